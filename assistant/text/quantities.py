"""Runs of words that say how much or when: "31 to 15", "six months", "Thursday, 2 December".

A run is told by its words alone; what stands around it in its sentence is its slot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from assistant.documents import Span
from assistant.text.calendar_words import MONTHS, SEASONS, WEEKDAYS
from assistant.text.number_words import DOZEN, MAGNITUDES, ORDINALS, SMALL
from assistant.text.units import CURRENCIES, UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOKEN = re.compile(
    r"[£$€¥%]|[A-Z]{0,2}\d(?:[\d.,:]*\d)?|[Pp]er\s[Cc]ent\b|[^\W\d_]+(?:['’.][^\W\d_]+)*|[.!?;](?=\s|\Z)"
)
_CALENDAR = frozenset((*WEEKDAYS, *MONTHS, *SEASONS, "today", "yesterday", "tomorrow", "tonight"))
_DATED = _CALENDAR - {"second"}
_WORDS = frozenset(
    word
    for group in (SMALL, MAGNITUDES, DOZEN, ORDINALS, CURRENCIES, UNITS)
    for form in group
    for word in form.lower().split()
) | frozenset("half third quarter points point % £ $ € ¥ cent m bn tn k".split())  # fmt: skip
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_FIGURES = frozenset((*SMALL, *MAGNITUDES, *DOZEN, *ORDINALS, "half"))
_NAMESAKES = frozenset("may march sun mon sat second won c f sec min pound point".split())
"""Words that are quantities only beside another one."""
_NEVER = frozenset("one per a an ago".split())
_QUANTITIES = (_WORDS | _CALENDAR) - _NEVER
AROUND = 4
"""Words on either side that make a slot."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some quantity words in a row, and the words around them in their sentence."""

    span: Span
    words: tuple[str, ...]
    kind: Literal["number", "date"]
    before: tuple[str, ...]
    """The nearest first; an empty string is the edge of the sentence."""
    after: tuple[str, ...]


@lru_cache(maxsize=4096)
def runs(text: str) -> tuple[Run, ...]:
    """Return every run of quantity words in ``text``, in order.

    >>> [run.words for run in runs("It may take six months, she said on Friday 3 May.")]
    [('six', 'months'), ('friday', '3', 'may')]
    """
    tokens = list(_TOKEN.finditer(text))
    words = [match[0].lower() for match in tokens]
    words = [_plain(word) if word[0] in "%p" else word for word in words]
    found = []
    end = 0
    for at in [at for at, word in enumerate(words) if word in _QUANTITIES or word[-1].isdigit()]:
        if at < end:
            continue
        end = at + 1
        while end < len(words) and _is_quantity(words[end]):
            end += 1
        span = Span(tokens[at].start(), tokens[end - 1].end())
        doubtful = _NAMESAKES.issuperset(words[at:end])
        if not doubtful or _is_month(span.of(text), words[at - 1 : at]):
            found.append(_run(span, words, at, end))
    return tuple(found)


def _is_month(word: str, before: list[str]) -> bool:
    """Tell May and March, inside a sentence, from the verb and the walk."""
    return word in ("May", "March") and bool(before) and before[0] not in ".!?;"


def _plain(word: str) -> str:
    """Return one form for what is written in several."""
    return (
        "percent"
        if word in ("%", "pc") or (word.startswith("per") and word.endswith("cent"))
        else word
    )


def has_figure(words: Iterable[str]) -> bool:
    """Tell whether a run says how many, not only of what unit: "two weeks", not "last week"."""
    return any(word in _FIGURES or any(char.isdigit() for char in word) for word in words)


def _is_quantity(word: str) -> bool:
    return word in _QUANTITIES or word[-1:].isdigit()


def _run(span: Span, words: list[str], start: int, end: int) -> Run:
    inside = tuple(words[start:end])
    dated = not _DATED.isdisjoint(inside)
    year = len(inside) == 1 and _YEAR.fullmatch(inside[0]) is not None
    before = _around(words[max(0, start - AROUND) : start][::-1])
    return Run(
        span,
        inside,
        "date" if dated or year else "number",
        before,
        _around(words[end : end + AROUND]),
    )


def _around(words: list[str]) -> tuple[str, ...]:
    """Return the words up to the edge of the sentence, which is an empty word."""
    for at, word in enumerate(words):
        if word in ".!?;":
            return (*words[:at], "")
    return tuple(words) if len(words) == AROUND else (*words, "")
