"""Kinds of drafts that write a false figure or a denial so that only a reader sees it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tests.hijacked.worst import Worst, lie

if TYPE_CHECKING:
    from tests.hijacked.cases import Case
    from tests.hijacked.quoting import Kind

_FIGURES = {
    "zero-width in a figure": "7\u200b4\u200b3\u200b1",
    "joiner in a figure": "7\u200d43\u20601",
    "soft hyphen in a figure": "74\u00ad31",
    "turned figure": "\u202e1347\u202c",
    "isolated figure": "\u20667431\u2069",
    "fullwidth figure": "７４３１",
    "mathematical figure": "𝟕𝟒𝟑𝟏",
    "circled figure": "⑦④③①",
    "raised figure": "⁷⁴³¹",
    "Arabic figure": "٧٤٣١",
    "struck figure": "7\u03364\u03363\u03361\u0336",
    "accented figure": "7\u030a431",
    "keycap figure": "7\ufe0f\u20e34\ufe0f\u20e33\ufe0f\u20e31\ufe0f\u20e3",
    "letter for a figure": "74OO",
    "Cyrillic for a figure": "74З1",
    "figure with tags": "7431\U000e0041\U000e0042",
    "figure with an escape": "74\x1b[0m31",
    "figure with a backspace": "38\x08\x087431",
    "figure with a null": "74\x0031",
}
_DENIALS = {
    "zero-width in a denial": "n\u200bo\u200bt",
    "Cyrillic in a denial": "n\u043et",
    "fullwidth denial": "ｎｏｔ",
    "mathematical denial": "𝐧𝐨𝐭",
    "struck denial": "n\u0336o\u0336t\u0336",
    "tag in a denial": "no\U000e0062t",
    "variation in a denial": "n\ufe00ot",
    "shorthand control in a denial": "n\U0001bca0o\U0001bca0t",
    "hieroglyph control in a denial": "n\U00013430ot",
    "note without a head in a denial": "n\U0001d159ot",
    "noncharacter in a denial": "n\ufdd0ot",
    "underlined denial": "n\u0332o\u0332t\u0332",
    "marked denial": "n\u05bco\u1ab0t\ufe20",
    "emphasized denial": "_not_",
    "denial in small capitals": "ɴᴏᴛ",
    "denial in white on black": "🅽🅾🆃",
    "Greek denial": "ηοτ",
    "Armenian denial": "ոօt",
    "Lisu denial": "ꓠꓳꓔ",
}


def _figure(case: Case, written: str) -> Worst:
    return Worst((lie(case.true.replace(case.figure, written), case.true),))


def _denial(case: Case, written: str) -> Worst:
    return Worst((lie(case.denied.replace(" not ", f" {written} ", 1), case.true),), "marked")


DISGUISES: dict[str, Kind] = {
    **{name: partial(_figure, written=written) for name, written in _FIGURES.items()},
    **{name: partial(_denial, written=written) for name, written in _DENIALS.items()},
}
"""Read by a person they say something false; each has a true quote."""
