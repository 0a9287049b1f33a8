"""Regular expressions that pass quickly over the words with which nothing of interest begins."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def opening(words: Iterable[str]) -> str:
    r"""Return alternatives that match the first three letters of any of ``words``, in either case.

    For a look ahead before a long expression. Letters stand in classes, for with ``IGNORECASE``
    the engine no longer tells alternatives apart by their first letter.

    >>> opening(["two", "ten", "ninety", "a"])
    '[Aa]\\b|[Nn][Ii][Nn]|[Tt](?:[Ee][Nn]|[Ww][Oo])'
    """
    tree: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for word in map(str.lower, words):
        tree[word[0]][word[1:2]].add(word[2:3])
    return "|".join(_class(first) + _second(tree[first]) for first in sorted(tree))


def _second(thirds: dict[str, set[str]]) -> str:
    inner = [
        _class(second) + ("" if "" in thirds[second] else _class(*sorted(thirds[second])))
        for second in sorted(thirds)
    ]
    return inner[0] if len(inner) == 1 else f"(?:{'|'.join(inner)})"


def _class(*letters: str) -> str:
    if letters == ("",):
        return r"\b"
    return f"[{''.join(letter.upper() + letter for letter in letters)}]"
