"""Chats at the command line and the conversations they leave behind."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant.cli.desk import Surroundings
from assistant.storing.place import NAME
from tests.commands import Ran, call, written
from tests.kept import by_hand

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path) -> Callable[..., Ran]:
    """Calls the program with a state folder of its own; ``env`` is added to its environment."""

    def called(*words: str, given: str = "", **env: str) -> Ran:
        around = Surroundings({"HOME": "/nowhere", "XDG_STATE_HOME": str(tmp_path), **env})
        return call(*words, given=given, around=around)

    return called


def test_another_model_before_the_first_question(home: Callable[..., Ran], tmp_path: Path) -> None:
    """Whoever drafts, and whenever that is said, what is asked is kept."""
    lines = "/model extractive\nHow much will the repairs cost?\n/model extractive\nWho is Lind?\n"

    ran = home("chat", written(tmp_path), "--engine", "extractive", given=lines)

    assert (ran.code, ran.err) == (0, "")
    (kept,) = map(json.loads, home("history", "list", "--json").out.splitlines())
    assert kept["exchanges"] == 2


@pytest.mark.parametrize("how", ["flag", "setting"])
def test_nothing_to_go_on_with_where_nothing_is_kept(home: Callable[..., Ran], how: str) -> None:
    """Whether a flag or a setting keeps nothing, the refusal names what to change."""
    if how == "flag":
        ran = home("chat", "--continue", "--no-history")
    else:
        ran = home("chat", "--continue", ASSISTANT_HISTORY="off")

    assert ran.code == 2
    assert "leave --no-history out, and the setting history on" in ran.complaint


def test_a_damaged_article_hides_nothing_that_was_said(
    home: Callable[..., Ran], tmp_path: Path
) -> None:
    """A conversation is shown and exported without its article; only a page needs that."""
    home("chat", written(tmp_path), "--engine", "extractive", given="Who is Lind?\n")
    (kept,) = map(json.loads, home("history", "list", "--json").out.splitlines())
    by_hand(tmp_path / "assistant" / NAME, "UPDATE articles SET passages = '{'")

    assert "Who is Lind?" in home("history", "show", kept["id"]).out
    assert "Who is Lind?" in home("history", "export", kept["id"], "--format", "json").out
    ran = home("history", "export", kept["id"], "--format", "html")
    assert ran.code == 4
    assert "its article is damaged" in ran.complaint


def _changed(tmp_path: Path, table: str, column: str, old: str, new: str) -> None:
    statement = f"UPDATE {table} SET {column} = replace({column}, :old, :new)"  # noqa: S608 - ours
    by_hand(tmp_path / "assistant" / NAME, statement, old=old, new=new)


@pytest.mark.parametrize(
    ("column", "old", "new"),
    [
        ("text", "14 million", "99 billion"),
        ("passages", '"p4"', '"p9"'),
        ("passages", '"start": 0', '"start": 9'),
        ("passages", '"start": 0', '"start": -9'),
        ("passages", '"end": ', '"end": 9'),
        ("passages", "[", "{"),
    ],
)
def test_an_article_that_was_changed_in_the_file_is_not_read(
    home: Callable[..., Ran], tmp_path: Path, column: str, old: str, new: str
) -> None:
    """Its text must be the one that its sha256 names: else nothing is shown as its word."""
    cost = "How much will the repairs cost?\n"
    home("chat", written(tmp_path), "--engine", "extractive", given=cost)
    _changed(tmp_path, "articles", column, old, new)

    ran = home("chat", "--continue", "--engine", "extractive", given=cost)

    assert ran.code == 4
    assert "its article is damaged" in ran.complaint


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize(
    ("old", "new"),
    [("14 million", "99 billion"), ('"text":"The repairs will', '"text":"No repairs will')],
    ids=["quote", "claim"],
)
def test_a_kept_turn_that_does_not_hold_is_said_to_be_so(
    home: Callable[..., Ran], tmp_path: Path, old: str, new: str, *, named: bool
) -> None:
    """Taken up again, what the article does not bear out is not passed off as its word."""
    source = written(tmp_path)
    lines = "Who is the mayor?\nHow much will the repairs cost?\n"
    home("chat", source, "--engine", "extractive", given=lines)
    _changed(tmp_path, "exchanges", "result", old, new)

    words = ("chat", *([source] if named else []), "--continue", "--engine", "extractive")
    ran = home(*words, given="/history\n")

    assert "turn 2 does not hold" in ran.err
    assert "turn 1" not in ran.err


def test_a_kept_turn_that_holds_is_taken_up_in_silence(
    home: Callable[..., Ran], tmp_path: Path
) -> None:
    """Nothing is said of what is as it was."""
    home("chat", written(tmp_path), "--engine", "extractive", given="Who is Lind?\n/summary\n")

    assert home("chat", "--continue", "--engine", "extractive", given="/history\n").err == ""
