"""Fetched pages kept: bodies by the hash of what they hold, and an entry an address.

Any number of programs may use the folder at once: files are written whole under another name and
put in place, what is read is checked against its hash, and what is damaged counts as not there.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, Field, ValidationError

from assistant.documents import Frozen
from assistant.files import make_folder, replace

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_BYTES, MOST_PAGES = 500_000_000, 1_000
_ENTRY_LONGEST = 65_536
_FILE = 0o600
_SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_HEADER = re.compile(r"[\x20-\x7e]{1,1000}")
_STAMP = "%Y-%m-%dT%H:%M:%SZ"


def _checked(value: str) -> str:
    read_stamp(value)
    return value


_Header = Annotated[str, Field(pattern=f"^{_HEADER.pattern}$")]
_Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
_Time = Annotated[str, AfterValidator(_checked)]


class Entry(Frozen):
    """What is known of a page that was fetched."""

    asked: str
    """The address that was asked for."""
    url: str
    """The one that it was found at, behind all redirects."""
    media_type: str
    charset: str | None = None
    etag: _Header | None = None
    last_modified: _Header | None = None
    retrieved: _Time
    """When it was last had from the server, or the server said that it had not changed."""
    sha256: _Hash
    """Of the body."""


def header(value: str | None) -> str | None:
    """Return a header's value where it can be kept and sent back."""
    return value if value and _HEADER.fullmatch(value) else None


def stamp(moment: datetime) -> str:
    """Write a moment as entries do.

    >>> stamp(datetime(2021, 12, 2, 13, 5, tzinfo=UTC))
    '2021-12-02T13:05:00Z'
    """
    return moment.astimezone(UTC).strftime(_STAMP)


def read_stamp(stamp: str) -> datetime:
    """Read it again."""
    return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)


def cache_folder(environ: Mapping[str, str]) -> Path | None:
    """Return the folder of fetched pages, which need not exist; None without a home.

    >>> cache_folder({"HOME": "/home/ada"}).as_posix()
    '/home/ada/.cache/assistant/pages'
    """
    told = Path(environ.get("XDG_CACHE_HOME", ""))
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or "")
    base = told if told.is_absolute() else home / ".cache"
    return base / "assistant" / "pages" if base.is_absolute() else None


class Cache:
    """A folder of pages; without one nothing is kept."""

    def __init__(
        self, folder: Path | None, most_pages: int = MOST_PAGES, most_bytes: int = MOST_BYTES
    ) -> None:
        self._folder = folder
        self._most = most_pages, most_bytes

    def get(self, asked: str) -> tuple[Entry, bytes] | None:
        """Return what is kept of an address; None where there is nothing, or it is damaged."""
        if self._folder is None or self._foreign():
            return None
        index = self._index(asked)
        try:
            entry = Entry.model_validate_json(_read(index, _ENTRY_LONGEST))
            body = _read(self._folder / "bodies" / entry.sha256, MOST_BYTES)
        except (OSError, ValidationError):
            return None
        if entry.asked != asked or hashlib.sha256(body).hexdigest() != entry.sha256:
            return None
        return entry, body

    def put(self, entry: Entry, body: bytes) -> str | None:
        """Keep a page; say what hindered it, or None."""
        if self._folder is None:
            return None
        kept = self._folder / "bodies" / entry.sha256
        try:
            for folder in (kept.parent, self._index("").parent):
                make_folder(folder)
            if self._foreign():
                return "the folder belongs to another user"
            # What a power cut takes of it counts as not there, and is fetched again.
            replace(kept, body, _FILE, lasting=False)
            index = self._index(entry.asked)
            replace(index, entry.model_dump_json().encode(), _FILE, lasting=False)
            self._prune()
        except OSError as error:
            return error.strerror or type(error).__name__
        return None

    def _foreign(self) -> bool:
        """Tell whether others made the folder, who could lay pages into it."""
        mine = getattr(os, "geteuid", lambda: None)()
        try:
            return mine is not None and (self._folder or Path()).stat().st_uid != mine
        except OSError:
            return False

    def _index(self, asked: str) -> Path:
        name = hashlib.sha256(asked.encode()).hexdigest()
        return (self._folder or Path()) / "entries" / f"{name}.json"

    def _prune(self) -> None:
        """Remove the oldest; an entry whose body went is as good as none."""
        _remove_oldest(self._index("").parent, *self._most)
        _remove_oldest((self._folder or Path()) / "bodies", *self._most)


def _read(path: Path, most: int) -> bytes:
    handle = os.open(path, os.O_RDONLY | _SAFELY)
    with os.fdopen(handle, "rb") as file:
        return file.read(most)


def _remove_oldest(folder: Path, most_files: int, most_bytes: int) -> None:
    files: list[tuple[float, int, str]] = []
    with os.scandir(folder) as found:
        for file in found:
            with contextlib.suppress(OSError):  # another program was faster
                status = file.stat(follow_symlinks=False)
                files.append((status.st_mtime, status.st_size, file.path))
    files.sort(reverse=True)
    total = 0
    for count, (_, size, path) in enumerate(files, 1):
        total += size
        if count > most_files or total > most_bytes:
            with contextlib.suppress(OSError):
                Path(path).unlink()
