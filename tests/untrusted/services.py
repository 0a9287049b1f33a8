"""What comes from a model and its service."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.commands import COST, GOOD, HARBOUR, answer, claim, summary
from tests.scripted_server import Fails, Raw, Says
from tests.untrusted.forking import Run
from tests.untrusted.registry import channel, file_of, sayable

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scripted_server import ScriptedServer


def asked(folder: Path, server: ScriptedServer, *more: str) -> Run:
    file = file_of(folder, HARBOUR)
    return Run(("ask", file, "Cost?", "--base-url", server.url, "--explain", "--verbose", *more))


@channel
def claim_of_a_model(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [
        answer(claim(f"The repairs will cost {words} 14 million euros.", f"p4 {COST}"))
    ] * 2
    return asked(folder, server)


@channel
def quote_of_a_model(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [answer(GOOD, claim(COST, f"p4 The repairs {words} cost", f"{words} x"))] * 2
    return asked(folder, server)


@channel
def other_fields_of_a_model(words: str, folder: Path, server: ScriptedServer) -> Run:
    more = {"unanswered": [words], "standalone_question": words}
    server.script += [answer(GOOD, status="partly_answered", **more)] * 2
    return asked(folder, server)


@channel
def summary_of_a_model(words: str, folder: Path, server: ScriptedServer) -> Run:
    said = claim(f"The repairs {words} cost 14 million euros.", f"p4 {COST}")
    server.script += [summary(said, said, GOOD)] * 2
    words_ = ("summarize", file_of(folder, HARBOUR), "--base-url", server.url, "--explain")
    return Run(words_)


@channel
def reply_that_is_none(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [Says(words), Says(json.dumps({words: words, "status": words}))] * 3
    return asked(folder, server)


@channel
def name_of_a_model(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [answer(GOOD)] * 2
    return asked(folder, server, "--model", sayable(words))


@channel
def error_of_a_service(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [Fails(400, words)] * 8
    return asked(folder, server)


@channel
def page_of_a_service(words: str, folder: Path, server: ScriptedServer) -> Run:
    body = f"<html>{words}</html>".encode("utf-8", "replace")
    server.script += [Raw(body, kind="text/html", status=404)] * 8
    return asked(folder, server)


@channel
def models_of_a_service(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.models = (words[:90], f"b{words[:90]}")
    return asked(folder, server)


@channel
def models_told_by_doctor(words: str, _: Path, server: ScriptedServer) -> Run:
    server.models = (words[:90], f"b{words[:90]}")
    return Run(("doctor", "--online", "--base-url", server.url))


@channel
def log_of_a_library(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [Fails(400, words)] * 8
    env = {"OPENAI_LOG": "debug"}
    return Run(("ask", file_of(folder, HARBOUR), "Cost?", "--base-url", server.url), env=env)
