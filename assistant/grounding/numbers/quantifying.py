"""How many, and which is more: "all" for "most", "A than B" for "B than A", "whether" dropped.

Each is a doubt, and only where the claim speaks of the very things that its evidence speaks of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.text.words import STOP, key, split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.grounding.statement import Statement

_ALL = re.compile(
    r"(?<!\bnot\s)(?<!\bat\s)(?<!\bafter\s)(?<!\babove\s)(?<!\bof\s)(?<!\bfor\s)"
    r"\b(?:all|every|each)\b(?!\s+(?:but|night|day|year|week|time|along|over|right))\s+"
    r"(?P<things>(?:[\w’'-]+\s*){1,6})",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:all|every\w*|each|entire\w*|whole|total|both|always|any)\b", re.IGNORECASE
)
_SOME = "few|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d[\\d,.]*"
_PART = re.compile(
    r"\b(?:most|many|some|several|half|majority|(?:two|three)[\s-](?:thirds|quarters)"
    rf"|a\s+(?:third|quarter)|(?:{_SOME})\s+of\s+(?:the|its|his|her|their|them|these|those)\b"
    rf"|(?:{_SOME})\s+of\s+\w+['’]s)\b|\bof\s+the\s+\d+\b",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"(?<![^.;:!?])(?P<left>[^.;:!?]*?)\b(?P<more>\w+er|more|less|fewer|better|worse)\b(?P<middle>[^.;:,!?]{0,40}?)\s"
    r"than\s+(?P<right>[^.;:,!?]*)",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(\w+)\s+by\s+(?:the\s+)?([A-Z][\w’'-]+)")
_WHETHER = re.compile(r"\bwhether\s+(?!\w+\s+should\b)(?P<open>[^.,;!?\"”]{8,})", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:whether|if|may|might|could|can|possibl\w*|perhaps|unclear|unsure|uncertain|question\w*|"
    r"not|no|cannot|doubt\w*|unknown|open|ask\w*|investigat\w*|examin\w*|consider\w*|decid\w*|"
    r"would|studi\w*|study\w*|test\w*|look\w*|explor\w*|debat\w*|discuss\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r',[^,"”]{1,40},')
_ENOUGH = 2


def misjudged(statement: Statement) -> Iterator[str]:
    """Yield what the claim makes of its evidence that the evidence does not say."""
    text = statement.facts.article.text
    for span in statement.evidence:
        sentence = span.of(text)
        yield from _every(statement.text, sentence)
        yield from _exchanged(statement.text, sentence)
        yield from _done_by(statement.text, sentence)
        yield from _settled(statement.text, sentence)


def _every(claim: str, sentence: str) -> Iterator[str]:
    """Find "all of the money" where the evidence says "most of the money"."""
    said = _ALL.search(claim) if _has(claim, "all", "every", "each") else None
    part = _PART.search(sentence) if said else None
    if said is None or part is None or _WHOLE.search(sentence) or _PART.search(claim):
        return
    things = _content(said["things"])
    if things and not things.isdisjoint(_content(sentence)):
        yield f"the evidence says {' '.join(part[0].split())!r}, the claim {said[0].split()[0]!r}"


def _exchanged(claim: str, sentence: str) -> Iterator[str]:
    """Find the two sides of a comparison in each other's place."""
    if not (_has(claim, "than") and _has(sentence, "than")):
        return
    ours, theirs = _THAN.search(claim), _THAN.search(sentence)
    if ours is None or theirs is None or key(ours["more"]) != key(theirs["more"]):
        return
    left, right = _content(ours["left"]), _first(ours["right"])
    its_left, its_right = _content(theirs["left"]), _first(theirs["right"])
    if (left - its_left) & its_right and (right - its_right) & its_left:
        yield "the evidence compares the other way round"


def _done_by(claim: str, sentence: str) -> Iterator[str]:
    """Find "rejected by A" where it was rejected by B, and something else was done by A."""
    if not (_has(claim, "by") and _has(sentence, "by")):
        return
    ours, theirs = (
        {(key(match[1].lower()), match[2]) for match in _BY.finditer(text)}
        for text in (claim, sentence)
    )
    doers = {who for _, who in theirs}
    for deed, who in sorted(ours - theirs):
        others = sorted(other for its, other in theirs if its == deed)
        if others and who in doers:
            yield f"the evidence says it of {others[0]!r}, not of {who!r}"


def _settled(claim: str, sentence: str) -> Iterator[str]:
    """Find told as settled what the evidence leaves open."""
    whole = _ASIDE.sub(" ", sentence) if _has(sentence, "whether") else ""
    left_open = _WHETHER.search(whole)
    if left_open is None or _OPEN.search(claim):
        return
    words = _content(left_open["open"])
    if len(words) >= _ENOUGH and words <= _content(claim):
        yield "the evidence leaves open whether that is so"


def _has(text: str, *parts: str) -> bool:
    """Tell whether a text may hold what a pattern looks for, many times as fast as that tells."""
    lowered = text.lower()
    return any(part in lowered for part in parts)


def _first(text: str) -> frozenset[str]:
    """Return the content of the first words behind "than": what is compared with."""
    return _content(" ".join(text.split()[:2]))


def _content(text: str) -> frozenset[str]:
    return frozenset(key(word) for word in split(text) if word.lower() not in STOP)
