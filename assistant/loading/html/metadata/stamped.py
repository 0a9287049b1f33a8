"""What the lines of a page say of when it was published and changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from assistant.loading.html.metadata.flow import said
from assistant.loading.html.metadata.moments import Moment, find_moment, read_moment
from assistant.loading.html.metadata.months import FILLERS
from assistant.text.stamps import read_stamps, split_signature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.loading.html.metadata.flow import Flow, Piece
    from assistant.loading.html.metadata.moments import Order

Kind = Literal["published", "updated", "plain"]

_WHAT = r"(?:(?:this |the )?(?:article|story|post|page|news|press release) )?(?:was |is )?"
_UPDATED = _WHAT + (
    r"(?:last |latest |zuletzt |dernière |última |ultimo |laatst |son |senast |sidst |sist )?"
    r"(?:updated?|modified|edited|corrected|revised|reviewed|changed|aktualisiert|aktualisierung|"
    r"geändert|bearbeitet|stand|mise? à jour|modifiée?|actualizad[oa]|actualización|modificad[oa]|"
    r"atualizad[oa]|atualização|aggiornat[oa]|aggiornamento|modifica|bijgewerkt|gewijzigd|"
    r"aktualizacja|zaktualizowano|обновлено|изменено|оновлено|güncelleme(?: tarihi)?|güncellendi|"
    r"uppdaterad|opdateret|oppdatert|päivitetty|aktualizováno|actualizat)"
)
_PUBLISHED = _WHAT + (
    r"(?:first |originally |original |date )?"
    r"(?:published|publication date|publish date|publication|posted|issued|released|release date|"
    r"filed|created|date published|date posted|original|pubdate|"
    r"veröffentlicht|erschienen|publiziert|erstellt|publiée?|parue?|mise? en ligne|"
    r"publicad[oa]|publicación|publicação|fecha de publicación|creado|pubblicat[oa](?: il)?|"
    r"data di pubblicazione|data publikacji|gepubliceerd|geplaatst|opublikowan[oae]|dodano|"
    r"опубликовано|дата публикации|опубліковано|yayınlanma(?: tarihi)?|yayın tarihi|"
    r"giriş(?: tarihi)?|publicerad|publicerat|offentliggjort|udgivet|publisert|julkaistu|"
    r"publikováno|publicat)"
)
_LABEL = re.compile(
    rf"(?<!\w)(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED})|date|datum|data|fecha|дата)"
    r"(?: (?:on|at|am|le|el|il|em|op|den|dne|date|time|à|in|online))?(?:[ ]?[:：])?(?=[\s\d(]|$)[ ]?",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:by|von|par|por|di|door)\s[^\d]{2,60}?(?:\s(?:on|am|le|el|em|il|op)|,)\s(?=\S)",
    re.IGNORECASE,
)
# What parts a day from its time of day parts nothing.
SEPARATOR = re.compile(r"(?:\s*[|·•‖◦]\s*|\s+[/–—-]\s+|;\s)(?!\d{1,2}[:.h]\d\d)")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_RELATIVE = re.compile(r".{0,12}\b(?:ago|il y a|vor|hace|há|fa|geleden|назад|temu|önce|sedan)\b|\d+\s?[smhdwy]\b", re.I)  # fmt: skip
_LONGEST = 170
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
        for piece in line:
            for kind, seen in _pieces(piece, order, number, pending):
                if seen:
                    yield seen
                pending = kind


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
        for label in _LABEL.finditer(part):
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
    printed = only_moment(words, order)
    if piece.time is not None:
        value = read_moment(piece.time, order)
        marked = _marked(piece.marks)
        if value and (printed or not words or _RELATIVE.match(words) or marked):
            return Seen(
                marked if kind == "plain" and marked else kind, value, number, True, printed
            )
    return Seen(kind, printed, number, False, printed) if printed else None


def _marked(marks: str) -> Kind | None:
    """Return what a time element's class or property says that it is."""
    if re.search(r"publish|pubdate|created|entry-date", marks):
        return "published"
    return "updated" if re.search(r"updated|modified", marks) else None


def only_moment(words: str, order: Order | None) -> str | None:
    """Read a few words that say when, or by whom and when; None when they say more.

    >>> only_moment("Montag, 3. Mai 2021, 14:05 Uhr", None)
    '2021-05-03T14:05:00'
    >>> only_moment("On 3 May 2021 the dam broke", None)
    """
    if len(words) > _LONGEST // 2 or not any(map(str.isdigit, words)):
        return None
    if signed := _SIGNED.match(words):
        words = words[signed.end() :]
    if (found := find_moment(words, order)) is None:
        stamp = next((one for one in read_stamps(words) if one.day), None)
        return stamp.day if stamp else None
    return found.value if _is_bare(words, found) else None


def _is_bare(words: str, found: Moment) -> bool:
    """Tell whether nothing stands beside a date but weekdays and the like, or who signs before."""
    before = words[: found.start].strip(_EDGES)
    rest = _WORD.findall(before + " " + words[found.end :])
    if all(word.casefold() in FILLERS for word in rest):
        return True
    signed = split_signature(words)
    return signed is not None and all(word[0].isupper() for word in signed[0].split()[:6])


def days_of_a_month(page: Flow, numbers: list[int], month: int) -> list[int]:
    """Return the days of a month that lines name without its year, as "Monday, May 3" does."""
    stamps = (stamp for number in numbers for stamp in read_stamps(said(page.lines[number])))
    return [stamp.partial[1] for stamp in stamps
            if stamp.partial and stamp.partial[0] == month and stamp.kind != "updated"]  # fmt: skip
