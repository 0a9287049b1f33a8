"""A process in which all is imported: for each mutant it forks a child that runs some tests."""

from __future__ import annotations

import os
import resource
import signal
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from _pytest.runner import runtestprotocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pytest

Fate: TypeAlias = Literal["killed", "timeout", "survived"]
_MEMORY = 4 << 30
_GRACE = 4
"""Seconds of processor time above what the tests take."""
_WAIT = 300.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a mutant, and which test noticed."""

    fate: Fate
    by: str = ""


def in_child(work: Callable[[], str], seconds: float) -> Outcome:
    """Do something in a fork that may hang, crash or eat memory; it returns the test that failed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _alone(writing, work, seconds)
    os.close(writing)
    deadline = time.monotonic() + _WAIT + 10 * seconds
    os.set_blocking(reading, False)
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended or time.monotonic() > deadline:
            break
        time.sleep(0.005)
    if not ended:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        status = signal.SIGXCPU
    told = _rest(reading)
    if os.WIFSIGNALED(status):
        late = os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL)
        return Outcome("timeout" if late else "killed", told.split("\n")[-1])
    started = told.rstrip("\n").split("\n")
    failed = [one.removeprefix("! ") for one in started if one.startswith("! ")]
    return Outcome("killed", failed[0]) if failed else Outcome("survived")


def _rest(reading: int) -> str:
    parts = []
    while True:
        try:
            part = os.read(reading, 1 << 16)
        except BlockingIOError:
            break
        if not part:
            break
        parts.append(part)
    os.close(reading)
    return b"".join(parts).decode()


def _alone(writing: int, work: Callable[[], str], seconds: float) -> None:
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silent, stream)
    most = int(seconds * 2) + _GRACE
    resource.setrlimit(resource.RLIMIT_CPU, (most, most + 2))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    code = 1
    try:
        failed = work()
        if failed:
            os.write(writing, f"! {failed}\n".encode())
        code = 0
    except BaseException as error:  # noqa: BLE001 - whatever a mutant raises is its death
        os.write(writing, f"! {type(error).__name__}\n".encode())
    finally:
        os._exit(code)


def first_failure(items: Sequence[pytest.Item]) -> str:
    """Run tests one by one; return the first that fails."""
    for item in items:
        reports = runtestprotocol(item, log=False, nextitem=None)
        if any(report.failed for report in reports):
            return item.nodeid
    return ""
