"""What was found: the side of a page that stands beside the article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from assistant.rendering.check_pages import VERDICTS
from assistant.rendering.html.claims import checked_item, claim_item, withheld_item, words_of
from assistant.rendering.html.markup import Content, Html, folded, foreign, joined, tag
from assistant.rendering.html.sheet import Back, Sheet
from assistant.rendering.html.timeline import timeline
from assistant.rendering.pages import abstention
from assistant.rendering.parts import CUT, MOST_LISTED
from assistant.rendering.sources import in_marks
from assistant.rendering.summary_pages import silent
from assistant.text.rules import NAMED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.answers import (
        Answer,
        CheckReport,
        Citation,
        Claim,
        Quotation,
        Status,
        Summary,
        Unheard,
    )

_STATUS: dict[Status, str] = {
    "answered": "Answered from the article",
    "partly_answered": "Partly answered",
    "not_in_article": "Not answered",
    "mistaken_premise": "The model says: it takes for granted what the article contradicts",
    "unclear": "It is not clear what is asked",
}


def summary(result: Summary, sheet: Sheet, level: int = 2) -> Html:
    """Show what an article says, claim by claim; sections have headings of this level."""
    head = claim_item(result.headline, sheet, heads=True) if result.headline else None
    quotations = [_quotation(one, sheet) for one in result.quotations]
    return joined(
        _cut(result),
        head,
        _section("Overview", _claims(result.overview, sheet), level),
        _section("Key points", _claims(result.key_points, sheet), level),
        _section("Who is quoted", _long(quotations, "quotations"), level),
        _section("Dates", timeline(result.timeline, sheet) if result.timeline else None, level),
        _section("Not covered above", _quotes(result.omitted, sheet), level),
        _section("Not heard above", _unheard(silent(result), sheet), level),
        _end(result, sheet, level),
    )


def answer(result: Answer, sheet: Sheet, level: int = 2) -> Html:
    """Show an answer or an abstention; its question stands above."""
    reading = None
    if result.standalone_question.strip() not in ("", result.question.strip()):
        reading = tag("p", "Read as: ", foreign(result.standalone_question), class_="faint")
    status = _STATUS[result.status]
    if result.engine.name == "extractive" and result.status == "answered":
        status = "A sentence of the article that may answer it"
    told = abstention(result) if result.status == "not_in_article" else None
    unanswered = [
        tag(
            "p",
            tag("b", "Not found in the article, says the model: "),
            foreign(part),
            class_="unanswered",
        )
        for part in result.unanswered
    ]
    return joined(
        reading,
        _cut(result),
        tag("p", tag("b", status, class_=f"status {result.status}")),
        tag("p", told, class_="abstention") if told else None,
        tag("p", foreign(result.asks), class_="abstention") if result.asks else None,
        _claims(result.claims, sheet),
        unanswered,
        _section("Nearest in the article", _quotes(result.nearest, sheet), level),
        _end(result, sheet, level),
    )


def check(result: CheckReport, sheet: Sheet, level: int = 2) -> Html:
    """Show each sentence of a text with its verdict."""
    counts = Counter(claim.verdict for claim in result.claims)
    tally = [
        tag("li", tag("b", f"{counts[verdict]} {verdict}", class_=f"standing {verdict}"))
        for verdict in VERDICTS
        if counts[verdict]
    ]
    number = len(result.claims)
    them = "1 sentence was" if number == 1 else f"{number} sentences were"
    sentences = [checked_item(claim, sheet) for claim in result.claims]
    return joined(
        _cut(result),
        tag("p", f"{them} put to the article."),
        tag("ul", *tally, class_="tally") if tally else None,
        tag("ol", *sentences, class_="claims") if sentences else None,
        _end(result, sheet, level),
    )


def _end(result: Summary | Answer | CheckReport, sheet: Sheet, level: int) -> Html:
    claims = () if result.kind == "check" else result.withheld
    items = [withheld_item(claim, sheet) for claim in claims]
    said = "What the draft said here was not found in the article, or a check fails on it."
    withheld = (
        joined(tag("p", said, class_="faint"), tag("ul", *items, class_="claims"))
        if items
        else None
    )
    notes = [tag("li", foreign(note)) for note in result.notes]
    return joined(
        _section(f"Withheld ({len(items)})", withheld, level),
        _section("Notes", tag("ul", *notes) if notes else None, level),
    )


def _section(heading: str, content: Content, level: int) -> Html | None:
    return tag("section", tag(f"h{level}", heading), content) if content else None


def _cut(result: Summary | Answer | CheckReport) -> Html | None:
    return None if result.complete else tag("p", tag("b", CUT), class_="caution")


def _claims(claims: Iterable[Claim], sheet: Sheet) -> Html | None:
    items = [claim_item(claim, sheet) for claim in claims]
    return tag("ol", *items, class_="claims") if items else None


def _long(items: Sequence[Html], what: str) -> Html | None:
    """Fold what comes after the first of a long list."""
    if not items:
        return None
    first, rest = items[:MOST_LISTED], items[MOST_LISTED:]
    more = f"{len(rest)} more {what}"
    return joined(
        tag("ul", *first, class_="quotations"),
        folded(more, tag("ul", *rest, class_="quotations")) if rest else None,
    )


def _quotation(quotation: Quotation, sheet: Sheet) -> Html:
    anchor = sheet.anchor("q")
    link = words_of(quotation.citation, sheet, Back(anchor, "the quotation"))
    why: Content = None
    if not quotation.rule.startswith(NAMED):
        why = tag("div", foreign(quotation.rule), class_="faint")
    cue = (" (", foreign(quotation.cue), ")") if quotation.cue else None
    who = foreign(quotation.speaker) if quotation.speaker else "Speaker not named"
    said = tag("div", tag("b", who), cue, " ", link, class_="who")
    words = foreign(in_marks(quotation.citation.quote), "q")
    return tag("li", tag("div", words), said, why, id=anchor)


def _quotes(citations: Iterable[Citation], sheet: Sheet) -> Html | None:
    items = []
    for citation in citations:
        anchor = sheet.anchor("o")
        link = words_of(citation, sheet, Back(anchor, "this sentence in the list"))
        items.append(tag("li", link, " ", foreign(in_marks(citation.quote), "q"), id=anchor))
    return tag("ul", *items, class_="quotes") if items else None


def _unheard(voices: Iterable[Unheard], sheet: Sheet) -> Html | None:
    items = []
    for one in voices:
        anchor = sheet.anchor("u")
        link = words_of(one.citation, sheet, Back(anchor, "the voice"))
        who = tag("b", foreign(one.speaker), " objects:" if one.objects else ":")
        words = foreign(in_marks(one.citation.quote), "q")
        items.append(tag("li", who, " ", words, " ", link, id=anchor))
    return tag("ul", *items, class_="quotes") if items else None
