"""Figures of a claim that nothing else reads: no number, no date, no time of day.

"0x27 miles", "3.9e1 miles", "29 February 1987": what cannot be read cannot be compared, and a
reader reads it all the same. Where the article writes it so, it stands.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from assistant.grounding.statement import is_english
from assistant.text.clock_times import clock_times
from assistant.text.dates import dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

_FIGURE = re.compile(r"(?<![\w.,’'])\d(?:[\w.,:/+*^–-]*\w)?")
_STRANGE = re.compile("[\xbc-\xbe\u0660-\u1fff\u2150-\U0001ffff]+")
"""Where a figure may stand that is none of ours: fractions in one sign, those of other writings."""


def unread(every: Sequence[Number], statement: Statement) -> Iterator[str]:
    """Yield what of a claim has figures and is neither read nor written so in the article."""
    yield from (sign for sign in _strange(statement.text) if sign not in statement.facts.typed)
    found = list(_FIGURE.finditer(statement.text))
    if not found:
        return
    spans = [number.span for number in every]
    spans += [one.span for one in dates(statement.text, statement.facts.article.published)]
    for match in found:
        start, end = match.span()
        read = any(span.start < end and start < span.end for span in spans)
        if not read and not any(clock_times(match[0])) and not _is_written(match[0], statement):
            yield match[0]


def _strange(text: str) -> Iterator[str]:
    """Yield the runs of figures that are no digits; a language's own are its words as well."""
    english = is_english(text)
    for match in _STRANGE.finditer(text):
        for numeric, run in groupby(match[0], str.isnumeric):
            figure = "".join(run)
            if numeric and (english or not figure.isalpha()):
                yield figure


def _is_written(figure: str, statement: Statement) -> bool:
    figure = figure.casefold()
    return figure in statement.facts.typed or figure in statement.question.casefold()
