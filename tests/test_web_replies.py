"""What servers reply, and what a reader is told of it."""

from __future__ import annotations

import gzip
import subprocess
import sys
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import load_article
from assistant.errors import ArticleError, SettingsError
from assistant.loading.kinds import form_of
from assistant.loading.web import Web
from assistant.loading.web.fetching import fetch
from assistant.loading.web.unpacking import unpacked
from tests.web_certificates import Authority
from tests.web_sites import PUBLIC, Internet, Page, Site

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.loading.originals import Original

URL = "http://news.example/news/a.html"
PATH = "/news/a.html"
TEXT = b"The dam broke on Monday."
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
THEIRS = "<b>the server's own words</b>"


def got(page: Page, url: str = URL, *, proxy: dict[str, str] | None = None) -> Original:
    """Fetch a page."""
    with Site({PATH: page}) as site:
        internet = Internet({"news.example": [PUBLIC]}, {"*": site})
        return fetch(url, Web(use_proxy=proxy is not None), internet.outside(environ=proxy))


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (204, "holds nothing"), (400, "is not given out"), (401, "who log in"), (402, "who pay"),
        (403, "refused to this program"), (404, "is not there"), (406, "not given to this program"),
        (410, "no longer there"), (429, "too often"), (451, "legal reason"),
        (500, "server failed"), (502, "server failed"), (503, "at the moment"), (599, "server failed"),
        (206, "is not given out"), (300, "is not given out"), (304, "is not given out"),
        (418, "is not given out"), (999, "server failed"),
    ],
)  # fmt: skip
def test_a_status_is_told_in_words(status: int, says: str) -> None:
    """In ours, with its number: what the server says beside it is not shown."""
    page = Page(b"" if status in (204, 304) else THEIRS.encode(), "text/html", status)
    with pytest.raises(ArticleError, match=says) as refused:
        got(page)
    assert f"(status {status})" in str(refused.value)
    assert THEIRS not in str(refused.value)


@pytest.mark.parametrize(
    ("after", "says"),
    [
        ("30", "try again in 30 seconds"),
        ("Fri, 31 Dec 2027 23:59:59 GMT", "try again later"),
        ("-1", "try again later"),
        ("9" * 500, "try again later"),
        ("soon\x1b[31m", "try again later"),
    ],
)
def test_when_to_try_again_is_told_where_it_is_a_number(after: str, says: str) -> None:
    """Anything else a server may write there is left out."""
    with pytest.raises(ArticleError, match=f"{says}$"):
        got(Page(b"", None, 429, {"Retry-After": after.replace("\x1b", "")}))


@pytest.mark.parametrize(
    ("media", "kept", "charset"),
    [
        ("text/html", "text/html", None),
        ("Text/HTML; Charset=\"koi8-r\"; a=b", "text/html", "koi8-r"),
        ("text/html;charset='utf-8'", "text/html", "utf-8"),
        ("text/html; charset=", "text/html", None),
        ("text/html, text/html; charset=utf-8", "text/html", None),
        ("application/xhtml+xml", "application/xhtml+xml", None),
        ("text/markdown; charset=UTF-8", "text/markdown", "UTF-8"),
        ("application/rss+xml", "application/rss+xml", None),
        ("application/x-ndjson", "application/x-ndjson", None),
        ("application/pdf", "application/pdf", None),
        (None, None, None),
        ("", None, None),
        ("application/octet-stream", "application/octet-stream", None),
    ],
)  # fmt: skip
def test_a_page_is_kept_as_the_server_declares_it(
    media: str | None, kept: str | None, charset: str | None
) -> None:
    """Its type and its charset, for those who decode it; its address, its time and its name."""
    original = got(Page(TEXT, media))
    assert (original.raw, original.media_type, original.charset) == (TEXT, kept, charset)
    assert (original.url, original.source, original.file_name) == (URL, URL, "a.html")
    assert (original.retrieved, original.name) == ("2024-03-12T12:00:00Z", repr(URL))


@pytest.mark.parametrize(
    "media",
    ["image/png", "video/mp4", "application/wasm", "text/css", "application/zip", "a" * 999],
)
def test_what_is_said_to_be_no_article_is_not_read(media: str) -> None:
    """Its type is named, and its body is not waited for."""
    with pytest.raises(ArticleError, match=f"is sent as '{media[:60]}'"):
        got(Page(TEXT, media))


@pytest.mark.parametrize("media", [None, "application/octet-stream"])
@pytest.mark.parametrize(
    ("body", "says"),
    [(PNG, "a PNG image"), (b"PK\x03\x04" + bytes(60), "'zip'"), (gzip.compress(TEXT), "'gzip'")],
    ids=["image", "zip", "gzip"],  # what is packed holds the time
)
def test_what_has_no_type_is_judged_by_its_first_bytes(
    media: str | None, body: bytes, says: str
) -> None:
    """And refused by the name of what it is."""
    with pytest.raises(ArticleError, match=says):
        got(Page(body, media))


def test_a_pdf_file_without_a_type_is_one() -> None:
    """As browsers see it."""
    assert form_of(got(Page(b"%PDF-1.7\n", "application/octet-stream"))) == "pdf"


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


PACKED = {
    "gzip": ("gzip", gzip.compress(TEXT, mtime=0)),
    "gzip by its old name": ("X-GZIP", gzip.compress(TEXT, mtime=0)),
    "zlib": ("deflate", zlib.compress(TEXT)),
    "raw deflate": ("deflate", raw_deflate(TEXT)),
    "twice": ("deflate, gzip", gzip.compress(zlib.compress(TEXT))),
    "not at all": ("identity", TEXT),
    "and not at all": ("gzip, identity", gzip.compress(TEXT, mtime=0)),
    "two members": ("gzip", gzip.compress(TEXT[:9], mtime=0) + gzip.compress(TEXT[9:])),
    "padded": ("gzip", gzip.compress(TEXT, mtime=0) + bytes(1_000)),
    "one byte behind": ("gzip", gzip.compress(TEXT, mtime=0) + b"\n"),
}


@pytest.mark.parametrize("name", PACKED)
def test_a_packed_page_is_unpacked(name: str) -> None:
    """In the ways that servers pack pages."""
    encoding, body = PACKED[name]
    assert got(Page(body, headers={"Content-Encoding": encoding})).raw == TEXT


def test_an_empty_page_is_empty_however_it_is_said_to_be_packed() -> None:
    """Servers say so of nothing, too."""
    assert got(Page(b"", headers={"Content-Encoding": "gzip"})).raw == b""


@settings(deadline=None)
@given(st.binary(max_size=3_000), st.integers(1, 400), st.sampled_from(["gzip", "deflate"]))
def test_unpacking_does_not_depend_on_where_pieces_end(data: bytes, size: int, how: str) -> None:
    """A byte at a time or all at once."""
    packed = gzip.compress(data, mtime=0) if how == "gzip" else zlib.compress(data)
    pieces = [packed[at : at + size] for at in range(0, len(packed), size)]
    assert b"".join(unpacked(pieces, how, 3_000, "it")) == data


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "gzip, deflate"]))
def test_any_bytes_are_unpacked_or_refused(data: bytes, how: str) -> None:
    """Nothing else comes of what a server sends."""
    try:
        assert len(b"".join(unpacked([data], how, 1_000, "it"))) <= 1_000
    except ArticleError as error:
        assert str(error).startswith("it ")  # noqa: PT017 - either outcome is one


def test_a_page_may_be_as_large_as_the_limits_and_no_larger() -> None:
    """20 MB unpacked are read, a byte more is refused."""
    page = gzip.compress(bytes(20_000_000), 1)
    assert len(got(Page(page, headers={"Content-Encoding": "gzip"})).raw) == 20_000_000
    page = gzip.compress(bytes(20_000_001), 1)
    with pytest.raises(ArticleError, match="20 MB when it is unpacked"):
        got(Page(page, headers={"Content-Encoding": "gzip"}))


def test_a_secure_page_is_fetched_by_the_name_of_its_host() -> None:
    """The certificate is checked against the name, though an address is dialled."""
    authority = Authority()
    with Site({PATH: Page()}, authority.server("news.example")) as site:
        internet = Internet({"news.example": [PUBLIC]}, {"*": site}, authority.client())
        original = fetch(URL.replace("http:", "https:"), Web(), internet.outside())
    assert original.raw == Page().body
    assert set(internet.dialled) == {(PUBLIC, 443)}


class Proxy:
    """A proxy of a reader's own network, which passes on what it is asked for."""

    def __init__(self, routes: dict[str, Page]) -> None:
        self.site = Site(routes)
        self.internet = Internet({"proxy.example": ["10.0.0.9"]}, {"10.0.0.9": self.site})

    def fetch(
        self, url: str, *, use: bool = True, environ: dict[str, str] | None = None
    ) -> Original:
        """Fetch by way of it, or not."""
        named = environ or {"http_proxy": "http://ada:secret@proxy.example:3128"}
        return fetch(url, Web(use_proxy=use), self.internet.outside(environ=named))


def test_a_proxy_is_used_only_where_a_reader_wants_it() -> None:
    """Then it alone is dialled, and it alone knows where names are."""
    proxy = Proxy({"http://news.example/robots.txt": Page(b"", None, 404), URL: Page()})
    with proxy.site:
        assert proxy.fetch(URL).raw == Page().body
        assert set(proxy.internet.dialled) == {("10.0.0.9", 3128)}
        assert proxy.site.asked[-1].headers["proxy-authorization"].startswith("Basic ")
        proxy.internet.dialled.clear()
        with pytest.raises(ArticleError, match=r"no host 'news\.example'"):
            proxy.fetch(URL, use=False)
        with pytest.raises(ArticleError, match=r"no host 'news\.example'"):
            proxy.fetch(
                URL, environ={"http_proxy": "proxy.example:3128", "no_proxy": "a, .example"}
            )
    assert proxy.internet.dialled == []


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://localhost/", "http://a.localhost/", "http://[::1]/",
            "http://0x7f.1/", "http://169.254.169.254/", "https://10.0.0.1/"],
)  # fmt: skip
def test_a_proxy_is_not_asked_for_what_is_plainly_private(url: str) -> None:
    """What a name stands for the proxy decides; an address says it itself."""
    proxy = Proxy({})
    with proxy.site, pytest.raises(ArticleError, match="public addresses only"):
        proxy.fetch(url, environ={"all_proxy": "http://proxy.example:3128"})
    assert proxy.internet.dialled == []


@pytest.mark.parametrize("named", ["socks5://127.0.0.1:9", "http://", "ftp://a", "http://[::1"])
def test_a_proxy_of_another_kind_is_told(named: str) -> None:
    """A setting to mend."""
    with pytest.raises(SettingsError, match="names the proxy"):
        got(Page(), proxy={"http_proxy": named})


def test_a_proxy_that_refuses_a_tunnel_is_told() -> None:
    """For a secure page the proxy is asked for a tunnel."""
    proxy = Proxy({})
    with proxy.site, pytest.raises(ArticleError, match="the proxy passes it on to nobody"):
        proxy.fetch("https://news.example/", environ={"HTTPS_PROXY": "http://proxy.example:3128"})


def test_an_article_knows_where_it_was_fetched(tmp_path: Path) -> None:
    """By way of the public function, from a reader's own machine."""
    with Site(
        {"/start": Page(b"", None, 302, {"Location": "/dam.txt"}), "/dam.txt": Page()}
    ) as site:
        url = f"http://127.0.0.1:{site.port}/start"
        article = load_article(url, web=Web(allow_private=True, cache=tmp_path))
    assert article.source == url
    assert article.origin.url == url.replace("/start", "/dam.txt")
    assert "redirected" in article.origin.warnings[0]


def test_fetching_costs_nothing_until_something_is_fetched() -> None:
    """What a reader allows can be said without loading what fetches."""
    code = "import sys, assistant.loading.web; print({'httpx2', 'httpcore2'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)  # noqa: S603 - our own program
    assert run.stdout.strip() == b"set()"
