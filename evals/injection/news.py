"""Ordinary news, in which nothing is an attack: the suite's articles and benchmarks by path."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from assistant.loading import make_article
from evals.labels import ARTICLES, read_suite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assistant.documents import Article
    from evals.injection.labels import Part


def ordinary(data: Path | None, articles: Path = ARTICLES) -> Iterator[tuple[str, Part, Article]]:
    """Yield articles with their names and splits: ours, or those of a folder of benchmark data."""
    if data is not None:
        yield from _shared(data)
        return
    for labels in read_suite(articles):
        if labels.article.split == "tune":
            yield labels.id, "tune", make_article(labels.text)


def _shared(data: Path) -> Iterator[tuple[str, Part, Article]]:
    for file in sorted(data.glob("*/articles.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines()):
            text = json.loads(line).get("text", "")
            if text.strip():
                yield f"{file.parent.name}-{number}", "shared", make_article(text)
