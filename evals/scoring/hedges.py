"""Answers that name the right value and, after an "or", another one."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from evals.scoring.checks import hits, short_forms
from evals.scoring.days import days
from evals.scoring.numbers import numbers
from evals.scoring.plain import plain
from evals.scoring.units import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evals.scoring.checks import Check, Setting

_OR = re.compile(
    r"(?:\s\w+)?\s(?:or|and/or)\s(?:(?:on|in|even|perhaps|maybe|possibly|about|around)\s)*\Z"
)
"""What parts a value from its rival; a comma before "or" restates: "88 %, or 1,848 of them"."""
_NAME = r"[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)*"
_NEAR = 80
"""Characters before a name in which its rival begins."""
_BEFORE = re.compile(rf"{_NAME}\sor\s(?:[a-z]+\s){{0,3}}\Z")
_AFTER = re.compile(rf"\sor\s(?:[a-z]+\s){{0,3}}{_NAME}")


def hedges(asked: Sequence[Check], answer: str, setting: Setting) -> list[str]:
    """Return where an answer leaves open whether the right value or another one is right.

    >>> from evals.scoring.checks import Check, Setting
    >>> hedges([Check(number="12")], "It took 12 or 15 men.", Setting())
    ['12 or 15']
    >>> hedges([Check(number="12"), Check(number="15")], "It took 12 or 15 men.", Setting())
    []
    """
    text = plain(answer)
    parts = [part for check in asked for part in check.parts()]
    return [*_values(parts, text, setting), *_names(parts, text, setting)]


def _values(parts: Sequence[Check], text: str, setting: Setting) -> Iterator[str]:
    pairs = [
        ((one.start, one.end), (other.start, other.end))
        for one, other in itertools.pairwise(numbers(text))
        if kind_of(one.unit) == kind_of(other.unit)
    ]
    pairs += [
        ((one.start, one.end), (other.start, other.end))
        for one, other in itertools.pairwise(days(text))
    ]
    wanted = [part for part in parts if part.number or part.date]
    for one, other in pairs:
        if not _OR.match(text, one[1], other[0]):
            continue
        right = [any(hits(p, text[slice(*span)], setting) for p in wanted) for span in (one, other)]
        if right[0] != right[1]:
            yield text[one[0] : other[1]]


def _names(parts: Sequence[Check], text: str, setting: Setting) -> Iterator[str]:
    known = [form for part in parts if part.name for form in short_forms(part.name, setting)]
    known += [alias for part in parts for alias in part.text or () if alias[:1].isupper()]
    for name in map(plain, known):
        for match in re.finditer(rf"\b{re.escape(name)}\b", text):
            sides = (
                _BEFORE.search(text[max(0, match.start() - _NEAR) : match.start()]),
                _AFTER.match(text, match.end()),
            )
            for side in sides:
                if side and not any(plain(other) in side[0] for other in known):
                    yield f"{name}: {side[0].strip()}"
