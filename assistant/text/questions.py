"""Questions: what kind of answer one asks for, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.text.words import STOP, key, split

Kind = Literal[
    "person", "organisation", "place", "date", "number", "money", "percent", "duration", "age",
    "reason", "manner", "thing", "statement", "choice",
]  # fmt: skip
"""What would answer: ``statement`` is what somebody said, ``choice`` yes or no."""

_ASKED: dict[str, Kind] = {
    "who": "person", "whom": "person", "whose": "person", "where": "place", "when": "date",
    "why": "reason",
}  # fmt: skip
_WHAT = frozenset("what which name".split())
_ASKING = frozenset(_ASKED) | _WHAT | {"how"}
_AUXILIARY = frozenset(
    "is are was were am be been being do does did has have had can could will would shall should "
    "may might must isn't aren't wasn't weren't didn't doesn't don't won't".split()
)
_NOUNS: tuple[tuple[Kind, str], ...] = (
    ("person", "person man woman people actor actress singer president leader minister player "
     "author writer director judge official officer king queen coach candidate politician "
     "senator artist victim suspect brother sister mother father wife husband son daughter "
     "scientist chief secretary spokesman star boy girl emperor general architect inventor"),
    ("organisation", "company organization organisation group team party agency university "
     "school firm network airline bank club department government military army newspaper "
     "channel store league"),
    ("place", "country city place state town location nation region province area county "
     "continent river village island airport hospital stadium street neighborhood venue"),
    ("date", "year month day date time decade century season week era"),
    ("number", "number amount total rank population figure score size height weight depth"),
    ("money", "price cost salary sum budget revenue fine"),
    ("percent", "percentage percent proportion rate share"),
    ("duration", "length duration"),
    ("age", "age"),
    ("reason", "reason cause purpose motive"),
)  # fmt: skip
_HEADS = {noun: kind for kind, nouns in _NOUNS for noun in nouns.split()}
_HOW: dict[str, Kind] = {
    "many": "number", "much": "money", "long": "duration", "old": "age", "often": "number",
    "far": "number", "big": "number", "large": "number", "tall": "number", "high": "number",
    "fast": "number", "deep": "number", "heavy": "number", "wide": "number", "soon": "date",
    "few": "number", "little": "number",
}  # fmt: skip
_SPEECH = frozenset(
    "say tell ask claim announc warn admit deni believ think suggest call statement argu describ "
    "explain add respond repli urg demand accus".split()
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart. Words are held as what they are matched by, see ``words.key``."""

    kind: Kind
    keys: tuple[str, ...]
    """Every word, in order."""
    content: tuple[str, ...]
    """Those that say what it is about, in order, each once."""
    names: frozenset[str]
    """Content words written with a capital, though not the first word."""
    numbers: frozenset[str]
    head: str | None
    """The noun that names what is asked for: ``troop`` in "How many Russian troops", else None."""
    verb: str | None
    """What is asked to be done or to have happened, as far as the order of words tells."""
    asker: int
    """Where the question word stands, -1 if there is none."""


def read_question(text: str) -> Question:
    """Read a question's type, subject and head noun off its words.

    >>> asked = read_question("How many Russian troops were sent to the border?")
    >>> asked.kind, asked.head, asked.verb, asked.content
    ('number', 'troop', 'send', ('russian', 'troop', 'send', 'border'))
    """
    words = split(text)
    lower = [word.lower().replace("’", "'") for word in words]
    asker = _asker(lower)
    noun = _head(lower, asker)
    keys = tuple(map(key, words))
    used = {asker}
    if asker >= 0 and lower[asker] == "how" and lower[asker + 1 : asker + 2] != []:
        used |= {asker + 1} if lower[asker + 1] in _HOW else set()
    about = [
        at
        for at, word in enumerate(lower)
        if at not in used and word not in STOP and (word[0].isalnum() or word[0] in "$£€¥%")
    ]
    return Question(
        kind=_kind(lower, asker, noun, keys),
        keys=keys,
        content=tuple(dict.fromkeys(keys[at] for at in about)),
        names=frozenset(keys[at] for at in about if at and words[at][0].isupper()),
        numbers=frozenset(keys[at] for at in about if words[at][0].isdigit()),
        head=None if noun is None else keys[noun],
        verb=_verb(words, keys, about, noun, asker),
        asker=asker,
    )


def _asker(lower: list[str]) -> int:
    """Find the question word: the first one that opens, follows a preposition or ends."""
    if lower and lower[0] in _AUXILIARY:
        return -1
    for at, word in enumerate(lower):
        bare = (
            word.removesuffix("'s").removesuffix("'re").removesuffix("s" if word == "whats" else "")
        )
        if bare in _ASKING and not (word == "name" and at):
            return at
    return -1


def _head(lower: list[str], asker: int) -> int | None:
    """Find the noun that belongs to the question word: the last word before a verb or a stop."""
    if asker < 0 or lower[asker] not in ("what", "which", "how", "whose"):
        return None
    at = asker + 1
    if lower[asker] == "how":
        if lower[at : at + 1] not in (["many"], ["much"]):
            return None
        at += 1
    first = at
    while at < len(lower) and lower[at] not in _AUXILIARY and lower[at] not in STOP:
        at += 1
    if not 0 < at - first <= 4:  # noqa: PLR2004 - longer is no noun group
        return None
    helped = at < len(lower) and lower[at] in _AUXILIARY
    return at - 1 if helped or at - first == 1 else first


def _kind(lower: list[str], asker: int, noun: int | None, keys: tuple[str, ...]) -> Kind:
    if asker < 0:
        return "choice" if lower and lower[0] in _AUXILIARY else "thing"
    word = lower[asker].split("'")[0]
    after = lower[asker + 1] if asker + 1 < len(lower) else ""
    if word == "how":
        return _HOW.get(after, "manner")
    if word in _ASKED:
        return _ASKED[word]
    if after == "percentage" or "%" in keys:
        return "percent"
    return _what(lower, asker, noun, keys)


def _what(lower: list[str], asker: int, noun: int | None, keys: tuple[str, ...]) -> Kind:
    """Tell what a question with *what* or *which* wants, by its noun or its verb."""
    nouns = [lower[noun]] if noun is not None else []
    rest = lower[asker + 1 :]
    if rest and rest[0] in _AUXILIARY:
        # "What was the name of the company ...": the noun stands behind "the".
        nouns += [word for word in rest[1:5] if word not in STOP][:1]
        if nouns[:1] == ["name"]:
            nouns = [word for word in rest[1:8] if word in _HEADS][:1]
    for word in nouns:
        singular = word[:-1] if word.endswith("s") and word[:-1] in _HEADS else word
        if singular in _HEADS:
            return _HEADS[singular]
    if _SPEECH & set(keys[asker + 1 :]) and lower[-1] not in ("called", "named"):
        return "statement"
    return "reason" if lower[-1] == "for" else "thing"


def _verb(
    words: list[str], keys: tuple[str, ...], about: list[int], noun: int | None, asker: int
) -> str | None:
    """Guess the main verb: the first small content word after the subject."""
    plain = [at for at in about if at > asker and words[at][0].islower() and at != noun]
    if not plain:
        return None
    helped = any(word.lower() in _AUXILIARY for word in words[asker + 1 : asker + 3])
    start = asker + 1 if noun is None else noun + 1
    if not helped and plain[0] == start:
        return keys[start]
    for at in plain:
        if words[at].endswith(("ed", "ing", "en")):
            return keys[at]
    if any(words[at][0].isupper() for at in about if asker < at < plain[0]):
        return keys[plain[0]]
    subject = plain[1:] if helped and len(plain) > 1 else plain
    return keys[subject[0]]
