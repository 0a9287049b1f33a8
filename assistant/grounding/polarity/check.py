"""The polarity check: does the claim say yes where the article says no, or no where it says yes?

It fails in two cases, the words being nearly the same. A claim that repeats an evidence sentence
fails when one of the two has no "not" at all and the other has just one, or when the words between
are the same to the last: where both have a "not", whose it is cannot be counted. A verb that one
side denies and the other affirms fails when each has it once, in clauses of the same words
(``gainsaying``).

Else what one side denies and the other affirms is a doubt, and only in a sentence on the claim's
very matter: paraphrase has too many ways to say no for a program to be certain. So is a word
exchanged for its opposite before the same word ("failed an inspection", "passed an inspection"). An
opposite elsewhere tells nothing: true claims have them about as often as false ones. A quote cut
off right behind its "not" is a doubt (``cutting``). "Not only", "no matter", "No 1", "if not" and
their like negate nothing; "not all", "not until" and "if it does not" leave open what holds else.

On development data: of 2,749 true claims of every kind (recorded drafts, labels, paraphrases made
to mislead, writers, public sets) one is doubted and none fails; reasons given to true claims about
as often as to false ones have been dropped. Of 164 claims with a "not" put in or taken out by a
program 48 fail and 77 are doubted, of 25 turned into their denial by hand 11 are caught (other
checks helping).
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.numbers.quantifying import misjudged
from assistant.grounding.polarity import negations
from assistant.grounding.polarity.complement import tells_the_rest
from assistant.grounding.polarity.cutting import is_cut_behind_not
from assistant.grounding.polarity.denying import denying
from assistant.grounding.polarity.gainsaying import gainsaid
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.text.words import key, sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement

_CORRECTING = re.compile(r"\b(?:correct|earlier\s+(?:version|report)|wrongly|in\s+error)", re.I)
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
    judged = (_said("doubt", detail) for detail in misjudged(statement) if statement.given)
    return gravest((*_checks(statement), *judged), "polarity", "nothing to compare")


def _checks(statement: Statement) -> Iterator[Check]:
    text = statement.facts.article.text
    named = statement.facts.name_words
    claim = negations.tokens(statement.text)
    evidence = [negations.tokens(span.of(text)) for span in statement.evidence]
    joined = [token for its in evidence for token in its]
    repeated = [(_repeated(claim, its, named), its) for its in (*evidence, joined)]
    windows = [window for window, _ in repeated if window]
    its_nots = [(w.count("not"), _nots_around(claim, its)) for w, its in repeated if w]
    mine = claim.count("not")
    one_sided = not mine or "not" not in joined
    copied = all(negations.content(claim) == negations.content(window) for window in windows)
    if any(_adds_its_own(claim, window) for window in windows):
        mine -= 1
    if any(least <= mine <= most for least, most in its_nots):
        yield _said("pass", "the claim repeats the article, with the same negations")
    elif (
        windows and (one_sided or copied) and all(_is_certain(claim, window) for window in windows)
    ):
        outcome = "doubt" if _is_amended(statement) else "fail"
        yield _said(outcome, "the claim repeats the article with a negation more or less")
    yield from _gainsaid(statement)
    yield from _doubts(claim, statement)
    if is_cut_behind_not(statement):
        yield _said("doubt", "its quote begins right behind a “not”, which the claim leaves out")


def _is_amended(statement: Statement) -> bool:
    """Tell whether the evidence says of something that it was wrong."""
    return _CORRECTING.search(statement.evidence_text) is not None


def _gainsaid(statement: Statement) -> Iterator[Check]:
    """Find a word denied on one side only, in the sentences on the claim's matter."""
    texts = statement.text, statement.telling_text
    if not any(map(negations.may_deny, texts)) or tells_the_rest(statement):
        return
    claim, article = map(denying, texts)
    for one, other, where in ((claim, article, "claim"), (article, claim, "article")):
        for found in gainsaid(one, other, claimed=where == "claim"):
            sure = found.certain and not _is_amended(statement)
            detail = f"the {where} denies {found.word!r}, the other does not"
            yield _said("fail" if sure else "doubt", detail)


def _adds_its_own(claim: Sequence[str], window: Sequence[str]) -> bool:
    """Tell whether the claim says all of the window, and beside it denies another thing.

    "They did not raise it: it was left unchanged."
    """
    if "not" not in claim or "not" in window:
        return False
    denied = negations.content(claim[claim.index("not") + 1 :])[:1]
    mine, its = ({negations.stem(word) for word in negations.content(w)} for w in (claim, window))
    return bool(denied) and negations.stem(denied[0]) not in its and its <= mine


def _is_certain(claim: Sequence[str], window: Sequence[str]) -> bool:
    """Tell whether a "not" more or less stands before words that both have, or is all that differs.

    A claim that adds a clause of its own may add its "not" with it.
    """
    if negations.content(window) == negations.content(claim):
        return True
    negating, plain = (claim, window) if "not" in claim else (window, claim)
    following = (
        negations.content(negating[negating.index("not") + 1 :])[:1] if "not" in negating else []
    )
    shared = {negations.stem(word) for word in negations.content(plain)}
    one_more = {claim.count("not"), window.count("not")} == {0, 1}
    return one_more and bool(following) and negations.stem(following[0]) in shared


def _doubts(claim: Sequence[str], statement: Statement) -> Iterator[Check]:
    """Find a word exchanged for its opposite."""
    text = statement.facts.article.text
    for its in [negations.tokens(span.of(text)) for span in statement.telling]:
        pair = _opposed(claim, its)
        if pair is not None:
            yield _said("doubt", f"the claim says {pair[0]!r}, the article {pair[1]!r}")


def _repeated(claim: Sequence[str], its: Sequence[str], named: frozenset[str]) -> list[str]:
    """Return the evidence's words that the claim says over again; none when it does not."""
    window = list(its) if negations.bare(its) == negations.bare(claim) else _window(claim, its)
    return window if window and _repeats(claim, window, named) else []


def _opposed(claim: Sequence[str], its: Sequence[str]) -> tuple[str, str] | None:
    """Return a word of the claim and its opposite before the same word of the evidence.

    A claim that negates may say the same by the opposite: "did not accept" for "rejected".
    """
    if "not" in claim or "not" in its:
        return None
    mine, theirs = ([(key(w), w) for w in negations.content(side)] for side in (claim, its))
    said, known = {sense(root) for root, _ in mine}, {root for root, _ in theirs}
    for (root, word), (object_, _) in pairwise(mine):
        opposites = negations.OPPOSITES.get(root, frozenset())
        for (other, its_word), (its_object, _) in pairwise(theirs):
            # A claim on several things may say of another one what the article says: "dropped".
            alone = root not in known and sense(other) not in said
            if alone and other in opposites and object_ == its_object:
                return word, its_word
    return None


def _window(claim: Sequence[str], its: Sequence[str]) -> list[str]:
    """Return the evidence from its first to its last word that the claim has too."""
    wanted = {negations.stem(word) for word in negations.content(claim)}
    at = [
        i
        for i, word in enumerate(its)
        if word not in negations.SMALL and negations.stem(word) in wanted
    ]
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
    wanted = {negations.stem(word) for word in negations.content(claim)}
    at = [
        i
        for i, word in enumerate(its)
        if word not in negations.SMALL and negations.stem(word) in wanted
    ]
    if not at:
        return 0
    before, after = its[max(0, at[0] - _REACH) : at[0]], its[at[-1] + 1 : at[-1] + 1 + _REACH]
    wide = [*takewhile(_is_light, reversed(before)), *takewhile(_is_light, after)]
    return [*wide, *its[at[0] : at[-1] + 1]].count("not")


def _is_light(word: str) -> bool:
    return word == "not" or word in negations.SMALL


def _repeats(claim: Sequence[str], window: Sequence[str], named: frozenset[str]) -> bool:
    """Tell whether the claim says the window's words over again, names and pronouns aside."""
    if len(window) > _ENOUGH and negations.bare(claim) == negations.bare(window):
        return True
    unnamed = [word for word in claim if word not in named]
    mine, its = (
        [negations.stem(word) for word in negations.content(side)] for side in (unnamed, window)
    )
    if min(len(mine), len(its)) < _ENOUGH:
        return False
    shared = set(mine) & set(its)
    shown = {negations.stem(word): word for word in (*unnamed, *window)}
    if any(negations.is_reversal(shown[word]) for word in set(mine) ^ set(its)):
        return False
    return all(sum(word in shared for word in side) >= _NEAR * len(side) for side in (mine, its))


def _said(outcome: str, detail: str) -> Check:
    data = CONTRADICTS if outcome == "fail" else None
    said = {"name": "polarity", "outcome": outcome, "detail": detail, "data": data}
    return Check.model_validate(said)
