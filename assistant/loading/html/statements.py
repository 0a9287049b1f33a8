"""What a page says of itself for programs: the objects of its JSON-LD."""

from __future__ import annotations

import json
import re
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    Statement = dict[str, Any]

_LONGEST = 2_000_000
"""Characters of all JSON-LD that is read."""
_MOST = 5_000
"""Objects that are looked at."""
_INNER = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
_ARTICLES = re.compile(r"Article|Posting|Report(?:age)?|Review", re.IGNORECASE)


def article_statements(tree: HtmlElement) -> list[Statement]:
    """Return the objects of a page's JSON-LD that say they are articles, outermost first."""
    return [one for one in _statements(tree) if _ARTICLES.search(kind_of(one))]


def kind_of(statement: Statement) -> str:
    """Return its types, a blank between them."""
    said = statement.get("@type", "")
    return " ".join(str(kind) for kind in (said if isinstance(said, list) else [said]))[:200]


def text_of(value: object) -> str:
    """Return a value when it is a text."""
    return value if isinstance(value, str) else ""


def _statements(tree: HtmlElement) -> Iterator[Statement]:
    queue = _blocks(tree)
    for _ in range(_MOST):
        if not queue:
            return
        value = queue.popleft()
        if isinstance(value, list):
            queue.extendleft(reversed(value[:_MOST]))
        elif isinstance(value, dict):
            yield value
            queue.extend(value[name] for name in _INNER if name in value)


def _blocks(tree: HtmlElement) -> deque[object]:
    left = _LONGEST
    found: deque[object] = deque()
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        words = script.text or ""
        left -= len(words)
        if left < 0:
            break
        with suppress(ValueError, RecursionError):
            found.append(json.loads(words, strict=False))
    return found
