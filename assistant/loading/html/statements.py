"""What a page says of itself for programs: the objects of its JSON-LD."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    Statement = dict[str, Any]

_LONGEST = 2_000_000
"""Characters of all JSON-LD that is read."""
_MOST = 5_000
"""Objects that are looked at."""
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
    left = _LONGEST
    queue: list[object] = []
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json" or not script.text:
            continue
        left -= len(script.text)
        if left < 0:
            break
        try:
            queue.append(json.loads(script.text, strict=False))
        except (ValueError, RecursionError):
            continue
    for _ in range(_MOST):
        if not queue:
            return
        value = queue.pop(0)
        if isinstance(value, list):
            queue[:0] = value[:_MOST]
        elif isinstance(value, dict):
            yield value
            queue.extend(
                inner for name, inner in value.items()
                if name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
                and isinstance(inner, dict | list)
            )  # fmt: skip
