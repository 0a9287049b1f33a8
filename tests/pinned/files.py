"""The pinned files: which there are, and what each would say now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evals.harm import CASES, cases
from evals.labels import ARTICLES
from evals.typed_claims import CLAIMS, read_file
from tests.pinned.recording import of_claims, of_text

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
    folder = next(one for one in (ARTICLES, CASES) if (one / f"{name}.txt").exists())
    return Pinned(
        KEPT / "texts" / f"{name}.txt",
        lambda: of_text((folder / f"{name}.txt").read_text("utf-8")),
    )


def every(suite: Iterable[Labels]) -> Iterator[Pinned]:
    """Return all there should be: nothing about articles that are reported on; nobody reads those."""
    for labels in suite:
        if labels.article.split == "tune":
            yield claims(labels.id)
            yield text(labels.id)
    for case in cases():
        if case.split == "tune" and case.article != "seed":
            yield text(case.name)
