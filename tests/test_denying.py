"""Denials as words tell them: what a "not" reaches, what it leaves open, what only looks like one."""

from __future__ import annotations

import pytest

from assistant.grounding.polarity import negations
from assistant.grounding.polarity.denying import Denying, denying
from assistant.grounding.wording.clause_words import clause_words
from assistant.text.words import key, sense

DENIED = [
    ("She failed to sell the boat, and nobody paid.", "sell:verb paid"),
    ("She did not sell the boat.", "sell:verb"),
    ("She did not also sell the boat.", "sell:verb"),
    ("Do they not sell the boat?", "sell:verb"),
    ("Not a ship sank.", "ship"),
    ("Old not new", "new"),
    ("He no longer sails.", "sails:verb"),
    ("He has no boat.", "boat"),
    ("He cannot sail.", "sail:verb"),
    ("Never sail.", "sail:verb"),
    ("It was done not by Lee.", "lee:doer"),
    ("It was not sunk by Lee.", "sunk:verb"),
    ("Not at sea", "sea"),
    ("Without press, the council met.", "press:lacking"),
    ("Neither of the two sailors drowned.", "sailors"),
    ("None of the ten ships sank.", "ships"),
    ("No two sailors drowned.", "two"),
    ("He said no boat sank and no ship came.", "boat ship"),
    ("They did not say whether the ship sank.", ""),
    ("They did not yet say so.", ""),
    ("Not all of the ships sank.", ""),
    ("They did not always win.", ""),
    ("They did not win it in the old and grey hall, all paid.", "win:verb"),
    ("They did not win it all.", ""),
    ("They had not found no evidence.", ""),
    ("It costs nothing, the hall pays.", ""),
    ("He handed in nothing. Boats sailed.", ""),
    ("They did not comment on the boat.", ""),
    ("They did not win alpha bravo charlie delta all.", ""),
    ("They did not win alpha bravo charlie delta echo all.", "win:verb"),
    ("He did not of the to and it is was for sail.", ""),
    ("He did not of the to and it is was sail.", "sail:verb"),
    ("378 had not", ""),
    ("Not only the ships sank.", ""),
]


def _shown(text: Denying) -> str:
    marks = [
        (one, "verb" * one.verbal or "doer" * one.doer or "lacking" * one.lacking)
        for one in text.denials
    ]
    return " ".join(":".join(filter(None, (text.words[one.at].text, m))) for one, m in marks)


@pytest.mark.parametrize(("text", "denied"), DENIED)
def test_a_not_denies_the_first_telling_word_behind_it(text: str, denied: str) -> None:
    """The first word of content behind a "not" is denied, as a verb or a noun, or nothing is."""
    assert _shown(denying(text)) == denied


AFFIRMED = [
    ("The old boat sailed at noon, and nobody paid.", "the old boat sailed at noon"),
    ("Sailors refused the boat. Boats sailed.", "boats sailed"),
    ("The boat sailed, though it leaked.", ""),
    ("The boat alpha bravo charlie delta echo lost.", "the"),
    ("Lost alpha bravo charlie delta echo boat sailed.", "sailed"),
    ("The boat sailed only once. It rained.", "it rained"),
    ("Bo did not sell alpha bravo charlie delta echo foxtrot golf hotel.", "bo did hotel"),
    ("He has not.", ""),
    ("He has not. It rained.", "it rained"),
    ("He is in nothing at all.", ""),
    ("The old boat of his costs nothing.", ""),
    ("The old boat of his costs him nothing here.", "the old boat of"),
    ("Crews slept and old men ate no fish.", "crews slept and"),
    ("Crews slept and old men did not eat.", "crews slept and old men did"),
]


@pytest.mark.parametrize(("text", "affirmed"), AFFIRMED)
def test_a_word_is_affirmed_where_nothing_near_says_no(text: str, affirmed: str) -> None:
    """Neither a "not", nor a word that turns it within six words, nor an open "he has not"."""
    it = denying(text)
    assert [word.text for at, word in enumerate(it.words) if it.affirms(at)] == affirmed.split()


def test_words_of_both_sides_turn_nothing_but_a_though_always_does() -> None:
    """What the other side has too says no to both, or to neither; a contrast is its own."""
    only = denying("The boat only sailed.")
    assert not only.affirms(3)
    assert only.affirms(3, frozenset({only.words[2].stem}))
    assert only.turns(3, frozenset())
    assert not only.turns(3, frozenset({only.words[2].stem}))
    though = denying("The boat sailed though it rained.")
    assert not though.affirms(2, frozenset({"though"}))


def test_a_whole_sentence_may_be_turned_by_a_far_word_of_it() -> None:
    """A sentence that says no somewhere is turned throughout, the next one is not."""
    it = denying("The boat alpha bravo charlie delta echo foxtrot golf lost. It rained.")
    turned = [word.text for at, word in enumerate(it.words) if it.turns(at, frozenset())]
    assert turned == "the boat alpha bravo charlie delta echo foxtrot golf lost".split()
    assert denying("It rained. Gone.").turns(2, frozenset())


DOUBLED = [
    ("They had not found no evidence here.", "evidence found here", ""),
    ("He had not won without cheating the crew.", "cheating crew the won", "had he won"),
    ("She had not slept and had not eaten.", "", ""),
    ("They had not, they found, no evidence.", "", ""),
    ("They had not the old grey big no.", "", ""),
    ("They had not the old no.", "old the", ""),
]


@pytest.mark.parametrize(("text", "doubled", "needed"), DOUBLED)
def test_two_nots_close_together_may_deny_each_other(text: str, doubled: str, needed: str) -> None:
    """Within four words and one clause they may; what stands before a "without" depends on it."""
    it = denying(text)
    words = {word.text: word.stem for word in it.words if word.text != "not"}
    assert sorted(text for text, stem in words.items() if it.is_doubled(stem)) == doubled.split()
    assert sorted(text for text, stem in words.items() if it.needs(stem)) == needed.split()


def test_what_stands_beside_a_word_is_its_clause_where_that_tells_enough() -> None:
    """Two words of content make a clause enough; a barer one leans on the sentence."""
    it = denying("The boat sailed at noon, and crews slept in town. Then, it leaked.")
    assert it.beside(1) == {"sail", "noon"}
    assert it.beside(7) == {"crew", "town"}
    bare = denying("The boat, leaked.")
    assert bare.beside(1) == {"leak"}
    assert it.beside(len(it.words) - 1) == frozenset()


def test_a_words_sentence_is_asked_for_pronouns_buts_and_neighbours() -> None:
    """What stands in another sentence answers for none of these."""
    it = denying("They sold it not for forty but for fifty. Crews slept.")
    texts = [word.text for word in it.words]
    forty, slept = texts.index("forty"), texts.index("slept")
    assert it.has_pronoun(forty)
    assert not it.has_pronoun(slept)
    assert it.sets_against(forty)
    assert not it.sets_against(texts.index("fifty"))
    assert not it.sets_against(slept)
    assert it.before(forty) == {"they", "sold", "it", "not", "for"}
    assert it.before(slept) == {"crews"}
    assert it.around(slept) == {"crews", "slept"}
    far = denying("alpha bravo charlie delta echo foxtrot golf hotel indigo juliet kilo lima mike")
    assert far.before(7) == set("charlie delta echo foxtrot golf".split())
    assert far.around(12) == set("golf hotel indigo juliet kilo lima mike".split())
    assert far.around(6) == set(
        "alpha bravo charlie delta echo foxtrot golf hotel indigo juliet kilo lima".split()
    )


TOKENS = [
    ("No, they don't sail.", "they do not sail"),
    ("Yes: the boat can't sail", "the boat ca not sail"),
    ("46, corrected from 44", "46 not 44"),
    ("46, up from 44", "46 up from 44"),
    ("Neither boat nor crew came.", "not boat crew came"),
    ("He neither came nor went, nor did she.", "he not came went did she"),
    ("Nor did he.", "not did he"),
    ("He turned down the offer.", "he rejected the offer"),
    ("It is not only late.", "it is late"),
    ("Whether or not he came, no matter.", "he came"),
    ("He said no.", "he"),
    ("No 5 won", "won"),
]


@pytest.mark.parametrize(("text", "told"), TOKENS)
def test_each_not_is_a_word_of_its_own_and_idioms_are_none(text: str, told: str) -> None:
    """Thus "Don't" holds a "not"; "not only", an answering "No," and "No 5" do not."""
    assert negations.tokens(text) == told.split()


PLAIN = [
    ("He refused to resign.", "He cannot resign."),
    ("She will not rule out a strike.", "She will a strike."),
    ("They have yet to sail.", "They has not sail."),
    ("The lift is out of service.", "The lift is not service."),
    ("The lift is out of the way.", "The lift is out of the way."),
    ("She didn't fail to come.", "She did come."),
    ("He rejected calls for help.", "He cannot help."),
    ("He denied that Lee came.", "He cannot Lee came."),
    ("He turned down the offer.", "He rejected the offer."),
    ("No, they don't sail.", "they don't sail."),
    ("46, revised from 44", "46, not 44"),
    ("It is not only late.", "It is late."),
]


@pytest.mark.parametrize(("text", "told"), PLAIN)
def test_what_refuses_is_a_not_in_plain_words(text: str, told: str) -> None:
    """Refusing, failing, being yet to and out of service say no; doubled, they say nothing."""
    assert negations.plain(text) == told


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("taking", "tak"),
        ("companies", "compan"),
        ("tries", "tri"),
        ("boxes", "box"),
        ("needs", "need"),
        ("notes", "not"),
        ("red", "red"),
        ("shy", "shy"),
        ("bees", "bee"),
    ],
)
def test_a_stem_loses_an_ending_and_keeps_three_letters(word: str, stem: str) -> None:
    """The first ending that leaves three letters or more is taken off, only one."""
    assert negations.stem(word) == negations.stem(stem)
    assert len(negations.stem(word)) > 2


def test_bare_and_content_leave_out_what_says_nothing() -> None:
    """A "not" and the "do" that carries it are no words of their own; small words tell nothing."""
    words = "the boat did not sail and does not do it".split()
    assert negations.bare(words) == "the boat sail and it".split()
    assert negations.content(words) == "boat sail it".split()[:2]


CLAUSES = [
    ("He failed to come, and it rained.", "he00 not00 come00 and02 it02 rained02"),
    ("Don't go: neither Ada nor Bo went.", "do00 not00 go00 not11 ada11 bo11 went11"),
    ("Nor did Bo.", "not00 did00 bo00"),
    ("Mr Pell came (late), 1,200 strong.", "mr00 pell00 came00 late11 1,20023 strong23"),
    ("It rained.\nBo went but Ada stayed", "it00 rained00 bo22 went22 but23 ada23 stayed23"),
    ("“Go,” said Lee’s man", "go00 said11 lee11 man11"),
    ("Neither came. Nor did Bo nor Al.", "not00 came00 not11 did11 bo11 not11 al11"),
]


@pytest.mark.parametrize(("text", "shown"), CLAUSES)
def test_words_stand_in_numbered_sentences_and_clauses(text: str, shown: str) -> None:
    """A stop begins a sentence, a comma or a joining word a clause; "nor" denies with "neither"."""
    told = (f"{word.text}{word.sentence}{word.clause}" for word in clause_words(text))
    assert " ".join(told) == shown


def test_a_capital_counts_inside_a_sentence_only() -> None:
    """Thus "The" at a beginning has its capital from there, "Ada" behind it her own."""
    words = {word.text: word for word in clause_words("The Ada sank. Bo and Al 5 came")}
    assert [text for text, word in words.items() if word.capital] == ["ada", "al"]
    assert words["came"].root == key("came")
    assert words["came"].stem == sense(key("came"))
    assert (words["5"].root, words["5"].tells, words["and"].tells) == ("5", True, False)
