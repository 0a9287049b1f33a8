"""The child process that parses one document: ``python -m assistant.loading.child``.

Reads a :class:`Task` and the bytes from standard input, writes a :class:`Told`.
"""

from __future__ import annotations

import contextlib
import os
import sys
from importlib import import_module
from math import ceil
from typing import TYPE_CHECKING

from assistant.errors import ArticleError
from assistant.loading.wire import MOST_TOLD, TOO_MUCH_MEMORY, Task, Told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.loading.originals import Extracted

PARSERS: Mapping[str, str] = {
    "html": "assistant.loading.html.extracting",
    "pdf": "assistant.loading.pdf.extracting",
    "markdown": "assistant.loading.markdown",
}
"""Each has a function ``extract(raw, task) -> Extracted`` that raises ArticleError."""


def main(parsers: Mapping[str, str] = PARSERS) -> int:
    """Parse; the exit code is 0 also when the document is refused."""
    answer = _answer_alone()
    task = Task.model_validate_json(sys.stdin.buffer.readline())
    _limit(task)
    try:
        with open(answer, "wb") as pipe:  # noqa: PTH123 - it has no path
            pipe.write(_answer(sys.stdin.buffer.read(), task, parsers[task.parser]))
    except MemoryError:
        return TOO_MUCH_MEMORY
    return 0


def _answer_alone() -> int:
    """Return where the answer goes; what a library prints goes elsewhere."""
    answer = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answer


def _answer(raw: bytes, task: Task, parser: str) -> bytes:
    told = told_of(raw, task, parser)
    if told.extracted and len(told.extracted.text) > MOST_TOLD:  # to write it out takes memory too
        return _too_long(task)
    answer = told.model_dump_json().encode()
    return answer if len(answer) <= MOST_TOLD else _too_long(task)


def _too_long(task: Task) -> bytes:
    refused = f"{task.name} holds more text than any article; give one article of it"
    return Told(refused=refused).model_dump_json().encode()


def told_of(raw: bytes, task: Task, parser: str) -> Told:
    """Return what a parser makes of a document.

    Raises:
        MemoryError: It takes too much.
    """
    try:
        extracted: Extracted = import_module(parser).extract(raw, task)
    except ArticleError as error:
        return Told(refused=str(error))
    except RecursionError:
        return Told(
            refused=f"{task.name} is nested too deeply to be read; "
            "save the article's text and give that"
        )
    except MemoryError:
        raise
    except ImportError as error:
        return Told(missing=error.name or str(error))
    except Exception as error:  # noqa: BLE001 - libraries raise anything over damaged bytes
        return Told(failed=type(error).__name__)
    return Told(extracted=extracted)


def _limit(task: Task) -> None:
    """Take no more memory and time than the task allows.

    Where a system has no such limits, the parent's clock is left.
    """
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - Unix alone has it

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        seconds = ceil(task.seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        # Not RLIMIT_AS: it counts what libraries map and never touch.
        size = task.megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_DATA, (size, size))


if __name__ == "__main__":
    sys.exit(main())
