"""Conditions of the evidence that the claim leaves out, or states as if they had come true."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.grounding.modality.clauses import clauses, people, share
from assistant.grounding.modality.copying import copies, ends
from assistant.grounding.voices.voicing import senses
from assistant.text.moods import deeds, is_past

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.documents import Span
    from assistant.grounding.modality.clauses import Clause
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
    r"\b(?:if|unless|provided|providing|should|could|may|might|once|when|until|in case|depend\w*|"
    r"condition\w*|subject to|otherwise|whether|as long as|except|miss\w*|in the event|case)\b",
    re.IGNORECASE,
)
"""Words by which a claim, or the question it answers, may tell of a condition."""
_SUBJECT = re.compile(r"\s(?=(?:she|he|it|they|we|I|there)\s)")
_END = re.compile(r"[;:.!?“”\"]")
_STATED = 0.5
"""Share of the clause's words in another sentence that has no condition: it settles the matter."""


def unconditioned(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a claim that keeps no word of a condition, and by which rule.

    Its clause must repeat what the condition rules, or the condition itself.
    """
    article = statement.facts.article.text
    found = [(span, match) for span in statement.telling if (match := _condition(span.of(article)))]
    if not found or _KEPT.search(statement.text) or _KEPT.search(statement.question):
        return
    named = people(statement)
    for span, match in found:
        if _NONE.search(match.string):
            continue
        for clause in clauses(statement):
            if _is_dropped(clause, match.string, match, named):
                wrong = f"the article says so only “{match[0].strip()}”", "condition dropped"
            elif copies(clause.text, match[0], named) and any(map(is_past, deeds(clause.text))):
                wrong = f"the article only supposes it: “{match[0].strip()}”", "supposed"
            else:
                continue
            if clause.states and not _is_stated(clause, span, statement):
                yield wrong


@lru_cache(maxsize=1 << 11)
def _condition(sentence: str) -> re.Match[str] | None:
    """Find a condition; one that begins its sentence without a comma ends at the next subject."""
    match = _CONDITION.search(sentence)
    if match is None or sentence[: match.start()].strip(" \"“‘'"):
        return match
    subject = _SUBJECT.search(sentence, match.start() + len("should t"), match.end())
    return _CONDITION.search(sentence, 0, subject.start()) if subject else match


def _is_dropped(clause: Clause, sentence: str, match: re.Match[str], named: frozenset[str]) -> bool:
    """Tell whether the clause says what the condition rules, and nothing of the condition."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    own = senses(match[0]) - senses(f"{before} {after}")
    if not own or clause.wanted & own:
        return False
    if senses(before):
        return ends(clause.text, before) and copies(clause.text, before, named)
    return copies(clause.text, _END.split(after.lstrip(" ,"))[0], named)


def _is_stated(clause: Clause, span: Span, statement: Statement) -> bool:
    """Tell whether another sentence of the article says the same without a condition."""
    text = statement.facts.article.text
    others = (other.of(text) for other in statement.facts.sentences if other != span)
    return any(
        share(clause.wanted, senses(other)) >= _STATED and not _CONDITION.search(other)
        for other in others
    )
