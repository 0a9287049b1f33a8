"""A claim shown alone is understood alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.weighing import weigh
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.alone import unresolved

DANGLING = [
    "He left before the vote.", "She said the dam was safe.", "They will meet again in May.",
    "His lawyer refused to comment.", "But he stayed.",
    "It was sold for 40 crowns.", "It will close in June.", "This came as a surprise.",
    "These are the worst floods in years.", "That cost 40 crowns.", "The talks failed.",
    "Those were sold.", "The decision was taken at noon.", "Its roof fell in.", "However, they lost.",
]  # fmt: skip
WHOLE = [
    "Ana Pell said she would leave.", "It was Ana Pell who left.", "It is raining in Harwick.",
    "It is not clear whether the dam will hold.", "It was in May that the dam broke.",
    "The talks between Harwick and Orrin failed.", "The decision of the court was taken at noon.",
    "The talks failed, Ana Pell said.", "This week the dam broke.", "That evening Pell left.",
    "Those who stayed were paid.", "The dam broke.", "In his speech Pell thanked the town.",
    "Nobody knows why he left.", "The meeting, to which the accounts go, is in June.",
    "“He lied,” said the lawyer.", "That the dam broke was no surprise.",
    "It took the town two years to mend the dam.", "They that sow shall reap, said Ana Pell.",
    "It has rained since Monday.", "It would take years to mend the dam.", "It matters who pays.",
    "These days nobody comes.", "Those killed included two children.", "That day the dam broke.",
    "Those with tickets may go in.", "That nobody was hurt was luck.", "It's raining.",
    "His Holiness Pope Leo spoke.", "He Jiankui, a scientist, was freed.", "IT workers walked out.",
    "She Said, a film, opens on Friday.", "It, a film, opens.", "This newspaper supports Lee.",
]  # fmt: skip
TEXT = """Dam breaks

Ana Pell, the mayor, spoke on Monday. She said the dam was safe. Talks with Orrin failed.
"""
FACTS = Facts(make_article(TEXT))


@pytest.mark.parametrize("sentence", DANGLING)
def test_a_pronoun_that_begins_a_claim_is_told(sentence: str) -> None:
    """Whom it means stands nowhere in the sentence."""
    assert unresolved(sentence) is not None


@pytest.mark.parametrize("sentence", WHOLE)
def test_what_names_its_matter_is_whole(sentence: str) -> None:
    """An "it" that means nothing, an event that is named, a "he" behind his name."""
    assert unresolved(sentence) is None


@pytest.mark.parametrize("sentence", [one for one in DANGLING if "“" not in one])
def test_the_question_above_may_explain(sentence: str) -> None:
    """A reader sees the question, and whom it names."""
    context = "What about the talks, the decision and the dam, did Ana Pell say?"

    assert unresolved(sentence, context, ("Ana Pell",)) is None


def test_two_people_above_do_not_explain_who_he_is() -> None:
    """With Pell and Quill in the title, "He" may be either."""
    people = ("Ana Pell", "Tom Quill")

    assert unresolved("He left.", "Pell and Quill quarrel over the dam", people) == "He"
    assert unresolved("He left.", "Pell resigns over the dam", people) is None
    assert unresolved("He left.", "The dam breaks\nWhere did Quill go?", people) is None
    assert unresolved("He left.", "The dam breaks", people) == "He"
    assert unresolved("He left at noon.", "What did the suspect do?") is None


def standing(text: str, *quotes: str, context: str = "") -> str:
    """Ground a claim and return its standing."""
    given_ = tuple(QuoteDraft(passage="", quote=quote) for quote in quotes)
    return ground("c1", ClaimDraft(text=text, quotes=given_), FACTS, context).standing


def test_a_claim_that_dangles_is_marked_and_never_withheld() -> None:
    """It may well be true: a person looks."""
    assert standing("She called the dam safe.", "She said the dam was safe.") == "doubtful"
    assert standing("Pell called the dam safe.", "She said the dam was safe.") == "cited"


def test_a_question_or_a_sentence_cited_beside_it_explains_it() -> None:
    """The article's own "She" may stand where the sentence that names her is cited with it."""
    said = "She said the dam was safe."

    assert standing(said, said, context="What did Ana Pell say?") == "cited"
    assert standing(said, said, "Ana Pell, the mayor, spoke on Monday.") == "cited"


def test_a_sentence_of_a_longer_text_is_not_asked() -> None:
    """Whom it means stands in the sentence before."""
    (check,) = [c for c in weigh("She called the dam safe.", FACTS).checks if c.name == "reference"]

    assert check.outcome == "not_applicable"


@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    """What is told stands in the text."""
    told = unresolved(text)

    assert told is None or told in text
