"""The speaker check: does the claim give words to the one who spoke them?

It reads the claim's own quotations and its reported speech ("Lee said that ..."), and compares who
speaks there with who speaks in the evidence. It fails only where the words themselves settle it,
for a person who is called by name:

- words in quotation marks, three at least, where each sentence that has them names another person
  beside the verb of speech, and nobody else;
- reported speech that repeats the article's words in their order, where the sentence names another
  person for the subject of its verb, and nobody else, its passage does not name the claimed one,
  and nowhere in the article may the claimed one be the voice of them.

It doubts where the voice is another by all signs but not certainly: a speaker who is worked out
("she said", a quotation that goes on), a sentence with more people, who may relay or answer each
other, an office or an organisation, evidence that a program looked up. It passes where the claimed
one is named in what the other says: "Lee said Roy had told him" may be Roy's words. Two voices that
may be one are one: a short name, an office and its holder, a spokeswoman and her company, a
ministry and its country. An unnamed speaker decides nothing, and neither does a clause inside
another one's words.

On the development articles (November 2026) it marks none of 1,741 true claims of labels,
hand-written claims and public sets, none of 969 more, and 61 of 3,084 false ones of every kind, 12
of them as failures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.grounding.facts import held_in, words
from assistant.grounding.statement import gravest
from assistant.grounding.voices.reporting import finding, reported, stands_alone
from assistant.grounding.voices.voicing import may_be, nearest
from assistant.text.folding import fold
from assistant.text.quotations import quotations
from assistant.text.rules import NAMED
from assistant.text.speech import speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answers import Check
    from assistant.grounding.facts import Facts
    from assistant.grounding.statement import Statement
    from assistant.text.speech import Speech


_ENOUGH = 3
"""Words of a quotation that are surely quoted; fewer may be anybody's."""


def check_speaker(statement: Statement) -> Check:
    """Check who is made to say what."""
    nothing = "the claim gives words to nobody, or the article does not settle whose they are"
    return gravest((*_quoted(statement), *reported(statement)), "speaker", nothing)


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
            alone = alone and len(words.split()) >= _ENOUGH
            yield _compared(said.speaker, settled, statement, alone=alone)
        elif spoken and statement.given:
            yield from _beside(said.speaker, spoken, statement)


def _compared(claimed: str, spoken: list[Speech], statement: Statement, *, alone: bool) -> Check:
    speakers = [its.speaker for its in spoken if its.speaker]
    its = spoken[0]
    if any(_same(claimed, one, statement) for one in speakers):
        return _said("pass", f"the article has {claimed} say so", its, statement.facts)
    if any(its.via and _same(claimed, its.via, statement) for its in spoken):
        return _said("pass", f"{claimed} relays it", its, statement.facts)
    certain = alone and _is_told(claimed, spoken, statement)
    detail = f"in the article {speakers[0]} says this ({its.rule}), not {claimed}"
    return _said("fail" if certain else "doubt", detail, its, statement.facts)


def _is_told(claimed: str, spoken: list[Speech], statement: Statement) -> bool:
    """Tell whether each sentence of the words names its speaker, and nobody else is around."""
    facts = statement.facts
    return all(
        its.rule == NAMED and stands_alone(claimed, its.speaker or "", sentence, facts)
        for its in spoken
        for sentence in facts.around([its.span])
    )


def _beside(claimed: str, spoken: list[Speech], statement: Statement) -> Iterator[Check]:
    """Doubt a speaker whom no paragraph of the words names, where each names somebody else.

    "The mayor" or "she" beside the words may be the one who is claimed, if nothing speaks against.
    """
    facts = statement.facts
    full = facts.cast.full(claimed)
    if full is None and not facts.name_words.issuperset(words(claimed)):
        return
    others = [_other(full or claimed, its, statement) for its in spoken]
    if all(others):
        detail = f"beside these words stands {others[0]}, not {claimed}"
        yield _said("doubt", detail, spoken[0], facts)


def _people(spans: Sequence[Span], its: Speech, facts: Facts) -> list[str]:
    """Return the people named in some spans, outside a quotation."""
    return [
        name.text
        for name in held_in(facts.names, spans)
        if name.kind == "person" and not its.span.overlaps(name.span)
    ]


def _other(claimed: str, its: Speech, statement: Statement) -> str | None:
    """Return who is named beside a quotation, where that is not the one who is claimed."""
    facts = statement.facts
    around, own = facts.passages_around([its.span]), facts.around([its.span])
    if around and own and own[0].start <= around[0].start and own[-1].end >= around[-1].end:
        # A passage of nothing but the quotation: who speaks is named in the one before, if at all.
        around = own = facts.passages_around([Span(max(0, own[0].start - 3), own[0].start)])
    near = nearest(its.span, facts)
    if near is not None and near != claimed and not facts.voices_in(own):
        return near
    # Where the quotation's own sentence says who speaks, whoever else is near does not.
    spoken_by = _people(own, its, facts) if its.cue is not None else []
    outside = spoken_by or _people(around, its, facts)
    open_ = [one for one in facts.voices_in(around) if one.speaker is None]
    named = any(_same(claimed, name, statement) for name in outside)
    if named or not outside or any(may_be(claimed, one, statement) for one in open_):
        return None
    return outside[0]


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


def _said(outcome: str, detail: str, its: Speech, facts: Facts) -> Check:
    cue = its.cue.of(facts.article.text) if its.cue else ""
    return finding(outcome, detail, speaker=its.speaker, cue=cue, kind=its.kind, rule=its.rule)


def _folded(its: Speech, statement: Statement) -> str:
    return fold(its.span.of(statement.facts.article.text)).text.casefold()
