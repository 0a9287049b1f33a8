"""The quote check: were the claim's quotes found, and the words it sets in quotation marks?

Fails when no quote was found, or when words that the claim shows inside quotation marks are not
the article's: a reader takes those for the article's own. Doubts when only some quotes were found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Check

if TYPE_CHECKING:
    from assistant.grounding.statement import Statement

_MARKED = re.compile(r"“([^“”]+)”|«([^«»]+)»|\"([^\"]+)\"")


def marked(text: str) -> list[str]:
    """Return the words that stand inside double quotation marks.

    >>> marked('He spoke of "severe costs" and “no war”.')
    ['severe costs', 'no war']
    """
    return [next(filter(None, match.groups())).strip() for match in _MARKED.finditer(text)]


def check_quotes(statement: Statement) -> Check:
    """Check that what is shown as the article's words was found in it."""
    aligner = statement.facts.aligner
    foreign = [
        words
        for words in marked(statement.text)
        if any(char.isalnum() for char in words) and not isinstance(aligner.find(words), tuple)
    ]
    if foreign:
        return Check(
            name="quote",
            outcome="fail",
            detail=f"it quotes “{foreign[0][:120]}”, and the article has no such words",
        )
    if not statement.citations:
        detail = "none of its quotes was found" if statement.rejected else "it has no quote"
        return Check(name="quote", outcome="fail", detail=f"{detail} in the article")
    if statement.rejected:
        return Check(
            name="quote",
            outcome="doubt",
            detail=f"{len(statement.rejected)} of its quotes could not be found in the article",
        )
    return Check(name="quote", outcome="pass", detail="every quote was found in the article")
