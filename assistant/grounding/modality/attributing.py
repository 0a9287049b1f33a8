"""What the evidence has only as somebody's words, and the claim as the outlet's own.

A plain fact may lose its "police said": summaries do so rightly. What may not lose its source is
what the outlet itself keeps away from ("claimed", "insisted"), words of blame, and what the article
has others deny. A paraphrase may have its source elsewhere, so that only a copy of the source's own
words is looked at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.grounding.modality.clauses import clauses, people, share
from assistant.grounding.modality.copying import copies
from assistant.grounding.voices.voicing import senses
from assistant.text.cues import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.grounding.modality.clauses import Clause
    from assistant.grounding.statement import Statement
    from assistant.text.voices import Voice

_SOURCED = re.compile(
    r"\b(?:whether|perhaps|possibl[ey]|probabl[ey]|alleg\w+|reportedly|suspect\w*|accus\w+|"
    r"apparent\w*|appear\w*|seem\w*|believ\w+|think\w*|thought|suppos\w+|estimat\w+|predict\w*|"
    r"forecast\w*|according|claim\w*|disput\w+|den(?:y|ies|ied|ying)|argu\w+|insist\w*|warn\w*|"
    r"fear\w*|suggest\w*|doubt\w*|view\w*|opinion|case|versions?|accounts?|potential\w*|"
    r"question\w*|unclear|unknown|called?|calls|describ\w+|recommend\w*|promis\w+|pledg\w+|vow\w*|"
    r"tell\w*|told|say\w*|said|quot\w+|wants?|wanted|demand\w*|regard\w*|consider\w*|see[ns]?|"
    r"admit\w*|answer\w*|wrote|writes?|report(?:s|ed))\b",
    re.IGNORECASE,
)
"""Words by which a claim may tell that somebody says so, or that it is not certain."""
_OPINION = frozenset(
    "claimed claims claiming alleged alleges accused accuses accusing argued argues arguing "
    "insisted insists insisting maintained maintains contended contends asserted asserts "
    "speculated suspects suspected".split()
)
"""Verbs by which an outlet keeps away from what is said."""
_JUDGED = re.compile(
    r"\b(?:should\s+(?:not\s+)?(?:be|have)|ought|worst|wrong\w*|unfair\w*|disgrac\w*|unacceptable|lies|lied|shame\w*|"
    r"outrag\w+|terrible|ignored|deliberate\w*|negligen\w+|to\s+blame|guilty|betray\w*)\b",
    re.IGNORECASE,
)
"""Words of blame: nobody reads them as a fact."""
_CONTESTED = re.compile(
    r"\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)|contradict(?:s|ed))\s+"
    r"(?:it|this|that)(?=[,;.])"
)
_STATED = 0.6
"""Share of the clause's content words in another sentence: it may be stated there."""
_WORD = re.compile(r"[a-z]+")


def unattributed(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield what only a source says, and by which rule it may not lose that source.

    The clause must repeat the source's words. In an interview every word is the guest's, and an
    answer to a question of who says what has its source there.
    """
    heard = [its for its in statement.facts.voices_in(statement.telling) if its.cue != ":"]
    if not statement.given or not heard or _names_a_source(statement.question):
        return
    _, start = statement.framed
    for clause in clauses(statement):
        own = Span(start + clause.span.start, start + clause.span.end)
        for detail, rule in _dropped(clause, heard, statement):
            # What most clauses do not need to be asked.
            told = any(span.overlaps(own) for its in statement.voices for span in its.content)
            if clause.states and not _names_a_source(clause.text) and not told:
                yield detail, rule


def _names_a_source(text: str) -> bool:
    cued = not FINITE.isdisjoint(_WORD.findall(text.lower()))
    return cued or _SOURCED.search(text) is not None


def _dropped(clause: Clause, heard: list[Voice], statement: Statement) -> Iterator[tuple[str, str]]:
    article, named = statement.facts.article.text, people(statement)
    for its in heard:
        said = " ".join([span.of(article) for span in its.content])
        if its.form == "unclear" or not copies(clause.text, said, named):
            continue
        rule = _rule(clause, its, statement)
        if rule is not None and not _is_stated(clause, its, statement):
            detail = f"only {its.speaker or its.words} says so (“{its.cue}”)"
            yield detail, rule
            return


def _rule(clause: Clause, its: Voice, statement: Statement) -> str | None:
    """Say why a clause may not lose its source; None where it may."""
    if its.cue in _OPINION:
        return "an opinion or accusation"
    if _JUDGED.search(clause.text):
        return "a judgement"
    facts = statement.facts
    passage = (span.of(facts.article.text) for span in facts.passages_around([its.sentence]))
    return "contested" if _CONTESTED.search(" ".join(passage)) else None


def _is_stated(clause: Clause, its: Voice, statement: Statement) -> bool:
    """Tell whether another sentence has the clause's words, whoever speaks there."""
    facts = statement.facts
    return any(
        share(clause.wanted, senses(span.of(facts.article.text))) >= _STATED
        for span in facts.sentences
        if span != its.sentence
    )
