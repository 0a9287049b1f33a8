"""The spellings of one quote: what its frame, its first letter, its dashes may look like.

All are literal: a spelling is looked for character by character in the folded article. Each is the
quote with other typography; none has another word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assistant.text.folding import fold_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_MARKS = "\"' "
_FINAL = "\"'.,;: "
_MOST_VARIED = 8
_OTHER_MARK = {'"': "'", "'": '"'}
_TURNED_STOPS = (
    (re.compile(r"(?<=[^\W_])([\"'])([.,])(?=\s)"), r"\2\1"),
    (re.compile(r"(?<=[^\W_])([.,])([\"'])(?=\s)"), r"\2\1"),
)
_CLOSED_FIGURE = re.compile(r"(\"(?=[^\W_])(?:[^\"']|'(?=[^\W_]))*[0-9])([\"'])(?![^\W_])")
"""A mark that closes behind a figure, which by itself is read as a prime: ‘about 150’."""
_HYPHEN = re.compile(r"(?<=[^\W_])(?: - |-)(?=[^\W_])")
_VARIABLE = re.compile(r"[^\w ]+|(?<=[^\w]) | (?=[^\w])")
_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011][^\S\n]*\n[^\S\n]*(?=[^\W\d_])")
_HYPHENED = re.compile(r"([^\W_]+)- ?([^\W_]+)")
_CASED = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")


class Spelling(NamedTuple):
    """Folded words without their frame, and the frames to look for them in, the strictest first."""

    core: str
    first: int
    """Where the first letter or figure of ``core`` stands: either case will do."""
    frames: tuple[tuple[str, str], ...]
    """Marks before the core, stops and marks after it: all of them, those inside, none."""


def spell(folded: str) -> Spelling:
    """Take folded words apart.

    >>> spell('"No war," ')
    Spelling(core='No war', first=0, frames=(('"', ',"'), ('', ','), ('', '')))
    """
    left = folded.lstrip(_MARKS)
    framed = left.rstrip(_MARKS)
    core = framed.rstrip(_FINAL) or framed
    first = 0
    if not core[:1].isalnum():
        first = next((i for i, char in enumerate(core) if char.isalnum()), 0)
    before = folded[: len(folded) - len(left)].lstrip(" ")
    after = left[len(core) :].rstrip(" ")
    frames = [(before, after)]
    if before or len(left) > len(framed):
        frames.append(("", framed[len(core) :]))
    if len(framed) > len(core):
        frames.append(("", ""))
    return Spelling(core, first, tuple(frames))


def anchor(folded: str) -> str:
    """Return the longest run of words that every spelling has.

    >>> anchor("the post-war years, he said")
    'war years'
    """
    # The first letter's case is free.
    first = next((i for i, char in enumerate(folded) if char.isalnum()), 0)
    return max((run.strip() for run in _VARIABLE.split(folded[first + 1 :])), key=len)


def variants(folded: str) -> Iterator[str]:
    """Yield a quote with stops on the other side of a mark, and with other dashes.

    >>> list(variants("a well-worn road - he said"))
    ['a well - worn road-he said', 'a well - worn road - he said', 'a well-worn road-he said']
    """
    if '"' in folded or "'" in folded:
        # The comma stands before the closing mark in one country, behind it in another.
        for pattern, turned in _TURNED_STOPS:
            if pattern.search(folded):
                yield pattern.sub(turned, folded)
        closed = _CLOSED_FIGURE.sub(lambda match: match[1] + _OTHER_MARK[match[2]], folded)
        if closed != folded:
            yield closed
    if "-" not in folded:
        return
    # A long dash between words is often written as a plain hyphen, and a hyphen with spaces.
    dashes = list(_HYPHEN.finditer(folded))
    if len(dashes) > 1:
        yield _HYPHEN.sub(lambda match: _other_dash(match[0]), folded)
    for match in dashes[:_MOST_VARIED]:
        yield folded[: match.start()] + _other_dash(match[0]) + folded[match.end() :]


def _other_dash(dash: str) -> str:
    return " - " if dash == "-" else "-"


def mend(folded: str, words: Container[str]) -> str:
    """Write whole what a quote has as ``words``, where a line ends, have it: with a hyphen.

    >>> mend("more infor-mation of well- known men", {"infor-mation", "well-known"})
    'more information of wellknown men'
    """

    def whole(match: re.Match[str]) -> str:
        return match[1] + match[2] if f"{match[1]}-{match[2]}" in words else match[0]

    return _HYPHENED.sub(whole, folded)


def unbroken(written: str) -> str | None:
    r"""Return a quote whose own lines break a word, with the word whole.

    >>> unbroken("more infor-\nmation came")
    'more information came'
    """
    joined = _BROKEN.sub("", written)
    return fold_words(joined) if joined != written else None


def unbracketed(written: str) -> Iterator[str]:
    """Yield a quote without its brackets.

    They may own up to the other case of a letter, or stand round words that are the article's.

    >>> list(unbracketed("[t]he dam broke"))
    ['The dam broke', 'the dam broke']
    """
    if "[" not in written:
        return
    cased = _CASED.sub(lambda match: match[1].swapcase(), written)
    if cased != written:
        yield fold_words(cased)
        yield fold_words(_CASED.sub(r"\1", written))
    if "[" in cased:
        for text in dict.fromkeys((cased, written)):
            yield fold_words(text.replace("[", "").replace("]", ""))
