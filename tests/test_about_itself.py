"""Questions about the article itself are answered by the lines that stand above it."""

from __future__ import annotations

import pytest

from assistant import Assistant, make_article
from tests.commands import HARBOUR

ENGINE = Assistant("extractive")
SIGNED = HARBOUR.replace("\n\n12 March 2024\n", "\n\nBy Ada Brook and Bo Renn\n\n12 March 2024\n")


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote this article?",
        "Who is the author?",
        "who wrote it",
        "By whom was the story written?",
    ],
)
def test_the_author(question: str) -> None:
    """The byline is quoted; where there is none, nothing is said."""
    answer = ENGINE.ask(make_article(SIGNED), question)

    assert answer.status == "answered"
    assert answer.text == "By Ada Brook and Bo Renn"
    assert answer.claims[0].standing == "cited"
    assert ENGINE.ask(make_article(HARBOUR), question).status == "not_in_article"


@pytest.mark.parametrize(
    "question", ["When was this published?", "What is the date of the article?"]
)
def test_the_day_of_publication(question: str) -> None:
    """The line with the date is quoted."""
    assert ENGINE.ask(make_article(HARBOUR), question).text == "12 March 2024"


@pytest.mark.parametrize(
    "question", ["Who wrote the letter to the town?", "When was the harbour published as closed?"]
)
def test_other_questions_are_left_alone(question: str) -> None:
    """Only the article itself is meant by these rules."""
    assert ENGINE.ask(make_article(SIGNED), question).text not in (
        "By Ada Brook and Bo Renn",
        "12 March 2024",
    )
