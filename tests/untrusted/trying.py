"""One run of one channel with some sequences, judged."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.rendering.plain import escaped
from tests.scripted_server import ScriptedServer
from tests.untrusted.channels import CHANNELS, DATA, SHORT
from tests.untrusted.judging import acting, read
from tests.untrusted.sequences import SEQUENCES, TEXTUAL, payload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.untrusted.forking import Forking, Run, Seen

_EACH, _FEW = 6, 26
"""Parts that all sequences are tried in, and where only the beginning of words is shown."""


@dataclass(frozen=True, slots=True)
class Way:
    """Where the words arrive."""

    columns: int = 80
    no_color: bool = False
    piped: bool = False

    def __str__(self) -> str:
        """Name it in tables."""
        if self.piped:
            return "pipes"
        return f"a terminal of {self.columns} columns{', NO_COLOR' if self.no_color else ''}"


WAYS = (Way(), Way(40, no_color=True), Way(160), Way(piped=True))


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it."""

    acting: list[str]
    shown: int
    """Sequences of which the word before was shown."""
    changed: list[str]
    """Sequences that are text, of which the words around were shown and they were not."""
    text: int
    """How often a sequence that is text was shown, or something in its place."""
    traceback: bool


def parts(channel: str) -> list[tuple[str, ...]]:
    """Return all sequences in parts that a channel shows whole."""
    number, names = _FEW if channel in SHORT else _EACH, tuple(SEQUENCES)
    return [names[at::number] for at in range(number)]


def tried(forking: Forking, channel: str, names: Sequence[str], way: Way) -> Tried:
    """Send sequences through a channel and look at all that was written."""
    with tempfile.TemporaryDirectory() as folder, ScriptedServer() as server:
        run = CHANNELS[channel](payload(*names), Path(folder), server)
        edited = run.words[:1] == ("chat",) and run.given is None
        if way.piped and edited:  # nobody edits lines where no terminal is
            run = replace(run, typed=(), given=b"Cost?\n/history\n/why\n/withheld\n")
        seen = forking.run(_at(run, way))
    if way.piped and channel in DATA:
        assert not re.search(rb"[\x00-\x09\x0b-\x1f]", seen.out)
        seen = replace(seen, out=escaped(seen.out.decode()).encode())
    return _judged(seen, names, way, edited=edited and not way.piped)


def _at(run: Run, way: Way) -> Run:
    env = {**run.env, **({"NO_COLOR": "1"} if way.no_color else {})}
    return replace(run, env=env, size=(way.columns, 50), piped=way.piped)


def _judged(seen: Seen, names: Sequence[str], way: Way, *, edited: bool) -> Tried:
    styled = not (way.no_color or way.piped)
    found = acting(seen.out, styled=styled) + acting(seen.err, styled=False, edited=edited)
    told = read(seen.out) + read(seen.err)
    whole, places = _bare(told), list(SEQUENCES)
    changed, text = [], 0
    for name in TEXTUAL.keys() & set(names):
        before, behind = (f"mark{places.index(name)}{end}" for end in "az")
        for around in re.findall(f"{before}((?:(?!mark).)*){behind}", whole):
            text += 1
            if around and around != _bare(TEXTUAL[name]):
                changed.append(f"{name}: {around[:40]}")
    shown = sum(f"mark{places.index(name)}a" in whole for name in names)
    return Tried(found, shown, changed, text, "Traceback" in told)


def _bare(told: str) -> str:
    """Leave out what forms write before a sign that they would read, and what no name can hold."""
    return "".join(char for char in told if char not in " \\/\N{DIVISION SLASH}")
