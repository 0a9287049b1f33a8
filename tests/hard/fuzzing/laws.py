"""What holds for every article, whatever it was read from."""

from __future__ import annotations

import hashlib
import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from assistant.documents import Article
from assistant.loading.articles import assemble
from assistant.loading.originals import Original

if TYPE_CHECKING:
    from assistant.documents import Metadata
    from assistant.loading.originals import Extracted

SEEN_BY_NOBODY = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
"""Controls of terminals and of the direction of writing, and letters that are not drawn."""


def well_made(article: Article) -> None:
    """Its passages hold all that is visible, in order; it says what is so, and can be written."""
    text = article.text
    assert article.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert article.id == article.sha256[:12]
    assert "\r" not in text
    end = 0
    for passage in article.passages:
        assert not text[end : passage.start].strip(), "words between passages"
        words = passage.span.of(text)
        assert words, "a passage without words"
        assert words == words.strip(), "white space at the ends of a passage"
        end = passage.end
    assert not text[end:].strip(), "words behind the last passage"
    if article.published is not None:
        date.fromisoformat(article.published)
    assert article.title is None or is_line(article.title)
    described(article.metadata)
    for warning in article.origin.warnings:
        assert is_line(warning)
    assert Article.model_validate_json(article.model_dump_json()) == article


def described(metadata: Metadata) -> None:
    """Dates are dates, everything is one line."""
    for said in (metadata.published, metadata.modified):
        if said is not None:
            datetime.fromisoformat(said.value)
    for said in (metadata.title, metadata.site, metadata.language, *metadata.authors):
        assert said is None or is_line(said.value), said
    address = metadata.canonical
    assert address is None or re.match(r"https?://\S+\Z", address.value), address


def is_line(text: str) -> bool:
    """Tell whether a text has words and stands on one line."""
    return bool(text.strip()) and "\n" not in text and "\r" not in text


def assembled(extracted: Extracted, raw: bytes = b"") -> Article:
    """Return the article of what was taken from bytes, and see that it is well made."""
    article = assemble(extracted, Original(raw, "it", "it"), None, None)
    well_made(article)
    return article


def plain(text: str) -> None:
    """A text of a page or a file holds nothing that is not drawn."""
    found = SEEN_BY_NOBODY.findall(text)
    assert not found, f"{found[:3]!a} stand in the text"


def inside(spans: list[tuple[int, int]], text: str) -> None:
    """Spans lie in their text and hold something."""
    for start, end in spans:
        assert 0 <= start < end <= len(text), (start, end, len(text))
