"""What bytes are: by their beginning, then by what was declared, then by the file's name."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from assistant.loading.originals import Original

Form = Literal[
    "text", "markdown", "html", "pdf", "mail",
    "zip", "gzip", "warc", "json", "json lines", "feed", "mailbox",
]  # fmt: skip
COLLECTIONS: frozenset[Form] = frozenset({"zip", "warc", "json", "json lines", "feed", "mailbox"})
"""Forms that may hold several articles."""

_MAGIC: tuple[tuple[bytes, Form], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"WARC/", "warc"),
)
_UNREADABLE = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_TAR, _TAR_AT = b"ustar", 257
_WEBP = re.compile(rb"RIFF.{4}WEBP", re.DOTALL)
_PDF_LEAD = 1024
"""Bytes within which a PDF file says that it is one."""
_LEAD = 4096
"""Bytes in which a page or a feed shows that it is one."""
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"", "latin-1"))
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_FEED = re.compile(r"<(?:!DOCTYPE\s+)?(?:rss|feed|rdf:RDF)[\s>]")
_JSON_FEED = re.compile(r'\{[^{}\[\]]{0,500}"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org')
_JSON = re.compile(r'(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:')
_MAILBOX = re.compile(
    r"From \S{1,200} {1,3}[A-Z][a-z]{2} [A-Z][a-z]{2} [^\n]{1,60}\n>?[A-Za-z-]{2,60}: ?"
)
_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]")
_MAIL_FIELDS = frozenset(
    "from date subject message-id mime-version received return-path delivered-to content-type "
    "dkim-signature".split()
)
_FRONT = re.compile(r"---[ \t]*\r?\n(?=(?:[^\n]*\n){0,40}?---[ \t]*\r?\n)")
_FRONT_FIELD = re.compile(r"^(?:title|date|author|published)[ \t]*:[ \t]*\S", re.MULTILINE)
"""The front matter of Markdown."""
_ENOUGH_FIELDS = 4
"""Of a mail, in the header of what has no name that says what it is."""
_MEDIA_TYPES: dict[str, Form] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/markdown": "markdown",
    "message/rfc822": "mail",
    "multipart/related": "mail",
    "application/mbox": "mailbox",
    "application/warc": "warc",
    "application/x-ndjson": "json lines",
    "application/jsonl": "json lines",
    "application/json": "json",
    "application/feed+json": "feed",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
}
_ENDINGS: dict[str, Form] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".eml": "mail",
    ".mht": "mail",
    ".mhtml": "mail",
    ".mbox": "mailbox",
    ".json": "json",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
}
_SINGLE = frozenset(
    {".txt", ".text", ".pdf", *(end for end, form in _ENDINGS.items() if form not in COLLECTIONS)}
)
"""Endings of files that hold one article."""


def form_of(original: Original) -> Form:
    """Tell what an original is; ``text`` when nothing says otherwise.

    Only the first bytes are looked at: the beginning of a file will do.
    """
    raw = original.raw
    begun = next((form for magic, form in _MAGIC if raw.startswith(magic)), None)
    if begun is None and b"%PDF-" in raw[:_PDF_LEAD]:
        begun = "pdf"
    lead = "" if begun else _lead(raw)
    ending = PurePosixPath(original.file_name).suffix.lower()
    return (
        begun
        or _said(lead)
        or _ENDINGS.get(ending)
        or _MEDIA_TYPES.get((original.media_type or "").lower())
        or ("text" if ending else _looks(lead))
    )


def _said(lead: str) -> Form | None:
    """Return what a text's first words leave no doubt of."""
    if _PAGE.match(lead):
        return "html"
    if _FEED.match(lead) or _JSON_FEED.match(lead):
        return "feed"
    return "mailbox" if _MAILBOX.match(lead.replace("\r\n", "\n")) else None


def _looks(lead: str) -> Form:
    """Return what a text looks like that has no name to tell: standard input."""
    if _JSON.match(lead):
        return "json"
    if (front := _FRONT.match(lead)) and _FRONT_FIELD.search(
        lead[front.end() :].partition("\n---")[0]
    ):
        return "markdown"
    fields = set[str]()
    for line in lead.splitlines():
        match = _FIELD.match(line)
        if match:
            fields.add(match[1].lower())
        elif not line.startswith((" ", "\t")):
            break
    return "mail" if len(fields & _MAIL_FIELDS) >= _ENOUGH_FIELDS else "text"


def readable_ending(name: str) -> bool:
    """Tell whether a file's name says that it holds one article that can be read."""
    suffix = PurePosixPath(name.removesuffix(".gz")).suffix.lower()
    return suffix in _SINGLE


def unreadable(raw: bytes) -> str | None:
    """Name a kind of file that holds no article we can read, by its first bytes."""
    if _WEBP.match(raw):
        return "a WebP image"
    if raw[_TAR_AT:].startswith(_TAR):
        return "a tar archive"
    return next((kind for magic, kind in _UNREADABLE if raw.startswith(magic)), None)


def _lead(raw: bytes) -> str:
    r"""Return the beginning as text, behind marks, blanks, comments and declarations.

    >>> _lead(b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a --><html lang="en">')
    '<html lang="en">'
    """
    encoding = next(name for mark, name in _MARKS if raw.startswith(mark))
    lead = (
        raw[:_LEAD].removeprefix(b"\xef\xbb\xbf").decode(encoding, "ignore").lstrip("\ufeff \t\r\n")
    )
    while lead.startswith(("<!--", "<?")):
        _, closed, rest = lead.partition("-->" if lead.startswith("<!--") else "?>")
        lead = rest.lstrip() if closed else ""
    return lead
