"""Files that hold several articles: archives, feeds, records."""

from __future__ import annotations

import gzip
import json
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from assistant.errors import AssistantError
from assistant.loading.collections.holding import members, unpacked
from assistant.loading.kinds import form_of
from assistant.loading.opening import held
from assistant.loading.originals import Original
from assistant.loading.reading import taken
from assistant.replies import mended
from tests import collected
from tests.hard.fuzzing.choices import Choices, by_chance, small
from tests.hard.fuzzing.laws import assembled
from tests.hard.fuzzing.target import Target, one_line
from tests.nasty import archives, records
from tests.nasty.cases import PARAGRAPHS, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.loading.collections.member import Member

_MOST = 50
_SMALL = 6000
_ENDINGS = ("zip", "warc", "json", "jsonl", "xml", "gz", "warc.gz", "txt", "mbox", "")
_NAMES = (
    "title headline text body articleBody content content_html content_text date_published published "
    "url link id items articles results data version author authors language description summary source"
).split()
_VALUES = (
    TITLE, *PARAGRAPHS, "\n\n".join(PARAGRAPHS), "<p>The dam broke.</p><p hidden>x</p>", "2021-05-03", "",
    "https://jsonfeed.org/version/1.1", "http://x.example/a", "javascript:x", "3/5/2021", "\ud800", "\0",
    "1620036000", "&lt;p&gt;It broke.&lt;/p&gt;", "en-GB", "<script>x</script>",
)  # fmt: skip
_XML = (
    "<item>", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<link>", "</link>", "<pubDate>",
    "</pubDate>", "<description>", "</description>", "<content:encoded>", "</content:encoded>",
    "<content type='html'>", "<content type='xhtml'>", "</content>", "<updated>", "</updated>", "<author>",
    "</author>", "<name>", "</name>", "<dc:creator>", "</dc:creator>", "<![CDATA[", "]]>", "&amp;", "&nbsp;",
    "&x;", "&#0;", "&#xd800;", "<!--", "-->", "<link href='http://x.example/a'/>", "<div>", "</div>", "<guid>",
    "</guid>", "</channel>", "</rss>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "Mon, 3 May 2021 09:05:00 +0200",
    "<dc:date>2021-05-03</dc:date>", "<language>en</language>", *PARAGRAPHS, TITLE, "&lt;p&gt;", "xml:lang='en'",
)  # fmt: skip
_FIELDS = (
    "WARC-Type: response", "WARC-Type: revisit", "WARC-Type: resource", "Content-Length: 40",
    "Content-Length: -1", "Content-Length: 99999999999", "WARC-Target-URI: <http://x.example/a>",
    "WARC-Target-URI: http://[", "WARC-Date: 2021-05-03T10:00:00Z", "WARC-Date: x", " folded", "",
    "Content-Type: application/http; msgtype=response", "Content-Type: text/html", "HTTP/1.1 200 OK",
    "HTTP/1.0 404", "Transfer-Encoding: chunked", "Content-Encoding: gzip", "Content-Encoding: br", "WARC/1.0",
    "5", "0", "hello", "ffffffffff", "Content-Type: text/plain; charset=x", "A:" + "b" * 40,
)  # fmt: skip


def _value(choices: Choices, depth: int) -> object:
    kind = choices.number(7)
    if kind == 0 and depth:
        return _record(choices, depth - 1)
    if kind == 1 and depth:
        return choices.of(lambda: _value(choices, depth - 1), 4)
    if kind == 2:
        return choices.one([None, True, 0, -1, 1.5, 10**400, 1620036000])
    return choices.text(30) if kind == 3 else choices.one(_VALUES)


def _record(choices: Choices, depth: int = 3) -> dict[str, object]:
    return {choices.one(_NAMES): _value(choices, depth) for _ in choices.some(8)}


def _warc(choices: Choices) -> bytes:
    lines = ("WARC/1.0", *choices.of(lambda: choices.one(_FIELDS), 12))
    record = (
        "\r\n".join(lines).encode()
        + b"\r\n\r\n"
        + choices.words(_FIELDS, 8, ("\r\n",)).encode("utf-8", "replace")
    )
    body = collected.answer(
        choices.one(PARAGRAPHS).encode(), choices.one(_FIELDS), kind="text/plain"
    )
    whole = collected.warc(collected.record(body), packed=False)
    return choices.one(
        (whole + record, record + whole, whole, gzip.compress(whole, mtime=0) + record)
    )


def _zip(choices: Choices) -> bytes:
    names = (
        "a.txt",
        "b.md",
        "../c.txt",
        "d/e.html",
        "f.eml",
        ".g",
        "datapackage.json",
        "",
        "h.zip",
        "\u202e.txt",
    )
    files = [
        (choices.one(names), choices.one(_VALUES).encode("utf-8", "replace"))
        for _ in choices.some(5)
    ]
    raw = archives.zipped(*files, comment=choices.text(5).encode("utf-8", "replace"))
    if choices.maybe():
        at = choices.number(len(raw) - 1)
        raw = raw[:at] + bytes([choices.byte()]) + raw[at + choices.number(3) :]
    return raw


def _made(choices: Choices) -> bytes:
    match choices.number(5):
        case 0:
            return _zip(choices)
        case 1:
            return _warc(choices)
        case 2:
            lines = choices.of(lambda: json.dumps(_record(choices)), 5)
            return "\n".join(lines).encode("utf-8", "replace")
        case 3:
            return json.dumps(choices.one([_record(choices), [_record(choices)] * 2])).encode()
        case 4:
            head = choices.one(
                (
                    "<rss version='2.0'><channel>",
                    "<feed xmlns='http://www.w3.org/2005/Atom'>",
                    "<rdf:RDF>",
                )
            )
            return (head + choices.words(_XML, 40, ("", " "))).encode("utf-8", "replace")
        case _:
            items = choices.of(lambda: f"<item>{choices.words(_XML, 12, ('',))}</item>", 3)
            return collected.rss(*map(mended, items))


def _law(choices: Choices) -> None:
    raw = choices.raw()
    ending = choices.one(_ENDINGS)
    if raw is None:
        raw = _made(choices)
        raw = gzip.compress(raw, mtime=0) if choices.maybe(8) else raw
    lead = Original(raw, "it", "it", file_name=f"it.{ending}" if ending else "")
    with unpacked(held(lead)) as its:
        if its.is_collection:
            for member in islice(members(its, None), _MOST):
                _listed(member)
                _opened(member, its.form)


def _listed(member: Member) -> None:
    assert member.title is None or "\n" not in member.title
    if member.published is not None:
        date.fromisoformat(member.published)


def _opened(member: Member, form: str) -> None:
    """An article of a collection can be read, or is refused; nothing is fetched here."""
    if (member.note or "").startswith("http") and form in ("feed", "json"):
        return
    try:
        original, extracted = member.open()
        if extracted is None:
            if form_of(original) in ("html", "pdf", "mail"):  # these have targets of their own
                return
            original, extracted = taken(original)
        assembled(extracted, original.raw)
    except AssistantError as error:
        one_line(error)


def _seeds() -> Iterator[bytes]:
    cases = (*archives.CASES, *records.LINES, *records.FEEDS)
    yield from small(cases, _SMALL)
    yield from by_chance(90)


COLLECTED = Target("collected", "zip, WARC, feeds, JSON, JSON Lines", _law, _seeds, longest=_SMALL)
