"""Characters that a reader does not see, or that are none: counted by kind and told.

They stay in the text, so that every offset is one of the file's text; only NUL, which no tool
downstream is sure to keep, becomes U+FFFD, one for one.
"""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"
CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""But tabs, line ends and page breaks."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_KINDS = (
    ("control character", CONTROLS),
    # Joiners belong to the writing of Persian, of India and of emoji; between Latin letters
    # nothing needs them.
    (
        "zero-width character",
        re.compile(
            "[\u180e\u200b\u2060-\u2064\ufeff]|(?<=[\x00-\u024f])[\u200c\u200d](?=[\x00-\u024f])"
        ),
    ),
    ("bidi control", re.compile("[\u202a-\u202e\u2066-\u2069]")),
    (
        "tag character",  # but in flags
        re.compile("(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+"),
    ),
    ("other invisible character", re.compile("[\u206a-\u206f\ufff9-\ufffb]")),
)
_ANY = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""All of them: a text that holds none is passed over fast."""
_BIDI_MARKS = re.compile("[\u061c\u200e\u200f]")
"""Right-to-left writing needs them."""
_PIECE = 1_000_000


def odd_characters(text: str) -> str | None:
    r"""Tell how many odd characters of which kinds a text holds; None when there are none.

    >>> odd_characters("The d\u200bam\u202e broke.\x07 🏴\U000e0067\U000e0062\U000e007f")
    'it holds 1 control character, 1 zero-width character and 1 bidi control'
    """
    text = text.removeprefix("\ufeff")
    if _ANY.search(text) is None:
        return None
    found = [(name, count) for name, pattern in _KINDS if (count := _count(pattern, text))]
    if not text.isascii() and not _RIGHT_TO_LEFT.search(text):
        marks = _count(_BIDI_MARKS, text)
        found += [("bidi mark", marks)] if marks else []
    if not found:
        return None
    told = [counted(count, name) for name, count in found]
    return "it holds " + " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def counted(count: int, name: str) -> str:
    """Write a number of things.

    >>> counted(1, "byte"), counted(2000, "byte")
    ('1 byte', '2,000 bytes')
    """
    return f"{count:,} {name}{'' if count == 1 else 's'}"


def _count(pattern: re.Pattern[str], text: str) -> int:
    """Count characters, a piece of the text at a time: a list of all may take the memory."""
    if pattern.search(text) is None:
        return 0
    return sum(
        sum(map(len, pattern.findall(text, at, at + _PIECE))) for at in range(0, len(text), _PIECE)
    )
