"""Lines that sign a text: they name who wrote it, and tell nothing."""

from __future__ import annotations

import re

from assistant.text.furniture import ends_sentence
from assistant.text.gazetteer import CALENDAR

_LONGEST = 125
_WRITTEN = (
    r"written|reported|researched|posted|published|story|article|report|submitted|filed|words|text|"
    r"texte?|review|reviewed|interview|commentary|comment|column|essay|feature|blog|created|added|"
    r"photos and text|text and photos|words and (?:pictures|photos|photographs)|exclusive|"
    r"analysis|opinion|photographs|geschrieben|publiziert|verfasst|publié|écrit|publicado|"
    r"escrito|postado|pubblicato|scritto|opublikowane|ein beitrag|ein bericht|"
    r"eine analyse|ein kommentar|propos recueillis"
)
BY = re.compile(
    rf"(?:(?:(?:an? )?(?:{_WRITTEN}) )?(?:by|von|par|por|di|door|av|af|przez|skrevet av|napsal|"
    rf"szerző|oleh|bởi|från)"
    r"(?:[ ]?[:：]\s*|\s+|\Z)"
    r"|as told to(?:[ ]?:\s*|\s+)"
    r"|(?:words|text|texte?|testo|texto|tekst|author|authors|autore?n?|autorin|auteur|reporter|"
    r"writer|"
    r"story|report|reportage|bericht|by-?line|posted|interview|foto und text|text und fotos?|"
    r"tekst en foto.s|"
    r"words and (?:pictures|photos|photographs)|words (?:&|\+) (?:pictures|photos)|text and photos|"
    r"автор|текст|kirjoittaja|teksti|yazar|haber|skribent|författare|szerző|penulis|tác giả|"
    r"كتب|بقلم|الكاتب|כתב|מאת|文責|執筆|著者|作者|记者|記者|责任编辑|文|글|기자)"
    r"[ ]?[:：／/]\s*"
    r"|(?:بقلم|כתב|מאת|记者|記者|文[・／])\s*"
    r"|from (?=(?:our|the) [\w\s]{0,30}(?:correspondent|reporter)))",
    re.IGNORECASE,
)
"""What says that whoever signs follows."""
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|staff|producer|bureau|desk|columnist|journalist|"
    r"analyst|contributor|associated press|reuters|agencies|bbc news|press association|newsroom|"
    r"staff reports?)\b",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    "and in of the for at with und et de da di du del della dos das la le van von der den zu "
    "ten ter bin ibn al el y e &".split()
)
_AND = re.compile(r" (?:and|&|und|et|y|e|og|och) ")
_NAME_WORDS = (2, 4)


def signs(line: str) -> bool:
    """Tell whether a line under a title names who wrote the text, with or without a By.

    >>> signs("By Jane Doe and Bo Hart in Washington"), signs("By Friday it was over.")
    (True, False)
    """
    if len(line) > _LONGEST or ends_sentence(line):
        return False
    if BY.match(line):
        return says_by(line)
    name, *roles = line.split(",")
    role = ",".join(roles)
    if not all(map(_is_name, _AND.split(name))):
        return _ROLE.fullmatch(line) is not None or all(map(_ROLE.fullmatch, line.split()))
    return not role or _ROLE.search(role) is not None or _is_named(role)


def says_by(line: str) -> bool:
    """Tell whether a line begins by saying By, and names someone behind it.

    >>> says_by("Von Ann Lee"), says_by("By our staff"), says_by("By 2030, half of all cars")
    (True, True, False)
    >>> says_by("By Friday"), says_by("By April Hart"), says_by("Von Berlin bis Paris")
    (False, True, False)
    """
    match = BY.match(line[: _LONGEST + 1])
    if match is None or len(line) > _LONGEST:
        return False
    who = line[match.end() :]
    if _ROLE.search(who):
        return True
    if not _is_named(who) or all(word in CALENDAR for word in who.split()):
        return False
    # In other languages the word begins names of works and places as well.
    sure = match[0].rstrip()[-2:].casefold() == "by" or not match[0].rstrip()[-1:].isalpha()
    return sure or all(map(_is_name, _AND.split(who.partition(",")[0])))


def _is_named(words: str) -> bool:
    """Tell whether all words are capitalized, of no case, or the small ones between names."""
    parts = words.replace(",", " ").split()
    return bool(parts) and all(_begins_name(part[0]) or part in _PARTICLES for part in parts)


def _begins_name(letter: str) -> bool:
    return letter.isupper() or (letter.isalpha() and letter.lower() == letter.upper())


def _is_name(words: str) -> bool:
    parts = words.split()
    least, most = _NAME_WORDS
    if not least <= len(parts) <= most or not _is_named(words) or parts[-1] in _PARTICLES:
        return False
    return all(part.translate({45: "", 39: "", 8217: "", 46: ""}).isalpha() for part in parts)
