"""Commands called as a user calls them: within this process, or as a program of their own."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import termios
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from assistant import Assistant
from assistant.cli.desk import Surroundings
from assistant.cli.program import program
from assistant.providers.openai_api import OpenAIProvider
from tests.scripted_server import Says

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from assistant.settings import Settings

HARBOUR = """Harbour of Tern to close for repairs

12 March 2024

The harbour of Tern will close on 2 April for six weeks, the town's mayor Ada Lind said on Tuesday.

"We have waited too long," Lind told reporters. The repairs will cost 14 million euros.

The fishers' union, which has 320 members, asked the town for help. Its chair Bo Renn said that no boat had been damaged in the storm of 9 March.
"""
READING = ("summarize", "ask", "chat", "check", "show")
"""The commands that read an article."""
_STATE = tempfile.TemporaryDirectory(prefix="assistant-tests-")
NOWHERE = {"HOME": "/nowhere", "XDG_STATE_HOME": _STATE.name, "XDG_CACHE_HOME": _STATE.name}
"""An environment without a key, a server or a config file; what is kept goes with the tests."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line that a refusal is."""
        (line,) = self.err.splitlines()
        assert not self.out
        assert line.startswith("assistant: ")
        return line.removeprefix("assistant: ")


def call(*words: str, given: str | bytes = "", around: Surroundings | None = None) -> Ran:
    """Call a command within this process; ``given`` is its standard input."""
    # A crash would leave an exception behind: only leaving with a code is allowed.
    result = CliRunner(catch_exceptions=False).invoke(
        program, words, input=given, obj=around or Surroundings(NOWHERE), prog_name="assistant"
    )
    return Ran(result.exit_code, result.stdout, result.stderr)


def launch(*words: str | bytes, **how: Any) -> Ran:
    """Run the program by itself; ``env`` is added to an environment that says nothing."""
    env = {**NOWHERE, "PATH": os.environ["PATH"], **how.pop("env", {})}
    streams = {"stdin": subprocess.DEVNULL} if "input" not in how else {}
    run = subprocess.run(  # noqa: PLW1510, S603 - our own program, whose code is looked at
        [sys.executable, "-m", "assistant", *words],
        **{"capture_output": True, "timeout": 60, "env": env, **streams, **how},
    )
    out, err = (stream or b"" for stream in (run.stdout, run.stderr))
    return Ran(run.returncode, out.decode(), err.decode())


def written(folder: Path, text: str = HARBOUR, name: str = "harbour.txt") -> str:
    """Write an article and return its path."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return str(file)


READ = 1_300
"""Tokens that a request about the harbour has, more or less."""


def claim(text: str, *quotes: str) -> dict[str, Any]:
    """Draft a claim; a quote begins with the id of its passage: ``p4 words``."""
    split = (quote.partition(" ") for quote in quotes)
    return {
        "text": text,
        "quotes": [{"passage": at, "quote": words, "why": ""} for at, _, words in split],
    }


COST = "The repairs will cost 14 million euros."
GOOD = claim(COST, f"p4 {COST}")
UNION = claim("The union has 320 members.", "p5 The fishers' union, which has 320 members")
"""Two true claims about the harbour, each with its quote."""


def answer(*claims: dict[str, Any], status: str = "answered", **more: Any) -> Says:
    """Draft an answer."""
    draft = {"status": status, "claims": claims, "unanswered": [], "standalone_question": "Why?"}
    return Says(json.dumps({**draft, **more}), read=READ)


def summary(headline: dict[str, Any], *points: dict[str, Any]) -> Says:
    """Draft a summary."""
    return Says(json.dumps({"headline": headline, "overview": [], "key_points": points}), read=READ)


def repair(*claims: tuple[str, dict[str, Any]]) -> Says:
    """Draft a repair: ids of claims, and what is to stand in their place."""
    return Says(
        json.dumps({"claims": [{"replaces": old, **new} for old, new in claims]}), read=READ
    )


def judgements(*verdicts: tuple[str, str, str]) -> Says:
    """Draft a verification: claim, verdict and the deciding words, as ``p4 words``."""
    split = ((its, verdict, quote.partition(" ")) for its, verdict, quote in verdicts)
    judged = [
        {"claim": its, "verdict": verdict, "passage": at, "quote": words, "why": ""}
        for its, verdict, (at, _, words) in split
    ]
    return Says(json.dumps({"judgements": judged}), read=READ)


class OverResponses(Assistant):
    """An assistant that speaks the Responses API with any server, as it does with OpenAI's."""

    def __init__(self, settings: Settings) -> None:
        super().__init__("openai", settings.model, settings.base_url, timeout=settings.timeout)
        self._provider = OpenAIProvider(settings.model, settings.base_url, "none", api="responses")


def watch(
    *words: str, typed: str = "", typed_at: str = "", env: Mapping[str, str] | None = None
) -> Ran:
    """Run the program at a terminal of 80 columns that shows both streams.

    ``typed`` waits there, or is typed when ``typed_at`` has been shown.
    """
    ours, its = os.openpty()
    termios.tcsetwinsize(its, (24, 80))
    if not typed_at:
        os.write(ours, typed.encode())
    run = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "assistant", *words],
        stdin=its, stdout=its, stderr=its, start_new_session=True,
        # Nobody is there to tell where the cursor is.
        env={**NOWHERE, "TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", **(env or {})},
    )  # fmt: skip
    os.close(its)
    seen = b""
    with run, contextlib.suppress(OSError):  # Linux: the other end was closed
        while piece := os.read(ours, 65_536):
            seen += piece
            if typed_at and typed_at.encode() in seen:
                os.write(ours, typed.encode())
                typed_at = ""
    os.close(ours)
    return Ran(run.returncode, seen.decode().replace("\r\n", "\n"), "")
