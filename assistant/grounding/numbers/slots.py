"""A figure or a date altered in a copy: the claim has the evidence's words around another one.

"Rose to 31 on Thursday" is the evidence's "rose to 19 on Thursday" with one figure changed. Only
where the words on both sides agree is it the same slot; a slot that any sentence of the evidence
fills as the claim does is no finding.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from assistant.grounding.numbers.figures import is_close_rounding, same
from assistant.text.dates import dates
from assistant.text.edtf import within
from assistant.text.numbers import Number, numbers
from assistant.text.quantities import AROUND, Run, has_figure, runs
from assistant.text.words import STOP
from assistant.text.written import is_written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.documents import Span
    from assistant.grounding.statement import Statement

_NEAR = 40
_THEN = re.compile(
    r"\b(?:before|earlier|ago|previous\w*|last|later|after|against|compared|former\w*|had\s+been|"
    r"original\w*|next|following|then|up\s+from|down\s+from)\b",
    re.IGNORECASE,
)
LEAST = 3
"""Words around a slot that agree, one of them at least no small word; of small words, one more."""
SURE = 6
"""Words around that must agree where the evidence has the claim's words too, in another place."""


def altered(
    statement: Statement, kind: Literal["number", "date"]
) -> Iterator[tuple[Span, str, int]]:
    """Yield the claim's figure or date, the evidence's in its place, and how many words agree."""
    ours = runs(statement.text)
    if all(run.kind != kind for run in ours):
        return
    text = statement.facts.article.text
    theirs = [(run, span.of(text)) for span in statement.evidence for run in runs(span.of(text))]
    present = {run.words for run, _ in theirs}
    said = {run.words for run in ours}
    for run in ours:
        moved = run.words in present
        if run.kind != kind:
            continue
        least = SURE if moved else LEAST
        rivals = [
            (_agreement(run, other, moved=moved), other, told)
            for other, told in theirs
            if run.before[0] == other.before[0] or run.after[0] == other.after[0]
        ]
        rivals = [(shared, other, told) for shared, other, told in rivals if shared >= least]
        # A claim that has both figures reckons with the one for the other.
        if not rivals or any(other.words in said for _, other, _ in rivals):
            continue
        if moved and _told_beside(run, theirs, statement):
            continue
        if any(_fills(run, other, told, statement) for _, other, told in rivals):
            continue
        passages = "\n".join(one.of(text) for one in statement.neighbourhood)
        if not moved and is_written(run.span.of(statement.text), passages):
            continue
        shared, other, told = max(rivals, key=lambda rival: rival[0])
        yield run.span, other.span.of(told), shared


def _told_beside(run: Run, theirs: Sequence[tuple[Run, str]], statement: Statement) -> bool:
    """Tell whether the evidence gives a figure for another time: "against 131 a week earlier"."""
    beside = (
        told[max(0, other.span.start - _NEAR) : other.span.end + _NEAR]
        for other, told in theirs
        if other.words == run.words
    )
    return _THEN.search(statement.text) is not None and any(map(_THEN.search, beside))


def _agreement(run: Run, other: Run, *, moved: bool) -> int:
    """Count the words around that agree: on both sides, or up to a sentence's edge."""
    left, right = _common(run.before, other.before), _common(run.after, other.after)
    shared = [word for word in (*left, *right) if word]
    small = all(word in STOP for word in shared)
    kinds = run.kind == other.kind == "date"
    if not left or not right:
        sides = (run.before, other.before) if not left else (run.after, other.after)
        edge = any(side[:1] == ("",) for side in sides)
        enough = LEAST if kinds and not moved else AROUND
        return LEAST if (edge or enough == LEAST) and len(shared) >= enough and not small else 0
    return max(0, len(left) + len(right) - small) if shared else 0


def _common(one: Sequence[str], other: Sequence[str]) -> list[str]:
    found = []
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        found.append(a)
    return found


def _fills(run: Run, other: Run, told: str, statement: Statement) -> bool:
    """Tell whether two runs may mean the same: by their words, figures or days."""
    ours, its = set(run.words), set(other.words)
    if ours <= its or its <= ours or has_figure(ours) != has_figure(its):
        return True
    claimed = [n for n in numbers(statement.text) if n.span.overlaps(run.span)]
    given = [n for n in numbers(told) if n.span.overlaps(other.span)]
    if claimed and given:
        return all(any(_is_figure(one, other) for other in given) for one in claimed)
    published = statement.facts.article.published
    days = [d.value for d in dates(statement.text, published) if d.span.overlaps(run.span)]
    its_days = [d.value for d in dates(told, published) if d.span.overlaps(other.span)]
    if days and its_days and None not in (*days, *its_days):
        return any(within(given or "", claimed or "") for claimed in days for given in its_days)
    return False


def _is_figure(claimed: Number, given: Number) -> bool:
    """Tell whether figures agree: "below 13" follows from "below 12", and is another."""
    if claimed.approx in (None, "about") or claimed.approx != given.approx:
        return same(claimed, given) or is_close_rounding(claimed, given)
    return (claimed.value, claimed.high) == (given.value, given.high)
