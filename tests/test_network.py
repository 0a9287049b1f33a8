"""What goes out of this machine: nothing by itself, and with a key to one service alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.audited import Did, audited, can_be_alone
from tests.commands import GOOD, answer, summary
from tests.everything import CALLS, PARSER, QUESTION, TALK, TELLING, make_articles, reading
from tests.scripted_server import Asked, ScriptedServer
from tests.test_web_cli import bridge
from tests.web_sites import Site

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

KEY = "sk-canary-4711-0815"


def run(folder: Path, commands: Sequence[Sequence[str]], script: str = "") -> Did:
    """Run commands in a folder of articles, without a key, cut off where that can be."""
    make_articles(folder)
    home = {"HOME": str(folder / "home")}
    alone = can_be_alone()
    return audited(commands, home, script=script, given=TALK, alone=alone, cwd=folder)


def test_nothing_is_called_without_a_key(tmp_path: Path) -> None:
    """Without a key and an address nothing connects, looks up a name, or starts but the parser."""
    commands = [*reading("harbour.txt")[::3], *TELLING, ("show", "paper.pdf")]

    did = run(tmp_path, commands, CALLS)

    assert (did.connected, did.asked) == ([], [])
    assert [one["args"][1:] for one in did.started] == [PARSER]


def test_the_hook_hears(tmp_path: Path) -> None:
    """What would have called, looked up or started is heard, or this would prove nothing."""
    script = """
import contextlib, socket, subprocess
for call in (lambda: socket.socket().connect(("93.184.215.14", 80)),
             lambda: socket.getaddrinfo("tern.example", 80), lambda: subprocess.run(["true"])):
    with contextlib.suppress(OSError): call()
"""
    did = run(tmp_path, [], script)

    assert (did.connected, did.asked) == ([["93.184.215.14", 80]], ["tern.example"])
    assert [one["args"] for one in did.started] == [["true"]]


class Online(NamedTuple):
    """A run with a key, a service, a newspaper's site and a program that copies."""

    did: Did
    asked: list[Asked]
    fetched: list[str]
    places: set[tuple[object, ...]]
    """Where the service and the site are."""


@pytest.fixture(scope="module")
def online(tmp_path_factory: pytest.TempPathFactory) -> Online:
    """Do everything that is allowed to call somebody."""
    folder = tmp_path_factory.mktemp("online")
    make_articles(folder)
    copying = folder / "xclip"
    copying.write_text("#!/bin/sh\ncat > /dev/null\n", "utf-8")
    copying.chmod(0o700)
    env = {"PATH": f"{folder}:{os.environ['PATH']}", "DISPLAY": ":0", "HOME": str(folder)}
    with (
        ScriptedServer(summary(GOOD), *[answer(GOOD)] * 9) as server,
        Site({"/b": bridge()}) as site,
    ):
        env |= {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server.url}
        env |= {"OPENAI_ORG_ID": "org-1", "OPENAI_PROJECT_ID": "proj-1"}
        commands = [
            ("summarize", "harbour.txt"), ("chat", "harbour.txt", "--no-history"),
            ("doctor", "--online"), ("show", f"http://127.0.0.1:{site.port}/b", "--allow-private"),
        ]  # fmt: skip
        script = f"""
import assistant
reader = assistant.Assistant(base_url="https://api.openai.com/v1", api_key={KEY!r})
try: reader.ask(assistant.load_article("harbour.txt"), "Why?")
except assistant.ServiceError: pass
"""
        did = audited(commands, env, script=script, given=f"{QUESTION}\n/copy\n", cwd=folder)
        port = int(server.url.removesuffix("/v1").rpartition(":")[2])
        places: set[tuple[object, ...]] = {("127.0.0.1", port), ("127.0.0.1", site.port)}
        return Online(did, server.asked, [asked.path for asked in site.asked], places)


def test_with_a_key_one_service_is_called(online: Online) -> None:
    """Articles and questions go where the base URL says; the key goes there and nowhere else."""
    assert online.did.codes == [0, 0, 0, 0]
    assert {tuple(to[:2]) for to in online.did.connected} == online.places
    assert {asked.headers["authorization"] for asked in online.asked} == {f"Bearer {KEY}"}
    told = (
        "x-stainless-os", "x-stainless-arch", "x-stainless-runtime-version",
        "openai-organization", "openai-project",
    )  # fmt: skip
    assert not [name for asked in online.asked for name in told if name in asked.headers]
    assert [asked.path for asked in online.asked].count("/v1/chat/completions") >= 2


def test_openai_itself_is_one_host(online: Online) -> None:
    """With nothing but a key it is OpenAI's service, and no other name is looked up."""
    assert set(online.did.asked) - {"127.0.0.1"} == {"api.openai.com"}


def test_a_page_is_had_from_its_own_host(online: Online) -> None:
    """An address is fetched from where it points to, after that site's robots.txt; nothing else."""
    assert online.fetched == ["/robots.txt", "/b"]


def test_no_other_program_is_told_the_key(online: Online) -> None:
    """The desktop's program that copies gets the text alone, and the parser nothing of ours."""
    parsers = [one for one in online.did.started if one["args"][1:] == PARSER]
    others = [one for one in online.did.started if one not in parsers]
    # A package of the tests, trio, has the system list its libraries when it is imported.
    (copier,) = [one for one in others if one["args"] != ["/sbin/ldconfig", "-p"]]

    assert copier["args"] == [copier["args"][0], "-selection", "clipboard"]
    assert copier["env"]["DISPLAY"] == ":0"
    assert len(parsers) == 1
    assert not any({"OPENAI_API_KEY", "HOME"} & one["env"].keys() for one in parsers)
    assert KEY not in str(online.did.started)
