"""What the claim has as done, settled or proved, and the evidence as less."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.modality.clauses import ENOUGH, clauses, people, share
from assistant.grounding.modality.copying import copies
from assistant.grounding.voices.voicing import senses
from assistant.text.moods import GOVERNING, Force, deeds, is_past
from assistant.text.words import key, split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.documents import Span
    from assistant.grounding.modality.clauses import Clause
    from assistant.grounding.statement import Statement
    from assistant.text.moods import Deed

Finding = tuple[str, str, bool]
"""What is wrong, by which rule, and whether it is certain."""
_PLAIN = 0.3
"""Share of the clause's words in a sentence that states the deed: it settles the matter."""
_SAID_OVER = 0.8
"""Share of what the evidence does not say that the claim says."""
_WEAK = re.compile(
    r"\b(?:whether|could|may|might|can|perhaps|possibl[ey]|probabl[ey]|likely|alleg\w+|reportedly|"
    r"apparent\w*|suspect\w*|seem\w*|appear\w*|than\b.*\b(?:planned|expected|hoped|wanted|sought))\b",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\b(?:no|not|never|den\w+|without|neither|whether|if)\b|n[’']t\b", re.IGNORECASE
)
_DECIDED = frozenset(
    "to agree agrees agreed decide decides decided vote votes voted decision deal".split()
)
"""What was decided to be done is soon said to be done."""
_LIGHT = frozenset(
    map(key, "give make take have get put keep hold go come say tell use see set".split())
)
"""Verbs of so little meaning that two uses of one need not be the same deed."""
_AUXILIARIES = frozenset("is are was were be been being has have had do does did to".split())
_PRESENT = re.compile(r"\b(?:is|are)\s+(?:also\s+|only\s+)?\Z", re.IGNORECASE)
_CERTAIN = re.compile(
    r"\b(?:(?:been|is|was|are|were)\s+(?:now\s+)?(?:proved|proven|certain|definite|guaranteed)|"
    r"certain\s+to|definitely|undoubtedly|beyond\s+(?:doubt|dispute|question))(?!\w)",
    re.IGNORECASE,
)
_CERTAIN_SIGNS = ("prove", "certain", "defini", "guarant", "undoubted", "beyond")
"""Without one of them, lower case, nothing is certain; quicker to look for than the pattern."""
_SURE = re.compile(
    r"\b(?:prov|establish|confirm|certain|sure|guarant|agree|clear|show|found|find|fact|rul|"
    r"undisputed|doubt|admit|acknowledg|conced)",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:may|might|could|perhaps|probabl\w+|possibl\w+|likely|expect\w*|due|alleg\w+|suspect\w*|"
    r"accus\w+|believ\w+|think|thinks|disput\w+|den(?:y|ies|ied)|different\s+view|no\s+evidence)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|no|never|n[’']t)\s+(?:\w+\s+){0,2}\Z")
_UNSAID = re.compile(
    r"(?:\b(?:not|never)|n[’']t)\s+(?:say|said|claim\w*|conclude\w*|f[io]und?|show\w*|prove\w*|"
    r"establish\w*)\s+(?:that|whether)\b(?P<what>[^.;:!?]*)"
)

_UNSAID_SIGNS = ("not", "never", "n't", "n’t")


def firmer(statement: Statement) -> Iterator[Finding]:
    """Find a deed that the evidence has only as possible, wished for, planned or to come.

    The clause must repeat the very sentence that has it so.
    """
    article, named = statement.facts.article.text, people(statement)
    for clause in clauses(statement):
        for span in statement.telling:
            if copies(clause.text, span.of(article), named) and clause.states:
                yield from _firmer_than(span, clause, statement)


def _firmer_than(span: Span, clause: Clause, statement: Statement) -> Iterator[Finding]:
    mine = deeds(clause.text)
    weak = any(Force.POSSIBLE <= deed.force < Force.SETTLED for deed in mine)
    if weak or _WEAK.search(clause.text):
        return
    told = deeds(span.of(statement.facts.article.text))
    for deed in mine:
        its = _governed(deed, clause, told)
        if its is not None and not _is_plain(deed, clause, span, statement):
            detail = (
                f"the claim has “{deed.word}” as {deed.force.name.lower()}, the article only as "
                f"{its.force.name.lower()} (“{its.marker}”)"
            )
            yield detail, "firmer", _is_certain(deed, span, statement)


def _governed(deed: Deed, clause: Clause, told: tuple[Deed, ...]) -> Deed | None:
    """Return the sentence's deed where every mention of it is less firm than the claim's."""
    if deed.force < Force.SETTLED or (deed.key in _LIGHT and deed.force is Force.DONE):
        return None
    same = [its for its in told if its.key == deed.key]
    denied = _DENYING.search(clause.text) is not None
    if not same or any(its.marker == "if" and denied for its in same):
        return None
    if all(_is_less(its, deed) and not _is_timed(deed, its, clause) for its in same):
        return same[0]
    return None


def _is_timed(mine: Deed, its: Deed, clause: Clause) -> bool:
    """Tell whether the claim has the present of timetables: "is closed on Friday", "will be"."""
    if its.marker not in ("will", "shall"):
        return False
    return _PRESENT.search(clause.text, 0, clause.text.find(mine.word)) is not None


def _is_less(its: Deed, mine: Deed) -> bool:
    if mine.force is Force.DONE:
        return its.marker not in _DECIDED and its.force is not Force.DONE and is_past(mine)
    if mine.marker == "to" or its.force is Force.DONE:
        return False
    coming = mine.marker in ("will", "shall")
    return its.force <= (Force.EXPECTED if coming else Force.PLANNED)


def _is_plain(mine: Deed, clause: Clause, own: Span, statement: Statement) -> bool:
    """Tell whether another sentence of the article states the deed without any reserve."""
    article = statement.facts.article.text
    others = (span.of(article) for span in statement.facts.sentences if span != own)
    return any(
        share(clause.wanted, senses(other)) >= _PLAIN
        and any(its.key == mine.key and its.force is Force.DONE for its in deeds(other))
        for other in others
    )


def _is_certain(mine: Deed, own: Span, statement: Statement) -> bool:
    """Tell whether the claim is the sentence word for word but for its mood, and the only one.

    No other sentence of the article may so much as speak of the deed.
    """
    facts = statement.facts
    article = facts.article.text
    if not statement.given or _bare(statement.text) != _bare(own.of(article)):
        return False
    others = (span.of(article) for span in facts.sentences if span != own)
    return not any(its.key == mine.key for other in others for its in deeds(other))


def _bare(text: str) -> list[str]:
    """Return the stems of all words of a text but those of mood."""
    every = (word for word in split(text) if word.lower() not in GOVERNING)
    return [key(word) for word in every if word.lower() not in _AUXILIARIES]


def certain(statement: Statement) -> Iterator[Finding]:
    """Find "has been proved" where the evidence is unsure and has no such word."""
    plain = statement.text.casefold()
    if not any(map(plain.__contains__, _CERTAIN_SIGNS)):
        return
    match = _CERTAIN.search(statement.text)
    said = statement.telling_text
    if match is None or _SURE.search(said) or not _UNSURE.search(said):
        return
    if not _NEGATED.search(statement.text[: match.start()]):
        yield f"the evidence has nothing of “{match[0]}”", "certainty", False


def unsaid(statement: Statement) -> Iterator[Finding]:
    """Find what the evidence expressly does not say."""
    said = statement.telling_text
    if not any(map(said.__contains__, _UNSAID_SIGNS)):
        return
    for match in _UNSAID.finditer(said):
        if _DENYING.search(statement.text) or _WEAK.search(statement.text):
            return
        inside = senses(match["what"])
        if len(inside) >= ENOUGH and share(inside, senses(statement.text)) >= _SAID_OVER:
            yield f"the article: “{match[0]}”", "unsaid", False
