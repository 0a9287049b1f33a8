"""What is in the file: its tables, and the steps from each version of them to the next.

A step that was released is never changed; what is to be different becomes a further step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import sqlite3

Step: TypeAlias = tuple[str, ...]
"""Statements that together lead from one version to the next."""
APPLICATION = 0x4E415353
"""Marks a SQLite file as ours, for this program and for ``file``: "NASS"."""

_FIRST: Step = (
    f"PRAGMA application_id = {APPLICATION}",
    # A text is kept once. Passages belong to it: a later version may cut them differently, and
    # then ids in older results still mean the older ones.
    """
    CREATE TABLE articles (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        text TEXT NOT NULL,
        passages TEXT NOT NULL
    )
    """,
    "CREATE INDEX articles_by_sha256 ON articles (sha256)",
    # ``touched`` counts up with every conversation begun and every exchange added: clocks go back.
    """
    CREATE TABLE conversations (
        id TEXT PRIMARY KEY NOT NULL,
        started TEXT NOT NULL,
        touched INTEGER NOT NULL,
        article INTEGER NOT NULL REFERENCES articles (number),
        title TEXT,
        published TEXT,
        source TEXT NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX conversations_by_touch ON conversations (touched)",
    "CREATE INDEX conversations_by_article ON conversations (article)",
    # ``question`` repeats what ``result`` holds, so that listing reads no results.
    """
    CREATE TABLE exchanges (
        conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        question TEXT,
        result TEXT NOT NULL,
        PRIMARY KEY (conversation, number)
    )
    """,
)
_SECOND: Step = (
    # JSON of what the article is known by: its pages, metadata and origin; NULL of older rows.
    "ALTER TABLE conversations ADD COLUMN about TEXT",
)
STEPS: tuple[Step, ...] = (_FIRST, _SECOND)
"""Step ``n`` makes version ``n + 1`` of version ``n``; version 0 is an empty file."""


def version(connection: sqlite3.Connection) -> int:
    """Return the version of what is in a file."""
    return _number(connection, "user_version")


def is_ours(connection: sqlite3.Connection) -> bool:
    """Tell whether a file is still empty, or was made by these steps."""
    ((tables,),) = connection.execute("SELECT count(*) FROM sqlite_master")
    if not tables and not version(connection):
        return True
    return _number(connection, "application_id") == APPLICATION


def migrate(connection: sqlite3.Connection, steps: tuple[Step, ...]) -> None:
    """Take the steps that a file lacks, each in one transaction; others may do so at once."""
    while version(connection) < len(steps):
        connection.execute("BEGIN IMMEDIATE")
        reached = version(connection)
        for statement in steps[reached] if reached < len(steps) else ():
            connection.execute(statement)
        if reached < len(steps):
            connection.execute(f"PRAGMA user_version = {reached + 1}")
        connection.execute("COMMIT")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    ((number,),) = connection.execute(f"PRAGMA {pragma}")
    return int(number)
