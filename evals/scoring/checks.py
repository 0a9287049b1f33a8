"""Checks of a label and what they hit in an answer.

A check is data (pydantic, from the YAML of an article); ``hits`` is the only thing that judges one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from evals.scoring.days import days, is_date
from evals.scoring.numbers import Number, numbers, same_amount
from evals.scoring.plain import clauses, figures, has_negator, negated, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_FIGURE = re.compile(r"-?\d+(?:\.\d+)?(?:e\d+)?")
_OWN = re.compile(r"\b(?:not|no|never|without|n't|denied|refused|neither|nor)\b|n't", re.IGNORECASE)
"""A negation that belongs to what is looked for."""
_KINDS = ("text", "mention", "number", "date", "name", "regex", "all", "any")


class Check(BaseModel):
    """One check: exactly one kind, with what belongs to it. See ``evals/articles/README.md``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: tuple[str, ...] | None = None
    mention: tuple[str, ...] | None = None
    number: str | None = None
    unit: str | None = None
    tolerance: float = Field(default=0.0, ge=0.0, lt=1.0)
    approx: bool = False
    date: str | None = None
    name: str | None = None
    regex: str | None = None
    unless: tuple[str, ...] = ()
    all: tuple[Check, ...] | None = None
    any: tuple[Check, ...] | None = None

    @cached_property
    def value(self) -> Fraction:
        """The expected number.

        Raises:
            ValueError: This is no number.
        """
        if _FIGURE.fullmatch(self.number or ""):
            return Fraction(self.number or "")
        found = numbers(plain(self.number or ""))
        if len(found) != 1:
            raise ValueError(f"{self.number!r} is not one number")
        return found[0].value

    @field_validator("regex")
    @classmethod
    def _compiles(cls, expression: str | None) -> str | None:
        if expression is not None:
            try:
                re.compile(expression)
            except re.error as error:
                raise ValueError(f"{expression!r} is no regular expression: {error}") from error
        return expression

    @field_validator("date")
    @classmethod
    def _is_date(cls, date: str | None) -> str | None:
        if date is not None and not _DATE.fullmatch(date):
            raise ValueError(f"{date!r} is not YYYY, YYYY-MM or YYYY-MM-DD")
        return date

    @model_validator(mode="after")
    def _is_one_kind(self) -> Check:
        kinds = [kind for kind in _KINDS if getattr(self, kind) is not None]
        if len(kinds) != 1:
            raise ValueError(f"a check has exactly one of {', '.join(_KINDS)}; this has {kinds}")
        if (self.unit or self.tolerance or self.approx) and self.number is None:
            raise ValueError("unit, tolerance and approx belong to a number")
        if self.unless and self.regex is None:
            raise ValueError("unless belongs to a regex")
        if self.number is not None:
            _ = self.value
        if not all(
            getattr(self, kind) for kind in ("text", "mention", "all", "any") if kind in kinds
        ):
            raise ValueError(f"{kinds[0]} is empty")
        return self

    def parts(self) -> Iterator[Check]:
        """Yield this check and all inside it."""
        yield self
        for part in (*(self.all or ()), *(self.any or ())):
            yield from part.parts()


@dataclass(frozen=True, slots=True)
class Setting:
    """What the words of an answer are read against."""

    published: str | None = None
    """The article's date, for bare weekdays."""
    article: str = ""
    """Its text in plain spelling, for surnames."""


def hits(check: Check, answer: str, setting: Setting) -> bool:
    """Tell whether a check finds in an answer what it looks for.

    >>> hits(Check(number="8", unit="weeks"), "It lasts eight weeks.", Setting())
    True
    >>> hits(Check(text=("voted against",)), "She has not voted against it.", Setting())
    False
    """
    if check.all is not None:
        return all(hits(part, answer, setting) for part in check.all)
    if check.any is not None:
        return any(hits(part, answer, setting) for part in check.any)
    return any(_hits_clause(check, clause, setting) for clause in clauses(plain(answer)))


def _hits_clause(check: Check, clause: str, setting: Setting) -> bool:
    if check.regex is not None:
        return _expressed(check, clause)
    if check.mention is not None:
        return next(_places(check.mention, figures(clause)), None) is not None
    if check.number is not None:
        return any(not negated(clause, one.start) for one in _amounts(check, clause))
    if check.date is not None:
        found = (day for day in days(clause) if is_date(day, check.date, setting.published))
        return any(not negated(clause, day.start) for day in found)
    aliases = check.text if check.text is not None else short_forms(check.name or "", setting)
    return any(_said(alias, figures(clause)) for alias in aliases)


def _amounts(check: Check, clause: str) -> Iterator[Number]:
    value = check.value
    allowed = abs(value) * Fraction(str(check.tolerance))
    for found in numbers(clause):
        slack = max(allowed, found.step / 2) if check.approx else allowed
        if same_amount(found, value, check.unit, slack):
            yield found


def _expressed(check: Check, clause: str) -> bool:
    if check.unless and next(_places(check.unless, figures(clause)), None) is not None:
        return False
    expression, own = _compiled(check.regex or "")
    return any(
        own or not (negated(clause, match.start()) or negated(clause, match.end()))
        for match in expression.finditer(clause)
    )


@cache
def _compiled(expression: str) -> tuple[re.Pattern[str], bool]:
    """Return an expression, and whether it names a negation itself.

    A suite has more expressions than :mod:`re` keeps.
    """
    return re.compile(expression, re.IGNORECASE), has_negator(expression)


def _said(alias: str, clause: str) -> bool:
    own = _OWN.search(alias)
    return any(own or not negated(clause, *span) for span in _places((alias,), clause))


def _places(aliases: Iterable[str], clause: str) -> Iterator[tuple[int, int]]:
    """Yield where an alias stands in a clause, at word edges; both have small numbers as figures.

    A figure's edge is no point or comma either.
    """
    low = clause.casefold()
    for alias in aliases:
        wanted = figures(plain(alias)).casefold()
        stem = wanted.removesuffix("*")
        at = low.find(stem)
        while at >= 0 and stem:
            if _has_edges(low, at, at + len(stem), open_end=stem != wanted):
                yield at, at + len(stem)
            at = low.find(stem, at + 1)


def _has_edges(text: str, start: int, end: int, *, open_end: bool) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if text[start].isalnum() and before[-1:].isalnum():
        return False
    if text[start].isdigit() and re.search(r"\d[.,]\Z", before):
        return False
    if open_end:
        return True
    if text[end - 1].isalnum() and after[:1].isalnum():
        return False
    return not (text[end - 1].isdigit() and re.match(r"[.,]\d", after))


def short_forms(name: str, setting: Setting) -> tuple[str, ...]:
    """Return a name and its surname, where no one else in the article bears it."""
    words = plain(name).split()
    if len(words) < 2:  # noqa: PLR2004 - a given name and a surname
        return (name,)
    others = re.findall(rf"([A-Z][\w'-]+) {re.escape(words[-1])}\b", setting.article)
    titles = {"Mr", "Mrs", "Ms", "Dr", "Cmdr", "Judge", "Sir", "Lady", "Professor", "Councillor"}
    strangers = {one for one in others if one not in titles and one not in words}
    return (name,) if len(strangers) > 1 else (name, words[-1])
