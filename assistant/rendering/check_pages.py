"""Checks of anyone's text to pages."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from assistant.rendering.explaining import reason_blocks
from assistant.rendering.in_words import counted
from assistant.rendering.page import Block, Page, Piece, Role, block
from assistant.rendering.parts import end
from assistant.rendering.sources import Sources, rejected_blocks, source_block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers import CheckedClaim, CheckReport, RejectedQuote, Verdict

VERDICTS: dict[Verdict, tuple[Role, str]] = {
    "verbatim": ("good", "a whole sentence of the article"),
    "supported": ("good", "a model verifier judged so"),
    "plausible": ("text", "no check objects; that is no proof"),
    "doubtful": ("doubt", "a check could not decide"),
    "unsupported": ("bad", "the article does not have it"),
    "contradicted": ("bad", "the article says otherwise"),
}
"""Verdict to how it is shown and what it means when no reason is given."""


def check_page(report: CheckReport, sources: Sources | None = None) -> Page:
    """Show each sentence of a text with its verdict."""
    sources = Sources() if sources is None else sources
    counts = Counter(claim.verdict for claim in report.claims)
    tally = ", ".join(f"{counts[verdict]} {verdict}" for verdict in VERDICTS if counts[verdict])
    them = counted(len(report.claims), "sentence")
    return (
        block("line", Piece(f"{them}: {tally or 'nothing to check'}", "strong")),
        *(
            shown
            for place, claim in enumerate(report.claims, 1)
            for shown in _checked(claim, f"{place}.", sources)
        ),
        *end(report, sources),
    )


def _checked(claim: CheckedClaim, label: str, sources: Sources) -> Iterator[Block]:
    role, meaning = VERDICTS[claim.verdict]
    yield block("item", claim.text, label=label)
    lead = Piece(f"{claim.verdict}:", role)
    if sources.explain:
        yield from reason_blocks(claim, lead)
    else:
        yield block("under", lead, claim.reason or meaning)
    yield from rejected_blocks(untold(claim))
    for citation in claim.citations:
        number, new = sources.number(citation)
        if new:
            yield source_block(citation, number, claim.text)


def untold(claim: CheckedClaim) -> Iterator[RejectedQuote]:
    """Leave out a quote with nothing like it in the article, if the reason says that already."""
    reason = claim.reason or ""
    return (one for one in claim.rejected_quotes if one.nearest or one.written not in reason)
