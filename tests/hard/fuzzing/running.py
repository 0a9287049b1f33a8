"""One target under atheris: ``python -m tests.hard.fuzzing.running NAME SECONDS FOLDER``.

A finding is kept and the search goes on; of one place only the first is kept. ``report.json`` in
the folder tells what was run; the edges that were reached are in what libFuzzer prints.
"""

from __future__ import annotations

import hashlib
import json
import os
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from types import FrameType

    from tests.hard.fuzzing.target import Target

SECONDS = 4.0
"""Of processor time that one input may take, under the instruments, which double it and more."""
MEGABYTES = 150
"""By which one input may raise the most memory that was ever taken."""
_WARM = 200
_REPORTS = 5.0
"""Seconds between two reports."""


class TooSlow(BaseException):
    """An input takes too long; no code of ours may catch this."""


@dataclass(slots=True)
class Run:
    """What came of the inputs so far."""

    target: Target
    seconds: float
    folder: Path
    count: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    findings: dict[str, str] = field(default_factory=dict)
    slowest: float = 0.0
    peak: int = 0
    next: float = 0.0
    began: int = 0
    before: float = 0.0
    """Seconds of earlier runs, which this one goes on with."""

    def __post_init__(self) -> None:
        """Go on where an earlier run ended."""
        path = self.folder / "report.json"
        if path.exists():
            told = json.loads(path.read_text("utf-8"))
            self.before, self.began = told["seconds"], told["executions"]
            self.count = self.began
            self.outcomes.update(told["outcomes"])
            self.findings.update(told["findings"])
            self.slowest = told["slowest"]

    @property
    def taken(self) -> float:
        """Seconds of processor time so far."""
        return self.before + time.process_time()

    def __call__(self, data: bytes) -> None:
        """Try one input."""
        began = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        try:
            self.outcomes[self.target.play(data)] += 1
        except (Exception, TooSlow) as error:  # noqa: BLE001 - whatever it is, it is a finding
            self._keep(_place(error), data, "".join(traceback.format_exception(error)))
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        self.slowest = max(self.slowest, time.process_time() - began)
        self._weigh(data)
        self.count += 1
        if self.taken >= self.next:
            self.next = self.taken + _REPORTS
            self.report()
        if self.taken >= self.seconds:
            self.report()
            sys.stderr.flush()
            os._exit(0)  # the fuzzer knows no other end that is good

    def _weigh(self, data: bytes) -> None:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        if self.peak and self.count - self.began > _WARM and peak - self.peak > MEGABYTES * 1024:
            self._keep("memory", data, f"{(peak - self.peak) // 1024} MB more")
        self.peak = max(peak, self.peak)

    def _keep(self, where: str, data: bytes, told: str) -> None:
        self.outcomes["finding"] += 1
        if where in self.findings:
            return
        name = hashlib.sha256(data).hexdigest()[:12]
        self.findings[where] = name
        (self.folder / f"finding-{name}.bin").write_bytes(data)
        (self.folder / f"finding-{name}.txt").write_text(f"{where}\n{told}", "utf-8", "replace")
        self.report()

    def report(self) -> None:
        """Write what was run so far."""
        told = {
            "seconds": round(self.taken, 1),
            "executions": self.count,
            "outcomes": dict(self.outcomes),
            "findings": self.findings,
            "slowest": round(self.slowest, 3),
            "megabytes": self.peak // 1024,
        }
        (self.folder / "report.json").write_text(json.dumps(told, indent=2), "utf-8")


def _place(error: BaseException) -> str:
    from tests.hard.fuzzing.target import place  # noqa: PLC0415 - under the instruments

    return place(error)


def _late(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise TooSlow


def main(name: str, seconds: float, folder: Path) -> None:
    """Fuzz one target for so many seconds of processor time."""
    import atheris  # noqa: PLC0415 - only the hard tests' requirements have it

    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    # Everything that is imported from here on is watched: most of it is, when it is first needed.
    with atheris.instrument_imports(include=["assistant"], enable_loader_override=False):
        from tests.hard.fuzzing.targets import TARGETS  # noqa: PLC0415 - as above

        target = TARGETS[name]
        for seed in target.seeds():
            kept = seed[: target.longest]
            (corpus / hashlib.sha256(kept).hexdigest()[:16]).write_bytes(kept)
        signal.signal(signal.SIGVTALRM, _late)
        arguments = (
            "-timeout=120", "-rss_limit_mb=3000", f"-max_len={target.longest}",
            f"-artifact_prefix={folder}/crash-", "-reload=0",
        )  # fmt: skip
        atheris.Setup([sys.argv[0], *arguments, str(corpus)], Run(target, seconds, folder))
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), Path(sys.argv[3]))
