"""HTML from pieces: words are escaped unless they are HTML already, so none can be forgotten."""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias, Union

from evals.reports.plain_text import harmless

_VOID = frozenset({"meta", "br"})
_LINES = frozenset(
    "head title meta style script header main section nav h1 h2 h3 h4 p ul ol li dl dt dd table "
    "caption thead tbody tr details summary figure figcaption svg div".split()
)
"""Elements after which a line ends, so that two reports can be compared as text."""


@dataclass(frozen=True, slots=True)
class Html:
    """Text that is HTML; only :func:`tag` and this package's own files make it."""

    text: str


Content: TypeAlias = Union["Html", str, int, Iterable["Content"], None]


def tag(name: str, /, *content: Content, **attributes: str | float | bool | None) -> Html:
    r"""Make an element; untrusted words may be content or the value of an attribute.

    Args:
        name: The element's name, from this package.
        content: What is inside, in order; None is nothing.
        attributes: ``class_`` is class, ``aria_label`` is aria-label; True is an attribute without
            a value, None and False are none.

    >>> tag("p", "a < b", tag("b", "c"), class_='"x"').text
    '<p class="&quot;x&quot;">a &lt; b<b>c</b></p>\n'
    """
    told = "".join(_attribute(key, value) for key, value in attributes.items())
    inside = "" if name in _VOID else f"{_inside(content)}</{name}>"
    return Html(f"<{name}{told}>{inside}" + ("\n" if name in _LINES else ""))


def joined(*content: Content) -> Html:
    """Put pieces behind each other."""
    return Html(_inside(content))


def _inside(content: Content) -> str:
    if content is None:
        return ""
    if isinstance(content, Html):
        return content.text
    if isinstance(content, str | int):
        return html.escape(harmless(str(content)))
    return "".join(_inside(one) for one in content)


def _attribute(key: str, value: str | float | bool | None) -> str:  # noqa: FBT001 - HTML has such
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    said = f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return f' {name}="{html.escape(harmless(said))}"'


def allowed(own: str) -> str:
    """Return the source expression by which a content security policy allows this text alone."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()}'"


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


def folded(title: Content, *content: Content, **attributes: str | float | bool | None) -> Html:
    """Fold content under a title."""
    return tag("details", tag("summary", title), *content, **attributes)


def wide(name: str, *content: Content) -> Html:
    """Let wide content scroll sideways on a narrow screen, by keyboard too."""
    return tag("div", *content, class_="wide", role="region", aria_label=name, tabindex=0)
