"""The title of a news text: which line it is, and where it is said again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.text.bylines import signs
from assistant.text.datelines import read_dateline
from assistant.text.folding import fold
from assistant.text.furniture import credit_start, ends_sentence, is_furniture, unmarked
from assistant.text.gazetteer import PLACES
from assistant.text.stamps import Stamp, read_stamps, split_signature

if TYPE_CHECKING:
    from assistant.documents import Span

TOP = 12
"""Lines among which a header is looked for."""
MARKDOWN = re.compile(r"#{1,6}[ \t]+(?=\S)")
_PIECES = re.compile(r"[ \t\xa0]+[–—/-][ \t\xa0]+|[|·•\t]| {3,}|[ \xa0](?=(?:[Bb]y|BY) [A-Z])")
_SITE = re.compile(r"[ \xa0](?:[|–—-]|::?)[ \xa0][^|–—]{1,40}\Z")
_CALLED = re.compile(r"\A(?:title|headline)[ ]?:[ ]*", re.IGNORECASE)
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}\Z")
_LONGEST = 200
_MARKED_LONGEST = 120
"""A line that ends in "?", "!" or "…" is a title only when it is this short."""
_SIGNED_LONGEST = 160


def title_line(text: str, lines: list[Span]) -> int | None:
    """Return which line is the title: the first that is no furniture, if it stands apart."""
    for number, line in enumerate(lines[:TOP]):
        words = line.of(text)
        signed = words[:3].lower() == "by " and signs(words)
        if any(map(str.isalnum, words)) and not (signed or is_furniture(words) or dated(words)):
            return number if _is_title(text, lines, number) else None
    return None


def _is_placed(words: str) -> bool:
    """Tell whether a line is a dateline, or begins with one that names an agency."""
    dateline = read_dateline(words, first=True)
    wired = read_dateline(words, first=False) is not None
    return wired or (dateline is not None and dateline.end == len(words))


def _is_title(text: str, lines: list[Span], number: int) -> bool:
    if number + 1 >= len(lines):
        return False
    words, following = lines[number].of(text), lines[number + 1].of(text)
    if MARKDOWN.match(words):
        return bool(plain_title(words))
    if len(words) > _LONGEST or words[-1] in ",;:" or not any(map(str.isalpha, words)):
        return False
    if _is_placed(words):
        return False
    blank = text.count("\n", lines[number].end, lines[number + 1].start) > 1
    if ends_sentence(words):
        marked = words.rstrip("\"'”’»)]").endswith(("?", "!", "…", "..."))
        short = len(words) <= _MARKED_LONGEST
        return (
            (blank or bool(dated(following)))
            and short
            and (marked or _INITIALS.search(words) is not None)
        )
    underlined = not following.strip("=") and len(following) > 1
    return blank or underlined or repeats(following, words) or _is_signed(text, lines, number)


def _is_signed(text: str, lines: list[Span], number: int) -> bool:
    """Tell whether a date or a byline follows, at most two lines below."""
    author = ""
    below = [line for line in lines[number + 1 : number + TOP] if not _is_bullet(line.of(text))]
    for line in below[:3]:
        words = line.of(text)
        if introduces(words, author):
            continue
        author = words if signs(words) else author
        if dated(words) or (words[:3].lower() == "by " and signs(words)):
            return True
        if ends_sentence(words) or "\n\n" in text[line.end : line.end + 2]:
            return False
    return False


def _is_bullet(words: str) -> bool:
    return words[:1] in ("•", "*", "‣", "▪", "-") and words[1:2].isspace()


def introduces(words: str, author: str) -> bool:
    """Tell whether a line says who the author is, named in the line above it.

    >>> introduces("Jane Doe is a nurse in Leeds.", "By Jane Doe")
    True
    """
    name = author[3:] if author[:3].lower() == "by " else author
    said = words[len(name) : len(name) + 10].split(maxsplit=1)[:1]
    return bool(name) and words.startswith(name) and said[:1] in (["is"], ["was"], ["writes"])


def plain_title(words: str) -> str:
    """Return a title without Markdown's marks and a word that says it is one.

    >>> plain_title("# **Dam breaks** #"), plain_title("Headline: Dam breaks")
    ('Dam breaks', 'Dam breaks')
    """
    match = MARKDOWN.match(words)
    bare = words[match.end() :].rstrip("# \t") if match else words
    bare = _CALLED.sub("", bare) or bare
    for mark in ("**", "__"):
        if bare.startswith(mark) and bare.endswith(mark):
            bare = bare[2:-2].strip()
    return bare


def dated(words: str) -> tuple[Stamp, ...]:
    """Read a line of dates, with or without who wrote: ``Jane Doe | 5 June 2023``."""
    words = unmarked(words)
    if len(words) > _SIGNED_LONGEST:
        return ()
    if stamps := read_stamps(words):
        return stamps
    found: list[Stamp] = []
    for piece in filter(None, map(str.strip, _PIECES.split(words))):
        head, tail = split_signature(piece) or (piece, "")
        stamps = read_stamps(tail) if tail else read_stamps(piece)
        if not stamps and not is_furniture(piece) and not signs(piece):
            return ()
        if tail and not signs(head) and head.title() not in PLACES:
            return ()
        found += stamps
    return tuple(found)


_REMARK = re.compile(r" \([a-z][a-z ]{1,20}\)")
"""Behind a name: ``Jane Doe (now) and John Roe (earlier)``."""


def is_signature(words: str) -> bool:
    """Tell whether a line only names who wrote: ``By Jane Doe | The Wire``."""
    words = _REMARK.sub("", unmarked(words))
    pieces = [piece.strip() for piece in _PIECES.split(words[: _SIGNED_LONGEST + 1])]
    return all(signs(piece) or is_furniture(piece) for piece in pieces if piece)


def repeats(words: str, title: str) -> bool:
    """Tell whether a line is the title again, alone, with its site, or with a photo credit."""
    if len(words) > len(title) + _SIGNED_LONGEST:
        return False
    wanted = {_key(title), _key(_SITE.sub("", title))}
    bare = plain_title(words)
    if bare.startswith(title) and is_furniture(bare[len(title) :].lstrip(" -–—|:(")):
        return True
    return not wanted.isdisjoint(
        {_key(words), _key(words[: credit_start(words)]), _key(_SITE.sub("", words))}
    )


def _key(words: str) -> str:
    return fold(plain_title(words)).text.casefold()
