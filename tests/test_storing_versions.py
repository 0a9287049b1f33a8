"""The store: files of older versions are read, those of newer ones left alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from assistant import Store, StoreError
from assistant.documents import Origin
from assistant.storing.database import Database
from assistant.storing.schema import STEPS, version
from tests.kept import ANSWER, ARTICLE, COST, SUMMARY, by_hand

if TYPE_CHECKING:
    from pathlib import Path

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
INSERT INTO articles VALUES (1, '8b38b558e4df',
    '8b38b558e4df5eb3a70f60edea988d448559dfdded9b7ca08d9ba7f6c5ac71a8', 'It rained.',
    '[{"id": "p1", "start": 0, "end": 10}]');
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
        assert store.article("0a").origin == Origin()
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

        assert Database(old, further).read(look) == (len(further), [("0a1b2c3d", "kept")])
        with pytest.raises(StoreError, match="newer assistant"):
            Store(old).list()

    def test_a_step_that_fails_leaves_the_file_as_it_was(self, old: Path) -> None:
        """Steps before it stand, of itself nothing does, and the same file is read as before."""
        broken = (*STEPS, ("CREATE TABLE half (x)", "CREATE TABLE half (x)"))
        Store(old).list()
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
            with pytest.raises(StoreError, match=r"newer assistant .*7.*knows 2.*update"):
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
