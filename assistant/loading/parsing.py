"""Parsers run apart: in a child process that may take only so much time and memory.

Parsers of HTML and PDF can be made to run for minutes, to fill the memory or to crash with two
megabytes; what happens to the child happens to nobody else.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread, Timer
from typing import TYPE_CHECKING

from pydantic import ValidationError

from assistant.errors import ArticleError, SettingsError
from assistant.loading.extras import broken, require
from assistant.loading.wire import MOST_TOLD, TOO_MUCH_MEMORY, Task, Told

if TYPE_CHECKING:
    from assistant.loading.originals import Extracted, Original
    from assistant.loading.wire import Parser

SECONDS = 8.0
"""Of processor time that a child may take for a document of up to ``PLAIN`` bytes."""
SECONDS_LARGE = 50.0
"""For a larger one."""
START = 1.0
"""Seconds on the clock that a child may take beyond that to start."""
BUSY = 4.0
"""How many times that it may all take on the clock, where others keep the processors busy: what
takes long by itself has been ended by then, for a child waits for nothing."""
PLAIN = 5_000_000
MEGABYTES = 540
"""Of memory that a child may take for a document of up to ``PLAIN`` bytes; what it reads of
libraries' files comes to that, some 40 MB."""
MEGABYTES_LARGE = 1_400
_MODULE = "assistant.loading.child"
_EXTRAS = {"html": ("web", "reading a web page"), "pdf": ("pdf", "reading a PDF file")}
_INSTEAD = "save the article's text and give that"


def parse(parser: Parser, original: Original) -> Extracted:
    """Take the text of an original in a child process.

    Raises:
        ArticleError: It has none, or it takes too long or too much memory, or its parser failed.
        SettingsError: The extra is not installed or broken; there is no Python to start.
    """
    if parser in _EXTRAS:
        require(*_EXTRAS[parser])
    large = len(original.raw) > PLAIN
    task = Task(
        parser=parser,
        name=original.name,
        charset=original.charset,
        url=original.url,
        megabytes=MEGABYTES_LARGE if large else MEGABYTES,
        seconds=SECONDS_LARGE if large else SECONDS,
    )
    return run(task, original.raw)


def run(task: Task, raw: bytes, module: str = _MODULE, start: float = START) -> Extracted:
    """Have a module do a task in a process of its own, within the task's limits.

    Args:
        task: What is to be done.
        raw: The document.
        module: What does it.
        start: Seconds on the clock that the process may take beyond the task's to start.

    Raises:
        ArticleError: As of :func:`parse`.
        SettingsError: As of :func:`parse`.
    """
    told = _told(task, raw, module, start)
    if told.missing is not None and task.parser in _EXTRAS:
        raise broken(*_EXTRAS[task.parser], told.missing)
    if told.refused is not None:
        raise ArticleError(told.refused)
    if told.extracted is None:
        raise _failed(task, told.failed)
    return told.extracted


def _told(task: Task, raw: bytes, module: str, start: float) -> Told:
    if not sys.executable:
        raise SettingsError(
            "this Python does not know its own program (sys.executable is empty), which reading "
            "web pages and PDF files needs; run assistant with an ordinary Python"
        )
    try:
        process = subprocess.Popen(  # noqa: S603 - our own module, by this very Python
            # -P: a module of the current folder is not taken for one of ours.
            # -S: the paths that site would find are handed down.
            [sys.executable, "-P", "-S", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # What libraries say of damaged files goes on for megabytes.
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
    except OSError as error:
        reason = error.strerror or str(error)
        raise SettingsError(
            f"{sys.executable} cannot be started to read {task.name}: {reason}; "
            "see that this Python is still there and that processes may be started"
        ) from error
    answer, late = _exchange(process, task, raw, BUSY * (task.seconds + start))
    if late:
        raise _late(task)
    return _understood(answer, process.returncode, task)


def _exchange(
    process: subprocess.Popen[bytes], task: Task, raw: bytes, seconds: float
) -> tuple[bytes, bool]:
    """Return what a child told, and whether it had to be stopped after so many seconds.

    However this is left, also by Ctrl-C, the child has ended.
    """
    late = Event()

    def stop() -> None:
        late.set()
        process.kill()

    def feed() -> None:
        # It may end before it has read everything.
        pipe = process.stdin
        with contextlib.suppress(OSError), pipe as stdin:  # type: ignore[union-attr] # a pipe
            stdin.write(task.model_dump_json().encode() + b"\n")
            stdin.write(raw)

    clock, feeder = Timer(seconds, stop), Thread(target=feed, daemon=True)
    try:
        clock.start()
        feeder.start()
        answer = process.stdout.read(MOST_TOLD + 1)  # type: ignore[union-attr] # a pipe
        if len(answer) > MOST_TOLD:
            process.kill()
        process.wait()
    finally:
        clock.cancel()
        process.kill()
        process.wait()
        feeder.join()
        process.stdout.close()  # type: ignore[union-attr] # a pipe
    return answer, late.is_set()


def _understood(answer: bytes, code: int, task: Task) -> Told:
    if code == -signal.SIGXCPU:
        raise _late(task)
    # Rust and C++ abort where memory runs out. SIGKILL that is not ours comes from a system that
    # has no memory left.
    starved = (TOO_MUCH_MEMORY, -signal.SIGABRT, -signal.SIGKILL)
    if code in starved and len(answer) <= MOST_TOLD:
        raise ArticleError(
            f"{task.name} takes more than {task.megabytes} MB of memory to read, "
            f"so it was given up; {_INSTEAD}"
        )
    if code != 0:
        raise _failed(task, _signal(code))
    try:
        return Told.model_validate_json(answer)
    except ValidationError as error:
        raise _failed(task, "what it told is not understood") from error


def _signal(code: int) -> str:
    with contextlib.suppress(ValueError):
        return signal.Signals(-code).name
    return f"exit code {code}"


def _environment() -> dict[str, str]:
    """Return what the child needs of the environment: where modules are, and no keys."""
    paths = [*filter(None, sys.path), str(Path(__file__).parents[2])]
    return {
        "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths)),
        "PYTHONHASHSEED": "0",  # one document has one text
        "PYDANTIC_DISABLE_PLUGINS": "__all__",  # to look for them takes a tenth of the start
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",
    }


def _late(task: Task) -> ArticleError:
    return ArticleError(
        f"{task.name} takes longer than {task.seconds:g} seconds to read, so it was given up; "
        f"{_INSTEAD}"
    )


def _failed(task: Task, reason: str | None) -> ArticleError:
    return ArticleError(f"{task.name} cannot be read: its parser failed ({reason}); {_INSTEAD}")
