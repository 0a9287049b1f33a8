"""Dates that count from the article's date: weekdays, "last month", "this summer"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from assistant.text.calendar_words import MONTHS, SEASON_ENDS, SEASONS, WEEKDAYS, month_value
from assistant.text.number_words import SMALL
from assistant.text.rules import WRITTEN_OUT

if TYPE_CHECKING:
    import re

    from assistant.text.tenses import Tense

_SETTLED = ("last", "next", "this", "earlier in", "since")
Precision = Literal["day", "month", "season", "year"]
Read: TypeAlias = "tuple[str | None, Precision, str]"
"""EDTF value or None, precision, rule in words."""


def relative(kind: str, match: re.Match[str], anchor: date | None, tense: Tense) -> Read | None:
    """Read words of one kind; ``tense`` says whether the sentence looks back or ahead."""
    if kind == "season" and match["sy"]:
        return f"{match['sy']}-{SEASONS[match['s']]}", "season", WRITTEN_OUT
    if anchor is None:
        return _unanchored(kind, match)
    if kind == "weekday":
        return _weekday(match, anchor, tense)
    if kind == "month":
        return _named_month(match, anchor, tense)
    if kind == "open":
        return None, "day", "a week is no day"
    plain = {"word": _word, "ago": _ago, "season": _season, "rel": _relative}
    return plain[kind](match, anchor)


def _unanchored(kind: str, match: re.Match[str]) -> Read | None:
    if kind == "season" and not match["sq"]:
        return None
    precision: Precision = {"season": "season", "month": "month"}.get(kind, "day")  # type: ignore[assignment]
    if kind == "rel":
        precision = match["ru"]  # type: ignore[assignment] # "month" or "year"
    return None, precision, "the article has no date to count from"


def _weekday(match: re.Match[str], anchor: date, tense: Tense) -> Read:
    name = match["w"]
    qualifier = (match["wq"] or "").lower()
    back = (anchor.weekday() - WEEKDAYS[name.lower()]) % 7
    if qualifier in ("last", "past"):
        return shifted(anchor, -(back or 7)), "day", f"the {name} before the article's date"
    if qualifier in ("next", "coming") or (tense == "ahead" and back):
        return shifted(anchor, 7 - back), "day", f"the {name} after the article's date"
    if tense != "back" and not back and not qualifier:
        return None, "day", f"the article is of a {name}: that day or a week on"
    if tense == "open" and back:
        return None, "day", f"{name} may be the one before the article's date or after it"
    return shifted(anchor, -back), "day", f"the {name} on or before the article's date"


def _word(match: re.Match[str], anchor: date) -> Read:
    word = match["word"].lower().split()
    if word[0] == "yesterday" or word == ["last", "night"]:
        return shifted(anchor, -1), "day", "the day before the article's date"
    if word[0] == "tomorrow":
        return shifted(anchor, 1), "day", "the day after the article's date"
    return shifted(anchor, 0), "day", "the article's date"


def shifted(anchor: date, shift: int) -> str | None:
    """Return the day ``shift`` days from ``anchor``; None outside the calendar."""
    try:
        return (anchor + timedelta(days=shift)).isoformat()
    except OverflowError:
        return None


def _ago(match: re.Match[str], anchor: date) -> Read:
    word = match["an"].lower()
    number = int(word) if word.isdigit() else SMALL.get(word, 1)
    unit = match["au"].rstrip("s")
    rule = f"{number} {unit}{'s' * (number != 1)} before the article's date"
    if unit == "day":
        return shifted(anchor, -number), "day", rule
    if unit == "week":
        return None, "day", "weeks ago do not settle the day"
    if unit == "month":
        return month_value(anchor.year, anchor.month - number), "month", rule
    return (f"{anchor.year - number:04d}" if number < anchor.year else None), "year", rule


def _season(match: re.Match[str], anchor: date) -> Read | None:
    name, qualifier = match["s"], (match["sq"] or "").lower()
    code, year = SEASONS[name], anchor.year
    over = anchor.month > SEASON_ENDS[code]
    if not qualifier:
        return None
    if qualifier == "this":
        winter = code == SEASONS["winter"] and anchor.month <= 2  # noqa: PLR2004 - February
        return f"{year - winter}-{code}", "season", f"the {name} of the article's year"
    if qualifier == "last" and not over:
        return f"{year - 1}-{code}", "season", f"the {name} before the article's date"
    if qualifier == "next" and over:
        return f"{year + 1}-{code}", "season", f"the {name} after the article's date"
    return None, "season", f"{qualifier} {name} may mean either of two years"


def _relative(match: re.Match[str], anchor: date) -> Read:
    shift = {"last": -1, "next": 1}.get(match["rq"].lower(), 0)
    where = {-1: "before", 0: "of", 1: "after"}[shift]
    unit = match["ru"]
    rule = f"the {unit} {where} the article's {'date' if shift == 0 else unit}"
    if unit == "year":
        return f"{anchor.year + shift:04d}", "year", rule
    return month_value(anchor.year, anchor.month + shift), "month", rule


def _named_month(match: re.Match[str], anchor: date, tense: Tense) -> Read:
    ahead = tense == "ahead"
    name, qualifier = match["m4"], (match["mq"] or "").lower()
    if qualifier in ("by", "until", "before") and not ahead:
        return None, "month", f"{qualifier} {name} may look back or ahead"
    month = MONTHS[name.lower()]
    back = (anchor.month - month) % 12
    if tense == "open" and back and qualifier not in _SETTLED:
        return None, "month", f"{name} may be the one before the article's date or after it"
    if qualifier == "next" or (ahead and qualifier not in ("last", "earlier in", "since")):
        forth = (month - anchor.month) % 12 or 12 * (qualifier == "next")
        return month_value(anchor.year, anchor.month + forth), "month", (
            f"the {name} on or after the article's date"
        )  # fmt: skip
    if qualifier == "last":
        back = back or 12
    return month_value(anchor.year, anchor.month - back), "month", (
        f"the {name} on or before the article's date"
    )  # fmt: skip
