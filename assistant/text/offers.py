"""What a sentence offers a question: the person, day or number that may be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.text.name_words import ORGANISATION_WORDS
from assistant.text.offer_words import (
    FOLK,
    GIVEN_NAMES,
    GROUPS,
    LAND,
    MANNERS,
    MONEY,
    PEOPLE,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    REASONS,
    RELATIVE,
    SAYS,
    SOME_REASON,
    THINGS,
    TIMES,
    UNITS,
    VAGUE,
    WHICH_YEAR,
    is_figure,
    is_time,
    is_year,
)
from assistant.text.words import key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from assistant.text.questions import Kind, Question


_STRONG = 1.0
_FAIR = 0.6
_WEAK = 0.3
_AT, _NEAR = 2, 4
"""Words between a preposition and its place, or a number and what it counts."""


class Sentence(NamedTuple):
    """A sentence's words in lower case, which of them are (part of) a name, and what to count."""

    lower: list[str]
    words: Sequence[str]
    name: list[bool]
    head: str | None


def offered(question: Question, words: Sequence[str], name: list[bool]) -> dict[int, float]:
    """Return where words of the kind asked for stand, and how clearly they are such: up to 1.

    >>> from assistant.text.questions import read_question
    >>> asked = read_question("How many boats sank?")
    >>> offered(asked, "About 40 boats sank in 2019".split(), [False] * 6)
    {1: 1.0, 5: 0.3}
    """
    cue = _CUES.get(question.kind)
    if cue is None:
        return {}
    return cue(Sentence([word.lower() for word in words], words, name, question.head))


_Found = dict[int, float]


def _runs(one: Sentence) -> Iterator[tuple[int, int]]:
    """Yield where each run of name words starts and ends, days and months apart."""
    at = 0
    while at < len(one.lower):
        end = at
        while end < len(one.lower) and one.name[end] and not is_time(one.lower[end]):
            end += 1
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _persons(one: Sentence) -> _Found:
    found = {at: _FAIR for at, word in enumerate(one.lower) if word in PEOPLE}
    for start, end in _runs(one):
        run = one.lower[start:end]
        placed = start > 0 and one.lower[start - 1] in PLACE_PREPOSITIONS
        says = bool(SAYS & set(one.lower[end : end + 2]))
        if run[0] in GIVEN_NAMES:
            grade = _STRONG
        elif LAND.issuperset(run) or THINGS & set(run):
            grade = _WEAK
        elif len(run) > 1 or says:
            grade = _STRONG
        else:
            grade = _WEAK if placed else _FAIR
        found |= dict.fromkeys(range(start, end), grade)
    return found


def _groups(one: Sentence) -> _Found:
    found = {at: _WEAK for at, word in enumerate(one.lower) if word in GROUPS}
    for start, end in _runs(one):
        run = one.lower[start:end]
        short = any(word.isupper() and len(word) > 1 for word in one.words[start:end])
        if ORGANISATION_WORDS & set(run) or short:
            grade = _STRONG
        elif run[0] in GIVEN_NAMES or LAND.issuperset(run):
            grade = _WEAK
        else:
            grade = _FAIR
        found |= dict.fromkeys(range(start, end), grade)
    return found


def _places(one: Sentence) -> _Found:
    found: _Found = {}
    led = -9
    runs = dict(_runs(one))
    inside = 0
    for at, word in enumerate(one.lower):
        if at in runs:
            run = one.lower[at : runs[at]]
            inside = runs[at]
            near = at - led
            if LAND.issuperset(run) and not FOLK & set(run):
                grade = _STRONG
            elif run[0] in GIVEN_NAMES or FOLK & set(run):
                grade = _WEAK
            else:
                grade = _STRONG if near <= _AT else _FAIR if near <= _NEAR else _WEAK
            found |= dict.fromkeys(range(at, inside), grade)
        elif at < inside:
            continue
        elif word in PLACE_PREPOSITIONS:
            led = at
        elif word in PLACE_NOUNS:
            found[at] = _FAIR if at - led <= _NEAR else _WEAK
    return found


def _dates(one: Sentence) -> _Found:
    if one.head == "year":
        return {
            at: _STRONG if is_year(word) else _FAIR
            for at, word in enumerate(one.lower)
            if is_year(word) or word == "ago" or one.lower[at - 1 : at + 1] in WHICH_YEAR
        }
    found: _Found = {}
    for at, word in enumerate(one.lower):
        following = one.lower[at + 1 : at + 2]
        if word == "may":
            if one.name[at] or (following and following[0][0].isdigit()):
                found[at] = _STRONG
        elif is_time(word) or is_year(word) or following == ["century"]:
            found[at] = _STRONG
        elif word in TIMES:
            found[at] = _FAIR
        elif word in RELATIVE:
            found[at] = _WEAK
    return found


def _numbers(one: Sentence) -> _Found:
    """Grade a number by whether the noun it is asked to count follows it closely."""
    found: _Found = {}
    for at, word in enumerate(one.lower):
        if not is_figure(word) or (word in VAGUE and one.lower[at - 1 : at] == ["the"]):
            continue
        following = one.lower[at + 1 : at + 1 + _NEAR]
        counted = word == "nobody" or (one.head is not None and one.head in map(key, following))
        unlikely = is_year(word) or word in VAGUE
        found[at] = _STRONG if counted else _WEAK if unlikely else _FAIR
    return found


def _money(one: Sentence) -> _Found:
    found = _numbers(one)
    return {
        at: _STRONG
        if MONEY & set(one.lower[max(0, at - 1) : at + 3])
        or "illion" in "".join(one.lower[at + 1 : at + 2])
        else grade / 2
        for at, grade in found.items()
    }


def _percents(one: Sentence) -> _Found:
    return {
        at: _STRONG
        for at, word in enumerate(one.lower)
        if is_figure(word)
        and (
            {"%", "percent"} & set(one.lower[at + 1 : at + 2])
            or one.lower[at + 1 : at + 3] == ["per", "cent"]
        )
    }


def _durations(one: Sentence) -> _Found:
    found: _Found = {}
    for at, word in enumerate(one.lower):
        if word in UNITS:
            counted = any(is_figure(other) for other in one.lower[max(0, at - 3) : at])
            found[at] = _STRONG if counted else _FAIR if word.endswith("s") else _WEAK
        elif is_year(word) or word in ("until", "till"):
            found[at] = _WEAK
    return found


def _ages(one: Sentence) -> _Found:
    """Find "34-year-old", "aged 34", and a small figure after a name: "Jo Hall, 34, said"."""
    found: _Found = {}
    for at, word in enumerate(one.lower):
        if is_figure(word):
            following, before = one.lower[at + 1 : at + 3], one.lower[max(0, at - 2) : at]
            clear = {"year", "years"} & set(following) or {"aged", "age"} & set(before)
            named = word.isdigit() and len(word) < 3 and at > 0 and _is_bearer(one, at - 1)  # noqa: PLR2004 - digits
            if clear or named:
                found[at] = _STRONG if named or "old" in one.lower[at + 1 : at + 4] else _FAIR
    return found


def _is_bearer(one: Sentence, at: int) -> bool:
    """Tell a name that may bear an age from a day's ("Saturday's 5-0 defeat") and an owner's."""
    word = one.lower[at]
    return one.name[at] and not is_time(word) and not word.endswith(("'s", "’s"))


def _reasons(one: Sentence) -> _Found:
    return {
        at: _STRONG if word in REASONS else _WEAK
        for at, word in enumerate(one.lower)
        if word in REASONS or word in SOME_REASON
    }


def _manners(one: Sentence) -> _Found:
    return {
        at: _STRONG if one.lower[at + 1 : at + 2] and one.lower[at + 1].endswith("ing") else _FAIR
        for at, word in enumerate(one.lower)
        if word in MANNERS
    }


def _statements(one: Sentence) -> _Found:
    return {at: _STRONG for at, word in enumerate(one.lower) if word in SAYS}


_CUES: dict[Kind, Callable[[Sentence], _Found]] = {
    "person": _persons, "organisation": _groups, "place": _places, "date": _dates,
    "number": _numbers, "money": _money, "percent": _percents, "duration": _durations,
    "age": _ages, "reason": _reasons, "manner": _manners, "statement": _statements,
}  # fmt: skip
