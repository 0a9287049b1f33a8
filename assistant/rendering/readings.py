"""What an article shows without anybody's draft, as blocks: quotations, dates, voices, passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.page import Block, Page, Piece, block
from assistant.rendering.plain import one_line
from assistant.rendering.sources import in_marks, place, quoted
from assistant.text.rules import NAMED, WRITTEN_OUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.answers import Citation, Dated, Quotation, Unheard
    from assistant.documents import Article, Passage, Span

SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def quotation_block(quotation: Quotation) -> Block:
    """Show who said what."""
    cue = f" ({quotation.cue})" if quotation.cue else ""
    who = Piece(f"{quotation.speaker or 'Speaker not named'}{cue}:", "strong")
    why = () if quotation.rule.startswith(NAMED) else (_rule(quotation.rule),)
    words = quoted(quotation.citation)
    return block("item", who, words, *why, label=place(quotation.citation))


def unheard_block(one: Unheard) -> Block:
    """Show a voice that no claim tells of."""
    objects = (Piece("objects:", "doubt"),) if one.objects else ()
    who = Piece(one.speaker if objects else f"{one.speaker}:", "strong")
    return block("item", who, *objects, quoted(one.citation), label=place(one.citation))


def dated_block(dated: Dated) -> Block:
    """Show a day and the sentence that names it."""
    day = Piece(f"{_day(dated.date)}:", "strong")
    why = () if dated.rule.endswith(WRITTEN_OUT) else (_rule(dated.rule),)
    return block("item", day, dated.text, *why, label=place(dated.citation))


def _rule(rule: str) -> Piece:
    """Say how a program read what the article does not spell out."""
    return Piece(f"({rule})", "faint")


def _day(date: str) -> str:
    """Return an EDTF date as people read it.

    >>> _day("2021-12-02"), _day("2021-22")
    ('2021-12-02', 'summer 2021')
    """
    year, _, rest = date.partition("-")
    return f"{SEASONS[rest]} {year}" if rest in SEASONS else date


def quotations_page(quotations: Iterable[Quotation]) -> Page:
    """Show all words in quotation marks, with their speakers."""
    return _listed("Who is quoted", map(quotation_block, quotations), "Nobody is quoted.")


def timeline_page(timeline: Iterable[Dated]) -> Page:
    """Show the days that the article speaks of, earliest first."""
    return _listed("Dates", map(dated_block, timeline), "No date that is certain was found.")


def _listed(heading: str, blocks: Iterable[Block], none: str) -> Page:
    shown = tuple(blocks) or (block("item", none),)
    return (block("heading", Piece(heading, "strong")), *shown)


def source_page(article: Article, citation: Citation, label: str) -> Page:
    """Show a passage with a quote of it set off, between the passages beside it.

    The quote is repeated by itself: not every screen shows what is set off.
    """
    places = [passage.id for passage in article.passages]
    at = places.index(citation.passage)
    around = article.passages[max(0, at - 1) : at + 2]
    whole = one_line(article.passages[at].span.of(article.text)) == one_line(citation.quote)
    words = "the whole passage" if whole else in_marks(citation.quote)
    return (
        block("heading", Piece(f"{label} {place(citation)}", "strong"), Piece(words, "quote")),
        *(_passage(article, passage, citation) for passage in around),
    )


def _passage(article: Article, passage: Passage, citation: Citation) -> Block:
    if passage.id != citation.passage:
        words = Piece(passage.span.of(article.text), "faint")
        return block("item", words, label=passage.id)
    return block("item", *_set_off(article.text, passage.span, citation.span), label=passage.id)


def _set_off(text: str, passage: Span, quote: Span) -> Iterator[Piece]:
    """Set a quote off from its passage; pieces end where words end."""
    start, end = quote
    while start > passage.start and not text[start - 1].isspace():
        start -= 1
    while end < passage.end and not text[end].isspace():
        end += 1
    parts = ((passage.start, start, "text"), (start, end, "mark"), (end, passage.end, "text"))
    for begin, stop, role in parts:
        if text[begin:stop].strip():
            yield Piece(text[begin:stop], "mark" if role == "mark" else "text")
