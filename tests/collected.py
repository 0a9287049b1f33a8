"""Archives, feeds and mails made for tests."""

from __future__ import annotations

import gzip
import io
import zipfile
from email.message import EmailMessage
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "The dam of Orrin broke on Friday morning. Nobody was hurt, the engineer Mia Holt said. "
STORY = "".join(
    f"<p>{words}</p>"
    for words in (
        WORDS + "The water ran through three villages below it.",
        "About 300 people left their homes during the night. " + WORDS,
        "The county of Orrin will pay 2 million euros for the repairs, its council decided.",
    )
)


def page(title: str = "Dam of Orrin breaks", body: str = STORY) -> bytes:
    """Make a page with an article."""
    head = f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{title}</title></head>"
    return f"{head}<body><article><h1>{title}</h1>{body}</article></body></html>".encode()


def archive(files: dict[str, bytes]) -> bytes:
    """Make a zip archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, raw in files.items():
            packed.writestr(zipfile.ZipInfo(name), raw, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def record(
    block: bytes,
    kind: str = "response",
    uri: str = "https://tern.example/dam.html",
    content: str = "application/http; msgtype=response",
) -> bytes:
    """Make a record of a WARC file."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\n"
        f"WARC-Date: 2024-05-03T08:00:00Z\r\nContent-Type: {content}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes, *fields: str, status: str = "200 OK", kind: str = "text/html") -> bytes:
    """Make what a web server answers."""
    head = "\r\n".join((f"HTTP/1.1 {status}", f"Content-Type: {kind}", *fields))
    return f"{head}\r\n\r\n".encode() + body


def warc(*records: bytes, packed: bool = True) -> bytes:
    """Make a WARC file; packed, each record is a member of its own."""
    return b"".join(gzip.compress(one, mtime=0) if packed else one for one in records)


def mail(
    plain: str | None = "The dam broke.\n", html: str | None = None, **fields: str
) -> EmailMessage:
    """Make a mail."""
    made = EmailMessage()
    for name, value in {
        "Subject": "Däm breaks",
        "From": "The Tern <news@tern.example>",
        "Date": "Fri, 03 May 2024 08:00:00 +0200",
        **{name.replace("_", "-"): value for name, value in fields.items()},
    }.items():
        made[name] = value
    if plain is not None:
        made.set_content(plain)
    if html is not None:
        add = made.add_alternative if plain is not None else made.set_content
        add(html, subtype="html")
    return made


def rss(
    *items: str, head: str = "<title>The Tern</title><link>https://tern.example/</link>"
) -> bytes:
    """Make a feed of items."""
    spaces = (
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    body = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel>{head}{body}</channel></rss>'.encode()


def saved(folder: Path, name: str, raw: bytes | bytearray) -> str:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(raw)
    return str(path)
