"""``assistant history``: what was kept, listed, shown, exported and deleted."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from assistant import Conversation, Store, load_article, make_article
from assistant.cli.desk import Surroundings
from tests.commands import HARBOUR, Ran, call, launch, watch, written
from tests.kept import ANSWER, ARTICLE, CHECK, COST, SUMMARY, asked, by_hand

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Harbour of Tern to close for repairs"
HOSTILE = "\x1b]0;owned\x07 [bold]it[/] \u202elive\u202c <script>\x9b2J"
COMMANDS = {
    "list": ("list",),
    "show": ("show", "1a"),
    "export": ("export", "1a"),
    "delete": ("delete", "1a", "--yes"),
    "prune": ("prune", "--older-than", "1d", "--yes"),
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store as the program finds it in its environment."""
    return Store(environ={"XDG_STATE_HOME": str(tmp_path)})


@pytest.fixture
def kept(store: Store) -> str:
    """A conversation with an exchange of each kind; its id."""
    name = store.begin(ARTICLE).id
    for result in (ANSWER, SUMMARY, asked("And what will it cost?"), CHECK):
        store.add(name, result)
    return name


def history(store: Store, *words: str) -> Ran:
    """Call ``assistant history`` in the environment of a store."""
    home = store.path.parent.parent
    return call("history", *words, around=Surroundings({"XDG_STATE_HOME": str(home)}))


class TestList:
    """``assistant history list``."""

    def test_newest_first(self, store: Store, kept: str) -> None:
        """Each with its id, its article, its length and its first question."""
        other = store.begin(make_article("It rained.", source="-")).id

        ran = history(store, "list")

        assert (ran.code, ran.err) == (0, "")
        lines = [line.strip() for line in ran.out.splitlines()]
        assert lines[0] == f"{other} Untitled article"
        assert lines[1].endswith("UTC, no turns")
        assert lines[2] == f"{kept} {TITLE}"
        assert lines[3].endswith(f"UTC, 4 turns: “{COST}”")
        assert history(store, "list", "--limit", "1").out.splitlines() == ran.out.splitlines()[:2]

    def test_as_json(self, store: Store, kept: str) -> None:
        """One line each, which a program reads on its own."""
        store.begin(ARTICLE)

        ran = history(store, "list", "--json")

        first, second = map(json.loads, ran.out.splitlines())
        assert (first["exchanges"], first["last"], first["question"]) == (0, None, None)
        assert (second["id"], second["exchanges"], second["question"]) == (kept, 4, COST)
        assert second["article"]["title"] == TITLE

    def test_nothing(self, store: Store) -> None:
        """Nothing on standard output, and one line that says so."""
        for form in ((), ("--json",), ("--format", "markdown")):
            ran = history(store, "list", *form)
            assert (ran.code, ran.out) == (0, "")
            assert ran.complaint == "no conversations are kept"
        assert history(store, "list", "--quiet").err == ""
        assert not store.path.exists()

    def test_into_a_file(self, store: Store, kept: str, tmp_path: Path) -> None:
        """``-o`` holds what would have been written; never the store itself."""
        target = tmp_path / "list.md"
        assert history(store, "list", "--format", "markdown", "-o", str(target)).out == ""
        assert f"- {kept}: **{TITLE}**" in target.read_text()

        ran = history(store, "list", "-o", str(store.path))
        assert ran.code == 2
        assert "-o names the file of the kept conversations" in ran.complaint
        assert store.find(kept).id == kept


class TestShow:
    """``assistant history show`` and ``export``."""

    def test_as_it_went(self, store: Store, kept: str) -> None:
        """The article, then each exchange below what was asked for, in order."""
        ran = history(store, "show", kept[:6])

        assert (ran.code, ran.err) == (0, "")
        at = [
            ran.out.index(words)
            for words in (
                TITLE, f"conversation {kept}, begun 20", COST,
                "The repairs will cost 14 million euros. [1]", "Summary", "Key points",
                "And what will it cost?", "Check", "The repairs will cost 40 million euros.",
            )
        ]  # fmt: skip
        assert at == sorted(at)
        assert ran.out.count(TITLE) == 1

    def test_sources_are_numbered_through(self, store: Store, kept: str) -> None:
        """One quote has one number in the whole conversation, and is shown beneath it once."""
        out = history(store, "show", kept).out

        beneath = re.findall(r"^ +\[(\d+)\] p\d+ ", out, re.MULTILINE)
        numbers = list(dict.fromkeys(beneath))  # each turn shows the words of its own sources
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
        cost = [
            line
            for line in out.splitlines()
            if line.endswith("The repairs will cost 14 million euros. [1]")
        ]
        assert len(cost) == 3

    def test_as_json(self, store: Store, kept: str) -> None:
        """The JSON is the conversation, from ``show`` as from ``export``."""
        shown = history(store, "show", kept, "--json").out
        exported = history(store, "export", kept, "--format", "json").out

        assert shown == exported == f"{store.conversation(kept).model_dump_json()}\n"
        assert Conversation.model_validate_json(shown) == store.conversation(kept)

    def test_exported_as_markdown(self, store: Store, kept: str, tmp_path: Path) -> None:
        """Markdown is what is exported unless told otherwise."""
        target = tmp_path / "talk.md"
        ran = history(store, "export", kept, "-o", str(target))

        assert (ran.code, ran.out, ran.err) == (0, "", "")
        told = target.read_text(encoding="utf-8")
        assert f"# {TITLE}" in told
        assert f"# {COST}" in told
        assert told == history(store, "export", kept).out
        assert told == history(store, "show", kept, "--format", "markdown").out

    @pytest.mark.parametrize("command", ["show", "export"])
    def test_the_article_is_never_overwritten(
        self, store: Store, tmp_path: Path, command: str
    ) -> None:
        """``-o`` that names the article of the conversation is refused."""
        article = written(tmp_path)
        kept = store.begin(load_article(article)).id

        ran = history(store, command, kept, "-o", f"{tmp_path}/./harbour.txt")

        assert (ran.code, ran.complaint) == (2, "-o names the article itself; name another file")
        assert load_article(article).text == HARBOUR

    def test_explained(self, store: Store, kept: str) -> None:
        """``--explain`` says more of each claim."""
        plain, explained = history(store, "show", kept), history(store, "show", kept, "--explain")
        assert len(explained.out) > len(plain.out)
        assert len(history(store, "export", kept, "--explain").out) > len(
            history(store, "export", kept).out
        )

    def test_an_empty_one(self, store: Store) -> None:
        """A conversation in which nothing was asked shows its article."""
        name = store.begin(ARTICLE).id
        assert TITLE in history(store, "show", name).out


class TestDelete:
    """``assistant history delete`` and ``prune``."""

    def test_told_to(self, store: Store, kept: str) -> None:
        """``--yes`` deletes, and says what."""
        ran = history(store, "delete", kept[:7], "--yes")
        assert ran.code == 0
        assert ran.complaint.startswith(f"deleted {kept}, 4 turns, 20")
        assert ran.complaint.endswith(TITLE)
        assert store.list() == ()

    @pytest.mark.parametrize("words", [("delete", ""), ("prune", "--older-than", "0h")])
    def test_nobody_to_ask(self, words: tuple[str, ...], store: Store, kept: str) -> None:
        """Without a terminal and without ``--yes`` nothing is deleted."""
        by_hand(store.path, "UPDATE exchanges SET at = '2020-01-01T00:00:00Z'")
        ran = history(store, *(word or kept for word in words))
        assert ran.code == 2
        assert "give --yes" in ran.complaint
        assert store.find(kept).id == kept

    @pytest.mark.parametrize(("typed", "left"), [("y\n", 0), ("n\n", 1), ("\n", 1), ("\x04", 1)])
    def test_asked_at_a_terminal(self, typed: str, left: int, store: Store, kept: str) -> None:
        """The question names the conversation; only a yes deletes it."""
        env = {"XDG_STATE_HOME": str(store.path.parent.parent)}
        seen = watch("history", "delete", kept, typed=typed, env=env).out

        assert f"Delete {kept}, 4 turns" in seen
        assert "[y/N]" in seen
        assert len(store.list()) == left

    def test_pruning(self, store: Store, kept: str) -> None:
        """Only what nothing was added to for so long goes."""
        old = store.begin(ARTICLE).id
        by_hand(
            store.path,
            f"UPDATE conversations SET started = '2020-01-01T00:00:00Z' WHERE id = '{old}'",  # noqa: S608 - eight digits
        )
        ran = history(store, "prune", "--older-than", "4w", "--yes")
        assert (ran.code, ran.complaint) == (0, "deleted 1 conversation")
        assert [one.id for one in store.list()] == [kept]
        assert history(store, "prune", "--older-than", "4w").complaint == "nothing was deleted"

    @pytest.mark.parametrize(
        "age", ["30", "d", "-1d", "1.5d", "1y", "٣d", "9" * 30 + "d", "\x1b[2J"]
    )
    def test_no_age(self, age: str, store: Store) -> None:
        """What is no age is told how to write one."""
        ran = history(store, "prune", "--older-than", age)
        assert ran.code == 2
        assert "is no age; write 30d, 12h or 4w" in ran.complaint


class TestRefusals:
    """What cannot be done is one line and an exit code."""

    @pytest.mark.parametrize("words", list(COMMANDS.values())[1:4], ids=lambda words: words[0])
    @pytest.mark.parametrize(
        "name", ["0", "x", "", "\udcff", "'; DROP TABLE exchanges; --"], ids=ascii
    )
    def test_no_such_conversation(
        self, name: str, words: tuple[str, ...], store: Store, kept: str
    ) -> None:
        """It says what was looked for, and how to find out what there is."""
        said = name if name != "0" else "".join("1" if digit == "0" else "0" for digit in kept)
        ran = history(store, words[0], said, *words[2:])
        assert ran.code == 2
        assert "there is no conversation" in ran.complaint
        assert "assistant history list" in ran.complaint
        assert store.find(kept).exchanges == 4

    @pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
    def test_a_store_that_cannot_be_used(self, words: tuple[str, ...], store: Store) -> None:
        """Exit 4 and one line that names the file; no options of an engine are offered."""
        store.path.parent.mkdir(mode=0o700)
        store.path.write_text("no database at all")
        ran = history(store, *words)
        assert ran.code == 4
        assert str(store.path) in ran.complaint
        assert call("history", *words, around=Surroundings({})).code == 4
        assert history(store, *words, "--engine", "extractive").code == 2

    def test_one_that_cannot_be_read(self, store: Store, kept: str) -> None:
        """It is in the list, named when it is shown, and can be deleted."""
        by_hand(store.path, "UPDATE exchanges SET result = '{' WHERE number = 2")
        assert kept in history(store, "list").out
        ran = history(store, "show", kept)
        assert ran.code == 4
        assert f"conversation {kept} cannot be read: turn 2 is damaged" in ran.complaint
        assert history(store, "delete", kept, "--yes").code == 0

    def test_no_words_show_the_help(self) -> None:
        """``assistant history`` alone is no success; a wrong word names the nearest."""
        ran = call("history")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == call("history", "--help").out
        assert "there is list" in call("history", "lst").complaint

    @pytest.mark.parametrize("command", COMMANDS)
    def test_help_has_examples(self, command: str) -> None:
        """Each command's help begins with how it is called."""
        out = call("history", command, "--help").out
        assert out.count(f"    assistant history {command}") >= 2
        assert "--engine" not in out


def test_hostile_words_stay_words(store: Store) -> None:
    """What a title, a path and a question hold acts on no terminal and is no markup."""
    article = make_article("It rained.", title=HOSTILE, source=f"/tmp/{HOSTILE}")  # noqa: S108 - not opened
    name = store.begin(article).id
    store.add(name, asked(HOSTILE))

    for words in (
        ("list",), ("show", name), ("list", "--format", "markdown"), ("export", name),
        ("delete", name, "--yes"),
    ):  # fmt: skip
        ran = history(store, *words)
        assert ran.code == 0
        for sign in ("\x1b", "\x07", "\x9b", "\u202e", "\u202c"):
            assert sign not in ran.out + ran.err
        if "delete" not in words and "list" not in words[:1]:
            assert "owned" in ran.out
    assert "<script>" not in history(store, "export", store.begin(article).id).out


def test_at_a_terminal_and_by_itself(store: Store, kept: str) -> None:
    """The program run by itself shows the same; at a terminal even JSON holds no live sign."""
    store.add(kept, asked(HOSTILE))
    env = {"XDG_STATE_HOME": str(store.path.parent.parent)}

    assert launch("history", "show", kept, env=env).out == history(store, "show", kept).out
    seen = watch("history", "show", kept, "--json", env={**env, "NO_COLOR": "1"}).out
    assert "\x9b" not in seen
    assert "\u202e" not in seen
    assert json.loads(seen)["id"] == kept
