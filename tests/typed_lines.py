"""Lines typed at a terminal into a program that tells what it got."""

from __future__ import annotations

import re
import sys

from tests.terminals import Terminal

READER = (sys.executable, "-m", "tests.line_reader")
STATUS = "status=a-model · The harbour of Tern is to close for repairs · ~1,300 tokens 大坝"


def reader(*told: str, size: tuple[int, int] = (80, 24), **env: str) -> Terminal:
    """Read lines at a terminal."""
    return Terminal("article.txt", *told, program=READER, size=size, env=env)


def sent(terminal: Terminal, *keys: str) -> str:
    """Press keys; returns the line that the program then got."""
    before = terminal.text().count("got ")
    terminal.press(*keys)
    terminal.wait_until(lambda: terminal.text().count("got ") > before, "a line got")
    terminal.wait_for_prompt()
    (*_, last) = re.findall(r"^got (.*)$", terminal.text(), re.MULTILINE)
    return str(last)


def leave(terminal: Terminal) -> bytes:
    """Leave by Ctrl-D; returns all that was written."""
    terminal.press("ctrl-d")
    assert terminal.wait() == 0
    assert "end True" in terminal.text()
    return terminal.output()
