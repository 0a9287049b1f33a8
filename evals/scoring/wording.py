"""Checks in words, for people who read why an answer falls short."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evals.scoring.checks import Check


def told(check: Check) -> str:
    """Say what a check looks for.

    >>> from evals.scoring.checks import Check
    >>> told(Check(any=(Check(number="50", unit="%"), Check(text=("half", "a half")))))
    '50 %, or “half” or “a half”'
    """
    if check.all is not None:
        return " and ".join(_inner(part) for part in check.all)
    if check.any is not None:
        return ", or ".join(_inner(part) for part in check.any)
    if check.number is not None:
        return _number(check)
    if check.regex is not None:
        unless = f" unless it says {_quoted(check.unless)}" if check.unless else ""
        return f"words like /{check.regex}/{unless}"
    if check.mention is not None:
        return f"a mention of {_quoted(check.mention)}"
    return f"the date {check.date}" if check.date else _quoted(check.text or (check.name or "",))


def _inner(check: Check) -> str:
    return f"({told(check)})" if check.all or check.any else told(check)


def _number(check: Check) -> str:
    about = "about " if check.approx else ""
    unit = f" {check.unit}" if check.unit else ""
    within = f", within {check.tolerance:.0%}" if check.tolerance else ""
    return f"{about}{check.number}{unit}{within}"


def _quoted(words: tuple[str, ...]) -> str:
    return " or ".join(f"“{one}”" for one in words)
