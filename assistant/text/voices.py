"""Who says what in a text's own sentences: each verb of speech with its subject and its content.

Where ``speech`` reads words in quotation marks, this reads reported speech: "Lee said the ferry was
old", "the ferry was old, according to the union", "PELLOW: It was old." A voice is *named* (Lee,
the union by its name), a *pronoun* with the one person it can mean if the text settles that, an
*office* ("the mayor", "the company"), *unnamed* ("officials", "a source close to the talks"), or
*unclear*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.documents import Span
from assistant.text.names import names
from assistant.text.pronouns import antecedent
from assistant.text.rules import LABELLED
from assistant.text.segmenting import paragraphs
from assistant.text.tellers import Tellers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.text.speakers import Cue, Scene
    from assistant.text.subjects import Subject

Form = Literal["named", "pronoun", "office", "unnamed", "unclear"]


@dataclass(frozen=True, slots=True)
class Voice:
    """One verb of speech in a sentence: who, by which word, and where what is said stands."""

    form: Form
    speaker: str | None
    """The settled name: of a named voice always, of a pronoun or an office if only one fits."""
    words: str
    """The subject as the text has it: ``Lee``, ``she``, ``the company``."""
    cue: str
    sentence: Span
    content: tuple[Span, ...]
    """Where what is said may stand: before the subject, behind the verb, or both."""
    rule: str
    nested: bool = False
    """Whether it stands in a relative clause, or in what another one says."""


_LABEL = re.compile(r"([A-Z][A-Z.'’ -]{1,40})(?:,[A-Z ,'’.-]{2,60})?:\s+(?=\S)")
_FURNITURE = frozenset(
    "CORRECTION CORRECTIONS CLARIFICATION UPDATE UPDATED NOTE ANALYSIS OPINION BREAKING WATCH READ "
    "PHOTO PHOTOS VIDEO WARNING EXCLUSIVE LIVE CAPTION FACTBOX EXPLAINER SUMMARY BACKGROUND "
    "LATEST DEVELOPING TIMELINE".split()
)
"""Labels of a page, which nobody is called."""
_APART = re.compile(r"[,;:—–]|\b(?:and|but|while|whereas|which|who|whom)\b")
"""What parts one voice's words from the next one: without it, one speaks of the other's words."""
_TRAILING = re.compile(
    r"[\"”’]?\s*(?:[,.;!?—–]|\Z|(?:on|in|at|last|this|late|early|yesterday|today|after|during|to|of)"
    r"\b(?:\s+[\w’'-]+){0,4}\s*(?:[,.;]|\Z))"
)
"""Behind a voice that stands after what it says: a stop, or a few words and a stop."""
_FREE = re.compile(r"\b(?:what|as|whom|how)\s+(?:(?:the|an?)\s+)?(?:[A-Z][\w’'.-]*\s+){0,3}\Z")
"""Before the subject of a clause that only mentions what is said: "as President Lee has said"."""
_NESTED = re.compile(r"[^\s,;:]\s+(?:that|which|whom)\s+(?:the\s+)?(?:[\w’'-]+\s+)?\Z")
_AGAINST = frozenset("disputed disputes denied denies denying rejected rejects dismissed".split())
"""What stands before these is what another one says: "the union wants it, which Lee disputes"."""
_LEAD = 60
_NEXT = 4
"""Voices behind one that are looked at for where its words end."""
_NOBODY = frozenset("he she it they we i who which that".split())
_TO = "ccording to"
_AS_PHRASE = re.compile(r"\s*(?:the\s+)?((?:an?\s+)?[a-z][\w’'-]*(?:\s+[\w’'-]+){0,4})")
_INITIALS = 3
"""A label of so few letters is no name but initials."""
_VERBLESS = frozenset("police staff officials".split())
_SINGULAR_S = ("ss", "us", "is", "ics")
"""Endings of nouns of one: "business", "campus", "analysis"."""
_INDEFINITE = frozenset("a an one some many several another".split())


def voices(scene: Scene, sentences: Sequence[Span]) -> tuple[Voice, ...]:
    """Return every voice of a text, in order; several in one sentence are told apart.

    >>> from assistant.text.speakers import Scene
    >>> text = "Ann Lee said it sank. It was old, the union said. Officials warned of rain."
    >>> from assistant.text.segmenting import sentences
    >>> [(v.form, v.words) for v in voices(Scene(text, ()), sentences(text))]
    [('named', 'Ann Lee'), ('office', 'the union'), ('unnamed', 'officials')]
    """
    hall = _Hall(scene)
    return tuple(voice for sentence in sentences for voice in hall.heard(sentence))


class _Hall:
    """A text's paragraphs, in which a pronoun is looked up and a label holds."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._paragraphs = paragraphs(scene.frame)
        self._tellers = Tellers(scene)
        self._at = 0

    def heard(self, sentence: Span) -> Iterator[Voice]:
        """Yield the voices of one sentence; the sentences must come in the order of the text."""
        frame = self.scene.frame
        while (
            self._at + 1 < len(self._paragraphs)
            and self._paragraphs[self._at].end <= sentence.start
        ):
            self._at += 1
        label = self._label()
        if label is not None:
            form: Form = "named" if label else "unclear"
            yield Voice(form, label or None, label, ":", sentence, (sentence,), LABELLED)
            return
        yield from self._telling(sentence)
        for match in re.finditer(_TO, sentence.of(frame)):
            yield self._according(sentence.start + match.end(), sentence)

    def _telling(self, sentence: Span) -> Iterator[Voice]:
        found: list[tuple[Cue, Subject]] = []
        for cue in self.scene.cues(sentence.start, sentence.end):
            subject = self._tellers.of(cue, sentence, found[-1][1] if found else None)
            if subject is not None:
                found.append((cue, subject))
        begins = [_begin(cue, subject) for cue, subject in found]
        for at, (cue, subject) in enumerate(found):
            low = found[at - 1][0].span.end if at else sentence.start
            after = max(cue.span.end, subject.span.end if subject.span else 0)
            behind = (after, self._end(after, begins[at + 1 : at + 1 + _NEXT], sentence))
            trailing = cue.word.lower() not in _AGAINST and _TRAILING.match(
                self.scene.frame, *behind
            )
            around = ((low, begins[at]), behind) if trailing else (behind,)
            content = tuple(Span(start, end) for start, end in around if start < end)
            yield self._voice(subject, cue.word.lower(), sentence, content)

    def _end(self, after: int, begins: Sequence[int], sentence: Span) -> int:
        """Return where the words behind a verb end: at the next voice that is not inside them."""
        apart = (start for start in begins if _APART.search(self.scene.frame, after, start))
        return next(apart, sentence.end)

    def _label(self) -> str | None:
        """Return who speaks a paragraph of a transcript: ``PELLOW: It was old``."""
        if self._at >= len(self._paragraphs):
            return None
        paragraph = self._paragraphs[self._at]
        match = _LABEL.match(self.scene.frame, paragraph.start, paragraph.end)
        if match is None:
            return None
        if match[1].split()[-1].strip(".") in _FURNITURE or _is_place(match[1]):
            return None
        name = match[1].strip().title()
        full = self.scene.cast.full(name)
        if full is not None or len(name) > _INITIALS:
            return full or name
        letters = match[1].replace(".", "").replace(" ", "")
        its = [one for one in self.scene.cast.people() if _initials(one) == letters]
        return its[0] if len(its) == 1 else ""

    def _according(self, at: int, sentence: Span) -> Voice:
        """Read "according to Ann Lee" and "according to a letter"."""
        subject = self.scene.subjects.according(at - len(_TO) - 1, sentence.end)
        if subject is not None and subject.name:
            return self._voice(subject, "according to", sentence, (sentence,))
        match = _AS_PHRASE.match(self.scene.frame, at, sentence.end)
        its = match[1] if match else ""
        return Voice(_form(its), None, its, "according to", sentence, (sentence,), "no name")

    def _voice(
        self, subject: Subject, cue: str, sentence: Span, content: tuple[Span, ...]
    ) -> Voice:
        frame = self.scene.frame
        words = " ".join(subject.span.of(frame).split()) if subject.span else ""
        start = subject.span.start if subject.span else sentence.start
        lead = frame[max(sentence.start, start - _LEAD) : start]
        name, rule, form = subject.name, subject.rule, _form(words)
        if subject.pronoun:
            near = self._paragraphs[max(0, self._at - 1) : self._at + 1]
            settled = antecedent(subject, self.scene.subjects, reversed(near))
            name, rule, form, words = settled.name, settled.rule, "pronoun", subject.pronoun
        elif name:
            named: Form = "named" if any(char.isupper() for char in words) else "office"
            form = "unclear" if _FREE.search(lead) else named
        else:
            words, rule = words[:1].lower() + words[1:], "nobody is named"
        nested = _NESTED.search(lead) is not None
        return Voice(form, name, words, cue, sentence, content, rule, nested)


def _begin(cue: Cue, subject: Subject) -> int:
    """Return where a voice begins: at its subject, or at its verb."""
    if subject.span is not None and subject.span.start < cue.span.start:
        return subject.span.start
    return cue.span.start


def _is_place(label: str) -> bool:
    """Tell a dateline's town from a name: ``LONDON: The bank was shut``."""
    return any(name.kind == "place" for name in names(label.strip().title()))


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split())


def _form(words: str) -> Form:
    """Tell an office or a house from the unnamed: "the company" is someone, "residents" nobody."""
    parts = words.lower().split()
    if not parts or parts[-1] in _NOBODY:
        return "unclear"
    last = parts[-1].strip(".")
    plural = last.endswith("s") and not last.endswith(_SINGULAR_S)
    return "unnamed" if plural or parts[0] in _INDEFINITE or last in _VERBLESS else "office"
