"""A name of the claim in the place of another: where the evidence says it of somebody else.

Two things tell. *The place*: the words right before and behind the name are, in the evidence,
those of another name, which the claim does not name. *The distance*: the name stands in no
passage of the evidence nor in the one before, and is none of those that the article is about,
so that no "she" or "the firm" of the evidence is likely to mean it.

The place is certain when both are people whose full names the article has, more than the words at
one side are the same, and the claim says little that the evidence's sentence does not. All else is
a doubt: "Old Trafford" may stand for a club, and a "he" for anybody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in, words
from assistant.grounding.names.knowing import SMALL, share_alias
from assistant.text.cues import SPOKEN
from assistant.text.gazetteer import DEMONYMS
from assistant.text.words import STOP, key, sense, split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.names import Name

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")
_SIDE = 5
"""Words at each side of a name that make its place."""
_LOOK = 60
_SAME = 2
"""Words right beside a name, one of them of content, that make two places one."""
_SURE = 3
_STEM = 5
"""Letters that the forms of one name begin with."""
_PREPOSITIONS = frozenset("of in at for from with by".split())
LEAST_REPEATED = 0.85
"""Share of the claim's content words, names aside, that the sentence has which it repeats."""
_POINTING = frozenset(
    "he she they it his her its their him them i we my our you your who theirs hers mine".split()
)
_SAYING = {(verb,) for verb in SPOKEN}
"""Who said it is for the speaker check."""


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A name of the claim, and the one that the evidence has in its place, if one is there."""

    name: Name
    rival: Name | None
    certain: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """The words before a name, nearest first, and those behind it."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def misplaced(found: Sequence[Name], statement: Statement) -> Iterator[Misplaced]:
    """Yield the claim's names that the article has, but not here."""
    if statement.foreign:
        return
    text = statement.facts.article.text
    inside = [
        name
        for name in held_in(statement.facts.names, statement.telling)
        if text[name.span.end : name.span.end + 1] != ":"  # a transcript's "PELLOW: Yes."
    ]
    here = frozenset[str]().union(*[words(span.of(text)) for span in statement.evidence])
    for name in found:
        own = _own(name)
        if not own or not own <= statement.facts.name_words or name.text in DEMONYMS:
            continue
        own = _whole(own, statement)
        rival = _in_its_place(name, inside, statement, present=not own.isdisjoint(here))
        if rival is not None:
            yield Misplaced(name, rival, _is_certain(name, rival, statement))
        elif own.isdisjoint(here) and _is_far(name, inside, statement):
            yield Misplaced(name, None, certain=False)


def _in_its_place(
    name: Name, inside: Sequence[Name], statement: Statement, *, present: bool
) -> Name | None:
    """Return the name that the evidence has in a name's place and the claim leaves out.

    Where the evidence has the claim's name as well, in another place, only one of its kind.
    """
    said = set(words(statement.text))
    text = statement.facts.article.text
    mine = _place(statement.text, name)
    best, found = 0, None
    for other in inside:
        if not _own(other).isdisjoint(said) or (present and other.kind != name.kind):
            continue
        count = _shared(mine, _place(text, other), _SURE if present else _SAME)
        # Asked last: most names stand in no such place.
        if count > best and not _may_be_one(name, other, statement):
            best, found = count, other
    if found is None or not present:
        return found
    held = held_in(statement.facts.names, statement.evidence)
    its = [other for other in held if not _own(other).isdisjoint(_own(name))]
    # Evidence that a program looked for may lack the sentence that says it of both.
    most = best if statement.given else 1
    return found if all(_shared(mine, _place(text, other), 1) < most for other in its) else None


def _is_far(name: Name, inside: Sequence[Name], statement: Statement) -> bool:
    """Tell whether a name stands nowhere near the evidence that the claim itself names."""
    own = _whole(_own(name), statement)
    if not statement.given or not own.isdisjoint(statement.facts.leading):
        return False
    if not own.isdisjoint(statement.around) or _speaks(name, statement):
        return False
    if any(_is_form(word, other) for word in _own(name) for other in statement.around):
        return False
    said = set(words(statement.text))
    return any(
        _own(other).isdisjoint(said) and not _may_be_one(name, other, statement) for other in inside
    )


def _is_form(word: str, other: str) -> bool:
    """Tell whether two words of names begin alike: a people and its country ("Ostrevian")."""
    return len(word) > _STEM and word[:_STEM] == other[:_STEM]


def _speaks(name: Name, statement: Statement) -> bool:
    """Tell whether the evidence is words that this person speaks, who need not be named in them."""
    cast = statement.facts.cast
    return any(
        its.speaker and cast.same(its.speaker, name.text)
        for its in statement.facts.speech
        if any(span.overlaps(its.span) for span in statement.evidence)
    )


def _is_certain(name: Name, rival: Name, statement: Statement) -> bool:
    """Tell whether two people are surely two, and the claim says over what is said of the other."""
    cast = statement.facts.cast
    one, other = cast.full(name.text), cast.full(rival.text)
    if one is None or other is None or {name.kind, rival.kind} != {"person"}:
        return False
    if min(len(one.split()), len(other.split())) == 1 or _own_words(one) & _own_words(other):
        return False
    text = statement.facts.article.text
    sentence = next(s for s in statement.facts.around([rival.span]))
    theirs = _content(sentence.of(text))
    if _POINTING & set(words(sentence.of(text))):
        return False
    mine = _content(statement.text) - {sense(key(w)) for w in split(name.text)}
    place = _place(statement.text, name)
    near = _shared(place, _place(text, rival)) >= _SURE and place.after[:1] not in _SAYING
    return near and len(mine & theirs) >= LEAST_REPEATED * len(mine)


def _may_be_one(name: Name, other: Name, statement: Statement) -> bool:
    """Tell whether two names may name one: they share a word, or one is the other's given name."""
    mine, its = _own(name), _own(other)
    if not its or mine & its or statement.facts.cast.same(name.text, other.text):
        return True
    if share_alias(name.text, other.text) or other.text in DEMONYMS:
        return True
    return any(mine | its <= whole for whole in statement.facts.whole_names)


def _whole(own: frozenset[str], statement: Statement) -> frozenset[str]:
    """Return a short name's words with those of the full names that it may stand for."""
    wholes = statement.facts.wholes(next(iter(own))) if own else statement.facts.whole_names
    return own.union(*[whole for whole in wholes if own <= whole]) - SMALL


def _place(text: str, name: Name) -> _Place:
    start = name.span.start - (len(name.title) + 1 if name.title else 0)
    return _Place(
        _nearest(text[max(0, start - _LOOK) : max(0, start)]),
        _next(text[name.span.end : name.span.end + _LOOK]),
    )


@lru_cache(maxsize=1 << 12)
def _nearest(before: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(before)[-_SIDE:][::-1])


@lru_cache(maxsize=1 << 12)
def _next(after: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(after)[:_SIDE])


def _shared(one: _Place, other: _Place, least: int = _SAME) -> int:
    """Count the words that two places share without a gap; 0 when they are too few or too light."""
    count = content = 0
    for mine, its in ((one.before, other.before), (one.after, other.after)):
        for word, another in zip(mine, its, strict=False):
            if _stem(word) != _stem(another):
                break
            if word[0].isalnum():
                count += 1
                content += word.lower() not in STOP and word.lower() not in _POINTING
    return count if count >= least and content and not _hangs_on_another(one, other) else 0


def _hangs_on_another(one: _Place, other: _Place) -> bool:
    """Tell whether two names tell whose or where two other things are: "port of", "owner of"."""
    (mine, *behind_mine), (its, *behind_its) = (
        [_stem(word).lower() for word in place.before[:2]] or [""] for place in (one, other)
    )
    return mine == its and mine in _PREPOSITIONS and behind_mine != behind_its


@lru_cache(maxsize=1 << 13)
def _stem(word: str) -> str:
    return sense(key(word)) if word[0].isalnum() else word


def _own(name: Name) -> frozenset[str]:
    return _own_words(name.text)


@lru_cache(maxsize=1 << 12)
def _own_words(text: str) -> frozenset[str]:
    return frozenset(words(text)) - SMALL


def _content(text: str) -> frozenset[str]:
    return frozenset([sense(key(word)) for word in split(text) if word.lower() not in STOP])
