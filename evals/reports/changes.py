"""What changed: against the baseline, and from one epoch to another."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from evals.reports.markup import Content, Html, folded, joined, table, tag, wide

if TYPE_CHECKING:
    from collections.abc import Mapping

    from evals.verdict import ChangedCase, Verdict

_MANY = 12
"""Rows above which a list is folded."""


def baseline(verdict: Verdict, links: Mapping[str, str]) -> Html:
    """Show what changed against the baseline, and the smallest drop that would show.

    Args:
        verdict: The verdict.
        links: Where a case's failure stands, by ``article/question``.
    """
    shown: list[Content] = [tag("h2", "Against the baseline")]
    if verdict.compared:
        rows = [
            (
                one.metric, f"{one.before:.3f} to {one.after:.3f}",
                f"{one.after - one.before:+.3f}", _change(one.change), f"{one.p_drop:.3f}",
                f"{one.detectable:.3f}" if math.isfinite(one.detectable) else "none",
                one.cases, one.articles,
            )
            for one in verdict.compared
        ]  # fmt: skip
        heads = (
            "metric", "from, to", "change", "verdict", "p of such a drop by chance",
            "smallest drop that would show", "n", "articles",
        )  # fmt: skip
        title = "The same questions in the baseline and now"
        shown.append(wide(title, table(title, heads, rows)))
        said = "A drop of that size is found four times in five; a smaller one may go unseen."
        shown.append(tag("p", said, class_="faint"))
    else:
        said = "There is nothing to compare with: no baseline, or no case in common."
        shown.append(tag("p", said, class_="faint"))
    if verdict.changed:
        listed = tag("ul", *(tag("li", *_changed(one, links)) for one in verdict.changed))
        number = len(verdict.changed)
        said = f"Questions that changed in grounded accuracy: {number}"
        shown.append(folded(said, listed, open=number <= _MANY))
    return tag("section", *shown, id="baseline")


def _change(change: str) -> Html:
    known = {"regressed": "bad", "improved": "good"}
    return tag("b", change, class_=known.get(change))


def _changed(one: ChangedCase, links: Mapping[str, str]) -> tuple[Content, ...]:
    better = one.after > one.before
    told = f" {one.before:g} to {one.after:g} "
    word = tag("b", "better" if better else "worse", class_="good" if better else "bad")
    return (_linked(f"{one.article}/{one.question}", links), told, word)


def _linked(case: str, links: Mapping[str, str]) -> Html:
    """Name a case, linked to its failure where it has one."""
    return tag("a", case, href=f"#{links[case]}") if case in links else joined(case)


def unstable(verdict: Verdict, links: Mapping[str, str]) -> Html:
    """List the questions that are right in one epoch and wrong in another."""
    shown: Html
    if verdict.unstable:
        rows = [tag("li", _linked(case, links)) for case in verdict.unstable]
        said = f"Questions that are right in one epoch and wrong in another: {len(rows)}"
        shown = folded(said, tag("ul", *rows), open=len(rows) <= _MANY)
    elif verdict.run.epochs > 1:
        shown = tag("p", f"All {verdict.run.epochs} epochs agree.")
    else:
        shown = tag("p", "One epoch cannot show any; see --epochs.", class_="faint")
    return tag("section", tag("h2", "Unstable questions"), shown, id="unstable")
