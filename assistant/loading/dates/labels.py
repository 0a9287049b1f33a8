"""What stands around dates in a line: words that say of what kind they are, and bars."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["published", "updated", "plain"]

_WHAT = r"(?:(?:this |the )?(?:article|story|post|page|news|press release) )?(?:was |is )?"
_UPDATED = _WHAT + (
    r"(?:last |latest |zuletzt |dernière |última |ultimo |laatst |son |senast |sidst |sist )?"
    r"(?:updated?|modified|edited|corrected|revised|reviewed|changed|aktualisiert|aktualisierung|"
    r"geändert|bearbeitet|stand|mise? à jour|modifiée?|actualizad[oa]|actualización|modificad[oa]|"
    r"atualizad[oa]|atualização|aggiornat[oa]|aggiornamento|modifica|bijgewerkt|gewijzigd|"
    r"aktualizacja|zaktualizowano|обновлено|изменено|оновлено|güncelleme(?: tarihi)?|güncellendi|"
    r"uppdaterad|opdateret|oppdatert|päivitetty|aktualizováno|actualizat|frissítve|diperbarui|"
    r"cập nhật|ενημερώθηκε|آخر تحديث|تحديث|עודכן|"
    r"更新日時|更新日|最終更新日?|最終更新|更新时间|更新時間|更新|최종수정|기사수정|수정일?)"
)
_PUBLISHED = _WHAT + (
    r"(?:first |originally |original |date |web |online |story |article )?"
    r"(?:published|date of publication|publication date|added|uploaded|submitted|dated|aired|"
    r"for immediate release|release|publish date|publication|posted|issued|released|release date|"
    r"filed|created|date published|date posted|original|pubdate|posting date|post date|"
    r"date of issue|date issued|date added|date created|written|entry date|story date|edition|"
    r"veröffentlicht|erschienen|publiziert|erstellt|publiée?|parue?|mise? en ligne|"
    r"publicad[oa]|publicación|publicação|fecha de publicación|creado|pubblicat[oa](?: il)?|"
    r"data di pubblicazione|data publikacji|gepubliceerd|geplaatst|opublikowan[oae]|dodano|"
    r"опубликовано|дата публикации|опубліковано|yayınlanma(?: tarihi)?|yayın tarihi|"
    r"giriş(?: tarihi)?|publicerad|publicerat|offentliggjort|udgivet|publisert|julkaistu|"
    r"publikováno|publicat|megjelent|közzétéve|diterbitkan|ngày đăng|xuất bản|δημοσιεύ(?:θηκε|"
    r"τηκε)|"
    r"تاريخ النشر|نشر في|نُشر في|نشر|פורסם|"
    r"公開日時?|掲載日時?|掲載|投稿日時?|投稿|配信日?|発行日?|作成日|公開|发布时间|發布時間|发布日期|"
    r"發布日期|发表时间|发表于|发布于|发布|發布|刊登|입력일?|등록일?|게시일?|작성일?|기사입력|승인"
    r"|(?:press|news|media) release|pressemitteilung|medienmitteilung|pressemeddelande|persbericht|"
    r"communiqué(?: de presse)?|nota de prensa|comunicato stampa|komunikat prasowy)"
    r"(?: (?:no|nr|n°)\.? ?[\w/.-]{1,12})?"
)
LABEL = re.compile(
    rf"(?<!\w)(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED})"
    r"|date|datum|data|fecha|дата|日期|日時|日付|التاريخ|תאריך)"
    r"(?: (?:on|at|am|le|el|il|em|op|den|dne|date|time|à|in|online|of|vom|du|del|van|z|в|kl))?"
    r"(?:[ ]?[:：;]|[ ][-–—](?=[ ]\S))?(?:(?=[\s\d(]|$)[ ]?|(?<=[\u2e80-\uffff])[\s　]?(?=\d))",
    re.IGNORECASE,
)
"""What says, at the beginning of some words, that these are a date."""
# What parts a day from its time of day parts nothing.
SEPARATOR = re.compile(
    r"(?:\s*[|·•‖◦]\s*|\s+[/／–—-]\s+|;\s|\s+(?=(?:Date|Author|By|Posted|Published|Updated|"
    r"Source|Category|Section|Pictures?|Photos?|Words|Text|Tags|Modified|"
    r"Location):\s\S))(?!\d{1,2}[:.h]\d\d)"
)
_EDGES = " \t,|·•–—-()[]/"


def labelled(text: str) -> Iterator[tuple[Kind | None, str]]:
    """Yield labels, each with the words behind it.

    >>> list(labelled("Published 3 May 2021, updated 4 May 2021"))
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
