"""The lines that tell what came of an article's text, and of the claims about it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import assistant
from assistant.documents import Span
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.relations.relating import relations
from assistant.grounding.weighing import weigh
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text import references
from assistant.text.alone import unresolved
from assistant.text.headers import read_header
from assistant.text.moods import deeds
from assistant.text.quotations import quotations
from assistant.text.segmenting import sentences
from assistant.text.time_spans import time_spans
from assistant.text.words import key, kin, sense, split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from assistant.answers import Check
    from evals.typed_claims import TypedClaim

_SILENT = ("pass", "not_applicable")


def shown(value: Any) -> str:
    """Write a value on one line: spans by their ends, what is empty as a dash, sets in order."""
    if value in (None, "", (), []):
        return "-"
    if isinstance(value, Span):
        return f"{value.start}-{value.end}"
    if is_dataclass(value):
        return " ".join(shown(getattr(value, one.name)) for one in fields(value))
    if isinstance(value, dict | frozenset | tuple | list):
        return _many(value)
    return " ".join((f"{value:f}" if isinstance(value, Decimal) else str(value)).split())


def _many(values: Any) -> str:
    if isinstance(values, dict):
        return f"{{{', '.join(f'{one}: {shown(values[one])}' for one in values)}}}"
    if isinstance(values, frozenset):
        return f"{{{', '.join(sorted(map(shown, values)))}}}"
    return f"({', '.join(map(shown, values))})"


def _cast(facts: Facts) -> Iterator[Any]:
    for one in facts.cast.people():
        yield one, facts.cast.pronoun(one), facts.cast.roles(one)


def _each(read: Callable[[str], Any]) -> Callable[[Facts], Iterable[Any]]:
    """Read sentence by sentence, and tell of those that hold what is looked for."""

    def found(facts: Facts) -> Iterator[Any]:
        for span in facts.sentences:
            if told := read(span.of(facts.article.text)):
                yield span.start, told

    return found


def _governed(sentence: str) -> list[Any]:
    """Return what is said to be done otherwise than plainly: planned, asked for, possible."""
    return [(one.word, one.force.name, one.marker) for one in deeds(sentence) if one.marker]


def _leaning(facts: Facts) -> Iterator[Any]:
    text = facts.article.text
    for span in facts.sentences:
        told = [
            read(text, span)
            for read in (references.connective, references.dangling, references.antecedent)
        ]
        if any(told):
            yield span.start, told


PARTS: dict[str, Callable[[Facts], Iterable[Any]]] = {
    "header": lambda facts: [read_header(facts.article.text)],
    "passage": lambda facts: [(one.id, one.start, one.end) for one in facts.article.passages],
    "sentence": lambda facts: facts.sentences,
    "quotation": lambda facts: quotations(facts.article.text),
    "number": lambda facts: facts.numbers,
    "date": lambda facts: facts.dates,
    "clock time": lambda facts: facts.clock_times,
    "name": lambda facts: facts.names,
    "person": _cast,
    "speech": lambda facts: facts.speech,
    "voice": lambda facts: facts.voices,
    "addressed": lambda facts: facts.addressed,
    "leaning": _leaning,
    "unresolved": _each(unresolved),
    "deed": _each(_governed),
    "relation": _each(relations),
    "time span": _each(time_spans),
}
"""What is read off a text, each with how it is found."""


def of_text(text: str) -> Iterator[str]:
    """Tell what is found in a text, a line each."""
    facts = Facts(assistant.make_article(text))
    for name, find in PARTS.items():
        for one in find(facts):
            yield f"{name}: {shown(one)}"


def of_words(texts: Iterable[str]) -> Iterator[str]:
    """Tell by what the words of texts are matched, those alike on a line, and what they mean."""
    alike: dict[str, set[str]] = {}
    for word in {word for text in texts for word in split(text)}:
        alike.setdefault(key(word), set()).add(word)
    for one in sorted(alike):
        others = [name(one) or one for name in (sense, kin)]
        yield f"{one} ({', '.join(others)}): {' '.join(sorted(alike[one]))}"


def of_claims(text: str, claims: Sequence[TypedClaim]) -> Iterator[str]:
    """Tell what the checks make of claims, put by turns as a draft and as anyone's sentence."""
    facts = Facts(assistant.make_article(text))
    for at, claim in enumerate(claims):
        if at % 2:
            yield from _checked(claim, facts)
            continue
        quotes = tuple(QuoteDraft(passage="", quote=quote) for quote in claim.evidence)
        yield from drafted(
            f"{claim.id}, drafted", ClaimDraft(text=claim.text, quotes=quotes), facts
        )


def drafted(name: str, draft: ClaimDraft, facts: Facts) -> Iterator[str]:
    """Tell what the checks make of a claim that a model drafted."""
    found = ground("c1", draft, facts)
    where = [(one.span, one.fidelity) for one in found.citations]
    yield f"{name}: {found.standing} {shown(where)}"
    yield from _told(found.checks)


def _checked(claim: TypedClaim, facts: Facts) -> Iterator[str]:
    for span in sentences(claim.text):
        found = weigh(span.of(claim.text), facts)
        yield f"{claim.id}, checked: {found.verdict} {shown([one.span for one in found.citations])}"
        yield from _told(found.checks)


def _told(checks: Iterable[Check]) -> Iterator[str]:
    """Tell objections whole, of the rest what was worked out, and who passed at all."""
    yield f"  passed: {' '.join(one.name for one in checks if one.outcome == 'pass')}"
    for one in checks:
        if one.outcome not in _SILENT:
            yield f"  {one.outcome} {one.name}: {one.detail} {shown(one.data)}"
        elif one.data:
            yield f"  {one.name}: {shown(one.data)}"
