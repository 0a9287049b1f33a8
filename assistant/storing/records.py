"""Rows to objects and back: every statement that reads or writes conversations.

Each function works within a transaction of its caller.
"""

from __future__ import annotations

import contextlib
import json
import secrets
from typing import TYPE_CHECKING, Any

from assistant.answers import Answer, ArticleReference, CheckReport, Summary
from assistant.conversations import Conversation, Exchange, Listed
from assistant.documents import Article
from assistant.errors import StoreError, UsageError
from assistant.storing.wholeness import is_whole

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from assistant.conversations import Result

_KINDS: dict[str, type[Answer | Summary | CheckReport]] = {
    "answer": Answer,
    "summary": Summary,
    "check": CheckReport,
}
_DIGITS = frozenset("0123456789abcdef")
_BEHIND = "g"
"""Stands behind every digit, so that it bounds the ids with one beginning."""
_ID_BYTES = 4
_SHOWN = 80
_NAMED = 4
"""Ids that an error names when a beginning fits several."""
_MOST = 2**31
_ABOUT = {"pages", "metadata", "origin"}
_LISTED = """
    SELECT c.id, CAST(c.started AS TEXT),
        (SELECT CAST(at AS TEXT) FROM exchanges WHERE conversation = c.id
            ORDER BY number DESC LIMIT 1),
        (SELECT count(*) FROM exchanges WHERE conversation = c.id),
        (SELECT CAST(question AS TEXT) FROM exchanges
            WHERE conversation = c.id AND question IS NOT NULL ORDER BY number LIMIT 1),
        coalesce(CAST(a.id AS TEXT), ''), CAST(c.title AS TEXT), CAST(c.published AS TEXT),
        CAST(c.source AS TEXT), coalesce(CAST(a.sha256 AS TEXT), ''), CAST(c.about AS TEXT)
    FROM conversations c LEFT JOIN articles a ON a.number = c.article
"""
"""Reads whatever types the rows have: one that is damaged shall not hide the others."""


def none_such(conversation: str) -> UsageError:
    """Say that there is no such conversation."""
    said = repr(conversation[:_SHOWN])
    return UsageError(f"there is no conversation {said}; assistant history list names them")


def find(connection: sqlite3.Connection, beginning: str) -> str:
    """Return the one id that begins so.

    Raises:
        UsageError: None does, or several do.
    """
    digits = beginning.strip().lower()
    if not digits or not _DIGITS.issuperset(digits):
        raise none_such(beginning)
    rows = connection.execute(
        "SELECT id FROM conversations WHERE id >= ? AND id < ? ORDER BY id",
        (digits, f"{digits}{_BEHIND}"),
    ).fetchall()
    if not rows:
        raise none_such(beginning)
    if len(rows) > 1:
        named = ", ".join(row[0] for row in rows[:_NAMED])
        more = ", ..." if len(rows) > _NAMED else ""
        raise UsageError(
            f"{len(rows)} conversations begin with {digits!r}: {named}{more}; give more digits"
        )
    return str(rows[0][0])


def begin(connection: sqlite3.Connection, article: Article, started: str) -> str:
    """Add a conversation without exchanges; return its id."""
    name, number = _new_id(connection), _keep(connection, article)
    connection.execute(
        "INSERT INTO conversations (id, started, touched, article, title, published, source, about)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (name, started, _next_touch(connection), number,
         article.title, article.published, article.source,
         article.model_dump_json(include=_ABOUT)),
    )  # fmt: skip
    return name


def _keep(connection: sqlite3.Connection, article: Article) -> int:
    """Return the number of an article's text and passages, added where they were not kept yet."""
    passages = json.dumps([passage.model_dump() for passage in article.passages])
    values = (article.id, article.sha256, article.text, passages)
    row = connection.execute(
        "SELECT number FROM articles WHERE id = ? AND sha256 = ? AND text = ? AND passages = ?",
        values,
    ).fetchone()
    if row is not None:
        return int(row[0])
    added = connection.execute(
        "INSERT INTO articles (id, sha256, text, passages) VALUES (?, ?, ?, ?)", values
    )
    return int(added.lastrowid or 0)


def _new_id(connection: sqlite3.Connection) -> str:
    while True:
        name = secrets.token_hex(_ID_BYTES)
        if not connection.execute("SELECT 1 FROM conversations WHERE id = ?", (name,)).fetchone():
            return name


def _next_touch(connection: sqlite3.Connection) -> int:
    ((number,),) = connection.execute("SELECT coalesce(max(touched), 0) + 1 FROM conversations")
    return int(number)


def add(connection: sqlite3.Connection, name: str, result: Result, at: str) -> Exchange:
    """Add an exchange behind the last one of a conversation."""
    exchange = Exchange(number=last_number(connection, name) + 1, at=at, result=result)
    question = result.question if isinstance(result, Answer) else None
    connection.execute(
        "INSERT INTO exchanges (conversation, number, at, kind, question, result)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (name, exchange.number, at, result.kind, question, result.model_dump_json()),
    )
    connection.execute(
        "UPDATE conversations SET touched = ? WHERE id = ?", (_next_touch(connection), name)
    )
    return exchange


def remove(connection: sqlite3.Connection, name: str, number: int) -> None:
    """Remove an exchange."""
    connection.execute(
        "DELETE FROM exchanges WHERE conversation = ? AND number = ?", (name, number)
    )


def last_number(connection: sqlite3.Connection, name: str) -> int:
    """Return the number of a conversation's last exchange; 0 when it has none."""
    ((number,),) = connection.execute(
        "SELECT coalesce(max(number), 0) FROM exchanges WHERE conversation = ?", (name,)
    )
    return int(number)


def listed(
    connection: sqlite3.Connection, limit: int | None, name: str | None = None
) -> tuple[Listed, ...]:
    """Return conversations, the one last begun or added to first."""
    only = "WHERE c.id = ?" if name else "WHERE ? IS NULL"
    bound = -1 if limit is None else min(max(limit, 0), _MOST)
    rows = connection.execute(f"{_LISTED} {only} ORDER BY c.touched DESC LIMIT ?", (name, bound))
    return tuple(
        Listed(
            id=row[0], started=row[1], last=row[2], exchanges=row[3], question=row[4],
            article=_reference(*row[5:]),
        )
        for row in rows
    )  # fmt: skip


def latest(connection: sqlite3.Connection) -> str | None:
    """Return the id of the conversation last added to; None when no exchange was added to any."""
    row = connection.execute(
        "SELECT id FROM conversations c WHERE EXISTS"
        " (SELECT 1 FROM exchanges WHERE conversation = c.id) ORDER BY touched DESC LIMIT 1"
    ).fetchone()
    return None if row is None else str(row[0])


def conversation(connection: sqlite3.Connection, name: str) -> Conversation:
    """Return a conversation with all its exchanges.

    Raises:
        StoreError: Something in it cannot be read.
    """
    (line,) = listed(connection, 1, name)
    rows = connection.execute(
        "SELECT number, at, kind, result FROM exchanges WHERE conversation = ? ORDER BY number",
        (name,),
    )
    exchanges = tuple(_exchange(name, *row) for row in rows)
    return Conversation(id=name, started=line.started, article=line.article, exchanges=exchanges)


def _exchange(name: str, number: Any, at: Any, kind: Any, result: Any) -> Exchange:
    try:
        read = _KINDS[kind].model_validate_json(result)
        return Exchange(number=number, at=at, result=read)
    except (KeyError, ValueError, TypeError) as error:
        raise _unreadable(name, f"turn {str(number)[:_SHOWN]}") from error


def article(connection: sqlite3.Connection, name: str) -> Article:
    """Return the article that a conversation is about, as it was when it was begun.

    Raises:
        StoreError: It cannot be read.
    """
    row = connection.execute(
        "SELECT a.id, c.title, c.published, c.source, a.sha256, a.text, a.passages, c.about"
        " FROM conversations c JOIN articles a ON a.number = c.article WHERE c.id = ?",
        (name,),
    ).fetchone()
    try:
        identity, title, published, source, sha256, text, passages, about = row
        its = Article(
            id=identity, title=title, published=published, source=source, sha256=sha256, text=text,
            passages=json.loads(passages), **json.loads(about or "{}"),
        )  # fmt: skip
        whole = is_whole(its)
    except (ValueError, TypeError, RecursionError) as error:
        raise _unreadable(name, "its article") from error
    if not whole:
        raise _unreadable(name, "its article")
    return its


def _reference(*row: Any) -> ArticleReference:
    identity, title, published, source, sha256, about = row
    known: dict[str, str] = {}
    # Of a damaged row the rest can still be listed.
    with contextlib.suppress(ValueError, TypeError, KeyError, RecursionError):
        origin = json.loads(about or "{}")["origin"]
        known = {"original": origin["sha256"], "retrieved": origin["retrieved"]}
    return ArticleReference(
        id=identity, title=title, published=published, source=source, sha256=sha256, **known
    )


def _unreadable(name: str, what: str) -> StoreError:
    return StoreError(
        f"conversation {name} cannot be read: {what} is damaged or of another version; "
        f"update assistant, or remove it with assistant history delete {name}"
    )


def delete(connection: sqlite3.Connection, names: Iterable[str]) -> None:
    """Delete conversations, and the articles that none of the others is about."""
    connection.executemany("DELETE FROM conversations WHERE id = ?", ((name,) for name in names))
    connection.execute(
        "DELETE FROM articles WHERE number NOT IN (SELECT article FROM conversations)"
    )
