"""Whom a pronoun means by the last exchange: its question first, then its answer, or it is asked."""

from __future__ import annotations

import pytest

from assistant.text.followups.exchanges import Said
from assistant.text.followups.resolving import Resolved, resolve

ARTICLE = """Ann Lee met Dan Orr in Stockholm. The ferry sank. Ann Lee spoke. She left. Dan Orr spoke. He left. The union left. The council met in Stockholm. The workers left. The ferries came. The mayor spoke. The bridge fell. Quill left."""


@pytest.mark.parametrize(
    ("question", "asked", "answer", "wanted"),
    [
        ("When did it sink?", "What did the ferry hit?", "The ferry hit the bridge.", "the ferry"),
        ("When did it fall?", "What did Ann Lee see?", "Ann Lee saw the bridge.", "the bridge"),
        ("When did it fall?", "What hit the ferry?", "The bridge hit the ferry.", "the ferry or the bridge"),
        ("Who wrote about it?", "What hit the ferry?", "The bridge hit the ferry.", "the ferry or the bridge"),
        ("Who owns it?", "What did Ann Lee see?", "Ann Lee saw the bridge and the ferry.", "the bridge or the ferry"),
        ("When did he speak?", "Who met Dan Orr?", "Ann Lee met Dan Orr.", "Dan Orr"),
        ("When did she speak?", "Who met Dan Orr?", "Ann Lee met Dan Orr.", "Ann Lee"),
        ("When did they speak?", "Who met Dan Orr?", "Ann Lee met Dan Orr.", "Ann Lee and Dan Orr"),
        ("When did they speak?", "Who met the workers?", "The union met the workers.", "the workers"),
        ("When did they speak?", "Who met?", "The workers and the union met.", "the workers and the union"),
        ("When did they close?", "What closed?", "The union closed.", "the union"),
        ("When did they close?", "What did they see?", "They saw the ferries.", "the ferries"),
        ("What did Lee tell him?", "What did Ann Lee tell Dan Orr?", "It.", "Dan Orr"),
        ("What did Orr say of him?", "Who met Dan Orr?", "Dan Orr met.", ""),
        ("When was it closed?", "Where did the council meet?", "The council met in Stockholm.", "the council"),
        ("When was it closed?", "Who met in Stockholm?", "They met in Stockholm.", "Stockholm"),
        ("When was it closed?", "What did Quill say?", "It rained.", "Quill"),
        ("When was it closed?", "What did Quill Faro say?", "It rained.", ""),
        ("When did she speak?", "Which woman left?", "Ann Lee left.", "Ann Lee"),
        ("When did she speak?", "Who left the mayor?", "Ann Lee left.", "the mayor or Ann Lee"),
        ("Who spoke about it?", "What did Ann Lee see?", "The bridge fell.", "the bridge"),
        ("Who is she?", "Who is Ann Lee's sister?", "It.", "Ann Lee or Ann Lee's sister"),
    ],
)  # fmt: skip
def test_the_one_that_fits_is_meant(question: str, asked: str, answer: str, wanted: str) -> None:
    """The subject of the last question, or who was asked for; two that fit are both told."""
    found = resolve(question, [Said(asked, answer)], ARTICLE)

    if isinstance(found, Resolved):
        assert [name for _, name in found.replaced] == [wanted]
    else:
        assert " or ".join(found.candidates) == wanted


@pytest.mark.parametrize(
    ("question", "asked", "answer"),
    [
        ("Who was it?", "What hit the ferry?", "The bridge hit the ferry."),
        ("What did the ferry do to it?", "What did the ferry hit?", "The ferry hit the bridge."),
        ("Who spoke about it?", "What was Ann Lee booked for?", "The bridge fell."),
        ("Who spoke about it?", "Why was Ann Lee booked?", "The bridge fell."),
    ],
)
def test_an_it_of_what_happened_stays(question: str, asked: str, answer: str) -> None:
    """What was done to somebody is named by no noun; the question explains its own "it"."""
    assert resolve(question, [Said(asked, answer)], ARTICLE) == Resolved(question)
