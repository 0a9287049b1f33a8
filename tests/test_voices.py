"""Who says what: voices read off sentences, and claims that give words to somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.quotations import quotations
from assistant.text.segmenting import sentences
from assistant.text.speakers import Scene
from assistant.text.voices import voices

if TYPE_CHECKING:
    from assistant.answers import Check

NAMED = "named"
HEARD = {
    "Ann Lee said the ferry was old.": [(NAMED, "Ann Lee")],
    "The ferry was old, Ann Lee said.": [(NAMED, "Ann Lee")],
    "The ferry was old, said Ann Lee.": [(NAMED, "Ann Lee")],
    "The ferry, said the engineer Ann Lee, was old.": [(NAMED, "Ann Lee")],
    "Ann Lee, the mayor of Harwick, said the ferry was old.": [(NAMED, "Ann Lee")],
    "The mayor of Harwick, Ann Lee, said the ferry was old.": [(NAMED, "Ann Lee")],
    "Ann Lee of the Rivers Agency said the ferry was old.": [(NAMED, "Ann Lee")],
    "The ferry was old, according to Ann Lee.": [(NAMED, "Ann Lee")],
    "Ann Lee said it sank and warned of rain.": [(NAMED, "Ann Lee"), (NAMED, "Ann Lee")],
    "Ann Lee said it sank, adding that it was old.": [(NAMED, "Ann Lee"), (NAMED, "Ann Lee")],
    "Ann Lee left. She said the ferry was old.": [("pronoun", "Ann Lee")],
    "The company said the ferry was old.": [("office", None)],
    "The ferry was old, said the coast guard's spokesman.": [("office", None)],
    "Officials said the ferry was old.": [("unnamed", None)],
    "The ferry was old, according to a letter.": [("unnamed", None)],
    "A source close to the talks said the ferry was old.": [("unnamed", None)],
    "PELLOW: The ferry was old.": [(NAMED, "Pellow")],
    # nobody speaks
    "The ferry was old.": [],
    "Ann Lee was told that the ferry was old.": [],
    "Ann Lee would not say that the ferry was old.": [],
}


@pytest.mark.parametrize(("text", "wanted"), HEARD.items(), ids=list(HEARD))
def test_each_verb_of_speech_has_its_subject(text: str, wanted: list[tuple[str, str]]) -> None:
    """The form tells how surely a voice is somebody's; only a settled one has a name."""
    found = voices(Scene(text, quotations(text)), sentences(text))

    assert [(one.form, one.speaker) for one in found] == wanted


def test_what_is_said_is_told_apart() -> None:
    """Of two voices in a sentence each has its own words, and none the other's."""
    text = "Ann Lee said the ferry sank, while Bob Roy said the bridge broke."
    lee, roy = voices(Scene(text, ()), sentences(text))

    assert [span.of(text).split() for span in lee.content] == [["the", "ferry", "sank,", "while"]]
    assert [span.of(text).strip() for span in roy.content] == ["the bridge broke."]


def test_voices_lie_in_the_text_in_order() -> None:
    """Each voice's content lies inside its sentence."""
    text = ARTICLE
    found = voices(Scene(text, quotations(text)), sentences(text))

    assert [one.sentence.start for one in found] == sorted(one.sentence.start for one in found)
    assert all(one.sentence.covers(span) for one in found for span in one.content)


ARTICLE = """Harwick council divided over river ferry

14 May 2024

Mayor Dora Quill said the river ferry had cost the town a fortune since 2019. The town paid.

The ferry manager, Tom Abara, said 14 people would lose their jobs by the autumn.

Ferry passengers had been ignored for years, complained Lena Fox, who leads the residents' league. The league collected 900 signatures against the closure. She accused the council of wasting public money on lawyers.

Lowe & Hart offered to buy the boat, its spokeswoman, Ines Maro, told reporters in Harwick. The firm said it would keep every member of the crew. The Norwegian foreign minister, Igor Sanin, praised the sale of the boat as a bridge between two countries.

Colm Drury said the minister, Igor Sanin, had told him the crew had no plans to strike.

Colm Drury waited outside the hall. "Nobody asked the crew before the vote. We shall go to court."

Harbour officials said the old landing was unsafe for passengers in winter.
"""
FACTS = Facts(make_article(ARTICLE))


def put(claim: str, evidence: str) -> Check:
    """Return the speaker check of a claim."""
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=evidence),))
    (check,) = [one for one in ground("c1", draft, FACTS).checks if one.name == "speaker"]
    return check


COST = "Mayor Dora Quill said the river ferry had cost the town a fortune since 2019."
JOBS = "said 14 people would lose their jobs by the autumn"
IGNORED = "Ferry passengers had been ignored for years, complained Lena Fox"
CREW = "The firm said it would keep every member of the crew."
OFFER = "Lowe & Hart offered to buy the boat, its spokeswoman, Ines Maro, told reporters"
BRIDGE = "praised the sale of the boat as a bridge between two countries"
ASKED = "Nobody asked the crew before the vote"
TOLD = "Colm Drury said the minister, Igor Sanin, had told him the crew had no plans to strike."
LANDING = "Harbour officials said the old landing was unsafe for passengers in winter."

WRONG = [
    ("fail", "Tom Abara said the river ferry had cost the town a fortune since 2019.", COST),
    ("fail", "Dora Quill said 14 people would lose their jobs by the autumn.", JOBS),
    ("fail", "The river ferry had cost the town a fortune since 2019, said Lena Fox.", COST),
    ("fail", "According to Tom Abara, ferry passengers had been ignored for years.", IGNORED),
    ("doubt", "The mayor complained that ferry passengers had been ignored for years.", IGNORED),
    ("doubt", "Lowe & Hart said the river ferry had cost the town a fortune since 2019.", COST),
    ("doubt", "Igor Sanin said the old landing was unsafe for passengers in winter.", LANDING),
    ("doubt", '"Nobody asked the crew before the vote," Tom Abara said.', ASKED),
]
RIGHT = [
    ("Igor Sanin told Colm Drury by letter that the crew had no plans to strike.", TOLD),
    ("Quill said the ferry had cost the town a fortune since 2019.", COST),
    ("The mayor said the ferry had cost the town a fortune since 2019.", COST),
    ("The town said the ferry had cost a fortune since 2019.", COST),
    ("The ferry's manager said 14 people would lose their jobs.", JOBS),
    ("Ines Maro said the firm would keep every member of the crew.", CREW),
    ("Lowe & Hart said it would keep every member of the crew.", CREW),
    ("Lowe & Hart told reporters that it offered to buy the boat.", OFFER),
    ("Norway praised the sale of the boat as a bridge between two countries.", BRIDGE),
    ("The union's Colm Drury said nobody asked the crew before the vote.", ASKED),
    ("Fox's league complained that ferry passengers had been ignored.", IGNORED),
    ("The old landing was unsafe in winter, officials said.", LANDING),
    ("Lena Fox said the council wasted public money.", "She accused the council of wasting"),
    ("The river ferry had cost the town a fortune since 2019.", COST),
]


@pytest.mark.parametrize(("outcome", "claim", "evidence"), WRONG, ids=[row[1] for row in WRONG])
def test_words_given_to_another_are_not_passed(outcome: str, claim: str, evidence: str) -> None:
    """It fails where the structure settles the speaker, and is a doubt where signs speak so."""
    check = put(claim, evidence)

    assert check.outcome == outcome, check.detail
    assert check.data is not None
    assert check.data.keys() >= {"speaker", "cue", "kind", "rule"}


@pytest.mark.parametrize(("claim", "evidence"), RIGHT, ids=[row[0] for row in RIGHT])
def test_the_same_voice_in_other_words_is_passed(claim: str, evidence: str) -> None:
    """A short name, an office, a spokeswoman's firm and a minister's country are one voice."""
    check = put(claim, evidence)

    assert check.outcome in ("pass", "not_applicable"), check.detail


def test_words_that_only_a_pronoun_gives_to_someone_are_a_doubt() -> None:
    """Who "she" is has been worked out, and what is worked out is not certain."""
    facts = Facts(make_article('Mayor Dora Quill spoke. "We do not want to lose it," she said.\n'))
    quotes = (QuoteDraft(passage="", quote="We do not want to lose it"),)
    claim = 'Tom Abara said: "We do not want to lose it."'
    grounded = ground("c1", ClaimDraft(text=claim, quotes=quotes), facts)

    assert [one.outcome for one in grounded.checks if one.name == "speaker"] == ["doubt"]


def test_two_voices_exchanged_are_both_seen() -> None:
    """Each voice of a claim is compared with what carries its own words."""
    claim = (
        "Tom Abara said the river ferry had cost the town a fortune, while Dora Quill said 14 "
        "people would lose their jobs by the autumn."
    )
    quotes = tuple(QuoteDraft(passage="", quote=quote) for quote in (COST, JOBS))
    grounded = ground("c1", ClaimDraft(text=claim, quotes=quotes), FACTS)

    assert [one.outcome for one in grounded.checks if one.name == "speaker"] == ["fail"]


def test_a_transcript_names_its_speakers_before_their_words() -> None:
    """The label of a paragraph is the voice of all that stands in it."""
    text = (
        "Radio Wendle, 12 May 2026\n\nWith us are Nadia Brink and Peter Pellow.\n\n"
        "BRINK: The wall took an hour and a half at Marl.\n\nPELLOW: It has three gates.\n"
    )
    facts = Facts(make_article(text))
    quotes = (QuoteDraft(passage="", quote="The wall took an hour and a half at Marl."),)
    claims = {name: f"{name} said the wall took an hour and a half at Marl." for name in PAIR}
    found = {
        name: ground("c1", ClaimDraft(text=claim, quotes=quotes), facts).standing
        for name, claim in claims.items()
    }

    assert found == {"Nadia Brink": "cited", "Peter Pellow": "withheld"}


PAIR = ("Nadia Brink", "Peter Pellow")
