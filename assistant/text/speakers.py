"""Who is made to speak: the subject of a verb of speech, in the words of one sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.text.cast import Cast
from assistant.text.cues import BETWEEN, FINITE, PARTICIPLES, PASSIVE, UNREAL
from assistant.text.names import Name, names
from assistant.text.roles import FEMALE_NOUNS, FORMER, HEADS, MALE_NOUNS, MODIFIERS, TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TO_ACCORDING = re.compile(r"\b[Aa]ccording\s+to\s+(?:the\s+)?")
_ROLE = re.compile(r"\b[Tt]he\s+((?:[\w’'-]+\s+){0,4}[\w’'-]+)\Z")
_LOOK = 140
_APPOSITION = 100
_PLAIN = frozenset("the a an of for its their his her and then".split())


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: a settled name, or None where the words do not settle it."""

    name: str | None
    span: Span | None
    pronoun: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech, with its subject."""

    span: Span
    word: str
    subject: Subject | None


NOBODY = Subject(None, None, None, "the words do not say who speaks")


class Scene:
    """A text with its names; ``frame`` is the text with everything in quotation marks blanked."""

    def __init__(self, text: str, quoted: Sequence[Span]) -> None:
        pieces, at = [], 0
        for span in quoted:
            pieces += [text[at : span.start], "\ufffc" * (span.end - span.start)]
            at = span.end
        self.frame = "".join((*pieces, text[at:]))
        found = names(text)
        self.cast = Cast(text, found)
        starts = [span.start for span in quoted]
        self.names = [n for n in found if not _inside(n.span, quoted, starts)]
        self._ends = {name.span.end: name for name in self.names}
        self._starts = [name.span.start for name in self.names]

    def cues(self, start: int, end: int) -> list[Cue]:
        """Return the verbs of speech between two offsets that report what was said."""
        found = []
        for match in _WORD.finditer(self.frame, start, end):
            word = match[0].lower()
            if word not in FINITE and word not in PARTICIPLES:
                continue
            before = self._words_before(match.start())
            if before and (before[-1] in UNREAL or before[-1] in PASSIVE):
                continue
            span = Span(*match.span())
            found.append(
                Cue(span, match[0], self._before(span.start, max(start, span.start - _LOOK)))
            )
        return found

    def named(self, start: int, end: int) -> list[Name]:
        """Return the people and organisations named between two offsets, outside quotations."""
        first = bisect_right(self._starts, start - 1)
        found = []
        for name in self.names[first:]:
            if name.span.start >= end:
                break
            if name.kind in ("person", "organisation"):
                found.append(name)
        return found

    def people(self, start: int, end: int) -> dict[str, Name]:
        """Return the people named between two offsets, by full name; unknown ones by their own."""
        return {
            self.cast.full(name.text) or name.text: name
            for name in self.named(start, end)
            if name.kind == "person"
        }

    def after(self, cue: Span, end: int) -> Subject | None:
        """Return the subject that follows its verb: ``said Ann Lee``."""
        name = next(iter(self.named(cue.end, min(end, cue.end + _LOOK))), None)
        pronoun = re.match(r"\s+(he|she)\b", self.frame[cue.end : cue.end + 8])
        if pronoun:
            at = cue.end + pronoun.start(1)
            return Subject(None, Span(at, at + len(pronoun[1])), pronoun[1], "")
        if name is None or not self._only_role(cue.end, name.span.start):
            return None
        return self._subject(name)

    def according(self, start: int, end: int) -> Subject | None:
        """Return X of "according to X"."""
        match = _TO_ACCORDING.search(self.frame, start, end)
        if match is None:
            return None
        name = next(iter(self.named(match.end(), end)), None)
        if name is None or not self._only_role(match.end(), name.span.start):
            return None
        return self._subject(name)

    def _words_before(self, at: int) -> list[str]:
        return [w.lower() for w in _WORD.findall(self.frame[max(0, at - 40) : at])[-3:]]

    def _before(self, at: int, low: int) -> Subject | None:
        """Return the subject that stands before a verb at ``at``."""
        end = at
        while True:
            head = self.frame[low:end].rstrip()
            word = re.search(r"[\w’'-]+\Z", head)
            if word is None or word[0].lower() not in BETWEEN:
                break
            end = low + word.start()
        stop = low + len(self.frame[low:end].rstrip())
        if self.frame[stop - 1 : stop] == ",":
            return self._apposed(stop - 1, low)
        name = self._ends.get(stop)
        if name is not None and name.kind in ("person", "organisation"):
            return None if self._is_joined(name) else self._subject(name)
        word = re.search(r"\b(he|she|they|it|we|i)\Z", self.frame[low:stop], re.IGNORECASE)
        if word:
            pronoun = word[1].lower()
            return Subject(None, Span(low + word.start(1), stop), pronoun, "")
        return self._role(low, stop)

    def _role(self, low: int, stop: int) -> Subject | None:
        match = _ROLE.search(self.frame[low:stop])
        if match is None or match[1].split()[-1].lower() not in HEADS:
            return NOBODY
        full = self.cast.who(match[1])
        span = Span(low + match.start(), stop)
        if full is None:
            return Subject(None, span, None, "an office that no one person surely holds")
        return Subject(full, span, None, f"{full} is the {match[1]}")

    def _apposed(self, comma: int, low: int) -> Subject | None:
        """Return X of "X, the mayor of Y, said"."""
        opening = self.frame.rfind(",", max(low, comma - _APPOSITION), comma)
        name = self._ends.get(opening)
        if name is None or name.kind != "person":
            between = self.frame[max(low, comma - _APPOSITION) : comma]
            role = re.search(r"\b[Tt]he\s+[\w’' -]{3,60},\s+\Z", between[: -len(self._last(comma))])
            last = self._ends.get(comma)
            return self._subject(last) if role and last else NOBODY
        return None if self._is_joined(name) else self._subject(name)

    def _last(self, comma: int) -> str:
        name = self._ends.get(comma)
        return name.text if name else " "

    def _is_joined(self, name: Name) -> bool:
        """Tell whether the name is one of two: "Lee and Quill said"."""
        start = name.span.start - (len(name.title) + 1 if name.title else 0)
        before = self.frame[max(0, start - 5) : start]
        return before.endswith((" and ", " or "))

    def _only_role(self, start: int, end: int) -> bool:
        between = [w.lower().rstrip(".") for w in _WORD.findall(self.frame[start:end])]
        places = {part.lower() for n in self.names for part in n.text.split() if n.kind != "person"}
        known = HEADS | MODIFIERS | FORMER | _PLAIN | {t.lower().rstrip(".") for t in TITLES}
        clean = not re.search(r"[.;:!?\ufffc\"“”]", self.frame[start:end].replace("Mr.", ""))
        return clean and all(w.removesuffix("’s") in known | places for w in between)

    def _subject(self, name: Name) -> Subject:
        if name.kind != "person":
            return Subject(name.text, name.span, None, "named as the one who speaks")
        full = self.cast.full(name.text)
        alone = " " in name.text or bool(name.title)
        settled = full or (name.text if alone else None)
        rule = "named as the one who speaks" if settled else "two people have this name"
        return Subject(settled, name.span, None, rule)

    def fits(self, full: str, pronoun: str) -> bool:
        """Tell whether a person may be meant by "he" or "she"."""
        return self.cast.pronoun(full) in (None, pronoun)


def _inside(span: Span, quoted: Sequence[Span], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, span.start) - 1
    return index >= 0 and quoted[index].covers(span)


def gender(words: str) -> str | None:
    """Return the pronoun of a noun such as "spokeswoman"."""
    plain = set(words.lower().split())
    if plain & MALE_NOUNS:
        return "he"
    return "she" if plain & FEMALE_NOUNS else None
