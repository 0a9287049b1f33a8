"""One answer of a service, from its bytes to the text that it adds to a reply."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.providers.events import Events
from assistant.providers.faults import LONGEST, plain
from assistant.providers.written import TooLarge

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.providers.dialects import Dialect
    from assistant.providers.faults import Service
    from assistant.providers.written import Written

_DONE = "[DONE]"
_FIELD = re.compile(rb"(?:data|event|id|retry)?:")
"""How an event of a stream begins, or a comment in it."""
_LONGEST_FIELD = len(b"retry:")


@dataclass(slots=True)
class Reading:
    """Takes chunks and gives text.

    A server may answer a demand for a stream with a whole body, or the other way round, and say
    that it is something else: what it is shows in its first sign.
    """

    dialect: Dialect
    service: Service
    written: Written
    done: bool = False
    """Whether the service said that nothing more will come."""
    _events: Events = field(default_factory=Events)
    _body: list[bytes] = field(default_factory=list)
    _streamed: bool | None = None
    """Whether events come; not known before the first sign."""

    def take(self, kind: str, chunk: bytes) -> list[str]:
        """Return the text that a chunk adds.

        Raises:
            Fault: It is an error, cannot be read, or is too large.
        """
        if self._streamed is None:
            chunk = (b"".join(self._body) + chunk).lstrip().removeprefix(BOM_UTF8).lstrip()
            self._body.clear()
            self._streamed = _is_stream(kind, chunk)
        if self._streamed:
            return [text for data in self._events.feed(chunk) if (text := self._event(data))]
        self._body.append(chunk)
        return []

    def end(self) -> list[str]:
        """Return the text that the end adds: all of it, if the answer came as one body.

        Raises:
            Fault: There was no reply in it.
        """
        texts = [self._event(data) for data in self._events.end()]
        if self._body:
            texts.append(self._whole(read_object(b"".join(self._body), self.service)))
        texts.append(self.written.rest())
        if not self.written.begun and self.written.finish is None:
            sent = b"".join(self._body).decode("utf-8", "replace")
            raise self.service.unreadable(_begins(sent, self.service))
        return [text for text in texts if text]

    def _event(self, data: str) -> str:
        if self.done or data.strip() == _DONE:
            self.done = True
            return ""
        event = read_object(data.encode(), self.service)
        text = self._read(event, lambda: self.dialect.event(event, self.written))
        self.done = self.dialect.ends(event)
        return text

    def _whole(self, body: dict[str, Any]) -> str:
        return self._read(body, lambda: self.dialect.whole(body, self.written))

    def _read(self, told: dict[str, Any], read: Callable[[], str]) -> str:
        if (error := self.dialect.error(told)) is not None:
            raise self.service.reported(error)
        try:
            return read()
        except TooLarge:
            raise self.service.too_large() from None


def read_object(body: bytes, service: Service) -> dict[str, Any]:
    """Read an object of JSON from what a service sent.

    Raises:
        Fault: It is none.
    """
    text = body.decode("utf-8-sig", "replace")
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, dict):
        return value
    # A page in place of JSON comes again and again; JSON that was cut off may come whole.
    raise service.unreadable(_begins(text, service), page=text.lstrip()[:1] == "<")


def _is_stream(kind: str, begins: bytes) -> bool | None:
    """Tell events from a body by how it begins; None while that is not certain."""
    if begins.startswith((b"{", b"[", b"<")):
        return False
    if _FIELD.match(begins) or (begins and "event-stream" in kind.lower()):
        return True
    return None if len(begins) < _LONGEST_FIELD else False


def _begins(sent: str, service: Service) -> str:
    # Cut after the key was taken out, or a part of it may stay.
    return plain(sent[: 100 * LONGEST], service.key)[:80]
