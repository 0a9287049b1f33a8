"""Addresses of the web, rules for programs, what servers say, and dates meant for programs."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from protego import Protego

from assistant.errors import UsageError
from assistant.loading.collections.http_answers import read_answer
from assistant.loading.dates.alone import only_moment
from assistant.loading.dates.labels import labelled
from assistant.loading.dates.moments import find_moment, instant, read_moment
from assistant.loading.dates.values import in_utc, moment
from assistant.loading.web.addresses import Address, is_literal, joined, parse, refusal, shown
from assistant.loading.web.media import media_type
from assistant.loading.web.ranges import closed
from assistant.loading.web.robots import concerning
from assistant.loading.web.transport import AGENT
from assistant.replies import mended
from tests.hard.fuzzing.choices import Choices, as_raw, by_chance
from tests.hard.fuzzing.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

_WRITTEN = re.compile(r"https?://[a-z0-9._:\[\]-]+/[!-~]*")
_URL = (
    "http://", "https://", "HTTP://", "//", "/", "..", ".", "%2e", "%2E%2e", "?", "#", "&", "=", ":", "@",
    "[", "]", "::1", "::ffff:7f00:1", "127.0.0.1", "0x7f.1", "2130706433", "017700000001", "localhost",
    "news.example", "Münster.example", "xn--a", "xn--", "１２７.0.0.1", "①", ":80", ":443", ":0", ":99999",
    "a" * 70, "%", "%zz", "%00", " ", "\t", "\\", "ada:secret", "%25eth0", "fe80::1", "0", "1", "..%2f", "+",
    "64:ff9b::7f00:1", "2002:7f00:1::", "[::1]", "[::]", "[v1.a]", ".example", "。", "ß", "\u200d", "-", "_",
)  # fmt: skip
_RULES = (
    "User-agent: *", "User-agent: news-assistant", "User-agent", "user agent: x", "Disallow: /", "Disallow:",
    "Allow: /a", "Disallow: /*$", "Disallow: /a*b", "Crawl-delay: x", "Sitemap: http://x", "Host: x", "#", "\n",
    "\n", "\n", "Disallow: /%", "Request-rate: 1/5", "Visit-time: 0600-0845", "Disallow: " + "*" * 20, "Noindex: /",
)  # fmt: skip
_DATES = (
    "2021-05-03", "20210503", "2021-05-03T10:00:00", "T24:00:00", "Z", "+02:00", "-99:99", "+0200", ".000", " ",
    "Mon, ", "3 May 2021", "May 3rd, 2021", "3. Mai 2021", "le 3 mai", "3/5/2021", "05/03/21", "10:00", "10h30",
    "10:00 PM", "BST", "UTC", "EST", "1620036000", "1620036000000", "9" * 30, "-1", "0", "2021年5月3日", "昨天",
    "Published", "Updated:", "Veröffentlicht am", "3 hours ago", "vor 5 Minuten", "yesterday", "31 February 2021",
    "٣ مايو ٢٠٢١", "0001-01-01", "9999-12-31T23:59:59", "-23:59", "W12", "1e5", "3 de mayo de 2021", "\u00a0",
    "+23:59", "24:00", "noon", "|", ",", "/", ".", "–", "at", "by Ann Lee", "29 Feb 2023", "T",
)  # fmt: skip


def _law(choices: Choices) -> None:
    raw = choices.raw()
    if raw is not None:
        text = raw.decode("utf-8", "surrogateescape")
        _address(text, choices)
        _rules(mended(text))
        _date(text)
        _answer(raw)
        return
    _address(choices.words(_URL, 12, ("", "", "/", ".")), choices)
    _rules(mended(choices.words(_RULES, 20, ("\n", " ", ""))))
    _date(choices.words(_DATES, 6, (" ", "")))
    _answer(
        choices.words(
            ("HTTP/1.1 200 OK", "a: b", "\r\n", "Transfer-Encoding: chunked", "5"), 9, ("\r\n",)
        ).encode("utf-8", "replace")
    )


def _address(text: str, choices: Choices) -> None:
    """An address is written in one way, in ASCII; a redirect from it is one too, or refused."""
    assert "\n" not in shown(text)
    media_type(text)
    read = _parsed(text)
    if read is None:
        return
    assert _WRITTEN.fullmatch(read.text), read.text
    again = parse(read.text, any_port=True)
    assert again == read, (again, read)
    path = read.target.partition("?")[0].lower().replace("%2e", ".")
    assert not {"..", "."} & set(path.split("/")), "steps are left in the path"
    if is_literal(read.host):
        said = closed(read.host)
        assert said is None or refusal(read.host, read.host, allow_private=False)
    _parsed(joined(read, choices.words(_URL, 4, ("",))))


def _parsed(text: str) -> Address | None:
    try:
        return parse(text, any_port=True)
    except UsageError:
        return None


def _rules(text: str) -> None:
    """The rules of a site are understood, and name us or all others."""
    rules = Protego.parse(concerning(text[:512_000]))
    rules.can_fetch("http://news.example/a/b?c=d", AGENT)


def _date(text: str) -> None:
    """What is read as a date is one."""
    found = (read_moment(text), moment(text), only_moment(text, None, labelled=True))
    at = find_moment(text)
    if at is not None:
        assert 0 <= at.start < at.end <= len(text)
    for value in (*found, at.value if at else None):
        if value is not None:
            instant(value)  # raises where it is none
    utc = in_utc(text)
    if utc is not None:
        datetime.fromisoformat(utc)
    for _, words in labelled(text):
        assert words.strip() in text


def _answer(raw: bytes) -> None:
    read_answer(raw)


def _seeds() -> Iterator[bytes]:
    yield from as_raw(
        "https://news.example/2021/05/03/dam?x=1#a", "http://[::1]:80/../a", "Mon, 3 May 2021 09:05:00 +0200",
        "User-agent: *\nDisallow: /a\nAllow: /a/b$", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x",
        "Published 3 May 2021, updated 4 May 2021 10:00 BST",
    )  # fmt: skip
    yield from by_chance(80)


WEB = Target("web", "addresses, robots.txt, dates for programs", _law, _seeds, longest=1000)
