"""The evidence looked up for anyone's sentence: what best carries its words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.grounding.bearing import MOST, Bearing
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.weighing import weigh
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft
from tests.invented import COUP, DAM, HOSPITAL, MATCH, RECALL

ARTICLES = (HOSPITAL, MATCH, COUP, RECALL, DAM)

VISITS = """Two ministers meet in Orsk

Minister Ada Lund and Minister Jon Brek met on Friday in Orsk, within the yearly harbour council.

Their talks took an hour. Lund spoke of ships, Brek of fish, and both of the weather in Orsk.

Lund recalled a meeting of both prime ministers in Tarn, where Lund had met Brek's predecessor.
"""


def test_evidence_is_the_sentence_with_the_words() -> None:
    """Of two sentences on a meeting, the one with the place and both names is shown first."""
    article = make_article(VISITS)

    first = weigh("Lund met Brek in Orsk.", Facts(article)).citations[0]

    assert first.quote.startswith("Minister Ada Lund and Minister Jon Brek met")


def test_further_evidence_adds_what_is_missing() -> None:
    """A sentence merged from two places is shown both, each once."""
    weighed = weigh("212 homes were damaged and the repair will cost 7.5 million crowns.", FACTS)

    quotes = [citation.quote for citation in weighed.citations]
    assert any("212 damaged" in quote for quote in quotes)
    assert any("7.5 million crowns" in quote for quote in quotes)


FACTS = Facts(make_article(DAM))


def test_a_sentence_of_which_the_article_has_nothing_is_refused() -> None:
    """Without one content word in common there is nothing to doubt."""
    assert weigh("Penguins conquered the parliament of Portugal.", FACTS).verdict == "unsupported"


def test_a_paraphrase_in_its_own_words_is_only_doubted() -> None:
    """That most words are others proves nothing against a sentence."""
    assert weigh(
        "Inhabitants had fled when the dam threatened imminent collapse.", FACTS
    ).verdict in (
        "doubtful",
        "plausible",
    )


@given(st.text())
def test_evidence_is_found_for_any_text(text: str) -> None:
    """Whatever the text, a few sentences of the article at most are its evidence, each once."""
    spans = Bearing(FACTS.article).sentences(text)

    assert len(spans) == len(set(spans)) <= MOST


@pytest.mark.parametrize("text", ARTICLES, ids=[text.split("\n")[0] for text in ARTICLES])
def test_the_article_said_over_again_is_cited(text: str) -> None:
    """Any sentence of an article, and any two joined, with their own words as quotes, stand.

    Some are marked because, shown alone, they do not say who "He" is.
    """
    facts = Facts(make_article(text))
    sentences = [" ".join(span.of(text).split()) for span in facts.sentences]
    for one, other in pairwise(sentences):
        quotes = tuple(QuoteDraft(passage="", quote=quote) for quote in (one, other))
        for claim in (one, f"{one} {other}"):
            grounded = ground("c1", ClaimDraft(text=claim, quotes=quotes), facts)

            compared = [check for check in grounded.checks if check.name != "reference"]
            against = [one for one in compared if one.outcome in ("doubt", "fail")]
            assert not against, (claim, grounded.reason)


def test_a_single_quoted_word_of_the_article_is_no_alteration() -> None:
    """A word in quotation marks is too short to prove anything, but it is the article's."""
    draft = ClaimDraft(text='The spillway was called "weak".', quotes=(QuoteDraft(
        passage="", quote='called the spillway "a weak point"'),))  # fmt: skip

    assert ground("c1", draft, FACTS).standing == "cited"
