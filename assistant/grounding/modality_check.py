"""The modality check: is the claim firmer than its evidence?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.documents import Span
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.grounding.voicing import claimed, content
from assistant.text.words import key
from assistant.text.moods import Force, deeds, is_past

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.moods import Deed
    from assistant.text.voices import Voice

_ON_MATTER = 0.5
_CONDITION = re.compile(
    r"\b(?:only\s+)?(?:if|unless|provided(?:\s+that)?|as\s+long\s+as|on\s+condition|should\s+(?:the|he|she|it|they))\b[^,;.:]*",
    re.I,
)
_CONDITIONAL = re.compile(
    r"\b(?:if|unless|provided|providing|should|may|might|once|when|until|in case|"
    r"depend\w*|condition\w*|subject to|otherwise|whether|as long as|except|miss\w*|"
    r"in the event)\b",
    re.I,
)
_HEDGED = re.compile(
    r"\b(?:whether|perhaps|possibl[ey]|probabl[ey]|alleg\w+|reportedly|suspect\w*|accus\w+|"
    r"apparent\w*|appear\w*|seem\w*|believ\w+|think\w*|thought|suppos\w+|estimat\w+|predict\w*|forecast\w*|"
    r"according|claim\w*|disput\w+|den(?:y|ies|ied|ying)|argu\w+|insist\w*|warn\w*|fear\w*|suggest\w*|"
    r"doubt\w*|view\w*|opinion|case|versions?|accounts?|potential\w*|question\w*|unclear|unknown|"
    r"called?|calls|describ\w+|recommend\w*|promis\w+|pledg\w+|vow\w*|tell\w*|told|say\w*|said|quot\w+|"
    r"wants?|wanted|demand\w*|regard\w*|consider\w*|see[ns]?|admit\w*|answer\w*|wrote|writes?|report(?:s|ed))\b",
    re.I,
)
_CERTAIN = re.compile(
    r"\b(?:proved|proven|proves|proof|established\s+that|(?:been|is|was)\s+established|established\.|establishes|confirmed|confirms|definite(?:ly)?|certain(?:ly)?|"
    r"sure\s+to|undisputed(?:ly)?|undoubtedly|beyond\s+(?:doubt|dispute|question)|"
    r"guaranteed?|agreed\s+to|shown\s+that|in\s+fact)\b",
    re.I,
)
_SURE_STEMS = re.compile(
    r"\b(?:prov|establish|confirm|certain|sure|guarant|agree|clear|show|found|find|fact|rul|undisputed|doubt|admit|acknowledg|conced)",
    re.I,
)
_UNSURE = re.compile(
    r"\b(?:may|might|could|would|if|whether|perhaps|probabl\w+|possibl\w+|likely|expect\w*|plan\w*|hop(?:e|es|ed|ing)|due|"
    r"inten\w+|propos\w+|consider\w*|alleg\w+|suspect\w*|accus\w+|believ\w+|think\w*|thought|claim\w*|disput\w+|"
    r"den(?:y|ies|ied)|argu\w+|insist\w*|want\w*|seek\w*|say\w*|said|evidence|no)\b",
    re.I,
)
_OPINION = frozenset(
    "claimed claims claiming alleged alleges accused accuses accusing argued argues arguing insisted "
    "insists insisting maintained maintains contended contends asserted asserts believed believes "
    "thought thinks predicted predicts predicting warned warns warning suggested suggests suggesting "
    "complained complains lamented boasted boasts denied denies denying criticised criticized "
    "criticises criticizes blamed condemned denounced speculated fears feared suspects suspected "
    "accusing slammed blasted dismissed disputed disputes called calls described describes dubbed "
    "branded praised hailed".split()
)
_OPINED = re.compile(
    r"\b(?:should|ought|must|need(?:s|ed)?\s+to|would\s+have|cannot|could|too|never|best|worst|better|worse|"
    r"wrong\w*|unfair\w*|fair|failures?|failed|fail|disgrac\w*|mistakes?|dangerous|unacceptable|lies?|lied|false\w*|true|victory|"
    r"modest|disappoint\w+|shame\w*|outrag\w+|lovely|terrible|unlikely|simply|really|merely|"
    r"ignor\w+|blam\w+|faults?|guilty|innocent|deliberate\w*|negligen\w+|because|reasons?|"
    r"responsib\w+|intend\w*|unable|unaware|knew|hid|hidden|cover(?:ed)?[- ]up|no|not|n[’']t|none|nobody|nothing)\b",
    re.I,
)
_CONTESTED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput\w+|reject\w+|contradict\w*|disagree\w*|contest\w*|rebut\w*|"
    r"different\s+view|dismiss\w*|whereas|but\s+[A-Z]\w+\s+(?:said|says)|unsettled|unproven|no\s+evidence)\b"
)
_OPEN_CAUSE = re.compile(r"\b(?:guess|unclear|unknown|not\s+(?:yet\s+)?(?:known|clear|established))\b", re.I)
_SPLIT = re.compile(
    r";\s+|,\s+(?:and|but|while|whereas|although|though)\s+|\s+(?:but|while|whereas)\s+"
)
_ENOUGH = 3
_DECIDED = frozenset("to agree agrees agreed decide decides decided vote votes voted decision deal".split())
_PLANNING = frozenset("plan plans planned planning".split())
_EMPTY = frozenset(map(key, "give make take have get put keep hold go come say tell use see set".split()))


def check_modality(statement: Statement) -> Check:
    """Compare how firmly the claim and its evidence state the same thing."""
    if statement.foreign:
        detail = "the claim is in another language than the article"
        return Check(name="modality", outcome="not_applicable", detail=detail)
    found = (*_firmer(statement), *_unsaid(statement), *_planned(statement), *_unconditioned(statement), *_certain(statement), *_unattributed(statement))
    return gravest(found, "modality", "nothing in the evidence is less than certain")


def _clauses(text: str) -> Iterator[str]:
    at = 0
    for match in _SPLIT.finditer(text):
        yield text[at : match.start()]
        at = match.end()
    yield text[at:]


def _share(mine: frozenset[str], its: frozenset[str]) -> float:
    return len(mine & its) / max(1, len(mine))


def _unnamed(text: str, statement: Statement) -> frozenset[str]:
    """Return the content of a part of the claim without people's names: "she" may stand for them."""
    named = " ".join(one.text for one in statement.names if one.kind == "person")
    return _senses(text) - _senses(named)


def _senses(text: str) -> frozenset[str]:
    return content(text, [Span(0, len(text))])


def _too_firm(mine: Deed, its: Deed, text: str) -> bool:
    if mine.force is Force.DONE:
        if its.marker in _DECIDED or its.force is Force.DONE:
            return False
        return is_past(text, mine) or (its.marker in _PLANNING and _is_object(mine, text))
    if mine.force is Force.SETTLED and mine.marker != "to":
        if mine.marker in ("will", "shall", "would"):
            return its.force <= Force.EXPECTED
        return its.force <= Force.PLANNED
    return False


_OPEN = re.compile(
    r"\b(?:whether|would|could|may|might|can|than\b.*\b(?:planned|expected|hoped|wanted|sought))\b", re.I
)


def _is_object(mine: Deed, text: str) -> bool:
    """Tell whether a thing is that of something done: "held its own gathering"."""
    before = [d for d in deeds(text) if d.start < mine.start][-1:]
    near = bool(before) and len(text[before[0].start : mine.start].split()) <= _ENOUGH + 1
    return near and before[0].force is Force.DONE and is_past(text, before[0]) and not mine.word.endswith("ing") or (near and mine.word.endswith("ing") and is_past(text, before[0]))


def _unsaid(statement: Statement) -> Iterator[Check]:
    if re.search(r"\b(?:no|not|never|den\w+|without|neither|whether|if)\b|n[’']t\b", statement.text, re.I):
        return
    for match in _UNSAID.finditer(statement.telling_text):
        inside = _senses(match["what"])
        wanted = _unnamed(statement.text, statement)
        if len(inside) >= _ENOUGH and _share(inside, wanted) >= 0.7:
            yield _said("doubt", f"the article: “{match[0]}”", "unsaid")


_UNSAID = re.compile(
    r"(?:\b(?:not|never)|n[’']t)\s+(?:say|said|claim\w*|conclude\w*|f[io]und?|show\w*|prove\w*|establish\w*|settled)\s+(?:that|whether|who|why|how)\b(?P<what>[^.;:!?]*)"
)


def _firmer(statement: Statement) -> Iterator[Check]:
    article = statement.facts.article.text
    evidence = [span.of(article) for span in statement.telling]
    told = [deeds(one) for one in evidence]
    for clause in _clauses(statement.text):
        wanted = _unnamed(clause, statement)
        its_deeds = deeds(clause)
        if len(wanted) < _ENOUGH or any(Force.POSSIBLE <= d.force < Force.SETTLED for d in its_deeds):
            continue
        if _OPEN.search(clause):
            continue
        for mine in its_deeds:
            if (mine.key in _EMPTY and mine.force is Force.DONE) or mine.force < Force.SETTLED:
                continue
            governed = None
            for one, sentence in zip(told, evidence, strict=True):
                same = [d for d in one if d.key == mine.key]
                if not same or _share(wanted, _senses(sentence)) < _ON_MATTER:
                    continue
                if any(d.force is Force.DONE or d.marker == "to" for d in same):
                    governed = None
                    break
                denied = re.search(r"\b(?:no|not|never|den\w+|without)\b|n[’']t\b", clause, re.I)
                if denied and same[0].marker == "if":
                    continue
                if all(_too_firm(mine, d, clause) for d in same):
                    governed = same[0], sentence
            if governed is None or _is_plain(mine, wanted, statement):
                continue
            its, sentence = governed
            yield _said(
                "doubt", f"the claim has “{mine.word}” as {mine.force.name.lower()}, the article only as {its.force.name.lower()} (“{its.marker}”)", "firmer"
            )


def _is_plain(mine: Deed, wanted: frozenset[str], statement: Statement) -> bool:
    """Tell whether another sentence of the article states the deed without any reserve."""
    text = statement.facts.article.text
    for span in statement.facts.sentences:
        sentence = span.of(text)
        if _share(wanted, _senses(sentence)) < 0.4:
            continue
        if any(d.key == mine.key and d.force is Force.DONE for d in deeds(sentence)):
            return True
    return False


_PLAN = re.compile(
    r"\b(?:plan|proposal|application|draft|scheme)s?\b[^.;]*?\b(?:is|are|was|were)\s+(?:for|to)\b"
    r"|\b(?:plans?|proposals?|application)\s+(?:to|for)\b|\bproposed\b", re.I)
_PLANNED = re.compile(
    r"\b(?:plan\w*|propos\w+|draft\w*|bid|appl\w+|consult\w*|consider\w*|would|could|may|might|if|whether|want\w*|hop\w+|aim\w*|intend\w*|"
    r"expect\w*|due|set\s+to|seek\w*|call\w*|urg\w+|recommend\w*|suggest\w*|schem\w*|project\w*|idea|offer\w*|deal|bill|decid\w+|vot\w+|not|no)\b|n[’']t\b", re.I)


def _planned(statement: Statement) -> Iterator[Check]:
    article = statement.facts.article.text
    for clause in _clauses(statement.text):
        if _PLANNED.search(statement.text):
            return
        wanted = _unnamed(clause, statement)
        if len(wanted) < _ENOUGH:
            continue
        done = re.search(r"\b(?:is|are)\s+(?:now\s+|already\s+)?\w+ing\b", clause)
        if not done:
            continue
        spans = [s for s in statement.telling if _share(wanted, _senses(s.of(article))) >= 0.4]
        if spans and all(_PLAN.search(s.of(article)) for s in statement.telling) and not any(
            _share(wanted, _senses(o.of(article))) >= 0.5 and not _PLAN.search(o.of(article)) for o in statement.facts.sentences
        ):
            yield _said("doubt", "the article speaks of a plan", "planned")


def _unconditioned(statement: Statement) -> Iterator[Check]:
    article = statement.facts.article.text
    if _CONDITIONAL.search(statement.text):
        return
    for span in statement.telling:
        sentence = span.of(article)
        match = _condition(sentence)
        if match is None or _NO_CONDITION.search(sentence):
            continue
        inside = _senses(match[0])
        main = _senses(sentence[: match.start()] + " " + sentence[match.end() :])
        ruled = _senses(_main(sentence, match))
        for clause in _clauses(statement.text):
            wanted = _unnamed(clause, statement)
            own = inside - main
            if len(wanted) < _ENOUGH or not own or not ruled:
                continue
            if _share(wanted, main) >= 0.6 and _share(ruled, wanted) >= 0.5 and not wanted & own:
                if any(_share(wanted, _senses(o.of(article))) >= 0.7 for o in statement.facts.sentences if o != span and not _CONDITION.search(o.of(article))):
                    continue
                yield _said("doubt", f"the article says so only “{match[0]}”", "condition dropped")
            elif not _OPEN.search(clause) and _share(wanted, inside) >= 0.6 and _share(wanted, inside) > _share(wanted, main):
                yield _said("doubt", f"the article only supposes it: “{match[0]}”", "supposed")


def _condition(sentence: str) -> re.Match[str] | None:
    """Find a condition; one that begins its sentence without a comma ends at the next subject."""
    match = _CONDITION.search(sentence)
    if match is None or sentence[: match.start()].strip(" \"“‘'"):
        return match
    subject = re.compile(r"\s(?=(?:she|he|they|it|we|I|there)\s)").search(sentence, match.start() + 8, match.end())
    return _CONDITION.search(sentence, 0, subject.start()) if subject else match


_NO_CONDITION = re.compile(
    r"\b(?:ask|asked|asks|asking|know|knew|said|say|wonder\w*|see|even|as)\s+if\b|\bif\s+(?:not|ever|any|anything|only)\b", re.I
)


def _main(sentence: str, match: re.Match[str]) -> str:
    """Return the clause that a condition belongs to, before it or behind it."""
    before, after = sentence[: match.start()].rstrip(" ,–—"), sentence[match.end() :]
    own = re.split(r"[,;:—–“”\"]", before)[-1]
    if len(own.split()) > 1:
        return own
    return re.split(r"[;:.!?“”\"]", after.lstrip(" ,"))[0]


def _certain(statement: Statement) -> Iterator[Check]:
    match = _CERTAIN.search(statement.text)
    if match is None:
        return
    said = statement.telling_text
    if not said or _SURE_STEMS.search(said) or not _UNSURE.search(said):
        return
    if re.search(r"\b(?:not|no|never|n['’]t)\s+(?:\w+\s+){0,2}\Z", statement.text[: match.start()]):
        return
    yield _said("doubt", f"the evidence has nothing of “{match[0]}”", "certain")


def _unattributed(statement: Statement) -> Iterator[Check]:
    text, start = statement.framed
    article = statement.facts.article.text
    heard = [v for v in statement.facts.voices if any(v.sentence.overlaps(s) for s in statement.telling)]
    if not heard:
        return
    said = [span for voice in claimed(statement) for span in voice.content]
    at = start
    for clause in _clauses(statement.text):
        at = text.index(clause, at)
        if _HEDGED.search(clause) or any(span.overlaps(Span(at, at + len(clause))) for span in said):
            continue
        yield from _dropped(clause, heard, statement)


def _dropped(clause: str, heard: Sequence[Voice], statement: Statement) -> Iterator[Check]:
    article = statement.facts.article.text
    wanted = _unnamed(clause, statement)
    if len(wanted) < _ENOUGH:
        return
    for its in heard:
        if _share(wanted, content(article, its.content)) < 0.7:
            continue
        where = " ".join(s.of(article) for s in its.content)
        opinion = its.cue in _OPINION
        para = " ".join(s.of(article) for s in statement.facts.passages_around([its.sentence]))
        opined = _OPINED.search(where) and _OPINED.search(clause)
        parties = {v.speaker for v in statement.facts.voices_in(statement.facts.around(statement.facts.passages_around([its.sentence]))) if v.form == "named"}
        contested = _CONTESTED.search(para) or _OPEN_CAUSE.search(statement.telling_text) or (len(parties) > 1 and re.search(r"\b(?:[Bb]ut|[Ww]hile|[Tt]hough|[Hh]owever|[Ww]hereas|[Aa]lthough)\b", para))
        if any(_share(wanted, _senses(o.of(article))) >= 0.6 for o in statement.facts.sentences if o != its.sentence and not any(v.sentence == o for v in statement.facts.voices)):
            continue
        quoted = any(_share(wanted, content(article, [q.span])) >= 0.7 for q in statement.facts.speech if any(q.span.overlaps(x) for x in statement.telling))
        if its.form == "unclear":
            continue
        if not (opinion or opined or contested or quoted):
            continue
        why = "quoted" if quoted and not (opinion or opined or contested) else "opinion" if opinion else "opined" if opined else "contested" if contested else "plain"
        yield _said("doubt", f"only {its.speaker or its.words} says so ({its.cue})", "attribution " + why)
        return


def _said(outcome: str, detail: str, rule: str) -> Check:
    data = {**(CONTRADICTS if outcome == "fail" else {}), "rule": rule}
    said = {"name": "modality", "outcome": outcome, "detail": rule + ": " + detail, "data": data}
    return Check.model_validate(said)
