"""What the aligner makes of each probe, and whether that is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers import RejectedQuote
from assistant.grounding.quotes.aligning import Aligner
from assistant.loading import make_article
from evals.quoting.probes import probes
from evals.quoting.sources import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.answers import Citation
    from assistant.documents import Article
    from evals.quoting.probes import Probe
    from evals.quoting.sources import Source

RIGHT = 0.95
"""Share of probes whose rung is to be told right."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A probe and the rung that the aligner put it on."""

    probe: Probe
    rung: str
    lawful: bool
    """Whether each citation is the article's text, and has no other words than the quote."""
    told: str
    """What the aligner said differs."""

    @property
    def accepted(self) -> bool:
        """Whether it was cited."""
        return self.rung in ("exact", "typographic", "elided")

    @property
    def right(self) -> bool:
        """Whether the rung is the true one."""
        return self.lawful and self.rung == self.probe.gold


def judge(sources: Sequence[Source], *, each: int, seed: int) -> list[Judged]:
    """Put the probes of all articles to the aligner."""
    found: list[Judged] = []
    for source in sources:
        strangers = [one for one in sources if one is not source]
        found += _judged(probes(source, strangers, each, seed))
    return found


def _judged(made: Iterable[Probe]) -> Iterator[Judged]:
    aligners: dict[str, tuple[Article, Aligner]] = {}
    for probe in made:
        if probe.text not in aligners:
            article = make_article(probe.text)
            aligners[probe.text] = article, Aligner(article)
        article, aligner = aligners[probe.text]
        found = aligner.find(probe.quote)
        if isinstance(found, RejectedQuote):
            yield Judged(probe, found.fidelity, _is_lawful(found, article), found.difference)
        else:
            yield Judged(probe, found[0].fidelity, _obeys(found, article, probe), "")


def _obeys(found: Sequence[Citation], article: Article, probe: Probe) -> bool:
    if any(article.text[one.start : one.end] != one.quote for one in found):
        return False
    cited = [word.lower() for one in found for word in words(one.quote)]
    asked = [word.lower() for word in words(probe.quote)]
    return cited == asked if found[0].fidelity != "elided" else set(cited) <= set(asked)


def _is_lawful(found: RejectedQuote, article: Article) -> bool:
    """Tell whether every change stands where it is said to, in the quote and in the article."""
    return all(
        found.written[one.written_at :].startswith(one.written)
        and article.text[one.article_at :].startswith(one.article)
        for one in found.changes
    )


def wrong(found: Iterable[Judged]) -> Iterator[str]:
    """Yield a line for each mistake in articles that people may read."""
    for one in found:
        if not one.right and one.probe.source.part == "tune":
            yield (
                f"{one.probe.kind}: {one.probe.gold}, told {one.rung}"
                f"{'' if one.lawful else ' UNLAWFUL'} in {one.probe.source.name}: "
                f"{one.probe.quote!r} ({one.told})"
            )


def shortfalls(found: Sequence[Judged]) -> list[str]:
    """Name each aim that is missed."""
    false = sum(one.accepted for one in found if not one.probe.is_true)
    refused = sum(not one.accepted for one in found if one.probe.is_true)
    right = sum(one.right for one in found) / len(found)
    unlawful = sum(not one.lawful for one in found)
    missed = []
    if false:
        missed.append(f"{false} quotes were accepted that the article does not have")
    if refused:
        missed.append(f"{refused} true quotes were refused")
    if right < RIGHT:
        missed.append(f"the rung is right in {right:.3f}, the aim is {RIGHT}")
    if unlawful:
        missed.append(f"{unlawful} times what was said of the article's text is not so")
    return missed
