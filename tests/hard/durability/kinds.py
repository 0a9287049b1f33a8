"""The files that the program writes, each written as a user or a program has it written."""

from __future__ import annotations

import json
from functools import lru_cache, partial
from hashlib import sha256
from typing import TYPE_CHECKING

from assistant import Store
from assistant.answers import Usage
from assistant.cli.desk import Surroundings
from assistant.cli.line_history import LineHistory
from assistant.loading.web.cache import Cache, Entry
from assistant.providers.base import Deadline
from assistant.providers.recorded import RecordingProvider
from assistant.replies import AnswerDraft, Message, ModelRequest, Reply
from tests.commands import NOWHERE, Ran, call, written
from tests.hard.durability.crashes import Kind
from tests.kept import ARTICLE, asked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_PADDING = "x" * 4_000
_URL = "https://news.example/harbour"


def kinds(folder: Path) -> list[Kind]:
    """Return every kind but the conversations, each in a folder of its own."""
    made = []
    for make in (_config, _lines, _result, _full_lines, _export, _pages, _saved, _recordings):
        its = folder / make.__name__.strip("_")
        its.mkdir()
        made.append(make(its))
    return made


def around(folder: Path) -> Surroundings:
    """Return an environment whose folders all lie in one."""
    names = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    return Surroundings({**NOWHERE, **dict.fromkeys(names, str(folder))})


def done(*words: str, given: str = "", folder: Path) -> Ran:
    """Call a command that must succeed."""
    ran = call(*words, given=given, around=around(folder))
    if ran.code:
        raise AssertionError(ran.err)
    return ran


def _last(read: Callable[[], str], expected: Callable[[int], str]) -> Callable[..., list[str]]:
    """Judge a file that is written anew each time: it is the last said, or the one begun since."""

    def judge(said: Sequence[int]) -> list[str]:
        try:
            there = read()
        except (AssertionError, OSError, ValueError) as error:
            return [str(error)]
        fits = there in (expected(said[-1]), expected(said[-1] + 1))
        return [] if fits else [f"after {said[-1]}: {there[:80]!r}"]

    return judge


def _all(read: Callable[[], list[int]], *, newest: bool = False) -> Callable[..., list[str]]:
    """Judge what is added to: all that was said is there, or the newest of it."""

    def judge(said: Sequence[int]) -> list[str]:
        try:
            there = read()
        except (AssertionError, OSError, ValueError) as error:
            return [str(error)]
        lost = set(said[-1:] if newest else said) - set(there)
        out_of_order = there != sorted(set(there))
        return [f"lost: {sorted(lost)}"] * bool(lost) + ["out of order"] * out_of_order

    return judge


def _config(folder: Path) -> Kind:
    """``assistant config set``, beside a comment that stays."""
    path = folder / "assistant" / "config.toml"
    path.parent.mkdir()
    path.write_text("# mine\n")

    def value(number: int) -> str:
        return f"m{number}-{_PADDING}"

    return Kind(
        "config set", folder,
        lambda number: done("config", "set", "model", value(number), folder=folder),
        _last(path.read_text, lambda number: f'# mine\nmodel = "{value(number)}"\n'),
    )  # fmt: skip


def _result(folder: Path) -> Kind:
    """A result written with ``-o``."""
    article, out = written(folder), folder / "out.json"

    @lru_cache(maxsize=4)
    def expected(number: int) -> str:
        return done("show", article, "--title", f"T{number}", "--json", folder=folder).out

    def write(number: int) -> object:
        return done(
            "show", article, "--title", f"T{number}", "--json", "-o", str(out), folder=folder
        )

    return Kind("-o FILE", folder, write, _last(out.read_text, expected))


def _export(folder: Path) -> Kind:
    """``assistant history export``: three conversations by turns."""
    store, out = Store(environ=around(folder).environ), folder / "talk.json"
    names = []
    for many in (1, 2, 9):
        names.append(store.begin(ARTICLE).id)
        for turn in range(many):
            store.add(names[-1], asked(f"{turn}?"))
    export = partial(done, "history", "export", "--format", "json", folder=folder)
    whole = [export(name).out for name in names]

    return Kind(
        "history export -o FILE", folder,
        lambda number: export(names[number % 3], "-o", str(out)),
        _last(out.read_text, lambda number: whole[number % 3]),
    )  # fmt: skip


def _saved(folder: Path) -> Kind:
    """``/save`` in a chat, each time to another file."""
    article = written(folder)
    words = ("chat", article, "--engine", "extractive", "--no-history")

    def write(number: int) -> object:
        line = f"What will the repairs cost?\n/save {folder / f'talk{number}.html'}\n"
        return done(*words, given=line, folder=folder)

    def read() -> list[int]:
        files = [path for path in folder.glob("talk*.html") if not path.name.startswith(".")]
        for path in files:
            if not path.read_text().rstrip().endswith("</html>"):
                raise AssertionError(f"half a page: {path.name}")
        return sorted(int(path.stem.removeprefix("talk")) for path in files)

    return Kind("/save FILE", folder, write, _all(read))


def _numbered(entries: Sequence[str]) -> list[int]:
    for entry in entries:
        if not entry.endswith(_PADDING[:200]):
            raise AssertionError(f"half an entry: {entry[:40]!r}")
    return [int(entry.split()[0]) for entry in entries]


def _lines(folder: Path, largest: int = 10_000_000, name: str = "typed lines") -> Kind:
    """Lines that are typed in a chat."""
    path = folder / "typed"

    def history() -> LineHistory:
        return LineHistory(path, _refuse, largest)

    return Kind(
        name, folder,
        lambda number: history().add(f"{number} {_PADDING[:200]}"),
        _all(lambda: _numbered(history().entries()), newest=largest < len(_PADDING)),
    )  # fmt: skip


def _full_lines(folder: Path) -> Kind:
    """A file of typed lines that is made shorter at every second line."""
    return _lines(folder, 700, "typed lines when there are too many")


def _refuse(said: str) -> None:
    raise AssertionError(said)


def _pages(folder: Path) -> Kind:
    """A page that was fetched, and changes each time."""
    cache = Cache(folder / "pages")

    def body(number: int) -> bytes:
        return f"{number} {_PADDING * 10}".encode()

    def write(number: int) -> None:
        entry = Entry(
            asked=_URL, url=_URL, media_type="text/plain", retrieved="2024-03-12T12:00:00Z",
            sha256=sha256(body(number)).hexdigest(),
        )  # fmt: skip
        if said := cache.put(entry, body(number)):
            raise AssertionError(said)

    def read() -> str:
        found = cache.get(_URL)
        return "" if found is None else found[1].decode()

    return Kind("fetched pages", folder, write, _last(read, lambda number: body(number).decode()))


class _Replying:
    """A provider whose replies are like no other."""

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Reply."""
        del request, deadline
        return Reply(text=_PADDING, finish="stop", model="scripted", usage=Usage())


def _recordings(folder: Path) -> Kind:
    """Recorded replies, each a file."""
    provider = RecordingProvider(_Replying(), folder, "durability")  # type: ignore[arg-type] # it only completes

    def write(number: int) -> object:
        request = ModelRequest(
            task="answer", messages=(Message(role="user", content=str(number)),),
            shape=AnswerDraft, max_output_tokens=1,
        )  # fmt: skip
        return provider.complete(request, Deadline(60))

    def read() -> list[int]:
        kept = [json.loads(path.read_text()) for path in folder.glob("[!.]*.json")]
        return sorted(int(one["messages"][0]["content"]) for one in kept)

    return Kind("recordings", folder, write, _all(read))
