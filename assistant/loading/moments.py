"""Dates as programs write them: ISO 8601, RFC 822, seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from assistant.text.stamps import read_stamps

_LONGEST = 100
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)? ?(Z|[+-]\d\d:?\d\d)?)?")
_SECONDS, _MILLISECONDS = len("1700000000"), len("1700000000000")


def moment(said: object) -> str | None:
    """Read a date, with its time where the offset is said; None when it is none.

    >>> moment("Thu, 02 Dec 2021 14:05:00 +0100"), moment("2021-12-02T13:05:00Z")
    ('2021-12-02T14:05:00+01:00', '2021-12-02T13:05:00+00:00')
    >>> moment("2021-12-02 14:05"), moment("2 December 2021"), moment("soon")
    ('2021-12-02', '2021-12-02', None)
    """
    if isinstance(said, datetime):
        return said.isoformat(timespec="seconds") if said.tzinfo else said.date().isoformat()
    if isinstance(said, date):
        return said.isoformat()
    if isinstance(said, bool):
        return None
    words = str(said).strip() if isinstance(said, str | int | float) else ""
    if not words or len(words) > _LONGEST:
        return None
    try:
        return _since_1970(words) or _iso(words) or _written(words)
    except (ValueError, OverflowError, OSError):
        return None


def in_utc(said: object) -> str | None:
    """Read a moment as :class:`assistant.documents.Origin` writes it.

    >>> in_utc("Thu, 02 Dec 2021 14:05:00 +0100")
    '2021-12-02T13:05:00Z'
    """
    read = moment(said)
    if read is None or "T" not in read:
        return None
    try:
        utc = datetime.fromisoformat(read).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return f"{utc:%Y-%m-%dT%H:%M:%S}Z" if utc.year >= 1000 else None  # noqa: PLR2004 - four digits


def _since_1970(words: str) -> str | None:
    whole = words.partition(".")[0]
    if not whole.isascii() or not whole.isdigit() or len(whole) not in (_SECONDS, _MILLISECONDS):
        return None
    seconds = int(whole) // (1000 if len(whole) == _MILLISECONDS else 1)
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def _iso(words: str) -> str | None:
    match = _ISO.fullmatch(words)
    if match is None:
        return None
    day, clock, seconds, offset = match.groups()
    if clock is None or offset is None:
        return date.fromisoformat(day).isoformat()
    offset = "+00:00" if offset == "Z" else offset
    return datetime.fromisoformat(f"{day}T{clock}{seconds or ':00'}{offset}").isoformat()


def _written(words: str) -> str | None:
    day = next((stamp.day for stamp in read_stamps(words) if stamp.day), None)
    if "," not in words and ":" not in words:
        return day
    try:
        sent = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError):
        return day
    return sent.isoformat() if sent.tzinfo else sent.date().isoformat()
