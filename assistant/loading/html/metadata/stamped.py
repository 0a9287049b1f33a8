"""What the lines of a page say of when it was published and changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from assistant.loading.html.metadata.flow import said
from assistant.loading.html.metadata.moments import Moment, find_moment, read_moment
from assistant.loading.html.metadata.months import FILLERS
from assistant.text.stamps import read_stamps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.loading.html.metadata.flow import Flow, Piece
    from assistant.loading.html.metadata.moments import Order

Kind = Literal["published", "updated", "plain"]

_UPDATED = (
    r"(?:last |latest |zuletzt |dernière |última |ultimo |laatst |son |senast |sidst |sist )?"
    r"(?:updated?|modified|edited|corrected|revised|reviewed|changed|aktualisiert|aktualisierung|geändert|"
    r"bearbeitet|stand|mise? à jour|modifiée?|actualizad[oa]|actualización|modificad[oa]|atualizad[oa]|"
    r"atualização|aggiornat[oa]|aggiornamento|modifica|bijgewerkt|gewijzigd|aktualizacja|zaktualizowano|"
    r"обновлено|изменено|оновлено|güncelleme(?: tarihi)?|güncellendi|uppdaterad|opdateret|oppdatert|"
    r"päivitetty|aktualizováno|actualizat)"
)
_PUBLISHED = (
    r"(?:(?:this |the )?(?:article|story|post|page|news|press release)[ ])?(?:was |is )?"
    r"(?:first |originally |original |date )?"
    r"(?:published|publication date|publish date|publication|posted|issued|released|release date|filed|created|"
    r"date published|date posted|date|original|pubdate|"
    r"veröffentlicht|erschienen|publiziert|erstellt|datum|publiée?|parue?|mise? en ligne|"
    r"publicad[oa]|publicación|publicação|fecha(?: de publicación)?|creado|pubblicat[oa](?: il)?|data(?: di pubblicazione| publikacji)?|"
    r"gepubliceerd|geplaatst|opublikowan[oae]|dodano|опубликовано|дата(?: публикации)?|опубліковано|"
    r"yayınlanma(?: tarihi)?|yayın tarihi|giriş(?: tarihi)?|publicerad|publicerat|offentliggjort|udgivet|publisert|"
    r"julkaistu|publikováno|publicat)"
)
_LABEL = re.compile(
    rf"(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))"
    r"(?: (?:on|at|am|le|el|il|em|op|den|dne|date|time|à|in|online))?(?:[ ]?[:：])?(?=[\s\d(]|$)[ ]?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*[|·•‖◦]\s*|\s+[/–—-]\s+|\s{2,}|(?<=\d)(?=[Uu]pdated)|;\s")
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
    for part in _SEPARATOR.split(piece.text):
        words = part.strip(_EDGES)
        kind = pending
        if label := _LABEL.match(words):
            kind = "updated" if label["updated"] else "published"
            words = words[label.end() :].strip(_EDGES + ":")
        elif words:
            pending = "plain"
        if not words and piece.time is None:
            pending = kind
            yield kind, None
            continue
        seen = _seen(words, piece, order, number, kind)
        pending = "plain" if words else kind
        yield pending, seen


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
    """Read a few words that say when and nothing else; None when they say more.

    >>> only_moment("Montag, 3. Mai 2021, 14:05 Uhr", None)
    '2021-05-03T14:05:00'
    >>> only_moment("On 3 May 2021 the dam broke", None)
    """
    if len(words) > _LONGEST // 2 or not any(map(str.isdigit, words)):
        return None
    found = find_moment(words, order)
    if found is None:
        stamp = next((one for one in read_stamps(words) if one.day), None)
        return stamp.day if stamp else None
    return found.value if _is_bare(words, found) else None


def _is_bare(words: str, found: Moment) -> bool:
    rest = words[: found.start] + " " + words[found.end :]
    return all(word.casefold() in FILLERS for word in _WORD.findall(rest))
