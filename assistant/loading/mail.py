"""Mails and pages saved as mails (MHT): newsletters to the text of their article."""

from __future__ import annotations

import re
from dataclasses import replace
from email.parser import BytesParser
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING

from assistant.documents import Found, Metadata
from assistant.errors import ArticleError, SettingsError
from assistant.loading.dates.values import in_utc
from assistant.loading.decoding import decode
from assistant.loading.fragments import shown
from assistant.loading.links import address
from assistant.loading.mail_bodies import Bodies, Plain, bodies
from assistant.loading.mail_headers import CAPPED, field, sender, sent_on, subject
from assistant.loading.mail_text import unflowed, without_service_lines
from assistant.loading.originals import Extracted, Original

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import Message

_MOST_WORK = 10_000_000
"""Lines times parts: the parser looks in every line for the end of every part that is open."""
_MOST_PARTS = 1_000
_MOST_FIELDS = 20_000
"""Lines of a mail's header."""
_BLANK_LINE = re.compile(rb"\n\n|\n\r|\r\r")
"""Ends the header, whatever the line ends are."""
_BOUNDARY = re.compile(rb"boundary[ \t]*=", re.IGNORECASE)
_TABLES = re.compile(rb"<table\b", re.IGNORECASE)
_LARGEST_LAID_OUT = 5_000_000
"""Bytes of HTML that is shown whole."""
_PGP = "-----BEGIN PGP MESSAGE-----"
_SEALED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


def take(original: Original) -> tuple[Original, Extracted]:
    """Take the text of a mail; of a forwarded one that of the mail in it.

    Returns:
        The original, with when it was sent and, of a saved page, its address; and the text.

    Raises:
        ArticleError: It is encrypted, damaged, nested too deeply, or holds no text.
        SettingsError: It is HTML alone, and the extra ``web`` is not installed.
    """
    message = _parsed(original)
    page = _saved_page(message)
    warnings: tuple[str, ...] = ()
    if page is None:
        message, warnings = _inner(message)
    found = bodies(message)
    if any(part in _SEALED for part in found.kinds):
        raise _sealed(original.name)
    if found.attached:
        named = ", ".join(repr(name[:80]) for name in found.attached[:10])
        warnings += (f"attached and not read: {named}",)
    extracted = _text(original, found, page)
    if extracted.text.lstrip().startswith(_PGP):
        raise _sealed(original.name)
    sent = field(message, "Date")
    text = extracted.text if page else without_service_lines(extracted.text)
    extracted = extracted.model_copy(
        update={
            "text": text,
            "kind": "html" if page else "mail",
            "metadata": extracted.metadata if page else _metadata(message),
            "warnings": (*extracted.warnings, *warnings),
        }
    )
    return replace(
        original, url=page or original.url, retrieved=in_utc(sent) or original.retrieved
    ), extracted


def _parsed(original: Original) -> Message:
    raw = original.raw
    if _lines(_BLANK_LINE.split(raw, 1)[0]) > _MOST_FIELDS:
        raise ArticleError(f"{original.name} has too many header fields; save the article's text")
    too_many = ArticleError(f"{original.name} has too many parts; save the article's text")
    if _lines(raw) * (1 + len(_BOUNDARY.findall(raw))) > _MOST_WORK:
        raise too_many
    try:
        message = BytesParser(policy=CAPPED).parsebytes(raw)
    except (RecursionError, ValueError, LookupError) as error:
        raise ArticleError(f"{original.name} is a damaged mail; save the article's text") from error
    if sum(1 for _ in islice(message.walk(), _MOST_PARTS + 1)) > _MOST_PARTS:
        raise too_many
    return message


def _lines(raw: bytes) -> int:
    """Count lines, as the parser does: they may end in a carriage return alone."""
    return max(raw.count(b"\n"), raw.count(b"\r"))


def _saved_page(message: Message) -> str | None:
    """Return the address of a page that a browser saved as a mail."""
    said = field(message, "Snapshot-Content-Location")
    by = field(message, "From") or ""
    if said is None and not by.startswith("<Saved by") and field(message, "X-MimeOLE") is None:
        return None
    parts = (field(part, "Content-Location") for part in message.walk())
    return address(said) or next((at for one in parts if (at := address(one))), None)


def _inner(message: Message) -> tuple[Message, tuple[str, ...]]:
    """Return the mail that a mail forwards, the innermost of them, where it does."""
    told: tuple[str, ...] = ()
    while inside := _forwarded(message):
        message = inside[0]
        which = "the mail" if len(inside) == 1 else f"the first of {len(inside)} mails"
        told = (f"a forwarded mail: {which} in it is read, what stands around it is not",)
    return message, told


def _forwarded(message: Message) -> list[Message]:
    """Return the mails in a mail, those in them not counted."""
    if message.get_content_type() == "message/rfc822":
        return [one for one in _parts(message) if one is not message]
    return [
        inside
        for part in _parts(message)
        if part.get_content_maintype() in ("multipart", "message")
        for inside in _forwarded(part)
    ]


def _parts(message: Message) -> list[Message]:
    held = message.get_payload() if message.is_multipart() else []
    return [one for one in held if not isinstance(one, str)] if isinstance(held, list) else []


def _text(original: Original, found: Bodies, page: str | None) -> Extracted:
    """Return the text of the HTML, else the plain one."""
    failed: ArticleError | SettingsError | None = None
    if found.html is not None:
        try:
            return _of_html(original, found.html, page)
        except (ArticleError, SettingsError) as error:
            failed = error
    if found.plain:
        return _plain(found.plain, original.name)
    if isinstance(failed, ArticleError) and found.html is not None:
        return _all_of(found.html, original.name)  # a short one is no article to who looks for one
    raise failed or ArticleError(f"{original.name} is a mail without text; give one that has some")


def _of_html(original: Original, html: tuple[bytes, str | None], page: str | None) -> Extracted:
    """Return the text of a page; what tables lay out is a newsletter, of which all is shown."""
    raw, charset = html
    if page is None and len(raw) <= _LARGEST_LAID_OUT and len(_TABLES.findall(raw)) > 1:
        return _all_of(html, original.name)
    part = Original(
        raw=raw,
        source=original.source,
        name=original.name,
        media_type="text/html",
        charset=charset,
        url=page,
    )
    extracted: Extracted = import_module("assistant.loading.parsing").parse("html", part)
    return extracted


def _all_of(html: tuple[bytes, str | None], name: str) -> Extracted:
    decoded = decode(html[0][:_LARGEST_LAID_OUT], name, html[1])
    text = shown(decoded.text, laid_out=True)
    if not any(map(str.isalnum, text)):
        raise ArticleError(f"{name} is a mail that shows no words; give one that does")
    return Extracted(
        text=text,
        kind="mail",
        method="email",
        encoding=decoded.encoding,
        warnings=decoded.warnings,
    )


def _plain(parts: Sequence[Plain], name: str) -> Extracted:
    pieces = [decode(part.raw, name, part.charset) for part in parts]
    text = "\n\n".join(
        unflowed(one.text, part.flow) for one, part in zip(pieces, parts, strict=True)
    )
    return Extracted(
        text=text,
        kind="mail",
        method="email",
        encoding=pieces[0].encoding,
        warnings=tuple(dict.fromkeys(said for one in pieces for said in one.warnings)),
    )


def _metadata(message: Message) -> Metadata:
    """Return what the header says; a mailing list's sender is an outlet, another an author."""

    def found(value: str | None) -> Found | None:
        return Found(value=value, where="mail header", sure="sure") if value else None

    listed = any(field(message, name) for name in ("List-Unsubscribe", "List-Id", "List-Post"))
    name = found(sender(message))
    return Metadata(
        title=found(subject(message)),
        published=found(sent_on(message)),
        site=name if listed else None,
        authors=(name,) if name and not listed else (),
        language=found(field(message, "Content-Language")),
    )


def _sealed(name: str) -> ArticleError:
    return ArticleError(f"{name} is encrypted; decrypt it in your mail program and save its text")
