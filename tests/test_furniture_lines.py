"""Lines that make no claims, and sentences that only begin as such lines do."""

from __future__ import annotations

import pytest

from tests.dam import BODY, CLAIMS, LINES, SENTENCES, body


@pytest.mark.parametrize("line", LINES)
def test_line_of_furniture(line: str) -> None:
    """Credits, bylines, buttons, links and repeated titles under the title are no claims."""
    text = f"Dam breaks near Harwick\n\n{line}\n\n{BODY}"

    assert body(text) == CLAIMS


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_is_not_furniture(line: str) -> None:
    """A sentence that begins as furniture does is still body."""
    text = f"Dam breaks near Harwick\n\n{line}\n\n{BODY}"

    assert body(text) == [line, *CLAIMS]
