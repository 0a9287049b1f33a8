"""Fetched pages kept: asked for anew, read offline, and never a wrong word."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from assistant.errors import ArticleError, UsageError
from assistant.loading.web import Web
from assistant.loading.web.cache import Cache, Entry, cache_folder
from assistant.loading.web.fetching import fetch
from tests.web_sites import NOON, PUBLIC, Asked, Internet, Page, Site, moved

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assistant.loading.originals import Original

URL = "http://news.example/a"
SAID = Page(headers={"ETag": '"one"', "Last-Modified": "Tue, 12 Mar 2024 11:00:00 GMT"})
CHANGED = Page(b"The dam held.", headers={"ETag": '"two"'})


class Reader:
    """Somebody who fetches again and again, a day later each time."""

    def __init__(self, site: Site, folder: Path) -> None:
        self.internet = Internet({"news.example": [PUBLIC]}, {"*": site})
        self.web = Web(cache=folder, ignore_robots=True)
        self.day = NOON

    def fetch(self, url: str = URL, *, offline: bool = False, refresh: bool = False) -> Original:
        """Fetch a page."""
        web = replace(self.web, offline=offline, refresh=refresh)
        original = fetch(url, web, self.internet.outside(now=self.day))
        self.day += timedelta(days=1)
        return original


def unchanged(asked: Asked) -> Page:
    """Reply as a server that knows what it sent."""
    known = asked.headers.get("if-none-match") == SAID.headers["ETag"]
    return Page(b"", None, 304) if known else SAID


def test_a_page_that_has_not_changed_is_not_sent_again(tmp_path: Path) -> None:
    """The server is asked each time, by ETag and by date; its word refreshes the copy's day."""
    with Site({"/a": unchanged}) as site:
        reader = Reader(site, tmp_path)
        first, second = reader.fetch(), reader.fetch()
        offline = reader.fetch(offline=True)
    assert second == replace(first, retrieved="2024-03-13T12:00:00Z")
    assert offline.retrieved == second.retrieved
    asked = site.asked[1].headers
    assert asked["if-none-match"] == '"one"'
    assert asked["if-modified-since"] == "Tue, 12 Mar 2024 11:00:00 GMT"
    assert len(site.asked) == 2


def test_refreshing_asks_without_conditions(tmp_path: Path) -> None:
    """For a server that says wrongly that nothing has changed."""
    with Site({"/a": unchanged}) as site:
        reader = Reader(site, tmp_path)
        reader.fetch()
        assert reader.fetch(refresh=True).raw == SAID.body
    assert "if-none-match" not in site.asked[1].headers


def test_a_page_that_has_changed_is_told(tmp_path: Path) -> None:
    """By its hash, with the day of the copy; the next time it is the copy."""
    with Site({"/a": SAID}) as site:
        reader = Reader(site, tmp_path)
        assert reader.fetch().warnings == ()
        site.routes["/a"] = CHANGED
        told = reader.fetch()
        assert (told.raw, told.warnings) == (
            CHANGED.body, ("the page has changed since it was fetched on 2024-03-12",)
        )  # fmt: skip
        assert reader.fetch().warnings == ()


def test_offline_reads_the_copy_and_says_from_when_it_is(tmp_path: Path) -> None:
    """Nobody is asked; all that was known of the page is known of the copy."""
    with Site(
        {"/start": moved("/a"), "/a": replace(SAID, media="text/html; charset=koi8-r")}
    ) as site:
        reader = Reader(site, tmp_path)
        fetched = reader.fetch("http://news.example/start")
    reader.internet.dialled.clear()
    offline = reader.fetch("HTTP://news.example:80/start#part", offline=True)
    assert reader.internet.dialled == []
    said = "this is the copy that was fetched on 2024-03-12; the page may have changed since"
    source = "HTTP://news.example:80/start#part"
    assert offline == replace(
        fetched, source=source, name=repr(source), warnings=(*fetched.warnings, said)
    )
    assert (offline.charset, offline.url) == ("koi8-r", URL)


def test_offline_refuses_what_was_not_fetched_before(tmp_path: Path) -> None:
    """And asks nobody for it."""
    internet = Internet()
    with pytest.raises(ArticleError, match="was not fetched before, and --offline fetches nothing"):
        fetch(URL, Web(offline=True, cache=tmp_path), internet.outside())
    with pytest.raises(UsageError, match="leave out one"):
        fetch(URL, Web(offline=True, refresh=True), internet.outside())
    assert (internet.asked, internet.dialled) == ([], [])


@pytest.mark.parametrize("reply", [Page(b"", None, 404), Page(b"", None, 503), None])
def test_a_page_that_is_gone_names_its_copy(tmp_path: Path, reply: Page | None) -> None:
    """A copy is never given for the page without being asked for."""
    with Site({"/a": SAID}) as site:
        reader = Reader(site, tmp_path)
        reader.fetch()
        if reply is None:
            reader.internet.sites.clear()
        else:
            site.routes["/a"] = reply
        with pytest.raises(ArticleError, match="a copy from 2024-03-12 can be read with --offline"):
            reader.fetch()
        assert reader.fetch(offline=True).raw == SAID.body


def test_conditions_are_for_the_address_that_they_came_from(tmp_path: Path) -> None:
    """Another page's ETag, behind a redirect that has moved, is not sent."""
    with Site({"/a": moved("/b"), "/b": SAID, "/c": CHANGED}) as site:
        reader = Reader(site, tmp_path)
        reader.fetch()
        site.routes["/a"] = moved("/c")
        assert reader.fetch().raw == CHANGED.body
    assert not any("if-none-match" in asked.headers for asked in site.asked)


def test_an_unasked_not_modified_is_no_page(tmp_path: Path) -> None:
    """Without a copy there is nothing that has not changed."""
    with (
        Site({"/a": Page(b"", None, 304)}) as site,
        pytest.raises(ArticleError, match="status 304"),
    ):
        Reader(site, tmp_path).fetch()


DAMAGES: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "cut body": ("bodies", lambda raw: raw[:-1]),
    "other body": ("bodies", lambda raw: raw.replace(b"broke", b"held")),
    "empty entry": ("entries", lambda raw: raw[:0]),
    "cut entry": ("entries", lambda raw: raw[:-9]),
    "no utf-8": ("entries", lambda raw: b"\xff" + raw),
    "another address": ("entries", lambda raw: raw.replace(b"/a", b"/b")),
    "a path for a hash": ("entries", lambda raw: raw.replace(b'"sha256":"', b'"sha256":"../')),
    "a header in an etag": (
        "entries", lambda raw: raw.replace(b'\\"one\\"', b"one\\r\\nCookie: a")
    ),
    "a time that is none": ("entries", lambda raw: raw.replace(b"2024-03-12T", b"2024-33-12T")),
    "an unknown field": ("entries", lambda raw: raw[:-1] + b',"more":1}'),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_copy_counts_as_none(tmp_path: Path, name: str) -> None:
    """It is fetched as if it had never been, and is whole again then."""
    where, damage = DAMAGES[name]
    with Site({"/a": unchanged}) as site:
        reader = Reader(site, tmp_path)
        reader.fetch()
        (file,) = (tmp_path / where).iterdir()
        before = file.read_bytes()
        file.write_bytes(damage(before))
        assert file.read_bytes() != before
        with pytest.raises(ArticleError, match="was not fetched before"):
            reader.fetch(offline=True)
        assert reader.fetch().raw == SAID.body
        assert "if-none-match" not in site.asked[1].headers
        assert reader.fetch(offline=True).raw == SAID.body


@pytest.mark.parametrize("where", ["bodies", "entries"])
def test_a_link_is_neither_followed_nor_written_through(tmp_path: Path, where: str) -> None:
    """Whoever can lay a link into the folder gets nothing read and nothing overwritten."""
    with Site({"/a": SAID}) as site:
        reader = Reader(site, tmp_path / "pages")
        reader.fetch()
        (file,) = (tmp_path / "pages" / where).iterdir()
        elsewhere = file.rename(tmp_path / "elsewhere")
        kept = elsewhere.read_bytes()
        file.symlink_to(elsewhere)
        with pytest.raises(ArticleError, match="was not fetched before"):
            reader.fetch(offline=True)
        site.routes["/a"] = SAID
        reader.fetch()
    assert elsewhere.read_bytes() == kept
    assert not file.is_symlink()


def test_what_is_kept_is_for_its_reader_alone(tmp_path: Path) -> None:
    """Folders and files are closed to others, whatever the umask."""
    before = os.umask(0)
    try:
        with Site({"/a": SAID}) as site:
            Reader(site, tmp_path / "pages").fetch()
    finally:
        os.umask(before)
    made = [tmp_path / "pages", *(tmp_path / "pages").rglob("*")]
    modes = {oct(path.stat().st_mode & 0o777) for path in made if path.is_dir()}
    assert modes == {"0o700"}
    assert {oct(path.stat().st_mode & 0o777) for path in made if path.is_file()} == {"0o600"}


def test_a_page_is_read_where_nothing_can_be_kept(tmp_path: Path) -> None:
    """A warning says why; without a home there is nothing to say."""
    (tmp_path / "pages").write_text("a file in the place of the folder")
    with Site({"/a": SAID}) as site:
        reader = Reader(site, tmp_path / "pages")
        original = reader.fetch()
        nowhere = fetch(URL, Web(), Internet(reader.internet.names, {"*": site}).outside())
    assert original.raw == nowhere.raw == SAID.body
    (warning,) = original.warnings
    assert warning.startswith("the page could not be kept for reading it --offline: ")
    assert nowhere.warnings == ()


def test_the_folder_is_the_one_for_caches() -> None:
    """By the XDG base directory specification; a relative path in it is ignored."""
    home = {"HOME": "/home/ada"}
    kept = cache_folder({"XDG_CACHE_HOME": "/caches", **home})
    assert kept is not None
    assert kept.as_posix() == "/caches/assistant/pages"
    assert cache_folder({"XDG_CACHE_HOME": "caches", **home}) == cache_folder(home)
    assert cache_folder({}) is None


def entry(number: int, body: bytes) -> Entry:
    return Entry(
        asked=f"http://news.example/{number}",
        url=f"http://news.example/{number}",
        media_type="text/plain",
        retrieved="2024-03-12T12:00:00Z",
        sha256=hashlib.sha256(body).hexdigest(),
    )


def test_the_oldest_pages_go_when_there_are_too_many(tmp_path: Path) -> None:
    """By number and by size; the page just kept stays."""
    cache = Cache(tmp_path, most_pages=10, most_bytes=5_000)
    for number in range(30):
        body = f"Page {number}.".encode() * 20
        assert cache.put(entry(number, body), body) is None
        for file in tmp_path.rglob("*.*"):
            os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns - 10**9))
        for file in (tmp_path / "bodies").iterdir():
            os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns - 10**9))
    kept = [n for n in range(30) if cache.get(f"http://news.example/{n}")]
    assert kept == list(range(20, 30))
    body = b"x" * 4_900
    cache.put(entry(99, body), body)
    assert cache.get("http://news.example/99")
    assert sum(file.stat().st_size for file in (tmp_path / "bodies").iterdir()) <= 5_000


_WRITER = """
import sys
from pathlib import Path
from assistant.loading.web.cache import Cache
from tests.test_web_cache import entry
cache = Cache(Path(sys.argv[1]), most_pages=3)
for turn in range(150):
    number = turn % 5
    body = f"{sys.argv[2]} {turn}".encode() * 500
    assert cache.put(entry(number, body), body) in (None, "No such file or directory")
    kept = cache.get(f"http://news.example/{number}")
    assert kept is None or kept[0].url.endswith(f"/{number}")
"""


def test_programs_that_keep_pages_at_the_same_time_do_not_harm_each_other(tmp_path: Path) -> None:
    """What is read is always whole, whoever wrote it; nothing half-written is left behind."""
    running = [
        subprocess.Popen([sys.executable, "-c", _WRITER, str(tmp_path), name])  # noqa: S603 - ours
        for name in ("one", "two", "three")
    ]
    assert [program.wait(60) for program in running] == [0, 0, 0]
    assert not list(tmp_path.rglob("*.part"))
    for file in (tmp_path / "entries").iterdir():
        assert json.loads(file.read_bytes())["retrieved"] == "2024-03-12T12:00:00Z"
