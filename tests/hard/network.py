"""Every command and call under an audit hook: whom they call, what they start."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.audited import audited, can_be_alone
from tests.commands import GOOD, answer, judgements, summary
from tests.everything import CALLS, KINDS, PARSER, TALK, TELLING, make_articles, reading
from tests.hard.figures import Figure
from tests.scripted_server import Says, ScriptedServer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.audited import Did
    from tests.scripted_server import Asked

KEY = "sk-canary-4711-0815"


class _Ready(ScriptedServer):
    """Has a reply to every question."""

    def arrive(self) -> None:
        """Lay the reply ready that the last request is for."""
        asked: Asked = self.asked[-1]
        shape = str(asked.body.get("response_format", ""))
        reply: Says = summary(GOOD) if "headline" in shape else answer(GOOD)
        self.script[:] = [judgements() if "judgements" in shape else reply]
        super().arrive()


def _run(commands: Sequence[tuple[str, ...]], env: dict[str, str], **how: bool) -> Did:
    with TemporaryDirectory() as made:
        folder = Path(made)
        make_articles(folder)
        home = {"HOME": str(folder / "home"), **env}
        return audited(commands, home, script=CALLS, given=TALK, cwd=folder, **how)


def measure() -> Sequence[Figure]:
    """Run everything without a key and with one."""
    first, *more = KINDS
    some = (words for kind in more for words in reading(kind)[::5])
    commands = [*TELLING, *reading(first), *some]
    alone = can_be_alone()
    off = _run(commands, {}, alone=alone)
    others = [one for one in off.started if one["args"][1:] != PARSER]
    with _Ready() as server:
        on = _run(commands, {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server.url})
        sent = [asked.headers["authorization"] for asked in server.asked]
    places = {tuple(map(str, to[:2])) for to in on.connected}
    told = sum(KEY in str(one) for one in on.started)
    runs = len(commands) + CALLS.count("\n")
    note = "cut off from every network as well" if alone else "this system cuts nobody off"
    return [
        Figure("connections without a key and an address", len(off.connected), runs, 0, note=note),
        Figure("names looked up without a key and an address", len(off.asked), runs, 0),
        Figure("processes started but the parser", len(others), len(off.started), 0),
        Figure("hosts called with a key", len(places), len(on.connected), 1),
        Figure(
            "names looked up but that host", len(set(on.asked) - {"127.0.0.1"}), len(on.asked), 0
        ),
        Figure("requests to it", len(sent), kind="told"),
        Figure("processes told the key", told, len(on.started), 0),
    ]
