"""Stops: which full stops, marks and figures end a sentence; | stands where one ends."""

from __future__ import annotations

import pytest

from assistant.documents import Span
from assistant.text.segmenting import (
    LONG_PASSAGE,
    paragraphs,
    passages,
    sentence_at,
    sentences,
    trimmed,
)

CASES = """
At 5 a.m. Tarn slept.
By 5 a.m. (noon in Tarn) he left.
He left at 5 a.m. |The dam broke.
He left at 5 a.m. Monday.
He left at 5 p.m. EST.
He left at 5 p.m. in Tarn.
No. 10 said so.
He said no. |Nobody left.
He said No. |Nobody left.
See Fig. 3.
See Fig. |It shows.
Acme Inc. |3 rose.
Acme Co. 3 rose.
Acme Inc. |Shares fell.
Acme Inc. Shares Fell.
Acme Inc. |The firm left.
Acme Inc. Lee left.
Acme Inc. |“No,” he said.
Mr. The left.
It had 5. |It left.
1. It left.
12. It left.
123. |It left.
a: 1. It left.
He came 31. Mai kam.
It is the 5. |He left.
am 5. Dorf
am 5. |The dorf
J. Moss won.
A. It left.
Q. A. |It left.
He met J. |The man left.
He met J. Moss.
He met J. R. Moss.
He met Plan B. |Moss left.
He met Plan B. R. Moss left.
He and I. |Moss left.
He met J. “Bo” Moss.
He met J. |“No,” he said.
So... 3 left.
So... |Lee left.
So.. |Lee left.
He left.|Then it rained.
See www.a.Then it.
See a/b.Then it.
“Stop!” Lee said.
“Stop!” |Lee left.
“Stop!” |The man said.
Yahoo! Lee said.
Yahoo! |The man left.
Why? |iPhone sales fell.
He left. |iPhone sales fell.
It rose. émile left.
Why? émile left.
The U.S. Senate voted.
He left the U.S. |The man left.
He left the U.S. |“No,” he said.
It is 5 ft. 3 men left.
It is 5 ft. |It left.
He left. |— It rained.
The tag 'a'. |It left.
He said: 5. It left.
He said; 15. It left.
He said 5. |It left.
See Amazon.com it is.
He said so.Com was it.
At 5 a.m. [noon] he left.
By about 5:30 p.m. Tarn slept.
He left by 5 p.m. |Tarn slept.
The mayor left. |Nine men stayed.
It was 5.5. |It left.
“He left.” |Then it rained.
It rained (hard.) |He left.
He said “No.” |“Why?” he asked.
He left.” |“Why?”
He met Mr. Lee. |He left.
It fell 5%. |It rose.
他走了。|她来了。
""".strip().splitlines()


@pytest.mark.parametrize("marked", CASES)
def test_a_stop_ends_a_sentence_or_belongs_to_its_word(marked: str) -> None:
    """Abbreviations, hours, initials, numbers of a list and addresses keep their stops."""
    text = marked.replace("|", "")

    assert [one.of(text) for one in sentences(text)] == [one.strip() for one in marked.split("|")]


LINE = "The dam broke in the night and flooded the farms"
SHORT = "The dam broke in the night"


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("A b.\n\nC d.", ["A b.", "C d."]),
        ("A b.\n \t\nC d.\n", ["A b.", "C d."]),
        ("A b.\nC d.", ["A b.", "C d."]),
        ("A b.\fC d.", ["A b.", "C d."]),
        ("A b.\u2029C d.", ["A b.", "C d."]),
        ("  A b.  ", ["A b."]),
        ("\n\n \n\n", []),
        ("", []),
        (f"{LINE}\nbelow it.", [f"{LINE}\nbelow it."]),
        (f"{LINE}\n{LINE}\nbelow it.", [f"{LINE}\n{LINE}\nbelow it."]),
        (f"{LINE}\nBelow it", [LINE, "Below it"]),
        (f"{LINE}\nBelow it.", [f"{LINE}\nBelow it."]),
        (f"{LINE}\nbelow it", [f"{LINE}\nbelow it"]),
        (f"{LINE}.\nBelow it.", [f"{LINE}.", "Below it."]),
        (f"{LINE}.\n{LINE}\nBelow it.", [f"{LINE}.\n{LINE}\nBelow it."]),
        (f"{LINE}.\n{LINE}.\n{LINE}\nBelow it.", [f"{LINE}.", f"{LINE}.", LINE, "Below it."]),
        (f"{SHORT}\nbelow it.", [SHORT, "below it."]),
        (f"{'x' * 40}\nbelow it.", [f"{'x' * 40}\nbelow it."]),
        (f"{'x' * 39}\nbelow it.", ["x" * 39, "below it."]),
        (f"{'x' * 100}\nbelow it.", [f"{'x' * 100}\nbelow it."]),
        (f"{'x' * 101}\nbelow it.", ["x" * 101, "below it."]),
        (f"{'x' * 50}\n{'y' * 30}\nz.", [f"{'x' * 50}\n{'y' * 30}\nz."]),
        (f"{'x' * 50}\n{'y' * 29}\nz.", ["x" * 50, "y" * 29, "z."]),
        (f"- {LINE}\n- {LINE}\nit fell.", [f"- {LINE}", f"- {LINE}", "it fell."]),
        (f"- {LINE}\nit fell.", [f"- {LINE}\nit fell."]),
        (f"{LINE}\nit\n\nC\nd.", [f"{LINE}\nit", "C", "d."]),
    ],
)
def test_paragraphs_end_at_empty_lines_and_at_line_ends_of_open_text(
    text: str, blocks: list[str]
) -> None:
    """Lines alike in length, most of them open, are one paragraph broken to a width."""
    assert [one.of(text) for one in paragraphs(text)] == blocks


def test_sentences_of_a_stretch_are_clipped_to_it() -> None:
    """Only what lies inside is told, without white space, in every paragraph that it touches."""
    text = "One left. Two left.\n\nThree left. Four left.\n\nFive left."
    whole = [one.of(text) for one in sentences(text, Span(0, len(text)))]

    assert whole == ["One left.", "Two left.", "Three left.", "Four left.", "Five left."]
    for start, end, wanted in (
        ("Two", "Three", ["Two left."]),
        ("wo", "hree", ["wo left.", "T"]),
        ("Three", "Five", ["Three left.", "Four left."]),
        ("Five", "Five", []),
        ("\n\nFive", "Five", []),
        ("Four", "ive", ["Four left.", "F"]),
    ):
        stretch = Span(text.index(start), text.index(end))
        assert [one.of(text) for one in sentences(text, stretch)] == wanted


@pytest.mark.parametrize(
    ("offset", "sentence"),
    [(0, "It broke."), (8, "It broke."), (9, "It broke."), (10, "Bo fled."), (18, "Bo fled."), (99, "Bo fled.")],
)  # fmt: skip
def test_an_offset_is_in_one_sentence(offset: int, sentence: str) -> None:
    """White space belongs to the sentence before it."""
    text = "It broke. Bo fled. "

    assert sentence_at(text, offset).of(text) == sentence


def test_a_text_that_begins_with_space_has_its_first_sentence_there() -> None:
    """What stands before the first sentence belongs to it."""
    assert sentence_at("  It broke.", 0).of("  It broke.") == "It broke."


def test_long_paragraphs_are_divided_between_sentences() -> None:
    """A passage has at most 1200 characters, unless one sentence is longer; its number is told."""
    first, long = "X" * 599 + ".", "Y" * 1300 + "."
    second = "X" * (LONG_PASSAGE - 602) + "."
    whole = f"{first} {second}"
    text = f"{whole}\n\n{whole} {first}\n\n{whole}x.\n\n{long} {first}"
    wanted = [whole, whole, first, first, f"{second}x.", long, first]

    found = passages(text)
    assert len(whole) == LONG_PASSAGE
    assert [one.id for one in found] == [f"p{number}" for number in range(1, 8)]
    assert [text[one.start : one.end] for one in found] == wanted


@pytest.mark.parametrize(
    ("piece", "found"),
    [("abc", "abc"), (" a b ", "a b"), ("a ", "a"), (" a", "a"), ("  ", None), ("", None)],
)
def test_a_piece_is_trimmed_on_both_sides(piece: str, found: str | None) -> None:
    """Nothing is left of white space."""
    text = f"x{piece}y"

    assert [one.of(text) for one in trimmed(text, 1, 1 + len(piece))] == [found][
        : found is not None
    ]
