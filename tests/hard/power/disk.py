"""A disk that keeps what was synced, and of the rest whatever subset it likes.

What was written to a file and not synced may be there in part, in blocks, in any order; the file's
new size may be there without what was written, and then holds zeros or what lay there before. A
name that was given, changed or taken away may be so or not until its folder is synced, each for
itself. A rename is one such change: it never leaves a name for half a file.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ROOT = 0
"""The number of the home."""
SECTOR, PAGE = 512, 4096


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes written to a file."""

    file: int
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resize:
    """A file cut short, or made longer."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """A file or a folder written through."""

    node: int


@dataclass(frozen=True, slots=True)
class Name:
    """In a folder, a name given to a node, and perhaps another taken away by that."""

    folder: int
    name: str
    node: int
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Unname:
    """In a folder, a name taken away."""

    folder: int
    name: str


@dataclass(frozen=True, slots=True)
class Say:
    """Something told to the user."""

    words: bytes


Event: TypeAlias = Write | Resize | Sync | Name | Unname | Say


@dataclass(frozen=True, slots=True)
class Luck:
    """How much of what was not synced is there after a cut: 0 nothing, 1 all of it."""

    data: float
    names: float
    block: int = SECTOR
    garbage: bool = False


ALL = Luck(1, 1)


@dataclass(slots=True)
class Disk:
    """What is on a disk, and what is still on its way there."""

    files: dict[int, bytes] = field(default_factory=dict)
    folders: dict[int, dict[str, int]] = field(default_factory=lambda: {ROOT: {}})
    going: dict[int, list[Event]] = field(default_factory=dict)

    def copy(self) -> Disk:
        """Return one that is the same."""
        going = {node: [*events] for node, events in self.going.items()}
        return Disk({**self.files}, {n: {**its} for n, its in self.folders.items()}, going)

    def take(self, events: Iterable[Event]) -> None:
        """Take what happens."""
        for event in events:
            if isinstance(event, Write | Resize):
                self.going.setdefault(event.file, []).append(event)
            elif isinstance(event, Name | Unname):
                self.going.setdefault(event.folder, []).append(event)
            elif isinstance(event, Sync):
                self._settle(event.node, ALL, random.Random(0))  # noqa: S311 - all of it

    def cut(self, luck: Luck, chance: random.Random) -> Disk:
        """Return what is there after the power went."""
        left = self.copy()
        for node in self.going:
            left._settle(node, luck, chance)
        return left

    def _settle(self, node: int, luck: Luck, chance: random.Random) -> None:
        events = self.going.pop(node, [])
        if node in self.folders:
            for event in events:
                if chance.random() < luck.names:
                    _rename(self.folders[node], event)
        else:
            self.files[node] = _written(self.files.get(node, b""), events, luck, chance)

    def digest(self, node: int = ROOT) -> bytes:
        """Return what is the same for disks on which the same is found."""
        if node not in self.folders:
            return sha256(self.files.get(node, b"")).digest()
        names = sorted(self.folders[node].items())
        return sha256(repr([(name, self.digest(its)) for name, its in names]).encode()).digest()

    def lay_out(self, folder: Path, node: int = ROOT) -> None:
        """Make real files of it."""
        folder.mkdir(mode=0o700)
        for name, its in self.folders[node].items():
            if its in self.folders:
                self.lay_out(folder / name, its)
            else:
                (folder / name).touch(0o600)
                (folder / name).write_bytes(self.files.get(its, b""))


def _rename(names: dict[str, int], event: Event) -> None:
    if isinstance(event, Unname):
        names.pop(event.name, None)
    elif isinstance(event, Name):
        if event.instead is not None and names.get(event.instead) == event.node:
            del names[event.instead]
        names[event.name] = event.node


def _written(old: bytes, events: list[Event], luck: Luck, chance: random.Random) -> bytes:
    """Return a file in which some blocks of what was written are, and some are not."""
    sizes = [len(old)]
    room = max(
        [len(old)]
        + [one.at + len(one.data) for one in events if isinstance(one, Write)]
        + [one.size for one in events if isinstance(one, Resize)]
    )
    image = bytearray(old)
    image += chance.randbytes(room - len(old)) if luck.garbage else bytes(room - len(old))
    for event in events:
        if isinstance(event, Resize):
            sizes.append(event.size)
            image[event.size :] = bytes(len(image) - event.size)
        elif isinstance(event, Write):
            sizes.append(max(sizes[-1], event.at + len(event.data)))
            _some_blocks(image, event, luck, chance)
    return bytes(image[: _size(sizes, luck, chance)])


def _size(sizes: list[int], luck: Luck, chance: random.Random) -> int:
    """Return a size that the file had; where nothing else is left of it, only garbage may be."""
    if not luck.data and not luck.garbage:
        return sizes[0]
    return sizes[-1] if chance.random() < luck.data else chance.choice(sizes)


def _some_blocks(image: bytearray, event: Write, luck: Luck, chance: random.Random) -> None:
    at, end = event.at, event.at + len(event.data)
    while at < end:
        upto = min(end, (at // luck.block + 1) * luck.block)
        if chance.random() < luck.data:
            image[at:upto] = event.data[at - event.at : upto - event.at]
        at = upto
