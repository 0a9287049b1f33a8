"""Do no harm: what the program withholds or marks of a capable model's drafts, for people to read.

``python -m evals.harm`` plays the recorded model again, offline; ``--show`` prints every claim.
``python -m evals.harm --record URL`` asks the model of an OpenAI-compatible server wherever a
recording is missing, and keeps what it says. The questions and the status that a careful reader
gives each stand in ``harm_cases/``.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import assistant
from assistant.documents import Frozen
from assistant.providers.openai_api import OpenAIProvider
from evals.rates import share
from evals.recorder import Recorder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answers import Answer, Claim, Summary
    from assistant.providers.base import Provider

HERE = Path(__file__).parent
CASES = HERE / "harm_cases"
RECORDINGS = HERE / "recordings" / "harm"
SEED = HERE.parent / "seeds" / "blinken-lavrov-osce-2021.txt"
LABEL = "large language model, via the OpenAI protocol"
_PATIENCE = 3600.0
"""Seconds that one live call may take."""
_AT_ONCE = 64

Split: TypeAlias = Literal["tune", "report"]
"""Checks were mended after reading what came of ``tune``; ``report`` nobody looked at before."""
Status: TypeAlias = Literal["answered", "not_in_article", "partly_answered", "mistaken_premise"]


class Question(Frozen):
    """A question and what a careful reader says to it."""

    ask: str
    status: Status
    also: tuple[Status, ...] = ()
    """Statuses that are as right."""
    answer: str
    """What a right answer says; empty when the article does not."""


class Case(Frozen):
    """An article and the questions put to it."""

    article: str
    split: Split
    question: tuple[Question, ...]

    @property
    def name(self) -> str:
        """The article's name without an ending."""
        return Path(self.article).stem

    def read(self) -> assistant.Article:
        """Load the article; ``seed`` is the one the project was created from."""
        return assistant.load_article(str(SEED if self.article == "seed" else CASES / self.article))


class Outcome(Frozen):
    """What came of one question, or with no question of one summary."""

    article: str
    question: Question | None
    result: assistant.Answer | assistant.Summary

    @property
    def right(self) -> bool:
        """Whether the status is one that a careful reader would give."""
        if self.question is None or self.result.kind != "answer":
            return self.question is None
        return self.result.status in (self.question.status, *self.question.also)


def cases() -> list[Case]:
    """Read the cases in the order of their names.

    Raises:
        ValidationError: A file of cases has another shape.
    """
    return [
        Case.model_validate(tomllib.loads(file.read_text("utf-8")))
        for file in sorted(CASES.glob("*.toml"))
    ]


def play(case: Case, provider: Provider, workers: int) -> list[Outcome]:
    """Summarize a case's article and put its questions, each alone."""
    article = case.read()

    def one(question: Question | None) -> Outcome:
        reader = assistant.Assistant(timeout=_PATIENCE, provider=provider)
        result: Answer | Summary
        if question is None:
            result = reader.summarize(article)
        else:
            result = reader.ask(article, question.ask)
        return Outcome(article=case.article, question=question, result=result)

    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(one, (None, *case.question)))


def claims(outcome: Outcome) -> Iterator[Claim]:
    """Return every claim of a result, shown or withheld."""
    result = outcome.result
    if result.kind == "answer":
        yield from result.claims
    else:
        yield from (() if result.headline is None else (result.headline,))
        yield from (*result.overview, *result.key_points)
    yield from result.withheld


def report(outcomes: Sequence[Outcome]) -> str:
    """Count standings and right statuses, and list what a person has to judge."""
    asked = [one for one in outcomes if one.question is not None]
    standings = Counter(claim.standing for one in outcomes for claim in claims(one))
    calls = Counter(one.result.usage.calls for one in outcomes)
    right = share([(one.article, float(one.right)) for one in asked])
    lines = [
        f"status right: {sum(one.right for one in asked)} of {len(asked)} questions ({right})",
        f"claims: {sum(standings.values())}, of which "
        + ", ".join(f"{standings[name]} {name}" for name in ("cited", "doubtful", "withheld")),
        "calls a result: " + ", ".join(f"{calls[n]} of {n}" for n in sorted(calls)),
    ]
    for one in asked:
        if not one.right and one.question and one.result.kind == "answer":
            lines.append(f"STATUS {one.article}: {one.question.ask}")
            lines.append(f"  is {one.result.status}, a careful reader says {one.question.status}")
    for one in outcomes:
        odd = [claim for claim in claims(one) if claim.standing in ("doubtful", "withheld")]
        lines += [line for claim in odd for line in _told(one, claim)]
    return "\n".join(lines)


def everything(outcomes: Sequence[Outcome]) -> str:
    """List every claim with its quotes, for people to read."""
    return "\n".join(line for one in outcomes for c in claims(one) for line in _told(one, c))


def _told(one: Outcome, claim: Claim) -> list[str]:
    about = "summary" if one.question is None else f"{one.question.ask} [{one.question.answer}]"
    lines = [f"{claim.standing.upper()} {one.article}: {about}", f"  {claim.text}"]
    lines += [f"    {citation.passage}: {citation.quote}" for citation in claim.citations]
    lines += [f"    NOT FOUND ({q.fidelity}): {q.written}" for q in claim.rejected_quotes]
    return [*lines, *([f"  because: {claim.reason}"] if claim.reason else [])]


def main(arguments: list[str] | None = None) -> None:
    """Play every case and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--record", metavar="URL", help="ask the model behind this base URL")
    parser.add_argument("--recordings", type=Path, default=RECORDINGS, help="where replies are")
    parser.add_argument("--split", choices=("tune", "report"), default="report")
    parser.add_argument("--prune", action="store_true", help="drop recordings nothing asks for")
    parser.add_argument("--show", action="store_true", help="print every claim")
    chosen = parser.parse_args(arguments)
    recordings: Path = chosen.recordings
    live = OpenAIProvider(None, chosen.record, None, timeout=_PATIENCE) if chosen.record else None
    played = [case for case in cases() if case.split == chosen.split]
    recorders = [
        Recorder(recordings / f"{case.name}.jsonl", 1, live, LABEL, str(date.today()))  # noqa: DTZ011 - the day here
        for case in played
    ]
    with ThreadPoolExecutor(len(played) or 1) as pool:
        many = pool.map(partial(play, workers=_AT_ONCE if live else 1), played, recorders)
        outcomes = [outcome for one in many for outcome in one]
    if chosen.prune:
        print(f"{sum(one.prune() for one in recorders)} stale recordings dropped")
    if chosen.show:
        print(everything(outcomes))
    print(report(outcomes))


if __name__ == "__main__":
    main()
