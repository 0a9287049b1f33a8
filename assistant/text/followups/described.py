"""Nouns that an article shows to be a person's: "the mediator, Ilse Faber,"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.text.followups.noun_phrases import BODIES
from assistant.text.followups.shapes import AUXILIARIES
from assistant.text.words import STOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.documents import Span

_LED = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their)|['’]s?)\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>[a-z][a-z-]{2,})"
    r"(?P<comma>,?)\s\Z",
    re.IGNORECASE,
)
_AGED = re.compile(r"\b\d{1,3}-year-old\s+(?P<noun>[a-z][a-z-]{2,})\b(?P<who>\s+whom?\b)?")
_WHO = re.compile(r"\b(?:the|an?)\s+(?P<noun>[a-z][a-z-]{2,}),?\s+whom?\b", re.IGNORECASE)
_DOER = re.compile(r"\w{2,}(?:er|or|ist|ian|ant|ee|man|woman|smith)\Z")
_NO_HUMANS = STOP | AUXILIARIES | BODIES
_BEFORE = 60
"""Code points before a name in which its noun stands."""


def human_nouns(text: str, names: Sequence[tuple[Span, bool]]) -> frozenset[str]:
    """Return the nouns that name one person each, lower case.

    ``names`` are the places of names, and whether each is surely a person's or only may be.

    >>> from assistant.documents import Span
    >>> told = "The arbiter, Sven Holt, spoke."
    >>> sorted(human_nouns(told, [(Span(13, 22), True)]))
    ['arbiter']
    """
    return frozenset(noun for noun in _found(text, names) if noun not in _NO_HUMANS)


def _found(text: str, names: Sequence[tuple[Span, bool]]) -> Iterator[str]:
    for person, sure in names:
        led = _LED.search(text, max(0, person.start - _BEFORE), person.start)
        if led is None:
            continue
        noun = led["noun"].lower()
        # "He read the letter, Ann Lee said" has the comma as well, but none behind the name.
        beside = led["comma"] and text[person.end : person.end + 1] in (",", ".", ";")
        if _DOER.match(noun) and (beside or (sure and not led["comma"])):
            yield noun
    for aged in _AGED.finditer(text):
        if aged["who"] or _DOER.match(aged["noun"]):
            yield aged["noun"]
    for told in _WHO.finditer(text):
        noun = told["noun"].lower()
        if _DOER.match(noun):
            yield noun
