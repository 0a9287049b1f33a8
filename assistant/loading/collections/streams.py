"""Streams unpacked bit by bit, so that no bomb is ever held whole."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import BinaryIO

_PIECE = 65_536
_GZIP = 16 + zlib.MAX_WBITS
_MAGIC = b"\x1f\x8b"
_PLENTY, _MOST_TIMES = 2_000_000_000, 100


class Gunzipped:
    """A gzip file of any number of members, read as one stream.

    Args:
        stream: Its bytes.
        plenty: Bytes that may be unpacked in any case; beyond, a hundred times what is packed.

    Raises:
        zlib.error: While it is read: it is damaged.
        EOFError: It ends too early.
    """

    def __init__(self, stream: BinaryIO, plenty: int = _PLENTY) -> None:
        self._stream = stream
        self._inflate = zlib.decompressobj(_GZIP)
        self._ready = b""
        self._packed = b""
        self._over = False
        self._taken = self._made = 0
        self._plenty = plenty

    def read(self, size: int) -> bytes:
        """Read so many bytes, or fewer where it ends."""
        while len(self._ready) < size and not self._over:
            self._ready += self._more(max(size - len(self._ready), _PIECE))
        taken, self._ready = self._ready[:size], self._ready[size:]
        return taken

    def readline(self, size: int) -> bytes:
        """Read to the end of a line, but not more than so many bytes."""
        while not self._over and len(self._ready) < size and b"\n" not in self._ready:
            self._ready += self._more(_PIECE)
        end = self._ready.find(b"\n", 0, size) + 1 or min(size, len(self._ready))
        taken, self._ready = self._ready[:end], self._ready[end:]
        return taken

    def next_member(self) -> bool:
        """Leave a damaged member for the next one that can be seen; False where there is none."""
        self._ready = b""
        while True:
            at = self._packed.find(_MAGIC + b"\x08", 1)
            if at >= 0:
                self._packed, self._inflate = self._packed[at:], zlib.decompressobj(_GZIP)
                self._over = False
                return True
            piece = self._take()
            if not piece or self._is_bomb():
                self._over = True
                return False
            self._packed = self._packed[-2:] + piece

    def _more(self, most: int) -> bytes:
        if self._inflate.eof:
            return self._begin()
        if not self._packed:
            self._packed = self._take()
            if not self._packed:
                raise EOFError("it ends too early")
        packed = self._packed
        made = self._inflate.decompress(packed, most)
        # At the end of a member the first is empty, before it the second.
        self._packed = self._inflate.unconsumed_tail or self._inflate.unused_data
        self._made += len(made)
        if self._is_bomb():
            raise EOFError("it unpacks to far more than an archive of pages does")
        return made

    def _take(self) -> bytes:
        piece = self._stream.read(_PIECE)
        self._taken += len(piece)
        return piece

    def _is_bomb(self) -> bool:
        return self._made > max(self._plenty, _MOST_TIMES * self._taken)

    def _begin(self) -> bytes:
        """Begin the next member; what follows the last is padding."""
        while len(self._packed) < len(_MAGIC) and (piece := self._take()):
            self._packed += piece
        if self._packed.startswith(_MAGIC):
            self._inflate = zlib.decompressobj(_GZIP)
        else:
            self._over = True
        return b""
