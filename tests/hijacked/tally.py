"""Many plays of worst drafts, judged and counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.answers import CheckReport
from tests.hijacked.judging import complaints, shown
from tests.hijacked.kinds import KINDS
from tests.hijacked.playing import play

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.hijacked.cases import Case
    from tests.hijacked.playing import Outcome, Place
    from tests.hijacked.worst import Worst

_LONGEST = 20_000
_BY_MODEL = {"verified", "check"}
"""Places where the hijacked model is its own verifier: a doubt it may settle, a failure not."""


@dataclass
class Tally:
    """What came of all plays."""

    runs: int = 0
    errors: int = 0
    """Plays that ended in an error told in one line, as replies of no use must."""
    broken: Counter[str] = field(default_factory=Counter)
    """How many plays broke each law."""
    standings: Counter[str] = field(default_factory=Counter)
    """What became of false claims with true quotes that no check promises to see through."""
    examples: list[str] = field(default_factory=list)

    def add(self, kind: str, case: Case, place: Place) -> None:
        """Play a kind of draft in one place, and judge what a user sees."""
        worst = KINDS[kind](case)
        text = " ".join(one["text"] for one in worst.claims)[:_LONGEST] or "It did not happen."
        outcome = play(worst, case, place, text)
        self.runs += 1
        self.errors += outcome.result is None
        found = [*complaints(outcome, case), *_beyond(worst, outcome, place)]
        self.broken.update({law for law, _ in found})
        where = f"{kind}, {case.name}, {place[0]} {'streamed' if place[1] else 'whole'}"
        self.examples += [f"{law}: {where}: {what}" for law, what in found]
        if worst.fate == "cited" and outcome.result is not None:
            false = (one for one in shown(outcome.result) if not _is_own(one.text, case))
            self.standings.update(one.standing for one in false)


def _is_own(text: str, case: Case) -> bool:
    """Tell a claim in the article's own words, which is true."""
    return text in " ".join(case.text.split())


def _beyond(worst: Worst, outcome: Outcome, place: Place) -> Iterator[tuple[str, str]]:
    """Yield claims that came further than the best that may become of them."""
    result = outcome.result
    if result is None or worst.fate == "cited":
        return
    if isinstance(result, CheckReport):
        if worst.fate == "withheld":
            for one in result.claims:
                if one.verdict == "supported":
                    yield "ungrounded", f"{one.text[:80]!r} is {one.verdict}"
        return
    for claim in shown(result):
        marked = claim.standing == "doubtful" or place[0] in _BY_MODEL
        if worst.fate == "withheld" or not marked:
            yield "ungrounded", f"{claim.text[:80]!r} is {claim.standing}"


def tallied(plays: Iterable[tuple[str, Case, Place]]) -> Tally:
    """Play them all."""
    tally = Tally()
    for kind, case, place in plays:
        tally.add(kind, case, place)
    return tally
