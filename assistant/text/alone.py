"""Whether one sentence, shown with nothing around it, says whom and what it speaks of.

Narrower than ``references.dangling``, which chooses among an article's sentences and may leave out
a good one: here only what a reader stumbles over is told. That is a "He" or "They" at the very
beginning, an "It" or "This" that stands for a thing, and "The talks" in a sentence that names
nobody and nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.text.names import names
from assistant.text.references import BINDING, EMPTY_IT, EVENTS
from assistant.text.roles import HUMANS

if TYPE_CHECKING:
    from collections.abc import Collection

_LEAD = r"\(?(?:(?:But|And|So|Yet|Also|However|Still|Then),?\s+)?"
_NO_NAME = r"(?!\s+[A-Z])"
"""Behind a pronoun: "He Jiankui", "His Holiness" and "She Said" are names."""
_PERSON = re.compile(
    rf"{_LEAD}(?P<word>[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir)\b(?!\s+(?:who|that)\b){_NO_NAME}"
)
_THING = re.compile(
    # "IT workers" are no thing, nor is "It, a film".
    rf"{_LEAD}(?P<word>[Ii]ts?|[Tt]his|[Tt]hese|[Tt]hat|"
    # "Those killed" and "those with tickets" say themselves who they are.
    r"[Tt]hose(?=\s+(?:are|were|have|had|will|would|can|could|do|did|may|might)\b))\b"
    rf"{_NO_NAME}(?!,)(?!\s+(?:morning|afternoon|evening|day|days|night|week|weeks|weekend|month|"
    r"months|year|years|summer|winter|spring|autumn|time|newspaper|article|story|nobody|everybody|"
    r"everyone|someone|people|who|which|in|of|the|an?|he|she|it|they|there|no|some|all|most)\b)"
)
_CLEFT = re.compile(r"[^.;]*\b(?:who|whom|whose|that|which|when|where)\b")
_EVENT = re.compile(rf"{_LEAD}(?P<word>[Tt]he\s+(?P<noun>[a-z]+))\b")
_BOUND = re.compile(rf"{BINDING.pattern}|,?\s+(?:to|of|in|at|for|on|by)\s+(?:which|whom)\b")
_WEATHER = re.compile(
    r"it(?:['’]s|\s+(?:has|had|is|was|will|would|may|might|could|can))?(?:\s+(?:been|be|not)){0,2}"
    r"\s+(?:(?:rain|snow|freez)\w*|(?:takes?|taken|took|costs?|matters?)\b"
    r"[^.;]*\b(?:to|who|what|whether|if|that)\b)",
    re.IGNORECASE,
)
"""An "It" that stands for nothing: "it has rained", "it would take years to mend the dam"."""
_COPULA = re.compile(r"\s*(?:['’]s|is|was|were|will\s+be|has\s+been|had\s+been)\b(?!\s+said\b)")


def unresolved(sentence: str, context: str = "", people: Collection[str] = ()) -> str | None:
    """Return the words at a sentence's beginning that nothing in it or in ``context`` explains.

    ``context`` is what a reader sees above it, a line each: the article's title, the question.
    ``people`` are the names of those who may be named there.

    >>> unresolved("He left at noon."), unresolved("It was Ann Lee who left.")
    ('He', None)
    >>> unresolved("The talks failed."), unresolved("The talks failed.", "Why did the talks fail?")
    ('The talks', None)
    """
    person = _PERSON.match(sentence)
    if person:
        above = context.split("\n")
        told = any(_explains(line, person["word"].lower(), people) for line in above)
        return None if told else person["word"]
    thing = _THING.match(sentence)
    if thing:
        return None if context or _is_empty(sentence, thing) else thing["word"]
    event = _EVENT.match(sentence)
    if event is None or event["noun"] not in EVENTS or _BOUND.match(sentence, event.end()):
        return None
    known = names(sentence[event.end() :]) or event["noun"] in context.lower()
    return None if known else event["word"]


def _explains(context: str, word: str, people: Collection[str]) -> bool:
    """Tell whether "he" can be but one person of the context, or "they" anything in it."""
    if word in ("they", "their"):
        return bool(context.strip())
    said = set(re.findall(r"\w+", context))
    named = {one for one in people if one.split()[-1] in said}
    named = named or {one.text for one in names(context) if one.kind == "person"}
    if named:
        return len(named) == 1
    return any(noun in HUMANS for noun in re.findall(r"[a-z]+", context.lower()))


def _is_empty(sentence: str, thing: re.Match[str]) -> bool:
    """Tell an "It" that stands for nothing: "It is raining", "It was Lee who left"."""
    if thing["word"].lower() != "it":
        return False
    start = thing.start("word")
    copula = _COPULA.match(sentence, thing.end())
    cleft = copula and _CLEFT.match(sentence, copula.end())
    empty = EMPTY_IT.match(sentence, start) or _WEATHER.match(sentence, start)
    return bool(cleft) or empty is not None
