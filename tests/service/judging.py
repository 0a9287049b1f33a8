"""The laws: what holds of every run, whatever the service does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Answer, CheckReport, Claim, Point, Summary
from assistant.storing import Store
from tests.service.runs import ARTICLE, KEY, NEXT, QUESTION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assistant.answers import Citation
    from tests.service.fault import Fault
    from tests.service.runs import Outcome, Result, Way

LAWS = {
    "crash": "tracebacks, or errors that no caller expects",
    "python": "messages that are bare Python, or more than a line",
    "ungrounded": "claims shown without the article's words",
    "unmarked": "cut replies that are not marked incomplete",
    "lost": "turns lost",
    "code": "wrong exit codes",
    "late": "calls that end a second after their deadline or later",
    "key": "messages or results that hold the key",
    "tries": "requests too many",
    "unused": "replies that could be used and were not",
}
"""The names of the laws, and what breaking one is called."""
GRACE = 1.0
"""Seconds after the deadline."""
_PYTHON = re.compile(
    r"NoneType|object (?:is not|has no|of type)|Expecting (?:value|property|'|,)|line \d+ column"
    r"|Traceback|\b\w+(?:Error|Exception|Warning)\b|<class |bytearray\(|\bb['\"]|\[Errno|\(_\w+\.c:"
    r"|codec can't|0x[0-9a-f]{6}|\bunexpected \w+:|\bdict\b|\btuple\b|not subscriptable|byte 0x"
)


def is_plain(message: str) -> bool:
    """Tell whether a message is one printable line in a person's words."""
    said = re.sub(r"'[^']*'|\"[^\"]*\"", "''", message)  # what a service said is quoted
    return (
        bool(message) and message.isprintable() and len(message) < 600 and not _PYTHON.search(said)
    )


def grounded(claim: Claim) -> bool:
    """Tell whether a claim that is shown stands on the article's own words."""
    return (
        claim.standing != "withheld" and bool(claim.citations) and all(map(_true, claim.citations))
    )


def _true(citation: Citation) -> bool:
    return ARTICLE.text[citation.start : citation.end] == citation.quote != ""


def shown_claims(result: Result) -> tuple[Claim, ...]:
    """Return the claims that a result shows."""
    if isinstance(result, Summary):
        return tuple(point.claim for point in result.points)
    return result.claims if isinstance(result, Answer) else ()


def broken(fault: Fault, way: Way, outcome: Outcome, *, clock: bool = True) -> Iterator[str]:
    """Name the laws that a run broke; without ``clock`` none of them is about time."""
    if outcome.crash:
        yield "crash"
        return
    yield from _said(outcome)
    yield from _shown(outcome)
    check, chat = way.task == "check", way.api == "chat"
    expected = fault.expected(streamed=way.streamed, check=check)
    if not fault.allows(outcome.code, streamed=way.streamed, check=check, chat=chat):
        yield "unmarked" if expected == 6 and outcome.code == 0 else "code"
    if clock and outcome.seconds > outcome.deadline + GRACE:
        yield "late"
    if outcome.error is not None and outcome.tries > fault.tries:
        yield "tries"
    if expected == 0 and outcome.result is not None and not _used(fault, outcome.result):
        yield "unused"


def _said(outcome: Outcome) -> Iterator[str]:
    notes = outcome.result.notes if outcome.result else ()
    messages = (*notes, *((str(outcome.error),) if outcome.error else ()))
    if not all(map(is_plain, messages)):
        yield "python"
    told = "".join(messages) + (outcome.result.model_dump_json() if outcome.result else "")
    if KEY in told or KEY in "".join(item.model_dump_json() for item in outcome.shown):
        yield "key"


def _shown(outcome: Outcome) -> Iterator[str]:
    on_the_way = [item.claim if isinstance(item, Point) else item for item in outcome.shown]
    result = outcome.result
    at_last = shown_claims(result) if result else ()
    if not all(map(grounded, (*on_the_way, *at_last))):
        yield "ungrounded"
    if isinstance(result, Answer) and result.text != " ".join(one.text for one in result.claims):
        yield "ungrounded"
    if isinstance(result, CheckReport) and not all(
        _true(citation) for one in result.claims for citation in one.citations
    ):
        yield "ungrounded"
    if on_the_way and (result is None or any(one not in at_last for one in on_the_way)):
        yield "unmarked"  # a reader saw claims, and nothing says that they are not all


def _used(fault: Fault, result: Result) -> bool:
    claims = shown_claims(result)
    if isinstance(result, CheckReport):
        verdicts = {one.verdict for one in result.claims}
        return verdicts == {"supported"} if fault.shows == "all" else True
    if fault.shows == "all":
        return len(claims) >= 2 and not result.withheld
    return bool(claims) == (fault.shows == "some")


def lost(way: Way, outcome: Outcome, path: Path) -> bool:
    """Tell whether a chat, as it was kept, lacks a turn that was shown."""
    if way.task != "chat":
        return False
    kept = Store(path).latest()
    during = [NEXT] if outcome.result is not None else []
    results = [one.result for one in kept.exchanges] if kept else []
    asked = [result.question for result in results if isinstance(result, Answer)]
    return asked != [QUESTION, *during, NEXT]
