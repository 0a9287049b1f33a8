"""Stems: words of one family are matched by one key, words of two by two."""

from __future__ import annotations

import pytest

from assistant.text.stems import plain_form, stem

FAMILIES = [
    # Plurals and the endings of verbs.
    "meet meets meeting met", "city cities", "box boxes", "church churches", "pass passes passed",
    "stop stops stopped stopping", "plan planned planning", "hope hopes hoped hoping", "try tries tried trying",
    "rate rated rating", "enable enabled enabling", "realize realized realizing", "bus", "crisis crises",
    "fall falls falling fell fallen", "sell sells selling sold sale sales", "rally rallied rallies",
    # Nouns and adjectives made of verbs, verbs of adjectives.
    "announce announced announcement announcements", "relate relation relations", "relational relate",
    "organize organization organizing", "organise organisation", "hopeful hopefulness", "nervous nervousness",
    "effective effectiveness",     "conditional condition", "replace replacement", "inform information", "donate donation",
    "surprise surprising", "adjust adjustment", "kind kindness",
    "allow allowance", "exist existence", "adapt adaptable", "elect election", "office",
    "activate active", "assist assistant", "national nationalism", "reform reformist",
    "act", "develop developer development", "invest investor investment", "control controlled controlling",
    "economic", "perform performance",
    # Figures, short words and names stay.
    "2021", "gas", "us", "the",
]  # fmt: skip
APART = [
    "universe university", "ship shipment shop", "king kind", "sing single",
    "policy police", "past paste pasta", "rest restore", "station state",
    "hall hallway", "miss mission", "need needle", "speed special", "bring brings bridge",
]  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES)
def test_words_of_a_family_have_one_stem(family: str) -> None:
    """A question in one form of a word finds the sentence that has another."""
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize("words", APART)
def test_words_of_two_families_have_two(words: str) -> None:
    """What only looks alike is not taken for the same."""
    first, *others = words.split()

    assert any(stem(first) != stem(other) for other in others)


@pytest.mark.parametrize(("form", "base"), [("took", "take"), ("people", "person"), ("wives", "wife"), ("walked", "walked")])  # fmt: skip
def test_irregular_forms_belong_to_a_word(form: str, base: str) -> None:
    """Strong verbs and odd plurals come from a list, everything else is itself."""
    assert plain_form(form) == base


@pytest.mark.parametrize(
    "word", ["a", "to", "x" * 61, "ing", "ed", "s", "es", "ies", "e", "y", "ll", "'s", ""]
)
def test_nothing_is_taken_from_what_is_no_word(word: str) -> None:
    """The shortest words, bare endings and what is too long for a word come back whole."""
    assert stem(word) == word.removesuffix("'s")


TAKEN = """
realisation realiz|disagreement disagr|international intern|informational inform|adjustment adjust|
acceptance accept|conference confer|acceptable accept|admission admiss|abstention abstent|kindness kind|
abbreviated abbrevi|accountant account|criticism critic|different differ|effective effect|hopeful hop|
digitized digit|advertise advert|ambiguous ambigu|relational relat|organization organ|
administers admin|attackers attack|inspector inspect|specific specif|economic econom
"""
KEPT = """
agreement agreem|advance advanc|absence absenc|allable allabl|compatible compat|collision collision|
station station|ational ation|astness ast|nness nness|action action|arant arant|kamism kamism|
assist assist|active activ|advise advis|cautious cautious|aithful aith|fulness ful|royal royal|
bization bizat|bisation bisat|user user|author author|public public|moment moment|activate activ|
parent parent|prize priz|allowable allow|ccessible ccessibl|abonner abonn|altenmoor altenmo|abor abor|
acific acif
"""
INFLECTED = """
try try|sky sky|city citi|play plai|played plai|pass pass|classes class|boxes box|churches church|
lashes lash|buses bus|us us|bus bus|gas gas|ies ies|tied ty|cities citi|bed bed|king king|red red|
hoped hop|hopped hop|hoping hop|rated rat|enabled enabl|realized realiz|fixed fix|showed show|
falling fall|all all|hall hall|patrol patrol|controlled control|die die|use use|size siz|agree agre|
tree tree|axe axe|boats boat|boat's boat|boat’s boat|2021s 2021s
"""


@pytest.mark.parametrize(
    "pair", [one.strip() for one in f"{TAKEN}|{KEPT}|{INFLECTED}".split("|") if one.strip()]
)
def test_an_ending_comes_off_only_where_enough_is_left(pair: str) -> None:
    """The word "adjustment" is of one family with "adjust"; "moment" has too little before its ending."""
    word, wanted = pair.split()

    assert stem(word) == wanted
