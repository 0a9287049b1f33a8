"""Pages that hold only the beginning of their article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.loading.html.boxes import Block, Layout
    from assistant.loading.html.signals import Signals

_PAY = re.compile(
    r"""\b(?:subscribe|log\ ?in|sign\ (?:in|up)|register|become\ a\ (?:member|subscriber)|
      (?:create|open)\ (?:a\ free|an)\ account|start\ your\ (?:free\ )?trial)\b.{0,60}\b
        (?:to\ (?:continue|keep|read|finish|unlock|access|view|see)|for\ (?:full|
          unlimited)\ access)|
      \bto\ (?:continue|keep)\ reading\b.{0,80}\b(?:subscri|log|sign|register|account|member|trial)|
      \b(?:continue|keep)\ reading\b.{0,60}\b(?:subscri\w+|free\ trial|with\ a\b.{0,30}account)|
      \bthis\ (?:article|story|content|post|page)\ is\ (?:only\ )?(?:available\ (?:only\ )?(?:to|
        for)|for|reserved\ for|exclusive(?:ly)?\ (?:to|for))\b.{0,30}\b(?:subscribers?|members?|
        subscription|registered)|
      \b(?:subscriber|member)s?[-\ ]only\b|\balready\ a\ (?:subscriber|member)\b|
        \balready\ have\ an\ account\b|
      \byou(?:['’]ve|\ have)\ (?:reached|read|used)\b.{0,60}\b(?:free|limit|articles)|
        \bthe\ rest\ of\ this\ (?:article|story|post)\ is\b|
      \bunlock\ (?:this|the\ full)\ (?:article|story)|\breserv[ée]\ aux\ abonn[ée]s|
        \bsolo\ para\ suscriptores|\bweiterlesen\ mit\b|\bjetzt\ (?:abonnieren|weiterlesen)|
      \bil\ (?:vous\ )?reste\b.{0,30}%\ de\ cet\ article""",
    re.IGNORECASE | re.VERBOSE,
)
_HINTS = (
    "subscri",
    "log in",
    "login",
    "sign in",
    "sign up",
    "register",
    "member",
    "account",
    "trial",
    "unlock",
    "reached",
    "read",
    "used",
    "the rest",
    "abonn",
    "weiterl",
    "reste",
    "suscriptor",
)
"""One of these is in all that the expression above finds; they are quicker to look for."""
_LONGEST = 500
"""Characters of a line that asks for money."""
_WHOLE = 3_000
"""Characters from which on an article is taken to be whole, though its page asks for money."""
_TIMES, _MORE = 2.2, 50
"""How many times the words that are there, and how many more, a page must say that there are."""


def is_payment(text: str) -> bool:
    """Tell whether a line asks for a subscription or an account before one may read on."""
    if len(text) >= _LONGEST:
        return False
    text = text.lower()
    return any(hint in text for hint in _HINTS) and bool(_PAY.search(text))


def only_beginning(signals: Signals, layout: Layout, body: Sequence[Block]) -> str | None:
    """Say why only the beginning of an article is there; None where all of it may be."""
    size = sum(len(block.text) for block in body)
    if size >= _WHOLE:
        return None
    words = sum(len(block.text.split()) for block in body)
    if signals.words and signals.words > _TIMES * words + _MORE:
        return f"the page says that it has {signals.words:,} words, and {words:,} are there"
    asks = next((block.text for block in layout.blocks if is_payment(block.text)), None)
    if signals.closed and (asks or size < _WHOLE / 2):
        return "the page says that it is not free to read"
    if asks and size < _WHOLE / 2:
        return f"the page says {quoted(asks, 120)}"
    return None
