"""Wrong sentences made of right ones: one change each, of a named kind.

The kinds are the mistakes that weak models and hurried writers make. A mutant is meant to be
false; now and then one is true by accident, or says the same, so that a share of mutants caught is
never wholly 1.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from evals.scoring.days import days
from evals.scoring.numbers import numbers
from evals.scoring.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty".split()
)
_UNITS = dict(
    pair.split(">")
    for pair in (
        "weeks>months|months>weeks|days>weeks|years>months|hours>minutes|minutes>hours|week>month|"
        "month>week|day>week|year>month|hour>minute|minute>hour|kilometres>miles|miles>kilometres|"
        "km>miles|metres>kilometres|tonnes>kilograms|per cent>percentage points|percent>points|"
        "percentage points>per cent|euros>pounds|pounds>euros|dollars>euros"
    ).split("|")
)
_COUNT = rf"(?:\d|\b(?:{'|'.join(_WORDS)}|hundred|thousand|million|billion|half|cubic|square))[ -]"
"""What stands before a unit: a number."""
_SPANS = "week month day year hour".split()
_SIGNS = {"£": "$", "$": "€", "€": "£"}
_MAGNITUDES = {"million": "billion", "billion": "million", "thousand": "million"}
_AUXILIARY = re.compile(
    r"\b(is|was|were|are|has|have|had|will|would|can|could|may|might|must|should|does|did)\b"
    r"(?! not)"
)
_NOT = re.compile(r"\s+not\b(?! only)|n[’']t\b", re.IGNORECASE)
_SAYING = (
    "said|says|told|announced|warned|claimed|claims|argued|argues|denied|insisted|added|stressed|"
    "accused|demanded|explained|promised|conceded"
)
_SPEAKER = re.compile(
    rf"\b((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+)(?=,[^,]{{1,80}},? (?:{_SAYING})\b| (?:{_SAYING})\b)"
)
_ATTRIBUTED = re.compile(
    r"^.{3,120}?\b(?:said|says|claimed|claims|argued|argues|insisted) (?:that )?(?=\w)"
)
_MODAL = (
    (re.compile(r"\b(?:may|might|could)\b(?! not)"), "will"),
    (re.compile(r"\b(is|are|was|were) (?:expected|likely|due) to\b"), r"\1 certain to"),
    (re.compile(r"\b(?:plans|hopes|intends|wants|aims) to\b"), "has agreed to"),
    (re.compile(r"\b(?:planned|hoped|intended|wanted|aimed) to\b"), "had agreed to"),
    (re.compile(r"\b(?:allegedly|reportedly|probably|perhaps|about|nearly|almost) "), ""),
    (re.compile(r"\bprobably\b"), "certainly"),
    (re.compile(r",? (?:if|provided that|unless) [^,.]{8,120}(?=[,.]|\Z)"), ""),
)
_NAME = re.compile(r"(?<![.!?“\"] )(?<!\A)\b(?:[A-Z][a-zé’'-]+ )(?:[A-Z][\w’'-]+)\b")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A sentence with one change."""

    kind: str
    text: str


def names_in(article: str) -> tuple[str, ...]:
    """Return the names of two capitalised words of an article, inside its sentences, sorted."""
    known = {*_MONTHS, *_DAYS, "The", "A", "In", "On", "At", "But", "And", "Mr", "Ms", "Mrs", "Dr"}
    found = {match[0] for match in _NAME.finditer(plain(article))}
    return tuple(sorted(name for name in found if not known & set(name.split())))


def mutants(sentence: str, names: Sequence[str]) -> Iterator[Mutant]:
    """Yield at most one mutant of each kind that a sentence has words for.

    >>> [one.text for one in mutants("Ann Lee paid 40 euros.", ("Bo Rey",))][:3]
    ['Ann Lee paid 41 euros.', 'Ann Lee paid 400 euros.', 'Ann Lee paid 40 pounds.']
    """
    for kind in KINDS:
        changed = PLAIN[kind](sentence) if kind in PLAIN else _NAMED[kind](sentence, names)
        if changed is not None and plain(changed) != plain(sentence):
            yield Mutant(kind, changed[:1].upper() + changed[1:])


def pick(sentence: str, choices: Sequence[T]) -> T | None:
    """Choose by the sentence itself: the same every time, another for another sentence."""
    seed = int.from_bytes(hashlib.sha256(sentence.encode()).digest()[:4], "big")
    return choices[seed % len(choices)] if choices else None


def _figures(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield where bare figures stand that are in no date; ``sentence`` in plain spelling."""
    dated = [(day.start, day.end) for day in days(sentence)]
    for number in numbers(sentence):
        match = re.compile(r"\d[\d,]*(?:\.\d+)?").search(sentence, number.start, number.end)
        if match and not any(start <= number.start < end for start, end in dated):
            yield match.span()


def _number(sentence: str, change: Callable[[str], str]) -> str | None:
    text = plain(sentence)
    for start, end in _figures(text):
        return text[:start] + change(text[start:end]) + text[end:]
    return None


def _more(figure: str) -> str:
    """Add one in the last place: "1,187" to "1,188", "6.25" to "6.26"."""
    places = len(figure.partition(".")[2])
    value = int(re.sub(r"\D", "", figure)) + 1
    shown = f"{value:,}" if "," in figure else str(value)
    if not places:
        return shown
    digits = str(value).zfill(places + 1)
    return f"{digits[:-places]}.{digits[-places:]}"


def _tenfold(figure: str) -> str:
    whole, point, rest = figure.partition(".")
    if point:
        return whole + rest[:1] + ("." + rest[1:] if rest[1:] else "")
    value = int(whole.replace(",", "")) * 10
    return f"{value:,}" if "," in figure else str(value)


def _number_up(sentence: str) -> str | None:
    changed = _number(sentence, _more)
    if changed is not None:
        return changed
    for word, other in itertools.pairwise(_WORDS):
        found = re.sub(rf"\b{word}\b", other, sentence, count=1)
        if found != sentence:
            return found
    return None


def _number_tenfold(sentence: str) -> str | None:
    return _number(sentence, _tenfold)


def _magnitude(sentence: str) -> str | None:
    return _swapped(sentence, _MAGNITUDES, r"\w ")


def _unit(sentence: str) -> str | None:
    changed = _swapped(sentence, _UNITS, _COUNT)
    if changed is not None:
        return changed
    match = re.search(r"[£$€](?=\d)", sentence)
    return sentence[: match.start()] + _SIGNS[match[0]] + sentence[match.end() :] if match else None


def _time_span(sentence: str) -> str | None:
    """Change a unit of time that no number stands before: "last year", "the day before"."""
    match = re.search(rf"(?<!\d )\b(?:{'|'.join(_SPANS)})\b", sentence)
    if match is None or re.search(rf"{_COUNT}\Z", sentence[: match.start()]):
        return None
    return sentence[: match.start()] + _UNITS[match[0]] + sentence[match.end() :]


def _swapped(sentence: str, table: dict[str, str], before: str) -> str | None:
    pattern = "|".join(sorted(table, key=len, reverse=True))
    match = re.search(rf"{before}({pattern})\b", sentence)
    if match is None:
        return None
    return sentence[: match.start(1)] + table[match[1]] + sentence[match.end() :]


def _day(sentence: str) -> str | None:
    text = plain(sentence)
    for found in days(text):
        if found.day is not None and found.year != found.day:
            other = found.day - 1 if found.day > 27 else found.day + 1  # noqa: PLR2004 - not every month has 28
            part = re.sub(rf"\b0?{found.day}\b", str(other), text[found.start : found.end], count=1)
            return text[: found.start] + part + text[found.end :]
    return _next(sentence, _DAYS)


def _month(sentence: str) -> str | None:
    return _next(sentence, _MONTHS)


def _year(sentence: str) -> str | None:
    match = re.search(r"(?<![\d,.$£€])(?:19|20)\d\d(?![\d,])", sentence)
    if match is None:
        return None
    return sentence[: match.start()] + str(int(match[0]) - 1) + sentence[match.end() :]


def _next(sentence: str, row: Sequence[str]) -> str | None:
    match = re.search(rf"\b(?:{'|'.join(row)})\b", sentence)
    if match is None:
        return None
    other = row[(row.index(match[0]) + 1) % len(row)]
    return sentence[: match.start()] + other + sentence[match.end() :]


def _name(sentence: str, names: Sequence[str]) -> str | None:
    inside = [name for name in names if name in sentence]
    others = [name for name in names if name not in sentence and name.split()[-1] not in sentence]
    other = pick(sentence, others)
    return sentence.replace(inside[0], other, 1) if inside and other else None


def _speaker(sentence: str, names: Sequence[str]) -> str | None:
    match = _SPEAKER.search(sentence)
    if match is None:
        return None
    others = [name for name in names if name.split()[-1] not in sentence]
    other = pick(sentence, others)
    return sentence[: match.start()] + other + sentence[match.end() :] if other else None


def _negation(sentence: str) -> str | None:
    match = _NOT.search(sentence)
    if match:
        return sentence[: match.start()] + sentence[match.end() :]
    match = _AUXILIARY.search(sentence)
    return f"{sentence[: match.end()]} not{sentence[match.end() :]}" if match else None


def _modality(sentence: str) -> str | None:
    for pattern, other in _MODAL:
        changed = pattern.sub(other, sentence, count=1)
        if changed != sentence:
            return changed
    return None


def _attribution(sentence: str) -> str | None:
    match = _ATTRIBUTED.match(sentence)
    return sentence[match.end() :] if match else None


PLAIN: dict[str, Callable[[str], str | None]] = {
    "number, one more": _number_up,
    "number, tenfold": _number_tenfold,
    "magnitude": _magnitude,
    "unit": _unit,
    "time span": _time_span,
    "day": _day,
    "month": _month,
    "year": _year,
    "negation": _negation,
    "modality": _modality,
    "attribution dropped": _attribution,
}
"""The kinds that need nothing but the sentence."""
_NAMED: dict[str, Callable[[str, Sequence[str]], str | None]] = {"name": _name, "speaker": _speaker}
KINDS = (*PLAIN, *_NAMED)
