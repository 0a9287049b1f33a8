"""Parsers run apart: in a child process that may take only so much time and memory.

Parsers of HTML and PDF can be made to run for minutes or to fill the memory with two megabytes;
what happens to the child happens to nobody else.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Literal

from pydantic import ValidationError

from assistant.errors import ArticleError
from assistant.loading.extras import require
from assistant.loading.originals import Extracted
from assistant.loading.wire import Task, Told

if TYPE_CHECKING:
    from assistant.loading.originals import Original

SECONDS = 8.0
"""That a child may take for a document of up to ``PLAIN`` bytes."""
SECONDS_LARGE = 50.0
"""For a larger one."""
PLAIN = 5_000_000
MEGABYTES = 560
"""Of memory that a child may take for a document of up to ``PLAIN`` bytes."""
MEGABYTES_LARGE = 1_400
_MODULE = "assistant.loading.child"
_EXTRAS = {"html": ("web", "reading a web page"), "pdf": ("pdf", "reading a PDF file")}
_MOST_TOLD = 60_000_000
"""Bytes; no text of an article is so long."""


def parse(parser: Literal["html", "pdf"], original: Original) -> Extracted:
    """Take the text of an original in a child process.

    Raises:
        ArticleError: It has none, or it takes too long or too much memory.
        SettingsError: The extra is not installed.
    """
    extra, what = _EXTRAS[parser]
    require(extra, what)
    large = len(original.raw) > PLAIN
    task = Task(
        parser=parser,
        name=original.name,
        charset=original.charset,
        url=original.url,
        megabytes=MEGABYTES_LARGE if large else MEGABYTES,
        seconds=SECONDS_LARGE if large else SECONDS,
    )
    told = _told(_run(task, original), original.name)
    if told.refused is not None:
        raise ArticleError(told.refused)
    if told.extracted is None:
        raise _unreadable(original.name)
    return told.extracted


def _run(task: Task, original: Original) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - our own module, by this very Python
            # -P: a module of the current folder is not taken for one of ours.
            [sys.executable, "-P", "-m", _MODULE],
            input=task.model_dump_json().encode() + b"\n" + original.raw,
            capture_output=True,
            timeout=task.seconds,
            check=False,
            env=_environment(),
        )
    except subprocess.TimeoutExpired as error:
        raise ArticleError(
            f"{original.name} takes longer than {task.seconds:.0f} seconds to read, so it was "
            "given up; save the article's text and give that"
        ) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ArticleError(f"{original.name} cannot be read: {reason}") from error
    if done.returncode != 0 or len(done.stdout) > _MOST_TOLD:
        raise _unreadable(original.name)
    return done.stdout


def _environment() -> dict[str, str]:
    """Return what the child needs of the environment: where modules are, and no keys."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}


def _told(raw: bytes, name: str) -> Told:
    try:
        return Told.model_validate_json(raw)
    except ValidationError as error:
        raise _unreadable(name) from error


def _unreadable(name: str) -> ArticleError:
    return ArticleError(
        f"{name} cannot be read: its parser failed or took too much memory; "
        "save the article's text and give that"
    )


__all__ = ["Extracted", "parse"]
