"""Lines that say when a text was published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.text.calendar_words import MONTHS, WEEKDAYS, day_of

_DAYS = [*WEEKDAYS, *"mon tue tues wed weds thu thur thurs fri sat sun".split()]
_ZONES = (
    "gmt utc bst cet cest eet eest msk ist pkt sgt hkt jst kst aest aedt acst awst nzst nzdt sast "
    "uk eat wat gst et est edt ct cst cdt mt mst mdt pt pst pdt akst hst z"
).split()
_SMALL = (
    "at on of the a p m am pm t h hrs st nd rd th noon midnight local time today yesterday".split()
)
_VOCABULARY = frozenset([*MONTHS, *_DAYS, *_ZONES, *_SMALL])

_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_NUMBER = r"\b\d{1,2}(?:st|nd|rd|th)?\b"
_MONTH_DAY = re.compile(
    rf"\b(?:(?P<day>{_NUMBER})[ \xa0](?:of )?(?P<month>{_MONTH})"
    rf"|(?P<month_first>{_MONTH})[ \xa0](?P<day_last>{_NUMBER}))(?P<year>,?[ \xa0]\d{{4}}\b)?",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b\d{4}([-/.])\d\d\1\d\d(?!\d)")
_SHAPE = re.compile(
    rf"\b{_MONTH}|\b\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}(?!\d)|\b\d{{1,2}}[:.]\d\d(?!\d)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_MARKS = frozenset(" \xa0\u202f\t,.:;/|·•()[]+-‐–—")
_LABEL = re.compile(
    r"\b(?:(?P<updated>(?:last |latest )?(?:updated?|modified|edited))"
    r"|(?:first |originally |article )?(?:published|posted|issued|filed|created|pubdate|"
    r"aired|broadcast)"
    r"|original publication|(?:publication |publish |release |posting )?date(?: published)?)\b"
    r"(?: on\b| at\b| date\b| time\b)?[ ]?:?",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?:(?:published|updated|posted)?[ ]?(?:\d{1,3}|an?|one)[ ]"
    r"(?:second|minute|min|hour|hr|day|week|month|year)s?[ ]ago|(?:today|yesterday)"
    r"(?:,| at)?[ ]?(?:\d{1,2}[:.]\d\d)?(?:[ ]?[ap]m)?)\Z",
    re.IGNORECASE,
)
_LAST_WORDS = _VOCABULARY | frozenset(
    "ago update updated modified edited published posted issued filed created pubdate aired "
    "broadcast publication date".split()
)
"""With one of these, or a figure, every line ends that ``_LABEL``, ``_AGE`` and dates make up."""
_END = 30
_LONGEST = 160
_MOST_APART = 92
"""Days between a dateline without a year and a line with one, for the one to date the other."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a line says of the day: an ISO ``day``, or month and day when it has no year."""

    kind: Literal["published", "updated", "plain"]
    day: str | None
    partial: tuple[int, int] | None


def read_stamps(line: str) -> tuple[Stamp, ...]:
    """Read a line that says nothing but when; empty when it says anything else.

    >>> line = "Published: 5 June 2023, 10:15 BST | Updated 6 June 2023"
    >>> [stamp.day for stamp in read_stamps(line)]
    ['2023-06-05', '2023-06-06']
    >>> read_stamps("On 5 June 2023 the dam broke")
    ()
    """
    if len(line) > _LONGEST or not _may_end(line):
        return ()
    if _AGE.match(line):
        return (Stamp("plain", None, None),)
    found: list[Stamp] = []
    kind: Literal["published", "updated", "plain"] = "plain"
    at = 0
    for label in [*_LABEL.finditer(line), None]:
        piece = line[at : label.start() if label else len(line)].strip(" \t\xa0|·•,;:-–—()[]")
        if piece:
            if not is_date(piece) and not _AGE.match(piece):
                return ()
            found.append(stamp(piece, kind))
        if label:
            kind = "updated" if label["updated"] else "published"
            at = label.end()
    return tuple(found)


def _may_end(line: str) -> bool:
    """Tell whether a line may end in a date: most lines are prose and end in another word."""
    words = _TOKEN.findall(line[-_END:])
    # The first word may be cut.
    return len(words) <= 1 or words[-1].isdigit() or words[-1].casefold() in _LAST_WORDS


def is_labelled(line: str) -> bool:
    """Tell whether a line begins by saying that a date of publication follows."""
    return _LABEL.match(line[:_LONGEST]) is not None


def stamp(text: str, kind: Literal["published", "updated", "plain"] = "plain") -> Stamp:
    """Read the first date in a few words."""
    if match := _MONTH_DAY.search(text):
        number = int(re.sub(r"\D", "", match["day"] or match["day_last"]))
        month = MONTHS[(match["month"] or match["month_first"])[:3].casefold()]
        year = match["year"]
        if year is None:
            return Stamp(kind, None, (month, number))
        return Stamp(kind, _iso(int(year[-4:]), month, number), None)
    iso = _ISO.search(text)
    return Stamp(kind, _iso(*map(int, re.split("[-/.]", iso[0]))) if iso else None, None)


def resolve(partial: tuple[int, int], anchor: str) -> str | None:
    """Give a month and day the year that puts them shortly before ``anchor``, else None.

    >>> resolve((12, 31), "2022-01-02")
    '2021-12-31'
    """
    last = date.fromisoformat(anchor)
    for year in (last.year, last.year - 1):
        day = day_of(year, *partial)
        if day is not None and 0 <= (last - day).days <= _MOST_APART:
            return day.isoformat()
    return None


def _iso(year: int, month: int, number: int) -> str | None:
    day = day_of(year, month, number)
    return day.isoformat() if day else None


def split_signature(line: str) -> tuple[str, str] | None:
    """Split ``Jane Doe, 5 June 2023`` before its date; None when it does not end in one.

    >>> split_signature("By Jane Doe Published: Monday, 5 June 2023")
    ('By Jane Doe', 'Published: Monday, 5 June 2023')
    """
    line = line[:_LONGEST]
    if not _may_end(line):
        return None
    starts = [
        match.start()
        for match in (
            _LABEL.search(line),
            _WEEKDAY.search(line),
            _MONTH_DAY.search(line),
            _ISO.search(line),
        )
        if match
    ]
    cut = min(starts, default=0)
    head, tail = line[:cut].strip(" \t\xa0,|·•–—-"), line[cut:]
    return (head, tail) if head and read_stamps(tail) else None


def is_date(piece: str) -> bool:
    """Tell whether a few words are a date or a time of day and nothing else."""
    words = _TOKEN.findall(piece)
    if not all(word.isdigit() or word.casefold() in _VOCABULARY for word in words):
        return False
    rest = _TOKEN.sub("", piece)
    return (
        set(rest) <= _MARKS
        and any(map(str.isdigit, piece))
        and _SHAPE.search(piece) is not None
        and len(words) <= 16  # noqa: PLR2004 - two full dates with their times
    )
