"""A parser that misbehaves is asked, in few modules: children that ask begin quickly."""

from __future__ import annotations

from assistant.loading.parsing import START, run
from assistant.loading.wire import Task

MISBEHAVING = "tests.nasty.parsers"


def task(name: str = "'dam.html'", seconds: float = 5, url: str | None = None) -> Task:
    """Return what it is asked to do, with 150 MB."""
    return Task(parser="html", name=name, charset=None, url=url, megabytes=150, seconds=seconds)


def text(document: str, seconds: float = 5, start: float = START) -> str:
    """Return the text that it finds; ``document`` says how it behaves."""
    return run(task(seconds=seconds), document.encode(), MISBEHAVING, start).text
