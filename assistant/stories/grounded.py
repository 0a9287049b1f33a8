"""What all stories share: a draft's parts grounded as they come, repaired once, verified."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from assistant.answers import ArticleReference, Claim, Point, Usage
from assistant.drafting.drafts import Drafted, Drafting, Group, Part
from assistant.errors import AssistantError
from assistant.grounding.grounding import MOST_QUOTES, ground
from assistant.grounding.judging import as_check, judged
from assistant.grounding.statement import LONGEST, gravest, is_english

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from assistant.answers import Check, Engine
    from assistant.drafting.drafts import Drafter
    from assistant.grounding.facts import Facts
    from assistant.replies import ClaimDraft, Event, Reply

MOST_CLAIMS = 100
"""More than a person would read: a model that drafts more goes in circles."""
MOST_WRITTEN = 60_000
"""Code points of claims and their quotes: to check more takes longer than any reply may."""
T = TypeVar("T")
Telling: TypeAlias = "Generator[Event, str | Reply | None, T]"


@dataclass(slots=True)
class Told:
    """The claims of one result so far, in the order they were drafted, with their groups."""

    facts: Facts
    context: str = ""
    """What a reader sees above the claims: the question, the article's title."""
    claims: list[tuple[Group, Claim]] = field(default_factory=list)
    written: int = 0
    """Code points that were checked so far."""
    without: Group = "claims"
    """Where a claim belongs that a repair wrote in place of none that there was."""
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
        self.written += _weight(part.claim)
        claim = ground(f"c{len(self.claims) + 1}", part.claim, self.facts, self.context)
        group = part.group
        if part.replaces is not None:
            places = (its for its, old in self.claims if old.id == part.replaces)
            group = next(places, self.without)
        self.claims.append((group, claim))
        return claim

    def events(self) -> tuple[Claim | Point, ...]:
        """Return the claims that may be shown, as a reader is shown them while they come."""
        return tuple(
            claim if group == "claims" else Point(group=group, claim=claim)
            for group, claim in self.claims
            if claim.standing != "withheld"
        )

    def took(self, drafted: Drafted[T]) -> None:
        """Count what a draft cost and keep what it has to say of itself."""
        self.usage += drafted.usage
        self.complete = self.complete and drafted.complete
        for note in drafted.notes:
            self.note(note)

    def note(self, note: str) -> None:
        """Say something of the result, once."""
        if note not in self.notes:
            self.notes.append(note)

    def note_foreign(self) -> None:
        """Say so when fewer checks were put to a claim that is shown."""
        if is_english(self.facts.article.text) and not all(
            is_english(claim.text) for claim in self.shown()
        ):
            self.note(
                "a claim in another language than the article is checked for quotes, numbers, "
                "dates and names only"
            )


def _weight(draft: ClaimDraft) -> int:
    """Return how many characters of a draft are looked at; what is longer is not compared."""
    quotes = (one.quote for one in draft.quotes[:MOST_QUOTES])
    return sum(min(len(one), LONGEST) for one in (draft.text, *quotes))


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
            if len(told.claims) >= MOST_CLAIMS:
                told.note(f"the model drafted more than {MOST_CLAIMS} claims: the rest is left out")
                continue
            if told.written + _weight(event.claim) > MOST_WRITTEN:
                told.note(f"the claims have over {MOST_WRITTEN:,} characters: the rest is left out")
                continue
            claim = told.add(event)
            if claim.standing != "withheld" and not hold:
                yield told.events()[-1]
    except StopIteration as end:
        drafted: Drafted[T] = end.value
        told.took(drafted)
        return drafted
    finally:
        drafting.close()


def told_whole(
    drafter: Drafter, drafting: Drafting[Drafted[T]], told: Told, *, verify: bool
) -> Telling[Drafted[T]]:
    """Ground a draft, have it repaired once and, if asked, verified; yield what may be shown."""
    drafted = yield from grounded(drafting, told, hold=verify)
    yield from _repaired(drafter, drafted, told, hold=verify)
    if verify:
        yield from _verified(drafter, told)
        yield from told.events()
    told.note_foreign()
    return drafted


def _repaired(drafter: Drafter, drafted: Drafted[T], told: Told, *, hold: bool) -> Telling[None]:
    """Ask once for claims in place of the withheld ones; a repair that fails changes nothing."""
    withheld = told.withheld()
    if not withheld or not drafted.conversation or not drafted.complete:
        return
    before = len(told.claims)
    try:
        yield from grounded(drafter.repair(drafted, withheld), told, hold=hold)
    except AssistantError as error:
        told.notes.append(f"the repair could not be used: {error.in_own_words}")
    mended = [claim for _, claim in told.claims[before:] if claim.standing != "withheld"]
    if mended:
        them = "1 claim was" if len(mended) == 1 else f"{len(mended)} claims were"
        told.notes.append(f"{them} written anew after a check failed")


def _verified(drafter: Drafter, told: Told) -> Telling[None]:
    """Put every claim to the model verifier: it may raise a claim to supported, or lower it.

    A verifier that fails costs nobody the draft: it leaves everything unverified, and a note.
    """
    claims = told.shown()
    if not claims:
        return
    try:
        checks = yield from judgements(drafter, claims, told)
    except AssistantError as error:
        told.notes.append(f"nothing was verified: {error.in_own_words}")
        return
    told.claims = [(group, judged(claim, checks.get(claim.id))) for group, claim in told.claims]


def judgements(drafter: Drafter, claims: Sequence[Claim], told: Told) -> Telling[dict[str, Check]]:
    """Ask the verifier about claims; returns its judgements as checks, by the claims' ids.

    Raises:
        AssistantError: The verifier failed.
    """
    drafted = yield from grounded(drafter.verify(told.facts.article, claims), told, hold=True)
    if drafted.draft is None:
        told.notes.append("nothing was verified: that needs a model")
        return {}
    asked = {claim.id: claim for claim in claims}
    found: dict[str, Check] = {}
    # A reply that repeats itself is read once; what nobody asked about is not read.
    for one in dict.fromkeys(drafted.draft.judgements):
        claim = asked.get(one.claim.strip(" .:[]()").lower())
        if claim is not None:
            check = as_check(one, claim, told.facts)
            # Of two judgements on a claim the graver counts.
            found[claim.id] = gravest((found.get(claim.id, check), check), "model", "")
    unjudged = sum(claim.id not in found for claim in claims)
    if unjudged:
        them = "1 claim was" if unjudged == 1 else f"{unjudged} claims were"
        told.note(f"{them} not judged by the verifier")
    return found


def common(told: Told, engine: Engine, version: str) -> dict[str, object]:
    """Return the fields that every result has."""
    article = told.facts.article
    return {
        "version": version,
        "article": ArticleReference.of(article),
        "engine": engine,
        "usage": told.usage,
        "complete": told.complete,
        "notes": tuple(told.notes),
    }
