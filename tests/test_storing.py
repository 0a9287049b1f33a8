"""The store: what is added is what is read, in the order in which it was touched."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import Article, Store, UsageError, make_article
from assistant.documents import Passage
from assistant.storing.database import Database
from tests.kept import ANSWER, ARTICLE, CHECK, SUMMARY, asked

if TYPE_CHECKING:
    import sqlite3

FEW = settings(max_examples=25, deadline=None)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


class TestKeeping:
    """What is read is what was added."""

    def test_nothing_is_there_before_the_first_write(self, store: Store) -> None:
        """Reading finds nothing and makes nothing, and so does changing what is not there."""
        assert store.list() == ()
        assert store.latest() is None
        assert store.prune(timedelta(0)) == 0
        for use in (store.conversation, store.article, store.delete, store.find):
            with pytest.raises(UsageError, match="there is no conversation '1a2b'"):
                use("1a2b")
        with pytest.raises(UsageError, match="there is no conversation"):
            store.add("1a2b3c4d", ANSWER)
        assert not store.path.parent.parent.exists()

    def test_every_kind_of_result(self, store: Store) -> None:
        """Results come back whole, numbered from 1, dated, in their order, with their article."""
        begun = store.begin(ARTICLE)
        assert store.conversation(begun.id) == begun

        added = [store.add(begun.id, result) for result in (ANSWER, SUMMARY, CHECK)]

        read = store.conversation(begun.id)
        assert read.exchanges == tuple(added)
        assert [one.number for one in read.exchanges] == [1, 2, 3]
        assert [one.result for one in read.exchanges] == [ANSWER, SUMMARY, CHECK]
        assert read.model_dump_json() == store.conversation(begun.id).model_dump_json()
        assert all(datetime.fromisoformat(one.at) for one in read.exchanges)
        assert store.article(begun.id) == ARTICLE
        assert store.latest() == read

    @FEW
    @given(TEXTS, st.none() | TEXTS, TEXTS, TEXTS)
    def test_any_words(self, text: str, title: str | None, source: str, question: str) -> None:
        """No words of an article, its name or a question are changed or do anything."""
        article = make_article(f"{text} a", title=title, source=source)
        with tempfile.TemporaryDirectory() as folder:
            store = Store(Path(folder) / "x.sqlite3")
            name = store.begin(article).id
            store.add(name, asked(question))

            assert store.article(name) == article
            assert store.conversation(name).exchanges[0].result == asked(question)
            (one,) = store.list()
            assert (one.article.title, one.article.source) == (article.title, article.source)
            assert (one.question, one.exchanges) == (question, 1)

    def test_an_article_is_kept_once(self, store: Store) -> None:
        """Two conversations about one text share it, whatever title was given to it."""
        named = make_article(ARTICLE.text, title="Another title", source="-")
        ids = [store.begin(article).id for article in (ARTICLE, named, ARTICLE)]

        assert [store.article(one) for one in ids] == [ARTICLE, named, ARTICLE]
        assert store.path.read_bytes().count(b"have waited too long") == 1

    def test_passages_are_those_of_the_conversation(self, store: Store) -> None:
        """The same text cut in another way does not change what older results point to."""
        whole = Article(
            **ARTICLE.model_dump(exclude={"passages"}),
            passages=(Passage(id="p1", start=0, end=len(ARTICLE.text)),),
        )
        first, second = store.begin(ARTICLE).id, store.begin(whole).id

        assert (store.article(first), store.article(second)) == (ARTICLE, whole)


def test_every_connection_is_careful(store: Store) -> None:
    """Commits reach the disk and its folder; references hold; what is deleted is overwritten."""
    store.begin(ARTICLE)
    names = ("synchronous", "foreign_keys", "secure_delete", "journal_mode")

    def look(opened: sqlite3.Connection) -> list[object]:
        return [opened.execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    extra = 3
    assert Database(store.path).read(look) == [extra, 1, 1, "delete"]


class TestNames:
    """A conversation is named by its id or a beginning of it."""

    def test_a_beginning_is_enough(self, store: Store) -> None:
        """Any beginning that no other id has, in either case, with space around it."""
        name = store.begin(ARTICLE).id

        assert len(name) == 8
        for said in (name, name[:1], name[:5].upper(), f" {name[:7]}\n"):
            assert store.conversation(said).id == name

    def test_a_beginning_of_several(self, store: Store) -> None:
        """It names the ids that have it; of 17 ids two begin alike."""
        ids = [store.begin(ARTICLE).id for _ in range(17)]
        digit = next(one[0] for one in ids if sum(o[0] == one[0] for o in ids) > 1)
        meant = sorted(one for one in ids if one[0] == digit)

        with pytest.raises(UsageError, match="give more digits") as said:
            store.conversation(digit)
        assert f"{len(meant)} conversations begin with {digit!r}: {meant[0]}, {meant[1]}" in str(
            said.value
        )

    @pytest.mark.parametrize(
        "name",
        ["", " ", "%", "_", "g", "' OR 1=1 --", "1'; DROP TABLE exchanges; --", "\0", "\x1b[31m",
         "\ud800", "0" * 9, "0" * 100_000, "٣", "../../etc/passwd"],
        ids=ascii,
    )  # fmt: skip
    def test_a_name_that_is_none(self, name: str, store: Store) -> None:
        """Whatever is said, it is looked up as digits, and one line says that it is not there."""
        kept = store.begin(ARTICLE).id
        for use in (store.conversation, store.article, store.find, store.delete):
            with pytest.raises(UsageError, match="there is no conversation") as said:
                use(name)
            assert len(str(said.value)) < 500
        assert store.find(kept).id == kept


@dataclass
class Model:
    """What a store should hold: ids with their questions, the one touched last at the end."""

    store: Store
    held: dict[str, list[str]] = field(default_factory=dict)

    def do(self, what: str, which: int) -> None:
        """Do the same to the store and to what it should hold."""
        names = list(self.held)
        if what == "begin" or not names:
            self.held[self.store.begin(ARTICLE).id] = []
            return
        name = names[which % len(names)]
        held = self.held[name]
        if what == "add":
            held.append(f"{len(names)} {len(held)}?")
            self.store.add(name, asked(held[-1]))
            self.held[name] = self.held.pop(name)
        elif what == "delete":
            self.store.delete(name)
            del self.held[name]
        elif held:
            self.store.take_back(name, len(held))
            held.pop()


@FEW
@given(st.lists(st.tuples(st.sampled_from(["begin", "add", "undo", "delete"]), st.integers(0, 3))))
def test_lists_in_the_order_in_which_it_was_touched(steps: list[tuple[str, int]]) -> None:
    """After any work the list has what is there, newest first; the latest is its first with turns."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "x.sqlite3")
        model = Model(store)
        for what, which in steps:
            model.do(what, which)

        listed = store.list()
        expected = list(reversed(model.held.items()))
        assert [one.id for one in listed] == [name for name, _ in expected]
        assert [one.exchanges for one in listed] == [len(held) for _, held in expected]
        assert [one.question for one in listed] == [next(iter(held), None) for _, held in expected]
        assert store.list(2) == listed[:2]
        latest = store.latest()
        assert (latest and latest.id) == next((name for name, held in expected if held), None)


def test_keeping_needs_no_client() -> None:
    """The store loads no client of a service, no terminal and no reader of articles."""
    told = "import assistant, sys; assistant.Store; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True, timeout=60)  # noqa: S603 - our own

    loaded = {name.partition(".")[0] for name in run.stdout.decode().split()}
    assert "sqlite3" in loaded
    assert not loaded & {"openai", "httpx2", "rich", "prompt_toolkit", "tiktoken"}
