"""How long the checks of one claim take: ``python -m evals.benchmarks.claims_speed``.

The claims are those that the recorded model drafted about the articles of split ``tune``, each with
its quotes. Every third is checked before, so that what is read off an article once, for all its
claims, has been read; the second thirds are timed with their quotes, the last ones as anybody's
text whose evidence is looked for, each claim once. Times are processor time of this process; a
bare scan for the words of the claim and its evidence says what other machines will see.
"""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import CHECKS, checks, cite
from assistant.grounding.statement import Statement
from assistant.grounding.weighing import weigh
from assistant.loading import make_article
from assistant.replies import AnswerDraft, SummaryDraft
from evals.benchmarks.speed import seconds
from evals.commands import RECORDINGS
from evals.journal import read_lines
from evals.labels import read_suite
from evals.recorder import Kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.replies import ClaimDraft

LIMIT = 0.001
"""Seconds that all checks of a claim may take, in the median."""
SCAN, ALL = "word scan", f"**all checks** (limit {LIMIT * 1e6:.0f})"
SOUGHT = "`check`, its evidence looked for too"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Drafted:
    """A recorded claim with the facts of its article."""

    facts: Facts
    draft: ClaimDraft

    def statement(self) -> Statement:
        """Put the claim to its evidence, as nobody has before."""
        citations, rejected = cite(self.draft.quotes, self.facts)
        return Statement(" ".join(self.draft.text.split()), citations, rejected, self.facts)


def recorded() -> Iterator[Drafted]:
    """Yield the recorded claims about the articles of split ``tune``."""
    for labels in read_suite():
        if labels.article.split != "tune":
            continue
        facts = Facts(make_article(labels.text, source=f"{labels.id}.txt"))
        for line in read_lines(RECORDINGS / f"{labels.id}.jsonl"):
            drafts = _claims(Kept.model_validate(line))
            yield from (Drafted(facts, draft) for draft in drafts)


def _claims(kept: Kept) -> tuple[ClaimDraft, ...]:
    if kept.task == "answer":
        return AnswerDraft.model_validate_json(kept.text).claims
    if kept.task != "summary":
        return ()
    summary = SummaryDraft.model_validate_json(kept.text)
    return (*summary.overview, *summary.key_points)


def spent(statement: Statement) -> dict[str, float]:
    """Put every check to a claim; return the seconds that each takes, and all of them."""
    found: dict[str, float] = {}
    for name, check in CHECKS.items():
        found[name] = seconds(partial(check, statement))
    return {**found, ALL: sum(found.values())}


def scan(statement: Statement) -> None:
    """Look for the words of a claim and of its evidence, and for nothing else."""
    _WORD.findall(statement.text)
    _WORD.findall(statement.evidence_text)


def measure(every: Sequence[Drafted]) -> dict[str, list[float]]:
    """Return the seconds of a scan, of each check, of all and of ``check``, a claim each."""
    for one in every[::3]:
        checks(one.statement())
        weigh(one.draft.text, one.facts)
    found: dict[str, list[float]] = defaultdict(list)
    for one in every[1::3]:
        statement = one.statement()
        _ = statement.evidence_text
        found[SCAN].append(seconds(partial(scan, statement)))
        if not statement.verbatim:
            for name, taken in spent(statement).items():
                found[name].append(taken)
    for one in every[2::3]:
        found[SOUGHT].append(seconds(partial(weigh, one.draft.text, one.facts)))
    return found


def main() -> None:
    """Print the median and the 95th percentile of each check and of all of a claim together."""
    found = measure(list(recorded()))
    scanned = statistics.median(found.pop(SCAN))
    print(f"a word scan of a claim and its evidence: {scanned * 1e6:.0f} us")
    print("| check | claims | median, us | 95th percentile | by a word scan's |")
    print("|---|---|---|---|---|")
    for name, taken in found.items():
        middle, high = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
        cells = f"{middle * 1e6:.0f} | {high * 1e6:.0f} | {middle / scanned:.0f}"
        print(f"| {name} | {len(taken)} | {cells} |")


if __name__ == "__main__":
    main()
