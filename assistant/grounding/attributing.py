"""What the evidence has only as somebody's words, and the claim as the outlet's own.

A plain fact may lose its "police said": summaries do so rightly. What may not lose its source is an
opinion, an accusation or a denial, a judgement or a reason, what the article has others contest,
and what stands there in quotation marks only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.grounding.clauses import clauses, share
from assistant.grounding.voicing import content, senses
from assistant.text.cues import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.grounding.clauses import Clause
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
    "insisted insists insisting maintained maintains contended contends asserted asserts believed "
    "believes thought thinks predicted predicts predicting warned warns warning suggested suggests "
    "suggesting complained complains lamented boasted boasts denied denies denying criticised "
    "criticized criticises criticizes blamed condemned denounced speculated fears feared suspects "
    "suspected accusing slammed blasted dismissed disputed disputes called calls described "
    "describes dubbed branded praised hailed".split()
)
_ALLEGING = frozenset("claimed claims claiming alleged alleges accused accuses accusing".split())
_JUDGED = re.compile(
    r"\b(?:should|ought|must|need(?:s|ed)?\s+to|would\s+have|cannot|could|too|never|best|worst|"
    r"better|worse|wrong\w*|unfair\w*|fair|failures?|failed|fail|disgrac\w*|mistakes?|dangerous|"
    r"unacceptable|lies?|lied|false\w*|true|victory|modest|disappoint\w+|shame\w*|outrag\w+|"
    r"lovely|terrible|unlikely|simply|really|merely|ignor\w+|blam\w+|faults?|guilty|innocent|"
    r"deliberate\w*|negligen\w+|because|reasons?|responsib\w+|intend\w*|unable|unaware|knew|hid|"
    r"hidden|no|not|n[’']t|none|nobody|nothing)\b",
    re.IGNORECASE,
)
"""Words of a judgement, a reason or a denial."""
_CONTESTED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput\w+|reject\w+|contradict\w*|disagree\w*|contest\w*|"
    r"rebut\w*|different\s+view|dismiss\w*|whereas|unsettled|unproven|no\s+evidence)\b"
)
_CONTRAST = re.compile(r"\b(?:[Bb]ut|[Ww]hile|[Tt]hough|[Hh]owever|[Ww]hereas|[Aa]lthough)\b")
_OPEN = re.compile(
    r"\b(?:guess|unclear|unknown|not\s+(?:yet\s+)?(?:known|clear|established))\b", re.IGNORECASE
)
_CARRIED, _QUOTED, _STATED = 0.6, 0.7, 0.6
"""Shares of the clause's content words: in what a voice says, inside quotation marks, and in
another sentence that the outlet itself states."""
_WORD = re.compile(r"[a-z]+")


def unattributed(statement: Statement) -> Iterator[tuple[str, str, bool]]:
    """Yield what only a source says, by which rule, and whether it is a bare accusation."""
    heard = statement.facts.voices_in(statement.telling)
    if not heard:
        return
    _, start = statement.framed
    for clause in clauses(statement):
        own = Span(start + clause.span.start, start + clause.span.end)
        cued = not FINITE.isdisjoint(_WORD.findall(clause.text.lower()))
        if cued or _SOURCED.search(clause.text):
            continue
        if not any(span.overlaps(own) for its in statement.voices for span in its.content):
            yield from _dropped(clause, heard, statement)


def _dropped(
    clause: Clause, heard: list[Voice], statement: Statement
) -> Iterator[tuple[str, str, bool]]:
    article = statement.facts.article.text
    for its in heard:
        if its.form == "unclear" or share(clause.wanted, content(article, its.content)) < _CARRIED:
            continue
        rule = _rule(clause, its, statement)
        if rule is not None and not _is_stated(clause, its, statement):
            detail = f"only {its.speaker or its.words} says so (“{its.cue}”)"
            yield detail, rule, its.cue in _ALLEGING
            return


def _rule(clause: Clause, its: Voice, statement: Statement) -> str | None:
    """Say why a clause may not lose its source; None where it may."""
    facts = statement.facts
    where = " ".join(span.of(facts.article.text) for span in its.content)
    if its.cue in _OPINION:
        return "an opinion or accusation"
    if _JUDGED.search(where) and _JUDGED.search(clause.text):
        return "a judgement or reason"
    if _is_contested(its, statement):
        return "contested"
    quoted = (said.span for said in facts.speech)
    inside = (span for span in quoted if any(span.overlaps(one) for one in statement.telling))
    if any(share(clause.wanted, content(facts.article.text, [span])) >= _QUOTED for span in inside):
        return "quoted"
    return None


def _is_contested(its: Voice, statement: Statement) -> bool:
    facts = statement.facts
    around = facts.passages_around([its.sentence])
    passage = " ".join(span.of(facts.article.text) for span in around)
    if _CONTESTED.search(passage) or _OPEN.search(statement.telling_text):
        return True
    heard = facts.voices_in(facts.around(around))
    parties = {voice.speaker for voice in heard if voice.form == "named"}
    return len(parties) > 1 and _CONTRAST.search(passage) is not None


def _is_stated(clause: Clause, its: Voice, statement: Statement) -> bool:
    """Tell whether a sentence in which nobody speaks has the clause's words."""
    facts = statement.facts
    voiced = {voice.sentence for voice in facts.voices}
    return any(
        share(clause.wanted, senses(span.of(facts.article.text))) >= _STATED
        for span in facts.sentences
        if span not in voiced and span != its.sentence
    )
