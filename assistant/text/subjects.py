"""The subject of a verb of speech: who is named beside it, and surely is the one who speaks."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.text.cues import BETWEEN
from assistant.text.name_words import OTHER_WORDS
from assistant.text.roles import EXTENDED, FORMER, HEADS, MODIFIERS, TITLES
from assistant.text.rules import NAMED

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from assistant.text.cast import Cast
    from assistant.text.names import Name

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_OWN = re.compile(r"[’'](?:s\b|(?=\s))")
_AND_ANOTHER = re.compile(
    r",?\s+(?:and|or|&)\s+(?:[^\W\da-z_]|(?:his|her|their|its|the|an?|others)\b)"
)
_ASIDE = re.compile(r"\s*(?:\d|(?:aged|an?|the|who|whose|of|from|\w+ing|[\w’'-]+[’']s)\b)")
_WHOSE = re.compile(r"\s*(?:who|whose|whom|which)\b|.*\b(?:of|for|to|with|by)\s+\Z", re.DOTALL)
_BY_ROLE = re.compile(
    r"(?:\b(?:the|an?|one|another|her|his|their|its)|[’']s?)\s+([\w’' -]{3,60}),\s+\Z",
    re.IGNORECASE,
)
_ROLE_AFTER = re.compile(r"\s+the\s+((?:[\w’'-]+\s+){0,3}[\w’'-]+)")
_TITLES = frozenset(title.lower().rstrip(".") for title in TITLES)
_GOVERNING = frozenset("for of to with by from".split())
_SPOKES = re.compile(r"\bspokes\w+\s+\w+\s+(?:the\s+)?\Z", re.IGNORECASE)
_TO_ACCORDING = re.compile(r"\b[Aa]ccording\s+to\s+(?:the\s+)?")
_ROLE = re.compile(r"\b[Tt]he\s+((?:[\w’'-]+\s+){0,4}[\w’'-]+)\Z")
_LOOK = 140
_APPOSITION = 100
_PLAIN = frozenset("the a an of for its their his her and then".split())
_OFFICIAL = HEADS | MODIFIERS | FORMER | _PLAIN
_BESIDE = _OFFICIAL | _TITLES


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: a settled name, or None where the words do not settle it."""

    name: str | None
    span: Span | None
    pronoun: str | None
    rule: str


NOBODY = Subject(None, None, None, "the words do not say who speaks")


class Subjects:
    """The names of a text whose quotations are blanked, as subjects of its verbs of speech."""

    def __init__(self, frame: str, names: Sequence[Name], cast: Cast) -> None:
        self.frame, self.names, self.cast = frame, names, cast
        self._ends = {name.span.end: name for name in names}
        self._starts = [name.span.start for name in names]

    def named(self, start: int, end: int) -> list[Name]:
        """Return the people and organisations named between two offsets, outside quotations."""
        return [n for n in self.between(start, end) if n.kind in ("person", "organisation")]

    def between(self, start: int, end: int) -> Sequence[Name]:
        """Return every name that begins between two offsets."""
        first, last = (bisect_right(self._starts, at - 1) for at in (start, end))
        return self.names[first:last]

    def people(self, start: int, end: int) -> dict[str, Name]:
        """Return the people named between two offsets, by full name; unknown ones by their own."""
        return {
            self.cast.full(name.text) or name.text: name
            for name in self.between(start, end)
            if name.kind == "person" or may_be_person(name)
        }

    def after(self, cue: Span, end: int) -> Subject | None:
        """Return the subject that follows its verb: ``said Ann Lee``."""
        end = min(end, cue.end + _LOOK)
        pronoun = re.match(r"\s+(he|she)\b", self.frame[cue.end : cue.end + 8])
        if pronoun:
            at = cue.end + pronoun.start(1)
            return Subject(None, Span(at, at + len(pronoun[1])), pronoun[1], "")
        passed: set[str] = set()
        found = None
        for name in self.named(cue.end, end):
            if not self._only_role(cue.end, name.span.start, passed):
                break
            if self._is_joined(name):
                return Subject(None, name.span, None, "more than one speaks")
            if self._speaks(name):
                found = name
            if name.kind == "person" and found is name:
                break
            passed.update(part.lower() for part in name.text.split())
        return self._subject(found) if found else self._role_after(cue.end, end)

    def _role_after(self, start: int, end: int) -> Subject | None:
        """Return the one who surely has the office in ``said the mayor``."""
        match = _ROLE_AFTER.match(self.frame, start, end)
        words = match[1].split() if match else []
        while words and words[-1].lower() not in HEADS:
            words.pop()
        full = self.cast.who(" ".join(words)) if words else None
        if match is None or full is None:
            return None
        return Subject(full, Span(*match.span(1)), None, f"{full} is the {' '.join(words)}")

    def according(self, start: int, end: int) -> Subject | None:
        """Return X of "according to X"."""
        match = _TO_ACCORDING.search(self.frame, start, end)
        if match is None:
            return None
        name = next(iter(self.named(match.end(), end)), None)
        if name is None or not self._only_role(match.end(), name.span.start):
            return None
        between = self.frame[match.end() : name.span.start].lower().split()
        someones = name.kind == "person" and not _GOVERNING.isdisjoint(between)
        owner = _OWN.match(self.frame, name.span.end)
        return NOBODY if someones or owner or self._is_joined(name) else self._subject(name)

    def before(self, at: int, low: int) -> Subject | None:
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
            return self._subject(name) if self._speaks(name) else NOBODY
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
        """Return X of "X, the mayor of Y, said", "X, 54, of Y, said" or "the mayor, X, said"."""
        name = self._ends.get(comma)
        if name is not None and name.kind == "person":
            role = _BY_ROLE.search(self.frame, max(low, comma - _APPOSITION), name.span.start)
            if role and any(word.lower() in HEADS for word in role[1].split()):
                someones = self._lead(role.start()) in _GOVERNING or _is_of_an_office(role[1])
                return NOBODY if someones else self._subject(name)
        least = max(low, comma - _APPOSITION)
        for _ in range(3):
            opening = self.frame.rfind(",", least, comma)
            if opening < 0 or not _ASIDE.match(self.frame, opening + 1, comma):
                return NOBODY
            name = self._ends.get(opening)
            if name is not None and name.kind == "person":
                return self._host(name, low)
            comma = opening
        return NOBODY

    def _host(self, name: Name, low: int) -> Subject:
        """Return X of "X, who met Y, the mayor, said", given Y."""
        outer = self.frame.rfind(",", max(low, name.span.start - _APPOSITION), name.span.start)
        clause = self.frame[outer + 1 : name.span.start]
        host = self._ends.get(outer)
        if outer >= 0 and host is not None and host.kind == "person" and _WHOSE.match(clause):
            return self._subject(host) if self._speaks(host) else NOBODY
        return self._subject(name) if self._speaks(name) else NOBODY

    def _speaks(self, name: Name) -> bool:
        """Tell whether a name beside a verb of speech is its subject: not "a lawyer for Lee"."""
        if self._is_joined(name) or _OWN.match(self.frame, name.span.end):
            return False
        start = name.span.start - (len(name.title) + 1 if name.title else 0)
        if self._lead(start) not in _GOVERNING:
            return True
        return name.kind != "person" and bool(_SPOKES.search(self.frame, max(0, start - 40), start))

    def _lead(self, start: int) -> str:
        """Return the word before an office that ends at ``start``, or before nothing.

        That is "for" in "for the mayor" and in "for", but nothing in "the head of research".
        """
        at, office, other = start, False, False
        for match in reversed(list(_WORD.finditer(self.frame, max(0, start - 60), start))):
            word = match[0].lower()
            if self.frame[match.end() : at].strip():
                return ""
            if word in _GOVERNING:
                return word if office or not other else ""
            if word not in _OFFICIAL:
                return ""
            office = office or word in HEADS
            other = other or word in MODIFIERS
            at = match.start()
        return ""

    def _is_joined(self, name: Name) -> bool:
        """Tell whether the name is one of two: "Lee and Quill said"."""
        start = name.span.start - (len(name.title) + 1 if name.title else 0)
        before = self.frame[max(0, start - 5) : start]
        return before.endswith((" and ", " or ")) or bool(
            _AND_ANOTHER.match(self.frame, name.span.end)
        )

    def _only_role(self, start: int, end: int, passed: Collection[str] = ()) -> bool:
        between = [w.lower().rstrip(".") for w in _WORD.findall(self.frame[start:end])]
        clean = not re.search(r"[.;:!?\ufffc\"“”]", self.frame[start:end].replace("Mr.", ""))
        return clean and all(self._is_beside(w.removesuffix("’s"), passed) for w in between)

    def _is_beside(self, word: str, passed: Collection[str]) -> bool:
        return word in _BESIDE or word in self._impersonal or word in passed

    @cached_property
    def _impersonal(self) -> frozenset[str]:
        """The words of every name that is no person's."""
        others = (name.text for name in self.names if name.kind != "person")
        return frozenset(part.lower() for text in others for part in text.split())

    def _subject(self, name: Name) -> Subject:
        if name.kind != "person":
            return Subject(name.text, name.span, None, NAMED)
        full = self.cast.full(name.text, name.title)
        settled = full or (name.text if " " in name.text else None)
        rule = NAMED if settled else "two people have this name"
        return Subject(settled, name.span, None, rule)

    def fits(self, full: str, pronoun: str) -> bool:
        """Tell whether a person may be meant by "he" or "she"."""
        return self.cast.pronoun(full) in (None, pronoun)


def _is_of_an_office(role: str) -> bool:
    """Tell whether a role ends in another's: a name behind "a lawyer for the mayor" is either's."""
    words = role.lower().split()
    governing = [at for at, word in enumerate(words) if word in _GOVERNING]
    return bool(governing) and any(
        word in HEADS and word not in EXTENDED for word in words[governing[-1] :]
    )


def may_be_person(name: Name) -> bool:
    """Tell whether a name of no known kind has the form of a person's."""
    words = name.text.split()
    return name.kind == "other" and len(words) in (2, 3) and words[-1].lower() not in OTHER_WORDS
