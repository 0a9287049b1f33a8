"""Spans of time of one unit, by which events lie apart: "a week later", "the month before"."""

from __future__ import annotations

import re

_SPAN = re.compile(
    r"\b(?:an?|the|one|that|this|same)\s+(?P<unit>minute|hour|day|week|fortnight|month|year|decade)"
    r"\s+(?:before|after|later|earlier|ago|since)\b",
    re.IGNORECASE,
)


def time_spans(text: str) -> dict[str, str]:
    """Return each unit by which something lies apart, with the words that say so.

    >>> time_spans("It fell a year ago, and a day later it rose.")
    {'year': 'a year ago', 'day': 'a day later'}
    """
    return {match["unit"].lower(): " ".join(match[0].split()) for match in _SPAN.finditer(text)}
