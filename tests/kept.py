"""Conversations to keep: an article and one result of each kind."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from assistant import Assistant, make_article
from tests.commands import HARBOUR

if TYPE_CHECKING:
    from pathlib import Path

    from assistant import Answer

ARTICLE = make_article(HARBOUR, source="harbour.txt")
READER = Assistant(engine="extractive")
PARROT = "The harbourmaster’s parrot knows"
"""Words that stand nowhere else, to be looked for in a file."""
COST = "How much will the repairs cost?"
ANSWER = READER.ask(ARTICLE, COST)
SUMMARY = READER.summarize(ARTICLE)
CHECK = READER.check(ARTICLE, "The repairs will cost 40 million euros. Nobody was hurt.")


def asked(question: str) -> Answer:
    """Return an answer to a question of this wording."""
    return ANSWER.model_copy(update={"question": question})


def by_hand(path: Path, *statements: str, **names: Any) -> None:
    """Change a file as another program would."""
    with closing(sqlite3.connect(path)) as opened, opened:
        for statement in statements:
            opened.execute(statement, names)
