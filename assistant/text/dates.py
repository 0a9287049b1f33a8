"""Dates of news English, absolute and relative to the article's date, each with its rule.

A date that the words do not settle is found and left unresolved, never guessed. Weeks, decades and
"recently" are no dates here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import takewhile

from assistant.documents import Span
from assistant.text.calendar_words import MONTHS, SEASONS, WEEKDAYS, day_of
from assistant.text.counted_dates import COUNTED, FORMS, OFF, counted, from_day
from assistant.text.day_ranges import other_end
from assistant.text.number_words import SMALL
from assistant.text.openings import opening
from assistant.text.relative_dates import Precision, Read, relative, shifted
from assistant.text.rules import WRITTEN_OUT
from assistant.text.segmenting import sentence_at
from assistant.text.tenses import Tense, tense


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that name a day, a month, a season or a year."""

    span: Span
    value: str | None
    """EDTF: ``2021-12-02``, ``2021-11``, ``2021-22`` (summer 2021), ``2021``; None: unresolved."""
    precision: Precision
    rule: str
    """How it was read, in words for people."""


_MONTH = "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True))
_DAY = "|".join(name.title() for name in WEEKDAYS)
_SEASON = "|".join(SEASONS)
_PART = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime))?"
_COUNT = rf"(?:\d{{1,3}}|an?|{'|'.join(SMALL)})"
_OPENING = (
    "a an the last next this coming past first second third fourth by until till before yesterday "
    "today tomorrow tonight earlier later early late mid since in of from during through after to"
).split()
_HEADS = opening((*_OPENING, *SMALL, *SEASONS, *MONTHS, *WEEKDAYS))
_BEHIND_THE = opening(
    (
        *"first second third fourth last day week month year previous next following".split(),
        *SEASONS,
    )
)
_IDLE = (
    rf"(?:[Ii]n|[Oo]f|[Tt]o|[Ff]rom|[Ss]ince|[Dd]uring|[Tt]hrough|[Aa]fter)\b(?![\s-]+(?:{opening(MONTHS)}))"
    rf"|[Tt]he\b(?!\s+(?:\d|{_BEHIND_THE}))"
    rf"|[Aa]n?\b(?!\s+(?:{opening('day week month year'.split())}))"
)
"""The commonest of those words, where what follows makes them no date's beginning."""
_FORMS = re.compile(
    # Most words are passed over by this alone.
    rf"\b(?=\d|{_HEADS})(?!{_IDLE})(?:(?P<iso>\b\d{{4}}-\d\d-\d\d(?!\d))"
    rf"|{FORMS}"
    rf"|(?P<dmy>\b(?:(?:{_DAY}),?\s+)?(?:the\s+)?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>\d{{4}})\b)?)"
    rf"|(?P<mdy>\b(?:(?:{_DAY}),?\s+)?(?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"(?![:.,]?\d|\s?%)(?:,?\s+(?P<y2>\d{{4}})\b)?)"
    rf"|(?P<my>\b(?P<m3>{_MONTH})\.?,?\s+(?:of\s+)?(?P<y3>\d{{4}})\b)"
    rf"|(?P<weekday>\b(?:(?P<wq>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Pp]ast)\s+)?(?P<w>{_DAY})\b{_PART})"
    rf"|(?P<word>\b(?:[Yy]esterday{_PART}|[Tt]oday|[Tt]omorrow{_PART}|[Tt]onight|[Ll]ast\s+night"
    rf"|[Tt]his\s+(?:morning|afternoon|evening)|[Ee]arlier\s+today)\b)"
    rf"|(?P<ago>\b(?P<an>{_COUNT})\s+(?P<au>days?|weeks?|months?|years?)\s+ago\b)"
    r"|(?P<beside>\b[Tt]he\s+(?:day\s+before|previous\s+day|next\s+day|following\s+day|day\s+after)\b"
    r"|\b[Aa]\s+day\s+(?:earlier|later|before|after)\b)"
    r"|(?P<open>\b(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]he\s+(?:following|previous))\s+(?:week|weekend)\b)"
    rf"|(?P<season>\b(?:(?P<sq>[Ll]ast|[Nn]ext|[Tt]his)\s+|[Tt]he\s+)?(?P<s>{_SEASON})"
    rf"(?:\s+(?:of\s+)?(?P<sy>\d{{4}}))?\b)"
    r"|(?P<rel>\b(?P<rq>[Ll]ast|[Nn]ext|[Tt]his|[Ee]arlier\s+this|[Ll]ater\s+this)\s+"
    r"(?P<ru>month|year)\b)"
    rf"|(?P<month>\b(?:(?P<mq>[Ll]ast|[Nn]ext|[Tt]his|[Ee]arlier\s+in|[Ll]ater\s+in|[Ee]arly|"
    rf"[Ll]ate|[Mm]id|[Ss]ince|[Uu]ntil|[Bb]y|[Ii]n|[Oo]f|[Ff]rom|[Dd]uring|[Tt]hrough|[Bb]efore|"
    rf"[Aa]fter|[Tt]o)[\s-]+)?(?P<m4>{_MONTH})\b\.?(?!\.?,?\s+(?:of\s+)?\d{{1,4}}\b))"
    r"|(?P<year>(?<![\w.,/:$£€-])(?P<y4>1[5-9]\d\d|20\d\d)\b"
    r"(?![,./]?\d|\s?%|s\b|\s(?:percent|per\scent|million|billion|people|men|women|children)\b)))"
)
_KINDS = (
    "iso", OFF, *COUNTED, "dmy", "mdy", "my", "weekday", "word", "ago", "beside", "open",
    "season", "rel", "month", "year",
)  # fmt: skip
_FESTIVE = re.compile(r"\b(?:Black|Bloody|Good|Easter|Cyber|Palm|Super|Ash|Maundy|Holy)\s+\Z")
_TITLED = re.compile(
    r"\s+(?:Times|Mail|Telegraph|Express|Mirror|Post|World|Sport|Night\s+Live|Review)\b"
)
_YEARED = re.compile(r",?\s+(?:of\s+)?([Ll]ast|[Tt]his|[Nn]ext)\s+year\b")
_NAMESAKES = frozenset("may march april june august sun mon".split())
_TIMELY = frozenset(
    "last next this since until by in of from during through before after to early late mid".split()
)
BESIDE = "no single day is named just before"
SOON = 60
"""Days ahead within which a day without a year is taken for the coming one."""
_NEAR = 200


@lru_cache(maxsize=64)
def dates(text: str, published: str | None) -> tuple[DateMention, ...]:
    """Return every date of ``text`` in order; ``published`` is the article's ISO date or None.

    >>> [(d.value, d.rule) for d in dates("They met on Thursday.", "2021-12-03")]
    [('2021-12-02', "the Thursday on or before the article's date")]
    >>> dates("They met on Thursday.", None)[0].value is None
    True
    """
    found: list[DateMention] = []
    anchor = day_of(*map(int, published.split("-"))) if published else None
    counting: re.Match[str] | None = None
    for match in _FORMS.finditer(text):
        read = _read(_Place(text, match), anchor, found) if not match[OFF] else None
        if counting is not None:
            found.append(_off(counting, match, read))
        counting = match if match[OFF] else None
        if read is not None:
            found += _with_range(text, DateMention(_bare(text, match), *read), match)
    if counting is not None:
        found.append(_off(counting, None, None))
    return tuple(found)


def _with_range(text: str, mention: DateMention, match: re.Match[str]) -> list[DateMention]:
    """Return a day and the other end of its row: "12 to 16 May" names two days."""
    if mention.value is None or not (match["dmy"] or match["mdy"]):
        return [mention]
    other = other_end(text, mention.span, mention.value)
    if other is None:
        return [mention]
    end = DateMention(*other, "day", f"in a row with {mention.value}")
    return sorted((mention, end), key=lambda date: date.span)


def _off(counting: re.Match[str], then: re.Match[str] | None, read: Read | None) -> DateMention:
    """Read "two weeks before" what follows it, if that is a day."""
    beside = then is not None and not then.string[counting.end() : then.start()].strip()
    value = read[0] if beside and read is not None and read[1] == "day" else None
    return DateMention(Span(*counting.span()), *from_day(counting, value))


class _Place:
    """Where words that may be a date stand, and what stands around them in their sentence."""

    def __init__(self, text: str, match: re.Match[str]) -> None:
        self.text = text
        self.match = match
        sentence = sentence_at(text, match.start())
        self.sentence = sentence
        self.before = text[max(sentence.start, match.start() - _NEAR) : match.start()]
        self.after = text[match.end() : min(max(sentence.end, match.end()), match.end() + _NEAR)]

    @cached_property
    def tense(self) -> Tense:
        """Whether the sentence looks back or ahead."""
        return tense(self.before, self.after)


def _bare(text: str, match: re.Match[str]) -> Span:
    """Return the span without the preposition that only showed that a month is meant."""
    start, end = match.span()
    if match["month"] and match["mq"] and match["mq"].lower() not in ("last", "next", "this"):
        start = match.start("m4") if match["mq"].lower().split()[0] in _TIMELY else start
    return Span(start, end - (text[end - 1] == "."))


def _read(place: _Place, anchor: date | None, found: list[DateMention]) -> Read | None:
    match = place.match
    kind = next(group for group in _KINDS if match[group])
    if kind in ("iso", "my", "year") or match["y1"] or match["y2"]:
        return _absolute(kind, match, anchor, ahead=False)
    if kind == "beside":
        return _beside(place, found)
    if kind in COUNTED:
        return counted(kind, match, anchor, place.tense)
    if _is_name(kind, place):
        return None
    if kind == "weekday" and found and found[-1].rule == BESIDE and _follows(place, found[-1]):
        return None, "day", BESIDE
    return _counted(kind, place, anchor)


def _counted(kind: str, place: _Place, anchor: date | None) -> Read | None:
    """Read what has to be counted from the article's date."""
    match = place.match
    dated = kind in ("dmy", "mdy")
    yeared = _YEARED.match(place.text, match.end()) if dated or kind == "month" else None
    if yeared and anchor is not None:
        return _of_year(kind, match, anchor, yeared[1].lower())
    if dated:
        return _absolute(kind, match, anchor, ahead=bool(anchor) and place.tense == "ahead")
    return relative(kind, match, anchor, place.tense if kind in ("weekday", "month") else "open")


def _is_name(kind: str, place: _Place) -> bool:
    """Tell whether a word of the calendar is part of a name: Black Friday, Theresa May."""
    if kind == "weekday":
        titled = _TITLED.match(place.text, place.match.end())
        return bool(titled or _FESTIVE.search(place.before))
    return kind == "month" and _is_namesake(place.text, place.match)


def _follows(place: _Place, earlier: DateMention) -> bool:
    """Tell whether a day is named twice: "the next day, Sunday"."""
    between = place.text[earlier.span.end : place.match.start()]
    return between.strip(" ,(—–-\n") in ("", "on", "a")


def _absolute(kind: str, match: re.Match[str], anchor: date | None, *, ahead: bool) -> Read | None:
    if kind == "iso":
        day = day_of(*map(int, match["iso"].split("-")))
        return (day.isoformat(), "day", WRITTEN_OUT) if day else None
    if kind == "my":
        return f"{match['y3']}-{MONTHS[match['m3'].lower()]:02d}", "month", WRITTEN_OUT
    if kind == "year":
        return match["y4"], "year", WRITTEN_OUT
    number = "1" if kind == "dmy" else "2"
    month, dom = MONTHS[match[f"m{number}"].lower()], int(match[f"d{number}"])
    if match[f"y{number}"]:
        day = day_of(int(match[f"y{number}"]), month, dom)
        return (day.isoformat(), "day", WRITTEN_OUT) if day else None
    return _without_year(month, dom, anchor, ahead=ahead)


def _of_year(kind: str, match: re.Match[str], anchor: date, which: str) -> Read | None:
    """Read "9 March last year": the year is said, in words."""
    year = anchor.year + {"last": -1, "next": 1}.get(which, 0)
    rule = f"{which} year, counted from the article's date"
    if kind == "month":
        return f"{year:04d}-{MONTHS[match['m4'].lower()]:02d}", "month", rule
    number = "1" if kind == "dmy" else "2"
    day = day_of(year, MONTHS[match[f"m{number}"].lower()], int(match[f"d{number}"]))
    return (day.isoformat(), "day", rule) if day else None


def _without_year(month: int, dom: int, anchor: date | None, *, ahead: bool) -> Read | None:
    if day_of(2024, month, dom) is None:
        return None
    if anchor is None:
        return None, "day", "no year is given, and the article has no date to count from"
    near = [day_of(anchor.year + shift, month, dom) for shift in (-1, 0, 1)]
    days = [day for day in near if day is not None]
    if ahead:
        days = [day for day in days if day >= anchor] or days
    # The news looks back: a day without a year is ahead only when it is near or said to be.
    soon = [day for day in days if (day - anchor).days <= (366 if ahead else SOON)]
    if not soon:
        return None, "day", "no year near the article's date has that day"
    nearest = min(soon, key=lambda day: abs((day - anchor).days))
    where = "on or after" if nearest >= anchor else "before"
    return nearest.isoformat(), "day", f"that day of the year {where} the article's date"


def _beside(place: _Place, found: list[DateMention]) -> Read:
    """Count from the one day named just before, in this sentence or the one before it."""
    since = sentence_at(place.text, max(0, place.sentence.start - 1)).start
    near = takewhile(lambda d: d.span.start >= since, reversed(found))
    values = {d.value for d in near if d.precision == "day"}
    value = next(iter(values)) if len(values) == 1 else None
    if value is None:
        return None, "day", BESIDE
    words = place.match["beside"].lower()
    shift = -1 if re.search(r"before|previous|earlier", words) else 1
    where = "before" if shift < 0 else "after"
    return shifted(date.fromisoformat(value), shift), "day", f"the day {where} {value}"


def _is_namesake(text: str, match: re.Match[str]) -> bool:
    """Tell whether a month's word is the verb "may", a march, or somebody's name."""
    name, qualifier = match["m4"].lower().rstrip("."), (match["mq"] or "").lower()
    if name not in _NAMESAKES and len(name) > 3:  # noqa: PLR2004 - abbreviations are short
        return False
    after = text[match.end() : match.end() + 2]
    followed_by_name = after[:1] == " " and after[1:2].isupper()
    if len(name) <= 3 and name not in MONTHS:  # noqa: PLR2004 - "Sun"
        return True
    before = text[max(0, match.start("m4") - 30) : match.start("m4")].split()
    after_name = bool(before) and before[-1][:1].isupper() and before[-1].lower() not in _TIMELY
    if not qualifier:
        return name in ("may", "march") or after_name or followed_by_name or len(name) <= 3  # noqa: PLR2004
    return qualifier in ("to", "of", "by", "from", "after", "before") and (
        after_name or followed_by_name
    )
