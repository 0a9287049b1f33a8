"""The articles that quotes are made of, and an own reading of their words to make sure by."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from evals.benchmarks.checking_sets import read_lines
from evals.cases import part_of
from evals.harm import cases
from evals.labels import ARTICLES, read_suite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evals.cases import Part

TYPOGRAPHY = Path(__file__).parent / "articles"
"""Short invented articles in other scripts, with other marks, or as a page scan leaves them."""
PUBLIC = ("summedits_news", "news_writer_summaries", "newsqa_mrqa_dev")
MOST_PUBLIC = 60
"""Articles taken of each public set, in the order of its file."""
_WORD = re.compile(r"[^\W_]+|[$€£%]")
_LETTER_MARK = re.compile("[ʹʻʼ]")
"""Apostrophes that count as letters."""
_CASED = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
_BROKEN = re.compile(r"(?<=[^\W\d_])-[^\S\n]*\n[^\S\n]*(?=[^\W\d_])")


@dataclass(frozen=True)
class Source:
    """An article, and which part it belongs to: programs read both, people only ``tune``."""

    name: str
    part: Part
    text: str

    @cached_property
    def row(self) -> str:
        """All words in a row, each between two spaces."""
        return f" {' '.join(words(self.text))} "

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words in small letters."""
        return frozenset(self.row.lower().split())

    def has(self, quote: str) -> bool:
        """Tell whether the words and signs of a quote stand in one run, but for the first case."""
        found = words(quote)
        if not found:
            return True
        rest = "".join(f" {word}" for word in found[1:])
        first = found[0]
        return any(
            f" {one}{rest} " in self.row for one in (first, first[:1].swapcase() + first[1:])
        )


def words(text: str) -> list[str]:
    r"""Read words and currency signs off a text, as a person who ignores typography does.

    >>> words("“No war” for infor-\nmation, $5 a caf\u0065\u0301")
    ['No', 'war', 'for', 'information', '$', '5', 'a', 'café']
    """
    plain = "".join(c for c in _BROKEN.sub("", text) if unicodedata.category(c) != "Cf")
    plain = re.sub("[\\ufb00-\\ufb06]", lambda one: unicodedata.normalize("NFKC", one[0]), plain)
    plain = _CASED.sub(r"\1", _LETTER_MARK.sub("'", plain))
    return _WORD.findall(unicodedata.normalize("NFC", plain))


def own() -> Iterator[Source]:
    """Yield the project's own articles, each once."""
    for labels in read_suite():
        name = labels.article.id
        text = (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")
        yield Source(name, labels.article.split, text)
    for case in cases():
        if case.article != "seed":
            yield Source(f"harm {case.article}", case.split, case.read().text)
    for file in sorted(TYPOGRAPHY.glob("*.txt")):
        yield Source(f"typography {file.stem}", "tune", file.read_text(encoding="utf-8"))


def public(data: Path) -> Iterator[Source]:
    """Yield the articles of public sets, read by path; one that two sets share is taken once."""
    seen = set()
    for name in PUBLIC:
        file = data / name / "articles.jsonl"
        for line, _ in zip(read_lines(file), range(MOST_PUBLIC), strict=False):
            text = line["text"]
            if text not in seen:
                seen.add(text)
                yield Source(f"{name} {line['article_id']}", part_of(text), text)
