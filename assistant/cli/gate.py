"""The last door before a terminal: what anybody writes to a stream of ours is plain text.

Every form and every message is made plain where it is drawn. But libraries warn and log, and
Python tells of threads that died, past all that, in words that may come from anywhere. So the
program's own streams let nothing through that acts; what draws for itself says so.
"""

from __future__ import annotations

import io
import sys
from typing import Any, TextIO, cast

from assistant.rendering.plain import plain


class Gate(io.TextIOBase):
    """A stream through which only plain text is written; all else is the stream's."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        """Write what is plain of a text."""
        self.stream.write(plain(text))
        return len(text)

    def flush(self) -> None:
        """Flush the stream."""
        self.stream.flush()

    def isatty(self) -> bool:
        """Tell whether the stream is a terminal."""
        return self.stream.isatty()

    def fileno(self) -> int:
        """Return the stream's descriptor."""
        return self.stream.fileno()

    def writable(self) -> bool:
        """Tell that it is written to."""
        return True

    @property
    def encoding(self) -> str:  # type: ignore[override] # the base class has it as an attribute
        """The stream's encoding."""
        return self.stream.encoding

    @property
    def errors(self) -> str | None:  # type: ignore[override] # as above
        """What the stream does with what it cannot encode."""
        return self.stream.errors

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


def close_gates() -> None:
    """Have everything that is written to the standard streams pass a gate from here on."""
    sys.stdout = _gated(sys.stdout)
    sys.stderr = _gated(sys.stderr)


def _gated(stream: TextIO | None) -> TextIO:
    closed = stream is None or isinstance(stream, Gate)  # None: it was closed from the beginning
    return cast("TextIO", stream if closed else Gate(cast("TextIO", stream)))


def drawing(stream: TextIO) -> TextIO:
    """Return the stream behind the gate, for what writes escape sequences of its own.

    Whatever it writes besides must have been made plain.
    """
    return stream.stream if isinstance(stream, Gate) else stream
