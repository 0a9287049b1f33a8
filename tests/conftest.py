"""What tests share: a scripted service, the ways to fetch a reply from it, an empty store."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from assistant import Store
from tests.scripted_server import ScriptedServer
from tests.ways import ALL, BOTH, Way

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

settings.register_profile("fast", max_examples=50)
settings.load_profile("fast")  # ``python -m tests.hard properties`` gives each property 1,000


def pytest_collection_finish() -> None:
    """Leave what was collected out of Python's search for garbage: it stays until the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """Run a service on this machine; tests put its replies into ``server.script``."""
    with ScriptedServer() as running:
        yield running


@pytest.fixture(params=ALL, ids=lambda way: str(Way(*way)))
def way(request: pytest.FixtureRequest) -> Way:
    """Each of the eight ways to fetch a reply."""
    return Way(*request.param)


@pytest.fixture(params=BOTH, ids=lambda way: str(Way(*way)))
def either(request: pytest.FixtureRequest) -> Way:
    """Two ways that differ in everything, for what does not depend on the way."""
    return Way(*request.param)


@pytest.fixture(params=[way for way in ALL if way[1] and not way[2]], ids=lambda w: str(Way(*w)))
def stream_way(request: pytest.FixtureRequest) -> Way:
    """The synchronous streams."""
    return Way(*request.param)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "state" / "assistant" / "conversations.sqlite3"


@pytest.fixture
def store(path: Path) -> Store:
    """A store of which nothing is there yet."""
    return Store(path)
