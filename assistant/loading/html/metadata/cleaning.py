"""Values of a page as readers would see them: one line, without markup and hidden signs."""

from __future__ import annotations

import html
import re
import unicodedata

from assistant.loading.links import without_unseen

LONGEST = 400
"""Characters of a value; what is longer is cut."""
_LONGEST_RAW = 4_000
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|cite|code|del|div|em|font|h[1-6]|i|ins|mark|p|q|s|small|span|strong|"
    r"sub|sup|u|wbr)\b[^<>]*>",
    re.IGNORECASE,
)


def clean(raw: object, longest: int = LONGEST) -> str:
    r"""Return a string's words on one line; empty when it is no string.

    Pages escape twice what is shown once.

    >>> clean("Tom &amp;amp; <b>Jerry</b>\n return\u202e")
    'Tom & Jerry return'
    """
    if not isinstance(raw, str):
        return ""
    text = raw[:_LONGEST_RAW]
    for _ in range(3):
        if "&" not in text:
            break
        text = html.unescape(text)
    text = unicodedata.normalize("NFC", without_unseen(_TAG.sub("", text)))
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
