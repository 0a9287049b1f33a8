"""What several pages, and lines beside them, say in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.plain import one_line

if TYPE_CHECKING:
    from assistant.answers import ArticleReference, Usage
    from assistant.documents import Article


def title_of(article: Article | ArticleReference) -> str:
    """Return an article's title in one line, fit to be shown."""
    return one_line(article.title or "") or "Untitled article"


def cost(usage: Usage) -> str:
    """Say what a result cost.

    >>> from assistant.answers import Usage
    >>> cost(Usage(calls=1, input_tokens=1300, output_tokens=80, seconds=1.23, estimated=True))
    '1 call, ~1,300 tokens in (0 cached), ~80 out, 1.2 s'
    """
    about = "~" if usage.estimated else ""
    return (
        f"{counted(usage.calls, 'call')}, "
        f"{about}{usage.input_tokens:,} tokens in ({usage.cached_tokens:,} cached), "
        f"{about}{usage.output_tokens:,} out, {usage.seconds:.1f} s"
    )


def moment(written: str) -> str:
    """Return a moment of the contract as people read it; what is none stays as it is.

    >>> moment("2026-11-26T08:40:11Z"), moment("yesterday")
    ('2026-11-26 08:40 UTC', 'yesterday')
    """
    day, _, clock = written.partition("T")
    return f"{day} {clock[:5]} UTC" if clock.endswith("Z") else written


def counted(number: int, what: str, none: str = "0") -> str:
    """Say how many of something there are.

    >>> counted(0, "turn", "no"), counted(1, "turn"), counted(2, "turn")
    ('no turns', '1 turn', '2 turns')
    """
    return f"1 {what}" if number == 1 else f"{number or none} {what}s"
