"""The power goes, at any moment: what our own code finds then, and what it should have found."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeAlias

from assistant import Store
from assistant.cli.line_history import LineHistory
from assistant.loading.web.cache import Cache
from assistant.settings.reading import read_config
from tests.hard.power.disk import ALL, PAGE, SECTOR, Luck, Name, Say, Sync, Unname
from tests.hard.power.driver import PAGE as URL
from tests.hard.power.driver import environ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.hard.power.disk import Disk, Event

Found: TypeAlias = dict[str, Any]
"""What was found of each thing that is promised to last."""
_ANSWER = b'"kind":"answer"'
_LASTING = ("history", "settings", "results")


def found(home: Path) -> Found:
    """Read everything in a home as the program does.

    Raises:
        Exception: Something cannot be read.
    """
    names = environ(home)
    history, config = _history(Store(environ=names)), home / "assistant" / "config.toml"
    page = Cache(home / "assistant" / "pages").get(URL)
    out = home / "out"
    return {
        "history": history,
        "settings": {name: said.value for name, said in read_config(config).items()},
        "results": {
            path.name: sha256(path.read_bytes()).hexdigest()
            for path in sorted(out.glob("*") if out.exists() else ())
            if not path.name.startswith(".")
        },
        "typed": LineHistory(home / "assistant" / "typed", _refuse).entries(),
        "page": None if page is None else page[1],
    }


def _refuse(said: str) -> None:
    raise ValueError(said)


def _history(store: Store) -> object:
    kept = [
        (store.article(one.id).sha256, store.conversation(one.id).model_dump_json())
        for one in store.list()
    ]
    if store.path.exists():
        with closing(sqlite3.connect(store.path)) as opened:
            said = [row for (row,) in opened.execute("PRAGMA quick_check")]
        if said != ["ok"]:
            raise ValueError(f"quick_check: {said[:3]}")
    return kept


class Recorded:
    """A run, and what could be found after each of its events if nothing was ever lost."""

    def __init__(
        self, before: Disk, events: Sequence[Event], base: Path, elsewhere: Sequence[str] = ()
    ) -> None:
        self.events = events
        self.elsewhere = elsewhere
        """Files that were written and that are not in the home."""
        self._base = base
        disk = before.copy()
        self.disks = [disk.copy()]
        """The disk before the first event, and after each."""
        for event in events:
            disk.take([event])
            self.disks.append(disk.copy())
        self._turns = [0] + [
            at for at, one in enumerate(events, 1) if isinstance(one, Name | Unname | Sync)
        ]
        self._known: dict[int, Found] = {}
        self._looked: dict[bytes, Found] = {}

    @cached_property
    def _typed(self) -> set[str]:
        return {line for at in self._turns for line in self.known(at)["typed"]}

    @cached_property
    def _pages(self) -> list[bytes | None]:
        return [None, *(self.known(at)["page"] for at in self._turns)]

    def known(self, at: int) -> Found:
        """Return what is found after an event when the power stays."""
        if at not in self._known:
            self._known[at] = self._look(self.disks[at].cut(ALL, random.Random(0)))  # noqa: S311 - all of it
        return self._known[at]

    def _look(self, disk: Disk) -> Found:
        key = disk.digest()
        if key not in self._looked:
            self._looked[key] = self._find(disk)
        return self._looked[key]

    def _find(self, disk: Disk) -> Found:
        home = self._base / "look"
        disk.lay_out(home)
        try:
            return found(home)
        finally:
            shutil.rmtree(home)

    def after_cut(self, at: int, luck: Luck, chance: random.Random) -> list[str]:
        """Cut the power behind an event; say what is wrong with what is found then."""
        try:
            its = self._look(self.disks[at].cut(luck, chance))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault
            return [f"at {at}: {type(error).__name__}: {error}"]
        might = [self.known(turn) for turn in self._since_told(at)]
        wrong = [
            f"at {at}: {name}: {str(its[name])[:200]}"
            for name in _LASTING
            if its[name] not in [one[name] for one in might]
        ]
        if its["page"] is not None and its["page"] not in self._pages:
            wrong.append(f"at {at}: another page")
        if its["typed"] and not self._typed.issuperset(its["typed"]):
            wrong.append(f"at {at}: typed {str(its['typed'])[:200]}")
        return wrong

    def answers_told(self) -> Iterator[tuple[int, int]]:
        """Yield how many answers were told, and kept by then, until one is taken back."""
        told = 0
        for at, event in enumerate(self.events, 1):
            for line in event.words.splitlines() if isinstance(event, Say) else ():
                if b'"undone"' in line:
                    return
                if _ANSWER in line:
                    told += 1
                    kept = self.known(max(turn for turn in self._turns if turn <= at))["history"]
                    yield told, sum(talk.encode().count(_ANSWER) for _, talk in kept)

    def _since_told(self, at: int) -> list[int]:
        """Return the states that may be found: what the user was told of, and what came since."""
        told = max((n for n in range(at) if isinstance(self.events[n], Say)), default=-1) + 1
        since = max(turn for turn in self._turns if turn <= told)
        return [turn for turn in self._turns if since <= turn <= at]


def lucks(chance: random.Random, many: int) -> Iterator[Luck]:
    """Yield how a disk may behave: it loses all, keeps one sort of thing alone, or any subset."""
    yield Luck(0, 0)
    yield Luck(1, 0)
    yield Luck(0, 1, garbage=True)
    for _ in range(many):
        share, names = chance.choice((0.1, 0.5, 0.9)), chance.choice((0.1, 0.5, 0.9))
        yield Luck(share, names, chance.choice((SECTOR, PAGE)), garbage=chance.random() < 0.5)


def cut(recorded: Recorded, points: Sequence[int], subsets: int, seed: int) -> list[str]:
    """Cut the power at these events, each with so many random subsets besides the fixed ones.

    Returns what is wrong, a line a case.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    cases = ((at, luck) for at in points for luck in lucks(chance, subsets))
    came = (recorded.after_cut(at, luck, chance) for at, luck in cases)
    return ["; ".join(wrong) for wrong in came if wrong]
