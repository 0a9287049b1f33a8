"""All sequences through all channels, to terminals and to pipes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.hard.figures import Figure
from tests.untrusted.channels import CHANNELS
from tests.untrusted.forking import Forking
from tests.untrusted.sequences import SEQUENCES
from tests.untrusted.trying import WAYS, parts, tried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.untrusted.trying import Way


def measure() -> Sequence[Figure]:
    """Try every sequence in every channel in every way."""
    with Forking() as forking:
        counted = {way: _through(forking, way) for way in WAYS}
    pairs = len(CHANNELS) * len(SEQUENCES)
    note = f"{len(SEQUENCES)} sequences, {len(CHANNELS)} channels"
    told = sum(counted.values(), Counter[str]())
    return (
        *(
            Figure(f"sequences that acted on {way}", count["acted"], of=pairs, aim=0, note=note)
            for way, count in counted.items()
        ),
        Figure(
            "markup, emoji codes and written escapes that did not stay text",
            told["changed"], of=told["text"], aim=0,
        ),
        Figure("tracebacks that were not asked for", told["tracebacks"], of=told["runs"], aim=0),
        Figure(
            "sequences of which the words before were shown",
            told["shown"], of=pairs * len(WAYS), kind="told",
            note="the rest was refused, cut or removed with its words",
        ),
    )  # fmt: skip


def _through(forking: Forking, way: Way) -> Counter[str]:
    count: Counter[str] = Counter()
    for channel in CHANNELS:
        for names in parts(channel):
            its = tried(forking, channel, names, way)
            count["runs"] += 1
            count["acted"] += min(len(its.acting), len(names))
            count["changed"] += len(its.changed)
            count["text"] += its.text
            count["shown"] += its.shown
            count["tracebacks"] += its.traceback and channel != "library that warns"
            for wrong in (*its.acting, *its.changed):
                print(f"  {channel}, {way}: {wrong}", flush=True)
        print(f"  {channel}, {way}: done", flush=True)
    return count
