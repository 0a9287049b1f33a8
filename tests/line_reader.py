"""A program that reads lines as a chat does and says what it got: ``[ARTICLE] [key=value]...``."""

from __future__ import annotations

import sys
from pathlib import Path

from assistant.cli.completing import files
from assistant.cli.lines import CommandLine, Editing, typed

COMMANDS = (
    CommandLine("/source", "N", "the passage with the quote marked"),
    CommandLine("/summary", "", "what the article says"),
    CommandLine("/save", "FILE", "write the conversation to a file"),
    CommandLine("/quit", "", "leave"),
)


def _complete(name: str, word: str) -> list[str]:
    match name:
        case "/save":
            return list(files(word))
        case "/source":
            return [f"p{number}" for number in range(1, 13)]
    return []


def _main() -> None:
    article, *told = sys.argv[1:]
    given = dict(word.split("=", 1) for word in told)
    status = given.get("status")
    editing = Editing(
        COMMANDS,
        _complete,
        None if status is None else lambda: status,
        Path(given["history"]) if "history" in given else None,
        vi="vi" in given,
    )
    lines, at_terminal = typed(article, editing)
    for line in lines:
        sys.stdout.write(f"got {line!a}\n")
        sys.stdout.flush()
    sys.stdout.write(f"end {at_terminal}\n")


if __name__ == "__main__":
    _main()
