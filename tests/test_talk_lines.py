"""Lines of a conversation, whatever is in them: each is answered, and none ends it."""

from __future__ import annotations

import json
import signal
from typing import TYPE_CHECKING

import pytest

from assistant import make_article
from assistant.cli.desk import Desk, Surroundings
from assistant.cli.options import Options
from assistant.cli.talk.commands import candidates
from assistant.cli.talk.talking import Talk
from tests.commands import HARBOUR, NOWHERE, answer, call, claim, repair, written
from tests.kept import READER
from tests.scripted_server import Fails, Says

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.scripted_server import ScriptedServer

COST = "How much will the repairs cost?"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/save ~nobody-of-this-name/talk.md", "there is no folder '~nobody-of-this-name'"),
        ("/save a\0b.md", "cannot be written: embedded null"),
        (f"/save {'x' * 300}.md", "cannot be written: File name too long"),
        ("/save {}", "is a directory; name a file in it"),
        ("/save {}/none/talk.md", "there is no folder"),
        ("/open ~nobody-of-this-name/a.txt", "there is no file '~nobody-of-this-name/a.txt'"),
        ("/open a\0b", "cannot be read"),
        ("/open ftp://example.org/a.txt", "'ftp://example.org/a.txt'"),
    ],
)
def test_names_of_files(tmp_path: Path, line: str, said: str) -> None:
    """A name that cannot be used is refused in a line that repeats it; the next one is read."""
    typed = f"{COST}\n{line.replace('{}', str(tmp_path))}\nWhy?\n"

    ran = call("chat", written(tmp_path), "--no-history", "--quiet", given=typed)

    (complaint,) = ran.err.splitlines()
    assert said in complaint
    assert "-o '" not in complaint
    assert "Why?" in ran.out


def test_a_command_ends_at_any_space(tmp_path: Path) -> None:
    """What stands behind a command may begin after a tab."""
    typed = "/check\tThe repairs will cost 14 million euros.\n"

    ran = call("chat", written(tmp_path), "--no-history", "--quiet", given=typed)

    assert ran.code == 0
    assert ran.err == ""
    assert "14 million" in ran.out


def test_every_line_gives_a_line(tmp_path: Path) -> None:
    """With ``--json`` each question and command gives one object, whatever comes of it."""
    article, saved = written(tmp_path), str(tmp_path / "talk.md")
    lines = {
        COST: "answer", "/source 1": "source", "/source 9": "error", f"/save {saved}": "saved",
        "/retry": "answer", "/undo": "undone", "/undo ": "error", "/check It will close.": "check",
        "/new": "opened", f"/open {article}": "opened", "/open none": "error", "/who": "error",
        "?!": "error", "/summary 3": "summary", "/why": "why", "/copy": "error", "/help": "commands",
    }  # fmt: skip
    typed = "".join(f"{line}\n" for line in lines)

    ran = call("chat", article, "--json", "--no-history", "--quiet", given=f"\n{typed}/quit\n")

    told = [json.loads(line) for line in ran.out.splitlines()]
    assert [one.get("kind") or next(iter(one)) for one in told] == list(lines.values())
    refusals = [f"assistant: {one['error']['message']}" for one in told if "error" in one]
    assert ran.err.splitlines() == refusals


def test_what_is_offered_can_be_used() -> None:
    """Whatever completes a command is taken by it."""
    desk = Desk(Options(form="json", quiet=True), Surroundings(NOWHERE))
    talk = Talk(desk, READER, None, at_terminal=False)
    talk.begin(make_article(HARBOUR))
    talk.hold([COST, "/summary"])

    for name in ("/source", "/passages", "/help"):
        offered = list(candidates(talk, name, ""))
        assert offered
        assert talk.hold(f"{name} {word}" for word in offered) == 0


UNION = "The fishers' union, which has 320 members"


@pytest.mark.parametrize(
    "lines",
    [
        ("Who is the mayor?", "/undo"),
        ("Who is the mayor?", "/retry", "/undo"),
        ("/summary", "/undo"),
        ("Who is the mayor?", "/undo", "/retry"),
        ("/check Ada Lind said so.", "/undo", "/model extractive"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_numbers_of_sources(tmp_path: Path, lines: tuple[str, ...], form: str) -> None:
    """What was taken back has no number: a conversation kept or saved has those of the screen."""
    around = Surroundings({**NOWHERE, "XDG_STATE_HOME": str(tmp_path)})
    saved = tmp_path / "talk.txt"
    before = "".join(f"{line}\n" for line in (COST, *lines))
    typed = f"{before}How many members has the fishers' union?\n"
    sources = "/source 1\n/source 2\n"

    ran = call(
        "chat", written(tmp_path), "--format", form, "--quiet",
        given=f"{typed}/save {saved}\n{sources}", around=around,
    )  # fmt: skip
    again = call("chat", "--continue", "--format", form, "--quiet", given=sources, around=around)

    assert again.out
    assert ran.out.endswith(again.out)
    assert "[2] p5" in saved.read_text(encoding="utf-8")
    if form == "text":
        assert f"{UNION}, asked the town for help. [2]" in ran.out


def test_what_was_written_anew_keeps_its_number(tmp_path: Path, server: ScriptedServer) -> None:
    """A summary's repaired claim comes last; taken up, saved, or read by another it is not first."""
    harbour = "The harbour of Tern will close on 2 April for six weeks"
    cost = "The repairs will cost 14 million euros."
    false = claim("The repairs will cost 41 million euros.", f"p4 {cost}")
    draft = {
        "headline": claim(f"{harbour}.", f"p3 {harbour}"),
        "overview": [false],
        "key_points": [claim("The union has 320 members.", f"p5 {UNION}")],
    }
    server.script += [Says(json.dumps(draft)), repair(("c2", claim(cost, f"p4 {cost}")))]
    around = Surroundings({**NOWHERE, "XDG_STATE_HOME": str(tmp_path)})
    saved = tmp_path / "talk.txt"
    sources = "/source 2\n/source 3\n"

    ran = call(
        "chat", written(tmp_path), "--base-url", server.url,
        given=f"/summary\n{sources}/model extractive\n{sources}/save {saved}\n", around=around,
    )  # fmt: skip
    again = call("chat", "--continue", "--quiet", given=sources, around=around).out

    union, repaired = "The union has 320 members. [2]", f"{cost} [3]"
    assert 0 < ran.out.index(union) < ran.out.index(repaired)
    assert again.index("[2] p5 “The fishers' union") < again.index(f"[3] p4 “{cost}”")
    assert ran.out.count(again) == 2
    assert all(words in saved.read_text(encoding="utf-8") for words in (union, repaired))


def test_retry_asks_what_was_not_answered(tmp_path: Path, server: ScriptedServer) -> None:
    """After a question that failed ``/retry`` asks that one; the answer before it stays."""
    quote = "The repairs will cost 14 million euros."
    cost = answer(claim(quote, f"p4 {quote}"))
    union = answer(claim("The union has 320 members.", f"p5 {UNION}"))
    server.script += [cost, Fails(401, "no"), Fails(401, "no"), union, union]
    typed = "Cost?\nUnion?\n/retry\n/retry\n/retry\n/history\n"

    ran = call(
        "chat", written(tmp_path), "--base-url", server.url, "--no-history", "--json", given=typed
    )

    *told, last = (json.loads(line) for line in ran.out.splitlines())
    assert [one.get("question", "failed") for one in told] == [
        "Cost?", "failed", "failed", "Union?", "Union?"
    ]  # fmt: skip
    assert [one["result"]["question"] for one in last["history"]] == ["Cost?", "Union?"]


def test_a_late_interrupt_ends_nothing() -> None:
    """Ctrl-C that comes after a reply, while no line is read yet, leaves the conversation."""

    def lines() -> Iterator[str]:
        for line in (COST, "/people", COST):
            yield line
            signal.raise_signal(signal.SIGINT)

    desk = Desk(Options(form="json", quiet=True), Surroundings(NOWHERE))
    talk = Talk(desk, READER, None, at_terminal=True)
    talk.begin(make_article(HARBOUR))

    talk.hold(lines())

    assert len(talk.chat.exchanges) == len([COST, COST])
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
