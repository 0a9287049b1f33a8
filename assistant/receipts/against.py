"""A result held against its article: every quote, every claim, and what programs read off it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Answer, CheckReport, Citation, RejectedQuote, Summary
from assistant.drafting.extractive_summary import weighty
from assistant.grounding.grounding import checks
from assistant.grounding.omitting import omitted, unheard
from assistant.grounding.reading import quotations, timeline
from assistant.grounding.statement import Statement
from assistant.grounding.weighing import weigh
from assistant.receipts.consistent import settled, split
from assistant.receipts.findings import citations, claims, shown
from assistant.receipts.judgements import check_judgement
from assistant.stories.asking import above, nearest
from assistant.stories.checking import as_checked, spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.answers import Claim
    from assistant.grounding.facts import Facts
    from assistant.receipts.findings import Findings


def check_against(result: Summary | Answer | CheckReport, facts: Facts, to: Findings) -> None:
    """Find what of a result the article does not bear out; ``facts`` are of the very article."""
    for place, citation in citations(result):
        _check_citation(place, citation, facts, to)
    if isinstance(result, CheckReport):
        _check_report(result, facts, to)
        return
    context = _context(result)
    for place, claim in claims(result):
        if result.engine.name == "extractive":
            _check_words(place, claim, facts, to)
        _check_claim(place, claim, facts, context, to)
    if isinstance(result, Answer):
        wanted = nearest(result.question, facts) if result.status == "not_in_article" else ()
        to.unequal("reading", "nearest", wanted, result.nearest)
    else:
        _check_reading(result, facts, to)


def _context(result: Summary | Answer) -> str:
    title = result.article.title
    if isinstance(result, Answer):
        return above(title, result.follows, result.question)
    return title or ""


def _check_citation(place: str, citation: Citation, facts: Facts, to: Findings) -> None:
    article = facts.article
    start, end = citation.start, citation.end
    if not 0 <= start < end <= len(article.text):
        to.fail("quote", place, f"{shown(citation.quote)} is given a place outside the article")
        return
    words = article.text[start:end]
    if words != citation.quote:
        told = f"the article has {shown(words)} there, the result {shown(citation.quote)}"
        to.fail("quote", place, told)
        return
    passage = article.passage_at(start).id
    if passage != citation.passage:
        told = f"{shown(words)} stands in {passage}, not in {shown(citation.passage)}"
        to.differ("quote", f"{place}.passage", told)
    page = article.page_at(start)
    if page != citation.page:
        told = f"{shown(words)} stands on page {shown(page)}, not {shown(citation.page)}"
        to.differ("quote", f"{place}.page", told)


def _check_words(place: str, claim: Claim, facts: Facts, to: Findings) -> None:
    """Find claims of the extractive engine, which has no words of its own, in others' words."""
    plain = " ".join(claim.text.split()) in " ".join(facts.article.text.split())
    if not plain and isinstance(facts.aligner.find(claim.text), RejectedQuote):
        told = f"the extractive engine repeats the article, which does not say {shown(claim.text)}"
        to.fail("claim", f"{place}.text", told)


def _check_claim(place: str, claim: Claim, facts: Facts, context: str, to: Findings) -> None:
    if to.fails(place):
        return  # Put to words that are not the article's, a check says nothing.
    _check_found(place, claim.citations, facts, to)
    _check_rejected(place, claim.rejected_quotes, facts, to)
    statement = Statement(
        claim.text, claim.citations, claim.rejected_quotes, facts, context=context
    )
    mechanical, model = split(claim.checks)
    today = checks(statement)
    ours = settled(claim, today, model)
    if ours.standing == "withheld" and claim.standing != "withheld":
        to.fail("claim", place, f"it is shown, and the checks withhold it: {ours.reason}")
    else:
        to.unequal("check", f"{place}.checks", today, mechanical)
    if model is not None:
        check_judgement(f"{place}.checks[{len(mechanical)}]", model, claim, facts, to)


def _check_found(place: str, its: tuple[Citation, ...], facts: Facts, to: Findings) -> None:
    """Find quotes that the ladder of fidelity does not find again where they are said to stand."""
    for index, citation in enumerate(its):
        written = citation.quote if citation.written is None else citation.written
        # An elided quote may have been looked for where any of its pieces stands.
        homes = dict.fromkeys([citation.passage, *(one.passage for one in its), None])
        found = (facts.aligner.find(written, home) for home in homes)
        if not any(isinstance(one, tuple) and _has(one, citation, its) for one in found):
            told = f"{shown(written)} is not found so: {citation.fidelity}, in these words"
            to.differ("quote", f"{place}.citations[{index}]", told)


def _has(found: tuple[Citation, ...], citation: Citation, its: Iterable[Citation]) -> bool:
    """Tell whether a citation was found, with every other piece of its quote."""
    spans = {one.span for one in its}
    return citation in found and all(one.span in spans for one in found)


def _check_rejected(place: str, its: tuple[RejectedQuote, ...], facts: Facts, to: Findings) -> None:
    for index, quote in enumerate(its):
        at = f"{place}.rejected_quotes[{index}]"
        found = facts.aligner.find(quote.written)
        if isinstance(found, tuple):
            to.differ("quote", at, f"{shown(quote.written)} is in the article")
        else:
            to.unequal("quote", at, found, quote)


def _check_reading(summary: Summary, facts: Facts, to: Findings) -> None:
    article = facts.article
    to.unequal("reading", "quotations", quotations(article, facts), summary.quotations)
    to.unequal("reading", "timeline", timeline(article, facts), summary.timeline)
    told = [claim for place, claim in claims(summary) if not place.startswith("withheld")]
    if any(to.fails(part) for part in ("headline", "overview", "key_points")):
        return  # What claims leave out follows from them.
    to.unequal("reading", "omitted", omitted(weighty(article), told, facts), summary.omitted)
    to.unequal("reading", "unheard", unheard(told, facts), summary.unheard)


def _check_report(report: CheckReport, facts: Facts, to: Findings) -> None:
    wanted = spans(report.text)
    if len(wanted) != len(report.claims):
        told = f"the text has {len(wanted)} sentences, and {len(report.claims)} are told of"
        to.differ("claim", "claims", told)
        return
    for index, (span, claim) in enumerate(zip(wanted, report.claims, strict=True)):
        _, model = split(claim.checks)
        place = f"claims[{index}]"
        weighed = weigh(span.of(report.text), facts)
        ours = as_checked(span, report.text, weighed, model)
        if not to.fails(place):
            to.unequal("check", place, ours, claim)
        if model is not None:
            check_judgement(f"{place}.checks[{len(claim.checks) - 1}]", model, claim, facts, to)


def supported(result: Summary | Answer | CheckReport) -> int:
    """Count the claims that a model calls supported."""
    if isinstance(result, CheckReport):
        return sum(claim.verdict == "supported" for claim in result.claims)
    return sum(claim.standing == "supported" for _, claim in claims(result))
