"""Pages as the layouts of news sites write them, invented; the article in all of them is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.loading.html.extracting import extract
from assistant.loading.wire import Task

if TYPE_CHECKING:
    from assistant.loading.originals import Extracted

TITLE = "Harwick dam gives way after a night of rain"
PARAGRAPHS = (
    "The dam above Harwick gave way early on Monday, sending water through the lower town and "
    "forcing 1,200 people out of their homes, the fire service said.",
    "Nobody was hurt. Mayor Ann Lee said that the sirens had sounded forty minutes before the "
    "wall broke, and that every street below the mill had been cleared by then.",
    "“We were lucky with the hour and we were lucky with the wind,” Lee told reporters outside "
    "the town hall. “We will not count on luck again.”",
    "Engineers had warned in 2019 that the spillway was too small for the rain that now falls "
    "in the valley. A plan to widen it was put off twice, most recently in March, when the "
    "county cut £3.4 million from its budget for flood works.",
    "The river authority will publish a first report on Friday, its director, Bob Ray, said.",
)
FIRST, LAST = PARAGRAPHS[0], PARAGRAPHS[-1]
ELSEWHERE = (
    "Council votes to close two libraries",
    "Ten recipes for a rainy weekend in the kitchen",
    "Striker leaves Harwick Town for a record fee",
    "What the new bus timetable means for commuters",
    "Opinion: the valley needs its railway back",
)


def paragraphs(chosen: tuple[str, ...] = PARAGRAPHS, tag: str = "p") -> str:
    """Return paragraphs in tags."""
    return "\n".join(f"<{tag}>{words}</{tag}>" for words in chosen)


def links(chosen: tuple[str, ...] = ELSEWHERE) -> str:
    """Return a list of links to other articles."""
    items = (f'<li><a href="/{at}">{words}</a></li>' for at, words in enumerate(chosen))
    return f"<ul>{''.join(items)}</ul>"


def page(body: str, head: str = "", title: str = TITLE) -> str:
    """Return a page with the title in its window."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"{head}</head><body>{body}</body></html>"
    )


def site(main: str, head: str = "", after: str = "") -> str:
    """Return a page with a menu above and a footer below."""
    menu = "".join(
        f'<li><a href="/{name}">{name}</a></li>' for name in ("News", "Sport", "Weather", "Jobs")
    )
    return page(
        f"<header><nav><ul>{menu}</ul></nav></header><main>{main}</main>{after}"
        f"<footer><p>© 2026 The Harwick Post. All rights reserved.</p>{links(('About us', 'Contact', 'Terms of use'))}</footer>",
        head,
    )


def read(html: str | bytes, charset: str | None = None) -> str:
    """Return the text that a page gives, read in this process.

    Raises:
        ArticleError: It holds none.
    """
    return taken(html, charset)[0]


def taken(html: str | bytes, charset: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the text that a page gives, and its warnings."""
    extracted = taken_whole(html, charset)
    return extracted.text, extracted.warnings


def taken_whole(html: str | bytes, charset: str | None = None) -> Extracted:
    """Return all that a page gives."""
    raw = html.encode() if isinstance(html, str) else html
    task = Task(
        parser="html", name="'dam.html'", charset=charset, url=None, megabytes=560, seconds=8.0
    )
    return extract(raw, task)
