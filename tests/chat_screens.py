"""What a chat looks like at three widths: ``python -m tests.chat_screens`` writes it anew.

The files in ``screens/`` were looked at before they were kept; a test compares with them.
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from tests.commands import COST, GOOD, UNION, answer, claim, repair, summary, written
from tests.scripted_server import ScriptedServer
from tests.terminals import Terminal

WIDTHS = (40, 80, 160)
ROWS = 170
FOLDER = Path(__file__).parent / "screens"
FALSE = claim("The repairs will cost 41 million euros.", f"p4 {COST}")
CLOSED = claim(
    "The harbour of Tern will close on 2 April for six weeks, Ada Lind said.",
    "p3 The harbour of Tern will close on 2 April for six weeks, the town's mayor Ada Lind said",
)
LINES = (
    ("/summary", "More: /quotes"),
    ("What will it cost?", "/withheld shows it"),
    ("/withheld", "the article does not say this"),
    ("And the union?", "320 members. [3]"),
    ("/why", "compared with the article"),
    ("/source 3", "storm of 9 March"),
    ("/withheld", "/withheld 2"),
    ("/people", "Bo Renn"),
    ("/sorce 2", "there is /source"),
    ("/help", "Ctrl-D: leave"),
)
"""What is typed, and what its answer ends with, more or less."""


def screen(width: int, article: str) -> str:
    """Hold the conversation at a terminal of a width; return all that can be read."""
    with ScriptedServer() as server:
        server.script = [
            summary(CLOSED, CLOSED, GOOD),
            answer(GOOD, FALSE),
            repair(),
            answer(UNION, standalone_question="How many members has the fishers' union?"),
        ]
        words = ("chat", article, "--no-history", "--base-url", server.url)
        with Terminal(*words, size=(width, ROWS)) as terminal:
            for line, shown in LINES:
                terminal.wait_for_prompt()
                terminal.enter(line)
                terminal.wait_until(partial(_shows, terminal, shown), shown)
            terminal.wait_for_prompt()
            return f"{terminal.text()}\n"


def _shows(terminal: Terminal, words: str) -> bool:
    return words in " ".join(terminal.text().split())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for each in WIDTHS:
            file = FOLDER / f"chat-{each}.txt"
            file.write_text(screen(each, written(Path(folder))), encoding="utf-8")
