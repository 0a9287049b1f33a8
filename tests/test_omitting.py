"""What a summary leaves out: sentences that weigh, voices, and sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.api import Assistant
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.omitting import MOST_UNHEARD, unheard
from assistant.loading import make_article
from assistant.rendering import text
from assistant.rendering.summary_pages import summary_page
from assistant.replies import ClaimDraft, QuoteDraft
from tests.invented import COUP, HOSPITAL, MATCH, RECALL

if TYPE_CHECKING:
    from assistant.answers import Claim

TEXT = """Dam breaks above Orrin

The dam at Lake Orrin broke on Monday. "We were lucky," said the mayor, Ada Quill.

Tom Abara, who built the dam, denied that he had known of the crack. Abara said the town had saved on repairs.

Repairs will cost 4.2 million crowns, said Ines Calder of the water board. Nobody was hurt.

Officials said that work would begin in May. Calder said it would end in June.
"""
FACTS = Facts(make_article(TEXT))


def claim(words: str, quote: str) -> Claim:
    """Ground a claim with one quote."""
    draft = ClaimDraft(text=words, quotes=(QuoteDraft(passage="", quote=quote),))
    return ground("c1", draft, FACTS)


def test_a_voice_that_no_claim_tells_of_is_named_those_who_object_first() -> None:
    """With the sentence in which it objects, or else its first."""
    (first, second) = unheard([claim("Quill spoke of luck.", "We were lucky")], FACTS)

    assert (first.speaker, first.objects, first.cue) == ("Tom Abara", True, "denied")
    assert first.citation.quote.startswith("Tom Abara, who built the dam, denied")
    assert (second.speaker, second.objects) == ("Ines Calder", False)
    assert second.citation.quote.startswith("Repairs will cost")


def test_a_voice_is_heard_by_its_name_or_by_its_words() -> None:
    """A claim that cites a sentence of it, or says its name, tells of it."""
    by_name = claim("Abara denied all.", "denied that he had known of the crack")
    by_words = claim("Repairs will cost 4.2 million crowns.", "Repairs will cost 4.2 million")

    assert [one.speaker for one in unheard([by_name, by_words], FACTS)] == ["Ada Quill"]


def test_every_voice_of_any_article_is_heard_or_named() -> None:
    """No more than a reader can take in; each sentence is the article's."""
    for article in map(make_article, (COUP, HOSPITAL, MATCH, RECALL)):
        facts = Facts(article)
        found = unheard([], facts)
        assert 0 < len(found) <= MOST_UNHEARD
        for one in found:
            assert article.text[one.citation.start : one.citation.end] == one.citation.quote
        assert len({one.speaker for one in found}) == len(found)


def test_the_summary_shows_who_is_not_heard() -> None:
    """With objections marked in words; who is quoted above, and does not object, is heard there."""
    summary = Assistant(engine="extractive").summarize(FACTS.article, points=1)
    shown = " ".join(text.draw(summary_page(summary), 200).split()).partition("Not heard above")[2]
    quoted = {one.speaker for one in summary.quotations}

    assert {one.speaker for one in summary.unheard} & quoted
    assert {one.speaker for one in summary.unheard} - quoted
    for one in summary.unheard:
        if one.objects:
            assert f"{one.speaker} objects:" in shown
        else:
            assert (f"{one.speaker}:" in shown) == (one.speaker not in quoted)


def unheard_in(body: str, *told: tuple[str, str]) -> list[tuple[str, bool]]:
    """Return who of an article is not heard beside claims (a text, its quote), and who objects."""
    facts = Facts(make_article(f"Dam breaks\n\n{body}\n"))
    claims = [
        ground("c1", ClaimDraft(text=words, quotes=(QuoteDraft(passage="", quote=quote),)), facts)
        for words, quote in told
    ]
    return [(one.speaker, one.objects) for one in unheard(claims, facts)]


LEES = "Ann Lee, the mayor, said the dam was old.\n\nTom Lee denied it. Lee said it was new."


def test_two_people_of_one_surname_are_two_voices() -> None:
    """One heard, the other is not; who "Lee" is stays open."""
    assert unheard_in(LEES) == [("Tom Lee", True), ("Ann Lee", False)]
    assert unheard_in(LEES, ("Ann Lee called the dam old.", "said the dam was old")) == [
        ("Tom Lee", True)
    ]


def test_a_common_word_names_no_house() -> None:
    """A bank is not the World Bank."""
    body = "The World Bank said growth would slow.\n\nEvery bank closed at noon."

    told = "The bank closed at noon.", "Every bank closed at noon"
    assert unheard_in(body, told) == [("World Bank", False)]


@pytest.mark.parametrize(
    "said",
    [
        "Mara Quill, the opposition leader, said turnout was high.",
        "Mara Quill said a boy was denied bail.",
        "Mara Quill said a man accused of fraud would come to court.",
        "Mara Quill said the disputed valley was calm.",
        "Mara Quill said she had been dismissed in May.",
        "“I was wrong,” said Mara Quill.",
        "Mara Quill said something went wrong.",
        "Mara Quill said it was a false alarm.",
    ],
)
def test_a_word_of_dispute_is_no_objection_yet(said: str) -> None:
    """Who tells of one, of a person denied bail, or of their own fault does not object."""
    assert unheard_in(f"{said}\n\nRain is forecast.") == [("Mara Quill", False)]


def test_a_label_of_the_page_is_nobody() -> None:
    """Neither a correction nor a town speaks."""
    body = "CORRECTION: The dam was not old.\n\nLONDON: It rained.\n\nQUILL: It was old."

    assert unheard_in(body) == [("Quill", False)]


@pytest.mark.parametrize("words", ["המים באו מהר מאוד", "水が来た", "الماء جاء بسرعة"])
def test_words_of_a_script_without_capitals_have_their_speaker(words: str) -> None:
    """They begin where they begin."""
    assert unheard_in(f"“{words},” said Mara Quill.\n\nIt rained.") == [("Mara Quill", False)]


def test_of_those_who_do_not_object_who_says_most_is_named_first() -> None:
    """Among equals the article's order stands."""
    body = (
        "“It is old,” said Ann Lee.\n\n“It is wide,” said Ben Roy. “It is deep,” said Ben Roy.\n\n"
        "“It is late,” said Cora Hay."
    )

    assert [name for name, _ in unheard_in(body)] == ["Ben Roy", "Ann Lee", "Cora Hay"]
