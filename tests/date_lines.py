"""What is read of dates, a line each, for tables."""

from __future__ import annotations

from assistant.text.dates import dates


def told(text: str, published: str | None = "2021-12-02") -> list[str]:
    """Return each date: its words, its value and precision, and its rule."""
    return [
        f"{one.span.of(text)} = {one.value} {one.precision}: {one.rule}"
        for one in dates(text, published)
    ]


def values(text: str, published: str = "2021-12-02") -> list[str]:
    """Return each date: its words and its value."""
    return [f"{one.span.of(text)} = {one.value}" for one in dates(text, published)]
