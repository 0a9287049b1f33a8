"""The command line reads addresses: one request a page, copies offline, changes told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant.cli.desk import Surroundings
from tests.commands import NOWHERE, Ran, call, written
from tests.sampling import one_in
from tests.web_sites import Page, Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BRIDGE = """<!DOCTYPE html><html lang="en"><head><title>Barge strikes footbridge at Carrow</title>
<meta property="article:published_time" content="2021-05-03T09:00:00Z"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Barge strikes footbridge at Carrow</h1>
<p>The footbridge over the Wend at Carrow was closed on Friday after a barge struck its middle
pier, the county said. Nobody was hurt, and the barge was towed to Pell.</p>
<p>Engineers will look at the pier on Monday. Until then walkers have to take the road bridge,
which is two kilometres upstream, said the county's surveyor, Ines Ruud.</p>
<p>The bridge was built in 1931 and mended last year for {cost} million crowns, most of it paid by
the state. Its opening was attended by 400 people from both banks of the river.</p>
</article><footer>© 2026</footer></body></html>"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Carrow Post</title>
<item><title>Barge strikes footbridge</title><link>http://127.0.0.1:{port}/bridge</link>
<pubDate>Mon, 03 May 2021 09:00:00 GMT</pubDate></item>
<item><title>Fair opens</title><link>http://127.0.0.1:{port}/fair</link></item></channel></rss>"""
TEXT = """Barge strikes footbridge at Carrow

The footbridge over the Wend at Carrow was closed on Friday after a barge struck its middle pier.

The bridge was built in 1931 and mended last year for {cost} million crowns.
"""
QUESTION = "When was the bridge built?"


def bridge(cost: int = 3) -> Page:
    """Return the page, with what the repair cost."""
    return Page(BRIDGE.format(cost=cost).encode(), "text/html; charset=utf-8")


def text(cost: int = 3) -> Page:
    """Return a shorter one in plain text, which is read without a parser."""
    return Page(TEXT.format(cost=cost).encode(), "text/plain; charset=utf-8")


@pytest.fixture
def site() -> Iterator[Site]:
    """A server of a newspaper on this machine."""
    with Site({"/bridge": bridge(), "/text": text()}) as site:
        feed = FEED.format(port=site.port).encode()
        site.routes["/feed"] = Page(feed, "application/rss+xml")
        yield site


class Reading:
    """The program with a folder of its own for pages that were fetched."""

    def __init__(self, site: Site, folder: Path) -> None:
        self.url = f"http://127.0.0.1:{site.port}/bridge"
        self.text = f"http://127.0.0.1:{site.port}/text"
        self._around = Surroundings({**NOWHERE, "XDG_CACHE_HOME": str(folder)})

    def __call__(self, *words: str) -> Ran:
        """Call a command, private addresses allowed."""
        return call(*words, "--allow-private", around=self._around)


@pytest.fixture
def read(site: Site, tmp_path: Path) -> Reading:
    """The program at that site."""
    return Reading(site, tmp_path)


@pytest.mark.parametrize("command", one_in(2, ["show", "summarize", "ask", "check"]))
def test_an_address_is_an_article(site: Site, read: Reading, command: str) -> None:
    """Each reading command takes one, asks for it once, and says where it was read and when."""
    more = {"ask": [QUESTION], "check": ["The bridge was built in 1931."]}.get(command, [])

    ran = read(command, read.url, *more, "--json")

    assert ran.code == 0
    assert site.pages == ["/bridge"]
    told = json.loads(ran.out)
    about = told if command == "show" else told["article"]
    assert (about["source"], about["published"]) == (read.url, "2021-05-03")
    origin = about["origin"] if command == "show" else about
    assert origin["retrieved"].endswith("Z")


def test_private_addresses_are_opened_for_who_asks(site: Site) -> None:
    """Without --allow-private nothing on this machine is asked, and the line names the option."""
    ran = call("show", f"http://127.0.0.1:{site.port}/bridge")

    assert ran.code in (2, 3)
    assert "--allow-private" in ran.complaint
    assert not site.asked


def test_a_page_is_read_again_offline(site: Site, read: Reading) -> None:
    """--offline reads the copy, says so, and asks for nothing; without a copy it refuses."""
    assert "--offline" in read("show", read.url, "--offline").complaint
    whole = read("show", read.url, "--json")
    asked = len(site.asked)

    again = read("show", read.url, "--offline", "--json")

    assert json.loads(again.out)["text"] == json.loads(whole.out)["text"]
    assert "copy" in again.err
    assert len(site.asked) == asked


def test_robots_are_heard(site: Site, read: Reading) -> None:
    """What robots.txt asks programs not to fetch is refused, unless its reader says otherwise."""
    site.routes["/robots.txt"] = Page(b"User-agent: *\nDisallow: /bridge", "text/plain")

    assert "--ignore-robots" in read("show", read.url).complaint
    assert read("show", read.url, "--ignore-robots").code == 0


class TestChanges:
    """A page that has changed since a result was made is told by its hash."""

    @pytest.fixture
    def kept(self, read: Reading, tmp_path: Path) -> Path:
        """A result made from the text."""
        return self.made(read, read.text, tmp_path)

    def made(self, read: Reading, url: str, folder: Path) -> Path:
        """Make a result from an address."""
        path = folder / "answer.json"
        assert read("ask", url, QUESTION, "--json", "-o", str(path)).code == 0
        return path

    def test_the_same_page_holds(self, read: Reading, kept: Path) -> None:
        """The address is fetched again, and nothing has changed."""
        ran = read("verify", str(kept))

        assert ran.code == 0
        assert "It holds" in ran.out
        assert "has changed" not in ran.out

    def test_other_bytes_with_the_same_text_hold(
        self, site: Site, read: Reading, tmp_path: Path
    ) -> None:
        """What stands around the article may change; both hashes are named."""
        kept = self.made(read, read.url, tmp_path)
        page = BRIDGE.format(cost=3).replace("© 2026", "© 2027").encode()
        site.routes["/bridge"] = Page(page, "text/html; charset=utf-8")

        ran = read("verify", str(kept))

        assert ran.code == 0
        assert "has changed since" in ran.out
        assert "text is the same" in " ".join(ran.out.split())

    def test_another_text_is_told(self, site: Site, read: Reading, kept: Path) -> None:
        """The page says something else now: the result does not hold, and why is said."""
        site.routes["/text"] = text(cost=30)

        ran = read("verify", str(kept), "--json")

        told = json.loads(ran.out)
        assert (ran.code, told["state"]) == (1, "article_changed")
        assert any("has changed since" in note for note in told["notes"])

    def test_the_page_of_many_results_is_fetched_once(
        self, site: Site, read: Reading, kept: Path
    ) -> None:
        """A file of a hundred answers is no hundred requests."""
        answer = json.loads(kept.read_text("utf-8"))
        lines = kept.with_name("answers.jsonl")
        for title in ("Barge", "Bridge", "Barge"):
            answer["article"]["title"] = title
            with lines.open("a", encoding="utf-8") as file:
                file.write(json.dumps(answer) + "\n")
        site.asked.clear()

        told = read("verify", str(lines), "--json").out.splitlines()

        assert (len(told), len(site.pages)) == (3, 1)

    def test_what_to_do_is_said_where_the_page_cannot_be_had(self, kept: Path) -> None:
        """A private address asks for its option, as it does everywhere; ARTICLE is another way."""
        said = call("verify", str(kept)).complaint

        assert "--allow-private" in said
        assert said.endswith("or give ARTICLE")

    def test_the_copy_is_enough_offline(self, site: Site, read: Reading, kept: Path) -> None:
        """Against the copy that it was made from a result holds, whatever the page says now."""
        site.routes["/text"] = text(cost=30)

        assert read("verify", str(kept), "--offline").code == 0


def test_a_feed_is_listed_then_opened(site: Site, read: Reading) -> None:
    """What is listed can be given as ARTICLE; several articles ask which one is meant."""
    feed = f"http://127.0.0.1:{site.port}/feed"

    listed = read("list", feed)
    assert "Barge strikes footbridge" in listed.out
    assert "2021-05-03" in listed.out
    assert "assistant list" in read("summarize", feed).complaint
    ran = read("show", f"{feed}#1", "--json")
    assert json.loads(ran.out)["title"] == "Barge strikes footbridge at Carrow"
    assert site.pages == ["/feed", "/feed", "/feed", "/bridge"]


def test_addresses_among_files(read: Reading, tmp_path: Path) -> None:
    """Several articles may be of any kind; one that is not there stops none."""
    gone = read.url.replace("bridge", "gone")

    ran = read("summarize", written(tmp_path), read.url, gone, "--json")

    assert [json.loads(line)["article"]["source"] for line in ran.out.splitlines()][1] == read.url
    assert ran.code == 3
    assert "404" in ran.err
