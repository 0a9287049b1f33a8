"""Fields that hold a date: of records, front matter, feeds, mails and archives."""

from __future__ import annotations

from datetime import UTC, date, datetime

from assistant.loading.dates.alone import only_moment
from assistant.loading.dates.moments import WRITTEN, day, instant, is_value, read_value
from assistant.text.stamps import read_stamps

_LONGEST = 100


def moment(said: object) -> str | None:
    """Read a field that says when and nothing else; None when it is no date.

    Args:
        said: A string, a number of seconds or milliseconds since 1970, or a date as a parser made
            it.

    Returns:
        The day, or the day and the time, with the offset where one is said.

    >>> moment("Thu, 02 Dec 2021 14:05:00 +0100"), moment("2021-12-02T13:05:00Z")
    ('2021-12-02T14:05:00+01:00', '2021-12-02T13:05:00Z')
    >>> moment("2. Dezember 2021"), moment(20211202), moment("2 May 1987"), moment("soon")
    ('2021-12-02', '2021-12-02', '1987-05-02', None)
    """
    if isinstance(said, datetime):
        return said.isoformat(timespec="seconds")
    if isinstance(said, date):
        return said.isoformat()
    if isinstance(said, bool) or not isinstance(said, str | int | float):
        return None
    words = str(said).strip()
    if not words or len(words) > _LONGEST:
        return None
    if is_value(words):
        return read_value(words, WRITTEN)
    return only_moment(words, None, years=WRITTEN) or next(
        (stamp.day for stamp in read_stamps(words) if stamp.day), None
    )


def in_utc(said: object) -> str | None:
    """Read a moment as :class:`assistant.documents.Origin` writes it.

    >>> in_utc("Thu, 02 Dec 2021 14:05:00 +0100")
    '2021-12-02T13:05:00Z'
    """
    read = moment(said)
    try:
        at = instant(read) if read else None
    except OverflowError:
        return None
    if at is None or at.year not in WRITTEN:
        return None
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"


def its_day(value: str | None) -> str | None:
    """Return the day of a moment that may not be known."""
    return day(value) if value else None
