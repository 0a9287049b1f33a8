"""The lines that tell what became of true claims and true quotes that were altered."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import assistant
from assistant.answers import RejectedQuote
from assistant.grounding.facts import Facts
from assistant.grounding.quotes.aligning import Aligner
from assistant.replies import ClaimDraft, QuoteDraft
from evals.mutating import mutants, names_in
from evals.quoting.probes import probes
from tests.pinned.recording import drafted, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from evals.quoting.sources import Source
    from evals.typed_claims import TypedClaim

_EVERY = 2
"""Of the altered claims one in so many is put to the checks, each time another kind."""


def of_near_copies(text: str, claims: Sequence[TypedClaim]) -> Iterator[str]:
    """Tell what the checks make of true claims in which one thing is changed."""
    facts = Facts(assistant.make_article(text))
    known = names_in(text)
    altered = (
        (f"{claim.id}, {mutant.kind}", mutant.text, claim.evidence)
        for claim in claims
        if claim.is_true
        for mutant in mutants(claim.text, known)
    )
    for name, words, evidence in islice(altered, 0, None, _EVERY):
        quotes = tuple(QuoteDraft(passage="", quote=quote) for quote in evidence)
        yield from drafted(name, ClaimDraft(text=words, quotes=quotes), facts)


def of_quotes(source: Source, strangers: Sequence[Source]) -> Iterator[str]:
    """Tell where quotes stand that were dressed, cut or altered, and what is said to differ."""
    aligners: dict[str, Aligner] = {}
    for probe in probes(source, strangers, 1, 1):
        if probe.text not in aligners:
            aligners[probe.text] = Aligner(assistant.make_article(probe.text))
        found = aligners[probe.text].find(probe.quote)
        yield f"{probe.kind}: {' '.join(_rejected(found) if isinstance(found, RejectedQuote) else _cited(found))}"


def _cited(found: Iterable[assistant.Citation]) -> Iterator[str]:
    for one in found:
        yield f"{one.fidelity} {shown(one.span)}"


def _rejected(found: RejectedQuote) -> Iterator[str]:
    yield f"{found.fidelity}: {shown(found.difference)}"
    for name, one in (("nearest", found.nearest), ("place", found.place)):
        if one is not None:
            yield f"{name} {shown(one.span)}"
    for change in found.changes:
        yield f"({shown(change.written)} {change.written_at}, {shown(change.article)} {change.article_at})"
