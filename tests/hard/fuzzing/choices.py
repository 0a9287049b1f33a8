"""Bytes as choices: what a fuzzer changes, and what a target builds of it."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tests.nasty.cases import Case

T = TypeVar("T")

_ODD = (
    "\u00a0\u00ad\u00ab\u00bb\u00a3\u00b0\u00bd\u00b7\u00df\u00e9\u00f1\u00fc\u0130\u0131\u0149\u017f"
    "\u01c5\u0300\u0301\u0308\u034f\u0345\u0391\u03a3\u03c2\u0410\u05d0\u05bf\u0627\u061c\u0660\u0967"
    "\u0e01\u0e49\u1100\u1161\u1680\u180e\u1e9e\u1ffc\u2000\u2009\u200b\u200c\u200d\u200e\u200f\u2010"
    "\u2011\u2013\u2014\u2015\u2018\u2019\u201a\u201c\u201d\u201e\u2026\u2028\u2029\u202a\u202e\u202f"
    "\u2032\u2033\u2039\u203a\u2044\u205f\u2060\u2066\u2069\u20ac\u2122\u2153\u2160\u2194\u2212\u22ef"
    "\u2460\u2600\u2764\u27bf\u3000\u3001\u3002\u300c\u3042\u4e00\u5e74\uac00\ud800\udfff\ue000\ufb01"
    "\ufb06\ufdd0\ufe0f\ufe58\uff02\uff10\uff21\uff3b\ufeff\ufff9\ufffd\uffff\x00\x07\x08\x0b"
    "\x0c\x1b\x1c\x1f\x7f\x85\x9b\U0001d7d8\U0001f1eb\U0001f1f7\U0001f3fd\U0001f468\U0001f525"
    "\U0001f600\U000e0041"
)
"""Characters beyond ASCII, and controls: one at least of each kind that some code asks for."""
_RAW = 0
_LARGE = re.compile(r"\d+ ?(?:k|MB)\b|bomb")
"""Names of inputs that it takes time to make."""


class Choices:
    """Makes one choice after another of bytes; when they are used up, always the first."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def byte(self) -> int:
        """Return the next byte."""
        at = self._at
        self._at = at + 1
        return self._data[at] if at < len(self._data) else 0

    def number(self, most: int) -> int:
        """Return 0 to ``most``."""
        value = self.byte()
        if most > 255:
            value = value << 8 | self.byte()
        return value % (most + 1)

    def maybe(self, times: int = 2) -> bool:
        """Return True once in so many times."""
        return self.byte() % times == 1

    def one(self, options: Sequence[T]) -> T:
        """Return one of some options."""
        return options[self.number(len(options) - 1)]

    def some(self, most: int) -> range:
        """Return so many turns, fewer where no bytes are left."""
        return range(min(self.number(most), max(0, len(self._data) - self._at)))

    def of(self, make: Callable[[], T], most: int) -> list[T]:
        """Make some things."""
        return [make() for _ in self.some(most)]

    def text(self, most: int = 30) -> str:
        """Return characters, plain and odd."""
        return "".join(map(_character, (self.byte() for _ in self.some(most))))

    def words(self, tokens: Sequence[str], most: int = 30, between: Sequence[str] = (" ",)) -> str:
        """Return tokens, and odd words among them."""
        parts = (
            (self.text(6) if self.maybe(16) else self.one(tokens)) + self.one(between)
            for _ in self.some(most)
        )
        return "".join(parts)

    def rest(self) -> bytes:
        """Return all bytes that are left."""
        left, self._at = self._data[self._at :], len(self._data)
        return left

    def raw(self) -> bytes | None:
        """Return the bytes that are left where the first says that they are the input itself."""
        return None if self.byte() else self.rest()


def _character(byte: int) -> str:
    return chr(byte) if " " <= chr(byte) <= "~" else _ODD[(byte - 127) % len(_ODD)]


def as_raw(*inputs: bytes | str) -> Iterator[bytes]:
    """Yield what makes :meth:`Choices.raw` return inputs."""
    for one in inputs:
        yield bytes([_RAW]) + (one.encode("utf-8", "replace") if isinstance(one, str) else one)


def by_chance(count: int, size: int = 400, seed: int = 1) -> Iterator[bytes]:
    """Yield choices of chance, the same ones every time."""
    random = Random(seed)  # noqa: S311 - reproducible, not secret
    for _ in range(count):
        yield b"\x01" + random.randbytes(random.randint(1, size))


def damaged(inputs: Iterable[bytes], seed: int = 2) -> Iterator[bytes]:
    """Yield inputs with a few bytes changed, taken out or said twice."""
    random = Random(seed)  # noqa: S311 - reproducible, not secret
    for one in inputs:
        raw = bytearray(one)
        for _ in range(random.randint(1, 8)):
            at = random.randint(1, max(1, len(raw)))
            match random.randint(0, 3):
                case 0:
                    raw[at:at] = random.randbytes(random.randint(1, 4))
                case 1:
                    del raw[at : at + random.randint(1, 40)]
                case 2:
                    raw[at:at] = raw[at : at + random.randint(1, 60)]
                case _:
                    raw[at : at + 1] = bytes([random.choice(b'<>"{}[]()&%\\/\0\n\r\xff\x80-')])
        yield bytes(raw)


def small(cases: Iterable[Case], longest: int) -> Iterator[bytes]:
    """Yield the nasty inputs that are small enough to be changed, as raw choices."""
    for case in cases:
        if case.place is None and not case.costly and not _LARGE.search(case.name):
            raw = case.make()
            if len(raw) < longest:
                yield from as_raw(raw)
