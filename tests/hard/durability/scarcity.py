"""Ways in which a folder cannot be written to; each is brought about in a program of its own."""

from __future__ import annotations

import ctypes
import errno
import os
import resource
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

NOBODY = 65_534
AS_ROOT = os.geteuid() == 0
_NEW_MOUNTS = 0x00020000
_SMALL = 400
"""KiB of a disk that holds what is there, and not much more."""
_SLACK = 100
"""Bytes by which a file may grow beyond the largest that is there."""

Enter: TypeAlias = Callable[[Path, Path], None]
"""Brings it about: for a home, and the folder in it that shall be hit."""


@dataclass(frozen=True, slots=True)
class Scarcity:
    """One way in which writing fails."""

    name: str
    enter: Enter
    mounts: bool = False
    """Whether it needs the right to mount file systems."""


def may_mount() -> bool:
    """Tell whether a program may mount file systems that it alone sees."""
    words = ("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
    try:
        return subprocess.run(words, capture_output=True, check=False, timeout=60).returncode == 0  # noqa: S603 - ours
    except OSError:
        return False


def every() -> tuple[Scarcity, ...]:
    """Return all that can be brought about here."""
    mounting = may_mount()
    return tuple(one for one in ALL if mounting or not one.mounts)


def _small_disk(folder: Path, *, full: bool) -> None:
    """Put a disk of its own, with the same files, in a folder's place."""
    if ctypes.CDLL(None, use_errno=True).unshare(_NEW_MOUNTS):
        raise OSError(ctypes.get_errno(), "unshare")
    copy = folder.with_name(f"{folder.name}-before")
    shutil.copytree(folder, copy)
    _mount("--make-rprivate", "/")
    _mount("-t", "tmpfs", "-o", f"size={_SMALL}k,mode=0700", "tmpfs", str(folder))
    for path in copy.iterdir():
        shutil.copy2(path, folder)
    shutil.rmtree(copy)
    if full:
        _fill(folder)
    else:
        _mount("-o", "remount,ro", str(folder))


def _mount(*words: str) -> None:
    subprocess.run(("mount", *words), check=True, timeout=60)  # noqa: S603, S607 - ours; where mount lies differs


def _fill(folder: Path) -> None:
    with (folder / "else").open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise


def _full_disk(home: Path, folder: Path) -> None:
    del home
    _small_disk(folder, full=True)


def _read_only_disk(home: Path, folder: Path) -> None:
    del home
    _small_disk(folder, full=False)


def _may_not_grow(home: Path, folder: Path) -> None:
    del home
    most = max((path.stat().st_size for path in folder.iterdir()), default=0) + _SLACK
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def _no_size(home: Path, folder: Path) -> None:
    del home, folder
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _as_nobody(home: Path) -> None:
    if not AS_ROOT:
        return
    for path in (home, *home.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def _no_writing(home: Path, folder: Path) -> None:
    folder.chmod(0o500)
    _as_nobody(home)


def _no_entry(home: Path, folder: Path) -> None:
    folder.chmod(0)
    _as_nobody(home)


def _files_read_only(home: Path, folder: Path) -> None:
    for path in folder.iterdir():
        path.chmod(0o400)
    _as_nobody(home)


def _files_closed(home: Path, folder: Path) -> None:
    for path in folder.iterdir():
        path.chmod(0)
    _as_nobody(home)


def _anothers(home: Path, folder: Path) -> None:
    """The folder and what is in it belong to somebody else, who lets us look."""
    if not AS_ROOT:
        return
    _as_nobody_but(home, folder)


def _as_nobody_but(home: Path, folder: Path) -> None:
    for path in (home, *home.rglob("*")):
        if path != folder and folder not in path.parents:
            os.chown(path, NOBODY, NOBODY)
    folder.chmod(0o755)
    for path in folder.iterdir():
        path.chmod(0o644)
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def _gone(home: Path, folder: Path) -> None:
    """The folder is gone, and the one above it cannot be written to."""
    shutil.rmtree(folder)
    folder.parent.chmod(0o500)
    _as_nobody(home)


def _a_file(home: Path, folder: Path) -> None:
    del home
    shutil.rmtree(folder)
    folder.write_text("mine")


def _a_circle(home: Path, folder: Path) -> None:
    del home
    shutil.rmtree(folder)
    folder.symlink_to(folder)


ALL = (
    Scarcity("a full disk", _full_disk, mounts=True),
    Scarcity("a read-only disk", _read_only_disk, mounts=True),
    Scarcity("files that may hardly grow", _may_not_grow),
    Scarcity("files that may hold nothing", _no_size),
    Scarcity("a folder that may not be written to", _no_writing),
    Scarcity("a folder that may not be entered", _no_entry),
    Scarcity("files that may not be written to", _files_read_only),
    Scarcity("files that may not be read", _files_closed),
    Scarcity("somebody else's folder", _anothers),
    Scarcity("a folder that is gone", _gone),
    Scarcity("a file in the folder's place", _a_file),
    Scarcity("a link to itself in the folder's place", _a_circle),
)
