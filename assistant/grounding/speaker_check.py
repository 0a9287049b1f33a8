"""The speaker check: does the claim give words to the one who spoke them?

Only settled cases decide. A claim that gives words in quotation marks, or the sense of words that
the article sets in quotation marks, to a person fails when the article settles that another person
spoke them. Where the article only reports in its own words, a different reporter is a doubt, and a
failure when the claimed one is not even named in the evidence. An unnamed speaker decides nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.text.cues import FINITE
from assistant.text.folding import fold
from assistant.text.names import names
from assistant.text.speech import speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.documents import Span
    from assistant.grounding.statement import Statement
    from assistant.text.speech import Speech

_CUE_AFTER = re.compile(
    r"(?:,[^,.;\n]{1,80},)?\s+(?:(?:has|have|had|also|then|later|again|himself|herself)\s+){0,3}(\w+)"
)


def reporters(text: str) -> tuple[str, ...]:
    """Return the people whom ``text`` makes say something: a name, then a verb of speech.

    >>> reporters("Ann Lee, the mayor, has warned Bob Roy.")
    ('Ann Lee',)
    """
    people = [name for name in names(text) if name.kind == "person"]
    found = []
    for name in people:
        match = _CUE_AFTER.match(text, name.span.end)
        if match and match[1].lower() in FINITE:
            found.append(name.text)
    return tuple(found)


def check_speaker(statement: Statement) -> Check:
    """Check who is made to say what."""
    nothing = "the claim gives words to nobody, or the article does not settle whose they are"
    return gravest((*_quoted(statement), *_reported(statement)), "speaker", nothing)


def _quoted(statement: Statement) -> Iterator[Check]:
    """Check the words the claim itself sets in quotation marks."""
    for said in speech(statement.text):
        if said.speaker is None:
            continue
        words = fold(said.span.of(statement.text)).text.strip(" .,")
        spoken = [
            its
            for its in statement.facts.speech
            if its.speaker and words and words in _folded(its, statement)
        ]
        if spoken:
            yield _compared(said.speaker, spoken, statement)


def _reported(statement: Statement) -> Iterator[Check]:
    claimed = reporters(statement.text)
    if len(claimed) != 1:
        return
    spoken = [its for its in statement.facts.speech if _holds_evidence(its.span, statement)]
    if spoken:
        if statement.given and all(its.speaker and its.kind == "direct" for its in spoken):
            yield _compared(claimed[0], spoken, statement)
        return
    its_reporters = reporters(statement.evidence_text)
    if its_reporters and not any(_same(claimed[0], one, statement) for one in its_reporters):
        named = any(_same(claimed[0], n, statement) for n in _named(statement))
        person = statement.facts.cast.full(claimed[0]) is not None
        detail = f"in the evidence {', '.join(its_reporters)} speaks, not {claimed[0]}"
        yield _said("doubt" if named or not person or not statement.given else "fail", detail)


def _compared(claimed: str, spoken: list[Speech], statement: Statement) -> Check:
    speakers = [its.speaker for its in spoken if its.speaker]
    if any(_same(claimed, one, statement) for one in speakers):
        return Check(name="speaker", outcome="pass", detail=f"the article has {claimed} say so")
    if any(its.via and _same(claimed, its.via, statement) for its in spoken):
        return Check(name="speaker", outcome="pass", detail=f"{claimed} relays it")
    certain = statement.facts.cast.full(claimed) is not None
    detail = f"in the article {speakers[0]} says this ({spoken[0].rule}), not {claimed}"
    return _said("fail" if certain else "doubt", detail)


def _same(one: str, other: str, statement: Statement) -> bool:
    """Tell whether two names may be one speaker's: only two different known people are not."""
    cast = statement.facts.cast
    return (
        cast.same(one, other)
        or one.casefold() in other.casefold()
        or _unsettled(one, other, statement)
    )


def _unsettled(one: str, other: str, statement: Statement) -> bool:
    cast = statement.facts.cast
    return cast.full(other) is None and cast.full(one) is None


def _named(statement: Statement) -> Iterator[str]:
    return (name.text for name in names(statement.evidence_text))


def _said(outcome: str, detail: str) -> Check:
    data = CONTRADICTS if outcome == "fail" else None
    said = {"name": "speaker", "outcome": outcome, "detail": detail, "data": data}
    return Check.model_validate(said)


def _holds_evidence(span: Span, statement: Statement) -> bool:
    return any(span.overlaps(citation.span) for citation in statement.citations)


def _folded(its: Speech, statement: Statement) -> str:
    return fold(its.span.of(statement.facts.article.text)).text
