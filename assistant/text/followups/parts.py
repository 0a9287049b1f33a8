"""Parts of a question that another one may take the place of: "And Sweden?", "And in 2020?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.text.followups.mentions import mentions
from assistant.text.followups.noun_phrases import BODIES, is_plural
from assistant.text.followups.shapes import PREPOSITIONS, bare
from assistant.text.gazetteer import CALENDAR

if TYPE_CHECKING:
    from assistant.text.followups.mentions import Mention
    from assistant.text.followups.people import People

_AT = 2
"""Letters of "GMT" and the like that are no dates: two."""
_DAY = "|".join(sorted(word for word in CALENDAR if word.isalpha() and len(word) > _AT))
_DATE = re.compile(
    r"(?:(?:back\s+)?(?:in|on|by|since|until|during|before|after|at|for)\s+)?"
    r"(?:(?:the|early|late|mid)[\s-]+)*(?:\d{1,2}\s+)?"
    r"(?:(?:last|next|this)\s+(?:year|month|week|season|summer|winter|spring|autumn)"
    r"|this\s+(?:morning|afternoon|evening)|(?:an?|two|three|\d{1,3})\s+(?:year|month|week|day)s?\s+ago"
    rf"|(?:{_DAY})\b(?:\s+\d{{1,2}}\b,?)?(?:\s+\d{{4}}\b)?"
    r"|(?:1[5-9]|20)\d\d\b(?![.,]?\d)|\d{4}s|today|yesterday|tomorrow|tonight)\b"
    r"(?:\s+(?:morning|afternoon|evening|night))?",
)
_NOW = re.compile(
    r"(?<!\buntil)(?<!\bby)(?<!\bthan)(?<!\bfrom)(?<!\bjust)"
    r"\s+(?:(?:right\s+)?now|currently|at\s+present|at\s+the\s+moment|nowadays)\b(?!\s+that\b)",
    re.IGNORECASE,
)
"""What tells the present, with the space before it."""
_DATING = frozenset("back last next this today yesterday tomorrow tonight a an".split())
_ACCORDING = re.compile(r"according to \Z", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she)\b")
_ONES = re.compile(r"the ones?\s+(?=(?:in|at|on|of|from|for)\s)", re.IGNORECASE)
_NAME = re.compile(r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_POINTS = frozenset("one ones that this those these such same other others rest more".split())


def replaced(part: str, last: str, people: People) -> str | None:
    """Say the last question of another person, body, place or day, if it names one alone.

    >>> from assistant.text.followups.people import People
    >>> replaced("Ann Lee", "What did Dan Orr say?", People("Ann Lee said so. Dan Orr said no."))
    'What did Ann Lee say?'
    """
    asked = bare(last)
    if _DATE.fullmatch(part) or _NOW.fullmatch(f" {part}"):
        return _redated(asked, part)
    ones = _ONES.match(part)
    part = part[ones.end() :] if ones else part
    words = part.split()
    if not _POINTS.isdisjoint(word.lower() for word in words):
        return None
    if words[:2] == ["according", "to"]:
        return _by_teller(asked, part, people)
    if words[0].lower() in PREPOSITIONS | {"of"}:
        return _by_preposition(asked, words, people, ones=ones is not None)
    return _by_name(part, asked, people)


def _by_name(part: str, asked: str, people: People) -> str | None:
    """Exchange the one mention that is of the same kind, or the "he" of a question without one."""
    named = mentions(asked, people)
    slot = _slot(part, named, asked, people)
    if slot is None and not any(one.kind == "person" for one in named):
        return _for_pronoun(part, asked, people)
    if slot is None or slot.text.casefold() == part.casefold():
        return None
    return _put(asked, slot.start, slot.end, part)


def _redated(asked: str, part: str) -> str | None:
    """Put another date, with the preposition of the old one where the new one has none."""
    found, now = list(_DATE.finditer(asked)), list(_NOW.finditer(asked))
    if len(found) + len(now) != 1:
        return None
    if now or _NOW.fullmatch(f" {part}"):
        # "What does it now cost" goes on with "cost in May", not with "in May cost".
        start, end = (now or found)[0].span()
        return f"{asked[:start].rstrip()}{asked[end:]} {part}?"
    first, old = (words.split(maxsplit=1)[0].lower() for words in (part, found[0][0]))
    bare_date = first not in PREPOSITIONS | _DATING and not part.endswith("ago")
    if bare_date and old in PREPOSITIONS:
        part = f"{old} {part}"
    return _put(asked, found[0].start(), found[0].end(), part)


def _by_preposition(asked: str, words: list[str], people: People, *, ones: bool) -> str | None:
    """Exchange what stands behind the one preposition that both questions have."""
    prep, part = words[0].lower(), " ".join(words[1:])
    lead = f" {prep} "
    if not part or asked.lower().count(lead) != 1:
        return None
    at = asked.lower().index(lead) + len(lead)
    found = [one for one in mentions(asked, people) if one.start == at]
    if len(found) == 1 and _alike(_kinds(part, people), {found[0].kind}):
        return _put(asked, at, found[0].end, part)
    # "the one in Wick" is a branch where the last question names "the branch in Easton".
    name = _NAME.match(asked, at) if ones else None
    return _put(asked, at, name.end(), part) if name else None


def _by_teller(asked: str, part: str, people: People) -> str | None:
    """Put "according to the union" for "according to the firm"."""
    found = [one for one in mentions(asked, people) if _ACCORDING.search(asked[: one.start])]
    if len(found) != 1:
        return None
    return _put(asked, found[0].start - len("according to "), found[0].end, part)


def _put(asked: str, start: int, end: int, part: str) -> str:
    return f"{asked[:start]}{part}{asked[end:]}?"


def _for_pronoun(part: str, asked: str, people: People) -> str | None:
    """Put a person for the one "he" or "she" of a question that could be found as it was."""
    found = list(_PRONOUN.finditer(asked))
    if len(found) != 1 or not part[:1].isupper() or people.full(part) not in people.cast.people():
        return None
    return _put(asked, found[0].start(), found[0].end(), part)


def _slot(part: str, found: tuple[Mention, ...], asked: str, people: People) -> Mention | None:
    """Return the one mention of a question that another may stand for."""
    kinds = _kinds(part, people)
    if not kinds:
        return None
    if part[:1].isupper():
        # A name stands for a name, or for who is told by an office or as a body.
        found = tuple(one for one in found if _is_named(one) or one.kind in ("person", "body"))
    same = [one for one in found if one.kind in kinds]
    alike = [one for one in found if _alike(kinds, {one.kind})]
    told = [one for one in alike if _ACCORDING.search(asked[: one.start])]
    slots = same or (told if kinds <= {"body", "person"} else []) or alike
    return slots[0] if len(slots) == 1 else None


def _is_named(one: Mention) -> bool:
    return any(word[0].isupper() for word in one.text.split())


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
    if part[:1].isupper() and len(part.split()) <= 3:  # noqa: PLR2004 - a name
        return {"place", "thing", "body"}
    return {"things"} if is_plural(last) and len(part.split()) == 1 else set()


def _alike(kinds: set[str], others: set[str]) -> bool:
    """Tell whether two may do the same: people and bodies act, bodies and places are asked of."""
    acting = {"person", "people", "body"}
    named = {"place", "body", "thing"}
    return any(kinds <= group and others <= group for group in (acting, named))
