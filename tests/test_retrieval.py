"""Ranking sentences for a question, and telling whether any answers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.loading import make_article
from assistant.retrieval import Index, rank, weights
from assistant.text.questions import read_question
from tests.invented import COUP, HOSPITAL, MATCH, RECALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.retrieval import Ranked

ARTICLES = {"hospital": HOSPITAL, "match": MATCH, "coup": COUP, "recall": RECALL}
MARKET = """Council votes to close Orlen Street market

The city council of Vesterholm voted 17 to 14 on Monday night to close the old Orlen Street market.

The market, which opened in 1911, is home to 63 stalls and draws about 8,000 visitors a week.

Council leader Rosa Almgren said the roof had become unsafe. "We simply do not have the money," she said.

The buyer, Kestrel Estates, plans to build 240 apartments near the river. The company will pay $31 million for the land.

Traders were furious. Amir Sohl, who has sold spices there for 22 years, heard of the vote from a customer.

Deputy mayor Tobias Lenk called it a betrayal. He had proposed a levy on hotels to pay for the roof.

Traders must leave by the end of September. The hearing in Dunmere lasted three hours.
"""


def best(question: str, text: str) -> str:
    """Return the sentence that ranks first."""
    article = make_article(text)
    return rank(question, article).sentences[0].span.of(article.text)


def sentences(text: str) -> list[str]:
    """Return the sentences that can be ranked."""
    return [span.of(text) for span in Index(make_article(text)).spans]


@given(st.sampled_from(sorted(ARTICLES)), st.text(max_size=60))
def test_every_sentence_is_ranked_once_and_always_alike(name: str, question: str) -> None:
    """Whatever is asked, each sentence is ranked exactly once, and asking again changes nothing."""
    article = make_article(ARTICLES[name])
    first, again = rank(question, article), rank(question, make_article(ARTICLES[name]))

    assert first == again
    assert Counter(one.span for one in first.sentences) == Counter(Index(article).spans)
    assert 0 <= first.confidence <= 1
    assert first.answerable == (first.confidence >= weights().threshold)


@pytest.mark.parametrize("name", ARTICLES)
def test_a_sentence_is_found_by_its_own_words(name: str) -> None:
    """Asked with all the words of a sentence, if they are five of meaning, it comes first."""
    text = ARTICLES[name]

    for sentence in sentences(text):
        if len(read_question(sentence).content) >= 5:
            assert best(sentence, text) == sentence


def test_each_sentence_is_in_the_passage_that_it_names() -> None:
    """The passage given with a ranked sentence holds it, and passages are listed once."""
    article = make_article(MARKET)
    ranking = rank("When did the market open?", article)
    spans = {passage.id: passage.span for passage in article.passages}

    for one in ranking.sentences:
        assert spans[one.passage].start <= one.span.start < spans[one.passage].end
    assert len(set(ranking.passages())) == len(ranking.passages())


ANSWERS = {
    "When did the market open?": "opened in 1911",
    "How many stalls does the market have?": "63 stalls",
    "How much will the company pay for the land?": "$31 million",
    "Who heard of the vote from a customer?": "Amir Sohl",
    "How long did the hearing last?": "three hours",
    "Where was the hearing?": "Dunmere",
    "When must the traders leave?": "September",
}


@pytest.mark.parametrize(("question", "answer"), ANSWERS.items(), ids=list(ANSWERS))
def test_plain_questions_are_answered(question: str, answer: str) -> None:
    """A question whose words stand beside what it asks for is answered by that sentence."""
    assert rank(question, make_article(MARKET)).answerable
    assert answer in best(question, MARKET)


OFFERS = {
    "Where did the clerk sell the boat?": "The clerk sold the boat in Norway.",
    "When did the clerk sell the boat?": "The clerk sold the boat on Friday.",
    "How much was the boat that the clerk sold?": "The clerk sold the boat for $900.",
    "How long did the clerk take to sell the boat?": "The clerk sold the boat in 9 weeks.",
    "Why did the clerk sell the boat?": "The clerk sold the boat because it leaked.",
    "In what year did the clerk sell the boat?": "The clerk sold the boat in 1987.",
}


@pytest.mark.parametrize(("question", "answer"), OFFERS.items(), ids=list(OFFERS))
def test_of_like_sentences_the_one_that_offers_the_kind_wins(question: str, answer: str) -> None:
    """Among sentences with the same words of the question, the kind of answer decides."""
    others = [one for one in OFFERS.values() if one != answer]
    text = "Some news came from the old harbour again.\n\n" + "\n\n".join([*others, answer])

    assert best(question, text) == answer


@pytest.mark.parametrize("name", ["Brondavic", "Ylva Tersk", "the Quorrin Institute"])
@pytest.mark.parametrize("article", [*ARTICLES, "market"])
def test_who_is_nowhere_in_the_article_is_not_spoken_of(article: str, name: str) -> None:
    """What somebody said or did whom the article never names, it does not answer."""
    text = (ARTICLES | {"market": MARKET})[article]

    assert not rank(f"What did {name} say?", make_article(text)).answerable
    assert not rank(f"When did {name} resign?", make_article(text)).answerable


DECLINED = [
    "How many hotels are in Vesterholm?",
    "How many troops are at the border?",
    "Who won the football match?",
]


@pytest.mark.parametrize("question", DECLINED)
def test_what_is_not_counted_or_mentioned_is_declined(question: str) -> None:
    """A number of things that are not counted there, or a matter not mentioned, is no answer."""
    assert not rank(question, make_article(MARKET)).answerable


def spellings(text: str) -> Iterator[str]:
    """Yield the same text with other line ends, quote marks, dashes and spaces."""
    yield text.replace("\n", "\r\n")
    yield text.replace("'", "’")
    yield text.replace('"', "“")
    yield text.replace(" — ", " – ")
    yield text.replace("\n\n", "\n\n\n")


@pytest.mark.parametrize("question", ["Why did Ashport's captain miss?", "Who beat the leaders?"])
@pytest.mark.parametrize("name", ARTICLES)
def test_typography_changes_no_ranking(name: str, question: str) -> None:
    """Line ends and the shape of quote marks and dashes change neither order nor confidence."""
    plain = rank(question, make_article(ARTICLES[name]))
    order = _words(plain.sentences, make_article(ARTICLES[name]).text)

    for text in spellings(ARTICLES[name]):
        article = make_article(text)
        ranking = rank(question.replace("'", "’"), article)
        assert _words(ranking.sentences, article.text) == order
        assert ranking.confidence == pytest.approx(plain.confidence)


def test_one_index_serves_all_questions() -> None:
    """Asking one question leaves nothing behind that another would see."""
    index = Index(make_article(MARKET))
    alone = index.rank("When did the market open?")

    index.rank("Who won the football match?")

    assert index.rank("When did the market open?") == alone


def test_an_article_of_one_line_can_be_asked() -> None:
    """The smallest article has a first sentence, whatever is asked."""
    assert best("Why?", "Rain.") == "Rain."


def test_work_grows_with_the_article_and_no_faster() -> None:
    """Each sentence is looked at once with its neighbours: twice the text, twice the features."""
    asked = read_question("Where did the council of Vesterholm vote to close the market?")

    def made(times: int) -> int:
        index = Index(make_article(MARKET.split("\n\n", 1)[1] * times))
        return sum(len(one) for one in index.features(index.match(asked)))

    once, twice, four = (made(times) for times in (8, 16, 32))

    assert twice <= 2.1 * once
    assert four <= 2.1 * twice


def _words(ranked: Iterable[Ranked], text: str) -> list[list[str]]:
    return [
        "".join(sign if sign.isalnum() else " " for sign in one.span.of(text)).split()
        for one in ranked
    ]
