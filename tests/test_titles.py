"""Titles: which line is one, how it reads without marks, and what says it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.text.segmenting import trimmed
from assistant.text.titles import (
    TOP,
    dated,
    introduces,
    is_signature,
    plain_title,
    repeats,
    title_line,
)

if TYPE_CHECKING:
    from assistant.documents import Span

PROSE = "The dam broke on Friday and flooded nine farms, the town said."


def _title(text: str) -> str | None:
    """Return the title line of a text."""
    lines: list[Span] = []
    at = 0
    for line in text.split("\n"):
        lines += trimmed(text, at, at + len(line))
        at += len(line) + 1
    number = title_line(text, lines)
    return None if number is None else lines[number].of(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Dam breaks\n\n{PROSE}",
        f"By Jane Doe\nDam breaks\n\n{PROSE}",
        f"5 June 2023\nDam breaks\n\n{PROSE}",
        f"Share this article\nDam breaks\n\n{PROSE}",
        f"***\nDam breaks\n\n{PROSE}",
        f"Dam breaks\n======\n{PROSE}",
        f"# Dam breaks\n{PROSE}",
        f"# Dam breaks.\n{PROSE}",
        f"Dam breaks\nDam breaks\n{PROSE}",
        f"Dam breaks\n5 June 2023\n{PROSE}",
        f"Dam breaks\nBy Jane Doe\n{PROSE}",
        f"Dam breaks\nNine farms are flooded\nBy Jane Doe\n{PROSE}",
        f"Dam breaks\nNine farms are flooded\nNobody is hurt\nBy Jane Doe\n{PROSE}",
        f"Dam breaks\n- Nine farms\n- No deaths\n* Rain goes on\n• More\nBy Jane Doe\n{PROSE}",
        f"Dam breaks\nJane Doe\nJane Doe is a nurse.\n5 June 2023\n{PROSE}",
        f"Why did the dam break?\n\n{PROSE}",
        f"Why did the dam break?\n5 June 2023\n{PROSE}",
        f"“Run!”\n\n{PROSE}",
        f"Dam breaks in the U.S.\n\n{PROSE}",
        f"{'D' * 200}\n\n{PROSE}",
        f"{'D' * 119}?\n\n{PROSE}",
        f"Dam\n\n{PROSE}",
        f"London: dam breaks\n\n{PROSE}",
    ],
)
def test_a_line_that_stands_apart_is_the_title(text: str) -> None:
    """An empty line, a date, a byline, a line of = or the title again shows where it ends."""
    found = _title(text)

    assert found is not None
    assert found.strip("# ").startswith(("Dam", "D", "Why", "“Run", "London"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dam breaks",
        "5 June 2023",
        f"Dam breaks\n{PROSE}",
        f"Dam breaks.\n\n{PROSE}",
        f"Dam breaks in the U.\n\n{PROSE}",
        f"Why did the dam break?\n{PROSE}",
        f"Dam breaks:\n\n{PROSE}",
        f"Dam breaks,\n\n{PROSE}",
        f"Dam breaks;\n\n{PROSE}",
        f"1, 2\n\n{PROSE}",
        f"{'D' * 201}\n\n{PROSE}",
        f"{'D' * 120}?\n\n{PROSE}",
        f"HARWICK, June 3, 2021\n\n{PROSE}",
        f"HARWICK (AP) — It broke\n\n{PROSE}",
        f"Dam breaks\n=\n{PROSE}",
        f"Dam breaks\nNine farms\nNobody hurt\nRain goes on\nBy Jane Doe\n{PROSE}",
        f"Dam breaks\nNine farms.\nBy Jane Doe\n{PROSE}",
        f"Dam breaks\nNine farms\n\nBy Jane Doe\n{PROSE}",
        f"Dam breaks\nJane Doe\nNobody is hurt\nRain goes on\n{PROSE}",
    ],
)
def test_a_line_that_goes_on_is_no_title(text: str) -> None:
    """Prose, an open line, a dateline, too much for a title, or a byline too far below: none."""
    assert _title(text) is None


def test_a_title_stands_near_the_top() -> None:
    """It is one of the first twelve lines, those of the page's furniture counted."""
    for above, title in ((TOP - 1, "Dam breaks"), (TOP, None)):
        assert _title("Share this article\n" * above + f"Dam breaks\n\n{PROSE}") == title


@pytest.mark.parametrize(
    ("words", "author", "wanted"),
    [
        ("Jane Doe is a nurse.", "By Jane Doe", True),
        ("Jane Doe was a nurse.", "by Jane Doe", True),
        ("Jane Doe writes on dams.", "Jane Doe", True),
        ("Jane Doe has left.", "By Jane Doe", False),
        ("Bo is a nurse.", "By Jane Doe", False),
        ("It is so.", "", False),
        ("is it so?", "", False),
        ("Jane Doe", "By Jane Doe", False),
    ],
)
def test_a_line_about_the_author_introduces_the_author(
    words: str,
    author: str,
    wanted: bool,  # noqa: FBT001 - a table
) -> None:
    """It begins with the name above it and says who that is."""
    assert introduces(words, author) == wanted


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("# **Dam breaks** #", "Dam breaks"), ("Headline: Dam breaks", "Dam breaks"),
        ("title : x", "x"), ("Title:", "Title:"), ("#x", "#x"), ("## x ##", "x"), ("**x", "**x"),
        ("x**", "x**"), ("__x__", "x"), ("** x **", "x"), ("####### x", "####### x"),
        ("#\tx", "x"), ("x #", "x #"), ("**x__", "**x__"),
    ],
)  # fmt: skip
def test_a_title_is_read_without_its_marks(words: str, plain: str) -> None:
    """Marks of a heading, emphasis around it all and "title:" are no part of it."""
    assert plain_title(words) == plain


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("5 June 2023", ["2023-06-05"]),
        ("*5 June 2023*", ["2023-06-05"]),
        ("Jane Doe | 5 June 2023", ["2023-06-05"]),
        ("5 June 2023 | Jane Doe", ["2023-06-05"]),
        ("Jane Doe, 5 June 2023", ["2023-06-05"]),
        ("London, 5 June 2023", ["2023-06-05"]),
        ("5 June 2023 | ", ["2023-06-05"]),
        ("Jane Doe | Photo: J | 5 June 2023 | 6 June 2023", ["2023-06-05", "2023-06-06"]),
        ("5 June 2023".ljust(160), ["2023-06-05"]),
        ("5 June 2023".ljust(161), []),
        ("Wick, 5 June 2023", []),
        ("Dam breaks | 5 June 2023", []),
        ("5 June 2023 | Dam breaks", []),
        ("dam 5 June 2023", []),
        ("Jane Doe", []),
        ("", []),
    ],
)
def test_a_date_line_has_dates_and_who_wrote(line: str, days: list[str]) -> None:
    """Beside its days a date line has names, places and furniture, and nothing that tells."""
    assert [stamp.day for stamp in dated(line)] == days


@pytest.mark.parametrize(
    ("line", "signed"),
    [
        ("By Jane Doe | The Wire", True), ("By Jane Doe (now) and John Roe (earlier)", True),
        ("By Jane Doe | ", True), ("By Jane Doe | Share this", True), ("*By Jane Doe*", True),
        ("By Jane Doe | it sank", False), ("It sank | By Jane Doe", False), ("It sank", False),
        ("5 June 2023", False),
    ],
)  # fmt: skip
def test_a_signature_has_nothing_but_names(line: str, signed: bool) -> None:  # noqa: FBT001 - a table
    """Every piece of it names somebody or is furniture."""
    assert is_signature(line) == signed


@pytest.mark.parametrize(
    ("line", "again"),
    [
        ("Dam breaks", True), ("dam BREAKS", True), ("# Dam breaks", True),
        ("Dam breaks | The Wire", True), ("Dam breaks Photo: J", True),
        ("Dam breaks (AP/Bo)", True), ("Dam breaks - Share this", True),
        ("Dam breaks".ljust(170), True), ("Dam breaks".ljust(171), False),
        ("Dam breaks it did", False), ("Dam", False), ("Nine dam breaks", False), ("", False),
    ],
)  # fmt: skip
def test_the_title_again_is_known(line: str, again: bool) -> None:  # noqa: FBT001 - a table
    """Whatever its case and marks, with a site or a credit behind it, but with no other word."""
    assert repeats(line, "Dam breaks") == again


def test_a_title_with_a_site_is_said_again_without_it() -> None:
    """The site behind a title is no part of it."""
    assert repeats("Dam breaks", "Dam breaks | The Wire")
    assert not repeats("The Wire", "Dam breaks | The Wire")
