"""The pinned files: which there are, and what each would say now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from evals.harm import CASES, cases
from evals.injection.labels import read_attacks, read_lookalikes
from evals.labels import ARTICLES
from evals.quoting.sources import own
from evals.typed_claims import CLAIMS, read_file
from tests.labelled import suite
from tests.pinned.altering import of_near_copies, of_quotes
from tests.pinned.asking import of_questions
from tests.pinned.recording import of_claims, of_text, of_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from evals.quoting.sources import Source
    from evals.typed_claims import TypedClaim

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
    return Pinned(KEPT / "claims" / f"{name}.txt", lambda: of_claims(_article(name), _claims(name)))


def copies(name: str) -> Pinned:
    """Pin what the checks make of the true ones among them, altered."""
    return Pinned(
        KEPT / "copies" / f"{name}.txt", lambda: of_near_copies(_article(name), _claims(name))
    )


def sayings(name: str) -> Pinned:
    """Pin what is read off the claims about one article, as if they were one."""
    return Pinned(
        KEPT / "sayings" / f"{name}.txt",
        lambda: of_text("\n\n".join(claim.text for claim in _claims(name))),
    )


def text(name: str) -> Pinned:
    """Pin what is read off one article, of the evals or of the harm cases."""
    return Pinned(KEPT / "texts" / f"{name}.txt", lambda: of_text(_article(name)))


def quotes(name: str) -> Pinned:
    """Pin where quotes of one article are found, dressed, cut and altered."""

    def lines() -> Iterator[str]:
        sources = [one for one in _sources() if one.part == "tune"]
        its = next(one for one in sources if one.name == name)
        return of_quotes(its, [one for one in sources if one is not its])

    return Pinned(KEPT / "quotes" / f"{name}.txt", lines)


def questions(name: str) -> Pinned:
    """Pin how the questions about one article are understood, and those that lean on them."""

    def lines() -> Iterator[str]:
        its = next(labels for labels in suite() if labels.id == name)
        return of_questions(_article(name), its.questions)

    return Pinned(KEPT / "questions" / f"{name}.txt", lines)


def attacked(name: str) -> Pinned:
    """Pin what is read off the texts that speak to a program, or only look so."""

    def lines() -> Iterator[str]:
        labels = {"attacks": read_attacks, "lookalikes": read_lookalikes}[name]()
        for one in labels:
            if one.split == "tune" and one.format != "html":
                yield f"{one.id}:"
                yield from of_text(f"{one.title}\n\n{one.article}")

    return Pinned(KEPT / "attacked" / f"{name}.txt", lines)


def words(names: Iterable[str]) -> Pinned:
    """Pin by what the words of some articles are matched."""
    return Pinned(KEPT / "words.txt", lambda: of_words(map(_article, names)))


KINDS: dict[str, Callable[[str], Pinned]] = {
    "claims": claims,
    "copies": copies,
    "sayings": sayings,
    "texts": text,
    "quotes": quotes,
    "questions": questions,
    "attacked": attacked,
}
"""By the folder of their files."""


def _claims(name: str) -> tuple[TypedClaim, ...]:
    return read_file(CLAIMS / f"{name}.yaml").claims


@cache
def _sources() -> tuple[Source, ...]:
    return tuple(own())


def _article(name: str) -> str:
    folder = next(one for one in (ARTICLES, CASES) if (one / f"{name}.txt").exists())
    return (folder / f"{name}.txt").read_text("utf-8")


def every() -> Iterator[Pinned]:
    """Return all there should be: nothing about articles that are reported on; nobody reads those."""
    tuned = [labels.id for labels in suite() if labels.article.split == "tune"]
    harm = [one.name for one in cases() if one.split == "tune" and one.article != "seed"]
    for kind in (claims, copies, sayings, questions):
        yield from map(kind, tuned)
    yield from map(text, (*tuned, *harm))
    yield from (quotes(one.name) for one in _sources() if one.part == "tune")
    yield from map(attacked, ("attacks", "lookalikes"))
    yield words((*tuned, *harm))
