"""What a page's address tells of its day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.dates.moments import read_moment
from assistant.loading.html.metadata.printed_lines import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.loading.html.metadata.printed_lines import Flow

_PRINTED = re.compile(
    r"(?:find this (?:article|story|page) at|source(?: url)?|printed from|original (?:article|url)|"
    r"permalink|(?:article |page )?url|"
    r"online at)[ ]?:?\s{0,3}(?P<address>https?://[^\s<>\"]{4,400})?\Z",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_-]?)(?P<month>0?[1-9]|1[0-2]|"
    r"[a-z]{3}(?=/))(?P=mark)"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
)
_LONGEST = 500
_MONTH = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>0[1-9]|1[0-2])(?=/|-[^\d])")


def day_in(url: str | None) -> str | None:
    """Return the day in an address.

    >>> day_in("https://example.com/news/2021/may/03/dam-breaks"), day_in("https://example.com/20219")
    ('2021-05-03', None)
    """
    match = _DAY.search((url or "").partition("?")[0].lower())
    if not match:
        return None
    year, month, number = match["year"], match["month"], match["day"]
    return read_moment(
        f"{number} {month} {year}" if month.isalpha() else f"{year}-{month}-{number}"
    )


def month_in(url: str | None) -> str | None:
    """Return the year and month in an address, as ``2021-05``.

    >>> month_in("https://example.com/2021/05/dam-breaks/")
    '2021-05'
    """
    match = _MONTH.search((url or "").partition("?")[0])
    return f"{match['year']}-{match['month']}" if match else None


def printed_addresses(page: Flow) -> Iterator[str]:
    """Yield the addresses that a page made for printing gives as that of the article."""
    pending = False
    for line in map(said, page.lines):
        match = _PRINTED.match(line) if len(line) < _LONGEST else None
        if match and match["address"]:
            yield match["address"]
        elif pending and line.startswith("http") and len(line) < _LONGEST:
            yield line
        pending = match is not None
