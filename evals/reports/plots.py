"""Plots as SVG inside the page: bars with whiskers, and coverage against selective accuracy."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evals.reports.markup import Content, Html, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from evals.verdict import Case, Figure

_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_GOLDEN = math.pi * (3 - math.sqrt(5))


@dataclass(frozen=True, slots=True)
class Point:
    """What one article's answerable questions came to."""

    article: str
    answerable: int
    answered: int
    right: int
    """Of the answered ones."""

    @property
    def coverage(self) -> float:
        """The share that is answered."""
        return self.answered / self.answerable

    @property
    def selective(self) -> float | None:
        """The share of right ones among the answered; None without any."""
        return self.right / self.answered if self.answered else None


def points(cases: Iterable[Case]) -> list[Point]:
    """Return a point for each article with answerable questions, in the order of the cases."""
    counts: dict[str, Counter[str]] = {}
    for case in cases:
        if case.type not in ("summary", "unanswerable"):
            counts.setdefault(case.article, Counter()).update(
                answerable=1,
                answered=int(case.answered),
                right=int(case.answered and case.correct),
            )
    return [
        Point(name, one["answerable"], one["answered"], one["right"])
        for name, one in counts.items()
    ]


def bar(one: Figure, before: float | None = None) -> Html:
    """Draw a figure as a bar with its interval; the numbers stand beside it.

    Args:
        one: The figure, from 0 to 1.
        before: The baseline's value, drawn as a tick.
    """
    parts = [
        tag("rect", class_="track", width=100, height=12),
        tag("rect", class_="bar", y=3, width=100 * one.value, height=6),
    ]
    if before is not None:
        parts.append(tag("path", class_="before", d=f"M{100 * before:.2f} 0V12"))
    if one.low is not None and one.high is not None:
        low, high = 100 * one.low, 100 * one.high
        path = f"M{low:.2f} 6H{high:.2f}M{low:.2f} 3V9M{high:.2f} 3V9"
        parts.append(tag("path", class_="whisker", d=path))
    return tag(
        "svg", *parts, class_="row", viewBox="0 0 100 12", preserveAspectRatio="none",
        aria_hidden="true",
    )  # fmt: skip


def _picture(name: str, title: str, desc: str, size: tuple[float, float], *parts: Content) -> Html:
    """Make an SVG that says what it shows; ``size`` is its width and height."""
    return tag(
        "svg", tag("title", title, id=f"{name}-title"), tag("desc", desc, id=f"{name}-desc"),
        *parts, class_="plot", viewBox=f"0 0 {size[0]:g} {size[1]:g}", role="img",
        aria_labelledby=f"{name}-title", aria_describedby=f"{name}-desc",
    )  # fmt: skip


def _text(x: float, y: float, words: str, class_: str | None = None) -> Html:
    return tag("text", words, x=x, y=y, class_=class_)


_LEFT, _TOP, _SIDE, _PAD = 46.0, 12.0, 250.0, 14.0


def _x(value: float) -> float:
    return _LEFT + _PAD + value * (_SIDE - 2 * _PAD)


def _y(value: float) -> float:
    return _TOP + _SIDE - _PAD - value * (_SIDE - 2 * _PAD)


def scatter(
    found: Sequence[Point], coverage: Figure | None, selective: Figure | None
) -> Html | None:
    """Draw coverage against selective accuracy, a dot for each article and the mean over questions.

    Dots that would hide each other are moved aside (Vogel 1979: a spiral by the golden angle).

    Args:
        found: The articles.
        coverage: The run's figure; None without one.
        selective: The same.

    Returns:
        The plot; None when no article has an answer.
    """
    drawn = [one for one in found if one.selective is not None]
    if not drawn:
        return None
    desc = f"{len(drawn)} articles. Right and up is better."
    mean: list[Html] = []
    if coverage is not None and selective is not None:
        desc += f" Over all questions: coverage {coverage.value:.3f}, selective accuracy"
        desc += f" {selective.value:.3f}."
        mean = list(_mean(coverage, selective))
    return _picture(
        "scatter", "Coverage against selective accuracy, by article", desc, (310, 306),
        tag("rect", class_="ground", x=_LEFT, y=_TOP, width=_SIDE, height=_SIDE),
        list(_grid()), list(_dots(drawn)), mean,
    )  # fmt: skip


def _grid() -> Iterator[Html]:
    for tick in _TICKS:
        x, y = _x(tick), _y(tick)
        yield tag("path", class_="grid", d=f"M{x:g} {_TOP:g}v{_SIDE:g}M{_LEFT:g} {y:g}h{_SIDE:g}")
        yield _text(x, _TOP + _SIDE + 14, f"{tick:g}", "middle")
        yield _text(_LEFT - 6, y + 4, f"{tick:g}", "end")
    yield _text(_LEFT + _SIDE / 2, _TOP + _SIDE + 34, "coverage: share answered", "middle")
    x, y = 12.0, _TOP + _SIDE / 2
    yield tag(
        "text", "selective accuracy: of these, right", x=x, y=y, class_="middle",
        transform=f"rotate(-90 {x:g} {y:g})",
    )  # fmt: skip


def _dots(drawn: Sequence[Point]) -> Iterator[Html]:
    taken: Counter[tuple[int, int]] = Counter()
    for one in drawn:
        x, y = _x(one.coverage), _y(one.selective or 0.0)
        place = (round(x / 4), round(y / 4))
        turn, far = taken[place] * _GOLDEN, 3.6 * math.sqrt(taken[place])
        taken[place] += 1
        said = (
            f"{one.article}: {one.answered} of {one.answerable} answered, {one.right} of these "
            "right"
        )
        x, y = x + far * math.cos(turn), y + far * math.sin(turn)
        yield tag("circle", tag("title", said), class_="dot", cx=x, cy=y, r=3.5)


def _mean(coverage: Figure, selective: Figure) -> Iterator[Html]:
    x, y = _x(coverage.value), _y(selective.value)
    if coverage.low is not None and coverage.high is not None:
        yield tag(
            "path", class_="whisker", d=f"M{_x(coverage.low):.2f} {y:.2f}H{_x(coverage.high):.2f}"
        )
    if selective.low is not None and selective.high is not None:
        yield tag(
            "path", class_="whisker", d=f"M{x:.2f} {_y(selective.low):.2f}V{_y(selective.high):.2f}"
        )
    yield tag("path", class_="mean", d=f"M{x:.2f} {y - 7:.2f}l7 7l-7 7l-7-7z")


_ROW, _WIDE, _EDGE = 27.0, 340.0, 36.0


def whiskers(figures: Sequence[Figure], title: str) -> Html | None:
    """Draw each figure as a dot with its interval, the best on top; a ring has no interval.

    Returns:
        The plot; None without figures.
    """
    if not figures:
        return None
    order = sorted(figures, key=lambda one: -one.value)
    height = 22 + _ROW * len(order)
    desc = "; ".join(f"{one.name} {one.value:.3f}" for one in order)
    grid = [
        part
        for tick in _TICKS
        for part in (
            tag("path", class_="grid", d=f"M{_across(tick):g} 16V{height:g}"),
            _text(_across(tick), 11, f"{tick:g}", "middle"),
        )
    ]
    rows = [part for at, one in enumerate(order) for part in _row(one, 18 + _ROW * at)]
    return _picture("kinds", title, desc, (_WIDE, height), grid, rows)


def _across(value: float) -> float:
    return 8 + value * (_WIDE - 16 - _EDGE)


def _row(one: Figure, top: float) -> Iterator[Html]:
    x, y = _across(one.value), top + 19
    name = one.name if len(one.name) <= 46 else f"{one.name[:45]}…"  # noqa: PLR2004 - what fits
    yield _text(2, top + 11, f"{name}, n {one.cases}", "name")
    yield tag("path", class_="grid", d=f"M{_across(0):g} {y:g}H{_across(1):g}")
    bounded = one.low is not None and one.high is not None
    if one.low is not None and one.high is not None:
        low, high = _across(one.low), _across(one.high)
        path = f"M{low:.2f} {y:g}H{high:.2f}M{low:.2f} {y - 3:g}v6M{high:.2f} {y - 3:g}v6"
        yield tag("path", class_="whisker", d=path)
    yield tag(
        "circle", tag("title", one.name), class_="dot" if bounded else "ring", cx=x, cy=y, r=4
    )
    yield _text(_WIDE - 2, y + 4, f"{one.value:.3f}", "end")
