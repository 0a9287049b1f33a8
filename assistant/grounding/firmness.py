"""What the claim has as done, settled or proved, and the evidence as less."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.clauses import ENOUGH, clauses, share
from assistant.grounding.voicing import senses
from assistant.text.moods import Deed, Force, deeds, is_past
from assistant.text.words import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.clauses import Clause
    from assistant.grounding.statement import Statement

Finding = tuple[str, str, bool]
"""What is wrong, by which rule, and whether it is certain."""
_ON_MATTER = 0.4
"""Share of the clause's words that a sentence on its very matter has."""
_PLAIN = 0.4
_SAID_OVER = 0.7
"""Share of what the evidence does not say that the claim says."""
_WHOLE = 4
"""Content words of a claim that must all stand in the sentence for a failure."""
_LEANING = re.compile(
    r"\b(?:whether|would|could|may|might|can|"
    r"than\b.*\b(?:planned|expected|hoped|wanted|sought))\b",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\b(?:no|not|never|den\w+|without|neither|whether|if)\b|n[’']t\b", re.IGNORECASE
)
_DECIDED = frozenset(
    "to agree agrees agreed decide decides decided vote votes voted decision deal".split()
)
"""What was decided to be done is soon said to be done."""
_PLANNING = frozenset("plan plans planned planning".split())
_LIGHT = frozenset(
    map(key, "give make take have get put keep hold go come say tell use see set".split())
)
"""Verbs of so little meaning that two uses of one need not be the same deed."""
_CERTAIN = re.compile(
    r"\b(?:proved|proven|proves|proof|established\s+that|(?:been|is|was)\s+established|"
    r"established\.|establishes|confirmed|confirms|definite(?:ly)?|certain(?:ly)?|sure\s+to|"
    r"undisputed(?:ly)?|undoubtedly|beyond\s+(?:doubt|dispute|question)|guaranteed?|agreed\s+to|"
    r"shown\s+that)(?!\w)",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"\b(?:prov|establish|confirm|certain|sure|guarant|agree|clear|show|found|find|fact|rul|"
    r"undisputed|doubt|admit|acknowledg|conced)",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:may|might|could|would|if|whether|perhaps|probabl\w+|possibl\w+|likely|expect\w*|plan\w*|"
    r"hop(?:e|es|ed|ing)|due|inten\w+|propos\w+|consider\w*|alleg\w+|suspect\w*|accus\w+|believ\w+|"
    r"think\w*|thought|claim\w*|disput\w+|den(?:y|ies|ied)|argu\w+|insist\w*|want\w*|seek\w*|say\w*|"
    r"said|evidence|no)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|no|never|n[’']t)\s+(?:\w+\s+){0,2}\Z")
_UNSAID = re.compile(
    r"(?:\b(?:not|never)|n[’']t)\s+(?:say|said|claim\w*|conclude\w*|f[io]und?|show\w*|prove\w*|"
    r"establish\w*|settled)\s+(?:that|whether|who|why|how)\b(?P<what>[^.;:!?]*)"
)
_PLAN = re.compile(
    r"\b(?:plan|proposal|application|draft|scheme)s?\b[^.;]*?\b(?:is|are|was|were)\s+(?:for|to)\b"
    r"|\b(?:plans?|proposals?|application)\s+(?:to|for)\b|\bproposed\b",
    re.IGNORECASE,
)
_OF_A_PLAN = re.compile(
    r"\b(?:plan\w*|propos\w+|draft\w*|bid|appl\w+|consult\w*|consider\w*|would|could|may|might|if|"
    r"whether|want\w*|hop\w+|aim\w*|intend\w*|expect\w*|due|set\s+to|seek\w*|call\w*|urg\w+|"
    r"recommend\w*|suggest\w*|schem\w*|project\w*|idea|offer\w*|deal|bill|decid\w+|vot\w+|not|no)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
_UNDER_WAY = re.compile(r"\b(?:is|are)\s+(?:now\s+|already\s+)?\w+ing\b")


def firmer(statement: Statement) -> Iterator[Finding]:
    """Find a deed that the evidence has only as possible, wished for, planned or to come."""
    article = statement.facts.article.text
    sentences = [span.of(article) for span in statement.telling]
    for clause in clauses(statement):
        mine = deeds(clause.text)
        leaning = any(Force.POSSIBLE <= deed.force < Force.SETTLED for deed in mine)
        if leaning or _LEANING.search(clause.text):
            continue
        on_matter = (s for s in sentences if share(clause.wanted, senses(s)) >= _ON_MATTER)
        told = [its for sentence in on_matter for its in deeds(sentence)]
        for deed in mine:
            its = _governed(deed, clause, told)
            if its is not None and not _is_plain(deed, clause, statement):
                detail = (
                    f"the claim has “{deed.word}” as {deed.force.name.lower()}, the article only "
                    f"as {its.force.name.lower()} (“{its.marker}”)"
                )
                yield detail, "firmer", _is_certain(deed, clause, statement)


def _governed(deed: Deed, clause: Clause, told: Sequence[Deed]) -> Deed | None:
    """Return the evidence's deed where every mention of it is less firm than the claim's."""
    if deed.force < Force.SETTLED or (deed.key in _LIGHT and deed.force is Force.DONE):
        return None
    same = [its for its in told if its.key == deed.key]
    denied = _DENYING.search(clause.text) is not None
    if not same or any(its.marker == "if" and denied for its in same):
        return None
    return same[0] if all(_is_less(its, deed, clause.text) for its in same) else None


def _is_less(its: Deed, mine: Deed, text: str) -> bool:
    if mine.force is Force.DONE:
        if its.marker in _DECIDED or its.force is Force.DONE:
            return False
        return is_past(text, mine) or (its.marker in _PLANNING and _is_held(mine, text))
    if mine.marker == "to" or its.force is Force.DONE:
        return False
    coming = mine.marker in ("will", "shall")
    return its.force <= (Force.EXPECTED if coming else Force.PLANNED)


def _is_held(mine: Deed, text: str) -> bool:
    """Tell whether a thing is the object of what was done: "held its own gathering"."""
    before = [deed for deed in deeds(text) if deed.start < mine.start][-1:]
    if not before or len(text[before[0].start : mine.start].split()) > ENOUGH + 1:
        return False
    return is_past(text, before[0])


def _is_plain(mine: Deed, clause: Clause, statement: Statement) -> bool:
    """Tell whether a sentence of the article states the deed without any reserve."""
    article = statement.facts.article.text
    for span in statement.facts.sentences:
        sentence = span.of(article)
        if share(clause.wanted, senses(sentence)) >= _PLAIN and any(
            its.key == mine.key and its.force is Force.DONE for its in deeds(sentence)
        ):
            return True
    return False


def _is_certain(mine: Deed, clause: Clause, statement: Statement) -> bool:
    """Tell whether the claim repeats one sentence, and no other one speaks of the deed at all."""
    facts = statement.facts
    whole = len(clause.text) == len(statement.text) and len(clause.wanted) >= _WHOLE
    if not statement.given or not whole or len(statement.telling) != 1:
        return False
    (own,) = statement.telling
    if not clause.wanted <= senses(own.of(facts.article.text)):
        return False
    others = (span.of(facts.article.text) for span in facts.sentences if span != own)
    return all(mine.key not in {its.key for its in deeds(other)} for other in others)


def certain(statement: Statement) -> Iterator[Finding]:
    """Find "proved" or "agreed to" where the evidence is unsure and has no such word."""
    match = _CERTAIN.search(statement.text)
    said = statement.telling_text
    if match is None or _SURE.search(said) or not _UNSURE.search(said):
        return
    if not _NEGATED.search(statement.text[: match.start()]):
        yield f"the evidence has nothing of “{match[0]}”", "certainty", False


def unsaid(statement: Statement) -> Iterator[Finding]:
    """Find what the evidence expressly does not say."""
    if _DENYING.search(statement.text):
        return
    for match in _UNSAID.finditer(statement.telling_text):
        inside = senses(match["what"])
        if len(inside) >= ENOUGH and share(inside, senses(statement.text)) >= _SAID_OVER:
            yield f"the article: “{match[0]}”", "unsaid", False


def under_way(statement: Statement) -> Iterator[Finding]:
    """Find "is building" where each sentence of the evidence speaks of a plan."""
    if _OF_A_PLAN.search(statement.text):
        return
    article = statement.facts.article.text
    told = [span.of(article) for span in statement.telling]
    if not told or not all(map(_PLAN.search, told)):
        return
    for clause in clauses(statement):
        near = any(share(clause.wanted, senses(one)) >= _ON_MATTER for one in told)
        plain = (span.of(article) for span in statement.facts.sentences)
        if (
            near
            and _UNDER_WAY.search(clause.text)
            and not any(
                share(clause.wanted, senses(one)) >= _PLAIN and not _PLAN.search(one)
                for one in plain
            )
        ):
            yield "the article speaks of a plan", "planned", False
