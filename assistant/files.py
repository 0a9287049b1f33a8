"""Files that are written whole or not at all, and folders that are for one user alone.

Everything that the program writes is written by these functions, but for the database of
conversations, typed lines, which are added to their file, and devices and pipes that a user names.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import secrets
import stat
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 10.0
"""Seconds for which another program may keep us waiting."""
_FOLDER = 0o700
_PRIVATE, _BY_UMASK = 0o600, 0o666
_PAUSE = 0.01
"""Seconds between two looks at what another program has locked."""
_BESIDE = re.compile(r"\.assistant-[0-9a-f]{16}\.part")
"""What a file is called while it is written, whatever it will be: so the next write finds it."""
_TO_LOOK = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_TO_BEGIN = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def replace(target: Path, content: bytes, mode: int | None = None, *, lasting: bool = True) -> None:
    """Put a file in the place of one, or of none, whole or not at all.

    Args:
        target: The file itself, no link to it.
        content: What is in it.
        mode: Its permissions; None leaves those of the file that was there.
        lasting: Have it outlast a power cut from when this returns.

    Raises:
        OSError: It cannot be written.
    """
    _sweep(target.parent)
    old = target.stat().st_mode if mode is None and target.exists() else None
    # Until it has the old one's permissions, what it holds is nobody else's to read.
    file, beside = _begin(target, mode or (_BY_UMASK if old is None else _PRIVATE))
    try:
        with os.fdopen(file, "wb") as opened:
            opened.write(content)
            opened.flush()
            if old is not None:
                os.fchmod(file, stat.S_IMODE(old))
            if lasting:
                os.fsync(file)
            beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    if lasting:
        write_through(target.parent)


def _begin(target: Path, mode: int) -> tuple[int, Path]:
    """Make a file beside another, with a lock that tells that somebody is writing it."""
    while True:
        # The name is nobody's yet, so nobody can have laid a link there.
        beside = target.with_name(f".assistant-{secrets.token_hex(8)}.part")
        file = os.open(beside, _TO_BEGIN, mode)
        with contextlib.suppress(OSError):  # a file system without locks: nothing is swept there
            fcntl.flock(file, fcntl.LOCK_EX)
        if is_at(beside, file):
            return file, beside
        os.close(file)  # another program swept it away before it was locked


def _sweep(folder: Path) -> None:
    """Remove what programs that were killed while they wrote a file left in its folder."""
    with contextlib.suppress(OSError), os.scandir(folder) as found:
        for one in found:
            if _BESIDE.fullmatch(one.name):
                _remove_abandoned(one.path)


def _remove_abandoned(path: str) -> None:
    with contextlib.suppress(OSError):  # it is not ours, or somebody still writes it
        file = os.open(path, _TO_LOOK)
        try:
            found = os.fstat(file)
            if stat.S_ISREG(found.st_mode) and found.st_uid == os.geteuid():
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                os.unlink(path)  # noqa: PTH108 - a name that scandir gave
        finally:
            os.close(file)


def is_at(path: Path, file: int) -> bool:
    """Tell whether an open file is the one that a path names."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


@contextlib.contextmanager
def alone(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Change something in a folder while no other program that asks for it here does.

    Raises:
        TimeoutError: Another did for longer than ``patience``.
        OSError: There is no such folder.
    """
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _lock(opened, time.monotonic() + patience)
        yield
    finally:
        os.close(opened)  # which unlocks it


def _lock(opened: int, until: float) -> None:
    while True:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() >= until:
                raise TimeoutError("another program is changing it; try again") from error
        except OSError:  # a file system that has no locks for folders: there the last one wins
            return
        else:
            return
        time.sleep(_PAUSE)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it where they miss, each for us alone.

    Raises:
        OSError: It cannot be made.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        with contextlib.suppress(FileExistsError):
            one.mkdir(_FOLDER)
        write_through(one.parent)


def is_ours_alone(folder: Path) -> bool:
    """Tell whether nobody else can lay a file or a link into a folder.

    Raises:
        OSError: It cannot be looked at.
    """
    found = folder.stat()
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def write_through(folder: Path) -> None:
    """Have a folder's entries outlast a power cut, where its file system can."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
