"""Canary keys through everything that a call or a command leaves behind."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.canary.echoes import echoes
from tests.canary.keys import FORMS, KEYS, hits
from tests.canary.library import of_library
from tests.canary.programs import of_commands
from tests.hard.figures import Figure
from tests.scripted_server import ScriptedServer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.canary.library import Artefact


def _library(folder: Path) -> Iterator[tuple[str, Artefact]]:
    with ScriptedServer() as server:
        for name, key in KEYS.items():
            print(f"  the library, key {name}", flush=True)
            for number, kind in enumerate(echoes(key)):
                for said, artefact in of_library(server, key, kind, folder / name / str(number)):
                    yield f"{name}, {said}", artefact


def _commands(folder: Path) -> Iterator[tuple[str, Artefact]]:
    with ScriptedServer() as server:
        for name, key in KEYS.items():
            print(f"  the commands, key {name}", flush=True)
            for artefact in of_commands(server, key, folder / name):
                yield f"{name}, {artefact.name}", artefact


def measure() -> Sequence[Figure]:
    """Look for four keys in every form in all that is left."""
    figures = []
    for what, leave in (("library", _library), ("commands", _commands)):
        with TemporaryDirectory() as made:
            looked = held = 0
            for name, artefact in leave(Path(made)):
                key = KEYS[name.partition(",")[0]]
                looked += 1
                if found := hits(artefact.held, key):
                    held += 1
                    print(f"  {name}: {found[0]}", flush=True)
        figures.append(Figure(f"artefacts of the {what} that hold a key", held, looked, 0))
    kinds = len(echoes("sk-none-012345"))
    note = f"{len(KEYS)} keys, {len(FORMS)} forms, {kinds} ways in which a service repeats it"
    total = sum(one.of or 0 for one in figures)
    return (*figures, Figure("artefacts examined", total, aim=500, kind="at least", note=note))
