"""Nasty inputs: each is refused with a reason or loaded with the right words, and costs little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands import launch
from tests.nasty.families import FAMILIES
from tests.nasty.running import load
from tests.nasty.truncated import WHOLE, cut

if TYPE_CHECKING:
    from pathlib import Path

MEMORY = 600_000_000
HANGS = 10
"""Seconds that one file may take; two cores are shared with other tests."""
SAMPLED = 9
"""One in so many goes the user's way as well."""


def _put(folder: Path, family: str) -> list[str]:
    paths = []
    for number, case in enumerate(case for case in FAMILIES[family] if not case.costly):
        within = folder / str(number)
        within.mkdir()
        paths.append(case.put(within))
    return paths


@pytest.mark.parametrize("family", [name for name in FAMILIES if name != "large"])
def test_every_nasty_input_is_refused_or_read(tmp_path: Path, family: str) -> None:
    """No traceback, no hang, under 600 MB; the words that must be there are, no hidden ones are."""
    cases = [case for case in FAMILIES[family] if not case.costly]
    paths = _put(tmp_path, family)

    came = load(paths, HANGS * len(paths))

    wrong = [
        said
        for case, one in zip(cases, came, strict=True)
        if (said := case.wrong(one.message, one.text))
    ]
    assert not wrong, "\n".join(wrong)
    for one in came:
        assert "\n" not in (one.message or "")
        assert one.memory < MEMORY
        assert not [warning for warning in one.warnings if not warning.isprintable()]


@pytest.mark.parametrize("family", [name for name in FAMILIES if name != "large"])
def test_nasty_inputs_go_the_users_way(tmp_path: Path, family: str) -> None:
    """The command ends with 0 and an article, or with one printable line and the exit code for it."""
    for path in _put(tmp_path, family)[::SAMPLED]:
        ran = launch("show", "--json", "--", path, timeout=6 * HANGS)

        if ran.code:
            assert ran.code in {2, 3, 4}, ran.err
            assert ran.complaint.isprintable()
        else:
            assert '"kind": "article"' in ran.out or '"text"' in ran.out
        assert "Traceback" not in ran.err


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_that_is_cut_is_read_or_refused(tmp_path: Path, name: str) -> None:
    """A file of any kind that ends anywhere gives an article or one line that says why not."""
    paths = []
    for tenths in range(1, 10):
        (tmp_path / str(tenths)).mkdir()
        paths.append(str(tmp_path / str(tenths) / name))
        (tmp_path / str(tenths) / name).write_bytes(cut(WHOLE[name], tenths))

    for one in load(paths, HANGS * len(paths)):
        assert one.message or one.text.strip()
        assert "\n" not in (one.message or "")
        assert one.memory < MEMORY


def test_there_are_enough_nasty_inputs() -> None:
    """At least 120, each of which says what must become of it, under a name of its own."""
    cases = [case for family in FAMILIES.values() for case in family]

    assert len(cases) >= 120
    for family, its in FAMILIES.items():
        assert len({case.name for case in its}) == len(its), family
        assert all(bool(case.refused) != bool(case.loaded) for case in its)
