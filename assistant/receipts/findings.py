"""What the parts of a verification share: the list of findings, and the way through a result."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.answers import Answer, Citation, Claim, Summary
from assistant.documents import Frozen
from assistant.verifications import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers import CheckReport
    from assistant.verifications import Certainty, Subject

LONGEST = 120
"""Code points of a text that a finding repeats."""
MOST_UNEQUAL = 3


@dataclass(slots=True)
class Findings:
    """What does not hold of one result.

    ``ours`` says whether this version of the program made the result: of another's, what programs
    read off an article may differ and is only doubted.
    """

    ours: bool
    base: str = ""
    """The place of the result itself, inside a conversation."""
    found: list[Finding] = field(default_factory=list)
    _failing: set[str] = field(default_factory=set)
    """Every place at or below which something certainly does not hold."""

    def inside(self, base: str, *, ours: bool) -> Findings:
        """Return the findings of one result of a conversation, which are findings of the whole."""
        return Findings(ours, base, self.found, self._failing)

    def fail(self, subject: Subject, place: str, detail: str) -> None:
        """Say what certainly does not hold."""
        self._add("fail", subject, place, detail)

    def doubt(self, subject: Subject, place: str, detail: str) -> None:
        """Say what cannot be told."""
        self._add("doubt", subject, place, detail)

    def differ(self, subject: Subject, place: str, detail: str) -> None:
        """Say what today's program computes otherwise: a failure if it is the one that did."""
        if self.ours:
            self.fail(subject, place, detail)
        else:
            self.doubt(subject, place, f"{detail}; another version of the program made it")

    def _add(self, outcome: Certainty, subject: Subject, place: str, detail: str) -> None:
        at = self._at(place)
        self.found.append(Finding(outcome=outcome, subject=subject, place=at, detail=detail))
        if outcome == "fail":
            self._failing.update(_with_those_above(at))

    def _at(self, place: str) -> str:
        return ".".join(part for part in (self.base, place) if part)

    def fails(self, place: str) -> bool:
        """Tell whether something at or below a place certainly does not hold."""
        return self._at(place) in self._failing

    def unequal(self, subject: Subject, place: str, ours: object, its: object) -> None:
        """Compare what the result says with what was computed anew, field by field."""
        for number, (at, here, there) in enumerate(differences(ours, its, place)):
            if number == MOST_UNEQUAL:
                self.differ(subject, place, "more of it differs")
                break
            told = f"the result has {shown(there)}, and the article gives {shown(here)}"
            self.differ(subject, at, told)


def _with_those_above(place: str) -> Iterator[str]:
    """Yield a place and all that hold it.

    >>> list(_with_those_above("claims[2].text"))
    ['', 'claims', 'claims[2]', 'claims[2].text']
    """
    yield ""
    yield from (place[:at] for at, sign in enumerate(place) if sign in ".[")
    yield place


def differences(ours: object, its: object, place: str) -> Iterator[tuple[str, object, object]]:
    """Yield the innermost values that differ, with their places; a list of another length whole."""
    if ours == its:
        return
    if isinstance(ours, Frozen) and type(ours) is type(its):
        for name in type(ours).model_fields:
            at = f"{place}.{name}" if place else name
            yield from differences(getattr(ours, name), getattr(its, name), at)
    elif isinstance(ours, tuple) and isinstance(its, tuple) and len(ours) == len(its):
        for index, (one, other) in enumerate(zip(ours, its, strict=True)):
            yield from differences(one, other, f"{place}[{index}]")
    else:
        yield place, ours, its


def shown(value: object) -> str:
    """Return a value as a finding repeats it, long ones cut.

    >>> shown(None), shown("the dam"), shown((1, 2)), shown(12)
    ('nothing', '“the dam”', '2 of them', '12')
    """
    if value is None:
        return "nothing"
    if isinstance(value, tuple):
        return f"{len(value)} of them"
    if isinstance(value, Citation):
        return f"{value.passage} {shown(value.quote)}"
    if isinstance(value, str):
        return f"“{value[:LONGEST]}{'…' if len(value) > LONGEST else ''}”"
    return str(value)[:LONGEST]


def citations(value: object, place: str = "") -> Iterator[tuple[str, Citation]]:
    """Yield every citation anywhere in a result, with its place."""
    if isinstance(value, Citation):
        yield place, value
    elif isinstance(value, Frozen):
        for name in type(value).model_fields:
            yield from citations(getattr(value, name), f"{place}.{name}" if place else name)
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from citations(one, f"{place}[{index}]")


def claims(result: Summary | Answer | CheckReport) -> Iterator[tuple[str, Claim]]:
    """Yield every claim of a summary or an answer with its place, those that are shown first."""
    if isinstance(result, Summary):
        if result.headline is not None:
            yield "headline", result.headline
        yield from _each("overview", result.overview)
        yield from _each("key_points", result.key_points)
        yield from _each("withheld", result.withheld)
    elif isinstance(result, Answer):
        yield from _each("claims", result.claims)
        yield from _each("withheld", result.withheld)


def _each(name: str, its: tuple[Claim, ...]) -> Iterator[tuple[str, Claim]]:
    return ((f"{name}[{index}]", claim) for index, claim in enumerate(its))
