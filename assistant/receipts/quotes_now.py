"""The quotes of a result looked for in an article that is not the one it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.grounding.quotes.aligning import Aligner
from assistant.receipts.findings import citations
from assistant.verifications import QuoteNow

if TYPE_CHECKING:
    from assistant.answers import Citation
    from assistant.documents import Article
    from assistant.receipts.parsing import Receipt


def find_now(receipt: Receipt, article: Article) -> tuple[QuoteNow, ...]:
    """Look for every quote, each once, in the order of the result."""
    aligner = Aligner(article)
    seen: dict[tuple[int, str], tuple[str, Citation]] = {}
    for place, citation in citations(receipt):
        seen.setdefault((citation.start, citation.quote), (place, citation))
    return tuple(
        QuoteNow(place=place, quote=one.quote, citations=_now(one, article, aligner))
        for place, one in seen.values()
    )


def _now(citation: Citation, article: Article, aligner: Aligner) -> tuple[Citation, ...]:
    """Return where a quote stands: in its old place, by the ladder, or as these very words."""
    words, text = citation.quote, article.text
    start = max(0, citation.start)
    if words and text.startswith(words, start):
        return (aligner.cite(Span(start, start + len(words))),)
    found = aligner.find(words)
    if isinstance(found, tuple):
        return found
    # The ladder finds no single word, which proves nothing of a claim; here it need not.
    at = text.find(words) if words.strip() else -1
    end = at + len(words)
    if at < 0 or text[max(0, at - 1) : at].isalnum() or text[end : end + 1].isalnum():
        return ()
    return (aligner.cite(Span(at, end)),)
