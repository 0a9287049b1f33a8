"""Mails, JSON Lines, feeds and Markdown."""

from __future__ import annotations

import base64
import json

from tests.nasty.cases import PARAGRAPHS, STORY, TITLE, WORDS, Case, page

_MEGA = 1_000_000
_HEAD = (
    "From: Harwick Post <news@post.example>\r\nTo: a@b.example\r\nSubject: " + TITLE + "\r\n"
    "Date: Tue, 12 Mar 2024 09:00:00 +0100\r\nMIME-Version: 1.0\r\n"
)


def _mail(body: bytes, *headers: str) -> bytes:
    return (_HEAD + "".join(f"{header}\r\n" for header in headers) + "\r\n").encode() + body


def _nested(times: int, inner: bytes = STORY.encode()) -> bytes:
    opened = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(times)
    )
    closed = b"".join(b"\r\n--b%d--\r\n" % n for n in reversed(range(times)))
    return (
        _HEAD.encode()
        + opened
        + b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
        + inner
        + closed
    )


def _part(kind: str, body: bytes, *headers: str) -> bytes:
    lines = "".join(f"{header}\r\n" for header in (f"Content-Type: {kind}", *headers))
    return b"--cut\r\n" + lines.encode() + b"\r\n" + body + b"\r\n"


def _mixed(*parts: bytes, kind: str = "mixed") -> bytes:
    return _mail(b"".join(parts) + b"--cut--\r\n", f"Content-Type: multipart/{kind}; boundary=cut")


_PLAIN = "Content-Type: text/plain; charset=utf-8"
_TEXT = STORY.encode()
_ENCODED = base64.encodebytes(page())

MAILS = (
    Case("mail", "dam.eml", lambda: _mail(_TEXT, _PLAIN), loaded=WORDS),
    Case("mail of a page", "dam.eml", lambda: _mixed(_part("text/plain", b"See the page."), _part("text/html; charset=utf-8", _ENCODED, "Content-Transfer-Encoding: base64"), kind="alternative"), loaded=WORDS),
    Case("10k parts in one another", "dam.eml", lambda: _nested(10_000), refused="dam.eml"),
    Case("20 parts in one another", "dam.eml", lambda: _nested(20), loaded=WORDS),
    Case("50k parts", "dam.eml", lambda: _mixed(*[_part("text/plain", b"a")] * 50_000), refused="dam.eml"),
    Case("100k header lines", "dam.eml", lambda: _mail(_TEXT, *["X-A: b"] * 100_000, _PLAIN), refused="header"),
    Case("header of 5 MB", "dam.eml", lambda: _mail(_TEXT, "X-A: " + "b" * 5 * _MEGA, _PLAIN), loaded=WORDS),
    Case("header folded 100k times", "dam.eml", lambda: _mail(_TEXT, "X-A: b" + "\r\n c" * 100_000, _PLAIN), refused="header"),
    Case("20k addresses", "dam.eml", lambda: _mail(_TEXT, "Cc: " + ", ".join(f"a{n}@b.example" for n in range(20_000)), _PLAIN), loaded=WORDS),
    Case("subject of encoded words", "dam.eml", lambda: _TEXT.join((b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\r\nFrom: a@b.example\r\n" + _PLAIN.encode() + b"\r\n\r\n", b"")), loaded=WORDS),
    Case("comments in an address", "dam.eml", lambda: _mail(_TEXT, "Reply-To: " + "(" * 20_000, _PLAIN), loaded=WORDS),
    Case("boundary that never ends", "dam.eml", lambda: _mail(_part("text/plain; charset=utf-8", _TEXT), "Content-Type: multipart/mixed; boundary=cut"), loaded=WORDS),
    Case("boundary that is not there", "dam.eml", lambda: _mail(b"words", "Content-Type: multipart/mixed; boundary=cut"), refused="dam.eml"),
    Case("charset that is none", "dam.eml", lambda: _mail(_TEXT, "Content-Type: text/plain; charset=klingon"), loaded=WORDS),
    Case("charset that is a codec", "dam.eml", lambda: _mail(_TEXT, "Content-Type: text/plain; charset=zlib_codec"), loaded=WORDS),
    Case("base64 that is none", "dam.eml", lambda: _mail(b"!!!" * 1_000, _PLAIN, "Content-Transfer-Encoding: base64"), refused="dam.eml"),
    Case("quoted-printable that is cut", "dam.eml", lambda: _mail(_TEXT.replace("“".encode(), b"=E2=80=9C").replace("’".encode(), b"'") + b"=", _PLAIN, "Content-Transfer-Encoding: quoted-printable"), loaded=WORDS),
    Case("attachment alone", "dam.eml", lambda: _mixed(_part("application/octet-stream", b"QUJD", "Content-Disposition: attachment; filename=../../evil.exe", "Content-Transfer-Encoding: base64")), refused="dam.eml"),
    Case("encrypted", "dam.eml", lambda: _mail(_part("application/pgp-encrypted", b"Version: 1") + _part("application/octet-stream", b"-----BEGIN PGP MESSAGE-----"), "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=cut"), refused="dam.eml"),
    Case("header alone", "dam.eml", _HEAD.encode, refused="dam.eml"),
    Case("mail of a date that is none", "dam.eml", lambda: _mail(_TEXT, _PLAIN).replace(b"Tue, 12 Mar 2024 09:00:00 +0100", b"Xxx, 99 Foo 99999 99:99:99 +9999999"), loaded=WORDS),
    Case("mail with NULs in its head", "dam.eml", lambda: _mail(_TEXT, "X-\0A: \0b", _PLAIN), loaded=WORDS),
)  # fmt: skip


def _lines(*objects: object) -> bytes:
    return b"".join(json.dumps(one).encode() + b"\n" for one in objects)


_BODY = "\n\n".join(PARAGRAPHS)
_GOOD = {"title": TITLE, "text": _BODY}

LINES = (
    Case("one line", "dam.jsonl", lambda: _lines(_GOOD), loaded=WORDS),
    Case("broken lines around", "dam.jsonl", lambda: b"{\n" + _lines(_GOOD) + b'{"text": \n', loaded=WORDS),
    Case("line of 19 MB", "dam.jsonl", lambda: _lines({**_GOOD, "pad": "x" * 19 * _MEGA}), loaded=WORDS),
    Case("line of brackets", "dam.jsonl", lambda: b"[" * 100_000 + b"\n" + _lines(_GOOD), loaded=WORDS),
    Case("line of objects", "dam.jsonl", lambda: b'{"a":' * 100_000 + b"\n" + _lines(_GOOD), loaded=WORDS),
    Case("brackets alone", "dam.jsonl", lambda: b"[" * 100_000, refused="dam.jsonl"),
    Case("NULs within", "dam.jsonl", lambda: _lines({**_GOOD, "text": _BODY + "\n\nIt\0 rained."}), loaded=WORDS, without=("\0",)),
    Case("half a surrogate pair", "dam.jsonl", lambda: b'{"title": "Dam", "text": "' + json.dumps(_BODY)[1:-1].encode() + b' \\ud83d"}\n', loaded=WORDS, without=("\ud83d",)),
    Case("number of 100k digits", "dam.jsonl", lambda: b'{"id": ' + b"9" * 100_000 + b', "text": ' + json.dumps(_BODY).encode() + b"}\n", loaded=WORDS),
    Case("numbers that are none", "dam.jsonl", lambda: b'{"a": NaN, "b": Infinity, "c": 1e999, "text": ' + json.dumps(_BODY).encode() + b"}\n", loaded=WORDS),
    Case("fields of wrong types", "dam.jsonl", lambda: _lines({"title": 3, "author": {"a": []}, "date": [None], "url": False, "text": _BODY}), loaded=WORDS),
    Case("text of a wrong type", "dam.jsonl", lambda: _lines({"title": "Dam", "text": 7}), refused="dam.jsonl"),
    Case("no objects", "dam.jsonl", lambda: b'1\n"a"\nnull\n[]\n', refused="dam.jsonl"),
    Case("no texts", "dam.jsonl", lambda: _lines({"a": 1}, {}), refused="dam.jsonl"),
    Case("one key 100k times", "dam.jsonl", lambda: b"{" + b'"text": "no", ' * 100_000 + b'"text": ' + json.dumps(_BODY).encode() + b"}\n", loaded=WORDS),
    Case("20k articles", "dam.jsonl", lambda: _lines(*[{"title": "a", "text": "It rained."}] * 20_000), refused="dam.jsonl"),
    Case("200k empty lines", "dam.jsonl", lambda: b"\n" * 200_000 + _lines(_GOOD), loaded=WORDS),
    Case("address that escapes", "dam.jsonl", lambda: _lines({**_GOOD, "url": "file:///etc/passwd"}), loaded=WORDS),
)  # fmt: skip


def _feed(items: str, declared: str = "") -> bytes:
    return f'<?xml version="1.0"?>{declared}<rss version="2.0"><channel><title>Post</title>{items}</channel></rss>'.encode()


_ITEM = f"<item><title>{TITLE}</title><description>{' '.join(PARAGRAPHS)}</description></item>"
_LAUGHS = (
    "<!DOCTYPE rss [<!ENTITY a0 'lol'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    + "]>"
)
_QUADRATIC = f"<!DOCTYPE rss [<!ENTITY a '{'x' * 100_000}'>]>"
_EXTERNAL = "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
_PARAMETER = "<!DOCTYPE rss [<!ENTITY % a SYSTEM 'file:///etc/passwd'> %a;]>"
_OUTSIDE = "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/a.dtd'>"
_XHTML = "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"

FEEDS = (
    Case("feed of one", "feed.xml", lambda: _feed(_ITEM), loaded=WORDS),
    Case("billion laughs", "feed.xml", lambda: _feed(_ITEM.replace("Lind", "&a11;"), _LAUGHS), refused="feed.xml"),
    Case("quadratic laughs", "feed.xml", lambda: _feed(_ITEM + "&a;" * 100_000, _QUADRATIC), refused="feed.xml"),
    Case("entity of a file", "feed.xml", lambda: _feed(_ITEM.replace("Lind", "&a;"), _EXTERNAL), refused="feed.xml"),
    Case("parameter entity", "feed.xml", lambda: _feed(_ITEM, _PARAMETER), refused="feed.xml"),
    Case("definitions elsewhere", "feed.xml", lambda: _feed(_ITEM, _OUTSIDE), loaded=WORDS),
    Case("100k elements in one another", "feed.xml", lambda: _feed("<a>" * 100_000), refused="feed.xml"),
    Case("200k attributes in a feed", "feed.xml", lambda: _feed('<item ' + ''.join(f'a{n}="1" ' for n in range(200_000)) + '/>'), refused="feed.xml"),
    Case("50k entries", "feed.xml", lambda: _feed("<item><title>Rain</title></item>" * 50_000), refused="feed.xml"),
    Case("feed cut", "feed.xml", lambda: _feed(_ITEM)[:200], refused="feed.xml"),
    Case("feed without entries", "feed.xml", lambda: _feed(""), refused="feed.xml"),
    Case("feed of wrong dates and links", "feed.xml", lambda: _feed(_ITEM.replace("<description>", "<pubDate>never</pubDate><guid isPermaLink='true'>javascript:alert(1)</guid><description>")), loaded=WORDS),
    Case("Atom, cut short", "feed.xml", lambda: b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Dam", refused="feed.xml"),
    Case("XHTML with an entity of a file", "page.xhtml", lambda: page().replace(b"<!DOCTYPE html>", _XHTML.encode()).replace(b"Nobody", b"&a; Nobody"), loaded=WORDS, without=("root:",)),
    Case("XHTML that laughs", "page.xhtml", lambda: page().replace(b"<!DOCTYPE html>", _LAUGHS.replace("rss", "html").encode()).replace(b"Nobody", b"&a11; Nobody"), loaded=WORDS[:1], without=("lollollol",)),
    Case("includes", "page.xhtml", lambda: page(before="<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>"), loaded=WORDS, without=("root:",)),
)  # fmt: skip

MARKDOWN = (
    Case("Markdown", "dam.md", f"# {STORY}".encode, loaded=WORDS),
    Case("quotes 50k deep", "dam.md", f"# {STORY}\n\n{'>' * 50_000} a".encode, loaded=WORDS),
    Case("lists 2k deep", "dam.md", (f"# {STORY}\n\n" + "".join(f"{' ' * 2 * n}- a\n" for n in range(1_000))).encode, loaded=WORDS),
    Case("100k brackets", "dam.md", f"# {STORY}\n\n{'[' * 100_000}".encode, loaded=WORDS),
    Case("100k stars", "dam.md", f"# {STORY}\n\n{'*a **a ' * 20_000}".encode, loaded=WORDS),
    Case("100k backticks", "dam.md", f"# {STORY}\n\n{'`'.join('a' * n for n in range(400))}".encode, loaded=WORDS),
    Case("script in Markdown", "dam.md", f"# {STORY}\n\n<script>zorblax</script>\n\n<!-- zorblax -->\n".encode, loaded=WORDS, without=("zorblax",)),
    Case("front matter never closed", "dam.md", f"---\ntitle: Dam\n\n{STORY}".encode, loaded=WORDS),
    Case("front matter of 2 MB", "dam.md", f"---\ntitle: Dam\n{'a: b' * 500_000}\n---\n\n{STORY}".encode, loaded=WORDS),
    Case("front matter with a tag", "dam.md", f"---\ntitle: !!python/object/apply:os.system [id]\n---\n\n{STORY}".encode, loaded=WORDS),
    Case("front matter of aliases", "dam.md", ("---\na: &a [x, x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)) + f"---\n\n{STORY}").encode, loaded=WORDS),
    Case("front matter in TOML, brackets", "dam.md", f"+++\na = {'[' * 20_000}\n+++\n\n{STORY}".encode, loaded=WORDS),
    Case("table of 500 columns", "dam.md", f"# {STORY}\n\n{'|a' * 500}|\n{'|-' * 500}|\n{('|b' * 500 + '|' + chr(10)) * 100}".encode, loaded=WORDS),
)  # fmt: skip

CASES = (*MAILS, *LINES, *FEEDS, *MARKDOWN)
