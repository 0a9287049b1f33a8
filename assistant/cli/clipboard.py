"""Text to the clipboard: by the desktop's own program, else by asking the terminal."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from assistant.cli.gate import drawing
from assistant.errors import UsageError
from assistant.settings import ENVIRONMENT

if TYPE_CHECKING:
    from collections.abc import Mapping

_PROGRAMS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
    ("", ("clip.exe",)),
)
"""What must be set for a program to be of use, and the program."""
_KEY = ENVIRONMENT["api_key"]
"""What no other program needs to know."""
_PATIENCE = 5.0
"""Seconds."""
_LARGEST = 74_000
"""Bytes that terminals take at once."""


def copy(text: str, environ: Mapping[str, str]) -> str:
    """Put a text on the clipboard; return how that was done, for people.

    Raises:
        UsageError: There is no program for it, and no terminal that could be asked.
    """
    for needs, words in _PROGRAMS:
        program = shutil.which(words[0], path=environ.get("PATH", os.defpath))
        if program is not None and (not needs or environ.get(needs)):
            return _by(program, words, text)
    data = base64.b64encode(text.encode("utf-8", "replace"))
    if not sys.stderr.isatty() or environ.get("TERM", "dumb") == "dumb" or len(data) > _LARGEST:
        raise UsageError("there is no clipboard to be reached here; /save FILE writes a file")
    # OSC 52: most terminals put it on the clipboard of the screen, also through ssh.
    screen = drawing(sys.stderr)
    screen.write(f"\x1b]52;c;{data.decode('ascii')}\x07")
    screen.flush()
    return "the terminal was asked to copy it"


def _by(program: str, words: tuple[str, ...], text: str) -> str:
    try:
        subprocess.run(  # noqa: S603 - a program of the list above; the text is its input
            [program, *words[1:]],
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={name: value for name, value in os.environ.items() if name != _KEY},
            timeout=_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise UsageError(f"{words[0]} could not copy it; /save FILE writes a file") from error
    return f"copied with {words[0]}"
