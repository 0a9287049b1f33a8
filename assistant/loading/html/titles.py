"""What a page calls its article, to know the line that is its title where it meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.loading.likeness import squash

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEAST = 12
"""Letters from which on the beginning of a title is told from a section's name."""
_DESCRIPTIONS = frozenset({"og:description", "twitter:description", "description"})
_PROPERTIES = frozenset(
    {"og:title", "twitter:title", "headline", "parsely-title", "sailthru.title"}
)


def _is_part(part: str, whole: str) -> bool:
    """Tell whether one is the other without the site's name, or the section's."""
    return len(part) >= max(_LEAST, len(whole) // 2) and (
        whole.startswith(part) or whole.endswith(part)
    )


class Titles:
    """The titles that a page gives its article."""

    def __init__(self, tree: HtmlElement) -> None:
        head = tree.find("head")
        found: list[str] = []
        told: list[str] = []
        if head is not None:
            found = [title.text or "" for title in head.iter("title")]
            for meta in head.iter("meta"):
                said = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
                if said.lower() in _PROPERTIES:
                    found.append(meta.get("content") or "")
                elif said.lower() in _DESCRIPTIONS:
                    told.append(meta.get("content") or "")
        self._told = {one for one in map(squash, told) if len(one) >= _LEAST}
        self._keys = [title for title in map(squash, found) if title]

    def name(self, line: str) -> bool:
        """Tell whether a line is one of them, or one of them with the site's name left off."""
        own = squash(line)
        return bool(own) and any(
            own == title or _is_part(own, title) or _is_part(title, own) for title in self._keys
        )

    def describe(self, line: str) -> bool:
        """Tell whether a line is what the page tells programs that the article is about."""
        return squash(line) in self._told
