"""What the lines of a page say of when it was published and changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assistant.loading.dates.alone import is_relative, is_when, only_moment
from assistant.loading.dates.labels import labelled
from assistant.loading.dates.moments import find_moment, read_moment
from assistant.loading.html.metadata.printed_lines import Piece, said
from assistant.text.datelines import read_dateline
from assistant.text.stamps import read_stamps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.loading.dates.labels import Kind
    from assistant.loading.dates.ordering import Order
    from assistant.loading.html.metadata.printed_lines import Flow

_FIRST = re.compile(
    r"\b(?:first|originally)\s(?:published|appeared|printed|posted|ran|aired|"
    r"broadcast)\s[^.!?]{0,80}?"
    r"\b(?:on|of|dated)\s(?:the\s)?",
    re.IGNORECASE,
)
_LONGEST = 170


class Seen(NamedTuple):
    """A date that a line says and nothing else."""

    kind: Kind
    value: str
    line: int
    for_programs: bool
    """Said by a time element's attribute."""
    printed: str | None
    """The day and time that readers see there."""


def read_lines(page: Flow, order: Order | None, numbers: list[int]) -> Iterator[Seen]:
    """Yield the dates of these lines, in order."""
    pending: Kind = "plain"
    for number in numbers:
        line = page.lines[number]
        if found_first := _first(said(line), order, number):
            yield found_first
            continue
        if len(said(line)) > _LONGEST and not any(piece.time for piece in line):
            pending = "plain"
            continue
        kinds = [pending]
        found = list(_line(line, order, number, kinds))
        if not found and len(line) > 1:  # day, month and year may be kept apart
            kinds = [pending]
            found = list(_line([Piece(said(line))], order, number, kinds))
        pending = kinds[-1]
        yield from found


def _first(line: str, order: Order | None, number: int) -> Seen | None:
    """Read "This article first appeared in The Echo on 3 May 2001"."""
    if len(line) > 2 * _LONGEST or not (match := _FIRST.search(line)):
        return None
    found = find_moment(line[match.end() :], order)
    if found is None or found.start:
        return None
    return Seen("published", found.value, number, for_programs=False, printed=found.value)


def _line(line: list[Piece], order: Order | None, number: int, kinds: list[Kind]) -> Iterator[Seen]:
    """Yield what pieces say; ``kinds`` ends with the label that is left to what follows."""
    for piece in line:
        for kind, seen in _pieces(piece, order, number, kinds[-1]):
            if seen:
                yield seen
            kinds.append(kind)


def _pieces(
    piece: Piece, order: Order | None, number: int, pending: Kind
) -> Iterator[tuple[Kind, Seen | None]]:
    """Yield what each part of a piece says, and the label that it leaves to what follows."""
    kind = pending
    for label, words in labelled(piece.text):
        kind = label or kind
        seen = _seen(words, piece, order, number, kind) if words or piece.time else None
        if words:
            yield "plain", seen
            kind = "plain"
        else:
            yield kind, seen
    if not piece.text:
        yield kind, _seen("", piece, order, number, kind)


def _seen(words: str, piece: Piece, order: Order | None, number: int, kind: Kind) -> Seen | None:
    printed = only_moment(words, order, labelled=kind != "plain")
    if piece.time is not None:
        value = read_moment(piece.time, order)
        marked = _marked(piece.marks)
        if value and (printed or marked or is_relative(words) or is_when(words)):
            known = (marked or kind) if kind == "plain" else kind
            return Seen(known, value, number, for_programs=True, printed=printed)
    if printed is None:
        return None
    return Seen(kind, printed, number, for_programs=False, printed=printed)


def _marked(marks: str) -> Kind | None:
    """Return what a time element's class or property says that it is."""
    if re.search(r"publish|pubdate|created|entry-date", marks):
        return "published"
    return "updated" if re.search(r"updated|modified", marks) else None


def datelines(page: Flow, numbers: list[int], month: str | None) -> list[str]:
    """Return the days that lines name before their first sentence: HARWICK, May 3, 2021 (Wire) —.

    Of one without a year, and of "Monday, May 3" in a line of its own, the year is that of
    ``month``, such as 2021-05, when it names that month.
    """
    found: list[str] = []
    for number in numbers:
        if number == page.headline:
            continue
        line = said(page.lines[number])
        dateline = read_dateline(line, first=True)
        for stamp in (dateline.stamp,) if dateline else read_stamps(line):
            if dateline and stamp.day:
                found.append(stamp.day)
            elif stamp.partial and month and int(month[-2:]) == stamp.partial[0]:
                found += [day] if (day := read_moment(f"{month}-{stamp.partial[1]:02d}")) else []
    return found
