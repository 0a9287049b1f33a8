"""Lengths and numbers of a style, reckoned as a browser reckons them."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from assistant.loading.style.written import end_of

if TYPE_CHECKING:
    from collections.abc import Callable

_UNITS: dict[str, tuple[int, float]] = {
    "": (0, 1), "px": (1, 1), "pt": (1, 4 / 3), "pc": (1, 16), "in": (1, 96), "cm": (1, 96 / 2.54),
    "mm": (1, 9.6 / 2.54), "q": (1, 2.4 / 2.54), "rem": (1, 16), "rlh": (1, 20), "em": (2, 1),
    "ex": (2, 0.5), "ch": (2, 0.5), "ic": (2, 1), "cap": (2, 0.7), "lh": (2, 1.2), "%": (3, 1),
    "deg": (5, 1), "turn": (5, 360), "grad": (5, 0.9), "rad": (5, 180 / math.pi),
}  # fmt: skip
"""Which part of a length each is of, and how much of it."""
_SCREEN = re.compile(r"[sdl]?v(?:[whbi]|min|max)|cq(?:[whbi]|min|max)")
_WRITTEN = ("", "px", "em", "%", "vw", "deg")
_NUMBER = r"(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?"
_LITERAL = re.compile(rf"([-+]?{_NUMBER})([a-z]+|%)?", re.IGNORECASE)
_TOKEN = re.compile(
    rf"\s*(?:(?P<number>{_NUMBER})(?P<unit>[a-z]+|%)?|(?P<open>[\w-]*\()|(?P<name>-?[a-z][\w-]*)|"
    r"(?P<sign>[-+*/,)]))\s*",
    re.IGNORECASE,
)
_CALCULATED = re.compile(
    r"(?<![\w-])(?:-webkit-|-moz-)?(?:calc|min|max|clamp|abs|sign|round|mod|rem|sqrt|pow|exp|hypot|"
    r"sin|cos|tan)\(",
    re.IGNORECASE,
)
_NAMES = {"infinity": math.inf, "-infinity": -math.inf, "pi": math.pi, "e": math.e, "nan": 0.0}
_LETTER = 16.0
_HUNDREDTH = 10.0
"""Pixels of a hundredth of a screen, and of what shares are of: to compare lengths by."""
_DEEPEST = 20
_LONGEST = 1_000
_MOST = 1e9


class Length(NamedTuple):
    """A sum of what can be told of each apart."""

    number: float = 0.0
    pixels: float = 0.0
    letters: float = 0.0
    """Heights of letters: em."""
    share: float = 0.0
    """Hundredths of what is around."""
    screen: float = 0.0
    """Hundredths of a screen."""
    degrees: float = 0.0

    @property
    def size(self) -> float:
        """About how many pixels it is."""
        return (
            self.number
            + self.pixels
            + self.letters * _LETTER
            + (self.share + self.screen) * _HUNDREDTH
            + self.degrees
        )

    def by(self, factor: float) -> Length:
        """Return it so many times."""
        return Length(*(max(-_MOST, min(_MOST, one * factor)) if one else 0.0 for one in self))

    def plus(self, other: Length) -> Length:
        """Return both together."""
        return Length(*(one + more for one, more in zip(self, other, strict=True)))


def length(value: str) -> Length | None:
    """Return a length, a share, an angle or a number; None for what is none.

    >>> length("calc(1em - 2px)"), length("MIN(0px, 50%)").size, length("auto")
    (Length(number=0.0, pixels=-2.0, letters=1.0, share=0.0, screen=0.0, degrees=0.0), 0.0, None)
    """
    value = value.strip()
    if found := _LITERAL.fullmatch(value):
        return _literal(found[1], found[2] or "")
    if not _CALCULATED.match(value) or len(value) > _LONGEST:
        return None
    return _Reckoning(value).whole()


def simplified(value: str) -> str:
    """Return a value with what it reckons in the place of how, where that is one length.

    >>> simplified("scale(calc(2 * 0)) 0 max(1px, 2px)")
    'scale(0) 0 2px'
    """
    at, found = 0, []
    while start := _CALCULATED.search(value, at):
        end = end_of(value, start.end())
        if end < 0:
            break
        known = length(value[start.start() : end + 1])
        found += [value[at : start.start()], _literally(known, value[start.start() : end + 1])]
        at = end + 1
    return "".join((*found, value[at:])) if found else value


def _literally(known: Length | None, written: str) -> str:
    parts = [] if known is None else [
        f"{one:.6f}".rstrip("0").rstrip(".") + unit
        for one, unit in zip(known, _WRITTEN, strict=True) if one
    ]  # fmt: skip
    if known is None or parts[1:]:
        return written
    return parts[0] if parts else "0"


def _literal(number: str, unit: str) -> Length | None:
    unit = unit.lower()
    place, scale = (4, 1.0) if _SCREEN.fullmatch(unit) else _UNITS.get(unit, (-1, 0.0))
    if place < 0:
        return None
    parts = [0.0] * len(_WRITTEN)
    parts[place] = max(-_MOST, min(_MOST, float(number) * scale))
    return Length(*parts)


class _NoLength(Exception):
    """What is written is no length."""


class _Reckoning:
    """Reads a sum from its left to its right."""

    def __init__(self, written: str) -> None:
        self._left = [*_TOKEN.finditer(written)][::-1]
        if sum(len(one[0]) for one in self._left) != len(written):
            self._left = []

    def whole(self) -> Length | None:
        """Return what it comes to; None where it is none."""
        try:
            found = self._one(0)
        except (_NoLength, ArithmeticError, ValueError):
            return None
        return None if self._left else found

    def _sign(self, signs: str) -> str:
        if self._left and self._left[-1]["sign"] in tuple(signs):
            return str(self._left.pop()["sign"])
        return ""

    def _sum(self, depth: int) -> Length:
        found = self._product(depth)
        while sign := self._sign("+-"):
            found = found.plus(self._product(depth).by(1 if sign == "+" else -1))
        return found

    def _product(self, depth: int) -> Length:
        found = self._one(depth)
        while sign := self._sign("*/"):
            other = self._one(depth)
            if sign == "/":
                found = found.by(1 / other.number if other.number else _MOST)
            else:
                found = other.by(found.number) if not any(found[1:]) else found.by(other.number)
        return found

    def _one(self, depth: int) -> Length:
        if not self._left or depth > _DEEPEST:
            raise _NoLength
        if sign := self._sign("+-"):
            return self._one(depth + 1).by(1 if sign == "+" else -1)
        token = self._left.pop()
        known = None
        if token["number"]:
            known = _literal(token["number"], token["unit"] or "")
        elif token["open"]:
            known = _of_function(token["open"].lower()[:-1], self._arguments(depth))
        elif token["name"]:
            name = token["name"].lower()
            known = Length(_NAMES[name]) if name in _NAMES else Length(math.nan)
        if known is None:
            raise _NoLength
        return known

    def _arguments(self, depth: int) -> list[Length]:
        found = [self._sum(depth + 1)]
        while self._sign(","):
            found.append(self._sum(depth + 1))
        if not self._sign(")") and self._left:  # else what is open at the end is closed there
            raise _NoLength
        return found


def _of_function(name: str, those: list[Length]) -> Length | None:
    name = name.removeprefix("-webkit-").removeprefix("-moz-")
    # Words such as "nearest" are passed over.
    known = [one for one in those if not math.isnan(one.number)]
    if name == "clamp" and len(those) == len(("least", "wished", "most")):
        return _clamped(*those)
    if known and name in _SCALAR:
        return Length(_SCALAR[name](*(one.number + math.radians(one.degrees) for one in known)))
    return _FUNCTIONS[name](known) if known and name in _FUNCTIONS else None


def _clamped(least: Length, wished: Length, most: Length) -> Length:
    if not math.isnan(most.number):
        wished = min(wished, most, key=_size)
    return wished if math.isnan(least.number) else max(least, wished, key=_size)


def _size(one: Length) -> float:
    return one.size


def _in_steps(those: list[Length], whole: Callable[[float], float]) -> Length:
    """Return the nearest of the steps that a length may be; of ``mod`` what is over."""
    first, step = those[0], (those[1:] or [Length(1.0)])[0].size
    return first.by(whole(first.size / step) * step / first.size) if first.size else first


def _over(those: list[Length], whole: Callable[[float], float]) -> Length:
    return those[0].plus(_in_steps(those, whole).by(-1))


_SCALAR: dict[str, Callable[..., float]] = {
    "sqrt": math.sqrt,
    "pow": math.pow,
    "exp": math.exp,
    "sin": math.sin,
    "cos": math.cos,
    "tan": math.tan,
}
_FUNCTIONS: dict[str, Callable[[list[Length]], Length | None]] = {
    "": lambda those: None if those[1:] else those[0],
    "calc": lambda those: None if those[1:] else those[0],
    "min": lambda those: min(those, key=_size),
    "max": lambda those: max(those, key=_size),
    "abs": lambda those: those[0].by(-1 if those[0].size < 0 else 1),
    "sign": lambda those: Length(math.copysign(1, those[0].size) if those[0].size else 0.0),
    "round": lambda those: _in_steps(those, round),
    "mod": lambda those: _over(those, math.floor),
    "rem": lambda those: _over(those, math.trunc),
    "hypot": lambda those: Length(pixels=math.hypot(*map(_size, those))),
}
