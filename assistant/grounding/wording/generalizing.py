"""All made of some: the claim speaks of every one, its evidence of a part, or of one among others.

"All 46 had burns" where the evidence has "12 of them", "the oldest mill" for "one of the oldest".
Always a doubt: a claim may draw its "all" from elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.grounding.wording.collating import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.grounding.statement import Statement

_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
    r"forty|fifty|dozens|hundreds|thousands)"
)
_PART = re.compile(
    r"\b(?:some(?!\s+\d)|many|most|several|half|few|fewer|(?:two|three)[\s-](?:thirds|quarters)|"
    r"a\s+(?:third|quarter|fifth)|(?:nearly|almost|not)\s+all|all\s+but|except(?:ing)?|"
    r"apart\s+from|the\s+rest|the\s+others?|mostly|largely|partly|only)\b"
    rf"|\b{_NUMBER}\s+of\s+(?:whom|which|them|these|those|the|its|his|her|their|our|{_NUMBER}|"
    rf"\w+['’]s?)\b|\bof\s+(?:whom|which)\s+{_NUMBER}\b",
    re.IGNORECASE,
)
"""Words that tell of a part."""
_EVERY = re.compile(
    r"(?<!\bat\s)(?<!\bafter\s)(?<!\babove\s)(?<!\bof\s)(?<!\bfor\s)(?<!\bin\s)(?<!\bnot\s)"
    r"\b(?:all|every|each|everyone|everybody|everything|entire|entirely|unanimous|unanimously|"
    r"none|nobody|not\s+one|always)\b(?!\s+(?:but|other|along|over|right|night|day|time|year))",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:all|every\w*|each|entire\w*|whole|total|always|any\w*|none|nobody|neither|either|"
    r"never|unanimous\w*)\b",
    re.IGNORECASE,
)
"""Words of a sentence that itself may speak of every one, in its own way."""
_AMONG = re.compile(
    r"\b(?:one|two|three|some|many|among)\s+(?:of\s+)?(?:the|its|his|her|their|\w+['’]s)\s+"
    r"(?:\w+\s+)?(?P<most>most\s+\w+|\w{2,}est|best|worst|top|main|leading)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:one|two|three|some|many|among|amongst)\b", re.IGNORECASE)
_SIGNS = frozenset(
    "all every each everyone everybody everything entire entirely unanimous unanimously none "
    "nobody one always".split()
)
"""Words without one of which a claim speaks of no whole; quicker to look for than the pattern."""
_COUNTING = frozenset("all every each".split())
_LEAST = 2
_BREAK = re.compile(r"[,;:](?!\d)")


def generalized(statement: Statement) -> Iterator[str]:
    """Yield what the claim says of all that a sentence of its evidence says of a part.

    Only of a sentence on the same things: of what "all" counts, or of two more words of the claim.
    So is "the largest" for "one of the largest".
    """
    yield from _alone(statement)
    if _SIGNS.isdisjoint(read(statement.text).lower):
        return
    every = _EVERY.search(statement.text)
    if every is None or _PART.search(statement.text):
        return
    text = statement.facts.article.text
    its_own = [
        span.of(text) for span in (statement.evidence if statement.given else statement.telling)
    ]
    if any(re.search(rf"\b{re.escape(every[0])}\b", one, re.IGNORECASE) for one in its_own):
        return
    for sentence in its_own:
        part = _PART.search(sentence)
        if part is None or _WHOLE.search(sentence):
            continue
        if _is_of_the_same(statement.text, every, sentence) and _tells_of(part, statement.text):
            said, its = every[0].lower(), " ".join(part[0].split())
            yield f"the claim says {said!r}, its evidence {its!r}"


def _tells_of(part: re.Match[str], claim: str) -> bool:
    """Tell whether the claim has a word of what is said of the part: "three of them on sites"."""
    behind = _BREAK.split(part.string[part.end() :], 1)[0]
    its = {word.key for word in read(behind) if word.content}
    return not its or any(word.key in its for word in read(claim) if word.content)


def _alone(statement: Statement) -> Iterator[str]:
    """Find told of one thing alone what the evidence tells of it among others."""
    text = statement.facts.article.text
    for span in statement.evidence if statement.given else statement.telling:
        for said_of, most in _among(span.of(text)):
            alone = rf"(?:\bthe|['’]s)\s+(?:\w+\s+)?{re.escape(most)}\b"
            mine = re.search(alone, statement.text, re.IGNORECASE)
            if mine is not None and not _OTHERS.search(statement.text):
                its, said = " ".join(said_of.split()), " ".join(mine[0].split())
                yield f"the claim says {said!r}, its evidence {its!r}"


@lru_cache(maxsize=1 << 11)
def _among(sentence: str) -> tuple[tuple[str, str], ...]:
    """Return what a sentence tells of one among others, and in it the word for the most."""
    return tuple((match[0], match["most"]) for match in _AMONG.finditer(sentence))


def _is_of_the_same(claim: str, every: re.Match[str], sentence: str) -> bool:
    its = {word.key for word in read(sentence) if word.content}
    shared = sum(word.key in its for word in read(claim) if word.content)
    if shared < _LEAST:
        return False
    if every[0].lower() not in _COUNTING:
        return True
    behind = claim[every.end() :].lstrip()
    if re.match(r"of\s+(?:whom|which|them)\b", behind):
        return True
    counted = next((word for word in read(behind[:80]) if word.plain), None)
    return counted is not None and counted.key in its
