"""Nasty inputs: each is refused with a reason or loaded with the right words, and costs little."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.commands import launch
from tests.nasty.families import FAMILIES
from tests.nasty.running import load
from tests.nasty.truncated import WHOLE, cut

if TYPE_CHECKING:
    from pathlib import Path

    from tests.nasty.cases import Case
    from tests.nasty.running import Came

MEMORY = 600_000_000
HANGS = 10
"""Seconds that one file may take; two cores are shared with other tests."""
SAMPLED = 20
"""One in so many goes the user's way as well."""
WITHIN = ("nesting", "hidden text", "walls", "encodings", "PDF files")
"""Families of so many pages and PDF files that a child for each costs too much here;
``python -m evals.benchmarks.nasty`` starts them."""
SMALL = [family for family in FAMILIES if family != "large"]


def _put(folder: Path, family: str, step: int = 1) -> dict[str, Case]:
    placed = {}
    for number, case in enumerate(FAMILIES[family]):
        if not case.costly and number % step == 0:
            within = folder / str(number)
            within.mkdir()
            placed[case.put(within)] = case
    return placed


@pytest.mark.parametrize("family", SMALL)
def test_every_nasty_input_is_refused_or_read(tmp_path: Path, family: str) -> None:
    """No traceback, no hang, under 600 MB; the words that must be there are, no hidden ones are."""
    cases = _put(tmp_path, family)

    came = load(list(cases), HANGS * len(cases), *["within"] * (family in WITHIN))

    said = (
        case.wrong(one.message, one.text) for case, one in zip(cases.values(), came, strict=True)
    )
    wrong = [words for words in said if words]
    assert not wrong, "\n".join(wrong)
    for one in came:
        _require_decent(one)


@pytest.mark.parametrize("family", SMALL)
def test_nasty_inputs_go_the_users_way(tmp_path: Path, family: str) -> None:
    """The command ends with 0 and an article, or with one line and the exit code for it."""
    for path, case in _put(tmp_path, family, SAMPLED).items():
        ran = launch("show", "--json", "--", path, timeout=6 * HANGS)

        assert ran.code in {0, 2, 3}
        message = ran.complaint if ran.code else None
        assert not case.wrong(message, "" if message else json.loads(ran.out)["text"])
        assert message is None or message.isprintable()
        assert "Traceback" not in ran.err


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_that_is_cut_is_read_or_refused(tmp_path: Path, name: str) -> None:
    """A file of any kind that ends anywhere gives an article or one line that says why not."""
    paths = []
    within = name.endswith((".html", ".pdf"))
    for tenths in range(1, 10) if within else (1, 5, 9):
        path = tmp_path / str(tenths) / name
        path.parent.mkdir()
        path.write_bytes(cut(WHOLE[name], tenths))
        paths.append(str(path))

    for one in load(paths, HANGS * len(paths), *["within"] * within):
        assert one.message or one.text.strip()
        _require_decent(one)


def _require_decent(came: Came) -> None:
    for line in (came.message or "", *came.warnings):
        assert line.isprintable()
    assert came.memory < MEMORY


def test_there_are_enough_nasty_inputs() -> None:
    """At least 120, each of which says what must become of it, under a name of its own."""
    cases = [case for family in FAMILIES.values() for case in family]

    assert len(cases) >= 120
    for family, its in FAMILIES.items():
        assert len({case.name for case in its}) == len(its), family
        assert all(bool(case.refused) != bool(case.loaded) for case in its)
