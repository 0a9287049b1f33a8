"""What front matter and records name in many ways, as metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.documents import Found, Metadata
from assistant.loading.dates.values import moment
from assistant.loading.fragments import one_line
from assistant.loading.language_tags import language_tag
from assistant.loading.links import address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from assistant.documents import Where

_TITLE = ("title", "headline", "heading", "subject")
_AUTHORS = ("authors", "author", "byline", "by", "creator", "writer")
_PUBLISHED = (
    "published datepublished publishedat publishedon publisheddate publicationdate publishdate "
    "publishtime publishedtime date pubdate posted postedat created createdat timestamp"
).split()
_MODIFIED = "updated modified datemodified lastmod lastmodified lastmodifiedat updatedat".split()
_LANGUAGE = ("language", "lang", "inlanguage", "locale")
_SITE = ("site", "sitename", "publisher", "publication", "outlet", "source", "sourcename")
_CANONICAL = ("canonical", "canonicalurl", "url", "link", "permalink", "sourceurl", "originalurl")
_NAME = ("name", "title", "label")
_MOST_AUTHORS = 20


def key(name: str) -> str:
    """Return a field's name as it is looked up.

    >>> key("Date_Published"), key("canonical-url")
    ('datepublished', 'canonicalurl')
    """
    return re.sub(r"[^a-z0-9]", "", name.lower())


def metadata_of(values: Mapping[str, object], where: Where) -> Metadata:
    """Return what fields say, their names as :func:`key` writes them."""

    def found(value: str | None) -> Found | None:
        return None if value is None else Found(value=value, where=where, sure="sure")

    return Metadata(
        title=found(_first(values, _TITLE, line)),
        authors=tuple(
            Found(value=name, where=where, sure="sure") for name in _names(values, _AUTHORS)
        ),
        published=found(_first(values, _PUBLISHED, moment)),
        modified=found(_first(values, _MODIFIED, moment)),
        site=found(_first(values, _SITE, _site)),
        language=found(_first(values, _LANGUAGE, language_tag)),
        canonical=found(_first(values, _CANONICAL, address)),
    )


def line(value: object) -> str | None:
    """Return a text as one line; None of what is none or empty."""
    return (one_line(value) or None) if isinstance(value, str) else None


def _first(
    values: Mapping[str, object], names: Iterable[str], read: Callable[[object], str | None]
) -> str | None:
    return next((it for name in names if (it := read(values.get(name))) is not None), None)


def _site(value: object) -> str | None:
    name = next(_each_name(value), None)
    return None if name is None or address(name) else name


def _names(values: Mapping[str, object], names: Iterable[str]) -> tuple[str, ...]:
    said = next((found for name in names if (found := [*_each_name(values.get(name))])), [])
    return tuple(dict.fromkeys(said))[:_MOST_AUTHORS]


def _each_name(value: object) -> Iterator[str]:
    """Yield the names in a text, an object with a name, or a list of these."""
    for one in value if isinstance(value, list) else [value]:
        named = next((one[n] for n in _NAME if n in one), None) if isinstance(one, dict) else one
        if name := line(named):
            yield name
