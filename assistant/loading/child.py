"""The child process that parses one document: ``python -m assistant.loading.child``.

Reads a :class:`Task` and the bytes from standard input, writes a :class:`Told`.
"""

from __future__ import annotations

import contextlib
import sys
from importlib import import_module
from math import ceil
from typing import TYPE_CHECKING

from assistant.errors import ArticleError
from assistant.loading.wire import Task, Told

if TYPE_CHECKING:
    from assistant.loading.originals import Extracted

_PARSERS = {
    "html": "assistant.loading.html.extracting",
    "pdf": "assistant.loading.pdf.extracting",
}
"""Each has a function ``extract(raw, task) -> Extracted`` that raises ArticleError."""


def main() -> int:
    """Parse; the exit code is 0 also when the document is refused."""
    task = Task.model_validate_json(sys.stdin.buffer.readline())
    _limit(task)
    raw = sys.stdin.buffer.read()
    answer, sys.stdout = sys.stdout, sys.stderr  # what a library prints is not the answer
    answer.buffer.write(_told(raw, task).model_dump_json().encode())
    answer.flush()
    return 0


def _told(raw: bytes, task: Task) -> Told:
    try:
        extracted: Extracted = import_module(_PARSERS[task.parser]).extract(raw, task)
    except ArticleError as error:
        return Told(refused=str(error))
    except MemoryError:
        return Told(
            refused=f"{task.name} takes more than {task.megabytes} MB of memory to read, so it was "
            "given up; save the article's text and give that"
        )
    except RecursionError:
        return Told(refused=f"{task.name} is nested too deeply; save the article's text")
    return Told(extracted=extracted)


def _limit(task: Task) -> None:
    """Take no more memory and time than the task allows.

    Where a system has no such limits, the parent's clock is left.
    """
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - Unix alone has it

        size = task.megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_DATA, (size, size))
        seconds = ceil(task.seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
