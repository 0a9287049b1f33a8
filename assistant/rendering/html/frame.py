"""What is around a page: the document with its policy, what it is about, how it was made."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.rendering.html.dates import dated
from assistant.rendering.html.markup import Content, Html, folded, foreign, joined, tag
from assistant.rendering.in_words import cost, title_of
from assistant.rendering.plain import plain
from assistant.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.answers import ArticleReference, Engine, Usage
    from assistant.documents import Article


def document(title: str, body: Iterable[Content], continued: Iterable[str]) -> str:
    """Return a whole document.

    Args:
        title: What the window is called.
        body: What is shown.
        continued: Ids of marks that are in several pieces; the rest of one has its id as class.
    """
    style = _style() + "".join(_together(one) for one in continued)
    policy = f"default-src 'none'; style-src {allowed(style)}; base-uri 'none'; form-action 'none'"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="generator", content=f"assistant {VERSION}"),
        tag("title", title),
        tag("style", Html(style)),
    )
    whole = tag("html", "\n", head, tag("body", "\n", *body), lang="en")
    return f"<!DOCTYPE html>\n{whole.text}\n"


@cache
def _style() -> str:
    return Path(__file__).with_name("page.css").read_text("utf-8")


def allowed(own: str) -> str:
    """Return the source expression by which a content security policy allows this text alone."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()}'"


def _together(id_: str) -> str:
    """Have all pieces of a mark stand out when its first is come to."""
    come = "background: var(--come); outline: 2px solid var(--link); outline-offset: 1px"
    return f":root:has(#{id_}:target) .{id_} {{ {come}; }}\n"


def header(
    kind: str, heading: str, article: Article | ArticleReference, *, titled: bool = False
) -> Html:
    """Say what a page is: its kind, its heading, and which article it is about.

    ``titled`` when the heading is not the article's title, which is then said as well.
    """
    facts: list[Content] = []
    if titled:
        facts.append(tag("cite", title_of(article), dir="auto"))
    if article.published:
        facts.append(dated(article.published))
    if article.source != "text":
        facts.append(_source(article.source))
    between: list[Content] = []
    for fact in facts:
        between += [" · ", fact] if between else [fact]
    return tag(
        "header",
        tag("p", kind, class_="kind"),
        foreign(heading, "h1"),
        tag("p", *between, class_="about") if between else None,
    )


def _source(source: str) -> Html:
    if source == "-":
        return tag("span", "standard input")
    if not is_web(source):
        return foreign(source)
    return tag("a", foreign(source), href=source, rel="noreferrer noopener")


def is_web(source: str) -> bool:
    """Tell whether a source is an address on the web that may be linked to.

    >>> is_web("https://news.example/a?b=1"), is_web("javascript:alert(1)"), is_web("https://")
    (True, False, False)
    """
    if source != plain(source) or any(char.isspace() for char in source):
        return False
    try:
        parts = urlsplit(source)
        return (
            parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
        )
    except ValueError:
        return False


def footer(article: Article | ArticleReference, made: Iterable[tuple[Engine, Usage]]) -> Html:
    """Say how a page was made, of which state of the article."""
    facts: list[tuple[str, Content]] = []
    drafted = [
        tag("div", engine_of(engine), _cost(usage), _prompts(engine))
        for engine, usage in _in_all(made)
    ]
    if drafted:
        facts.append(("Drafted by", drafted))
    facts += [
        ("Article", joined("sha256 ", tag("code", article.sha256))),
        ("Made with", f"assistant {VERSION}"),
    ]
    pairs = [tag("div", tag("dt", name), tag("dd", told)) for name, told in facts]
    return tag("footer", tag("dl", *pairs))


def _in_all(made: Iterable[tuple[Engine, Usage]]) -> Iterable[tuple[Engine, Usage]]:
    """Add up what each engine cost."""
    sums: dict[tuple[str, str | None], tuple[Engine, Usage]] = {}
    for engine, usage in made:
        key = engine.name, engine.model
        sums[key] = (engine, sums[key][1] + usage if key in sums else usage)
    return sums.values()


def engine_of(engine: Engine) -> Content:
    """Say who drafted."""
    if engine.name == "extractive":
        return "the extractive engine, in the article's own sentences"
    return foreign(engine.model or engine.name)


def _cost(usage: Usage) -> str:
    """Say what a result cost; nothing when no model was called."""
    return f", {cost(usage)}" if usage.calls else ""


def _prompts(engine: Engine) -> Html | None:
    if not engine.prompts:
        return None
    items = [
        tag("li", foreign(name), " ", tag("code", digest))
        for name, digest in engine.prompts.items()
    ]
    return folded("Prompts (sha256)", tag("ul", *items))
