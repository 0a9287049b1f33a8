"""The articles of a run: two plots and a table."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING

from evals.reports.markup import Content, Html, folded, table, tag, wide
from evals.reports.plots import Point, points, scatter, whiskers
from evals.reports.tables import figures_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from evals.verdict import Verdict


def plots(verdict: Verdict, links: Mapping[str, str]) -> Html | None:
    """Plot coverage against selective accuracy, and the kinds of article; None without questions.

    Args:
        verdict: The verdict.
        links: Where each article's failures stand, by its id; articles without any are left out.
    """
    if not has_plots(verdict):
        return None
    sides = (_coverage(verdict, links), _kinds(verdict))
    return tag(
        "section", tag("h2", "Articles"),
        tag("div", *(tag("div", *side) for side in sides if side), class_="sides"), id="articles",
    )  # fmt: skip


def has_plots(verdict: Verdict) -> bool:
    """Tell whether there is something to plot."""
    return bool(verdict.by_kind) or any(case.type != "summary" for case in verdict.cases)


def _kinds(verdict: Verdict) -> list[Html]:
    title = "Grounded accuracy by kind of article"
    plot = whiskers(verdict.by_kind, title)
    if plot is None:
        return []
    said = "The line is the 95 % interval. A ring has none: fewer than five articles."
    listed = folded("As a table", figures_table(title, "kind", verdict.by_kind))
    return [tag("h3", title), tag("figure", plot, tag("figcaption", said)), listed]


def _coverage(verdict: Verdict, links: Mapping[str, str]) -> list[Html]:
    found = points(verdict.cases)
    by_name = {one.name: one for one in verdict.metrics}
    plot = scatter(found, by_name.get("coverage"), by_name.get("selective accuracy"))
    shown = []
    if plot is not None:
        silent = sum(one.selective is None for one in found)
        said = (
            "One dot an article; the diamond is the mean over questions, with its intervals. "
            "Dots that would hide each other are moved aside."
        )
        if silent:
            said += f" Articles without any answer have no dot: {silent}."
        shown.append(tag("h3", "Coverage against selective accuracy"))
        shown.append(tag("figure", plot, tag("figcaption", said)))
    rows = list(_articles(verdict, {one.article: one for one in found}, links))
    heads = ("article", "grounded accuracy", "coverage", "selective accuracy", "n")
    if rows:
        title = "What each article came to"
        shown.append(folded("Article by article", wide(title, table(title, heads, rows))))
    return shown


def _articles(
    verdict: Verdict, found: Mapping[str, Point], links: Mapping[str, str]
) -> Iterator[tuple[Content, ...]]:
    grounded: dict[str, list[float]] = {}
    for case in verdict.cases:
        if case.type != "summary":
            grounded.setdefault(case.article, []).append(case.value)
    for name, values in grounded.items():
        point = found.get(name)
        yield (
            tag("a", name, href=f"#{links[name]}") if name in links else name,
            f"{fmean(values):.3f}",
            _share(point.coverage if point else None),
            _share(point.selective if point else None),
            len(values),
        )


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
