"""Changes of a right answer's quotes; its words stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.scoring.plain import sentences
from evals.scoring.spans import Quote, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evals.answering import Right
    from evals.scoring.questions import Given


def misplace(right: Right) -> Iterator[tuple[Given, bool]]:
    """Say of each quote that it stands in another sentence."""
    for start, _ in _elsewhere(right):
        for at, quote in enumerate(right.quotes):
            moved = Quote(quote.words, start, start + len(quote.words))
            yield right.quoting(at, moved), True


def cite_another(right: Right) -> Iterator[tuple[Given, bool]]:
    """Cite true words of another paragraph instead of each quote."""
    for start, end in _elsewhere(right):
        for at in range(len(right.quotes)):
            yield right.quoting(at, Quote(right.labels.text[start:end], start, end)), True


def _elsewhere(right: Right) -> list[tuple[int, int]]:
    """Return the first sentence that touches no quote; none but for a question's first answer."""
    if right.good != right.question.good[0]:
        return []
    starts = ((right.labels.text.find(one), len(one)) for one in sentences(right.labels.text))
    quoted = [(one.start, one.end) for one in right.quotes]
    return [
        (start, start + size)
        for start, size in starts
        if not any(overlap((start, start + size), one) for one in quoted)
    ][:1]


def alter_quote(right: Right) -> Iterator[tuple[Given, bool]]:
    """Change one word of each quote."""
    for at, quote in enumerate(right.quotes if right.good == right.question.good[0] else ()):
        words = quote.words.split()
        place = len(words) // 2
        words[place] = "not" if words[place] != "not" else "now"
        yield right.quoting(at, Quote(" ".join(words), quote.start, quote.end)), True
