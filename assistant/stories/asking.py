"""The story of an answer: draft, ground, repair once, or abstain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Answer, Said
from assistant.stories.grounded import Telling, Told, common, told_whole
from assistant.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Citation, Status
    from assistant.drafting.drafts import Drafted, Drafter, Turn
    from assistant.grounding.facts import Facts
    from assistant.replies import AnyAnswerDraft

NEAREST = 3
"""How many sentences show where an abstention looked."""
_LONGEST = 160
"""Code points of a missing part or of a rewritten question: they are labels, not answers."""


def ask(
    facts: Facts,
    question: str,
    drafter: Drafter,
    history: Sequence[Turn] = (),
    *,
    verify: bool = False,
) -> Telling[Answer]:
    """Answer a question from an article, or abstain.

    Yields each claim that may be shown as soon as it is checked. An answer of which no claim
    may be shown is an abstention.
    """
    last = history[-1] if history else None
    follows = Said(question=last.question, answer=last.answer) if last else None
    told = Told(facts, above(facts.article.title, follows, question))
    drafting = drafter.answer(facts.article, question, history)
    drafted = yield from told_whole(drafter, drafting, told, verify=verify)

    claims = told.shown()
    status = _status(drafted.status, told)
    return Answer.model_validate(
        {
            **common(told, drafter.engine, VERSION),
            "follows": follows,
            "question": question,
            "standalone_question": _standalone(question, history, drafted),
            "status": status,
            "text": " ".join(claim.text for claim in claims),
            "claims": claims,
            "withheld": told.withheld(),
            "unanswered": _unanswered(status, drafted),
            "nearest": nearest(question, facts) if status == "not_in_article" else (),
            "asks": drafted.asks if status == "unclear" else None,
        }
    )


def above(title: str | None, follows: Said | None, question: str) -> str:
    """Return what a reader has before him when he reads the claims."""
    said = (follows.question, follows.answer) if follows else ()
    return "\n".join(words for words in (title, *said, question) if words)


def _status(drafted: str | None, told: Told) -> Status:
    if drafted == "unclear":
        return "unclear"
    if not told.shown():
        if told.withheld():
            told.notes.append("nothing of the draft could be shown")
        return "not_in_article"
    if drafted in ("partly_answered", "mistaken_premise"):
        return drafted  # type: ignore[return-value] # narrowed to two of the statuses
    return "answered"


def _standalone(question: str, history: Sequence[Turn], drafted: Drafted[AnyAnswerDraft]) -> str:
    written = " ".join(drafted.draft.standalone_question.split()) if drafted.draft else ""
    return written[:_LONGEST] if history and written else question


def _unanswered(status: Status, drafted: Drafted[AnyAnswerDraft]) -> tuple[str, ...]:
    if drafted.draft is None or status != "partly_answered":
        return ()
    parts = (" ".join(part.split())[:_LONGEST] for part in drafted.draft.unanswered)
    return tuple(part for part in parts if part)


def nearest(question: str, facts: Facts) -> tuple[Citation, ...]:
    """Return the sentences nearest to a question, which show where an abstention looked."""
    ranked = facts.index.rank(question).sentences[:NEAREST]
    return tuple(facts.aligner.cite(one.span) for one in ranked)
