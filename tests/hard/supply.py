"""The supply chain whole: packages counted, locks read, wheel and SBOM made twice, elsewhere."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.hard.figures import Figure
from tests.supply import LOCKS, ROOT, RUN, needed, pinned, strange_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MOST = 30
_OLD = "-o .venv/.dev -o .venv/.hard"
"""What is set up is not set up again for a clone: that would install the clone here."""
_ELSEWHERE: tuple[tuple[str, dict[str, str]], ...] = (
    ("022", {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}),
    ("077", {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "2"}),
)
"""Two builders: their umask and what their environment says."""


def _sh(command: str, folder: Path, env: Mapping[str, str] | None = None) -> str:
    said = {**os.environ, **(env or {})}
    ran = subprocess.run(  # noqa: S602 - our own commands
        command, shell=True, cwd=folder, env=said, capture_output=True, text=True, check=False
    )
    if ran.returncode:
        raise RuntimeError(f"{command}: {ran.stderr[-400:]}")
    return ran.stdout


def _clone(folder: Path, umask: str) -> Path:
    """Clone what is committed, with the tools that are set up here."""
    _sh(f"umask {umask} && git clone -q {ROOT} project", folder)
    (folder / "project" / ".venv").symlink_to(sys.prefix)
    return folder / "project"


def _made(target: str, pattern: str) -> list[bytes]:
    """Make a target in two clones whose builders differ; return the bytes of each."""
    made: list[bytes] = []
    for umask, env in _ELSEWHERE:
        with TemporaryDirectory() as folder:
            project = _clone(Path(folder), umask)
            _sh(f"umask {umask} && make -s {_OLD} {target}", project, env)
            (file,) = project.glob(pattern)
            made.append(file.read_bytes())
    return made


def _differ(made: Sequence[bytes]) -> int:
    return len({hashlib.sha256(one).hexdigest() for one in made}) - 1


def _strangers(wheel: bytes) -> int:
    """Count the files of a wheel that are not the package's."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "built.whl"
        path.write_bytes(wheel)
        with zipfile.ZipFile(path) as opened:
            names = opened.namelist()
    return sum(not name.startswith(("assistant/", "news_assistant-")) for name in names)


def measure() -> Sequence[Figure]:
    """Count packages and hashes; build wheel and SBOM in two clones and compare the bytes."""
    wheels, boms = _made("wheel", "dist/*.whl"), _made("sbom", "build/sbom.cdx.json")
    locked = pinned(RUN)
    listed = {one["name"].lower() for one in json.loads(boms[0])["components"]}
    unlisted = {name for name in locked if name not in {one.replace("_", "-") for one in listed}}
    every = [pins for lock in LOCKS for pins in pinned(lock).values()]
    return (
        Figure("packages at run time, without extras", len(needed()), aim=_MOST),
        Figure("packages at run time, with both extras", len(needed(extras=("web", "pdf")))),
        Figure("packages at run time that are not locked by hash",
               len(needed(extras=("web", "pdf")) - locked.keys()), of=len(locked), aim=0),
        Figure("lines of the locks that are neither pin nor hash",
               sum(len(strange_lines(lock)) for lock in LOCKS), of=len(every), aim=0,
               note="pins of all locks"),
        Figure("wheels that differ, built in two clones", _differ(wheels), of=len(wheels), aim=0,
               note="other umask, time zone, locale and hash seed"),
        Figure("files of the wheel that are not the package's", _strangers(wheels[0]), aim=0),
        Figure("SBOMs that differ, made in two clones", _differ(boms), of=len(boms), aim=0),
        Figure("locked packages that the SBOM does not list", len(unlisted), of=len(locked), aim=0),
    )  # fmt: skip
