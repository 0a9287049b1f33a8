"""What ``check`` says of a text without a model, for all benchmarks that ask it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from assistant import Assistant, make_article
from assistant.answers import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant import Article
    from assistant.answers import CheckedClaim

LADDER: tuple[Verdict, ...] = get_args(Verdict)[::-1]
"""Verdicts from ``contradicted`` up to ``verbatim``; ``supported`` only a model gives."""


def checked(article: str, text: str) -> tuple[CheckedClaim, ...]:
    """Check a text as the product does without a model."""
    return _assistant().check(_article(article), text).claims


def worst(claims: Iterable[CheckedClaim]) -> Verdict:
    """Return the lowest verdict among the sentences of a text."""
    return min((claim.verdict for claim in claims), key=LADDER.index)


@lru_cache(maxsize=1)
def _assistant() -> Assistant:
    return Assistant(engine="extractive")


@lru_cache(maxsize=16)
def _article(text: str) -> Article:
    return make_article(text)
