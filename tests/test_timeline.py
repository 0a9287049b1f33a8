"""The timeline: sentences with their settled days, earliest first, none of them twice for a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.reading import timeline
from assistant.loading import make_article

if TYPE_CHECKING:
    from assistant.answers import Dated


def told(body: str, published: str | None = "2021-12-02") -> tuple[Dated, ...]:
    article = make_article(f"Dam breaks near Harwick\n\n{body}", published=published)
    return timeline(article, Facts(article))


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Monday's flood was the first this year in Harwick.", ["2021-11-29"]),
        ("It broke on 29 November, the worst day of November 2021.", ["2021-11-29"]),
        ("It broke on Monday, and again on 29 November.", ["2021-11-29"]),
        ("In July this summer it broke again and was mended.", ["2021-07"]),
        ("It was built in 1921 and broke in May 1940.", ["1921", "1940-05"]),
        ("The town meets on Monday to speak of it.", []),
    ],
)
def test_a_sentence_stands_once_for_a_day(sentence: str, days: list[str]) -> None:
    """The year or month of a day that the same sentence names is not listed beside it."""
    assert [dated.date for dated in told(sentence)] == days


def test_what_is_not_settled_is_left_out() -> None:
    """Without a day of publication, only dates that are written out are told."""
    dates = told("It broke on Monday. It was mended last year. It was built in 1921.", None)

    assert [(dated.date, dated.text) for dated in dates] == [("1921", "It was built in 1921.")]


def test_each_day_says_how_it_was_read() -> None:
    """The rule names the words of the article and how they were counted."""
    (dated,) = told("The dam broke on Monday.")

    assert dated.rule == "“Monday”: the Monday on or before the article's date"
    assert dated.citation.quote == dated.text


def test_the_header_has_no_place_in_time() -> None:
    """Dates of the title's lines, of credits and of the foot are not told as news."""
    dates = told("2 December 2021\n\nIt broke on Monday.\n\nPhoto: 3 May 2020\n\n4 May 2020")

    assert [dated.date for dated in dates] == ["2021-11-29"]
