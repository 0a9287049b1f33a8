"""Standard output that cannot be written to, for every command that writes there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.commands import launch
from tests.hard.durability.refusals import make_home, surroundings
from tests.kept import COST

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL = Path("/dev/full")
"""A device on which there is never room."""
COMMANDS = (
    ("show", "ART"), ("ask", "ART", COST), ("ask", "ART", COST, "--json"), ("summarize", "ART"),
    ("check", "ART", "It will cost 14 million euros."), ("list", "ART"), ("chat", "ART"),
    ("history", "list"), ("history", "show", "ID"), ("history", "export", "ID"),
    ("config", "show"), ("config", "path"), ("doctor",), ("completion", "bash"), ("man",),
    ("--help",), ("--version",),
)  # fmt: skip


def wrong(base: Path) -> Iterator[str]:
    """Yield what is wrong with what commands say of it: one line, and exit code 2."""
    home = base / "outputs"
    name = make_home(home)
    names = {"ART": str(home / "harbour.txt"), "ID": name}
    for words in COMMANDS:
        given = {"input": b"Who is Lind?\n"} if words[0] == "chat" else {}
        with FULL.open("wb") as full:
            ran = launch(
                *(names.get(word, word) for word in words),
                env=dict(surroundings(home).environ), capture_output=False,
                stdout=full, stderr=-1, **given,
            )  # fmt: skip
        told = ran.err.splitlines()
        if ran.code != 2 or len(told) != 1 or "cannot be written" not in ran.err:
            yield f"{' '.join(words[:2])}: {ran.code} {ran.err!r}"
