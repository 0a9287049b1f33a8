"""Characters of a page that nobody sees and that would part words that readers see as one."""

from __future__ import annotations

import re

from assistant.loading.unseen import UNSEEN

_JOINERS = "\u200c\u200d"
_UNSEEN = re.compile(f"[{UNSEEN}\x0b\x0c\u00ad\ufdd0-\ufdef]")
"""Soft hyphens as well, and characters that are none, which mark places in a page."""
_JOINED = re.compile(
    # Scripts of the Near East, South and South East Asia and Mongolia; pictures that are joined.
    "(?<=[\u0600-\u1aff\ua840-\uabff\U00010a00-\U00011fff\U0001f000-\U0001faff\u2600-\u27bf\ufe0f])"
    f"[{_JOINERS}]+(?=[\u0600-\u1aff\ua840-\uabff\U00010a00-\U00011fff\U0001f000-\U0001faff"
    "\u2600-\u27bf])"
)
_ANY_JOINER = re.compile(f"[{_JOINERS}]")
_KEPT = {"\u200c": "\ufdd0", "\u200d": "\ufdd1"}
_SPACES = re.compile("[\t\x85\u00a0\u2000-\u200a\u202f\u205f]")


def clean(text: str) -> str:
    r"""Remove what is not seen; spaces of every width become plain ones.

    Joiners stay between letters of scripts that need them, and in pictures made of several.

    >>> clean("in\u00advi\u200bsible\u00a0\u202eword\u202c")
    'invisible word'
    """
    if text.isascii() and not _UNSEEN.search(text):
        return text
    text = _UNSEEN.sub("", text)
    if _ANY_JOINER.search(text):
        text = _JOINED.sub(lambda found: _KEPT[found.group()[0]], text)
        text = _ANY_JOINER.sub("", text)
        for joiner, stand_in in _KEPT.items():
            text = text.replace(stand_in, joiner)
    return _SPACES.sub(" ", text)
