"""Whose voice carries a claim's words in the article, and whether it may be the claimed one.

Two voices are one when they may be: a short name and a full one, an office and its holder, a
spokeswoman and her company, a ministry and its country. Only what the article keeps apart is apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in, words
from assistant.text.gazetteer import COUNTRIES, DEMONYMS
from assistant.text.quotations import quotations
from assistant.text.roles import FEMALE_NOUNS, MALE_NOUNS
from assistant.text.segmenting import sentences
from assistant.text.speakers import Scene
from assistant.text.subjects import may_be_person
from assistant.text.voices import Voice, voices
from assistant.text.words import STOP, key, sense, split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.documents import Span
    from assistant.grounding.facts import Facts
    from assistant.grounding.statement import Statement
    from assistant.text.names import Name

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
_OFFICE = re.compile(
    r"(?:the|its|his|her|their|an?)\s(?:[\w’'-]+\s){0,5}[\w’'-]+\Z|[\w’'-]+[’']s\s[\w’'-]+\Z"
)
_BESIDE = 80
"""Code points around a person's name in which the article says whose voice it is."""


def claimed(statement: Statement) -> tuple[Voice, ...]:
    """Return the voices of a claim, the article's people known; spans are of its framed text."""
    text, start = statement.framed
    quoted = quotations(text)
    scene = Scene(text, quoted, statement.facts.cast)
    return voices(scene, [span for span in sentences(text) if span.end > start])


def content(text: str, spans: Iterable[Span]) -> frozenset[str]:
    """Return the senses of the words that carry content in ``spans``."""
    found = (word for span in spans for word in split(span.of(text)))
    return frozenset(sense(key(word)) for word in found if word.lower() not in STOP)


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
        if near is not None and (full or " " in name) and not _one(name, near, facts):
            return False
        return _fits(name, voice.words, statement)
    text = facts.article.text
    around = voice.sentence.of(text)
    its = words(voice.words)
    if full is not None and voice.form == "unnamed":
        return full.split()[-1] in around or _linked(full, its, facts)
    if voice.form == "unnamed":
        return not set(_telling(name)).isdisjoint(words(around)) or not facts.names
    return True


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


def holds(office: str, person: str, facts: Facts) -> bool:
    """Tell whether a person may hold an office: not when the article gives it to others alone."""
    head = _head(office)
    if head is None or not _OFFICE.match(office):
        return True
    known = {one.text for one in facts.names if may_be_person(one)}.union(facts.cast.people())
    others = [one for one in known if one.split()[-1] != person.split()[-1]]
    return _titled(person, head, facts) or not any(_titled(one, head, facts) for one in others)


def is_of_other_sex(office: str, pronoun: str) -> bool:
    """Tell whether an office's noun and a pronoun cannot be one person: "spokesman", "she"."""
    other = {"he": FEMALE_NOUNS, "she": MALE_NOUNS}.get(pronoun, frozenset[str]())
    return _head(office) in other


def _head(office: str) -> str | None:
    """Return the noun of "the coast guard's spokesman" and "the directress of the port"."""
    noun = re.split(r"\s(?:of|for|at|in|from|who|with)\s", office, maxsplit=1)[0].split()
    return words(noun[-1])[0] if noun and words(noun[-1]) else None


def _titled(person: str, head: str, facts: Facts) -> bool:
    """Tell whether the article has an office beside a name: "its spokesman, Cmdr. Ruel Dasig"."""
    last = re.escape(person.split()[-1])
    noun = re.escape(head)
    before = rf"\b{noun}\b[^.;:!?\"“”]{{0,30}}(?:[A-Z][a-z]+\.\s)?[^.;:!?\"“”]{{0,20}}\b{last}\b"
    after = rf"\b{last},[^.;:!?\"“”,]{{0,40}}\b{noun}\b"
    return re.search(rf"{before}|{after}", facts.article.text) is not None


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
    text = facts.article.text
    wanted = {word for word in house if word not in STOP}
    last = name.split()[-1]
    for match in re.finditer(rf"\b{re.escape(last)}\b", text):
        around = text[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
        if not wanted.isdisjoint(_telling(around)):
            return True
    return False


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).casefold()
