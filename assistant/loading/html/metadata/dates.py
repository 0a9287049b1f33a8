"""When a page was published and last changed, decided from all that it says.

A value for programs is surer than what is printed, and what is printed is what readers know:
where both name one moment, the day is the printed one, since newsrooms print their own time and
tell programs UTC. A value that stands alone against others, such as the day a template was made
or a page was fetched, is left.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple

from assistant.documents import Found
from assistant.loading.dates.moments import day, instant

if TYPE_CHECKING:
    from assistant.documents import Sureness, Where

_WEST, _EAST = timedelta(hours=11), timedelta(hours=13)
"""How far from UTC newsrooms print their days."""
_QUARTER = timedelta(minutes=15)
_PLACES: tuple[Where, ...] = (
    "json-ld", "opengraph", "meta", "microdata", "visible text", "address"
)  # fmt: skip
_SURE, _LIKELY = 2.5, 1.5
"""Weights from which what nothing contradicts is sure, and likely.

``told_dates`` says what each place weighs. One place alone is sure when it tells programs the very
date: it weighs 2.8 or 3.0, and no less than half of 2.5 where it may be when the page was made.
What weighs less than 1.5, such as a bare date far from the headline, is a guess and contradicts
nothing."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one place says."""

    value: str
    where: Where
    weight: float
    for_programs: bool = True
    printed: str | None = None
    """What readers see there."""
    exact: bool = True
    """Said to be the very date that is asked for, not a date of the page or near it."""


class Dates(NamedTuple):
    """When a page was published and changed."""

    published: Found | None
    modified: Found | None


def decide(published: list[Said], modified: list[Said]) -> Dates:
    """Decide between what the places of a page say."""
    first = _best(_without_renderings(published, modified))
    changed = _as_published(_best(modified), first, published)
    if first is None or changed is None or not is_before(changed.value, first.value):
        return Dates(first, changed)
    # Texts that were planned are changed before they appear; else one of the two is wrong.
    earlier = [
        said
        for said in published
        if not is_before(changed.value, said.value) and said.value != changed.value
    ]
    if any(said.weight >= _LIKELY and said.exact for said in earlier):
        return Dates(_best(earlier), changed)
    if first.sure == "sure" and day(first.value) != day(changed.value):
        first = first.model_copy(update={"sure": "likely"})
    return Dates(first, None)


def _as_published(
    changed: Found | None, first: Found | None, published: list[Said]
) -> Found | None:
    """Return a change with the day that readers know, where it is told in UTC as the other was."""
    at = instant(changed.value) if changed else None
    if changed is None or first is None or at is None:
        return changed
    if datetime.fromisoformat(changed.value).utcoffset():
        return changed
    shown = datetime.fromisoformat(first.value)
    if shown.tzinfo:
        local = at.astimezone(shown.tzinfo).isoformat() if shown.utcoffset() else changed.value
        return changed.model_copy(update={"value": local})
    told = [instant(said.value) for said in published if same(said.value, first.value)]
    if "T" not in first.value and any(one and abs(at - one) < _QUARTER for one in told):
        return changed.model_copy(update={"value": day(first.value)})
    return changed


def is_before(one: str, other: str) -> bool:
    """Tell whether a moment is before another, as far as both are told.

    >>> is_before("2021-05-03", "2021-05-03T10:00:00Z")
    False
    """
    first, second = instant(one), instant(other)
    return first < second if first and second else day(one) < day(other)


def same(one: str, other: str) -> bool:
    """Tell whether two values may mean one moment, though one of them knows no time or zone.

    >>> same("2021-05-04T02:30:00Z", "2021-05-03"), same("2021-05-04T12:30:00Z", "2021-05-03")
    (True, False)
    """
    if day(one) == day(other):
        return True
    first, second = instant(one), instant(other)
    if first and second:
        return abs(first - second) < _QUARTER
    if not (first or second):
        return False
    told, printed = (one, other) if first else (other, one)
    moment = datetime.fromisoformat(told)
    if moment.utcoffset():
        return False
    return day(printed) in {day((moment + ahead).isoformat()) for ahead in (-_WEST, _EAST)}


def _without_renderings(published: list[Said], modified: list[Said]) -> list[Said]:
    """Weigh less what may be when a page was made: published and changed in one second."""
    changed = {said.value for said in modified if "T" in said.value}
    return [
        replace(said, weight=said.weight / 2)
        if said.value in changed and said.where != "visible text"
        else said
        for said in published
    ]


def _best(places: list[Said]) -> Found | None:
    """Return the value that has most weight behind it."""
    exact = [said for said in places if said.exact] or places
    if not exact:
        return None
    groups = [[said for said in places if same(said.value, one.value)] for one in exact]
    group = max(groups, key=_weight)
    against = max((said.weight for said in places if said not in group), default=0.0)
    top = max(group, key=_rank)
    return Found(
        value=_as_printed(top.value, group), where=top.where, sure=_sureness(group, against)
    )


def _rank(said: Said) -> tuple[bool, bool, bool, bool, int]:
    """Rank the places of one moment by how much of it they are made to tell."""
    timed = "T" in said.value
    known = instant(said.value) is not None
    return said.exact, said.for_programs, timed, known, -_PLACES.index(said.where)


def _weight(group: list[Said]) -> float:
    """Add up weights; places of one kind are filled from one field, so they count once."""
    best: dict[str, float] = {}
    for said in group:
        best[said.where] = max(best.get(said.where, 0.0), said.weight)
    return sum(best.values())


def _sureness(group: list[Said], against: float) -> Sureness:
    weight = _weight(group)
    if against >= _LIKELY:
        return "likely" if weight > against else "guess"
    if len({said.where for said in group}) > 1:
        return "sure"
    if any(said.for_programs and said.weight * 2 >= _SURE and said.exact for said in group):
        return "sure"
    return "likely" if weight >= _LIKELY and group[0].where != "address" else "guess"


def _as_printed(value: str, group: list[Said]) -> str:
    """Return a moment with the day that readers see: at its own offset if that can be told."""
    at = instant(value)
    shown = [said.printed or said.value for said in group
             if said.printed or said.where == "visible text"]  # fmt: skip
    if at is None or not shown or any(day(value) == day(one) for one in shown):
        return value
    for one in shown:
        if instant(one) not in (None, at.replace(second=0), at):
            continue
        local = datetime.fromisoformat(one).replace(tzinfo=UTC)
        ahead = local - at.replace(second=0)
        if "T" in one and -_WEST <= ahead <= _EAST and ahead % _QUARTER == timedelta():
            return datetime.fromisoformat(value).astimezone(timezone(ahead)).isoformat()
    return day(shown[0])
