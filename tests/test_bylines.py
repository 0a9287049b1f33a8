"""Lines that sign a text, on pages, in PDF files and in plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.loading.bylines import says_who_or_when, signed_names
from assistant.text.bylines import says_by, signs

SIGNED = {
    "By Ann Lee": ["Ann Lee"],
    "BY ANN LEE AND BO HART": ["Ann Lee", "Bo Hart"],
    "By Ann Lee, Chief Reporter | May 3, 2021 at 4 pm": ["Ann Lee"],
    "Von Ann Lee und Bo van Renn": ["Ann Lee", "Bo van Renn"],
    "Par Ann Lee, 3 mai 2021": ["Ann Lee"],
    "Words by Ann Lee in Harwick": ["Ann Lee"],
    "By April Hart": ["April Hart"],
}
PROSE = [
    "By 2030, half of all cars",
    "by 3 May 2021 the dam",
    "By Friday",
    "By noon on Monday",
    "By then, the dam had gone",
    "By subscribing I accept the terms of use",
    "By Christmas 2021 the mill will be open",
    "Von Berlin bis Paris",
    "Date palms are dying",
    "Updated Privacy Policy",
    "Published in 1990, the book still sells",
    "On 3 May 2021 the dam broke",
    "Big Data",
]
WHEN = [
    "Published 3 May 2021, updated 4 May 2021",
    "Harwick, 3 May 2021",
    "Monday, 3 May 2021 | 14:05",
    "3. Mai 2021, 14:05 Uhr",
    "2 hours ago",
    "5 min read",
    "Tempo de leitura: 2 minutos",
    "By Bo Hart 19 hours ago",
    "By Bo Hart 0",
    "Ann Lee | 05/03/2021",
]


@pytest.mark.parametrize(("line", "names"), SIGNED.items())
def test_who_signs(line: str, names: list[str]) -> None:
    """A line that says By and names persons signs, and these are the names."""
    assert signed_names(line) == names
    assert says_who_or_when(line)


@pytest.mark.parametrize("line", PROSE)
def test_prose_signs_nothing(line: str) -> None:
    """A sentence or a heading that begins like a byline, or holds a date, is no byline."""
    assert not says_by(line)
    assert signed_names(line) == []
    assert not says_who_or_when(line)


@pytest.mark.parametrize("line", WHEN)
def test_lines_of_dates(line: str) -> None:
    """A line that says when a text appeared, whoever signs it, says nothing else."""
    assert says_who_or_when(line)


@given(st.text(max_size=200), st.sampled_from(["", "By ", "von ", "Published ", "By Ann Lee "]))
def test_any_line_is_read(line: str, before: str) -> None:
    """Whatever a line holds, it is judged; a line that is no By has no names."""
    line = before + line
    says_who_or_when(line)
    signs(line)
    assert not signed_names(line) or line.strip()
