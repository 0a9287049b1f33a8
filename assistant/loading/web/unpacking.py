"""Bodies as they were packed for the way, unpacked a piece at a time so that no bomb goes off."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from assistant.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PIECE = 65_536
_MOST_LAYERS = 2
_MOST_MEMBERS = 100
_GZIP = b"\x1f\x8b"
_BY_HEADER, _RAW = 47, -15
"""Of zlib: gzip or zlib, whichever the header says; deflate without a header."""
_NONE = ("", "identity")
_KNOWN = ("gzip", "x-gzip", "deflate")
_SAVE = "save the page with a browser and give the file"


def unpacked(pieces: Iterable[bytes], encoding: str, most: int, name: str) -> Iterator[bytes]:
    """Unpack what is packed as ``Content-Encoding`` says.

    Args:
        pieces: The body as it comes.
        encoding: The header's value, e.g. ``gzip``; the last named was put on last.
        most: Bytes that any layer of it may have.
        name: Whose body it is, for messages.

    >>> b"".join(unpacked([zlib.compress(b"Dam breaks")], "deflate", 100, "it"))
    b'Dam breaks'

    Raises:
        ArticleError: It is packed otherwise, broken, cut off, or too large.
    """
    layers = [layer for part in encoding.split(",") if (layer := part.strip().lower()) not in _NONE]
    if unknown := next((layer for layer in layers if layer not in _KNOWN), None):
        raise ArticleError(f"{name} is packed as {unknown[:40]!r}, which is not read; {_SAVE}")
    if len(layers) > _MOST_LAYERS:
        raise ArticleError(f"{name} is packed {len(layers)} times over; {_SAVE}")

    def counted(pieces: Iterable[bytes]) -> Iterator[bytes]:
        total = 0
        for piece in pieces:
            total += len(piece)
            if total > most:
                raise ArticleError(
                    f"{name} is larger than {most / 1e6:g} MB when it is unpacked, which no "
                    f"article is; {_SAVE}"
                )
            yield piece

    for _ in layers:
        pieces = counted(_inflated(pieces, name))
    return counted(pieces)


def _inflated(pieces: Iterable[bytes], name: str) -> Iterator[bytes]:
    layer = _Layer()
    try:
        for piece in pieces:
            yield from layer.feed(piece)
    except zlib.error as error:
        raise ArticleError(f"{name} is packed in a broken way; {_SAVE}") from error
    if not layer.is_whole:
        raise ArticleError(f"{name} broke off on the way; fetch it again")


class _Layer:
    """One layer of packing: a stream of deflate, or members of gzip one after another."""

    def __init__(self) -> None:
        self._stream: zlib._Decompress | None = None
        self._lead = b""
        self._members = 0

    @property
    def is_whole(self) -> bool:
        """Tell whether it may end here; an empty body does."""
        return not self._lead if self._stream is None else self._stream.eof

    @property
    def is_between(self) -> bool:
        """Tell whether the next byte begins a member."""
        return self._stream is None or self._stream.eof

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """Unpack a piece."""
        data = self._lead + piece
        while data:
            if self.is_between:
                data = self._begun(data)
            if data and self._stream is not None:
                yield self._stream.decompress(data, _PIECE)
                # One of the two is empty: what comes after the end, or what was not got to.
                data = self._stream.unused_data or self._stream.unconsumed_tail

    def _begun(self, data: bytes) -> bytes:
        """Begin a member; what stands behind the last one is left out, as browsers do."""
        self._lead = data if len(data) < len(_GZIP) else b""
        if self._lead or (self._members and not data.startswith(_GZIP)):
            return b""
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise zlib.error("too many members")
        self._stream = zlib.decompressobj(_BY_HEADER if _has_header(data) else _RAW)
        return data


def _has_header(data: bytes) -> bool:
    of_zlib = data[0] & 15 == zlib.DEFLATED and int.from_bytes(data[:2], "big") % 31 == 0
    return data.startswith(_GZIP) or of_zlib
