"""Scanning: each object once, whole, in order, however the reply is cut into pieces."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.drafting.scanning import Closed, Scanner

TEXT = st.text(st.sampled_from('ab"\\{}[]:,<>/é\n😀 think'), max_size=12)
CLAIM = st.fixed_dictionaries(
    {"text": TEXT, "quotes": st.lists(st.fixed_dictionaries({"passage": TEXT, "quote": TEXT}))}
)
DRAFT = st.fixed_dictionaries(
    {
        "status": st.sampled_from(["answered", "not_in_article", 'odd "status"']),
        "headline": CLAIM,
        "claims": st.lists(CLAIM, max_size=3),
        "unanswered": st.lists(TEXT, max_size=2),
        "key_points": st.lists(CLAIM, max_size=2),
    }
)
AROUND = st.sampled_from(
    [
        "",
        "```json\n",
        "Here is {the draft}, <b>as asked</b>: ",
        '<think>First {"status": "answered", "claims": [{"text": "no"}]}.</think>\n',
        "<thinking>{</thinking>",
    ]
)


def scan(text: str, size: int) -> tuple[Scanner, list[Closed]]:
    scanner = Scanner()
    closed = [
        item for at in range(0, len(text), size) for item in scanner.feed(text[at : at + size])
    ]
    return scanner, closed


@given(DRAFT, AROUND, st.integers(1, 40), st.sampled_from([None, 2]))
def test_every_object_comes_once_in_order(
    draft: dict[str, object], before: str, size: int, indent: int | None
) -> None:
    """The objects given are those that stand in the draft, whatever the pieces and the wrapping."""
    text = before + json.dumps(draft, indent=indent) + "\n```\nThat {is} all."

    scanner, closed = scan(text, size)

    wanted: list[tuple[tuple[str | int, ...], object]] = []
    for key, value in draft.items():
        if isinstance(value, dict):
            wanted.append(((key,), value))
        elif isinstance(value, list):
            wanted += [((key, i), item) for i, item in enumerate(value) if isinstance(item, dict)]
    assert [(item.path, json.loads(item.raw)) for item in closed] == wanted
    assert scanner.status == draft["status"]


@given(st.text(st.sampled_from('{}[]":,\\<> ab\nthink/'), max_size=200), st.integers(1, 9))
def test_no_text_breaks_it(text: str, size: int) -> None:
    """Any text can be fed; what closes stands in it word for word, and pieces change nothing."""
    _, closed = scan(text, size)

    assert all(item.raw in text for item in closed)
    assert closed == scan(text, 1)[1]


@pytest.mark.parametrize("before", ["", " ", "\n\t", "so: "])
def test_an_object_begins_with_its_brace(before: str) -> None:
    """What stands between a key and its object is no part of it, however the reply comes."""
    text = '{"headline":' + before + '{"text": "A."}}'

    for size in (1, 5, len(text)):
        _, closed = scan(text, size)
        assert closed == [Closed(("headline",), '{"text": "A."}')]


def test_an_object_comes_with_its_last_character() -> None:
    """A claim is given as soon as its brace closes, not before and not later."""
    scanner = Scanner()

    assert scanner.feed('{"claims": [{"text": "A."') == []
    assert scanner.feed("}") == [Closed(("claims", 0), '{"text": "A."}')]


def test_a_cut_reply_gives_what_had_closed() -> None:
    """The half claim at the end of a cut reply is not given."""
    _, closed = scan('{"claims": [{"text": "A."}, {"text": "B', 3)

    assert [item.path for item in closed] == [("claims", 0)]


def test_a_first_object_without_claims_is_passed_over() -> None:
    """A remark in JSON before the draft does not hide the draft."""
    scanner, closed = scan('{"note": 1} {"status": "answered", "claims": [{"text": "A."}]}', 4)

    assert scanner.status == "answered"
    assert len(closed) == 1


def test_an_array_that_is_no_json_is_given_up() -> None:
    """Braces of prose that look like an object do not swallow the draft."""
    _, closed = scan('{"quoted" words} {"claims": [{"text": "A."}]}', 4)

    assert [item.raw for item in closed] == ['{"text": "A."}']


@pytest.mark.parametrize(
    "text",
    [
        '{"claims": ' + "[" * 200_000,
        '{"claims": [' + '{"a":' * 40_000,
        "{" * 200_000,
        "{ " * 100_000,
        "<" * 200_000,
        "<think>" + "</thin" * 30_000,
        '{"status": "' + "\\" * 199_999,
        "{" + " " * 200_000,
    ],
    ids=["arrays", "objects", "braces", "spaced", "tags", "thoughts", "escapes", "white space"],
)
def test_endless_brackets_are_read_once(text: str) -> None:
    """Depth and length cost one pass, in small pieces and in one; a quadratic scan would hang."""
    assert scan(text, 64)[1] == scan(text, len(text))[1] == []
