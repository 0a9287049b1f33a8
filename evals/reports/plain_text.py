"""A verdict as Markdown, and as the same words for a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from evals.verdict import Failure, Figure, Verdict

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")
_MARKUP = re.compile(r"([\\`*_\[\]<>|#])")
SHOWN = 40
"""Failures that a terminal and Markdown show; the page and the JSON have all."""


def clean(words: str) -> str:
    """Return untrusted words on one line, without control signs."""
    return " ".join(_CONTROL.sub(" ", words).split())


def escaped(words: str) -> str:
    r"""Return untrusted words as Markdown that says just them.

    >>> escaped("[a](b) | *c*")
    '\\[a\\](b) \\| \\*c\\*'
    """
    return _MARKUP.sub(r"\\\1", clean(words))


def interval(figure: Figure) -> str:
    """Return a figure's interval; empty below five articles."""
    if figure.low is None or figure.high is None:
        return ""
    return f"[{figure.low:.3f}, {figure.high:.3f}]"


def headline(verdict: Verdict) -> str:
    """Say in one line what a run came to."""
    run = verdict.run
    who = ", ".join(filter(None, (run.engine, run.model, run.label)))
    said = {"pass": "passed", "fail": "FAILED", "incomplete": "INCOMPLETE"}[verdict.outcome]
    return f"{run.name} ({who}): {said}"


def lines(verdict: Verdict) -> Iterator[str]:
    """Yield a verdict for a terminal."""
    yield headline(verdict)
    yield from _trouble(verdict)
    width = max((len(one.name) for one in verdict.metrics), default=0)
    yield ""
    yield from (_line(one.name, one, width) for one in verdict.metrics)
    for name in verdict.undefined:
        yield f"  {name:<{width}}  nothing to measure"
    for title, figures in (("type", verdict.by_type), ("split", verdict.by_split)):
        yield f"\n  grounded accuracy by {title}"
        yield from (_line(f"  {one.name}", one, width) for one in figures)
    yield ""
    for gate in verdict.gates:
        yield f"  {'ok  ' if gate.passed else 'FAIL'}  {gate.name}: {gate.detail}"
    for case in verdict.changed[:SHOWN]:
        yield f"  changed  {case.article}/{case.question}: {case.before:g} to {case.after:g}"
    for name in verdict.unstable:
        yield f"  unstable  {name}"
    yield f"\n  {len(verdict.failures)} answers and summaries fall short; --out has a page with all"


def brief(verdict: Verdict) -> Iterator[str]:
    """Yield a verdict in a few lines: outcome, headline figure, what fails, what changed."""
    yield headline(verdict)
    yield from _trouble(verdict)
    yield from (_line(one.name, one, len(one.name)) for one in verdict.metrics[:1])
    yield from (f"  FAIL  {one.name}: {one.detail}" for one in verdict.gates if not one.passed)
    if verdict.changed:
        yield f"  {len(verdict.changed)} cases differ from the baseline; --brief does not tell them"


def _line(name: str, one: Figure, width: int) -> str:
    return f"  {name:<{width}}  {one.value:.3f}  {interval(one):<16}  n {one.cases}"


def _trouble(verdict: Verdict) -> Iterator[str]:
    if verdict.missing:
        yield f"  {verdict.missing} cases were not run"
    for kind, count in sorted(verdict.troubles.items()):
        hint = ": run --record with a model" if kind == "missing recording" else ""
        yield f"  {count} x {kind}{hint}"


def markdown(verdict: Verdict) -> str:
    """Return a verdict as Markdown."""
    run = verdict.run
    text = [f"# {escaped(headline(verdict))}", "", _about(verdict), ""]
    text += [f"- {line.strip()}" for line in _trouble(verdict)]
    text += ["", *_table("metric", verdict.metrics), ""]
    text += ["## Grounded accuracy by type of question", "", *_table("type", verdict.by_type), ""]
    text += ["## By kind of article", "", *_table("kind", verdict.by_kind), ""]
    text += ["## By split", "", *_table("split", verdict.by_split), ""]
    if verdict.gates:
        text += ["## Gates", "", "| gate | | |", "|---|---|---|"]
        for gate in verdict.gates:
            held = "ok" if gate.passed else "**failed**"
            text.append(f"| {escaped(gate.name)} | {held} | {escaped(gate.detail)} |")
        text.append("")
    if verdict.compared:
        text += ["## Against the baseline", "", *_comparison(verdict), ""]
    text += [f"## What falls short ({len(verdict.failures)})", ""]
    text += [line for one in verdict.failures[:SHOWN] for line in _failure(one)]
    if len(verdict.failures) > SHOWN:
        text.append(f"\n{len(verdict.failures) - SHOWN} more stand in the JSON and the page.")
    text += ["", f"Suite {run.suite[:12]}, version {run.version}."]
    return "\n".join(text) + "\n"


def _about(verdict: Verdict) -> str:
    run = verdict.run
    asked = sum(one.type != "summary" for one in verdict.cases)
    part = f" Only: {escaped(', '.join(run.only))}." if run.only else ""
    said = f" ({escaped(run.label)})" if run.label else ""
    return (
        f"Engine {run.engine}, model {escaped(run.model or 'none')}{said}, {run.epochs} epoch(s), "
        f"{asked} answers, {len(verdict.cases) - asked} summaries, {verdict.tokens} tokens.{part}"
    )


def _table(title: str, figures: Iterable[Figure]) -> Iterator[str]:
    yield f"| {title} | value | 95 % interval | n | articles |"
    yield "|---|---|---|---|---|"
    for one in figures:
        yield (
            f"| {escaped(one.name)} | {one.value:.3f} | {interval(one)} | {one.cases} "
            f"| {one.articles} |"
        )


def _comparison(verdict: Verdict) -> Iterator[str]:
    yield "| metric | before | now | | smallest drop that would show |"
    yield "|---|---|---|---|---|"
    for one in verdict.compared:
        yield (
            f"| {escaped(one.metric)} | {one.before:.3f} | {one.after:.3f} | {one.change} "
            f"| {one.detectable:.3f} |"
        )


def _failure(one: Failure) -> Iterator[str]:
    yield f"- **{escaped(one.article)} / {escaped(one.question)}** ({one.type}): {escaped(one.ask)}"
    yield f"  - says ({escaped(one.status) or '-'}): {escaped(one.answer) or '(nothing)'}"
    yield f"  - right: {escaped(' / '.join(one.expected))}"
    for fault in one.faults:
        yield f"  - {escaped(fault)}"
