"""QAGS, SummEdits and BUMP, read by path: texts, their articles, and what people said of them.

Each folder's README gives its source and licence; nothing of them is in this project.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from evals.cases import Part, part_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, the article it is held against, and whether the article supports it."""

    article: str
    text: str
    label: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A summary as its sentences, with the share of them that people found supported."""

    article: str
    sentences: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Pair:
    """A summary and the same with one error put in by a person."""

    article: str
    original: str
    edited: str
    kind: str
    """Of the error: ``Extrinsic Entity``."""
    published: Mapping[str, tuple[float, float]]
    """The scores that were released with the set, by metric: of the original, of the edited."""

    @property
    def sides(self) -> tuple[Labelled, Labelled]:
        """The original, taken to be supported, and the edited summary."""
        texts = ((self.original, True), (self.edited, False))
        first, second = (Labelled(self.article, text, label) for text, label in texts)
        return first, second


T = TypeVar("T", Labelled, Judged, Pair)


def of_part(items: Iterable[T], part: Part | None) -> list[T]:
    """Return what belongs to articles of one part: ``tune`` people may read, ``report`` not."""
    return [item for item in items if part is None or part_of(item.article) == part]


def qags(folder: Path, name: str) -> list[Judged]:
    """Read QAGS (Wang et al. 2020): ``cnndm`` or ``xsum``; a sentence's label is its majority."""
    return [
        Judged(
            line["article"],
            tuple(one["text"] for one in line["sentences"]),
            sum(one["label"] for one in line["sentences"]) / len(line["sentences"]),
        )
        for line in read_lines(folder / f"qags_{name}.jsonl")
    ]


def qags_sentences(folder: Path, name: str) -> list[Labelled]:
    """Read the sentences of QAGS, each with the majority of its three votes."""
    return [
        Labelled(line["article"], one["text"], one["label"] == 1)
        for line in read_lines(folder / f"qags_{name}.jsonl")
        for one in line["sentences"]
    ]


def summedits(folder: Path) -> list[Labelled]:
    """Read SummEdits (Laban et al. 2023): summaries, some with a small error put in."""
    texts = {line["article_id"]: line["text"] for line in read_lines(folder / "articles.jsonl")}
    return [
        Labelled(texts[line["article_id"]], line["summary"], line["label"] == 1)
        for line in read_lines(folder / "summaries.jsonl")
    ]


def bump(folder: Path, task: str) -> list[Pair]:
    """Read BUMP (Ma et al. 2023): ``task1`` (errors of a given kind) or ``task2`` (of any kind).

    An error has the kind that the authors settled on, where that is another than was asked for.
    """
    return [_pair(line) for line in read_lines(folder / f"{task}.jsonl")]


def _pair(line: Mapping[str, Any]) -> Pair:
    scores: Mapping[str, float] = line["scores"]
    names = [name.removesuffix("_edited") for name in scores if name.endswith("_edited")]
    kind: str = line.get("corrected_error_type") or line["error_type"]
    return Pair(
        line["article"],
        line["reference_summary"],
        line["edited_summary"],
        kind.removesuffix(" Error"),
        {name: (scores[f"{name}_reference"], scores[f"{name}_edited"]) for name in names},
    )


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file that has one on each line."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
