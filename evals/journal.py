"""Files of one JSON object a line, added to while they are used and killed at any moment."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def add_line(file: Path, line: str) -> None:
    """Add a line in one write; half a line that a killed program left is ended first."""
    with file.open("ab+", buffering=0) as out:
        size = out.seek(0, os.SEEK_END)
        out.seek(max(0, size - 1))
        half = out.read(1) not in (b"", b"\n")
        out.write(("\n" * half + line + "\n").encode())


def read_lines(file: Path) -> Iterator[object]:
    """Yield the object of each line; half a line is left out.

    Lines end at line feeds only: a text inside may hold the other signs that Python cuts at.
    """
    for line in file.read_text("utf-8", errors="replace").split("\n"):
        try:
            yield json.loads(line)
        except json.JSONDecodeError:
            continue
