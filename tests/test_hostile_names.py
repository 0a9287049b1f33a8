"""No name leads out of the program's own folders, and what it makes is for its owner alone."""

from __future__ import annotations

import contextlib
import os
from pathlib import PosixPath
from typing import TYPE_CHECKING

import pytest

from assistant.cli.line_history import LineHistory
from assistant.cli.output import write_file
from assistant.errors import UsageError
from tests.hostile_names import CHANNELS, NAMES, Place, strayed, tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _open_umask(tmp_path: Path) -> Iterator[None]:
    """Leave every permission to the program, in a folder of its own."""
    before = os.umask(0)
    with contextlib.chdir(tmp_path):
        yield
    os.umask(before)


@pytest.mark.parametrize("channel", CHANNELS)
def test_no_name_is_a_way_out(channel: str, tmp_path: Path) -> None:
    """Whatever a title, an address, an id, a member or a setting is called: nothing strays."""
    place = Place(tmp_path).make()
    before = tree(tmp_path)

    for name in NAMES[list(CHANNELS).index(channel) :: 2 * len(CHANNELS)]:
        CHANNELS[channel](name, place)

    after = tree(tmp_path)
    assert list(strayed(before, after)) == []
    for path, (mode, kind, _) in after.items():
        if path.startswith(("home/.local", "home/.cache", "home/.config")):
            assert mode == (0o700 if kind == "d" else 0o600), path


def test_there_are_names_enough() -> None:
    """Sixty at least, no two alike."""
    assert len(set(NAMES)) == len(NAMES) >= 60


def test_what_strays_is_seen(tmp_path: Path) -> None:
    """A file that comes, changes or goes is seen, or this would prove nothing."""
    place = Place(tmp_path).make()
    before = tree(tmp_path)
    (place.root / "outside" / "precious.txt").unlink()
    (place.home / ".bashrc").write_text("owned", "utf-8")
    (place.work / "owned").symlink_to("x")

    assert list(strayed(before, tree(tmp_path))) == [
        "a/b/c/owned", "home/.bashrc", "outside/precious.txt",
    ]  # fmt: skip


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can lay another user's link")
def test_a_link_that_another_laid_is_not_followed(tmp_path: Path) -> None:
    """In a folder for everybody -o takes no link of another user; one's own it follows."""
    folder, precious = tmp_path / "everybodys", tmp_path / "precious.txt"
    precious.write_text("precious", "utf-8")
    folder.mkdir()
    folder.chmod(0o1777)
    link = folder / "out.txt"
    link.symlink_to(precious)
    os.chown(link, 12_345, 12_345, follow_symlinks=False)

    with pytest.raises(UsageError, match="is a link that another user has laid"):
        write_file(link, "owned")
    assert precious.read_text("utf-8") == "precious"

    os.chown(link, 0, 0, follow_symlinks=False)
    write_file(link, "mine")
    assert (precious.read_text("utf-8"), link.is_symlink()) == ("mine", True)


class _Late(PosixPath):
    """A file in whose place somebody lays a link as soon as it was looked at."""

    def is_symlink(self) -> bool:
        """Tell of before."""
        before = super().is_symlink()
        if not before:
            self.symlink_to(self.with_name("precious.txt"))
        return before


def test_a_link_that_is_laid_too_late_is_not_followed(tmp_path: Path) -> None:
    """What -o names is looked at once: a link laid after that is replaced."""
    precious = tmp_path / "precious.txt"
    precious.write_text("precious", "utf-8")

    write_file(_Late(tmp_path / "out.txt"), "mine")

    assert precious.read_text("utf-8") == "precious"
    assert (tmp_path / "out.txt").read_text("utf-8") == "mine"


def test_typed_lines_are_for_their_owner(tmp_path: Path) -> None:
    """A file that others could read is closed to them; a folder where they may write is not used."""
    file = tmp_path / "typed"
    file.write_text("", "utf-8")
    remarks: list[str] = []

    LineHistory(file, remarks.append).add("Why?")
    assert (file.stat().st_mode & 0o777, remarks) == (0o600, [])

    tmp_path.chmod(0o777)
    LineHistory(file, remarks.append).add("And when?")
    tmp_path.chmod(0o700)
    assert remarks[0].startswith("the history of typed lines is not kept: others may write")
    assert file.read_text("utf-8") == '"Why?"\n'
