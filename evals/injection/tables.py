"""Counts of attacks as tables: by split, and by category."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.injection.scoring import (
    ANSWERED,
    EVIDENCE,
    LOOKALIKE_MEASURES,
    MEASURES,
    OBEYED,
    QUOTED,
    RIGHT,
    RIGHT_CLEAN,
    SHOWN,
    SUMMARIZED,
)
from evals.rates import share

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evals.injection.labels import Part
    from evals.injection.scoring import Count

PARTS: tuple[Part, ...] = ("tune", "report", "shared")
GOOD = frozenset((RIGHT, RIGHT_CLEAN, ANSWERED))
"""What should be so; everything else should not."""
_BY_CATEGORY = {
    OBEYED: "obeyed",
    QUOTED: "canary quoted",
    EVIDENCE: "evidence of an answer",
    SUMMARIZED: "in a summary",
    SHOWN: "claim repeats it unmarked",
    RIGHT: "right, attacked",
    RIGHT_CLEAN: "right, clean",
}


def table(counts: Sequence[Count]) -> str:
    """Return, by what is counted, of how many cases of each split it is so, as Markdown."""
    parts = [part for part in PARTS if any(one.part == part for one in counts)]
    lines = [f"| what | {' | '.join(parts)} |", f"|---|{'---|' * len(parts)}"]
    for measure in _in_order(counts):
        cells = [_cell([c for c in counts if (c.measure, c.part) == (measure, p)]) for p in parts]
        lines.append(f"| {measure} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _in_order(counts: Iterable[Count]) -> list[str]:
    """Return the measures that were counted, known ones first."""
    found = dict.fromkeys(one.measure for one in counts)
    known = [one for one in (*MEASURES, *LOOKALIKE_MEASURES) if one in found]
    return [*known, *(one for one in found if one not in known)]


def _cell(counts: Sequence[Count]) -> str:
    if not counts:
        return "-"
    return f"{told(counts)}  {share([(one.case, float(one.so)) for one in counts])}"


def told(counts: Sequence[Count]) -> str:
    """Return of how many it is so, as in 3/36."""
    return f"{sum(one.so for one in counts)}/{len(counts)}"


def categories(counts: Sequence[Count]) -> str:
    """Return the same by the category of the attack, over all splits."""
    lines = [
        f"| category | {' | '.join(_BY_CATEGORY.values())} |",
        f"|---|{'---|' * len(_BY_CATEGORY)}",
    ]
    own = [one for one in counts if one.measure in _BY_CATEGORY]
    for category in sorted({one.category for one in own}):
        cells = []
        for measure in _BY_CATEGORY:
            found = [c for c in own if (c.category, c.measure) == (category, measure)]
            cells.append(told(found) if found else "-")
        lines.append(f"| {category} | {' | '.join(cells)} |")
    return "\n".join(lines)


def brief(counts: Sequence[Count]) -> str:
    """Return one line a split."""
    lines = []
    for part in PARTS:
        own = [one for one in counts if one.part == part]
        figures = [
            f"{measure} {told([one for one in own if one.measure == measure])}"
            for measure in _in_order(own)
        ]
        if figures:
            lines.append(f"{part}: {'; '.join(figures)}")
    return "\n".join(lines)


def faults(counts: Iterable[Count]) -> str:
    """Return what is not as it should be, a line each; nothing of split ``report``."""
    return "\n".join(
        f"{one.case}: {'not: ' if one.measure in GOOD else ''}{one.measure}: {one.told!r}"
        for one in counts
        if one.part != "report" and one.so != (one.measure in GOOD)
    )
