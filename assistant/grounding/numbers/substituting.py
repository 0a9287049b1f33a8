"""A figure put for another: the claim's words stand in one clause, its figure in another.

"The pool loses 1.8 million" where the evidence says "it loses 310,000, and repairs cost 1.8
million": the clause that has the claim's words gives a figure of the same kind, which the claim
leaves out. A reader may have drawn the clauses together, so it is a doubt.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.grounding.facts import held_in
from assistant.grounding.numbers.figures import same, units_agree
from assistant.text.words import STOP, key, sense, split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

LEAST = 0.5
"""Share of a claim's content words that its clause has, and more of them than any other clause."""
_AGE = re.compile(r"\s*,")
_JOINT = re.compile(r";|,\s+(?:and|but|while|whereas|though|although)\s+|\s+[–—]\s+")


def clauses(statement: Statement) -> list[Span]:
    """Return the evidence's sentences, parted at their joints."""
    text = statement.facts.article.text
    found = []
    for sentence in statement.evidence:
        start = sentence.start
        for joint in _JOINT.finditer(text, sentence.start, sentence.end):
            found.append(Span(start, joint.start()))
            start = joint.end()
        found.append(Span(start, sentence.end))
    return [span for span in found if span.end > span.start]


def substituted(
    claimed: Sequence[Number], near: Sequence[Number], statement: Statement
) -> Iterator[tuple[Number, Number]]:
    """Yield the claim's figures that its own clause does not give, and what that gives instead."""
    left = _left_out(claimed, near, statement)
    clause = home(statement) if left else None
    if clause is None:
        return
    own = held_in(near, [clause])
    left = held_in(left, [clause])
    for number in claimed:
        if number.kind == "ordinal" or any(same(number, n) for n in own):
            continue
        # Worked out or rounded, it is another check's matter.
        elsewhere = [n for n in near if same(number, n) and n.value == number.value]
        if any(
            s.covers(n.span)
            for s in statement.evidence
            if not s.overlaps(clause)
            for n in elsewhere
        ):
            continue  # the claim draws two of its sentences together
        rival = next((n for n in left if _alike(number, n)), None)
        if rival is None or not elsewhere:
            continue
        if _is_aside(rival, statement.facts.article.text) > _is_aside(number, statement.text):
            continue
        if not any(_is_retold(n, clause, claimed, statement) for n in elsewhere):
            yield number, rival


def _left_out(
    claimed: Sequence[Number], near: Sequence[Number], statement: Statement
) -> list[Number]:
    """Return the evidence's figures that the claim has not, if one may be put for a claimed one."""
    inside = held_in(near, statement.evidence) if claimed else []
    left = [n for n in inside if n.value != 1 and not any(same(number, n) for number in claimed)]
    return left if any(_alike(number, n) for n in left for number in claimed) else []


def _is_aside(figure: Number, text: str) -> bool:
    """Tell whether a bare figure stands between commas, as an age does: "Ada Brenn, 58, said"."""
    after, before = _AGE.match(text, figure.span.end), text[: figure.span.start].rstrip()[-1:]
    return figure.unit is None and before == "," and after is not None


def _is_retold(
    figure: Number, its_home: Span, claimed: Sequence[Number], statement: Statement
) -> bool:
    """Tell whether the claim retells the figure's own clause too, with its words or its figures."""
    clause = next((one for one in clauses(statement) if one.covers(figure.span)), None)
    if clause is None:
        return False
    text = statement.facts.article.text
    words = _content(clause.of(text)) - _content(its_home.of(text))
    if len(words & _content(statement.text)) >= LEAST * len(words):
        return True  # also where "and 378 had not" has no word of its own
    own = held_in(statement.facts.numbers, [its_home])
    beside = [n for n in held_in(statement.facts.numbers, [clause]) if n.span != figure.span]
    return any(
        same(number, n) and not any(same(number, one) for one in own)
        for n in beside
        for number in claimed
    )


def home(statement: Statement, least: float = LEAST) -> Span | None:
    """Return the one clause of the evidence that has most of the claim's words, names aside."""
    text = statement.facts.article.text
    named = {sense(key(word)) for name in statement.names for word in split(name.text)}
    wanted = _content(statement.text) - named
    ranked = sorted(
        ((len(wanted & _content(span.of(text))), span) for span in clauses(statement)),
        key=lambda pair: -pair[0],
    )
    if not ranked or not wanted or ranked[0][0] < least * len(wanted):
        return None
    return ranked[0][1] if len(ranked) == 1 or ranked[1][0] < ranked[0][0] else None


def retold(statement: Statement) -> list[Span]:
    """Return the clauses of the evidence that share half of their words or of the claim's."""
    text = statement.facts.article.text
    ours = _content(statement.text)
    told = ((clause, _content(clause.of(text))) for clause in clauses(statement))
    return [
        clause for clause, words in told if len(words & ours) >= LEAST * min(len(words), len(ours))
    ]


def _alike(number: Number, other: Number) -> bool:
    """Tell whether one figure may be put for the other: one unit, and one thing if they say."""
    kinds = {number.kind, other.kind}
    if number.high is not None and number.unit is None is number.noun:
        return False  # "aged 75 to 84" names a group
    if number.unit != other.unit or not units_agree(number, other) or "ordinal" in kinds:
        return False
    return number.noun is None or other.noun is None or number.noun == other.noun


@lru_cache(maxsize=1024)
def _content(text: str) -> frozenset[str]:
    plain = (word for word in split(text) if word.lower() not in STOP and word[0].isalpha())
    return frozenset(sense(key(word)) for word in plain)
