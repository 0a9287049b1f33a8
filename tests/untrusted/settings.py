"""What is typed in a command, and what is set."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.commands import HARBOUR
from tests.untrusted.forking import Run
from tests.untrusted.registry import channel, file_of, name_of, sayable
from tests.untrusted.services import asked

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scripted_server import ScriptedServer


@channel
def question(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("ask", file_of(folder, HARBOUR), f"Who {sayable(words)}?"))


@channel
def text_to_check(words: str, folder: Path, _: ScriptedServer) -> Run:
    said = f'The repairs cost {sayable(words)} 15 million. Lind said "{sayable(words)} waited".'
    return Run(("check", file_of(folder, HARBOUR), said, "--explain"))


@channel
def command(words: str, *_: object) -> Run:
    return Run((sayable(words),))


@channel
def option(words: str, *_: object) -> Run:
    return Run(("show", f"--{sayable(words)}"))


@channel
def value_of_an_option(words: str, *_: object) -> Run:
    return Run(("show", "a.txt", "--format", sayable(words)))


@channel
def target(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", file_of(folder, HARBOUR), "-o", str(folder / "none" / name_of(words))))


@channel
def base_url(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("ask", file_of(folder, HARBOUR), "Cost?", "--base-url", f"http://{sayable(words)}"))


@channel
def folder_of_prompts(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(
        ("ask", file_of(folder, HARBOUR), "Cost?", "--prompts", str(folder / name_of(words)))
    )


@channel
def prompt(words: str, folder: Path, server: ScriptedServer) -> Run:
    (folder / "prompts").mkdir()
    told = f'+++\nname = "answer"\nversion = 9\npurpose = {json.dumps(words)}\nslots = ["x"]\n+++\n{{{{{words}}}}}'
    file_of(folder / "prompts", told, "answer.md")
    return asked(folder, server, "--prompts", str(folder / "prompts"))


def _configured(folder: Path, content: str, *words: str) -> Run:
    (folder / "assistant").mkdir()
    file_of(folder / "assistant", content, "config.toml")
    return Run(words, env={"XDG_CONFIG_HOME": str(folder)})


@channel
def value_of_the_config_file(words: str, folder: Path, _: ScriptedServer) -> Run:
    return _configured(folder, f"model = {_toml(words)}\n", "config", "show")


def _toml(words: str) -> str:
    said = words.encode("utf-8", "replace").decode()
    return json.dumps(said, ensure_ascii=False).replace("\x7f", "\\u007f")


@channel
def name_in_the_config_file(words: str, folder: Path, _: ScriptedServer) -> Run:
    return _configured(folder, f"{_toml(words)} = 1\n", "config", "show")


@channel
def config_file_that_is_none(words: str, folder: Path, _: ScriptedServer) -> Run:
    return _configured(folder, f"model = {words}\n", "doctor")


@channel
def environment(words: str, *_: object) -> Run:
    said = sayable(words)
    env = {
        "ASSISTANT_MODEL": said,
        "XDG_STATE_HOME": f"/{said}",
        "HOME": f"/{said}",
        "TERM": said[:60],
    }
    return Run(("doctor",), env=env)


@channel
def engine_of_the_environment(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("ask", file_of(folder, HARBOUR), "Cost?"), env={"ASSISTANT_ENGINE": sayable(words)})
