"""Does what users do, in a program that is traced: ``python -m tests.hard.power.driver PLAN``.

A plan is JSON: a home, and steps. After each step a line says that it is done.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import Store
from assistant.cli.desk import Surroundings
from assistant.cli.line_history import LineHistory
from assistant.cli.program import program
from assistant.loading.web.cache import Cache, Entry
from tests.commands import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = "https://news.example/harbour"


def environ(home: Path) -> dict[str, str]:
    """Return the environment of a home."""
    return {**NOWHERE, **{f"XDG_{name}_HOME": str(home) for name in ("CONFIG", "STATE", "CACHE")}}


def _command(home: Path, words: list[str], given: str) -> None:
    """Call a command; ``LATEST`` is the conversation last added to."""
    latest = Store(environ=environ(home)).latest() if "LATEST" in words else None
    words = [latest.id if latest and word == "LATEST" else word for word in words]
    sys.stdin = io.TextIOWrapper(io.BytesIO(given.encode()), "utf-8")
    with contextlib.suppress(SystemExit):
        program.main(words, prog_name="assistant", obj=Surroundings(environ(home)))
    sys.stdout.flush()


def _typed(home: Path, largest: int, lines: list[str]) -> None:
    history = LineHistory(home / "assistant" / "typed", sys.exit, largest)
    for line in lines:
        history.add(line)


def _page(home: Path, text: str) -> None:
    body = text.encode()
    entry = Entry(
        asked=PAGE, url=PAGE, media_type="text/plain", retrieved="2024-03-12T12:00:00Z",
        sha256=sha256(body).hexdigest(),
    )  # fmt: skip
    if said := Cache(home / "assistant" / "pages").put(entry, body):
        sys.exit(said)


def main(plan: str) -> None:
    """Take every step of a plan."""
    told = json.loads(Path(plan).read_text("utf-8"))
    does: dict[str, Callable[..., None]] = {
        "command": _command, "typed": _typed, "page": _page,
    }  # fmt: skip
    for number, (what, *rest) in enumerate(told["steps"]):
        does[what](Path(told["home"]), *rest)
        os.write(1, f"done {number}\n".encode())


if __name__ == "__main__":
    main(sys.argv[1])
