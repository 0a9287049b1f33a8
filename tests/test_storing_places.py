"""The store: which file it is, and several who use it at the same time."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from assistant import Store, StoreError
from tests.kept import ARTICLE, asked


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
