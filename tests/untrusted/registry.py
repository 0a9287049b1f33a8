"""Where channels are kept by name, and what most of them need.

A channel takes words, a folder to write in and a model's service, and says what is to be run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.scripted_server import ScriptedServer
    from tests.untrusted.forking import Run

Channel: TypeAlias = "Callable[[str, Path, ScriptedServer], Run]"
CHANNELS: dict[str, Channel] = {}
SHORT = frozenset(
    (
        "name of a file",
        "name of no file",
        "folder listed",
        "target",
        "folder of prompts",
        "command",
        "models of a service",
        "models told by doctor",
        "receipt that is none",
        "option",
    )
)
"""Channels of which only the beginning is shown."""
DATA = frozenset({"text as json"})
"""Channels that give programs data: what is no terminal gets it as it is, controls escaped."""
SILENT = frozenset({"question", "prompt"})
"""Channels of which nothing but our own words may be shown."""
ID = "0a1b2c3d"
PROMPT = "\x1b[?2004h"
"""What the line editor writes when it begins to read a line."""
PASTED = "\x1b[201~"
UP, CLEAR_LEAVE = "\x1b[A", "\x03\x04"


def channel(make: Channel) -> Channel:
    CHANNELS[make.__name__.strip("_").replace("_", " ")] = make
    return make


def file_of(folder: Path, content: str, name: str = "harbour.txt") -> str:
    (folder / name).write_bytes(content.encode("utf-8", "surrogatepass"))
    return str(folder / name)


def sayable(words: str) -> str:
    """Return words without what no argument, variable or name of a file can hold."""
    return words.replace("\0", "").replace("\ud83d", "\udc9b")


def name_of(words: str) -> str:
    return sayable(words).replace("/", "∕")[:80]
