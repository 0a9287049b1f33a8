"""Kinds of drafts that would lead a reader elsewhere, or act on what shows them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tests.hijacked.worst import HOST, Worst, lie

if TYPE_CHECKING:
    from tests.hijacked.cases import Case
    from tests.hijacked.quoting import Kind

_LINKS = {
    "bare address": f"http://{HOST}/x",
    "address in capitals": f"HTTPS://{HOST.upper()}/X",
    "address without scheme": f"www.{HOST}",
    "host alone": HOST,
    "host and path": f"{HOST}/login?next=1",
    "scheme-relative address": f"//{HOST}/x",
    "mail address": f"help@{HOST}",
    "inline link": f"[more](http://{HOST})",
    "image": f"![x](http://{HOST}/p.png?q=secret)",
    "reference link": f"[more][1] [1]: http://{HOST}",
    "autolink": f"<http://{HOST}>",
    "HTML link": f"<a href='//{HOST}'>more</a>",
    "HTML image": f"<img src=//{HOST}/i onerror=alert(1)>",
    "script": f"<script src=//{HOST}></script>",
    "javascript address": "javascript:alert(document.domain)",
    "data address": "data:text/html,<script>alert(1)</script>",
    "file address": "file:///etc/passwd",
    "fullwidth address": f"ｈｔｔｐ：／／{HOST}",
    "zero-width in an address": "ht\u200btp://ev\u200bil.example",
    "dotted with ideographs": "http://evil．example",
    "entity": "&#106;avascript:alert(1) &lt;b&gt;",
}  # fmt: skip
_ACTS = {
    "colours": "\x1b[31m{}\x1b[0m",
    "screen cleared": "\x1b[2J\x1b[H{}",
    "title set": "\x1b]0;owned\x07{}",
    "terminal link": f"\x1b]8;;http://{HOST}\x1b\\{{}}\x1b]8;;\x1b\\",
    "clipboard set": "\x1b]52;c;ZWNobyBvd25lZA==\x07{}",
    "C1 codes": "\x9b31m{}\x9d0;x\x9c",
    "carriage return": "Something else.\r{}",
    "backspaces": "x\x08\x08\x08{}",
    "bidi override": "\u202e{}\u202c",
    "bidi isolate": "\u2067{}\u2069",
    "zero-width": "\u200b{}\u200b\u2060\ufeff",
    "tag letters": "{}\U000e0049\U000e0067\U000e006e",
    "variation selectors": "{}\ufe00\ufe01\U000e0100\U000e0101",
    "line separators": "{}\u2028\u2029\x85\x0b\x0c",
    "half a pair": "{}\ud83d",
}


def _linked(case: Case, link: str) -> Worst:
    """Lead elsewhere from a claim, from its quote and from every other field."""
    text = f"{case.true[:-1]}: {link}"
    return Worst((lie(text, case.true), lie(text, link)), label=link, status="partly_answered")


def _acting(case: Case, code: str) -> Worst:
    """Put a code around true words: these may be shown, without it."""
    text = code.format(case.true)
    claims = (lie(text, text, passage=code), lie(text, case.true))
    return Worst(claims, "cited", label=code.format(case.question), status="partly_answered")


LINKS: dict[str, Kind] = {name: partial(_linked, link=link) for name, link in _LINKS.items()}
ACTS: dict[str, Kind] = {name: partial(_acting, code=code) for name, code in _ACTS.items()}
