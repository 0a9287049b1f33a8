"""What comes to a chat, and what a library says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.commands import COST, GOOD, HARBOUR, answer, claim
from tests.untrusted.forking import Run
from tests.untrusted.keeping import store_of
from tests.untrusted.registry import CLEAR_LEAVE, PASTED, PROMPT, UP, channel, file_of, sayable

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scripted_server import ScriptedServer


def chat_of(folder: Path, *typed: tuple[str, str], words: tuple[str, ...] = (), **more: Any) -> Run:
    file = () if "--continue" in words else (file_of(folder, HARBOUR),)
    leave = (PROMPT, "\x04")
    return Run(("chat", *file, *words), typed=(*typed, leave), **more)


@channel
def chat_taken_up(words: str, folder: Path, _: ScriptedServer) -> Run:
    typed = (
        (PROMPT, "/why\r"),
        (PROMPT, "/withheld\r"),
        (PROMPT, "/history\r"),
        (PROMPT, "/source 1\r"),
    )
    return chat_of(folder, *typed, words=("--continue",), env=store_of(words, folder))


@channel
def title_in_a_chat(words: str, folder: Path, _: ScriptedServer) -> Run:
    return chat_of(folder, words=("--no-history", "--title", sayable(words)))


@channel
def lines_typed_before(words: str, folder: Path, _: ScriptedServer) -> Run:
    (folder / "state" / "assistant").mkdir(parents=True)
    file_of(folder / "state" / "assistant", f"{json.dumps(words)}\n", "typed")
    env, typed = {"XDG_STATE_HOME": str(folder / "state")}, ((PROMPT, UP), ("mark", CLEAR_LEAVE))
    return Run(("chat", file_of(folder, HARBOUR)), env=env, typed=typed)


@channel
def pasted_into_a_search(words: str, folder: Path, _: ScriptedServer) -> Run:
    pasted = f"\x1b[200~{words.replace(PASTED, '')}{PASTED}"
    typed = ((PROMPT, "\x12"), ("search", pasted), ("mark", "\x07\x03\x04"))
    return Run(("chat", file_of(folder, HARBOUR), "--no-history"), typed=typed)


def scripted(folder: Path, *lines: str) -> Run:
    given = "\n".join(lines).encode("utf-8", "surrogatepass")
    return Run(("chat", file_of(folder, HARBOUR), "--no-history"), given=given)


@channel
def lines_of_a_script(words: str, folder: Path, _: ScriptedServer) -> Run:
    said = " ".join(words.splitlines())
    behind = ("source", "passages", "open", "save", "why", "model", "help", "check")
    lines = [f"/{said}", f"What {said}?", *(f"/{one} {said}" for one in behind), "/history"]
    return scripted(folder, *lines)


@channel
def model_in_a_chat(words: str, folder: Path, server: ScriptedServer) -> Run:
    said = claim(f"The repairs {words} cost 14 million euros.", f"p4 {COST}")
    server.script += [answer(said, GOOD, standalone_question=words)] * 4
    typed = (
        (PROMPT, "Cost?\r"),
        (PROMPT, "/why\r"),
        (PROMPT, "/withheld\r"),
        (PROMPT, "/tokens\r"),
    )
    return chat_of(folder, *typed, words=("--no-history", "--base-url", server.url))


# What no code of ours writes.


@channel
def library_that_warns(words: str, folder: Path, _: ScriptedServer) -> Run:
    said = sayable(words)
    words_ = ("ask", file_of(folder, HARBOUR), "Cost?", "--verbose")
    return Run(words_, env={"ASSISTANT_MODEL": said}, unruly=True)
