"""Typed lines that outlive the program: a file that several processes append to.

Every line of the file is one entry as a JSON string, the newest last. The file is for its owner's
eyes alone and does not grow for ever: when it is full, its older half goes.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import stat
from typing import TYPE_CHECKING

from assistant.files import is_at, is_ours_alone, make_folder, replace
from assistant.rendering.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LARGEST = 1_000_000
"""Bytes of the file."""
LONGEST = 10_000
"""Characters of an entry that is kept: a whole article that was pasted is not."""
_OURS = 0o600
_OF_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OPEN_TO_ADD = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NONBLOCK | os.O_CLOEXEC
_OPEN_TO_READ = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC  # a pipe is not waited for


class LineHistory:
    """The entries of a file of at most so many bytes.

    Where it cannot be read or written that is remarked once, and it is let be.
    """

    def __init__(self, path: Path, remark: Callable[[str], object], largest: int = LARGEST) -> None:
        self._path: Path | None = path
        self._remark = remark
        self._largest = largest

    def entries(self) -> list[str]:
        """Return the entries, the oldest first; lines that are none are passed over."""
        if self._path is None:
            return []
        try:
            kept = _last(self._path, self._largest)
        except FileNotFoundError:
            return []
        except OSError as error:
            self._give_up(error)
            return []
        read = (_decoded(line) for line in kept.split(b"\n"))
        return [entry for entry in read if entry]

    def add(self, entry: str) -> None:
        """Append an entry, in one piece."""
        if self._path is None or len(entry) > LONGEST:
            return
        line = json.dumps(entry, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        try:
            with _locked(self._path) as file:
                if os.fstat(file).st_size + len(line) > self._largest:
                    replace(
                        self._path.resolve(), _last(self._path, self._largest // 2) + line, _OURS
                    )
                else:
                    _append(file, line)
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        self._path = None
        self._remark(f"the history of typed lines is not kept: {error.strerror or error}")


def _decoded(line: bytes) -> str:
    if not line.startswith(b'"'):  # nothing that nests is ever parsed
        return ""
    try:
        entry = json.loads(line)
    except ValueError:
        return ""
    return plain(entry) if isinstance(entry, str) else ""


def _last(path: Path, size: int) -> bytes:
    """Return the whole lines among the last bytes of a file."""
    with os.fdopen(_regular(os.open(path, _OPEN_TO_READ)), "rb") as file:
        begin = max(file.seek(0, os.SEEK_END) - size, 0)
        file.seek(begin)
        kept = file.read(size)
    return kept.partition(b"\n")[2] if begin else kept


def _regular(file: int) -> int:
    if not stat.S_ISREG(os.fstat(file).st_mode):
        os.close(file)
        raise OSError("its place is taken by something that is no file")
    return file


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[int]:
    """Open the file for one process at a time, made when it is not there."""
    make_folder(path.parent)
    if not is_ours_alone(path.parent):
        raise OSError("others may write to its folder; make it yours alone (chmod 700)")
    while True:
        file = _regular(os.open(path, _OPEN_TO_ADD, _OURS))
        try:
            if os.fstat(file).st_mode & _OF_OTHERS:  # a copy that came from elsewhere
                os.fchmod(file, _OURS)
            fcntl.flock(file, fcntl.LOCK_EX)
            if is_at(path, file):  # no other process has put a shorter one in its place
                yield file
                return
        finally:
            os.close(file)  # which unlocks it


def _append(file: int, line: bytes) -> None:
    size = os.fstat(file).st_size
    if size and os.pread(file, 1, size - 1) != b"\n":  # a line that was cut off stays by itself
        line = b"\n" + line
    try:
        _write(file, line)
    except OSError:
        with contextlib.suppress(OSError):
            os.ftruncate(file, size)
        raise


def _write(file: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(file, left) :]
