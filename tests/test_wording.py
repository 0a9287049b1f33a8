"""The wording check: a word turned round is marked, other words for the same thing are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import cite
from assistant.grounding.statement import CONTRADICTS, Statement
from assistant.grounding.wording.check import check_wording
from assistant.grounding.wording.collating import Collation, alike, read
from assistant.loading import make_article
from assistant.replies import QuoteDraft
from assistant.text.lexicon import FILE, NOTICE, lexicon
from assistant.text.opposites import opposed
from assistant.text.words import key

if TYPE_CHECKING:
    from assistant.answers import Check

PRICES = "Prices for smoked herring at the Orlund market rose by a tenth in the week before Easter."
GUARDS = "Guards at the Tellin depot arrested one carter and two of his helpers on board the barge."
LABELS = "From next autumn the jars may carry a voluntary label about the origin of the honey."
CREWS = "Salvage crews found the charred logbook of the missing trawler under the pilot's desk."
TOOK = "The committee sealed the archive after the vote on the harbour wall had been counted."
TREATED = "The clinic at Wessel treated 46 people, 12 of them for burns."
STATUES = "The masons set new heads on some of the statues along the canal bridge in Brenth."
BANK = "The Bank of Orlund said it would begin emergency bond buying to contain elevated yields."
TIDE = "Nobody expected the second high tide, and the ferry office never let anyone cross alone."
CARDS = "Sorren got a red card for a foul on the keeper near the end of the match at Dale Park."
MILLS = "Ostrand, one of the oldest paper mills on the river Tarn, has been sold to a bank."
ARTICLE = "\n\n".join(
    (PRICES, GUARDS, LABELS, CREWS, TOOK, TREATED, STATUES, BANK, TIDE, CARDS, MILLS)
)
FACTS = Facts(make_article(ARTICLE))


def put(claim: str, *quotes: str) -> Check:
    """Put a claim with these quotes to the check."""
    citations, rejected = cite([QuoteDraft(passage="", quote=quote) for quote in quotes], FACTS)
    return check_wording(Statement(claim, citations, rejected, FACTS))


MARKED = [
    ("Prices for smoked herring at the Orlund market fell by a tenth in the week.", PRICES),
    ("Guards released one carter and two of his helpers on board the barge.", GUARDS),
    ("The jars may carry a mandatory label about the origin of the honey.", LABELS),
    ("Crews found the uncharred logbook of the missing trawler.", CREWS),
    ("The committee sealed the archive before the vote was counted.", TOOK),
    ("All 46 people treated at the clinic in Wessel had burns.", TREATED),
    ("The masons set new heads on all of the statues along the bridge.", STATUES),
    ("The Bank of Orlund said it would begin emergency loan buying to contain elevated yields.", BANK),
    ("The Bank of Orlund said it would begin emergency bond selling to contain elevated yields.", BANK),
    ("Nobody expected the first high tide, and the office never let anyone cross alone.", TIDE),
    ("Salvage crews found the charred logbook of the missing trawler under the pilot's chair.", CREWS),
    (
        "Salvage crews found the charred leather logbook of the missing trawler under the desk.",
        CREWS,
    ),
    ("Ostrand is the oldest paper mill on the river Tarn.", MILLS),
    (
        "An inspector from the capital praised how calmly a violinist had led four frightened "
        "children outside.",
        TREATED,
    ),
]  # fmt: skip
"""Each is a doubt or a failure."""


@pytest.mark.parametrize(("claim", "quote"), MARKED, ids=[claim for claim, _ in MARKED])
def test_a_word_turned_round_is_marked(claim: str, quote: str) -> None:
    """An opposite, a rival of its class, all for some, a stranger in a copy: a person looks."""
    assert put(claim, quote).outcome in ("doubt", "fail")


TRUE = [
    ("Smoked herring became dearer by a tenth at the Orlund market before Easter.", PRICES),
    ("Prices for smoked herring climbed by a tenth at the Orlund market.", PRICES),
    ("Guards at the Tellin depot detained one carter and two of his helpers.", GUARDS),
    ("Three people were arrested on board a barge at the Tellin depot.", GUARDS),
    ("The honey's origin may be told on the jars from next autumn, if a maker wants.", LABELS),
    ("The vote on the harbour wall was counted before the committee sealed the archive.", TOOK),
    ("Of the 46 people whom the clinic treated all but 34 had burns.", TREATED),
    ("None of the 46 people treated at the clinic at Wessel has been named.", TREATED),
    ("All who came to the Wessel clinic were treated.", TREATED),
    ("The Bank of Orlund said it would begin emergency bond purchases to contain yields.", BANK),
    ("The Bank of Orlund said it would start emergency bond buying in order to curb yields.", BANK),
    ("The ferry office let nobody cross alone.", TIDE),
    ("Under the pilot's desk salvage crews discovered the burnt logbook of the trawler.", CREWS),
    ("Ostrand is among the oldest of the Tarn's paper mills.", MILLS),
    (
        "34 visitors were sent home unharmed, one a violinist who had frightened children, for the "
        "difference between 46 and 12 is that.",
        TREATED,
    ),
    (f"{PRICES.removesuffix('.')}, while bond yields were high.", PRICES),
]
"""The same thing in other words: nothing to mark."""


@pytest.mark.parametrize(("claim", "quote"), TRUE, ids=[claim for claim, _ in TRUE])
def test_other_words_for_the_same_are_not_marked(claim: str, quote: str) -> None:
    """Synonyms, another order, more than one sentence: the normal case of a true claim."""
    assert put(claim, quote).outcome in ("pass", "not_applicable")


def test_every_sentence_of_the_article_passes_against_itself() -> None:
    """What is said over again is not turned round."""
    for sentence in ARTICLE.split("\n\n"):
        assert put(sentence, sentence).outcome in ("pass", "not_applicable")


def test_only_the_sentence_turned_round_by_the_plainest_opposite_fails() -> None:
    """All else is the sentence's own, the article has the word nowhere: it says otherwise."""
    turned = put(GUARDS.replace("arrested", "released"), GUARDS)
    assert turned.outcome == "fail"
    assert turned.data == CONTRADICTS
    assert put(f"{GUARDS[:-1]}, then released them.", GUARDS).outcome == "pass"


def test_a_word_that_the_article_has_itself_never_fails() -> None:
    """Somewhere it may say just that."""
    facts = Facts(make_article(f"{GUARDS}\n\nOne of the helpers was released on Friday."))
    citations, rejected = cite([QuoteDraft(passage="", quote=GUARDS)], facts)
    claim = GUARDS.replace("arrested", "released")
    assert check_wording(Statement(claim, citations, rejected, facts)).outcome == "doubt"


def test_a_denied_opposite_says_the_same() -> None:
    """A thing that "did not fall" may have risen."""
    claim = "Prices for smoked herring at the Orlund market did not fall in the week before Easter."
    assert put(claim, PRICES).outcome == "pass"


def test_rivals_of_a_class_may_both_be_there() -> None:
    """A claim on the yellow card is none on the red one, where the article has both."""
    facts = Facts(make_article(f"{CARDS}\n\nA yellow card went to the keeper."))
    citations, rejected = cite([QuoteDraft(passage="", quote=CARDS)], facts)
    claim = "Of the two cards the yellow card for the keeper at Dale Park was the first."
    assert check_wording(Statement(claim, citations, rejected, facts)).outcome != "fail"


def test_a_claim_in_another_language_is_not_compared() -> None:
    """Its words cannot be laid beside the article's."""
    claim = "Die Preise für Hering auf dem Markt von Orlund sind nicht gestiegen."
    assert put(claim, PRICES).outcome == "not_applicable"


def test_a_claim_without_evidence_is_not_compared() -> None:
    """There is nothing to lay it beside."""
    assert put("Prices fell.").outcome == "not_applicable"


PAIRS = [
    ("rose", "fell"), ("northern", "southern"), ("former", "current"), ("before", "after"),
    ("popular", "unpopular"), ("Monday", "Friday"), ("wife", "husband"), ("mandatory", "voluntary"),
    ("buying", "selling"), ("highest", "lowest"), ("second", "third"), ("include", "exclude"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_opposites_are_opposed_both_ways_and_never_alike_in_place(one: str, other: str) -> None:
    """Whichever stands in the article; and a word is not its own opposite."""
    assert opposed(key(one), key(other))
    assert opposed(key(other), key(one))
    assert not opposed(key(one), key(one))
    beside = Collation(read(f"The {one} one held."), read(f"The {other} one held."))
    placeless = one in ("before", "after") or one[0].isupper()  # a small word, a name
    assert [slot.ours.text for slot in beside.slots()] == [one] * (not placeless)


def test_alike_is_symmetric_and_knows_words_of_one_meaning() -> None:
    """Which side is the claim's does not matter."""
    words = [key(word) for word in "buy purchase acquire doctor physician boat vessel ship".split()]
    for one in words:
        for other in words:
            assert alike(one, other) == alike(other, one)
    assert alike(key("purchase"), key("acquire"))
    assert alike(key("boat"), key("vessel"))
    assert not alike(key("doctor"), key("vessel"))


def test_anchors_rise_on_both_sides() -> None:
    """A collation never crosses its own lines."""
    claim, sentence = read(f"{TOOK} {CREWS}"), read(f"{CREWS} {TOOK} {CREWS}")
    pairs = Collation(claim, sentence).pairs
    assert pairs == sorted(pairs)
    assert len({its for _, its in pairs}) == len({mine for mine, _ in pairs}) == len(pairs)
    assert Collation(claim, claim).share == 1.0
    assert Collation(read(""), sentence).share == 0.0


def test_the_lexicon_carries_its_notice_and_is_small() -> None:
    """The licence asks for the one, a wheel for the other."""
    text = FILE.read_text("utf-8")
    assert text.startswith(NOTICE)
    assert len(text) < 400_000
    assert lexicon().related(key("purchase"), key("buy"))
    assert not lexicon().knows("qxyzzy")
    assert lexicon().groups("qxyzzy") == (frozenset(), frozenset())
