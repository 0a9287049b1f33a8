"""Commands called as a user calls them: within this process, or as a program of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from assistant.cli.desk import Surroundings
from assistant.cli.program import program

if TYPE_CHECKING:
    from pathlib import Path

HARBOUR = """Harbour of Tern to close for repairs

12 March 2024

The harbour of Tern will close on 2 April for six weeks, the town's mayor Ada Lind said on Tuesday.

"We have waited too long," Lind told reporters. The repairs will cost 14 million euros.

The fishers' union, which has 320 members, asked the town for help. Its chair Bo Renn said that no boat had been damaged in the storm of 9 March.
"""
NOWHERE = {"HOME": "/nowhere"}
"""An environment without a key, a server or a config file."""


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
