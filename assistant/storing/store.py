"""The store: conversations kept from one day to the next."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from assistant.answers import ArticleReference
from assistant.conversations import Conversation
from assistant.errors import UsageError
from assistant.storing import records
from assistant.storing.database import PATIENCE, Database
from assistant.storing.place import NAME, state_folder

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from assistant.conversations import Exchange, Listed, Result
    from assistant.documents import Article

T = TypeVar("T")


class Store:
    """Conversations in one file, by default ``$XDG_STATE_HOME/assistant/conversations.sqlite3``.

    The file is made at the first write, readable by its owner alone; until then nothing is found.
    Programs, threads and forks may use one file at the same time: nothing stays open between two
    calls. Every call may raise ``StoreError`` (locked for too long, disk full, no database, no
    right, written by a newer version) with a message that names the file.

    A conversation is named by its id, or by as much of its beginning as no other shares.
    """

    def __init__(
        self,
        path: Path | None = None,
        environ: Mapping[str, str] | None = None,
        *,
        patience: float = PATIENCE,
    ) -> None:
        """Name the file; ``patience`` is the seconds that others may keep us waiting.

        Raises:
            StoreError: There is no ``path``, and the environment names no home.
        """
        told = os.environ if environ is None else environ
        self.path = state_folder(told) / NAME if path is None else Path(path)
        self._database = Database(self.path, patience=patience)

    def begin(self, article: Article) -> Conversation:
        """Begin a conversation; its article is kept whole, so that it can go on without a file."""
        started = _written(_now())
        name = self._database.make(lambda opened: records.begin(opened, article, started))
        return Conversation(id=name, started=started, article=ArticleReference.of(article))

    def add(self, conversation_id: str, result: Result, *, replaces: int | None = None) -> Exchange:
        """Add a result behind the last; it outlasts a crash once this returns.

        With ``replaces`` it takes the place of the exchange of that number, if that is the last.

        Raises:
            UsageError: There is no such conversation (any more).
        """
        at = _written(_now())

        def work(opened: sqlite3.Connection, name: str) -> Exchange:
            if replaces is not None and records.last_number(opened, name) == replaces:
                records.remove(opened, name, replaces)
            return records.add(opened, name, result, at)

        return self._change(conversation_id, work)

    def take_back(self, conversation_id: str, number: int) -> None:
        """Remove the last exchange, if ``number`` is still its number.

        Raises:
            UsageError: It is not, or there is no such conversation.
        """

        def work(opened: sqlite3.Connection, name: str) -> None:
            if number < 1 or records.last_number(opened, name) != number:
                raise UsageError(
                    f"turn {number} is not the last of conversation {name}; "
                    "only the last can be taken back"
                )
            records.remove(opened, name, number)

        self._change(conversation_id, work)

    def conversation(self, conversation_id: str) -> Conversation:
        """Return a conversation with its exchanges, oldest first.

        Raises:
            UsageError: None begins so, or several do.
            StoreError: Something in it cannot be read.
        """
        return self._read(conversation_id, records.conversation)

    def article(self, conversation_id: str) -> Article:
        """Return the article of a conversation, with its text and passages as they were.

        Raises:
            UsageError: None begins so, or several do.
            StoreError: It cannot be read.
        """
        return self._read(conversation_id, records.article)

    def find(self, conversation_id: str) -> Listed:
        """Return what :meth:`list` says of one conversation, whether it can be read or not.

        Raises:
            UsageError: None begins so, or several do.
        """
        return self._read(conversation_id, lambda opened, name: records.listed(opened, 1, name)[0])

    def latest(self) -> Conversation | None:
        """Return the conversation last added to; one without exchanges does not count."""

        def work(opened: sqlite3.Connection) -> Conversation | None:
            name = records.latest(opened)
            return None if name is None else records.conversation(opened, name)

        return self._database.read(work)

    def list(self, limit: int | None = None) -> tuple[Listed, ...]:
        """Return what there is, at most ``limit``; the one last begun or added to comes first."""
        return self._database.read(lambda opened: records.listed(opened, limit)) or ()

    def delete(self, conversation_id: str) -> None:
        """Delete a conversation, and its article if no other is about it; erased, not only freed.

        Raises:
            UsageError: None begins so, or several do.
        """
        self._change(conversation_id, lambda opened, name: records.delete(opened, [name]))

    def older(self, than: timedelta, now: datetime | None = None) -> tuple[Listed, ...]:
        """Return what was last added to (or begun, if it is empty) before ``now - than``.

        Raises:
            UsageError: ``than`` is negative.
        """
        before = _before(than, now)
        return self._database.read(lambda opened: _older(opened, before)) or ()

    def prune(self, older_than: timedelta, now: datetime | None = None) -> int:
        """Delete what :meth:`older` names, and articles that none of the others is about.

        Returns how many conversations went.

        Raises:
            UsageError: ``older_than`` is negative.
        """
        before = _before(older_than, now)

        def work(opened: sqlite3.Connection) -> int:
            gone = [one.id for one in _older(opened, before)]
            records.delete(opened, gone)
            return len(gone)

        return self._database.change(work) or 0

    def _read(self, named: str, work: Callable[[sqlite3.Connection, str], T]) -> T:
        """Read something of one conversation, which is there; or else this is said."""
        found = self._database.read(lambda opened: (work(opened, records.find(opened, named)),))
        return _there(named, found)

    def _change(self, named: str, work: Callable[[sqlite3.Connection, str], T]) -> T:
        found = self._database.change(lambda opened: (work(opened, records.find(opened, named)),))
        return _there(named, found)


def _there(named: str, found: tuple[T] | None) -> T:
    if found is None:  # there is no file
        raise records.none_such(named)
    return found[0]


def _older(opened: sqlite3.Connection, before: str) -> tuple[Listed, ...]:
    return tuple(one for one in records.listed(opened, None) if (one.last or one.started) < before)


def _before(than: timedelta, now: datetime | None) -> str:
    """Return a moment as it is written in the file; what is written so is ordered as in time."""
    if than < timedelta(0):
        raise UsageError("conversations of the future cannot be named; give a time that has passed")
    try:
        return _written((now or _now()) - than)
    except OverflowError:  # before the first year
        return ""


def _now() -> datetime:
    return datetime.now(UTC)


def _written(moment: datetime) -> str:
    """Return a moment as ``2026-11-26T08:40:11Z``."""
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return f"{utc.isoformat(timespec='seconds')}Z"
