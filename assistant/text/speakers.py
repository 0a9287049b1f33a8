"""A text in which people speak: its verbs of speech, each with its subject."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.text.cast import Cast
from assistant.text.cues import FINITE, PARTICIPLES, PASSIVE, UNREAL
from assistant.text.names import names
from assistant.text.subjects import Subject, Subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LOOK = 140
_SAYING = FINITE | PARTICIPLES
_UNSPOKEN = UNREAL | PASSIVE


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech, with its subject."""

    span: Span
    word: str
    subject: Subject | None


class Scene:
    """A text with its names; ``frame`` is the text with everything in quotation marks blanked."""

    def __init__(self, text: str, quoted: Sequence[Span], cast: Cast | None = None) -> None:
        pieces, at = [], 0
        for span in quoted:
            pieces += [text[at : span.start], "\ufffc" * (span.end - span.start)]
            at = span.end
        self.frame = "".join((*pieces, text[at:]))
        found = names(text)
        self.cast = cast or Cast(text)
        starts = [span.start for span in quoted]
        kept = [n for n in found if not _inside(n.span, quoted, starts)]
        self.subjects = Subjects(self.frame, kept, self.cast)

    def is_passive(self, start: int, end: int) -> bool:
        """Tell whether the last verb of speech there is passive or unreal: "was called"."""
        last = ""
        for match in _WORD.finditer(self.frame, start, end):
            if match[0].lower() in _SAYING:
                last = (self._words_before(match.start()) or [""])[-1]
        return last in _UNSPOKEN

    def cues(self, start: int, end: int) -> list[Cue]:
        """Return the verbs of speech between two offsets that report what was said."""
        found = []
        first = bisect_left(self._reporting, start, key=_start)
        last = bisect_right(self._reporting, end - 1, lo=first, key=_start)
        for span in self._reporting[first:last]:
            # Cut words tell nothing.
            if span.end <= end:
                subject = self.subjects.before(span.start, max(start, span.start - _LOOK))
                found.append(Cue(span, span.of(self.frame), subject))
        return found

    @cached_property
    def _reporting(self) -> list[Span]:
        """Where the verbs of speech stand that report what was said; read once for all cues."""
        found = []
        for match in _WORD.finditer(self.frame):
            if match[0].lower() in _SAYING:
                before = self._words_before(match.start())
                if not before or before[-1] not in _UNSPOKEN:
                    found.append(Span(*match.span()))
        return found

    def _words_before(self, at: int) -> list[str]:
        return [w.lower() for w in _WORD.findall(self.frame[max(0, at - 40) : at])[-3:]]


def _inside(span: Span, quoted: Sequence[Span], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, span.start) - 1
    return index >= 0 and quoted[index].covers(span)


def _start(span: Span) -> int:
    return span.start
