"""Titles in parts: the headline, the section and the outlet that marks keep apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.html.metadata.outlets import is_common
from assistant.text.gazetteer import PLACES
from assistant.text.stamps import is_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.documents import Where
    from assistant.loading.html.metadata.sites import Names

_FEWEST_WORDS = 3
_MOST_RUNS = 8
_MOST_OF_OUTLET = 6
_PIECES = re.compile(
    r"(\s+[|–—•·»«<>/:-]+\s+|\s*[|｜»«：]\s*|:\s+|(?<=[\u2e80-\uffff])_(?=[\u2e80-\uffff]))"
)
_OUTLETS = frozenset(
    "advertiser archive bulletin chronicle courier daily echo edition examiner express gazette "
    "guardian herald independent journal ledger magazine mail mercury monitor news observer online "
    "post press print record reporter review sentinel star sun telegraph times tribune version "
    "weekly welcome".split()
)
"""Words that outlets call themselves by."""


def without_site(title: str, names: Names) -> str:
    """Return a title without the outlet's name before or behind it."""
    parts = _PIECES.split(title)
    cut = False
    while len(parts) > 1 and names.has(parts[-1]):
        del parts[-2:]
        cut = True
    while len(parts) > 1 and names.has(parts[0]):
        del parts[:2]
    # "Dam breaks | UK news | The Post": what the same bar parts off is the section.
    while cut and len(parts) > 1 and "|" in parts[-2] and _is_section(parts[-1], parts[0]):
        del parts[-2:]
    while len(parts) > 1 and is_common(parts[-1]):
        del parts[-2:]
    while len(parts) > 1 and is_common(parts[0]) and len(parts[0].split()) < _FEWEST_WORDS:
        del parts[:2]
    return "".join(parts).strip()


def _is_section(words: str, first: str) -> bool:
    return len(words.split()) <= _FEWEST_WORDS < len(first.split())


def runs(title: str) -> Iterator[str]:
    """Yield the parts of a title that marks part off, the longest first.

    >>> list(runs("Dam breaks - what we know - UK news"))[:2]
    ['Dam breaks - what we know', 'what we know - UK news']
    """
    parts = _PIECES.split(title)[: 2 * _MOST_RUNS]
    for size in range(len(parts) - 2, 0, -2):
        for at in range(0, len(parts) - size + 1, 2):
            run = "".join(parts[at : at + size]).strip()
            if len(run.split()) >= _FEWEST_WORDS:
                yield run


def may_be_outlet(title: str) -> bool:
    """Tell whether a title reads like the name of an outlet.

    >>> may_be_outlet("The Vale Gazette Online"), may_be_outlet("Mill floods twice")
    (True, False)
    """
    words = title.split()
    return (
        len(words) <= _MOST_OF_OUTLET
        and all(
            word[0].isupper() or not word[0].isalpha() or word in ("of", "the", "and", "to")
            for word in words
        )
        and any(word.casefold() in _OUTLETS for word in words)
    )


def is_weak(title: str, where: Where) -> bool:
    """Tell whether a title is none: a section's name, "Print", or a day."""
    short = where == "meta" and len(title.split()) < _FEWEST_WORDS and title.isascii()
    if where == "meta" and may_be_outlet(title):
        return True
    return short or is_common(title) or is_date(title) or title in PLACES
