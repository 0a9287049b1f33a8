"""JSON-LD as pages hold it: often broken, sometimes hostile."""

from __future__ import annotations

import html
import json
import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from assistant.loading.html.metadata.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

Node = dict[str, Any]

_LONGEST = 4_000_000
"""Characters of all blocks of a page; live blogs come to half a million."""
_LONGEST_BROKEN = 500_000
"""Of a block that is mended."""
_MOST_NODES = 5_000
_MOST_BLOCKS = 60
_MOST_SCRIPTS = 400
_DECODER = json.JSONDecoder(strict=False)
_WRAPPING = re.compile(r"<!--|-->|//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>|/\*\s*\*/")
# What nothing closes is matched to the end of the block: no start is tried twice.
_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"?'
_COMMENT = re.compile(rf"({_STRING})|//[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_COMMA = re.compile(rf"({_STRING})|,(?=\s*[}}\]])", re.DOTALL)
_FIELD = re.compile(
    r'"(@type|datePublished|dateModified|url|inLanguage)"\s{0,20}:\s{0,20}'
    r'"([^"\\]{0,400}(?:\\.[^"\\]{0,400}){0,40})"',
    re.IGNORECASE,
)
_HOLDERS = ("@graph", "mainentity", "mainentityofpage")
"""Keys under which a page's own article stands; under others stand those it mentions."""


def blocks_of(tree: HtmlElement) -> list[str]:
    """Return the blocks of a page, as written."""
    scripts = islice(tree.iter("script"), _MOST_SCRIPTS)
    return [one.text or "" for one in scripts if "ld+json" in (one.get("type") or "").lower()]


def read_blocks(blocks: Iterable[str]) -> list[Node]:
    r"""Return the things that blocks of JSON-LD describe, their keys in small letters.

    >>> broken = '{"@type": "NewsArticle", /* ours */ "headline": "Dam\n breaks",}'
    >>> read_blocks([broken])
    [{'@type': 'NewsArticle', 'headline': 'Dam\n breaks'}]
    """
    values: list[Any] = []
    size = 0
    for block in list(blocks)[:_MOST_BLOCKS]:
        size += len(block)
        if size > _LONGEST:
            break
        values.extend(_values(block))
    known: dict[str, Node] = {}
    found = list(_nodes(values, known))
    return [_resolved(node, known) for node in found]


def _values(block: str) -> list[Any]:
    text = block.strip()
    for attempt in (str, _unwrapped, _mended, _unescaped):
        if attempt is not str and len(text) > _LONGEST_BROKEN:
            break
        values = _parsed(attempt(text))
        if values:
            return values
    return _fields(text[:_LONGEST_BROKEN])


def _parsed(text: str) -> list[Any]:
    """Parse one value, or several one behind the other; nothing when the first is broken."""
    values: list[Any] = []
    at = 0
    try:
        while at < len(text) and len(values) < _MOST_BLOCKS:
            value, at = _DECODER.raw_decode(text, at)
            values.append(value)
            while at < len(text) and text[at] in " \t\r\n;,":
                at += 1
    except (ValueError, RecursionError):
        pass
    return [value for value in values if isinstance(value, dict | list)]


def _unwrapped(text: str) -> str:
    return _WRAPPING.sub("", text).strip()


def _mended(text: str) -> str:
    text = _COMMENT.sub(lambda match: match[1] or " ", _unwrapped(text))
    return _COMMA.sub(lambda match: match[1] or " ", text).strip()


def _unescaped(text: str) -> str:
    return _mended(html.unescape(text)) if "&quot;" in text or "&#34;" in text else ""


def _fields(text: str) -> list[Any]:
    """Read what can be read of one article's block that is no JSON.

    Mostly it is a quotation mark in a headline that breaks it, so headlines are not.
    """
    node: Node = {}
    for match in _FIELD.finditer(text):
        name = match[1].lower()
        try:
            value = json.loads(f'"{match[2]}"', strict=False)
        except ValueError:
            value = match[2]
        if name == "@type":
            if not is_article({"@type": value}):
                continue
            if name in node:
                return []
        node.setdefault(name, value)
    return [node] if "@type" in node else []


def _nodes(values: list[Any], known: dict[str, Node]) -> Iterator[Node]:
    """Yield the things described, in order; ``known`` is filled with those that have an @id."""
    waiting = values[::-1]
    count = 0
    while waiting and count < _MOST_NODES:
        value = waiting.pop()
        count += 1
        if isinstance(value, list):
            waiting.extend(value[:_MOST_NODES][::-1])
        if not isinstance(value, dict):
            continue
        node = {str(key).lower(): held for key, held in value.items()}
        named = node.get("@id")
        if isinstance(named, str) and len(node) > 1:
            known.setdefault(named, node)
        if "@type" in node:
            yield node
        waiting.extend(
            node[key] for key in _HOLDERS[::-1] if isinstance(node.get(key), dict | list)
        )


def _resolved(node: Node, known: dict[str, Node]) -> Node:
    """Put in what is only named: a graph says who ``{"@id": "#author"}`` is elsewhere."""
    return {key: _looked_up(value, known) if key in ("author", "creator", "publisher") else value
            for key, value in node.items()}  # fmt: skip


def _looked_up(value: object, known: dict[str, Node]) -> object:
    if isinstance(value, list):
        return [_looked_up(one, known) for one in value[:50] if not isinstance(one, list)]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return known.get(value["@id"], value)
    return value


def types(node: Node) -> list[str]:
    """Return the types of a thing in small letters, without the vocabulary they are of."""
    held = node.get("@type")
    said = held if isinstance(held, list) else [held]
    return [one.lower().replace(":", "/").rsplit("/", 1)[-1] for one in said[:10]
            if isinstance(one, str)]  # fmt: skip


def is_article(node: Node) -> bool:
    """Tell whether a thing is a text that was published, and no job offer or product.

    >>> is_article({"@type": ["ReportageNewsArticle"]}), is_article({"@type": "JobPosting"})
    (True, False)
    """
    return any(
        (kind.endswith(("article", "posting")) and kind != "jobposting") or kind == "report"
        for kind in types(node)
    )


def text_of(value: object) -> str:
    """Return what a value says: a string, the first of a list, a value or name in an object."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = next(
                (value[key] for key in ("@value", "name", "@id", "url") if key in value), None
            )
        elif isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)[:40]
        else:
            break
    return clean(value)
