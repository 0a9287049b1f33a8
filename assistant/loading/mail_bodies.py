"""The parts of a mail: its HTML, its plain text, what is attached."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from email.message import Message

_LABEL = re.compile(r"[A-Za-z0-9_.:-]{1,40}")


class Flow(NamedTuple):
    """How a plain text is broken into lines (RFC 3676)."""

    flowed: bool
    delsp: bool


class Plain(NamedTuple):
    """A part of plain text."""

    raw: bytes
    charset: str | None
    flow: Flow


@dataclass(slots=True)
class Bodies:
    """What a mail is made of."""

    html: tuple[bytes, str | None] | None = None
    """Bytes and charset of the first HTML part."""
    plain: list[Plain] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)
    """Names of what is not shown in the text."""
    kinds: set[str] = field(default_factory=set)


def bodies(message: Message) -> Bodies:
    """Sort the parts of a mail."""
    found = Bodies()
    for part in message.walk():
        kind = part.get_content_type()
        found.kinds.add(kind)
        if part.is_multipart():
            continue
        name = _name(part)
        inline = not str(part.get("Content-Disposition", "")).lower().startswith("attachment")
        if kind == "text/html" and inline and found.html is None:
            found.html = (_bytes(part), _parameter(part, "charset"))
        elif kind == "text/plain" and inline and not name:
            flow = Flow(
                flowed=(_parameter(part, "format") or "").lower() == "flowed",
                delsp=(_parameter(part, "delsp") or "").lower() == "yes",
            )
            found.plain.append(Plain(_bytes(part), _parameter(part, "charset"), flow))
        elif not kind.startswith(("multipart/", "message/")) and _counts(part, kind, inline=inline):
            found.attached.append(name or kind)
    return found


def _counts(part: Message, kind: str, *, inline: bool) -> bool:
    """Tell an attachment from what the text shows: its pictures and styles."""
    shown = part.get("Content-ID") or part.get("Content-Location")
    return not inline or not (shown or kind.startswith(("image/", "text/html", "text/css")))


def _bytes(part: Message) -> bytes:
    try:
        raw = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        raw = None
    return raw if isinstance(raw, bytes) else b""


def _parameter(part: Message, name: str) -> str | None:
    try:
        value = part.get_param(name)
    except (ValueError, LookupError):
        return None
    return value if isinstance(value, str) and _LABEL.fullmatch(value) else None


def _name(part: Message) -> str | None:
    try:
        return part.get_filename()
    except (ValueError, LookupError, TypeError):
        return None
