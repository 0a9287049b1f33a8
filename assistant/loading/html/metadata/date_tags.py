"""Names of the meta tags that tell dates, the most particular first."""

from __future__ import annotations

import re
from typing import Literal

GRAPH = (
    "article:published_time", "og:published_time", "article:published",
    "og:article:published_time", "article:publication_date", "og:pubdate", "og:publish_date",
)  # fmt: skip
GRAPH_CHANGED = (
    "article:modified_time", "og:modified_time", "article:modified", "article:updated_time",
    "og:article:modified_time",
)  # fmt: skip
NAMES = (
    "article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "cxenseparse:recs:pub-date", "datepublished", "date_published",
    "publishdate", "publish-date", "publish_date", "publisheddate", "published_date",
    "published-date", "published", "published_at", "published_time", "publication_date",
    "publication-date", "publicationdate", "pubdate", "pub_date", "pub-date", "pdate",
    "dcterms.issued", "dc.date.issued", "dc.date.published", "dcterms.published",
    "dcterms.available", "citation_publication_date", "citation_online_date", "citation_date",
    "prism.publicationdate", "article_date_original", "originalpublicationdate",
    "og:article:published", "dcsext.articlefirstpublished", "article:published:date", "ptime",
    "dateline", "firstpublished", "first-published", "release_date", "iso-8601-publish-date",
)  # fmt: skip
"""Of when a text was published."""
WEAK = (
    "date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "datecreated",
    "article.created", "created", "creation_date", "article:created_time", "og:created_time",
)  # fmt: skip
"""Of some date, mostly that of publication."""
NAMES_CHANGED = (
    "article.updated", "article.modified", "datemodified", "dcterms.modified",
    "dc.date.modified", "last-modified", "lastmod", "last_modified", "lastmodified", "modified",
    "modified_time", "updated", "updated_at", "revised", "sailthru.modified", "utime",
    "dc.date.updated", "update_time", "article_date_updated", "cxenseparse:recs:modifiedtime",
    "date_updated", "parsely-updated-date",
)  # fmt: skip
WEAK_CHANGED = (
    "og:updated_time",
)  # fmt: skip
_KNOWN = frozenset([*GRAPH, *GRAPH_CHANGED, *NAMES, *WEAK, *NAMES_CHANGED, *WEAK_CHANGED])
_LIKE = re.compile(r"publish|publica|pub.?date|posted|issued|(?:article|story|release|news).?date")
_LIKE_CHANGED = re.compile(r"modif|updat|revis|last.?change")
_UNLIKE = re.compile(
    r"expir|unpub|publisher|event|copyright|end.?date|embargo|template|cache|build"
)


def kind_of(name: str) -> Literal["published", "updated"] | None:
    """Return what date the tag of a system that is not listed here tells, by its name.

    >>> kind_of("analyticsattributes.articledate"), kind_of("vnd.revisiondate"), kind_of("expires")
    ('published', 'updated', None)
    """
    if name in _KNOWN or _UNLIKE.search(name):
        return None
    if _LIKE_CHANGED.search(name):
        return "updated"
    return "published" if _LIKE.search(name) else None
