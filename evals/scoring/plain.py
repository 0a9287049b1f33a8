"""Words made comparable: one spelling of quotes, dashes, spaces, case and accents; clauses."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_MARKS = {ord(mark): "'" for mark in "‘’‛′`´"} | {ord(mark): '"' for mark in "“”„‟«»″"}
_SIGNS = {**_DASHES, **_MARKS, ord("\u00ad"): "", ord("\u200b"): "", ord("\ufeff"): ""}
_SPACE = re.compile(r"\s+")
_CLAUSE = re.compile(
    r"[;:!?]+(?=\s)|\.(?=\s+[\"'(\[]?[A-Z])|(?<=[^\W\d_]{3})\.(?=\s)|\s-\s|\s--\s"
    r"|\s(?i:(?=(?:but|although|though|however|while|whereas)\s))|,\s(?i:(?=(?:he|she|it|they|we)\s))"
)
_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty".split()
)
_SPELLED = re.compile(
    rf"(?<![\w-])(?<!hundred )(?<!hundred and )(?:{'|'.join(_WORDS)})(?![\w-])"
    r"(?!\s(?:hundred|thousand|million|billion|trillion|dozen|and a half)\b)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])(?P<closing>[\"')\]]*)\s+(?=[\"'(\[]?[A-Z0-9$£€])|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|No|vs|approx|Inc|Ltd|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m)|\b[A-Z])\.\Z",
    re.IGNORECASE,
)
NEGATORS = frozenset(
    "not no n't never without neither nor none nobody nothing cannot denied denies deny rejected "
    "rejects refused refuses ruled-out unable failed fails".split()
) | {"no longer"}
_BEFORE = 5
"""Words before a hit that may negate it."""
_HARMLESS = re.compile(
    r"\b(?:no|not)\s+(?:fewer|less|later|earlier|more|longer)\s+than\b"
    r"|\bnot\s+(?:only|just|least)\b|\bno\.\s*(?=\d|\Z)|\b(?:nothing|nobody|none),"
)
_AFTER = re.compile(
    r"\s(?:(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\s?(?:not|n't)"
    r"|cannot|can't|won't|never)\s?(?:[,.)]|\Z)",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:above|over|below|under|before|until|till|beyond|(?:more|less) than)\s\Z")
"""After these a value is a limit: who would "not open it above 60" names 60."""
_TOKEN = re.compile(r"no longer\b|n't\b|[a-z]+(?=n't\b)|[^\W_]+(?:[.'-][^\W_]+)*")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    r"""Return text with one spelling of marks, dashes and spaces, without accents; case is kept.

    >>> plain("the  “café” – a\u00a0No\u00advember")
    'the "cafe" - a November'
    """
    shown = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS)
    letters = unicodedata.normalize("NFD", shown)
    bare = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return _SPACE.sub(" ", bare).strip()


@lru_cache(maxsize=8192)
def figures(text: str) -> str:
    """Return text with its words for 0 to 20 as figures, but for those that are part of a number.

    >>> figures("nineteen to twelve, two hundred, twenty-one")
    '19 to 12, two hundred, twenty-one'
    """
    return _SPELLED.sub(lambda match: str(_WORDS.index(match[0].casefold())), text)


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """Cut at full stops before a capital or a figure, and at line breaks; coarse but steady.

    >>> sentences("Mr. Lee left. He paid $4.5 million.")
    ('Mr. Lee left.', 'He paid $4.5 million.')
    >>> sentences('"We do." He left.')
    ('"We do."', 'He left.')
    """
    found: list[str] = []
    cuts = [(max(match.start(), match.end("closing")), match.end())
            for match in _SENTENCE.finditer(text)]  # fmt: skip
    starts = [0, *(after for _, after in cuts)]
    ends = [*(before for before, _ in cuts), len(text)]
    for start, end in zip(starts, ends, strict=True):
        part = text[start:end]
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part.strip():
            found.append(part)
    return tuple(part.strip() for part in found)


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[str, ...]:
    """Cut plain text where a negation ends its reach; never at "who" or "which".

    >>> clauses("It was not six weeks but eight; he said so.")
    ('It was not six weeks', 'but eight', 'he said so.')
    """
    found: list[str] = []
    start = 0
    for match in _CLAUSE.finditer(text):
        if match[0] == "." and _ABBREVIATED.search(text[start : match.end()]):
            continue
        found.append(text[start : match.start()])
        start = match.end()
    found.append(text[start:])
    return tuple(part.strip() for part in found if part.strip())


def negated(clause: str, start: int, end: int | None = None) -> bool:
    """Tell whether what stands from ``start`` to ``end`` is negated.

    One of the five words before it does so, or an elliptical "did not" right after it.

    >>> negated("the cost was not 40", 17), negated("no fewer than 40", 14)
    (True, False)
    >>> negated("Lee did not, Roe did", 0, 3), negated("Lee did not say so", 0, 3)
    (True, False)
    """
    before = _HARMLESS.sub(" ", clause[:start].lower())
    if not _LIMIT.search(before) and has_negator(before, _BEFORE):
        return True
    return end is not None and _AFTER.match(clause, end) is not None


def has_negator(text: str, last: int = 0) -> bool:
    """Tell whether one of the last words of a text negates; of all its words by default."""
    return any(word in NEGATORS for word in _TOKEN.findall(text.lower())[-last:])
