"""Fonts: codes of a string to letters and widths."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from pypdf.generic import DictionaryObject, NameObject
from pypdf.generic._font import Font as Known

from assistant.loading.pdf.opening import attempt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""A sign whose letter the file does not tell."""
_SYMBOLIC = 4
_MILLE = 0.001
_LIES = 3
"""So many signs that are drawn as one letter and read as another are no slip."""
_UNUSED = "\x7f"
"""What a standard encoding does not use is drawn as a bullet."""
_WIDE_CODES = "utf-16-be"


class Sign(NamedTuple):
    """A code of a string as it is read and as wide as it is drawn."""

    text: str
    width: float
    """In ems."""
    is_space: bool
    """Word spacing is added to the one-byte code 32."""


@dataclass(slots=True)
class Font:
    """A font of a page."""

    bold: bool
    signs: Callable[[bytes], Iterator[Sign]]
    lies: bool = False
    """Its letters are drawn as others than it says."""
    known: dict[int, Sign] = field(default_factory=dict)


def font_of(resource: Any) -> Font:
    """Make a font of a resource; one that cannot be read has unknown signs only."""
    known = attempt(lambda: Known.from_font_resource(resource), None)
    if known is None:
        return Font(bold=False, signs=_unreadable)
    scale = attempt(lambda: _scale(resource), _MILLE)
    bold = _is_bold(known)
    if isinstance(known.encoding, str):
        return Font(bold=bold, signs=_composite(known, scale, resource))
    drawn = attempt(lambda: _drawn(resource, known), dict[int, str]())
    table = [_simple(known, code, scale, drawn) for code in range(256)]
    font = Font(bold=bold, signs=lambda codes: (table[code] for code in codes))
    font.lies = bool(drawn)
    return font


def plain_font() -> Font:
    """Return the font that is taken where a file names one that it does not have."""
    names = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica",
             "/Encoding": "/WinAnsiEncoding"}  # fmt: skip
    return font_of(DictionaryObject({NameObject(k): NameObject(v) for k, v in names.items()}))


def _unreadable(codes: bytes) -> Iterator[Sign]:
    return (Sign(UNKNOWN, 0.5, is_space=False) for _ in codes)


def _scale(resource: Any) -> float:
    """Return ems a unit of width: of a Type 3 font its matrix says so."""
    if resource.get("/Subtype") == "/Type3" and "/FontMatrix" in resource:
        return abs(float(resource["/FontMatrix"][0])) or _MILLE
    return _MILLE


def _is_bold(known: Known) -> bool:
    name = known.name.casefold()
    weight = attempt(lambda: float(known.font_descriptor.weight), 0.0)
    return weight >= 600 or any(  # noqa: PLR2004 - CSS's and OpenType's number for semi-bold
        word in name for word in ("bold", "black", "heavy", "semibold", "demi")
    )


def _simple(known: Known, code: int, scale: float, drawn: dict[int, str]) -> Sign:
    encoding = known.encoding
    char = encoding.get(code, chr(code)) if isinstance(encoding, dict) else chr(code)
    text = drawn.get(code) or known.character_map.get(char, char)
    widths = known.character_widths
    width = float(widths.get(chr(code), widths.get("default", 500)))
    unnamed = len(text) > 1 and text.startswith("/")
    if unnamed or not known.interpretable:
        text = UNKNOWN
    elif text == _UNUSED:
        text = "•"
    return Sign(text, width * scale, is_space=code == ord(" "))


def _drawn(resource: Any, known: Known) -> dict[int, str]:
    """Return what is drawn for codes where the map to letters says other letters.

    Only a font with the letters of a standard encoding shows both. Where the two contradict each
    other, the eye of a reader sees the glyph.
    """
    if "/ToUnicode" not in resource or "/Encoding" not in resource:
        return {}
    if "/FontDescriptor" in resource and known.font_descriptor.flags & _SYMBOLIC:
        return {}
    plain = DictionaryObject(
        {key: value for key, value in resource.items() if key not in ("/ToUnicode", "/FontFile")}
    )
    encoding = Known.from_font_resource(plain).encoding
    if not isinstance(encoding, dict):
        return {}
    told = known.character_map
    differ = {
        code: drawn
        for code, drawn in encoding.items()
        if (said := told.get(chr(code))) is not None and _contradict(drawn, said)
    }
    return differ if len(differ) >= _LIES else {}


def _contradict(drawn: str, said: str) -> bool:
    if len(drawn) != 1 or not drawn.isascii() or not drawn.isalnum():
        return False
    letters = unicodedata.normalize("NFKD", said)
    return bool(letters) and letters[0].casefold() != drawn.casefold() and letters[0].isalnum()


def _composite(known: Known, scale: float, resource: Any) -> Callable[[bytes], Iterator[Sign]]:
    encoding = str(known.encoding)
    widths, told = known.character_widths, known.character_map
    usual = float(widths.get("default", 1000))
    if encoding != _WIDE_CODES:
        return lambda codes: (
            Sign(char, 1.0 if ord(char) > 0xFF else 0.5, is_space=False)  # noqa: PLR2004 - Latin-1
            for char in codes.decode(encoding, "replace")
        )
    unicode_codes = "UCS2" in (name := str(resource.get("/Encoding"))) or "UTF16" in name
    cache: dict[int, Sign] = {}

    def sign(code: int) -> Sign:
        char = chr(code)
        text = told.get(char, char if unicode_codes else UNKNOWN)
        made = cache[code] = Sign(text, float(widths.get(char, usual)) * scale, is_space=False)
        return made

    def signs(codes: bytes) -> Iterator[Sign]:
        for at in range(0, len(codes) - 1, 2):
            code = codes[at] << 8 | codes[at + 1]
            yield cache.get(code) or sign(code)

    return signs
