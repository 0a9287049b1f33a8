"""What a program did to the files of a home, read from what strace saw."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.hard.power.disk import ROOT, Disk, Name, Resize, Say, Sync, Unname, Write

if TYPE_CHECKING:
    from tests.hard.power.disk import Event

PROJECT = Path(__file__).resolve().parents[3]
_CALLS = (
    "open,openat,creat,write,pwrite64,writev,pwritev,lseek,ftruncate,fallocate,fsync,fdatasync,"
    "close,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,link,linkat,dup,dup2,dup3"
)
_LINE = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_WRITES = re.compile("O_WRONLY|O_RDWR|O_CREAT")
_SPOKEN = (1, 2)


@cache
def can_trace() -> bool:
    """Tell whether strace is here and may trace programs."""
    if not shutil.which("strace"):
        return False
    words = ("strace", "-f", "--seccomp-bpf", "-o", os.devnull, "-e", "trace=open", "true")
    return subprocess.run(words, capture_output=True, check=False, timeout=60).returncode == 0  # noqa: S603 - ours


@dataclass(frozen=True, slots=True)
class Trace:
    """What a program did to a home."""

    before: Disk
    events: list[Event]
    elsewhere: list[str]
    """Files that it opened for writing and that are not in the home."""


def traced(home: Path, *words: str) -> Trace:
    """Run a module of Python and see what it does."""
    tracer = _Tracer(home)
    before = tracer.begin()
    log = home.with_name(f"{home.name}.strace")
    subprocess.run(  # noqa: S603 - ours
        ["strace", "-f", "--seccomp-bpf", "-o", log,  # noqa: S607 - wherever it lies
         "-xx", "-s", "9999999", "-e", f"trace={_CALLS}",
         "-e", "signal=none", sys.executable, "-m", *words],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=300, cwd=PROJECT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    with log.open(encoding="ascii") as lines:
        for line in lines:
            tracer.read(line)
    return Trace(before, tracer.events, tracer.elsewhere)


@dataclass(slots=True)
class _Opened:
    node: int
    append: bool
    at: int = 0


@dataclass(slots=True)
class _Tracer:
    home: Path
    events: list[Event] = field(default_factory=list)
    nodes: dict[str, int] = field(default_factory=dict)
    """Path to the number of what is there now."""
    sizes: dict[int, int] = field(default_factory=dict)
    opened: dict[int, _Opened] = field(default_factory=dict)
    next: int = ROOT + 1
    elsewhere: list[str] = field(default_factory=list)

    def begin(self) -> Disk:
        """Number what is in the home, all of which is on the disk."""
        disk = Disk()
        self.nodes[str(self.home)] = ROOT
        for path in sorted(self.home.rglob("*")):
            node = self._number(str(path))
            disk.folders[self.nodes[str(path.parent)]][path.name] = node
            if path.is_dir():
                disk.folders[node] = {}
            else:
                disk.files[node] = path.read_bytes()
                self.sizes[node] = path.stat().st_size
        self.disk = disk
        return disk

    disk: Disk = field(default_factory=Disk)

    def read(self, line: str) -> None:
        """Take one call."""
        if "<unfinished" in line:
            raise NotImplementedError(f"threads that write at once: {line[:80]}")
        found = _LINE.match(line)
        if found is None or int(found[3]) < 0:
            return
        call, said, given = found[1], found[2], int(found[3])
        texts = [bytes.fromhex(it.replace("\\x", "")) for it in _TEXT.findall(said)]
        plain = _TEXT.sub("", said)
        if call in ("open", "openat", "creat"):
            self._open(os.fsdecode(texts[0]), plain, given)
        elif call.startswith(("rename", "unlink", "mkdir", "link")):
            self._name(call, [os.fsdecode(it) for it in texts])
        else:
            self._use(call, [int(it, 0) for it in re.findall(r"-?\b\d+\b", plain)], texts, given)

    def _open(self, path: str, flags: str, file: int) -> None:
        self.opened.pop(file, None)
        if not path.startswith(f"{self.home}/") and path != str(self.home):
            if _WRITES.search(flags) and not path.startswith("/dev/"):
                self.elsewhere.append(path)
            return
        if path not in self.nodes:
            if "O_CREAT" not in flags:  # nothing that was made meanwhile: a device, say
                return
            self._give(path, self._number(path))
        node = self.nodes[path]
        if "O_TRUNC" in flags and self.sizes.get(node):
            self._resize(node, 0)
        self.opened[file] = _Opened(node, "O_APPEND" in flags)

    def _number(self, path: str) -> int:
        self.nodes[path] = node = self.next
        self.next += 1
        return node

    def _give(self, path: str, node: int, instead: str | None = None) -> None:
        folder, name = os.path.split(path)
        self.events.append(Name(self.nodes[folder], name, node, instead))

    def _name(self, call: str, paths: list[str]) -> None:
        paths = [path for path in paths if path.startswith(f"{self.home}/")]
        if not paths:
            return
        folder, name = os.path.split(paths[0])
        if call.startswith("mkdir"):
            node = self._number(paths[0])
            self.disk.folders[node] = {}
            self._give(paths[0], node)
        elif call.startswith("unlink"):
            del self.nodes[paths[0]]
            self.events.append(Unname(self.nodes[folder], name))
        elif call.startswith("rename") and folder == os.path.dirname(paths[1]):  # noqa: PTH120 - texts
            self.nodes[paths[1]] = self.nodes.pop(paths[0])
            self._give(paths[1], self.nodes[paths[1]], name)
        else:
            raise NotImplementedError(f"{call} {paths}")

    def _resize(self, node: int, size: int) -> None:
        self.sizes[node] = size
        self.events.append(Resize(node, size))

    def _use(self, call: str, numbers: list[int], texts: list[bytes], given: int) -> None:
        file = numbers[0]
        if call == "close":
            self.opened.pop(file, None)
        elif call.startswith("dup"):
            if file in self.opened:
                raise NotImplementedError(call)
        elif file in _SPOKEN and file not in self.opened and call == "write":
            self.events.append(Say(texts[0]))
        elif file in self.opened:
            self._change(self.opened[file], call, numbers, b"".join(texts)[:given])
            if call == "lseek":
                self.opened[file].at = given

    def _change(self, its: _Opened, call: str, numbers: list[int], data: bytes) -> None:
        if call in ("fsync", "fdatasync"):
            self.events.append(Sync(its.node))
        elif call == "ftruncate":
            self._resize(its.node, numbers[1])
        elif "write" in call:
            placed = call.startswith("p")
            size = self.sizes.get(its.node, 0)
            at = numbers[-1] if placed else size if its.append else its.at
            self.events.append(Write(its.node, at, data))
            self.sizes[its.node] = max(size, at + len(data))
            its.at = its.at if placed else at + len(data)
        elif call == "fallocate":
            raise NotImplementedError(call)
