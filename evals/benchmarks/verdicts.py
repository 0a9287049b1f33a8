"""Texts and claims put to the checks alone, to a model verifier alone, and to both; and counted."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant import Assistant, make_article
from assistant.drafting.model import ModelDrafter
from assistant.drivers import Deadline, run
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.prompting import Prompts
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.stories.grounded import Told, judgements
from evals.benchmarks.plain_check import worst
from evals.rates import balanced_rate, share
from evals.recorder import MissingRecording
from evals.typed_claims import ERRORS, of_split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from assistant.answers import Check, Claim
    from assistant.replies import Story
    from evals.benchmarks.checking_sets import Labelled
    from evals.labels import Labels, Split
    from evals.recorder import Recorder
    from evals.typed_claims import ArticleClaims, TypedClaim

_WRONG = ("unsupported", "contradicted")
A_CALL = 10
"""Typed claims that are judged in one call; a false one and its true twin never share one."""
_PATIENCE = 9000.0


@dataclass(frozen=True, slots=True)
class Judged:
    """A text or claim, what people say of it, and who objects to it how strongly."""

    article: str
    label: bool
    failed: bool
    """By a check: unsupported, contradicted or withheld."""
    doubted: bool
    refused: bool
    """By the verifier, in whatever it says of any of its claims."""
    missing: bool = False
    """Nothing is recorded for it."""


RULES: dict[str, Callable[[Judged], bool]] = {
    "a check fails": lambda one: one.failed,
    "a check fails or doubts": lambda one: one.failed or one.doubted,
    "the verifier refuses": lambda one: one.refused,
    "a check fails or the verifier refuses": lambda one: one.failed or one.refused,
    "any of them objects": lambda one: one.failed or one.doubted or one.refused,
}


def judged(text: Labelled, recorder: Recorder) -> Judged:
    """Check a text without and with the verifier."""
    article = make_article(text.article)
    plain = worst(Assistant(engine="extractive").check(article, text.text).claims)
    found = Judged(text.article, text.label, plain in _WRONG, plain == "doubtful", refused=False)
    reader = Assistant(timeout=_PATIENCE, provider=recorder)
    try:
        report = reader.check(article, text.text, verify=True)
    except MissingRecording:
        return replace(found, missing=True)
    refused = any(_refuses(check) for claim in report.claims for check in claim.checks)
    return replace(found, refused=refused)


def _refuses(check: Check) -> bool:
    return check.name == "model" and check.outcome in ("doubt", "fail")


def typed(
    suite: Sequence[Labels],
    claims: Sequence[ArticleClaims],
    split: Split,
    recorder: Callable[[str], Recorder],
) -> list[tuple[Judged, TypedClaim]]:
    """Put the typed claims of a split to the checks and to the verifier, some in each call."""
    todo = of_split(claims, suite, split)
    with ThreadPoolExecutor(max(1, len(todo))) as pool:
        found = pool.map(lambda one: list(_article(one[0], one[1], recorder(one[0].id))), todo)
        return [one for own in found for one in own]


def _article(
    labels: Labels, its: ArticleClaims, recorder: Recorder
) -> Iterator[tuple[Judged, TypedClaim]]:
    facts = Facts(make_article(labels.text, source=f"{labels.id}.txt"))
    with ThreadPoolExecutor(_groups(its.claims)) as pool:
        groups = list(dealt(its.claims))
        for own, checks in zip(
            groups, pool.map(lambda g: _ask(g, facts, recorder), groups), strict=True
        ):
            for claim in own:
                made = _drafted(claim, facts)
                said = None if checks is None else checks.get(claim.id)
                refused = said is not None and _refuses(said)
                yield (
                    Judged(
                        labels.id,
                        claim.is_true,
                        made.standing == "withheld",
                        made.standing == "doubtful",
                        refused,
                        missing=checks is None,
                    ),
                    claim,
                )


def _groups(claims: Sequence[TypedClaim]) -> int:
    return max(2, -(-len(claims) // A_CALL))


def dealt(claims: Sequence[TypedClaim]) -> list[list[TypedClaim]]:
    """Deal an article's claims out into calls, in an order that tells nothing.

    A false claim and the true one that is made like it (``number-1``, ``number-1t``) go into
    different calls.
    """
    groups: list[list[TypedClaim]] = [[] for _ in range(_groups(claims))]
    for claim in sorted(claims, key=lambda one: _hash(one.text)):
        apart = [own for own in groups if all(_pair(one) != _pair(claim) for one in own)]
        min(apart or groups, key=len).append(claim)
    return groups


def _pair(claim: TypedClaim) -> str:
    return claim.id.removesuffix("t")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _drafted(claim: TypedClaim, facts: Facts) -> Claim:
    quotes = tuple(QuoteDraft(passage="", quote=quote) for quote in claim.evidence)
    draft = ClaimDraft(text=claim.text, quotes=quotes)
    return ground(claim.id, draft, facts, facts.article.title or "")


def _ask(own: Sequence[TypedClaim], facts: Facts, recorder: Recorder) -> dict[str, Check] | None:
    """Have the claims judged, under ids that tell nothing; by their own ids. None: no recording."""
    drafter = ModelDrafter("", Prompts())
    claims = [
        _drafted(claim, facts).model_copy(update={"id": f"c{place}"})
        for place, claim in enumerate(own, 1)
    ]
    story: Story[dict[str, Check]] = judgements(drafter, claims, Told(facts))
    try:
        found = run(story, recorder, Deadline(_PATIENCE))
    except MissingRecording:
        return None
    return {claim.id: found[f"c{at}"] for at, claim in enumerate(own, 1) if f"c{at}" in found}


def table(title: str, every: Sequence[Judged]) -> str:
    """Write for each way to decide how well it tells supported from others."""
    values = [one for one in every if not one.missing]
    left = len(every) - len(values)
    lines = [
        f"| {title} ({len(values)} of {len({one.article for one in values})} articles"
        + (f"; {left} not recorded" if left else "")
        + ") | balanced accuracy | caught of the false | of the true objected to | precision |",
        "|---|---|---|---|---|",
    ]
    if len({one.label for one in values}) == 2:  # noqa: PLR2004 - both labels
        lines += [_row(name, rule, values) for name, rule in RULES.items()]
    return "\n".join(lines)


def _row(name: str, objects: Callable[[Judged], bool], values: Sequence[Judged]) -> str:
    right = [(one.article, one.label, objects(one) != one.label) for one in values]
    caught = share([(one.article, float(objects(one))) for one in values if not one.label])
    harmed = share([(one.article, float(objects(one))) for one in values if one.label])
    flagged = [(one.article, float(not one.label)) for one in values if objects(one)]
    precision = f"{share(flagged)}" if flagged else "none"
    return f"| {name} | {balanced_rate(right)} | {caught} | {harmed} | {precision} |"


def kinds(every: Iterable[tuple[Judged, TypedClaim]]) -> str:
    """Write for each kind of false claim what checks, verifier and both catch."""
    of: defaultdict[str, list[Judged]] = defaultdict(list)
    for one, claim in every:
        if not claim.is_true and not one.missing:
            of[claim.kind].append(one)
    lines = ["| false | claims | checks | verifier | any |", "|---|---|---|---|---|"]
    for name in ERRORS:
        own = of[name]
        if own:
            rules = ("a check fails or doubts", "the verifier refuses", "any of them objects")
            cells = [sum(map(RULES[rule], own)) / len(own) for rule in rules]
            shown = " | ".join(f"{cell:.3f}" for cell in cells)
            lines.append(f"| {name.replace('_', '-')} | {len(own)} | {shown} |")
    return "\n".join(lines)
