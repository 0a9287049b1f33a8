"""Files of every kind cut at every tenth of their length: read, or refused; never a crash."""

from __future__ import annotations

import gzip
import json

from tests.nasty.archives import http, record, zipped
from tests.nasty.cases import PARAGRAPHS, STORY, TITLE, page
from tests.nasty.pdfs import pdf

WHOLE = {
    "dam.txt": STORY.encode("utf-16"),
    "dam.md": f"---\ntitle: {TITLE}\n---\n\n{STORY}".encode(),
    "page.html": page(),
    "dam.pdf": pdf(TITLE, *PARAGRAPHS),
    "page.html.gz": gzip.compress(page()),
    "pages.zip": zipped(("page.html", page())),
    "dam.warc": record(http()),
    "dam.jsonl": json.dumps({"title": TITLE, "text": STORY}).encode(),
    "dam.eml": b"Subject: Dam\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(),
    "feed.xml": f"<rss version='2.0'><channel><item><title>{TITLE}</title><description>{STORY}</description></item></channel></rss>".encode(),
}
"""A file of each kind."""


def cut(raw: bytes, tenths: int) -> bytes:
    """Return the first tenths of a file."""
    return raw[: len(raw) * tenths // 10]
