"""What a quote is instead: the place it was taken from, what differs there, and what is near."""

from __future__ import annotations

import pytest

from assistant.answers import RejectedQuote
from assistant.grounding.quotes.aligning import Aligner
from assistant.grounding.quotes.changing import tell
from assistant.loading import make_article

FERRY = "The council closed the old river ferry in June."
PAID = "It paid 40 euros for the grey barge, the mayor said."
NOBODY = "Nobody in the town of Harwick had seen the plans before the vote."
MASTER = "Later the harbour master told reporters that 1,200 passengers would lose their boat."
PRICE = "The price was $60 a day."
WANT = "“We do not want any conflicts,” she said."
GULLS = "Gulls, crabs and seals live by the pier."
ROW = "Alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima."
ARTICLE = make_article(f"{FERRY} {PAID} {NOBODY}\n\n{MASTER} {PRICE} {WANT}\n\n{GULLS} {ROW}")
ALIGNER = Aligner(ARTICLE)


def _rejected(quote: str) -> RejectedQuote:
    found = ALIGNER.find(quote)
    assert isinstance(found, RejectedQuote)
    return found


ALTERED = [
    (f"{FERRY[:-5]}May", '"May" is not "June"', FERRY[:-1]),
    ("It paid 14 euros for the grey barge", '"14" is not "40"', PAID[:35]),
    ("It paid euros for the grey barge", '"40" is left out', PAID[:35]),
    ("It paid 40 or 50 euros for the grey barge", '"or 50" is added', PAID[:35]),
    ("It paid 40 euros for the big grey barge", '"big" is added', PAID[:35]),
    ("the council Closed the old river ferry", '"Closed" is not "closed"', FERRY[:38]),
    ("The price was 60 a day", '"$" is left out', PRICE[:-1]),
    ("The price was €60 a day", '"€" is not "$"', PRICE[:-1]),
    ("The price was $60, a day", '"," is added', PRICE[:-1]),
    ("$60 a week", '"week" is not "day"', "$60 a day"),
    ("Gulls crabs seals live by a pier", '"and" is left out; "a" is not "the"', GULLS[:-1]),
    ("Nobody in the town of Saltmere", '"Saltmere" is not "Harwick"', NOBODY[:29]),
    ("We do want any conflicts", '"not" is left out', WANT[1:29]),
    (
        "alpha bravo charlie x y z w india juliet kilo lima",
        '"x y z w" is not "delta echo foxtrot golf hotel"',
        ROW[:-1],
    ),
    (
        "the town of harwick HAD seen",
        '"harwick" is not "Harwick"; "HAD" is not "had"',
        "the town of Harwick had seen",
    ),
    ("Later Later the harbour master told reporters", '"Later" is added', MASTER[:39]),
    ("The council ... closed the young river ferry in June", '"young" is not "old"', FERRY[:-1]),
    ("The council closed the old river ferry in June at", '"at" is added', FERRY[:-1]),
    ("And so the council closed", '"And so" is added; "the" is not "The"', FERRY[:18]),
    ("barge mayor Nobody", '"the" is left out; "said" is left out', "barge, the mayor said. Nobody"),
    ("euros for the grey barge, a major", '"a major" is not "the mayor"', "euros for the grey barge, the mayor"),
    ("a sum for the grey barge, the mayor said", '"a sum" is not "40 euros"', "40 euros for the grey barge, the mayor said"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "difference", "place"), ALTERED)
def test_an_altered_quote_has_one_place_and_its_differences(
    quote: str, difference: str, place: str
) -> None:
    """The place holds what stands for all words of the quote, no less and no more."""
    found = _rejected(quote)
    assert (found.fidelity, found.difference) == ("altered", difference)
    assert found.place is not None
    assert found.place.quote == place
    assert tell(found.changes) == difference
    for one in found.changes:
        assert quote[one.written_at :].startswith(one.written)
        assert ARTICLE.text[one.article_at :].startswith(one.article)
        assert {"added": not one.article, "left_out": not one.written}.get(one.kind, True)
        assert found.place.start <= one.article_at <= found.place.end + 2


OFFSETS = [
    ("It paid euros for the grey barge", 8, len(FERRY) + 9),
    ("It paid 40 or 50 euros for the grey barge", 11, len(FERRY) + 12),
    ("The council closed the old river ferry in June at", 47, len(FERRY) + 1),
    ("And so the council closed", 0, 0),
]


@pytest.mark.parametrize(("quote", "written", "article"), OFFSETS)
def test_what_one_side_lacks_stands_where_the_next_word_begins(
    quote: str, written: int, article: int
) -> None:
    """A word too many or too few is placed before the word that follows on the other side."""
    change = _rejected(quote).changes[0]
    assert (change.written_at, change.article_at) == (written, article)


STITCHED = [
    ("closed the old river ferry told reporters that 1,200 passengers", "joins 2 places"),
    ("the old river ferry told reporters that 1,200 live by the pier alpha", "joins 3 places"),
    ("the harbour master ... seen the plans", "not in this order"),
    ("The council closed ... live by the pier", "not in this order"),
    ("in the town of Harwick the old river ferry in June", "joins 2 places"),
]


@pytest.mark.parametrize(("quote", "difference"), STITCHED)
def test_true_runs_from_places_apart_are_stitched(quote: str, difference: str) -> None:
    """Each run of four words or more stands in the article; together they do not."""
    found = _rejected(quote)
    assert found.fidelity == "stitched"
    assert difference in found.difference
    assert not found.changes
    assert found.place is None


NOT_STITCHED = [
    "closed the old ferry told reporters that 1,200 passengers",
    "closed the old river ferry told reporters that",
    "Harwick had seen the plans Later the harbour master told",
]


@pytest.mark.parametrize("quote", NOT_STITCHED)
def test_short_runs_and_near_ones_are_no_stitches(quote: str) -> None:
    """Three words in a row stand anywhere, and what lies close together is one place."""
    assert _rejected(quote).fidelity in ("altered", "absent")


NEAR = [
    ("The council closed the new river ferry in June", FERRY),
    ("passengers zeb", MASTER),
    ("gulls fly by the old zoo of the north", f"{PAID} {NOBODY}"),
    ("the 1,200 zebra herd", FERRY),
    ("barge mayor Nobody", PAID),
    ("plans before a vote on Later", f"{NOBODY}\n\n{MASTER}"),
    ("Nobody in the town of Saltmere", NOBODY),
    ("lima kilo juliet india hotel", ROW),
    ("a day “We do want any conflicts” she", f"{PRICE} {WANT}"),
]


@pytest.mark.parametrize(("quote", "nearest"), NEAR)
def test_whole_sentences_are_shown_around_the_nearest_words(quote: str, nearest: str) -> None:
    """People compare a quote with the sentences it may be from, two of them at most."""
    found = _rejected(quote).nearest
    assert found is not None
    assert found.quote == nearest


@pytest.mark.parametrize(
    "quote", ["zebras", "seven zebra herd grew", "1,20", "zebra herds of seven"]
)
def test_words_of_no_place_have_nothing_near(quote: str) -> None:
    """Where the article has none of the telling words, no sentence is shown."""
    found = _rejected(quote)
    assert found.fidelity == "absent"
    assert found.nearest is None


def test_four_changes_are_told_and_the_rest_counted() -> None:
    """A person reads four differences; how many more there are stands behind them."""
    (change,) = _rejected("It paid 14 euros for the grey barge").changes
    told = '"14" is not "40"'
    assert tell([change] * 4) == "; ".join([told] * 4)
    assert tell([change] * 6) == "; ".join([told] * 4) + "; and 2 more"
