"""Style as it is written: what brackets hold, and parts of lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(
    r""""(?:[^"\\\n]|\\.)*\\?(?:"|\n|\Z)|'(?:[^'\\\n]|\\.)*\\?(?:'|\n|\Z)|\\.|[()\[\],;]|\s+""",
    re.DOTALL,
)
"""What is open at the end is closed there: a search fails nowhere, and so is linear."""
_CALL = re.compile(r"(-?[a-z][\w-]*)\(", re.IGNORECASE)


class Call(NamedTuple):
    """A function of a value."""

    name: str
    arguments: tuple[str, ...]


def end_of(written: str, start: int) -> int:
    """Return where the bracket closes that opens before ``start``; -1 where it does not.

    >>> end_of("a(b(c)')')d", 2)
    9
    """
    depth = 1
    for mark in _MARK.finditer(written, start):
        if mark[0] in ("(", "["):
            depth += 1
        elif mark[0] in (")", "]"):
            depth -= 1
            if depth == 0:
                return mark.start()
    return -1


def apart(written: str, by: str = ",") -> list[str]:
    """Return the parts of a list, stripped; what brackets and quotation marks hold stays whole.

    >>> apart("a, b(c, d),"), apart("0 calc(1px + 2px)", " "), apart("a:';';b", ";")
    (['a', 'b(c, d)', ''], ['0', 'calc(1px + 2px)'], ["a:';'", 'b'])
    """
    found: list[str] = []
    depth = start = 0
    for mark in _MARK.finditer(written):
        sign = mark[0]
        if sign in ("(", "["):
            depth += 1
        elif sign in (")", "]"):
            depth = max(0, depth - 1)
        elif depth == 0 and (sign == by or (by == " " and sign.isspace())):
            found.append(written[start : mark.start()].strip())
            start = mark.end()
    found.append(written[start:].strip())
    return [one for one in found if one] if by == " " else found


def calls(value: str) -> Iterator[Call]:
    """Yield the functions of a value, those alone that stand in no other.

    >>> [*calls("blur(2px) opacity(calc(1 - 1))")]
    [Call(name='blur', arguments=('2px',)), Call(name='opacity', arguments=('calc(1 - 1)',))]
    """
    at = 0
    while found := _CALL.search(value, at):
        end = end_of(value, found.end())
        end = len(value) if end < 0 else end
        yield Call(found[1], tuple(apart(value[found.end() : end])))
        at = end
