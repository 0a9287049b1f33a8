"""What a page shows of what it is, read before anything is dropped from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.loading.html.metadata.jsonld import blocks_of, is_article, read_blocks, types

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from assistant.loading.html.metadata.jsonld import Node

_SCRIPTED = re.compile(
    r"(?:enable|requires?|need to enable|activ\w+)\s+java\s?script|"
    r"java\s?script\s+(?:is|to be|aktiv)",
    re.IGNORECASE,
)
_LIVE = re.compile(
    r"^(?:live|en direct|en vivo|ao vivo|in diretta|direct|liveblog|liveticker)\s*[:–—|-]|"
    r"\blive(?:[ -](?:updates?|blog|coverage|ticker))\b|\bas it happened\b|\bminuto a minuto\b|"
    r"[–—|,-]\s*(?:live|liveblog|liveticker|en direct|en vivo|ao vivo|in diretta)\b",
    re.IGNORECASE,
)
"""How a title says that an article is told as it happens."""
_DIGITS = 6
_HOLDERS = ("div", "article", "section", "main", "body")
_LOOKED_AT = 4_000


@dataclass(frozen=True, slots=True)
class Signals:
    """What a page says of itself beside its text."""

    title: str
    """Of the window."""
    articles: tuple[Node, ...]
    """What its JSON-LD says of articles, the page's own first."""
    password: bool
    """Whether it has a field for one."""
    wants_script: bool
    """Whether it tells readers to switch JavaScript on."""
    scripts: int
    live: bool
    """Whether it says that it is a live blog."""
    titled_live: bool
    """Whether its title does."""

    @property
    def closed(self) -> bool:
        """Whether it says that the article is not free to read."""
        return any(
            str(one.get("isaccessibleforfree", "")).strip().lower() in ("false", "no")
            for one in self.articles[:3]
        )

    @property
    def words(self) -> int | None:
        """How many words it says that the article has."""
        said = [one["wordcount"] for one in self.articles[:1] if "wordcount" in one]
        number = str(said[0]).strip() if said else ""
        return int(number) if number.isdecimal() and len(number) <= _DIGITS else None

    @property
    def text(self) -> str:
        """The text of the article as JSON-LD has it; empty where it has none."""
        return next(filter(None, (string(one.get("articlebody")) for one in self.articles)), "")


def string(value: object) -> str:
    """Return a value when it is a string, else an empty one."""
    return value if isinstance(value, str) else ""


def is_live(article: Node) -> bool:
    """Tell whether JSON-LD says of an article that it is a live blog."""
    return any("liveblog" in kind for kind in types(article))


def read_signals(tree: HtmlElement) -> Signals:
    """Read them from the whole tree."""
    articles = tuple(filter(is_article, read_blocks(blocks_of(tree))))
    told = "".join(
        "".join(part.itertext())[:_LOOKED_AT] for part in list(tree.iter("noscript"))[:20]
    )
    title = " ".join((tree.findtext(".//title") or "").split())
    return Signals(
        title=title,
        articles=articles,
        password=any(field.get("type", "").lower() == "password" for field in tree.iter("input")),
        wants_script=bool(_SCRIPTED.search(told)),
        scripts=sum(1 for _ in tree.iter("script")),
        live=any(map(is_live, articles))
        or any("LiveBlogPosting" in (one.get("itemtype") or "") for one in tree.iter(*_HOLDERS)),
        titled_live=bool(_LIVE.search(title)),
    )
