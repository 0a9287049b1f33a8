"""A process of its own that tells what it did: ``python -m tests.audited < plan.json``.

It runs commands and calls under an audit hook, which no code of Python gets around, and writes to
standard output, as JSON, every connection, look-up of a name, process, and file opened to write.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tests.commands import Ran

_ASKING = (
    "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo",
)  # fmt: skip
_SENDING = ("socket.connect", "socket.sendto", "socket.sendmsg")
_STARTING = ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "pty.spawn")
_PATIENCE = 1_800
"""Seconds."""
_CHANGING = {
    "os.mkdir": 1, "os.remove": 1, "os.rmdir": 1, "os.symlink": 2, "os.link": 2, "os.rename": 2,
    "os.truncate": 1, "os.chmod": 1, "sqlite3.connect": 1,
}  # fmt: skip
"""Event to how many paths it names."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass(frozen=True, slots=True)
class Did:
    """What a process did, and what its commands said."""

    codes: list[int]
    out: list[str]
    err: list[str]
    connected: list[list[Any]]
    """The addresses, as sockets have them."""
    asked: list[str]
    """Names that were looked up."""
    started: list[dict[str, Any]]
    """Processes: ``args`` and ``env``."""
    wrote: list[str]
    """Paths that were opened to write, made, renamed to or removed."""


def audited(
    commands: Sequence[Sequence[str]],
    env: Mapping[str, str],
    *,
    script: str = "",
    given: str = "",
    alone: bool = False,
    cwd: Path | None = None,
) -> Did:
    """Run commands, then a script, in a child whose environment is ``env`` and its ``PATH``.

    Args:
        commands: The words of each.
        env: Variables.
        script: Python, run after the commands.
        given: Standard input of each command.
        alone: Cut it off from every network, where the system lets us.
        cwd: The folder it runs in.
    """
    plan = json.dumps(
        {"commands": [list(words) for words in commands], "script": script, "given": given}
    )
    apart = ["unshare", "-rn"] if alone else []
    run = subprocess.run(  # noqa: S603 - our own program
        [*apart, sys.executable, "-m", "tests.audited"],
        input=plan.encode(), capture_output=True, check=False, timeout=_PATIENCE, cwd=cwd,
        env={
            "PATH": os.environ["PATH"], "PYTHONPATH": _root(), "PYTHONDONTWRITEBYTECODE": "1", **env
        },
    )  # fmt: skip
    assert run.returncode == 0, run.stderr.decode()[-2_000:]
    return Did(**json.loads(run.stdout))


def can_be_alone() -> bool:
    """Tell whether this system lets us cut a process off from every network."""
    try:
        run = subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False)  # noqa: S607 - of the system
    except OSError:
        return False
    return run.returncode == 0


def _root() -> str:
    return os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH120, PTH100 - no import more than needed


class _Hook:
    """Notes what matters; told to do so before anything of ours is imported."""

    def __init__(self) -> None:
        self.connected: list[list[Any]] = []
        self.asked: list[str] = []
        self.started: list[dict[str, Any]] = []
        self.wrote: list[str] = []

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        """Note an event."""
        if event in _ASKING:
            self.asked.append(_named(args[0]))
            _refuse_others(args[0])
        elif event in _SENDING:
            to = args[1] if isinstance(args[1], tuple) else (repr(args[1]),)
            self.connected.append(list(to))
            _refuse_others(to[0])
        elif event in _STARTING or event == "subprocess.Popen":
            self._note_start(event, args)
        elif event in _CHANGING:
            self.wrote += map(_named, args[: _CHANGING[event]])
        elif event == "open" and isinstance(args[2], int) and args[2] & _WRITING:
            self.wrote.append(_named(args[0]))

    def _note_start(self, event: str, args: tuple[Any, ...]) -> None:
        if event != "subprocess.Popen":
            self.started.append({"args": [event, repr(args)], "env": None})
            return
        env = None if args[3] is None else {str(k): str(v) for k, v in args[3].items()}
        self.started.append({"args": [str(arg) for arg in args[1]], "env": env})


def _refuse_others(host: object) -> None:
    """Let nothing out of this machine, whatever the program may try."""
    if host not in ("127.0.0.1", "::1", "localhost", None):
        raise ConnectionRefusedError(f"a test does not call {host}")


def _named(path: object) -> str:
    return os.fsdecode(path) if isinstance(path, str | bytes) else repr(path)


def _run(commands: list[list[str]], given: str) -> Iterator[Ran]:
    for words in commands:
        from assistant.cli.desk import Surroundings  # noqa: PLC0415 - heard by the hook
        from tests.commands import call  # noqa: PLC0415

        yield call(*words, given=given, around=Surroundings())


def main() -> None:
    """Do what standard input says; tell what was done."""
    plan = json.load(sys.stdin)
    hook = _Hook()
    sys.addaudithook(hook)
    ran = list(_run(plan["commands"], plan["given"]))
    exec(plan["script"], {})  # noqa: S102 - of our own tests
    told = {"codes": [one.code for one in ran], "out": [one.out for one in ran]}
    told |= {"err": [one.err for one in ran], **vars(hook)}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
