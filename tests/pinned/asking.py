"""The lines that tell how questions are understood, alone and in a conversation."""

from __future__ import annotations

from itertools import cycle, islice
from typing import TYPE_CHECKING

import assistant
from assistant.drafting.extractive_answer import draft_answer
from assistant.grounding.facts import Facts
from assistant.text.followups.exchanges import Said
from assistant.text.followups.resolving import Resolved, resolve
from assistant.text.headers import read_header
from tests.pinned.recording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evals.labels import Question

LEANING = (
    "Why?", "And {name}?", "When was that?", "What did he say to that?", "How many of them?",
    "And in {name}?", "What did she want?", "Who told them?", "No, I meant {name}.",
    "Where is it?", "How much was it?", "Did they agree?", "What else did he say?", "And before?",
    "Is that more than in the year before?", "Who is that?", "What about the other one?",
    "What was his answer to {name}?", "Which of the two?", "And the second?", "Since when?",
    "Who disagrees with her?", "How old is he?", "What happened there?", "and how did it end?",
    "What does the latter say?", "Did the company say so?", "How long did that take them?",
    "Not the first, the other.", "And what of the women?", "Then who is right, he or {name}?",
    "Do you mean {name}?", "For how much?", "Against whom?", "The same for {name}.", "Really?",
)  # fmt: skip
"""Questions that lean on what was asked before."""
_FEW = 6
"""Of those for each question."""


def of_questions(text: str, questions: Sequence[Question]) -> Iterator[str]:
    """Tell what is drafted for questions, and what those mean that lean on each of them."""
    article = assistant.make_article(text)
    facts = Facts(article)
    names = cycle(facts.cast.people() or [read_header(text).title or "Tern"])
    leaning = cycle(LEANING)
    earlier: tuple[Said, ...] = ()
    for at, question in enumerate(questions):
        if at % 2:
            draft = draft_answer(question.ask, article)
            quotes = [one.quote for claim in draft.claims for one in claim.quotes]
            yield f"{question.id}: {draft.status} {shown(draft.unanswered)} {shown(quotes)}"
        answer = question.good[0] if question.good else ""
        earlier = (*earlier[-1:], Said(question.ask, answer, question.evidence or ()))
        yield f"{question.id}, said: {shown(question.ask)}"
        for form in islice(leaning, _FEW):
            asked = form.format(name=next(names)) if "{" in form else form
            meant = resolve(asked, earlier, text)
            what = meant.question if isinstance(meant, Resolved) else f"asks: {meant.asks}"
            yield f"  {asked} {shown(what)}"
