"""What the checks make of claims that are false in a known way, and of true ones like them.

``python -m evals typed`` puts every claim of ``claims/`` to the product twice: as a model's draft,
with its evidence for quotes, and to ``check``, which has to look for the evidence itself. What is
withheld or marked of the false ones is the recall; of the true ones, the harm done.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

import assistant
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.weighing import weigh
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.segmenting import sentences
from evals.rates import share
from evals.typed_claims import ERRORS, of_split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from evals.labels import Labels, Split
    from evals.typed_claims import ArticleClaims, TypedClaim

Fate: TypeAlias = Literal["withheld", "marked", "shown"]
_FATES: dict[str, Fate] = {
    "withheld": "withheld",
    "contradicted": "withheld",
    "unsupported": "withheld",
    "doubtful": "marked",
}
_GRAVITY: tuple[Fate, ...] = ("shown", "marked", "withheld")
SPLITS: tuple[Split, ...] = ("tune", "report")


@dataclass(frozen=True, slots=True)
class Told:
    """What one way of asking made of a claim, and why."""

    fate: Fate
    reason: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A claim with what was made of it."""

    article: str
    claim: TypedClaim
    draft: Told
    """As a draft that quotes its evidence."""
    check: Told
    """Put to ``check``, without evidence."""

    @property
    def ways(self) -> tuple[tuple[str, Told], ...]:
        """Both, with their names."""
        return ("draft", self.draft), ("check", self.check)


def outcomes(every: Iterable[tuple[Labels, ArticleClaims]]) -> list[Outcome]:
    """Put every claim to the product in both ways."""
    found = []
    for labels, claims in every:
        facts = Facts(assistant.make_article(labels.text, source=f"{labels.id}.txt"))
        found += [
            Outcome(labels.id, claim, _drafted(claim, facts), _checked(claim, facts))
            for claim in claims.claims
        ]
    return found


def _drafted(claim: TypedClaim, facts: Facts) -> Told:
    quotes = tuple(QuoteDraft(passage="", quote=quote) for quote in claim.evidence)
    draft = ClaimDraft(text=claim.text, quotes=quotes)
    grounded = ground("c1", draft, facts, facts.article.title or "")
    return Told(_FATES.get(grounded.standing, "shown"), grounded.reason)


def _checked(claim: TypedClaim, facts: Facts) -> Told:
    """Let the gravest verdict on a sentence of the claim stand for it."""
    weighed = [weigh(span.of(claim.text), facts) for span in sentences(claim.text)]
    told = [Told(_FATES.get(one.verdict, "shown"), one.reason) for one in weighed]
    return max(told, key=lambda one: _GRAVITY.index(one.fate))


def report(
    every: Sequence[ArticleClaims], suite: Sequence[Labels], splits: Sequence[Split] = SPLITS
) -> str:
    """Return the tables of each split as Markdown."""
    parts = []
    for split in splits:
        found = outcomes(of_split(every, suite, split))
        about = len({one.article for one in found})
        parts.append(f"### {split}: {len(found)} claims about {about} articles")
        parts += tables(found) if found else []
    return "\n\n".join(parts)


def tables(found: Sequence[Outcome]) -> list[str]:
    """Return the table of false claims by kind and that of true ones by what they are like."""
    wrong = [one for one in found if not one.claim.is_true]
    right = [one for one in found if one.claim.is_true]
    return [
        _table(("false", "caught", "of these withheld"), wrong, lambda one: one.claim.kind),
        _table(("true, like", "alarms", "of these withheld"), right, lambda one: one.claim.like),
    ]


def _table(
    heads: tuple[str, str, str],
    found: Sequence[Outcome],
    kind_of: Callable[[Outcome], str | None],
) -> str:
    kind, noticed, withheld = heads
    lines = [
        f"| {kind} | claims | articles | draft: {noticed} | {withheld} "
        f"| `check`: {noticed} | {withheld} |",
        "|---|---|---|---|---|---|---|",
    ]
    for name in ERRORS:
        own = [one for one in found if kind_of(one) == name]
        lines += [_row(name.replace("_", "-"), own)] if own else []
    lines += [_row("**all**", found)] if found else []
    return "\n".join(lines)


def _row(name: str, found: Sequence[Outcome]) -> str:
    cells = []
    for way in ("draft", "check"):
        fates = [(one.article, dict(one.ways)[way].fate) for one in found]
        noticed = share([(article, float(fate != "shown")) for article, fate in fates])
        cells += [f"{noticed}", f"{Counter(fate for _, fate in fates)['withheld']}"]
    articles = len({one.article for one in found})
    return f"| {name} | {len(found)} | {articles} | {' | '.join(cells)} |"


def mistakes(found: Iterable[Outcome]) -> str:
    """Return, a block each, the false claims that are shown and the true ones that are not."""
    blocks = []
    for one in found:
        claim = one.claim
        bad = [(way, told) for way, told in one.ways if (told.fate == "shown") != claim.is_true]
        if not bad:
            continue
        kind = f"true, like {claim.like}" if claim.is_true else claim.kind
        lines = [f"{one.article}/{claim.id} ({kind}): {claim.text}"]
        lines += [f"  {way}: {told.fate}; {told.reason or 'no objection'}" for way, told in bad]
        lines += [f"  evidence: {' | '.join(claim.evidence)}"]
        blocks.append("\n".join([*lines, *([f"  why: {claim.why}"] if claim.why else [])]))
    return "\n\n".join(blocks)
