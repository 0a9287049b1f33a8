"""What scores a text against an article: the verdicts of the check, and words they share."""

from __future__ import annotations

from functools import lru_cache
from statistics import fmean
from typing import TYPE_CHECKING

from assistant.text.segmenting import sentences
from assistant.text.words import split
from evals.benchmarks import carrying
from evals.benchmarks.plain_check import LADDER, checked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Method = Callable[[str, str], Sequence[float]]
    """Takes an article and a text; gives each of the text's sentences a score from 0 to 1."""


def verdict_scores(article: str, text: str) -> list[float]:
    """Score each sentence by its verdict, in equal steps from contradicted (0) to verbatim (1).

    A text's score is the lowest of its sentences where people judged it as a whole ("one error
    makes it wrong"), and their mean where a share or a pair is asked for: there a second sentence
    that is doubtful anyway must not hide the change.
    """
    return [LADDER.index(claim.verdict) / (len(LADDER) - 1) for claim in checked(article, text)]


def carried_scores(article: str, text: str) -> list[float]:
    """Score each sentence by how well the article carries its words in their relations."""
    return [carrying.score(article, claim.text, [claim]) for claim in checked(article, text)]


def word_scores(article: str, text: str) -> list[float]:
    """Score each sentence by the share of its words that the article has.

    >>> word_scores("The dam broke.", "The dam held. It broke.")
    [0.6666666666666666, 0.5]
    """
    return [_shared(article, span.of(text), 1) for span in sentences(text)]


def bigram_scores(article: str, text: str) -> list[float]:
    """Score each sentence by the share of its pairs of neighbouring words that the article has.

    >>> bigram_scores("The dam broke.", "The dam held. Yes.")
    [0.5, 0.0]
    """
    return [_shared(article, span.of(text), 2) for span in sentences(text)]


METHODS: Mapping[str, Method] = {
    "check": verdict_scores,
    "words carried": carried_scores,
    "words in article": word_scores,
    "bigrams in article": bigram_scores,
}


def _shared(article: str, sentence: str, size: int) -> float:
    own = _grams(sentence, size)
    if not own:
        return _shared(article, sentence, size - 1) if size > 1 else 0.0
    has = frozenset(_grams(article, size))
    return fmean(one in has for one in own)


@lru_cache(maxsize=16)
def _grams(text: str, size: int) -> tuple[tuple[str, ...], ...]:
    words = [word.lower() for word in split(text)]
    return tuple(zip(*(words[at:] for at in range(size)), strict=False))
