"""Files of up to 50 MB: run by ``python -m evals.benchmarks.nasty`` alone."""

from __future__ import annotations

import gzip

from tests.nasty.cases import PARAGRAPHS, STORY, TITLE, WORDS, Case, page, paragraphs
from tests.nasty.pdfs import drawn, file_of, pages, stream

_MEGA = 1_000_000
_END = "\n\n" + STORY


def _filled(begun: bytes, filling: bytes, ended: bytes, size: int = 50 * _MEGA) -> bytes:
    """Return a file of just the size."""
    left = size - len(begun) - len(ended)
    return begun + (filling * (left // len(filling) + 1))[:left] + ended


_STORY = f"<article><h1>{TITLE}</h1>{paragraphs(*PARAGRAPHS)}</article>"
_OPENED = page("", before=_STORY)
_CLOSED = b"</body></html>"
_HEAD = _OPENED.removesuffix(_CLOSED)


def _page(filling: bytes, size: int = 50 * _MEGA) -> bytes:
    return _filled(_HEAD, filling, _CLOSED, size)


CASES = tuple(
    Case(name, file, make, refused=refused, loaded=() if refused else WORDS, costly=True)
    for name, file, make, refused in (
        ("text of 50 MB", "dam.txt", lambda: _filled(STORY.encode(), b"It rained on and on. " * 30 + b"\n\n", _END.encode()), ""),
        ("text of 2 million paragraphs", "dam.txt", lambda: _filled(STORY.encode(), b"It rained on and on.\n\n", _END.encode()), "paragraphs"),
        ("text of 50 MB in one line", "dam.txt", lambda: _filled(STORY.encode(), b"It rained on and on. ", b""), ""),
        ("text of 50 MB without a blank", "dam.txt", lambda: _filled(STORY.encode(), b"x", b""), ""),
        ("text of 50 MB of line ends", "dam.txt", lambda: _filled(STORY.encode(), b"\n", b""), ""),
        ("text of 50 MB in UTF-16", "dam.txt", lambda: _filled(STORY.encode("utf-16"), "Es regnete weiter und weiter. ".encode("utf-16-le"), b""), ""),
        ("text of 51 MB", "dam.txt", lambda: _filled(STORY.encode(), b"It rained.\n", b"", 51 * _MEGA), "larger than 50 MB"),
        ("page of 50 MB of paragraphs", "page.html", lambda: _page(b"<p>It rained on and on in the whole of the county.</p>\n"), "20,000,000"),
        ("page of 50 MB in one tag", "page.html", lambda: _page(b"<"), "20,000,000"),
        ("page of 19 MB of comments", "page.html", lambda: _page(b"<!-- " + b"words " * 1_000 + b" -->\n", 19 * _MEGA), ""),
        ("page of 19 MB in a script", "page.html", lambda: _filled(_HEAD + b"<script>", b"var a = '<div>';\n", b"</script>" + _CLOSED, 19 * _MEGA), ""),
        ("page of 19 MB in a picture", "page.html", lambda: _filled(_HEAD + b"<img src='data:image/png;base64,", b"A", b"'>" + _CLOSED, 19 * _MEGA), ""),
        ("page of 19 MB of long paragraphs", "page.html", lambda: _page(b"<p>" + b"It rained on and on in the whole of the county. " * 40 + b"</p>\n", 19 * _MEGA), ""),
        ("page of 4.9 MB of paragraphs", "page.html", lambda: _page(b"<p>It rained on and on in the whole of the county.</p>\n", 4_900_000), ""),
        ("page of 4.9 MB of links", "page.html", lambda: _page(b"<li><a href='/a'>Other story of the day of the town</a></li>", 4_900_000), "tags"),
        ("page of 4.9 MB of tables", "page.html", lambda: _page(b"<table><tr><td>a<td>b</table>" + b"a" * 200, 4_900_000), ""),
        ("page of 7 MB of paragraphs", "page.html", lambda: _page(b"<p>It rained on and on in the whole of the county, and then it rained more.</p>\n", 7 * _MEGA), ""),
        ("PDF of 50 MB in a picture", "dam.pdf", lambda: file_of([*pages(stream(drawn(*PARAGRAPHS))), stream(b"\x55" * 49 * _MEGA, b"/Type /XObject /Subtype /Image")]), ""),
        ("PDF of 50 MB of zeros behind", "dam.pdf", lambda: _filled(file_of(pages(stream(drawn(*PARAGRAPHS)))), b"\0", b""), ""),
        ("PDF of 50 MB of objects", "dam.pdf", lambda: file_of([*pages(stream(drawn(*PARAGRAPHS))), *[b"<< /A [1 2 3] >>"] * 850_000]), ""),
        ("PDF of 50 MB drawn", "dam.pdf", lambda: file_of(pages(stream(_filled(drawn(*PARAGRAPHS), b"\n0 0 m 9 9 l S", b"", 49 * _MEGA)))), "dam.pdf"),
        ("gzip of 19 MB of text", "dam.txt.gz", lambda: gzip.compress(_filled(STORY.encode(), b"It rained. ", b"", 19 * _MEGA)), ""),
        ("JSON Lines of 50 MB", "dam.jsonl", lambda: _filled(b"", b'{"title": "Rain", "text": "It rained."}\n', b"\n"), "articles"),
        ("mail of 50 MB", "dam.eml", lambda: _filled(b"Subject: Dam\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + STORY.encode(), b"It rained on. " * 5 + b"\r\n", b""), "paragraphs"),
        ("feed of 50 MB", "feed.xml", lambda: _filled(b"<rss version='2.0'><channel>", b"<item><title>Rain</title></item>\n", b"</channel></rss>"), "feed.xml"),
        ("Markdown of 20 MB", "dam.md", lambda: _filled(f"# {STORY}\n\n".encode(), b"It *rained* on.\n\n", b"", 20 * _MEGA), "memory"),
    )
)  # fmt: skip
