"""Where conversations are kept, and that nobody else can read or replace them there."""

from __future__ import annotations

import contextlib
import os
import stat
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import StoreError
from assistant.files import make_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "conversations.sqlite3"
_FILE = 0o600
_OF_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_WRITTEN_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_SHOWN = 200
_MAKING = threading.Lock()
# A thread that forks while another makes the file must not leave its child waiting for ever.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=_MAKING.acquire,
        after_in_parent=_MAKING.release,
        after_in_child=_MAKING.release,
    )


def state_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder for what this program keeps from day to day; it need not exist.

    >>> state_folder({"HOME": "/home/ada"}).as_posix()
    '/home/ada/.local/state/assistant'

    Raises:
        StoreError: The environment names no home.
    """
    told = Path(environ.get("XDG_STATE_HOME", ""))
    if told.is_absolute():  # the XDG base directory specification has relative paths ignored
        return told / "assistant"
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or "")
    if not home.is_absolute():
        raise StoreError(
            "there is no folder to keep conversations in: set HOME or XDG_STATE_HOME to a full path"
        )
    return home / ".local" / "state" / "assistant"


def shown(path: Path) -> str:
    """Return a path as errors name it."""
    return repr(str(path)[:_SHOWN])


def is_there(path: Path, *, make: bool) -> bool:
    """Tell whether the file is there and ours alone; ``make`` it and its folder where they miss.

    What is made is closed to others from its first moment. It may be looked at by its name, for
    nobody else can change a folder that belongs to us and that only we may write to.

    Raises:
        StoreError: It is no file, or others could read or replace it, or it cannot be made.
    """
    try:
        # Closing a file ends all locks that this process has on it, SQLite's as well. So no thread
        # may come by while another makes the file, and a file that is there is never opened here.
        with _MAKING:
            if make:
                make_folder(path.parent)
            _check_folder(path.parent)
            if make:
                _make_file(path)
            _check_file(path)
    except FileNotFoundError:
        if make:
            raise StoreError(f"{shown(path)} vanished while it was made; try again") from None
        return False
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = error.strerror if isinstance(error, OSError) else error
        raise StoreError(
            f"conversations cannot be kept in {shown(path)}: {reason}; "
            "mend that, or set XDG_STATE_HOME to another folder"
        ) from error
    return True


def _make_file(path: Path) -> None:
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _FILE))


def _check_folder(folder: Path) -> None:
    found = folder.stat()
    if not stat.S_ISDIR(found.st_mode):
        raise StoreError(f"{shown(folder)} is no folder; move it away")
    _check_owner(folder, found)
    if found.st_mode & _WRITTEN_BY_OTHERS:
        raise StoreError(
            f"others may write to the folder {shown(folder)}; make it yours alone (chmod 700)"
        )


def _check_file(path: Path) -> None:
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode):
        raise StoreError(
            f"{shown(path)} is a symbolic link; put the file itself there, or set XDG_STATE_HOME"
        )
    if not stat.S_ISREG(found.st_mode):
        raise StoreError(f"{shown(path)} is no file; move it away")
    _check_owner(path, found)
    if found.st_mode & _OF_OTHERS:  # a copy that came from elsewhere
        path.chmod(_FILE)


def _check_owner(path: Path, found: os.stat_result) -> None:
    if found.st_uid != os.geteuid():
        raise StoreError(
            f"{shown(path)} belongs to another user; set XDG_STATE_HOME to a folder of your own"
        )
