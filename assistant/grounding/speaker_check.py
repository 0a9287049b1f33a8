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
from assistant.documents import Span
from assistant.grounding.facts import held_in, words
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.grounding.voicing import claimed, content, holds, is_of_other_sex, may_be, nearest
from assistant.text.cues import BETWEEN, FINITE
from assistant.text.folding import fold
from assistant.text.names import names
from assistant.text.quotations import quotations
from assistant.text.speech import speech
from assistant.text.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.names import Name
    from assistant.text.speech import Speech

_LEAST = 0.4
"""Share of the content words of what is said that a voice must carry to be compared."""
_CLOSE = 0.7
"""A voice that carries so much of what the best one does may be meant as well."""
_SURE = 0.6
_ENOUGH = 3
_RELAYED = re.compile(
    r"\b(?:quot|cit|relay|behalf|spokes|lawyer|letter|statement|read|join|echo|agree)", re.I
)
"""Words of a sentence in which one may speak for another."""
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
    """Doubt a speaker whom no paragraph of the words names, where each names somebody else.

    "The mayor" or "she" beside the words may be the one who is claimed, if nothing speaks against.
    """
    facts = statement.facts
    full = facts.cast.full(claimed) or claimed
    others = [_other(full, its, statement) for its in spoken]
    if all(others) and (full is not None or _is_known(claimed, facts)):
        yield _said("doubt", f"beside these words stands {others[0]}, not {claimed}")


def _is_known(name: str, facts: Facts) -> bool:
    return set(words(name)) <= facts.name_words


def _other(claimed: str, its: Speech, statement: Statement) -> str | None:
    """Return who is named beside a quotation, where that is not the one who is claimed."""
    facts = statement.facts
    around = facts.passages_around([its.span])
    own = facts.around([its.span])
    if around and own and own[0].start <= around[0].start and own[-1].end >= around[-1].end:
        # A passage of nothing but the quotation: who speaks is named in the one before, if at all.
        around = facts.passages_around([Span(max(0, around[0].start - 3), around[0].start)])
        own = around
    heard = facts.voices_in(own)
    near = nearest(its.span, facts)
    if near is not None and near != claimed and not heard:
        return near
    outside = [
        name
        for name in held_in(facts.names, around)
        if name.kind == "person" and not its.span.overlaps(name.span)
    ]
    if any(_same(claimed, name.text, statement) for name in outside):
        return None
    heard = facts.voices_in(around)
    if any(may_be(claimed, one, statement) for one in heard if one.speaker is None):
        return None
    return outside[0].text if outside else None


def _reported(statement: Statement) -> Iterator[Check]:
    """Check each one whom the claim makes say something in the claim's own words."""
    if statement.foreign:
        return
    text, _ = statement.framed
    heard = _heard(statement)
    if not heard:
        return
    for mine in claimed(statement):
        if mine.form == "office" and mine.speaker is None:
            yield from _by_office(mine, content(text, mine.content), heard, statement)
        if mine.speaker is None or mine.form not in ("named", "office") or mine.nested:
            continue
        own = content(mine.speaker, [Span(0, len(mine.speaker))])
        said = content(text, mine.content) - own
        carrying = _carrying(said, heard, statement)
        if not carrying:
            continue
        if any(may_be(mine.speaker, its, statement) for _, its in carrying):
            yield Check(
                name="speaker", outcome="pass", detail=f"{mine.speaker} may be who says so there"
            )
            continue
        yield _objection(mine, said, carrying, statement)


def _by_office(
    mine: Voice, said: frozenset[str], heard: Sequence[Voice], statement: Statement
) -> Iterator[Check]:
    """Doubt "the mayor said" where another office's holder says it, and the mayor has a name."""
    facts = statement.facts
    its_own = [one for _, one in _carrying(said, heard, statement)]
    if its_own and all(_is_elses(mine.words, one, facts) for one in its_own):
        shown = its_own[0].speaker or its_own[0].words
        yield _said("doubt", f"in the evidence {shown} says this, not {mine.words}")


def _is_elses(office: str, its: Voice, facts: Facts) -> bool:
    """Tell whether a voice is surely not an office's: of another sex, or another's who is named."""
    if its.form == "pronoun" and is_of_other_sex(office, its.words):
        return True
    who = its.speaker or (
        nearest(its.sentence, facts, its.words) if its.form == "pronoun" else None
    )
    return who is not None and its.form != "unclear" and not holds(office, who, facts)


def _heard(statement: Statement) -> list[Voice]:
    """Return the voices of the evidence, those of its quotations too."""
    facts = statement.facts
    heard = facts.voices_in(statement.telling)
    for its in facts.speech:
        if its.speaker and _is_in(its.span, statement.telling):
            heard.append(
                Voice("named", its.speaker, its.speaker, "", its.span, (its.span,), its.rule)
            )
    return heard


def _carrying(
    said: frozenset[str], heard: Sequence[Voice], statement: Statement
) -> list[tuple[float, Voice]]:
    """Return the voices whose words the claim's are, as far as words tell; none if nobody's are."""
    text = statement.facts.article.text
    shares = [(len(said & content(text, its.content)) / max(1, len(said)), its) for its in heard]
    voiced = [its.sentence for its in heard]
    told = [
        len(said & content(text, [span])) / max(1, len(said))
        for span in statement.telling
        if not any(span.overlaps(one) for one in voiced)
    ]
    best = max(share for share, _ in shares)
    if best < max([_LEAST, *told]):
        return []
    return [(share, its) for share, its in shares if share >= max(_LEAST, _CLOSE * best)]


def _objection(
    mine: Voice, said: frozenset[str], carrying: list[tuple[float, Voice]], statement: Statement
) -> Check:
    facts = statement.facts
    share, its = max(carrying, key=lambda one: one[0])
    name = mine.speaker or mine.words
    shown = its.speaker or its.words
    settled = all(one.speaker and facts.cast.full(one.speaker) for _, one in carrying)
    again = any(
        may_be(name, one, statement)
        and len(said & content(facts.article.text, one.content)) >= _LEAST * len(said)
        for one in facts.voices
    )
    certain = (
        settled and statement.given and not again
        and share >= _SURE and len(said) >= _ENOUGH
        and facts.cast.full(name) is not None
        and not _RELAYED.search(its.sentence.of(facts.article.text))
    )  # fmt: skip
    detail = f"in the evidence {shown} says this ({its.rule}), not {name}"
    return _said("fail" if certain else "doubt", detail)


def _is_in(span: Span, scopes: Iterable[Span]) -> bool:
    return any(span.overlaps(scope) for scope in scopes)


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
