"""Numbers with their units, as a scorer reads them: digits, words, magnitudes, money, shares."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from evals.scoring.units import MONEY, dimension, unit_name

_UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
_SMALL = {**_UNITS, **_TENS}
_START = {"a": 1, "an": 1, "couple": 2}
_SCALE = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12,
    "dozen": 12,
}  # fmt: skip
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d,.]\d)|\d+(?:\.\d+)?"
_NUMBER = "|".join(sorted(_SMALL, key=len, reverse=True))
_SCALES = r"hundred|thousand|million|billion|trillion|dozen"
_WORDS = (
    rf"(?:half\s+a|quarter\s+of\s+a)\s+(?:{_SCALES})\b|half\s+an(?=\s+hour\b)"
    rf"|(?:{_NUMBER})\s+and\s+a\s+half(?:\s+(?:thousand|million|billion|trillion))?\b"
    rf"|(?:(?:a|an)\s+(?:couple\s+of\s+)?(?:{_SCALES})|(?:{_NUMBER}|hundred|thousand)\b)"
    rf"(?:(?:[\s-]+|(?:(?<=hundred)|(?<=illion)|(?<=ousand))\s+and\s+)(?:{_NUMBER}|{_SCALES})\b)*"
)
_MONEY_SIGN = r"us\$\s?|nz\$|a\$|c\$|[$£€¥₹₽]|\b(?:usd|gbp|eur|chf)\s?"
_FORM = re.compile(
    rf"(?P<sign>(?<![\w\d])-(?=[\d$£€])|(?<!\d )\bminus\s+)?(?P<money>{_MONEY_SIGN})?"
    rf"(?:(?P<digits>(?<![\w.,])(?:{_DIGITS})|(?<=[$£€¥₹₽])(?:{_DIGITS}))"
    r"(?:[\s-]?(?P<half>½|and a half))?"
    r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|dozen|mln|bn|mn|tn|k|m|b)s?\b)?"
    rf"|(?<![\w-])(?P<words>{_WORDS}))"
    r"(?P<ordinal>st|nd|rd|th)?\b(?P<joined>-[a-z]\d)?",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"[\s-]?(?:percentage[\s-]points?\b|pp\b|(?:%|per\s?cent\b)(?:[\s-]points?\b)?)",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"[\s-]{1,2}(?:of\s+(?:a|the)\s+)?(?P<unit>(?:(?:square|cubic)\s)?[A-Za-z]+)", re.IGNORECASE
)
_TALL = re.compile(r"\s(?:tall|high|long|wide|deep|thick)\b", re.IGNORECASE)
_JOINED = re.compile(r"(?<!,)\s(?:and|to|or)\s\Z|-\Z")
_ARTICLED = re.compile(r"\A(?:a|an)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text: where it stands, its value, its unit (None when nothing follows)."""

    start: int
    end: int
    value: Fraction
    unit: str | None
    step: Fraction
    """What one in the last written place is worth: 100 for "1,200", since zeros may be rounding."""


@lru_cache(maxsize=4096)
def numbers(text: str) -> tuple[Number, ...]:
    """Return the numbers of plain text, those inside dates and times of day included.

    >>> [(float(n.value), n.unit) for n in numbers("$1.2 million for eight weeks, 12.5% more")]
    [(1200000.0, 'USD'), (8.0, 'week'), (12.5, '%')]
    """
    found: list[Number] = []
    for match in _FORM.finditer(text):
        if match["ordinal"] or _is_lettered(text, match):
            continue
        if match["words"] and _ARTICLED.match(match[0]) and match[0].split()[-1] == "second":
            continue
        value, step = _value(match)
        if match["sign"]:
            value = -value
        unit, end = _unit(text, match)
        if match["scale"] in ("m", "M") and _TALL.match(text, end):
            value, step, unit = value / 10**6, step / 10**6, "metre"
        number = Number(match.start(), end, value, unit, step)
        if found and _JOINED.search(text[found[-1].end : number.start]):
            found[-1] = replace(found[-1], unit=_of_row(found[-1], number))
        found.append(number)
    return tuple(found)


def _of_row(first: Number, second: Number) -> str | None:
    """Return the unit of "10" in "10 to 12 weeks"."""
    return first.unit if dimension(first.unit) else second.unit


def _is_lettered(text: str, match: re.Match[str]) -> bool:
    """Tell whether digits are part of a name: COVID-19, A320, 4x4."""
    if not match["digits"]:
        return False
    start = match.start("digits")
    before, after = text[max(0, start - 2) : start], text[match.end() : match.end() + 1]
    hyphened = len(before) == 2 and before[1] == "-" and before[0].isalpha()  # noqa: PLR2004
    return hyphened or (after.isalpha() and not match["scale"])


def _value(match: re.Match[str]) -> tuple[Fraction, Fraction]:
    if match["words"]:
        return _spelled(match["words"].lower())
    digits = match["digits"].replace(",", "").replace(" ", "")
    value = Fraction(digits) + (Fraction(1, 2) if match["half"] else 0)
    places = len(digits.partition(".")[2])
    zeros = 0 if places else len(digits) - len(digits.rstrip("0"))
    scale = Fraction(_SCALE.get((match["scale"] or "").lower(), 1))
    step = Fraction(10) ** (zeros - places)
    return value * scale, step * scale


def _spelled(words: str) -> tuple[Fraction, Fraction]:
    """Return the value of spelled words, and what one in their last place is worth."""
    if "half" in words or words.startswith("quarter"):
        return _halved(words)
    total, group, step = 0, 0, 1
    for word in re.findall(r"[a-z]+", words):
        if word in _START:
            group = _START[word]
        elif word in _SMALL:
            group += _SMALL[word]
        elif word in ("hundred", "dozen"):
            group, step = max(group, 1) * _SCALE[word], _SCALE[word]
        elif word in _SCALE:
            total, group, step = total + max(group, 1) * _SCALE[word], 0, _SCALE[word]
    whole = total + group
    return Fraction(whole), Fraction(step if whole % step == 0 else 1)


def _halved(words: str) -> tuple[Fraction, Fraction]:
    """Return the value of "half a million", "half an" hour, "two and a half" thousand."""
    first, *_, last = words.split()
    scale = Fraction(_SCALE.get(last, 1))
    if "and a half" in words:
        return (_SMALL[first] + Fraction(1, 2)) * scale, scale
    worth = Fraction(1, 2 if first == "half" else 4) * scale
    return worth, worth


def _unit(text: str, match: re.Match[str]) -> tuple[str | None, int]:
    share = _SHARE.match(text, match.end())
    if share:
        points = "point" in share[0].lower() or share[0].strip().lower() == "pp"
        return ("points" if points else "%"), share.end()
    if match["money"]:
        return MONEY[match["money"].strip().lower()], match.end()
    after = _UNIT.match(text, match.end())
    if not after:
        return None, match.end()
    if after["unit"].lower() in ("and", "to", "or"):
        return None, match.end()
    unit = unit_name(after["unit"])
    if dimension(unit):
        return unit, after.end()
    # "40 long minutes": only a plural is surely what is counted.
    return (unit if unit != after["unit"].lower() else None), match.end()


def same_amount(found: Number, value: Fraction, unit: str | None, slack: Fraction) -> bool:
    """Tell whether a number of an answer is the expected value, where the units do not conflict.

    Units of one dimension are converted where that is exact (60 minutes are an hour); a counted
    noun conflicts with money, shares and measures only. ``slack`` is in the expected unit.
    """
    wanted = unit_name(unit) if unit else None
    mine = dimension(found.unit)
    theirs = dimension(wanted)
    factor = Fraction(1)
    if wanted and found.unit and (mine or theirs):
        if theirs is None or mine is None or mine[0] != theirs[0]:
            return False
        factor = mine[1] / theirs[1]
    return abs(found.value * factor - value) <= slack


def measure(number: Number) -> tuple[str | None, Fraction]:
    """Return what a number measures and how much of it; None and its value for counted things.

    >>> [measure(*numbers(text)) for text in ("28 days", "four weeks", "28 boats")]
    [('time', Fraction(2419200, 1)), ('time', Fraction(2419200, 1)), (None, Fraction(28, 1))]
    """
    found = dimension(number.unit)
    return (found[0], number.value * found[1]) if found else (None, number.value)
