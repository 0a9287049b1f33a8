"""Results to pages: what people are shown of a summary, an answer, a check, an article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from assistant.rendering.explaining import reason_blocks
from assistant.rendering.page import Block, Page, Piece, Role, block
from assistant.rendering.plain import one_line
from assistant.rendering.sources import (
    Sources,
    claim_blocks,
    in_marks,
    passage_blocks,
    quoted,
    rejected_blocks,
    source_block,
)
from assistant.text.rules import NAMED, WRITTEN_OUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from typing_extensions import TypeIs

    from assistant.answers import (
        Answer,
        ArticleReference,
        CheckedClaim,
        CheckReport,
        Claim,
        Dated,
        Quotation,
        Summary,
        Unheard,
        Verdict,
    )
    from assistant.documents import Article

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_VERDICTS: dict[Verdict, tuple[Role, str]] = {
    "verbatim": ("good", "a whole sentence of the article"),
    "supported": ("good", "a model verifier judged so"),
    "plausible": ("text", "no check objects; that is no proof"),
    "doubtful": ("doubt", "a check could not decide"),
    "unsupported": ("bad", "the article does not have it"),
    "contradicted": ("bad", "the article says otherwise"),
}
"""Verdict to how it is shown and what it means when no reason is given."""
MOST_LISTED = 12
"""Quotations, and dates, that a summary shows to people."""
T = TypeVar("T")
_CUT = "The model's reply was cut: what is here stands, more may be missing."


def summary_page(summary: Summary, sources: Sources | None = None) -> Page:
    """Show what an article says, claim by claim; ``sources`` goes on numbering."""
    sources = Sources() if sources is None else sources
    return (*head(summary.article), *summary_blocks(summary, sources))


def summary_blocks(summary: Summary, sources: Sources) -> Page:
    """Show the same without saying of which article."""
    return (
        *(claim_blocks(summary.headline, sources, role="strong") if summary.headline else ()),
        *_section("Overview", _claims(summary.overview, sources)),
        *_section("Key points", _claims(summary.key_points, sources)),
        *_section("Who is quoted", _first(summary.quotations, _quotation)),
        *_section("Dates", _first(summary.timeline, _dated)),
        *_section("Not covered above", passage_blocks(summary.omitted)),
        *_section("Not heard above", map(_unheard, _silent(summary))),
        *_end(summary, sources),
    )


def answer_page(answer: Answer, sources: Sources | None = None) -> Page:
    """Show an answer or an abstention."""
    sources = Sources() if sources is None else sources
    return tuple(answer_blocks((*answer.claims, answer), sources))


def asked_page(answer: Answer, sources: Sources | None = None) -> Page:
    """Show an answer below its question."""
    return (block("title", answer.question), *answer_page(answer, sources))


def answer_blocks(stream: Iterable[Claim | Answer], sources: Sources) -> Iterator[Block]:
    """Show claims as they come, then what the answer says beside them.

    A streamed answer reads exactly as one shown whole.
    """
    for item in stream:
        yield from _closing(item, sources) if is_answer(item) else claim_blocks(item, sources)


def is_answer(item: Claim | Answer) -> TypeIs[Answer]:
    """Tell the answer, which comes last, from its claims."""
    return "claims" in type(item).model_fields


def _closing(answer: Answer, sources: Sources) -> Iterator[Block]:
    """Show what comes after the claims: what was not answered, withheld, noted."""
    if answer.status == "not_in_article":
        yield block("line", Piece(_abstention(answer), "strong"))
        yield from _section("Nearest in the article", passage_blocks(answer.nearest))
    if answer.status == "mistaken_premise":
        said = "The question takes for granted what the article contradicts."
        yield block("line", Piece(said, "doubt"))
    for part in answer.unanswered:
        yield block("line", Piece("The article does not say:", "doubt"), part)
    yield from _end(answer, sources)


def _abstention(answer: Answer) -> str:
    """Say no more than is known: a model read the article, the extractive engine compared words.

    Withheld claims may have been an answer: then nothing is said about the article.
    """
    if answer.withheld:
        return "No answer can be shown."
    if answer.engine.name == "extractive":
        return "No sentence was found that surely answers this."
    return "The article does not say."


def check_page(report: CheckReport, sources: Sources | None = None) -> Page:
    """Show each sentence of a text with its verdict."""
    sources = Sources() if sources is None else sources
    counts = Counter(claim.verdict for claim in report.claims)
    tally = ", ".join(f"{counts[verdict]} {verdict}" for verdict in _VERDICTS if counts[verdict])
    number = len(report.claims)
    them = "1 sentence" if number == 1 else f"{number} sentences"
    return (
        block("line", Piece(f"{them}: {tally or 'nothing to check'}", "strong")),
        *(
            shown
            for place, claim in enumerate(report.claims, 1)
            for shown in _checked(claim, f"{place}.", sources)
        ),
        *_end(report, sources),
    )


def article_page(article: Article) -> Page:
    """Show an article by its passages and their ids."""
    return (
        *head(article),
        *_section(
            "Passages",
            (block("item", p.span.of(article.text), label=p.id) for p in article.passages),
        ),
    )


def head(article: Article | ArticleReference) -> Iterator[Block]:
    """Show which article it is: its title, its date, where it was read."""
    source = {"-": "standard input", "text": ""}.get(article.source, article.source)
    yield block("title", one_line(article.title or "") or "Untitled article")
    facts = [fact for fact in (article.published, source) if fact]
    if facts:
        yield block("line", Piece(", ".join(facts), "faint"))


def _section(heading: str, blocks: Iterator[Block]) -> Iterator[Block]:
    first = next(blocks, None)
    if first is not None:
        yield block("heading", Piece(heading, "strong"))
        yield first
        yield from blocks


def _first(items: Sequence[T], shown: Callable[[T], Block]) -> Iterator[Block]:
    """Show the first of a long list, which would drown the summary, and say how many are left."""
    yield from map(shown, items[:MOST_LISTED])
    left = len(items) - MOST_LISTED
    if left > 0:
        yield block("item", Piece(f"{left} more, which --json lists", "faint"))


def _claims(claims: Sequence[Claim], sources: Sources) -> Iterator[Block]:
    for number, claim in enumerate(claims, 1):
        yield from claim_blocks(claim, sources, "item", f"{number}.")


def _quotation(quotation: Quotation) -> Block:
    cue = f" ({quotation.cue})" if quotation.cue else ""
    who = Piece(f"{quotation.speaker or 'Speaker not named'}{cue}:", "strong")
    why = () if quotation.rule.startswith(NAMED) else (_rule(quotation.rule),)
    words = quoted(quotation.citation)
    return block("item", who, words, *why, label=quotation.citation.passage)


def _silent(summary: Summary) -> Iterator[Unheard]:
    """Leave out whom the page quotes above anyway, if it is no objection that they make."""
    quoted = {one.speaker for one in summary.quotations[:MOST_LISTED]}
    return (one for one in summary.unheard if one.objects or one.speaker not in quoted)


def _unheard(one: Unheard) -> Block:
    objects = (Piece("objects:", "doubt"),) if one.objects else ()
    who = Piece(one.speaker if objects else f"{one.speaker}:", "strong")
    return block("item", who, *objects, quoted(one.citation), label=one.citation.passage)


def _dated(dated: Dated) -> Block:
    day = Piece(f"{_day(dated.date)}:", "strong")
    why = () if dated.rule.endswith(WRITTEN_OUT) else (_rule(dated.rule),)
    return block("item", day, dated.text, *why, label=dated.citation.passage)


def _rule(rule: str) -> Piece:
    """Say how a program read what the article does not spell out."""
    return Piece(f"({rule})", "faint")


def _day(date: str) -> str:
    """Return an EDTF date as people read it.

    >>> _day("2021-12-02"), _day("2021-22")
    ('2021-12-02', 'summer 2021')
    """
    year, _, rest = date.partition("-")
    return f"{_SEASONS[rest]} {year}" if rest in _SEASONS else date


def _checked(claim: CheckedClaim, label: str, sources: Sources) -> Iterator[Block]:
    role, meaning = _VERDICTS[claim.verdict]
    yield block("item", claim.text, label=label)
    lead = Piece(f"{claim.verdict}:", role)
    if sources.explain:
        yield from reason_blocks(claim, lead)
    else:
        yield block("under", lead, claim.reason or meaning)
    # What the reason says of a quote with nothing like it in the article need not be said again.
    reason = claim.reason or ""
    untold = (one for one in claim.rejected_quotes if one.nearest or one.written not in reason)
    yield from rejected_blocks(untold)
    for citation in claim.citations:
        number, new = sources.number(citation)
        if new:
            yield source_block(citation, number, claim.text)


def _end(result: Summary | Answer | CheckReport, sources: Sources) -> Iterator[Block]:
    withheld = () if result.kind == "check" else result.withheld
    shown = (one for claim in withheld for one in _withheld(claim, sources))
    yield from _section(f"Withheld ({len(withheld)})", shown)
    yield from _section("Notes", (block("item", note) for note in result.notes))
    if not result.complete:
        yield block("line", Piece(_CUT, "bad"))


def _withheld(claim: Claim, sources: Sources) -> Iterator[Block]:
    """Say why a claim is not shown; its text is not, for it may be false, unless that is asked."""
    if not sources.explain:
        yield block("item", claim.reason or "no quote of it was found in the article")
        return
    yield block("item", Piece(in_marks(claim.text), "bad"))
    yield from reason_blocks(claim)
    yield from rejected_blocks(claim.rejected_quotes)
