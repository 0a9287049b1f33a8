"""Quotations and who spoke them.

A speaker is named only where the words settle it; a wrong name is worse than none. The rule says
what settled it, or why nobody is named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.documents import Span
from assistant.text.cues import REPORTING, WEAK
from assistant.text.quotations import quotations
from assistant.text.segmenting import paragraphs
from assistant.text.speakers import NOBODY, Cue, Scene, Subject

if TYPE_CHECKING:
    from collections.abc import Sequence


Kind = Literal["direct", "mixed"]


@dataclass(frozen=True, slots=True)
class Speech:
    """Words in quotation marks with their speaker, if the text settles who it is."""

    span: Span
    """The words inside the quotation marks."""
    kind: Kind
    """``direct``: a whole sentence or more; ``mixed``: a phrase in the outlet's own sentence."""
    speaker: str | None
    speaker_span: Span | None
    cue: Span | None
    rule: str
    via: str | None = None
    """Who relays it: the ministry of "the ministry reports that Lee spoke of ..."."""


_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|I['’]\w+|[Ww]e['’]\w+)\b")
_ENDS_SENTENCE = re.compile(r"[.!?][\"”’»\ufffc]*\s*\Z")
_ASIDE = re.compile(
    r"\b(?:an?|one|another)\s+(?:[\w-]+\s+){0,2}(?:man|woman|resident|witness|official|"
    r"spokesman|spokeswoman|spokesperson|reporter|driver|source|passer-by)\b"
)
_BREAK = re.compile(r"[.!?][\"”’»]*\s+(?=[^a-z\s])|\ufffc[\"”’»]\s+(?=[\"“«][\ufffc])")
_SCOPE = 3000
"""Code points in which a pronoun's person is looked for."""
_DIRECT_WORDS = 8
_UNSAID = "nobody is said to speak these words"


def speech(text: str) -> tuple[Speech, ...]:
    """Return every quotation in order, each with its speaker or the reason why none is named.

    >>> [(s.speaker, s.kind) for s in speech('"We are late," said Ann Lee. "Very late."')]
    [('Ann Lee', 'direct'), ('Ann Lee', 'direct')]
    >>> speech('The "smart" city sleeps.')[0].speaker is None
    True
    """
    quoted = quotations(text)
    if not quoted:
        return ()
    stage = _Stage(text, quoted)
    for index in range(len(quoted)):
        stage.told.append(stage.tell(index))
    return tuple(stage.told)


class _Stage:
    """One text while its quotations are given their speakers, first to last."""

    def __init__(self, text: str, quoted: Sequence[Span]) -> None:
        self.text, self.quoted = text, quoted
        self.scene = Scene(text, quoted)
        self.told: list[Speech] = []
        self._paragraphs = paragraphs(text)
        self._index = 0
        self._lonely: tuple[Span | None, bool] = None, False
        self._broken: Span | None = None
        self._breaks: list[int] = []

    def tell(self, index: int) -> Speech:
        """Give one quotation its speaker."""
        span = self.quoted[index]
        while self._paragraphs[self._index].end < span.end:
            self._index += 1
        paragraph = self._paragraphs[self._index]
        kind = self._kind(index, paragraph)
        if self._stands_alone(paragraph):
            return self._alone(span, paragraph)
        low, high = self._bounds(index, paragraph)
        told = self._after(span, kind, high) or self._before(span, kind, low)
        told = told or self._around(span, kind, low, high, paragraph)
        return (
            told or self._goes_on(index, kind, low) or Speech(span, kind, None, None, None, _UNSAID)
        )

    def _kind(self, index: int, paragraph: Span) -> Kind:
        span = self.quoted[index]
        words = span.of(self.text).strip(" …")
        ends = words[-1:] in tuple(".,!?…—-") or self.text[span.end + 1 : span.end + 2] == ","
        begins = words[:1].isupper() and (ends or len(words.split()) >= _DIRECT_WORDS)
        before = self.told[-1] if self.told else None
        between = self.scene.frame[before.span.end : span.start] if before else ""
        resumed = (
            before is not None and before.kind == "direct" and paragraph.covers(before.span)
            and not re.search(r"[.;!?]\s", between) and ends
        )  # fmt: skip
        return "direct" if begins or resumed else "mixed"

    def _stands_alone(self, paragraph: Span) -> bool:
        if self._lonely[0] != paragraph:
            self._lonely = paragraph, self._is_all_quoted(paragraph)
        return self._lonely[1]

    def _is_all_quoted(self, paragraph: Span) -> bool:
        frame = self.scene.frame[paragraph.start : paragraph.end]
        return not any(char.isalnum() for char in frame)

    def _bounds(self, index: int, paragraph: Span) -> tuple[int, int]:
        """Return the sentence around a quotation, as far as other quotations leave it."""
        span = self.quoted[index]
        breaks = self._sentence_breaks(paragraph)
        before = bisect_right(breaks, span.start)
        low = breaks[before - 1] if before else paragraph.start
        high = breaks[before] if before < len(breaks) else paragraph.end
        while high < span.end + 1 and before < len(breaks):
            before += 1
            high = breaks[before] if before < len(breaks) else paragraph.end
        return low, max(high, span.end)

    def _sentence_breaks(self, paragraph: Span) -> list[int]:
        """Return where the sentences after a paragraph's first begin, quotations left aside."""
        if self._broken != paragraph:
            frame = self.scene.frame
            self._breaks = []
            for match in _BREAK.finditer(frame, paragraph.start, paragraph.end):
                words = frame[max(paragraph.start, match.start() - 20) : match.start()].split()
                if words and len(words[-1].strip('"“”')) > 2:  # noqa: PLR2004 - "Mr.", "U.S."
                    self._breaks.append(match.end())
            self._broken = paragraph
        return self._breaks

    def _after(self, span: Span, kind: Kind, high: int) -> Speech | None:
        """Read ``"...," said Ann Lee`` and ``"...," Ann Lee said``."""
        if kind == "mixed" or not self._runs_on(span):
            return None
        index = len(self.told) + 1
        following = self.quoted[index].start if index < len(self.quoted) else high
        end = min(high, following)
        cues = self.scene.cues(span.end + 1, end)
        if not cues:
            according = self.scene.according(span.end + 1, end)
            return self._told(span, kind, according, None) if according else None
        cue = cues[0]
        own = cue.subject if cue.subject and cue.subject.span else None
        subject = own or self.scene.after(cue.span, end)
        if subject is None:
            return self._told(span, kind, NOBODY, cue)
        return self._told(span, kind, subject, cue)

    def _runs_on(self, span: Span) -> bool:
        last = self.text[span.end - 1]
        after = self.text[span.end + 1 : span.end + 3]
        return last in ",?!—–-…" or after[:1] == "," or (after[1:2].islower() and after[:1] == " ")

    def _before(self, span: Span, kind: Kind, low: int) -> Speech | None:
        """Read ``Ann Lee said: "..."`` and ``Ann Lee warned of "..."``."""
        cues = self.scene.cues(low, span.start)
        if not cues:
            according = self.scene.according(low, span.start)
            if according and kind == "mixed":
                return self._told(span, kind, according, None)
            return None
        cue = cues[-1]
        if kind == "direct" and cue.word.lower() in WEAK and self.text[span.start - 2] not in ":,":
            return None
        subject = cue.subject
        inverted = not any(char.isalnum() for char in self.scene.frame[low : cue.span.start])
        if (subject is NOBODY or subject is None) and inverted:
            subject = self.scene.after(cue.span, span.start)
        subject = subject or NOBODY
        if subject.pronoun in ("he", "she") and len(cues) > 1:
            governing = cues[-2].subject
            people = self.scene.people(cues[-2].span.end, cue.span.start)
            if governing and governing.name and governing is not NOBODY and not people:
                rule = f"“{subject.pronoun}” is {governing.name}, who speaks in this sentence"
                subject = Subject(governing.name, subject.span, None, rule)
        return self._told(span, kind, subject, cue, self._via(cues, subject))

    def _via(self, cues: Sequence[Cue], subject: Subject) -> str | None:
        relays = [c for c in cues[:-1] if c.word.lower() in REPORTING and c.subject is not None]
        name = relays[-1].subject.name if relays and relays[-1].subject else None
        return name if name and subject.name and name != subject.name else None

    def _around(
        self, span: Span, kind: Kind, low: int, high: int, paragraph: Span
    ) -> Speech | None:
        """Read a speaker named at the sentence's end: ``The "..." is a risk, Ann Lee said``."""
        cues = self.scene.cues(span.end + 1, high)
        if kind == "direct" or not cues or self.scene.cues(low, span.start):
            return None
        cue = cues[-1]
        tail = self.scene.frame[cue.span.end : min(high, paragraph.end)]
        subject = cue.subject
        comma = subject is not None and subject.span is not None and (
            self.scene.frame[max(0, subject.span.start - 40) : subject.span.start].find(",") >= 0
        )  # fmt: skip
        if subject is None or not comma or len(tail.split()) > 3:  # noqa: PLR2004 - "on Monday"
            return None
        return self._told(span, kind, subject, cue)

    def _goes_on(self, index: int, kind: Kind, low: int) -> Speech | None:
        """Read ``"...," Lee said. "..."``: the second goes on where nobody else is named."""
        before = self.told[-1] if self.told else None
        span = self.quoted[index]
        if before is None or before.kind != "direct" or kind != "direct" or before.speaker is None:
            return None
        own = self.scene.frame[low : span.start]
        if any(char.isalnum() for char in own) or "\n\n" in self.text[before.span.end : span.start]:
            return None
        others = set(self.scene.people(before.span.end, span.start)) - {before.speaker}
        if others or before.speaker_span is None:
            return None
        rule = "goes on after the same speaker's words before it"
        return Speech(span, kind, before.speaker, before.speaker_span, before.cue, rule, before.via)

    def _alone(self, span: Span, paragraph: Span) -> Speech:
        """Name who speaks a paragraph of nothing but quotation, where the one before settles it."""
        nobody = Speech(span, "direct", None, None, None, "it stands alone: the text names nobody")
        if self._index == 0:
            return nobody
        earlier = self._paragraphs[self._index - 1]
        last = self.told[-1] if self.told else None
        if last and last.speaker and self._is_unclosed(last, earlier, paragraph):
            rule = "goes on with the quotation of the paragraph before"
            return Speech(span, "direct", last.speaker, last.speaker_span, last.cue, rule, last.via)
        earlier = Span(max(earlier.start, earlier.end - _SCOPE), earlier.end)
        cues = [cue for cue in self.scene.cues(earlier.start, earlier.end) if cue.subject]
        named = {c.subject.name: c for c in cues if c.subject and c.subject.name}
        if self.text[earlier.end - 1] == ":" and cues and cues[-1].subject:
            return self._told(span, "direct", cues[-1].subject, cues[-1]) or nobody
        people = self.scene.people(earlier.start, earlier.end)
        if len(people) != 1 or set(named) - set(people) or not named:
            return nobody
        (name,) = people
        words = span.of(self.text)
        own = any(part in words.split() for part in name.split()[-1:])
        if not _FIRST_PERSON.search(words) or own or self._is_all_quoted(earlier):
            return nobody
        cue = named[name]
        rule = f"it stands alone after a paragraph in which only {name} speaks"
        return Speech(
            span, "direct", name, cue.subject.span if cue.subject else None, cue.span, rule
        )

    def _is_unclosed(self, last: Speech, earlier: Span, paragraph: Span) -> bool:
        return last.span.end == earlier.end and self.text[paragraph.start] in '"“«'

    def _told(
        self,
        span: Span,
        kind: Kind,
        subject: Subject | None,
        cue: Cue | None,
        via: str | None = None,
    ) -> Speech | None:
        if subject is None:
            return None
        cued = cue.span if cue else None
        if subject.pronoun:
            subject = self._antecedent(subject)
        return Speech(span, kind, subject.name, subject.span, cued, subject.rule, via)

    def _antecedent(self, subject: Subject) -> Subject:
        """Resolve "he" or "she" where one person fits, in this paragraph or else the one before."""
        at = subject.span.start if subject.span else 0
        if subject.pronoun not in ("he", "she"):
            return _unsettled(subject, "is nobody in particular")
        for index in (self._index, self._index - 1):
            if index < 0:
                break
            scope = self._paragraphs[index]
            end = min(at, scope.end)
            start = max(scope.start, end - _SCOPE)
            people = self.scene.people(start, end)
            fits = [full for full in people if self.scene.fits(full, subject.pronoun)]
            if _ASIDE.search(self.scene.frame, start, end):
                return _unsettled(subject, "may be someone unnamed")
            if len(fits) == 1:
                rule = f"“{subject.pronoun}” can only be {fits[0]}"
                return Subject(fits[0], subject.span, None, rule)
            if fits:
                break
        return _unsettled(subject, "may be more than one person")


def _unsettled(subject: Subject, why: str) -> Subject:
    return Subject(None, subject.span, None, f"“{subject.pronoun}” {why}")
