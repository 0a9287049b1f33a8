"""The hour: a clock time of a claim that the article does not have, nor gives by a span of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.text.clock_times import clock_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.grounding.statement import Statement

_TOLD = re.compile(
    r"\b(?:at|by|from|until|till|before|after|since|around|about)\s+"
    r"(?P<at>\d{1,2}[:.]\d\d)(?!\d|\s*(?:%|per\b|m\b|bn\b|million|points?|seconds?|euros?|in\b))"
    r"(?P<half>\s*[ap]\.?m\b\.?)?|(?P<zone>\b\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\b\.?|GMT|BST|UTC|CET|E[SD]?T\b))",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d[:.]\d\d")
"""What every such time has; most claims have none."""
_HALF_DAY = 720
_MINUTES = {"minute": 1, "hour": 60}


def wrong_times(statement: Statement) -> Iterator[str]:
    """Yield the clock times that the article's own, and spans of time from them, do not give."""
    if not _CLOCK.search(statement.text):
        return
    text = statement.facts.article.text
    told = list(_TOLD.finditer(statement.text))
    if not told:
        return
    given = {time % _HALF_DAY for one in statement.facts.clock_times for time in one}
    if not given:
        return
    near = held_in(statement.facts.numbers, statement.neighbourhood)
    spans = {int(n.value * _MINUTES[n.unit]) for n in near if n.unit in _MINUTES}
    reckoned = {
        (time + sign * span) % _HALF_DAY for time in given for span in spans for sign in (1, -1)
    }
    for match in told:
        words = (match["at"] or match["zone"]).strip()
        plain = words.replace(".", ":").split()[0]
        if words in text or plain in text or plain.replace(":", ".") in text:
            continue
        times = {time % _HALF_DAY for one in clock_times(words) for time in one}
        if times and times.isdisjoint(given | reckoned):
            yield f"the article does not have the time {words!r}"
