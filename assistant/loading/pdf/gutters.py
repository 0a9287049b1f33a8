"""Stretches of a page's width where no line stands."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from assistant.loading.pdf.lines import Line

Free: TypeAlias = list[tuple[float, float]]
"""Where they begin and end, from the left."""
GUTTER = 0.75
"""Ems that two columns stand apart at least."""


def free_of(lines: list[Line], x0: float, x1: float, gutter: float) -> Free:
    """Return the stretches between ``x0`` and ``x1`` where no line stands."""
    free: Free = []
    at = x0 - gutter
    for line in sorted(lines, key=lambda line: line.x0):
        if line.x0 - at >= gutter:
            free.append((at, line.x0))
        at = max(at, line.x1)
    if x1 + gutter - at >= gutter:
        free.append((at, x1 + gutter))
    return free


def shared(one: Free, other: Free, gutter: float) -> Free:
    """Return what is free in both, as far as it is as wide as a gutter."""
    both = [(max(a, c), min(b, d)) for a, b in one for c, d in other]
    return [(start, end) for start, end in both if end - start >= gutter]


def parted(lines: list[Line], free: Free) -> bool:
    """Tell whether lines stand on both sides of a free stretch."""
    return any(
        any(line.x1 <= start + 1 for line in lines) and any(line.x0 >= end - 1 for line in lines)
        for start, end in free
    )


def gutters(lines: list[Line]) -> int:
    """Count the gutters that run down between lines."""
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    gutter = GUTTER * median(line.size for line in lines)
    return sum(parted(lines, [gap]) for gap in free_of(lines, x0, x1, gutter))
