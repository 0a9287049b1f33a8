"""What a question or an answer names: people, bodies, places and things that a pronoun may mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.text.followups.noun_phrases import (
    NO_HEADS,
    ends_phrase,
    extended,
    gender_of,
    is_plural,
    kind_of,
    noun_phrase,
)
from assistant.text.followups.shapes import AUXILIARIES, PREPOSITIONS, WORD, is_verbal, shape
from assistant.text.gazetteer import CALENDAR, DEMONYMS, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.text.followups.noun_phrases import Kind
    from assistant.text.followups.people import Gender, People
    from assistant.text.names import Name

_PHRASE = re.compile(
    r"\b(?:the|an?|this|that|these|those|another|both|[\d.,]*\d|two|three|"
    r"four|five|six|seven|eight|nine|ten|several|many|all|some)\s+"
    r"(?:\d{1,3}-year-old\s+)?(?![ap]\.?\s?m\b)(?=[^\W\d_])",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:how many|which|what)\s+(?=[^\W\d_])", re.IGNORECASE)
_NOUN_BEHIND = re.compile(r" ([a-z][\w’'-]*)(?!\S*[’'])")
_DETERMINER = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_DETERMINER_BEFORE = re.compile(r"\b(?:the|an?) \Z", re.IGNORECASE)
_ACTING = frozenset({"person", "people", "body", "place"})
_AND = re.compile(r"\s+and\s+")
_OWNING = re.compile(r"['’]s? (?=[a-z])")
_OWN = re.compile(r"['’]s?\b")
_HELPING = frozenset("is are was were has have had will would can could".split())
_LONGEST_CLAUSE = 90
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
        adjective = name.text in DEMONYMS and name.text not in PLACES
        if name.text in CALENDAR or adjective or not any(map(str.isalpha, name.text)):
            continue
        person = people.kind(name) == "person"
        owner = people.full(name.text) if person else name.span.of(text)
        owned = _owned(text, name.span.end, owner, people)
        if owned:
            yield owned
        if person:
            start = name.span.start - (len(name.title) + 1 if name.title else 0)
            start = _article_before(text, start)
            yield Mention(owner, "person", start, name.span.end, gender=people.gender(owner))
        elif not owned:
            yield _compound(text, name, people) or _impersonal(text, name, people)


def _compound(text: str, name: Name, people: People) -> Mention | None:
    """Return "the Stockholm meeting", which is a meeting, not Stockholm."""
    noun = _NOUN_BEHIND.match(text, name.span.end)
    if noun is None or ends_phrase(noun[1]) or not people.is_noun(noun[1]):
        return None
    led = _article_before(text, name.span.start) < name.span.start
    if not (led and people.kind(name) == "place") and not people.stands(
        text[name.span.start : noun.end()]
    ):
        # In "did Orland recall heaters" the noun of the article is a verb.
        return None
    det = _DETERMINER_BEFORE.search(text[: name.span.start])
    start = det.start() if det else name.span.start
    whole = text[name.span.start : noun.end()]
    return Mention(f"the {whole}", kind_of(noun[1].lower()), start, noun.end())


def _impersonal(text: str, name: Name, people: People) -> Mention:
    start, kind = _article_before(text, name.span.start), people.kind(name)
    its: Kind = "place" if kind == "place" else "body" if kind == "organisation" else "thing"
    words = text[start : name.span.end]
    bare = start == name.span.start
    told = words if bare else "the" + words[3:]
    return Mention(told, its, start, name.span.end, unknown=kind == "other" and bare)


def _owned(text: str, end: int, owner: str, people: People) -> Mention | None:
    """Return "Ann Lee's brother" behind "Ann Lee"."""
    match = _OWNING.match(text, end)
    words = noun_phrase(text, match.end(), people) if match else ""
    if match is None or not words:
        return None
    last, start = words.split()[-1].lower(), match.end()
    end = start + len(words)
    return Mention(f"{owner}'s {words}", kind_of(last), start, end, gender=gender_of(last))


def _article_before(text: str, start: int) -> int:
    return start - 4 if text[max(0, start - 4) : start].lower() == "the " else start


def _phrases(text: str, people: People) -> Iterator[Mention]:
    """Yield "the ferry", "an inquiry" (as "the inquiry"), "19 workers" (as "the workers")."""
    for match in _PHRASE.finditer(text):
        words = noun_phrase(text, match.end(), people)
        if not words or _OWN.match(text, match.end() + len(words)):
            continue
        last = words.split()[-1].lower()
        words = extended(text, match.end() + len(words), words, people)
        end = match.end() + len(words)
        kind: Kind = "person" if people.is_human(last) else kind_of(last)
        yield Mention(f"the {words}", kind, match.start(), end, gender=gender_of(last))


def _counted(text: str) -> Iterator[Mention]:
    """Yield the workers of "How many workers were hurt", as the question goes on to tell them."""
    match = _COUNTED.match(text)
    word = WORD.match(text, match.end()) if match else None
    if match is None or word is None or not is_plural(word[0]) or ends_phrase(word[0]):
        return
    behind = text[word.end() :].strip(" ?")
    verb = WORD.match(behind)
    if verb is None or len(behind) > _LONGEST_CLAUSE:
        return
    # "How many workers were hurt" tells of the workers who were hurt; "did Orland hurt" does not.
    following = WORD.match(behind, verb.end() + 1)
    told_so = is_verbal(verb[0]) and verb[0].lower() not in AUXILIARIES
    helped = verb[0].lower() in _HELPING and following is not None
    if told_so or (helped and following and _goes_on(following[0])):
        human = kind_of(word[0].lower()) == "people"
        told = f"the {word[0].lower()} {'who' if human else 'that'} {behind}"
        yield Mention(told, "people" if human else "things", match.start(), len(text.rstrip(" ?")))


def _goes_on(word: str) -> bool:
    """Tell "were hurt" and "are still there" from "have readers collected"."""
    return word in ("be", "been", "being", "still", "not", "now") or (
        word.islower() and is_verbal(word)
    )


def _plain_subject(text: str) -> Iterator[Mention]:
    """Yield the owners of "How much do owners get?"."""
    asked = shape(text)
    match = WORD.match(asked.rest)
    word = match[0] if match and asked.auxiliary else ""
    if is_plural(word) and word.islower() and not ends_phrase(word) and word not in NO_HEADS:
        at = text.find(word, len(asked.asked) + len(asked.auxiliary))
        yield Mention(word, "people", at, at + len(word))


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """Add "Ann Lee and Dan Orr" to the two: "they" means both, and "he" may be either."""
    joined: list[Mention] = []
    last: Mention | None = None
    for one in found:
        between = text[last.end : one.start] if last else ""
        if last and _AND.fullmatch(between) and {last.kind, one.kind} <= _ACTING:
            words = f"{last.text} and {one.text}"
            joined.insert(len(joined) - 1, Mention(words, "people", last.start, one.end))
        joined.append(one)
        last = one
    return joined


def _without_asides(text: str, found: Iterable[Mention]) -> list[Mention]:
    """Leave out what only says who one is: "Ann Lee, the mayor," and "the mayor Ann Lee"."""
    kept: list[Mention] = []
    for one in found:
        last = kept[-1] if kept else None
        aside = last is not None and text[last.end : one.start] == ", "
        if last and aside and _DETERMINER.match(text, one.start):
            continue
        beside = last is not None and text[last.end : one.start] in (", ", " ")
        if last and beside and last.kind == one.kind == "person" and last.text.startswith("the "):
            kept[-1] = replace(one, start=last.start)
            continue
        kept.append(one)
    return kept


def _placed(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    asked = shape(text)
    behind = len(asked.asked) + bool(asked.asked) + len(asked.auxiliary) + 1
    at = behind if asked.auxiliary else 0
    for one in found:
        before = text[: one.start].split()
        placed = bool(before) and before[-1].lower() in PREPOSITIONS | {"of"}
        yield replace(one, subject=one.start == at and not placed, placed=placed)
