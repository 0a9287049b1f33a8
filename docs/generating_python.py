"""What cog writes into the page about Python: tables of the public names, from their docstrings."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

import assistant
from assistant.documents import Frozen
from docs.generating import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ROLE = re.compile(r":\w+:`")


def calls() -> str:
    """Return the table of what can be called from Python."""
    return table(("name", "what it does"), _named(lambda its: callable(its) and not _data(its)))


def members(*classes: type) -> str:
    """Return a table of what objects of a class have; a class's own come before its bases'."""
    rows = []
    for name, its in ((n, i) for one in classes for n, i in inspect.getmembers(one)):
        if not name.startswith("_") and inspect.getdoc(its):
            rows.append((f"`{name}{_signature(its)}`", _sentence(its)))
    return table(("member", "what it is or does"), dict.fromkeys(rows))


def data() -> str:
    """Return the table of what is returned: data only."""
    return table(("name", "what it is"), _named(lambda its: _data(its) and not _error(its)))


def errors() -> str:
    """Return the table of errors with the exit code that each is at the command line."""
    rows = ((*row, f"{getattr(assistant, row[0].strip('`')).exit_code}") for row in _named(_error))
    return table(("name", "when it is raised", "exit code"), rows)


def _named(chosen: Callable[[object], bool]) -> Iterator[tuple[str, str]]:
    for name in assistant.__all__:
        its = getattr(assistant, name)
        if chosen(its):
            yield f"`{name}`", _sentence(its)


def _error(its: object) -> bool:
    return isinstance(its, type) and issubclass(its, Exception)


def _data(its: object) -> bool:
    frozen = isinstance(its, type) and issubclass(its, (Frozen, tuple, assistant.Turn))
    return frozen or _error(its)


def _sentence(its: object) -> str:
    """Return the first paragraph of a docstring as a cell of a table."""
    first = " ".join((inspect.getdoc(its) or "").split("\n\n")[0].split())
    return _ROLE.sub("`", first).replace("``", "`")


def _signature(its: object) -> str:
    """Return the parameters of a method, without their types; of anything else nothing."""
    if not inspect.isfunction(its):
        return ""
    shown, star = [], False
    for name, one in list(inspect.signature(its).parameters.items())[1:]:
        if one.kind is one.KEYWORD_ONLY and not star:
            shown.append("*")
            star = True
        shown.append(name if one.default is one.empty else f"{name}={one.default!r}")
    return f"({', '.join(shown)})"
