"""What a server says it sends, and whether an article can be in that."""

from __future__ import annotations

from assistant.errors import ArticleError
from assistant.loading.kinds import form_of, unreadable
from assistant.loading.originals import Original

_READ = frozenset({
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown",
    "application/pdf", "application/x-pdf", "message/rfc822", "application/rss+xml",
    "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml",
    "application/json", "application/feed+json", "application/x-ndjson",
    "application/ndjson", "application/jsonl", "application/x-jsonlines",
})  # fmt: skip
_UNSAID = frozenset({
    "", "application/octet-stream", "binary/octet-stream", "application/force-download",
    "application/download", "application/x-download", "unknown/unknown",
})  # fmt: skip
"""Types that say nothing: the first bytes are asked instead."""
_FORMS = frozenset({"text", "markdown", "html", "pdf", "mail", "json", "json lines", "feed"})
_SHOWN = 60


def media_type(header: str) -> tuple[str, str | None]:
    """Split a ``Content-Type`` into its type and its charset.

    >>> media_type('Text/HTML; charset="windows-1252"')
    ('text/html', 'windows-1252')
    """
    media, *parameters = header.partition(",")[0].split(";")  # two of them come as one
    pairs = (parameter.partition("=") for parameter in parameters)
    charsets = (
        value.strip(" \t\"'") for name, _, value in pairs if name.strip().lower() == "charset"
    )
    charset = next(charsets, "")[:_SHOWN]
    return media.strip().lower(), charset or None


def require_readable(media: str, name: str) -> None:
    """Refuse what is said to be no article, before it is read.

    Raises:
        ArticleError: Says what it is said to be.
    """
    if media not in _READ and media not in _UNSAID:
        raise _refused(name, f"sent as {media[:_SHOWN]!r}")


def require_article(raw: bytes, media: str, name: str, file_name: str) -> None:
    """Refuse what was sent without a type and is no article by its first bytes.

    Raises:
        ArticleError: Says what it is.
    """
    if media not in _UNSAID:
        return
    form = form_of(Original(raw, name, name, file_name=file_name))
    if what := unreadable(raw):
        raise _refused(name, what)
    if form not in _FORMS:
        raise _refused(name, f"a file of the kind {form!r}")


def _refused(name: str, what: str) -> ArticleError:
    return ArticleError(
        f"{name} is {what}, and what is read of an address is a page, text, Markdown, PDF, JSON "
        "or a feed; download another file and give its path"
    )
