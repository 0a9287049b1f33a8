"""The speaker check: does the claim give words to the one who spoke them?

Only settled cases decide. A claim that gives words in quotation marks, or the sense of words that
the article sets in quotation marks, to a person fails when the article settles that another person
spoke them, every time that it has them. Where the article only reports in its own words, a
different reporter is a doubt, and a failure when the claimed one is not even named in the evidence
and every verb of speech there has its name: "the mayor said" and "he said" may be anybody. An
unnamed speaker decides nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.facts import held_in, words
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.text.cues import BETWEEN, FINITE
from assistant.text.folding import fold
from assistant.text.names import names
from assistant.text.quotations import quotations
from assistant.text.speech import speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.documents import Span
    from assistant.grounding.statement import Statement
    from assistant.text.names import Name
    from assistant.text.speech import Speech

_CUE_AFTER = re.compile(
    r"(?:,[^,.;\n]{1,80}(?=,))?,?\s+"
    r"(?:(?:has|have|had|also|then|later|again|himself|herself)\s+){0,3}(\w+)"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*|,")


def reporters(text: str, people: Iterable[Name] | None = None) -> tuple[str, ...]:
    """Return the people whom ``text`` makes say something: a name, then a verb of speech.

    >>> reporters("Ann Lee, the mayor, has warned Bob Roy.")
    ('Ann Lee',)
    """
    named = names(text) if people is None else people
    found = []
    for name in named:
        match = _CUE_AFTER.match(text, name.span.end) if name.kind == "person" else None
        if match and match[1].lower() in FINITE:
            found.append(name.text)
    return tuple(found)


def check_speaker(statement: Statement) -> Check:
    """Check who is made to say what."""
    nothing = "the claim gives words to nobody, or the article does not settle whose they are"
    return gravest((*_quoted(statement), *_reported(statement)), "speaker", nothing)


def _quoted(statement: Statement) -> Iterator[Check]:
    """Check the words the claim itself sets in quotation marks."""
    if not quotations(statement.text):
        return
    text, start = statement.framed
    everywhere = statement.facts.typed
    for said in speech(text):
        if said.speaker is None or said.span.start < start:
            continue
        words = fold(said.span.of(text)).text.strip(" .,").casefold()
        spoken = [
            its for its in statement.facts.speech if words and words in _folded(its, statement)
        ]
        settled = [its for its in spoken if its.speaker]
        if settled:
            alone = len(settled) == len(spoken) == everywhere.count(words)
            yield _compared(said.speaker, settled, statement, alone=alone)
        elif spoken and statement.given:
            yield from _beside(said.speaker, spoken, statement)


def _beside(claimed: str, spoken: list[Speech], statement: Statement) -> Iterator[Check]:
    """Doubt a speaker whom no sentence around the words names, where each names somebody else."""
    outside: list[Name] = []
    for its in spoken:
        around = statement.facts.around([its.span])
        outside = [
            name
            for name in held_in(statement.facts.names, around)
            if name.kind == "person" and not its.span.overlaps(name.span)
        ]
        if not outside or any(_same(claimed, name.text, statement) for name in outside):
            return
    if statement.facts.cast.full(claimed) is not None:
        yield _said("doubt", f"beside these words stands {outside[0].text}, not {claimed}")


def _reported(statement: Statement) -> Iterator[Check]:
    claimed = reporters(statement.text, statement.names)
    if len(claimed) != 1:
        return
    spoken = [its for its in statement.facts.speech if _holds_evidence(its.span, statement)]
    if any(its.speaker and _same(claimed[0], its.speaker, statement) for its in spoken):
        return
    if spoken and all(its.speaker and its.kind == "direct" for its in spoken):
        if statement.given:
            yield _compared(claimed[0], spoken, statement, alone=True)
        return
    near = held_in(statement.facts.names, statement.telling)
    its_reporters = reporters(statement.facts.article.text, near)
    if its_reporters and not any(_same(claimed[0], one, statement) for one in its_reporters):
        named = any(_same(claimed[0], name.text, statement) for name in near)
        person = statement.facts.cast.full(claimed[0]) is not None
        detail = f"in the evidence {', '.join(its_reporters)} speaks, not {claimed[0]}"
        certain = person and not named and statement.given and not spoken and _is_named(statement)
        yield _said("fail" if certain else "doubt", detail)


def _is_named(statement: Statement) -> bool:
    """Tell whether no verb of speech in the evidence has a "he" or "the mayor" before it."""
    for span in statement.evidence:
        words = _WORD.findall(span.of(statement.facts.article.text))
        for at, word in enumerate(words):
            if word.lower() not in FINITE:
                continue
            before = [w for w in words[:at] if w.lower() not in BETWEEN][-1:]
            if before and before[0].islower() and before[0] not in ("and", "but", ","):
                return False
    return True


def _compared(claimed: str, spoken: list[Speech], statement: Statement, *, alone: bool) -> Check:
    speakers = [its.speaker for its in spoken if its.speaker]
    if any(_same(claimed, one, statement) for one in speakers):
        return Check(name="speaker", outcome="pass", detail=f"the article has {claimed} say so")
    if any(its.via and _same(claimed, its.via, statement) for its in spoken):
        return Check(name="speaker", outcome="pass", detail=f"{claimed} relays it")
    certain = alone and statement.facts.cast.full(claimed) is not None
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
    """Tell whether the article does not settle who ``other`` is: of two Lees "Lee" is either."""
    cast = statement.facts.cast
    if cast.full(other) is not None:
        return False
    return cast.full(one) is None or set(words(other)) <= set(words(one))


def _said(outcome: str, detail: str) -> Check:
    data = CONTRADICTS if outcome == "fail" else None
    said = {"name": "speaker", "outcome": outcome, "detail": detail, "data": data}
    return Check.model_validate(said)


def _holds_evidence(span: Span, statement: Statement) -> bool:
    return any(span.overlaps(citation.span) for citation in statement.citations)


def _folded(its: Speech, statement: Statement) -> str:
    return fold(its.span.of(statement.facts.article.text)).text.casefold()
