"""What a claim gives to the wrong one of two: figures exchanged, the doer and the one done to.

An exchange is certain only when it goes both ways: each of two figures stands in the claim with
the words that the evidence has with the other, and with none of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from assistant.grounding.numbers.figures import same
from assistant.text.words import STOP, key, split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

_BOUNDARY = re.compile(
    r"[,;:!?()—–]|\.(?!\d)|\b(?:and|but|while|whereas|or|after|before|when|who|which|that|among|"
    r"including|compared|from|to|down|up|than)\b"
)
_LOOK = 60


def exchanged_figures(
    claimed: Sequence[Number], near: Sequence[Number], statement: Statement
) -> tuple[Number, Number] | None:
    """Return two figures of the claim that have each other's words in the evidence."""
    if len(claimed) < 2:  # noqa: PLR2004 - it takes two
        return None
    text = statement.facts.article.text
    for sentence in statement.evidence:
        inside = [n for n in near if sentence.covers(n.span) and n.kind != "score"]
        if len(inside) < 2:  # noqa: PLR2004 - here too
            continue
        for a, b in combinations(claimed, 2):
            if a.value == b.value or a.kind == "score" or b.kind == "score":
                continue
            its = [[n for n in inside if same(figure, n)] for figure in (a, b)]
            if [len(n) for n in its] != [1, 1]:
                continue
            ours = [_company(n, claimed, statement.text, 0, len(statement.text)) for n in (a, b)]
            theirs = [_company(n[0], inside, text, sentence.start, sentence.end) for n in its]
            if _crossed(*ours, *theirs):
                return a, b
    return None


def _crossed(
    a: frozenset[str], b: frozenset[str], its_a: frozenset[str], its_b: frozenset[str]
) -> bool:
    common = its_a & its_b
    own_a, own_b = its_a - common, its_b - common
    return bool(a & own_b and b & own_a) and not (a & own_a or b & own_b)


def _company(
    number: Number, others: Sequence[Number], text: str, low: int, high: int
) -> frozenset[str]:
    """Return the content words that go with a figure: those behind it, else those before it."""
    starts = [n.span.start for n in others if n.span.start >= number.span.end]
    ends = [n.span.end for n in others if n.span.end <= number.span.start]
    at = number.span
    after = text[at.end : min([high, at.end + _LOOK, *starts])]
    before = text[max([low, at.start - _LOOK, *ends]) : at.start]
    # A unit ("19 others") says nothing of whose figure it is unless a word follows.
    behind = _content(_BOUNDARY.split(after, maxsplit=1)[0])
    return behind or _content(_BOUNDARY.split(before)[-1])


@lru_cache(maxsize=2048)
def _content(words: str) -> frozenset[str]:
    return frozenset(key(word) for word in split(words) if word.lower() not in STOP)
