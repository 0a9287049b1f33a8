"""What all stories share: a draft's parts grounded as they come, repaired once, verified."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from assistant import __version__
from assistant.answers import ArticleReference, Check, Claim, Usage
from assistant.drafting.drafts import Drafted, Drafting, Group, Part
from assistant.errors import ReplyError
from assistant.grounding.grounding import ground, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.documents import Article
    from assistant.drafting.drafts import Drafter
    from assistant.grounding.facts import Facts
    from assistant.replies import Event, JudgementDraft, Reply

T = TypeVar("T")
Telling: TypeAlias = "Generator[Event, str | Reply | None, T]"


@dataclass(slots=True)
class Told:
    """The claims of one result so far, in the order they were drafted, with their groups."""

    facts: Facts
    claims: list[tuple[Group, Claim]] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)
    complete: bool = True
    notes: list[str] = field(default_factory=list)

    def shown(self, group: Group | None = None) -> tuple[Claim, ...]:
        """Return the claims that may be shown, of one group or of all."""
        return tuple(
            claim
            for its, claim in self.claims
            if claim.standing != "withheld" and group in (None, its)
        )

    def withheld(self) -> tuple[Claim, ...]:
        """Return the claims that may not be shown."""
        return tuple(claim for _, claim in self.claims if claim.standing == "withheld")

    def add(self, part: Part) -> Claim:
        """Ground one part; a repair takes its place in the group of the claim it replaces."""
        claim = ground(f"c{len(self.claims) + 1}", part.claim, self.facts)
        group = part.group
        if part.replaces is not None:
            group = next((its for its, old in self.claims if old.id == part.replaces), group)
        self.claims.append((group, claim))
        return claim

    def took(self, drafted: Drafted[T]) -> None:
        """Count what a draft cost and keep what it has to say of itself."""
        self.usage += drafted.usage
        self.complete = self.complete and drafted.complete
        self.notes += [note for note in drafted.notes if note not in self.notes]


def grounded(
    drafting: Drafting[Drafted[T]], told: Told, *, hold: bool = False
) -> Telling[Drafted[T]]:
    """Ground each part as it comes and yield it when it may be shown.

    ``hold`` keeps the claims back: they are only collected.
    """
    sent: str | Reply | None = None
    try:
        while True:
            event = drafting.send(sent)
            sent = None
            if not isinstance(event, Part):
                sent = yield event
                continue
            claim = told.add(event)
            if claim.standing != "withheld" and not hold:
                yield claim
    except StopIteration as end:
        drafted: Drafted[T] = end.value
        told.took(drafted)
        return drafted
    finally:
        drafting.close()


def repaired(
    drafter: Drafter, drafted: Drafted[T], told: Told, *, hold: bool = False
) -> Telling[None]:
    """Ask once for claims in place of the withheld ones; a repair that fails changes nothing."""
    withheld = told.withheld()
    if not withheld or not drafted.conversation or not drafted.complete:
        return
    before = len(told.claims)
    try:
        yield from grounded(drafter.repair(drafted, withheld), told, hold=hold)
    except ReplyError as error:
        told.notes.append(f"the repair could not be used: {error}")
    mended = [claim for _, claim in told.claims[before:] if claim.standing != "withheld"]
    if mended:
        told.notes.append(f"{len(mended)} claim(s) were written anew after a check failed")


def verified(drafter: Drafter, article: Article, told: Told) -> Telling[None]:
    """Put every claim to the model verifier: it may raise a claim to supported, or lower it."""
    claims = told.shown()
    if not claims:
        return
    drafted = yield from grounded(drafter.verify(article, claims), told, hold=True)
    if drafted.draft is None:
        told.notes.append("nothing was verified: that needs a model")
        return
    judged = {judgement.claim: judgement for judgement in drafted.draft.judgements}
    told.claims = [
        (group, judge(claim, judged.get(claim.id), told.facts)) for group, claim in told.claims
    ]


def judge(claim: Claim, judgement: JudgementDraft | None, facts: Facts) -> Claim:
    """Apply a verifier's judgement; without a deciding quote that is found, it is void."""
    if claim.standing == "withheld":
        return claim
    check = judged(judgement, facts)
    settled = settle(claim.model_copy(update={"checks": (*claim.checks, check)}))
    if check.outcome == "pass" and settled.standing == "cited":
        return settled.model_copy(update={"standing": "supported"})
    return settled


def judged(judgement: JudgementDraft | None, facts: Facts) -> Check:
    """Turn a judgement into a check: contradicted fails, unsupported is a doubt."""
    if judgement is None:
        return Check(name="model", outcome="not_applicable", detail="the verifier left it out")
    found = facts.aligner.find(judgement.quote, judgement.passage)
    if not isinstance(found, tuple):
        detail = "the verifier's deciding words are not in the article, so its verdict is void"
        void = "doubt" if judgement.verdict == "unsupported" else "not_applicable"
        return Check(name="model", outcome=void, detail=detail)
    words = found[0].quote
    outcome = {"supported": "pass", "unsupported": "doubt", "contradicted": "fail"}
    return Check(
        name="model",
        outcome=outcome[judgement.verdict],  # type: ignore[arg-type] # the dict's values are outcomes
        detail=f"a model verifier says {judgement.verdict}, by the words “{words}”",
    )


def reference(article: Article) -> ArticleReference:
    """Say which article a result speaks of."""
    return ArticleReference(
        id=article.id,
        title=article.title,
        published=article.published,
        source=article.source,
        sha256=article.sha256,
    )


def version() -> str:
    """Return the program's version, as results carry it."""
    return __version__


def shortened(texts: Iterator[str]) -> str:
    """Join texts by spaces, white space folded."""
    return " ".join(" ".join(text.split()) for text in texts)


__all__ = ["Telling", "Told", "grounded", "judge", "reference", "repaired", "replace", "verified"]
