"""Queries of style sheets, asked of screens that readers have."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from assistant.loading.style.lengths import length
from assistant.loading.style.written import apart, end_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Where: TypeAlias = Literal["everywhere", "somewhere", "perhaps", "nowhere"]
"""On every screen, on some, on nobody knows which, on none."""

_USUAL: dict[str, float | str] = {
    "color": 8, "color-index": 0, "monochrome": 0, "grid": 0, "resolution": 1,
    "-webkit-device-pixel-ratio": 1, "-webkit-transform-3d": 1, "scripting": "enabled",
    "update": "fast", "display-mode": "browser", "overflow-block": "scroll",
    "overflow-inline": "scroll", "inverted-colors": "none", "forced-colors": "none",
    "dynamic-range": "standard", "video-dynamic-range": "standard", "color-gamut": "srgb",
    "prefers-reduced-motion": "no-preference", "prefers-contrast": "no-preference",
    "prefers-reduced-transparency": "no-preference", "prefers-reduced-data": "no-preference",
    "prefers-color-scheme": "light", "hover": "hover", "any-hover": "hover", "pointer": "fine",
    "any-pointer": "fine",
}  # fmt: skip
_TOUCHED: dict[str, float | str] = {
    "hover": "none", "any-hover": "none", "pointer": "coarse", "any-pointer": "coarse",
    "resolution": 3, "-webkit-device-pixel-ratio": 3,
}  # fmt: skip
_OTHER: dict[str, float | str] = {
    "prefers-color-scheme": "dark", "prefers-reduced-motion": "reduce", "prefers-contrast": "more",
    "prefers-reduced-transparency": "reduce", "prefers-reduced-data": "reduce",
    "dynamic-range": "high", "color-gamut": "p3", "update": "slow",
}  # fmt: skip
_SCREENS: tuple[Mapping[str, float | str], ...] = tuple(
    {
        **_USUAL, "width": width, "height": height, "device-width": width, "device-height": height,
        "orientation": "portrait" if height >= width else "landscape",
        "aspect-ratio": width / height, "device-aspect-ratio": width / height,
        "inline-size": width, "block-size": height, **more,
    }
    for width, height, more in (
        (320, 568, _TOUCHED), (480, 854, {**_TOUCHED, **_OTHER}), (600, 960, _TOUCHED),
        (768, 1_024, _TOUCHED), (1_024, 768, {**_TOUCHED, **_OTHER}), (1_280, 720, {}),
        (1_536, 864, _OTHER), (1_920, 1_080, {}), (2_560, 1_440, _OTHER),
    )
)  # fmt: skip
_CONTAINERS = tuple(
    {**_SCREENS[0], "width": width, "inline-size": width, "orientation": how}
    for width, how in (
        (200, "portrait"),
        (400, "portrait"),
        (700, "landscape"),
        (1_400, "landscape"),
    )
)
_LONGEST = 1_000
_BOOLEAN = frozenset({"none", "no-preference", 0})
_RANGE = re.compile(r"\s*(<=|>=|<|>|=)\s*")
_WORD = re.compile(r"\s*(not|and|or|only)\b\s*", re.IGNORECASE)
_TYPE = re.compile(r"\s*(?:(not|only)\s+)?([a-z-]+)\s*(?:and\b|$)", re.IGNORECASE)
_RATIO = re.compile(r"\s*(\d+(?:\.\d+)?)\s*/\s*(\d+(?:\.\d+)?)\s*")
_RESOLUTION = re.compile(r"(\d+(?:\.\d+)?|\.\d+)(dppx|x|dpi|dpcm)")
_DENSITY = {"dppx": 1.0, "x": 1.0, "dpi": 1 / 96, "dpcm": 2.54 / 96}
_COMPARED: dict[str, Callable[[float, float], bool]] = {
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
    "=": lambda one, other: one == other,
}
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}
_DEEPEST = 10
_SIDES = 3


@lru_cache(maxsize=1_024)
def media(query: str) -> Where:
    """Tell on which screens a list of media queries holds.

    >>> [media(one) for one in ("not print", "(width > 700px)", "print", "screen, print")]
    ['everywhere', 'somewhere', 'nowhere', 'everywhere']
    """
    if len(query) > _LONGEST:
        return "somewhere"
    queries = apart(query.lower())
    return _where([any(_holds(one, screen) for one in queries) for screen in _SCREENS])


@lru_cache(maxsize=1_024)
def container(query: str) -> Where:
    """Tell in which containers a query holds.

    >>> [container(one) for one in ("(min-width: 1px)", "side (width < 600px)", "style(--a: b)")]
    ['everywhere', 'somewhere', 'perhaps']
    """
    said = query.lower().strip()
    if "style(" in said or len(query) > _LONGEST:
        return "perhaps"
    if not said.startswith(("(", "not")):
        said = said[said.find("(") :] if "(" in said else ""
    return _where([_condition(said, one) is True for one in _CONTAINERS])


def _where(held: Iterable[bool]) -> Where:
    found = set(held)
    return "somewhere" if len(found) > 1 else "everywhere" if True in found else "nowhere"


def _holds(query: str, screen: Mapping[str, float | str]) -> bool:
    if not query:
        return True
    found = _TYPE.match(query)
    if found is None or found[2] == "not":
        return _condition(query, screen) is True
    typed = found[2] in ("screen", "all")
    if typed and query[found.end() :].strip():
        more = _condition(query[found.end() :], screen)
        if more is None:
            return False
        typed = more
    return typed is not (found[1] == "not")


def _condition(said: str, screen: Mapping[str, float | str], depth: int = 0) -> bool | None:
    """Tell whether a condition holds; None where that is not known, which is as good as not."""
    found: bool | None = None
    joined, turned = "", False
    while said := said.strip():
        if word := _WORD.match(said):
            said = said[word.end() :]
            turned ^= word[1] == "not"
            joined = joined if word[1] == "not" else word[1]
            continue
        start = said.find("(") + 1
        end = end_of(said, start) if start else -1
        if end < 0 or depth > _DEEPEST:
            return None
        one = None if said[: start - 1].strip() else _one(said[start:end], screen, depth)
        one = (not one) if turned and one is not None else one
        found = one if not joined else _joined(joined, found, one)
        said, turned = said[end + 1 :], False
    return found


def _joined(how: str, *both: bool | None) -> bool | None:
    decides = how == "or"
    if decides in both:
        return decides
    return None if None in both else not decides


def _one(said: str, screen: Mapping[str, float | str], depth: int) -> bool | None:
    if said.strip().startswith("(") or _WORD.match(said):
        return _condition(said, screen, depth + 1)
    name, colon, value = (one.strip() for one in said.partition(":"))
    if colon:
        how = "="
        for start, meant in (("min-", ">="), ("max-", "<=")):
            if name.removeprefix("-webkit-").startswith(start):
                how, name = meant, name.replace(start, "", 1)
        return _compared(screen.get(name), how, value, screen)
    parts = _RANGE.split(said.strip())
    if len(parts) == 1:
        own = screen.get(name)
        return None if own is None else own not in _BOOLEAN
    if len(parts) == _SIDES and parts[0] in screen:
        return _compared(screen[parts[0]], parts[1], parts[2], screen)
    if len(parts) < _SIDES or parts[2] not in screen:
        return None
    first = _compared(screen[parts[2]], _TURNED[parts[1]], parts[0], screen)
    second = _compared(screen[parts[2]], parts[3], parts[4], screen) if parts[4:] else True
    return _joined("and", first, second)


def _compared(
    own: float | str | None, how: str, value: str, screen: Mapping[str, float | str]
) -> bool | None:
    if own is None:
        return None
    if isinstance(own, str):
        return own == value if how == "=" else None
    if ratio := _RATIO.fullmatch(value):
        return _COMPARED[how](own, float(ratio[1]) / (float(ratio[2]) or 1))
    if density := _RESOLUTION.fullmatch(value):
        return _COMPARED[how](own, float(density[1]) * _DENSITY[density[2]])
    known = length(value)
    if known is None:
        return None
    seen = known.screen * float(screen["width"]) / 100
    return _COMPARED[how](own, known.number + known.pixels + known.letters * 16 + seen)
