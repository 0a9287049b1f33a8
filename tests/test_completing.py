"""What may stand where the cursor is."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.cli.completing import MOST, candidates, files
from assistant.cli.lines import CommandLine, Editing

EDITING = Editing(
    (
        CommandLine("/save", "FILE", "write a\x1b[31m file"),
        CommandLine("/source", "N", "the passage"),
        CommandLine("/quit", "", "leave"),
    ),
    lambda name, _word: ["p1", "p2", "q\x07", "two\nlines"] if name == "/source" else (),
)


def offered(typed: str) -> list[str]:
    """Each line as it would be with a candidate taken."""
    return [
        f"{typed[: len(typed) - behind]}{text}" for text, behind, *_ in candidates(typed, EDITING)
    ]


def test_commands_and_arguments() -> None:
    """A command is offered by its beginning, an argument by its own; nothing else is."""
    assert offered("/s") == ["/save ", "/source "]
    assert offered("/") == ["/save ", "/source ", "/quit"]
    assert offered("/Q") == ["/quit"]
    assert offered("/source ") == ["/source p1", "/source p2"]
    assert offered("/source  p2") == ["/source  p2"]
    for typed in ("", "s", "Why /s", "/s\n/s", "/none ", "/quit "):
        assert offered(typed) == []


def test_help_is_shown_as_text() -> None:
    """The menu has a command with its argument and what it does, without what acts on a terminal."""
    assert list(candidates("/sa", EDITING)) == [("/save ", 3, "/save FILE", "write a[31m file")]


def test_endless_candidates_end() -> None:
    """However many there are, a menu gets no more than can be looked at."""
    endless = Editing((), lambda _name, _word: (f"p{number}" for number in iter(int, 1)))

    assert len(list(candidates("/x ", endless))) == MOST


def test_files(tmp_path: Path) -> None:
    """Files and folders that begin so, names with spaces; hidden ones only when asked for."""
    (tmp_path / "a folder").mkdir()
    for name in ("a file.md", "b", ".hidden"):
        (tmp_path / name).touch()

    assert list(files(f"{tmp_path}/a")) == [f"{tmp_path}/a file.md", f"{tmp_path}/a folder/"]
    assert list(files(f"{tmp_path}/")) == [
        f"{tmp_path}/{name}" for name in ("a file.md", "a folder/", "b")
    ]
    assert list(files(f"{tmp_path}/.h")) == [f"{tmp_path}/.hidden"]


@pytest.mark.parametrize(
    "word", ["/nowhere/x", "~nobody-of-that-name/x", "a\0b/c", f"{'x/' * 5_000}"]
)
def test_what_is_no_folder_has_no_files(word: str) -> None:
    """Paths that lead nowhere complete to nothing."""
    assert list(files(word)) == []


def test_home_is_kept_as_it_was_written(tmp_path: Path) -> None:
    """Behind a ~ the files of the home are found, and the ~ stays."""
    del tmp_path
    assert all(found.startswith("~/") for found in files("~/"))
    assert len(list(files("~/"))) == len([it for it in Path.home().iterdir() if it.name[0] != "."])
