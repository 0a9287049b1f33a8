"""The polarity check: does the claim say yes where the article says no, or no where it says yes?

A claim that repeats an evidence sentence nearly word for word, but with a "not" more or less,
fails. Where the words differ more, a negated word that the claim uses without a negation (or the
other way round) is a doubt: paraphrase has too many ways to say no for a program to be certain.
So is a claim without one whose quote was cut off right behind a "not".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.facts import words
from assistant.grounding.statement import CONTRADICTS, gravest

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
    "any some also so very then there about into over said says told".split()
)
_ASIDE = re.compile(r",[^,]{1,80},")
_CUT = 2
"""Words at most between a "not" and a quote that was cut off behind it."""
_NEAR = 0.85
"""Share of the claim's words, and of the evidence's words between them, that must be the same."""
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
    for its in evidence:
        window = its if _bare(its) == _bare(claim) else _window(claim, its)
        if window and _repeats(claim, window, named):
            if _parity(claim) == _parity(window):
                yield _said("pass", "the claim repeats the article, with the same negations")
                return
            yield _said("fail", "the claim repeats the article with a negation more or less")
            return
    joined = [token for its in evidence for token in its]
    for one, other, where in ((joined, claim, "the article"), (claim, joined, "the claim")):
        word = _reversed_word(one, other)
        if word is not None:
            yield _said("doubt", f"{where} negates {word!r}, the other does not")
    if _is_cut(statement, claim):
        yield _said("doubt", "its quote is cut off behind a negation, which the claim leaves out")


def _is_cut(statement: Statement, claim: Sequence[str]) -> bool:
    """Tell whether a quote begins right behind a "not" ("did not, he said, [sell the ferry]")."""
    if "not" in claim or any(word.startswith(_REVERSALS) for word in claim):
        return False
    text = statement.facts.article.text
    for citation in statement.citations:
        for sentence in statement.evidence:
            if sentence.start < citation.start < sentence.end:
                before = _ASIDE.sub(" ", text[sentence.start : citation.start])
                if "not" in _tokens(before)[-1 - _CUT :]:
                    return True
    return False


def _tokens(text: str) -> list[str]:
    """Return the words, each "n't" as a "not" of its own; "not only" negates nothing."""
    found: list[str] = []
    for word in words(text):
        if word.endswith("n't"):
            found += [word[:-3], "not"]
        elif word == "only" and found[-1:] == ["not"]:
            found[-1] = "only"
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


def _parity(tokens: Sequence[str]) -> int:
    return tokens.count("not") % 2


def _reversed_word(negating: Sequence[str], plain: Sequence[str]) -> str | None:
    """Return a word that one side negates and the other, without any negation, affirms."""
    own = set(_content(plain)) - set(negating)
    if "not" in plain or any(word.startswith(_REVERSALS) for word in own):
        return None
    affirmed = {_stem(word) for word in _content(plain)}
    for index, word in enumerate(negating):
        if word != "not":
            continue
        following = _content(negating[index + 1 : index + 4])[:1]
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
