"""The quote check: what is shown in quotation marks is the article's, or is marked, or withheld."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.weighing import weigh
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

TEXT = """Harwick votes on its ferry

The mayor blamed 'racist' old figures on Tuesday. "He will not sell the boat, and it stays," said Dora Quill. "We want peace on the quay," she added.

Tom Abara said that he would never leave Harwick again."""
FACTS = Facts(make_article(TEXT))

OUTCOMES = {
    "The mayor spoke of \"'racist' old figures\".": "pass",
    'The mayor spoke of "racist old figures".': "pass",
    'Quill said: "He will not sell the boat, and it stays. We want peace on the quay."': "pass",
    'Tom Abara would "never leave" Harwick.': "pass",
    'Tom Abara would, she feared, be one who "would never".': "pass",
    'Tom Abara means to go on "hanging around".': "doubt",
    'Tom Abara said he would "hang around".': "fail",
    'Quill said: "[The mayor] will not sell the boat, and it stays."': "doubt",
    'Quill said: "[h]e will not sell the boat, and it stays".': "pass",
    'Quill said: "He will [...] stay".': "fail",
    'Quill said: "He will [gladly] sell the boat, and it stays."': "fail",
    'Quill said: "He will sell the boat, and it stays."': "fail",
    'Quill said: "We want peace on the [old] quay".': "doubt",
    'The mayor spoke of "racist new figures".': "fail",
    "‘We lied to all of you,’ said Dora Quill.": "fail",
    "'We lied to all of you', said Dora Quill.": "fail",
    "Dora Quill said 'we lied to all of you' on Tuesday.": "fail",
    "Dora Quill said ‘we lied to the players’ on Tuesday.": "fail",
    "《We lied to all of you》, said Dora Quill.": "fail",
    "❛We lied to all of you❜, said Dora Quill.": "fail",
    "״We lied to all of you״, said Dora Quill.": "fail",
    "⹂We lied to all of you”, said Dora Quill.": "fail",
    "‘He will not sell the boat, and it stays,’ said Dora Quill.": "pass",
    "Dora Quill said 'it stays' of the boat that's the fishers' pride.": "pass",
    "In the '90s, the fishers' chair told 'em the quay was the players' own.": "pass",
    "The boats' crews 'til then held the fishin' boats' owners to it.": "pass",
}


@pytest.mark.parametrize(("claim", "outcome"), OUTCOMES.items(), ids=list(OUTCOMES))
def test_words_in_quotation_marks_are_the_articles(claim: str, outcome: str) -> None:
    """Other words fail; an editor's hand, and a few of the claim's own, are for a person to see."""
    quotes = (QuoteDraft(passage="", quote="He will not sell the boat, and it stays"),)
    grounded = ground("c1", ClaimDraft(text=claim, quotes=quotes), FACTS)
    (check,) = [check for check in grounded.checks if check.name == "quote"]

    assert check.outcome == outcome, check.detail


def test_an_edited_sentence_is_not_verbatim() -> None:
    """What stands around a bracket makes no whole sentence of the article."""
    weighed = weigh(
        "[Nobody said that] Tom Abara said that he would never leave Harwick again.", FACTS
    )

    assert weighed.verdict != "verbatim"
