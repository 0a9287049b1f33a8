"""Questions about the article itself, who wrote it and when, and the line that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from assistant.text.headers import read_header
from assistant.text.stamps import read_stamps
from assistant.text.titles import TOP, is_signature

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.documents import Span

Fact = Literal["author", "published"]

_IT = (
    r"(?:this|that|it|(?:(?:this|the|that) )?(?:news )?"
    r"(?:article|story|piece|text|report|page|post))"
)
_AUTHOR = re.compile(
    rf"(?:who (?:wrote|authored|is (?:the )?(?:author|writer|journalist|reporter)"
    rf"(?: of| behind)?|(?:has|have) written) ?{_IT}?|"
    rf"(?:who is|who's|name|what is the name of) the (?:author|writer|journalist|reporter)|"
    rf"(?:who|by whom) (?:is|was) {_IT} written(?: by)?)"
    r"(?: of the article)?\W*\Z",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    rf"(?:when|on (?:what|which) (?:day|date)) (?:was|is) {_IT} "
    r"(?:published|written|posted|printed|released|dated)|"
    rf"(?:what is|what's) the (?:date|publication date|date of publication)(?: of {_IT})?",
    re.IGNORECASE,
)
_END = re.compile(r"\W*\Z")


def fact_asked(question: str) -> Fact | None:
    """Return which fact about the article itself a question asks for, if it asks for one.

    >>> fact_asked("Who wrote this article?"), fact_asked("When was it published?")
    ('author', 'published')
    >>> fact_asked("Who wrote the letter?"), fact_asked("When was it published in French?")
    (None, None)
    """
    words = " ".join(question.split())
    if _AUTHOR.match(words):
        return "author"
    match = _PUBLISHED.match(words)
    return "published" if match and _END.match(words, match.end()) else None


def line_that_says(text: str, fact: Fact, names: Iterable[str], day: str | None) -> Span | None:
    """Return the line above an article that says it; None where none surely does.

    Args:
        text: The article.
        fact: What is asked for.
        names: Who is known to have written it.
        day: The ISO date that it is known to be published on.
    """
    known = [name.casefold() for name in names]
    for span in read_header(text).furniture[:TOP]:
        line = span.of(text)
        if fact == "author":
            named = any(name in line.casefold() for name in known)
            if named or (line[:3].casefold() == "by " and is_signature(line)):
                return span
        elif day is not None and any(stamp.day == day for stamp in read_stamps(line)):
            return span
    return None
