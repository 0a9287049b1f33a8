"""Wrong answers made of the labels' right ones, and how many of them the scorers catch.

``python -m evals.mutants`` prints the table. Each kind is one change of one good answer that comes
with all its evidence. A change counts where it touches what the label asks for; of a name, a
negation or a dropped part in an aside ("27, as this was *not* the 28th") nothing is promised, and
the table counts those apart. Survivors that are no wrong answers are in ``equivalents.yaml``.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evals import answering, mutating
from evals.labels import read_suite
from evals.scoring.plain import plain
from evals.scoring.questions import Given, score_question
from evals.strict_yaml import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from evals.labels import Labels

EQUIVALENTS = Path(__file__).parent / "equivalents.yaml"
VALUES = (
    "number, one more", "number, tenfold", "magnitude", "unit", "day", "month", "year",
)  # fmt: skip
"""The kinds of ``mutating`` that apply to any answer, in asides too."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One wrong answer and what the scorers said."""

    kind: str
    article: str
    question: str
    given: Given
    asked: bool
    """Whether the change touches what the label asks for."""
    caught: bool
    good: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What names it in the list of equivalents."""
        return self.article, self.question, self.given.text


ASIDES = ("time span",)
"""Kinds that the scorers do not read: "last year" made "last month"."""
KINDS = (*VALUES, *answering.KINDS)


def tried(suite: Iterable[Labels], kinds: Sequence[str] = (*KINDS, *ASIDES)) -> Iterator[Tried]:
    """Make the wrong answers of a suite, of some kinds, and score them."""
    for labels in suite:
        known = answering.persons(labels)
        for question in labels.questions:
            for good in question.good:
                right = answering.Right(labels, question, good, known)
                for kind, given, asked in _changes(right, kinds):
                    score = score_question(labels, question, given)
                    caught = score.grounded == 0
                    yield Tried(kind, labels.id, question.id, given, asked, caught, good)


def _changes(right: answering.Right, kinds: Sequence[str]) -> Iterator[tuple[str, Given, bool]]:
    for kind in kinds:
        if kind in answering.KINDS:
            for given, asked in answering.KINDS[kind](right):
                yield kind, given, asked
            continue
        text = mutating.PLAIN[kind](right.good)
        if text is not None and plain(text) != plain(right.good):
            yield kind, right.saying(text), kind in VALUES


def equivalents(file: Path = EQUIVALENTS) -> dict[tuple[str, str, str], str]:
    """Return the survivors that are right answers all the same, with why.

    Raises:
        LabelError: The file cannot be read.
    """
    found = read_yaml(file)
    if not isinstance(found, list):
        raise TypeError(f"{file.name} is no list")
    return {(one["article"], one["question"], one["text"]): one["why"] for one in found}


def rates(found: Iterable[Tried]) -> dict[str, list[int]]:
    """Return for each kind: wrong answers, caught; in asides, caught. Equivalents do not count."""
    equal = equivalents()
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for one in found:
        if one.key in equal and not one.caught:
            continue
        at = 0 if one.asked else 2
        counts[one.kind][at] += 1
        counts[one.kind][at + 1] += one.caught
    return {kind: counts[kind] for kind in (*KINDS, *ASIDES) if kind in counts}


def row(kind: str, made: int, caught: int, aside: int, also: int) -> str:
    """Return a row of the table."""
    share = f"{caught / made:.3f}" if made else ""
    asides = f"{aside} | {also}" if aside else " | "
    return f"| {kind} | {made} | {caught} | {share} | {asides} |"


def main() -> None:
    """Print how many wrong answers of each kind are caught; ``-v`` names the others."""
    found = list(tried(read_suite()))
    print("| change | wrong answers | caught | share | in asides | caught |")
    print("|---|---|---|---|---|---|")
    for kind, counts in rates(found).items():
        print(row(kind, *counts))
    if "-v" in sys.argv:
        print(*missed(found), sep="\n")


def missed(found: Iterable[Tried]) -> Iterator[str]:
    """Yield each wrong answer that passes: the right one, the change, and why that is right too."""
    equal = equivalents()
    for one in found:
        if one.asked and not one.caught:
            why = equal.get(one.key, "")
            yield f"{one.kind}: {one.article}/{one.question}"
            yield from (f"  {words}" for words in (one.good, one.given.text, why) if words)


if __name__ == "__main__":
    main()
