"""Typed lines that outlive the program."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli.line_history import LONGEST, LineHistory
from assistant.rendering.plain import plain

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import sys
from pathlib import Path
from assistant.cli.line_history import LineHistory
history = LineHistory(Path(sys.argv[1]), sys.exit, int(sys.argv[3]))
for number in range(100):
    history.add(f"{sys.argv[2]} {number}\\n" + "word " * 50)
"""

FULL = """
import resource, sys
from pathlib import Path
from assistant.cli.line_history import LineHistory
resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))
history = LineHistory(Path(sys.argv[1]), print)
for number in range(100):
    history.add(f"line {number}")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a history may be made, two folders down."""
    return tmp_path / "state" / "assistant" / "lines"


def said(remarks: list[str]) -> str:
    """The one remark."""
    (remark,) = remarks
    return remark


def test_entries_come_back(path: Path) -> None:
    """What one program adds the next one has, in order, line breaks and all."""
    remarks: list[str] = []
    LineHistory(path, remarks.append).add("one\ntwo")
    LineHistory(path, remarks.append).add('大坝 "quoted" \u2028 \\')

    assert LineHistory(path, remarks.append).entries() == ["one\ntwo", '大坝 "quoted" \n \\']
    assert path.read_bytes().count(b"\n") == 2
    assert not remarks


@given(st.lists(st.text(st.characters(), min_size=1, max_size=40), max_size=5))
def test_any_text_is_one_entry(
    tmp_path_factory: pytest.TempPathFactory, entries: list[str]
) -> None:
    """Whatever is added comes back as what may be shown of it, in its place."""
    path = tmp_path_factory.mktemp("history") / "lines"
    history = LineHistory(path, pytest.fail)
    for entry in entries:
        history.add(entry)

    shown = [plain(entry.encode("utf-8", "replace").decode()) for entry in entries]
    assert history.entries() == [entry for entry in shown if entry]


def test_it_is_for_its_owner_alone(path: Path) -> None:
    """The file and the folders made for it can be read by nobody else, from the beginning."""
    before = os.umask(0)
    try:
        LineHistory(path, pytest.fail).add("one")
        LineHistory(path, pytest.fail, largest=10).add("two is longer")
    finally:
        os.umask(before)

    modes = [stat.S_IMODE(it.stat().st_mode) for it in (path.parent.parent, path.parent, path)]
    assert modes == [0o700, 0o700, 0o600]
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("largest", [10_000_000, 20_000])
def test_processes_share_it(path: Path, largest: int) -> None:
    """Of what four processes add at once no line is lost or mixed; a full file keeps the newest."""
    writers = [
        subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-c", WRITER, str(path), str(name), str(largest)],
            env={"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        for name in range(4)
    ]
    assert [writer.wait(60) for writer in writers] == [0] * 4

    entries = LineHistory(path, pytest.fail).entries()
    assert len(path.read_bytes().splitlines()) == len(entries)
    assert path.stat().st_size <= largest
    for name in range(4):
        numbers = [int(it.split()[1]) for it in entries if it.startswith(f"{name} ")]
        kept = list(range(100))
        assert numbers == (kept if largest > 1_000_000 else kept[100 - len(numbers) :])
    assert len(entries) >= min(400, largest // 600)


def test_what_is_no_entry_is_passed_over(path: Path) -> None:
    """A line cut off by a crash, nonsense and hostile lines leave the other entries as they are."""
    path.parent.mkdir(parents=True)
    nested = "[" * 100_000
    path.write_text(f'"one"\n{nested}\n{{}}\n7\n\n"\\ud800\\u001b[31m"\n"cut o', encoding="utf-8")
    history = LineHistory(path, pytest.fail)
    history.add("two")

    assert history.entries() == ["one", "\ufffd[31m", "two"]


def test_it_does_not_grow_for_ever(path: Path) -> None:
    """Beyond its size the older half goes; a pasted article is not kept at all."""
    history = LineHistory(path, pytest.fail, largest=1_000)
    for number in range(200):
        history.add(f"line {number}")
    entries = history.entries()

    assert entries == [f"line {number}" for number in range(200 - len(entries), 200)]
    assert len(entries) > 30
    history.add("x" * (LONGEST + 1))
    assert history.entries() == entries


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """A file that is kept elsewhere stays there when it is made shorter."""
    target, link = tmp_path / "target", tmp_path / "link"
    link.symlink_to(target)
    history = LineHistory(link, pytest.fail, largest=50)
    for number in range(20):
        history.add(f"line {number}")

    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8").splitlines()[-1]) == "line 19"


def test_what_cannot_be_used_is_said_once(tmp_path: Path) -> None:
    """A folder, a pipe, a full disk and a place that cannot be are one remark and no error."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "full").symlink_to("/dev/full")
    (tmp_path / "file").touch()
    for name in (".", "pipe", "full", "file/below", "x" * 300):
        remarks: list[str] = []
        history = LineHistory(tmp_path / name, remarks.append)
        history.add("one")
        history.add("two")

        assert history.entries() == []
        assert said(remarks).startswith("the history of typed lines is not kept: ")


def test_a_disk_that_fills_cuts_no_entry(path: Path) -> None:
    """Where there is no more room the entries that are there stay whole, and one remark is made."""
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", FULL, str(path)],
        capture_output=True, text=True, check=True, timeout=60,
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip

    assert said(run.stdout.splitlines()).endswith("not kept: File too large")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines == [f'"line {number}"' for number in range(len(lines))]
    assert 200 < path.stat().st_size <= 300
