"""What stands around the news of releases, live reports and Markdown: kept out of the claims."""

from __future__ import annotations

import pytest

from assistant.text.headers import body_sentences, read_header
from tests.dam import BODY, CLAIMS

LINES = """
Interview by Jane Doe | 5 June 2023
*By Jane Doe · 5 June 2023*
*By Jane Doe*
_Photo: Jane Doe_
Dam breaks near Harwick Photo: press service of the town hall
FOR IMMEDIATE RELEASE
PRESS RELEASE
Media contact:
Media Contacts
press@harwick.example
Email: press@harwick.example
+1 555 0148
Tel. (0555) 0148 22
SOURCE Harwick Dams Inc.
For more information, visit www.harwick.example.
Aired June 5, 2023 - 18:30 ET
Contact the reporters: jane@harwick.example
Jane Doe can be reached at jane@harwick.example
21:15
10.45am
12 September 2024
""".strip().splitlines()
SENTENCES = """
Interview rooms were flooded.
Press releases were sent out.
Contact was lost.
Source code was found in the dam.
For more information to reach people takes time.
Tel Aviv sent help.
At 21:15 it broke.
**Harwick** lost a dam.
""".strip().splitlines()


def body(text: str) -> list[str]:
    return [span.of(text) for span in body_sentences(text)]


@pytest.mark.parametrize("line", LINES)
def test_line_of_furniture(line: str) -> None:
    """Contacts, labels, times and credits make no claims."""
    assert body(f"Dam breaks near Harwick\n\n{line}\n\n{BODY}") == CLAIMS


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_that_begins_alike_is_body(line: str) -> None:
    """A line that goes on as a sentence is told."""
    assert body(f"Dam breaks near Harwick\n\n{line}\n\n{BODY}") == [line, *CLAIMS]


@pytest.mark.parametrize(
    ("prefix", "day"),
    [
        ("Oct. 24, 2025 — ", "2025-10-24"),
        ("24 October 2025 - ", "2025-10-24"),
        ("FORT DUNN, Texas, April 9, 2025 /NewsLine/ -- ", "2025-04-09"),
        ("HARWICK, 9 April 2025 /PRNewswire/ -- ", "2025-04-09"),
    ],
)
def test_a_dateline_of_a_release_is_no_claim(prefix: str, day: str) -> None:
    """A date alone, or an agency between strokes, is read and kept out of the sentence."""
    text = f"Dam breaks near Harwick\n\n{prefix}{BODY}"

    assert body(text) == CLAIMS
    assert read_header(text).published == day


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_who_the_author_is_makes_no_claim(gap: str) -> None:
    """A line below the byline that introduces its author is kept out, above the date or below."""
    lines = ["Dam breaks near Harwick", "Jane Doe", "Jane Doe is a nurse in Leeds.", "2 May 2021"]
    text = gap.join(lines) + f"\n\n{BODY}\n\nJane Doe is safe."

    assert read_header(text).title == "Dam breaks near Harwick"
    assert body(text) == [*CLAIMS, "Jane Doe is safe."]


def test_points_below_the_title_do_not_hide_it() -> None:
    """Bullets may stand between a title and its date."""
    text = f"‘Never seen’: dam breaks\n• Nobody hurt\n• Town is dry\n• Roads shut\n2 May 2021\n\n{BODY}"

    assert read_header(text).title == "‘Never seen’: dam breaks"
    assert read_header(text).published == "2021-05-02"


def test_a_chronology_in_lines_has_no_dateline() -> None:
    """A day without a year before each entry does not date the article."""
    entries = [f"Monday {day} May, 06:00 - The dam broke again." for day in (1, 8, 15)]
    text = "\n\n".join(["How the dam broke", *entries, "Last updated 20 May 2023"])

    assert read_header(text).published == "2023-05-20"


def test_a_release_is_no_title() -> None:
    """The title is the line below the words that only say that it may be printed."""
    text = f"FOR IMMEDIATE RELEASE\n\nDam breaks near Harwick\nDam breaks near Harwick\n\n{BODY}"

    assert read_header(text).title == "Dam breaks near Harwick"
    assert body(text) == CLAIMS


def test_a_legal_note_makes_no_claims() -> None:
    """What a release says of its own forecasts ends where the next section begins."""
    note = "Forward-Looking Statements\n\nActual results may differ.\n\nNobody must rely on it."
    about = "About Harwick Dams\n\nHarwick Dams mends dams."
    text = f"Dam breaks near Harwick\n\n{BODY}\n\n{note}\n\n{about}"

    assert body(text) == [*CLAIMS, "Harwick Dams mends dams."]


def test_the_entries_of_a_live_report() -> None:
    """Times are furniture and the line below them is a heading, also without blank lines."""
    entries = [
        f"{hour}:15\nDam breaks again\nThe dam broke again at {hour}. It held for an hour."
        for hour in (21, 20, 19)
    ]
    text = "\n\n".join(["Live: dam breaks near Harwick", "It rained for days.", *entries])

    assert body(text) == ["It rained for days."] + [
        sentence
        for hour in (21, 20, 19)
        for sentence in (f"The dam broke again at {hour}.", "It held for an hour.")
    ]
