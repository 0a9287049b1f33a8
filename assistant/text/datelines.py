"""The place, date and agency before a first sentence: HARWICK, June 3 (Wire) —."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.text.gazetteer import PLACES
from assistant.text.stamps import Stamp, is_date, stamp

_PLACE = r"(?P<place>[^\W_][^()\n–—]{0,90}?)"
_DASH = r"-{2,3}[ \xa0]*|[–—][ \xa0]*|(?<=[ \xa0])-[ \xa0]+"
_NEXT = r"(?=(?P<next>[\"'“‘«(\[]*[^\W_]|\Z))"
_WIRED = re.compile(
    rf"{_PLACE}?[ \xa0]*\((?P<wire>[^()\n]{{2,45}})\)[ \xa0]*(?P<dash>{_DASH}|){_NEXT}"
)
_SLASHED = re.compile(rf"{_PLACE}[ \xa0]*/[A-Z][\w. -]{{1,30}}/[ \xa0]*(?:{_DASH}){_NEXT}")
_DATED = re.compile(rf"(?P<date>[^\W_][^()\n–—]{{4,40}}?)[ \xa0]*(?:{_DASH}){_NEXT}")
_BARE = re.compile(rf"{_PLACE}[ \xa0]*(?P<dash>{_DASH}|:[ \xa0]+){_NEXT}")
_APART = re.compile(r"[ ]*\([^()\n]{2,45}\)[ ]*|,|[–—]|-{2,3}|(?<=[ ])-(?=[ ])")
_LONGEST_LINE = 90
_AGENCIES = frozenset(
    "AP|AFP|Reuters|Thomson Reuters Foundation|UPI|DPA|dpa|Xinhua|TASS|PTI|ANI|IANS|PA|PA Media|"
    "CNN|BBC|BBC News|NBC News|CBS News|ABC News|Bloomberg|EFE|ANSA|Kyodo|Kyodo News|Interfax|"
    "RIA|Yonhap|Anadolu|AA|APA|CNA|CP|The Canadian Press|AAP|NPR|Al Jazeera|JTA|CNS|RNS|Wire|"
    "Associated Press|The Associated Press|Agence France-Presse|UN News|KUNA|WAM|SPA|IRNA".split(
        "|"
    )
)
_KICKERS = re.compile(
    r"(?:EXCLUSIVE|BREAKING(?: NEWS)?|JUST IN|FIRST ON [A-Z]{2,12}|ANALYSIS|EXPLAINER|WATCH|LIVE)"
    r"[ ]?(?::|[–—]|-{1,2})[ ]"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, date and agency before a sentence: ``end`` is where the sentence begins."""

    end: int
    stamp: Stamp


def read_dateline(paragraph: str, *, first: bool) -> Dateline | None:
    """Read ``HARWICK, June 3 (Wire) —`` before a sentence; only a ``first`` one may lack a wire.

    >>> text = "ST. IVES, England (AP) — The dam broke."
    >>> text[read_dateline(text, first=True).end :]
    'The dam broke.'
    >>> read_dateline("Two hostages — both French — are free.", first=True) is None
    True
    """
    kicker = _KICKERS.match(paragraph) if first else None
    if kicker:
        return Dateline(kicker.end(), Stamp("plain", None, None))
    lead = paragraph[:200]
    if first and (alone := _alone(paragraph)):
        return alone
    match = _WIRED.match(lead)
    if match and _is_wired(match["place"] or "", match["wire"], match):
        return Dateline(match.end(), stamp(match["place"] or ""))
    return _unwired(lead) if first else None


def _alone(line: str) -> Dateline | None:
    """Read a whole line of places, a full date and at most an agency, in any order."""
    parts = [part.strip() for part in _APART.split(line) if part.strip()]
    places = [part for part in parts if not is_date(part) and not part.isdigit()]
    if len(line) > _LONGEST_LINE or "\n" in line or not places or not all(map(_is_place, places)):
        return None
    day = stamp(line)
    return Dateline(len(line), day) if day.day else None


def _unwired(lead: str) -> Dateline | None:
    """Read a place, a date or both, where no agency in brackets shows what they are."""
    match = _SLASHED.match(lead)
    if match and _are_places(_parts(match["place"])):
        return Dateline(match.end(), stamp(match["place"]))
    match = _DATED.match(lead)
    # Without a year it may as well be the first entry of a chronology.
    if match and is_date(match["date"]) and stamp(match["date"]).day and _is_upper(match["next"]):
        return Dateline(match.end(), stamp(match["date"]))
    match = _BARE.match(lead)
    if match and _is_bare(match["place"], match):
        return Dateline(match.end(), stamp(match["place"]))
    return None


def _is_wired(place: str, wire: str, match: re.Match[str]) -> bool:
    parts = _parts(place)
    agency = wire in _AGENCIES
    if not _are_places(parts) or not (agency or wire[0].isupper()):
        return False
    if not match["dash"]:
        return agency and (_is_upper(match["next"]) or not match["next"])
    return agency or not parts or len(parts) > 1 or _is_shouted(parts[0])


def _is_bare(place: str, match: re.Match[str]) -> bool:
    parts = _parts(place)
    if not parts or not _are_places(parts) or not (_is_upper(match["next"]) or not match["next"]):
        return False
    shouted = _is_shouted(parts[0])
    if match["dash"][0] == ":":
        return shouted and parts[0].title() in PLACES
    return shouted or any(map(is_date, parts[1:]))


def _parts(place: str) -> list[str]:
    return [part.strip() for part in place.split(",") if part.strip()]


def _are_places(parts: list[str]) -> bool:
    return all(map(_is_place, parts[:1])) and all(
        _is_place(part) or is_date(part) or part.isdigit() for part in parts[1:]
    )


def _is_upper(upcoming: str) -> bool:
    return upcoming[-1:].isupper() or upcoming[-1:].isdigit()


def _is_shouted(words: str) -> bool:
    return words.isupper() and sum(map(str.isalpha, words)) > 2  # noqa: PLR2004 - US, UK are words


def _is_place(words: str) -> bool:
    """Tell whether each word could belong to a name: capital, or one of the small ones."""
    small = ("de", "da", "do", "del", "la", "of", "al", "el", "on", "upon", "and", "the")
    return all(word[0].isupper() or word in small for word in words.replace("/", " ").split())
