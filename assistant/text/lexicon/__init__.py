"""What words mean beside each other: alike, of a narrower kind, opposite. Read at first use.

``wordnet.txt`` is derived from WordNet 3.0; its first lines are the notice that goes with it, and
``evals/wordnet.py`` is the script that made it. One line a stem (:func:`assistant.text.words.key`):
the groups it belongs to (a meaning; for adjectives the cluster of a head), then the groups it is a
kind of, three characters each, the first a small letter for nouns, a capital for verbs, a digit for
adjectives and adverbs. Behind a blank line the pairs of opposites.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("wordnet.txt")
NOTICE = """\
# Derived from WordNet 3.0 (https://wordnet.princeton.edu): stems and their groups, opposites.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
# Permission to use, copy, modify and distribute this software and database and its
# documentation for any purpose and without fee or royalty is hereby granted, provided that
# you agree to comply with the following copyright notice and statements, including the
# disclaimer, and that the same appear on ALL copies of the software, database and
# documentation, including modifications that you make for internal use or for distribution.
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO
# REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION,
# PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS
# FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR
# DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER
# RIGHTS.
# The name of Princeton University or Princeton may not be used in advertising or publicity
# pertaining to distribution of the software and/or database. Title to copyright in this
# software, database and any associated documentation shall at all times remain with Princeton
# University and LICENSEE agrees to preserve same.
"""
"""WordNet's licence asks that this stand on every copy of what is derived from it."""
_WIDTH = 3
_NONE: frozenset[str] = frozenset()


class Lexicon:
    """The file's lines, taken apart word by word as they are asked for."""

    def __init__(self, text: str) -> None:
        _, stems, opposites = text.split("\n\n")
        self._lines = dict(line.split(" ", 1) for line in stems.splitlines())
        self._groups: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._opposites: dict[str, frozenset[str]] = {}
        for line in opposites.splitlines():
            one, other = line.split(" ")
            self._opposites[one] = self._opposites.get(one, _NONE) | {other}
            self._opposites[other] = self._opposites.get(other, _NONE) | {one}

    def groups(self, stem: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the groups a stem belongs to, and those it is a kind of."""
        if stem not in self._groups:
            inside, _, under = self._lines.get(stem, "").partition(" ")
            self._groups[stem] = _parted(inside), _parted(under)
        return self._groups[stem]

    def knows(self, stem: str) -> bool:
        """Tell whether the lexicon has the word at all."""
        return stem in self._lines

    def opposites(self, stem: str) -> frozenset[str]:
        """Return the stems that mean the opposite."""
        return self._opposites.get(stem, _NONE)

    def related(self, one: str, other: str) -> bool:
        """Tell whether two stems may mean the same, or one a kind of the other."""
        mine, above = self.groups(one)
        its, over = self.groups(other)
        return not (mine.isdisjoint(its) and above.isdisjoint(its) and mine.isdisjoint(over))

    def sisters(self, one: str, other: str) -> bool:
        """Tell whether two stems are kinds of one thing."""
        return not self.groups(one)[1].isdisjoint(self.groups(other)[1])


def _parted(digits: str) -> frozenset[str]:
    return frozenset(digits[at : at + _WIDTH] for at in range(0, len(digits), _WIDTH))


@cache
def lexicon() -> Lexicon:
    """Read the file, once."""
    return Lexicon(FILE.read_text("utf-8"))
