"""Pages as the newsroom systems of the world write them, invented, and what they say of themselves.

A page's expectations are a few of: title, authors, published, modified, site, language, canonical
(None: nothing is said), and ``sure``, how sure its date of publication is.
"""

from __future__ import annotations

from typing import Any, NamedTuple

PROSE = (
    "<p>The dam above Harwick broke on Monday after a week of rain, and the water took two bridges "
    "and the old mill with it before anyone in the valley had been told to leave their houses.</p>"
    "<p>Nobody was hurt, said the mayor, who had asked for money for the dam on 12 June 2009 and "
    "again in every year since then, and who said that she would now ask for it once more.</p>"
)


class Case(NamedTuple):
    """A page, its address, and what is found."""

    name: str
    html: str
    url: str | None
    found: dict[str, Any]


def page(head: str, body: str, html: str = '<html lang="en">') -> str:
    return f"<!DOCTYPE html>{html}<head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
