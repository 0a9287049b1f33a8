"""Whether a clause says the words of a sentence again: in their order, with none of its own.

A paraphrase has many ways to keep a reserve; a copy can be seen to have lost it.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.text.moods import GOVERNING
from assistant.text.words import STOP, key, sense, split

ENOUGH = 3
"""Content words that a copy must have: fewer are an answer's few words, not a statement."""

_LEFT_OUT = STOP | GOVERNING


def copies(mine: str, its: str, names: frozenset[str] = frozenset()) -> bool:
    """Tell whether ``mine`` repeats a run of ``its`` words, ``names`` and words of mood aside.

    Of the run it may leave out one word for each two that it has.

    >>> its = "The council plans to close the old river ferry and its landing in June."
    >>> copies("The council has closed the river ferry and its landing.", its)
    True
    >>> copies("The council has closed the town's river ferry and its landing.", its)
    False
    """
    wanted = [one for one in _senses(mine) if one not in names]
    if len(wanted) < ENOUGH:
        return False
    run, at, begin = _senses(its), 0, -1
    for one in wanted:
        try:
            at = run.index(one, at) + 1
        except ValueError:
            return False
        begin = at - 1 if begin < 0 else begin
    return 2 * (at - begin - len(wanted)) <= len(wanted)


def ends(mine: str, its: str) -> bool:
    """Tell whether ``mine`` has the last two content words of ``its``."""
    return set(_senses(its)[-2:]) <= set(_senses(mine))


@lru_cache(maxsize=1 << 12)
def _senses(text: str) -> tuple[str, ...]:
    """Return the senses of a text's content words in order, words of mood left out."""
    return tuple([sense(key(word)) for word in split(text) if word.lower() not in _LEFT_OUT])
