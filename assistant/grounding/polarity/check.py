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
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.numbers.quantifying import misjudged
from assistant.grounding.polarity import negations
from assistant.grounding.polarity.complement import tells_the_rest
from assistant.grounding.polarity.cutting import is_cut_behind_not
from assistant.grounding.polarity.denying import denying
from assistant.grounding.polarity.gainsaying import gainsaid, may_gainsay
from assistant.grounding.polarity.repeating import Repeating, Worded, worded
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.text.words import sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement

_CORRECTING = re.compile(r"\b(?:correct|earlier\s+(?:version|report)|wrongly|in\s+error)", re.I)


def check_polarity(statement: Statement) -> Check:
    """Compare the negations of the claim with those of each sentence of its evidence."""
    if statement.foreign:
        detail = "the claim is in another language than the article"
        return Check(name="polarity", outcome="not_applicable", detail=detail)
    wrong = misjudged(statement) if statement.given else ()
    judged = (_said("doubt", detail) for detail in wrong)
    return gravest((*_checks(statement), *judged), "polarity", "nothing to compare")


def _checks(statement: Statement) -> Iterator[Check]:
    text = statement.facts.article.text
    words = worded(statement.text)
    repeating = Repeating(words, statement.facts.name_words)
    evidence = [worded(span.of(text)) for span in statement.evidence]
    if len(evidence) > 1:
        evidence.append(Worded(tuple(token for its in evidence for token in its.tokens)))
    repeated = [(repeating.window(its), its) for its in evidence]
    windows = [window for window, _ in repeated if window]
    its_nots = [(w.count("not"), repeating.nots_around(its)) for w, its in repeated if w]
    claim = words.tokens
    mine = claim.count("not")
    one_sided = not mine or not any(its.negates for its in evidence)
    copied = all(negations.content(claim) == negations.content(window) for window in windows)
    if any(_adds_its_own(claim, window) for window in windows):
        mine -= 1
    if any(least <= mine <= most for least, most in its_nots):
        yield _said("pass", "the claim repeats the article, with the same negations")
    elif (
        windows and (one_sided or copied) and all(_is_certain(claim, window) for window in windows)
    ):
        sure = all(_in_one_order(claim, window) for window in windows)
        outcome = "fail" if sure and not _is_amended(statement) else "doubt"
        yield _said(outcome, "the claim repeats the article with a negation more or less")
    yield from _gainsaid(statement)
    yield from _doubts(words, statement)
    if is_cut_behind_not(statement):
        yield _said("doubt", "its quote begins right behind a “not”, which the claim leaves out")


def _is_amended(statement: Statement) -> bool:
    """Tell whether the evidence says of something that it was wrong."""
    return _CORRECTING.search(statement.evidence_text) is not None


def _gainsaid(statement: Statement) -> Iterator[Check]:
    """Find a word denied on one side only, in the sentences on the claim's matter."""
    text = statement.facts.article.text
    sentences = [span.of(text) for span in statement.telling]
    if not may_gainsay(statement.text, sentences) or tells_the_rest(statement):
        return
    claim, article = denying(statement.text), denying(statement.telling_text)
    for one, other, where in ((claim, article, "claim"), (article, claim, "article")):
        for found in gainsaid(one, other, claimed=where == "claim"):
            sure = found.certain and not _is_amended(statement)
            against = "article" if where == "claim" else "claim"
            detail = f"the {where} denies {found.word!r}, the {against} does not"
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


def _in_one_order(claim: Sequence[str], window: Sequence[str]) -> bool:
    """Tell whether both have their words in one order.

    If not, the claim may have left out the clause that denied one of them: "It fails without
    cameras, and they refused to pay for those."
    """
    mine, its = ([negations.stem(w) for w in negations.content(side)] for side in (claim, window))
    both = set(mine) & set(its)
    ours, theirs = (list(dict.fromkeys(w for w in side if w in both)) for side in (mine, its))
    return ours == theirs


def _doubts(claim: Worded, statement: Statement) -> Iterator[Check]:
    """Find a word exchanged for its opposite; a claim that negates may say the same by it.

    "Did not accept" for "rejected".
    """
    mine = [] if claim.negates else list(pairwise(claim.keyed))
    open_ = [(one, other) for one, other in mine if one[0] in negations.OPPOSITES]
    if not open_:
        return
    text = statement.facts.article.text
    for its in [worded(span.of(text)) for span in statement.telling]:
        pair = None if its.negates else _opposed(claim, open_, its)
        if pair is not None:
            yield _said("doubt", f"the claim says {pair[0]!r}, the article {pair[1]!r}")


def _opposed(
    claim: Worded, open_: Sequence[tuple[tuple[str, str], tuple[str, str]]], its: Worded
) -> tuple[str, str] | None:
    """Return a word of the claim and its opposite before the same word of the evidence."""
    said, known = {sense(root) for root, _ in claim.keyed}, {root for root, _ in its.keyed}
    for (root, word), (object_, _) in open_:
        opposites = negations.OPPOSITES[root]
        if root in known or object_ not in known or known.isdisjoint(opposites):
            continue
        for (other, its_word), (its_object, _) in pairwise(its.keyed):
            # A claim on several things may say of another one what the article says: "dropped".
            if other in opposites and object_ == its_object and sense(other) not in said:
                return word, its_word
    return None


def _said(outcome: str, detail: str) -> Check:
    data = CONTRADICTS if outcome == "fail" else None
    said = {"name": "polarity", "outcome": outcome, "detail": detail, "data": data}
    return Check.model_validate(said)
