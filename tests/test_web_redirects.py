"""Redirects: every address on the way is judged as if the reader had given it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from assistant.errors import ArticleError, AssistantError
from assistant.loading.web import Web
from assistant.loading.web.fetching import fetch
from tests.web_certificates import Authority
from tests.web_sites import PUBLIC, Internet, Page, Site, moved

START = "http://news.example/start"
OTHER = "8.8.8.8"
NAMES = {
    "news.example": [PUBLIC],
    "other.example": [OTHER],
    "xn--bcher-kva.example": [OTHER],
    "intranet.example": ["10.0.0.1"],
    "half.example": [OTHER, "192.168.0.1"],
    "metadata.example": ["169.254.169.254"],
}


@dataclass(frozen=True)
class Chain:
    """Where a page leads, and where it ends."""

    leads: tuple[str, ...]
    ends: str = ""


CLOSED = [
    "http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://10.0.0.1/a",
    "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/",
    "http://169.254.169.254/latest/meta-data/", "http://intranet.example/", "//intranet.example/a",
    "http://half.example/", "http://metadata.example/", "https://intranet.example/",
    "//127.0.0.1/a", "http://１２７.0.0.1/",
]  # fmt: skip
NOWHERE = [
    "file:///etc/passwd", "ftp://other.example/", "gopher://127.0.0.1:6379/_", "javascript:alert(1)",
    "data:text/plain,dam", "http://ada:secret@other.example/", "http://other.example:22/",
    "http://other.example:8080/", "http://other.example\\@127.0.0.1/", "/\\127.0.0.1/",
    "\\\\127.0.0.1\\a", "http://", "http://[::1/", "https:other.example", "http://..../",
    "http://oth\x0ber.example/",
]  # fmt: skip
FOLLOWED = [
    Chain(("/a",), "http://news.example/a"),
    Chain(("a",), "http://news.example/a"),
    Chain(("./b/../a",), "http://news.example/a"),
    Chain(("?page=2",), "http://news.example/start?page=2"),
    Chain(("//other.example/a",), "http://other.example/a"),
    Chain(("///a",), "http://news.example/a"),
    Chain(("http://other.example/a#part",), "http://other.example/a"),
    Chain(("HTTP://OTHER.example:80/a",), "http://other.example/a"),
    Chain(("http://bücher.example/ä b",), "http://xn--bcher-kva.example/%C3%A4%20b"),
    Chain(("https://news.example/start",), "https://news.example/start"),
    Chain(("/1", "/2", "/3", "/4", "/5"), "http://news.example/5"),
    Chain(("/1", "http://other.example/2", "http://news.example/3"), "http://news.example/3"),
]


def leading(chain: Chain) -> dict[str, Page]:
    """Make a page of every step, under all the paths that it may be asked for."""
    routes = {}
    at = "/start"
    for lead in chain.leads:
        routes[at] = moved(lead.encode().decode("latin-1"))
        at = "/" + lead.rpartition("/")[2]
    return routes


def site_of(chain: Chain, authority: Authority | None = None) -> Site:
    routes = leading(chain)
    tls = authority.server("news.example", "other.example") if authority else None
    return Site({**routes, **{path: Page() for path in ENDS if path not in routes}}, tls)


ENDS = ["/a", "/5", "/3", "/start", "/start?page=2", "/%C3%A4%20b"]


@pytest.mark.parametrize("location", CLOSED)
def test_a_redirect_into_a_private_network_is_not_followed(location: str) -> None:
    """The first host is dialled, for its robots.txt and its page; nothing else ever is."""
    with site_of(Chain((location,))) as site:
        internet = Internet(NAMES, {"*": site})
        with pytest.raises(ArticleError, match="public addresses only"):
            fetch(START, Web(), internet.outside())
    assert set(internet.dialled) == {(PUBLIC, 80)}


@pytest.mark.parametrize("location", CLOSED)
def test_a_page_from_outside_opens_no_readers_network(location: str) -> None:
    """With ``allow_private`` the reader may go there, but is not sent there by a public page."""
    with site_of(Chain((location,))) as site:
        internet = Internet(NAMES, {"*": site})
        with pytest.raises(ArticleError, match="public addresses only"):
            fetch(START, Web(allow_private=True), internet.outside())
    assert {address for address, _ in internet.dialled} == {PUBLIC}


@pytest.mark.parametrize("location", NOWHERE)
def test_a_redirect_to_what_is_no_page_is_not_followed(location: str) -> None:
    """Nothing but http and https, on their ports, without a password."""
    with site_of(Chain((location,))) as site:
        internet = Internet(NAMES, {"*": site})
        with pytest.raises(ArticleError) as refused:
            fetch(START, Web(), internet.outside())
    assert set(internet.dialled) == {(PUBLIC, 80)}
    assert str(refused.value).isprintable()
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("chain", FOLLOWED, ids=lambda chain: " ".join(chain.leads))
def test_a_redirect_is_followed_to_where_it_ends(chain: Chain) -> None:
    """Relative or not, to another host, to https; the original says where it was found."""
    authority = Authority()
    with site_of(chain) as plain, site_of(Chain(()), authority) as secure:
        internet = Internet(NAMES, {"*": plain, "*:443": secure}, authority.client())
        original = fetch(START, Web(), internet.outside())
    assert (original.url, original.source, original.raw) == (chain.ends, START, Page().body)
    moved_far = chain.ends != START.replace("http:", "https:")
    assert bool(original.warnings) == moved_far


@pytest.mark.parametrize(
    ("leads", "says"),
    [
        (("/1", "/2", "/3", "/4", "/5", "/6"), "more than 5 times"),
        (("/start",), "in a circle"),
        (("/a", "/start"), "in a circle"),
        (("http://NEWS.example:80/start#part",), "in a circle"),
        (("//other.example/1", "http://news.example/start"), "in a circle"),
    ],
)
def test_redirects_come_to_an_end(leads: tuple[str, ...], says: str) -> None:
    """Five are followed, a circle is seen at once."""
    with site_of(Chain(leads)) as site:
        internet = Internet(NAMES, {"*": site})
        with pytest.raises(ArticleError, match=says):
            fetch(START, Web(), internet.outside())
    assert len(site.pages) <= 6


@pytest.mark.parametrize("location", ["http://news.example/a", "http://other.example/a"])
def test_a_secure_page_does_not_lead_to_an_open_one(location: str) -> None:
    """What comes over http may be anyone's words."""
    authority = Authority()
    with site_of(Chain((location,)), authority) as site:
        internet = Internet(NAMES, {"*": site}, authority.client())
        with pytest.raises(ArticleError, match="from https to"):
            fetch(START.replace("http:", "https:"), Web(), internet.outside())
    assert {port for _, port in internet.dialled} == {443}


def test_the_addresses_of_an_intranet_lead_to_each_other() -> None:
    """A reader's own servers redirect as others do, on any port."""
    with Site({"/start": moved("http://10.0.0.2:8080/a"), "/a": Page()}) as site:
        internet = Internet({}, {"*": site})
        original = fetch("http://10.0.0.1/start", Web(allow_private=True), internet.outside())
    assert original.url == "http://10.0.0.2:8080/a"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_every_kind_of_redirect_is_followed(status: int) -> None:
    """They differ in what they mean for forms, and none is sent here."""
    with Site({"/start": moved("/a", status), "/a": Page()}) as site:
        internet = Internet(NAMES, {"*": site})
        assert fetch(START, Web(), internet.outside()).url == "http://news.example/a"


@pytest.mark.parametrize(
    ("feed", "link", "opens"),
    [
        ("http://news.example/feed", "http://10.0.0.1/a", False),
        ("http://news.example/feed", "http://intranet.example/a", False),
        ("http://intranet.example/feed", "http://intranet.example/a", False),
        ("", "http://10.0.0.1/a", False),
        ("http://10.0.0.2/feed", "http://10.0.0.1/a", False),
        ("http://10.0.0.1/feed", "http://10.0.0.1:6379/a", False),
        ("http://10.0.0.1/feed", "http://10.0.0.1/a", True),
        ("http://10.0.0.1:8080/feed", "http://10.0.0.1:8080/a", True),
        (None, "http://intranet.example/a", True),
        ("http://news.example/feed", "http://other.example/a", True),
    ],
)
def test_a_feed_opens_no_readers_network(feed: str | None, link: str, opens: bool) -> None:  # noqa: FBT001 - a row of the table
    """What a feed names is from outside, but for what a server there names on itself."""
    with Site({"/a": Page()}) as site:
        internet = Internet(NAMES, {"*": site})
        try:
            fetch(link, Web(allow_private=True), internet.outside(), feed)
        except AssistantError:
            assert internet.dialled == []
        assert (site.pages == ["/a"]) == opens
