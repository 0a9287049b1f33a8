"""What stands around a news text's sentences: title, dates, bylines, credits, datelines."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.text.boilerplate import legal
from assistant.text.datelines import read_dateline
from assistant.text.furniture import credit_start, ends_sentence, is_furniture, unmarked
from assistant.text.segmenting import paragraphs, sentences
from assistant.text.stamps import Stamp, is_labelled, read_stamps, resolve
from assistant.text.titles import (
    MARKDOWN,
    TOP,
    dated,
    introduces,
    is_signature,
    plain_title,
    repeats,
    title_line,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Found = tuple[Span, tuple[Stamp, ...]]

_LINE = re.compile(r"[^\n]+")
_SCORE = re.compile(r"\d ?[-–:] ?\d")
_BULLET = re.compile(r"(?:[•‣▪◦●*>#-]{1,6}[ \t\xa0]+)+")
_PROSE = 160
_DAY_LONGEST = 40
_HEADING_LONGEST = 60
_HEADING_WORDS = 10
_LABEL_WORDS = 2
"""Above the first prose so few words are the name of a section, such as "World"."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a text says of itself, and the spans that make no claims."""

    title: str | None
    published: str | None
    """ISO date; None when no line says it."""
    furniture: tuple[Span, ...]
    """Title, repeated title, date line, credit, byline, dateline prefix; in order, apart."""


@lru_cache(maxsize=4)
def read_header(text: str) -> Header:
    r"""Read the title, the day of publication, and where the furniture stands.

    >>> text = "Dam breaks\n\n2 May 2021\n\nHARWICK (Wire) — It broke."
    >>> read_header(text).title, read_header(text).published
    ('Dam breaks', '2021-05-02')
    >>> [span.of(text) for span in read_header(text).furniture]
    ['Dam breaks', '2 May 2021', 'HARWICK (Wire) — ']
    """
    lines = [span for match in _LINE.finditer(text) for span in _trimmed(text, *match.span())]
    number = title_line(text, lines)
    title = None if number is None else plain_title(lines[number].of(text))
    found: list[Found] = [] if number is None else [(lines.pop(number), ())]
    found += _top(text, lines, title)
    found += _anywhere(text, lines, title)
    blocks = paragraphs(text)
    found += ((block, ()) for block in legal(text, blocks))
    found += _datelines(text, blocks, {span.end for span, _ in found})
    stamps = [stamp for _, stamps in found for stamp in stamps]
    return Header(title, _published(stamps), _apart(span for span, _ in found))


@lru_cache(maxsize=4)
def body_sentences(text: str) -> tuple[Span, ...]:
    r"""Return the sentences outside the furniture and the section headings: what can be a claim.

    >>> text = "Dam breaks\n\nHARWICK (Wire) — It broke.\n\nWhat we know\n\nNobody was hurt."
    >>> [span.of(text) for span in body_sentences(text)]
    ['It broke.', 'Nobody was hurt.']
    """
    header = read_header(text)
    furniture = _apart([*header.furniture, *_headings(text, header.furniture)])
    found: list[Span] = []
    first = 0
    for sentence in sentences(text):
        while first < len(furniture) and furniture[first].end <= sentence.start:
            first += 1
        for piece in _outside(sentence, furniture, first):
            found += _spoken(text, piece)
    return tuple(found)


def _outside(span: Span, furniture: tuple[Span, ...], first: int) -> Iterator[Span]:
    at = span.start
    while first < len(furniture) and furniture[first].start < span.end:
        if furniture[first].start > at:
            yield Span(at, furniture[first].start)
        at = max(at, furniture[first].end)
        first += 1
    if at < span.end:
        yield Span(at, span.end)


def _spoken(text: str, span: Span) -> Iterator[Span]:
    """Yield a piece of a sentence without white space and bullets, if it says anything."""
    bullet = _BULLET.match(text, span.start, span.end)
    for piece in _trimmed(text, bullet.end() if bullet else span.start, span.end):
        if any(map(str.isalnum, piece.of(text))):
            yield piece


def _top(text: str, lines: list[Span], title: str | None) -> Iterator[Found]:
    """Yield date lines, bylines and repeated titles ahead of the second line of prose."""
    prose = 0
    author = ""
    for line in lines[:TOP]:
        words = line.of(text)
        if stamps := dated(words):
            # Below an opening sentence a bare day may head the first entry of a chronology.
            told = prose and stamps[0].kind == "plain" and _is_chronology(text, lines)
            yield line, () if told else stamps
        elif title and (is_signature(words) or repeats(words, title) or introduces(words, author)):
            author = author or words
            yield line, ()
        elif not is_furniture(words) and (len(words) > _PROSE or ends_sentence(words)):
            prose += 1
        if prose > 1:
            return


def _is_chronology(text: str, lines: list[Span]) -> bool:
    """Tell whether bare days stand between the paragraphs, as in a list of what happened when."""
    short = (line.of(text) for line in lines if line.end - line.start <= _DAY_LONGEST)
    days = (words for words in short if read_stamps(words) and not is_labelled(words))
    return sum(1 for _ in itertools.islice(days, 3)) > 2  # noqa: PLR2004 - the third is enough


def _anywhere(text: str, lines: list[Span], title: str | None) -> Iterator[Found]:
    """Yield what is furniture wherever it stands: credits, links, labelled dates."""
    for line in lines:
        words = unmarked(line.of(text))
        if is_labelled(words) and (stamps := read_stamps(words)):
            yield line, stamps
        elif is_furniture(words) or (title and words == title) or _is_time(words):
            yield line, ()
        elif (start := credit_start(line.of(text))) is not None:
            yield Span(line.start + start, line.end), ()


def _is_time(words: str) -> bool:
    """Tell whether a line is only a day or a time, as above the entries of a live report."""
    return len(words) <= _DAY_LONGEST and bool(read_stamps(words))


def _datelines(text: str, blocks: tuple[Span, ...], furniture_ends: set[int]) -> Iterator[Found]:
    """Yield what stands before a paragraph's first sentence: place, date, agency."""
    first = True
    for paragraph in blocks:
        if paragraph.end in furniture_ends:
            continue
        lead = text[paragraph.start : min(paragraph.end, paragraph.start + 200)]
        if first or "(" in lead:
            dateline = read_dateline(lead, first=first)
            if dateline:
                yield Span(paragraph.start, paragraph.start + dateline.end), (dateline.stamp,)
        first = first and not ends_sentence(paragraph.of(text))


def _published(stamps: list[Stamp]) -> str | None:
    """Choose: said to be published, a plain date, a dateline dated by an update, an update."""
    days = {
        kind: [stamp.day for stamp in stamps if stamp.kind == kind and stamp.day]
        for kind in ("published", "plain", "updated")
    }
    if said := days["published"] + days["plain"]:
        return said[0]
    partial = [stamp.partial for stamp in stamps if stamp.partial and not stamp.day]
    if not days["updated"]:
        return None
    return resolve(partial[0], days["updated"][0]) if partial else days["updated"][0]


def _headings(text: str, furniture: tuple[Span, ...]) -> Iterator[Span]:
    """Yield the section headings: a short open line between prose, in a text made of sentences."""
    told = {span.start: span.end for span in furniture}
    blocks = [block for block in paragraphs(text) if told.get(block.start, 0) < block.end]
    closed = [ends_sentence(block.of(text)) for block in blocks]
    if sum(closed) * 2 < len(blocks):
        return
    prose = itertools.accumulate(closed, max)
    for block, after, before in zip(blocks, [*blocks[1:], None], [False, *prose], strict=False):
        words = block.of(text)
        label = not before and len(words.split()) <= _LABEL_WORDS
        between = label or (before and after is not None and ends_sentence(after.of(text)))
        if (MARKDOWN.match(words) and "\n" not in words) or (between and _is_heading(words)):
            yield block


def _is_heading(words: str) -> bool:
    if len(words) > _HEADING_LONGEST or len(words.split()) > _HEADING_WORDS:
        return False
    if "\n" in words or ends_sentence(words) or words[-1] in ',;:、"”’':
        return False
    return not _BULLET.match(words) and not _SCORE.search(words)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    size = len(piece.strip())
    if size:
        left = start + len(piece) - len(piece.lstrip())
        yield Span(left, left + size)


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans and join those that overlap."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return tuple(apart)
