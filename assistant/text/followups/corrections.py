"""A reader who takes back a question: "No, I meant the union.", "Sorry, what did he pay?"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.text.followups.shapes import ASKING, AUXILIARIES, PREPOSITIONS, bare, capital

_NO = re.compile(r"(?:(?:no|nope|nah|sorry|wait|oops|actually)\s*[,.;:!–—-]+\s*)+", re.IGNORECASE)
_MEANT = re.compile(
    r"(?:(?:no|nope|sorry|wait|oops|actually|well|but)\b[\s,.;:!]*)*"
    r"i(?:\s+(?:meant|mean)|(?:\s+was|['’]m|\s+am)\s+(?:asking\s+about|thinking\s+of|talking\s+about))"
    r"\b[\s,:]*(?:to\s+ask\b[\s,:]*)?",
    re.IGNORECASE,
)
_NOT = re.compile(r"not\s+[^,;.?!]{1,60}[,;.]\s*(?:but\s+)?(?:i\s+mean(?:t)?\s+)?", re.IGNORECASE)
_TAIL = re.compile(
    r"[\s,]+(?:instead|rather|please|of course|not\s+[^,;.?!]{1,60})\Z", re.IGNORECASE
)
_TELLING = frozenset("tell list name give show explain describe say compare quote".split())
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a correction says instead."""

    words: str
    """"the union"; or the whole question that is asked now."""
    whole: bool


def corrected(question: str) -> Corrected | None:
    """Return what a reader means instead of what he asked before; None when he corrects nothing.

    >>> corrected("No, I meant the union."), corrected("No union is named, is it?")
    (Corrected(words='the union', whole=False), None)
    >>> corrected("Sorry, what did he pay?")
    Corrected(words='What did he pay?', whole=True)
    """
    flat = " ".join(question[:_LONGEST].split())
    lead = _MEANT.match(flat) or _NO.match(flat)
    if lead is None or len(question) > _LONGEST:
        return None
    rest = flat[lead.end() :]
    denied = _NOT.match(rest)
    rest = rest[denied.end() :] if denied else rest
    words = bare(rest).lower().split()
    if not words:
        return None
    asks = words[0] in ASKING | AUXILIARIES | _TELLING or (
        words[0] in PREPOSITIONS and words[1:2] != [] and words[1] in ASKING
    )
    if asks:
        return Corrected(capital(rest), whole=True)
    return Corrected(_TAIL.sub("", bare(rest)).strip(" ,;:"), whole=False)
