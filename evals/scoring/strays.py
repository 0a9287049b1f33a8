"""What an answer says that nothing gives it: values that are in no source it may draw on."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from evals.scoring.checks import hits
from evals.scoring.plain import plain, sentences
from evals.scoring.spans import is_valid
from evals.scoring.values import extra_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from evals.labels import Labels, Question
    from evals.scoring.spans import Quote


def strays(labels: Labels, question: Question, answer: str, quotes: Iterable[Quote]) -> list[str]:
    """Return the values of an answer that neither evidence, question nor its own quotes give."""
    sources = _sources(labels, question, quotes)
    asked = [part for check in labels.checks(question) for part in check.parts() if part.number]
    return [
        words
        for words in extra_values(answer, sources, labels.text, labels.article.published)
        if not any(hits(part, words, labels.setting) for part in asked)
    ]


def _sources(labels: Labels, question: Question, quotes: Iterable[Quote]) -> list[str]:
    """Return the texts whose values an answer may use.

    The required evidence, ``also_ok`` and what the answer itself validly cites, each with its whole
    sentences; the question, its history and the expectation.
    """
    own = [one.words for one in quotes if is_valid(one, labels.text)]
    cited = [*labels.evidence(question), *question.also_ok, *own]
    said = [part for turn in question.history for part in (turn.ask, turn.answer)]
    around = _around(labels.text, tuple(plain(one) for one in cited))
    return [*around, *cited, question.ask, *said, *_expected(labels, question)]


@lru_cache(maxsize=4096)
def _around(article: str, quotes: tuple[str, ...]) -> list[str]:
    """Return the sentences that hold a quote, in plain spelling."""
    whole = map(plain, sentences(article))
    return [sentence for sentence in whole if any(quote in sentence for quote in quotes)]


def _expected(labels: Labels, question: Question) -> Iterator[str]:
    """Yield the texts of an expectation: a number with its unit, a date, each alias."""
    for check in labels.checks(question):
        for part in check.parts():
            if part.number is not None:
                yield f"{part.number} {part.unit or ''}"
            yield from (part.date or "", part.name or "", *(part.text or ()))
            yield from part.mention or ()
            # An expression's values stand between its signs.
            yield re.sub(r"[^\w.,%$£€: -]", "  ", part.regex or "")
