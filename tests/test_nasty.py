"""Nasty inputs: each is refused with a reason or loaded with the right words, and costs little.

Of the families that cost much a slice runs here; ``python -m tests.hard nasty`` runs all of them,
each in a process of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.nasty.families import FAMILIES
from tests.nasty.placing import HANGS, indecent, put, put_cut, wrong_for_users
from tests.nasty.running import load
from tests.nasty.truncated import WHOLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.nasty.cases import Case

TOGETHER = (
    {"nesting": 8, "hidden text": 2, "walls": 2, "encodings": 1},
    {"wrong types": 3, "file names": 2, "PDF files": 4, "Markdown": 6},
    {"archives": 14, "mails": 4, "JSON Lines": 2, "feeds": 4},
)
"""Families that one process loads, each with how many of its inputs one stands for."""
SAMPLED = 150
"""One in so many goes the user's way as well."""
SMALL = [family for family in FAMILIES if family != "large"]


@pytest.mark.parametrize("families", TOGETHER, ids="-".join)
def test_every_nasty_input_is_refused_or_read(tmp_path: Path, families: dict[str, int]) -> None:
    """No traceback, no hang, under 600 MB; the words that must be there are, no hidden ones are."""
    cases: dict[str, Case] = {}
    for family, step in families.items():
        cases |= put(tmp_path, family, step)

    came = load(list(cases), HANGS * len(cases), "within")

    said = (
        case.wrong(one.message, one.text) or indecent(one)
        for case, one in zip(cases.values(), came, strict=True)
    )
    wrong = [words for words in said if words]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("family", SMALL)
def test_nasty_inputs_go_the_users_way(tmp_path: Path, family: str) -> None:
    """The command ends with 0 and an article, or with one line and the exit code for it."""
    for path, case in put(tmp_path, family, SAMPLED).items():
        assert not wrong_for_users(path, case)


def test_a_file_that_is_cut_is_read_or_refused(tmp_path: Path) -> None:
    """A file of any kind that ends anywhere gives an article or one line that says why not."""
    paths: list[str] = []
    for name in WHOLE:
        cheap = name.endswith((".html", ".pdf", ".txt", ".md"))
        paths += put_cut(tmp_path, name, (1, 5, 9) if cheap else (5,))

    for path, one in zip(paths, load(paths, HANGS * len(paths), "within"), strict=True):
        assert one.message or one.text.strip(), path
        assert not indecent(one), path


def test_there_are_enough_nasty_inputs() -> None:
    """At least 120, each of which says what must become of it, under a name of its own."""
    cases = [case for family in FAMILIES.values() for case in family]

    assert len(cases) >= 120
    assert set(SMALL) == {family for families in TOGETHER for family in families}
    for family, its in FAMILIES.items():
        assert len({case.name for case in its}) == len(its), family
        assert all(bool(case.refused) != bool(case.loaded) for case in its)
