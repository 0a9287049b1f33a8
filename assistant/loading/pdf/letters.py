"""Characters as they are written in a file, and as they are read."""

from __future__ import annotations

import re
import unicodedata

from assistant.loading.unseen import UNSEEN

_FORMS = re.compile("[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]")
"""Presentation forms: ligatures, and letters by their place in a word."""
_UNSEEN = re.compile(f"[{UNSEEN}\x0b-\x0d\x85\u200c\u200d]")
"""Joiners as well: a glyph by itself does not tell whether they belong there."""
_SPACES = re.compile("[\u0009\u0020\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_RIGHT_TO_LEFT = frozenset(["R", "AL"])
_DASHES = "-\u2010\u00ad"
SOFT = "\u00ad"


def clean(text: str) -> str:
    r"""Write ligatures as letters and leave out what has no width.

    >>> clean("o\ufb03ce\u200b")
    'office'
    """
    if text.isascii() and text.isprintable():
        return text
    text = _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    text = _UNSEEN.sub("", text)
    return "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= c <= "\udfff" else c for c in text)


def is_blank(text: str) -> bool:
    """Tell whether there is nothing but white space, of any kind."""
    return not text or _SPACES.fullmatch(text) is not None or text.isspace()


def runs_left(text: str) -> bool:
    """Tell whether more letters are written from right to left than from left to right.

    >>> runs_left("שלום"), runs_left("Tern 3")
    (True, False)
    """
    if text.isascii():
        return False
    kinds = [unicodedata.bidirectional(char) for char in text]
    return sum(kind in _RIGHT_TO_LEFT for kind in kinds) > kinds.count("L")


def is_ideographic(char: str) -> bool:
    """Tell whether a character stands beside others without spaces.

    >>> is_ideographic("水"), is_ideographic("w")
    (True, False)
    """
    return (
        "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uffef"
    )


def ends_in_hyphen(text: str) -> bool:
    """Tell whether a line ends within a word, as its hyphen says.

    >>> ends_in_hyphen("govern-"), ends_in_hyphen("no -"), ends_in_hyphen("1914-")
    (True, False, True)
    """
    return len(text) > 1 and text[-1] in _DASHES and text[-2].isalnum()
