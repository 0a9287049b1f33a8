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
    r"\b(?:if|whether|perhaps|possibl[ey]|probabl[ey]|alleg\w+|reportedly|suspect\w*|accus\w+|"
    r"apparent\w*|appear\w*|seem\w*|believ\w+|think\w*|thought|suppos\w+|estimat\w+|predict\w*|forecast\w*|"
    r"according|claim\w*|disput\w+|den(?:y|ies|ied|ying)|argu\w+|insist\w*|warn\w*|fear\w*|suggest\w*|"
    r"doubt\w*|view\w*|opinion|case|versions?|accounts?|potential\w*|question\w*|unclear|unknown|trial|charg\w+|"
    r"called?|calls|describ\w+|recommend\w*|ask\w*|promis\w+|pledg\w+|vow\w*|tell\w*|told|say\w*|said|quot\w+|"
    r"wants?|wanted|demand\w*|regard\w*|consider\w*|see[ns]?|admit\w*|figures?|counts?|put|answer\w*|wrote|writes?|report\w*)\b",
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
_SPLIT = re.compile(
    r";\s+|,\s+(?:and|but|while|whereas|although|though)\s+|\s+(?:but|while|whereas)\s+"
)
_ENOUGH = 3
_DECIDED = frozenset("to agree agrees agreed decide decides decided vote votes voted decision deal".split())
_EMPTY = frozenset(map(key, "give make take have get put keep hold go come say tell use see set".split()))


def check_modality(statement: Statement) -> Check:
    """Compare how firmly the claim and its evidence state the same thing."""
    if statement.foreign:
        detail = "the claim is in another language than the article"
        return Check(name="modality", outcome="not_applicable", detail=detail)
    found = (*_firmer(statement), *_unconditioned(statement), *_certain(statement), *_unattributed(statement))
    return gravest(found, "modality", "nothing in the evidence is less than certain")


def _clauses(text: str) -> Iterator[str]:
    at = 0
    for match in _SPLIT.finditer(text):
        yield text[at : match.start()]
        at = match.end()
    yield text[at:]


def _share(mine: frozenset[str], its: frozenset[str]) -> float:
    return len(mine & its) / max(1, len(mine))


def _senses(text: str) -> frozenset[str]:
    return content(text, [Span(0, len(text))])


def _too_firm(mine: Deed, its: Deed, text: str) -> bool:
    if mine.force is Force.DONE:
        if its.marker in _DECIDED or its.force is Force.DONE:
            return False
        return is_past(text, mine)
    if mine.force is Force.SETTLED and mine.marker != "to":
        if mine.marker in ("will", "shall", "would"):
            return its.force <= Force.EXPECTED
        return its.force <= Force.PLANNED
    return False


_OPEN = re.compile(
    r"\b(?:whether|would|could|may|might|can|than\b.*\b(?:planned|expected|hoped|wanted|sought))\b", re.I
)


def _firmer(statement: Statement) -> Iterator[Check]:
    article = statement.facts.article.text
    evidence = [span.of(article) for span in statement.telling]
    told = [deeds(one) for one in evidence]
    for clause in _clauses(statement.text):
        wanted = _senses(clause)
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


def _unconditioned(statement: Statement) -> Iterator[Check]:
    article = statement.facts.article.text
    if _CONDITIONAL.search(statement.text):
        return
    for span in statement.telling:
        sentence = span.of(article)
        match = _CONDITION.search(sentence)
        if match is None or _NO_CONDITION.search(sentence):
            continue
        inside = _senses(match[0])
        main = _senses(sentence[: match.start()] + " " + sentence[match.end() :])
        ruled = _senses(_main(sentence, match))
        for clause in _clauses(statement.text):
            wanted = _senses(clause)
            own = inside - main
            if len(wanted) < _ENOUGH or not own or not ruled:
                continue
            if _share(wanted, main) >= 0.6 and _share(ruled, wanted) >= 0.5 and not wanted & own:
                if any(_share(wanted, _senses(o.of(article))) >= 0.7 for o in statement.facts.sentences if o != span and not _CONDITION.search(o.of(article))):
                    continue
                yield _said("doubt", f"the article says so only “{match[0]}”", "condition dropped")
            elif _share(wanted, inside) >= 0.6 and _share(wanted, inside) > _share(wanted, main):
                yield _said("doubt", f"the article only supposes it: “{match[0]}”", "supposed")


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
    if _HEDGED.search(statement.text):
        return
    if claimed(statement):
        return
    wanted = _senses(statement.text)
    if len(wanted) < _ENOUGH:
        return
    for its in heard:
        if _share(wanted, content(article, its.content)) < 0.7:
            continue
        where = " ".join(s.of(article) for s in its.content)
        opinion = its.cue in _OPINION
        para = " ".join(s.of(article) for s in statement.facts.passages_around([its.sentence]))
        opined = _OPINED.search(where) and _OPINED.search(statement.text)
        parties = {v.speaker for v in statement.facts.voices_in(statement.facts.around(statement.facts.passages_around([its.sentence]))) if v.form == "named"}
        contested = _CONTESTED.search(para) or (len(parties) > 1 and re.search(r"\b(?:[Bb]ut|[Ww]hile|[Tt]hough|[Hh]owever|[Ww]hereas|[Aa]lthough)\b", para))
        if any(_share(wanted, _senses(o.of(article))) >= 0.6 for o in statement.facts.sentences if o != its.sentence and not any(v.sentence == o for v in statement.facts.voices)):
            continue
        if not (opinion or opined or contested):
            continue
        why = "opinion" if opinion else "opined" if opined else "contested" if contested else "plain"
        yield _said("doubt", f"only {its.speaker or its.words} says so ({its.cue})", "attribution " + why)
        return


def _said(outcome: str, detail: str, rule: str) -> Check:
    data = {**(CONTRADICTS if outcome == "fail" else {}), "rule": rule}
    said = {"name": "modality", "outcome": outcome, "detail": rule + ": " + detail, "data": data}
    return Check.model_validate(said)
