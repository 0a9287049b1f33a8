"""Times of the day, in figures and in words: "11.40 p.m.", "nineteen minutes past midnight"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.text.number_words import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOCK = re.compile(
    r"(?<![\w.,:£$€])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d.,]*\d)(?!\s*(?:%|per\s?cent|m\b|bn\b|million))"
    r"\s*(?:([ap])\.?\s?m\b)?|\b(?:(noon|midday)|(midnight))\b"
    r"|(?<![\w.,:£$€])(1[0-2]|[1-9])\s?([ap])\.?m\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\s*(?:in\s+the|on\s+\w+|that|this|the\s+same|the\s+next)\s+(morning|afternoon|evening)\b",
    re.I,
)
"""The half of the day of a clock time, in words: "7.30 in the morning"."""
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_TOLD = re.compile(
    r"\b(?P<minutes>\d{1,2}|half|(?:a\s+)?quarter|(?:(?:twenty|thirty|forty|fifty)-)?[a-z]+)"
    rf"(?:\s+minutes?)?\s+(?P<side>past|to|after|before)\s+(?P<hour>\d{{1,2}}|{'|'.join(_HOURS)}|"
    r"midnight|noon|midday)\b(?!\s+(?:one|other))",
    re.IGNORECASE,
)
"""Clock times in words: "nineteen minutes past midnight", "half past two"."""
_HALF_DAY, _DAY = 720, 1440


def clock_times(text: str) -> list[tuple[int, ...]]:
    """Return clock times as minutes of the day: both of a time that may be either half's.

    >>> clock_times("11.40 p.m. and 12.25, or noon")
    [(1420,), (745, 25), (720,)]
    >>> clock_times("from 10pm to 7.30 in the morning")
    [(1320,), (450,)]
    """
    found: list[tuple[int, ...]] = []
    for match in _CLOCK.finditer(text):
        if match[4] or match[5]:
            found.append((_HALF_DAY if match[4] else 0,))
            continue
        hour, minute = int(match[1] or match[6]), int(match[2] or 0)
        half = (match[3] or match[7] or _half_told(text, match.end())).lower()
        if half:
            found.append((hour % 12 * 60 + minute + (_HALF_DAY if half == "p" else 0),))
        elif hour == 12:  # noqa: PLR2004 - noon or midnight
            found.append((_HALF_DAY + minute, minute))
        else:
            found.append((hour * 60 + minute,))
    return [*found, *_in_words(text)]


def _half_told(text: str, end: int) -> str:
    """Return the half of the day that the words behind a time tell: a, p, or nothing."""
    part = _PART.match(text, end)
    return "" if part is None else "a" if part[1].lower() == "morning" else "p"


def _in_words(text: str) -> Iterator[tuple[int, ...]]:
    """Yield both times of the day that "two minutes past one" may be."""
    for match in _TOLD.finditer(text):
        minutes = _minutes(match["minutes"].lower())
        if minutes is None or minutes >= 60:  # noqa: PLR2004 - an hour has no more
            continue
        sign = -1 if match["side"].lower() in ("to", "before") else 1
        yield tuple((60 * hour + sign * minutes) % _DAY for hour in _hours(match["hour"].lower()))


def _minutes(words: str) -> int | None:
    part = {"half": 30, "quarter": 15}.get(words.rsplit(maxsplit=1)[-1])
    if part is not None or words.isdigit():
        return part if part is not None else int(words)
    value = value_of(words.split("-"))
    return int(value) if value is not None else None


def _hours(word: str) -> tuple[int, ...]:
    """Return the hours of the day that a word names: one for noon, two for "one"."""
    if not word.isdigit() and word not in _HOURS:
        return (0,) if word == "midnight" else (12,)
    hour = int(word) if word.isdigit() else _HOURS.index(word) + 1
    return (hour % 24, (hour + 12) % 24) if hour <= 12 else (hour % 24,)  # noqa: PLR2004 - noon
