"""HTML of reports: the product's pieces, with words that XML can hold and coordinates for plots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from assistant.rendering.html import markup
from assistant.rendering.html.markup import Content, Html
from evals.reports.plain_text import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Content", "Html", "facts", "folded", "joined", "table", "tag", "wide"]

Value: TypeAlias = str | float | bool | None


def tag(name: str, /, *content: Content, **attributes: Value) -> Html:
    r"""Make an element as the product does; a number has at most two decimals.

    >>> tag("p", "a < b\u200b", tag("b", "c"), class_='"x"').text
    '<p class="&quot;x&quot;">a &lt; b<b>c</b></p>\n'
    >>> tag("svg", x=1 / 3, y=2.0).text
    '<svg x="0.33" y="2"></svg>\n'
    """
    told: dict[str, Any] = {key: _said(value) for key, value in attributes.items()}
    return markup.tag(name, _harmless(content), **told)


def joined(*content: Content) -> Html:
    """Put pieces behind each other."""
    return markup.joined(_harmless(content))


def _harmless(content: Content) -> Content:
    if isinstance(content, str):
        return harmless(content)
    if content is None or isinstance(content, Html | int):
        return content
    return [_harmless(one) for one in content]


def _said(value: Value) -> markup.Value:
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return harmless(value) if isinstance(value, str) else value


def table(caption: Content, heads: Iterable[Content], rows: Iterable[Iterable[Content]]) -> Html:
    """Make a table with a caption; the first cell of a row is its head."""
    body = [
        tag("tr", tag("th", first, scope="row"), *(tag("td", cell) for cell in rest))
        for first, *rest in rows
    ]
    return tag(
        "table",
        tag("caption", caption),
        tag("thead", tag("tr", *(tag("th", head, scope="col") for head in heads))),
        tag("tbody", *body),
    )


def facts(pairs: Iterable[tuple[str, Content]]) -> Html:
    """Make a list of names and what they are."""
    return tag("dl", *(tag("div", tag("dt", name), tag("dd", told)) for name, told in pairs))


def folded(title: Content, *content: Content, **attributes: Value) -> Html:
    """Fold content under a title."""
    return tag("details", tag("summary", title), *content, **attributes)


def wide(name: str, *content: Content) -> Html:
    """Let wide content scroll sideways on a narrow screen, by keyboard too."""
    return tag("div", *content, class_="wide", role="region", aria_label=name, tabindex=0)
