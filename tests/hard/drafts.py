"""Random drafts whole: thousands that the schemas of the wire allow, in every place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.hard.figures import Figure
from tests.hard.hijacked import WHAT
from tests.hijacked.cases import CASES
from tests.hijacked.drafts import Rolled
from tests.hijacked.judging import LAWS
from tests.hijacked.playing import PLACES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.hijacked.cases import Case
    from tests.hijacked.playing import Place

LEAST = 2_000


def measure() -> Sequence[Figure]:
    """Draw drafts until there are enough of them, of every shape, and count what breaks a law."""
    rolled = Rolled()
    each = -(-LEAST // (2 * len(CASES)))  # a play asks for two drafts or more
    for number, case in enumerate(CASES):
        _roll(rolled, case, number, each)
    for example in rolled.examples[:20]:
        print(f"  {example}")
    shapes = ", ".join(f"{name} {count:,}" for name, count in sorted(rolled.shapes.items()))
    drafts = sum(rolled.shapes.values())
    return (
        Figure("random drafts", drafts, aim=LEAST, kind="at least", note=shapes),
        Figure("results made of them", rolled.runs, kind="told"),
        Figure("claims of them that are shown", rolled.shown, kind="told"),
        *(Figure(WHAT[law], rolled.broken[law], of=rolled.runs, aim=0) for law in LAWS),
    )


def _roll(rolled: Rolled, case: Case, number: int, most: int) -> None:
    """Play drawn drafts on one article; the same every time."""

    @seed(number)
    @settings(
        max_examples=most, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.data(), st.sampled_from(PLACES))
    def play(data: st.DataObject, place: Place) -> None:
        rolled.add(data, case, place)

    play()
