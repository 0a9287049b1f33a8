"""The tables of the quote guard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.cases import PARTS
from evals.quoting.dressing import ARTICLES, QUOTES
from evals.quoting.probes import TRUE
from evals.rates import share

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evals.quoting.judging import Judged

_RUNGS = (*TRUE, "altered", "stitched", "absent")


def kind_table(found: Sequence[Judged]) -> str:
    """Write what came of each kind."""
    kinds = dict.fromkeys((one.probe.gold, one.probe.kind) for one in found)
    lines = ["| rung | kind | n | articles | accepted | rung right |", "|---|---|--:|--:|--:|---|"]
    for gold, kind in sorted(kinds, key=lambda one: _RUNGS.index(one[0])):
        own = [one for one in found if (one.probe.gold, one.probe.kind) == (gold, kind)]
        lines.append(f"| {gold} | {kind} | {_cells(own)} |")
    return "\n".join(lines)


def part_table(found: Sequence[Judged]) -> str:
    """Write what came of each rung, in the articles to develop on and in those to report on."""
    lines = ["| part | rung | n | articles | accepted | rung right |", "|---|---|--:|--:|--:|---|"]
    for part in PARTS:
        own = [one for one in found if one.probe.source.part == part]
        for rung in _RUNGS:
            on_it = [one for one in own if one.probe.gold == rung]
            if on_it:
                lines.append(f"| {part} | {rung} | {_cells(on_it)} |")
        if own:
            lines.append(f"| {part} | all | {_cells(own)} |")
    lines.append(f"| both | all | {_cells(found)} |")
    return "\n".join(lines)


def _cells(found: Iterable[Judged]) -> str:
    own = list(found)
    articles = len({one.probe.source.name for one in own})
    right = share([(one.probe.source.name, float(one.right)) for one in own])
    return f"{len(own)} | {articles} | {sum(one.accepted for one in own)} | {right}"


VARIANTS = (*QUOTES, *ARTICLES)
"""Names of the kinds that are true in other typography."""
