"""Good replies, damaged at random: cut, flipped, doubled, swapped; the same seed, the same damage."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.service.fault import REPLY, Fault
from tests.service.good import draft, sent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.service.raw_server import Asked, Step

_MOST = 4
"""How often one reply is damaged."""


def _place(sent: bytes, rng: random.Random) -> tuple[int, int]:
    start = rng.randrange(len(sent))
    return start, min(len(sent), start + rng.choice((1, 2, 9, 60, 400)))


def _cut(sent: bytes, rng: random.Random) -> bytes:
    return sent[: rng.randrange(len(sent))]


def _flipped(sent: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(sent))
    return sent[:at] + bytes([sent[at] ^ 1 << rng.randrange(8)]) + sent[at + 1 :]


def _left_out(sent: bytes, rng: random.Random) -> bytes:
    start, end = _place(sent, rng)
    return sent[:start] + sent[end:]


def _doubled(sent: bytes, rng: random.Random) -> bytes:
    start, end = _place(sent, rng)
    return sent[:end] + sent[start:]


def _moved(sent: bytes, rng: random.Random) -> bytes:
    start, end = _place(sent, rng)
    rest = sent[:start] + sent[end:]
    at = rng.randrange(len(rest) + 1)
    return rest[:at] + sent[start:end] + rest[at:]


def _noise(sent: bytes, rng: random.Random) -> bytes:
    start, end = _place(sent, rng)
    return sent[:start] + rng.randbytes(end - start) + sent[end:]


def _lines(sent: bytes, rng: random.Random) -> bytes:
    """Double a line, leave it out or change places with the next: events are lines."""
    lines = sent.split(b"\n\n")
    at = rng.randrange(len(lines))
    change = rng.choice(("double", "leave out", "swap"))
    if change == "double":
        lines.insert(at, lines[at])
    elif change == "leave out":
        del lines[at]
    elif at:
        lines[at - 1 : at + 1] = reversed(lines[at - 1 : at + 1])
    return b"\n\n".join(lines)


_DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _cut, _flipped, _left_out, _doubled, _moved, _noise, _lines,
)  # fmt: skip


def damaged(reply: bytes, seed: int) -> bytes:
    """Return a reply, head and all, damaged once or a few times; mostly behind its head."""
    rng = random.Random(seed)  # noqa: S311 - no secret: the same seed is the same damage
    body = reply.index(b"\r\n\r\n") + 4
    kept, rest = (b"", reply) if rng.random() < 0.2 else (reply[:body], reply[body:])
    for _ in range(rng.randint(1, _MOST)):
        if rest:
            rest = rng.choice(_DAMAGES)(rest, rng)
    return kept + rest


def _pieces(reply: bytes, seed: int) -> Iterator[Step]:
    """Hand a reply to the network in pieces of any size."""
    rng = random.Random(seed)  # noqa: S311 - as above
    while reply:
        size = rng.choice((1, 7, 50, 1_000, 9_000))
        yield reply[:size]
        reply = reply[size:]


def mutation(seed: int) -> Fault:
    """Return the fault of one seed; what comes of it nobody can tell beforehand."""

    def script(asked: Asked) -> Iterator[Step]:
        yield from _pieces(damaged(sent(asked, draft(asked)), seed), seed)

    return Fault(f"damage {seed}", REPLY, script, tries=3)


def truncation(seed: int) -> Fault:
    """Return the fault of a good reply that was only cut, in the midst of its text."""

    def script(asked: Asked) -> Iterator[Step]:
        whole = sent(asked, draft(asked))
        rng = random.Random(seed)  # noqa: S311 - as above
        body = whole.index(b"\r\n\r\n") + 4
        text = whole.rfind(b"finish_reason" if asked.chat else b'"completed"')
        yield from _pieces(whole[: rng.randrange(body, max(body + 1, text))], seed)

    return Fault(f"cut {seed}", REPLY, script, tries=3)
