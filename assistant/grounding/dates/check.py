"""The date check: does the claim put things on the days the article puts them?

A date passes when the evidence resolves to it or to a time inside it, when the sentences beside the
evidence do and the evidence itself has no other such date, when a date and a span of time there
give it ("30 days from Tuesday"), or when it stands elsewhere in the article and every such date of
the evidence is in the claim too, so that none was put for another. What the article leaves open
(the year of "8 October", the week of "Tuesday") may be filled in as the article's other dates do.

It fails when the claim names a day, month or year that nothing in the article resolves to, while
the evidence names another one, leaves none open and has none that holds it ("by the end of 2023"
may be December); when the claim is the evidence's own words with another date in them that the
article does not have; and when the calendar refutes it ("Wednesday, 17 October 2024" was a
Thursday), unless the article has it so. All else is a doubt: a date of elsewhere in the place of
the evidence's, one that the article does not give more closely than its month or year, one that
the evidence counts from another ("three days later"), a day beside it where it tells of a night,
and whatever a program looked evidence up for: another sentence's date is then no contradiction.

What put the line there: of the same 642 true claims that the number check names, 17 were doubted
when a date had to stand in its evidence, and none is now; of days and months changed in such claims
0.86 and 0.93 were caught, and 1.00 and 0.98 are. A day whose year the article leaves out is of any
year that the article names, or on which the weekday of its dateline falls: for want of that rule
18 of the labels' 963 facts and right answers were doubted, and 2 are now.

Whoever asks is told by what rule a date was read: the data hold, of each date of the claim, its
words, the article's words, the EDTF value, its precision, the day counted from, and the rule.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from assistant.answers import Check
from assistant.grounding.dates.assumed import (
    is_assumed,
    is_given_elsewhere,
    is_left_open,
    reckoned_otherwise,
    supposed_date,
)
from assistant.grounding.dates.clock_check import wrong_times
from assistant.grounding.dates.dating import reckoned_date
from assistant.grounding.dates.overnight import meet_at_night, weekdays_meet_at_night
from assistant.grounding.facts import held_in
from assistant.grounding.numbers.set_aside import set_aside
from assistant.grounding.numbers.slots import altered
from assistant.grounding.numbers.substituting import retold
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.text.calendar_faults import calendar_faults
from assistant.text.counted_dates import EVENT
from assistant.text.dates import BESIDE, DateMention, dates
from assistant.text.edtf import within
from assistant.text.rules import WRITTEN_OUT
from assistant.text.time_spans import time_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.answers import Outcome
    from assistant.grounding.statement import Statement

_COUNTING = re.compile(
    r"\b(?:days?|weeks?|fortnight|months?|years?|decades?|weekend|hours?)\s+"
    r"(?:later|after|before|earlier|ago|old|since|on|away)\b"
    r"|\b(?:night|morning|afternoon|evening)\s+(?:after|before|earlier)\b"
    r"|\b(?:next|following|previous)\s+\w+",
    re.IGNORECASE,
)
"""Words that count from another date: a reader may have reckoned what they come to."""
_YEAR_BEFORE = re.compile(
    r"\b(?:a|one|the)\s+year\s+(?:earlier|ago|before)|\b(?:last|previous|past)\s+year\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_RELATIVE = re.compile(
    r"\b(?:last|next|this|ago|today|tonight|yesterday|tomorrow|earlier|later)\b", re.IGNORECASE
)
_QUALIFIED = re.compile(r"^(?:earlier|later|early|late)\s+", re.IGNORECASE)
_MOST_TOLD = 3
SURE = 6
"""Words around a date that a claim shares with its evidence, so that it is a copy of it."""


def check_dates(statement: Statement) -> Check:
    """Check every date of the claim against the dates of its evidence, then of the article."""
    claimed = dates(statement.text, statement.facts.article.published)
    results = [*_impossible(statement), *_altered(claimed, statement), *_apart(statement)]
    results += [_said("doubt", detail) for detail in wrong_times(statement)]
    results += _set_aside(claimed, statement)
    results += [_check(date, claimed, statement) for date in claimed]
    worst = gravest(results, "date", "the claim names no date")
    if worst.outcome != "pass":
        return worst
    passed = [one for one in results if one.outcome == "pass"]
    read = [one.data["dates"][0] for one in passed if one.data]
    told = "; ".join(dict.fromkeys(one.detail for one in passed[:_MOST_TOLD]))
    return _said("pass", told, {"dates": read} if read else None)


def _impossible(statement: Statement) -> Iterator[Check]:
    """Find what the calendar refutes, unless the article has the very words."""
    published = statement.facts.article.published
    for words, detail in calendar_faults(statement.text, published):
        if not _is_literal(words, statement.facts.article.text):
            yield _said("fail", detail, CONTRADICTS)


def _altered(claimed: Iterable[DateMention], statement: Statement) -> Iterator[Check]:
    """Object to another date in the midst of the evidence's own words."""
    article = statement.facts.article.text
    known = {d.value for d in statement.facts.dates}
    for span, its, shared in altered(statement, "date"):
        words = span.of(statement.text)
        own = [d for d in claimed if d.span.overlaps(span)]
        strange = own and all(d.value and d.value not in known for d in own)
        sure = strange and shared >= SURE and not _is_literal(words, article)
        detail = f"between the same words the evidence has {its!r}, the claim {words!r}"
        yield _said("fail" if sure else "doubt", detail, CONTRADICTS if sure else None)


def _set_aside(claimed: Iterable[DateMention], statement: Statement) -> Iterator[Check]:
    """Doubt a date that the evidence names only as planned, or as a mistake."""
    near = held_in(statement.facts.dates, statement.evidence)
    article = statement.facts.article.text
    for date in claimed if near else ():
        words = date.span.of(statement.text)
        its = [d for d in near if d.value and d.value == date.value]
        its = its or [d for d in near if d.span.of(article) == words]
        if set_aside([d.span for d in its], statement):
            # "From 17 March to 21 April" tells of the change.
            others = {one.value for one in claimed if one is not date and one.value}
            if others.isdisjoint(d.value for d in near):
                yield _said("doubt", f"the article sets {words!r} aside")


def _apart(statement: Statement) -> Iterator[Check]:
    """Doubt "a week later" where all the evidence has of the kind is "a day later"."""
    ours = time_spans(statement.text)
    its = time_spans(statement.evidence_text) if ours else {}
    if its and ours.keys().isdisjoint(its):
        for unit, words in ours.items():
            if unit not in statement.evidence_text.casefold():
                its_words = next(iter(its.values()))
                yield _said("doubt", f"the evidence has {its_words!r}, the claim {words!r}")


def _check(date: DateMention, claimed: Iterable[DateMention], statement: Statement) -> Check:
    words = date.span.of(statement.text)
    near = held_in(statement.facts.dates, statement.evidence)
    if _is_literal(words, statement.evidence_text):
        its = next((d for d in near if d.value and d.value == date.value), None)
        detail = f"{words!r} stands in the evidence"
        return _read(date, its, detail, statement) if its else _said("pass", detail)
    if date.value is None and date.rule == EVENT:
        return _said("not_applicable", f"{words!r} counts from an event")
    if date.value is None:
        return _unsettled(date, words, statement)
    rivals = _rivals(date, claimed, near, statement)
    its = _agreeing(date.value, near)
    if its is None and not rivals:
        its = _agreeing(date.value, held_in(statement.facts.dates, statement.neighbourhood))
    if its is not None:
        own = its.span.of(statement.facts.article.text)
        return _read(date, its, f"{words!r} is {own!r}: {its.rule}", statement)
    published = statement.facts.article.published
    if published and within(published, date.value):
        detail = f"{words!r} is when the article was published"
        return _said("doubt" if rivals else "pass", detail)
    return _elsewhere(date, words, near, rivals, statement)


def _rivals(
    date: DateMention,
    claimed: Iterable[DateMention],
    near: Iterable[DateMention],
    statement: Statement,
) -> list[DateMention]:
    """Return the evidence's dates in whose place the claim's may stand.

    Not those that the claim has too, nor the day of the article, nor those of clauses of which
    the claim retells nothing.
    """
    article = statement.facts.article
    said = {own.value for own in claimed} | {None}
    others = [d for d in near if d.precision == date.precision and d.value not in said]
    # A dateline that is cited along with the story.
    others = [d for d in others if d.value != article.published or d.rule != WRITTEN_OUT]
    told = retold(statement)
    return [d for d in others if any(clause.covers(d.span) for clause in told)]


def _unsettled(date: DateMention, words: str, statement: Statement) -> Check:
    """Judge by its words alone a date that no day of the article settles."""
    article = statement.facts.article
    bare = _QUALIFIED.sub("", words)
    literal = _is_literal(words, article.text) or _is_day_of(words, article.text)
    literal = literal or (bare != words and _is_literal(bare, statement.evidence_text))
    near = held_in(statement.facts.dates, statement.evidence)
    rivals = [d for d in near if d.precision == "day"]
    named = rivals[0].span.of(article.text) if rivals else ""
    beside = weekdays_meet_at_night(words, named, statement)
    if literal and rivals and statement.given and _WEEKDAY.fullmatch(words) and not beside:
        return _said("doubt", f"the evidence names {named!r}, not {words!r}")
    if date.rule == BESIDE:
        return _said("not_applicable", f"{words!r} counts from a day that the claim does not say")
    reckoned = reckoned_otherwise(date, statement)
    if reckoned is not None:
        return _said("pass", f"{words!r} is {reckoned[1]!r} from {reckoned[0]!r}")
    supposed = None if literal else supposed_date(words, statement)
    if supposed is not None:
        return _said("pass", supposed)
    detail = f"{words!r} cannot be told to be any day of the article"
    if not literal and article.published is None and _counts_from_nothing(date, words, near):
        return _said("not_applicable", f"{words!r} counts from a day that the article does not say")
    return _said("pass" if literal else "doubt", detail)


def _counts_from_nothing(date: DateMention, words: str, near: Iterable[DateMention]) -> bool:
    """Tell whether "this year" is said of an article without a date, that says no other such."""
    if words.endswith("ago"):
        return True  # the number check judges how long ago
    relative = _RELATIVE.search(words) is not None
    return relative and not any(d.precision == date.precision for d in near)


def _is_day_of(words: str, text: str) -> bool:
    """Find a day of a month in the article's way of writing it: "July 27th" is "27 July"."""
    day, month = re.search(r"\d{1,2}", words), re.search(r"[A-Z][a-z]{2}", words)
    if not day or not month or re.search(r"\d{4}|day", words):
        return False
    either = rf"{month[0]}[a-z.]*\s+0?{day[0]}|\b0?{day[0]}(?:st|nd|rd|th)?\s+(?:of\s+)?{month[0]}"
    return re.search(rf"(?:{either})(?!\d)", text) is not None


def _elsewhere(
    date: DateMention,
    words: str,
    near: list[DateMention],
    rivals: list[DateMention],
    statement: Statement,
) -> Check:
    """Judge a date that the evidence does not have."""
    value = date.value or ""
    detail = _worked_out(date, words, near, statement)
    if detail is not None:
        return _said("pass", detail)
    its = _agreeing(value, statement.facts.dates)
    if its is not None:
        detail = f"{words!r} stands elsewhere in the article, not in the evidence"
        settled = not rivals or meet_at_night(value, rivals, statement)
        known = statement.given and settled and any(char.isalnum() for char in value)
        return _read(date, its, detail, statement) if known else _said("doubt", detail)
    article = statement.facts.article.text
    assumed = next((d for d in near if is_assumed(value, d, statement)), None)
    if assumed is not None:
        own = assumed.span.of(article)
        if is_given_elsewhere(value, assumed, statement):
            return _said("pass", f"{words!r} is {own!r}, as the article's other dates are")
        return _said("doubt", f"the evidence has {own!r} ({assumed.value}), it may be {words!r}")
    return _missing(date, words, near, statement)


def _worked_out(
    date: DateMention, words: str, near: Sequence[DateMention], statement: Statement
) -> str | None:
    """Return how the evidence gives a date that it does not name, for people."""
    value = date.value or ""
    if _is_last_year(value, statement):
        return f"{words!r} is the year before the article's"
    reckoned = reckoned_date(value, statement) or reckoned_otherwise(date, statement)
    if reckoned is not None:
        return f"{words!r} is {reckoned[1]!r} from {reckoned[0]!r}"
    its = next((d for d in near if is_left_open(words, value, d, statement)), None)
    if its is None:
        return None
    own = its.span.of(statement.facts.article.text)
    return f"{words!r} may be {own!r}, as the article's other dates are"


def _is_last_year(value: str, statement: Statement) -> bool:
    """Tell whether a year is the one before, from which the evidence counts: "a year earlier"."""
    published = statement.facts.article.published
    before = published is not None and value == f"{int(published[:4]) - 1:04d}"
    return before and _YEAR_BEFORE.search(statement.evidence_text) is not None


def _missing(date: DateMention, words: str, near: list[DateMention], statement: Statement) -> Check:
    """Judge a date that the article does not have at all."""
    supposed = supposed_date(words, statement)
    if supposed is not None:
        return _said("pass", supposed)
    told = held_in(statement.facts.dates, statement.telling)
    others = [d for d in told if d.value and d.precision == date.precision]
    coarser = [d for d in near if d.value and within(date.value or "", d.value)]
    counted = coarser or any(map(_COUNTING.search, (statement.evidence_text, words)))
    if others and not counted and all(d.value is not None for d in near):
        article = statement.facts.article.text
        shown = ", ".join(f"{d.span.of(article)!r} ({d.value})" for d in others[:3])
        detail = f"the evidence has {shown}, not {words!r} ({date.value})"
        # What began on a Friday night went on on Saturday.
        at_night = meet_at_night(date.value or "", others, statement)
        return _said("doubt", detail) if at_night else _said("fail", detail, CONTRADICTS)
    open_ones = any(d.value is None for d in statement.facts.dates)
    certain = not open_ones and not counted and any(char.isdigit() for char in words)
    return _said("fail" if certain else "doubt", f"the article does not have {words!r}")


def _agreeing(value: str, dates: Iterable[DateMention]) -> DateMention | None:
    return next((d for d in dates if d.value is not None and within(d.value, value)), None)


def _is_literal(words: str, text: str) -> bool:
    """Find the words at word edges: "2 December" does not stand in "12 December"."""
    needle, hay = words.casefold(), text.casefold()
    at = hay.find(needle)
    while at >= 0:
        edges = (hay[at - 1 : at], hay[at + len(needle) : at + len(needle) + 1])
        if not any(char.isalnum() for char in edges):
            return True
        at = hay.find(needle, at + 1)
    return False


def _read(date: DateMention, its: DateMention, detail: str, statement: Statement) -> Check:
    """Pass a date, with how the article's was read."""
    read = {
        "words": date.span.of(statement.text),
        "evidence": its.span.of(statement.facts.article.text),
        "date": its.value,
        "precision": its.precision,
        "anchor": statement.facts.article.published,
        "rule": its.rule,
    }
    return _said("pass", detail, {"dates": [read]})


def _said(outcome: Outcome, detail: str, data: dict[str, Any] | None = None) -> Check:
    return Check(name="date", outcome=outcome, detail=detail, data=data)
