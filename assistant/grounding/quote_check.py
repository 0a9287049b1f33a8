"""The quote check: were the claim's quotes found, and the words it sets in quotation marks?

Fails when no quote was found, or when words that the claim shows inside quotation marks are not
the article's: a reader takes those for the article's own. Doubts when only some quotes were found,
and where an editor's hand shows: words in square brackets put in, or two parts of one speaker's
words run together over the "she said" between them.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.eliding import take_apart
from assistant.text.folding import fold

if TYPE_CHECKING:
    from assistant.answers import Citation, RejectedQuote
    from assistant.grounding.statement import Statement

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_ASIDE = 80
"""Code points between two parts of a quotation at most: "she told the council on Monday"."""
_MARKED = re.compile(r"“([^“”]+)”|«([^«»]+)»|\"([^\"]+)\"")
_LONGEST = 120
"""Code points of a quote that a reason repeats."""


def marked(text: str) -> list[str]:
    """Return the words that stand inside double quotation marks.

    >>> marked('He spoke of "severe costs" and “no war”.')
    ['severe costs', 'no war']
    """
    return [next(filter(None, match.groups())).strip() for match in _MARKED.finditer(text)]


def _is_edited(words: str, statement: Statement) -> bool:
    """Tell the article's words with an insertion in brackets, or joined over a "she said"."""
    find = statement.facts.aligner.find
    if _BRACKETS.search(words):
        ways = (_BRACKETS.sub(way, words) for way in (r"\1", " … ", " "))
        return any(isinstance(find(" ".join(way.split()).strip("… ")), tuple) for way in ways)
    article = statement.facts.article.text
    wanted = _plain(words)
    for one, other in pairwise(statement.facts.speech):
        apart = article[one.span.end : other.span.start]
        joined = _plain(f"{one.span.of(article)} {other.span.of(article)}")
        if len(apart) <= _ASIDE and "\n\n" not in apart and wanted and wanted in joined:
            return True
    return False


def _is_found(words: str, found: tuple[Citation, ...] | RejectedQuote) -> bool:
    """Tell words that all stand in the article; what brackets put in does not."""
    if not isinstance(found, tuple):
        return False
    pieces = take_apart(words) if found[0].fidelity == "elided" else None
    return pieces is None or not pieces.is_edited


def _is_word(words: str, statement: Statement) -> bool:
    """Tell whether a single word is the article's: it proves nothing, but it is no alteration."""
    plain = _plain(words)
    return " " not in plain and plain in _plain(statement.facts.article.text).split()


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[\w’']+", fold(words).text.casefold()))


def check_quotes(statement: Statement) -> Check:
    """Check that what is shown as the article's words was found in it."""
    aligner = statement.facts.aligner
    foreign = [
        words
        for words in marked(statement.text)
        if any(char.isalnum() for char in words)
        and not _is_found(words, aligner.find(words))
        and not _is_word(words, statement)
    ]
    edited = [words for words in foreign if _is_edited(words, statement)]
    foreign = [words for words in foreign if words not in edited]
    if foreign:
        return Check(
            name="quote",
            outcome="fail",
            detail=f"it quotes “{_shortened(foreign[0])}”, and the article has no such words",
        )
    if not statement.citations:
        detail = "none of its quotes was found" if statement.rejected else "it has no quote"
        return Check(name="quote", outcome="fail", detail=f"{detail} in the article")
    if edited:
        return Check(
            name="quote",
            outcome="doubt",
            detail=f"“{edited[0][:120]}” joins or adds to words of the article",
        )
    shown = marked(statement.text)
    rejected = [
        quote for quote in statement.rejected
        if quote.written not in shown or not _is_word(quote.written, statement)
    ]  # fmt: skip
    if rejected:
        return Check(
            name="quote",
            outcome="doubt",
            detail=f"{len(rejected)} of its quotes could not be found in the article",
        )
    return Check(name="quote", outcome="pass", detail="every quote was found in the article")


def _shortened(words: str) -> str:
    """Return words, a long quote's end left out behind a whole one and said to be."""
    if len(words) <= _LONGEST:
        return words
    return f"{words[:_LONGEST].rsplit(maxsplit=1)[0]} …"
