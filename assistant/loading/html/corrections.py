"""Lines that correct, clarify or update an article, in the languages of the press."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.html.names import says_talk

if TYPE_CHECKING:
    from assistant.loading.html.article_box import Choice
    from assistant.loading.html.boxes import Box

_FLAGS = re.IGNORECASE | re.VERBOSE
_LABEL = re.compile(
    r"""(?:editor['’]?s?['’]?\s+note|correction|corrections|clarification|amendment|update[ds]?|
      erratum|errata)\b""",
    _FLAGS,
)
_LABEL_ABROAD = re.compile(
    r"""(?:for\ the\ record|
      korrektur|berichtigung|richtigstellung|aktualisierung|(?:redaktionelle[rs]?\ )?(?:anmerkung|
        hinweis)(?:\ der\ redaktion)?|anm\.\ d\.\ red\.|transparenzhinweis|
      rectificati(?:f|on)|précision|mise\ à\ jour|note\ de\ la\ rédaction|ndlr|
      corrección|rectificación|fe\ de\ err(?:ores|atas)|aclaración|actualización|
        nota\ de\ la\ redacción|nota\ del\ editor|
      rettifica|errata\ corrige|correzione|precisazione|aggiornamento|nota\ della\ redazione|
      correç(?:ão|ões)|retificação|esclarecimento|atualização|erramos|
        nota\ d[ao]\ (?:redação|editor)|
      correctie|rectificatie|verbetering|noot\ van\ de\ redactie|
      rättelse|förtydligande|rettelse|berigtigelse|presisering|oikaisu|
      sprostowanie|korekta|od\ redakcji|oprava|helyesbítés|düzeltme|διόρθωση|
      исправление|уточнение|поправка|от\ редакции|виправлення|
      訂正|お詫び(?:と訂正)?|更正|勘误|勘誤|编者按|編者按|정정|바로잡습니다|
      تصحيح|توضيح|תיקון)
      [^.!?:：。]{0,40}[:：]""",
    _FLAGS,
)
"""What is a label only before a colon: a day may stand between."""
_EARLIER = re.compile(
    r"""[^.!?]{0,60}?\b(?:an?|the)\s+(?:earlier|previous|prior|original)\s+version\s+of\s+
      (?:this|the|our)\s+(?:article|story|post|piece|report|headline|page)\b|
      (?:the\s+headline\s+(?:of|on)\s+)?this\s+(?:article|story|post|piece|report|page)\s+
        (?:(?:was|has\s+been|have\s+been)\s+(?:\w+\s+)?(?:amended|corrected|updated|changed|edited|
          modified|clarified|revised)|
        (?:was|has\s+been|originally|incorrectly|mis\w+|stated|said|previously)\b)|
      we\ have\ (?:since\ )?(?:corrected|amended|updated|clarified)\b|
      a\ correction\ was\ made\b|
      cet\ article\ a\ été\ (?:modifié|corrigé|mis\ à\ jour)|
      une\ (?:première\ )?version(?:\ précédente|\ antérieure)?\ de\ cet\ article|
      (?:in\ )?eine[rm]?\ (?:früheren?|vorherigen?|ersten?)\ (?:version|fassung)\ (?:dieses|des)\ |
      dieser?\ (?:artikel|text|beitrag)\ wurde\ (?:\w+\ ){0,6}(?:korrigiert|aktualisiert|geändert)|
      (?:en\ )?una\ (?:primera\ )?versión\ (?:anterior|previa)\ de\ est[ea]\ |
      una\ versione\ precedente\ di\ quest|uma\ versão\ anterior\ d(?:est[ae]|o|a)\ |
      (?:in\ )?een\ eerdere\ versie\ van\ dit\ |i\ en\ tidigare\ version\ av\ """,
    _FLAGS,
)
_AROUND = 4
"""Boxes around a text's in which all corrections are taken for its own."""
_PROSE = 40
"""Characters of the shortest line that is one by its label alone."""
_BEFORE = " *•·†[(—–-_"
_LEAST = 12
"""Characters of the shortest that says something."""
_LONGEST = 1_500


def corrections(choice: Choice) -> list[int]:
    """Return the corrections of an article: in its text's box, around that, below the article.

    What readers write in comments is none, nor is what another article of the page corrects.
    """
    blocks, inner = choice.blocks, choice.box
    around = inner
    for _ in range(_AROUND):
        if around.tag == "article" or around.parent is None:
            break
        around = around.parent
    end = next((at for at in range(around.end, len(blocks)) if blocks[at].level == 1), len(blocks))
    holding = set(_boxes(inner))
    return [
        at
        for at in range(around.begin, end)
        if _corrects(blocks[at].text, own=inner.begin <= at < around.end)
        and not blocks[at].all_linked
        and not any(
            says_talk(box.names) or box.tag == "article"
            for box in _boxes(blocks[at].box)
            if box not in holding
        )
    ]


def _corrects(text: str, *, own: bool) -> bool:
    return is_whole_correction(text) or (own and len(text) > _PROSE and is_correction(text))


def _boxes(box: Box) -> list[Box]:
    """Return a box and those around it."""
    found = [box]
    while found[-1].parent is not None:
        found.append(found[-1].parent)
    return found


def is_correction(text: str) -> bool:
    """Tell whether a line corrects, clarifies or updates an article.

    >>> is_correction("• This article was amended on 4 May 2021."), is_correction("Correct.")
    (True, False)
    """
    said = text.lstrip(_BEFORE)
    return bool(_LABEL.match(said) or _LABEL_ABROAD.match(said) or _EARLIER.match(said))


def is_whole_correction(text: str) -> bool:
    """Tell whether a line says by itself what was wrong or changed, wherever on a page it stands.

    >>> is_whole_correction("Updates: subscribe to our newsletter of every Monday.")
    False
    """
    said = text.lstrip(_BEFORE)
    return _LEAST < len(text) < _LONGEST and bool(
        _EARLIER.match(said)
        or _LABEL_ABROAD.match(said)
        or (_LABEL.match(said) and not said.lower().startswith("update"))
    )
