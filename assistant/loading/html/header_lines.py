"""The lines under a headline that say who wrote an article and when, as they are printed.

They are words of the article that readers ask for: without them "Who wrote this?" has no answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.loading.dates.moments import day, find_moment
from assistant.loading.html.metadata.printed_lines import flow, said
from assistant.loading.likeness import squash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from assistant.documents import Metadata

_BEFORE, _AFTER = 1, 6
"""Lines above the headline and below it in which both may stand."""
_LONGEST = 160
"""Characters; what is longer is the article itself."""
_MOST = 3


def header_lines(tree: HtmlElement, metadata: Metadata) -> tuple[str, ...]:
    """Return the printed lines that name the authors, or the day of publication or of a change."""
    if metadata.title is None:
        return ()
    title = metadata.title.value
    page = flow(tree, _heading(tree, title), title)
    at = page.headline
    if at is None:
        return ()
    near = page.lines[max(0, at - _BEFORE) : at], page.lines[at + 1 : at + 1 + _AFTER]
    below = [said(line) for line in near[1]]
    prose = next((n for n, line in enumerate(below) if len(line) > _LONGEST), len(below))
    lines = [*map(said, near[0]), *below[:prose]]
    names = [one.value for one in metadata.authors]
    days = {day(one.value) for one in (metadata.published, metadata.modified) if one is not None}
    found = (line for line in lines if len(line) <= _LONGEST and _tells(line, names, days))
    return tuple(dict.fromkeys(found))[:_MOST]


def _heading(tree: HtmlElement, title: str) -> HtmlElement | None:
    """Return the heading that is the title; what it stands in is no frame, whatever its name."""
    wanted = squash(title)
    headings = tree.iter("h1", "h2", "h3")
    return next((one for one in headings if squash(one.text_content()) == wanted), None)


def _tells(line: str, names: list[str], days: set[str]) -> bool:
    folded = line.casefold()
    if any(name.casefold() in folded for name in names):
        return True
    return any(read in days for read in _days(line))


def _days(line: str) -> Iterator[str]:
    """Yield the day that a line gives, in either order of day and month."""
    for order in (None, "dmy", "mdy"):
        found = find_moment(line, order)
        if found is not None:
            yield day(found.value)
