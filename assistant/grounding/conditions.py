"""Conditions of the evidence that the claim leaves out, or states as if they had come true."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.clauses import clauses, share
from assistant.grounding.voicing import senses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.documents import Span
    from assistant.grounding.clauses import Clause
    from assistant.grounding.statement import Statement

_CONDITION = re.compile(
    r"\b(?:only\s+)?(?:if|unless|provided(?:\s+that)?|as\s+long\s+as|on\s+condition|"
    r"should\s+(?:the|he|she|it|they))\b[^,;.:]*",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:ask|asked|asks|asking|know|knew|said|say|wonder\w*|see|even|as)\s+if\b"
    r"|\bif\s+(?:not|ever|any|anything|only)\b",
    re.IGNORECASE,
)
"""An "if" that is none: "asked if", "as if", "if not"."""
_KEPT = re.compile(
    r"\b(?:if|unless|provided|providing|should|may|might|once|when|until|in case|depend\w*|"
    r"condition\w*|subject to|otherwise|whether|as long as|except|miss\w*|in the event)\b",
    re.IGNORECASE,
)
"""Words by which a claim may tell of a condition."""
_OPEN = re.compile(r"\b(?:would|could|may|might|can)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"\s(?=(?:she|he|it|they|we|I|there)\s)")
_NEW_CLAUSE = re.compile(r"[,;:—–“”\"]")
_END = re.compile(r"[;:.!?“”\"]")
_REPEATED, _RULED, _STATED = 0.6, 0.5, 0.7
"""Shares: of the claim's words in the sentence, of the ruled clause's words in the claim, and of
the claim's words in another sentence that has no condition."""


def unconditioned(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a claim that keeps no word of a condition, and by which rule."""
    if _KEPT.search(statement.text):
        return
    for span in statement.telling:
        sentence = span.of(statement.facts.article.text)
        match = _condition(sentence)
        if match is None or _NONE.search(sentence):
            continue
        for clause in clauses(statement):
            if _is_dropped(clause, sentence, match) and not _is_stated(clause, span, statement):
                yield f"the article says so only “{match[0].strip()}”", "condition dropped"
            elif _is_supposed(clause, sentence, match):
                yield f"the article only supposes it: “{match[0].strip()}”", "supposed"


def _condition(sentence: str) -> re.Match[str] | None:
    """Find a condition; one that begins its sentence without a comma ends at the next subject."""
    match = _CONDITION.search(sentence)
    if match is None or sentence[: match.start()].strip(" \"“‘'"):
        return match
    subject = _SUBJECT.search(sentence, match.start() + len("should t"), match.end())
    return _CONDITION.search(sentence, 0, subject.start()) if subject else match


def _without(sentence: str, match: re.Match[str]) -> frozenset[str]:
    return senses(f"{sentence[: match.start()]} {sentence[match.end() :]}")


def _is_dropped(clause: Clause, sentence: str, match: re.Match[str]) -> bool:
    """Tell whether the clause says what the condition rules, and nothing of the condition."""
    main, ruled = _without(sentence, match), senses(_ruled(sentence, match))
    own = senses(match[0]) - main
    if not own or not ruled or clause.wanted & own:
        return False
    return share(clause.wanted, main) >= _REPEATED and share(ruled, clause.wanted) >= _RULED


def _ruled(sentence: str, match: re.Match[str]) -> str:
    """Return the clause that a condition belongs to, before it or behind it."""
    before = _NEW_CLAUSE.split(sentence[: match.start()].rstrip(" ,–—"))[-1]
    if len(before.split()) > 1:
        return before
    return _END.split(sentence[match.end() :].lstrip(" ,"))[0]


def _is_supposed(clause: Clause, sentence: str, match: re.Match[str]) -> bool:
    inside = share(clause.wanted, senses(match[0]))
    if _OPEN.search(clause.text) or inside < _REPEATED:
        return False
    return inside > share(clause.wanted, _without(sentence, match))


def _is_stated(clause: Clause, span: Span, statement: Statement) -> bool:
    """Tell whether another sentence of the article says the same without a condition."""
    text = statement.facts.article.text
    others = (other.of(text) for other in statement.facts.sentences if other != span)
    return any(
        share(clause.wanted, senses(other)) >= _STATED and not _CONDITION.search(other)
        for other in others
    )
