"""The extractive engine on the seed article and on others: verbatim, alone, deterministic."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answers import Answer, Claim, Summary
from assistant.api import Assistant
from assistant.drafting.extractive_summary import draft_summary, weigh
from assistant.loading import load_article, make_article

SEED = load_article(Path(__file__).parents[1] / "seeds" / "blinken-lavrov-osce-2021.txt")
READER = Assistant(engine="extractive")


@pytest.fixture(scope="module")
def summary() -> Summary:
    """The summary of the seed article."""
    return READER.summarize(SEED)


def test_the_seed_has_five_to_nine_key_points(summary: Summary) -> None:
    """All of them verbatim sentences, cited and unmarked."""
    assert 5 <= len(summary.key_points) <= 9
    assert summary.withheld == ()
    for claim in (*summary.overview, *summary.key_points):
        assert claim.standing == "cited"
        assert claim.text == " ".join(claim.citations[0].quote.split())


def test_every_citation_is_its_span(summary: Summary) -> None:
    """The law of citations holds in every part of a summary."""
    claims = (*summary.overview, *summary.key_points)
    citations = [
        *(citation for claim in claims for citation in claim.citations),
        *(quotation.citation for quotation in summary.quotations),
        *(dated.citation for dated in summary.timeline),
        *summary.omitted,
    ]

    for citation in citations:
        assert SEED.text[citation.start : citation.end] == citation.quote
        passage = next(p for p in SEED.passages if p.id == citation.passage)
        assert passage.start <= citation.start <= citation.end <= passage.end


def test_the_header_is_no_claim(summary: Summary) -> None:
    """Title, repeated title, time stamp and photo credit are not told as news."""
    told = [claim.text for claim in (*summary.overview, *summary.key_points)]

    assert not any("Photo:" in text or "20:35" in text or text == SEED.title for text in told)


def test_no_point_dangles(summary: Summary) -> None:
    """Each key point is understood without the sentence before it."""
    for claim in summary.key_points:
        assert not claim.text.startswith(("He ", "They ", "Their ", "The meeting ", "It "))


def test_the_seeds_quotations_have_their_speakers(summary: Summary) -> None:
    """Five quotations; each is given to the one who spoke, or to nobody, never to another."""
    speakers = {said.text[:16]: said.speaker for said in summary.quotations}
    allowed = {
        "severe costs": ("Antony Blinken",),
        "I made very clea": ("Antony Blinken", None),
        "serious, complex": ("Sergey Lavrov",),
        "engaging Ukraine": ("Sergey Lavrov",),
        "We, as President": ("Sergey Lavrov", None),
    }

    assert speakers.keys() == allowed.keys()
    for words, speaker in speakers.items():
        assert speaker in allowed[words]
    assert all(said.rule for said in summary.quotations)


def test_the_seeds_timeline(summary: Summary) -> None:
    """The dates are read against the day of publication, each with its rule, in order of time."""
    dates = [dated.date for dated in summary.timeline]

    assert {"2021-12-02", "2021-12-01", "2021-11", "2021-22", "2021-05"} <= set(dates)
    rules = {dated.date: dated.rule for dated in summary.timeline}
    assert "Thursday" in rules["2021-12-02"] or "morning" in rules["2021-12-02"]
    assert all(rules.values())


ANSWERED = {
    "How long did the talks last?": "about 40 minutes",
    "Where did they meet?": "Stockholm",
    "Who was the CIA director?": "William Burns",
    "When did they greet each other with elbows?": "in May",
}


@pytest.mark.parametrize(("question", "words"), ANSWERED.items(), ids=list(ANSWERED))
def test_the_seed_answers(question: str, words: str) -> None:
    """The sentence that answers is shown and cited."""
    answer = READER.ask(SEED, question)

    assert answer.status == "answered"
    assert words in answer.text
    assert words in answer.claims[0].citations[0].quote


@pytest.mark.parametrize("question", ["How many troops are at the border?", "What did Macron say?"])
def test_the_seed_does_not_answer(question: str) -> None:
    """What the article does not say is not answered, and the nearest passages are shown."""
    answer = READER.ask(SEED, question)

    assert (answer.status, answer.text, answer.claims) == ("not_in_article", "", ())
    assert answer.nearest


def test_a_sentence_that_points_back_cites_what_it_points_to() -> None:
    """The sentence "Their talks ..." cites the sentence that names the two, too."""
    (claim,) = READER.ask(SEED, "How long did the talks last?").claims

    assert claim.text.startswith("Their talks")
    assert any("Antony Blinken" in citation.quote for citation in claim.citations)


def test_the_same_input_gives_the_same_bytes() -> None:
    """Nothing depends on time, order of sets or earlier calls."""
    again = Assistant(engine="extractive")

    assert READER.summarize(SEED).model_dump_json() == again.summarize(SEED).model_dump_json()
    asked = "Where did they meet?"
    assert READER.ask(SEED, asked).model_dump_json() == again.ask(SEED, asked).model_dump_json()


def test_no_number_of_points_is_invented() -> None:
    """A short article has as many points as it has sentences that stand alone."""
    article = make_article("Rain fell on the town of Harwick for nine days.\n\nHe left. It broke.")

    summary = READER.summarize(article)

    assert len(summary.overview) + len(summary.key_points) == 1


@pytest.mark.parametrize("points", [1, 3, 5])
def test_points_are_as_many_as_asked_for(points: int) -> None:
    """The number of key points is kept where the article has so many."""
    assert len(READER.summarize(SEED, points).key_points) == points


def test_work_grows_no_faster_than_the_article() -> None:
    """Twice the article is weighed with about twice the sentences, none of them twice."""
    paragraph = "\n\n".join(
        f"The town of Harwick {n} voted for ferry number {n}." for n in range(40)
    )
    small, large = make_article(paragraph), make_article(f"{paragraph}\n\n{paragraph}")

    assert len(weigh(large)) == 2 * len(weigh(small))


def test_repeated_sentences_are_told_once() -> None:
    """The same sentence twice is one point."""
    line = "The town council of Harwick voted to close the old river ferry."
    others = "\n\n".join(
        f"Person{n} Smith bought {n} blue boats in Lower Quay {n}." for n in range(9)
    )
    _, points = draft_summary(make_article(f"{others}\n\n{line}\n\n{line}"), 6)

    assert sum(claim.text == line for claim in points) <= 1


def test_streamed_claims_are_those_of_the_answer() -> None:
    """A chat yields its claims, then the answer that holds them."""
    items = list(READER.chat(SEED).stream("Where did they meet?"))

    assert isinstance(items[-1], Answer)
    assert [item for item in items[:-1] if isinstance(item, Claim)] == list(items[-1].claims)
