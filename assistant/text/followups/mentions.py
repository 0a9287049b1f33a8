"""What a question or an answer names: people, bodies, places and things that a pronoun may mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from assistant.text.followups.people import is_verbal
from assistant.text.followups.shapes import AUXILIARIES, PREPOSITIONS, WORD, shape
from assistant.text.gazetteer import CALENDAR, DEMONYMS, PLACES
from assistant.text.name_words import ORGANISATION_WORDS
from assistant.text.roles import FEMALE_NOUNS, HUMANS, MALE_NOUNS
from assistant.text.words import STOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.text.followups.people import Gender, People

Kind = Literal["person", "people", "body", "place", "thing", "things"]
"""One person, several, an organisation, a place, a thing, several things."""

BODIES = ORGANISATION_WORDS | frozenset(
    "firm team band crew jury panel family club side squad ministry regulator watchdog charity "
    "airline bank council union opposition parliament newspaper publisher maker operator".split()
)
_PERSONS = frozenset("people men women children police staff crew fans officials".split())
_PHRASE = re.compile(
    r"\b(?P<det>the|an?|his|her|its|their|this|that|these|those|another|both|[\d.,]*\d|two|three|"
    r"four|five|six|seven|eight|nine|ten|several|many|all|some)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:how many|which|what)\s+(?=[^\W\d_])", re.IGNORECASE)
_NOUN_BEHIND = re.compile(r" ([a-z][\w’'-]*)(?!\S*[’'])")
_DETERMINER = re.compile(r"\b(?:the|an?) \Z", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+")
_OWNING = re.compile(r"['’]s? (?=[a-z])")
_OWN = re.compile(r"['’]s?\b")
_INDEFINITE = frozenset("a an another".split())
_HELPING = frozenset("is are was were has have had will would can could".split())
_LONGEST_CLAUSE = 90
_SINGULAR_S = ("ss", "us", "is", "ics", "news")
_NO_HEADS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last next latter former same "
    "other others most rest one ones whole top bottom end million billion thousand hundred percent "
    "cent euros dollars pounds hours days weeks months years minutes seconds metres meters miles "
    "kilometres kilometers tonnes tons points times degrees time day year week month hour minute "
    "feet foot miles world number way moment past future morning evening afternoon night more".split()
)
"""What a pronoun does not mean: measures, times, and words that need a noun themselves."""
_LONGEST = 3
"""Words of a noun phrase behind its article, at most."""
_MOST_READ = 1200
"""Code points of an answer that are read."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Someone or something named in what was said."""

    text: str
    """As it is told in a question: "Ann Lee", "the ferry"."""
    kind: Kind
    start: int
    end: int
    subject: bool = False
    """Whether it is the subject, or what comes first."""
    placed: bool = False
    """Whether a preposition stands before it."""
    gender: Gender | None = None
    unknown: bool = False
    """Whether it is a name of no known kind, which may be a person's."""


def mentions(text: str, people: People) -> tuple[Mention, ...]:
    """Return who and what a question or an answer names, in order; none inside another.

    >>> from assistant.text.followups.people import People
    >>> told = People("The ferry was old. Ann Lee said the ferry was safe.")
    >>> [(m.text, m.kind) for m in mentions("When did Ann Lee board the ferry?", told)]
    [('Ann Lee', 'person'), ('the ferry', 'thing')]
    """
    text = " ".join(text[:_MOST_READ].split())
    found = [*_named(text, people), *_phrases(text, people), *_counted(text), *_plain_subject(text)]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Mention] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(_placed(text, _without_asides(text, _joined(text, kept))))


def _named(text: str, people: People) -> Iterator[Mention]:
    for name in people.named(text):
        kind = people.kind(name)
        start = name.span.start - (len(name.title) + 1 if name.title else 0)
        adjective = name.text in DEMONYMS and name.text not in PLACES
        if name.text in CALENDAR or adjective or not any(map(str.isalpha, name.text)):
            continue
        full = people.full(name.text) if kind == "person" else text[name.span.start : name.span.end]
        owned = _owned(text, name.span.end, full, people)
        if owned:
            yield owned
        if kind == "person":
            start = _article_before(text, start)
            yield Mention(full, "person", start, name.span.end, gender=people.gender(full))
        if owned or kind == "person":
            continue
        end = name.span.end
        noun = _NOUN_BEHIND.match(text, end)
        if noun and not _ends(noun[1]) and people.is_noun(noun[1]):
            # "the Stockholm meeting" is a meeting, not Stockholm.
            det = _DETERMINER.search(text[:start])
            start = det.start() if det else start
            told = f"the {text[name.span.start : noun.end()]}"
            yield Mention(told, _kind(noun[1].lower()), start, noun.end())
            continue
        start = _article_before(text, start)
        its: Kind = "place" if kind == "place" else "body" if kind == "organisation" else "thing"
        words = text[start:end]
        told = "the" + words[3:] if words[:4] == "The " else words
        yield Mention(
            told, its, start, end, unknown=kind == "other" and words[:4].lower() != "the "
        )


def _owned(text: str, end: int, owner: str, people: People) -> Mention | None:
    """Return "Ann Lee's brother" behind "Ann Lee"."""
    match = _OWNING.match(text, end)
    words = _noun_phrase(text, match.end(), people) if match else ""
    if match is None or not words:
        return None
    last = words.split()[-1].lower()
    gender: Gender | None = "he" if last in MALE_NOUNS else "she" if last in FEMALE_NOUNS else None
    start = match.end()
    return Mention(f"{owner}'s {words}", _kind(last), start, start + len(words), gender=gender)


def _article_before(text: str, start: int) -> int:
    return start - 4 if text[max(0, start - 4) : start].lower() == "the " else start


def _phrases(text: str, people: People) -> Iterator[Mention]:
    """Yield "the ferry", "an inquiry" (as "the inquiry"), "19 workers" (as "the workers")."""
    for match in _PHRASE.finditer(text):
        words = _noun_phrase(text, match.end(), people)
        if not words:
            continue
        end = match.end() + len(words)
        if _OWN.match(text, end):
            continue
        last, det = words.split()[-1].lower(), match["det"].lower()
        end, words = _extended(text, end, words, people)
        told = f"the {words}" if det not in ("his", "her", "its", "their") else words
        kind = _kind(last)
        gender: Gender | None = (
            "he" if last in MALE_NOUNS else "she" if last in FEMALE_NOUNS else None
        )
        if det in ("his", "her", "its", "their"):
            continue
        yield Mention(told, kind, match.start(), end, gender=gender)


def _noun_phrase(text: str, start: int, people: People) -> str:
    """Return the longest run of words that the article has as a group, or one before a stop."""
    parts: list[str] = []
    best = ""
    at = start
    while len(parts) < _LONGEST:
        match = WORD.match(text, at)
        if match is None or _ends(match[0]):
            break
        parts.append(match[0])
        words = text[start : match.end()]
        following = WORD.match(text, match.end() + 1) if text[match.end() :][:1] == " " else None
        closed = following is None or _closes(following[0])
        known = people.is_noun(words)
        if parts[-1].lower() not in _NO_HEADS and (known or (closed and len(parts) == 1)):
            best = words
        if following is None:
            break
        at = match.end() + 1
    return best


def _ends(word: str) -> bool:
    low = word.lower()
    return low in STOP or low in AUXILIARIES or is_verbal(word) or word[0].isupper()


def _closes(word: str) -> bool:
    low = word.lower()
    return low in AUXILIARIES or low in PREPOSITIONS or low in STOP


def _extended(text: str, end: int, words: str, people: People) -> tuple[int, str]:
    """Take "of Harwick" along, and "in Easton" where the article has "branch in Easton"."""
    match = re.match(
        r" (?:of|in|at|on|for|near) (?:the )?[^\W\d_][\w’'-]*(?: [A-Z][\w-]*)?",
        text[end : end + 60],
    )
    if match is None:
        return end, words
    whole = words + match[0]
    if people.stands(whole):
        return end + match.end(), whole
    return end, words


def _kind(noun: str) -> Kind:
    if noun in HUMANS:
        return "person"
    if is_plural(noun):
        human = noun in _PERSONS or noun.removesuffix("s") in HUMANS
        return "people" if human else "things"
    return "body" if noun in BODIES else "thing"


def is_plural(noun: str) -> bool:
    """Tell whether a noun is of several, by its form."""
    low = noun.lower()
    return low in _PERSONS or (
        len(low) > 3 and low.endswith("s") and not low.endswith(_SINGULAR_S)  # noqa: PLR2004
    )


def _counted(text: str) -> Iterator[Mention]:
    """Yield the workers of "How many workers were hurt", as the question goes on to tell them."""
    match = _COUNTED.match(text)
    word = WORD.match(text, match.end()) if match else None
    if match is None or word is None or not is_plural(word[0]) or _ends(word[0]):
        return
    behind = text[word.end() :].strip(" ?")
    verb = WORD.match(behind)
    if verb is None or len(behind) > _LONGEST_CLAUSE:
        return
    # "How many workers were hurt" tells of the workers who were hurt; "did Orland hurt" does not.
    following = WORD.match(behind, verb.end() + 1)
    helped = verb[0].lower() in _HELPING and following and following[0][0].islower()
    told_so = is_verbal(verb[0]) and verb[0].lower() not in AUXILIARIES
    if told_so or (helped and following and following[0].lower() not in STOP):
        human = _kind(word[0].lower()) == "people"
        told = f"the {word[0].lower()} {'who' if human else 'that'} {behind}"
        yield Mention(told, "people" if human else "things", match.start(), len(text.rstrip(" ?")))


def _plain_subject(text: str) -> Iterator[Mention]:
    """Yield the owners of "How much do owners get?"."""
    asked = shape(text)
    word = WORD.match(asked.rest)
    if asked.auxiliary and word and word[0][0].islower() and not _ends(word[0]):
        if is_plural(word[0]) and word[0].lower() not in _NO_HEADS:
            at = text.find(word[0], len(asked.asked) + len(asked.auxiliary))
            yield Mention(word[0], "people", at, at + len(word[0]))


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """Make one mention of "Ann Lee and Dan Orr"; the two stay known by their own names."""
    joined: list[Mention] = []
    for one in found:
        last = joined[-1] if joined else None
        between = text[last.end : one.start] if last else ""
        several = ("person", "people", "body", "place")
        if last and _AND.fullmatch(between) and {last.kind, one.kind} <= set(several):
            words = f"{last.text} and {one.text}"
            joined[-1] = Mention(words, "people", last.start, one.end)
        else:
            joined.append(one)
    return joined


def _without_asides(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out what only says who the one before is: "Ann Lee, the mayor,"."""
    last: Mention | None = None
    for one in found:
        aside = last is not None and text[last.end : one.start] in (", ", ", formerly ")
        if not (
            aside and text[one.start : one.start + 4].lower().startswith(("a ", "an ", "the "))
        ):
            last = one
            yield one


def _placed(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    asked = shape(text)
    behind = len(asked.asked) + bool(asked.asked) + len(asked.auxiliary) + 1
    at = behind if asked.auxiliary else 0
    for one in found:
        before = text[: one.start].split()
        placed = bool(before) and before[-1].lower() in PREPOSITIONS | {"of"}
        yield replace(one, subject=one.start == at and not placed, placed=placed)
