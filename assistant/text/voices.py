"""Who says what in a text's own sentences: every verb of speech with its subject and its content.

Where ``speech`` reads words in quotation marks, this reads reported speech: "Lee said the ferry was
old", "the ferry was old, according to the union", "PELLOW: It was old." A voice is *named* (Lee, the
union's name), a *pronoun* with the one person it can mean if the text settles that, an *office*
("the mayor", "the company"), *unnamed* ("officials", "a source close to the talks"), or *unclear*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.documents import Span
from assistant.text.cues import BETWEEN, CUES, PARTICIPLES, PASSIVE, SPOKEN
from assistant.text.pronouns import antecedent
from assistant.text.segmenting import paragraphs
from assistant.text.subjects import Subject, may_be_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.text.names import Name
    from assistant.text.speakers import Cue, Scene

Form = Literal["named", "pronoun", "office", "unnamed", "unclear"]


@dataclass(frozen=True, slots=True)
class Voice:
    """One verb of speech in a sentence: who, by which word, and where what is said stands."""

    form: Form
    speaker: str | None
    """The settled name: of a named voice always, of a pronoun or an office if only one fits."""
    words: str
    """The subject as the text has it: ``Mr Lee``, ``she``, ``the company``; lower case if no name."""
    cue: str
    sentence: Span
    content: tuple[Span, ...]
    """Where what is said may stand: before the subject, behind the verb, or both."""
    rule: str
    nested: bool = False
    """Whether it stands in a relative clause, or in what another one says."""


_LABEL = re.compile(r"([A-Z][A-Z.'’ -]{1,40})(?:,[A-Z ,'’.-]{2,60})?:\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_APART = re.compile(r"[,;:—–]|\b(?:and|but|while|whereas|which|who|whom)\b")
"""What parts one voice's words from the next one: without it, one speaks of the other's words."""
_TRAILING = re.compile(r"[\"”’]?\s*(?:[,.;!?—–]|(?:[\w’'-]+\s+){0,3}[\w’'-]*\s*(?:[,.;]|\Z))|\s*\Z")
"""Behind a voice that stands after what it says: a stop, or a few words and a stop."""
_FREE = re.compile(r"\b(?:what|as|whom|how)\s+(?:(?:the|an?)\s+)?(?:[A-Z][\w’'.-]*\s+){0,3}\Z")
"""Before the subject of a clause that only mentions what is said: "as President Lee has said"."""
_NESTED = re.compile(r"[^\s,;:]\s+(?:that|which|whom)\s+(?:the\s+)?(?:[\w’'-]+\s+)?\Z")
_PART_OF = re.compile(r"\s+(?:of|for|from|at)\s+(?:the\s+)?\Z")
_TO_SOMEONE = frozenset(
    "told tells asked asks accused accuses warned warns urged urges blamed".split()
)
"""What stands behind these is not their subject: "Lee, the mayor, asked Roy"."""
_AGAINST = frozenset("disputed disputes denied denies denying rejected rejects dismissed".split())
"""What stands before these is what another one says: "the union wants it, which Lee disputes"."""
_PRONOUN = frozenset("he she it they we i".split())
_LEFT = re.compile(r"(?:\A|[,;:.!?—–(]\s*|\s(?:and|but|while|whereas|which|that|as|though)\s)")
_AS_PHRASE = re.compile(r"\s*(?:the\s+|an?\s+)?([a-z][\w’'-]*(?:\s+[\w’'-]+){0,4})")
_ASIDE = 120
_BEHIND = re.compile(
    r"\s+((?:the|an?|its|his|her|their|[^\W\d_]+[’']s)\s[^,.;:!?\"“”\n\ufffc]{2,80})"
)
_ROLE_WORDS = 5
_AFTER_NOUN = frozenset(
    "on in after before during at when as while that of to with by from".split()
)
_GOVERNED = re.compile(r"\s(?:and|for|of|to|by|in)\s+(?:the\s+)?\Z")
"""Behind these a name is not the subject: "a lawyer for Lee said"."""
_INITIALS = 3
"""A label of so few letters is no name but initials."""
_LONGEST = 9
"""Words of a noun phrase; what is longer is more than a subject."""
_VERBLESS = frozenset("police staff officials".split())
_SINGULAR_S = ("ss", "us", "is", "ics")
"""Endings of nouns of one: "business", "campus", "analysis"."""
_NOUNS = frozenset(
    "states reports calls claims demands notes answers urges tweets counters thought focused "
    "comments promises complains called described posted spoke dwelt".split()
)
"""Cues that are as often no verb of speech: without a clear subject they are nobody's."""


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
        self._ends = {name.span.end: name for name in scene.subjects.names}
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
            rule = "its paragraph's label"
            yield Voice(form, label or None, label, ":", sentence, (sentence,), rule)
            return
        found: list[tuple[Cue, Subject]] = []
        for cue in self.scene.cues(sentence.start, sentence.end):
            subject = self._subject(cue, sentence, found[-1][1] if found else None)
            if subject is not None:
                found.append((cue, subject))
        begins = [_begin(cue, subject) for cue, subject in found]
        for at, (cue, subject) in enumerate(found):
            low = found[at - 1][0].span.end if at else sentence.start
            after = max(cue.span.end, subject.span.end if subject.span else 0)
            others = (start for start in begins[at + 1 :] if _APART.search(frame, after, start))
            high = next(others, sentence.end)
            trailing = cue.word.lower() not in _AGAINST and _TRAILING.match(frame, after, high)
            around = ((low, begins[at]), (after, high)) if trailing else ((after, high),)
            content = tuple(Span(start, end) for start, end in around if start < end)
            yield self._voice(subject, cue.word.lower(), sentence, content)
        for match in re.finditer("ccording to", sentence.of(frame)):
            yield self._according(sentence.start + match.start(), sentence)

    def _label(self) -> str | None:
        """Return who speaks a paragraph of a transcript: ``PELLOW: It was old.``"""
        if self._at >= len(self._paragraphs):
            return None
        paragraph = self._paragraphs[self._at]
        match = _LABEL.match(self.scene.frame, paragraph.start, paragraph.end)
        if match is None:
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
        subject = self.scene.subjects.according(at - 1, sentence.end)
        if subject is not None and subject.name:
            return self._voice(subject, "according to", sentence, (sentence,))
        match = _AS_PHRASE.match(self.scene.frame, at + len("ccording to"), sentence.end)
        its = match[1] if match else ""
        form: Form = _form(its) if its else "unclear"
        return Voice(form, None, its, "according to", sentence, (sentence,), "no name")

    def _subject(self, cue: Cue, sentence: Span, last: Subject | None) -> Subject | None:
        """Return who speaks, with the words of the subject as its span; None when nobody does."""
        frame, word = self.scene.frame, cue.word.lower()
        own = cue.subject
        if own is not None and own.span is not None and (own.name or own.pronoun):
            return self._head(own, sentence)
        lead = frame[max(sentence.start, cue.span.start - 3) : cue.span.start]
        inverted = cue.span.start == sentence.start or lead.rstrip()[-1:] in (",", "\ufffc", '"')
        inverted = inverted and (word not in _TO_SOMEONE or lead.rstrip()[-1:] != ",")
        inverted = inverted or lead.rstrip()[-1:] in ("”", "’", "»", "—", "–")
        after = self.scene.subjects.after(cue.span, sentence.end) if inverted else None
        if after is not None and after.name:
            return after
        if word in PARTICIPLES:
            return last
        before = self._named_before(cue, sentence)
        if before is not None:
            return before
        after = after or (self._behind(cue, sentence) if inverted else None)
        if after is not None:
            return after
        if last is not None and self._is_second(cue, sentence):
            return last
        phrase = self._phrase(cue, sentence)
        if phrase is None and word in _NOUNS:
            return None
        if phrase is None:
            return Subject(None, None, None, "") if word in SPOKEN else None
        return Subject(None, phrase, None, "")

    def _head(self, subject: Subject, sentence: Span) -> Subject:
        """Return Ann Lee of "Ann Lee of the union said"."""
        if subject.span is None:
            return subject
        before = self.scene.frame[sentence.start : subject.span.start]
        match = _PART_OF.search(before)
        name = self._ends.get(sentence.start + match.start()) if match else None
        if name is None or name.kind != "person":
            return subject
        full = self.scene.cast.full(name.text, name.title)
        return Subject(full or name.text, name.span, None, subject.rule)

    def _named_before(self, cue: Cue, sentence: Span) -> Subject | None:
        """Return a name of any kind that stands right before, or before an aside in commas."""
        stop = self._stop(cue, sentence)
        frame = self.scene.frame
        stops = [stop]
        if frame[stop - 1 : stop] == ",":
            opening = frame.rfind(",", max(sentence.start, stop - _ASIDE), stop - 1)
            stops = [stop - 1, opening]
        for end in stops:
            name = self._ends.get(end)
            if name is None or name.span.start < sentence.start:
                continue
            if not _GOVERNED.search(
                frame, max(sentence.start, name.span.start - 10), name.span.start
            ):
                return self._of(name)
        return None

    def _of(self, name: Name) -> Subject:
        full = self.scene.cast.full(name.text, name.title)
        return Subject(full or name.text, name.span, None, "named in the same sentence")

    def _behind(self, cue: Cue, sentence: Span) -> Subject | None:
        """Read "said the reviewer Ann Lee" and "said the coast guard's spokesman"."""
        match = _BEHIND.match(self.scene.frame, cue.span.end, sentence.end)
        if match is None:
            return None
        phrase = Span(*match.span(1))
        for name in self.scene.subjects.names:
            if phrase.covers(name.span) and _is_person(name):
                lead = self.scene.frame[phrase.start : name.span.start]
                return self._of(name) if len(lead.split()) <= _ROLE_WORDS else None
        words = match[1].split()
        at = next((i for i, word in enumerate(words) if word in _AFTER_NOUN), len(words))
        end = phrase.start + len(" ".join(words[:at]))
        return Subject(None, Span(phrase.start, end), None, "") if at else None

    def _stop(self, cue: Cue, sentence: Span) -> int:
        """Return where the subject ends, auxiliaries and adverbs aside."""
        frame, end = self.scene.frame, cue.span.start
        while True:
            head = frame[sentence.start : end].rstrip()
            word = re.search(r"[\w’'-]+\Z", head[-30:])
            if word is None or word[0].lower() not in BETWEEN:
                return sentence.start + len(head)
            end = sentence.start + len(head) - len(word[0])

    def _is_second(self, cue: Cue, sentence: Span) -> bool:
        """Tell whether the verb shares its subject: "Lee said it sank and warned of rain"."""
        stop = self._stop(cue, sentence)
        return self.scene.frame[max(sentence.start, stop - 5) : stop].endswith((" and", " but"))

    def _phrase(self, cue: Cue, sentence: Span) -> Span | None:
        """Return the noun phrase before a verb that has no name for its head."""
        stop = self._stop(cue, sentence)
        head = self.scene.frame[sentence.start : stop]
        if head.endswith(","):
            return None
        start = 0
        for match in _LEFT.finditer(head, max(0, len(head) - 100)):
            start = match.end()
        words = [word.lower() for word in _WORD.findall(head[start:])]
        if not words or words[-1] in BETWEEN | {"and", "but", "or"} or len(words) > _LONGEST:
            return None
        if not PASSIVE.isdisjoint(words):
            return None
        if words[0] in ("who", "whom", "what", "how") or not CUES.isdisjoint(words[:-1]):
            return None
        lead = len(head[start:]) - len(head[start:].lstrip())
        return Span(sentence.start + start + lead, stop)

    def _voice(
        self, subject: Subject, cue: str, sentence: Span, content: tuple[Span, ...]
    ) -> Voice:
        frame = self.scene.frame
        words = " ".join(subject.span.of(frame).split()) if subject.span else ""
        start = subject.span.start if subject.span else sentence.start
        lead = frame[max(sentence.start, start - 60) : start]
        nested = _NESTED.search(lead) is not None
        if subject.pronoun:
            near = self._paragraphs[max(0, self._at - 1) : self._at + 1]
            settled = antecedent(subject, self.scene.subjects, reversed(near))
            return Voice(
                "pronoun", settled.name, subject.pronoun, cue, sentence, content, settled.rule
            )
        if subject.name:
            named = any(c.isupper() for c in words)
            form: Form = "named" if named else "office"
            if _FREE.search(lead):
                form = "unclear"
            return Voice(form, subject.name, words, cue, sentence, content, subject.rule, nested)
        if not words:
            return Voice("unclear", None, "", cue, sentence, content, "nobody is named")
        return Voice(
            _form(words), None, words[:1].lower() + words[1:], cue, sentence, content, "no name"
        )


def _begin(cue: Cue, subject: Subject) -> int:
    """Return where a voice begins: at its subject, or at its verb."""
    if subject.span is not None and subject.span.start < cue.span.start:
        return subject.span.start
    return cue.span.start


def _is_person(name: Name) -> bool:
    return name.kind == "person" or may_be_person(name)


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split())


def _form(words: str) -> Form:
    """Tell an office or a house from the unnamed: "the company" is someone, "residents" nobody."""
    parts = words.split()
    last = parts[-1].lower().strip(".")
    if last in _PRONOUN or last in ("who", "which", "that"):
        return "unclear"
    plural = last.endswith("s") and not last.endswith(_SINGULAR_S)
    indefinite = parts[0].lower() in ("a", "an", "one", "some", "many", "several", "another")
    return "unnamed" if plural or indefinite or last in _VERBLESS else "office"
