"""Noun phrases of a question or an answer: where one ends, and what kind of thing it names.

There is no dictionary of verbs here. Where "the ferry catch" ends is told by the article, in which
"the ferry" stands before a stop or a small word, and "the ferry catch" never does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from assistant.text.followups.shapes import AUXILIARIES, PREPOSITIONS, WORD, is_verbal
from assistant.text.human_nouns import is_human
from assistant.text.name_words import ORGANISATION_WORDS
from assistant.text.number_words import SMALL
from assistant.text.roles import FEMALE_NOUNS, HUMANS, MALE_NOUNS
from assistant.text.words import STOP

if TYPE_CHECKING:
    from assistant.text.followups.people import Gender, People

Kind = Literal["person", "people", "body", "place", "thing", "things"]
"""One person, several, an organisation, a place, a thing, several things."""

BODIES = ORGANISATION_WORDS | frozenset(
    "firm team band crew jury panel family club side squad ministry regulator watchdog charity "
    "airline bank council union opposition parliament newspaper publisher maker operator".split()
)
_PERSONS = frozenset("people men women children police staff crew fans officials".split())
_SINGULAR_S = ("ss", "us", "is", "ics", "news")
NO_HEADS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last next latter former same "
    "other others most rest one ones whole top bottom end million billion thousand hundred percent "
    "cent euros dollars pounds hours days weeks months years minutes seconds metres meters miles "
    "kilometres kilometers tonnes tons points times degrees time day year week month hour minute "
    "feet foot miles world number way moment past future morning evening afternoon night".split()
)
"""What a pronoun does not mean: measures, times, and words that need a noun themselves."""
_LONGEST = 3
"""Words of a noun phrase behind its article, at most."""
_ADJECTIVES = frozenset(
    "new old first last big small large great high low long short good bad main national local "
    "public private final other next early late deep major minor full former foreign white black "
    "red green blue economic political whole only same young right left top second third current "
    "previous latest recent big real military federal royal central federal legal medical".split()
)
_DESCRIBING = _ADJECTIVES | NO_HEADS
_ADJECTIVE_ENDINGS = ("ous", "ful", "less", "ive", "able", "ible", "est", "ish")
_BEHIND = re.compile(r" (?:of|in|at|on|for|near) (?:the )?[^\W\d_][\w’'-]*(?: [A-Z][\w-]*)?")
_LONGEST_BEHIND = 60


def noun_phrase(text: str, start: int, people: People) -> str:
    """Return the longest run of words that the article has as a group, or one before a stop."""
    parts: list[str] = []
    best = ""
    at = start
    while len(parts) < _LONGEST:
        match = WORD.match(text, at)
        if match is None or ends_phrase(match[0]):
            break
        parts.append(match[0])
        words = text[start : match.end()]
        following = WORD.match(text, match.end() + 1) if text[match.end() :][:1] == " " else None
        closed = following is None or _closes(following[0])
        known = people.is_noun(words) or (
            following is not None and _is_cut(parts, following[0], people)
        )
        described = all(part.lower() in _DESCRIBING for part in parts[:-1])
        human = parts[-1].lower() in HUMANS and described
        if parts[-1].lower() not in NO_HEADS and (known or (closed and (len(parts) == 1 or human))):
            best = words
        if following is None:
            break
        at = match.end() + 1
    return best


def _is_cut(parts: list[str], following: str, people: People) -> bool:
    """Tell "the probe fly" from "the deep level": the article has the noun, never both words."""
    alone = len(parts) == 1 and people.stands(parts[0])
    return alone and not (
        parts[0].lower() in _ADJECTIVES
        or parts[0].lower().endswith(_ADJECTIVE_ENDINGS)
        or people.stands(f"{parts[0]} {following}")
    )


def ends_phrase(word: str) -> bool:
    """Tell whether a word surely is no noun or adjective of a phrase."""
    low = word.lower()
    return low in STOP or low in AUXILIARIES or is_verbal(word) or word[0].isupper()


def _closes(word: str) -> bool:
    low = word.lower()
    return low in AUXILIARIES or low in PREPOSITIONS or low in STOP


def extended(text: str, end: int, words: str, people: People) -> str:
    """Take "of Harwick" along, and "in Easton" where the article has "branch in Easton"."""
    match = _BEHIND.match(text, end, end + _LONGEST_BEHIND)
    last = match[0].split()[-1] if match else ""
    counts = last.lower() in STOP or last.lower() in SMALL
    if match is None or counts or not people.stands(words + match[0]):
        return words
    return words + match[0]


def kind_of(noun: str) -> Kind:
    """Tell what a noun in lower case names."""
    if noun in HUMANS:
        return "person"
    if is_plural(noun):
        human = noun in _PERSONS or noun.removesuffix("s") in HUMANS
        return "people" if human else "things"
    if noun in BODIES:
        return "body"
    return "person" if is_human(noun) else "thing"


def gender_of(noun: str) -> Gender | None:
    """Return "he" or "she" where a noun tells it: "brother", "queen"."""
    return "he" if noun in MALE_NOUNS else "she" if noun in FEMALE_NOUNS else None


def is_plural(noun: str) -> bool:
    """Tell whether a noun is of several, by its form."""
    low = noun.lower()
    return low in _PERSONS or (
        len(low) > 3 and low.endswith("s") and not low.endswith(_SINGULAR_S)  # noqa: PLR2004 - "gas"
    )
