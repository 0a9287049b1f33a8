"""The pinned files: which there are, and what each would say now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evals.harm import CASES, cases
from evals.labels import ARTICLES
from evals.typed_claims import CLAIMS, read_file
from tests.pinned.recording import of_claims, of_text, of_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from evals.labels import Labels

KEPT = Path(__file__).parent / "kept"


@dataclass(frozen=True, slots=True)
class Pinned:
    """One file, and how its lines come about."""

    path: Path
    lines: Callable[[], Iterator[str]]

    def now(self) -> str:
        """Return what it would say today."""
        return "".join(f"{line}\n" for line in self.lines())


def claims(name: str) -> Pinned:
    """Pin what the checks make of the claims about one article."""

    def lines() -> Iterator[str]:
        text = (ARTICLES / f"{name}.txt").read_text("utf-8")
        return of_claims(text, read_file(CLAIMS / f"{name}.yaml").claims)

    return Pinned(KEPT / "claims" / f"{name}.txt", lines)


def text(name: str) -> Pinned:
    """Pin what is read off one article, of the evals or of the harm cases."""
    return Pinned(KEPT / "texts" / f"{name}.txt", lambda: of_text(_article(name)))


def words(names: Iterable[str]) -> Pinned:
    """Pin by what the words of some articles are matched."""
    return Pinned(KEPT / "words.txt", lambda: of_words(map(_article, names)))


def _article(name: str) -> str:
    folder = next(one for one in (ARTICLES, CASES) if (one / f"{name}.txt").exists())
    return (folder / f"{name}.txt").read_text("utf-8")


def every(suite: Iterable[Labels]) -> Iterator[Pinned]:
    """Return all there should be: nothing about articles that are reported on; nobody reads those."""
    tuned = [labels.id for labels in suite if labels.article.split == "tune"]
    harm = [one.name for one in cases() if one.split == "tune" and one.article != "seed"]
    yield from map(claims, tuned)
    yield from map(text, (*tuned, *harm))
    yield words((*tuned, *harm))
