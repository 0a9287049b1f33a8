"""Nasty inputs put into folders, and the law that each of them keeps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.commands import launch
from tests.nasty.families import FAMILIES
from tests.nasty.truncated import WHOLE, cut

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.nasty.cases import Case
    from tests.nasty.running import Came

MEMORY = 600_000_000
"""In bytes, of a process and its children, for files of up to 5 MB."""
HANGS = 10
"""Seconds that one file may take; the processors are shared with other tests."""


def put(folder: Path, family: str, step: int = 1) -> dict[str, Case]:
    """Write one in ``step`` inputs of a family, those left out that take seconds; by path."""
    placed = {}
    for number, case in enumerate(FAMILIES[family]):
        if not case.costly and number % step == 0:
            within = folder / family / str(number)
            within.mkdir(parents=True)
            placed[case.put(within)] = case
    return placed


def put_cut(folder: Path, name: str, tenths: Iterable[int]) -> list[str]:
    """Write a whole file cut behind some tenths of it; return the paths."""
    paths = []
    for ends in tenths:
        path = folder / f"cut {ends}" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(cut(WHOLE[name], ends))
        paths.append(str(path))
    return paths


def indecent(came: Came) -> str | None:
    """Say what no input may bring about: lines that act on a terminal, or much memory."""
    for line in (came.message or "", *came.warnings):
        if not line.isprintable():
            return f"says {line!r}"
    return None if came.memory < MEMORY else f"took {came.memory:,} bytes"


def wrong_for_users(path: str, case: Case) -> str | None:
    """Show a file by a command; say what is wrong with how that ends.

    The command ends with 0 and an article, or with one line and the exit code for it.
    """
    ran = launch("show", "--json", "--", path, timeout=6 * HANGS)
    if ran.code not in {0, 2, 3} or "Traceback" in ran.err:
        return f"{case.name}: exit code {ran.code}: {ran.err[-400:]}"
    message = ran.complaint if ran.code else None
    if message is not None and not message.isprintable():
        return f"{case.name}: says {message!r}"
    return case.wrong(message, "" if message else json.loads(ran.out)["text"])
