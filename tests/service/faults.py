"""Every fault, by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.service import bodies, connecting, drafts, statuses, streams, wires

if TYPE_CHECKING:
    from tests.service.fault import Fault

KINDS: dict[str, tuple[Fault, ...]] = {
    "connecting": connecting.FAULTS,
    "statuses": statuses.FAULTS,
    "the wire": wires.FAULTS,
    "bodies": bodies.FAULTS,
    "streams": streams.FAULTS,
    "texts": drafts.FAULTS,
}
FAULTS: tuple[Fault, ...] = tuple(one for kind in KINDS.values() for one in kind)
