"""The program, or one in which a library warns, logs and fails in whatever words it likes."""

from __future__ import annotations

import logging
import sys
import threading
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from assistant.cli.desk import Reader
    from assistant.settings import Settings


def run(*, unruly: bool) -> int:
    """Run the program; returns its exit code."""
    program = import_module("assistant.cli.program")
    if not unruly:
        code: int = program.run()
        return code
    around = import_module("assistant.cli.desk").Surroundings(reader=_reader)
    ran: int = program.run(around)
    return ran


def _reader(settings: Settings) -> Reader:
    words = settings.model or ""
    warnings.warn(words, stacklevel=1)
    logging.getLogger("library").warning("says %s", words)
    print(words)  # noqa: T201 - what a library may do
    print(words, file=sys.stderr)  # noqa: T201 - as above
    died = threading.Thread(target=_fail, args=(words,))
    died.start()
    died.join()
    _fail(words)


def _fail(words: str) -> NoReturn:
    raise RuntimeError(words)
