"""A sentence that a check hits: for labels that name a false statement by its check alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from evals.scoring.checks import Check

_parser: Any = re._parser  # type: ignore[attr-defined]  # noqa: SLF001 - the one reader of expressions there is
_CLASSES = {"CATEGORY_DIGIT": "7", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "x"}


def statement(check: Check) -> str:
    """Return words that a check hits.

    >>> from evals.scoring.checks import Check
    >>> statement(Check(regex="(was|were) (caused )?by (a|the) fault"))
    'It is said: was by a fault.'
    """
    return f"It is said: {_words(check)}."


def _words(check: Check) -> str:
    if check.all is not None:
        return " ".join(map(_words, check.all))
    if check.any is not None:
        return _words(check.any[0])
    if check.regex is not None:
        return "".join(map(_text, _parser.parse(check.regex, re.IGNORECASE)))
    for aliases in (check.text, check.mention):
        if aliases:
            return aliases[0].removesuffix("*")
    return check.date or check.name or f"{check.number} {check.unit or ''}".strip()


def _text(node: tuple[Any, Any]) -> str:
    """Return the shortest text of one node of an expression, of alternatives the first."""
    kind, value = str(node[0]), node[1]
    if kind == "LITERAL":
        return chr(value)
    if kind in ("ANY", "NOT_LITERAL", "IN"):
        return _of_set(value) if kind == "IN" else " "
    if kind == "BRANCH":
        return "".join(map(_text, value[1][0]))
    if kind == "SUBPATTERN":
        return "".join(map(_text, value[-1]))
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        words = "".join(map(_text, value[2]))
        return words * max(int(value[0]), words == " ")
    return ""


def _of_set(members: Iterable[tuple[Any, Any]]) -> str:
    kind, value = next(iter(members))
    if str(kind) == "NEGATE":
        return " "
    if str(kind) == "RANGE":
        return chr(value[0])
    return chr(value) if str(kind) == "LITERAL" else _CLASSES.get(str(value), "x")
