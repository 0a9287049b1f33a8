"""A child process whose parser misbehaves as its document says: ``python -m tests.nasty.parsers``.

The document is the name of a function below.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from assistant.errors import ArticleError
from assistant.loading.child import main
from assistant.loading.originals import Extracted

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.loading.wire import Task


def _read(text: str = "The dam broke.") -> Extracted:
    return Extracted(text=text, kind="html", method="test")


def good(_: Task) -> Extracted:
    """Do as one should."""
    return _read()


def refusing(task: Task) -> NoReturn:
    """Find no article."""
    raise ArticleError(f"{task.name} holds no article")


def complaining(_: Task) -> Extracted:
    """Write megabytes where errors go."""
    os.write(2, b"damaged\n" * 3_000_000)
    return _read()


def printing(_: Task) -> Extracted:
    """Print where the answer goes, from Python and from below it."""
    sys.stdout.write("no JSON\n" * 100_000)
    sys.stdout.flush()
    os.write(1, b"no JSON\n" * 100_000)
    return _read()


def verbose(_: Task) -> Extracted:
    """Find far more text than an article has."""
    return _read("The dam broke. " * 5_000_000)


def forever(task: Task) -> NoReturn:
    """Never end; say under the task's address that it has begun."""
    if task.url:
        with open(task.url, "w", encoding="ascii") as pipe:  # noqa: PTH123 - a pipe
            pipe.write(str(os.getpid()))
    while True:
        pass


def waiting(_: Task) -> NoReturn:
    """Wait for something that never comes, which takes no processor time."""
    while True:
        signal.pause()


def hungry(_: Task) -> Extracted:
    """Take all the memory there is."""
    return _read(str(len([bytearray(10_000_000) for _ in range(100_000)])))


def crashing(_: Task) -> Extracted:
    """Read where nothing is."""
    return _read(str(ctypes.string_at(0)))


def killed(_: Task) -> Extracted:
    """End as the system ends those that take its last memory."""
    os.kill(os.getpid(), signal.SIGKILL)
    return _read()


def leaving(_: Task) -> NoReturn:
    """Leave without a word."""
    os._exit(0)


def lying(_: Task) -> NoReturn:
    """Leave with other words than agreed on."""
    for descriptor in range(3, 20):
        try:
            os.write(descriptor, b'{"extracted": {"text": 3}}')
        except OSError:
            continue
    os._exit(0)


def flooding(_: Task) -> NoReturn:
    """Tell without end."""
    while True:
        for descriptor in range(3, 20):
            try:
                os.write(descriptor, b"x" * 65_536)
            except OSError:
                continue


def recursing(task: Task) -> Extracted:
    """Call itself without end."""
    return recursing(task)


def failing(_: Task) -> Extracted:
    """Meet what its author did not think of."""
    kids: dict[str, str] = {}
    return _read(kids["/Kids"])


def importing(_: Task) -> Extracted:
    """Need what cannot be imported."""
    return _read(str(import_module("tests.nasty.nowhere")))


def environment(_: Task) -> Extracted:
    """Tell all of its environment."""
    return _read(repr(dict(os.environ)))


_KINDS: tuple[Callable[[Task], Extracted], ...] = (
    good, refusing, complaining, printing, verbose, forever, waiting, hungry, crashing, killed,
    leaving, lying, flooding, recursing, failing, importing, environment,
)  # fmt: skip


def extract(raw: bytes, task: Task) -> Extracted:
    """Do what the document says."""
    return {kind.__name__: kind for kind in _KINDS}[raw.decode()](task)


if __name__ == "__main__":
    sys.exit(main({"html": "tests.nasty.parsers", "pdf": "tests.nasty.parsers"}))
