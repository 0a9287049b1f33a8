"""Server-sent events from bytes as they arrive. Only their data matters here.

Source: the HTML standard, section 9.2, "Server-sent events".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LINE_END = re.compile(rb"\r\n|\r|\n")


@dataclass(slots=True)
class Events:
    r"""Take a stream in chunks of any size and give the data of each event when it is whole.

    >>> events = Events()
    >>> events.feed(b': ping\n\ndata: {"a"'), events.feed(b': 1}\r\n\r\ndata: [DO')
    ([], ['{"a": 1}'])
    >>> events.end()
    ['[DO']
    """

    _rest: list[bytes] = field(default_factory=list)
    _data: list[str] = field(default_factory=list)
    _return: bool = False

    def feed(self, chunk: bytes) -> list[str]:
        """Return the data of the events that this chunk ended."""
        if self._return and chunk.startswith(b"\n"):
            chunk = chunk[1:]  # the other half of a line end
        self._return = chunk.endswith(b"\r")
        *lines, rest = _LINE_END.split(chunk)
        ended: list[str] = []
        for line in lines:
            ended += self._line(b"".join((*self._rest, line)))
            self._rest.clear()
        self._rest.append(rest)
        return ended

    def end(self) -> list[str]:
        """Return what the last event held, though the blank line after it never came."""
        ended = self._line(b"".join(self._rest)) + self._line(b"")
        self._rest.clear()
        return ended

    def _line(self, line: bytes) -> list[str]:
        if not line:
            ended = ["\n".join(self._data)] if self._data else []
            self._data.clear()
            return ended
        name, _, value = line.partition(b":")
        if name == b"data":
            # A broken byte costs its character, and so at most the quote it stands in.
            self._data.append(value.removeprefix(b" ").decode("utf-8", "replace"))
        return []
