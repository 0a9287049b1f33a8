"""What a site asks programs not to fetch is not fetched, unless a reader insists."""

from __future__ import annotations

import tracemalloc
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from assistant.errors import ArticleError
from assistant.loading.web import Web
from assistant.loading.web.fetching import fetch
from assistant.version import VERSION
from tests.web_sites import NOON, PUBLIC, Internet, Page, Site, moved

if TYPE_CHECKING:
    from pathlib import Path

URL = "http://news.example/a"
NAMES = {"news.example": [PUBLIC], "other.example": ["8.8.8.8"]}
MOST_MEMORY = 60_000_000
NO = Page(b"User-agent: *\nDisallow: /\n")


def robots(*lines: str) -> Page:
    return Page("\n".join(lines).encode())


REFUSING = {
    "all": NO,
    "us by name": robots("User-agent: news-assistant", "Disallow: /a"),
    "us, written otherwise": robots("user-AGENT: News-Assistant", "disallow:/a"),
    "us with a version": robots("User-agent: news-assistant/2.0", "Disallow: /a"),
    "all, with a remark": robots("User-agent: * # everybody", "Disallow: /a"),
    "the name of another begins ours": robots(
        "User-agent: news", "Disallow:", "", "User-agent: *", "Disallow: /a"
    ),
    "all, among others": robots("User-agent: Bot", "", "User-agent: *", "Disallow: /a"),
    "us in two groups": robots(
        "User-agent: news-assistant",
        "Disallow: /b",
        "User-agent: Bot",
        "Disallow: /c",
        "User-agent: news-assistant",
        "Disallow: /a",
    ),
    "us among others": robots("User-agent: Bot", "User-agent: news-assistant", "Disallow: /a"),
    "a pattern": robots("User-agent: *", "Disallow: /*a$"),
    "the longer rule": robots("User-agent: *", "Allow: /", "Disallow: /a"),
    "an escape": robots("User-agent: *", "Disallow: /%61"),
    "a byte order mark": Page(b"\xef\xbb\xbfUser-agent: *\nDisallow: /"),
    "no utf-8": Page(b"# \xe9\xff\nUser-agent: *\nDisallow: /"),
    "html as its type": Page(NO.body, "text/html"),
    "within the first half megabyte": Page(NO.body + b"# x\n" * 500_000),
    "for a reason of the server's": Page(b"", None, 503),
    "too often": Page(b"", None, 429),
}
ALLOWING = {
    "nothing": Page(b""),
    "not there": Page(b"", None, 404),
    "gone": Page(b"", None, 410),
    "not for us": Page(b"", None, 403),
    "others only": robots("User-agent: Bot", "Disallow: /"),
    "a name that is not ours": robots("User-agent: assist", "Disallow: /"),
    "a beginning of our name": robots("User-agent: news", "Disallow: /"),
    "a longer name": robots("User-agent: news-assistant-pro", "Disallow: /"),
    "elsewhere": robots("User-agent: *", "Disallow: /b"),
    "our group before all": robots(
        "User-agent: *", "Disallow: /", "", "User-agent: news-assistant", "Disallow:"
    ),
    "the longer rule": robots("User-agent: *", "Disallow: /", "Allow: /a"),
    "a page in its place": Page(b"<html><p>Not found</p></html>", "text/html"),
    "garbage": Page(bytes(range(256)) * 50),
    "half a line": Page(b"User-agent: *\nDisallow: /" + b"b" * 511_963 + b"\nDisallow: /bcd"),
    "behind the first half megabyte": Page(b"# x\n" * 150_000 + NO.body),
    "a circle": moved("/robots.txt"),
    "nowhere": moved("ftp://news.example/robots.txt"),
}


@pytest.mark.parametrize("name", REFUSING)
def test_what_is_not_for_programs_is_not_fetched(name: str) -> None:
    """The page is never asked for; the line says how to insist, and insisting asks for no rules."""
    with Site({"/a": Page(), "/robots.txt": REFUSING[name]}) as site:
        internet = Internet(NAMES, {"*": site})
        with pytest.raises(ArticleError, match=r"robots\.txt.* add --ignore-robots"):
            fetch(URL, Web(), internet.outside())
        assert site.pages == []
        site.asked.clear()
        assert fetch(URL, Web(ignore_robots=True), internet.outside()).raw == Page().body
        assert [asked.path for asked in site.asked] == ["/a"]


@pytest.mark.parametrize("name", ALLOWING)
def test_what_is_not_refused_is_fetched(name: str) -> None:
    """By RFC 9309: what is not there, or says nothing of us, allows all."""
    with Site({"/a": Page(), "/robots.txt": ALLOWING[name]}) as site:
        original = fetch(URL, Web(), Internet(NAMES, {"*": site}).outside())
    assert original.raw == Page().body


def test_every_site_on_the_way_is_asked_once() -> None:
    """Each for itself: what one allows is nothing to the other."""
    routes = {"/a": moved("/b"), "/b": moved("http://other.example/c"), "/c": Page()}
    with Site(routes) as ours, Site({**routes, "/robots.txt": NO}) as other:
        internet = Internet(NAMES, {PUBLIC: ours, "8.8.8.8": other})
        with pytest.raises(ArticleError, match=r"other\.example/c' is not for programs"):
            fetch(URL, Web(), internet.outside())
    assert [asked.path for asked in ours.asked] == ["/robots.txt", "/a", "/b"]
    assert [asked.path for asked in other.asked] == ["/robots.txt"]


def test_rules_may_be_elsewhere() -> None:
    """A robots.txt is followed to where it is redirected."""
    with Site({"/a": Page(), "/robots.txt": moved("/rules"), "/rules": NO}) as site:
        internet = Internet(NAMES, {"*": site})
        with pytest.raises(ArticleError, match="not for programs"):
            fetch(URL, Web(), internet.outside())


def test_rules_do_not_lead_into_a_private_network() -> None:
    """A robots.txt is guarded as a page is."""
    with Site({"/a": Page(), "/robots.txt": moved("http://127.0.0.1/robots.txt")}) as site:
        internet = Internet(NAMES, {"*": site})
        with pytest.raises(ArticleError, match="public addresses only"):
            fetch(URL, Web(), internet.outside())
    assert internet.dialled == [(PUBLIC, 80)]


def test_rules_hold_for_a_day(tmp_path: Path) -> None:
    """After that, and with ``refresh``, they are asked for anew."""
    with Site({"/a": Page(), "/robots.txt": Page(b"")}) as site:
        internet = Internet(NAMES, {"*": site})
        web = Web(cache=tmp_path)
        for hours in (0, 23, 25):
            fetch(URL, web, internet.outside(now=NOON + timedelta(hours=hours)))
        fetch(URL, Web(cache=tmp_path, refresh=True), internet.outside(now=NOON))
    rules = [asked.path for asked in site.asked].count("/robots.txt")
    assert (rules, len(site.pages)) == (3, 4)


def test_a_page_is_asked_for_by_a_program_that_says_who_it_is() -> None:
    """No cookie, no password, no page that it came from; and nothing packed in unknown ways."""
    cookie = Page(headers={"Set-Cookie": "a=b"})
    hop = Page(b"", None, 302, {"Location": "/b", "Set-Cookie": "a=b"})
    with Site({"/a": hop, "/b": cookie}) as site:
        fetch(URL, Web(), Internet(NAMES, {"*": site}).outside())
    for asked in site.asked:
        assert asked.headers.keys() == {"host", "user-agent", "accept", "accept-encoding"}
        assert asked.headers["host"] == "news.example"
        assert asked.headers["user-agent"].startswith(f"assistant/{VERSION} (news-assistant; ")
        assert asked.headers["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize("path", ["/b/../a", "/./a", "/b/%2e%2e/a", "/b/.%2E/a", "/../a", "/%2E/a"])
def test_rules_are_for_the_path_that_is_asked_for(path: str) -> None:
    """A path that goes up and down again is judged, and asked for, as what it comes to."""
    with Site({"/a": Page(), "/robots.txt": robots("User-agent: *", "Disallow: /a")}) as site:
        internet = Internet(NAMES, {"*": site})
        with pytest.raises(ArticleError, match="not for programs"):
            fetch(f"http://news.example{path}", Web(), internet.outside())
        page = fetch(f"http://news.example{path}", Web(ignore_robots=True), internet.outside())
        assert site.pages == ["/a"]
    assert page.url == URL


def test_rules_for_many_programs_cost_no_more_than_their_size() -> None:
    """A group that names thousands does not keep its rules thousands of times."""
    names = [f"User-agent: bot{number}" for number in range(1_500)]
    rules = [f"Disallow: /{number}" for number in range(1_500)]
    with Site({"/a": Page(), "/robots.txt": robots(*names, *rules)}) as site:
        tracemalloc.start()
        try:
            fetch(URL, Web(), Internet(NAMES, {"*": site}).outside())
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak < MOST_MEMORY
