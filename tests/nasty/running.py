"""A process of its own that loads files: ``python -m tests.nasty.running [within]``.

With ``within`` pages and PDF files are parsed in this process as their child would, which saves
the start of a child for each. Standard input names a file a line, in JSON. Standard output tells what came of each, in JSON: the
message of the typed error or null, the text, its warnings, and the most memory in bytes that this
process or one of its children has had so far.
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant import ArticleError, AssistantError, load_article
from assistant.loading.child import PARSERS, told_of
from assistant.loading.kinds import unreadable
from assistant.loading.opening import opened
from assistant.loading.wire import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

_STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a file."""

    message: str | None
    """Of the typed error."""
    text: str
    warnings: tuple[str, ...]
    memory: int
    """In bytes, of the process and its children up to here."""


def load(paths: Sequence[str], timeout: float, *how: str) -> list[Came]:
    """Load files in a fresh process.

    Args:
        paths: The files.
        timeout: Seconds that it may take in all.
        how: ``within`` or nothing.

    Raises:
        AssertionError: It ended in another way than it should; says how.
        subprocess.TimeoutExpired: It hangs.
    """
    lines = "".join(json.dumps(path) + "\n" for path in paths)
    run = subprocess.run(  # noqa: S603 - this module
        [sys.executable, "-m", __name__, *how],
        input=lines.encode(), capture_output=True, timeout=timeout, check=False,
    )  # fmt: skip
    told: list[dict[str, Any]] = [json.loads(line) for line in run.stdout.splitlines()]
    assert (run.returncode, run.stderr) == (0, b""), (
        f"after {len(told)} of {len(paths)}: {run.stderr.decode()[-2000:]}"
    )
    return [Came(**{**one, "warnings": tuple(one["warnings"])}) for one in told]


def main(how: Sequence[str]) -> None:
    """Load what is named."""
    loading = _within if "within" in how else _apart
    for line in sys.stdin:
        message: str | None = None
        text, warnings = "", tuple[str, ...]()
        try:
            text, warnings = loading(json.loads(line))
        except AssistantError as error:
            message = str(error)
        told = {"message": message, "text": text, "warnings": warnings, "memory": memory()}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


def _apart(path: str) -> tuple[str, tuple[str, ...]]:
    article = load_article(path)
    return article.text, article.origin.warnings


def _within(path: str) -> tuple[str, tuple[str, ...]]:
    with opened(path) as its:
        form = its.form
        if form not in ("html", "pdf") or unreadable(its.lead.raw):
            return _apart(path)
        original = its.whole()
    task = Task(parser=form, name=original.name, charset=None, url=None, megabytes=540, seconds=8)
    told = told_of(original.raw, task, PARSERS[form])
    if told.extracted is None:
        raise ArticleError(told.refused or f"{path}: its parser failed ({told.failed})")
    return told.extracted.text, told.extracted.warnings


def memory() -> int:
    """Return the most memory in bytes that this process or a child of it has had.

    A process's own ru_maxrss begins with what the process had that started it.
    """
    if _STATUS.exists() and (found := re.search(r"VmHWM:\s*(\d+) kB", _STATUS.read_text())):
        own = int(found[1])
    else:
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) * 1024


if __name__ == "__main__":
    main(sys.argv[1:])
