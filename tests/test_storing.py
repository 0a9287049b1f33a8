"""The store: what is added is what is read, in order, whoever else adds at the same time."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import Article, Store, StoreError, UsageError, make_article
from assistant.documents import Passage
from assistant.storing.database import Database
from assistant.storing.schema import STEPS, version
from tests.kept import ANSWER, ARTICLE, CHECK, COST, SUMMARY, asked, by_hand

LATER = datetime.now(UTC) + timedelta(days=40)
FEW = settings(max_examples=25, deadline=None)
PARROT = "The harbourmaster’s parrot knows"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "state" / "assistant" / "conversations.sqlite3"


@pytest.fixture
def store(path: Path) -> Store:
    """A store of which nothing is there yet."""
    return Store(path)


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


class TestTakingBack:
    """``/undo``."""

    def test_the_last_is_removed_and_its_number_given_again(self, store: Store) -> None:
        """Only an exchange that is still the last can be taken back."""
        name = store.begin(ARTICLE).id
        for question in ("One?", "Two?"):
            store.add(name, asked(question))
        for number in (1, 3, 0, -1, 10**30):
            with pytest.raises(UsageError, match=f"turn {number} is not the last"):
                store.take_back(name, number)

        store.take_back(name, 2)

        assert store.add(name, asked("Three?")).number == 2
        questions = [
            one.result.model_dump()["question"] for one in store.conversation(name).exchanges
        ]
        assert questions == ["One?", "Three?"]

    def test_what_was_taken_back_is_erased(self, store: Store) -> None:
        """Its words are not in the file any more."""
        name = store.begin(ARTICLE).id
        store.add(name, asked(PARROT))
        assert PARROT.encode() in store.path.read_bytes()

        store.take_back(name, 1)

        assert PARROT.encode() not in store.path.read_bytes()


class TestReplacing:
    """An answer given anew takes the place of the one before."""

    def test_the_last_is_replaced(self, store: Store) -> None:
        """It has the same number; of the old one nothing is left in the file."""
        name = store.begin(ARTICLE).id
        store.add(name, asked("One?"))
        store.add(name, asked(PARROT))

        assert store.add(name, asked("Two?"), replaces=2).number == 2

        assert [one.number for one in store.conversation(name).exchanges] == [1, 2]
        assert PARROT.encode() not in store.path.read_bytes()

    def test_what_is_not_the_last_any_more_stays(self, store: Store) -> None:
        """When another program added meanwhile, both are kept."""
        name = store.begin(ARTICLE).id
        for question in ("One?", "Two?"):
            store.add(name, asked(question))

        for number in (1, 0, 7, 10**30):
            store.add(name, asked(f"{number}?"), replaces=number)

        assert len(store.conversation(name).exchanges) == 6


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


class TestForgetting:
    """What is deleted is gone."""

    def test_deleting_erases(self, store: Store) -> None:
        """Neither question nor article can be found in the file's bytes; the other one stays."""
        gone = store.begin(make_article(f"{PARROT} it.")).id
        store.add(gone, asked(f"{PARROT} what?"))
        kept = store.begin(ARTICLE).id
        store.add(kept, ANSWER)
        before = store.conversation(kept)

        store.delete(gone)

        assert PARROT.encode() not in store.path.read_bytes()
        assert store.conversation(kept) == before
        assert store.article(kept) == ARTICLE

    def test_an_article_stays_while_one_is_about_it(self, store: Store) -> None:
        """Of two conversations about it either may go first."""
        first, second = (store.begin(ARTICLE).id for _ in range(2))
        store.delete(first)
        assert store.article(second) == ARTICLE
        store.delete(second)
        assert b"have waited too long" not in store.path.read_bytes()

    def test_pruning(self, store: Store) -> None:
        """What is older goes, empty or not; what is younger stays; the number gone is told."""
        empty, full = store.begin(ARTICLE).id, store.begin(ARTICLE).id
        store.add(full, ANSWER)

        assert store.prune(timedelta(days=41), LATER) == 0
        assert store.prune(timedelta(days=10**6), LATER) == 0
        assert {one.id for one in store.older(timedelta(days=39), LATER)} == {empty, full}
        assert store.prune(timedelta(days=39), LATER) == 2
        assert store.list() == ()
        with pytest.raises(UsageError, match="future"):
            store.prune(timedelta(days=-1))

    def test_adding_to_what_was_deleted(self, store: Store) -> None:
        """It is said, and nothing is begun anew."""
        name = store.begin(ARTICLE).id
        store.delete(name)
        with pytest.raises(UsageError, match=f"there is no conversation '{name}'"):
            store.add(name, ANSWER)
        assert store.list() == ()


class TestWhere:
    """Which file it is."""

    @pytest.mark.parametrize(
        ("environ", "folder"),
        [
            ({"XDG_STATE_HOME": "/s", "HOME": "/h"}, "/s"),
            ({"XDG_STATE_HOME": "", "HOME": "/h"}, "/h/.local/state"),
            ({"XDG_STATE_HOME": "rel/ative", "HOME": "/h"}, "/h/.local/state"),
        ],
    )
    def test_the_environment_says(self, environ: dict[str, str], folder: str) -> None:
        """``XDG_STATE_HOME``, if it is a full path, else the home."""
        assert Store(environ=environ).path == Path(folder, "assistant", "conversations.sqlite3")

    @pytest.mark.parametrize("environ", [{}, {"HOME": ""}, {"HOME": "here"}])
    def test_no_home(self, environ: dict[str, str]) -> None:
        """Without one nothing is written wherever the program happens to run."""
        with pytest.raises(StoreError, match="set HOME or XDG_STATE_HOME"):
            Store(environ=environ)

    def test_odd_names(self, tmp_path: Path) -> None:
        """A folder may be called anything that a folder can be called."""
        for name in ("a?mode=ro", "%41#b", "ü\udcff", "sp ace", "x'; --"):
            store = Store(tmp_path / name / "c.sqlite3")
            store.begin(ARTICLE)
            assert [one.name for one in (tmp_path / name).iterdir()] == ["c.sqlite3"]


class TestTogether:
    """Several use one file at the same time."""

    def test_threads(self, store: Store) -> None:
        """Turns added from threads of an event loop are all kept, each with a number of its own."""
        name = store.begin(ARTICLE).id

        async def add() -> list[int]:
            adding = (asyncio.to_thread(store.add, name, asked(str(n))) for n in range(24))
            return [one.number for one in await asyncio.gather(*adding)]

        numbers = asyncio.run(add())

        assert sorted(numbers) == list(range(1, 25))
        assert len(store.conversation(name).exchanges) == 24

    def test_making_it_at_once(self, path: Path) -> None:
        """Threads that all find no file make one, and none loses its conversation."""

        async def begin() -> set[str]:
            begun = (asyncio.to_thread(Store(path).begin, ARTICLE) for _ in range(12))
            return {one.id for one in await asyncio.gather(*begun)}

        begun = asyncio.run(begin())

        assert {one.id for one in Store(path).list()} == begun


FIRST = """
PRAGMA application_id = 1312904019;
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, sha256 TEXT NOT NULL, text TEXT NOT NULL,
    passages TEXT NOT NULL
);
CREATE INDEX articles_by_sha256 ON articles (sha256);
CREATE TABLE conversations (
    id TEXT PRIMARY KEY NOT NULL, started TEXT NOT NULL, touched INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number), title TEXT, published TEXT,
    source TEXT NOT NULL
);
CREATE UNIQUE INDEX conversations_by_touch ON conversations (touched);
CREATE INDEX conversations_by_article ON conversations (article);
CREATE TABLE exchanges (
    conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    number INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL, question TEXT,
    result TEXT NOT NULL, PRIMARY KEY (conversation, number)
);
INSERT INTO articles VALUES (1, 'abc', 'abcdef', 'It rained.', '[{"id": "p1", "start": 0, "end": 10}]');
INSERT INTO conversations VALUES ('0a1b2c3d', '2026-11-26T08:40:11Z', 1, 1, NULL, NULL, '-');
PRAGMA user_version = 1;
"""
"""Version 1, as it was first written; a file that has it must be read for ever."""


class TestVersions:
    """Files of older versions are brought up to date, those of newer ones left alone."""

    @pytest.fixture
    def old(self, path: Path) -> Path:
        """A file of version 1 with a conversation that has one exchange."""
        path.parent.mkdir(parents=True, mode=0o700)
        with closing(sqlite3.connect(path)) as opened:
            opened.executescript(FIRST)
        by_hand(
            path,
            "INSERT INTO exchanges VALUES"
            " ('0a1b2c3d', 1, '2026-11-26T08:41:00Z', 'answer', :question, :result)",
            question=COST,
            result=ANSWER.model_dump_json(),
        )
        return path

    def test_a_file_of_version_1_is_read(self, old: Path) -> None:
        """What was kept by the first version is there, and can be gone on with."""
        store = Store(old)

        (exchange,) = store.conversation("0a").exchanges
        assert exchange.result == ANSWER
        assert store.article("0a").text == "It rained."
        assert store.add("0a", SUMMARY).number == 2

    def test_later_steps_are_taken_in_order(self, old: Path) -> None:
        """A program that knows further versions brings the file there, and keeps what is in it."""
        further = (
            *STEPS,
            ("ALTER TABLE conversations ADD COLUMN note TEXT", "CREATE TABLE second (x)"),
            ("UPDATE conversations SET note = 'kept'", "DROP TABLE second"),
        )

        def look(opened: sqlite3.Connection) -> tuple[int, list[tuple[str, str]]]:
            return version(opened), opened.execute("SELECT id, note FROM conversations").fetchall()

        assert Database(old, further).read(look) == (3, [("0a1b2c3d", "kept")])
        with pytest.raises(StoreError, match="newer assistant"):
            Store(old).list()

    def test_a_step_that_fails_leaves_the_file_as_it_was(self, old: Path) -> None:
        """Steps before it stand, of itself nothing does, and the same file is read as before."""
        broken = (*STEPS, ("CREATE TABLE half (x)", "CREATE TABLE half (x)"))
        before = old.read_bytes()

        with pytest.raises(StoreError, match="already exists"):
            Database(old, broken).read(version)

        assert old.read_bytes() == before
        assert Store(old).conversation("0a").exchanges[0].result == ANSWER

    def test_a_file_made_now_is_one_brought_up_to_date(self, old: Path, tmp_path: Path) -> None:
        """The steps make the same tables of nothing as of an old file."""

        def tables(opened: sqlite3.Connection) -> list[str]:
            rows = opened.execute(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
            )
            return ["".join(row[0].split()) for row in rows]

        fresh = Database(tmp_path / "fresh.sqlite3")
        assert fresh.make(tables) == Database(old).read(tables)

    def test_a_newer_file_is_not_touched(self, store: Store) -> None:
        """One line says to update the program; not a byte of the file is changed."""
        store.begin(ARTICLE)
        by_hand(store.path, "PRAGMA user_version = 7")
        before = store.path.read_bytes()

        for use in (store.list, store.latest, lambda: store.begin(ARTICLE)):
            with pytest.raises(StoreError, match=r"newer assistant .*7.*knows 1.*update"):
                use()
        assert store.path.read_bytes() == before

    def test_never_in_wal_mode(self, store: Store) -> None:
        """A file that another program put into that mode is taken out of it."""
        name = store.begin(ARTICLE).id
        by_hand(store.path, "PRAGMA journal_mode = WAL")
        assert store.path.read_bytes()[18:20] == b"\2\2"

        store.add(name, ANSWER)

        assert store.path.read_bytes()[18:20] == b"\1\1"
        assert [one.name for one in store.path.parent.iterdir()] == [store.path.name]


def test_keeping_needs_no_client() -> None:
    """The store loads no client of a service, no terminal and no reader of articles."""
    told = "import assistant, sys; assistant.Store; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True, timeout=60)  # noqa: S603 - our own

    loaded = {name.partition(".")[0] for name in run.stdout.decode().split()}
    assert "sqlite3" in loaded
    assert not loaded & {"openai", "httpx2", "rich", "prompt_toolkit", "tiktoken"}
