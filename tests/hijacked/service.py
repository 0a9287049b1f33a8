"""A hijacked model behind a server, asked by the commands that users type."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.replies import AnswerDraft, Message, ModelRequest, SummaryDraft
from tests.commands import call, written
from tests.hijacked.judging import acting, markdown_links
from tests.hijacked.worst import HOST
from tests.scripted_server import Says, ScriptedServer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.commands import Ran
    from tests.hijacked.cases import Case
    from tests.hijacked.quoting import Kind

_FORMS = ("text", "markdown", "json", "html")
_CODES = {0, 6}
"""A result, or a reply that cannot be used."""


@dataclass
class Served:
    """What came of all commands."""

    runs: int = 0
    errors: int = 0
    crashes: int = 0
    broken: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)


def over_http(kinds: Mapping[str, Kind], cases: Iterable[Case]) -> Served:
    """Ask and summarize in every form, with a server whose model is hijacked."""
    served = Served()
    with tempfile.TemporaryDirectory() as folder, ScriptedServer() as server:
        for case in cases:
            path = written(Path(folder), case.text, f"{case.name}.txt")
            for number, (name, kind) in enumerate(kinds.items()):
                worst = kind(case)
                for task, shape, words in (
                    ("ask", AnswerDraft, (case.question,)),
                    ("summarize", SummaryDraft, ()),
                ):
                    form = _FORMS[number % len(_FORMS)]
                    server.script = [Says(worst.reply(_request(shape)), piece=4_096)] * 3
                    ran = call(
                        task, path, *words, "--format", form, "--base-url", server.url,
                        "--model", "m",
                    )  # fmt: skip
                    _judge(served, ran, form, f"{name}, {case.name}, {task} as {form}")
    return served


def _request(shape: type[AnswerDraft | SummaryDraft]) -> ModelRequest:
    asked = (Message(role="user", content="?"),)
    return ModelRequest(task="answer", messages=asked, shape=shape, max_output_tokens=1)


def _judge(served: Served, ran: Ran, form: str, where: str) -> None:
    broken = {}
    served.runs += 1
    served.errors += ran.code != 0
    served.crashes += "Traceback" in ran.err or ran.code not in _CODES
    if acting(ran.out) or acting(ran.err):
        broken["controls"] = ran.out[:200]
    if form == "markdown" and (links := markdown_links(ran.out)):
        broken["links"] = links[0][:80]
    if form == "text" and HOST in ran.out.replace("\n", "").replace(" ", ""):
        broken["links"] = "an address is named"
    if form == "json" and ran.code == 0:
        said = json.loads(ran.out)
        shown = said.get("claims", said.get("key_points"))
        if not all(claim["citations"] for claim in shown):
            broken["ungrounded"] = "a claim without a citation"
    served.broken.update(broken.keys())
    served.examples += [f"{law}: {where}: {what}" for law, what in broken.items()]
