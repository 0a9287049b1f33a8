"""What a drafted claim says that its own evidence does not: more than other words would explain.

A true claim in other words shares some content with the sentences that it quotes, or names what
the article names, or reckons with their figures. One that has most of its many content words from
neither, in any word of their meaning, is likely made up. On true claims that happens to about one
in 1,000, where all is told in other words: a doubt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.wording.collating import LIGHT, meaning, read
from assistant.text.cues import SPOKEN
from assistant.text.words import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.documents import Span
    from assistant.grounding.statement import Statement
    from assistant.grounding.wording.collating import Word

SHARE = 0.6
"""Share of a claim's content words, figures aside, that its evidence lacks."""
LEAST = 7
"""So many must be lacking: a short claim may use other words throughout."""
LEAST_PLAIN = 4
"""So many of them must be no names: whom a quote speaks of, its neighbours tell."""
LEAST_FAR = 2
"""So many of those the passages around the quotes must lack as well."""

_MARKS = re.compile('["\u201c\u201d]')


def lacking(statement: Statement) -> list[str]:
    """Return the words that neither evidence nor article has, where they tell; else none."""
    content = [word for word in read(statement.text) if word.content and word.text[0].isalpha()]
    if not statement.evidence or len(content) < LEAST:
        return []
    missing = _missing(content, statement.evidence, statement, LEAST)
    plain = [word for word in missing if word.plain and word.key not in LIGHT]
    if len(missing) < max(LEAST, SHARE * len(content)) or len(plain) < LEAST_PLAIN:
        return []
    if _shares_a_figure(statement) or _retells_a_quotation(statement):
        return []
    if len(_missing(plain, statement.neighbourhood, statement)) < LEAST_FAR:
        return []
    return [word.text for word in plain if not statement.facts.mentions(word.key)]


def _shares_a_figure(statement: Statement) -> bool:
    """Tell whether the claim has a figure of its evidence: what it says of it may be worked out."""
    its = {word.text for word in read(statement.evidence_text)}
    return any(word.text in its for word in read(statement.text) if word.text[0].isdigit())


def _retells_a_quotation(statement: Statement) -> bool:
    """Tell whether the claim says in its own words what somebody is quoted as saying."""
    spoken = any(word.lower() in SPOKEN for word in split(statement.text))
    return spoken and _MARKS.search(statement.evidence_text) is not None


def _missing(
    content: Sequence[Word], spans: Iterable[Span], statement: Statement, least: int = LEAST_FAR
) -> list[Word]:
    """Return the words that spans of the article do not have, in any word like them.

    Where fewer than ``least`` are not there as they are, those, whatever is like them.
    """
    text = statement.facts.article.text
    sentences = [read(span.of(text)) for span in spans]
    its = frozenset[str]().union(*[sentence.content for sentence in sentences])
    strange = [word for word in content if word.key not in its]
    if len(strange) < least:
        return strange
    return [
        word
        for word in strange
        if not any(meaning(word.key).meets(sentence.meaning) for sentence in sentences)
    ]
