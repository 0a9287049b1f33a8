"""A quote cut off right behind its "not": "did not, he said, [sell the ferry]".

The words are the article's, and the claim made of them says the opposite. Only a "not" that stands
directly before the quote ("not true that" too), or with an aside between commas, is seen: further
off it may belong to other words as often as not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.polarity import negations

if TYPE_CHECKING:
    from assistant.grounding.statement import Statement

_BEHIND = re.compile(
    r"(?:\b(?:not|never|no\s+longer)|n['’]t)(?:\s+(?:true|correct|right|the\s+case)\s+that)?"
    r"(?:\s*,[^,.;]{1,60},|\s*\([^()]{1,60}\))?\s+[\"“‘]?\Z",
    re.IGNORECASE,
)
_REACH = 90
"""Code points before a quote in which the aside and its "not" lie."""


def is_cut_behind_not(statement: Statement) -> bool:
    """Tell whether a quote leaves out the "not" before it, and the claim has none either."""
    claim = negations.tokens(statement.text)
    if "not" in claim or any(map(negations.is_reversal, claim)):
        return False
    text = statement.facts.article.text
    return any(
        _BEHIND.search(text[max(sentence.start, citation.start - _REACH) : citation.start])
        for citation in statement.citations
        for sentence in statement.evidence
        if sentence.start < citation.start < sentence.end
    )
