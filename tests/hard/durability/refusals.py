"""Commands whose files cannot be written: one line, the right code, nothing lost, nothing half."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import Store
from assistant.cli.desk import Surroundings
from assistant.cli.line_history import LineHistory
from assistant.loading.web.cache import Cache, Entry
from evals.benchmarks.durable import fork
from tests.commands import NOWHERE, Ran, call, written
from tests.kept import ANSWER, ARTICLE, COST

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.hard.durability.scarcity import Scarcity

TOLD = "14 million"
"""Words of the answer."""
_INSTEAD = "went to standard output instead"
_NO_ROOM = ("No space left", "File too large")
_NEVER = ("Traceback", "unexpected ", "Errno", "Error:", "\x1b")


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that is done, and what it comes to when its folder fails."""

    name: str
    folder: str
    """Where it writes, in the home."""
    do: Callable[[Path, str], Ran]
    """Does it, given the home and the id of the conversation that is there."""
    refused: tuple[int, ...]
    """The exit codes that say so."""
    answers: bool = False
    """Whether an answer is shown, whatever becomes of it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a deed."""

    ran: Ran
    before: dict[str, str]
    """File to the hash of what was in it when the folder began to fail."""
    after: dict[str, str]


def make_home(home: Path) -> str:
    """Make a home with settings, a conversation and a result; return the conversation's id."""
    home.mkdir(mode=0o700)
    for name in ("config", "state", "cache", "out"):
        (home / name / "assistant").mkdir(parents=True, mode=0o700)
        (home / name).chmod(0o700)
    written(home)
    store = Store(environ=surroundings(home).environ)
    name = store.begin(ARTICLE).id
    store.add(name, ANSWER)
    (home / "out" / "assistant" / "old.json").write_text("old")
    (home / "config" / "assistant" / "config.toml").write_text("# mine\nengine = 'extractive'\n")
    LineHistory(store.path.with_name("typed"), print).add("old")
    return name


def surroundings(home: Path) -> Surroundings:
    """Return the environment of a home."""
    folders = {
        f"XDG_{name.upper()}_HOME": str(home / name) for name in ("config", "state", "cache")
    }
    return Surroundings({**NOWHERE, **folders})


def _called(*words: str, given: str = "") -> Callable[[Path, str], Ran]:
    """Return a deed that calls a command; OUT is its folder, ART the article, ID a conversation."""

    def do(home: Path, name: str) -> Ran:
        names = {
            "OUT": str(home / "out" / "assistant"),
            "ART": str(home / "harbour.txt"),
            "ID": name,
        }

        def filled(text: str) -> str:
            for key, value in names.items():
                text = text.replace(key, value)
            return text

        return call(*map(filled, words), given=filled(given), around=surroundings(home))

    return do


def _typed(home: Path, _: str) -> Ran:
    said: list[str] = []
    LineHistory(home / "state" / "assistant" / "typed", said.append).add("new")
    return Ran(0, "", "".join(f"assistant: {line}\n" for line in said))


def _fetched(home: Path, _: str) -> Ran:
    body = TOLD.encode()
    entry = Entry(
        asked="https://a.example/", url="https://a.example/", media_type="text/plain",
        retrieved="2024-03-12T12:00:00Z", sha256=sha256(body).hexdigest(),
    )  # fmt: skip
    said = Cache(home / "cache" / "assistant" / "pages").put(entry, body)
    return Ran(0, "", f"assistant: {said}\n" if said else "")


DEEDS = (
    Deed("ask -o", "out", _called("ask", "ART", COST, "--json", "-o", "OUT/old.json"), (2,)),
    Deed("show -o, a new file", "out", _called("show", "ART", "-o", "OUT/new.txt"), (2,)),
    Deed("several articles -o", "out", _called("summarize", "ART", "ART", "-o", "OUT/all.md"), (2,)),
    Deed("export -o", "out", _called("history", "export", "ID", "-o", "OUT/old.json"), (2,)),
    Deed("/save", "out", _called("chat", "ART", "--no-history", given=f"{COST}\n/save OUT/t.md\n"), (2,), answers=True),
    Deed("config set", "config", _called("config", "set", "model", "small"), (4,)),
    Deed("config --unset", "config", _called("config", "set", "engine", "--unset"), (4,)),
    Deed("chat", "state", _called("chat", "ART", given=f"{COST}\nWho is Lind?\n"), (), answers=True),
    Deed("chat --continue", "state", _called("chat", "ART", "--continue", given=f"{COST}\n"), (2, 4)),
    Deed("/undo", "state", _called("chat", "--continue", given="/undo\n"), (2, 4)),
    Deed("history list", "state", _called("history", "list"), (4,)),
    Deed("history show", "state", _called("history", "show", "ID"), (2, 4)),
    Deed("history delete", "state", _called("history", "delete", "ID", "--yes"), (2, 4)),
    Deed("history prune", "state", _called("history", "prune", "--older-than", "0h", "--yes"), (4,)),
    Deed("a typed line", "state", _typed, ()),
    Deed("a fetched page", "cache", _fetched, ()),
)  # fmt: skip


def warm_up(base: Path, deeds: Sequence[Deed] = DEEDS) -> str:
    """Make the home of which each trial gets a copy; return the id of its conversation.

    Every deed is done once where nothing fails: who is somebody else then may not read what Python
    still has to import.
    """
    base.chmod(0o711)
    name = make_home(base / "template")
    home = shutil.copytree(base / "template", base / "home")
    for deed in deeds:
        ran = deed.do(home, name)
        if ran.code:
            raise AssertionError(f"{deed.name}: {ran.err}")
    shutil.rmtree(home)
    return name


def tried(base: Path, name: str, deed: Deed, scarcity: Scarcity) -> list[str]:
    """Do a deed where its folder fails; say what is wrong with what came of it."""
    home = shutil.copytree(base / "template", base / "home")
    folder = home / deed.folder / "assistant"

    def work(say: Callable[[str], object]) -> None:
        scarcity.enter(home, folder)
        before = contents(folder)
        ran = deed.do(home, name)
        say(json.dumps([asdict(ran), before, contents(folder)]))

    child, reading = fork(work)
    with os.fdopen(reading, encoding="utf-8") as said:
        line = said.read()
    os.waitpid(child, 0)
    _remove(home)
    if not line:
        return ["it ended without a word"]
    ran, before, after = json.loads(line)
    return judged(deed, Outcome(Ran(**ran), before, after))


def contents(folder: Path) -> dict[str, str]:
    """Return what is in the files of a folder, as far as it can be looked at."""
    found = {}
    for path in sorted(folder.rglob("*")) if os.access(folder, os.R_OK | os.X_OK) else ():
        if path.is_file():
            raw = path.read_bytes() if os.access(path, os.R_OK) else str(path.stat()).encode()
            found[str(path.relative_to(folder))] = sha256(raw).hexdigest()
    return found


def _remove(home: Path) -> None:
    for path in (home, *(home / name for name in ("config", "state", "cache", "out"))):
        path.chmod(0o700)
        if (path / "assistant").is_dir():
            (path / "assistant").chmod(0o700)
    shutil.rmtree(home)


def judged(deed: Deed, outcome: Outcome) -> list[str]:
    """Say which laws an outcome breaks."""
    ran, changed = outcome.ran, outcome.before != outcome.after
    lines = ran.err.splitlines()
    refused = ran.code in deed.refused
    laws = {
        f"exit code {ran.code}": refused or ran.code == 0,
        f"stderr: {ran.err[:300]!r}": all(line.startswith("assistant: ") for line in lines),
        f"no one line: {ran.err[:300]!r}": not refused or len(lines) == 1,
        f"words of Python: {ran.err[:300]!r}": not any(word in ran.err for word in _NEVER),
        f"refused, and changed: {outcome.after.keys() ^ outcome.before.keys()}":
            not (refused and changed),
        f"unsaid: {ran.err!r}": refused or changed or bool(lines) or deed.name in _READ_ONLY,
        f"left behind: {[*outcome.after]}": not any(
            Path(name).name.startswith(".") or name.endswith("-journal") for name in outcome.after
        ),
        "the answer was lost": not deed.answers or TOLD in ran.out,
        "a result that was ready was lost": not _was_ready(deed, ran)
        or (bool(ran.out.strip()) and _INSTEAD in ran.err),
    }  # fmt: skip
    return [law for law, holds in laws.items() if not holds]


def _was_ready(deed: Deed, ran: Ran) -> bool:
    """Tell whether a result was made before its file could not be written."""
    return "-o" in deed.name and any(reason in ran.err for reason in _NO_ROOM)


_READ_ONLY = ("history list", "history show", "history prune")
"""Deeds that change nothing, or need not."""
