"""HTML from pieces: words are escaped unless they are HTML already, so none can be forgotten."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias, Union

from assistant.rendering.plain import plain

_VOID = frozenset({"meta", "br"})
_LINES = frozenset(
    "head title meta style script header main section nav footer h1 h2 h3 h4 p ul ol li dl dt dd "
    "table caption thead tbody tr details summary blockquote figure figcaption svg div".split()
)
"""Elements after which a line ends, so that two pages can be compared as text."""


@dataclass(frozen=True, slots=True)
class Html:
    """Text that is HTML; only :func:`tag` and this package's own files make it."""

    text: str


Content: TypeAlias = Union["Html", str, int, Iterable["Content"], None]
Value: TypeAlias = str | int | bool | None


def tag(name: str, /, *content: Content, **attributes: Value) -> Html:
    r"""Make an element; untrusted words may be content or the value of an attribute.

    Args:
        name: The element's name, from this package.
        content: What is inside, in order; None is nothing.
        attributes: ``class_`` is class, ``aria_label`` is aria-label; True is an attribute without
            a value, None and False are none.

    >>> tag("p", "a < b\x1b", tag("b", "c"), class_='"x"').text
    '<p class="&quot;x&quot;">a &lt; b<b>c</b></p>\n'
    """
    told = "".join(_attribute(key, value) for key, value in attributes.items())
    inside = "" if name in _VOID else f"{_inside(content)}</{name}>"
    return Html(f"<{name}{told}>{inside}" + ("\n" if name in _LINES else ""))


def joined(*content: Content) -> Html:
    """Put pieces behind each other."""
    return Html(_inside(content))


def foreign(words: str, name: str = "bdi", **attributes: Value) -> Html:
    """Set words from outside apart: their direction is their own and turns nothing around them."""
    return tag(name, words, dir=None if name == "bdi" else "auto", **attributes)


def folded(title: Content, *content: Content, shown: bool = False, class_: str = "") -> Html:
    """Fold content under a title; ``shown`` when it is open at first."""
    return tag("details", tag("summary", title), *content, open=shown, class_=class_ or None)


def _inside(content: Content) -> str:
    if content is None:
        return ""
    if isinstance(content, Html):
        return content.text
    if isinstance(content, str | int):
        return html.escape(plain(str(content)))
    return "".join(map(_inside, content))


def _attribute(key: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{html.escape(plain(str(value)))}"'
