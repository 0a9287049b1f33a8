"""How a figure is meant: for a month or a year, before or after, from or to, valid or set aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.grounding.numbers.figures import same
from assistant.grounding.numbers.set_aside import set_aside
from assistant.text.rates import rate_after, rates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

_SIDE = re.compile(
    r"\s+(?:(?P<back>before|earlier\s+than|ahead\s+of)|(?P<on>after|later\s+than|behind))\s+"
    r"(?:the\s+|its\s+|his\s+|her\s+|their\s+|an?\s+)?(?P<what>[\w’'-]+(?:\s+[\w’'-]+)?)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_TO = re.compile(r"\s+(?:[\w.,’']+\s+){0,6}?to\s+(?:\w+\s+){0,2}", re.IGNORECASE)
_NEAR = 16


def mismeasured(
    claimed: Sequence[Number], near: Sequence[Number], statement: Statement
) -> Iterator[str]:
    """Yield what the evidence says of a figure that the claim has in another sense."""
    text = statement.facts.article.text
    inside = held_in(near, statement.evidence)
    for number in claimed:
        its = [n for n in inside if same(number, n)]
        words = number.span.of(statement.text)
        if set_aside([n.span for n in its], statement) and not _is_replaced(
            number, claimed, inside
        ):
            yield f"the article sets {words!r} aside"
        yield from _rates(number, its, statement)
        yield from _sides(number, its, text, statement.text)
    yield from _ways(claimed, inside, statement)


def _is_replaced(number: Number, claimed: Sequence[Number], inside: Sequence[Number]) -> bool:
    """Tell whether the claim has the other figure too, "from 12 to 14", and tells of the change."""
    return any(
        one is not number and one.unit in (None, number.unit) and any(same(one, n) for n in inside)
        for one in claimed
    )


def _rates(number: Number, its: Sequence[Number], statement: Statement) -> Iterator[str]:
    """Find "a month" where the evidence says "a year", and nothing of a month."""
    ours = rate_after(statement.text, number.span.end)
    if ours is None or ours in rates(statement.evidence_text):
        return
    text = statement.facts.article.text
    given = {rate_after(text, n.span.end) for n in its}
    beside = {
        rate_after(text, n.span.end) for n in statement.facts.numbers if n.unit == number.unit
    }
    theirs = given - {None} or (beside - {None} if its else set())
    if len(theirs) == 1 and ours not in theirs:
        rate = next(iter(theirs))
        yield f"the evidence has {number.span.of(statement.text)!r} for a {rate}, not a {ours}"


def _sides(number: Number, its: Sequence[Number], text: str, claim: str) -> Iterator[str]:
    """Find "two hours after high water" where the evidence has "before high water"."""
    ours = _SIDE.match(claim, number.span.end)
    if ours is None:
        return
    theirs = [_SIDE.match(text, n.span.end) for n in its]
    facing = [m for m in theirs if m and m["what"].split()[0].lower() == _first(ours)]
    if facing and all(bool(m["back"]) != bool(ours["back"]) for m in facing):
        yield f"the evidence has {facing[0][0].strip()!r}, the claim {ours[0].strip()!r}"


def _first(match: re.Match[str]) -> str:
    return match["what"].split()[0].lower()


def _ways(
    claimed: Sequence[Number], inside: Sequence[Number], statement: Statement
) -> Iterator[str]:
    """Find "from 66 to 62" where the evidence has "from 62 to 66"."""
    ours = set(_changes(claimed, statement.text))
    if not ours:
        return
    theirs = set(_changes(inside, statement.facts.article.text))
    for start, end in sorted(ours - theirs):
        if (end, start) in theirs:
            yield f"the evidence goes from {end} to {start}"


def _changes(numbers: Sequence[Number], text: str) -> Iterator[tuple[object, object]]:
    """Yield the two figures of each "from A to B"."""
    for number in numbers:
        if _FROM.search(text, max(0, number.span.start - _NEAR), number.span.start):
            if number.high is not None:
                yield number.value, number.high
            for other in numbers:
                if _TO.fullmatch(text, number.span.end, other.span.start):
                    yield number.value, other.value
