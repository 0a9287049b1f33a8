"""A verdict as one HTML page without anything from outside."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.rendering.html.frame import allowed
from evals.reports import articles, changes, tables
from evals.reports.failures import anchors, failures
from evals.reports.markup import Content, Html, facts, folded, table, tag
from evals.reports.plain_text import headline, interval, troubles
from evals.verdict import HEADLINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from evals.labels import Labels
    from evals.verdict import Verdict

_HERE = Path(__file__).parent
_OUTCOMES = {"pass": "Passed", "fail": "Failed", "incomplete": "Incomplete"}
_DIGITS = 12
"""Hex digits of a digest that the header shows."""


def page(verdict: Verdict, suite: Mapping[str, Labels]) -> str:
    """Return the page.

    Words of articles, models and labels are escaped; the policy in the page's head allows its own
    style and script and nothing else, and without the script only the search is missing.

    Args:
        verdict: What is told.
        suite: The articles' labels by id, to show evidence where it stands.
    """
    cases, by_article = anchors(verdict.failures)
    sections = (
        tables.scoreboard(verdict),
        tables.groups(verdict),
        articles.plots(verdict, by_article),
        tables.gates(verdict),
        changes.baseline(verdict, cases),
        changes.unstable(verdict, cases),
        failures(verdict.failures, suite),
    )
    script = (_HERE / "page.js").read_text("utf-8")
    body = tag("body", _header(verdict), _contents(verdict), tag("main", *sections))
    end = tag("script", Html(script)) if verdict.failures else None
    told = tag("html", _head(verdict, script), body, end, lang="en")
    return f"<!doctype html>\n{told.text}\n"


def _head(verdict: Verdict, script: str) -> Html:
    style = (_HERE / "page.css").read_text("utf-8")
    policy = (
        f"default-src 'none'; style-src {allowed(style)}; script-src {allowed(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", f"Evals: {headline(verdict)}"),
        tag("style", Html(style)),
    )


def _header(verdict: Verdict) -> Html:
    outcome = tag("strong", _OUTCOMES[verdict.outcome], class_=f"outcome {verdict.outcome}")
    return tag(
        "header",
        tag("h1", "Evals: ", verdict.run.name),
        tag("p", outcome, " ", _reason(verdict), f" Exit code {verdict.exit_code}."),
        _lacking(verdict),
        _main_figure(verdict),
        facts(_about(verdict)),
        _digests(verdict),
    )


def _reason(verdict: Verdict) -> str:
    failed = [one.name for one in verdict.gates if not one.passed]
    if verdict.outcome == "incomplete":
        return "Not all cases have a result, so the figures judge an unfinished run."
    if failed:
        return (
            f"Gates that do not hold: {', '.join(failed)} ({len(failed)} of {len(verdict.gates)})."
        )
    if verdict.gates:
        return f"Every gate holds ({len(verdict.gates)})."
    return "No gates are set for this run."


def _lacking(verdict: Verdict) -> Html | None:
    """List what has no result; None when nothing is lacking."""
    rows = list(troubles(verdict))
    return tag("ul", *(tag("li", row) for row in rows), class_="lacking") if rows else None


def _main_figure(verdict: Verdict) -> Html | None:
    figure = next((one for one in verdict.metrics if one.name == HEADLINE), None)
    if figure is None:
        return None
    about = (
        f" {HEADLINE} {interval(figure)}, {figure.cases} questions of {figure.articles} articles"
    )
    return tag("p", tag("b", f"{figure.value:.3f}"), tag("span", about), class_="headline")


def _about(verdict: Verdict) -> Iterator[tuple[str, Content]]:
    run = verdict.run
    counts = Counter(case.type == "summary" for case in verdict.cases)
    yield "engine", run.engine
    yield "model", run.model or "none named"
    if run.label:
        yield "kind of model", run.label
    yield "version", run.version
    yield "suite", tag("code", run.suite[:_DIGITS])
    yield "epochs", run.epochs
    if run.only:
        yield "only", ", ".join(run.only)
    yield "articles", len({case.article for case in verdict.cases})
    yield "answers", counts[False]
    yield "summaries", counts[True]
    yield "fall short", len(verdict.failures)
    yield "claims marked", verdict.marked
    yield "claims withheld", verdict.withheld
    yield "speakers", f"{verdict.speakers_right} right, {verdict.speakers_wrong} wrong"
    if verdict.tokens:
        yield "tokens", f"{verdict.tokens:,}"
    if verdict.seconds:
        yield "waited for replies", f"{verdict.seconds:,.0f} s in all"


def _digests(verdict: Verdict) -> Html:
    run = verdict.run
    rows = [("labels and texts", run.suite), ("the assistant's code", run.code)]
    rows += [(f"prompt {name}", digest) for name, digest in sorted(run.prompts.items())]
    cells = [(name, tag("code", digest)) for name, digest in rows]
    return folded("Digests", table("SHA-256 of what was run", ("of", "digest"), cells))


def _contents(verdict: Verdict) -> Html:
    failed = sum(not one.passed for one in verdict.gates)
    links = {
        "scoreboard": "Scoreboard",
        "groups": "Groups",
        "articles": "Articles",
        "gates": f"Gates ({failed} failed)" if failed else "Gates",
        "baseline": "Baseline",
        "unstable": "Unstable",
        "failures": f"What falls short ({len(verdict.failures)})",
    }
    if not articles.has_plots(verdict):
        del links["articles"]
    rows = [tag("li", tag("a", words, href=f"#{anchor}")) for anchor, words in links.items()]
    return tag("nav", tag("ul", *rows), aria_label="Contents")
