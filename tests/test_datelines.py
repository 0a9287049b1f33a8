"""Datelines: the place, date and agency before a first sentence, and what only looks like one."""

from __future__ import annotations

import pytest

from assistant.text.datelines import read_dateline

# Where the sentence begins is marked by |.
ANYWHERE = """
HARWICK (Wire) — |It broke.
Harwick (Wire) — |It broke.
HARWICK (Bo) — |It broke.
Harwick, Norvale (Bo) — |It broke.
Harwick (AP) |It broke.
Harwick (AP) |3 broke.
Harwick (AP)|
Harwick (AP) — |it broke.
(Wire) — |It broke.
(Bo) — |It broke.
HARWICK, 33 (Wire) — |It broke.
ST. IVES, England (AP) — |The dam broke.
Harwick-on-Sea/Leeds (AP) — |It broke.
Stratford on Avon (AP) — |It broke.
""".strip().splitlines()
FIRST = """
HARWICK — |It broke.
HARWICK — |3 boats broke.
HARWICK —|
HARWICK – |It broke.
HARWICK -- |It broke.
HARWICK - |It broke.
USA — |It broke.
NEW YORK: |It broke.
RIO DE JANEIRO, Brazil — |It broke.
HARWICK /PRNewswire/ -- |It broke.
EXCLUSIVE: |It broke.
BREAKING NEWS - |it broke.
""".strip().splitlines()
NONE = """
Harwick (Bo) — It broke.
Harwick (Bo) It broke.
HARWICK (wire) — It broke.
harwick (AP) — It broke.
(bo) — It broke.
Harwick (AP) it broke.
HARWICK (Bo) It broke.
Stratford by Avon (AP) — It broke.
HARWICK, the 3 (Wire) — It broke.
HARWICK, it (Wire) — It broke.
HARWICK — it broke.
US — It broke.
US (Bo) — It broke.
London — It broke.
London, Leeds — It broke.
HARWICK: It broke.
ABC: It broke.
London: It broke.
LONDON: it broke.
HARWICK- It broke.
harwick /PRNewswire/ -- It broke.
June 3 — It broke.
June 3, 2021 — it broke.
June 3, 2021
Harwick June 3, 2021
Harwick, June 3
harwick, June 3, 2021
EXCLUSIVE It broke.
Two hostages — both French — are free.
""".strip().splitlines()
DATED = [
    ("HARWICK, June 3 (Wire) - |It broke.", None, (6, 3)),
    ("HARWICK, June 3, 2021 (Wire) — |It broke.", "2021-06-03", None),
    ("London, June 3 — |It broke.", None, (6, 3)),
    ("London, June 3, 2021 — |It broke.", "2021-06-03", None),
    ("June 3, 2021 — |It broke.", "2021-06-03", None),
    ("3 June 2021 - |It broke.", "2021-06-03", None),
    ("Harwick, June 3, 2021 /PRNewswire/ -- |It broke.", "2021-06-03", None),
    ("Harwick, June 3, 2021|", "2021-06-03", None),
    ("Harwick, 3 June 2021 (AP)|", "2021-06-03", None),
    ("Harwick (AP), 3 June 2021|", "2021-06-03", None),
    ("Harwick, 33, 3 June 2021|", "2021-06-03", None),
    (f"A{'a' * 76}, 3 June 2021|", "2021-06-03", None),
]


@pytest.mark.parametrize("marked", [*ANYWHERE, *FIRST])
def test_a_place_and_an_agency_are_a_dateline(marked: str) -> None:
    """Shouted places and known agencies lead to the sentence behind them."""
    lead, _, rest = marked.partition("|")
    found = read_dateline(lead + rest, first=True)

    assert found is not None
    assert found.end == len(lead)
    assert (found.stamp.kind, found.stamp.day, found.stamp.partial) == ("plain", None, None)


@pytest.mark.parametrize("marked", ANYWHERE)
def test_an_agency_in_brackets_marks_a_later_dateline_too(marked: str) -> None:
    """Below the first sentence a dateline needs the agency's name in brackets."""
    lead, _, rest = marked.partition("|")
    found = read_dateline(lead + rest, first=False)

    assert found is not None
    assert found.end == len(lead)


@pytest.mark.parametrize("marked", [*FIRST, "Harwick, June 3, 2021|", "June 3, 2021 — |It broke."])
def test_only_the_first_dateline_may_lack_an_agency(marked: str) -> None:
    """Further down a shouted word before a dash may be anything."""
    assert read_dateline(marked.replace("|", ""), first=False) is None


@pytest.mark.parametrize("words", NONE)
@pytest.mark.parametrize("first", [True, False])
def test_a_sentence_is_no_dateline(words: str, first: bool) -> None:  # noqa: FBT001 - a table
    """A colon behind a word, a small letter behind the dash or one in a place's name: no dateline."""
    assert read_dateline(words, first=first) is None


@pytest.mark.parametrize(("marked", "day", "partial"), DATED)
def test_the_day_of_a_dateline_is_read(
    marked: str, day: str | None, partial: tuple[int, int] | None
) -> None:
    """Place and day stand in any order; without a year the day is read in part."""
    lead, _, rest = marked.partition("|")
    found = read_dateline(lead + rest, first=True)

    assert found is not None
    assert (found.end, found.stamp.day, found.stamp.partial) == (len(lead), day, partial)


@pytest.mark.parametrize("line", [f"A{'a' * 77}, 3 June 2021", "Harwick, 3 June\n2021"])
def test_a_long_or_broken_line_is_no_dateline(line: str) -> None:
    """A line of its own has at most ninety characters and is one line."""
    assert read_dateline(line, first=True) is None
