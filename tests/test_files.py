"""Files that are written whole or not at all, beside whoever else is writing."""

from __future__ import annotations

import fcntl
import os
import stat
import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from assistant.cli.output import write_file
from assistant.errors import UsageError
from assistant.files import alone, replace
from assistant.settings.editing import edited

if TYPE_CHECKING:
    from pathlib import Path

ABANDONED = ".assistant-0123456789abcdef.part"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file that is there already."""
    path = tmp_path / "out.json"
    path.write_text("old")
    return path


def test_what_a_killed_program_left_goes_with_the_next_write(target: Path) -> None:
    """In the folder nothing piles up, whatever file it was to be; what only looks alike stays."""
    alike = [".out.json.bak", ".assistant-0123456789abcdeg.part", f"{ABANDONED}.txt"]
    for name in (ABANDONED, *alike):
        target.with_name(name).write_text("half")

    replace(target, b"new")

    assert target.read_text() == "new"
    assert {path.name for path in target.parent.iterdir()} == {target.name, *alike}


def test_what_is_still_written_is_let_be(target: Path) -> None:
    """A program does not take away what another is about to put in place, nor follow a link."""
    beside = target.with_name(ABANDONED)
    link = target.with_name(ABANDONED.replace("f.", "0."))
    link.symlink_to(target)
    with beside.open("w") as writing:
        fcntl.flock(writing, fcntl.LOCK_EX)
        replace(target, b"new")
        assert beside.exists()

    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_write_that_fails_leaves_what_was_there(target: Path) -> None:
    """Whatever hinders it, the old file stays whole and nothing is left beside it."""
    target.unlink()
    target.mkdir()
    (target / "kept").touch()

    with pytest.raises(OSError, match="directory"):
        replace(target, b"new")

    assert [path.name for path in target.parent.iterdir()] == [target.name]
    assert (target / "kept").exists()


def test_what_is_private_stays_private(target: Path) -> None:
    """A file keeps its permissions; a new one has those of the umask, or the ones asked for."""
    target.chmod(0o640)
    before = os.umask(0o022)
    try:
        replace(target, b"new")
        replace(target.with_name("b"), b"new")
        replace(target.with_name("c"), b"new", 0o600)
    finally:
        os.umask(before)

    modes = [stat.S_IMODE(target.with_name(name).stat().st_mode) for name in ("out.json", "b", "c")]
    assert modes == [0o640, 0o644, 0o600]


@pytest.mark.parametrize("name", ["大" * 85, "x" * 255, "é" * 127], ids=ascii)
def test_the_longest_name_that_a_file_can_have(name: str, tmp_path: Path) -> None:
    """What may be a file's name can be written."""
    write_file(tmp_path / name, "said")

    assert (tmp_path / name).read_text() == "said"


def test_one_at_a_time_changes_a_folder(tmp_path: Path) -> None:
    """Of changes made at once by many none is lost."""
    path = tmp_path / "config.toml"
    path.touch()

    def change(name: str) -> None:
        with alone(tmp_path):
            replace(path, edited(path.read_bytes(), name, name, "it"), lasting=False)

    threads = [threading.Thread(target=change, args=(f"key{n}",)) for n in range(12)]
    with ExitStack() as stack:
        for thread in threads:
            thread.start()
            stack.callback(thread.join)

    assert sorted(path.read_text().split("\n")) == [
        "",
        *sorted(f'key{n} = "key{n}"' for n in range(12)),
    ]


def test_nobody_waits_for_ever(tmp_path: Path) -> None:
    """A program that does not leave a folder is complained of."""
    with (
        alone(tmp_path),
        pytest.raises(TimeoutError, match="another program is changing it; try again"),
        alone(tmp_path, patience=0),
    ):
        pass
    with pytest.raises(FileNotFoundError), alone(tmp_path / "none"):
        pass


def test_a_file_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    """The line names the file and what hinders it."""
    with pytest.raises(UsageError, match=r"-o '.*/none/out' cannot be written: No such file"):
        write_file(tmp_path / "none" / "out", "said")
