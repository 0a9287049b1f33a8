"""Anyone's sentence put to the article: find its evidence, put the checks, give a verdict.

The evidence is looked up by words, so that it is only ever a ground to object, never to accept:
without a model verifier the best that a sentence in other words can be is ``plausible``. A sentence
of which the article has no content word at all, of enough to tell, is none of its sentences. That
it lacks most of them tells nothing: that befalls true sentences oftener than false ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers import Check, Citation, RejectedQuote
from assistant.grounding.facts import words
from assistant.grounding.grounding import checks
from assistant.grounding.quotes.check import marked
from assistant.grounding.statement import CONTRADICTS, Statement
from assistant.text.folding import fold
from assistant.text.legible import legible
from assistant.text.words import STOP

if TYPE_CHECKING:
    from assistant.answers import Verdict
    from assistant.documents import Span
    from assistant.grounding.facts import Facts

EVIDENCE = 3
"""How many ranked sentences are looked at."""
ENOUGH = 3
"""Content words that the article must lack, each and all, for a sentence to be none of its."""
_LONGER = 5


@dataclass(frozen=True, slots=True)
class Weighed:
    """One sentence with its verdict, the evidence it was put to, and the checks."""

    verdict: Verdict
    reason: str | None
    checks: tuple[Check, ...]
    citations: tuple[Citation, ...]
    rejected: tuple[RejectedQuote, ...]
    foreign: bool


def weigh(sentence: str, facts: Facts) -> Weighed:
    """Give one sentence of anyone's text its verdict."""
    text = legible(sentence, facts.characters, facts.article.text)
    verbatim = _verbatim(text, facts)
    if verbatim:
        passed = Check(name="quote", outcome="pass", detail="a whole sentence of the article")
        return Weighed("verbatim", None, (passed,), verbatim, (), foreign=False)
    citations = _evidence(text, facts)
    statement = Statement(text, citations, _rejected(text, facts), facts, given=False)
    put = tuple(check for check in checks(statement) if _speaks(check, statement))
    verdict, reason = _verdict(put, statement)
    return Weighed(verdict, reason, put, citations, statement.rejected, statement.foreign)


def _verbatim(text: str, facts: Facts) -> tuple[Citation, ...]:
    """Return where ``text`` stands as one or more whole sentences of the article, else nothing."""
    found = facts.aligner.find(text)
    if not isinstance(found, tuple) or found[0].fidelity == "elided":
        return ()
    whole = facts.around([found[0].span])
    if not whole or not _is_all(found[0].span, whole[0].start, whole[-1].end, facts):
        return ()
    return found


def _is_all(span: Span, start: int, end: int, facts: Facts) -> bool:
    """Tell whether nothing but punctuation is missing from a run of sentences."""
    text = facts.article.text
    missing = text[start : span.start] + text[span.end : end]
    return not any(char.isalnum() for char in missing)


def _evidence(text: str, facts: Facts) -> tuple[Citation, ...]:
    """Return the sentences that hold the text's own quotations, then the best ranked ones."""
    spans: dict[Span, None] = {}
    for quote in marked(text):
        found = facts.aligner.find(quote)
        if isinstance(found, tuple):
            spans.update(dict.fromkeys(facts.around([found[0].span])))
    spans.update(dict.fromkeys(facts.bearing.sentences(text)))
    return tuple(facts.aligner.cite(span) for span in list(spans)[:EVIDENCE])


def _rejected(text: str, facts: Facts) -> tuple[RejectedQuote, ...]:
    found = (facts.aligner.find(quote) for quote in marked(text))
    return tuple(one for one in found if isinstance(one, RejectedQuote))


def _speaks(check: Check, statement: Statement) -> bool:
    """Leave out the quote check where the sentence quotes nothing: it is nobody's draft."""
    return check.name != "quote" or bool(marked(statement.text)) or statement.is_too_long


def _verdict(put: tuple[Check, ...], statement: Statement) -> tuple[Verdict, str | None]:
    failed = [check for check in put if check.outcome == "fail"]
    for check in failed:
        if CONTRADICTS.items() <= (check.data or {}).items() and _is_about(statement):
            return "contradicted", f"{check.name}: {check.detail}"
    if failed:
        return "unsupported", f"{failed[0].name}: {failed[0].detail}"
    lacking = _lacking(statement)
    if lacking and not statement.facts.bearing.sentences(statement.text):
        return "unsupported", f"the article has nothing about {', '.join(lacking[:5])}"
    doubts = [f"{check.name}: {check.detail}" for check in put if check.outcome == "doubt"]
    return ("doubtful", "; ".join(doubts)) if doubts else ("plausible", None)


def _is_about(statement: Statement) -> bool:
    """Tell whether the evidence shares half of the sentence's longer words."""
    its = {_beginning(word) for word in words(statement.evidence_text)}
    longer = [word for word in words(statement.text) if len(word) >= _LONGER]
    return 2 * sum(_beginning(word) in its for word in longer) >= len(longer)


def _lacking(statement: Statement) -> list[str]:
    """Return the longer words of a sentence of which the article has none, if they tell."""
    if statement.foreign:
        return []
    every = words(fold(statement.text).text)
    longer = [word for word in every if len(word) >= _LONGER and word not in STOP]
    lacking = list(dict.fromkeys(longer))
    known = statement.facts.openings
    if len(lacking) < ENOUGH or any(_beginning(word) in known for word in lacking):
        return []
    return lacking


def _beginning(word: str) -> str:
    """Return a word's first letters, the same for its inflections."""
    return word[:_LONGER]
