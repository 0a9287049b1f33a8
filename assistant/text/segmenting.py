"""Paragraphs, sentences and passages of news English, as spans of the text they stand in."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.documents import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG_PASSAGE = 1200
"""Code points beyond which a paragraph becomes several passages."""

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+|[\u2029\f]+")
_BULLET = re.compile(r"[*•‣▪◦–-]\s")
_LINE = re.compile(r"\n")
_PROSE_ENDS = frozenset(".!?…:;\"”'’»)]")
_WRAPPED = (40, 100)
"""Lines of a hard-wrapped text are about this long."""

# Abbreviations that never end a sentence: what follows belongs to them.
_TITLES = (
    "Mr Mrs Ms Mx Messrs Dr Prof Sr Sra Fr Rev Hon St Ste Mt Ft Gen Lt Col Maj Capt Cmdr Cpl Sgt "
    "Adm Brig Pvt Sen Rep Reps Sens Gov Pres Supt Det Insp Amb Sec Treas No Nos Art Vol Ch Fig "
    "Cllr Cllrs Ald Const Cdr Msgr Mgr Bp Abp Atty Asst Assoc Dep Mme Mlle Mmes Dist "
    "pp vs cf e.g i.e approx ca est Nr z.B d.h u.a bzw"
).split()
# Abbreviations that may end one: only a capital that can begin a sentence decides.
_MAYBE = (
    "Inc Ltd Corp Co Bros Jr Sr Esq Ave Blvd Rd Dept Univ Assn etc al Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun a.m p.m U.S U.K U.N E.U D.C "
    "Ph.D M.D B.A M.A Calif Fla Mass Ill Pa Tex Wash Conn Ariz Colo Mich Minn Tenn Va"
).split()
_NEVER_ENDS = frozenset(_TITLES)
_MAY_END = frozenset(_MAYBE)

# Words that begin a sentence after an abbreviation far more often than they continue a name.
_STARTERS = frozenset(
    "The A An He She It They We I You This That These Those But And In On At For From With After "
    "Before When While If As His Her Its Their Our My There Here Although However Meanwhile "
    "Some Many Most Both No Not Police Officials What Who Why How Asked Last Two Three".split()
)

_CLOSERS = "\"'”’»)\\]」』）】"
# A terminator, what closes after it, white space, and the first sign of what follows. Behind the
# full width ones no white space is needed.
_CANDIDATE = re.compile(
    rf"(?:(?<![.!?…؟۔।])[.!?…؟۔।]+[{_CLOSERS}]*(?=\s)|(?<![。！？])[。！？]+[{_CLOSERS}]*)"
    r"(?P<gap>\s*)(?P<next>[\"'“‘«(\[「『（]*\S)"
)
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»()\[\]—–]{1,40}\Z")
_ORDINAL = re.compile(r"\d{1,2}\Z")
_GERMAN_MONTHS = frozenset(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
)
_LETTERS = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]\Z")


@lru_cache(maxsize=16)
def paragraphs(text: str) -> tuple[Span, ...]:
    r"""Split at blank lines; where there are none, at line ends unless the text is hard-wrapped.

    Within a block, a short line that cannot be the middle of a wrapped paragraph stands alone.

    >>> [span.of("A b.\n\nC\nd.") for span in paragraphs("A b.\n\nC\nd.")]
    ['A b.', 'C', 'd.']
    """
    found: list[Span] = []
    for block in _pieces(text, Span(0, len(text)) if text else None, _BLANK):
        lines = list(_pieces(text, block, _LINE))
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
    found: list[Span] = []
    blocks = paragraphs(text)
    for number in range(_at(blocks, within.start), len(blocks)):
        start, end = max(blocks[number].start, within.start), min(blocks[number].end, within.end)
        if start >= within.end:
            break
        if start < end:
            found += _sentences(text, start, end)
    return tuple(found)


def sentence_at(text: str, offset: int) -> Span:
    """Return the sentence that holds ``offset``, else the one before it; the text has one.

    >>> sentence_at("It broke. Nobody was hurt.", 12)
    Span(start=10, end=26)
    """
    found = _every_sentence(text)
    return found[_at(found, offset)]


@lru_cache(maxsize=16)
def _every_sentence(text: str) -> tuple[Span, ...]:
    return tuple(
        span for block in paragraphs(text) for span in _sentences(text, block.start, block.end)
    )


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
        spans += _divided(list(_sentences(text, paragraph.start, paragraph.end)))
    return tuple(
        Passage(id=f"p{number}", start=span.start, end=span.end)
        for number, span in enumerate(spans, 1)
    )


def _divided(parts: list[Span]) -> list[Span]:
    spans: list[Span] = []
    for part in parts:
        if spans and part.end - spans[-1].start <= LONG_PASSAGE:
            spans[-1] = Span(spans[-1].start, part.end)
        else:
            spans.append(part)
    return spans


def _pieces(text: str, within: Span | None, separator: re.Pattern[str]) -> Iterator[Span]:
    """Yield what stands between the separators, without its outer white space."""
    if within is None:
        return
    at = within.start
    for match in separator.finditer(text, within.start, within.end):
        yield from trimmed(text, at, match.start())
        at = match.end()
    yield from trimmed(text, at, within.end)


def trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the piece between two offsets without its outer white space, if anything is left."""
    piece = text[start:end].rstrip()
    size = len(piece.lstrip())
    if size:
        end = start + len(piece)
        yield Span(end - size, end)


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


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for match in _CANDIDATE.finditer(text, start, end):
        if match.start() == at or not _ends(text, at, match):
            continue
        cut = match.start("gap")
        yield from trimmed(text, at, cut)
        at = match.end("gap")
    yield from trimmed(text, at, end)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Decide whether a sentence ends at a terminator that is followed by white space."""
    upcoming = match["next"]
    sign = upcoming[-1]
    stop = text[match.start()]
    closed = match.start("gap") - match.start() > 1
    if sign.islower():
        return False
    if stop != ".":
        # “Yahoo! Said”, “Why?” he asked: a lower-case sign was the only case to refuse.
        return True
    if closed and text[match.start() : match.start("gap")].startswith("..."):
        return sign.isupper() or not sign.isalnum()
    word = _WORD_BEFORE.search(text, max(start, match.start() - 41), match.start())
    return word is None or not _continues(text, word[0], match)


def _continues(text: str, word: str, match: re.Match[str]) -> bool:
    """Tell whether the full stop after ``word`` belongs to an abbreviation in mid-sentence."""
    following = _LETTERS.match(text, match.end("gap"))
    starts = following is not None and following[0] in _STARTERS
    if word in _NEVER_ENDS:
        digit = text[match.end() - 1].isdigit()
        return digit if word in ("No", "Nos", "Nr", "Art", "Vol", "Ch", "Fig") else True
    if word in _MAY_END or word.lower() in ("a.m", "p.m"):
        if match["next"][-1].isdigit():
            return word not in ("etc", "a.m", "p.m", "Inc", "Ltd")
        return not starts and match["next"][0] not in "\"“‘'«"
    if _ORDINAL.match(word):
        return following is not None and following[0] in _GERMAN_MONTHS
    return _INITIAL.match(word) is not None and not starts
