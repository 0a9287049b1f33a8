"""Which full names of one text are one person's: Tony Blinken is Antony, J. K. Lowe may be Joan."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from assistant.text.given_names import forms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from assistant.documents import Span
    from assistant.text.names import Name

_MOST = 12
"""Bearers of one family name; of more nobody is told to be another."""


def one_name(
    persons: Iterable[tuple[Name, Span]], introduced: Collection[str] = ()
) -> dict[str, str]:
    """Return, for every full name, the longest one of the same person.

    Two are one person's when their last words are equal, their first ones equal, forms of one
    given name or an initial of it, and those between do not differ; when no third may be meant as
    well; and when no sentence, given with each name, has both. Of ``introduced`` names, those that
    the text says the office of, none is another: nobody is introduced twice.
    """
    sentences: defaultdict[str, set[Span]] = defaultdict(set)
    bearers: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name, sentence in persons:
        if " " in name.text:
            sentences[name.text].add(sentence)
            bearers[name.text.split()[-1]].setdefault(name.text)
    called: dict[str, str] = {}
    for its in bearers.values():
        many = len(its) > _MOST
        for one in its:
            like = [] if many else [o for o in its if o != one and _may_be_one(one, o)]
            if one in introduced and any(other in introduced for other in like):
                like = []
            apart = all(sentences[one].isdisjoint(sentences[other]) for other in like)
            agree = all(_may_be_one(a, b) for a in like for b in like)
            called[one] = max([one, *like], key=len) if apart and agree else one
    return called


def _may_be_one(one: str, other: str) -> bool:
    """Tell whether two full names with one last word may be one person's.

    >>> _may_be_one("Tony Blinken", "Antony J. Blinken"), _may_be_one("Jo Lee", "Joan Lee")
    (True, False)
    >>> _may_be_one("George W. Bush", "George H. Bush")
    False
    """
    first, *between, _ = one.split()
    second, *amid, _ = other.split()
    plain, alike = (given.casefold().rstrip(".") for given in (first, second))
    initial = 1 in (len(plain), len(alike)) and plain[:1] == alike[:1]
    same = plain == alike or alike in forms(plain) or initial
    return same and (not between or not amid or between == amid)
