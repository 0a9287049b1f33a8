"""The tables of ``docs/reliability.md``, from the figures that ``make test-hard`` kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hard.figures import Kept
from tests.hard.suites import SUITES

if TYPE_CHECKING:
    from tests.hard.figures import Figure
    from tests.hard.suites import Suite

_HEAD = ("| what | figure | of | aim | |", "|---|---|---|---|---|")


def tables() -> str:
    """Return a section for each suite."""
    return "\n".join(_section(suite) for suite in SUITES)


def _section(suite: Suite) -> str:
    kept = Kept.read(suite.name)
    if kept is None:
        return f"## {suite.title}\n\nNot measured yet.\n"
    told = (
        f"`python -m tests.hard {suite.name}`, {kept.measured}, commit {kept.version}, "
        f"{kept.minutes:g} min."
    )
    rows = "\n".join((*_HEAD, *map(_row, kept.figures)))
    return f"## {suite.title}\n\n{told}\n\n{rows}\n"


def _row(one: Figure) -> str:
    sign = {"at most": "≤ ", "at least": "≥ ", "told": ""}[one.kind]
    aim = "" if one.aim is None else f"{sign if one.aim else ''}{one.aim:,g}{one.unit}"
    among = "" if one.of is None else f"{one.of:,}"
    missed = "" if one.met else "**missed** "
    return f"| {one.what} | {one.count:,g}{one.unit} | {among} | {aim} | {missed}{one.note} |"
