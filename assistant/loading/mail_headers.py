"""Header fields of mails: decoded, each within a length that no parser is slow on."""

from __future__ import annotations

from email.errors import MessageError
from email.header import decode_header, make_header
from email.policy import Compat32
from email.utils import parseaddr
from typing import TYPE_CHECKING

from assistant.loading.dates.values import moment
from assistant.loading.fragments import LONGEST_LINE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import Message

_LONGEST = 2_000


class _Capped(Compat32):
    """Keeps of every field only so much; the parsers of structured fields are slow on more."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        """Read a field of a header."""
        name, value = super().header_source_parse([line[:_LONGEST] for line in sourcelines[:40]])
        return name, value[:_LONGEST]


CAPPED = _Capped()
"""The policy by which mails are parsed: the newer one's parsers recurse on hostile fields."""


def field(message: Message, name: str) -> str | None:
    """Return a field as one line of text; None where it is missing or empty."""
    said = next((value for its, value in message.raw_items() if its.lower() == name.lower()), None)
    if said is None:
        return None
    raw = said.encode("utf-8", "surrogateescape")  # 8-bit, against rules
    try:
        said = raw.decode()
    except UnicodeDecodeError:
        said = raw.decode("cp1252", "replace")
    try:
        words = str(make_header(decode_header(said)))
    except (MessageError, LookupError, ValueError):
        words = said
    words = words.encode("utf-8", "replace").decode()
    return " ".join(words.split())[:_LONGEST] or None


def subject(message: Message) -> str | None:
    """Return what a mail is called, without marks of a forward or a reply."""
    said = field(message, "Subject")
    while said and said.lower().startswith(("fwd:", "fw:", "re:", "aw:", "wg:", "tr:")):
        said = said.partition(":")[2].strip()
    return said[:LONGEST_LINE] if said else None


def sent_on(message: Message) -> str | None:
    """Return when a mail was sent, as metadata writes it."""
    return moment(field(message, "Date"))


def sender(message: Message) -> str | None:
    """Return who sent a mail: a name, else the domain of the address."""
    try:
        name, at = parseaddr(field(message, "From") or "")
    except (ValueError, IndexError, RecursionError):
        return None
    return (name or at.rpartition("@")[2])[:LONGEST_LINE].strip() or None
