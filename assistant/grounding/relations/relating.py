"""What a sentence relates, and which way: who did it to whom, what came first, what is more.

A relation has a kind and two sides, each the words of content on one side of the word that makes
the relation, up to the end of the clause: ("order", talks, vote) of "the talks before the vote" and
of "the vote after the talks".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from assistant.text.number_words import SMALL as NUMBERS
from assistant.text.words import STOP, key, sense

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"\d[\d,.:]*(?<=\d)|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[.;:!?—–()\"“”,\n]")
_ENDS = frozenset('.;:!?—–()"“”\n')
_JOINTS = frozenset(", and but while whereas which who that said says although though or".split())
_MOST = 9
"""Words of a side."""
_EARLIER = frozenset("before".split())
_LATER = frozenset("after following since".split())
_RELATING = _EARLIER | _LATER | frozenset("because causing than from".split())
_CAUSED = re.compile(
    r"\b(?:because(?:\s+of)?|due\s+to|owing\s+to|as\s+a\s+result\s+of|thanks\s+to|"
    r"(?:caused|prompted|triggered|brought\s+about)\s+by)\b",
    re.IGNORECASE,
)
_CAUSING = re.compile(
    r"\b(?:led\s+to|leads?\s+to|leading\s+to|result(?:ed|s|ing)?\s+in|(?:caus|prompt|trigger)"
    r"(?:e|es|ed|s|ing)(?!\s+by))\b",
    re.IGNORECASE,
)
_OF_CAUSES = (
    "caus", "due", "owing", "result", "thanks", "prompt", "trigger", "brought", "led", "lead",
)  # fmt: skip
"""Of which each of the two has one in it, looked for faster."""
_MORE = frozenset(
    "more higher larger bigger greater longer older taller faster stronger heavier wider richer "
    "better above ahead outnumber exceeds exceeded earlier sooner warmer hotter dearer costlier "
    "deeper busier safer louder newer closer".split()
)
_LESS = frozenset(
    "fewer less lower smaller shorter younger slower weaker lighter narrower poorer worse cheaper "
    "below behind later cooler colder farther further".split()
)
_BE = frozenset("is are was were be been being got get gets".split())
_DEEDS = frozenset(
    sense(key(word))
    for word in "beat defeat sue accuse criticise criticize buy acquire kill shoot stab arrest "
    "support oppose replace succeed follow attack blame thank praise hire elect appoint pay lend "
    "sell tell ask urge warn invite own control advise threaten rescue teach train overtake outbid "
    "sued convince persuade lead thrash hammer murder chase employ overrule fine owe inform refer "
    "nominate call visit leave join send fund finance found trust mistrust help hate admire".split()
)
"""Verbs that one does to another and that do not go both ways."""
_PAST = re.compile(r"[a-z]{3}ed\Z")
_NOUN = re.compile(r"(?:ers?|ors?|ions?|ments?|als?|ance|ence)\Z")
_SMALL = frozenset(
    "at in on with to from of for into over under about as after before during off out up down "
    "through that against among between".split()
)
"""Behind one of these "treated" may be what was done to the one before it."""
BOTH_WAYS = frozenset(
    sense(key(word))
    for word in "meet marry divorce wed agree disagree talk differ share need want use include "
    "expect based say claim".split()
)
"""What two do to each other, or what is no deed."""
_EMPTY = frozenset(
    "mr mrs ms dr sir cllr year-old year-olds being held hold holds holding came come comes coming "
    "took take takes taken place happened happens happen occurred occurs shortly soon immediately "
    "long days weeks months years hours minutes day week month year time".split()
)
"""Words that may stand with any event or party."""


@dataclass(frozen=True, slots=True)
class Side:
    """The words of content at one side of a relation; its names apart, if it has some."""

    content: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Relation:
    """Two sides in a direction: the doer first, the earlier first, the greater first."""

    kind: str
    first: Side
    second: Side
    said: str
    """The words, for people."""


class _Word(NamedTuple):
    text: str
    plain: str
    capital: bool


@lru_cache(maxsize=2048)
def relations(text: str) -> tuple[Relation, ...]:
    """Return what a sentence or a few relate; kept, for all claims on an article ask for its own.

    >>> [(r.kind, sorted(r.first.content)) for r in relations("The talks followed the vote.")]
    [('do follow', ['meet'])]
    """
    return tuple(found for sentence in _sentences(text) for found in _read(sentence))


def _sentences(text: str) -> Iterator[list[_Word]]:
    marked, lowered = text, text.lower()
    if any(part in lowered for part in _OF_CAUSES):
        marked = _CAUSING.sub(" causing ", _CAUSED.sub(" because ", text))
    words: list[_Word] = []
    for token in _TOKEN.findall(marked):
        if token in _ENDS:
            if words:
                yield words
            words = []
            continue
        plain = token.casefold().replace("’", "'").removesuffix("'s")
        words.append(_Word(token, plain, token[0].isupper() and bool(words)))
    if words:
        yield words


def _read(words: list[_Word]) -> Iterator[Relation]:
    for at, word in enumerate(words):
        plain = word.plain
        if plain not in _RELATING:
            if at and not word.capital:
                deed = _deed(plain)
                if deed is not None:
                    yield from _done(words, at, deed)
        elif plain == "than":
            yield from _compared(words, at)
        elif plain == "from":
            yield from _moved(words, at)
        elif plain in ("because", "causing"):
            yield from _directed("cause", words, at, turned=plain == "because")
        else:
            yield from _directed("order", words, at, turned=plain in _LATER)


def _directed(kind: str, words: list[_Word], at: int, *, turned: bool) -> Iterator[Relation]:
    """Read "A before B" and "Before B, A"."""
    if at == 0 or words[at - 1].text == ",":
        comma = next((i for i in range(at + 1, len(words)) if words[i].text == ","), None)
        if at or comma is None:
            return
        left, right = words[comma + 1 : comma + 1 + _MOST], words[1:comma]
    else:
        left, right = _before(words, at, commas=False), _after(words, at)
    yield from _made(kind, (left, right), words, turned=turned)


def _compared(words: list[_Word], at: int) -> Iterator[Relation]:
    """Read "A is larger than B": which of two is the greater."""
    how = next(
        (i for i in range(at - 1, max(-1, at - 6), -1) if words[i].plain in _MORE | _LESS), None
    )
    if how is None:
        return

    sides = _before(words, how), _after(words, at)
    yield from _made("compare", sides, words, turned=words[how].plain in _LESS)


def _moved(words: list[_Word], at: int) -> Iterator[Relation]:
    """Read "from A to B"."""
    end = next((i for i in range(at + 1, min(at + 8, len(words))) if words[i].plain == "to"), None)
    if end is not None and not any(w.text == "," for w in words[at:end]):
        yield from _made("from", (words[at + 1 : end], _after(words, end)[:4]), words)


class _Deed(NamedTuple):
    stem: str
    listed: bool


@lru_cache(maxsize=1 << 13)
def _deed(word: str) -> _Deed | None:
    """Return what is done, if the word may be a verb that one does to another."""
    stem = sense(key(word)) if word.isalpha() else ""
    listed = stem in _DEEDS
    if stem in BOTH_WAYS or _NOUN.search(word) or not (listed or _PAST.search(word)):
        return None
    return _Deed(stem, listed)


def _done(words: list[_Word], at: int, deed: _Deed) -> Iterator[Relation]:
    """Read "A beat B" and "B was beaten by A"."""
    behind = [w.plain for w in words[at + 1 : at + 3]]
    auxiliary = any(w.plain in _BE for w in words[max(0, at - 3) : at])
    if behind[:1] == ["by"]:
        if not behind[-1].endswith("ing") and not _is_figure(behind[-1]):  # "won by 24 votes"
            yield from _made(f"do {deed.stem}", (_after(words, at + 1), _before(words, at)), words)
    elif not auxiliary and (deed.listed or not behind or behind[0] not in _SMALL):
        yield from _made(f"do {deed.stem}", (_before(words, at), _after(words, at)), words)


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in NUMBERS


def _before(words: list[_Word], at: int, *, commas: bool = True) -> list[_Word]:
    found: list[_Word] = []
    for word in reversed(words[max(0, at - _MOST) : at]):
        if word.plain in _JOINTS and (commas or word.text != ","):
            break
        found.append(word)
    return found


def _after(words: list[_Word], at: int) -> list[_Word]:
    found: list[_Word] = []
    for word in words[at + 1 : at + 1 + _MOST]:
        if word.plain in _JOINTS:
            break
        found.append(word)
    return found


def _made(
    kind: str, sides: tuple[list[_Word], list[_Word]], words: list[_Word], *, turned: bool = False
) -> Iterator[Relation]:
    left, right = map(_side, sides)
    if left.content and right.content:
        said = " ".join(word.text for word in words)
        first, second = (right, left) if turned else (left, right)
        yield Relation(kind, first, second, said)


def _side(words: list[_Word]) -> Side:
    told = [
        w for w in words if w.plain not in STOP and w.plain[0].isalpha() and w.plain not in _EMPTY
    ]
    return Side(
        frozenset(sense(key(w.plain)) for w in told),
        frozenset(sense(key(w.plain)) for w in told if w.capital),
    )
