"""Many runs of the program at real terminals: a process that has it imported forks for each.

``python -m tests.untrusted.forking`` reads a line of JSON for each run and writes one.
"""

from __future__ import annotations

import base64
import contextlib
import fcntl
import json
import os
import select
import signal
import subprocess
import sys
import termios
import time
import traceback
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Self

from tests.commands import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PATIENCE = 60.0
_USUAL = {
    "PATH": os.defpath, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PROMPT_TOOLKIT_NO_CPR": "1",
}  # fmt: skip
_LATE = (
    "assistant.api", "assistant.cli.editor", "assistant.providers.openai_api", "assistant.storing",
    "assistant.rendering.whole", "assistant.rendering.terminal", "assistant.cli.history",
    "assistant.cli.chat", "assistant.cli.ask", "assistant.cli.summarize", "assistant.cli.check",
    "assistant.cli.verify", "assistant.cli.list", "assistant.cli.show", "assistant.cli.doctor",
    "assistant.cli.config", "assistant.loading.files", "assistant.receipts.verifying", "openai",
    "assistant.verifying", "tests.untrusted.unruly", "click.shell_completion",
)  # fmt: skip
"""What the program imports when it needs it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A call of the program. ``typed`` are pairs: what is waited for, what is typed then."""

    words: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    folder: str = "/"
    given: bytes | None = None
    """Standard input; without it that is the terminal."""
    typed: Sequence[tuple[str, str]] = ()
    size: tuple[int, int] = (80, 24)
    piped: bool = False
    """Whether both streams are pipes, and no terminal is there."""
    unruly: bool = False
    """Whether the drafter warns, logs and fails in words of its own: the first of ``words``."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of a run; standard error is another terminal than standard output."""

    code: int
    out: bytes
    err: bytes


class Forking:
    """The process that forks; leaving the context ends it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.untrusted.forking"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._process:  # closes what it reads from, at which it ends
            pass

    def run(self, run: Run) -> Seen:
        """Run the program once."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        told = {one: getattr(run, one) for one in run.__slots__}
        told["given"] = None if run.given is None else base64.b64encode(run.given).decode()
        told["env"] = dict(run.env)
        self._process.stdin.write(json.dumps(told).encode() + b"\n")
        self._process.stdin.flush()
        seen = json.loads(self._process.stdout.readline())
        return Seen(seen["code"], *(base64.b64decode(seen[one]) for one in ("out", "err")))


def _main() -> None:
    for name in _LATE:
        import_module(name)
    client = import_module("openai").AsyncOpenAI(api_key="-", base_url="http://127.0.0.1:9")
    for name in ("chat", "responses", "models"):  # it imports them when they are looked at
        getattr(client, name)
    for line in sys.stdin.buffer:
        code, out, err = _run(json.loads(line))
        told = {"code": code, "out": base64.b64encode(out).decode()}
        sys.stdout.write(json.dumps({**told, "err": base64.b64encode(err).decode()}) + "\n")
        sys.stdout.flush()


def _run(told: dict[str, Any]) -> tuple[int, bytes, bytes]:
    pairs = [_pair(told) for _ in "oe"]
    if (child := os.fork()) == 0:
        for ours, _ in pairs:
            os.close(ours)
        _become(told, pairs[0][1], pairs[1][1])
    for _, its in pairs:
        os.close(its)
    out, err = _watch([ours for ours, _ in pairs], child, [tuple(one) for one in told["typed"]])
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return code, out, err


def _pair(told: dict[str, Any]) -> tuple[int, int]:
    if told["piped"]:
        return os.pipe()
    ours, its = os.openpty()
    termios.tcsetwinsize(its, (told["size"][1], told["size"][0]))
    return ours, its


def _watch(ours: list[int], child: int, typed: list[tuple[str, str]]) -> tuple[bytes, bytes]:
    """Read both streams to their ends; type what is to be typed, each when it was waited for."""
    seen = {one: bytearray() for one in ours}
    left, deadline, reached = list(ours), time.monotonic() + _PATIENCE, 0
    while left:
        ready, _, _ = select.select(left, [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            os.kill(child, signal.SIGKILL)
            break
        for one in ready:
            piece = b""
            with contextlib.suppress(OSError):  # Linux: its end was closed
                piece = os.read(one, 65_536)
            seen[one] += piece
            if not piece:
                left.remove(one)
        whole = bytes(seen[ours[1]])
        if typed and (at := whole.find(typed[0][0].encode(), reached)) >= 0:
            reached = at + len(typed[0][0].encode())
            with contextlib.suppress(OSError):
                os.write(ours[1], typed.pop(0)[1].encode("utf-8", "surrogatepass"))
    for one in ours:
        os.close(one)
    return bytes(seen[ours[0]]), bytes(seen[ours[1]])


def _become(told: dict[str, Any], out: int, err: int) -> None:
    """Be the program, to its end."""
    code = 99
    try:
        os.setsid()
        if not told["piped"]:
            fcntl.ioctl(err, termios.TIOCSCTTY, 0)
        for at, its in enumerate((_input(told, err), out, err)):
            os.dup2(its, at)
        os.environ.clear()
        os.environ.update({**NOWHERE, **_USUAL, **told["env"]})
        os.chdir(told["folder"])
        sys.argv = ["assistant", *told["words"]]
        _open_streams()
        code = import_module("tests.untrusted.unruly").run(unruly=told["unruly"])
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001 - a child must never go on as its parent
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _open_streams() -> None:
    """Open the standard streams as an interpreter does that begins."""
    sys.stdin = open(0, encoding="utf-8", errors="surrogateescape", closefd=False)  # noqa: SIM115 - for as long as the process lives
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - as above
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115 - as above


def _input(told: dict[str, Any], err: int) -> int:
    if told["given"] is None:
        return os.open(os.devnull, os.O_RDONLY) if told["piped"] else err
    file = os.memfd_create("given")
    os.write(file, base64.b64decode(told["given"]))
    os.lseek(file, 0, os.SEEK_SET)
    return file


if __name__ == "__main__":
    _main()
