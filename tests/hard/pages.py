"""Pages and Markdown of hostile words, read by two parsers, and some opened in a browser."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browsers import CHROMIUM, DRIVER, Browser
from tests.hard.figures import Figure
from tests.hostile_pages import acting, acting_in_markdown, commanded, made

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RESULTS, _FOLDERS, _OPENED = 200, 12, 30


def measure() -> Sequence[Figure]:
    """Judge results of any words, and what commands write of files of any words."""
    written = list(map(made, range(_RESULTS)))
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(_FOLDERS):
            its = Path(folder) / str(seed)
            its.mkdir()
            written += commanded(seed, its)
            print(f"  {len(written)} pages", flush=True)
    pages = [_told(acting(page)) for page, _ in written]
    documents = [_told(acting_in_markdown(document)) for _, document in written]
    note = f"{_RESULTS} results with hostile words in every field, the rest by commands"
    return (
        Figure(
            "pages with anything that acts or loads", sum(pages), of=len(pages), aim=0, note=note
        ),
        Figure("Markdown with a link, an image or HTML", sum(documents), of=len(documents), aim=0),
        *_opened(page for page, _ in written[:: len(written) // _OPENED]),
    )


def _told(faults: list[str]) -> bool:
    for fault in faults[:3]:
        print(f"  {fault}", flush=True)
    return bool(faults)


def _opened(pages: Iterable[str]) -> Sequence[Figure]:
    """Open pages in a browser; count what each asks for besides itself, and what it complains of."""
    if not (CHROMIUM and DRIVER):
        return (Figure("pages opened in Chromium", 0, kind="told", note="it is not installed"),)
    browser, asked, complaints, number = Browser(), 0, 0, 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            for number, page in enumerate(pages, 1):
                file = Path(folder) / f"{number}.html"
                file.write_text(page, encoding="utf-8")
                browser.requests(), browser.complaints()
                browser.open(file)
                browser.run("document.querySelectorAll('details').forEach(one => one.open = true)")
                others = {"about:blank", file.as_uri()}
                asked += sum(one.partition("#")[0] not in others for one in browser.requests())
                complaints += len(browser.complaints())
    finally:
        browser.close()
    return (
        Figure("requests of pages opened in Chromium", asked, of=number, aim=0),
        Figure("complaints of its console", complaints, of=number, aim=0),
    )
