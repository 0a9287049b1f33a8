"""Figures and dates that the article names only to set them aside: "1,460 tiles, not 1,640".

What was planned, first reported or printed by mistake stands in the evidence all the same. A claim
that has it without saying so is a doubt: the article may mean something else by "not".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.documents import Span
    from assistant.grounding.statement import Statement

_BEFORE = re.compile(
    r"(?:(?:,|\band|\bbut|[—–-])\s*not\b[^.;!?]{0,40}"
    r"|\b(?:rather\s+than|instead\s+of|as\s+opposed\s+to)\s+(?:\w+\s+){0,3}"
    r"|\bcorrect(?:s|ed|ing|ion)\b[^;!?]{0,80}\bfrom\s+"
    r"|\bhad\s+(?:first|originally|meant|said|planned|been\s+(?:due|planned))\b[^.;!?]{0,40}"
    r"|\b(?:by\s+mistake|wrongly|mistakenly|erroneously|first\s+(?:planned|said|reported))\b[^.;!?]{0,40}"
    r")\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[^;!?]{0,60}?\b(?:in\s+fact|in\s+truth|in\s+reality|by\s+mistake|was\s+wrong)\b",
    re.IGNORECASE,
)
_ADMITTED = re.compile(
    r"\b(?:not|no|never|at\s+first|first\s+(?:said|planned|reported|put|gave)|original\w*|initial\w*|earlier|previous\w*|correct\w*|mistak\w*|wrong\w*|"
    r"plan\w*|meant|instead|rather|had\s+been|had\s+said|was\s+to|should|ought|would|supposed|error|false\w*|once|but|"
    r"while|passport|version|chang\w*|mov\w*|postpon\w*|delay\w*|put\s+(?:off|back)|t(?:ake|ook)\s+(?:it\s+|that\s+)?back|brought\s+forward)\b|n['’]t\b",
    re.IGNORECASE,
)
_LOOK = 110


def set_aside(occurrences: Sequence[Span], statement: Statement) -> bool:
    """Tell whether the article sets aside all it has of a figure, and the claim says nothing of it.

    ``occurrences`` are where the evidence has the figure.
    """
    if not occurrences or not all(_is_set_aside(span, statement) for span in occurrences):
        return False
    return _ADMITTED.search(statement.text) is None


def _is_set_aside(span: Span, statement: Statement) -> bool:
    text = statement.facts.article.text
    sentence = next((one for one in statement.evidence if one.covers(span)), span)
    before = text[max(sentence.start, span.start - _LOOK) : span.start]
    behind = text[span.end : span.end + _LOOK].split("\n")[0]
    return _is_between(before, behind)


@lru_cache(maxsize=4096)
def _is_between(before: str, behind: str) -> bool:
    """Tell whether words before and behind set aside what stands between; kept for each claim."""
    return _BEFORE.search(before) is not None or _BEHIND.match(behind) is not None
