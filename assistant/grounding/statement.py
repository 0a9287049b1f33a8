"""A claim put to its evidence: what every check is given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.facts import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.answers import CheckName, Citation, Outcome, RejectedQuote
    from assistant.documents import Span
    from assistant.grounding.facts import Facts

_GRAVITY: dict[Outcome, int] = {"fail": 0, "doubt": 1, "pass": 2, "not_applicable": 3}
_FUNCTION_WORDS = frozenset(
    "the a an of to in and that is was for on with as by at from his her its their he she it they "
    "has have had were are be been not but or this which who will would could may if after before "
    "than then when while there about over into no".split()
)

_FOREIGN_WORDS = frozenset(
    "der die das den dem und ist nicht ein eine von mit für auf im zu sich wurde wird le la les et "
    "est une un dans des du que qui pour pas sur avec au aux el los las y en del por con una se "
    "il lo gli che di non per è della delle na je się nie w z i o het een van niet op met och att "
    "som på är inte".split()
)  # fmt: skip


@dataclass(frozen=True)
class Statement:
    """One claim's text, its quotes as found and not found, and the article's facts."""

    text: str
    citations: tuple[Citation, ...]
    rejected: tuple[RejectedQuote, ...]
    facts: Facts
    given: bool = True
    """Whether the claim itself named its evidence; else a program looked for it."""

    @cached_property
    def evidence(self) -> tuple[Span, ...]:
        """The whole sentences around the citations: a quote cut short does not hide its "not"."""
        return self.facts.around(citation.span for citation in self.citations)

    @cached_property
    def neighbourhood(self) -> tuple[Span, ...]:
        """The passages that hold the citations."""
        return self.facts.passages_around(citation.span for citation in self.citations)

    @cached_property
    def evidence_text(self) -> str:
        """The words of ``evidence``, a line each."""
        return "\n".join(span.of(self.facts.article.text) for span in self.evidence)

    @cached_property
    def foreign(self) -> bool:
        """Whether the claim is in another language than the article, as its small words tell."""
        return is_english(self.facts.article.text) and not is_english(self.text)


CONTRADICTS = {"finding": "contradicts"}
"""The data of a check that failed because the article says otherwise, not because it is silent."""


@lru_cache(maxsize=32)
def is_english(text: str) -> bool:
    """Tell whether a text may be English: its small words are not mostly another language's.

    >>> is_english("Die Gespräche dauerten etwa vierzig Minuten und fanden in Stockholm statt.")
    False
    >>> is_english("Talks lasted forty minutes.")
    True
    """
    found = words(text[:4000])
    small = sum(word in _FUNCTION_WORDS for word in found)
    foreign = sum(word in _FOREIGN_WORDS for word in found)
    unlettered = sum(not char.isascii() and char.isalpha() for char in text[:4000])
    return foreign <= small and 2 * unlettered <= len(text[:4000])


def gravest(checks: Iterable[Check], name: CheckName, nothing: str) -> Check:
    """Return the check with the gravest outcome; ``nothing`` says why when there is none."""
    return min(
        checks,
        key=lambda check: _GRAVITY[check.outcome],
        default=Check(name=name, outcome="not_applicable", detail=nothing),
    )
