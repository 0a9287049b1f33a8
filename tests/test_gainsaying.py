"""Gainsaying: what one text denies and the other affirms, and how surely."""

from __future__ import annotations

import pytest

from assistant.grounding.polarity.denying import denying
from assistant.grounding.polarity.gainsaying import gainsaid, may_gainsay

GAINSAID = [
    ("She did not sell the old boat in June.", "She sold the old boat in June.", "sell"),
    ("No ship reached the old harbour in June.", "A ship reached the old harbour in June.", "ship"),
    ("It was not sunk by Lee in June.", "It was sunk by Lee in June.", "sunk"),
    ("It was sunk in June not by Lee.", "It was sunk in June by Lee.", "lee"),
    ("Bo is not Quill.", "Bo is Quill.", "quill"),
    ("The toll is not 40 euros.", "The toll is 40 euros.", "40"),
    ("The toll was set not by 40 clerks.", "The toll was set by 40 clerks.", ""),
    ("Without press the council met.", "The council met with press in Harwick.", "press"),
    ("She did not sell it.", "He sold the boat.", "sell"),
    ("She did not sell old grey gulls.", "She sold the boat.", ""),
    ("She did not sell old boats.", "She sold the boat.", "sell"),
    ("Gulls did not sell old boats.", "Crews sold a boat.", ""),
    ("She did not sell.", "Sold.", "sell"),
    ("There was no fire.", "The fire burned.", "fire"),
    ("No town has more ships than Harwick.", "A town has more ships than Harwick.", "town"),
    ("She did not sell the boat.", "She will sell the boat.", "sell"),
    ("She has not sold the boat.", "She sold the boat.", "sold"),
    ("She could not sell the boat.", "She could have sold the boat.", "sell"),
    (
        "Ada did not visit the old harbour in June.",
        "Ada visited the old harbour in June.",
        "visit!",
    ),
    ("Ada did not visit the harbour.", "Ada visited the harbour.", "visit"),
    (
        "Ada did not visit the old harbour in June.",
        "Ada visited the old harbour in June with grey gulls.",
        "visit",
    ),
    (
        "Ada did not visit the old grey stone harbour in June.",
        "Ada visited the old grey stone harbour in June, noon.",
        "visit!",
    ),
    (
        "Ada did not visit the old harbour in June.",
        "Ada visited the old harbour in June. Ada visited the old harbour in June.",
        "visit",
    ),
    ("The toll is not 4 euros.", "The toll is 4 euros.", "4"),
    ("The toll is not 40 old euros.", "The toll is 40 grey euros.", ""),
    ("Gulls did not sell boats.", "Crews sold a boat.", "sell"),
    ("No ship reached old harbours.", "A ship reached grey harbours.", ""),
    ("No ship reached old grey harbours.", "A ship reached old harbours.", "ship"),
    ("She did not sell old boats.", "Ada sold gulls.", "sell"),
    ("Gulls did not sell boats.", "She sold grey hats.", "sell"),
    ("They did not sell the boat.", "They have sold the boat.", "sell"),
    ("They did not sell the boat.", "They could sell the boat.", "sell"),
    ("She did not sell more than old boats.", "She sold old boats.", "sell"),
    ("Without press old clerks ate.", "The council met with press. The press met.", "press"),
    ("Gulls did not sell old boats.", "Crews with hats sold ships.", ""),
    ("It was sunk in June not by Lee.", "It was sunk in June by Lee. Hats were by Lee.", "lee"),
    ("No visit to the old harbour in June", "A visit to the old harbour in June", "visit"),
]


@pytest.mark.parametrize("claimed", [True, False])
@pytest.mark.parametrize(("negating", "plain", "found"), GAINSAID)
def test_a_word_denied_on_one_side_only_is_found(
    negating: str, plain: str, found: str, *, claimed: bool
) -> None:
    """The other side affirms it, on the same matter; "!" marks the very statement turned round."""
    told = gainsaid(denying(negating), denying(plain), claimed=claimed)
    assert " ".join(one.word + "!" * one.certain for one in told) == found
    assert may_gainsay(negating, [plain])
    assert may_gainsay(plain, ["It rained.", negating])


LET_BE = [
    ("No ship reached the old harbour.", "A ship left the grey pier."),
    ("She never saw it until June.", "She saw it."),
    ("She would, if it did not sail, pay.", "It did sail; she would pay."),
    ("It was sunk in June not by Lee.", "It was sunk in June near Lee."),
    ("Not Quill won.", "Quill won."),
    ("The toll is not 40 but 50 euros.", "The toll is 40 euros."),
    ("Without press the council met in Harwick.", "The press met."),
    ("No fire.", "The fire burned."),
    ("No town has more ships than Harwick.", "A town has more ships."),
    ("She has not sold the boat.", "She will sell the boat."),
    ("She has not sold the boat.", "She sells the boat."),
    ("She did not sell the boat.", "If she sold the boat, it rained."),
    ("She did not sell the boat.", "She was too old to sell the boat."),
    ("She did not sell it.", "She was too old and grey and tired to sell the boat."),
    ("She did not sell the boat.", "She could have sold the boat."),
    ("She did not sell the boat. She sold the boat.", "She sold the boat."),
    ("She sold no formal notice.", "She sold no such notice."),
    ("She did not sell the boat.", "She sold the boat, though late."),
    ("She did not sell the boat.", "She instead sold the boat."),
    ("She sold no boat in Harwick.", "She sold Boat in Harwick."),
    ("He did not win.", "He had not won without cheating."),
    ("She did not sell the boat.", "She sold no boat."),
]


@pytest.mark.parametrize(("negating", "plain"), LET_BE)
def test_what_is_left_open_gainsays_nothing(negating: str, plain: str) -> None:
    """Another matter, a bound, a condition, a plan, the unreal, a comparison: none is a denial."""
    assert not list(gainsaid(denying(negating), denying(plain), claimed=False))


@pytest.mark.parametrize(("negating", "plain"), LET_BE)
def test_a_denial_behind_one_that_is_let_be_is_found(negating: str, plain: str) -> None:
    """What comes of the first denial of a text decides nothing about its second."""
    first, second = "Ada did not visit the grey tower in May.", "Ada visited the grey tower in May."
    told = gainsaid(denying(f"{negating} {first}"), denying(f"{plain} {second}"), claimed=False)
    assert [one.word for one in told] == ["visit"]


OPEN_TO_A_CLAIM = [
    ("She did not find evidence.", "They had not found no evidence."),
    ("She did not sell the boat.", "She sold the boat. He has not."),
]


@pytest.mark.parametrize(("negating", "plain"), OPEN_TO_A_CLAIM)
def test_a_claims_denial_is_let_be_where_the_article_may_deny_it_too(
    negating: str, plain: str
) -> None:
    """Two nots, or one that stands alone, may mean the very thing that the claim denies."""
    assert not list(gainsaid(denying(negating), denying(plain), claimed=True))
    assert list(gainsaid(denying(negating), denying(plain), claimed=False))


@pytest.mark.parametrize(
    ("claim", "sentences"),
    [
        ("The boat sails.", ["It rained.", "Nobody sold the boat."]),
        ("The boat sails.", ["The boat sails."]),
        ("Nobody sold it.", ["It rained."]),
        ("Nobody sold it.", ["Nobody sold it."]),
        ("No boat sails.", ["No boat sails to the pier.", "It rained."]),
    ],
)
def test_sides_that_deny_nothing_of_each_other_need_not_be_read(
    claim: str, sentences: list[str]
) -> None:
    """Nothing denied, nothing shared, or the same denied on both sides: nothing to find."""
    assert not may_gainsay(claim, sentences)
