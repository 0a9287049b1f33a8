"""Mails, as files and in mailboxes."""

from __future__ import annotations

import base64
import quopri
from typing import TYPE_CHECKING

from assistant.loading import mail
from assistant.loading.collections.glances import glance
from assistant.loading.collections.holding import members
from assistant.loading.fragments import shown
from assistant.loading.mail_bodies import bodies
from assistant.loading.opening import held
from assistant.loading.originals import Original
from tests.collected import mail as made
from tests.hard.fuzzing.choices import Choices, as_raw, by_chance, small
from tests.hard.fuzzing.laws import assembled, is_line
from tests.hard.fuzzing.target import Target
from tests.nasty import records
from tests.nasty.cases import PARAGRAPHS, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELDS = (
    "From", "Subject", "Date", "To", "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
    "List-Unsubscribe", "Content-Disposition", "Message-ID", "Content-Language", "X-Odd", "Received",
    "Snapshot-Content-Location", "Content-Location", "subject", "Reply-To", "Content-ID",
)  # fmt: skip
_SAID = (
    "Ann Lee <ann@news.example>", "=?utf-8?b?RGFtIGJyZWFrcw==?=", "=?iso-8859-1?q?caf=E9?=", "=?x?q?a?=",
    "=?utf-8?b?////?=", "Tue, 12 Mar 2024 09:00:00 +0100", "Tue, 99 Foo 2024 99:99:99 +9999", TITLE,
    "text/plain; charset=utf-8", "text/html", "text/html; charset=x", "multipart/mixed; boundary=cut",
    "multipart/alternative; boundary=cut", "message/rfc822", "text/plain; format=flowed; delsp=yes",
    "base64", "quoted-printable", "8bit", "x-uuencode", "binary", "attachment; filename=a.pdf", "inline",
    "attachment; filename*=utf-8''%ff", "<x@y>", "1.0", "<https://x>", "\"'", "<Saved by Blink>", "a@",
    "multipart/related; boundary=\"\"", "multipart/encrypted", "https://news.example/a", "en", "(((", ",;",
)  # fmt: skip
_BODY = (
    *PARAGRAPHS, "--cut", "--cut--", "", "> quoted", "-- ", "From ", ">From x", "=20", "=", "=E9", "\t",
    "View this email in your browser", "Unsubscribe", "<p>", "</p>", "<table><tr><td>", "</td></tr></table>",
    "-----BEGIN PGP MESSAGE-----", "begin 644 a", "begin 666", "M", "`", "end", "From a@b Tue Mar 12 09:00:00 2024",
)  # fmt: skip


def _field(choices: Choices) -> str:
    said = choices.text(20) if choices.maybe(5) else choices.one(_SAID)
    fold = "\r\n " if choices.maybe(12) else " "
    return f"{choices.one(_FIELDS)}:{fold}{said}\r\n"


def _part(choices: Choices, depth: int) -> bytes:
    head = "".join(choices.of(lambda: _field(choices), 6)).encode("utf-8", "replace")
    if depth and choices.maybe(3):
        inner = b"".join(
            b"--cut\r\n" + _part(choices, depth - 1) + b"\r\n" for _ in choices.some(3)
        )
        return (
            b"Content-Type: multipart/mixed; boundary=cut\r\n" + head + b"\r\n" + inner + b"--cut--"
        )
    body = choices.words(_BODY, 14, ("\r\n", "\n", " ")).encode("utf-8", "replace")
    match choices.number(3):
        case 1:
            return head + b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(body)
        case 2:
            return (
                head
                + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                + quopri.encodestring(body)
            )
        case _:
            return head + b"\r\n" + body


def _law(choices: Choices) -> None:
    raw = choices.raw()
    if raw is None:
        raw = _part(choices, 3)
        if choices.maybe(4):
            raw = (
                b"From a@b Tue Mar 12 09:00:00 2024\n"
                + raw
                + b"\n\nFrom a@b Tue Mar 12 09:00:00 2024\n"
                + raw
            )
    _read(Original(raw, "it", "it", file_name="it.eml"))
    lead = Original(raw, "it", "it", file_name="it.mbox")
    for member in members(held(lead), None):
        assert member.title is None or "\n" not in member.title
        assert member.published is None or len(member.published) == len("2021-05-03")


def _read(original: Original) -> None:
    seen = glance(original)
    assert seen.title is None or is_line(seen.title) or not seen.title
    inner, _ = mail._inner(mail._parsed(original))
    found = bodies(inner)
    if found.html is not None:  # its parser would run in a child
        shown(found.html[0].decode("utf-8", "replace"), laid_out=True)
        return
    taken, extracted = mail.take(original)
    assembled(extracted, taken.raw)


def _seeds() -> Iterator[bytes]:
    yield from as_raw(made().as_bytes(), made(html="<p>The dam broke.</p>").as_bytes())
    yield from small(records.MAILS, 4000)
    yield from by_chance(60)


MAIL = Target("mail", "mails and mailboxes", _law, _seeds, longest=4000)
