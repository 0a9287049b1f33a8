"""One SQLite file, opened anew for every piece of work, so that threads and forks share nothing.

Rollback journal, never WAL: before 3.51.3 that can corrupt a file when several programs write.
"""

from __future__ import annotations

import random
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from assistant.errors import StoreError
from assistant.storing.place import is_there, shown
from assistant.storing.schema import STEPS, is_ours, migrate, version

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assistant.storing.schema import Step

T = TypeVar("T")
PATIENCE = 10.0
"""Seconds for which another program may keep us waiting."""
_WRITING = "BEGIN IMMEDIATE"
"""A plain BEGIN would find only at its first write that another came before, and lose its own."""
_SHORTEST, _LONGEST = 0.002, 0.03
"""Seconds between two tries where SQLite does not wait by itself."""
_AT_A_TIME = 0.25
"""Seconds for which SQLite waits by itself: it looks ever more seldom, and later ones get in."""
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_SETTINGS = (
    # FULL, and the folder as well: a journal that is back after a power cut would undo its turn.
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)
_TOLD = {
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full; make room",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk may be full or failing; look at it",
    sqlite3.SQLITE_NOTADB: "is no database; move it away",
    sqlite3.SQLITE_CORRUPT: "is damaged; put a copy in its place, or move it away",
    sqlite3.SQLITE_READONLY: "or its folder may not be written to; give yourself the right to",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; give yourself the right to read and write there",
    sqlite3.SQLITE_PERM: "may not be opened; give yourself the right to read and write there",
}


class Database:
    """A file that holds what ``steps`` make, brought up to date when it is opened."""

    def __init__(
        self, path: Path, steps: tuple[Step, ...] = STEPS, patience: float = PATIENCE
    ) -> None:
        self.path = path
        self._steps = steps
        self._patience = patience

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do what only reads, all of it in one state of the file; None when there is no file.

        Raises:
            StoreError: The file cannot be read.
        """
        return self._patiently("BEGIN", work) if is_there(self.path, make=False) else None

    def change(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do something whole or not at all; None when there is no file.

        What ``work`` wrote is on the disk when this returns. It may be done again from its
        beginning, after what it wrote was undone.

        Raises:
            StoreError: The file cannot be read or written.
        """
        return self._patiently(_WRITING, work) if is_there(self.path, make=False) else None

    def make(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do the same; where there is no file, make it.

        Raises:
            StoreError: The file cannot be made, read or written.
        """
        is_there(self.path, make=True)
        return self._patiently(_WRITING, work)

    def _patiently(self, begin: str, work: Callable[[sqlite3.Connection], T]) -> T:
        """Try again where SQLite says at once, without waiting, that the file is busy."""
        until = time.monotonic() + self._patience
        while True:
            left = max(until - time.monotonic(), 0)
            try:
                return self._once(begin, work, min(left, _AT_A_TIME))
            except sqlite3.Error as error:
                if _code(error) not in _BUSY or not left:
                    raise self._told(error) from error
            time.sleep(random.uniform(_SHORTEST, _LONGEST))  # noqa: S311 - no secret: so that two do not meet again

    def _once(self, begin: str, work: Callable[[sqlite3.Connection], T], wait: float) -> T:
        address = f"{self.path.absolute().as_uri()}?mode=rw"
        # Closing it undoes what was not committed.
        with closing(
            sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None)
        ) as connection:
            self._check(connection)
            self._set_up(connection)
            migrate(connection, self._steps)
            connection.execute(begin)
            self._check(connection)  # a newer program may just have been here
            done = work(connection)
            connection.execute("COMMIT")
            return done

    def _check(self, connection: sqlite3.Connection) -> None:
        """Refuse what is not ours to read, before anything in it is changed."""
        if not is_ours(connection):
            raise StoreError(f"{shown(self.path)} holds another program's data; move it away")
        if version(connection) > len(self._steps):
            raise StoreError(
                f"{shown(self.path)} was written by a newer assistant (version "
                f"{version(connection)} of the file, this one knows {len(self._steps)}); update it"
            )

    def _set_up(self, connection: sqlite3.Connection) -> None:
        # Words that are no UTF-8 shall not keep the others from being read.
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        for setting in _SETTINGS:
            connection.execute(setting)
        ((mode,),) = connection.execute("PRAGMA journal_mode = DELETE")
        if mode != "delete":
            raise StoreError(f"{shown(self.path)} is in use in another journal mode; try again")

    def _told(self, error: sqlite3.Error) -> StoreError:
        code = _code(error)
        if code in _BUSY:
            said = f"is locked by another program, for {self._patience:g} s now; try again"
        else:
            said = _TOLD.get(code, f"cannot be used: {error}")
        return StoreError(f"the conversations in {shown(self.path)}: the file {said}")


def _code(error: sqlite3.Error) -> int:
    """Return the kind of an error, without its finer kind; 0 when SQLite named none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
