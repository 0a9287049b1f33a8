"""Whom "he" or "she" means, where one person alone can be meant."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from assistant.text.roles import FEMALE_NOUNS, HUMANS, MALE_NOUNS
from assistant.text.subjects import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.documents import Span
    from assistant.text.subjects import Subjects

_SCOPE = 3000
"""Code points of a paragraph in which a pronoun's person is looked for."""
_SOMEONE = re.compile(
    r"(?<!, )\b(?<!is )(?<!was )(?<!as )(?:an?|one|another)((?:\s+[\w-]+){1,4})", re.IGNORECASE
)
_NAMED = re.compile(r",?\s+(?:named\s+|called\s+)?[^\W\da-z_]")
"""Behind "another expert": a name."""
_OFFICE = re.compile(r"(?:\A|[.!?\n][\"”’]?\s+)The((?:\s+[\w-]+){1,3})")
_APPOSED = re.compile(r"[^.!?,]{1,60},\s+(?:\S*\d\S*\s+)?[^\W\da-z_]")
"""An office, what belongs to it, and its holder's name: "The chair of governors, Ann Lee"."""
_ENDS = frozenset("of with from for to in at on by that who which and or after before".split())


def antecedent(subject: Subject, subjects: Subjects, scopes: Iterable[Span]) -> Subject:
    """Resolve a pronoun by the people before it, in the first of ``scopes`` that has one who fits.

    Someone unnamed ("a driver") may be meant as well, and so may a name of no known kind.
    """
    at = subject.span.start if subject.span else 0
    if subject.pronoun not in ("he", "she"):
        return unsettled(subject, "is nobody in particular")
    for scope in scopes:
        end = min(at, scope.end)
        start = max(scope.start, end - _SCOPE)
        people = subjects.people(start, end)
        fits = [full for full in people if subjects.fits(full, subject.pronoun)]
        if has_someone(subjects.frame[start:end], subject.pronoun):
            return unsettled(subject, "may be someone unnamed")
        offices = _offices(subjects.frame[start:end])
        if any(subjects.cast.who(office) not in people for office in offices):
            return unsettled(subject, "may be the holder of an office")
        if len(fits) == 1 and subjects.cast.full(fits[0]) is not None:
            rule = f"“{subject.pronoun}” can only be {fits[0]}"
            return Subject(fits[0], subject.span, None, rule)
        if fits:
            break
    return unsettled(subject, "may be more than one person")


def _offices(words: str) -> list[str]:
    """Return the offices whose holders begin a sentence: "The mayor appealed for calm."."""
    found = []
    for match in _OFFICE.finditer(words):
        parts = match[1].split()
        heads = [at for at, part in enumerate(parts) if part.lower() in HUMANS]
        if heads and not _APPOSED.match(words, match.start(1)):
            found.append(" ".join(parts[: heads[0] + 1]))
    return found


def has_someone(words: str, pronoun: str | None = None) -> bool:
    """Tell whether words speak of a person without a name.

    >>> has_someone("A driver saw it."), has_someone("Lee, a driver, saw a boat.")
    (True, False)
    >>> has_someone("A woman left.", "he")
    False
    """
    other = {"he": FEMALE_NOUNS, "she": MALE_NOUNS}.get(pronoun or "", frozenset[str]())
    for match in _SOMEONE.finditer(words):
        if _NAMED.match(words, match.end()):
            continue
        nouns = takewhile(lambda word: word not in _ENDS, match[1].lower().split())
        if any(noun in HUMANS and noun not in other for noun in nouns):
            return True
    return False


def unsettled(subject: Subject, why: str) -> Subject:
    """Return a pronoun's subject without a name."""
    return Subject(None, subject.span, None, f"“{subject.pronoun}” {why}")
