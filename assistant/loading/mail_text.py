"""The plain text of mails: lines joined as they were meant, and what only serves the sending."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.loading.mail_bodies import Flow

_SHORT = 250
"""Characters of a paragraph that says only how to unsubscribe."""
_TOP, _BOTTOM = 6, 15
"""Paragraphs at either end among which such lines are looked for."""
_URL = re.compile(r"https?://\S+")
_BROWSER = re.compile(
    r"\W*(?:(?:having |got )?(?:trouble|problems?) (?:viewing|reading|seeing) this (?:e-?mail|"
    r"message|newsletter)\W*)?(?:(?:click here to )?(?:view|read|open|see)(?: this)?(?: (?:e-?mail|"
    r"message|newsletter|it|online version))?(?: (?:in|on) (?:your |a |the )?"
    r"(?:web ?)?(?:browser|web)| online)"
    r"|web version|online version|view as a web ?page)\W*",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\bunsubscribe\b|\bopt[ -]out\b|manage (?:your )?(?:e-?mail |newsletter )?(?:preferences|"
    r"subscriptions?)|(?:update|change) your (?:e-?mail )?preferences|"
    r"you(?:'re| are|’re) receiving this (?:e-?mail|newsletter|message)|"
    r"you received this (?:e-?mail|newsletter|message) because|this e-?mail was sent to",
    re.IGNORECASE,
)
_GAP = re.compile(r"\n[ \t]*\n\s*")


def unflowed(text: str, flow: Flow) -> str:
    r"""Join the lines of a paragraph that a mail program broke, where it says that it did.

    >>> from assistant.loading.mail_bodies import Flow
    >>> unflowed("The dam \nbroke.\n From here", Flow(True, False))
    'The dam broke.\nFrom here'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not flow.flowed:
        return text
    lines: list[str] = []
    parts: list[str] = []
    quoted = 0
    for line in text.split("\n"):
        words = line.lstrip(">")
        depth = len(line) - len(words)
        words = words.removeprefix(" ")
        if parts and (depth != quoted or words == "-- "):
            lines.append("".join(parts))
            parts = []
        quoted = depth
        goes_on = words.endswith(" ") and words != "-- "
        parts.append(words[:-1] if goes_on and flow.delsp else words)
        if not goes_on:
            lines.append("".join(parts))
            parts = []
    return "\n".join([*lines, *(["".join(parts)] if parts else [])])


def without_service_lines(text: str) -> str:
    """Leave out how to see a newsletter in a browser, at its top, and to unsubscribe, at its end.

    Only short paragraphs that say such things are; what news says of them stands elsewhere.
    """
    parts = _GAP.split(text.replace("\r\n", "\n").replace("\r", "\n"))
    last = len(parts) - _BOTTOM
    kept = [
        part
        for number, part in enumerate(parts)
        if not (number < _TOP and len(part) < 4 * _SHORT and _BROWSER.fullmatch(_URL.sub("", part)))
        and not (number >= max(last, 1) and _says_service(part))
    ]
    return text if len(kept) == len(parts) else "\n\n".join(kept).strip("\n") + "\n"


def _says_service(part: str) -> bool:
    words = _URL.sub("", part)
    return len(words) < _SHORT and _SERVICE.search(words) is not None
