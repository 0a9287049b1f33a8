"""What a question or an answer names: who and what a pronoun may mean, and how it stands there."""

from __future__ import annotations

import pytest

from assistant.text.followups.mentions import Mention, mentions
from assistant.text.followups.people import People

ARTICLE = People(
    """
Ann Lee, the mayor, met Dan Orr in Wick. The ferry sank. The old ferry was safe, Ann Lee
said. She left. Ann Lee's brother saw the Wick meeting. The Wick meeting ended. Orland
Motors sells heaters. Orland Motors closed. The union of Harwick left. The workers left.
The council met in Stockholm. The Stockholm meeting was long. Dan Orr spoke. He left. The
meeting ended. The pilot, Sven Holt, spoke. The owners left. Quill came. The crew slept.
The branch in Easton closed. The branch shut. The Foo Bar opened. The red mill burned. The
dock warden, Ilse Faber, slept. The recall failed.
"""
)
SAID = [
    (
        "When did Ann Lee board the ferry?",
        ["Ann Lee = person, Ann Lee: subject she", "the ferry = thing, the ferry"],
    ),
    (
        "When  did Ann Lee board the ferry?",
        ["Ann Lee = person, Ann Lee: subject she", "the ferry = thing, the ferry"],
    ),
    (
        "What did Lee and Dan Orr say of an inquiry?",
        [
            "Ann Lee and Dan Orr = people, Lee and Dan Orr: subject",
            "Ann Lee = person, Lee: subject she",
            "Dan Orr = person, Dan Orr: he",
            "the inquiry = thing, an inquiry: placed",
        ],
    ),
    (
        "Did Lee or Dan Orr leave?",
        ["Ann Lee = person, Lee: subject she", "Dan Orr = person, Dan Orr: he"],
    ),
    (
        "Did Ann Lee's brother see the ferry?",
        [
            "Ann Lee = person, Ann Lee: subject she",
            "Ann Lee's brother = person, brother: he",
            "the ferry = thing, the ferry",
        ],
    ),
    ("Did Quill's brother see it?", ["Quill's brother = person, brother: he"]),
    (
        "Did Dan Orr’s ferry sink?",
        ["Dan Orr = person, Dan Orr: subject he", "Dan Orr's ferry = thing, ferry"],
    ),
    ("Dan Orr’s", ["Dan Orr = person, Dan Orr: subject he"]),
    (
        "What happened in the Stockholm meeting?",
        ["the Stockholm meeting = thing, the Stockholm meeting: placed"],
    ),
    ("Who saw Wick meeting?", ["the Wick meeting = thing, Wick meeting"]),
    ("Who saw Harwick meeting?", ["Harwick = thing, Harwick: unknown"]),
    ("Did Orland Motors recall heaters?", ["Orland Motors = body, Orland Motors: subject"]),
    ("How many workers were hurt?", ["the workers = people, many workers"]),
    (
        "How many workers were hurt in Wick or in Leeds or in Paris or in Bonn or in Cork or in Lund or in Oslo?",
        [
            "the workers = people, many workers",
            "Wick = place, Wick: placed",
            "Leeds = place, Leeds: placed",
            "Paris = place, Paris: placed",
            "Bonn = place, Bonn: placed",
            "Cork = place, Cork: placed",
            "Lund = place, Lund: placed",
            "Oslo = place, Oslo: placed",
        ],
    ),
    (
        "How many workers did Dan Orr hurt?",
        ["the workers = people, many workers", "Dan Orr = person, Dan Orr: subject he"],
    ),
    (
        "How many heaters were still there?",
        ["the heaters that were still there = things, How many heaters were still there"],
    ),
    ("How many heaters were there?", ["the heaters = things, many heaters"]),
    (
        "How many workers sank the ferry?",
        ["the workers who sank the ferry = people, How many workers sank the ferry: subject"],
    ),
    ("How many workers?", ["the workers = people, many workers"]),
    ("Which workers have readers collected?", ["readers = people, readers: subject"]),
    ("Were how many workers hurt?", ["the workers = people, many workers"]),
    ("How much do owners get?", ["owners = people, owners: subject"]),
    ("How much do hours get?", []),
    ("How much do ferry get?", []),
    ("Owners get how much?", []),
    ("The pilot Sven Holt spoke.", ["Sven Holt = person, The pilot Sven Holt: subject"]),
    ("The pilot, Sven Holt, spoke.", ["Sven Holt = person, The pilot, Sven Holt: subject"]),
    (
        "The pilot and Sven Holt spoke.",
        [
            "the pilot and Sven Holt = people, The pilot and Sven Holt: subject",
            "the pilot = person, The pilot: subject",
            "Sven Holt = person, Sven Holt",
        ],
    ),
    ("Ann Lee, the mayor, left.", ["Ann Lee = person, Ann Lee: subject she"]),
    (
        "Ann Lee, mayor of Wick, left.",
        ["Ann Lee = person, Ann Lee: subject she", "Wick = thing, Wick: placed unknown"],
    ),
    (
        "Ann Lee and the council and the ferry left.",
        [
            "Ann Lee and the council = people, Ann Lee and the council: subject",
            "Ann Lee = person, Ann Lee: subject she",
            "the council = body, the council",
            "the ferry = thing, the ferry",
        ],
    ),
    (
        "The ferry and the council left.",
        ["the ferry = thing, The ferry: subject", "the council = body, the council"],
    ),
    ("What did Quill say?", ["Quill = thing, Quill: subject unknown"]),
    ("Quill Faro left.", ["Quill Faro = thing, Quill Faro: subject unknown"]),
    ("What did the Foo Bar say?", ["the Foo Bar = thing, the Foo Bar: subject"]),
    ("Did The Foo Bar open?", ["the Foo Bar = thing, The Foo Bar: subject"]),
    ("Wick slept.", []),
    ("Of Wick who spoke?", ["Wick = thing, Wick: placed unknown"]),
    ("In Wick who left?", ["Wick = place, Wick: placed"]),
    (
        "What did 19 workers in Easton say?",
        ["the workers = people, 19 workers: subject", "Easton = place, Easton: placed"],
    ),
    (
        "The branch in Easton closed.",
        ["the branch in Easton = thing, The branch in Easton: subject"],
    ),
    (
        "The branch in Dover closed.",
        ["the branch = thing, The branch: subject", "Dover = place, Dover: placed"],
    ),
    ("When did the ferry's crew leave?", []),
    ("The 24-year-old pilot left.", ["the pilot = person, The 24-year-old pilot: subject"]),
    ("At the 3 p.m. meeting it ended.", []),
    ("French boats left on Monday with 007.", []),
    ("Mrs Lee left.", ["Ann Lee = person, Mrs Lee: subject she"]),
    ("Mrs Ilse Faber left the red mill.", ["Ilse Faber = person, Mrs Ilse Faber: subject"]),
    ("Who met the Ann Lee?", ["Ann Lee = person, the Ann Lee: she"]),
    (
        "Who met Ann Lee's the ferry?",
        ["Ann Lee = person, Ann Lee: she", "the ferry = thing, the ferry"],
    ),
    (
        "The dock warden left several ferries.",
        [
            "the dock warden = person, The dock warden: subject",
            "the ferries = things, several ferries",
        ],
    ),
    ("Left the union of Harwick early?", ["the union of Harwick = body, the union of Harwick"]),
]


def _told(mention: Mention, text: str) -> str:
    """Return a mention as a line: its text, kind, what it stands for, and what is known of it."""
    known = {
        "subject": mention.subject,
        "placed": mention.placed,
        str(mention.gender): mention.gender,
        "unknown": mention.unknown,
    }
    flags = "".join(f" {name}" for name, is_so in known.items() if is_so)
    where = " ".join(text.split())[mention.start : mention.end]
    return f"{mention.text} = {mention.kind}, {where}" + (f":{flags}" if flags else "")


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_all_that_is_named_is_told_once(text: str, wanted: list[str]) -> None:
    """Each with its kind, where it stands, and whether it is the subject or behind a preposition."""
    assert [_told(one, text) for one in mentions(text, ARTICLE)] == wanted


def test_only_the_beginning_of_a_long_answer_is_read() -> None:
    """What is said beyond 1200 characters is no longer told of."""
    for size, wanted in ((1190, ["the ferry"]), (1200, [])):
        text = f"{'x' * size} the ferry"
        assert [one.text for one in mentions(text, ARTICLE)] == wanted


@pytest.mark.parametrize(
    ("size", "told"), [(79, "the heaters that were still"), (80, "the heaters")]
)
def test_only_a_short_clause_is_told_of_what_is_counted(size: int, told: str) -> None:
    """What goes on for more than ninety characters is left out."""
    found = mentions(f"How many heaters were still {'x' * size}?", ARTICLE)

    assert found[0].text.removesuffix(f" {'x' * size}") == told
