"""A verification as a page: the whole in a line, then what does not hold, grouped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.in_words import counted
from assistant.rendering.page import Block, Page, Piece, Role, block
from assistant.rendering.sources import in_marks, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.verifications import Finding, QuoteNow, State, Subject, Verification

_ROLES: dict[State, Role] = {
    "holds": "good",
    "doubtful": "doubt",
    "article_changed": "bad",
    "result_changed": "bad",
    "both_changed": "bad",
}
_HEADINGS: dict[Subject, str] = {
    "article": "The article",
    "quote": "Quotes",
    "claim": "Claims",
    "check": "Checks",
    "answer": "The answer",
    "reading": "What is read off the article",
}
MOST_LISTED = 12
"""Findings of one kind, and quotes, that are shown to people."""


def verification_page(verification: Verification) -> Page:
    """Show what came of a verification, with the line of the result where there are several."""
    role = _ROLES[verification.state]
    label = "" if verification.line is None else f"line {verification.line}:"
    return (
        block("line", Piece(_whole(verification), role), label=label),
        *(
            shown
            for subject, heading in _HEADINGS.items()
            for shown in _group(heading, _of(subject, verification))
        ),
        *_group("Quotes in the article given", _quotes(verification)),
        *_group("Notes", [block("item", note) for note in verification.notes]),
    )


def _whole(verification: Verification) -> str:
    """Say the whole in a line."""
    kind = "check report" if verification.result == "check" else verification.result
    failed = sum(one.outcome == "fail" for one in verification.findings)
    here = sum(bool(one.citations) for one in verification.quotes_now)
    do = "does" if failed == 1 else "do"
    held = f"{counted(verification.quotes, 'quote')} and {counted(verification.claims, 'claim')}"
    doubts = counted(len(verification.findings), "doubt")
    all_ = len(verification.quotes_now)
    quotes = f"of its {counted(all_, 'quote')} {here} {'stands' if here == 1 else 'stand'} in it"
    other = f"the article is not the one this {kind} speaks of: {quotes} all the same"
    told: dict[State, str] = {
        "holds": f"It holds: {held} of this {kind} agree with the article.",
        "doubtful": f"It holds, with {doubts}: {held} of this {kind} were looked at.",
        "result_changed": (
            f"This {kind} was changed: {counted(failed, 'thing')} in it {do} not hold, "
            "and the article is the one it speaks of."
        ),
        "article_changed": f"{other[0].upper()}{other[1:]}.",
        "both_changed": f"This {kind} contradicts itself, and {other}.",
    }
    return told[verification.state]


def _of(subject: Subject, verification: Verification) -> list[Block]:
    return [_finding(one) for one in verification.findings if one.subject == subject]


def _finding(finding: Finding) -> Block:
    certain = finding.outcome == "fail"
    lead = Piece("does not hold:" if certain else "in doubt:", "bad" if certain else "doubt")
    where = (Piece(f"({finding.place})", "faint"),) if finding.place else ()
    return block("item", lead, finding.detail, *where)


def _quotes(verification: Verification) -> list[Block]:
    """Show the quotes that are gone before those that are there."""
    return [_now(one) for one in sorted(verification.quotes_now, key=lambda q: bool(q.citations))]


def _now(quote: QuoteNow) -> Block:
    there = bool(quote.citations)
    lead = Piece("there:" if there else "gone:", "good" if there else "bad")
    label = place(quote.citations[0]) if there else ""
    return block("item", lead, Piece(in_marks(quote.quote), "quote"), label=label)


def _group(heading: str, blocks: list[Block]) -> Iterator[Block]:
    if not blocks:
        return
    yield block("heading", Piece(heading, "strong"))
    yield from blocks[:MOST_LISTED]
    left = len(blocks) - MOST_LISTED
    if left > 0:
        yield block("item", Piece(f"{left} more, which --json lists", "faint"))
