"""Completion, in the shells themselves: what the Tab key writes, and what that costs."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from assistant import make_article
from assistant.cli.program import ALL
from assistant.cli.shells import SHELLS, listing, offered
from assistant.storing import Store
from assistant.storing.place import NAME
from tests.commands import HARBOUR, call, launch, written
from tests.sampling import one_in
from tests.shells import Shell, needed, surroundings
from tests.test_cli_process import SLOW

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = {
    "bash": "source <(assistant completion bash)",
    "zsh": "autoload -U compinit && compinit -u -D; source <(assistant completion zsh)",
    "fish": "assistant completion fish | source",
}
"""Shell to the line that the help says to write."""


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Shell:
    """A shell that has read its completion script, in a folder with an article."""
    written(tmp_path)
    written(tmp_path, name="an article.txt")
    shell = Shell(request.param, tmp_path)
    # The text that is waited for must not stand in what is typed.
    shell.enter(f"{SCRIPTS[request.param]}; echo rea''dy", until="ready")
    return shell


PRESSED = {
    "every word": ("assistant sho\t--form\tmar\thar\t", "# Harbour of Tern to close"),
    "behind =": ("assistant show --format=mar\thar\t", "# Harbour of Tern to close"),
    "an option last": ("assistant show har\t--js\t", '"title":"Harbour of Tern to close'),
    "a space": ("assistant show an\t", "an article.txt"),
    "a choice": ("assistant compl\tfis\t", "function _assistant_completion"),
    "a command's command": ("assistant config pa\t", "config.toml"),
}
"""What is completed, the keys, and what the line that they write then shows."""


def test_the_tab_key_writes_a_line_that_runs(shell: Shell) -> None:
    """Commands, options, their values and files are completed, and the line then works."""
    with shell:
        for what, (keys, runs) in one_in(2, PRESSED.items()):
            seen = shell.enter(f"{keys}; echo do''ne", until=runs) + shell.wait_for("done")

            assert "Traceback" not in seen, what
            assert "assistant:" not in seen, what


def asked(words: str, at: int, shell: str = "bash", **more: str) -> tuple[int, list[str], str]:
    """Ask as a completion script does; return the exit code, what is offered, and complaints."""
    ran = launch(
        env={"_ASSISTANT_COMPLETE": f"{shell}_complete", "COMP_WORDS": words,
             "COMP_CWORD": str(at), **more},
    )  # fmt: skip
    return ran.code, ran.out.split("\n"), ran.err


@pytest.mark.parametrize(
    ("words", "at", "offers"),
    [
        ("assistant\n", 1, [f"plain,{name}" for name in ALL]),
        ("assistant\nch", 1, ["plain,chat", "plain,check"]),
        ("assistant\n--ver", 1, ["plain,--version"]),
        ("assistant\nask\n--engine\n", 3, ["plain,auto", "plain,openai", "plain,extractive"]),
        ("assistant\nask\n--prompts\nx", 3, ["dir,x"]),
        ("assistant\nshow\n-o\nx", 3, ["file,x"]),
        ("assistant\nask\na.txt\n--form", 3, ["plain,--format"]),
        ("assistant\nconfig\ns", 2, ["plain,show", "plain,set"]),
        ("assistant\nconfig\nset\nb", 3, ["plain,base_url"]),
        ("assistant\nconfig\nset\nengine\nop", 4, ["plain,openai"]),
    ],
    ids=lambda value: value.replace("\n", " ") if isinstance(value, str) else "",
)
def test_what_is_offered(words: str, at: int, offers: list[str]) -> None:
    """At each place stands what may stand there."""
    assert asked(words, at) == (0, [*offers, ""], "")


@pytest.mark.parametrize(
    "words", ["assistant\nfrobnicate\n", "assistant\nconfig\nxyz\n", "'", "\x1b"]
)
def test_a_line_that_makes_no_sense(words: str) -> None:
    """Whatever was typed, nothing but offers is ever written into the prompt."""
    for shell in SHELLS:
        code, _, complaints = asked(words, 2, shell)
        assert (code, complaints) == (0, "")


def test_a_question_that_no_script_asks() -> None:
    """A variable that was set by hand is an exit code, and no line."""
    for env in ({"_ASSISTANT_COMPLETE": "bash_complete"}, {"_ASSISTANT_COMPLETE": "tcsh_complete"}):
        ran = launch(env=env)
        assert (ran.code, ran.out, ran.err) == (1, "", "")


LOADED = (
    "import atexit, runpy, sys\n"
    "atexit.register(lambda: print(*sys.modules, sep='\\n', file=sys.__stderr__))\n"
    "runpy.run_module('assistant', run_name='__main__')"
)
"""Runs the program and then says which modules it has loaded."""


def test_completing_is_quick() -> None:
    """A press of the Tab key loads neither a client nor the API nor any other slow package."""
    words = {"COMP_WORDS": "assistant\nask\na.txt\n--engine\n", "COMP_CWORD": "4"}
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", LOADED],
        env={**os.environ, **words, "_ASSISTANT_COMPLETE": "bash_complete"},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    loaded = set(run.stderr.split())

    assert "plain,extractive" in run.stdout
    assert "assistant.cli.ask" in loaded
    assert "assistant.api" not in loaded
    assert not {name.partition(".")[0] for name in loaded}.intersection(SLOW)


def test_conversations_are_offered(tmp_path: Path) -> None:
    """The ids of kept conversations are completed, with their titles where the shell shows them."""
    store = Store(tmp_path / "assistant" / NAME)
    ids = [store.begin(make_article(text)).id for text in (HARBOUR, "Dam: 5% \x1b[31mbreaks")]
    env = {"XDG_STATE_HOME": str(tmp_path)}

    for words, at in (("history\nshow\n", 3), ("history\ndelete\n", 3), ("chat\n--continue\n", 3)):
        code, offers, complaints = asked(f"assistant\n{words}", at, **env)
        assert (code, sorted(offers), complaints) == (
            0,
            ["", *sorted(f"plain,{i}" for i in ids)],
            "",
        )
    _, offers, _ = asked("assistant history show ''", 3, "zsh", **env)
    assert "Harbour of Tern to close for repairs" in offers
    assert not any("\x1b" in offer for offer in offers)
    assert asked(f"assistant\nhistory\nshow\n{ids[0][:4]}", 3, **env)[1] == [f"plain,{ids[0]}", ""]
    (tmp_path / "assistant" / NAME).write_bytes(b"no database")
    assert asked("assistant\nhistory\nshow\n", 3, **env) == (1, [""], "")


def test_a_list_that_a_command_knows() -> None:
    """Values are listed when the Tab key asks for them, each with a line about it."""
    rows = [("a1f3", "The harbour"), ("a2b4", "The dam"), ("b1c2", "The pell")]

    assert [(item.value, item.help) for item in offered(rows, "a")] == rows[:2]
    assert callable(listing(lambda: rows))


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_sound(shell: str, tmp_path: Path) -> None:
    """The shell itself finds no fault in its script."""
    script = tmp_path / f"assistant.{shell}"
    script.write_text(call("completion", shell).out, encoding="utf-8")

    run = subprocess.run(  # noqa: S603 - a shell that was found on the path
        [needed(shell), "-n", script], env=surroundings(tmp_path),
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip

    assert (run.returncode, run.stderr) == (0, "")


def test_another_shell_is_refused() -> None:
    """A shell that is not known is one line that says which are."""
    ran = call("completion", "tcsh")

    assert ran.code == 2
    assert "'bash', 'zsh', 'fish'" in ran.complaint
