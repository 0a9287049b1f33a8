"""Words that say nothing but when, or by whom and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.dates.moments import PUBLISHED, Moment, find_moment
from assistant.loading.dates.months import FILLERS, MONTHS
from assistant.text.stamps import read_stamps

if TYPE_CHECKING:
    from assistant.loading.dates.ordering import Order

_SIGNED = re.compile(
    r"(?:by|von|par|por|di|door)\s[^\d]{2,60}?(?:\s(?:on|am|le|el|em|il|op)|,)\s(?=\S)",
    re.IGNORECASE,
)
_SIGNED_BEHIND = re.compile(
    r"[\s,·|–—-]{0,4}(?:by|von|par|por|di|door)\s[^\d]{2,80}\Z", re.IGNORECASE
)
_FILED = re.compile(
    r"[\s,·|–—-]{0,4}(?:in|under|filed under|category:?)\s[^\d.!?]{2,60}\Z", re.IGNORECASE
)
COUNTED = re.compile(
    r"[\s,·|–—(-]{0,4}(?:\d{1,6}|no|leave a|add a)\s(?:comments?|repl(?:y|ies)|views?|shares?|"
    r"likes?|"
    r"kommentare?|commentaires?|comentarios?|commenti|reacties?)\W*\Z",
    re.IGNORECASE,
)
"""How often readers answered, behind a date or a name."""
READING = re.compile(
    r"\W*(?:(?:read(?:ing)? time|lesezeit|tempo de leitura|temps de lecture)\W{1,3})?"
    r"\d{1,3}[ -]?(?:min(?:ute)?s?|minuten|minutos)\b\.?"
    r"(?: (?:read(?:ing)?|lesezeit|de lectura|de leitura))?\W*\Z",
    re.IGNORECASE,
)
"""How long a text takes to read."""
_RELATIVE = re.compile(
    r".{0,12}\b(?:ago|il y a|vor|hace|há|fa|geleden|назад|temu|önce|sedan)\b|\d+\s?[smhdwy]\b|"
    r"(?:yesterday|today|just now|"
    r"moments ago|gestern|heute|hier|ayer|hoy|ieri|oggi|gisteren|vandaag|ontem|hoje)\b",
    re.IGNORECASE,
)
_NO_SIGNER = re.compile(
    r"\b(?:accepted|accessed|born|received|recorded|filmed|taken|expected|scheduled|by|closes|"
    r"closing|dated?|deadline|died|due|effective|ends?|events?|expires|"
    r"founded|from|meeting|next|open|printed|register|since|starts?|through|today|tomorrow|until|"
    r"till|version|visited|week|when|retrieved|archived|copyright)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_PARTICLES = frozenset("& de da di del van von der den la le y e bin al".split())
_CJK = "\u2e80"
_MOST_SIGNING = 6
_LONGEST, _LONGEST_AGO = 85, 40
_EDGES = " \t,|·•–—-()[]/"


def is_relative(words: str) -> bool:
    """Tell whether words say how long ago: "3 hours ago", "vor 5 Minuten"."""
    return len(words) <= _LONGEST_AGO and _RELATIVE.match(words) is not None


def is_when(words: str) -> bool:
    """Tell whether words say nothing but when, though not the year: "May 3", "22:30"."""
    known = (word.isdigit() or word.casefold() in FILLERS | MONTHS.keys()
             for word in _WORD.findall(words))  # fmt: skip
    return all(known)


def only_moment(
    words: str, order: Order | None, *, labelled: bool = False, years: range = PUBLISHED
) -> str | None:
    """Read a few words that say when, or by whom and when; None when they say more.

    Of words that a label such as "Published" stands before, what follows the date says no more
    of it.

    >>> only_moment("Montag, 3. Mai 2021, 14:05 Uhr", None)
    '2021-05-03T14:05:00'
    >>> only_moment("3/25/2021 8:15 AM EST by Ann Lee", None)
    '2021-03-25T08:15:00-05:00'
    >>> only_moment("On 3 May 2021 the dam broke", None)
    """
    if len(words) > _LONGEST or not any(map(str.isdigit, words)):
        return None
    words = COUNTED.sub("", words)
    if signed := _SIGNED.match(words):
        words = words[signed.end() :]
    if (found := find_moment(words, order, years)) is None:
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
        return all(map(_is_filler, _WORD.findall(before))) or may_sign(before)
    return all(map(_is_filler, _WORD.findall(before))) and may_sign(behind)


def _is_filler(word: str) -> bool:
    return word.casefold() in FILLERS or word > _CJK


def may_sign(head: str) -> bool:
    """Tell whether what stands before a date is a name or a place, and no word on the date.

    >>> may_sign("Ann Lee"), may_sign("Harwick"), may_sign("Deadline:"), may_sign("Open from")
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
