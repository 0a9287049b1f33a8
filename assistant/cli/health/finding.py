"""What was found of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from assistant.settings import masked

Level: TypeAlias = Literal["ok", "note", "problem"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: a line. A note may be left so; with a problem something does not work."""

    about: str
    level: Level
    text: str
    advice: str = ""
    """What to do."""


def quoted(path: object) -> str:
    """Return a path as it stands in a finding; a key may have been put in its place."""
    return repr(masked(str(path)[:200]))
