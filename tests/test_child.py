"""Parsers in a child process: whatever they do, the reader gets an article or one clear line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import assistant
from assistant.errors import ArticleError, AssistantError, SettingsError
from tests.commands import launch
from tests.nasty.asking import text
from tests.nasty.cases import WORDS, page
from tests.nasty.pdfs import pdf

if TYPE_CHECKING:
    from collections.abc import Mapping

_ASKING = (
    "from assistant.errors import SettingsError; from assistant.loading.parsing import run; "
    "from tests.nasty.asking import MISBEHAVING, task, text"
)


@pytest.mark.parametrize("document", ["good", "complaining", "printing"])
def test_what_a_library_prints_is_not_taken_for_its_answer(document: str) -> None:
    """Megabytes on standard error, or on standard output, change nothing."""
    assert text(document) == "The dam broke."


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("refusing", "'dam.html' holds no article"),
        ("verbose", "'dam.html' holds more text than any article; give one article of it"),
        ("hungry", "'dam.html' takes more than 150 MB of memory to read, so it was given up; save"),
        ("killed", "'dam.html' takes more than 150 MB of memory to read, so it was given up; save"),
        ("crashing", r"'dam.html' cannot be read: its parser failed \(SIGSEGV\); save"),
        ("leaving", r"cannot be read: its parser failed \(what it told is not understood\); save"),
        ("lying", r"cannot be read: its parser failed \(what it told is not understood\); save"),
        ("flooding", r"'dam.html' cannot be read: its parser failed \(SIGKILL\); save"),
        ("recursing", "'dam.html' is nested too deeply to be read; save"),
        ("failing", r"'dam.html' cannot be read: its parser failed \(KeyError\); save"),
    ],
)
def test_each_way_to_fail_has_its_own_line(document: str, said: str) -> None:
    """One line says what happened to the parser and what to do."""
    with pytest.raises(ArticleError, match=said) as refusal:
        text(document)

    assert str(refusal.value).isprintable()
    assert "save the article's text" in str(refusal.value) or document in ("refusing", "verbose")


@pytest.mark.parametrize(("document", "seconds"), [("forever", 1), ("waiting", 0.1)])
def test_a_parser_that_never_ends_is_ended(document: str, seconds: float) -> None:
    """One that computes is stopped by its processor time, one that waits by the clock."""
    with pytest.raises(ArticleError, match=rf"longer than {seconds} seconds to read, so it was"):
        text(document, seconds=seconds, start=0)


def test_a_library_that_cannot_be_imported_is_named() -> None:
    """An extra that is there and broken is a setting to mend, not a fault of the article."""
    with pytest.raises(SettingsError, match=r"needs tests.nasty.nowhere, which .* cannot be imp"):
        text("importing")


def test_the_child_gets_no_secrets() -> None:
    """Of the environment only where modules are is handed down."""
    secret = dict.fromkeys(("OPENAI_API_KEY", "AWS_SECRET_ACCESS_KEY", "HTTPS_PROXY"), "canary")

    out = _python("print(text('environment'))", env={**os.environ, **secret}).stdout

    assert "PYTHONPATH" in out
    assert "canary" not in out


def test_children_run_beside_one_another() -> None:
    """Threads may parse at once; each gets its own answer."""
    came: dict[str, str] = {}

    def read(document: str) -> None:
        try:
            came[document] = text(document)
        except AssistantError as error:
            came[document] = type(error).__name__

    threads = [
        threading.Thread(target=read, args=(document,))
        for document in ("good", "refusing", "printing", "failing", "importing")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    fine = "The dam broke."
    assert came == {
        "good": fine, "refusing": "ArticleError", "printing": fine, "failing": "ArticleError",
        "importing": "SettingsError",
    }  # fmt: skip


def test_a_child_ends_with_the_wait_for_it(tmp_path: Path) -> None:
    """Ctrl-C in the parent alone ends the child, and is not swallowed."""
    pipe = tmp_path / "begun"
    os.mkfifo(pipe)
    code = f"{_ASKING}; import sys; run(task(url=sys.argv[1], seconds=60), b'forever', MISBEHAVING)"
    parent = subprocess.Popen(  # noqa: S603 - this module
        [sys.executable, "-c", code, str(pipe)], stderr=subprocess.PIPE, start_new_session=True
    )
    child = int(pipe.read_text("ascii"))
    parent.send_signal(signal.SIGINT)
    _, said = parent.communicate(timeout=60)

    assert said.decode().splitlines()[-1] == "KeyboardInterrupt"
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", "does not know its own program"),
        (None, "does not know its own program"),
        ("/nowhere/python", "/nowhere/python cannot be started to read 'dam.html': No such file"),
    ],
)
def test_a_python_that_does_not_know_itself(path: str | None, said: str) -> None:
    """Where there is no Python to start, one line says so."""
    code = (
        f"import sys; sys.executable = {path!r}\n"
        "try: text('good')\nexcept SettingsError as error: print(error)"
    )

    (line,) = _python(code).stdout.splitlines()

    assert said in line


@pytest.mark.parametrize(
    ("library", "file"), [("lxml", "page.html"), ("trafilatura", "page.html"), ("pypdf", "dam.pdf")]
)
def test_a_library_that_is_broken(tmp_path: Path, library: str, file: str) -> None:
    """A library that is found and cannot be imported is one line and exit code 4."""
    (tmp_path / f"{library}.py").write_text("raise ImportError('damaged')")
    (tmp_path / file).write_bytes(page() if file == "page.html" else pdf("The dam broke."))
    path = os.pathsep.join((str(tmp_path), *filter(None, sys.path)))

    ran = launch("show", str(tmp_path / file), env={"PYTHONPATH": path})

    assert ran.code == 4
    assert "cannot be imported; install it anew with: pip install" in ran.complaint


@pytest.mark.parametrize(("file", "extra"), [("page.html", "web"), ("dam.pdf", "pdf")])
def test_an_extra_that_is_missing(tmp_path: Path, file: str, extra: str) -> None:
    """Without the libraries of an extra one line names it and says how to install it."""
    (tmp_path / file).write_bytes(page() if extra == "web" else pdf("The dam broke."))
    path = os.pathsep.join((str(Path(assistant.__file__).parent.parent), str(_base(tmp_path))))

    ran = subprocess.run(  # noqa: S603 - our own program; -S: no site-packages but those named
        [sys.executable, "-S", "-P", "-m", "assistant", "show", str(tmp_path / file)],
        capture_output=True, check=False, env={"PYTHONPATH": path, "HOME": "/nowhere"}, text=True,
    )  # fmt: skip

    (line,) = ran.stderr.splitlines()
    assert ran.returncode == 4
    assert f"which the extra '{extra}' brings; install it with: pip install" in line
    assert f"'news-assistant[{extra}]'" in line


def _base(folder: Path) -> Path:
    """Return a folder with everything installed but what the extras bring."""
    base = folder / "base"
    base.mkdir()
    left_out = ("trafilatura", "lxml", "protego", "pypdf", "cryptography", "__editable__")
    for installed in {path for path in sys.path if Path(path).name == "site-packages"}:
        for entry in Path(installed).iterdir():
            link = base / entry.name
            if not entry.name.startswith(left_out) and not link.exists():
                link.symlink_to(entry)
    return base


def test_modules_of_the_current_folder_are_not_taken(tmp_path: Path) -> None:
    """A folder that holds a lxml.py of its own is no danger to who reads a page in it."""
    for name in ("lxml", "json", "assistant", "trafilatura"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('taken')")
    (tmp_path / "page.html").write_bytes(page())
    code = f"import os; from assistant import load_article; os.chdir({str(tmp_path)!r})"

    out = _python(f"{code}; print(load_article('page.html').text)").stdout

    assert all(words in out for words in WORDS)


def _python(code: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - this module
        [sys.executable, "-c", f"{_ASKING}\n{code}"],
        capture_output=True, check=True, env=env, text=True,
    )  # fmt: skip
