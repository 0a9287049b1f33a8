"""Headers: what is title, date and furniture, and which sentences can be claims."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.headers import body_sentences, read_header
from tests.dam import BODY, CLAIMS, LINES, SENTENCES, body

SEED = Path(__file__).parent.parent / "seeds" / "blinken-lavrov-osce-2021.txt"
TITLES = {
    "Dam breaks near Harwick\n\n": "Dam breaks near Harwick",
    "Dam breaks near Harwick\n2 May 2021\n\n": "Dam breaks near Harwick",
    "Dam breaks near Harwick\nBy Jane Doe\n\n": "Dam breaks near Harwick",
    "Dam breaks near Harwick\nJane Doe and Bo Hart\n5 June 2023\n\n": "Dam breaks near Harwick",
    "Dam breaks near Harwick\nThe Wire\nBy Jane Doe\n5 June 2023\n\n": "Dam breaks near Harwick",
    "Title: Dam breaks\nDate: 2023-06-05\nAuthor: Jane Doe\n\n": "Dam breaks",
    "BBC News\n\nDam breaks near Harwick\n\nPublished\n5 June 2023\n\n": "Dam breaks near Harwick",
    "Dam breaks near Harwick\nNobody was hurt.\n": None,
    "\n\n  Dam breaks near Harwick \n\n": "Dam breaks near Harwick",
    "Is Harwick safe now?\n\n": "Is Harwick safe now?",
    "Is Harwick safe now?\n2 May 2021\n\n": "Is Harwick safe now?",
    "Is Harwick safe now?\nNobody knows.\n": None,
    "Harwick is saved!\n\n": "Harwick is saved!",
    "And then there were two…\n\n": "And then there were two…",
    "Mayor: ‘We were warned’\n\n": "Mayor: ‘We were warned’",
    "“We were warned”\n\n": "“We were warned”",
    "‘Who knew?’\n\n": "‘Who knew?’",
    "Dam breaks in the U.S.\n\n": "Dam breaks in the U.S.",
    "# Dam breaks near Harwick\n\n": "Dam breaks near Harwick",
    "# Dam breaks near Harwick #\n": "Dam breaks near Harwick",
    "# **The dam broke.**\n\n": "The dam broke.",
    "**Dam breaks near Harwick**\n\n": "Dam breaks near Harwick",
    "Dam breaks near Harwick\n=======================\n": "Dam breaks near Harwick",
    "Dam breaks near Harwick\nDam breaks near Harwick\n\n": "Dam breaks near Harwick",
    "2 May 2021\n\nDam breaks near Harwick\n\n": "Dam breaks near Harwick",
    "Advertisement\n\nDam breaks near Harwick\n\n": "Dam breaks near Harwick",
    "Photo: Jane Doe/AP\n\nDam breaks near Harwick\n\n": "Dam breaks near Harwick",
    "By Jane Doe\n\nDam breaks near Harwick\n\n": "Dam breaks near Harwick",
    "Dam breaks near Harwick | Harwick News\n\nDam breaks near Harwick\n\n": (
        "Dam breaks near Harwick | Harwick News"
    ),
    "EXCLUSIVE: Dam was known to be weak\n\n": "EXCLUSIVE: Dam was known to be weak",
    "7 things to know about the dam\n\n": "7 things to know about the dam",
    "Dam breaks near Harwick\n": None,
    "The dam broke on Sunday.\n\n": None,
    "“The dam broke.”\n\n": None,
    "Mayor says “it is over.”\n\n": None,
    "(The dam broke.)\n\n": None,
    "HARWICK (Wire) — Who knew that the dam was weak?\n\n": None,
    "The victims were:\n\n": None,
    "A line that goes on,\n\n": None,
    "* * *\n\n": None,
    "- Dam breaks\n- Nobody hurt\n\n": None,
    "Was it known " + "that the dam was weak " * 6 + "and old?\n\n": None,
    "Words without an end " * 12 + "\n\n": None,
}


@pytest.mark.parametrize(("head", "title"), TITLES.items(), ids=lambda case: repr(case)[:40])
def test_title(head: str, title: str | None) -> None:
    """A first line is the title when it stands apart and does not end like a sentence."""
    text = head + BODY

    assert read_header(text).title == title
    if title and "|" not in title:
        assert body(text) == CLAIMS


def test_lone_line_is_body() -> None:
    """A text of one line has no title, whatever the line looks like."""
    assert read_header("Dam breaks near Harwick\n\n") == read_header("") == read_header(" \n")
    assert read_header("Dam breaks near Harwick").title is None
    assert body("Dam breaks near Harwick") == ["Dam breaks near Harwick"]


DATE_LINES = {
    "20:35, 02 December 2021": "2021-12-02",
    "2 December 2021": "2021-12-02",
    "December 2, 2021": "2021-12-02",
    "Dec. 2, 2021": "2021-12-02",
    "Tue 14 May 2024": "2024-05-14",
    "Tuesday, 14 May 2024, 9.30pm": "2024-05-14",
    "Thursday, December 2, 2021 at 8:35 PM EST": "2021-12-02",
    "2026-03-08T07:10Z": "2026-03-08",
    "2026-03-08": "2026-03-08",
    "Published: 5 June 2023, 10:15 BST": "2023-06-05",
    "Published 10:15 BST, 5 June 2023": "2023-06-05",
    "PUBLISHED: 5 JUNE 2023": "2023-06-05",
    "First published on 5 June 2023 at 10:15": "2023-06-05",
    "Posted on June 5th, 2023": "2023-06-05",
    "Date: 2023-06-05": "2023-06-05",
    "2023/06/05": "2023-06-05",
    "Monday 5 June 2023 10:15, UK": "2023-06-05",
    "Updated 1534 GMT (2334 HKT) June 6, 2023": "2023-06-06",
    "Updated 6 June 2023": "2023-06-06",
    "Updated 6 June 2023 | Published 5 June 2023": "2023-06-05",
    "Published: 5 June 2023, 10:15 BST | Updated: 6 June 2023, 11:00 BST": "2023-06-05",
    "5 June 2023 • 4 min read": "2023-06-05",
    "By Jane Doe | 5 June 2023": "2023-06-05",
    "By Jane Doe, June 5, 2023": "2023-06-05",
    "Jane Doe, Political correspondent - 5 June 2023": "2023-06-05",
    "By Jane Doe Published: Monday, 5 June 2023": "2023-06-05",
    "June 5, 2023 by Jane Doe": "2023-06-05",
    "(5 June 2023)": "2023-06-05",
    "5ſt ſept 2023": "2023-09-05",
    "31 February 2023": None,
    "0000-00-00": None,
    "London, 5 June 2023": "2023-06-05",
    "PUBLISHED MON, JUN 5 2023 10:15 AM EDT UPDATED 2 HOURS AGO": "2023-06-05",
    "Updated on: June 5, 2023 / 10:15 AM EDT / Wire News": "2023-06-05",
    "Posted 10:15 a.m. Yesterday": None,
    "5 June": None,
    "Monday 5 June, 10:15": None,
    "3 hours ago": None,
    "Yesterday at 10:15": None,
    "May 2023": None,
}


@pytest.mark.parametrize(("line", "day"), DATE_LINES.items(), ids=lambda case: str(case)[:40])
def test_date_line(line: str, day: str | None) -> None:
    """A line of dates is furniture and gives the day of publication when it has a year."""
    for gap in ("\n", "\n\n"):
        text = f"Dam breaks near Harwick{gap}{line}\n\n{BODY}"

        assert (read_header(text).published, body(text)) == (day, CLAIMS)


NOT_DATE_LINES = """
On 5 June 2023 the dam broke.
It will reopen on 2 May 2025.
The dam was built by 2 May 1921, records show.
Updated plans were shown on 5 June 2023.
May 5 families return?
""".strip().splitlines()


@pytest.mark.parametrize("line", NOT_DATE_LINES)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    """A sentence that tells a date is body, and does not date the article."""
    text = f"Dam breaks near Harwick\n\n{line}\n\n{BODY}"

    assert (read_header(text).published, body(text)) == (None, [line, *CLAIMS])


DATELINES = """
HARWICK, June 3 (Wire) — |The dam broke.
LONDON (Wire) - |The dam broke.
LONDON, England (CNN) -- |The dam broke.
New York (CNN)  -- |The dam broke.
(CNN)|The dam broke.
(CNN) -- |The dam broke.
(Mental Gloss) -- |The dam broke.
WASHINGTON — |The dam broke.
CLEVELAND, Ohio – |The dam broke.
ST. JOSEPH, Mich. (AP) — |The dam broke.
COLUMBIA, S.C. (AP) — |A dam broke.
WASHINGTON, D.C. — |The dam broke.
AL-QAIM, Iraq (Reuters) - |“It broke,” he said.
PARIS/BERLIN (Reuters) - |Two dams broke.
HARWICK, 3 June 2023 (Xinhua) -- |The dam broke.
Harwick, June 3, 2023 — |The dam broke.
COLLEVILLE-SUR-MER, France (CNN) -- |The dam broke.
NEW DELHI: |The dam broke.
RIO DE JANEIRO (AP) — |The dam broke.
FIRST ON WIRE: |The dam broke.
BREAKING: |The dam broke.
|Two dams — both old — broke.
|NATO — which met on Monday — did not say.
|The dam (built in 1921) - a wall of earth - broke.
|Jane Doe (Labour) - a nurse - won.
|BLITZER: It broke.
|A 9-year-old boy broke it.
|I — she said — saw it.
|(He laughed.) The dam broke.
|(The dam) broke.
""".strip().splitlines()


@pytest.mark.parametrize("case", DATELINES)
def test_dateline(case: str) -> None:
    """Of a dateline only the prefix is furniture; the sentence after it is body."""
    prefix, rest = case.split("|")
    text = f"Dam breaks near Harwick\n\n{prefix}{rest}\n\n{BODY}"

    assert " ".join(body(text)) == " ".join([rest, *CLAIMS])
    assert bool(prefix) == (len(read_header(text).furniture) == 2)


@pytest.mark.parametrize(
    ("dated", "dateline", "day"),
    [
        ("", "HARWICK, June 3 (Wire)", None),
        ("", "HARWICK, June 3, 2023 (Wire)", "2023-06-03"),
        ("", "HARWICK, 3 June 2023 (Wire)", "2023-06-03"),
        ("Updated 4 June 2023", "HARWICK, June 3 (Wire)", "2023-06-03"),
        ("Updated 2 January 2022", "HARWICK, December 31 (Wire)", "2021-12-31"),
        ("Updated 4 June 2023", "HARWICK (Wire)", "2023-06-04"),
        ("Updated 4 June 2023", "HARWICK, September 3 (Wire)", None),
        ("5 June 2023", "HARWICK, June 3 (Wire)", "2023-06-05"),
        ("Published: 4 June 2023", "HARWICK, June 3, 2022 (Wire)", "2023-06-04"),
    ],
)
def test_a_dateline_without_a_year_needs_another_date(
    dated: str, dateline: str, day: str | None
) -> None:
    """Month and day are given a year only by a line that has one, and is close."""
    text = f"Dam breaks near Harwick\n\n{dated}\n\n{dateline} — {BODY}"

    assert read_header(text).published == day
    assert body(text) == CLAIMS


def test_a_chronology_does_not_date_the_article() -> None:
    """Days that head the entries of a chronology are not the day of publication."""
    entries = [f"{day} June 1915\n\nThe dam was mended again." for day in (5, 6, 7)]
    text = "\n\n".join(["How the dam broke", "It took a century.", *entries])

    assert read_header(text).published is None
    assert body(text) == ["It took a century."] + ["The dam was mended again."] * 3


def test_a_labelled_date_counts_at_the_end() -> None:
    """A line that says when it was published may stand below the body; a bare date may not."""
    below = f"Dam breaks near Harwick\n\n{BODY}\n\n{BODY}\n\n"

    assert read_header(below + "Published: 5 June 2023").published == "2023-06-05"
    assert read_header(below + "5 June 2023").published is None


def test_photo_credit_behind_a_sentence() -> None:
    """A credit at the end of a caption is cut off; the caption's sentence stays."""
    text = f"Dam breaks near Harwick\n\nRescuers at work. Photo: Jane Doe/AP\n\n{BODY}"

    assert body(text) == ["Rescuers at work.", *CLAIMS]
    assert body(text.replace(". Photo: Jane Doe/AP", " (J. Doe/AFP)"))[0] == "Rescuers at work"
    assert body(text.replace("Photo: Jane Doe/AP", "Photo: he ran. It rained."))[1] == (
        "Photo: he ran."
    )


HEADINGS = {
    "What we know": [],
    "## What we know": [],
    "THE RESCUE": [],
    "1. Why it broke": [],
    "Who is to blame?": ["Who is to blame?"],
    "Harwick 3-1 Leeds": ["Harwick 3-1 Leeds"],
    "The mayor said:": ["The mayor said:"],
    "“We were warned”": ["“We were warned”"],
    "• Three dams are old": ["Three dams are old"],
    "Two\n\nThree\n\nFour": ["Two", "Three"],
    "A line of more words than any heading has, about a dam that broke": [
        "A line of more words than any heading has, about a dam that broke"
    ],
}


@pytest.mark.parametrize(("line", "kept"), HEADINGS.items())
def test_section_headings_are_no_claims(line: str, kept: list[str]) -> None:
    """A short open line between prose is a heading; lists, scores and quotations are not."""
    text = f"{BODY}\n\n{line}\n\n{BODY}"

    assert body(text) == [*CLAIMS, *kept, *CLAIMS]


def test_lines_of_verse_are_not_headings() -> None:
    """Where hardly any line ends as a sentence, none is taken for a heading."""
    text = "It rained.\n\nThe dam is gone\n\nSo is the town\n\nWe go on\n\nIt ends."

    assert len(body(text)) == 5


def test_the_seed() -> None:
    """The seed's title, day and furniture are read; its sentences remain."""
    text = SEED.read_text(encoding="utf-8")
    title = "Blinken and Lavrov hold talks behind closed doors at OSCE summit"
    header = read_header(text)

    assert (header.title, header.published) == (title, "2021-12-02")
    assert [span.of(text) for span in header.furniture] == [
        title,
        "20:35, 02 December 2021",
        f"{title} Photo: Omar Marques/Sopa Images/ Look Press",
    ]
    assert body(text)[0].startswith("The US Secretary of State and the Russian Foreign Minister")
    assert len(body(text)) == 16


PIECES = st.sampled_from(
    [
        *LINES,
        *DATE_LINES,
        *HEADINGS,
        *SENTENCES,
        BODY,
        "\n",
        "\n\n",
        " ",
        "# ",
        "é😀\u2028",
        "LONDON (AP) — ",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=80))
def test_furniture_and_body_share_nothing(text: str) -> None:
    """Spans lie inside the text, in order, apart; no claim overlaps the furniture."""
    furniture = read_header(text).furniture
    claims = body_sentences(text)

    for spans in (furniture, claims, tuple(sorted(furniture + claims))):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in claims)


@pytest.mark.parametrize(
    "piece", ["A", "#", "(", "-", ". ", "1 May ", "Photo: ", "\n", "a\n", "A/"]
)
def test_odd_text_is_read_in_linear_time(piece: str) -> None:
    """A hundred thousand characters of anything are read; the suite's speed shows how fast."""
    text = piece * (100_000 // len(piece))

    assert read_header(text) is not None
