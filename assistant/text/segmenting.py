"""Paragraphs, sentences and passages of news English, as spans of the text they stand in."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from assistant.documents import Passage, Span
from assistant.text.stops import CANDIDATE, ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_made = partial(tuple.__new__, Span)
"""A span of a pair of offsets, without the detour that a named tuple's own call takes."""
LONG_PASSAGE = 1200
"""Code points beyond which a paragraph becomes several passages."""

# Without a group that repeats: the engine keeps 120 bytes for each time that one does.
_BLANK = re.compile(r"\n\s*\n[^\S\n]*")
_BLANK_OR_FEED = re.compile(rf"{_BLANK.pattern}|[\u2029\f]+")
_BULLET = re.compile(r"[*•‣▪◦–-]\s")
_LINE = re.compile(r"\n")
_PROSE_ENDS = frozenset(".!?…:;\"”'’»)]")
_WRAPPED = (40, 100)
"""Lines of a hard-wrapped text are about this long."""


@lru_cache(maxsize=16)
def paragraphs(text: str) -> tuple[Span, ...]:
    r"""Split at blank lines; where there are none, at line ends unless the text is hard-wrapped.

    Within a block, a short line that cannot be the middle of a wrapped paragraph stands alone.

    >>> [span.of("A b.\n\nC\nd.") for span in paragraphs("A b.\n\nC\nd.")]
    ['A b.', 'C', 'd.']
    """
    # The engine looks for what must begin with one character many times as fast.
    blank = _BLANK_OR_FEED if "\f" in text or "\u2029" in text else _BLANK
    found: list[Span] = []
    for block in _pieces(text, 0, len(text), blank):
        if text.find("\n", block.start, block.end) < 0:
            found.append(block)
            continue
        lines = list(_pieces(text, block.start, block.end, _LINE))
        found += [block] if _is_wrapped(text, lines) else lines
    return tuple(found)


def sentences(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """Split into sentences, each inside one paragraph; together they hold every visible character.

    >>> [s.of("“Why?” he asked Mr. Hall. It rained.") for s in
    ...  sentences("“Why?” he asked Mr. Hall. It rained.")]
    ['“Why?” he asked Mr. Hall.', 'It rained.']
    """
    if within is None:
        return _every_sentence(text)
    return _sentences(text, _clipped(text, within))


def sentence_at(text: str, offset: int) -> Span:
    """Return the sentence that holds ``offset``, else the one before it; the text has one.

    >>> sentence_at("It broke. Nobody was hurt.", 12)
    Span(start=10, end=26)
    """
    found = _every_sentence(text)
    return found[_at(found, offset)]


@lru_cache(maxsize=16)
def _every_sentence(text: str) -> tuple[Span, ...]:
    return _sentences(text, paragraphs(text))


def _clipped(text: str, within: Span) -> Iterator[Span]:
    """Yield what of the paragraphs lies in a span."""
    blocks = paragraphs(text)
    for number in range(_at(blocks, within.start), len(blocks)):
        start, end = max(blocks[number].start, within.start), min(blocks[number].end, within.end)
        if start >= within.end:
            break
        yield from trimmed(text, start, end)


def _at(spans: tuple[Span, ...], offset: int) -> int:
    """Return the number of the last span that begins at ``offset`` or before it, else 0."""
    return max(0, bisect_right(spans, offset, key=lambda span: span.start) - 1)


def passages(text: str) -> tuple[Passage, ...]:
    """Make a passage of each paragraph; long ones are divided between sentences."""
    spans: list[Span] = []
    for paragraph in paragraphs(text):
        if paragraph.end - paragraph.start <= LONG_PASSAGE:
            spans.append(paragraph)
            continue
        spans += _divided(_sentences(text, [paragraph]))
    return tuple(
        Passage(id=f"p{number}", start=span.start, end=span.end)
        for number, span in enumerate(spans, 1)
    )


def _divided(parts: Iterable[Span]) -> list[Span]:
    spans: list[Span] = []
    for part in parts:
        if spans and part.end - spans[-1].start <= LONG_PASSAGE:
            spans[-1] = Span(spans[-1].start, part.end)
        else:
            spans.append(part)
    return spans


def _pieces(text: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[Span]:
    """Yield what stands between the separators, without its outer white space."""
    at = start
    for match in separator.finditer(text, start, end):
        yield from trimmed(text, at, match.start())
        at = match.end()
    yield from trimmed(text, at, end)


def trimmed(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the piece between two offsets without its outer white space, if anything is left."""
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        return (Span(start, end),)
    piece = text[start:end].rstrip()
    size = len(piece.lstrip())
    end = start + len(piece)
    return (Span(end - size, end),) if size else ()


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Tell whether lines are one paragraph broken to a width: long, alike, most of them open."""
    if len(lines) < 2:  # noqa: PLR2004 - one line is a paragraph
        return True
    if sum(_BULLET.match(text, line.start) is not None for line in lines) > 1:
        return False
    inner = lines[:-1]
    shortest, longest = _WRAPPED
    sizes = [line.end - line.start for line in inner]
    if not shortest <= max(sizes) <= longest or min(sizes) < max(sizes) * 0.6:
        return False
    # A title and a date line below it: neither goes on in small letters nor ends as prose does.
    if text[lines[-1].end - 1] not in _PROSE_ENDS and not any(
        text[line.start].islower() for line in lines[1:]
    ):
        return False
    open_ended = sum(text[line.end - 1] not in '.!?"”:' for line in inner)
    return open_ended * 2 >= len(inner)


def _sentences(text: str, blocks: Iterable[Span]) -> tuple[Span, ...]:
    """Split runs of paragraphs, each without outer white space."""
    starts, stops = list[int](), list[int]()
    for start, end in blocks:
        begun = start
        starts.append(begun)
        for match in CANDIDATE.finditer(text, start, end):
            if match.start() > begun and (match["sure"] is not None or ends(text, begun, match)):
                begun = match.end()
                starts.append(begun)
                stops.append(match.start("gap"))
        stops.append(end)
    return tuple(map(_made, zip(starts, stops, strict=True)))
