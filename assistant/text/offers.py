"""What a sentence offers a question: the person, day or number that may be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.text.gazetteer import DEMONYMS, GIVEN, PLACES
from assistant.text.name_words import ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS
from assistant.text.words import key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from assistant.text.questions import Kind, Question


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MONTHS = _set(
    "january february march april june july august september october november december jan feb aug "
    "sept oct nov dec"
)
_DAYS = _set("monday tuesday wednesday thursday friday saturday sunday")
_TIMES = _set(
    "yesterday today tomorrow tonight noon midnight morning afternoon evening night summer winter "
    "spring autumn weekend week month year decade ago earlier later century annual christmas easter"
)
_WHICH_YEAR = [["last", "year"], ["this", "year"], ["next", "year"]]
_RELATIVE = _set("after before when during until since while once following last next")
_UNITS = _set(
    "second minute hour day week month year decade century season night weekend seconds minutes "
    "hours days weeks months years decades centuries seasons nights weekends"
)
_NUMBERS = _set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands million millions billion billions trillion dozen dozens "
    "half no none both several few twice once first second third single couple"
)
_VAGUE = _set("no none both few one first second once single half several twice third couple")
_MONEY = _set("$ £ € ¥ dollar dollars euro euros pound pounds cent cents yen yuan rupees free")
_PLACE_PREPOSITIONS = _set(
    "in at near from to outside across inside into off around through toward towards between "
    "throughout north south east west over"
)
_PLACES = _set(
    "city town village country state county province district region area street road airport "
    "hospital school university hotel church park border coast island river lake mountain sea "
    "ocean beach stadium court prison jail home house building center centre capital base camp "
    "station port forest desert valley bridge room office restaurant store museum farm ship"
)
_PEOPLE = _set(
    "man woman boy girl people person police officer official officials men women children "
    "residents students voters investigators prosecutors authorities soldiers troops father mother "
    "brother sister wife husband son daughter friend friends family parents couple player coach "
    "doctor teacher lawyer judge suspect gunman president minister leader director chief secretary "
    "spokesman spokeswoman spokesperson senator congressman mayor governor king queen prince actor "
    "actress singer author"
)
_SAYS = _set(
    "said says told added announced warned wrote asked replied insisted claimed stated argued "
    "explained declared noted reported called described according urged demanded tells"
)
_REASONS = _set(
    "because due since caused cause reason reasons amid thanks owing prompted prompting"
)
_SOME_REASON = _set("to after for as over following so with by")
_MANNERS = _set("by using through via with without")
_GROUPS = _set(
    "company group team party agency university school firm network airline bank club department "
    "government military army police court council committee association union organization"
)
_GIVEN = frozenset(name.lower() for name in GIVEN)
_FOLK = frozenset(name.lower() for name in DEMONYMS) - frozenset(
    "america uk u.k. us u.s. usa britain".split()
)
_LAND = (
    frozenset(word.lower() for place in PLACES for word in place.split())
    | frozenset("america uk u.k. us u.s. usa britain".split())
    | _FOLK
)
_THINGS = ORGANISATION_WORDS | OTHER_WORDS | PLACE_WORDS
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


def is_figure(word: str) -> bool:
    """Tell whether a lower-case word is a number, in digits or letters."""
    return word[0].isdigit() or word in _NUMBERS


def _runs(one: Sentence) -> Iterator[tuple[int, int]]:
    """Yield where each run of name words starts and ends, days and months apart."""
    at = 0
    while at < len(one.lower):
        end = at
        while end < len(one.lower) and one.name[end] and not _is_time(one.lower[end]):
            end += 1
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _persons(one: Sentence) -> _Found:
    found = {at: _FAIR for at, word in enumerate(one.lower) if word in _PEOPLE}
    for start, end in _runs(one):
        run = one.lower[start:end]
        placed = start > 0 and one.lower[start - 1] in _PLACE_PREPOSITIONS
        says = bool(_SAYS & set(one.lower[end : end + 2]))
        if run[0] in _GIVEN:
            grade = _STRONG
        elif _LAND.issuperset(run) or _THINGS & set(run):
            grade = _WEAK
        elif len(run) > 1 or says:
            grade = _STRONG
        else:
            grade = _WEAK if placed else _FAIR
        found |= dict.fromkeys(range(start, end), grade)
    return found


def _groups(one: Sentence) -> _Found:
    found = {at: _WEAK for at, word in enumerate(one.lower) if word in _GROUPS}
    for start, end in _runs(one):
        run = one.lower[start:end]
        short = any(word.isupper() and len(word) > 1 for word in one.words[start:end])
        if ORGANISATION_WORDS & set(run) or short:
            grade = _STRONG
        elif run[0] in _GIVEN or _LAND.issuperset(run):
            grade = _WEAK
        else:
            grade = _FAIR
        found |= dict.fromkeys(range(start, end), grade)
    return found


def _places(one: Sentence) -> _Found:
    found: _Found = {}
    led = -9
    runs = {start: end for start, end in _runs(one)}
    inside = 0
    for at, word in enumerate(one.lower):
        if at in runs:
            run = one.lower[at : runs[at]]
            inside = runs[at]
            near = at - led
            if _LAND.issuperset(run) and not _FOLK & set(run):
                grade = _STRONG
            elif run[0] in _GIVEN or _FOLK & set(run):
                grade = _WEAK
            else:
                grade = _STRONG if near <= _AT else _FAIR if near <= _NEAR else _WEAK
            found |= dict.fromkeys(range(at, inside), grade)
        elif at < inside:
            continue
        elif word in _PLACE_PREPOSITIONS:
            led = at
        elif word in _PLACES:
            found[at] = _FAIR if at - led <= _NEAR else _WEAK
    return found


def _dates(one: Sentence) -> _Found:
    if one.head == "year":
        return {
            at: _STRONG if _is_year(word) else _FAIR
            for at, word in enumerate(one.lower)
            if _is_year(word) or word == "ago" or one.lower[at - 1 : at + 1] in _WHICH_YEAR
        }
    found: _Found = {}
    for at, word in enumerate(one.lower):
        following = one.lower[at + 1 : at + 2]
        if word == "may":
            if one.name[at] or (following and following[0][0].isdigit()):
                found[at] = _STRONG
        elif _is_time(word) or _is_year(word) or following == ["century"]:
            found[at] = _STRONG
        elif word in _TIMES:
            found[at] = _FAIR
        elif word in _RELATIVE:
            found[at] = _WEAK
    return found


def _numbers(one: Sentence) -> _Found:
    """Grade a number by whether the noun it is asked to count follows it closely."""
    found: _Found = {}
    for at, word in enumerate(one.lower):
        if not is_figure(word) or (word in _VAGUE and one.lower[at - 1 : at] == ["the"]):
            continue
        following = one.lower[at + 1 : at + 1 + _NEAR]
        counted = one.head is not None and one.head in map(key, following)
        unlikely = _is_year(word) or word in _VAGUE
        found[at] = _STRONG if counted else _WEAK if unlikely else _FAIR
    return found


def _money(one: Sentence) -> _Found:
    found = _numbers(one)
    return {
        at: _STRONG
        if _MONEY & set(one.lower[max(0, at - 1) : at + 3])
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
        if word in _UNITS:
            counted = any(is_figure(other) for other in one.lower[max(0, at - 3) : at])
            found[at] = _STRONG if counted else _FAIR if word.endswith("s") else _WEAK
        elif _is_year(word) or word in ("until", "till"):
            found[at] = _WEAK
    return found


def _ages(one: Sentence) -> _Found:
    """Find "34-year-old", "aged 34", and a small figure after a name: "Jo Hall, 34, said"."""
    found: _Found = {}
    for at, word in enumerate(one.lower):
        if is_figure(word):
            following, before = one.lower[at + 1 : at + 3], one.lower[max(0, at - 2) : at]
            clear = {"year", "years"} & set(following) or {"aged", "age"} & set(before)
            named = word.isdigit() and len(word) < 3 and at > 0 and one.name[at - 1]  # noqa: PLR2004
            if clear or named:
                found[at] = _STRONG if named or "old" in one.lower[at + 1 : at + 4] else _FAIR
    return found


def _reasons(one: Sentence) -> _Found:
    return {
        at: _STRONG if word in _REASONS else _WEAK
        for at, word in enumerate(one.lower)
        if word in _REASONS or word in _SOME_REASON
    }


def _manners(one: Sentence) -> _Found:
    return {
        at: _STRONG if one.lower[at + 1 : at + 2] and one.lower[at + 1].endswith("ing") else _FAIR
        for at, word in enumerate(one.lower)
        if word in _MANNERS
    }


def _statements(one: Sentence) -> _Found:
    return {at: _STRONG for at, word in enumerate(one.lower) if word in _SAYS}


def _is_year(word: str) -> bool:
    """Tell whether digits look like a year or a decade: 1848, 2021, 1990s."""
    digits = word.removesuffix("s")
    return len(digits) == 4 and digits.isdigit() and digits[0] in "12" and digits < "2100"  # noqa: PLR2004


def _is_time(word: str) -> bool:
    return word in _MONTHS or word in _DAYS


_CUES: dict[Kind, Callable[[Sentence], _Found]] = {
    "person": _persons, "organisation": _groups, "place": _places, "date": _dates,
    "number": _numbers, "money": _money, "percent": _percents, "duration": _durations,
    "age": _ages, "reason": _reasons, "manner": _manners, "statement": _statements,
}  # fmt: skip
