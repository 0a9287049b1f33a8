"""What is fuzzed: a law, the inputs to begin with, and what became of one input."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import assistant
from assistant.errors import AssistantError
from tests.hard.fuzzing.choices import Choices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Outcome = Literal["held", "refused", "parser failed"]
OURS = str(Path(assistant.__file__).parent)
_LONGEST_MESSAGE = 2_000


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that is fuzzed."""

    name: str
    title: str
    """What it reads, for a table."""
    law: Callable[[Choices], object]
    """Raises where what was read breaks a promise; our own errors are refusals."""
    seeds: Callable[[], Iterable[bytes]]
    apart: bool = False
    """Whether it runs in a child process, which tells what libraries raise over damaged bytes."""
    longest: int = 4096
    """Bytes of an input."""

    def play(self, data: bytes) -> Outcome:
        """Try one input; raises where the law is broken."""
        try:
            self.law(Choices(data))
        except AssistantError as error:
            one_line(error)
            return "refused"
        except AssertionError:
            raise
        except Exception as error:
            if self.apart and (isinstance(error, RecursionError) or not is_ours(error)):
                return "parser failed"
            raise
        return "held"


def one_line(error: AssistantError) -> None:
    """See that an error of ours says in one line what it is."""
    said = str(error)
    assert said.strip(), f"{type(error).__name__} says nothing"
    assert "\n" not in said, f"a message of several lines: {said[:200]!r}"
    assert len(said) <= _LONGEST_MESSAGE, f"a message without end: {said[:200]!r}"


def is_ours(error: BaseException) -> bool:
    """Tell whether it was raised by a line of this package, or of a law."""
    frames = [one for one in _frames(error) if one.filename.endswith(".py")]  # as lxml has others
    return bool(frames) and frames[-1].filename.startswith((OURS, str(Path(__file__).parent)))


def _frames(error: BaseException) -> list[traceback.FrameSummary]:
    return list(traceback.extract_tb(error.__traceback__))


def place(error: BaseException) -> str:
    """Name what was raised and where: findings of one place are one finding."""
    frames = _frames(error)
    inside = [one for one in frames if one.filename.startswith(OURS)]
    last = (inside or frames)[-1]
    law = frames[-1] if isinstance(error, AssertionError) else last
    where = f"{Path(last.filename).name}:{last.lineno}"
    return f"{type(error).__name__} {where} {Path(law.filename).name}:{law.lineno}"
