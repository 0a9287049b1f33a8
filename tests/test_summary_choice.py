"""Which sentences an extractive summary takes: laws that hold for any article."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.api import Assistant
from assistant.drafting.extractive_summary import draft_summary, weigh
from assistant.drafting.standing import stands_alone
from assistant.errors import ArticleError
from assistant.loading import make_article
from assistant.text.headers import body_sentences
from assistant.text.segmenting import sentences

if TYPE_CHECKING:
    from assistant.answers import Summary

READER = Assistant(engine="extractive")
POINTERS = ("He", "She", "It", "They", "His", "Her", "Its", "Their", "This", "That", "These", "But")
TOWN = """Harwick votes to close its river ferry after 90 years

By Jane Doe
3 May 2023

HARWICK (Wire) — The council of Harwick voted nine to four on Tuesday to close the town's river ferry.

The ferry of Harwick has crossed the Tarn since 1933 and carried 41,000 people last year. It loses about
$300,000 a year. That is too much, the mayor said.

Photo: Jane Doe/Harwick Press

Mayor Ann Lee told reporters that the town could no longer pay for the boat. "We have tried everything," she said.

Read more: Nine things to know about ferries

But the owners of the shops in Lower Quay called the vote a mistake. They fear for their trade. The move
will cost 60 jobs, by their count.

Line        Riders   Loss
Ferry       41,000   300,000
Night bus   12,300   110,000
Tram       890,000   20,500

Bob Roy, who runs a bakery in Lower Quay, said that half of his customers came by ferry. "I will have to close."

A bridge for walkers is planned at Mill Lane and would cost $14 million, according to the council. The 61-year-old
architect has drawn it without a fee.

The ferry will make its last crossing on 30 June. The council of Harwick voted nine to four on Tuesday to close
the river ferry of the town.

An earlier version of this article said that the ferry had crossed the Tarn since 1923.
"""
DATA = {
    "German": "Damm bricht bei Harwick\n\nDer Damm bei Harwick brach am 3. Mai nach tagelangem Regen. "
    "Niemand wurde verletzt, sagte die Bürgermeisterin der Stadt. Die Reparatur dauert ein Jahr und "
    "kostet 3,5 Millionen Euro.",
    "Chinese": "大坝决堤\n\n哈威克附近的大坝周一在连续多日降雨后决堤。市长说没有人在事故中受伤。修复工作需要一年时间和三百万美元。",
    "Arabic": "انهيار السد قرب المدينة\n\nانهار السد قرب المدينة يوم الاثنين بعد أيام من المطر الغزير. قالت رئيسة البلدية إنه لم يصب أحد بأذى.",
    "capitals": "DAM BREAKS\n\nTHE DAM AT HARWICK BROKE ON MONDAY AFTER DAYS OF RAIN. NOBODY WAS HURT, THE MAYOR OF THE TOWN SAID.",
    "one sentence": "The dam at Harwick broke on Monday after days of rain.",
    "three words": "The dam broke",
    "one word": "Dam",
    "faces": "Dam 😀😀😀\n\n😀 😀 😀",
    "title alone": "Dam breaks near Harwick\n\n2 May 2021\n",
}  # fmt: skip


def told(summary: Summary) -> list[str]:
    return [claim.text for claim in (*summary.overview, *summary.key_points)]


def content(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 3}


@pytest.fixture(scope="module")
def town() -> Summary:
    """The summary of an article with most of what stands in the way of one."""
    return READER.summarize(make_article(TOWN))


def test_key_points_are_whole_sentences(town: Summary) -> None:
    """Each is a sentence of the body, word for word."""
    article = make_article(TOWN)
    whole = {" ".join(span.of(article.text).split()) for span in body_sentences(article.text)}

    assert 4 <= len(told(town)) <= 10
    assert set(told(town)) <= whole


def test_no_two_points_say_nearly_the_same(town: Summary) -> None:
    """The sentence that the article repeats in other words is told once."""
    for one, other in itertools.combinations(map(content, told(town)), 2):
        assert len(one & other) <= 0.7 * min(len(one), len(other))


def test_no_point_begins_with_an_unresolved_word(town: Summary) -> None:
    """No "He", "But", "That" or "The move" stands where nothing says what is meant."""
    for text in told(town):
        assert text.split()[0].rstrip(",") not in POINTERS
        assert not text.startswith(("The move", "The 61-year-old", "A: "))


def test_what_is_no_news_is_no_point(town: Summary) -> None:
    """Header lines, credits, links, rows of a table and corrections are not told."""
    for text in told(town):
        assert not re.search(r"Jane Doe|Read more|Riders|890,000|earlier version|\(Wire\)", text)


def test_the_same_article_gives_the_same_summary(town: Summary) -> None:
    """Byte for byte, whatever was summarized before."""
    READER.summarize(make_article(TOWN.replace("Harwick", "Leeds")))

    assert READER.summarize(make_article(TOWN)).model_dump_json() == town.model_dump_json()


def test_a_short_article_is_not_told_again() -> None:
    """At most about half of the sentences of a short article are key points."""
    article = make_article(
        "Rain fell on the town of Harwick for days. Police closed nine roads on Monday night. "
        "Ann Lee opened the school for those without a home. Bob Roy brought 300 loaves of bread."
    )
    overview, points = draft_summary(article)

    assert len(overview) + len(points) <= 3


ALONE = {
    "Rovers: Lund; Hale, Osei, Trent, Yates; Brandt, Cole (Demir 70), Fisk.": False,
    "Greens         412,310  34.1%   38 (-9)": False,
    "| Greens | 412,310 | 34.1% |": False,
    "An earlier version of this article misstated the toll.": False,
    "Here is what you need to know of the flood today.": False,
    "A: We never owed anybody in the town a cent.": False,
    "I have seen friends go on for five years too long.": False,
    '"Safety has always been our first priority in this," the spokesman said.': False,
    '"It is the worst that the town has ever seen," said Ann Lee.': False,
    '"We did not have a second boat to send," said Ann Lee.': True,
    'The mayor, Ann Lee, said that "our town" would pay for it.': True,
    "Hill Ltd. reported a profit of 9 million dollars on 4 May.": True,
    "US President Joe Biden spoke of the flood.": True,
}


@pytest.mark.parametrize(("sentence", "alone"), ALONE.items(), ids=lambda case: str(case)[:30])
def test_only_prose_that_the_outlet_tells_stands_alone(sentence: str, alone: bool) -> None:  # noqa: FBT001
    """Lists, corrections, answers of an interview and unnamed speakers do not."""
    text = f"Rain fell on Harwick. {sentence}"

    assert stands_alone(text, sentences(text)[-1]) is alone


def test_the_company_is_told_when_the_lead_names_it() -> None:
    """With one organisation named above it, "The company" is no riddle; with two it is."""
    lead = "Hill Optics Ltd. raised its forecast. "
    both = "Hill Optics Ltd. bought Marsh Glass Inc. from its owner. "
    sentence = "The company now expects revenue to grow by 9 percent."
    for head, alone in ((lead, True), (both, False)):
        text = f"{head}The company is old. {sentence}"
        spans = sentences(text)
        assert stands_alone(text, spans[-1], spans[0]) is alone
        assert stands_alone(text, spans[-1]) is False


def test_what_a_release_says_of_its_sender_weighs_less() -> None:
    """A section "About ..." at the end loses against the same words in the story."""
    line = "Hill Optics makes lenses for cameras in Leeds."
    news = "\n\n".join(f"Ann Lee {n} bought {n} boats in Lower Quay." for n in range(9))
    weights = {
        heading: weigh(make_article(f"Lenses from Leeds\n\n{news}\n\n{heading}\n\n{line}"))[-1]
        for heading in ("About Hill Optics", "What else is new")
    }

    assert weights["About Hill Optics"].weight < weights["What else is new"].weight


def test_the_story_begins_behind_the_dateline() -> None:
    """Lines that announce it above the dateline are not its overview."""
    highlights = (
        "* Bank of Harwick lowers its rate to 3 percent\n* Krone falls against the euro by noon"
    )
    lede = "The bank of Harwick cut its rate on Monday for the first time in five years."
    rest = "\n\n".join(f"Ann Lee {n} bought {n} boats in Lower Quay {n}." for n in range(9))
    text = f"Harwick cuts its rate\n\n{highlights}\n\nHARWICK (Wire) — {lede}\n\n{rest}"

    (overview,), _ = draft_summary(make_article(text))

    assert overview.text == lede


@pytest.mark.parametrize("text", DATA.values(), ids=list(DATA))
def test_any_kind_of_article_has_a_summary(text: str) -> None:
    """Other scripts, one word or nothing but a title are no errors."""
    summary = READER.summarize(make_article(text))

    assert summary.complete
    assert summary.withheld == ()


@pytest.mark.parametrize("language", ["German", "Chinese", "Arabic", "capitals", "one sentence"])
def test_sentences_of_any_script_are_told(language: str) -> None:
    """A summary in any script holds a sentence, and none that is the whole text."""
    points = told(READER.summarize(make_article(DATA[language])))

    assert points
    assert all(len(point) < 120 for point in points)


PIECES = st.sampled_from(
    ["Ann Lee said so. ", '"No," he said. ', "\n\n", "\n", "By Jane Doe", "3 May 2021", "It rained ",
     "on Monday", "Photo: AP", "- ", "# ", "| 1 | 2 |", "\t", "市长说。", "…", "“", '"', "(", "A: "]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=120))
def test_any_text_can_be_summarized(text: str) -> None:
    """Nothing crashes, and every citation is its span of the article."""
    try:
        article = make_article(text)
    except ArticleError:
        return
    summary = READER.summarize(article)
    cited = [c for claim in (*summary.overview, *summary.key_points) for c in claim.citations]
    cited += [said.citation for said in summary.quotations]
    cited += [dated.citation for dated in summary.timeline] + list(summary.omitted)

    assert all(article.text[c.start : c.end] == c.quote for c in cited)
