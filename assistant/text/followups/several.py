"""Questions whose "they" needs two: "Why don't they agree?", "How many of them left?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.text.followups.mentions import mentions

if TYPE_CHECKING:
    from assistant.text.followups.noun_phrases import Kind
    from assistant.text.followups.people import People

_TOGETHER = re.compile(
    r"\b(?:each other|one another|both|together|(?:of|between|among) them)\b"
    r"|\b(?:agree|disagree|differ|quarrel|argue|clash|collide|meet|fall out|make up)(?:d|s|ed)?\b"
    r"(?=\s*(?:[?!.]|\Z|(?:about|on|over|again|in|at|next|last|when|there|before|after)\b))",
    re.IGNORECASE,
)
_WHOM = re.compile(r"\s*(?:and\s+)?who(?:m|se)?\b", re.IGNORECASE)
_THOUGHT = re.compile(r"\b(?:think|thought|say|said|make|made)\s+of them\b", re.IGNORECASE)
_MINDED = re.compile(r"\b(?:agree|disagree|quarrel|argue|make up)\b", re.IGNORECASE)
_ACTING = frozenset({"person", "people", "body", "place"})


def needs_several(question: str) -> bool:
    """Tell whether what is asked can be asked of two or more only, never of one firm.

    >>> needs_several("Why do they differ?"), needs_several("Whom do they meet?")
    (True, False)
    """
    together = _TOGETHER.search(_THOUGHT.sub(" ", question))
    return together is not None and not _WHOM.match(question)


def several_kinds(question: str) -> tuple[Kind, ...]:
    """Return what kinds of things "they" may be in a question that needs two or more."""
    return ("people",) if _MINDED.search(question) else ("people", "things")


def contrasted(first: str, second: str, people: People) -> str | None:
    """Return the two of whom the same was asked one after the other, else None.

    >>> from assistant.text.followups.people import People
    >>> told = People("Ann Lee met Dan Orr.")
    >>> contrasted("What did Ann Lee say?", "What did Dan Orr say?", told)
    'Ann Lee and Dan Orr'
    """
    one, other = (" ".join(words.split()) for words in (first, second))
    for mine in mentions(one, people):
        for its in mentions(other, people):
            same = one[: mine.start] == other[: its.start] and one[mine.end :] == other[its.end :]
            acting = all(x.kind in _ACTING or not x.text.islower() for x in (mine, its))
            if same and acting and mine.text.casefold() != its.text.casefold():
                return f"{mine.text} and {its.text}"
    return None
