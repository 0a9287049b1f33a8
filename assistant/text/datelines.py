"""Lines that say when a text was published, and the place and date before a first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from assistant.text.gazetteer import PLACES

_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
).split()
_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday "
    "mon tue tues wed weds thu thur thurs fri sat sun"
).split()
_ZONES = (
    "gmt utc bst cet cest eet eest msk ist pkt sgt hkt jst kst aest aedt acst awst nzst nzdt sast "
    "eat wat gst et est edt ct cst cdt mt mst mdt pt pst pdt akst hst z"
).split()
_SMALL = "at on of the a p m am pm t h hrs st nd rd th noon midnight local time".split()
_VOCABULARY = frozenset(_MONTHS + _DAYS + _ZONES + _SMALL)

_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_NUMBER = r"\b\d{1,2}(?:st|nd|rd|th)?\b"
_MONTH_DAY = re.compile(
    rf"\b(?:(?P<day>{_NUMBER})[ \xa0](?:of )?(?P<month>{_MONTH})"
    rf"|(?P<month_first>{_MONTH})[ \xa0](?P<day_last>{_NUMBER}))(?P<year>,?[ \xa0]\d{{4}}\b)?",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d(?!\d)")
_SHAPE = re.compile(
    rf"\b{_MONTH}|\b\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}\b|\b\d{{1,2}}[:.]\d\d(?!\d)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_MARKS = frozenset(" \xa0\u202f\t,.:;/|·•()[]+-‐–—")
_LABEL = re.compile(
    r"\b(?:(?P<updated>(?:last |latest )?(?:updated?|modified|edited))"
    r"|(?:first |originally |article )?(?:published|posted|issued|filed|created|pubdate)"
    r"|(?:publication |publish |release |posting )?date(?: published)?)\b"
    r"(?: on\b| at\b| date\b| time\b)?[ ]?:?",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?:(?:published|updated|posted)?[ ]?(?:\d{1,3}|an?|one)[ ]"
    r"(?:second|minute|min|hour|hr|day|week|month|year)s?[ ]ago|(?:today|yesterday)"
    r"(?:,| at)?[ ]?(?:\d{1,2}[:.]\d\d)?(?:[ ]?[ap]m)?)\Z",
    re.IGNORECASE,
)
_LONGEST = 160
_MOST_APART = 92
"""Days between a dateline without a year and a line with one, for the one to date the other."""

_PLACE = r"(?P<place>[^\W_][^()\n–—]{0,90}?)"
_DASH = r"-{2,3}[ \xa0]*|[–—][ \xa0]*|(?<=[ \xa0])-[ \xa0]+"
_NEXT = r"(?=(?P<next>[\"'“‘«(\[]*[^\W_]|\Z))"
_WIRED = re.compile(
    rf"{_PLACE}?[ \xa0]*\((?P<wire>[^()\n]{{2,45}})\)[ \xa0]*(?P<dash>{_DASH}|){_NEXT}"
)
_BARE = re.compile(rf"{_PLACE}[ \xa0]*(?P<dash>{_DASH}|:[ \xa0]+){_NEXT}")
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
class Stamp:
    """What a line says of the day: an ISO ``day``, or a ``partial`` one that has no year."""

    kind: Literal["published", "updated", "plain"]
    day: str | None
    partial: str | None


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, date and agency before a sentence: ``end`` is where the sentence begins."""

    end: int
    stamp: Stamp


def iso_day(text: str) -> str | None:
    """Read one absolute date that stands alone: an ISO day, or any form of a header."""
    for form in ("%d %B %Y", "%H:%M, %d %B %Y", "%B %d, %Y", "%d %b %Y", "%a %d %b %Y"):
        try:
            return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007 - a day
        except ValueError:
            continue
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def read_stamps(line: str) -> tuple[Stamp, ...]:
    """Read a line that says nothing but when; empty when it says anything else.

    >>> line = "Published: 5 June 2023, 10:15 BST | Updated 6 June 2023"
    >>> [stamp.day for stamp in read_stamps(line)]
    ['2023-06-05', '2023-06-06']
    >>> read_stamps("On 5 June 2023 the dam broke")
    ()
    """
    if len(line) > _LONGEST:
        return ()
    if _AGE.match(line):
        return (Stamp("plain", None, None),)
    found: list[Stamp] = []
    kind: Literal["published", "updated", "plain"] = "plain"
    at = 0
    for label in [*_LABEL.finditer(line), None]:
        piece = line[at : label.start() if label else len(line)].strip(" \t\xa0|·•,;:-–—()[]")
        if piece:
            if not _is_date(piece):
                return ()
            found.append(stamp(piece, kind))
        if label:
            kind = "updated" if label["updated"] else "published"
            at = label.end()
    return tuple(found)


def is_labelled(line: str) -> bool:
    """Tell whether a line begins by saying that a date of publication follows."""
    return _LABEL.match(line[:_LONGEST]) is not None


def stamp(text: str, kind: Literal["published", "updated", "plain"] = "plain") -> Stamp:
    """Read the first date in a few words."""
    match = _MONTH_DAY.search(text)
    if match is None:
        iso = _ISO.search(text)
        return Stamp(kind, iso_day(iso[0] if iso else text), None)
    partial = f"{match['day'] or match['day_last']} {match['month'] or match['month_first']}"
    if match["year"]:
        return Stamp(kind, iso_day(match[0]) or iso_day(f"{partial}{match['year']}"), None)
    return Stamp(kind, iso_day(text), partial)


def resolve(partial: str, anchor: str) -> str | None:
    """Give a day without a year the year that puts it shortly before ``anchor``, else None.

    >>> resolve("31 December", "2022-01-02")
    '2021-12-31'
    """
    last = date.fromisoformat(anchor)
    for year in (last.year, last.year - 1):
        day = iso_day(f"{partial} {year}")
        if day is not None and 0 <= (last - date.fromisoformat(day)).days <= _MOST_APART:
            return day
    return None


def split_signature(line: str) -> tuple[str, str] | None:
    """Split ``Jane Doe, 5 June 2023`` before its date; None when it does not end in one.

    >>> split_signature("By Jane Doe Published: Monday, 5 June 2023")
    ('By Jane Doe', 'Published: Monday, 5 June 2023')
    """
    line = line[:_LONGEST]
    starts = [
        match.start()
        for match in (
            _LABEL.search(line),
            _WEEKDAY.search(line),
            _MONTH_DAY.search(line),
            _ISO.search(line),
        )
        if match
    ]
    cut = min(starts, default=0)
    head, tail = line[:cut].strip(" \t\xa0,|·•–—-"), line[cut:]
    return (head, tail) if head and read_stamps(tail) else None


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
    match = _WIRED.match(lead)
    if match and _is_wired(match["place"] or "", match["wire"], match):
        return Dateline(match.end(), stamp(match["place"] or ""))
    match = _BARE.match(lead) if first else None
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
    return shouted or any(map(_is_date, parts[1:]))


def _parts(place: str) -> list[str]:
    return [part.strip() for part in place.split(",") if part.strip()]


def _are_places(parts: list[str]) -> bool:
    return all(map(_is_place, parts[:1])) and all(
        _is_place(part) or _is_date(part) or part.isdigit() for part in parts[1:]
    )


def _is_upper(upcoming: str) -> bool:
    return upcoming[-1:].isupper() or upcoming[-1:].isdigit()


def _is_shouted(words: str) -> bool:
    return words.isupper() and sum(map(str.isalpha, words)) > 2  # noqa: PLR2004 - US, UK are words


def _is_place(words: str) -> bool:
    """Tell whether each word could belong to a name: capital, or one of the small ones."""
    small = ("de", "da", "do", "del", "la", "of", "al", "el", "on", "upon", "and", "the")
    return all(word[0].isupper() or word in small for word in words.replace("/", " ").split())


def _is_date(piece: str) -> bool:
    """Tell whether a few words are a date or a time of day and nothing else."""
    words = _TOKEN.findall(piece)
    if not all(word.isdigit() or word.lower() in _VOCABULARY for word in words):
        return False
    rest = _TOKEN.sub("", piece)
    return (
        set(rest) <= _MARKS
        and any(map(str.isdigit, piece))
        and _SHAPE.search(piece) is not None
        and len(words) <= 16  # noqa: PLR2004 - two full dates with their times
    )
