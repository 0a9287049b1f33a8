"""Pages in a terminal that has colours: the lines of plain text, styled by rich."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.text import Text

from assistant.rendering.text import lay

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.rendering.page import Block, Role

# Every meaning is also in words: a style only helps the eye. The colours have a contrast of about
# 4 to 1 or better on white and on black (WCAG 2.1), which yellow and green have not on white.
_STYLES: dict[Role, str] = {
    "text": "",
    "strong": "bold",
    "quote": "italic",
    "faint": "dim",
    "good": "color(28)",
    "doubt": "color(130)",
    "bad": "color(160)",
    "mark": "bold underline",
    "name": "",
}


def show(blocks: Iterable[Block], file: TextIO, width: int) -> None:
    """Write blocks to a terminal, each as soon as it comes; markup in a text is text."""
    console = Console(file=file, soft_wrap=True, markup=False, emoji=False, highlight=False)
    for line in lay(blocks, width):
        console.print(Text.assemble(*((piece.text, _STYLES[piece.role]) for piece in line)))
        file.flush()
