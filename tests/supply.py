"""What the program is made of: its run-time packages, and what the locks say of them."""

from __future__ import annotations

import re
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
RUN = ROOT / "requirements" / "run.txt"
OURS = "news-assistant"
_PIN = re.compile(r"^([\w.-]+)==(\S+)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", re.MULTILINE)
_LINE = re.compile(r"[\w.-]+==\S+ \\| {4}--hash=sha256:[0-9a-f]{64}(?: \\)?| *#.*|")


def needed(name: str = OURS, extras: tuple[str, ...] = ()) -> set[str]:
    """Return the packages that one needs on this machine, and all that those need in turn."""
    found: set[str] = set()
    todo = [(name, extras)]
    while todo:
        its, chosen = todo.pop()
        for line in requires(its) or ():
            one = Requirement(line)
            wanted = one.marker is None or any(
                one.marker.evaluate({"extra": extra}) for extra in ("", *chosen)
            )
            key = canonicalize_name(one.name)
            if wanted and key not in found:
                found.add(key)
                todo.append((one.name, tuple(one.extras)))
    return found


def pinned(lock: Path) -> dict[str, tuple[str, int]]:
    """Return the version of each package that a lock pins, and how many hashes it may have."""
    return {
        canonicalize_name(name): (version, hashes.count("--hash"))
        for name, version, hashes in _PIN.findall(lock.read_text("utf-8"))
    }


def strange_lines(lock: Path) -> list[str]:
    """Return the lines of a lock that are neither a pin nor a hash: addresses, options, ranges."""
    return [line for line in lock.read_text("utf-8").splitlines() if not _LINE.fullmatch(line)]
