"""Addresses in a text and markup that makes links: what leads a reader elsewhere.

Programs make a link of an address wherever they show one: terminals, mail readers, browsers.
"""

from __future__ import annotations

import re

_SCHEMES = (
    "javascript|vbscript|data|file|blob|mailto|tel|sms|intent|magnet|bitcoin|about|view-source"
)
_ENDINGS = (
    "com|org|net|info|biz|edu|gov|mil|int|app|dev|xyz|top|site|online|shop|club|live|news|link|"
    "click|example|test|invalid|onion|ai|io|co|me|tv|ly|gg|to|uk|us|eu|de|fr|ru|cn|in|jp|br|it|es"
)
_ADDRESS = re.compile(
    rf"[a-z][a-z0-9+.-]{{0,19}}:[/\\]{{2}}\S+|\b(?:{_SCHEMES}):(?=[^\s\d])\S+|"
    r"(?<![\w/])[/\\]{2}[\w-]+\.\S+|\bwww\d?[.．。]\S+|"
    r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+|"
    # From the first of its labels on, each is looked at once.
    r"(?:\b|(?=-))(?<![a-z0-9-])(?<![a-z0-9-]\.)(?=-*+[a-z0-9])(?:[a-z0-9-]+\.)+"
    rf"(?:{_ENDINGS})\b(?![\w.]{{0,64}}\w@)(?:[/?#]\S*)?|"
    r"\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?/\S*",
    re.IGNORECASE,
)
_MARKUP = re.compile(
    r"<\s*+(?:[/!?]\s*+)?[a-z][^<>]*>|<!--|(?:!?\[[^\[\]\n]*\]\s?|\])\([^)\n]{0,500}\)|"
    r"!?\[[^\[\]\n]+\]\s?\[[^\]\n]*\]|(?<!\S)\[[^\[\]\n]+\]:\s?\S|"
    r"&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});",
    re.IGNORECASE,
)
_ENDS = ".,;:!?'\"”’»)]}>"


def addresses(text: str) -> list[str]:
    """Return what is an address of the web, of mail or of a program, without the stop behind it.

    >>> addresses("Write to a@b.example, or see https://evil.example/x. It cost 3.5m at 12:30.")
    ['a@b.example', 'https://evil.example/x']
    """
    if not _may_hold(text):
        return []
    return [match[0].lstrip("-").rstrip(_ENDS) for match in _ADDRESS.finditer(text)]


def markup(text: str) -> list[str]:
    """Return what HTML or Markdown would turn into something else than these words.

    >>> markup("See [more](x) at <b>once</b>; he [sic] <3 it, 5 < 6 > 4 (R&D).")
    ['[more](x)', '<b>', '</b>']
    """
    if not any(sign in text for sign in "<[&"):
        return []
    return [match[0] for match in _MARKUP.finditer(text)]


def without_addresses(text: str) -> str:
    """Return a text with an ellipsis in place of each address: repeated, it would be a link.

    >>> without_addresses("it quotes “see www.evil.example”")
    'it quotes “see …”'
    """
    for one in addresses(text):
        text = text.replace(one, "…")
    return text


def stands_whole(one: str, text: str) -> bool:
    """Tell whether an address or a tag stands in a text, and not only as a part of another name.

    >>> theirs = "Write to www.guardian.example/post."
    >>> [stands_whole(one, theirs) for one in ("guardian.example", "ian.example", "guardian.ex")]
    [True, False, False]
    """
    at = text.find(one)
    while at >= 0:
        before, after = text[max(0, at - 1) : at], text[at + len(one) : at + len(one) + 2]
        begins = not (_goes_on(before) and _goes_on(one[:1]))
        ends = not (_goes_on(after[:1]) or (after[:1] == "." and _goes_on(after[1:])))
        if begins and (ends or not _goes_on(one[-1:])):
            return True
        at = text.find(one, at + 1)
    return False


def _goes_on(char: str) -> bool:
    return char.isalnum() or char in ("-", "_")


def _may_hold(text: str) -> bool:
    return "." in text.rstrip(".") or ":" in text or "@" in text or "//" in text
