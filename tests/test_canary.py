"""A canary key is sent to services that repeat it: nothing that is left behind holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.canary.echoes import echoes
from tests.canary.keys import FORMS, KEYS, hits
from tests.canary.library import of_library
from tests.canary.programs import Program
from tests.commands import COST, GOOD, answer, claim, written

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scripted_server import ScriptedServer

KINDS = list(echoes("sk-none-012345"))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", KEYS)
def test_a_key_is_found_by_who_looks(kind: str, form: str) -> None:
    """Whoever looks for a key in what was left finds each of its forms, or this would prove nothing."""
    held = f"Bearer {FORMS[form](KEYS[kind])}, again"

    assert hits(held, KEYS[kind])
    assert hits(held.encode("utf-16-le"), KEYS[kind])
    assert not hits(held, "sk-another-4711")


@pytest.mark.parametrize(("at", "kind"), list(enumerate(KINDS))[::5])
def test_no_call_leaves_the_key(at: int, kind: str, server: ScriptedServer, tmp_path: Path) -> None:
    """Not in errors and their tracebacks, in logs at DEBUG, in what is kept, shown or recorded."""
    key = list(KEYS.values())[at % len(KEYS)]

    for name, artefact in of_library(server, key, kind, tmp_path):
        assert not hits(artefact.held, key), name


def test_no_command_leaves_the_key(server: ScriptedServer, tmp_path: Path) -> None:
    """Not in its streams, nor in any file but the one that it was told to keep the key in."""
    key = KEYS["signs"]
    program = Program(server, key, tmp_path, in_file=True)
    article = written(tmp_path)
    says = answer(GOOD, claim(f"{COST} It is {key}.", f"p4 {COST}"))
    left = [
        *program.run("config", "set", "api_key", "-", given=f"{key}\n"),
        *program.run("chat", article, given="Cost?\n/why\n", says=says),
        *program.run("ask", article, "Cost?", "--json", "-o", f"{tmp_path}/a.json", says=says),
        *program.run("doctor", "--json"),
        *program.run("config", "show"),
        *program.files(),
    ]

    assert program.config.read_bytes().count(b"4711") == 1
    assert len(left) > 15
    for artefact in left:
        assert not hits(artefact.held, key), artefact.name
