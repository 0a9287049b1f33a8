"""Changes that make a right answer wrong by what its label asks for."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from evals.misquoting import alter_quote, cite_another, misplace
from evals.mutating import pick
from evals.samples import statement
from evals.scoring.checks import hits, short_forms
from evals.scoring.days import days
from evals.scoring.numbers import numbers
from evals.scoring.plain import plain
from evals.scoring.questions import Given, word_faults
from evals.scoring.spans import Quote, places
from evals.scoring.units import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from evals.labels import Labels, Question
    from evals.scoring.checks import Check

_AUXILIARY = re.compile(
    r"\b(?:is|was|were|are|has|have|had|will|would|can|could|may|might|must|should|does|did)\b"
    r"(?!\s+not\b|n't)"
)
_NOT = re.compile(
    r"\s+not\b(?! only)|n't\b|\bnot\s|\bnever\s|\sno longer\b|\bno\s|\bnone\b|\bwithout\s",
    re.IGNORECASE,
)
_REACH = re.compile(
    r"[,;:.!?]\s+|\s(?=(?:which|who|whom|whose|that|as|since|because|for|so|if|when|where|while|but"
    r"|after|before|though|although)\s)"
)
_DAY = re.compile(r"day,? \Z")
_PIECE = re.compile(r"[;:]\s+|\.\s+(?=[A-Z])|,?\s+and\s+|,\s+(?=\D)")


@dataclass(frozen=True)
class Right:
    """A good answer with all evidence that its question requires."""

    labels: Labels
    question: Question
    good: str
    persons: tuple[tuple[str, ...], ...]
    """Whoever the article's label names, see :func:`persons`."""

    @cached_property
    def text(self) -> str:
        """The answer in plain spelling."""
        return plain(self.good)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The required evidence, each where it stands."""
        article = self.labels.text
        spans = [places(words, article)[0] for words in self.labels.evidence(self.question)]
        return tuple(Quote(article[start:end], start, end) for start, end in spans)

    @cached_property
    def parts(self) -> tuple[Check, ...]:
        """What the label looks for, taken apart; subjects (``mention``) are not asked for."""
        checks = self.labels.checks(self.question)
        every = (part for check in checks for part in check.parts())
        return tuple(p for p in every if p.mention is None and p.all is None and p.any is None)

    @property
    def all_needed(self) -> bool:
        """Whether there are several things to say, none in place of another."""
        checks = self.labels.checks(self.question)
        inner = [part for check in checks for part in check.parts()]
        return len(self.parts) > 1 and not any(part.any for part in inner)

    def asked(self, words: str) -> bool:
        """Tell whether some words say what the label looks for."""
        return any(hits(part, words, self.labels.setting) for part in self.parts)

    def needs(self, start: int, segment: str) -> bool:
        """Tell whether a segment says what is looked for, and the rest alone would not do."""
        rest = self.saying(self.text[:start] + self.text[start + len(segment) :])
        return self.asked(segment) and bool(word_faults(self.labels, self.question, rest))

    def saying(self, text: str) -> Given:
        """Return other words with the same evidence."""
        return Given(self.question.allowed[0], text, self.quotes)

    def quoting(self, at: int, quote: Quote) -> Given:
        """Return the same words with another quote for one."""
        quotes = (*self.quotes[:at], quote, *self.quotes[at + 1 :])
        return Given(self.question.allowed[0], self.text, quotes)


def persons(labels: Labels) -> tuple[tuple[str, ...], ...]:
    """Return whoever a label names, each with the surname where that is enough."""
    checks = [check for fact in labels.facts for check in (fact.expect, *fact.deny)]
    for question in labels.questions:
        checks += [one for one in question.answer if not isinstance(one, str)]
        checks += question.reject
    names = {part.name for check in checks for part in check.parts() if part.name}
    names |= {spoken.speaker for spoken in labels.summary.quotations}
    return tuple(short_forms(name, labels.setting) for name in sorted(names))


def swap_names(right: Right) -> Iterator[tuple[Given, bool]]:
    """Put another person of the article for each that is named."""
    others = [one for one in right.persons if not any(form in right.text for form in one)]
    looked_for = " ".join(part.model_dump_json() for part in right.parts)
    for person in right.persons:
        form = next((one for one in person if re.search(rf"\b{one}\b", right.text)), None)
        other = pick(right.text, [one[0 if form == person[0] else -1] for one in others])
        if form and other:
            text = re.sub(rf"\b{form}\b", other, right.text)
            yield right.saying(text), person[-1] in looked_for


def add_negation(right: Right) -> Iterator[tuple[Given, bool]]:
    """Negate each verb that has no "not" near it, and each value that is asked for."""
    for start, segment in _segments(right.text):
        verbs = [] if _NOT.search(segment) else list(_AUXILIARY.finditer(segment))
        asked = bool(verbs) and right.needs(start, segment)
        for verb in verbs:
            yield right.saying(_inserted(right.text, start + verb.end(), " not")), asked
    for start, _, _ in _values(right):
        if not _DAY.search(right.text[:start]):
            yield right.saying(_inserted(right.text, start, "not ")), True


def drop_negation(right: Right) -> Iterator[tuple[Given, bool]]:
    """Leave out each "not"."""
    for start, segment in _segments(right.text):
        found = list(_NOT.finditer(segment))
        asked = bool(found) and right.needs(start, segment)
        for match in found:
            first, last = start + match.start(), start + match.end()
            changed = f"{right.text[:first]} {right.text[last:]}"
            yield right.saying(plain(changed)), asked


def _inserted(text: str, at: int, words: str) -> str:
    return text[:at] + words + text[at:]


def _segments(text: str) -> Iterator[tuple[int, str]]:
    """Yield the pieces of a text in which a "not" reaches; an aside is another piece."""
    cuts = [0, *(match.end() for match in _REACH.finditer(text)), len(text)]
    for start, end in itertools.pairwise(cuts):
        if text[start:end].strip():
            yield start, text[start:end]


def drop_part(right: Right) -> Iterator[tuple[Given, bool]]:
    """Leave out each part of an answer that alone says something of what is asked for."""
    cuts = [0, *(match.end() for match in _PIECE.finditer(right.text)), len(right.text)]
    pieces = [right.text[start:end] for start, end in itertools.pairwise(cuts)]
    for at, piece in enumerate(pieces):
        rest = [*pieces[:at], *pieces[at + 1 :]]
        alone = [part for part in right.parts if hits(part, piece, right.labels.setting)]
        again = [p for p in alone if any(hits(p, one, right.labels.setting) for one in rest)]
        if rest and len(right.parts) > 1 and alone and not again:
            yield right.saying(" ".join(rest).strip()), right.all_needed


def hedge(right: Right) -> Iterator[tuple[Given, bool]]:
    """Offer another value of the article beside the right one."""
    for _, end, others in _values(right):
        turned = pick(right.text, range(len(others))) or 0
        other = next((one for one in others[turned:] + others[:turned] if not right.asked(one)), "")
        if other:
            yield right.saying(f"{right.text[:end]} or {other}{right.text[end:]}"), True


def _values(right: Right) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the numbers, dates and names that are asked for, each with others of the article."""
    for start, end, others in (*_numbers(right), *_dates(right), *_names(right)):
        if right.asked(right.text[start:end]):
            yield start, end, others


def _numbers(right: Right) -> Iterator[tuple[int, int, list[str]]]:
    article = plain(right.labels.text)
    dated = [(day.start, day.end) for day in days(right.text)]
    for one in numbers(right.text):
        if not any(start <= one.start < end for start, end in dated):
            kind = kind_of(one.unit)
            others = [other for other in numbers(article) if kind_of(other.unit) == kind]
            yield one.start, one.end, [article[other.start : other.end] for other in others]


def _dates(right: Right) -> Iterator[tuple[int, int, list[str]]]:
    article = plain(right.labels.text)
    others = [article[day.start : day.end] for day in days(article) if day.day is not None]
    for one in days(right.text):
        if one.day is not None:
            yield one.start, one.end, others


def _names(right: Right) -> Iterator[tuple[int, int, list[str]]]:
    others = [one[0] for one in right.persons if not any(form in right.text for form in one)]
    for person in right.persons:
        for form in person[:1] if person[0] in right.text else person[1:]:
            for match in re.finditer(rf"\b{form}\b", right.text):
                yield match.start(), match.end(), others


def add_forbidden(right: Right) -> Iterator[tuple[Given, bool]]:
    """Append a forbidden statement, or a denial of a fact."""
    checks = [one.check for one in right.labels.summary.forbid]
    checks += [check for fact in right.labels.facts for check in fact.deny]
    check = pick(right.text, checks)
    if check is not None:
        yield right.saying(f"{right.text} {statement(check)}"), True


KINDS: dict[str, Callable[[Right], Iterator[tuple[Given, bool]]]] = {
    "name": swap_names,
    "negation added": add_negation,
    "negation dropped": drop_negation,
    "a part dropped": drop_part,
    "hedged": hedge,
    "forbidden statement added": add_forbidden,
    "quote in another passage": misplace,
    "another passage cited": cite_another,
    "quote altered": alter_quote,
}
