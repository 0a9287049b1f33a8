"""What a page's address tells of its day."""

from __future__ import annotations

import re

from assistant.loading.html.metadata.moments import read_moment

_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_-]?)(?P<month>0?[1-9]|1[0-2]|[a-z]{3}(?=/))(?P=mark)"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
)
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
