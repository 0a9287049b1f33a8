"""The story of an answer: draft, ground, repair once, or abstain."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from assistant.answers import Answer, Said
from assistant.grounding.labels import label
from assistant.stories.grounded import Telling, Told, common, told_whole
from assistant.text.addressed import is_addressed
from assistant.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Citation, Status
    from assistant.drafting.drafts import Drafted, Drafter, Turn
    from assistant.grounding.facts import Facts
    from assistant.replies import AnyAnswerDraft

NEAREST = 3
"""How many sentences show where an abstention looked."""
MOST_MISSING = 10
"""Missing parts that are shown: no question has more."""
_UNSHOWN = "what the model says is missing has words that neither question nor article has"


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
    unanswered = _unanswered(status, drafted, told)
    return Answer.model_validate(
        {
            **common(told, drafter.engine, VERSION),
            "follows": follows,
            "question": question,
            "standalone_question": _standalone(question, history, drafted, told),
            "status": status,
            "text": " ".join(claim.text for claim in claims),
            "claims": claims,
            "withheld": told.withheld(),
            "unanswered": unanswered,
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


def _standalone(
    question: str, history: Sequence[Turn], drafted: Drafted[AnyAnswerDraft], told: Told
) -> str:
    """Return the question as the drafter read it; as a model read it, if made of what was said."""
    written = " ".join(drafted.draft.standalone_question.split()) if drafted.draft else ""
    if not history or not written:
        return question
    if not drafted.conversation:
        return written  # the extractive engine's own
    said = (words for turn in history for words in (turn.question, turn.answer))
    return label(written, told.facts, question, *said) or question


def _unanswered(status: Status, drafted: Drafted[AnyAnswerDraft], told: Told) -> tuple[str, ...]:
    if drafted.draft is None or status != "partly_answered":
        return ()
    parts = [part for part in drafted.draft.unanswered if part.strip()][:MOST_MISSING]
    shown = [label(part, told.facts, told.context) for part in parts]
    if not all(shown):
        told.note(_UNSHOWN)
    return tuple(dict.fromkeys(filter(None, shown)))


def nearest(question: str, facts: Facts) -> tuple[Citation, ...]:
    """Return the sentences nearest to a question, which show where an abstention looked."""
    ranked = facts.index.rank(question).sentences
    honest = (one for one in ranked if not is_addressed(facts.article.text, one.span))
    return tuple(facts.aligner.cite(one.span) for one in islice(honest, NEAREST))
