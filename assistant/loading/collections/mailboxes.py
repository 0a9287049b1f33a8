"""Mailboxes (mbox): mails one after another, each behind a line ``From ...``."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from assistant.loading.collections.glances import glance
from assistant.loading.collections.member import LARGEST_MEMBER, Member, broken
from assistant.loading.opening import LEAD
from assistant.loading.originals import Original

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.loading.collections.member import Taken
    from assistant.loading.opening import Opened
    from assistant.loading.web.options import Web

_BEGINS = re.compile(rb"From \S+.*\d{4}\s*$")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LINE = 1_000_000


def members(its: Opened, web: Web | None) -> Iterator[Member]:  # noqa: ARG001 - as all have it
    """Yield the mails of a mailbox."""
    for number, raw in enumerate(_mails(its), 1):
        shown = f"mail {number} of {its.lead.name}"
        if len(raw) > LARGEST_MEMBER:
            yield broken(f"it is larger than {LARGEST_MEMBER // 1_000_000} MB", shown)
            continue
        mail = Original(
            raw=_QUOTED.sub(rb"\1", raw),
            source=f"{its.lead.source}#{number}",
            name=shown,
            media_type="message/rfc822",
        )
        title, published = glance(replace(mail, raw=mail.raw[:LEAD]))
        yield Member(title, published, None, partial(_open, mail))


def _open(mail: Original) -> Taken:
    return mail, None


def _mails(its: Opened) -> Iterator[bytes]:
    """Split at lines that begin a mail: the first of all, and those behind an empty line.

    Of one that is too large only the beginning is kept.
    """
    its.stream.seek(0)
    lines: list[bytes] | None = None
    size, empty = 0, True
    while line := its.stream.readline(_LINE):
        if empty and line.startswith(b"From ") and _BEGINS.match(line):
            if lines is not None:
                yield b"".join(lines)
            lines, size, empty = [], 0, False
            continue
        empty = line in (b"\n", b"\r\n")
        size += len(line)
        if lines is not None and size <= LARGEST_MEMBER + _LINE:
            lines.append(line)
    if lines:
        yield b"".join(lines)
