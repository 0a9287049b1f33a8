"""Whether one sentence, shown with nothing around it, says whom and what it speaks of.

Narrower than ``references.dangling``, which chooses among an article's sentences and may leave out
a good one: here only what a reader stumbles over is told. That is a "He" or "They" at the very
beginning, an "It" or "This" that stands for a thing, and "The talks" in a sentence that names
nobody and nothing.
"""

from __future__ import annotations

import re

from assistant.text.names import names
from assistant.text.references import BINDING, EMPTY_IT, EVENTS

_LEAD = r"[\"“‘'(]*(?:(?:But|And|So|Yet|Also|However|Still|Then),?\s+)?"
_PERSON = re.compile(rf"{_LEAD}(?P<word>(?i:he|she|they|his|her|their))\b(?!\s+(?:who|that)\b)")
_THING = re.compile(
    rf"{_LEAD}(?P<word>(?i:its?|this|these|those|that))\b"
    r"(?!\s+(?:morning|afternoon|evening|week|weekend|month|year|summer|winter|spring|autumn|time|"
    r"who|which|in|of)\b)"
)
_CLEFT = re.compile(r"[^.;]*\b(?:who|whom|whose|that|which|when|where)\b")
_EVENT = re.compile(rf"{_LEAD}(?P<word>[Tt]he\s+(?P<noun>[a-z]+))\b")
_BOUND = re.compile(rf"{BINDING.pattern}|,?\s+(?:to|of|in|at|for|on|by)\s+(?:which|whom)\b")
_COPULA = re.compile(r"\s*(?:['’]s|is|was|were|will\s+be|has\s+been|had\s+been)\b(?!\s+said\b)")


def unresolved(sentence: str, context: str = "") -> str | None:
    """Return the words at a sentence's beginning that nothing in it or in ``context`` explains.

    ``context`` is what a reader sees above it: the question, the article's title.

    >>> unresolved("He left at noon."), unresolved("It was Ann Lee who left.")
    ('He', None)
    >>> unresolved("The talks failed."), unresolved("The talks failed.", "Why did the talks fail?")
    ('The talks', None)
    """
    person = _PERSON.match(sentence)
    if person:
        return None if names(context) else person["word"]
    thing = _THING.match(sentence)
    if thing:
        return None if context or _is_empty(sentence, thing) else thing["word"]
    event = _EVENT.match(sentence)
    if event is None or event["noun"] not in EVENTS or _BOUND.match(sentence, event.end()):
        return None
    known = names(sentence[event.end() :]) or event["noun"] in context.lower()
    return None if known else event["word"]


def _is_empty(sentence: str, thing: re.Match[str]) -> bool:
    """Tell an "It" that stands for nothing: "It is raining", "It was Lee who left"."""
    if thing["word"].lower() != "it":
        return False
    start = thing.start("word")
    copula = _COPULA.match(sentence, thing.end())
    cleft = copula and _CLEFT.match(sentence, copula.end())
    return bool(cleft) or EMPTY_IT.match(sentence, start) is not None
