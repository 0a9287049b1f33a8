"""The people of an article: who is named, in the article's own words for them, and how often.

A precise reading rather than a full one. A name is a person's when its own words tell (a title,
a given name, an initial), when the words beside it do (an office, an age, "who"), or when the text
goes on to use its last word alone, as only people are called. Bylines, credits, headings and the
title are not read: their capitals prove nothing. Of two Lees a bare "Lee" counts for neither.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.answers import Person
from assistant.grounding.omitting import spoken
from assistant.text.cast import Cast
from assistant.text.gazetteer import GIVEN
from assistant.text.headers import body_sentences
from assistant.text.human_nouns import honorific
from assistant.text.humans import Humans
from assistant.text.introductions import Introductions
from assistant.text.name_words import PARTICLES
from assistant.text.rules import LABELLED
from assistant.text.same_names import one_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assistant.documents import Article, Span
    from assistant.grounding.facts import Facts
    from assistant.text.names import Name


_BEHIND = frozenset("KC QC MP MEP MSP MBE OBE CBE DBE KBE PhD MD Jr Jr. Sr Sr.".split())


@dataclass(slots=True)
class _Found:
    """What is known of one person so far."""

    name: str
    first: Span
    forms: Counter[str] = field(default_factory=Counter)
    who: list[Span] = field(default_factory=list)
    said: set[Span] = field(default_factory=set)


def people(article: Article, facts: Facts) -> tuple[Person, ...]:
    """Return the people named in the body of an article, the most often named first.

    Among equals the order of the article stands.
    """
    bodies = [one for one in body_sentences(article.text) if not _is_headline(one.of(article.text))]
    placed = list(_placed(facts, bodies))
    introductions = Introductions(article.text, facts.names)
    labelled = {one.speaker for one in facts.voices if one.rule == LABELLED and one.speaker}
    humans = Humans(article.text, placed, introductions, labelled)
    persons = [(name, sentence) for name, sentence in placed if humans.has(name)]
    told = [introductions.of(name, sentence) for name, sentence in persons]
    introduced = {n.text for (n, _), words in zip(persons, told, strict=True) if words}
    called = one_name(persons, introduced)
    cast = Cast(article.text, [replace(n, text=called.get(n.text, n.text)) for n, _ in persons])
    found: dict[str, _Found] = {}
    shared = _shared(article.text, placed)
    for (name, sentence), words in zip(persons, told, strict=True):
        own = called.get(name.text, name.text)
        key = _person(name, own, cast, shared)
        if key is None:
            continue
        one = found.setdefault(key, _Found(key, sentence))
        one.forms[_form(article.text, name)] += 1
        if words is not None:
            one.who.append(words)
    _hear(found, cast, called, shared, facts)
    order = sorted(found.values(), key=lambda one: -one.forms.total())
    return tuple(_person_of(one, facts) for one in order)


def _is_headline(words: str) -> bool:
    """Tell a line in which nearly every word has a capital, and which no stop ends."""
    parts = [part for part in words.split() if part.isalpha()]
    high = sum(part[0].isupper() for part in parts)
    return words[-1:].isalnum() and len(parts) > 3 and 2 * high > len(parts)  # noqa: PLR2004 - words


def _placed(facts: Facts, bodies: Sequence[Span]) -> Iterator[tuple[Name, Span]]:
    """Yield the names of the body, each with its sentence."""
    at = 0
    for name in facts.names:
        while at < len(bodies) and bodies[at].end <= name.span.start:
            at += 1
        if at == len(bodies):
            return
        if bodies[at].covers(name.span):
            yield _bare(name), bodies[at]


def _bare(name: Name) -> Name:
    """Return a name without the "KC" behind it, which is no family name."""
    words = name.text.split()
    if len(words) < 3 or words[-1] not in _BEHIND:  # noqa: PLR2004 - given and family name
        return name
    text = " ".join(words[:-1])
    return replace(name, text=text, span=name.span._replace(end=name.span.end - len(words[-1]) - 1))


def _shared(text: str, placed: Sequence[tuple[Name, Span]]) -> frozenset[str]:
    """Return the family names that a pair has together: "Ann and Bo Lee" are two Lees."""
    found = set()
    for (one, _), (other, _) in pairwise(placed):
        between = text[one.span.end : other.span.start].split()
        given = " " not in one.text and (one.kind == "person" or one.text in GIVEN)
        if given and " " in other.text and between in (["and"], ["&"]):
            found.add(other.text.split()[-1])
    return frozenset(found)


def _person(name: Name, own: str, cast: Cast, shared: frozenset[str]) -> str | None:
    """Return whom a name means, as the article calls them in full; None if that is unclear."""
    title = honorific(name.title)
    if own in shared and not title:
        return None
    full = cast.full(own, name.title)
    # Mrs Lee beside a Tom Lee is somebody; a bare Lee beside two is nobody in particular.
    if full is None and title and " " not in own and cast.full(own) is not None:
        return f"{title} {own}"
    return full


def _form(text: str, name: Name) -> str:
    """Return a name as the article writes it, with a "Mrs" but without an office."""
    title = honorific(name.title)
    start = text.rfind(title, 0, name.span.start) if title else name.span.start
    for _ in range(2):
        before = text[max(0, start - 5) : start].split()
        if before and before[-1].lower() in PARTICLES and text[start - 1] == " ":
            start -= len(before[-1]) + 1
    return " ".join(text[max(0, start) : name.span.end].split())


def _hear(
    found: Mapping[str, _Found],
    cast: Cast,
    called: Mapping[str, str],
    shared: frozenset[str],
    facts: Facts,
) -> None:
    """Count the sentences in which each person speaks."""
    text = facts.article.text
    for speaker, sentence, _ in spoken(facts):
        full = cast.full(called.get(speaker, speaker))
        if full is None or full not in found:
            continue
        if full.split()[-1] not in shared or full in sentence.of(text):
            found[full].said.add(sentence)


def _person_of(one: _Found, facts: Facts) -> Person:
    text = facts.article.text
    titled = [form for form in one.forms if " " in form]
    name = one.name if " " in one.name else max(titled, key=len, default=one.name)
    # "Captain" alone says less than "the ferry's captain", which may come later.
    told = [span for span in one.who if span.of(text) not in name.split()]
    longer = (span for span in told if len(span.of(text).split()) > 1)
    who = next(longer, next(iter(told), None))
    return Person(
        name=name,
        forms=tuple(form for form in one.forms if form != name),
        who=None if who is None else who.of(text),
        citation=None if who is None else facts.aligner.cite(who),
        mentions=one.forms.total(),
        first=facts.aligner.cite(one.first),
        says=len(one.said),
    )
