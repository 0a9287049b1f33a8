"""A verdict as Markdown, and as the same words for a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.rendering.markdown import escape
from assistant.rendering.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from evals.verdict import Failure, Figure, Verdict

_UNSEEN = re.compile("[\u200b-\u200f\ufdd0-\ufdef\ufffe\uffff]")
"""Marks without width, and the code points that XML does not take."""
_BAR = re.compile(r"(?<!\\)\|")
SHOWN = 40
"""Failures that a terminal and Markdown show; the page and the JSON have all."""


def harmless(words: str) -> str:
    """Return untrusted words without what acts instead of being read; tabs and line ends stay."""
    return plain(_UNSEEN.sub("", words))


def clean(words: str) -> str:
    r"""Return untrusted words on one line, without what acts instead of being read.

    >>> clean("a\x0bb \u202e\x1bc\n")
    'a b c'
    """
    return " ".join(harmless(" ".join(words.split())).split())


def escaped(words: str) -> str:
    r"""Return untrusted words as Markdown that reads the same and does nothing.

    >>> escaped("[a](b) | &lt;")
    '\\[a\\](b) \\| \\&lt;'
    """
    return escape(clean(words))


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
    return clean(f"{run.name} ({who}): {said}")


def lines(verdict: Verdict) -> Iterator[str]:
    """Yield a verdict for a terminal; the words of labels and models act on none."""
    yield headline(verdict)
    yield from (f"  {one}" for one in troubles(verdict))
    width = max((len(one.name) for one in verdict.metrics), default=0)
    yield ""
    yield from (_line(one, width) for one in verdict.metrics)
    for name in verdict.undefined:
        yield f"  {clean(name):<{width}}  nothing to measure"
    for title, figures in (("type", verdict.by_type), ("split", verdict.by_split)):
        yield ""
        yield f"  grounded accuracy by {title}"
        yield from (_line(one, width, "  ") for one in figures)
    yield ""
    for gate in verdict.gates:
        yield f"  {'ok  ' if gate.passed else 'FAIL'}  {clean(gate.name)}: {clean(gate.detail)}"
    for case in verdict.changed[:SHOWN]:
        name = clean(f"{case.article}/{case.question}")
        yield f"  changed  {name}: {case.before:g} to {case.after:g}"
    for name in verdict.unstable:
        yield f"  unstable  {clean(name)}"
    yield ""
    yield f"  {len(verdict.failures)} answers and summaries fall short; --out has a page with all"


def brief(verdict: Verdict) -> Iterator[str]:
    """Yield a verdict in a few lines: outcome, headline figure, what fails, what changed."""
    yield headline(verdict)
    yield from (f"  {one}" for one in troubles(verdict))
    yield from (_line(one, len(one.name)) for one in verdict.metrics[:1])
    failed = [one for one in verdict.gates if not one.passed]
    yield from (f"  FAIL  {clean(one.name)}: {clean(one.detail)}" for one in failed)
    if verdict.changed:
        yield f"  {len(verdict.changed)} cases differ from the baseline; --brief does not tell them"


def _line(one: Figure, width: int, indent: str = "") -> str:
    name = indent + clean(one.name)
    return f"  {name:<{width}}  {one.value:.3f}  {interval(one):<16}  n {one.cases}"


def troubles(verdict: Verdict) -> Iterator[str]:
    """Yield what has no result, or had an error instead of one."""
    if verdict.missing:
        yield f"{verdict.missing} cases were not run"
    for kind, count in sorted(verdict.troubles.items()):
        hint = ": run --record with a model" if kind == "missing recording" else ""
        yield clean(f"{count} x {kind}{hint}")


def markdown(verdict: Verdict) -> str:
    """Return a verdict as Markdown."""
    run = verdict.run
    text = [f"# {escaped(headline(verdict))}", "", _about(verdict), ""]
    text += [f"- {escaped(one)}" for one in troubles(verdict)]
    text += ["", *_table("metric", verdict.metrics), ""]
    text += ["## Grounded accuracy by type of question", "", *_table("type", verdict.by_type), ""]
    text += ["## By kind of article", "", *_table("kind", verdict.by_kind), ""]
    text += ["## By split", "", *_table("split", verdict.by_split), ""]
    if verdict.gates:
        text += ["## Gates", "", "| gate | | |", "|---|---|---|"]
        for gate in verdict.gates:
            held = "ok" if gate.passed else "**failed**"
            text.append(f"| {_cell(gate.name)} | {held} | {_cell(gate.detail)} |")
        text.append("")
    if verdict.compared:
        text += ["## Against the baseline", "", *_comparison(verdict), ""]
    text += [f"## What falls short ({len(verdict.failures)})", ""]
    text += [line for one in verdict.failures[:SHOWN] for line in _failure(one)]
    if len(verdict.failures) > SHOWN:
        text.append(f"\n{len(verdict.failures) - SHOWN} more stand in the JSON and the page.")
    text += ["", f"Suite {escaped(run.suite[:12])}, version {escaped(run.version)}."]
    return "\n".join(text) + "\n"


def _about(verdict: Verdict) -> str:
    run = verdict.run
    asked = sum(one.type != "summary" for one in verdict.cases)
    part = f" Only: {escaped(', '.join(run.only))}." if run.only else ""
    said = f" ({escaped(run.label)})" if run.label else ""
    return (
        f"Engine {escaped(run.engine)}, model {escaped(run.model or 'none')}{said}, "
        f"{run.epochs} epoch(s), {asked} answers, "
        f"{len(verdict.cases) - asked} summaries, {verdict.tokens} tokens.{part}"
    )


def _table(title: str, figures: Iterable[Figure]) -> Iterator[str]:
    yield f"| {title} | value | 95 % interval | n | articles |"
    yield "|---|---|---|---|---|"
    for one in figures:
        yield (
            f"| {_cell(one.name)} | {one.value:.3f} | {interval(one)} | {one.cases} "
            f"| {one.articles} |"
        )


def _cell(words: str) -> str:
    """Return words for a table, where a bar ends a cell even inside of code."""
    return _BAR.sub(r"\\|", escaped(words))


def _comparison(verdict: Verdict) -> Iterator[str]:
    yield "| metric | before | now | | smallest drop that would show |"
    yield "|---|---|---|---|---|"
    for one in verdict.compared:
        yield (
            f"| {_cell(one.metric)} | {one.before:.3f} | {one.after:.3f} | {one.change} "
            f"| {one.detectable:.3f} |"
        )


def _failure(one: Failure) -> Iterator[str]:
    case = f"{escaped(one.article)} / {escaped(one.question)}"
    yield f"- **{case}** ({escaped(one.type)}): {escaped(one.ask)}"
    yield f"  - says ({escaped(one.status) or '-'}): {escaped(one.answer) or '(nothing)'}"
    yield f"  - right: {escaped(' / '.join(one.expected))}"
    for fault in one.faults:
        yield f"  - {escaped(fault)}"
