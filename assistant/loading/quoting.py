"""What came from outside, as messages show it: short, and in one line."""

from __future__ import annotations


def quoted(said: object, longest: int = 200) -> str:
    r"""Return the beginning of a name or a value in quotes, its odd characters escaped.

    >>> quoted("a\nb.txt"), quoted("x" * 9, longest=3)
    ("'a\\nb.txt'", "'xxx'")
    """
    return repr(str(said)[:longest])
