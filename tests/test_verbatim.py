"""Claims in the article's own words: whole sentences pass, clauses cut out of them are checked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.headers import body_sentences
from tests.invented import COUP, HOSPITAL, MATCH, RECALL

ARTICLES = [Facts(make_article(text)) for text in (COUP, HOSPITAL, MATCH, RECALL)]


@given(st.sampled_from(ARTICLES), st.data())
def test_the_articles_own_sentences_stand(facts: Facts, data: st.DataObject) -> None:
    """A run of whole sentences, claimed with itself as its quote, is never found to differ."""
    spans = body_sentences(facts.article.text)
    first = data.draw(st.integers(0, len(spans) - 1))
    last = data.draw(st.integers(first, min(first + 2, len(spans) - 1)))
    words = facts.article.text[spans[first].start : spans[last].end]

    claim = ground("c1", ClaimDraft(text=words, quotes=_quotes(words)), facts)

    assert [check.name for check in claim.checks if check.outcome == "fail"] == []
    assert {check.name for check in claim.checks if check.outcome == "doubt"} <= {"reference"}


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("The council denied that the bridge was closed.", "The bridge was closed."),
        ("It is not true that the mayor resigned.", "The mayor resigned."),
        ("The ship did not sink.", "The ship did sink."),
    ],
)
def test_a_clause_is_not_taken_for_its_sentence(sentence: str, clause: str) -> None:
    """What the rest of a sentence takes back is not settled by the words that were quoted."""
    facts = Facts(make_article(f"{sentence} It rained."))

    claim = ground("c1", ClaimDraft(text=clause, quotes=_quotes(clause.rstrip("."))), facts)

    assert claim.standing != "cited"


def test_a_quote_that_is_not_found_is_not_forgiven() -> None:
    """A claim in the article's words still answers for every quote beneath it."""
    words = "There will be no curfew,” he said"
    facts = ARTICLES[0]
    sentence = body_sentences(facts.article.text)[0].of(facts.article.text)
    quotes = (*_quotes(sentence), *_quotes(words.replace("no", "a")))

    claim = ground("c1", ClaimDraft(text=sentence, quotes=quotes), facts)

    assert claim.standing == "doubtful"
    assert claim.rejected_quotes


def _quotes(words: str) -> tuple[QuoteDraft, ...]:
    return (QuoteDraft(passage="", quote=words),)
