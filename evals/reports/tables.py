"""The figures of a verdict as tables of the page: scoreboard, groups of questions, gates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.reports.markup import Content, Html, facts, folded, table, tag
from evals.reports.plain_text import interval
from evals.reports.plots import bar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from evals.verdict import Figure, Verdict

MEANINGS = {
    "grounded accuracy": "right, every quote verbatim, and all required evidence cited",
    "accuracy": "right in status and words, citations left aside",
    "status right": "answered, abstained or corrected the question where that is right",
    "quote validity": "cited quotes that stand where the answer says",
    "evidence recall": "required quotes of which at least half is cited",
    "evidence precision": "valid quotes that touch required or allowed evidence",
    "coverage": "answerable questions that are answered",
    "selective accuracy": "right ones among these",
    "abstention precision": "abstentions where the article has no answer",
    "abstention recall": "questions without an answer that are abstained from",
    "vital recall": "facts that a summary must state and does",
    "nugget score": "vital facts and, counting half, the others worth telling",
    "nothing forbidden": "summaries with no false statement of those the labels know",
    "quotation fidelity": "summaries whose words in quotation marks all stand in the article",
    "statements that stand alone": "statements that do not begin with a pronoun",
    "short enough": "summaries within the length that the label allows",
}
"""What each metric is the share of."""


def scoreboard(verdict: Verdict) -> Html:
    """Show every metric with its interval, and the baseline's value as a tick."""
    before = {one.metric: one.before for one in verdict.compared}
    shown: list[Content] = []
    if verdict.metrics:
        caption = "Every metric, with its 95 % interval"
        shown.append(figures_table(caption, "metric", verdict.metrics, before))
    else:
        shown.append(tag("p", "There are no figures: nothing was measured.", class_="faint"))
    if verdict.undefined:
        shown.append(tag("p", f"Nothing to measure: {', '.join(verdict.undefined)}."))
    named = [*(one.name for one in verdict.metrics), *verdict.undefined]
    known = [(name, MEANINGS[name]) for name in named if name in MEANINGS]
    if known:
        shown.append(folded("What the metrics are the share of", facts(known)))
    return tag("section", tag("h2", "Scoreboard"), _key(before), *shown, id="scoreboard")


def _key(before: Mapping[str, float]) -> Html:
    tick = " A dashed tick is the baseline." if before else ""
    return tag(
        "p", "The bar is the value, the line on it the 95 % interval; articles, not single "
        f"questions, decide its width, and below five of them there is none.{tick}", class_="faint",
    )  # fmt: skip


def figures_table(
    caption: str, head: str, figures: Iterable[Figure], before: Mapping[str, float] | None = None
) -> Html:
    """Show figures as rows, each with a bar; ``before`` has the baseline's values by name."""
    before = before or {}
    rows = [
        (one.name, _figure(one, before.get(one.name)), one.cases, one.articles) for one in figures
    ]
    return table(caption, (head, "value", "n", "articles"), rows)


def _figure(one: Figure, before: float | None) -> Html:
    told = (tag("b", f"{one.value:.3f}"), " ", tag("span", interval(one), class_="faint"))
    return tag("div", tag("span", *told, class_="number"), bar(one, before), class_="figure")


def groups(verdict: Verdict) -> Html:
    """Show grounded accuracy by type of question and by split."""
    shown: list[Content] = [tag("h2", "Grounded accuracy by group")]
    if not (verdict.by_type or verdict.by_split):
        shown.append(tag("p", "No questions were asked.", class_="faint"))
    for head, figures in (("type of question", verdict.by_type), ("split", verdict.by_split)):
        if figures:
            shown.append(figures_table(f"Grounded accuracy by {head}", head, figures))
    return tag("section", *shown, id="groups")


def gates(verdict: Verdict) -> Html:
    """Show what had to hold, the failed gates first."""
    shown: Html
    if verdict.gates:
        rows = [
            (one.name, _held(passed=one.passed), one.detail)
            for one in sorted(verdict.gates, key=lambda one: one.passed)
        ]
        shown = table("What must hold of this run", ("gate", "", "detail"), rows)
    else:
        shown = tag("p", "No gates are set for this run.", class_="faint")
    return tag("section", tag("h2", "Gates"), shown, id="gates")


def _held(*, passed: bool) -> Html:
    return tag("b", "holds" if passed else "FAILS", class_="good" if passed else "bad")
