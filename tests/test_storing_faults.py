"""What goes wrong with kept conversations: one line that names the file, and nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant import Store, StoreError
from tests.kept import ANSWER, ARTICLE, SUMMARY, by_hand
from tests.sampling import some

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
AS_ROOT = os.geteuid() == 0
NOBODY = 65_534


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with one conversation, of one exchange, that waits for nobody."""
    made = Store(tmp_path / "state" / "c.sqlite3", patience=0)
    made.add(made.begin(ARTICLE).id, ANSWER)
    return made


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def refused(store: Store, said: str) -> None:
    """Every use is refused with one line that names the file or its folder."""
    for use in (store.list, store.latest, lambda: store.begin(ARTICLE), lambda: store.find("0")):
        with pytest.raises(StoreError, match=said) as error:
            use()
        assert str(store.path.parent) in str(error.value)
        assert "\n" not in str(error.value)


class TestForNobodyElse:
    """Nobody else can read what was kept, or put something in its place."""

    def test_made_closed(self, tmp_path: Path) -> None:
        """With no umask at all, folders are made 0700 and the file 0600."""
        before = os.umask(0)
        try:
            path = tmp_path / "a" / "b" / "c.sqlite3"
            Store(path).begin(ARTICLE)
        finally:
            os.umask(before)

        assert (mode(path), mode(path.parent), mode(path.parent.parent)) == (0o600, 0o700, 0o700)

    def test_a_copy_from_elsewhere_is_closed(self, store: Store) -> None:
        """A file that others might read is closed to them before it is opened."""
        store.path.chmod(0o644)
        assert len(store.list()) == 1
        assert mode(store.path) == 0o600

    @pytest.mark.parametrize("bits", [0o720, 0o702, 0o1777])
    def test_a_folder_that_others_write_to(self, bits: int, store: Store) -> None:
        """They could put another file there, so it is not used."""
        store.path.parent.chmod(bits)
        refused(store, "others may write to the folder .*chmod 700")

    def test_a_symbolic_link(self, store: Store) -> None:
        """It might lead anywhere, or nowhere: neither is followed."""
        elsewhere = store.path.with_name("other.sqlite3")
        store.path.rename(elsewhere)
        store.path.symlink_to(elsewhere)
        refused(store, "is a symbolic link")
        elsewhere.unlink()
        refused(store, "is a symbolic link")
        assert not elsewhere.exists()

    def test_a_folder_that_is_a_link_to_our_own(self, store: Store, tmp_path: Path) -> None:
        """A state folder may stand on another disk."""
        (tmp_path / "link").symlink_to(store.path.parent)
        assert len(Store(tmp_path / "link" / "c.sqlite3").list()) == 1

    def test_what_belongs_to_another(self, store: Store) -> None:
        """Another's folder is not used, and not another's file."""
        if not AS_ROOT:  # nobody else may give files away: take what is root's
            refused(Store(Path("/usr/c.sqlite3")), "belongs to another user")
            return
        os.chown(store.path, NOBODY, NOBODY)
        refused(store, r"c\.sqlite3' belongs to another user")
        os.chown(store.path.parent, NOBODY, NOBODY)
        refused(store, "state' belongs to another user")


class TestWhatIsNoStore:
    """Other things in the file's place are left as they are."""

    def test_a_folder_in_its_place(self, store: Store) -> None:
        """A folder is no file."""
        store.path.unlink()
        store.path.mkdir()
        refused(store, "is no file; move it away")

    def test_a_pipe_in_its_place(self, store: Store) -> None:
        """A pipe is not waited for."""
        store.path.unlink()
        os.mkfifo(store.path, 0o600)
        refused(store, "is no file; move it away")

    def test_a_file_in_the_place_of_its_folder(self, store: Store) -> None:
        """A folder that is a file is said to be none."""
        shutil.rmtree(store.path.parent)
        store.path.parent.write_text("mine")
        refused(store, "is no folder; move it away")
        assert store.path.parent.read_text() == "mine"

    def test_words_in_its_place(self, store: Store) -> None:
        """A text is no database, and is not written over."""
        store.path.write_text("Dear diary, " * 500)
        refused(store, "is no database; move it away")
        assert store.path.read_text() == "Dear diary, " * 500

    def test_another_programs_database(self, store: Store) -> None:
        """Tables of others get no tables of ours."""
        store.path.unlink()
        by_hand(store.path, "CREATE TABLE theirs (x)")
        before = store.path.read_bytes()
        refused(store, "holds another program's data; move it away")
        assert store.path.read_bytes() == before

    @pytest.mark.parametrize("left", [5, 99, 4096, 9000])
    def test_a_file_cut_short(self, left: int, store: Store) -> None:
        """A file of which the end is missing is told to be damaged, or to be no database."""
        os.truncate(store.path, left)
        refused(store, "is damaged|is no database")

    def test_an_empty_file(self, store: Store) -> None:
        """A program killed before it wrote anything leaves one: it is made use of."""
        os.truncate(store.path, 0)
        assert store.list() == ()
        assert store.add(store.begin(ARTICLE).id, ANSWER).number == 1

    def test_damage_within(self, store: Store) -> None:
        """Bytes gone wrong are told where they are met, as one line."""
        raw = bytearray(store.path.read_bytes())
        raw[4096:] = b"\xff" * (len(raw) - 4096)
        store.path.write_bytes(raw)
        refused(store, "is damaged")

    @pytest.mark.parametrize("name", ["a\0b", "x" * 300], ids=["NUL", "long"])
    def test_a_name_that_no_file_can_have(self, name: str, tmp_path: Path) -> None:
        """It is said what is wrong with it."""
        refused(Store(tmp_path / name), "cannot be kept in .*set XDG_STATE_HOME")


class TestRows:
    """One conversation that cannot be read does not hide the others."""

    @pytest.mark.parametrize(
        "change",
        [
            "UPDATE exchanges SET result = '{'",
            "UPDATE exchanges SET result = '{}'",
            "UPDATE exchanges SET result = x'ff00fe'",
            "UPDATE exchanges SET result = 7",
            "UPDATE exchanges SET kind = 'poem'",
            "UPDATE exchanges SET kind = x'ff'",
            "UPDATE exchanges SET kind = 'summary'",
            "UPDATE exchanges SET number = 'two'",
            "UPDATE exchanges SET result = hex(zeroblob(100000))",
            "UPDATE exchanges SET result = replace(hex(zeroblob(100000)), '0', '[')",
        ],
        ids=range(10),
    )
    def test_an_exchange_that_cannot_be_read(self, change: str, store: Store) -> None:
        """The list has it, reading it names it in one line, and it can be deleted."""
        (one,) = store.list()
        by_hand(store.path, change)
        other = store.begin(ARTICLE).id
        store.add(other, SUMMARY)

        assert [each.id for each in store.list()] == [other, one.id]
        with pytest.raises(StoreError, match=f"conversation {one.id} cannot be read: turn"):
            store.conversation(one.id)
        assert store.conversation(other).exchanges[0].result == SUMMARY
        store.delete(one.id)
        assert [each.id for each in store.list()] == [other]

    @pytest.mark.parametrize(
        "change",
        [
            "DELETE FROM articles",
            "UPDATE articles SET text = x'ff', id = x'fe', sha256 = 1, passages = '{'",
            "UPDATE articles SET passages = '[[]]'",
            "UPDATE articles SET passages = replace(hex(zeroblob(100000)), '0', '[')",
        ],
        ids=range(4),
    )
    def test_an_article_that_cannot_be_read(self, change: str, store: Store) -> None:
        """The list has the conversation, and what was said in it can be read."""
        by_hand(store.path, change)
        (one,) = store.list()
        with pytest.raises(StoreError, match=f"conversation {one.id} cannot be read: its article"):
            store.article(one.id)
        assert store.conversation(one.id).exchanges[0].result == ANSWER

    def test_odd_types_everywhere(self, store: Store) -> None:
        """Whatever the columns hold, the list is a list."""
        by_hand(
            store.path,
            "UPDATE conversations SET started = 5, title = x'ff', published = 2.5, source = x''",
            "UPDATE exchanges SET at = x'c3', question = 1e9",
        )
        (one,) = store.list()
        assert (one.started, one.article.title, one.exchanges) == ("5", "\ufffd", 1)


class TestInUse:
    """Others who have the file."""

    @pytest.fixture
    def holding(self, store: Store) -> Iterator[sqlite3.Connection]:
        """Another program that keeps the file to itself."""
        with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            yield other

    def test_held_for_too_long(self, store: Store, holding: sqlite3.Connection) -> None:
        """It is said that the file is locked; once it is not, everything is there."""
        refused(store, "is locked by another program")
        holding.execute("ROLLBACK")
        assert store.list()[0].exchanges == 1

    def test_reading_beside_a_writer(self, store: Store) -> None:
        """While another writes, what was there before can be read."""
        with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            other.execute("DELETE FROM exchanges")
            assert store.list()[0].exchanges == 1


FILLING = """
import resource, sys
from pathlib import Path
from assistant import Store, StoreError
from tests.kept import ANSWER
store, most = Store(Path(sys.argv[1])), int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
name = store.list()[0].id
try:
    while True:
        print(store.add(name, ANSWER).number, flush=True)
except StoreError as error:
    sys.exit(str(error))
"""
READING = """
import os, sys
from pathlib import Path
from assistant import Store, StoreError, make_article
store = Store(Path(sys.argv[1]))
if os.geteuid() == 0:
    os.setuid(65534)
print(len(store.list()))
try:
    store.begin(make_article("It rained."))
except StoreError as error:
    sys.exit(str(error))
"""


def python(program: str, *words: str | Path) -> tuple[int, list[str], str]:
    """Run a program of some lines; return its code, its lines and what it complains of."""
    run = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", program, *words], cwd=ROOT, capture_output=True, text=True,
        check=False, timeout=60,
    )  # fmt: skip
    return run.returncode, run.stdout.split(), run.stderr.strip()


class TestNoRoom:
    """Disks that are full, folders that cannot be written to."""

    def test_a_file_that_may_not_grow(self, store: Store) -> None:
        """What was said to be kept is there, the one that found no room is not, and is told."""
        most = store.path.stat().st_size + 40_000

        code, numbers, complaint = python(FILLING, store.path, str(most))

        assert code == 1
        assert complaint.startswith("the conversations in '")
        assert "the disk" in complaint
        assert "\n" not in complaint
        there = store.latest()
        assert there is not None
        assert [str(one.number) for one in there.exchanges] == ["1", *numbers]
        assert store.add(there.id, ANSWER).number == len(numbers) + 2

    def test_a_folder_that_may_not_be_written_to(self, store: Store) -> None:
        """What is there can be read; adding says that the file cannot be written."""
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            shutil.copy(store.path, folder)
            if AS_ROOT:  # who may write everywhere: there the program becomes somebody else
                os.chown(folder / store.path.name, NOBODY, NOBODY)
                os.chown(folder, NOBODY, NOBODY)
            folder.chmod(0o500)
            code, lines, complaint = python(READING, folder / store.path.name)
            folder.chmod(0o700)

        assert (code, lines) == (1, ["1"])
        assert "may not be written to; give yourself the right to" in complaint
        assert "\n" not in complaint

    def test_a_folder_that_cannot_be_made(self) -> None:
        """Where no folder can be made, that is the line."""
        store = Store(Path("/proc/nowhere/c.sqlite3"))
        assert store.list() == ()
        with pytest.raises(StoreError, match="/proc/nowhere"):
            store.begin(ARTICLE)


def test_killed_programs_and_eight_at_once() -> None:
    """Programs killed while they add lose nothing they said was kept, nor leave half of it.

    Of eight programs that add 40 exchanges each to one conversation at once, all 320 are kept.
    """
    kills = some(16, of=100)
    run = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-m", "evals.benchmarks.durable", "--json", "--kills", str(kills)], cwd=ROOT,
        capture_output=True, check=True, timeout=110,
    )  # fmt: skip
    told = json.loads(run.stdout)

    killed, together = told["killed"], told["together"]
    assert killed["kills"] == kills
    assert killed["journals"] > 0 or kills < 100, "nobody was killed in the midst of writing"
    assert killed["acknowledged"] > 0
    assert together["acknowledged"] == together["saved"] == 320
    for counted in (killed, together):
        for none in ("lost", "half", "damaged", "readable_by_others"):
            assert counted[none] == 0, none
