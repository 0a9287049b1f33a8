"""Numbers of news English: value, unit, range or score, approximation and the thing counted.

Years, days of a month, clock times and numbers that are part of a name ("F-16", "No. 10") are not
numbers. Fractions in words ("two thirds") are not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from assistant.documents import Span
from assistant.text.decimals import is_whole
from assistant.text.measures import AND, and_parts, lapses, parts_of
from assistant.text.number_words import (
    APPROXIMATIONS,
    DOZEN,
    MAGNITUDES,
    ORDINALS,
    SHORT_MAGNITUDES,
    SMALL,
    value_of,
)
from assistant.text.openings import opening
from assistant.text.units import UNITS, currency_before, is_currency, noun_after, unit_after

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["cardinal", "ordinal", "money", "percent", "percentage_point", "score", "measure"]
Approx = Literal["about", "over", "under", "at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class Number:
    """One number with what it is a number of."""

    span: Span
    value: Decimal
    high: Decimal | None
    """The other end of a range, or the second figure of a score: 7-2."""
    kind: Kind
    unit: str | None
    """Canonical: ``USD``, ``percent``, ``minute``, ``km``; None for a bare count."""
    approx: Approx | None
    noun: str | None
    """The thing counted, lower case and singular: ``troop``."""


_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_WORDS = "|".join(sorted((*SMALL, *MAGNITUDES, *DOZEN), key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})* 000|\d+(?:\.\d+)?"
_PLACES = "|".join(ORDINALS)
_HEADS = opening((*SMALL, *ORDINALS, *DOZEN, "half"))
_AFTER_LARGE = "|".join(rf"(?<={end})\s+and\s+" for end in ("hundred", "thousand", "illion"))
"""An "and" inside a number: "two hundred and five", not "twelve and one"."""
_AMOUNT = re.compile(
    rf"\b(?=\d|(?-i:{_HEADS})|an?\W)(?:\b(?P<nth>\d+(?:st|nd|rd|th))\b"
    rf"|(?<![\w.,/:])(?P<digits>{_DIGITS})(?![.,/]?\d)"
    rf"|\b(?:(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?P<ordinal>{_PLACES})\b"
    rf"|\b(?P<words>(?:half\s+an?|an?)\s+(?:hundred|thousand|million|billion|trillion|dozen)"
    rf"(?:(?:{_AFTER_LARGE}|[\s-]+)(?:{_WORDS}))*"
    rf"|half\s+an?(?=\s+(?:{'|'.join(sorted(UNITS, key=len, reverse=True))})\b)"
    rf"|(?:{'|'.join(SMALL)}|dozen)(?:(?:{_AFTER_LARGE}|[\s-]+)(?:{_WORDS})|[\s-]and[\s-]a[\s-]half)*)"
    rf"\b)",
    re.IGNORECASE,
)
_MAGNITUDE = re.compile(
    r"(?:\s?(?P<short>k|mn|mln|m|bn|trn|tn)|[\s-]?(?P<long>hundred|thousand|million|billion|trillion))"
    r"(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = (
    "No|Nos|Number|Flight|Route|Highway|Channel|Article|Section|Chapter|Resolution|Unit|Room"
    "|Platform|Gate|Title|Type|Boeing|Airbus"
)
_GRADED = "Years?|Grades?|Lines?|Phases?|Tiers?|Steps?|Zones?|Wards?|Pages?|Levels?"
_BEFORE_YEARS = "the|in|of|since|after|before|until|during"
_PARTS = "one|two|three|four|five|a"
_POINTING = "no|any|some|every|each|this|that|the|another|which"
_FIXED = opening(
    f"{_MONTHS}|{_NUMBERED}|{_GRADED.replace('s?', '')}|{_BEFORE_YEARS}|{_PARTS}|{_POINTING}".split(
        "|"
    )
)
_IDLE = (
    r"(?:in|of|since|after|before|until|during)\b(?!\s\d)"
    r"|the\b(?!\s\d|[\s-]o)|a\b(?![\s-][efhqst])"
)
"""The commonest of those words, where what follows makes them the beginning of nothing."""
# Not numbers: dates, years, clock times, parts of names.
_NOT = re.compile(
    # Most words are passed over by the looks ahead alone.
    rf"\b(?=[^\W_])(?:(?=\d)(?:"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\b\.?(?:,?\s+\d{{4}})?"
    r"|\b\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]+)?"
    r"|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b"
    r"|\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b\.?|GMT|BST|UTC|ET|EST|CET"
    r"|in\s+the\s+(?:morning|afternoon|evening))"
    r"|\b\d{1,2}:\d{2}(?::\d{2})?\b"
    r"|\b\d{1,2}\s?[ap]\.?m\b\.?|\b\d{1,2}/\d{1,2}\b"
    r"|\b\d{1,2}\s?o[’']clock"
    r"|\b(?:1[5-9]|20)\d\d\s?[-–]\s?(?:(?:1[5-9]|20)\d\d|\d\d)\b(?![,.]?\d)"
    r"|\b(?:1[5-9]|20)\d\ds\b"
    r"|\b(?:1[5-9]|20)\d\d\b(?![,.]\d|\s?%|\s(?:percent|per\scent|million|billion|thousand)\b"
    r"|\s(?-i:[a-z]+s|people|men|women|children)\b)"
    r"|\b\d[\s-](?:thirds?|quarters?|fifths?|halves|sixths?|eighths?)\b)"
    rf"|(?=(?-i:{_FIXED}))(?!{_IDLE})(?:"
    rf"\b(?:{_MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?![,.]?\d{{3}}|\s*(?:%|percent|million))"
    rf"(?:,?\s+\d{{4}}\b)?"
    rf"|\b(?:{_MONTHS})\.?,?\s+\d{{4}}\b"
    rf"|\b(?:{_BEFORE_YEARS})\s(?:19|20)\d\d\b"
    r"(?![,.]\d|\s?%|\s?[-–/]\s?\d|\s(?:percent|per\scent|million|billion|thousand|people|men|women"
    r"|children)\b)"
    rf"|\b(?:{_NUMBERED})\.?\s+[A-Z]{{0,3}}\d[\w-]*"
    rf"|(?-i:\b(?:{_GRADED})\s+\d{{1,2}}(?:\s?(?:to|and|or|[-–])\s?\d{{1,2}})?\b)(?![,.]?\d|\s*%)"
    rf"|\b(?:{_PARTS})[\s-](?:thirds?|quarters?|fifths?|halves|sixths?|eighths?)\b"
    rf"|\b(?:{_POINTING})[\s-]one\b|\bone\s+(?:another|day|of)\b)"
    r"|\b[A-Za-z]+-?\d[\w-]*)",
    re.IGNORECASE,
)
_A = re.compile(r"(?<!\w)a\s\Z", re.IGNORECASE)
_OR_MORE = re.compile(r"\s+or\s+(?P<word>so|more)\b|(?P<plus>\+)")
_TO = re.compile(
    r"\s?[-–—]\s?|\s+to\s+|\s+and\s+|\s+(?:votes?|goals?|points?)\s+to\s+", re.IGNORECASE
)
_BARE = frozenset("was were is by of at".split())
"""Words before a bare "31 to 15" after which it is no change from one to the other."""
_CONTEST = re.compile(
    r"\b(?:vot|won|win|beat|lost|lose|defeat|drew|draw|led|lead|score|tied?|victor|rul|decid|"
    r"decision|margin|thrash|edged|hammered|majority|final|goal|set|match|game|ballot|passed|"
    r"approved|rejected|carried|adopted)\w*",
    re.IGNORECASE,
)
_CONTEXT = 80
_LOOK = 40


@lru_cache(maxsize=64)
def numbers(text: str) -> tuple[Number, ...]:
    """Return every number of ``text`` in order; ranges and scores are one number with two ends.

    >>> [(str(n.value), n.kind, n.unit, n.approx) for n in numbers("about $1.5m, or 20% more")]
    [('1500000.0', 'money', 'USD', 'about'), ('20', 'percent', 'percent', None)]
    >>> [(n.value, n.high) for n in numbers("They voted 7-2 on 3 May at 10:30.")]
    [(Decimal('7'), Decimal('2'))]
    """
    taken = [Number(*lapse, None, "measure", "second", None, None) for lapse in lapses(text)]
    for span, value, unit in and_parts(text):
        approx = _approx(text, span.start, span.end)
        taken.append(Number(span, value, None, _kind(unit), unit, approx, None))
    # The "nine months" of "a year and nine months" is part of one measure.
    singles = list(_singles(text))
    if taken:
        singles = [n for n in singles if not any(t.span.overlaps(n.span) for t in taken)]
        singles = sorted((*singles, *taken), key=lambda n: n.span)
    return tuple(_paired(text, list(_joined(text, singles))))


def _singles(text: str) -> Iterator[Number]:
    amounts = list(_AMOUNT.finditer(text))
    if not amounts:
        return
    bars = (Span(*match.span()) for match in _NOT.finditer(text))
    bar = next(bars, None)
    done = 0
    for match in amounts:
        if match.start() < done:
            continue
        while bar is not None and bar.end <= match.start():
            bar = next(bars, None)
        if bar is not None and bar.start < match.end():
            continue
        number = _number(text, match)
        if number is not None:
            done = number.span.end
            yield number


def _joined(text: str, singles: list[Number]) -> Iterator[Number]:
    """Join the parts of one measure: "two hours, 19 minutes and 8 seconds" are 8,348 seconds."""
    joint: Number | None = None
    for number in singles:
        parts = parts_of(joint.unit, number.unit) if joint else 0
        beside = joint and parts and AND.fullmatch(text, joint.span.end, number.span.start)
        # "€189.00, 25 cents better" are two sums, "five pounds and 40 pence" one.
        one = beside and (number.kind != "money" or "and" in beside[0])
        if joint and one and number.value < parts:
            span = Span(joint.span.start, number.span.end)
            value = joint.value * parts + number.value
            joint = replace(number, span=span, value=value, approx=joint.approx)
            continue
        if joint:
            yield joint
        joint = number
    if joint:
        yield joint


def _number(text: str, match: re.Match[str]) -> Number | None:
    if match["nth"] or match["ordinal"]:
        return _ordinal(text, match)
    value = _value(match)
    if value is None:
        return None
    start, end = match.span()
    magnitude = _MAGNITUDE.match(text, end) if match["digits"] else None
    if magnitude:
        short = (magnitude["short"] or "").lower()
        value *= SHORT_MAGNITUDES[short] if short else MAGNITUDES[magnitude["long"].lower()]
        end = magnitude.end()
    sign = currency_before(text, start)
    unit, kind = None, "cardinal"
    if sign:
        unit, start = sign
    else:
        after = unit_after(text, end)
        if after:
            unit, end = after
    if match["digits"] and text[end : end + 1].isalpha():
        return None
    approx = _approx(text, start, end)
    noun = noun_after(text, end) if unit is None else None
    kind = _kind(unit)
    return Number(Span(start, end), value, None, kind, unit, approx, noun)


def _value(match: re.Match[str]) -> Decimal | None:
    if match["digits"]:
        return Decimal(re.sub(r"[,\s]", "", match["digits"]))
    return value_of(re.split(r"[\s-]+", match["words"].lower()))


def _ordinal(text: str, match: re.Match[str]) -> Number | None:
    word = match[0].lower()
    value = Decimal(word[:-2]) if match["nth"] else Decimal(ORDINALS[match["ordinal"].lower()])
    if match["tens"]:
        value += SMALL[match["tens"].lower()]
    start, end = match.span()
    # "a second", "seconds later", "a third of": a unit and a fraction, not a place in a row.
    timed = _A.search(text, max(0, start - 3), start) or text[end : end + 3] == " of"
    if match["ordinal"] and timed:
        return None
    return Number(Span(start, end), value, None, "ordinal", None, None, noun_after(text, end))


def _kind(unit: str | None) -> Kind:
    if unit is None:
        return "cardinal"
    if unit in ("percent", "percentage_point"):
        return "percent" if unit == "percent" else "percentage_point"
    return "money" if is_currency(unit) else "measure"


def _approx(text: str, start: int, end: int) -> Approx | None:
    words = text[max(0, start - _LOOK) : start].lower().split()
    words = [word.lstrip('(“"') for word in words]
    words = words[:-1] if words[-1:] in (["a"], ["an"], ["the"]) else words
    for length in (3, 2, 1):
        found = APPROXIMATIONS.get(" ".join(words[-length:]))
        if found:
            return found  # type: ignore[return-value] # the dict's values are approximations
    after = _OR_MORE.match(text, end)
    if after:
        return "about" if after["word"] == "so" else "at_least"
    return None


def _paired(text: str, singles: list[Number]) -> Iterator[Number]:
    """Join two numbers that are the ends of a range or a score."""
    index = 0
    while index < len(singles):
        one = singles[index]
        other = singles[index + 1] if index + 1 < len(singles) else None
        pair = _pair(text, one, other) if other is not None else None
        yield pair or one
        index += 2 if pair else 1


def _pair(text: str, one: Number, other: Number) -> Number | None:
    between = text[one.span.end : other.span.start]
    joined = _TO.fullmatch(between)
    if joined is None or "ordinal" in (one.kind, other.kind):
        return None
    if (
        one.unit is not None
        and one.unit != other.unit
        and (one.kind, other.unit) != ("money", None)
    ):
        return None
    word = between.split()[-1].lower()
    before = text[max(0, one.span.start - _CONTEXT) : one.span.start]
    last = re.findall(r"[a-z]+", before.lower())[-2:]
    if word == "and":
        # The gap "between eight and six" is no range.
        pair = _span(one, other)
        up = pair.high is not None and pair.value < pair.high
        return pair if up and last[-1:] == ["between"] else None
    if other.unit is None and _is_score(one, other, before, text, word):
        return replace(_span(one, other), kind="score", approx=None, noun=None)
    if last[-1:] == ["from"] or one.value >= other.value:
        return None
    return _span(one, other)


def _span(one: Number, other: Number) -> Number:
    low, high = one.value, other.value
    # "10 to 15 million", "2.35 to 2.45 million": the magnitude belongs to both.
    if high >= 10**3 > low and is_whole(high / 1000) and low < high / 1000 * 2:
        for factor in (10**9, 10**6, 10**3):
            if low <= high / factor:
                low *= factor
                break
    if one.kind == "money":
        other = replace(other, kind=one.kind, unit=one.unit, noun=None)
    return replace(other, span=Span(one.span.start, other.span.end), value=low, high=high,
                   approx=one.approx or other.approx)  # fmt: skip


def _is_score(one: Number, other: Number, before: str, text: str, joint: str) -> bool:
    whole = is_whole(one.value) and is_whole(other.value)
    if not whole or one.unit or max(one.value, other.value) >= 10**3:
        return False
    sentence = re.split(r"[.!?]\s", before)[-1]
    after = re.split(r"[.!?]", text[other.span.end : other.span.end + _LOOK])[0]
    contest = bool(_CONTEST.search(sentence) or _CONTEST.search(after))
    if other.noun and not other.noun.startswith(("vote", "win", "victory", "defeat")):
        contest = False
    bare = sentence.lower().split()[-1:]
    told = joint != "to" or not _BARE.isdisjoint(bare)
    return contest or (one.value > other.value and told)
