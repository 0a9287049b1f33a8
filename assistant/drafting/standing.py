"""Whether a sentence of an article can be told by itself: prose, the outlet's own, not dangling."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.text.addressed import is_addressed, is_beside
from assistant.text.names import names
from assistant.text.quotations import quotations
from assistant.text.references import connective, dangling
from assistant.text.words import STOP, split

if TYPE_CHECKING:
    from assistant.documents import Span

_PLAIN_CONNECTIVES = frozenset({"Besides", "Meanwhile", "Also"})
_MOSTLY = 0.5
"""Share of a sentence inside quotation marks, from which the speaker must be named outside."""
_WHOLLY = 0.8
_META = re.compile(
    r"(?:An? (?:earlier|previous) (?:version|post|update|headline|edition)|"
    r"(?:Correction|Clarification)\b|This (?:article|story|post|page|report|live blog|blog)\b|"
    r"Here(?: is|['’]s| are) (?:what|the|how)\b|Good (?:morning|afternoon|evening)\b|"
    r"Thank(?:s| you) for\b|Our main story\b|Follow (?:us|our)\b|(?:Q|A|Question|Answer)[:.] )",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"(?<![\w’'])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)(?![\w-])")
_POINTS = re.compile(r"(?:It|That|This|They|He|She|These|Those|But|And)\b")
"""How a quotation begins that only the one before it explains."""
_CELLS = re.compile(r"\S(?:\t|[ \xa0]{2,}|[ ]?\|[ ]?)(?=\S)")
_FIGURE = re.compile(r"\d")
_ROW = 2
"""Gaps between columns that make a line a row of a table."""
_PROSE = 8
"""Words from which a sentence of English without any small word is a list, not prose."""
_ORGANISATIONS = frozenset("company firm group team".split())


def stands_alone(text: str, span: Span, lead: Span | None = None, *, english: bool = True) -> bool:
    """Tell whether a sentence is understood by itself and told by the outlet in its own words.

    ``lead`` is the sentence that a summary shows above it: it may name "The company".
    """
    pointing = _pointing(text, span, english)
    if not pointing:
        return pointing == ""
    return lead is not None and _names(lead.of(text), pointing)


@lru_cache(maxsize=1024)
def _pointing(text: str, span: Span, english: bool) -> str | None:  # noqa: FBT001 - keeps the key short
    """Return the words that point outside a sentence, "" if none do; None if it cannot be told."""
    words = span.of(text)
    if is_addressed(text, span) or is_beside(text, span):
        return None
    if words.rstrip("\"'”’ ")[-1:] in ("?", ":", "…") or _META.match(words):
        return None
    joined = connective(text, span)
    if joined is not None and joined.of(text).rstrip(",") not in _PLAIN_CONNECTIVES:
        return None
    if _is_row(words) or (english and _is_list(words)) or not _is_told(words):
        return None
    pointing = dangling(text, span)
    return pointing.of(text) if pointing else ""


def _names(lead: str, pointing: str) -> bool:
    """Tell whether the lead names the one organisation that a sentence calls "The company"."""
    what = pointing.split()
    if what[0] != "The" or what[-1] not in _ORGANISATIONS:
        return False
    meant = [name for name in names(lead) if name.kind not in ("person", "place")]
    return len({name.text for name in meant}) == 1


def _is_row(words: str) -> bool:
    return len(_CELLS.findall(words)) >= _ROW or (
        words[-1:] not in (".", "!") and 2 * sum(1 for w in words.split() if _FIGURE.search(w))
        > len(words.split())
    )  # fmt: skip


def _is_list(words: str) -> bool:
    """Tell whether a line only lists names or figures: no small word binds them."""
    if not STOP.isdisjoint(words.lower().split()):
        return False
    parts = split(words)
    return len(parts) >= _PROSE and not any(word.lower() in STOP for word in parts)


def _is_told(words: str) -> bool:
    """Tell whether the outlet speaks: not only a quotation, not an unnamed "I"."""
    quoted = quotations(words)
    frame = words
    for span in reversed(quoted):
        frame = frame[: span.start] + frame[span.end :]
    if words.count('"') % 2 or words.count("“") != words.count("”"):
        return False
    if quoted and quoted[0].start <= 1 and _POINTS.match(words, quoted[0].start):
        return False
    share = 1 - len(frame) / max(1, len(words))
    if share > _WHOLLY or (share > _MOSTLY and not names(frame)):
        return False
    return _FIRST_PERSON.search(frame) is None
