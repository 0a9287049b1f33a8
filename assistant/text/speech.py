"""Quotations and who spoke them.

A speaker is named only where the words settle it; a wrong name is worse than none. The rule says
what settled it, or why nobody is named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.documents import Span
from assistant.text.cues import PARTICIPLES, REPORTING, SPOKEN, WEAK
from assistant.text.layout import Layout
from assistant.text.pronouns import antecedent, has_someone
from assistant.text.quotations import quotations
from assistant.text.segmenting import paragraphs
from assistant.text.speakers import Cue, Scene
from assistant.text.subjects import NOBODY, Subject
from assistant.text.works import is_work

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
_SCOPE = 3000
"""Code points of a paragraph in which the one who speaks is looked for."""
_DIRECT_WORDS = 8
_UNSAID = "nobody is said to speak these words"
_A_WORK = "a title or a name, which nobody speaks"
_DENIED = frozenset("denied denies denying".split())
_SAYS_OF = re.compile(r"\b(?:said|says|saying|wrote|as)\s*[,:]?\s*\Z")


def speech(text: str, scene: Scene | None = None) -> tuple[Speech, ...]:
    """Return every quotation in order, each with its speaker or the reason why none is named.

    ``scene`` is the text's own, where it has been read already.

    >>> [(s.speaker, s.kind) for s in speech('"We are late," said Ann Lee. "Very late."')]
    [('Ann Lee', 'direct'), ('Ann Lee', 'direct')]
    >>> speech('The "smart" city sleeps.')[0].speaker is None
    True
    """
    quoted = quotations(text)
    if not quoted:
        return ()
    stage = _Stage(text, quoted, scene or Scene(text, quoted))
    for index in range(len(quoted)):
        stage.told.append(stage.tell(index))
    return tuple(stage.told)


class _Stage:
    """One text while its quotations are given their speakers, first to last."""

    def __init__(self, text: str, quoted: Sequence[Span], scene: Scene) -> None:
        self.text, self.quoted = text, quoted
        self.scene = scene
        self.told: list[Speech] = []
        self._layout = Layout(self.scene.frame, paragraphs(text))
        self._paragraphs = self._layout.paragraphs
        self._index = 0

    def tell(self, index: int) -> Speech:
        """Give one quotation its speaker."""
        span = self.quoted[index]
        while self._paragraphs[self._index].end < span.end:
            self._index += 1
        paragraph = self._paragraphs[self._index]
        kind = self._kind(index, paragraph)
        if self._layout.is_all_quoted(paragraph):
            return self._alone(span, paragraph)
        low, high = self._layout.around(span, paragraph)
        if kind == "mixed" and is_work(span.of(self.text), self.scene.frame[low : span.start - 1]):
            return Speech(span, kind, None, None, None, _A_WORK)
        told = self._after(span, kind, high) or self._before(span, kind, low)
        told = told or self._around(span, kind, low, high, paragraph)
        return (
            told or self._goes_on(index, kind, low) or Speech(span, kind, None, None, None, _UNSAID)
        )

    def _kind(self, index: int, paragraph: Span) -> Kind:
        span = self.quoted[index]
        words = span.of(self.text).strip(" …'’”")
        ends = words[-1:] in tuple(".,!?…—-") or self.text[span.end + 1 : span.end + 2] == ","
        # A script without capitals, as Hebrew or Japanese, begins anywhere.
        big = words[:1].isalpha() and not words[:1].islower()
        begins = big and (ends or len(words.split()) >= _DIRECT_WORDS)
        before = self.told[-1] if self.told else None
        between = self.scene.frame[before.span.end : span.start] if before else ""
        resumed = (
            before is not None and before.kind == "direct" and paragraph.covers(before.span)
            and not re.search(r"[.;!?]\s", between) and ends
        )  # fmt: skip
        return "direct" if begins or resumed else "mixed"

    def _after(self, span: Span, kind: Kind, high: int) -> Speech | None:
        """Read ``"...," said Ann Lee`` and ``"...," Ann Lee said``."""
        if kind == "mixed" or not self._runs_on(span):
            return None
        index = len(self.told) + 1
        following = self.quoted[index].start if index < len(self.quoted) else high
        end = min(high, following)
        cues = self.scene.cues(span.end + 1, end)
        if not cues:
            according = self.scene.subjects.according(span.end + 1, end)
            return self._told(span, kind, according, None) if according else None
        cue = cues[0]
        own = cue.subject if cue.subject and cue.subject.span else None
        # "a man told Bob Roy": only a verb right behind the quotation has its subject behind it.
        inverted = not any(char.isalnum() for char in self.scene.frame[span.end : cue.span.start])
        subject = own or (self.scene.subjects.after(cue.span, end) if inverted else None)
        return self._told(span, kind, subject or NOBODY, cue)

    def _runs_on(self, span: Span) -> bool:
        last = span.of(self.text).rstrip("'’”")[-1:] or " "
        after = self.text[span.end + 1 : span.end + 3]
        return last in ",?!—–-…" or after[:1] == "," or (after[1:2].islower() and after[:1] == " ")

    def _before(self, span: Span, kind: Kind, low: int) -> Speech | None:
        """Read ``Ann Lee said: "..."`` and ``Ann Lee warned of "..."``."""
        cues = self.scene.cues(low, span.start)
        if not cues:
            according = self.scene.subjects.according(low, span.start)
            if according and kind == "mixed":
                return self._told(span, kind, according, None)
            return None
        cue = cues[-1]
        if kind == "direct" and cue.word.lower() in WEAK and not self._is_led_in(span):
            return None
        behind = self.scene.frame[cue.span.end : span.start - 1]
        if kind == "mixed" and (
            self.scene.is_passive(cue.span.end, span.start)
            or (cue.word.lower() in _DENIED and not _SAYS_OF.search(behind))
        ):
            return self._told(span, kind, NOBODY, cue)
        subject = self._governed(cues, low, span) or NOBODY
        return self._told(span, kind, subject, cue, self._via(cues, subject))

    def _is_led_in(self, span: Span) -> bool:
        return self.text[max(0, span.start - 3) : span.start - 1].rstrip().endswith((":", ","))

    def _governed(self, cues: Sequence[Cue], low: int, span: Span) -> Subject | None:
        """Return the subject of the verb nearest to a quotation that stands behind it."""
        cue, subjects = cues[-1], self.scene.subjects
        subject = cue.subject
        inverted = not any(char.isalnum() for char in self.scene.frame[low : cue.span.start])
        if (subject is NOBODY or subject is None) and inverted:
            return subjects.after(cue.span, span.start)
        governing = cues[-2] if len(cues) > 1 else None
        if governing is None:
            return subject
        lead = governing.subject
        if lead is None or lead is NOBODY:
            lead = subjects.after(governing.span, cue.span.start)
        if lead is None or not lead.name:
            return subject
        if subject is NOBODY and cue.word.lower() in PARTICIPLES and len(cues) == 2:  # noqa: PLR2004
            # "Ann Lee said it rained, adding that": the second verb has the first one's subject.
            apart = self.scene.frame[: cue.span.start].rstrip()[-1:] == ","
            return lead if apart else subject
        people = subjects.people(governing.span.end, cue.span.start)
        he = subject.pronoun if subject and set(people) <= {lead.name} else None
        if subject and he in ("he", "she") and subjects.fits(lead.name, he):
            rule = f"“{he}” is {lead.name}, who speaks in this sentence"
            return Subject(lead.name, subject.span, None, rule)
        return subject

    def _via(self, cues: Sequence[Cue], subject: Subject) -> str | None:
        relays = [c for c in cues[:-1] if c.word.lower() in REPORTING and c.subject is not None]
        name = relays[-1].subject.name if relays and relays[-1].subject else None
        return name if name and subject.name and name != subject.name else None

    def _around(
        self, span: Span, kind: Kind, low: int, high: int, paragraph: Span
    ) -> Speech | None:
        """Read a speaker named at the sentence's end: ``The "..." is a risk, Ann Lee said``."""
        cues = self.scene.cues(span.end + 1, high)
        if kind == "direct" or self.scene.cues(low, span.start):
            return None
        if not cues:
            according = self.scene.subjects.according(span.end + 1, high)
            return self._told(span, kind, according, None)
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
        between = self.scene.frame[before.span.end + 1 : span.start]
        if len(re.findall(r"[.!?]\s", between)) > 1 or has_someone(between):
            return None
        others = set(self.scene.subjects.people(before.span.end, span.start)) - {before.speaker}
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
        if self.text[earlier.end - 1] == ":" and cues and cues[-1].subject:
            return self._told(span, "direct", cues[-1].subject, cues[-1]) or nobody
        cue = self._only_speaker(cues, earlier)
        if cue is None or cue.subject is None or cue.subject.name is None:
            return nobody
        words, name = span.of(self.text), cue.subject.name
        if not _FIRST_PERSON.search(words) or name.split()[-1] in words.split():
            return nobody
        rule = f"it stands alone after a paragraph in which only {name} speaks"
        return Speech(span, "direct", name, cue.subject.span, cue.span, rule)

    def _only_speaker(self, cues: Sequence[Cue], earlier: Span) -> Cue | None:
        """Return who speaks in a paragraph that names nobody else and tells of no one unnamed."""
        named = {c.subject.name: c for c in cues if c.subject and c.subject.name}
        people = set(self.scene.subjects.people(earlier.start, earlier.end))
        if len(people) != 1 or not named or not people >= set(named):
            return None
        said = any(cue.word.lower() in SPOKEN for cue in cues)
        someone = has_someone(self.scene.frame[earlier.start : earlier.end])
        alone = said and not someone and not self._layout.is_all_quoted(earlier)
        return next(iter(named.values())) if alone else None

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
            near = self._paragraphs[max(0, self._index - 1) : self._index + 1]
            subject = antecedent(subject, self.scene.subjects, reversed(near))
        return Speech(span, kind, subject.name, subject.span, cued, subject.rule, via)
