"""Days that meet at midnight: from 11.50 p.m. on Friday to Saturday's small hours."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from assistant.text.calendar_words import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.grounding.statement import Statement
    from assistant.text.dates import DateMention

_NIGHT = re.compile(
    r"\b(?:midnight|night|overnight|small\s+hours|(?:1[12]|12|[1-5])[.:]\d\d\s*[ap]\.?m)\b", re.I
)
_WEEK = 7
_ORDER = [name.title() for name in WEEKDAYS]


def meet_at_night(value: str, others: Iterable[DateMention], statement: Statement) -> bool:
    """Tell whether an ISO day is beside one of others, and the evidence tells of a night."""
    if len(value) != len("2021-12-02") or not _NIGHT.search(statement.evidence_text):
        return False
    days = [other.value for other in others if other.value and other.precision == "day"]
    return any(abs((date.fromisoformat(value) - date.fromisoformat(d)).days) == 1 for d in days)


def weekdays_meet_at_night(word: str, other: str, statement: Statement) -> bool:
    """Tell whether two weekdays are neighbours, and the evidence tells of a night."""
    if word not in _ORDER or other not in _ORDER or not _NIGHT.search(statement.evidence_text):
        return False
    return (_ORDER.index(word) - _ORDER.index(other)) % _WEEK in (1, _WEEK - 1)
