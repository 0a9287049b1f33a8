"""RSS and Atom read by expat: no entities of its own, nothing fetched, nothing nested for ever."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, TypeAlias
from xml.parsers import expat

from assistant.errors import ArticleError
from assistant.loading.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.loading.originals import Original

Fields: TypeAlias = "dict[str, str]"
_ENTRIES = frozenset({"item", "entry"})
_SPACES = (
    "", "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/", "http://purl.org/dc/",
    "http://purl.org/rss/1.0/modules/content/", "http://purl.org/atom/ns#",
    "http://backend.userland.com/", "http://my.netscape.com/",
)  # fmt: skip
"""What namespaces of fields begin with; others say things of pictures, maps, podcasts."""
_DEEPEST = 200
_MOST = 10_001
_DECLARED = re.compile(r"\s*<\?xml[^<>?]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")
_FORBIDDEN = {code: None for code in range(32) if code not in (9, 10, 13)}
_UNKNOWN = "undefined entity"
_SHOWN = 100


def read_feed(original: Original) -> tuple[Fields, list[Fields]]:
    """Return the fields of a feed and those of its entries, by their local names.

    Of a feed that breaks off, the entries before the break are returned.

    Raises:
        ArticleError: It is no XML, declares entities, or is nested too deeply.
    """
    declared = original.charset
    if declared is None and (said := _DECLARED.match(original.raw[:300].decode("latin-1"))):
        declared = said[1]
    text = decode(original.raw, original.name, declared).text.removeprefix("\ufeff").lstrip()
    text = text.translate(_FORBIDDEN)
    try:
        return _parsed(text, original.name)
    except expat.ExpatError as error:
        if _UNKNOWN not in str(error):
            raise _broken(original.name, error) from error
    try:  # HTML's names, which XML does not know
        return _parsed(_NAMED.sub(_written_out, text), original.name)
    except expat.ExpatError as error:
        raise _broken(original.name, error) from error


def _written_out(match: re.Match[str]) -> str:
    char = unescape(match[0])
    return match[0] if char == match[0] else escape(char)


def _broken(name: str, error: expat.ExpatError) -> ArticleError:
    return ArticleError(f"{name} is a broken feed: {str(error)[:_SHOWN]}; fetch it again")


def _parsed(text: str, name: str) -> tuple[Fields, list[Fields]]:
    reading = _Reading(name)
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.words
    parser.EntityDeclHandler = reading.refuse
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)  # noqa: FBT003 - expat's signature
    except expat.ExpatError as error:
        if reading.within_entry:
            del reading.entries[-1]
        if not reading.entries or _UNKNOWN in str(error):
            raise
    return reading.feed, reading.entries


class _Reading:
    """Fills the fields of the feed and of its entries as elements open and close."""

    def __init__(self, name: str) -> None:
        self.feed: Fields = {}
        self.entries: list[Fields] = []
        self.within_entry = False
        """Whether the last of them is not whole yet."""
        self._name = name
        self._path: list[str] = []
        self._into: Fields = self.feed
        self._from = 0
        """The depth of the element whose children are fields."""
        self._field: str | None = None
        self._markup = False
        self._pieces: list[str] = []

    def refuse(self, *_: object) -> None:
        """Refuse a declaration of an entity: they can stand for gigabytes."""
        raise ArticleError(f"{self._name} declares entities, which no feed needs; it is not read")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        space, _, local = tag.rpartition(" ")
        depth = len(self._path)
        if depth >= _DEEPEST:
            raise ArticleError(f"{self._name} is nested too deeply; it is no feed")
        self._path.append(local)
        if self._field is not None:
            if self._markup:
                said = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
                self._pieces.append(f"<{local}{said}>")
            elif self._field == "author":  # Atom: it has a name and an address
                self._pieces = []
        elif local in _ENTRIES and len(self.entries) < _MOST:
            self._into, self._from = {}, depth + 1
            self.entries.append(self._into)
            self.within_entry = True
        elif local == "channel" and not self.entries:
            self._from = depth + 1
        elif depth == (self._from or 1) and space.startswith(_SPACES[1:]) | (space in _SPACES):
            self._begin(local, attributes)

    def _begin(self, local: str, attributes: Mapping[str, str]) -> None:
        if local == "link" and "href" in attributes:
            if attributes.get("rel", "alternate") == "alternate":
                self._into.setdefault("link", attributes["href"])
            return
        if local == "guid" and attributes.get("isPermaLink", "true") != "true":
            return
        self._field, self._pieces = local, []
        self._markup = attributes.get("type") == "xhtml"

    def words(self, text: str) -> None:
        """Take the words of an element."""
        if self._field is not None:
            self._pieces.append(escape(text, quote=False) if self._markup else text)

    def end(self, tag: str) -> None:
        """Close an element."""
        local = tag.rpartition(" ")[2]
        self._path.pop()
        depth = len(self._path)
        if self._field is not None and depth > self._from and depth > 1:
            if self._markup:
                self._pieces.append(f"</{local}>")
            elif self._field == "author" and local == "name":
                self._into.setdefault("author", "".join(self._pieces).strip())
        elif self._field is not None:
            said = "".join(self._pieces).strip()
            if said:
                self._into.setdefault(self._field, said)
            self._field = None
        elif local in _ENTRIES:
            self._into, self._from = self.feed, self._from - 1
            self.within_entry = False
