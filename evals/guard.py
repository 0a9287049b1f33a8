"""What the guard does: false claims of known kinds, and what the product makes of them.

``python -m evals guard`` takes the claims of the do-no-harm recordings, which people read one by
one and found true, makes a weak model's drafts of them (one change each, see ``mutating``, or
another quote), has the product ground each, and counts what is withheld, marked and shown. The
unchanged claims go the same way: what is withheld or marked of those is the harm done.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

import assistant
from assistant.answers import Usage
from assistant.replies import AnswerDraft, ClaimDraft, QuoteDraft, Reply
from evals.harm import RECORDINGS, cases, claims, play
from evals.mutating import KINDS, mutants, names_in
from evals.rates import share
from evals.recorder import Recorder
from evals.scoring.numbers import numbers
from evals.scoring.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from assistant.providers.base import Deadline
    from assistant.replies import ModelRequest

Fate: TypeAlias = Literal["withheld", "marked", "shown"]
UNTOUCHED = "untouched"
_FATES: dict[str, Fate] = {"withheld": "withheld", "doubtful": "marked", "cited": "shown"}
_QUESTION = "What does the article say about this?"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One claim with its quotes, as a weak model would draft it."""

    article: str
    kind: str
    text: str
    quotes: tuple[str, ...]


class Weak:
    """A provider that answers every request with one drafted claim, the repair too."""

    def __init__(self, attempt: Attempt) -> None:
        quotes = tuple(QuoteDraft(passage="", quote=quote) for quote in attempt.quotes)
        draft = AnswerDraft(
            status="answered",
            claims=(ClaimDraft(text=attempt.text, quotes=quotes),),
            unanswered=(),
            standalone_question=_QUESTION,
        )
        self._reply = draft.model_dump_json()

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:  # noqa: ARG002 - whatever is asked
        """Return the draft."""
        return Reply(text=self._reply, finish="stop", model="mutated", usage=Usage(calls=1))

    def stream(self, request: ModelRequest, deadline: Deadline) -> Iterator[str | Reply]:
        """Yield the draft, whole."""
        yield self.complete(request, deadline)


def attempts(recordings: Path = RECORDINGS) -> Iterator[tuple[assistant.Article, list[Attempt]]]:
    """Yield each article with the true claims recorded for it and the false ones made of them."""
    for case in cases():
        outcomes = play(case, Recorder(recordings / f"{case.name}.jsonl"), 1)
        said: dict[tuple[str, tuple[str, ...]], None] = {}
        for outcome in outcomes:
            for claim in claims(outcome):
                said.setdefault((claim.text, tuple(one.quote for one in claim.citations)))
        article = case.read()
        yield article, list(_of_article(case.name, article.text, list(said)))


def _of_article(
    name: str, article: str, said: Sequence[tuple[str, tuple[str, ...]]]
) -> Iterator[Attempt]:
    known = names_in(article)
    for at, (text, quotes) in enumerate(said):
        yield Attempt(name, UNTOUCHED, text, quotes)
        for mutant in mutants(text, known):
            yield Attempt(name, mutant.kind, mutant.text, quotes)
        altered = _altered(quotes)
        if altered is not None:
            yield Attempt(name, "altered quote", text, altered)
        yield Attempt(name, "fabricated quote", text, (_fabricated(quotes),))
        other, foreign = said[(at + len(said) // 2) % len(said)]
        if not _overlap(quotes, foreign) and other != text:
            yield Attempt(name, "true quote, another claim", other, quotes)


def _altered(quotes: tuple[str, ...]) -> tuple[str, ...] | None:
    """Change one figure or drop one "not" of the first quote that has one."""
    for at, quote in enumerate(quotes):
        changed = re.sub(r"\s+not\b|n[’']t\b", "", quote, count=1)
        figures = numbers(plain(quote))
        if changed == quote and figures:
            changed = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), quote, count=1)
        if changed != quote:
            return (*quotes[:at], changed, *quotes[at + 1 :])
    return None


def _fabricated(quotes: tuple[str, ...]) -> str:
    """Make words that stand nowhere of words that do: every second word, turned round."""
    words = " ".join(quotes).split()
    return " ".join(reversed(words[::2])) or "words that nobody said"


def _overlap(one: Iterable[str], other: Iterable[str]) -> bool:
    others = list(other)
    return any(a in b or b in a for a in one for b in others)


def fate(attempt: Attempt, article: assistant.Article) -> Fate:
    """Put a claim through the product, and say what its reader sees of it."""
    reader = assistant.Assistant(provider=Weak(attempt))
    answer = reader.ask(article, _QUESTION)
    for claim in answer.claims:
        if claim.text == attempt.text:
            return _FATES[claim.standing]
    return "withheld"


def table(recordings: Path = RECORDINGS) -> str:
    """Return as Markdown how many claims of each kind are withheld, marked and shown."""
    fates: defaultdict[str, list[tuple[str, Fate]]] = defaultdict(list)
    for article, tried in attempts(recordings):
        for attempt in tried:
            fates[attempt.kind].append((attempt.article, fate(attempt, article)))
    lines = [
        "| change | claims | withheld | marked | shown | caught, 95 % interval |",
        "|---|---|---|---|---|---|",
    ]
    extra = [kind for kind in fates if kind not in KINDS and kind != UNTOUCHED]
    lines += [_row(kind, fates[kind]) for kind in (*KINDS, *extra) if fates[kind]]
    changed = [one for kind, found in fates.items() if kind != UNTOUCHED for one in found]
    lines.append(_row("**all changes**", changed))
    lines.append(_row("**untouched (true)**", fates[UNTOUCHED]))
    return "\n".join(lines)


def _row(kind: str, found: Sequence[tuple[str, Fate]]) -> str:
    counts = Counter(one for _, one in found)
    caught = share([(article, float(one != "shown")) for article, one in found])
    cells = " | ".join(f"{counts[one]}" for one in ("withheld", "marked", "shown"))
    return f"| {kind} | {len(found)} | {cells} | {caught} |"
