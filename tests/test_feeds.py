"""Feeds: listed with title, day and address; opened at the address, or as far as the feed has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import ArticleError, AssistantError, Web, list_articles, load_article
from tests.collected import STORY, rss, saved

if TYPE_CHECKING:
    from pathlib import Path

OFFLINE = Web(offline=True)
DAM = (
    "<title>Dam &amp;amp; mill &lt;b&gt;break&lt;/b&gt;</title><link> /dam?a=1 </link>"
    "<pubDate>Fri, 03 May 2024 08:00:00 +0200</pubDate><dc:creator>Mia Holt</dc:creator>"
    f"<description>Short.</description><content:encoded><![CDATA[{STORY}]]></content:encoded>"
)
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Tern</title>
<link rel="self" href="https://tern.example/feed"/><link href="https://tern.example/"/>
<entry><title type="html">Dam &amp;amp; mill</title><link rel="enclosure" href="https://x.example/a.mp3"/>
<link rel="alternate" href="dam"/><published>2024-05-03T08:00:00+02:00</published>
<updated>2024-05-04T08:00:00Z</updated><author><name>Mia Holt</name><email>m@tern.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It &amp; <b>all</b>.</p><p>x &lt; y</p></div></content>
</entry><entry><title>Two</title><summary>About two.</summary></entry></feed>"""
RDF = """<?xml version="1.0" encoding="iso-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Tern</title>
<link>https://tern.example/</link></channel><image><title>Logo</title></image>
<item><title>Däm</title><link>https://tern.example/dam</link><dc:date>2024-05-03</dc:date>
<description>It broke.</description></item></rdf:RDF>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1", "title": "The Tern", "language": "en",
    "home_page_url": "https://tern.example/",
    "items": [
        {"id": 1, "title": "Dam", "url": "/dam", "content_html": "<p>It broke.</p>",
         "date_published": "2024-05-03T08:00:00+02:00", "authors": [{"name": "Mia Holt"}]},
        {"id": 2, "content_text": "No title.\nTwo lines."},
        "no object",
    ],
}  # fmt: skip


def test_rss(tmp_path: Path) -> None:
    """Titles are read as they are shown; relative addresses lead to where the feed is from."""
    path = saved(
        tmp_path, "feed.xml", rss(DAM, "<guid>https://tern.example/2</guid><title>Two</title>")
    )

    first, second = list_articles(path)

    assert (first.title, first.published) == ("Dam & mill break", "2024-05-03")
    assert (first.source, first.note) == (f"{path}#1", "https://tern.example/dam?a=1")
    assert (second.title, second.note) == ("Two", "https://tern.example/2")


def test_what_the_feed_has_of_it(tmp_path: Path) -> None:
    """Where the address cannot be fetched, the feed's own text is read, and a warning says so."""
    path = saved(tmp_path, "feed.xml", rss(DAM))

    article = load_article(path, web=OFFLINE)

    assert article.text.startswith("The dam of Orrin broke")
    assert article.text.count("\n\n") == 2
    assert (article.title, article.published) == ("Dam & mill break", "2024-05-03")
    assert (article.source, article.origin.kind) == (f"{path}#1", "record")
    assert article.origin.url == "https://tern.example/dam?a=1"
    assert article.metadata.site is not None
    assert (article.metadata.site.value, article.metadata.site.where) == ("The Tern", "feed")
    assert [one.value for one in article.metadata.authors] == ["Mia Holt"]
    (warning,) = article.origin.warnings
    assert warning.startswith("this is the text that the feed has of it: ")


def test_a_description_is_said_to_be_one(tmp_path: Path) -> None:
    """It is no article; one without any text is refused."""
    path = saved(
        tmp_path, "f.xml", rss("<description>It broke.</description>", "<title>Two</title>")
    )

    (warning,) = load_article(f"{path}#1", web=OFFLINE).origin.warnings

    assert warning == "this is the feed's description alone: the feed gives no address"
    with pytest.raises(ArticleError, match="no address, and there is no text in the feed"):
        load_article(f"{path}#2", web=OFFLINE)


def test_atom(tmp_path: Path) -> None:
    """Of several links the article's is taken; XHTML is text; two ways to say a day are kept."""
    path = saved(tmp_path, "feed.atom", ATOM.encode())

    first, second = list_articles(path)
    article = load_article(first.source, web=OFFLINE)

    assert (first.title, first.published, first.note) == (
        "Dam & mill", "2024-05-03", "https://tern.example/dam",
    )  # fmt: skip
    assert article.text == "It & all.\n\nx < y"
    assert [one.value for one in article.metadata.authors] == ["Mia Holt"]
    assert article.metadata.modified is not None
    assert article.metadata.modified.value == "2024-05-04T08:00:00Z"
    assert load_article(second.source, web=OFFLINE).text == "About two."


def test_rss_1(tmp_path: Path) -> None:
    """RDF, in its declared encoding."""
    (entry,) = list_articles(saved(tmp_path, "feed.rdf", RDF.encode("latin-1")))

    assert (entry.title, entry.published, entry.note) == (
        "Däm", "2024-05-03", "https://tern.example/dam",
    )  # fmt: skip


def test_json_feed(tmp_path: Path) -> None:
    """The same, written as JSON."""
    path = saved(tmp_path, "feed.json", json.dumps(JSON_FEED).encode())

    first, second = list_articles(path)

    assert (first.title, first.published, first.note) == (
        "Dam", "2024-05-03", "https://tern.example/dam",
    )  # fmt: skip
    assert second.title == "No title. Two lines."
    article = load_article(first.source, web=OFFLINE)
    assert (article.text, article.metadata.authors[0].value) == ("It broke.", "Mia Holt")


@pytest.mark.parametrize(
    "link",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "/etc/passwd",
        "ftp://x.example/a",
        "//",
        "http://[x",
    ],
)
def test_an_address_that_is_never_opened(link: str, tmp_path: Path) -> None:
    """Only http and https are addresses of articles; a path in a feed opens no file."""
    path = saved(
        tmp_path, "f.xml", rss(f"<link>{link}</link><description>It broke.</description>", head="")
    )

    (entry,) = list_articles(path)

    assert entry.note is None
    assert load_article(path).text == "It broke."


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (
            f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]><rss><channel>&l9;</channel></rss>',
            "declares entities",
        ),
        (
            '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>',
            "declares entities",
        ),
        (
            '<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://x.example/a">%a;]><rss/>',
            "declares entities",
        ),
        (f"<rss>{'<a>' * 100_000}", "nested too deeply"),
        ("<rss><channel><title>x</title>", "is a broken feed"),
        ("<rss><channel></channel></rss>", "holds no article"),
        ("<feed></feed>", "holds no article"),
    ],
    ids=["laughs", "a file", "a parameter", "depth", "broken", "empty", "empty Atom"],
)
def test_what_is_refused(raw: str, said: str, tmp_path: Path) -> None:
    """Entities stand for gigabytes or for files of the reader: no feed that declares one is read."""
    path = saved(tmp_path, "feed.xml", raw.encode())

    for read in (list_articles, load_article):
        with pytest.raises(ArticleError, match=said):
            read(path)


def test_what_is_nearly_xml(tmp_path: Path) -> None:
    """HTML's names, control characters and a cut end are common: what is whole is read."""
    raw = rss("<title>Caf&eacute;&nbsp;x\x0b</title>", DAM)
    path = saved(tmp_path, "feed.xml", raw + b"junk")
    cut = saved(tmp_path, "cut.xml", raw[:-200])

    assert [one.title for one in list_articles(path)] == ["Café x", "Dam & mill break"]
    assert [one.title for one in list_articles(cut)] == ["Café x"]


@settings(deadline=None)
@given(
    pieces=st.lists(
        st.sampled_from([
            "<item>", "</item>", "<entry>", "<title>", "</title>", "<link href='a'/>", "<author>", "<name>",
            "</name>", "</author>", "<content type='xhtml'>", "<b>", "</b>", "</content>", "x", "&amp;", "&eacute;",
            "<![CDATA[", "]]>", "<!--", "-->", "<channel>", "</channel>", "</entry>", "\x00", "\ud83d\ude00",
        ]) | st.text(max_size=5),
        max_size=20,
    ),
    root=st.sampled_from(["rss", "feed"]),
)  # fmt: skip
def test_any_pieces(pieces: list[str], root: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever stands in a feed, it is listed and read, or there is a reason."""
    raw = f"<{root}>{''.join(pieces)}</{root}>".encode("utf-8", "replace")
    path = saved(tmp_path_factory.mktemp("feed"), "feed.xml", raw)

    try:
        for entry in list_articles(path):
            assert entry.model_dump_json()
            load_article(entry.source, web=OFFLINE)
    except AssistantError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either is right


def test_what_xhtml_hides_is_left_out(tmp_path: Path) -> None:
    """Law: attributes of an entry's XHTML count: what they hide is not its text."""
    unseen = "<p hidden=''>Secret one.</p><p style=\"display:none\">Secret two.</p>"
    path = saved(
        tmp_path, "feed.xml", ATOM.replace("<p>x &lt; y</p>", f"{unseen}<p>x &lt; y</p>").encode()
    )

    article = load_article(f"{path}#1", web=OFFLINE)

    assert "Secret" not in article.text
    assert article.text.rstrip().endswith("x < y")
