"""Dates and times as people and programs write them, to ISO 8601 with the offset that was said."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import NamedTuple

from assistant.loading.dates.months import ERAS, MONTHS, ZONES
from assistant.loading.dates.ordering import Order, full_year, weekday_order
from assistant.text.calendar_words import day_of

PUBLISHED = range(1990, 2100)
"""Years in which pages were published; what a page's templates leave unset is in others."""
WRITTEN = range(1000, 10_000)
"""Years that a record of any kind may be of: archives hold texts that are older than the web."""
_DAY = len("2021-05-03")
_LONGEST = 120
_NAMES = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_OFFSET = r"(?P<offset>Z\b|(?:GMT|UTC)?[ ]?[+-]\d\d:?(?:\d\d)?(?!\d)|[^\W\d_]{1,4}\b)"
_CLOCK = re.compile(
    rf"(?P<before>午前|午後|上午|下午|오전|오후)?\s?(?<![\d:.])(?P<hour>\d{{1,2}})"
    rf"(?:(?:[:.h：]|[ ]h[ ]|[時时点點시][ ]?)(?P<minute>[0-5]\d)(?![\d/])[分분]?"
    rf"(?::(?P<second>[0-5]\d))?(?:[.,]\d{{1,9}})?)?"
    rf"[ ]?(?P<half>[ap]\.?[ ]?m\b\.?)?[ ]?(?P<whole>Uhr|hrs|h\b)?[ ]?\(?{_OFFSET}?",
    re.IGNORECASE,
)
_ERAS = "|".join(ERAS)
_DATE = re.compile(
    rf"(?<![\w/-])(?:"
    rf"(?P<y1>\d{{4}})(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}})(?![\d-])"
    rf"|(?P<y2>\d{{4}}|(?:{_ERAS})(?:\d{{1,2}}|"
    rf"元))[年년]\s?(?P<m2>\d{{1,2}})[月월]\s?(?P<d2>\d{{1,2}})[日일]"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|°|:e|\.)?,?[ /-]?(?:of |de |di |d[’'])?"
    rf"(?P<m3>{_NAMES})\b\.?[,/-]?[ ]?(?:de |del |of )?(?P<y3>\d{{4}}(?!\d)|"
    rf"['’]?\d\d(?=\s*(?:\Z|[,|)·•–—]|\d\d?:\d\d)))"
    rf"|(?P<m4>{_NAMES})\b\.?[ /-](?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[,.]?[ /-](?:de |"
    rf"del )?(?P<y4>\d{{4}})(?!\d)"
    rf"|(?P<y5>\d{{4}})[.,]?[ /-](?P<m5>{_NAMES})\b[.,]?[ /-](?P<d5>\d{{1,2}})\b\.?"
    rf"|(?P<m8>{_NAMES})[ ]{{1,2}}(?P<d8>\d{{1,2}}) \d\d:\d\d(?::\d\d)?(?: [A-Z]{{2,4}})"
    rf"? (?P<y8>\d{{4}})(?!\d)"
    rf"|(?P<d7>\d{{1,2}}) tháng (?P<m7>\d{{1,2}}),? năm (?P<y7>\d{{4}})"
    rf"|(?P<n1>\d{{1,2}})(?P<s6>[./-])[ ]?(?P<n2>\d{{1,2}})(?P=s6)[ ]?(?P<y6>\d{{4}}|\d\d)"
    r"(?![\d/.-]\d|\d)"
    rf")",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"(?=\d{4}[-/.]|\d{8})(?P<year>\d{4})(?P<mark>[-/.]?)(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)"
    r"(?:(?:[T ]{1,2}|(?<=\d{8})(?=\d{6}\Z))(?P<hour>\d\d?):?(?P<minute>\d\d)"
    r"(?::?(?P<second>\d\d)(?:[.,:]\d{1,9})?)?)?"
    r"[ ]?(?P<offset>Z|UTC|GMT|(?:UTC|GMT)?[+-]\d\d:?(?:\d\d)?)?(?:\[[\w/+-]{1,40}\])?\Z",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?(?:\.\d{1,6})?\Z")
_FIGURES = {ord(zero) + at: str(at) for zero in "０٠۰०" for at in range(10)}
"""Figures of full width and of other scripts to those that are written everywhere."""
_BETWEEN = 26
"""Characters between a date and its time of day."""
_NOON = _MONTHS = 12
_LATE = frozenset(["午後", "下午", "오후"])


class Moment(NamedTuple):
    """A date in a text, or a date and a time of day."""

    value: str
    """As 2021-05-03, 2021-05-03T14:05:00 or 2021-05-03T14:05:00+02:00."""
    start: int
    end: int


def read_moment(text: str, order: Order | None = None) -> str | None:
    """Read a value of a page that is meant for programs; None when it says no day.

    >>> read_moment("2021-05-03T23:30:00.000Z"), read_moment("Mon, 3 May 2021 09:05:00 +0200")
    ('2021-05-03T23:30:00Z', '2021-05-03T09:05:00+02:00')
    >>> read_moment("1620032700000"), read_moment("03/05/2021"), read_moment("0001-01-01T00:00Z")
    ('2021-05-03T09:05:00Z', None, None)
    """
    text = text.strip()[:_LONGEST]
    if is_value(text):
        return read_value(text)
    found = find_moment(text, order)
    return found.value if found else None


def is_value(text: str) -> bool:
    """Tell whether a text is a date as only programs write it."""
    return (_ISO.match(text) or _EPOCH.match(text)) is not None


def read_value(text: str, years: range = PUBLISHED) -> str | None:
    """Read ISO 8601, or seconds or milliseconds since 1970; None of anything else.

    >>> read_value("20210503"), read_value("202105"), read_value("1987-05-03", WRITTEN)
    ('2021-05-03', None, '1987-05-03')
    """
    if match := _ISO.match(text):
        clock = (match["hour"], match["minute"], match["second"])
        parts = (int(match["year"]), int(match["month"]), int(match["day"]))
        return _moment(parts, clock, match["offset"], years)
    return _epoch(text.partition(".")[0]) if _EPOCH.match(text) else None


def find_moment(text: str, order: Order | None = None, years: range = PUBLISHED) -> Moment | None:
    """Find the first date in a line, and the time of day beside it.

    Args:
        text: The line, of which the beginning is looked at.
        order: How 3/5/2021 is read, where that is known.
        years: Those that are believed.

    >>> find_moment("Posted May 3, 2021 at 11:05 p.m. EDT")
    Moment(value='2021-05-03T23:05:00-04:00', start=7, end=36)
    """
    if not text.isascii():
        text = text.translate(_FIGURES)
    for match in _DATE.finditer(text[:_LONGEST]):
        parts = _day_parts(match, order)
        if parts is None or (day := _moment(parts, (None, None, None), None, years)) is None:
            continue
        start, end = match.span()
        clock = _clock(text, start, end)
        if clock is None:
            return Moment(day, start, end)
        hour = _hour(clock)
        said = (hour, clock["minute"] or "00", clock["second"])
        value = _moment(parts, said, clock["offset"], years)
        return Moment(value or day, min(start, clock.start()), max(end, clock.end()))
    return None


def _clock(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the time of day behind a date, or before it."""
    for match in _CLOCK.finditer(text, end, end + _BETWEEN + 16):
        if _is_clock(match) and match.start() - end <= _BETWEEN:
            return match
    for match in _CLOCK.finditer(text, max(0, start - 40), start):
        if _is_clock(match):
            return match
    return None


def _is_clock(match: re.Match[str]) -> bool:
    return bool(match["minute"] or match["half"] or match["whole"])


def _hour(clock: re.Match[str]) -> str:
    hour = int(clock["hour"])
    if clock["half"] or clock["before"]:
        late = clock["half"][0] in "pP" if clock["half"] else clock["before"] in _LATE
        hour = hour % _NOON + (_NOON if late else 0)
    return str(hour)


def _day_parts(match: re.Match[str], order: Order | None) -> tuple[int, int, int] | None:
    """Return year, month and day; None when nothing says which is which."""
    for one in "1234578":
        if year := match[f"y{one}"]:
            month = match[f"m{one}"]
            known = MONTHS.get(month.casefold())
            return _year(year), known or int(month), int(match[f"d{one}"])
    first, second, year = int(match["n1"]), int(match["n2"]), match["y6"]
    if len(year) == len("21") and match["s6"] == "-":
        return None
    figures = (first, second, full_year(year))
    settled = _settled(first, second, order, dotted=match["s6"] == ".")
    if first != second and max(first, second) <= _MONTHS:
        settled = weekday_order(match.string, match.span(), figures) or settled
    if settled is None:
        return None
    return (figures[2], second, first) if settled == "dmy" else (figures[2], first, second)


def _year(written: str) -> int:
    """Return a year as it is counted everywhere.

    >>> _year("令和3"), _year("平成元"), _year("'09")
    (2021, 1989, 2009)
    """
    if before := ERAS.get(written[:2]):
        return before + (1 if written[2:] == "元" else int(written[2:]))
    return full_year(written.strip("'’"))


def _settled(first: int, second: int, order: Order | None, *, dotted: bool) -> Order | None:
    """Return which of two figures is the day: what the calendar, else what the page says."""
    if first > _MONTHS or second > _MONTHS:
        return "dmy" if first > _MONTHS else "mdy"
    if dotted and order != "mdy":
        return "dmy"
    return "dmy" if first == second else order


def _moment(
    day: tuple[int, int, int],
    clock: tuple[str | None, str | None, str | None],
    zone: str | None,
    years: range,
) -> str | None:
    year, month, number = day
    found = day_of(year, month, number)
    if found is None or year not in years:
        return None
    if clock[0] is None:
        return found.isoformat()
    hour, minute, second = (int(part or 0) for part in clock)
    if hour > 23 or minute > 59 or second > 59:  # noqa: PLR2004 - of a clock
        return found.isoformat()
    return f"{found.isoformat()}T{hour:02d}:{minute:02d}:{second:02d}{_offset(zone)}"


def _offset(zone: str | None) -> str:
    written = (zone or "").strip()
    if written.casefold() in ZONES:
        return ZONES[written.casefold()]
    digits = "".join(str(int(char)) for char in written if char.isdecimal())  # of any script
    if not digits or int(digits[:2]) > 14 or digits[2:4] > "59":  # noqa: PLR2004 - the farthest
        return ""
    behind = "-" in written and int(digits) > 0  # mails write -0000 for UTC
    return f"{'-' if behind else '+'}{digits[:2]}:{digits[2:4] or '00'}"


def _epoch(digits: str) -> str | None:
    seconds = int(digits[:-3]) if len(digits) > 10 else int(digits)  # noqa: PLR2004 - digits
    moment = datetime.fromtimestamp(seconds, UTC)
    value = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    return value if moment.year in PUBLISHED else None


def day(value: str) -> str:
    """Return the day of a moment.

    >>> day("2021-05-03T23:30:00Z")
    '2021-05-03'
    """
    return value[:_DAY]


def instant(value: str) -> datetime | None:
    """Return the point in time, in UTC; None of a day or a time without an offset.

    >>> instant("2021-05-03T23:30:00-02:00")
    datetime.datetime(2021, 5, 4, 1, 30, tzinfo=datetime.timezone.utc)
    >>> instant("0001-01-01T00:00:00+01:00")  # before all years that are counted
    """
    moment = datetime.fromisoformat(value)
    try:
        return moment.astimezone(UTC) if moment.tzinfo else None
    except OverflowError:
        return None
