"""Lines that sign a text or belong to the page, told from lines that tell something."""

from __future__ import annotations

import pytest

from assistant.text.bylines import says_by, signs
from assistant.text.furniture import (
    credit_start,
    ends_sentence,
    is_button,
    is_furniture,
    unmarked,
)


@pytest.mark.parametrize(
    ("line", "signed", "by"),
    [
        ("By Jane Doe", True, True),
        ("Written by Jane", True, True),
        ("By our staff", True, True),
        ("By April Hart", True, True),
        ("By Jane of Wick", True, True),
        ("Von Ann Lee", True, True),
        ("Par Jane Doe, Paris", True, True),
        ("Par Jane Doe et Bo Hart", True, True),
        ("Text: Berlin", True, True),
        ("Opinion by Ann", True, True),
        ("Opinion par Ann Lee", True, True),
        ("Opinion par Ann", False, False),
        ("From our Wick correspondent", True, True),
        ("Text: berlin", False, False),
        ("Von Berlin", False, False),
        ("Von Berlin bis Paris", False, False),
        ("Von Ann Lee und Paris", False, False),
        ("By", False, False),
        ("By Friday", False, False),
        ("By the sea", False, False),
        ("By Jane and the crew", False, False),
        ("Jane Doe", True, False),
        ("Jane A B Doe", True, False),
        ("Jane O'Hara-Lee Jr", True, False),
        ("Jane Doe and Bo Hart", True, False),
        ("Jane Doe & Bo Hart, Wick", True, False),
        ("Jane Doe, editor", True, False),
        ("Jane Doe, editor, Wick", True, False),
        ("Jane Doe, Wick", True, False),
        ("李 明", True, False),
        ("Reuters", True, False),
        ("staff writer", True, False),
        ("Jane Doe, in wick", False, False),
        ("Jane", False, False),
        ("Jane and Bo Hart", False, False),
        ("Jane A B C Doe", False, False),
        ("jane doe", False, False),
        ("Jane van", False, False),
        ("Jane 2 Doe", False, False),
        ("Jane 2a", False, False),
        ("Jane Doe went home.", False, False),
        ("Jane Doe.", False, False),
        ("staff boat", False, False),
    ],
)
def test_a_signature_names_who_wrote(
    line: str,
    signed: bool,  # noqa: FBT001 - a table
    by: bool,  # noqa: FBT001 - a table
) -> None:
    """Two to four capitalized words, a role, or a By with a name: not a day, a sentence, a place."""
    assert (signs(line), says_by(line)) == (signed, by)


@pytest.mark.parametrize(("size", "signed"), [(125, True), (126, False)])
def test_a_long_line_signs_nothing(size: int, signed: bool) -> None:  # noqa: FBT001 - a table
    """What is longer than a list of names is no signature."""
    line = "By Jane D".ljust(size, "d")

    assert (signs(line), says_by(line)) == (signed, signed)


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("*By J*", "By J"), ("__a__", "a"), ("***a***", "a"), ("**Dam** b", "**Dam** b"),
        ("*a", "*a"), ("a*", "a*"), ("_a*", "_a*"), ("* a*", "* a*"), ("", ""),
    ],
)  # fmt: skip
def test_emphasis_around_the_whole_line_is_taken_away(line: str, bare: str) -> None:
    """One mark around everything goes; a mark inside stays."""
    assert unmarked(line) == bare


@pytest.mark.parametrize(
    ("line", "ended"),
    [
        ("We won.", True), ("“We won.”", True), ("We won.)]»", True), ("Was it?", True),
        ("So…", True), ("x.]]]]]]]]]]]", True), ("Hall: ‘We won’", False), ("We won. x", False),
        ("x.   ]]", False), ("", False),
    ],
)  # fmt: skip
def test_a_sentence_ends_in_its_mark(line: str, ended: bool) -> None:  # noqa: FBT001 - a table
    """Quotes and brackets may close behind the mark, words may not."""
    assert ends_sentence(line) == ended


@pytest.mark.parametrize(
    ("line", "furniture", "button"),
    [
        ("Share this article", True, True), ("REUTERS", True, True), ("CNN", True, True),
        ("Ann Lee/AP", True, True), ("AP/Ann Lee", True, True), ("Getty Images", True, True),
        ("Photo: J", True, False), ("Read more", True, False), ("press release", True, False),
        ("Tags: a, b", True, False), ("— Bo (@bo) June 3", True, False),
        ("Reporting by Bo", True, False), ("Sign up for our newsletter now", True, False),
        ("Reporting by bo", False, False), ("Sign up for it", False, False),
        ("Our newsletter", False, False), ("The press release", False, False),
        ("Press release told it", False, False), ("a/b", False, False),
        ("Shares fell", False, False), ("", False, False),
    ],
)  # fmt: skip
def test_lines_of_the_page_are_told_from_lines_that_tell(
    line: str,
    furniture: bool,  # noqa: FBT001 - a table
    button: bool,  # noqa: FBT001 - a table
) -> None:
    """A control or an agency alone is a button; a credit, a link or an offer is furniture too."""
    assert (is_furniture(line), is_button(line)) == (furniture, button)


@pytest.mark.parametrize(("size", "short"), [(250, True), (251, False)])
def test_a_long_line_is_no_furniture(size: int, short: bool) -> None:  # noqa: FBT001 - a table
    """What is longer than 250 characters is prose, whatever it begins with."""
    picture = f"![{'a' * 100}]({'b' * (size - 105)})"

    assert len(picture) == size
    assert (is_furniture("Photo: J".ljust(size, "j")), is_button(picture)) == (short, short)


@pytest.mark.parametrize(
    "marked",
    [
        "It sank. |Photo: Jane Doe/AP", "It sank. |photo: Jane Doe", "It sank |(Bo/AP)",
        "It sank. |Photo by Bo", "It sank. |photo by Bo", "It sank |Photo by Bo", "It sank. |© Bo",
        "He saw |REUTERS/Bo", f"{'x' * 300}. |Photo: Bo", f"It sank. |Photo: A{'b' * 90}",
    ],
)  # fmt: skip
def test_a_credit_at_the_end_of_a_line_is_found(marked: str) -> None:
    """It begins with a capital or a bracket, or a sentence ends before it."""
    assert credit_start(marked.replace("|", "")) == marked.index("|")


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jane Doe", "It sank photo: Jane Doe", "It sank. Photo by bo", "It sank by Bo",
        "It sank: x", f"It sank. Photo: A{'b' * 91}", "", "He saw it. Photos by Bo it was.)",
    ],
)  # fmt: skip
def test_words_about_pictures_are_no_credit(line: str) -> None:
    """A line that is all credit has none at its end; "he shared a video: me" goes on."""
    assert credit_start(line) is None
