"""Every hostile name through every place where one comes in, in a process that is listened to."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.audited import audited
from tests.hard.figures import Figure
from tests.hostile_names import CHANNELS, NAMES, Place, strayed, tree

if TYPE_CHECKING:
    from collections.abc import Sequence

SCRIPT = """
import json, os, sys
from pathlib import Path
os.umask(0)
from tests.hostile_names import CHANNELS, NAMES, Place
for name in NAMES:
    CHANNELS[{channel!r}](name, Place(Path({root!r})))
"""
_OURS = ("/home/.local", "/home/.cache", "/home/.config", "/a/b/c/", "/dev/null")


def measure() -> Sequence[Figure]:
    """Run them; compare what lay around before and after, and hear what was opened to write."""
    astray: list[str] = []
    changed: list[str] = []
    opened: list[str] = []
    modes: list[str] = []
    made = 0
    for channel in CHANNELS:
        print(f"  {channel}", flush=True)
        with TemporaryDirectory() as folder:
            place = Place(Path(folder)).make()
            before = tree(place.root)
            script = SCRIPT.format(channel=channel, root=folder)
            # What the tests themselves keep goes to their own folder as well.
            env = {**place.environ, "TMPDIR": str(place.work)}
            did = audited([], env, script=script, cwd=place.work)
            after = tree(place.root)
            lost = [path for path in strayed(before, after) if path in before]
            changed += lost
            astray += [path for path in strayed(before, after) if path not in before]
            opened += {path for path in did.wrote if not _is_ours(path, folder)}
            ours = {
                at: its
                for at, its in after.items()
                if at.startswith("home/.") and at != "home/.bashrc"
            }
            made += len(ours)
            modes += [
                at for at, its in ours.items() if its[0] != (0o700 if its[1] == "d" else 0o600)
            ]
    for what in (astray, changed, opened, modes):
        if what:
            print(json.dumps(what[:20]))
    runs = len(NAMES) * len(CHANNELS)
    note = f"{len(NAMES)} names in {len(CHANNELS)} places: {', '.join(CHANNELS)}"
    return [
        Figure("files written outside", len(astray), runs, 0, note=note),
        Figure("files overwritten, changed or removed", len(changed), runs, 0),
        Figure("paths outside opened to write", len(opened), runs, 0, note="by an audit hook"),
        Figure("files and folders that others could read, under umask 0", len(modes), made, 0),
        Figure("names", len(NAMES), aim=60, kind="at least"),
    ]


def _is_ours(path: str, root: str) -> bool:
    """Tell whether a path that was opened lies where the program or the test keeps its own."""
    at = path.removeprefix("file://").partition("?")[0]
    return at.isdecimal() or at.removeprefix(root).startswith(
        _OURS
    )  # a number: a file that is open
