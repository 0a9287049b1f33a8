"""The scorers' readers: what is written in any style is read as what was meant, and as no more."""

from __future__ import annotations

import ast
import datetime
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import evals
from evals.scoring.checks import Check, Setting, hits
from evals.scoring.clock import times
from evals.scoring.days import days, is_date
from evals.scoring.numbers import numbers
from evals.scoring.plain import clauses, negated, plain, sentences
from evals.scoring.spans import places

if TYPE_CHECKING:
    from collections.abc import Callable

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen".split()
)
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
MONTHS = (
    "January February March April May June July August September October November December".split()
)


def spell(value: int, joined: str = " and ") -> str:
    """Write a whole number in words.

    >>> spell(1_020_304), spell(17, " ")
    ('one million twenty thousand three hundred and four', 'seventeen')
    """
    for size, name in ((10**6, "million"), (1000, "thousand")):
        if value >= size:
            rest = value % size
            link = joined if 0 < rest < 100 else " "
            head = f"{spell(value // size, joined)} {name}"
            return head + (f"{link}{spell(rest, joined)}" if rest else "")
    if value >= 100:
        rest_words = f"{joined}{spell(value % 100)}" if value % 100 else ""
        return f"{ONES[value // 100]} hundred{rest_words}"
    if value < 20:
        return ONES[value]
    return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")


def scaled(value: int, size: int) -> str:
    """Write a value as a decimal of a size: 1,200,000 as 1.2 for a million."""
    whole, rest = divmod(value, size)
    places = f"{rest:0{len(str(size)) - 1}d}".rstrip("0")
    return f"{whole:,}.{places}" if places else f"{whole:,}"


STYLES: dict[str, Callable[[int], str]] = {
    "digits": str,
    "commas": lambda value: f"{value:,}",
    "thin spaces": lambda value: f"{value:,}".replace(",", "\u2009"),
    "hard spaces": lambda value: f"{value:,}".replace(",", "\u00a0"),
    "words": spell,
    "American words": lambda value: spell(value, " "),
    "capital": lambda value: spell(value).capitalize(),
    "a dash that does not break": lambda value: spell(value).replace("-", "\u2011"),
    "thousand": lambda value: f"{scaled(value, 1000)} thousand",
    "million": lambda value: f"{scaled(value, 10**6)} million",
    "m": lambda value: f"{scaled(value, 10**6)}m",
    "bn": lambda value: f"{scaled(value, 10**9)}bn",
    "k": lambda value: f"{scaled(value, 1000)}k",
    "decimal": lambda value: f"{value}.0",
}
UNITS: dict[str, tuple[str, ...]] = {
    "USD": ("${}", "US${}", "{} dollars", "{} USD"),
    "GBP": ("£{}", "{} pounds"),
    "EUR": ("€{}", "{} euros", "{} EUR"),
    "%": ("{}%", "{} %", "{} per cent", "{} percent", "{}-percent"),
    "points": ("{} percentage points", "{} pp", "{}-percentage-point"),
    "weeks": ("{} weeks", "{}-week"),
    "people": ("{} people", "{} persons"),
}


@given(st.integers(0, 10**9 - 1), st.sampled_from(list(STYLES)))
def test_a_number_is_read_in_every_style(value: int, style: str) -> None:
    """Digits, words and magnitudes give one number, and the same one."""
    text = f"It was {STYLES[style](value)}, they said."

    assert [found.value for found in numbers(plain(text))] == [value]


@pytest.mark.parametrize("unit", UNITS)
@given(value=st.integers(2, 10**6), data=st.data())
def test_a_unit_is_read_in_every_style(unit: str, value: int, data: st.DataObject) -> None:
    """The check of a value with its unit hits it in each spelling, and with another unit never."""
    form = data.draw(st.sampled_from(UNITS[unit]))
    answer = f"It came to {form.format(f'{value:,}')} in the end."

    for other in UNITS:
        assert hits(Check(number=str(value), unit=other), answer, Setting()) is (other == unit)
    assert not hits(Check(number=str(value + 1), unit=unit), answer, Setting())


def test_an_adjective_is_no_unit() -> None:
    """What is counted may stand further on; a plural is what is counted."""
    assert hits(Check(number="8", unit="weeks"), "It takes 8 full weeks.", Setting())
    assert not hits(Check(number="8", unit="weeks"), "It takes 8 boats.", Setting())


@given(st.integers(0, 10**6), st.integers(1, 3))
def test_decimals_are_read_exactly(value: int, places: int) -> None:
    """No binary fraction is in between: 0.1 is a tenth."""
    whole, rest = divmod(value, 10**places)
    written = f"{whole}.{rest:0{places}d}"

    assert [one.value for one in numbers(f"At {written} it is")] == [Fraction(value, 10**places)]


@given(st.integers(100, 10**7), st.integers(1, 6))
def test_a_rounded_value_agrees_as_it_is_written(value: int, places: int) -> None:
    """``approx`` accepts a value rounded as it is written, and none that is further off."""
    step = 10 ** min(places, len(str(value)) - 1)
    rounded = (value + step // 2) // step * step
    check = Check(number=str(value), approx=True)

    assert hits(check, f"about {rounded:,}", Setting())
    assert not hits(check, f"about {rounded + 2 * step + 1:,}", Setting())


def rendered(day: datetime.date) -> list[str]:
    """Write a date in the styles of newspapers."""
    month, number, year = MONTHS[day.month - 1], day.day, day.year
    last = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number not in (11, 12, 13) else 0, "th")
    short = "Sept" if day.month == 9 else month[:3]
    weekday = day.strftime("%A")
    return [
        f"{number} {month} {year}", f"{number}{last} {month} {year}", f"{number:02d} {month} {year}",
        f"the {number}{last} of {month}, {year}", f"{month} {number}, {year}", day.isoformat(),
        f"{month} {number}{last} {year}", f"{number} {short} {year}", f"{short}. {number}, {year}",
        f"{weekday}, {month} {number}, {year}", f"{weekday} {number} {month} {year}",
        f"{number}-{short}-{year}", f"{month} the {number}{last}, {year}",
    ]  # fmt: skip


DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


@given(DATES)
def test_a_date_is_read_in_every_style(day: datetime.date) -> None:
    """Each order and shortening gives one date, with all its parts."""
    for words in rendered(day):
        found = days(plain(f"It was on {words} that it began."))
        assert [(one.year, one.month, one.day) for one in found] == [(day.year, day.month, day.day)]


@given(DATES, st.integers(1, 400))
def test_a_date_agrees_with_itself_and_no_other(day: datetime.date, apart: int) -> None:
    """Every part that a label gives must agree; the year alone may be left out."""
    other = day + datetime.timedelta(days=apart)
    (found,) = days(plain(f"on {rendered(day)[0]}"))
    (bare,) = days(f"on {day.day} {MONTHS[day.month - 1]}")
    same_day = (day.month, day.day) == (other.month, other.day)

    assert is_date(found, day.isoformat(), None)
    assert is_date(found, day.isoformat()[:7], None)
    assert is_date(bare, day.isoformat(), None)
    assert not is_date(found, other.isoformat(), None)
    assert is_date(bare, other.isoformat(), None) is same_day


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_of_day_is_read_in_every_style(hour: int, minute: int) -> None:
    """With a colon or a point, on a dial of twelve or of twenty-four hours."""
    half, dial = ("am" if hour < 12 else "pm"), (hour % 12 or 12)
    spelled = [f"{hour}:{minute:02d}", f"{hour:02d}:{minute:02d}", f"{dial}:{minute:02d} {half}",
               f"{dial}.{minute:02d}{half}", f"{dial}.{minute:02d} {half[0]}.m."]  # fmt: skip

    for words in spelled:
        (found,) = times(f"They left at {words} together.")
        assert (found.hour, found.minute, found.sure) == (hour % 12, minute, True)


@given(
    st.text(alphabet="ab’'\"“”–-\u00a0 \n.é", max_size=40), st.integers(0, 40), st.integers(1, 40)
)
def test_every_piece_of_a_text_is_found_in_it(text: str, start: int, size: int) -> None:
    """What is cut out of an article stands there, in plain spelling."""
    piece = text[start : start + size]

    found = places(piece, text)

    assert bool(found) is bool(plain(piece))
    for first, last in found:
        assert plain(text[first:last]) == plain(piece)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """Nothing that a model writes breaks a reader; plain spelling is final, and offsets are true."""
    told = plain(text)

    assert plain(told) == told
    spans = [(one.start, one.end) for one in numbers(told)]
    spans += [(one.start, one.end) for one in days(told)]
    spans += [(one.start, one.end) for one in times(told)]
    assert all(0 <= start < end <= len(told) for start, end in spans)
    for clause in clauses(told):
        assert clause in told
        assert negated(f"not {clause}", 4)


@given(st.text(alphabet="aBc .!?\"'()\n5", max_size=60))
def test_sentences_keep_every_sign(text: str) -> None:
    """Cut at its sentences a text loses nothing but spaces; closing quotation marks stay."""
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("file", sorted(Path(evals.__file__).parent.glob("scoring/*.py")), ids=str)
def test_scorers_read_by_themselves(file: Path) -> None:
    """What grounds and reads for the assistant judges none of its answers."""
    tree = ast.parse(file.read_text("utf-8"))
    nodes = list(ast.walk(tree))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}

    assert not [name for name in names if name.split(".")[0] == "assistant"]
    assert not [
        name
        for name in names
        if name.startswith("evals.") and not name.startswith(("evals.labels", "evals.scoring"))
    ]
