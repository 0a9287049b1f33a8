"""What falls short, article by article: question, answer, faults, and the evidence in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.reports.evidence import evidence, is_long, legend, whole
from evals.reports.markup import Content, Html, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from evals.labels import Labels
    from evals.verdict import Failure

OPEN = 25
"""Failures up to which all are shown open."""
_LONGEST = 4_000
"""Characters of one text; the rest stands in the JSON."""
_GRADES = {"wrong": "wrong", "citations": "only citations", "nothing": "no reply"}


def anchors(failures: Sequence[Failure]) -> tuple[dict[str, str], dict[str, str]]:
    """Return where each case's (``article/question``) first failure stands, and each article's."""
    cases: dict[str, str] = {}
    articles: dict[str, str] = {}
    for number, one in enumerate(failures, 1):
        cases.setdefault(f"{one.article}/{one.question}", f"f{number}")
        articles.setdefault(one.article, f"a{len(articles) + 1}")
    return cases, articles


def failures(found: Sequence[Failure], suite: Mapping[str, Labels]) -> Html:
    """Show every failure under its article, with a legend of the marks."""
    title = tag("h2", f"What falls short ({len(found)})")
    if not found:
        return tag("section", title, tag("p", "Nothing: all is as it should be."), id="failures")
    _, articles = anchors(found)
    by_article: dict[str, list[tuple[int, Failure]]] = {name: [] for name in articles}
    for number, one in enumerate(found, 1):
        by_article[one.article].append((number, one))
    shown = [
        _article(name, ones, suite.get(name), articles[name], is_open=len(found) <= OPEN)
        for name, ones in by_article.items()
    ]
    search = tag("div", id="search", hidden=True)
    return tag("section", title, legend(), search, *shown, id="failures")


def _article(
    name: str, ones: Iterable[tuple[int, Failure]], labels: Labels | None, anchor: str, *,
    is_open: bool,
) -> Html:  # fmt: skip
    ones = list(ones)
    about = f"{labels.article.kind}, split {labels.article.split}" if labels else "not in the suite"
    head = tag("h3", name, " ", tag("small", f"{about}; fall short: {len(ones)}"))
    long = whole(labels, anchor) if labels and is_long(labels) else None
    shown = [_failure(number, one, labels, anchor, is_open=is_open) for number, one in ones]
    return tag("section", head, long, *shown, class_="article", id=anchor)


def _failure(
    number: int, one: Failure, labels: Labels | None, anchor: str, *, is_open: bool
) -> Html:
    grade = _grade(one)
    line = tag(
        "summary", tag("b", _GRADES[grade], class_=f"grade {grade}"), " ",
        tag("span", _case(one), class_="case"), " ",
        tag("h4", one.ask),
    )  # fmt: skip
    rows: list[tuple[str, Content]] = [
        ("Asked before", _list(_history(one, labels))),
        ("Says", _said(one)),
        ("Falls short", _list(one.faults)),
        ("Left out" if one.type == "summary" else "Right would be", _list(one.expected)),
        ("Withheld", _list(one.withheld)),
    ]
    told = tag("dl", *(tag("div", tag("dt", k), tag("dd", v)) for k, v in rows if v is not None))
    shown = evidence(one, labels, anchor)
    return tag(
        "details", line, told, shown, class_="failure", id=f"f{number}", open=is_open,
        data_type=one.type, data_grade=grade,
    )  # fmt: skip


def _grade(one: Failure) -> str:
    if one.correct:
        return "citations"
    return "wrong" if one.status or one.answer else "nothing"


def _case(one: Failure) -> str:
    """Name a case by its question, type and epoch, each where it says more than the one before."""
    told = [one.question, *([one.type] if one.type != one.question else [])]
    return ", ".join([*told, *([f"epoch {one.epoch}"] if one.epoch > 1 else [])])


def _history(one: Failure, labels: Labels | None) -> list[str]:
    """Return what was asked and answered before a question that leans on it."""
    asked = labels.questions if labels else ()
    turns = (turn for question in asked if question.id == one.question for turn in question.history)
    return [f"{turn.ask} {turn.answer}" for turn in turns]


def _said(one: Failure) -> Content:
    status = tag("code", one.status) if one.status else None
    said: Content = tag("span", "(nothing)", class_="faint")
    if "\n" in one.answer:
        said = _list(one.answer.split("\n"))
    elif one.answer:
        said = tag("span", shortened(one.answer), class_="words")
    return [status, " " if status else None, said]


def _list(words: Iterable[str]) -> Html | None:
    """List words; None when there are none."""
    shown = [tag("li", shortened(one)) for one in words]
    return tag("ul", *shown) if shown else None


def shortened(words: str) -> str:
    """Return at most 4,000 characters, and how many more there are."""
    left = len(words) - _LONGEST
    return words if left <= 0 else f"{words[:_LONGEST]} [… {left} characters more, see the JSON]"
