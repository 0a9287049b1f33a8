"""What a chat looks like stays as it was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.chat_screens import FOLDER, WIDTHS, screen
from tests.commands import written
from tests.sampling import one_in

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("width", one_in(2, WIDTHS))
def test_a_chat_looks_as_it_did(width: int, tmp_path: Path) -> None:
    """After a change that is meant, ``python -m tests.chat_screens`` writes the files anew."""
    kept = (FOLDER / f"chat-{width}.txt").read_text(encoding="utf-8")

    assert screen(width, written(tmp_path)) == kept
