"""Figures of played conversations, as Markdown and as lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from evals.rates import share
from evals.talks.labels import ALONE, KINDS
from evals.talks.scoring import UNCLEAR, score_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from evals.labels import Labels
    from evals.talks.labels import Talk, Turn
    from evals.talks.playing import Played
    from evals.talks.scoring import TurnScore

AFTER_NONE = "after an abstention"


@dataclass(frozen=True, slots=True)
class ScoredTurn:
    """One turn with its score."""

    labels: Labels
    turn: Turn
    played: Played
    score: TurnScore


Engines: TypeAlias = "Mapping[str, Sequence[ScoredTurn]]"
Values: TypeAlias = "list[tuple[str, float]]"


def scored(talks: Sequence[Talk], played: Mapping[str, Sequence[Played]]) -> tuple[ScoredTurn, ...]:
    """Score every turn."""
    return tuple(
        ScoredTurn(talk.labels, turn, one, score_turn(talk, turn, one))
        for talk in talks
        for turn, one in zip(talk.turns, played[talk.id], strict=True)
    )


def table(engines: Engines) -> str:
    """Return the figures of engines that played the same turns, by kind of turn."""
    names = [f"{what}, {engine}" for what in ("understood", "right") for engine in engines]
    lines = [
        f"| turns | n | articles | {' | '.join(names)} |",
        f"|---|---|---|{'---|' * len(names)}",
    ]
    for name, wanted in _rows(next(iter(engines.values()))):
        own = {engine: [one for one in turns if wanted(one)] for engine, turns in engines.items()}
        some = next(iter(own.values()))
        if some:
            cells = [_cell(_resolved(turns)) for turns in own.values()]
            cells += [_cell(_grounded(turns)) for turns in own.values()]
            articles = len({one.labels.id for one in some})
            lines.append(f"| {name} | {len(some)} | {articles} | {' | '.join(cells)} |")
    return "\n".join([*lines, "", *_remarks(engines)])


def brief(name: str, turns: Sequence[ScoredTurn]) -> str:
    """Return what a run comes to in one line."""
    troubles = Counter(one.played.item.trouble for one in turns if one.played.item.trouble)
    told = "".join(f", {count} {trouble}" for trouble, count in sorted(troubles.items()))
    return (
        f"{name}: {len(turns)} turns, understood {_cell(_resolved(turns))}, "
        f"right {_cell(_grounded(turns))}{told}"
    )


def faults(turns: Sequence[ScoredTurn]) -> Iterator[str]:
    """Yield each turn that falls short, with what it was taken for and what was said."""
    for one in turns:
        if one.score.faults and one.labels.article.split == "tune":
            yield f"{one.labels.id}/{one.turn.id} ({one.turn.label.kind}): {one.turn.label.ask}"
            yield f"  meant:      {one.turn.label.resolved}"
            yield f"  understood: {one.played.standalone}"
            item = one.played.item
            yield f"  said:       {item.status or item.trouble}: {_words(one.played)}"
            yield from (f"  - {fault}" for fault in one.score.faults)


def _words(played: Played) -> str:
    return " ".join((*played.item.statements, played.asks or played.item.error or "")).strip()


def _rows(
    turns: Sequence[ScoredTurn],
) -> Iterator[tuple[str, Callable[[ScoredTurn], bool]]]:
    for kind in KINDS:
        yield kind, partial(_is_kind, kind)
    yield AFTER_NONE, lambda one: one.turn.after_none
    yield "**all that lean on another turn**", lambda one: one.turn.label.kind not in ALONE
    for split in sorted({one.labels.article.split for one in turns}, reverse=True):
        yield f"**all of split {split}**", partial(_is_split, split)
    yield "**all**", lambda one: True  # noqa: ARG005 - all are wanted


def _is_kind(kind: str, one: ScoredTurn) -> bool:
    return one.turn.label.kind == kind


def _is_split(split: str, one: ScoredTurn) -> bool:
    return one.labels.article.split == split


def _remarks(engines: Engines) -> Iterator[str]:
    """Yield a line on each engine: whether it asks back, what it mistakes, what it cites."""
    for engine, turns in engines.items():
        asked = [one.turn.label.kind for one in turns if one.played.item.status == UNCLEAR]
        mistaken = [one for one in turns if not one.score.resolved and one.played.item.statements]
        cited = [(one.labels.id, one.score.cited or 0.0) for one in turns if _is_rewrite(one)]
        yield (
            f"- {engine}: asks back in {len(asked)} turns, {asked.count('ambiguous')} of them "
            f"ambiguous; answers another question than the one that was meant in {len(mistaken)}; "
            f"of the claims in a turn that is a rewrite, {_cell(cited)} have a citation."
        )


def _is_rewrite(one: ScoredTurn) -> bool:
    return one.turn.label.kind == "rewrite"


def _resolved(turns: Sequence[ScoredTurn]) -> Values:
    return [(one.labels.id, one.score.resolved) for one in turns]


def _grounded(turns: Sequence[ScoredTurn]) -> Values:
    return [(one.labels.id, one.score.answer.grounded) for one in turns]


def _cell(values: Values) -> str:
    return str(share(values)) if values else "-"
