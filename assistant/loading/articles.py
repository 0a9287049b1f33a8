"""Text to Article: its id, its passages, what its header says."""

from __future__ import annotations

import hashlib

from assistant.documents import Article
from assistant.errors import ArticleError, UsageError
from assistant.text.headers import read_header
from assistant.text.segmenting import passages
from assistant.text.stamps import read_stamps

_SHOWN = 200
_NAMES = {"text": "the text", "-": "standard input"}


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
        ArticleError: The text holds no words, or half a surrogate pair.
        UsageError: ``published`` is no date.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    name = _NAMES.get(source) or repr(source[:_SHOWN])
    if not any(map(str.isalnum, text)):
        found = "holds no words" if text.strip() else "is empty"
        raise ArticleError(f"{name} {found}; give the text of one article")
    digest = _digest(text, name)
    header = read_header(text)
    return Article(
        id=digest[:12],
        title=_title(title) or header.title,
        published=header.published if published is None else _day(published),
        source=source.encode("utf-8", "replace").decode(),
        sha256=digest,
        text=text,
        passages=passages(text),
    )


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
            f"{published[:_SHOWN]!r} is not a date of publication; write it as 2021-12-02"
        )
    return day
