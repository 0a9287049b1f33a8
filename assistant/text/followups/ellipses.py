"""Questions of which the last one says the rest: "And when?", "What about Sweden?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.text.followups.mentions import mentions
from assistant.text.followups.noun_phrases import BODIES, is_plural
from assistant.text.followups.people import is_verbal
from assistant.text.followups.shapes import (
    ASKING,
    AUXILIARIES,
    PREPOSITIONS,
    WORD,
    bare,
    capital,
    fragment,
    may_be_whole,
    shape,
    uncapital,
    without_lead,
)
from assistant.text.gazetteer import CALENDAR

if TYPE_CHECKING:
    from assistant.text.followups.mentions import Mention
    from assistant.text.followups.people import People

_BARE_THAT = re.compile(
    r"(?P<asked>why|how|when|where)\s+(?:is|was|did|does|has|will|do)\s+(?:that|this|it)"
    r"(?:\s+(?:happen|occur|so|the case|take place|be|come about))?\s*[?.!]*\Z",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:(?:(?:and|but|so|or|ok|okay|then|now)\b[\s,]*)*(?:what|how)\s+about\s+"
    r"|(?:(?:and|but|or)\b[\s,]*)+)(?P<part>[^?!.]{1,80}?)\s*[?!.]*\Z",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:(?:back\s+)?(?P<prep>in|on|by|since|until|during|before|after|at|for)\s+)?"
    r"(?:(?:the|early|late|mid)[\s-]+)*"
    r"(?:\d{1,2}\s+)?(?P<date>(?:last|next|this)\s+(?:year|month|week|season|summer|winter|spring|"
    rf"autumn)|(?:{'|'.join(sorted(w for w in CALENDAR if w.isalpha() and len(w) > 2))})\b"
    r"(?:\s+\d{1,2}\b,?)?(?:\s+\d{4}\b)?|(?:1[5-9]|20)\d\d\b(?![.,]?\d)|\d{4}s|today|yesterday|tomorrow)"
    r"(?:\s+(?:morning|afternoon|evening|night))?",
)
_ONES = re.compile(r"the ones?\s+(?=(?:in|at|on|of|from|for)\s)", re.IGNORECASE)
_WORDS = 8
_TIMES = frozenset("year month century decade season week".split())
_DAYS = frozenset("day date".split())
_POINTS = frozenset("one ones that this those these such same other others rest more".split())


@dataclass(frozen=True, slots=True)
class Elliptic:
    """A question that says but a part; ``whole`` is None where the rest is not safe to tell."""

    part: str
    whole: str | None


def completed(question: str, last: str, people: People) -> Elliptic | None:
    """Complete an elliptic question by the last one; None when the question is not elliptic.

    >>> from assistant.text.followups.people import People
    >>> completed("And where?", "When did the ferry sink?", People("")).whole
    'Where did the ferry sink?'
    >>> completed("When?", "Who bought the ferry?", People("")).whole
    'Who bought the ferry, and when?'
    >>> completed("Where did it sink?", "When?", People("")) is None
    True
    """
    plain = without_lead(question)
    pointing = _BARE_THAT.match(plain.strip())
    if pointing:
        asked = pointing["asked"]
        return Elliptic(asked.lower(), _exchange(capital(asked.lower()), last))
    asked = fragment(question)
    if asked is not None:
        whole = _exchange(asked, last)
        left = whole is None and may_be_whole(asked, question)
        return None if left else Elliptic(asked.lower(), whole)
    part = part_of(question)
    return None if part is None else Elliptic(part, _replaced(part, last, people))


def part_of(question: str) -> str | None:
    """Return Sweden of "And Sweden?" and "What about Sweden?"; None of a whole question."""
    match = _PART.match(question.strip())
    if match is None:
        return None
    # "May" is a month here, "may" is none.
    words = [
        word[0] if word[0] == "May" else word[0].lower() for word in WORD.finditer(match["part"])
    ]
    if not words or len(words) > _WORDS or words[0] in ASKING | AUXILIARIES:
        return None
    verbs = any(word in AUXILIARIES or word in ASKING for word in words)
    return None if verbs or any(map(is_verbal, words[1:])) else match["part"].strip(" ,")


def _exchange(asked: str, last: str) -> str | None:
    """Ask the last question for something else: when for where, or beside who."""
    before = shape(last)
    if not before.rest:
        return None
    plain = asked.lower()
    if "else" in plain.split():
        return None
    new = shape(f"{asked} did x")
    if plain.endswith(" not"):
        return _beside(plain, last)
    if plain.startswith("how much ") and plain.split()[2] in PREPOSITIONS:
        return None
    if new.has_noun and plain.startswith("how many") and not is_plural(plain.split()[2]):
        return None
    if new.has_noun and not new.is_adverbial:
        return _by_noun(asked, last)
    if plain in ("how many", "what", "which", "who", "whom", "whose"):
        told = before.word in ("who", "what", "which") or not before.asked
        return _beside(plain, last) if told and before.word != plain else None
    if plain == "how much":
        return _beside(plain, last) if before.word != "how" else None
    if not before.asked and before.auxiliary:
        return f"{capital(asked)} {uncapital(bare(last))}?"
    if before.is_adverbial:
        return f"{capital(asked)} {before.auxiliary} {before.rest}?"
    return _beside(plain, last) if before.asked else None


def _beside(asked: str, last: str) -> str:
    return f"{bare(last)}, and {asked}?"


def _by_noun(asked: str, last: str) -> str | None:
    """Ask for another noun: "How many hours of rest" for "What single payment"."""
    before = shape(last)
    if before.has_noun and before.auxiliary and not before.is_adverbial:
        return f"{capital(asked)} {before.auxiliary} {before.rest}?"
    words = asked.lower().split()
    if words[0] not in ("which", "what") or not before.auxiliary:
        return None
    if before.word == "where" and before.asked.lower() == "where":
        return f"In {asked.lower()} {before.auxiliary} {before.rest}?"
    if before.asked.lower() == "when" and words[-1] in _TIMES | _DAYS:
        lead = "On" if words[-1] in _DAYS else "In"
        return f"{lead} {asked.lower()} {before.auxiliary} {before.rest}?"
    return None


def _replaced(part: str, last: str, people: People) -> str | None:
    """Say the last question of another person, body, place or day, if it names one alone."""
    asked = bare(last)
    date = _DATE.fullmatch(part)
    if date:
        found = list(_DATE.finditer(asked))
        return _put(asked, found[0].start(), found[0].end(), _dated(part, found[0][0])) if len(found) == 1 else None  # fmt: skip
    ones = _ONES.match(part)
    part = part[ones.end() :] if ones else part
    words = part.split()
    if not _POINTS.isdisjoint(word.lower() for word in words):
        return None
    if words[0].lower() in PREPOSITIONS | {"of"}:
        return _by_preposition(asked, words[0].lower(), " ".join(words[1:]), people, ones is None)
    slot = _slot(part, mentions(asked, people), people)
    if slot is None or slot.text.casefold() == part.casefold():
        return None
    return _put(asked, slot.start, slot.end, part)


def _dated(part: str, old: str) -> str:
    """Keep the preposition of the old date where the new one has none."""
    has = part.split()[0].lower() in PREPOSITIONS | {"back", "last", "next", "this", "today", "yesterday", "tomorrow"}  # fmt: skip
    first = old.split()[0].lower()
    return part if has or first not in PREPOSITIONS else f"{first} {part}"


def _by_preposition(asked: str, prep: str, part: str, people: People, alone: bool) -> str | None:  # noqa: FBT001
    """Exchange what stands behind the one preposition that both questions have."""
    found = [m for m in mentions(asked, people) if _before(asked, m.start) == prep]
    inside = re.findall(rf" {re.escape(prep)} (?=\S)", asked)
    if len(inside) != 1 or not part:
        return None
    if len(found) == 1 and _same(_kinds(part, people), {found[0].kind}):
        return _put(asked, found[0].start, found[0].end, part)
    if not alone:
        at = asked.rfind(f" {prep} ") + len(prep) + 2
        name = re.match(r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*", asked[at:])
        return _put(asked, at, at + name.end(), part) if name else None
    return None


def _before(asked: str, start: int) -> str:
    return (asked[:start].split() or [""])[-1].lower()


def _put(asked: str, start: int, end: int, part: str) -> str:
    return f"{asked[:start]}{part}{asked[end:]}?"


def _slot(part: str, found: tuple[Mention, ...], people: People) -> Mention | None:
    """Return the one mention of a question that another may stand for."""
    kinds = _kinds(part, people)
    if not kinds:
        return None
    for fits in (lambda m: m.kind in kinds, lambda m: _same(kinds, {m.kind})):
        slots = [one for one in found if fits(one)]
        if slots:
            return slots[0] if len(slots) == 1 else None
    return None


def _kinds(part: str, people: People) -> set[str]:
    """Return what kind of thing a part of a question names; several where it may be either."""
    named = mentions(f"What about {part}", people)
    whole = [
        one
        for one in named
        if one.text.casefold().endswith(part.casefold()) or one.kind == "person"
    ]
    if len(named) == 1 and whole:
        return {named[0].kind}
    last = (part.split() or [""])[-1].lower()
    if last in BODIES:
        return {"body"}
    if part[:1].isupper() and len(part.split()) <= 3:  # noqa: PLR2004
        return {"place", "thing", "body"}
    return {"things"} if is_plural(last) and len(part.split()) == 1 else set()


def _same(kinds: set[str], others: set[str]) -> bool:
    """Tell whether two may do the same: people and bodies act, bodies and places are asked of."""
    acting = {"person", "people", "body"}
    named = {"place", "body", "thing"}
    return any(kinds <= group and others <= group for group in (acting, named))
