"""What the lines of a page say of when it was published and changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assistant.loading.html.metadata.flow import Piece, said
from assistant.loading.html.metadata.labels import LABEL, Kind
from assistant.loading.html.metadata.moments import Moment, find_moment, read_moment
from assistant.loading.html.metadata.months import FILLERS, MONTHS
from assistant.text.datelines import read_dateline
from assistant.text.stamps import read_stamps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.loading.html.metadata.flow import Flow
    from assistant.loading.html.metadata.labels import LABEL, Kind
from assistant.loading.html.metadata.ordering import Order

_SIGNED = re.compile(
    r"(?:by|von|par|por|di|door)\s[^\d]{2,60}?(?:\s(?:on|am|le|el|em|il|op)|,)\s(?=\S)",
    re.IGNORECASE,
)
_SIGNED_BEHIND = re.compile(
    r"[\s,·|–—-]{0,4}(?:by|von|par|por|di|door)\s[^\d]{2,80}\Z", re.IGNORECASE
)
_FILED = re.compile(r"[\s,·|–—-]{0,4}(?:in|under|filed under|category:?)\s[^\d.!?]{2,60}\Z", re.IGNORECASE)
# What parts a day from its time of day parts nothing.
SEPARATOR = re.compile(r"(?:\s*[|·•‖◦]\s*|\s+[/–—-]\s+|;\s)(?!\d{1,2}[:.h]\d\d)")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_RELATIVE = re.compile(
    r".{0,12}\b(?:ago|il y a|vor|hace|há|fa|geleden|назад|temu|önce|sedan)\b|\d+\s?[smhdwy]\b|(?:yesterday|today|just now|"
    r"moments ago|gestern|heute|hier|ayer|hoy|ieri|oggi|gisteren|vandaag|ontem|hoje)\b",
    re.IGNORECASE,
)
_NO_SIGNER = re.compile(
    r"\b(?:accepted|accessed|born|received|recorded|filmed|taken|expected|scheduled|by|closes|closing|dated?|deadline|died|due|effective|ends?|events?|expires|"
    r"founded|from|meeting|next|open|printed|register|since|starts?|through|today|tomorrow|until|"
    r"till|version|visited|week|when|retrieved|archived|copyright)\b",
    re.IGNORECASE,
)
_PARTICLES = frozenset("de da di del van von der den la le y e bin al".split())
_CJK = "\u2e80"
_MOST_SIGNING = 6
_LONGEST, _LONGEST_AGO = 170, 40
_EDGES = " \t,|·•–—-()[]/"


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
    for label, words in _parts(piece.text):
        kind = label or kind
        seen = _seen(words, piece, order, number, kind) if words or piece.time else None
        if words:
            yield "plain", seen
            kind = "plain"
        else:
            yield kind, seen
    if not piece.text:
        yield kind, _seen("", piece, order, number, kind)


def _parts(text: str) -> Iterator[tuple[Kind | None, str]]:
    """Yield labels, each with the words behind it.

    >>> list(_parts("Published 3 May 2021, updated 4 May 2021"))
    [('published', '3 May 2021'), ('updated', '4 May 2021')]
    """
    for part in SEPARATOR.split(text):
        kind: Kind | None = None
        at = 0
        for label in LABEL.finditer(part):
            if before := part[at : label.start()].strip(_EDGES):
                yield kind, before
                kind = None
            elif kind:
                yield kind, ""
            kind = "updated" if label["updated"] else "published" if label["published"] else "plain"
            at = label.end()
        words = part[at:].strip(_EDGES + ":")
        if words or kind:
            yield kind, words


def _seen(words: str, piece: Piece, order: Order | None, number: int, kind: Kind) -> Seen | None:
    printed = only_moment(words, order, labelled=kind != "plain")
    if piece.time is not None:
        value = read_moment(piece.time, order)
        marked = _marked(piece.marks)
        if value and (printed or marked or _RELATIVE.match(words) or _is_when(words)):
            known = (marked or kind) if kind == "plain" else kind
            return Seen(known, value, number, for_programs=True, printed=printed)
    if printed is None:
        return None
    return Seen(kind, printed, number, for_programs=False, printed=printed)


def _is_when(words: str) -> bool:
    """Tell whether words say nothing but when, though not the year: "May 3", "22:30"."""
    known = (word.isdigit() or word.casefold() in FILLERS | MONTHS.keys()
             for word in _WORD.findall(words))  # fmt: skip
    return all(known)


def is_relative(words: str) -> bool:
    """Tell whether words say how long ago: "3 hours ago", "vor 5 Minuten"."""
    return len(words) <= _LONGEST_AGO and _RELATIVE.match(words) is not None


def _marked(marks: str) -> Kind | None:
    """Return what a time element's class or property says that it is."""
    if re.search(r"publish|pubdate|created|entry-date", marks):
        return "published"
    return "updated" if re.search(r"updated|modified", marks) else None


def only_moment(words: str, order: Order | None, *, labelled: bool = False) -> str | None:
    """Read a few words that say when, or by whom and when; None when they say more.

    Of words that a label such as "Published" stands before, what follows the date says no more
    of it.

    >>> only_moment("Montag, 3. Mai 2021, 14:05 Uhr", None)
    '2021-05-03T14:05:00'
    >>> only_moment("3/25/2021 8:15 AM EST by Ann Lee", None)
    '2021-03-25T08:15:00-05:00'
    >>> only_moment("On 3 May 2021 the dam broke", None)
    """
    if len(words) > _LONGEST // 2 or not any(map(str.isdigit, words)):
        return None
    if signed := _SIGNED.match(words):
        words = words[signed.end() :]
    if (found := find_moment(words, order)) is None:
        stamp = next((one for one in read_stamps(words) if one.day), None)
        return stamp.day if stamp else None
    behind = words[found.end :]
    if _SIGNED_BEHIND.match(behind) or (labelled and _FILED.match(behind)):
        words = words[: found.end]
    return found.value if _is_bare(words, found) else None


def _is_bare(words: str, found: Moment) -> bool:
    """Tell whether nothing stands beside a date but weekdays and the like, or who signs."""
    before, behind = words[: found.start].strip(_EDGES), words[found.end :].strip(_EDGES + ".")
    # Of Chinese and Japanese lines the words behind a date name its source.
    if all(map(_is_filler, _WORD.findall(behind))) or (behind[:1] > _CJK and not before):
        return all(map(_is_filler, _WORD.findall(before))) or _may_sign(before)
    return all(map(_is_filler, _WORD.findall(before))) and _may_sign(behind)


def _is_filler(word: str) -> bool:
    return word.casefold() in FILLERS or word > _CJK


def _may_sign(head: str) -> bool:
    """Tell whether what stands before a date is a name or a place, and no word on the date.

    >>> _may_sign("Ann Lee"), _may_sign("Harwick"), _may_sign("Deadline:"), _may_sign("Open from")
    (True, True, False, False)
    """
    words = head.split()
    return (
        len(words) <= _MOST_SIGNING
        and ":" not in head
        and not any(map(str.isdigit, head))
        and all(word[0].isupper() or word in _PARTICLES for word in words)
        and not _NO_SIGNER.search(head)
    )


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
