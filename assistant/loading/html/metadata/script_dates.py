"""Dates in the data of a page's scripts: what a publishing system tells its own programs."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from assistant.loading.dates.moments import day, read_moment

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST, _MOST, _MOST_SAID = 400_000, 200, 50
_SAID = re.compile(
    r"(?:date_?published|published_?(?:at|date|time|on)?|publish_?(?:date|time)|publication_?date|"
    r"pub_?date|first_?published(?:_?at|_?date)?|article_?(?:publish(?:ed)?_?)?date|post_?date)"
    r"[\"']?\s{0,4}[:=]\s{0,4}[\"'](?P<value>\d[^\"'<>]{7,40})[\"']",
    re.IGNORECASE,
)


def script_date(tree: HtmlElement) -> str | None:
    """Return the date of publication that scripts hold; None when they hold those of several."""
    found: dict[str, str] = {}
    size = 0
    for script in islice(tree.iter("script"), _MOST):
        text = script.text or ""
        size += len(text)
        if size > _LONGEST:
            break
        for match in islice(_SAID.finditer(text), _MOST_SAID):
            if moment := read_moment(match["value"]):
                found.setdefault(day(moment), moment)
    return next(iter(found.values())) if len(found) == 1 else None
