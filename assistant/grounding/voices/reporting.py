"""The speaker check's second half: a claim's reported speech against the evidence's voices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.facts import held_in, words
from assistant.grounding.modality.clauses import people
from assistant.grounding.modality.copying import copies
from assistant.grounding.statement import CONTRADICTS
from assistant.grounding.voices.offices import holds, is_of_other_sex
from assistant.grounding.voices.voicing import content, may_be, nearest, senses
from assistant.text.rules import LABELLED, NAMED
from assistant.text.subjects import may_be_person
from assistant.text.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.documents import Span
    from assistant.grounding.facts import Facts
    from assistant.grounding.statement import Statement

_LEAST = 0.5
"""Share of the content words of what is said that a voice must carry to be compared."""
_CLOSE = 0.7
"""A voice that carries so much of what the best one does may be meant as well."""
_RELAYED = re.compile(
    r"\b(?:quot|cit|relay|behalf|spokes|lawyer|letter|statement|read|join|echo|agree)",
    re.IGNORECASE,
)
"""Words of a sentence in which one may speak for another."""


def reported(statement: Statement) -> Iterator[Check]:
    """Check each one whom the claim makes say something in the claim's own words."""
    heard = [] if statement.foreign else _heard(statement)
    if not heard:
        return
    text, _ = statement.framed
    for mine in statement.voices:
        said = content(text, mine.content)
        if mine.speaker is None:
            yield from _by_office(mine, _carrying(said, heard, statement), statement.facts)
        elif mine.form in ("named", "office") and not mine.nested:
            said -= senses(mine.speaker)
            carrying = _carrying(said, heard, statement)
            passing = next((v for _, v in carrying if may_be(mine.speaker, v, statement)), None)
            if passing is not None:
                yield _said(
                    "pass", f"{mine.speaker} may say so, as far as the article tells", passing
                )
            elif carrying:
                yield from _objection(mine, said, carrying, statement)


def finding(
    outcome: str, detail: str, *, speaker: str | None, cue: str, kind: str, rule: str
) -> Check:
    """Return the speaker check with who speaks in the article, by which verb, and why."""
    found = {"speaker": speaker, "cue": cue, "kind": kind, "rule": rule}
    data = {**(CONTRADICTS if outcome == "fail" else {}), **found}
    said = {"name": "speaker", "outcome": outcome, "detail": detail, "data": data}
    return Check.model_validate(said)


def _said(outcome: str, detail: str, its: Voice) -> Check:
    kind = "indirect" if its.cue else "direct"
    who = its.speaker or its.words
    return finding(outcome, detail, speaker=who, cue=its.cue, kind=kind, rule=its.rule)


def _heard(statement: Statement) -> list[Voice]:
    """Return the voices of the evidence, those of its quotations too."""
    facts = statement.facts
    heard = facts.voices_in(statement.telling)
    if not statement.telling:
        return heard
    start, end = statement.telling[0].start, statement.telling[-1].end
    for its in facts.speech:
        if its.span.end < start or its.span.start > end:
            continue
        if its.speaker and _is_in(its.span, statement.telling):
            who, where = its.speaker, (its.span,)
            heard.append(Voice("named", who, who, "", its.span, where, its.rule))
    return heard


def _carrying(
    said: frozenset[str], heard: Sequence[Voice], statement: Statement
) -> list[tuple[float, Voice]]:
    """Return the voices whose words the claim's are, as far as words tell; none if nobody's are."""
    text, size = statement.facts.article.text, max(1, len(said))
    shares = [(len(said & content(text, its.content)) / size, its) for its in heard]
    voiced = [its.sentence for its in heard]
    untold = [span for span in statement.telling if not _is_in(span, voiced)]
    told = [len(said & content(text, [span])) / size for span in untold]
    best = max(share for share, _ in shares)
    if best < max([_LEAST, *told]):
        return []
    return [(share, its) for share, its in shares if share >= max(_LEAST, _CLOSE * best)]


def _objection(
    mine: Voice, said: frozenset[str], carrying: list[tuple[float, Voice]], statement: Statement
) -> Iterator[Check]:
    """Object to a speaker who can be none of the voices that carry the words.

    One of whom a voice itself speaks may be the one who said so to that voice: "Lee said Roy had
    told him".
    """
    facts, name = statement.facts, mine.speaker or mine.words
    article = facts.article.text
    related = any(is_named(name, its.content, facts) for _, its in carrying)
    if related or _says_it_elsewhere(name, said, statement):
        return
    _, its = max(carrying, key=lambda one: one[0])
    text, _ = statement.framed
    repeated = copies(_joined(mine.content, text), _joined(its.content, article), people(statement))
    certain = (
        statement.given
        and _is_by_name(mine)
        and _is_by_name(its)
        and its.rule in (NAMED, LABELLED)
        and all(facts.cast.full(one.speaker or "") is not None for _, one in carrying)
        and repeated
        and stands_alone(name, its.speaker or "", its.sentence, facts)
        and not is_named(name, facts.passages_around([its.sentence]), facts)
    )
    detail = f"in the evidence {its.speaker or its.words} says this ({its.rule}), not {name}"
    yield _said("fail" if certain else "doubt", detail, its)


def _is_by_name(voice: Voice) -> bool:
    """Tell whether a person's own name stands there: "The mayor" at a beginning is an office."""
    return voice.form == "named" and words(voice.speaker or "")[-1:] == words(voice.words)[-1:]


def stands_alone(claimed: str, speaker: str, sentence: Span, facts: Facts) -> bool:
    """Tell whether a sentence has one person only, its speaker, and is not the claimed one's.

    Where others are around, one may relay, quote or answer the other.
    """
    if facts.cast.full(claimed) is None or facts.cast.full(speaker) is None:
        return False
    others = [one for one in held_in(facts.names, [sentence]) if may_be_person(one)]
    if not all(facts.cast.same(one.text, speaker) for one in others):
        return False
    return _RELAYED.search(sentence.of(facts.article.text)) is None


def is_named(person: str, spans: Iterable[Span], facts: Facts) -> bool:
    """Tell whether a person's last name stands in one of ``spans``."""
    last = words(person)[-1:]
    return any(set(last) <= set(words(span.of(facts.article.text))) for span in spans)


def _joined(spans: Iterable[Span], text: str) -> str:
    return " ".join(span.of(text) for span in spans)


def _says_it_elsewhere(name: str, said: frozenset[str], statement: Statement) -> bool:
    text = statement.facts.article.text
    return any(
        len(said & content(text, one.content)) >= _LEAST * len(said)
        and may_be(name, one, statement)
        for one in statement.facts.voices
    )


def _by_office(mine: Voice, carrying: list[tuple[float, Voice]], facts: Facts) -> Iterator[Check]:
    """Doubt "the mayor said" where another office's holder says it, and the mayor has a name."""
    heard = [its for _, its in carrying]
    if mine.form == "office" and heard and all(_is_elses(mine.words, its, facts) for its in heard):
        shown = heard[0].speaker or heard[0].words
        yield _said("doubt", f"in the evidence {shown} says this, not {mine.words}", heard[0])


def _is_elses(office: str, its: Voice, facts: Facts) -> bool:
    """Tell whether a voice is surely not an office's: of another sex, or another's who is named."""
    who = its.speaker
    if its.form == "pronoun":
        who = who or nearest(its.sentence, facts, its.words)
        if is_of_other_sex(office, its.words):
            return True
    return who is not None and its.form != "unclear" and not holds(office, who, facts)


def _is_in(span: Span, scopes: Iterable[Span]) -> bool:
    return any(map(span.overlaps, scopes))
