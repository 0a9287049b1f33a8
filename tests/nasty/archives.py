"""Packed files: gzip, ZIP and WARC, with bombs, lies and names that try to escape."""

from __future__ import annotations

import gzip
import io
import stat
import struct
import warnings
import zipfile
from functools import cache

from tests.nasty.cases import BEGUN, STORY, WORDS, Case, page

_MEGA = 1_000_000
_DATE = (2024, 3, 12, 9, 0, 0)


def zipped(*members: tuple[str, bytes], comment: bytes = b"") -> bytes:
    """Return an archive of members, names as given."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # of two members of one name
        archive.comment = comment
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name, _DATE), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _linked() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("page.html", _DATE)
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    return out.getvalue()


def _locked() -> bytes:
    raw = bytearray(zipped(("page.html", page())))
    raw[6] |= 1
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 8] |= 1
    return bytes(raw)


def _wrong_sum() -> bytes:
    raw = bytearray(zipped(("page.html", page())))
    raw[14:18] = b"\xde\xad\xbe\xef"
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 16 : at + 20] = b"\xde\xad\xbe\xef"
    return bytes(raw)


def _lying_size() -> bytes:
    """Return an archive that says that its bomb is small."""
    raw = bytearray(zipped(("page.html", page(after=" " * 60 * _MEGA))))
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<I", 1_000)
    raw[22:26] = struct.pack("<I", 1_000)
    return bytes(raw)


def _many() -> bytes:
    return zipped(*((f"{number}.html", b"") for number in range(65_000)))


def _overlapping() -> bytes:
    """Return an archive of 2,000 names for one and the same bomb."""
    single = zipped(("0000.html", b" " * 15 * _MEGA))
    at, end = single.rindex(b"PK\x01\x02"), single.rindex(b"PK\x05\x06")
    entry = single[at:end]
    entries = b"".join(
        entry.replace(b"0000.html", b"%04d.html" % number) for number in range(2_000)
    )
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2_000, 2_000, len(entries), at, 0)
    return single[:at] + entries + tail


def _nested(times: int) -> bytes:
    raw = page()
    for _ in range(times):
        raw = zipped(("inner.zip", raw))
    return raw


def record(body: bytes, kind: str = "response", length: int | None = None, **more: str) -> bytes:
    """Return a record of a WARC file."""
    fields = {
        "WARC-Type": kind,
        "WARC-Target-URI": "https://post.example/dam",
        "WARC-Date": "2024-03-12T09:00:00Z",
        "WARC-Record-ID": "<urn:uuid:00000000-0000-4000-8000-000000000001>",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(body) if length is None else length),
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return b"WARC/1.0\r\n" + lines.encode() + b"\r\n" + body + b"\r\n\r\n"


def http(body: bytes | None = None, *headers: str, status: str = "200 OK") -> bytes:
    """Return an answer as it is kept in a WARC file."""
    lines = "".join(f"{header}\r\n" for header in ("Content-Type: text/html", *headers))
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + (page() if body is None else body)


_INFO = record(b"software: x\r\n", "warcinfo", Content_Type="application/warc-fields")


def _warc_gz(*records: bytes) -> bytes:
    return b"".join(map(gzip.compress, records))


@cache
def _bomb() -> bytes:
    return gzip.compress(b"<html><body>" + b" " * 200 * _MEGA, 1)


_GOOD = ("page.html", page())

CASES = (
    Case("page.html.gz", "page.html.gz", lambda: gzip.compress(page()), loaded=WORDS),
    Case("dam.txt.gz", "dam.txt.gz", lambda: gzip.compress(STORY.encode()), loaded=WORDS),
    Case("gzip without an ending", "dam", lambda: gzip.compress(page()), loaded=WORDS),
    Case("gzip bomb of 200 MB", "page.html.gz", _bomb, refused="page.html.gz"),
    Case("gzip within gzip, bomb", "page.html.gz", lambda: gzip.compress(_bomb(), 9), refused="page.html.gz"),
    Case("gzip cut", "page.html.gz", lambda: gzip.compress(page())[:-200], refused="page.html.gz"),
    Case("gzip with a wrong sum", "page.html.gz", lambda: gzip.compress(page())[:-8] + b"\0" * 8, refused="page.html.gz"),
    Case("gzip head alone", "page.html.gz", lambda: b"\x1f\x8b\x08\x00", refused="page.html.gz"),
    Case("gzip of nothing", "page.html.gz", lambda: gzip.compress(b""), refused="page.html.gz"),
    Case("gzip with noise behind", "page.html.gz", lambda: gzip.compress(page()) + b"noise" * 100, loaded=WORDS),
    Case("1,000 empty members, then a page", "page.html.gz", lambda: gzip.compress(b"") * 1_000 + gzip.compress(page()), loaded=WORDS),
    Case("a page in a ZIP", "pages.zip", lambda: zipped(_GOOD), loaded=WORDS),
    Case("ZIP with ../ names", "pages.zip", lambda: zipped(("../../../../tmp/evil.html", page())), loaded=WORDS),
    Case("ZIP with absolute names", "pages.zip", lambda: zipped(("/etc/evil.html", page())), loaded=WORDS),
    Case("ZIP with a drive", "pages.zip", lambda: zipped(("C:\\evil.html", page())), loaded=WORDS),
    Case("ZIP with backslashes", "pages.zip", lambda: zipped(("..\\..\\evil.html", page())), loaded=WORDS),
    Case("ZIP with escapes in a name", "pages.zip", lambda: zipped(("a\x1b[31m\nb.html", page())), loaded=WORDS),
    Case("ZIP with a link", "pages.zip", _linked, refused="pages.zip"),
    Case("ZIP with two of one name", "pages.zip", lambda: zipped(_GOOD, _GOOD), refused="2 articles"),
    Case("ZIP with a wrong sum", "pages.zip", _wrong_sum, refused="pages.zip"),
    Case("ZIP with a password", "pages.zip", _locked, refused="pages.zip"),
    Case("ZIP in a ZIP", "pages.zip", lambda: _nested(3), refused="pages.zip"),
    Case("ZIP bomb of 100 MB", "pages.zip", lambda: zipped(("page.html", b" " * 100 * _MEGA)), refused="pages.zip"),
    Case("ZIP bomb that says it is small", "pages.zip", _lying_size, refused="pages.zip"),
    Case("ZIP of 65k names", "pages.zip", _many, refused="pages.zip"),
    Case("ZIP of one bomb under 2,000 names", "pages.zip", _overlapping, refused="pages.zip"),
    Case("ZIP of nothing", "pages.zip", zipped, refused="pages.zip"),
    Case("ZIP of pictures", "pages.zip", lambda: zipped(("a.png", b"\x89PNG\r\n\x1a\n")), refused="pages.zip"),
    Case("ZIP cut", "pages.zip", lambda: zipped(_GOOD)[:-30], refused="pages.zip"),
    Case("ZIP head alone", "pages.zip", lambda: b"PK\x03\x04\x14\x00", refused="pages.zip"),
    Case("ZIP named .html", "page.html", lambda: zipped(_GOOD), loaded=WORDS),
    Case("ZIP with a long comment", "pages.zip", lambda: zipped(_GOOD, comment=b"PK\x05\x06" * 16_000), refused="pages.zip"),
    Case("Word document", "dam.docx", lambda: zipped(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w:document/>")), refused="Word"),
    Case("OpenDocument", "dam.odt", lambda: zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")), refused="dam.odt"),
    Case("book", "dam.epub", lambda: zipped(("mimetype", b"application/epub+zip"), ("a.xhtml", page())), refused="dam.epub"),
    Case("WARC", "dam.warc", lambda: _INFO + record(http()), loaded=WORDS),
    Case("WARC, packed", "dam.warc.gz", lambda: _warc_gz(_INFO, record(http())), loaded=WORDS),
    Case("WARC packed as one", "dam.warc.gz", lambda: gzip.compress(_INFO + record(http())), loaded=WORDS),
    Case("WARC that says more than there is", "dam.warc", lambda: record(http(), length=999_999_999), refused="dam.warc"),
    Case("WARC that says less than there is", "dam.warc", lambda: record(http(), length=40), refused="dam.warc"),
    Case("WARC that says it is less than nothing", "dam.warc", lambda: record(http(), length=-5), refused="dam.warc"),
    Case("WARC that says 10**4000", "dam.warc", lambda: record(http(), Content_Length="9" * 4_000), refused="dam.warc"),
    Case("WARC without a length", "dam.warc", lambda: b"WARC/1.0\r\nWARC-Type: response\r\n\r\n" + http(), refused="dam.warc"),
    Case("WARC of 20k requests", "dam.warc", lambda: record(b"GET / HTTP/1.1\r\n\r\n", "request") * 20_000, refused="dam.warc"),
    Case("WARC with 200k fields", "dam.warc", lambda: b"WARC/1.0\r\n" + b"A: b\r\n" * 200_000 + b"\r\n", refused="dam.warc"),
    Case("WARC with a field of 5 MB", "dam.warc", lambda: b"WARC/1.0\r\nA: " + b"b" * 5 * _MEGA, refused="dam.warc"),
    Case("WARC with a packed bomb", "dam.warc", lambda: record(http(_bomb(), "Content-Encoding: gzip")), refused="dam.warc"),
    Case("WARC with a bomb around", "dam.warc.gz", lambda: _warc_gz(_INFO) + gzip.compress(b"WARC/1.0\r\n" + b"A: b\r\n" * 30 * _MEGA, 9), refused="dam.warc", costly=True),
    Case("WARC with wrong chunks", "dam.warc", lambda: record(http(b"zz\r\nabc\r\nFFFFFFFFFFFFFFFF\r\n", "Transfer-Encoding: chunked")), refused="chunks are damaged"),
    Case("WARC with chunks", "dam.warc", lambda: record(http(b"%x\r\n%s\r\n0\r\n\r\n" % (len(page()), page()), "Transfer-Encoding: chunked")), loaded=WORDS),
    Case("WARC of errors", "dam.warc", lambda: record(http(b"<html>no", status="404 Not Found")), refused="dam.warc"),
    Case("WARC cut", "dam.warc.gz", lambda: _warc_gz(_INFO, record(http()))[:-100], refused="dam.warc"),
    Case("WARC with a damaged record before", "dam.warc.gz", lambda: _warc_gz(_INFO)[:-9] + b"\0" * 40 + _warc_gz(record(http())), refused="dam.warc"),
    Case("WARC with an address that escapes", "dam.warc", lambda: record(http(), WARC_Target_URI="file:///etc/passwd"), loaded=(BEGUN,)),
)  # fmt: skip
