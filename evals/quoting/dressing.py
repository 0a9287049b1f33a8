"""True quotes, and articles, in other typography: the words stay."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Dress = Callable[[str], str]

_SPACED_DASH = re.compile(r"(?<=\w) [–—] (?=\w)")
_BARE_DASH = re.compile(r"(?<=\w)[—](?=\w)")
_QUOTED = re.compile(r'(?<![^\s(])["“](?=\S)([^"”“]*)(?<=\S)["”](?!\w)')
_INNER = re.compile(r"(?<=[a-z]{3})(?=[a-z]{3})")
_WIDTH = 72


def _marks(opening: str, closing: str) -> Dress:
    def dress(text: str) -> str:
        return re.sub("[“«„]", opening, re.sub("[”»]", closing, text))

    return dress


def _swapped_first(text: str) -> str:
    at = next((i for i, char in enumerate(text) if char.isalnum()), 0)
    other = text[at].swapcase()
    return text[:at] + other + text[at + 1 :] if len(other) == 1 else text


def _broken(text: str) -> str:
    """Break every fifth long word over two lines: "infor-" and "mation"."""
    count = 0

    def change(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        word = match[0]
        return f"{word[:4]}-\n{word[4:]}" if count % 5 == 1 else word

    return re.sub(r"(?<![\w-])[A-Za-z][a-z]{7,}(?![\w-])", change, text)


def _wrapped(text: str) -> str:
    """Break paragraphs into lines at white space, where they are not broken yet."""
    blocks = []
    for block in text.split("\n\n"):
        lines, line = [], ""
        for word in block.split(" "):
            if line and len(line) + len(word) >= _WIDTH:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        blocks.append("\n".join([*lines, line]))
    return "\n\n".join(blocks)


def _ligatures(text: str) -> str:
    for plain, one in (("ffi", "ﬃ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ")):
        text = text.replace(plain, one)
    return text


QUOTES: dict[str, Dress] = {
    "straight marks": _marks('"', '"'),
    "curly marks": lambda text: re.sub(r'"([^"]*)"', r"“\1”", text),
    "guillemets": lambda text: _QUOTED.sub(r"«\1»", text),
    "German marks": lambda text: _QUOTED.sub(r"„\1“", text),
    "single marks": lambda text: _QUOTED.sub(r"‘\1’", text),
    "straight apostrophes": lambda text: re.sub(r"(?<=\w)[’ʼ](?=\w)", "'", text),
    "curly apostrophes": lambda text: re.sub(r"(?<=\w)['ʼ](?=\w)", "’", text),
    "letter apostrophes": lambda text: re.sub(r"(?<=\w)['’](?=\w)", "ʼ", text),
    "dash without spaces": lambda text: _SPACED_DASH.sub("—", text),
    "dash of two hyphens": lambda text: _SPACED_DASH.sub(" -- ", _BARE_DASH.sub("--", text)),
    "dash as a hyphen": lambda text: _SPACED_DASH.sub(" - ", _BARE_DASH.sub(" - ", text)),
    "dash as a bare hyphen": lambda text: _SPACED_DASH.sub("-", _BARE_DASH.sub("-", text)),
    "en dash for hyphens": lambda text: re.sub(r"(?<=\w)-(?=\w)", "–", text),
    "non-breaking hyphens": lambda text: re.sub(r"(?<=\w)-(?=\w)", "\u2011", text),
    "non-breaking spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "line breaks": lambda text: text.replace(" ", "\n", 2),
    "soft hyphens": lambda text: _INNER.sub("\u00ad", text),
    "zero-width spaces": lambda text: _INNER.sub("\u200b", text, count=2),
    "zero-width joiners": lambda text: text.replace(" ", " \u2060", 2),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "accents joined": lambda text: unicodedata.normalize("NFC", text),
    "ligatures": _ligatures,
    "first letter": _swapped_first,
    "ellipsis sign": lambda text: text.replace("...", "…"),
    "ellipsis dots": lambda text: text.replace("…", ". . ."),
    "in curly marks": lambda text: f"“{text}”",
    "in single marks": lambda text: f"'{text}'",
    "final stop": lambda text: re.sub(r"[.,;:]*\Z", ".", text),
    "final comma inside": lambda text: "“" + re.sub(r"[.,;:]*\Z", ",", text) + "”",
    "direction marks": lambda text: f"\u202b{text}\u202c",
    "bracketed first letter": lambda text: (
        f"[{_swapped_first(text)[0]}]{text[1:]}" if text[:2].isalpha() else text
    ),
    "broken word": _broken,
}
"""What is done to a true quote, by name."""
ARTICLES: dict[str, Dress] = {
    "article: wrapped lines": _wrapped,
    "article: broken words": _broken,
    "article: ligatures": _ligatures,
    "article: accents apart": lambda text: unicodedata.normalize("NFD", text),
    "article: non-breaking spaces": lambda text: re.sub(r"(?<=\d) (?=\w)", "\u00a0", text),
    "article: soft hyphens": lambda text: _INNER.sub("\u00ad", text),
    "article: curly": lambda text: re.sub(
        r'"([^"\n]*)"', r"“\1”", re.sub(r"(?<=\w)'(?=\w)", "’", text)
    ),
}
"""What is done to an article while the quote stays plain, by name."""
