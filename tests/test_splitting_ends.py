"""Splitting comes to an end on every Python that the package runs on."""

from __future__ import annotations

from assistant.text.segmenting import sentences

TEXTS = (
    "שלום 5 Lee $5 the end… Lee US Lee 5 ﬁre 5 a-b ﬁre.",
    "end… Lee end… 5 ﬁre. Lee… US.",
    "“No!” he said… It rained. 5 p.m. Lee left.",
)


def test_splitting_ends() -> None:
    """With possessive quantifiers Python 3.11.2 found empty matches without end."""
    for text in TEXTS:
        spans = sentences(text)
        assert spans[0].start == 0
        assert spans[-1].end == len(text)
