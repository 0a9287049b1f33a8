"""The polarity check: does the claim say yes where the article says no, or no where it says yes?

A claim that repeats an evidence sentence nearly word for word fails when just one of the two has a
"not", and has just one, or when the words between are the same to the last: "neither A nor B" and
"not A and not B" may say the same, so two against one is otherwise a doubt. So is a word exchanged
for its opposite (confirmed, denied). Where the words differ more, a negated word that the claim
uses without a negation (or the other way round) is a doubt, and only against a sentence on the
claim's very matter: paraphrase has too many ways to say no for a program to be certain. "Not only",
"no matter", "No 1", "if not" and their like negate nothing.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.facts import words
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.text.words import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement

_NEGATIONS = frozenset(
    "not no never neither without none nobody nothing nowhere cannot cant hardly nor".split()
)
_REVERSALS = (
    "den", "refus", "fail", "lack", "reject", "rul", "avoid", "prevent", "unlikel", "oppos",
    "against", "stop", "halt", "block", "cancel", "exclud", "unable", "declin", "abandon", "drop",
    "dismiss", "instead", "rather", "ban", "forbid", "barr", "absent", "absenc", "un", "dis",
    "less", "few", "little", "end", "withdr", "withh", "miss", "non",
)  # fmt: skip
"""Stems with which a paraphrase may say no without a "not"."""
_SMALL = frozenset(
    "the a an of to in and that is was for on with as by at from his her its their he she it they "
    "has have had were are be been but or this which who will would could may if do does did done "
    "any some also so very then there about into over said says told being other both of".split()
)
_IDIOMS = re.compile(
    r"\bnot\s+(?:only|just|merely|simply|least|to\s+mention|until|more|less|fewer)\b"
    r"|\bno\s+(?:less|fewer|more|later|matter|doubt)\b|\bnone\s+other\b|\bwhether\s+or\s+not\b"
    r"|\b(?:if|or|why)\s+not\b|\bno\.?\s+\d|\bnothing\s+(?:but|short)\b|\bnot\s+\w+\s+but\b",
    re.IGNORECASE,
)
"""Words with a "not" or "no" that deny nothing of their sentence."""
_OPPOSITES: dict[str, frozenset[str]] = {}
for _pair in (
    "confirm deny|admit deny|accept reject|approve reject|allow ban|permit ban|increase decrease|"
    "rise fall|support oppose|guilty innocent|include exclude|legal illegal|praise criticise|"
    "praise criticize|convict acquit|agree refuse|agree disagree|likely unlikely|able unable"
).split("|"):
    _one, _other = (key(_word) for _word in _pair.split())
    _OPPOSITES[_one] = _OPPOSITES.get(_one, frozenset()) | {_other}
    _OPPOSITES[_other] = _OPPOSITES.get(_other, frozenset()) | {_one}
_NEAR = 0.85
"""Share of the claim's words, and of the evidence's words between them, that must be the same."""
_REACH = 4
"""Small words before and behind what is repeated that may hold its "not"."""
_ENOUGH = 4
"""Fewer shared words prove no repetition."""


def check_polarity(statement: Statement) -> Check:
    """Compare the negations of the claim with those of each sentence of its evidence."""
    if statement.foreign:
        detail = "the claim is in another language than the article"
        return Check(name="polarity", outcome="not_applicable", detail=detail)
    return gravest(_checks(statement), "polarity", "nothing to compare")


def _checks(statement: Statement) -> Iterator[Check]:
    text = statement.facts.article.text
    named = statement.facts.name_words
    claim = _tokens(statement.text)
    evidence = [_tokens(span.of(text)) for span in statement.evidence]
    joined = [token for its in evidence for token in its]
    repeated = [(_repeated(claim, its, named), its) for its in (*evidence, joined)]
    windows = [window for window, _ in repeated if window]
    excused = {_nots_around(claim, its) for window, its in repeated if window}
    mine = claim.count("not")
    if mine in excused or any(window.count("not") == mine for window in windows):
        yield _said("pass", "the claim repeats the article, with the same negations")
        return
    if windows:
        certain = all(_is_certain(claim, window) for window in windows)
        detail = "the claim repeats the article with a negation more or less"
        yield _said("fail" if certain else "doubt", detail)
        return
    yield from _doubts(claim, statement, named)


def _is_certain(claim: Sequence[str], window: Sequence[str]) -> bool:
    """Tell whether a "not" more or less stands before words that both have, or is all that differs.

    A claim that adds a clause of its own may add its "not" with it.
    """
    if _content(window) == _content(claim):
        return True
    negating, plain = (claim, window) if "not" in claim else (window, claim)
    following = _content(negating[negating.index("not") + 1 :])[:1] if "not" in negating else []
    shared = {_stem(word) for word in _content(plain)}
    one_more = {claim.count("not"), window.count("not")} == {0, 1}
    return one_more and bool(following) and _stem(following[0]) in shared


def _doubts(claim: Sequence[str], statement: Statement, named: frozenset[str]) -> Iterator[Check]:
    """Find a word negated on one side only, in the sentences on the claim's matter."""
    text = statement.facts.article.text
    telling = [_tokens(span.of(text)) for span in statement.telling]
    joined = [token for its in telling for token in its]
    for one, other, where in ((joined, claim, "the article"), (claim, joined, "the claim")):
        word = _reversed_word(one, other, named)
        if word is not None:
            yield _said("doubt", f"{where} negates {word!r}, the other does not")
    for its in telling:
        pair = _opposed(claim, its)
        if pair is not None:
            yield _said("doubt", f"the claim says {pair[0]!r}, the article {pair[1]!r}")


def _repeated(claim: Sequence[str], its: Sequence[str], named: frozenset[str]) -> list[str]:
    """Return the evidence's words that the claim says over again; none when it does not."""
    window = list(its) if _bare(its) == _bare(claim) else _window(claim, its)
    return window if window and _repeats(claim, window, named) else []


def _opposed(claim: Sequence[str], its: Sequence[str]) -> tuple[str, str] | None:
    """Return the word of the claim and its opposite in the evidence, where each has only its own.

    A claim that negates may say the same by the opposite: "did not accept" for "rejected".
    """
    if "not" in claim or "not" in its:
        return None
    mine, theirs = ({key(w): w for w in _content(side)} for side in (claim, its))
    for stem, word in mine.items():
        for other in _OPPOSITES.get(stem, frozenset()) & theirs.keys():
            if stem not in theirs and other not in mine:
                return word, theirs[other]
    return None


def _tokens(text: str) -> list[str]:
    """Return the words, each "n't" as a "not" of its own, without what only looks like one."""
    found: list[str] = []
    for word in words(_IDIOMS.sub(" ", text)):
        if word.endswith("n't"):
            found += [word[:-3], "not"]
        elif word == "nor" and "neither" in found:
            continue
        else:
            found.append("not" if word in _NEGATIONS else word)
    return found


def _window(claim: Sequence[str], its: Sequence[str]) -> list[str]:
    """Return the evidence from its first to its last word that the claim has too."""
    wanted = {_stem(word) for word in _content(claim)}
    at = [i for i, word in enumerate(its) if word not in _SMALL and _stem(word) in wanted]
    if not at:
        return []
    start = at[0]
    while start and its[start - 1] == "not":
        start -= 1
    return list(its[start : at[-1] + 1])


def _nots_around(claim: Sequence[str], its: Sequence[str]) -> int:
    """Count the evidence's negations with those that small words part from what is repeated.

    "It is not the typical place": such a "not" may belong to the words or to others, so that it
    can only excuse a claim.
    """
    wanted = {_stem(word) for word in _content(claim)}
    at = [i for i, word in enumerate(its) if word not in _SMALL and _stem(word) in wanted]
    if not at:
        return 0
    before, after = its[max(0, at[0] - _REACH) : at[0]], its[at[-1] + 1 : at[-1] + 1 + _REACH]
    wide = [*takewhile(_is_light, reversed(before)), *takewhile(_is_light, after)]
    return [*wide, *its[at[0] : at[-1] + 1]].count("not")


def _is_light(word: str) -> bool:
    return word == "not" or word in _SMALL


def _repeats(claim: Sequence[str], window: Sequence[str], named: frozenset[str]) -> bool:
    """Tell whether the claim says the window's words over again, names and pronouns aside."""
    if len(window) > _ENOUGH and _bare(claim) == _bare(window):
        return True
    unnamed = [word for word in claim if word not in named]
    mine, its = ([_stem(word) for word in _content(side)] for side in (unnamed, window))
    if min(len(mine), len(its)) < _ENOUGH:
        return False
    shared = set(mine) & set(its)
    if any(word.startswith(_REVERSALS) for word in set(mine) ^ set(its)):
        return False
    return all(sum(word in shared for word in side) >= _NEAR * len(side) for side in (mine, its))


def _bare(tokens: Sequence[str]) -> list[str]:
    return [word for word in tokens if word not in ("not", "do", "does", "did")]


def _content(tokens: Sequence[str]) -> list[str]:
    return [word for word in tokens if word not in _SMALL and word != "not"]


def _reversed_word(
    negating: Sequence[str], plain: Sequence[str], named: frozenset[str]
) -> str | None:
    """Return a word that one side negates and the other, without any negation, affirms."""
    own = set(_content(plain)) - set(negating)
    if "not" in plain or any(word.startswith(_REVERSALS) for word in own):
        return None
    affirmed = {_stem(word) for word in _content(plain)}
    for index, word in enumerate(negating):
        if word != "not":
            continue
        following = _content(negating[index + 1 : index + 4])[:1]
        by_name = negating[index + 1 : index + 2] == ["by"] and "by" in plain
        if following and following[0] in named and not by_name:
            continue
        if following and _stem(following[0]) in affirmed:
            return following[0]
    return None


def _stem(word: str) -> str:
    for ending in ("ing", "ied", "ies", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:  # noqa: PLR2004 - "is", "red"
            return word.removesuffix(ending)
    return word


def _said(outcome: str, detail: str) -> Check:
    data = CONTRADICTS if outcome == "fail" else None
    said = {"name": "polarity", "outcome": outcome, "detail": detail, "data": data}
    return Check.model_validate(said)
