"""Times of day as a scorer reads them: on a dial of twelve hours, since papers write both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_HALF = r"\s?(?:[ap]\.?\s?m\b\.?|o'clock\b)"
_FORM = re.compile(
    rf"(?<![\w.,:$£€-])(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?![\d%])|(?={_HALF}))"
    rf"(?P<half>{_HALF})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day: where it stands, its hour from 0 to 11 and its minute."""

    start: int
    end: int
    hour: int
    minute: int
    sure: bool
    """Whether it is no decimal number: "9.10 a.m." and "9:10", not "9.10"."""


@lru_cache(maxsize=4096)
def times(text: str) -> tuple[Time, ...]:
    """Return the times of day of plain text, and what may be one: "12.15".

    >>> [(t.hour, t.minute, t.sure) for t in times("at 13:05, 9 p.m. or 12.15, for $1.30")]
    [(1, 5, True), (9, 0, True), (0, 15, False)]
    """
    return tuple(
        Time(
            match.start(),
            match.end(),
            int(match["hour"]) % 12,
            int(match["minute"] or 0),
            ":" in match[0] or match["half"] is not None,
        )
        for match in _FORM.finditer(text)
    )
