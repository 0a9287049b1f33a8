"""Text to Article: its id, its passages, what its header says."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from assistant.documents import Article, Found, Metadata, Origin
from assistant.errors import ArticleError, UsageError
from assistant.loading.quoting import quoted
from assistant.text.headers import read_header
from assistant.text.segmenting import paragraphs, passages
from assistant.text.stamps import read_stamps

if TYPE_CHECKING:
    from assistant.loading.originals import Extracted, Original

MOST_PARAGRAPHS = 200_000
"""Of an article; each takes a kilobyte of memory."""
_NAMES = {"text": "the text", "-": "standard input"}
_DAY = len("2021-12-02")


def make_article(
    text: str, title: str | None = None, published: str | None = None, source: str = "text"
) -> Article:
    r"""Make an article of a text; ``title`` and ``published`` replace what its header says.

    A leading byte order mark is removed and line ends become ``\n``, as in a file, so that one
    text has one id however it came.

    >>> article = make_article("Dam breaks\r\n\r\nIt broke on Monday.", published="2 May 2021")
    >>> article.title, article.published, [article.text[p.start : p.end] for p in article.passages]
    ('Dam breaks', '2021-05-02', ['Dam breaks', 'It broke on Monday.'])

    Raises:
        ArticleError: The text holds no words or far too many, or half a surrogate pair.
        UsageError: ``published`` is no date.
    """
    article = _made(text, source)
    return _known(article, _from_text(article), title, published)


def assemble(
    extracted: Extracted, original: Original, title: str | None, published: str | None
) -> Article:
    """Make an article of what was taken from an original.

    What its text says of itself comes before what the text is found to say, and both before what
    was said of it where it was listed.

    Raises:
        ArticleError: The text holds no words.
        UsageError: ``published`` is no date.
    """
    article = _made(extracted.text, original.source)
    metadata = extracted.metadata
    if extracted.kind in ("text", "markdown", "mail", "record", "pdf"):
        metadata = filled(metadata, _from_text(article))
    origin = Origin(
        kind=extracted.kind,
        url=original.url,
        retrieved=original.retrieved,
        sha256=original.sha256,
        size=len(original.raw),
        encoding=extracted.encoding,
        method=extracted.method,
        version=extracted.version,
        warnings=(*original.warnings, *extracted.warnings),
    )
    article = article.model_copy(update={"origin": origin, "pages": extracted.pages})
    return _known(article, filled(metadata, original.metadata), title, published)


def filled(metadata: Metadata, other: Metadata) -> Metadata:
    """Fill what is not known from another source."""
    missing = {
        name: value for name in Metadata.model_fields
        if (value := getattr(other, name)) and not getattr(metadata, name)
    }  # fmt: skip
    return metadata.model_copy(update=missing)


def _made(text: str, source: str) -> Article:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    name = _NAMES.get(source) or quoted(source)
    if not any(map(str.isalnum, text)):
        found = "holds no words" if text.strip() else "is empty"
        raise ArticleError(f"{name} {found}; give the text of one article")
    if len(paragraphs(text)) > MOST_PARAGRAPHS:
        raise ArticleError(
            f"{name} has more than {MOST_PARAGRAPHS:,} paragraphs; give the text of one article"
        )
    digest = _digest(text, name)
    return Article(
        id=digest[:12],
        title=None,
        published=None,
        source=source.encode("utf-8", "replace").decode(),
        sha256=digest,
        text=text,
        passages=passages(text),
    )


def _from_text(article: Article) -> Metadata:
    header = read_header(article.text)
    title = header.title
    return Metadata(
        title=None if title is None else Found(value=title, where="text", sure="likely"),
        published=None
        if header.published is None
        else Found(value=header.published, where="text", sure="likely"),
    )


def _known(
    article: Article, metadata: Metadata, title: str | None, published: str | None
) -> Article:
    """Return the article with its metadata, and what was given in place of some of it."""
    given = {"title": _title(title), "published": None if published is None else _day(published)}
    metadata = metadata.model_copy(
        update={
            name: Found(value=value, where="given", sure="sure")
            for name, value in given.items()
            if value
        }
    )
    day = metadata.published.value[:_DAY] if metadata.published else None
    its = metadata.title.value if metadata.title else None
    return article.model_copy(update={"title": its, "published": day, "metadata": metadata})


def _digest(text: str, name: str) -> str:
    try:
        return hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise ArticleError(
            f"{name} holds half a surrogate pair at character {error.start}, which no file can; "
            "decode it again"
        ) from error


def _title(title: str | None) -> str | None:
    return None if title is None else " ".join(title.encode("utf-8", "replace").decode().split())


def _day(published: str) -> str:
    day = next((stamp.day for stamp in read_stamps(published.strip()) if stamp.day), None)
    if day is None:
        raise UsageError(
            f"{quoted(published)} is not a date of publication; write it as 2021-12-02"
        )
    return day
