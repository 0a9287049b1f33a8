"""``assistant doctor``: what is in order, what is not, what to do, and never a key."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from assistant import make_article
from assistant.budgeting import vocabulary_file
from assistant.cli.desk import Surroundings
from assistant.cli.health.installed import extras, packages, terminal
from assistant.prompting import NAMES
from assistant.storing import Store
from assistant.storing.place import NAME
from tests.commands import HARBOUR, Ran, call, launch, watch
from tests.scripted_server import Fails, Raw, Wire

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scripted_server import ScriptedServer

CANARY = "sk-canary-0123456789"


class Patient:
    """A home of its own with a config file, and the command called in it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.config = home / ".config" / "assistant" / "config.toml"
        self.env = {"HOME": str(home), "TIKTOKEN_CACHE_DIR": str(home / "words")}

    def write(self, text: str, mode: int = 0o600) -> None:
        """Write the config file."""
        self.config.parent.mkdir(parents=True, exist_ok=True)
        self.config.write_text(text, encoding="utf-8")
        self.config.chmod(mode)

    def call(self, *words: str, **env: str) -> Ran:
        """Call the command."""
        return call("doctor", *words, around=Surroundings({**self.env, **env}))

    def found(self, *words: str, **env: str) -> dict[str, dict[str, str]]:
        """Return the findings by what they are about."""
        told: dict[str, Any] = json.loads(self.call(*words, "--json", **env).out)
        return {finding["about"]: finding for finding in told["findings"]}


@pytest.fixture
def patient(tmp_path: Path) -> Patient:
    """A home in which nothing is set."""
    return Patient(tmp_path)


def test_a_fresh_machine_is_in_order(patient: Patient) -> None:
    """Without a key, a server or a file everything works, and nothing is written anywhere."""
    ran = patient.call()

    assert (ran.code, ran.err) == (0, "")
    lines = [line.split()[:2] for line in ran.out.splitlines()]
    assert [about for level, about in lines if level == "ok"] == [
        "python", "packages", "web", "pdf", "sqlite", "terminal", "config", "engine", "key", "prompts", "state",
    ]  # fmt: skip
    assert [about for level, about in lines if level == "note"] == ["tokens"]
    assert "extractive: there is no key and no base URL" in ran.out
    assert list(patient.home.iterdir()) == []


def test_json_says_the_same(patient: Patient) -> None:
    """``--json`` is one object with every finding that is printed without it."""
    ran = patient.call("--json")
    told = json.loads(ran.out)

    assert (told["kind"], told["works"], len(ran.out.splitlines())) == ("doctor", True, 1)
    assert len(told["findings"]) == len(patient.call().out.splitlines())
    assert {frozenset(finding) for finding in told["findings"]} == {
        frozenset({"about", "level", "text", "advice"})
    }


@pytest.mark.parametrize("where", ["environment", "file", "both"])
def test_no_character_of_a_key_is_shown(patient: Patient, where: str) -> None:
    """Where the key comes from is said; neither its text nor its length."""
    env = {"OPENAI_API_KEY": CANARY} if where != "file" else {}
    if where != "environment":
        patient.write(f"api_key = '{CANARY}'\n")

    for words in ((), ("--json",), ("--online", "--base-url", "http://127.0.0.1:9/v1")):
        ran = patient.call(*words, **env)
        assert "canary" not in ran.out + ran.err
        assert str(len(CANARY)) not in patient.found(*words, **env)["key"]["text"]
    origin = "the config file" if where == "file" else "the environment, OPENAI_API_KEY"
    assert patient.found(**env)["key"]["text"] == f"set in {origin}"
    assert patient.found(**env)["engine"]["text"] == f"openai: there is a key in {origin}"


def test_a_key_that_others_can_read(patient: Patient) -> None:
    """A config file with a key that is open to others is noted, with the command that closes it."""
    patient.write(f"api_key = '{CANARY}'\n", mode=0o640)
    noted = patient.found()["config"]

    assert noted["level"] == "note"
    assert noted["advice"] == f"chmod 600 {patient.config}"
    patient.write("model = 'small'\n", mode=0o644)
    assert patient.found()["config"]["level"] == "ok"


@pytest.mark.parametrize(
    ("config", "env", "about", "said"),
    [
        ("engine = ", {}, "config", "is not TOML"),
        ("colour = 1", {}, "config", "which is no setting"),
        ("base_url = 'ftp://x'", {}, "base_url", "is no web address"),
        ("", {"OPENAI_BASE_URL": "http://me:canary@x"}, "base_url", "holds an @"),
        ("", {"OPENAI_API_KEY": "sk canary"}, "api_key", "holds a character that no key has"),
        ("timeout = -1", {}, "timeout", "no number of seconds above 0"),
        ("engine = 'openai'", {}, "engine", "needs a key or a server"),
        ("prompts = 'nowhere'", {}, "prompts", "it needs at least one of"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_broken_is_exit_4(
    patient: Patient, config: str, env: dict[str, str], about: str, said: str
) -> None:
    """A setting that cannot be used is a problem with its reason; the rest is still looked at."""
    patient.write(config)
    ran = patient.call(**env)
    found = patient.found(**env)

    assert (ran.code, ran.err) == (4, "assistant: 1 problem\n")
    assert found[about]["level"] == "problem"
    assert said in found[about]["text"]
    assert {"python", "state", "tokens"} <= found.keys()
    assert "canary" not in ran.out


def test_every_bad_value_is_told(patient: Patient) -> None:
    """Two values that cannot be used are two problems, not one after the other."""
    patient.write("timeout = 'soon'\nengine = 'abacus'\n")

    assert patient.call().err == "assistant: 2 problems\n"


def test_a_prompt_that_cannot_be_used(patient: Patient) -> None:
    """A folder whose prompt lacks its slots is a problem that names both."""
    folder = patient.home / "mine"
    folder.mkdir()
    (folder / f"{NAMES[0]}.md").write_text("no front matter", encoding="utf-8")

    found = patient.found("--prompts", str(folder))["prompts"]

    assert found["level"] == "problem"
    assert "front matter" in found["text"]
    assert str(folder) in found["advice"]


def test_nothing_is_sent_unless_asked(patient: Patient, server: ScriptedServer) -> None:
    """Without ``--online`` the service hears nothing; with it, it is asked once for its models."""
    quiet = patient.found("--base-url", server.url)
    assert server.asked == []
    assert "--online asks" in quiet["online"]["text"]

    asked = patient.found("--base-url", server.url, "--online", OPENAI_API_KEY=CANARY)

    assert asked["online"]["text"] == "the service answers (200); it has scripted-1"
    assert patient.found("--base-url", server.url, "--online", "--model", "other")["online"][
        "level"
    ] == "note"  # fmt: skip


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (
            Fails(401, f"bad key {CANARY}\x1b[2J"),
            "refused the key or its rights (401): bad key ***",
        ),
        (Fails(503, "busy"), "failed (503): busy"),
        (Fails(404, "nothing"), "nothing answers below"),
        (Raw(b"<html>a page</html>", "text/html"), "in place of a reply"),
        (
            Wire(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", reset=True),
            "lost the connection",
        ),
    ],
    ids=["denied", "busy", "not there", "a page", "cut"],
)
def test_a_service_that_does_not_answer_well(
    patient: Patient, server: ScriptedServer, reply: Any, said: str
) -> None:
    """Its status and its words are told, without the key and without what acts on a terminal."""
    server.models_reply = reply

    ran = patient.call("--base-url", server.url, "--online", OPENAI_API_KEY=CANARY)

    (line,) = (line for line in ran.out.splitlines() if line.startswith("problem"))
    assert ran.code == 4
    assert said in line
    assert "canary" not in ran.out
    assert "\x1b" not in ran.out


def test_a_service_that_is_silent(patient: Patient, server: ScriptedServer) -> None:
    """The timeout that is set ends the wait."""
    server.models_reply = Wire(b"HTTP/1.1 200 OK\r\n\r\n", drop=b" ")

    found = patient.found("--base-url", server.url, "--online", "--timeout", "0.3")

    assert found["online"]["level"] == "problem"
    assert "did not answer in time" in found["online"]["text"]


def test_no_model_has_nobody_to_ask(patient: Patient) -> None:
    """Where no model drafts there is nothing to ask, and that is in order."""
    assert patient.found("--online")["online"]["level"] == "ok"


def test_a_key_over_an_open_line(patient: Patient) -> None:
    """A key that would travel unencrypted is a problem, in one's own network a note, here fine."""
    key = {"OPENAI_API_KEY": CANARY}
    hosts = {"models.example": "problem", "10.1.2.3": "note", "nas": "note", "localhost:1": "ok"}

    found = {at: patient.found("--base-url", f"http://{at}/v1", **key)["service"] for at in hosts}

    assert {at: its["level"] for at, its in found.items()} == hosts


def test_the_vocabulary(patient: Patient) -> None:
    """A vocabulary that is missing, not whole or not kept means estimates: a note, no problem."""
    file = vocabulary_file(patient.env)
    assert file is not None
    assert f"as {file.name} and" in patient.found()["tokens"]["advice"]
    file.parent.mkdir()
    file.write_bytes(b"IQ== 0\n")

    assert "is not tiktoken's vocabulary, or not whole" in patient.found()["tokens"]["text"]
    assert "to keep no vocabulary" in patient.found(TIKTOKEN_CACHE_DIR="")["tokens"]["text"]
    assert patient.call().code == 0


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_config_file_that_others_can_write(patient: Patient, mode: int) -> None:
    """Whoever writes it says where articles and the key are sent: noted, also without a key."""
    patient.write("model = 'small'\n", mode=mode)
    noted = patient.found()["config"]
    assert (noted["level"], noted["advice"]) == ("note", f"chmod go-w {patient.config}")
    assert "others may write it" in noted["text"]


def test_the_folder_of_conversations(patient: Patient) -> None:
    """A folder that others may look into is noted; one that cannot be used is a problem."""
    state = patient.home / "state" / "assistant"
    env = {"XDG_STATE_HOME": str(state.parent)}
    assert patient.found(**env)["state"]["text"].endswith("none yet")
    assert not state.parent.exists()
    Store(state / NAME).begin(make_article(HARBOUR))
    assert patient.found(**env)["state"]["level"] == "ok"
    state.chmod(0o755)
    assert patient.found(**env)["state"]["advice"] == f"chmod 700 {state}"
    state.chmod(0o777)
    assert patient.found(**env)["state"]["level"] == "problem"
    state.chmod(0o700)
    (state / NAME).write_bytes(b"no database" * 100)
    assert patient.found(**env)["state"]["level"] == "problem"
    shutil.rmtree(state)
    state.write_text("")
    assert patient.found(**env)["state"]["level"] == "problem"


def test_packages_are_compared_with_what_is_required() -> None:
    """One that is missing and one that is too old are problems; others are listed."""
    found = list(packages(["pydantic>=2.0", "click>=99", "no-such-package>=1", "x>1; extra"]))

    assert [(it.level, it.text.split()[0]) for it in found] == [
        ("problem", "click"), ("problem", "no-such-package"), ("ok", "pydantic"),
    ]  # fmt: skip


def test_a_missing_extra_is_a_note() -> None:
    """What an extra is for is said, and how it is installed; it stops nothing else."""
    here, gone = extras(['pydantic>=2.0; extra == "web"', "no-such-package>=1; extra == 'pdf'"])

    assert (here.about, here.level) == ("web", "ok")
    assert "web pages" in here.text
    assert (gone.about, gone.level) == ("pdf", "note")
    assert "PDF files cannot be read: no-such-package is not installed" in gone.text
    assert "news-assistant[pdf]" in gone.advice


def test_the_terminal_is_told(patient: Patient) -> None:
    """At a terminal its kind, colours, width and encoding are said."""
    env = {**patient.env, "LC_ALL": "C.UTF-8"}

    assert "xterm-256color, colours, 80 columns, utf-8" in watch("doctor", env=env).out
    assert "no colours" in watch("doctor", env={**env, "NO_COLOR": "1"}).out
    latin = watch("doctor", env={**env, "PYTHONIOENCODING": "latin-1"}).out
    assert "set LC_ALL=C.UTF-8" in latin.replace("\n", " ")
    assert terminal({}, None).level == "note"


def test_odd_bytes_in_the_environment() -> None:
    """Paths and names that are no text are shown as far as they are, as text and as JSON."""
    env = {b"HOME": b"/no\xffwhere\x1b[2J", b"ASSISTANT_MODEL": b"m\xff\x1b[31m"}

    for words in (("doctor",), ("doctor", "--json"), ("config", "show"), ("config", "path")):
        ran = launch(*words, env={os.fsdecode(k): os.fsdecode(v) for k, v in env.items()})
        assert (ran.code, ran.err) == (0, "")
        assert "\x1b" not in ran.out


def test_a_history_that_is_off(patient: Patient) -> None:
    """Who has nothing kept is not told of a folder where it is."""
    told = patient.found(ASSISTANT_HISTORY="off")["state"]
    assert (told["level"], told["text"]) == ("note", "nothing is kept: the setting history is off")
