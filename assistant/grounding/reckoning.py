"""Figures that take more than one sum of two: rests, shares of a figure, other units, clock times.

Like ``deriving`` it only ever excuses a figure. Among many figures one is hit by accident, so that
a figure passes only where few of its kind stand in the evidence, and is a doubt where there are
more.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from assistant.grounding.figures import scale_to, units_agree
from assistant.text.number_words import value_of
from assistant.text.numbers import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

MOST = 12
"""Operands beyond which nothing is tried: some three of them would give any figure."""
_FEW = 6
"""Operands up to which what fits is no accident."""
_CLOCK = re.compile(
    r"(?<![\w.,:£$€])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d.,]*\d)(?!\s*(?:%|per\s?cent|m\b|bn\b|million))"
    r"\s*(?:([ap])\.?\s?m\b)?|\b(?:(noon|midday)|(midnight))\b",
    re.IGNORECASE,
)
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_TOLD = re.compile(
    r"\b(?:(?P<half>half|(?:a\s+)?quarter)|(?P<minutes>\d{1,2}|(?:(?:twenty|thirty|forty|fifty)-)?[a-z]+)"
    rf"(?:\s+minutes?)?)\s+(?P<side>past|to|after|before)\s+(?P<hour>\d{{1,2}}|{'|'.join(_HOURS)}|"
    r"midnight|noon|midday)\b(?!\s+(?:one|other))",
    re.IGNORECASE,
)
"""Clock times in words: "nineteen minutes past midnight", "half past two"."""
_TAKEN = re.compile(r"(?<![\w.,:])(\d{1,2}):([0-5]\d)(?![:\d]|\s*[ap]\.?m\b)")
"""A time that was taken or lost: 1:02 is 62 seconds."""
_HALF_DAY, _DAY = 720, 1440
_MINUTES = {"second": Decimal(1) / 60, "minute": Decimal(1), "hour": Decimal(60)}
_SHOWING = re.compile(
    r"\b(?:since|so|as|which\s+(?:is|was|comes|came|makes|made|leaves|left|means|meant)|in\s+all|"
    r"altogether|combined|together|total\w*|difference|gap|leav\w+|left|rest|remain\w*|between|"
    r"lat(?:er|ter)|before|after|earlier|higher|lower|more|less|fewer|above|below|short|ahead|"
    r"behind|out\s+of|comes?\s+to|equivalent|per|each|average|from|by\s+which|than)\b",
    re.IGNORECASE,
)
"""Words with which a claim says that it reckons."""
_DIGITS = re.compile(r"\d[\d.,:]*\d|\d")
APART = ("% of", "clock")
"""Ways whose operands are not of the figure's own kind."""
Way = tuple[str, Decimal, tuple[Decimal, ...], bool]
"""How a figure is worked out, what comes of it, from what, and whether that is no accident."""


def ways(number: Number, near: Sequence[Number], statement: Statement) -> Iterator[Way]:
    """Yield every way to work out a figure like this one of what the evidence has."""
    operands = _operands(number, near)
    few = len(operands) <= _FEW
    if len(operands) <= MOST:
        for one, other in combinations(operands, 2):
            yield "-", abs(one - other), (max(one, other), min(one, other)), few
        for whole, first, second in permutations(operands, 3):
            if first >= second:
                yield "- -", whole - first - second, (whole, first, second), few
            if whole > first:
                yield "+ -", whole + first - second, (whole, first, second), False
    yield from _taken(number, operands, statement)
    yield from _parts(number, near)
    yield from _clock(number, statement)


def _operands(number: Number, near: Sequence[Number]) -> list[Decimal]:
    """Return the figures of the same quantity, in this figure's unit, ends of ranges apart."""
    found: dict[Decimal, None] = {}
    for other in near:
        if other.kind in ("score", "ordinal") or not units_agree(number, other):
            continue
        if other.unit is None and (number.kind == "money" or other.value == 1):
            continue
        scale = scale_to(other, number)
        found.update({end * scale: None for end in (other.value, other.high) if end is not None})
    return list(found)


def _parts(number: Number, near: Sequence[Number]) -> Iterator[Way]:
    """Yield so many per cent of each figure."""
    if number.unit == "percent":
        return
    shares = [n.value for n in near if n.unit == "percent" and n.high is None]
    wholes = [n for n in near if n.unit != "percent" and n.high is None and n.value > 1]
    wholes = [n for n in wholes if n.kind != "ordinal" and units_agree(number, n)]
    few = len(shares) * len(wholes) <= _FEW
    for share in shares[:MOST]:
        for whole in wholes[:MOST]:
            value = share * whole.value * scale_to(whole, number) / 100
            yield "% of", value, (share, whole.value), few


def _taken(number: Number, operands: Sequence[Decimal], statement: Statement) -> Iterator[Way]:
    """Yield how many seconds lie between a time of minutes and seconds and another."""
    if number.unit != "second":
        return
    found = [60 * int(m[1]) + int(m[2]) for m in _TAKEN.finditer(statement.evidence_text)]
    taken = [Decimal(seconds) for seconds in dict.fromkeys(found)][:MOST]
    few = len(taken) + len(operands) <= _FEW
    for one, other in combinations((*taken, *operands[:MOST]), 2):
        if one in taken or other in taken:
            yield "-", abs(one - other), (max(one, other), min(one, other)), few


def _clock(number: Number, statement: Statement) -> Iterator[Way]:
    """Yield the hours or minutes between two clock times of the evidence, over midnight too."""
    scale = _MINUTES.get(number.unit or "")
    if scale is None:
        return
    text = statement.facts.article.text
    times = [time for span in statement.evidence for time in _times(span.of(text))]
    few = len(times) <= _FEW
    for one, other in combinations(times[:MOST], 2):
        for start, end in ((a, b) for a in one for b in other):
            gap = (end - start) % _DAY
            yield "clock", Decimal(gap) / scale, (Decimal(end), Decimal(start)), few


def _times(text: str) -> list[tuple[int, ...]]:
    """Return clock times as minutes of the day: both of a time that may be either half's.

    >>> _times("11.40 p.m. and 12.25, or noon")
    [(1420,), (745, 25), (720,)]
    """
    found: list[tuple[int, ...]] = []
    for match in _CLOCK.finditer(text):
        if match[4] or match[5]:
            found.append((_HALF_DAY if match[4] else 0,))
            continue
        hour, minute, half = int(match[1]), int(match[2]), (match[3] or "").lower()
        if half:
            found.append((hour % 12 * 60 + minute + (_HALF_DAY if half == "p" else 0),))
        elif hour == 12:  # noqa: PLR2004 - noon or midnight
            found.append((_HALF_DAY + minute, minute))
        else:
            found.append((hour * 60 + minute,))
    return [*found, *_in_words(text)]


def _in_words(text: str) -> Iterator[tuple[int, ...]]:
    """Yield both times of the day that "two minutes past one" may be."""
    for match in _TOLD.finditer(text):
        minutes = {"half": 30, "quarter": 15}.get(
            (match["half"] or "").split()[-1:][0].lower() if match["half"] else ""
        )
        if minutes is None:
            value = value_of((match["minutes"] or "").lower().split("-"))
            digits = (match["minutes"] or "").isdigit()
            minutes = int(match["minutes"]) if digits else int(value) if value is not None else None
        if minutes is None or minutes >= 60:  # noqa: PLR2004 - an hour has no more
            continue
        word = match["hour"].lower()
        hours = {"midnight": (0,), "noon": (12,), "midday": (12,)}.get(word)
        if hours is None:
            hour = int(word) if word.isdigit() else _HOURS.index(word) + 1
            hours = (hour, hour + 12) if hour <= 12 else (hour,)  # noqa: PLR2004 - twice a day
        sign = -1 if match["side"].lower() in ("to", "before") else 1
        yield tuple((60 * hour + sign * minutes) % _DAY for hour in hours)


def shows_its_reckoning(number: Number, near: Sequence[Number], statement: Statement) -> bool:
    """Tell whether a claim reckons openly: with words for it, and with a figure of the evidence.

    What it comes to may then be right in a way that this program does not see.
    """
    if not _SHOWING.search(statement.text):
        return False
    words = number.span.of(statement.text)
    others = {digits for digits in _DIGITS.findall(statement.text) if digits not in words}
    spelled = [n.value for n in numbers(statement.text) if n.span != number.span and n.value > 1]
    return any(value == n.value for value in spelled for n in near) or any(
        re.search(rf"(?<![\d.,]){re.escape(one)}(?!\d)", statement.evidence_text) for one in others
    )
