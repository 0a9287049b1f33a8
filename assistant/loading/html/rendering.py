"""Blocks to plain text, as readers see and cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.loading.html.boxes import Block

_CLOSE = frozenset({("item", "item"), ("row", "row")})


def render(blocks: Sequence[Block], *, labels: bool = True) -> str:
    """Return blocks set apart by blank lines; items of a list and rows of a table by none.

    Args:
        blocks: In order.
        labels: Whether items begin with ``- `` or their number, which the page's source lacks.
    """
    pieces: list[str] = []
    before: Block | None = None
    for block in blocks:
        if before is not None:
            pieces.append("\n" if (before.kind, block.kind) in _CLOSE else "\n\n")
        pieces.append(block.label + block.text if labels else block.text)
        before = block
    return "".join(pieces)
