"""What tests share: a scripted service, started and stopped for each test that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.scripted_server import ScriptedServer

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """Run a service on this machine; tests put its replies into ``server.script``."""
    with ScriptedServer() as running:
        yield running
