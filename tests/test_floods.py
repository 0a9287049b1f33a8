"""Laws of drafts that are made of one sign or a few, over and over: whatever it is, it is read."""

from __future__ import annotations

import pytest

from assistant.grounding.quotes.check import marked
from assistant.providers.written import Written
from assistant.text.addresses import addresses, markup
from assistant.text.legible import legible

SIZE = 100_000
"""Code points; where each of them were looked at from each other, these would take minutes."""


@pytest.mark.parametrize(
    "piece",
    ["_", "_a", "x_ 1,", "1O,", "a", "a.", "a-", "com.", "-.", "[", "[](", "[x][", "< ", "@a"],
)
def test_a_flood_of_signs_is_read_in_one_go(piece: str) -> None:
    """A draft's words are made legible, and searched for addresses and markup, in linear time."""
    text = piece * (SIZE // len(piece))

    assert legible(f"x {text}", frozenset()).startswith("x ")
    assert addresses(f"{text} see a@b.example")[-1] == "a@b.example"
    assert "</b>" in markup(f"{text}\n</b>")


@pytest.mark.parametrize("piece", [": 'a", "'a", "‘a ", "a'a ", ": '", '"a', "“", "''a"])
def test_a_flood_of_quotation_marks_is_read_in_one_go(piece: str) -> None:
    """Words in marks are found in linear time, however many marks are never closed."""
    text = piece * (SIZE // len(piece))

    assert "no war" in marked(f"“no war” {text}")


@pytest.mark.parametrize("piece", ["\\", "\\u", "\n ", "&#", "sk-", "\x1b[0"])
def test_a_flood_in_a_stream_is_searched_in_one_go(piece: str) -> None:
    """What may become the key is told of each of many pieces, however long the key is."""
    key = f"sk-proj-{'aB3' * 60}"
    written = Written("m", key)
    sent = f"{piece * 5_000}x"

    assert "".join(written.add(sent) for _ in range(60)) + written.rest() == sent * 60


def test_a_quotation_may_have_apostrophes_of_any_kind() -> None:
    """Marks inside of words and before them, as in "the '90s", end no quotation."""
    said = "It wasn't the '90s, 'twas in ’84, they said then."

    assert marked(f"She said: '{said}'") == [said]


def test_markup_with_brackets_inside_is_markup() -> None:
    """The words of a link may have brackets themselves."""
    assert markup("See [one [1] here](x).") == ["](x)"]
    assert markup("He [sic] said (so)") == []
