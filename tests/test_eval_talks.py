"""Conversations of the suite: they are recorded, played again, and told in tables."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from evals.__main__ import main
from evals.marked import with_table
from evals.running import Case, Item
from evals.scoring.plain import plain
from evals.strict_yaml import LabelError
from evals.talks.playing import Played
from evals.talks.tables import brief, scored, table
from tests.eval_talks import conversation, right
from tests.labelled import write
from tests.scripted_server import Fails, Says, ScriptedServer

if TYPE_CHECKING:
    from pathlib import Path

    from evals.talks.labels import Talk


def test_a_turn_without_a_reply_counts_as_wrong(tmp_path: Path) -> None:
    """What failed is counted, not dropped."""
    talk = conversation(tmp_path)
    failed = Item(
        case=Case(article=talk.id, question="t1", epoch=1), trouble="service failed", error="down"
    )
    played = (Played(item=failed), *(right(talk, turn) for turn in talk.turns[1:]))
    turns = scored([talk], {talk.id: played})

    assert "6 turns, understood 0.833, right 0.833, 1 service failed" in brief("model", turns)
    assert "| **all** | 6 | 1 | 0.833 | 0.833 |" in table({"model": turns})


def test_the_table_goes_between_its_marks_and_nowhere_else() -> None:
    """Figures are put where the marks are; a file without marks is refused."""
    text = "before\n<!-- talk -->\nold\n<!-- /talk -->\nafter\n"

    assert with_table(text, "talk", "new") == text.replace("old", "new")
    assert with_table(with_table(text, "talk", "new"), "talk", "new") == text.replace("old", "new")
    with pytest.raises(LabelError, match="talk"):
        with_table("no marks", "talk", "new")


def replies(talk: Talk) -> list[Says]:
    """Return what a model says that knows everything."""
    found = []
    for turn in talk.turns:
        played = right(talk, turn)
        quotes = [{"passage": "", "quote": quote.words} for quote in played.item.quotes]
        said = [{"text": one, "quotes": quotes} for one in played.item.statements]
        draft = {
            "standalone_question": turn.label.resolved,
            "status": turn.question.allowed[0],
            "claims": said,
            "unanswered": [],
        }
        found.append(Says(json.dumps(draft)))
    return found


def completions(server: ScriptedServer) -> int:
    """Count the replies that were asked for."""
    return sum(one.path.endswith("/completions") for one in server.asked)


def evals(folder: Path, *words: str) -> tuple[int, str, str]:
    """Call ``python -m evals talk`` on the small article; return exit code, figures and notes."""
    ran = CliRunner().invoke(main, ["talk", "--articles", str(folder), *words])
    assert ran.exception is None or isinstance(ran.exception, SystemExit)
    return ran.exit_code, ran.stdout, ran.stderr


def test_a_recorded_conversation_is_played_again_without_the_model(
    tmp_path: Path, server: ScriptedServer
) -> None:
    """The replies that were recorded give the same figures, asked of nobody."""
    talk = conversation(tmp_path)
    server.script = list(replies(talk))
    asked = ("--record", "--base-url", server.url, "--model", "scripted-1")
    code, recorded, notes = evals(tmp_path, *asked)

    assert (code, completions(server)) == (0, 6), recorded + notes
    assert "mill-lane/t6: answered" in notes
    assert "| **all** | 6 | 1 | 1.000 | 1.000 |" in recorded
    assert evals(tmp_path, "--replay") == (0, recorded, "")
    assert evals(tmp_path, *asked)[1] == recorded
    assert completions(server) == 6


def test_a_recording_that_broke_off_goes_on_where_it_was(
    tmp_path: Path, server: ScriptedServer
) -> None:
    """After a failed turn nothing more is asked in its conversation; the next run asks the rest."""
    talk = conversation(tmp_path)
    good = replies(talk)
    server.script = [*good[:2], Fails(400)]
    asked = ("--record", "--base-url", server.url, "--model", "scripted-1")
    code, _, notes = evals(tmp_path, *asked)

    assert (code, completions(server)) == (3, 3)
    assert "4 service failed" in notes
    assert evals(tmp_path, "--replay", "--brief")[0] == 3
    server.script = list(good[2:])
    assert evals(tmp_path, *asked, "--brief")[0] == 0
    assert completions(server) == 3 + 4


def test_the_figures_of_both_engines_are_written_and_held(
    tmp_path: Path, server: ScriptedServer
) -> None:
    """``--write`` fills the place of a file, ``--check`` fails when it holds another table."""
    talk = conversation(tmp_path)
    page = tmp_path / "page.md"
    page.write_text("<!-- talk -->\n<!-- /talk -->\n", "utf-8")

    assert evals(tmp_path, "--write", str(page))[0] == 0
    assert "recorded model" not in page.read_text("utf-8")
    server.script = list(replies(talk))
    evals(tmp_path, "--record", "--base-url", server.url, "--model", "scripted-1")
    code, _, notes = evals(tmp_path, "--check", str(page))
    assert (code, "holds another table" in notes) == (1, True)
    assert evals(tmp_path, "--write", str(page))[0] == 0
    assert evals(tmp_path, "--check", str(page))[0] == 0
    assert "understood, recorded model" in page.read_text("utf-8")


def test_what_is_wrong_is_listed_of_the_split_for_tuning_only(tmp_path: Path) -> None:
    """``--show`` tells of each turn what was meant and understood, never of split report."""
    conversation(tmp_path)
    shown = evals(tmp_path, "--show")[1]
    write(tmp_path, (tmp_path / "mill-lane.yaml").read_text("utf-8").replace("tune", "report"))

    assert "mill-lane/t3 (ellipsis): At what cost?" in shown
    assert "meant:      What does the repair of the bridge cost?" in shown
    assert "mill-lane/t3" not in evals(tmp_path, "--show")[1]


def test_a_part_of_the_conversations_can_be_played(tmp_path: Path) -> None:
    """An article, its kind or a split is played alone; an unknown word is refused."""
    conversation(tmp_path)

    assert evals(tmp_path, "--only", "mill-lane", "--brief")[0] == 0
    ran = CliRunner().invoke(main, ["talk", "--articles", str(tmp_path), "--only", "mill-street"])
    assert isinstance(ran.exception, LabelError)
    assert "mill-street" in str(ran.exception)
    assert plain(str(ran.exception)).count("\n") == 0
