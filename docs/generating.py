"""What cog writes into the documentation: sessions with the program, its help, tables of its facts.

Each function returns Markdown. A page that is out of date fails ``make docs``; ``make format``
writes it anew.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.lines import KEYS, PROMPT
from assistant.cli.program import program
from assistant.cli.reference import ENVIRONMENT, EXIT_CODES, FILES, every_command
from assistant.cli.talk.commands import COMMANDS
from assistant.settings import ENVIRONMENT as SETTING_VARIABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parent.parent
HOME = "/home/ada"
"""Whose settings the sessions have: nobody's, so that they are the same everywhere."""
_SLOW = re.compile(r"^(?:reading|checking) \.\.\.\n", re.MULTILINE)
"""What is said of a reply that takes more than a second: it depends on the machine."""
_PATIENCE = 60
"""Seconds."""
_UNSET = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
_SETTINGS = {
    "engine": ("--engine", "auto", "`auto`, `openai` or `extractive`"),
    "model": ("--model", "the service's", "the name of a model"),
    "base_url": ("--base-url", "OpenAI's", "the address of an OpenAI-compatible server"),
    "api_key": ("none", "none", "the key of the service"),
    "prompts": ("--prompts", "the packaged ones", "a folder of prompt files"),
    "timeout": ("--timeout", "120", "seconds"),
    "keys": ("none", "emacs", "`emacs` or `vi`: how lines are edited in a chat"),
    "history": ("--no-history", "on", "`on` or `off`: whether conversations and lines are kept"),
    "fallback": (
        "--fallback",
        "off",
        "`on` or `off`: whether the extractive engine answers where the model's service fails",
    ),
}


def session(*words: str, lines: int | None = None, only: tuple[str, ...] = ()) -> str:
    """Run the program and return what was typed and what it printed.

    Args:
        words: The command line behind ``assistant``.
        lines: The most lines to show; what is cut is marked.
        only: Shows the lines that have one of these words, and marks that there are more.
    """
    out = _run(*words).rstrip().split("\n")
    shown = [line for line in out if not only or set(only) & set(line.split())][:lines]
    cut = ["..."] * (len(shown) < len(out))
    quoted = (f'"{word}"' if " " in word else word for word in words)
    return _fenced(f"$ assistant {' '.join(quoted)}", *shown, *cut)


def talk(article: str, *entries: str, options: tuple[str, ...] = ()) -> str:
    """Hold a conversation at a terminal that can only show what is written, as it looks there.

    Args:
        article: Its path, from the root of the project.
        entries: What is typed at each prompt; Ctrl-D follows.
        options: Of the command line.
    """
    words = ("chat", article, "--no-history", *options)
    ours, its = os.openpty()
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "assistant", *words],
        stdin=its, stdout=its, stderr=its, env=_environment(), cwd=ROOT, start_new_session=True,
    ):  # fmt: skip
        os.close(its)
        shown = ""
        for entry in entries:
            shown += _until_prompt(ours)
            os.write(ours, f"{entry}\n".encode())
        shown += _until_prompt(ours).removesuffix(PROMPT)
        os.write(ours, b"\x04")
        while _until_prompt(ours):
            pass
    os.close(ours)
    return _fenced(f"$ assistant {' '.join(words)}", *_SLOW.sub("", shown).rstrip().split("\n"))


def _until_prompt(terminal: int) -> str:
    """Read up to the next prompt, or to the end."""
    seen = b""
    with contextlib.suppress(OSError):  # Linux: the other end was closed
        while piece := os.read(terminal, 65_536):
            seen += piece
            if f"\n{seen.decode(errors='ignore')}".endswith(f"\n{PROMPT}"):
                break
    return seen.decode().replace("\r\n", "\n")


def chat_commands() -> str:
    """Return the table of what may be typed in a chat beside questions."""
    rows = ((f"`{f'{its.name} {its.argument}'.strip()}`", its.help) for its in COMMANDS.values())
    return table(("command", "what it does"), rows)


def keys() -> str:
    """Return the table of keys at a terminal."""
    return table(("keys", "what they do"), ((_typed(name), what) for name, what in KEYS))


def _typed(name: str) -> str:
    return name.replace("\\", "`\\`")


def helps() -> str:
    """Return every command's help, a heading each."""
    parts = []
    for ctx in every_command(program, "assistant"):
        path = ctx.command_path.split()
        told = _run(*path[1:], "--help").rstrip().split("\n")
        parts.append(f"{'#' * min(3, 1 + len(path))} {ctx.command_path}\n\n{_fenced(*told)}")
    return "".join(parts)


def settings() -> str:
    """Return the table of the settings."""
    rows = (
        (f"`{name}`", its, f"`{flag}`" if flag != "none" else "", _code(name), by_itself)
        for name, (flag, by_itself, its) in _SETTINGS.items()
    )
    return table(("setting", "value", "option", "variable", "by itself"), rows)


def variables() -> str:
    """Return the table of the environment's variables."""
    return table(("variable", "what it does"), ((f"`{n}`", its) for n, its in ENVIRONMENT.items()))


def places() -> str:
    """Return the table of files and folders."""
    return table(("file", "what is in it"), ((f"`{name}`", its) for name, its in FILES.items()))


def exit_codes() -> str:
    """Return the table of exit codes."""
    return table(("exit code", "meaning"), ((f"{code}", its) for code, its in EXIT_CODES.items()))


def index() -> str:
    """List the pages beside this one, each with its first sentence."""
    rows = []
    for page in sorted((ROOT / "docs").glob("*.md")):
        if page.name != "README.md":
            title, first = page.read_text("utf-8").split("\n\n")[:2]
            sentence = " ".join(first.split()).partition(". ")[0].rstrip(".")
            rows.append(f"- [{title.removeprefix('# ')}]({page.name}): {sentence}.\n")
    return "".join(rows)


def _environment() -> dict[str, str]:
    env = {**os.environ, "COLUMNS": "96", "NO_COLOR": "1", "TERM": "dumb", "HOME": HOME}
    for name in (*_UNSET, *SETTING_VARIABLES.values()):
        env.pop(name, None)
    return env


def _run(*words: str) -> str:
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "assistant", *words],
        capture_output=True, text=True, env=_environment(), cwd=ROOT, check=False,
        timeout=_PATIENCE,
    )  # fmt: skip
    return run.stdout


def _code(name: str) -> str:
    return f"`{SETTING_VARIABLES[name]}`" if name in SETTING_VARIABLES else ""


def _fenced(*lines: str) -> str:
    return "\n".join(("```", *lines, "```", "", ""))


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a table of Markdown."""
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, ("---",) * len(head), *rows))
