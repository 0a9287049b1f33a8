"""How a sentence matches a question, and the signs that a text has no answer."""

from __future__ import annotations

from math import isclose, log

import pytest

from assistant.text.absence import Reach, signs
from assistant.text.matching import Match, shape
from assistant.text.questions import read_question
from assistant.text.words import key, split

PLAN = "Who did Orr tell of the old plan?"


def _keys(words: str) -> list[str]:
    return [key(word) for word in split(words)]


def _match(question: str, heavy: str = "") -> Match:
    """Return a question of which one word weighs two and the others one."""
    asked = read_question(question)
    return Match(asked, {word: 2.0 if word == heavy else 1.0 for word in asked.content})


def _signs(
    question: str, here: str, near: str = "", far: str = "", best: dict[str, float] | None = None
) -> dict[str, float]:
    """Return the signs of a text of twelve sentences, of which the best one scores five."""
    own = set(_keys(here))
    window = own | set(_keys(near))
    reach = Reach(own, window, window | set(_keys(far)), 12, 5.0)
    return signs(_match(question), reach, best or {})


def test_a_sentence_scores_by_its_words_their_weight_and_its_length() -> None:
    """Rare words weigh more, a second time adds less, and a long sentence scores less."""
    match = _match(PLAN, heavy="orr")
    once, twice = match.bm25(_keys("Orr told it"), 3.0), match.bm25(_keys("Orr told Orr"), 3.0)

    assert isclose(once, 3.0)
    assert isclose(twice, 2 * 2 * 2.2 / 3.2 + 1)
    assert isclose(match.bm25(_keys("Orr a b"), 1.5), 2 * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 2)))
    assert match.bm25(_keys("it rained"), 2.0) == 0


def test_words_are_held_exactly_or_in_other_words() -> None:
    """A word of the same sense or family counts as alike, where the word itself is not there."""
    match = _match("Which Italian boat sank?", heavy="boat")

    assert match.exact(_keys("Italy's boat")) == {"boat"}
    assert match.alike(_keys("Italy's ship"), frozenset()) == set(_keys("Italian boat"))
    assert match.alike(_keys("a ship"), frozenset({"boat"})) == set()
    assert match.held(_keys("the boat of Italy")) == set(_keys("boat Italian"))
    assert match.share(frozenset({"boat"})) == 0.5
    assert match.share(frozenset({"it"})) == 0.0


def test_what_a_sentence_has_of_a_question_is_measured_apart() -> None:
    """Exactly and alike, names, the verb, the noun asked for, and whether it is all."""
    match = _match("Which boat did Orr sell to Wick?", heavy="orr")
    found = match.shares(frozenset({"orr", "sell"}), frozenset({"boat"}))

    assert found == {
        "exact": 3 / 5, "alike": 1 / 5, "complete": 0.0, "names": 0.5, "verb": 1.0, "head": 1.0,
    }  # fmt: skip
    assert match.shares(frozenset({"orr", "wick"}), frozenset({"boat", "sell"}))["complete"] == 1.0
    assert match.shares(frozenset({"wick"}), frozenset())["verb"] == 0.0
    assert _match("Which boat sank?").shares(frozenset(), frozenset())["names"] == 0.0


def test_what_neighbours_have_counts_where_the_sentence_lacks_it() -> None:
    """What stands two before counts where neither the sentence nor the one before has it."""
    match = _match(PLAN, heavy="orr")
    here, before = frozenset({"orr"}), frozenset({"orr", "tell"})
    found = match.around(here, before, frozenset({"plan"}), frozenset({"tell", "old", "orr"}))

    assert found == {"before": 0.2, "after": 0.2, "two before": 0.2}


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        ("Orr told", 1 / 3), ("Orr a told", 1 / 3), ("Orr a b told", 1 / 3), ("Orr a b c told", 0.0),
        ("told Orr", 0.0), ("Orr", 0.0), ("Orr told of an old plan", 1.0), ("old plan", 1 / 3),
        ("Orr plan", 0.0),
    ],
)  # fmt: skip
def test_neighbours_of_a_question_stand_together(words: str, pairs: float) -> None:
    """At most three words on, in the question's order."""
    match, keys = _match(PLAN), _keys(words)

    assert match.pairs(keys, match.exact(keys)) == pairs


@pytest.mark.parametrize(
    ("words", "near", "verb"),
    [
        ("40 boats sank", 1 / (1 + 1 / 5), 1 / (1 + 2 / 3)),
        ("40 of the old boats then sank", 1 / (1 + 4 / 5), 1 / (1 + 6 / 3)),
        ("sank 40 boats", 1 / (1 + 1 / 5), 1 / (1 + 1 / 3)),
        ("nobody left", 1 / (1 + 20 / 5), 0.0),
        ("boats and 40 sank", 0.6 / (1 + 1 / 5), 0.6 / (1 + 1 / 3)),
        ("nobody boats a b c d e f boats", 1 / (1 + 1 / 5), 0.0),
    ],
)
def test_an_offer_counts_more_near_to_matched_words(words: str, near: float, verb: float) -> None:
    """What may be the answer is nearer to be it the closer the question's words and verb stand."""
    match, keys = _match("How many boats sank?"), _keys(words)
    found = match.offer(words.split(), keys, match.exact(keys), [False] * len(keys))

    assert isclose(found["near number"], near)
    assert isclose(found["near verb"], verb)


def test_what_the_question_says_itself_is_no_offer() -> None:
    """A figure of the question answers nothing; what is lacking is told."""
    match, words = _match("How many of the 40 boats sank?"), "40 boats sank"

    assert match.offer(words.split(), _keys(words), frozenset(), [False] * 3) == {
        "lacks number": 1.0
    }


@pytest.mark.parametrize(
    ("size", "number", "wanted"),
    [
        (5, 0, (1.0, 1.0, 1.0, log(6 / 20))), (6, 1, (0.0, 0.5, 0.0, log(7 / 20))),
        (19, 3, (0.0, 0.25, 0.0, 0.0)),
    ],
)  # fmt: skip
def test_a_sentence_has_a_shape_of_its_own(
    size: int, number: int, wanted: tuple[float, ...]
) -> None:
    """Whether it is the first, how early it stands, whether it is short, and its length."""
    found = shape(["x"] * size, number)

    assert tuple(found[name] for name in ("first", "early", "short", "length")) == wanted


@pytest.mark.parametrize(("sentences", "length"), [(12, 0.5), (6, 1 / 9), (24, 8 / 9), (0, 0.0)])
def test_a_text_of_twelve_sentences_is_half_long(sentences: int, length: float) -> None:
    """A paragraph is short, a report is long."""
    assert isclose(Reach(set(), set(), set(), sentences, 0.0).length, length)


def test_signs_tell_where_each_part_of_a_question_is_missing() -> None:
    """Numbers and names are looked for near and far, plain words here, all over their number."""
    found = _signs("How many boats sank near Wick in 2019?", "boats sank", "Wick", "2019")

    assert {name for name, size in found.items() if size == 0} >= {
        "asks not", "rank gone", "numbers gone", "names gone", "names gone here", "counted gone",
        "share of names gone", "answer near",
    }  # fmt: skip
    assert (found["numbers gone here"], found["constant"], found["content"]) == (1.0, 1.0, 1.0)
    assert found["share of words gone"] == 1 / 5
    assert found["long constant"] == found["long fit"] == found["long content"] == 0.5
    assert found["long words gone"] == 0.5
    assert isclose(found["long share here"], 0.2)
    assert isclose(found["long count here"], 0.2)


def test_signs_of_what_is_nowhere_speak_louder() -> None:
    """A name that no sentence has, a thing that is not counted, the kind that nothing offers."""
    found = _signs(
        "How many boats sank near Wick in 2019?", "sank", "Orr", "boats",
        {"near number": 0.5, "lacks number": 1.0, "complete": 1.0},
    )  # fmt: skip

    assert found["names gone"] == found["names gone here"] == found["numbers gone"] == 1.0
    assert found["counted gone"] == found["lacks figure"] == 1.0
    assert found["share of names gone"] == 1 / 5
    assert found["answer near"] == found["short complete"] == 0.5
    assert (found["long answer near"], found["long names gone"]) == (0.25, 0.5)


@pytest.mark.parametrize(
    ("question", "here", "wanted"),
    [
        ("Did Orr not leave first?", "Orr left last", {"asks not": 1.0, "rank gone": 1.0}),
        ("Did Orr not leave?", "Orr never left", {"asks not": 0.0, "rank gone": 0.0}),
        ("Did Orr leave?", "Orr never left", {"asks not": 0.0}),
        ("Who was the tallest guest?", "guest was happy", {"rank gone": 1.0}),
        ("Who was the tallest guest?", "the tallest guest", {"rank gone": 0.0}),
        ("Was it unhappy?", "happy", {"short opposed": 0.5}),
        ("Was it happy?", "unhappy", {"short opposed": 0.5}),
        ("Was it happy?", "happy unhappy", {"short opposed": 0.0}),
        ("Is it into?", "to", {"short opposed": 0.0}),
        ("Who won?", "lost", {"short opposed": 0.5, "long verb gone": 0.5, "long words gone": 0.0}),
        ("Who won?", "won", {"short opposed": 0.0, "long verb gone": 0.0}),
        (
            "Who sold wet red iron boats?",
            "it",
            {"long words gone": 1.5, "long verb gone": 0.5, "share of words gone": 1.0},
        ),
        ("How many times did it sink?", "it", {"counted gone": 0.0}),
        ("How many boats did sink?", "it", {"counted gone": 1.0}),
        ("Which boats did sink?", "it", {"counted gone": 0.0}),
        ("", "it", {"content": 0.0, "share of words gone": 0.0, "long count here": 0.0}),
    ],
)
def test_denials_ranks_and_opposites_speak_against_an_answer(
    question: str, here: str, wanted: dict[str, float]
) -> None:
    """A question that denies, asks for another rank or for the opposite finds no answer there."""
    found = _signs(question, here)

    assert {name: found[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    ("lack", "sign"),
    [
        ("lacks person", "lacks person"), ("lacks date", "lacks date"),
        ("lacks number", "lacks figure"), ("lacks duration", "lacks figure"),
        ("lacks age", "lacks figure"), ("lacks thing", None), ("lacks choice", None),
        ("lacks statement", None), ("near person", None),
    ],
)  # fmt: skip
def test_what_kind_of_answer_is_lacking_is_told(lack: str, sign: str | None) -> None:
    """Where any sentence may answer, lacking says nothing; figures are of one kind."""
    found = _signs("Who won?", "it", best={"first": 1.0, lack: 0.75})

    assert {name: size for name, size in found.items() if name.startswith("lacks")} == (
        {} if sign is None else {sign: 0.75}
    )
