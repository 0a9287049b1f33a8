"""Whose voice carries a claim's words in the article, and whether it may be the claimed one.

Two voices are one when they may be: a short name and a full one, an office and its holder, a
spokeswoman and her company, a ministry and its country. Only what the article keeps apart is apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in, words
from assistant.text.gazetteer import COUNTRIES, DEMONYMS
from assistant.text.subjects import may_be_person
from assistant.text.words import STOP, key, sense, split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.documents import Span
    from assistant.grounding.facts import Facts
    from assistant.grounding.statement import Statement
    from assistant.text.names import Name
    from assistant.text.voices import Voice

CAPITALS = {
    "moscow": "russia", "kremlin": "russia", "washington": "united states", "beijing": "china",
    "london": "united kingdom",
    "westminster": "united kingdom", "paris": "france", "berlin": "germany", "rome": "italy",
    "madrid": "spain", "tokyo": "japan", "seoul": "south korea", "pyongyang": "north korea",
    "tehran": "iran", "ankara": "turkey", "jerusalem": "israel", "kyiv": "ukraine",
    "kiev": "ukraine", "delhi": "india", "islamabad": "pakistan", "canberra": "australia",
    "ottawa": "canada", "brussels": "european union", "cairo": "egypt", "damascus": "syria",
    "baghdad": "iraq", "riyadh": "saudi arabia", "minsk": "belarus", "warsaw": "poland",
}  # fmt: skip
"""Cities that stand for a government, lower case, with the country as ``DEMONYMS`` has it."""
_HOUSES = frozenset(
    "government ministry office department company firm party union club council police court "
    "agency bank group university board force army committee house state national united".split()
)
"""Words of many institutions' names, which tell no two apart."""
_SUBJECT = 60
"""Code points at a sentence's beginning in which its subject is named."""
_PRONOUN = re.compile(r"\W*(?:he|she|they|it|we|I|his|her|their|its|would|did|was|is|does)\b", re.I)
_BESIDE = 80
"""Code points around a person's name in which the article says whose voice it is."""


def content(text: str, spans: Iterable[Span]) -> frozenset[str]:
    """Return the senses of the words that carry content in ``spans``."""
    return frozenset[str]().union(*(senses(span.of(text)) for span in spans))


@lru_cache(maxsize=1 << 12)
def senses(text: str) -> frozenset[str]:
    """Return the senses of a text's content words.

    >>> sorted(senses("The firm bought a ship."))
    ['boat', 'buy', 'compani']
    """
    return frozenset([sense(key(word)) for word in split(text) if word.lower() not in STOP])


def may_be(name: str, voice: Voice, statement: Statement) -> bool:
    """Tell whether a claimed speaker may be an article's voice."""
    facts = statement.facts
    full = facts.cast.full(name)
    if voice.form == "unclear" or voice.words in ("they", "we", "i", "you", "who", "which"):
        return True
    if voice.speaker is not None:
        return _one(name, voice.speaker, facts) or _one(name, voice.words, facts)
    if voice.form == "pronoun":
        near = nearest(voice.sentence, facts, voice.words)
        others = near is not None and bool(full or " " in name) and not _one(name, near, facts)
        return not others and _fits(name, voice.words, statement)
    around = voice.sentence.of(facts.article.text)
    if voice.form == "office":
        return True
    if full is not None:
        return _last(full) in around or _linked(full, words(voice.words), facts)
    return not set(_telling(name)).isdisjoint(words(around))


def nearest(span: Span, facts: Facts, pronoun: str | None = None) -> str | None:
    """Return the one person whom the sentence before names, if it stands in the same passage.

    That is who speaks next, most likely: a ground for doubt, never for certainty.
    """
    (own, *_) = facts.around([span]) or (span,)
    at = bisect_left(facts.sentences, own)
    before = facts.sentences[at - 1 : at]
    passages = facts.passages_around(before)
    if not before or not any(passage.covers(own) for passage in passages):
        return None
    lead = facts.article.text[before[0].start : before[0].start + _SUBJECT]
    if _PRONOUN.match(lead):
        return None
    quoted = [its.span for its in facts.speech]
    named = [
        (one, facts.cast.full(one.text, one.title) or one.text)
        for one in held_in(facts.names, before)
        if _is_person(one, facts) and not any(its.covers(one.span) for its in quoted)
    ]
    fits = {
        full for _, full in named if pronoun is None or facts.cast.pronoun(full) in (None, pronoun)
    }
    spoken = {one.speaker for one in facts.voices_in(before) if one.form == "named"}
    if len(spoken) == 1 and spoken <= fits:
        return next(iter(spoken))
    if not named or named[0][0].span.start - before[0].start > _SUBJECT:
        return None
    return next(iter(fits)) if len(fits) == 1 else None


def _is_person(name: Name, facts: Facts) -> bool:
    if name.kind == "person" or may_be_person(name) or facts.cast.full(name.text) is not None:
        return True
    return name.kind == "other" and any(one.speaker == name.text for one in facts.voices)


def _fits(name: str, pronoun: str, statement: Statement) -> bool:
    """Tell whether a pronoun that the article does not settle may mean the one who is claimed."""
    cast = statement.facts.cast
    full = cast.full(name)
    if pronoun == "it":
        return full is None
    if full is not None:
        return cast.pronoun(full) in (None, pronoun)
    # A name that the article's people do not share, and that stands for no person, is no "she".
    known = {one.text: one.kind for one in statement.facts.names}
    return known.get(name) not in ("organisation", "place")


def _one(name: str, other: str, facts: Facts) -> bool:
    """Tell whether two names may be one voice."""
    cast = facts.cast
    first, second = cast.full(name), cast.full(other)
    if first is not None and second is not None:
        return first == second
    mine, its = set(_telling(name)), set(_telling(other))
    if not mine.isdisjoint(its) or not mine or not its:
        return True
    if first is None and second is None:
        if " " in name and " " in other and _are_people(name, other, facts):
            return False
        return _initials(name) in its or _initials(other) in mine or _linked(name, its, facts)
    person, house = (first, its) if first is not None else (second, mine)
    return _linked(person or name, house, facts)


def _are_people(name: str, other: str, facts: Facts) -> bool:
    kinds = {one.text: one.kind for one in facts.names}
    return kinds.get(name) == kinds.get(other) == "person"


def _telling(name: str) -> list[str]:
    """Return the words that tell a name apart, each country by its own name."""
    its = [word for word in words(name) if word not in STOP]
    told = [word for word in its if word not in _HOUSES] or its
    spelled = {word for word in name.split() if word in DEMONYMS}
    lands = (DEMONYMS.get(word.capitalize(), "").casefold() or CAPITALS.get(word) for word in told)
    whole = [name.casefold()] if name in COUNTRIES else []
    return [*told, *filter(None, lands), *(DEMONYMS[word].casefold() for word in spelled), *whole]


def _linked(name: str, house: Iterable[str], facts: Facts) -> bool:
    """Tell whether the article names one beside the other: "Paul Keel, spokesman for Pellworth"."""
    wanted = {word for word in house if word not in STOP}
    return not wanted.isdisjoint(_beside(_last(name), facts.article.text))


@lru_cache(maxsize=64)
def _beside(word: str, text: str) -> frozenset[str]:
    """Return the telling words around each place of a word: every voice asks for them again."""
    places = re.finditer(rf"\b{re.escape(word)}\b", text)
    arounds = (text[max(0, at.start() - _BESIDE) : at.end() + _BESIDE] for at in places)
    return frozenset(word for around in arounds for word in _telling(around))


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).casefold()
