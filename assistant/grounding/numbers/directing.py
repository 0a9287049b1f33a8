"""Which way a figure goes: up or down, at least or at most, and whether a claim turns it round.

Only words beside the same figure are compared. "Rose 3 %" and "fell 3 %" cannot both be said of one
thing, but a loss can be told from the other side: so it is a doubt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.grounding.numbers.figures import same

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

_UP = (
    "rose|ris(?:e|es|en|ing)|increas\\w*|grow(?:s|n|ing|th)?|grew|climb\\w*|jump\\w*|surg\\w*|soar\\w*|"
    "gain\\w*|rais(?:e|es|ed|ing)|higher|above|exceed\\w*|expand\\w*|lengthen\\w*|(?:doubl|tripl|quadrupl)(?:e|es|ed|ing)|warmer|longer|up"
)
_DOWN = (
    "fell|fall(?:s|en|ing)?|drop\\w*|declin\\w*|decreas\\w*|los(?:e|es|t|ing)|slip\\w*|slump\\w*|"
    "plung\\w*|tumbl\\w*|cuts?|cutting|lower(?:s|ed|ing)?|reduc\\w*|shr[aiu]nk\\w*|shorten\\w*|halv(?:e|es|ed|ing)|below|"
    "colder|cooler|shorter|down"
)
_COURTS = r"(?!\s+(?:house|court|chamber|education|school|secondary))"
_WAY = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<level>unchanged|steady))\b{_COURTS}", re.IGNORECASE
)
_RESULT = re.compile(
    r"\b(?:(?P<up>profits?|earn(?:s|ed|ing)?)|(?P<down>loss(?:es)?))\b", re.IGNORECASE
)
"""Nouns that tell the way where no verb does: profits may fall."""
_BESIDE = re.compile(r"\s+(?:\w+\s+)?(?:profit|loss)\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"\s+(?:\w+\s+)?(?:(?P<up>above|over\s+the|beyond|(?:higher|more)\s+than)"
    r"|below|under\s+the|short\s+of|(?:lower|less|fewer)\s+than)\b",
    re.IGNORECASE,
)
"""What a difference is measured from: a rise may end 2 points below a ceiling."""
_COMPARED = re.compile(
    r"\s+(?:\w+\s+)?(?:more|less|fewer|higher|lower|longer|shorter|older|younger)\s+than\b", re.I
)
_STOP = re.compile(r"[;:!?()—–,]|\.(?!\d)|\b(?:and|but|while|whereas|when|who|which|that)\b")
_AFTER = re.compile(r"(?:\s+[\w’'-]+)?,?\s+(?:up|down)\b|[^,;.:—–()]*")
_LOOK = 80
_CLOSE = 24
_BEYOND = r"(?:above|below|over|under|(?:more|less|fewer)\s+than)\s+(?:the\s+|its\s+)?\Z"
_MEASURED = re.compile(rf"\d[\w.,%]*\s+(?:\w+\s+)?{_BEYOND}", re.IGNORECASE)
"""A distance from the figure: "£5m above the £2m"."""
_NOT_BEYOND = re.compile(
    rf"(?:\b(?:not|never|nor|cannot|nobody|none|no(?:\s+one)?)|n['’]t)\s+(?:\w+\s+){{0,4}}{_BEYOND}",
    re.IGNORECASE,
)
"""A floor told as what is not to be passed: "should not be allowed below"."""
_OVER, _UNDER = frozenset(("over", "at_least")), frozenset(("under", "at_most"))


def turned_ways(
    claimed: Sequence[Number], near: Sequence[Number], statement: Statement
) -> Iterator[tuple[Number, str]]:
    """Yield the claim's figures that go the other way in the evidence, and what it says there."""
    text = statement.facts.article.text
    inside = held_in(near, statement.evidence)
    for number in claimed:
        its = [n for n in inside if same(number, n)]
        its = [n for n in its if n.value == number.value] or its
        if not its:
            continue
        bound, bounds = _bound(number, statement.text), {_bound(n, text) for n in its}
        if bound and bounds == {-bound}:
            yield number, "at least" if bound < 0 else "at most"
            continue
        end = _end(number, statement.text, claimed)
        if end and {_end(n, text, inside) for n in its} == {-end}:
            yield number, "from" if end > 0 else "to"
        elif not any(_is_same_phrase(number, statement.text, n, text) for n in its):
            yield from _other_way(number, claimed, its, statement)


def _other_way(
    number: Number, claimed: Sequence[Number], its: Sequence[Number], statement: Statement
) -> Iterator[tuple[Number, str]]:
    """Find a rise for a fall."""
    text = statement.facts.article.text
    if not _is_compared(number, statement.text):
        way = _way(number, statement.text)
        if way is None or _is_shown(number, way[0], claimed):
            return
        ways = [_way(n, text) for n in its]
        if all(other and other[0] != way[0] for other in ways) and ways[0]:
            yield number, ways[0][1]


def _is_compared(number: Number, claim: str) -> bool:
    """Tell a figure told from the other side: "204 fewer than" then for "204 up on" now."""
    return _COMPARED.match(claim, number.span.end) is not None


def _bound(number: Number, text: str) -> int:
    """Tell whether a figure is a floor (1) or a ceiling (-1) of what is meant."""
    bound = (number.approx in _OVER) - (number.approx in _UNDER)
    before = text[max(0, number.span.start - _LOOK) : number.span.start]
    if not bound or _MEASURED.search(before):
        return 0
    # The "no" of "no more than" is in what was read.
    turned = number.approx in ("over", "under") and _NOT_BEYOND.search(before)
    return -bound if turned else bound


def _is_same_phrase(number: Number, claim: str, other: Number, text: str) -> bool:
    """Tell whether the same two words stand before a figure here and there."""
    ours, its = (
        whole[max(0, one.span.start - _LOOK) : one.span.start].lower().split()[-2:]
        for one, whole in ((number, claim), (other, text))
    )
    return len(ours) > 1 and ours == its


def _is_shown(number: Number, way: str, claimed: Sequence[Number]) -> bool:
    """Tell whether the claim has both figures that differ by so much, and in the order it says.

    "A paid 250, 4 less than B's 254" is another way to say that B paid 4 more than A.
    """
    before = [n for n in claimed if n.span.end <= number.span.start and n.high is None]
    after = [n for n in claimed if n.span.start >= number.span.end and n.high is None]
    return any(
        abs(one.value - other.value) == number.value
        and (one.value < other.value) == (way == "down")
        for one in before
        for other in after
    )


def _end(number: Number, text: str, every: Sequence[Number]) -> int:
    """Tell whether a figure is what a change comes to (1), or what it starts from (-1).

    A change has two figures of one unit: "got to 19 accounts" tells of none.
    """
    others = (n for n in every if n.unit == number.unit and n.value != number.value)
    if number.high is None and not any(others):
        return 0
    words = text[max(0, number.span.start - 24) : number.span.start].lower().split()[-2:]
    return ("to" in words[-1:]) - ("from" in words[-1:])


def _way(number: Number, text: str) -> tuple[str, str] | None:
    """Return the way of the last such word before a figure in its clause, else of one behind it."""
    at = number.span
    before = _STOP.split(text[max(0, at.start - _LOOK) : at.start])[-1]
    if number.approx in _OVER | _UNDER:
        before = " ".join(before.split()[:-2])
    against = _AGAINST.match(text, at.end)
    if against:
        return ("up" if against["up"] else "down"), against[0].split()[-1]
    beside = _BESIDE.match(text, at.end)
    results = [] if beside else list(_RESULT.finditer(before))
    found = list(_WAY.finditer(before)) or results
    after = _AFTER.match(text[at.end : at.end + _CLOSE])
    behind = after[0] if after else ""
    match = found[-1] if found else _WAY.search(behind) or _RESULT.search(behind)
    return (match.lastgroup or "", match[0]) if match else None
