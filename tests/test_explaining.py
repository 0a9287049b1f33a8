"""Why a claim stands or was withheld: in one line, and check by check."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assistant.api import Assistant
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.judging import as_check, judged
from assistant.loading import make_article
from assistant.rendering import text
from assistant.rendering.check_pages import check_page
from assistant.rendering.explaining import explain
from assistant.rendering.sources import Sources, claim_blocks
from assistant.replies import ClaimDraft, JudgementDraft, QuoteDraft

if TYPE_CHECKING:
    from assistant.answers import Claim, Standing

TEXT = """Dam breaks

The dam at Lake Orrin broke on Monday. About 40 men worked through the night to save the mill.

"We do not want to lose the mill," said the mayor, Ada Quill. Repairs cost 4.2 million crowns.
"""
ARTICLE = make_article(TEXT)
FACTS = Facts(ARTICLE)
BROKE = "The dam at Lake Orrin broke on Monday."
COST = "Repairs cost 4.2 million crowns."


def put(claim: str, *quotes: str) -> Claim:
    """Ground a claim."""
    drafts = tuple(QuoteDraft(passage="", quote=quote) for quote in quotes)
    return ground("c1", ClaimDraft(text=claim, quotes=drafts), FACTS)


ROWS: list[tuple[Standing, str, str, str]] = [
    ("cited", "On Monday the Lake Orrin dam broke.", BROKE, "It stands: 1 quote found word for word"),
    ("withheld", "Repairs cost 5.2 million crowns.", COST, "It is withheld: number: "),
    ("withheld", "The mill burned.", "The mill burned", "It is withheld: quote: "),
    ("doubtful", "He said that the dam broke.", BROKE, "It is shown with a mark: reference: "),
]  # fmt: skip


@pytest.mark.parametrize(("standing", "claim", "quote", "begins"), ROWS, ids=[r[1] for r in ROWS])
def test_a_line_says_what_decided(standing: Standing, claim: str, quote: str, begins: str) -> None:
    """The gravest check that objects, or else what was found and compared."""
    grounded = put(claim, quote)

    assert grounded.standing == standing
    assert explain(grounded).startswith(begins)
    assert "\n" not in explain(grounded)


def test_every_check_is_told_once() -> None:
    """What the line tells is not told again, nor what had nothing to judge."""
    grounded = put("Repairs cost 5.2 million crowns.", COST)
    shown = " ".join(text.draw(tuple(claim_blocks(grounded, Sources(explain=True))), 99).split())

    for check in grounded.checks:
        silent = check.outcome == "not_applicable" or check.name in ("reference", "wording")
        assert shown.count(check.detail) == (not silent)


def test_an_altered_quote_shows_what_differs() -> None:
    """Word by word, readable without colours."""
    report = Assistant(engine="extractive").check(
        ARTICLE, 'She said: "We do want to lose the mill."'
    )
    page = check_page(report, Sources(explain=True))
    shown = " ".join(text.draw(page, 99).split())

    assert "We do {+not+} want to lose the mill" in shown
    roles = {piece.role for block in page for piece in block.pieces if piece.text == "{+not+}"}
    assert roles == {"good"}


def test_stops_stay_at_their_words_and_long_quotes_end_at_one() -> None:
    """A comma behind a changed word, and a reason that leaves out the end of a quote."""
    said = "Penguins rule " + "the parliament of Portugal and " * 10 + "all of it"
    report = Assistant(engine="extractive").check(ARTICLE, f'She said: "{said}."')
    short = Assistant(engine="extractive").check(
        ARTICLE, 'She said: "We do not want to lose the farm."'
    )

    detail = next(check.detail for check in report.claims[0].checks if check.name == "quote")
    assert re.search(r" (?:the|parliament|of|Portugal|and) …”", detail)
    shown = " ".join(text.draw(check_page(short, Sources(explain=True)), 99).split())
    assert "[-farm-] {+mill+}." in shown


def test_the_article_s_own_sentence_is_in_a_passage_not_near_one() -> None:
    """Nothing is nearest to itself."""
    report = Assistant(engine="extractive").check(ARTICLE, BROKE)

    assert explain(report.claims[0]) == "It is a whole sentence of the article: in p2."


def judgement(verdict: str) -> JudgementDraft:
    """Return a verifier's judgement by the first sentence."""
    made = {"claim": "c1", "passage": "p2", "quote": BROKE, "why": "", "verdict": verdict}
    return JudgementDraft.model_validate(made)


def test_a_verifier_settles_a_doubt_about_the_claim_but_none_about_its_evidence() -> None:
    """It has looked; but where quotes were not found, or the text gives orders, it may be deceived."""
    marked = put("He said that the dam at Lake Orrin broke on Monday.", BROKE)
    supported = as_check(judgement("supported"), marked, FACTS)
    unfound = put("The dam at Lake Orrin broke on Monday.", BROKE, "It was built in 1902")
    failed = put("Repairs cost 5.2 million crowns.", COST)

    assert (marked.standing, judged(marked, supported).standing) == ("doubtful", "supported")
    assert (unfound.standing, judged(unfound, supported).standing) == ("doubtful", "doubtful")
    assert judged(failed, supported).standing == "withheld"
    assert judged(marked, as_check(judgement("contradicted"), marked, FACTS)).standing == "withheld"


def test_the_article_s_own_sentence_needs_no_more() -> None:
    """A verdict that rests on the words themselves."""
    (claim,) = Assistant(engine="extractive").check(ARTICLE, BROKE).claims

    assert explain(claim).startswith("It is a whole sentence of the article")
