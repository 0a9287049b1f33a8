"""Who signs a text, by the lines around it: with a By, with a role, or with a name alone."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.loading.bylines import (
    BEHIND,
    is_name,
    is_person,
    split_names,
)
from assistant.loading.dates.alone import COUNTED, READING, is_relative, only_moment
from assistant.loading.dates.labels import SEPARATOR
from assistant.loading.dates.moments import find_moment
from assistant.loading.html.metadata.printed_lines import said
from assistant.loading.likeness import squash
from assistant.loading.roles import is_role, without_role
from assistant.text.bylines import BY
from assistant.text.gazetteer import CALENDAR, FUNCTION, GIVEN, PLACES, STARTERS
from assistant.text.name_words import ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS
from assistant.text.stamps import split_signature

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.documents import Sureness
    from assistant.loading.html.metadata.printed_lines import Flow, Piece
    from assistant.loading.html.metadata.sites import Names

_LONGEST_LINE, _LONGEST_NAME = 200, 60
_MOST_WORDS = 4
_BEHIND = 40
"""Lines at the end of a page among which a text is signed."""
_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]+(?:[’'.-][^\W\d_]*)*")
_JOINED = re.compile(r"(?:and|und|et|y|e|en|och|og|i|&|,)(?:\s|\Z)", re.IGNORECASE)
_JOINS = re.compile(r"(?:(?:\s|\A)(?:and|und|et|y|e|en|och|og|i|&)|,)\Z", re.IGNORECASE)
_END = re.compile(
    r"[(\[]?(?:(?:reporting|story|report|words|text|written|article|posted|published|"
    r"submitted) by:?\s+"
    r"|by:?\s+(?=(?-i:[^\W\d_a-z][^\s.!?]*\s[^\W\d_a-z])[^.!?]{0,60}\Z))"
    r"(?P<names>[^;|()\[\]]{3,120})",
    re.IGNORECASE,
)
_IS = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.’'-]*(?:\s[\w.’'-]+){1,3}?)\s(?:is|covers|writes|reports|ist|est|"
    r"es|è)\s"
)
_ABOUT = re.compile(
    r"\W*(?:(?:about|meet) the (?:author|writer)|über (?:den autor|die autorin))\W*\Z",
    re.IGNORECASE,
)
_DASHED = re.compile(r"[–—―-]{1,2}\s?(?=\S)")
_NO_NAME = frozenset(
    "about advertisement all analysis article articles back best blog breaking business city close "
    "column comment comments contact culture daily edition editorial email entertainment exclusive "
    "facebook feature features follow front full gallery getty health images instagram interview "
    "international life lifestyle linkedin live local magazine main menu money more music national "
    "news newsletter next obituary online opinion page photo photos pictures podcast politics "
    "press previous print quick review reviews save science search section share special sport "
    "sports staff subscribe summary technology text today top topics travel tweet twitter update "
    "updates video view weather whatsapp world your us uk eu notes guide desk team report "
    "reports".split()
)
_NO_NAME |= ORGANISATION_WORDS | OTHER_WORDS | STARTERS | {word.casefold() for word in CALENDAR}


def from_bylines(page: Flow) -> list[str]:
    """Read the lines that say by whom: those beside the headline, else the article's last."""
    near = [number for number in page.near(before=3, after=16) if number != page.headline]
    parts = [_from_by(part) for number in near for part in _parts(page.lines[number])]
    for part, following in pairwise([*parts, ""]):
        match = BY.match(part)
        if match is None or len(part) > _LONGEST_LINE:
            continue
        signed = part[match.end() :] or following
        if found := [name for name in split_names(signed) if is_name(name)]:
            return found
    return _from_end(page, set(near))


def _from_end(page: Flow, near: set[int]) -> list[str]:
    """Read who is named behind the text: "Posted by Ann Lee at 9:14", "Reporting by Ann Lee"."""
    if page.headline is None:
        return []
    for number in range(page.headline + 1, min(len(page.lines), page.headline + _MOST_LINES)):
        line = said(page.lines[number])
        if number in near or len(line) > _LONGEST_LINE:
            continue
        if match := _END.match(line):
            names = re.split(r"\s(?:at|on|in|à|am|um|@)\s", match["names"])[0]
            if found := [name for name in split_names(names) if is_name(name)]:
                return found
    return []


_MOST_LINES = 400


def _parts(line: list[Piece]) -> list[str]:
    """Return what stands for itself in a line: what bars, its looks and its date part off."""
    held: list[str] = []
    for piece in line:
        for at, part in enumerate(SEPARATOR.split(COUNTED.sub("", piece.text))):
            if not part:
                continue
            before = held[-1] if held and not at else ""
            if before and not piece.time and _goes_on(before, part):
                held[-1] = f"{before} {part}".replace(" ,", ",")
            else:
                held.append(part)
    return held


def _goes_on(before: str, part: str) -> bool:
    """Tell whether a byline goes on: after By or "and", before "and", within a name."""
    if any(map(str.isdigit, before + part)):
        return False
    if _JOINS.search(before) or _JOINED.match(part):
        return BY.match(before) is not None or len(before) < _LONGEST_NAME
    match = BY.match(before)
    if match is None:
        return False
    names = before[match.end() :].split()
    return len(names) <= 1 and not is_role(part)


def _from_by(part: str) -> str:
    """Return a part of a line without the date that stands before its By."""
    match = BEHIND.search(part) if len(part) <= _LONGEST_LINE else None
    if match and find_moment(part[: match.start()], "dmy"):
        return part[match.end() :]
    return part


def from_lines(page: Flow, names: Names) -> tuple[list[str], Sureness]:
    """Read names that stand alone: beside a role or a date, below the headline or at the end.

    One is likely a writer's beside a role, and a guess beside anything else.
    """
    if page.headline is None:
        return [], "guess"
    title = squash(said(page.lines[page.headline]))
    near = [number for number in page.near(before=3, after=12) if number != page.headline]
    parts = [(part, number) for number in near for part in _parts(page.lines[number])
             if len(part) <= _LONGEST_LINE]  # fmt: skip
    for wanted, sure, reach in ((_is_role_beside, "likely", 1), (_is_when_beside, "guess", 2)):
        for at, (part, number) in enumerate(parts):
            signed, titled = _signer(part)
            around = parts[max(0, at - reach) : at] + parts[at + 1 : at + 1 + reach]
            found = [name for name in signed if _is_plain(name, names)]
            labelled = at > 0 and parts[at - 1][0].endswith((":", "："))  # as something else
            if not found or labelled or any(squash(name) in title for name in found):
                continue
            if titled or wanted(part, found, [one for one, _ in around]):
                found = [name for one, line in parts if line == number
                         for name in _signer(one)[0] if _is_plain(name, names)]  # fmt: skip
                return found, "likely" if titled else sure  # type: ignore[return-value] # of two
    return _from_signature(page, names, title), "guess"


def _signer(part: str) -> tuple[list[str], bool]:
    """Return the names that a part of a line may hold, and whether a role stands with them."""
    if split := split_signature(part):
        part = split[0]
    pieces = [piece.strip(" .") for piece in part.split(",")]
    titled = any(is_role(piece) for piece in pieces[1:]) or without_role(part) != part
    return split_names(part), titled


def _is_role_beside(_part: str, _found: list[str], beside: Iterable[str]) -> bool:
    return any(map(is_role, beside))


def _is_when_beside(part: str, found: list[str], beside: Iterable[str]) -> bool:
    if any(_says_when(one) for one in beside) or split_signature(part):
        return True
    return all(name.split()[0] in GIVEN for name in found)


def _says_when(part: str) -> bool:
    return (
        is_relative(part)
        or READING.match(part) is not None
        or "@" in part
        or only_moment(part, "dmy", labelled=True) is not None
    )


def _is_plain(name: str, names: Names) -> bool:
    """Tell whether words that nothing marks as a name look like a person's."""
    words = name.split()
    given = words[0].title() in GIVEN if words else False
    if not 1 < len(words) <= _MOST_WORDS or len(name) > _LONGEST_NAME or name in PLACES:
        return False
    if not all(map(_WORD.fullmatch, words)) or names.has(name) or not is_person(name):
        return False
    lower = {word.casefold() for word in words}
    if lower & _NO_NAME or lower & (FUNCTION - {"will", "may"}):
        return False
    return given or not (lower & PLACE_WORDS or set(words) & PLACES)


def _from_signature(page: Flow, names: Names, title: str) -> list[str]:
    """Read a name below a text: "— Ann Lee", or who Ann Lee is."""
    last = list(range(max(0, len(page.lines) - _BEHIND), len(page.lines)))
    for number in (one for one in last if one > (page.headline or 0)):
        line = said(page.lines[number])
        if len(line) > _LONGEST_LINE:
            continue
        match = _IS.match(line)
        about = _ABOUT.match(said(page.lines[number - 1])) is not None
        name = match["name"] if match and (about or _says_role(line[match.end() :])) else ""
        name = line if about and not match else name
        if dash := _DASHED.match(line):
            name = line[dash.end() :]
        if name and _is_plain(name, names) and squash(name) not in title:
            return [name]
    return []


def _says_role(text: str) -> bool:
    """Tell whether what someone is said to be begins with a role: "the Post's nature writer"."""
    words = text.split()
    return any(is_role(" ".join(words[:size])) for size in range(1, 8))
