"""The program as a process of its own: its streams, its imports, its bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.version import VERSION
from tests.commands import HARBOUR, call, launch, written

SLOW = ("openai", "pydantic", "rich", "prompt_toolkit", "tiktoken", "httpx2", "asyncio")
"""What costs a tenth of a second or more to import, or all that it brings along."""


@pytest.fixture
def article(tmp_path: Path) -> str:
    """An article in a file."""
    return written(tmp_path)


def imported(*words: str) -> set[str]:
    """Return the packages that a run of Python imports."""
    command = [sys.executable, "-X", "importtime", *words]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)  # noqa: S603 - our own program
    rows = (line.rpartition("|")[2].strip() for line in run.stderr.splitlines())
    return {row.partition(".")[0] for row in rows}


@pytest.mark.parametrize(
    "words",
    [
        ("-m", "assistant", "--help"),
        ("-m", "assistant", "--version"),
        ("-m", "assistant", "ask", "--help"),
        ("-m", "assistant", "history", "list", "--help"),
        ("-c", "import assistant; dir(assistant)"),
    ],
    ids=["help", "version", "help of a command", "help of a command's command", "import"],
)
def test_what_only_tells_is_quick(words: tuple[str, ...]) -> None:
    """Help, version and the bare import load nothing that is slow to load."""
    loaded = imported(*words)

    assert "assistant" in loaded
    assert not loaded.intersection(SLOW)


def test_the_extractive_engine_needs_no_client(article: str) -> None:
    """A summary without a model loads no client of a service, and text no terminal."""
    loaded = imported("-m", "assistant", "summarize", article, "--engine", "extractive")

    assert "pydantic" in loaded
    assert not loaded.intersection({"openai", "httpx2", "rich", "prompt_toolkit", "tiktoken"})


def test_version() -> None:
    """``--version`` is one line, before a command and behind it."""
    assert launch("--version").out == f"assistant {VERSION}\n"
    assert call("ask", "--version").out == f"assistant {VERSION}\n"


@pytest.mark.parametrize(
    "words",
    [("show", "{}"), ("summarize", "{}", "--json", "--quiet"), ("--help",), ("ask", "--help")],
    ids=["show", "summarize as JSON", "help", "help of a command"],
)
def test_a_reader_who_leaves_early(article: str, words: tuple[str, ...]) -> None:
    """``assistant ... | head -1``: a pipe that nobody reads any more is no error."""
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb") as pipe:  # noqa: PTH123 - it has no path
        ran = launch(
            *(word.format(article) for word in words),
            capture_output=False, stdout=pipe, stderr=subprocess.PIPE,
        )  # fmt: skip

    assert (ran.code, ran.err) == (0, "")


def test_a_closed_standard_output_is_no_crash(article: str) -> None:
    """With standard output closed nothing can be shown: one line says to name a file."""
    run = subprocess.run(  # noqa: S603 - our own program
        ["/bin/sh", "-c", '"$0" -m assistant show "$1" >&-', sys.executable, article],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip

    assert run.returncode == 2
    assert run.stderr == "assistant: standard output is closed; give -o FILE\n"


def test_a_full_disk_is_said(article: str) -> None:
    """Output that cannot be written is one line and exit 2."""
    with Path("/dev/full").open("wb") as full:
        ran = launch("show", article, capture_output=False, stdout=full, stderr=subprocess.PIPE)

    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert "the output cannot be written: No space left" in ran.err


@pytest.mark.parametrize(
    "words", [("show", "-"), ("check", "{}", "-"), ("check", "{}"), ("chat", "{}")], ids=str
)
def test_a_closed_standard_input_is_said(article: str, words: tuple[str, ...]) -> None:
    """Where something would be read from a closed standard input, one line says so."""
    command = " ".join(f'"{word.format(article)}"' for word in words)

    run = subprocess.run(  # noqa: S603 - our own program
        ["/bin/sh", "-c", f'"$0" -m assistant {command} <&-', sys.executable],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip

    assert (run.returncode, run.stdout) in ((2, ""), (3, ""))
    (line,) = run.stderr.splitlines()
    assert line.startswith(("assistant: standard input is closed", "assistant: there is no TEXT"))


def test_output_is_utf_8_wherever_it_goes(article: str) -> None:
    """Neither an ASCII locale nor a Latin-1 one changes a byte of what goes to a file or a pipe."""
    written(Path(article).parent, f"{HARBOUR}\nThe café “Mermaid” stays open — 大坝.\n")

    for env in ({"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "latin-1"}):
        assert "The café “Mermaid” stays open — 大坝." in launch("show", article, env=env).out


def test_odd_bytes_on_the_command_line(article: str) -> None:
    """Bytes that are no text are read as such, and no answer breaks over them."""
    ran = launch(b"ask", article.encode(), b"wh\xff\xfeere \x1b[31m is it?", b"--json")

    assert ran.code == 0
    assert '"question":"wh??ere \\u001b[31m is it?"' in ran.out


def test_an_article_of_standard_input_is_bytes() -> None:
    """What comes through a pipe is decoded as a file would be."""
    ran = launch("show", "-", input=HARBOUR.replace("harbour", "hafen-\xe4").encode("latin-1"))

    assert ran.code == 0
    assert "hafen-ä" in ran.out


def test_pipes_get_no_colours(article: str) -> None:
    """What goes to no terminal has no escape in it, whatever the terminal could do."""
    env = {"TERM": "xterm-256color", "FORCE_COLOR": "1", "COLORTERM": "truecolor"}

    ran = launch("summarize", article, env=env)

    assert "\x1b" not in ran.out + ran.err
