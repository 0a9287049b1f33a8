"""What is left by every command while a service repeats the key: its streams, and its files."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.cli.desk import Surroundings
from tests.canary.library import Artefact, logged
from tests.commands import COST, GOOD, answer, call, claim, judgements, summary, written
from tests.scripted_server import Fails, ScriptedServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.scripted_server import Scripted

QUESTION = "How much will the repairs cost?"
FORMS = ("text", "markdown", "json", "html")
BROKEN = (
    "api_key = {key}", "api_key = '{key}", "api_key = ['{key}']", "api_kye = '{key}'",
    "api_key = '{key} {key}'", "api_key = '''\n{key}'''\nmodel = 1", "api_key = '{key}'\napi_key = 1",
    "base_url = 'http://me:{key}@127.0.0.1/v1'", "base_url = 'nowhere/v1?api-key={key}'",
    "api_key = '{key}é'", "[api_key]\nkey = '{key}'", "engine = 'none'\napi_key = '{key}'",
)  # fmt: skip
"""Config files that cannot be used, with the key in them."""


@dataclass(frozen=True, slots=True)
class Program:
    """The program of somebody with a key in the environment or in the config file."""

    server: ScriptedServer
    key: str
    folder: Path
    in_file: bool = False

    @property
    def config(self) -> Path:
        """The config file."""
        return self.folder / "config" / "assistant" / "config.toml"

    def run(self, *words: str, given: str = "", says: Scripted | None = None) -> Iterator[Artefact]:
        """Run a command; yield what it wrote and the logs."""
        self.server.script[:] = [says, says] if says else []
        homes = ("CONFIG", "STATE", "CACHE")
        environ = {f"XDG_{home}_HOME": str(self.folder / home.lower()) for home in homes}
        environ |= {"HOME": str(self.folder), "OPENAI_BASE_URL": self.server.url}
        if not self.in_file:
            environ["OPENAI_API_KEY"] = self.key
        with logged() as lines:
            ran = call(*words, given=given, around=Surroundings(environ))
        name = " ".join(words)[:60]
        yield Artefact(f"{name}: out", ran.out)
        yield Artefact(f"{name}: err", ran.err)
        yield Artefact(f"{name}: log", "\n".join(lines))

    def files(self) -> Iterator[Artefact]:
        """Yield every file but the config file, where the key belongs."""
        for file in sorted(path for path in self.folder.rglob("*") if path.is_file()):
            if file != self.config:
                yield Artefact(f"file {file.relative_to(self.folder)}", file.read_bytes())


def of_commands(server: ScriptedServer, key: str, folder: Path) -> Iterator[Artefact]:
    """Yield what every command leaves behind, wherever the key is kept."""
    for in_file in (False, True):
        home = folder / ("file" if in_file else "environment")
        home.mkdir(parents=True)
        program = Program(server, key, home, in_file=in_file)
        if in_file:
            yield from program.run("config", "set", "api_key", "-", given=f"{key}\n")
            assert stat.S_IMODE(program.config.stat().st_mode) == 0o600
        yield from _reading(program)
        yield from _keeping(program)
        yield from _telling(program)
        yield from program.files()
    yield from _refused(Program(server, key, folder / "broken", in_file=True))


def _reading(program: Program) -> Iterator[Artefact]:
    article, key = written(program.folder), program.key
    told = claim(f"{COST} It is {key}.", f"p4 {COST}")
    replies: dict[tuple[str, ...], Scripted] = {
        ("summarize", article): summary(GOOD, told),
        ("ask", article, QUESTION): answer(GOOD, told, unanswered=[key]),
        ("check", article, COST, "--verify"): judgements(("c1", "supported", f"p4 {key}")),
    }
    for at, (words, reply) in enumerate(replies.items()):
        for form in FORMS:
            out = str(program.folder / f"{at}.{form}")
            yield from program.run(*words, "--format", form, "-o", out, "--verbose", says=reply)
        yield from program.run(*words, "--explain", says=reply)
        yield from program.run(*words, "--verbose", says=Fails(401, f"Bearer {key} is wrong"))
    lines = f"{QUESTION}\n/why\n/model\n/tokens\n/check {COST}\n/save {program.folder}/talk.html\n"
    for more in ((), ("--json",)):
        yield from program.run("chat", article, *more, given=lines, says=answer(GOOD, told))
    yield from program.run("show", article)
    yield from program.run("list", str(program.folder))
    yield from program.run("verify", str(program.folder / "1.json"))


def _keeping(program: Program) -> Iterator[Artefact]:
    yield from program.run("history", "list", "--json")
    (listed, *_) = program.run("history", "list", "--json")
    for line in str(listed.held).splitlines():
        ident = line.partition('"id":"')[2].partition('"')[0]
        yield from program.run("history", "show", ident, "--explain")
        for form in FORMS[1:]:
            yield from program.run("history", "export", ident, "--format", form)


def _telling(program: Program) -> Iterator[Artefact]:
    key, models = program.key, program.server.models
    program.server.models = (key, f"m-{key}")
    for words in (
        ("config", "show"), ("config", "show", "--json"), ("config", "path"), ("doctor",),
        ("doctor", "--json"), ("doctor", "--online"), ("completion", "bash"), ("completion", "zsh"),
        ("completion", "fish"), ("man",), ("--help",), ("ask", "--help"), ("config", "set", "model", "m"),
        ("config", "set", "api_key", key), ("config", "set", "api_key"), ("ask", "nothing.txt", "Why?"),
    ):  # fmt: skip
        yield from program.run(*words)
    program.server.models_reply = Fails(401, key)
    yield from program.run("doctor", "--online")
    program.server.models_reply, program.server.models = None, models


def _refused(program: Program) -> Iterator[Artefact]:
    """Yield what is said of config files that cannot be used."""
    program.config.parent.mkdir(parents=True)
    article = written(program.folder)
    for broken in BROKEN:
        program.config.write_text(broken.format(key=program.key), "utf-8")
        for words in (
            ("ask", article, "Why?", "--verbose"), ("config", "show"), ("doctor", "--json"),
            ("config", "set", "model", "m"), ("config", "set", "api_key", "--unset"),
        ):  # fmt: skip
            program.config.write_text(broken.format(key=program.key), "utf-8")
            yield from program.run(*words)
