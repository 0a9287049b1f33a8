"""Questions of which the last one says the rest: "And when?", "What about Sweden?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.text.followups.noun_phrases import is_plural
from assistant.text.followups.parts import replaced
from assistant.text.followups.shapes import (
    ASKING,
    AUXILIARIES,
    LONGEST,
    WORD,
    bare,
    capital,
    fragment,
    is_verbal,
    may_be_whole,
    shape,
    uncapital,
    without_lead,
)

if TYPE_CHECKING:
    from assistant.text.followups.people import People
    from assistant.text.followups.shapes import Shape

_BARE_THAT = re.compile(
    r"(?P<asked>why|how|when|where)\s+(?:(?:is|was|did|does|has|will)\s+(?:that|this)"
    r"(?:\s+(?:happen|occur|so|the case|take place|be|come about))?"
    r"|did\s+it\s+(?:happen|occur|take place|come about))\s*[?.!]*\Z",
    re.IGNORECASE,
)
"""Where "that" is all that the last question told of."""
_PART = re.compile(
    r"(?:(?:(?:and|but|so|or|ok|okay|then|now)\b[\s,]*)*(?:what|how)\s+about\s+"
    r"|(?:(?:and|but|or)\b[\s,]*)+)(?P<part>[^?!.]{1,80}?)\s*[?!.]*\Z",
    re.IGNORECASE,
)
_WORDS = 8
_NEEDED_BY = {
    **dict.fromkeys(
        ("how many", "what", "which", "who", "whom", "whose"), ("", "who", "what", "which")
    ),
    "how much": ("", "who", "what", "which", "when", "where", "why"),
}
_NEEDING = frozenset(_NEEDED_BY)
"""What can only be asked beside the last question, and behind which question words."""
_OBJECTS = frozenset("who whom what which whose".split())
_TIMES = frozenset("year month century decade season week".split())
_DAYS = frozenset("day date".split())


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
    if len(last) > LONGEST:
        return None
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
    return None if part is None else Elliptic(part, replaced(part, last, people))


def part_of(question: str) -> str | None:
    """Return Sweden of "And Sweden?" and "What about Sweden?"; None of a whole question."""
    match = _PART.match(question.strip())
    if match is None:
        return None
    # "May" is a month here, "may" is none.
    found = (word[0] for word in WORD.finditer(match["part"]))
    words = [word if word == "May" else word.lower() for word in found]
    if not words or len(words) > _WORDS or words[0] in ASKING | AUXILIARIES:
        return None
    verbs = any(word in AUXILIARIES or word in ASKING for word in words)
    return None if verbs or any(map(is_verbal, words[1:])) else match["part"].strip(" ,")


def _exchange(asked: str, last: str) -> str | None:
    """Ask the last question for something else: when for where, or beside who."""
    before, plain = shape(last), asked.lower()
    new = shape(f"{asked} did x")
    if not before.rest or "else" in plain.split() or _wants_other(plain, before):
        return None
    if plain in _NEEDING or plain.endswith(" not"):
        told = plain.endswith(" not") or before.word in _NEEDED_BY[plain]
        return _beside(plain, last) if told and before.word != plain else None
    if new.has_noun and not new.is_adverbial:
        return _by_noun(asked, last)
    if not before.asked and before.auxiliary:
        return f"{capital(asked)} {uncapital(bare(last))}?"
    if before.is_adverbial:
        return f"{capital(asked)} {before.auxiliary} {before.rest}?"
    return _beside(plain, last) if before.asked else None


def _wants_other(asked: str, before: Shape) -> bool:
    """Tell "Who exactly?" behind "Where did they send him?", which asks for someone there."""
    words = asked.split()
    exactly = len(words) > 1 and words[0] in _OBJECTS and words[1] in ("exactly", "precisely")
    return exactly and (before.is_adverbial or not before.asked)


def _beside(asked: str, last: str) -> str:
    return f"{bare(last)}, and {asked}?"


def _by_noun(asked: str, last: str) -> str | None:
    """Ask for another noun: "How many hours of rest" for "What single payment"."""
    before, words = shape(last), asked.lower().split()
    counted = words[:2] == ["how", "many"]
    if not before.auxiliary or (counted and not is_plural(words[2])):
        return None
    rest = f"{before.auxiliary} {before.rest}?"
    if before.has_noun and not before.is_adverbial:
        return f"{capital(asked)} {rest}"
    named = words[0] in ("which", "what")
    if before.asked.lower() == "where" and named:
        return f"In {asked.lower()} {rest}"
    if before.asked.lower() == "when" and named and words[-1] in _TIMES | _DAYS:
        return f"{'On' if words[-1] in _DAYS else 'In'} {asked.lower()} {rest}"
    return None
