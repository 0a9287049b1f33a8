"""Drafts that a model writes.

Of an article beyond the budget an answer is drafted from the passages nearest to the question, and
a summary window by window. A model whose window turns out to be smaller gets less.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, TypeVar

from assistant.answers import Engine
from assistant.budgeting import cost, fits, select, windows
from assistant.documents import Frozen
from assistant.drafting.drafts import Drafted, Drafting, Part
from assistant.drafting.reading import TooLong, read_draft
from assistant.drafting.wording import (
    HISTORY_TOKENS,
    cited_and_beside,
    objection,
    said_so_far,
    to_judge,
    wanted,
)
from assistant.errors import AssistantError, ReplyError
from assistant.prompting import NAMES, Prompts, messages
from assistant.replies import (
    AnswerDraft,
    AnyAnswerDraft,
    FollowUpDraft,
    Message,
    ModelRequest,
    RepairDraft,
    Reply,
    SummaryDraft,
    VerificationDraft,
)
from assistant.retrieval import rank
from assistant.text.addresses import addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answers import Claim
    from assistant.documents import Article
    from assistant.drafting.drafts import Turn

S = TypeVar("S", bound=Frozen)
T = TypeVar("T")

ARTICLE_TOKENS = 60_000
"""What of an article is sent at most; beyond it passages are chosen, or read in windows."""
REPLY_TOKENS = 16_000
"""The longest reply, with the thoughts of a model that thinks."""
_LEAST_TOKENS = 300
"""A model that cannot read this much of an article cannot read it at all."""
_SHRINK = 0.4
_NAMES = re.compile(r"[A-Za-z0-9][\w.:/@+()-]{0,99}", re.ASCII)
"""What services call their models: a name, its maker, its version, its file."""

Task = Literal["summary", "answer", "repair", "check"]


@dataclass(slots=True)
class ModelDrafter:
    """Drafts written by a model of the given name; the empty name is whichever one replies."""

    model: str
    prompts: Prompts
    article_tokens: int = ARTICLE_TOKENS
    _replied: str | None = field(default=None, init=False)

    @property
    def engine(self) -> Engine:
        """Who drafts, for the result to say."""
        digests = self.prompts.digests(*NAMES)
        return Engine(name="openai", model=self.model or _name(self._replied), prompts=digests)

    def summary(self, article: Article, points: int | None) -> Drafting[Drafted[SummaryDraft]]:
        """Draft a summary; of an article beyond the budget, one window after the other."""

        def attempt(budget: int) -> Drafting[Drafted[SummaryDraft]]:
            parts = windows(article, budget)
            if len(parts) > 1:
                return self._in_windows(article, points, parts)
            task = self.prompts.text("summary", points=wanted(points, article, 1))
            return self._draft("summary", self._opening(article, task, None), SummaryDraft)

        return (yield from self._fitting(article, attempt))

    def answer(
        self, article: Article, question: str, history: Sequence[Turn]
    ) -> Drafting[Drafted[AnyAnswerDraft]]:
        """Draft an answer from the article, or from its passages nearest to the question."""
        if not history:
            task = self.prompts.text("answer", question=question)
            return (yield from self._nearest("answer", article, question, [task], AnswerDraft))
        # A follow-up ("And when?") is about what the last question named.
        about = f"{history[-1].question} {question}"
        tasks = [
            self.prompts.text("followup", history=said_so_far(history, most), question=question)
            for most in (HISTORY_TOKENS, 0)
        ]
        return (yield from self._nearest("answer", article, about, tasks, FollowUpDraft))

    def repair(
        self, drafted: Drafted[T], withheld: Sequence[Claim]
    ) -> Drafting[Drafted[RepairDraft]]:
        """Say exactly which quotes were not found and which checks failed, and ask once more."""
        task = self.prompts.text("repair", objections="\n\n".join(map(objection, withheld)))
        conversation = (*drafted.conversation, Message(role="user", content=task))
        try:
            return (yield from self._draft("repair", conversation, RepairDraft))
        except TooLong:
            raise ReplyError("there was no room left in the model's window") from None

    def verify(
        self, article: Article, claims: Sequence[Claim]
    ) -> Drafting[Drafted[VerificationDraft]]:
        """Ask for a judgement on every claim, in one call.

        Of an article beyond the budget the passages that the claims cite come first, then their
        neighbours, then those nearest to what the claims say.
        """
        task = self.prompts.text("check", claims="\n".join(map(to_judge, claims)))
        about = " ".join(claim.text for claim in claims)
        first = cited_and_beside(article, claims)
        return (yield from self._nearest("check", article, about, [task], VerificationDraft, first))

    def _nearest(
        self,
        task: Task,
        article: Article,
        about: str,
        texts: list[str],
        shape: type[S],
        first: Sequence[str] = (),
    ) -> Drafting[Drafted[S]]:
        """Draft from the passages nearest to what it is about, all of them if there is room.

        ``texts`` is the task, told at length and shorter: what was said before gives way to the
        article. ``first`` names passages that come before those.
        """

        def attempt(budget: int) -> Drafting[Drafted[S]]:
            while len(texts) > 1:
                try:
                    return (yield from told(texts[0], budget))
                except TooLong:
                    texts.pop(0)
            return (yield from told(texts[0], budget))

        def told(text: str, budget: int) -> Drafting[Drafted[S]]:
            kept = None
            if not fits(article, budget):
                ranked = rank(about, article).passages()
                kept = select(article, (*first, *ranked), budget)
            drafted = yield from self._draft(task, self._opening(article, text, kept), shape)
            if kept is None:
                return drafted
            note = f"the model was shown {len(kept)} of {len(article.passages)} passages"
            return replace(drafted, notes=(*drafted.notes, note))

        return (yield from self._fitting(article, attempt))

    def _in_windows(
        self, article: Article, points: int | None, parts: tuple[tuple[str, ...], ...]
    ) -> Drafting[Drafted[SummaryDraft]]:
        """Draft each window; the first alone gives headline and overview, as a lead does.

        What was drafted is not lost when the model fails later on: the summary is incomplete.
        """
        task = self.prompts.text("summary", points=wanted(points, article, len(parts)))
        whole: list[Drafted[SummaryDraft]] = []
        for part in parts:
            drafting = self._draft("summary", self._opening(article, task, part), SummaryDraft)
            try:
                drafted = yield from _points_only(drafting) if whole else drafting
            except TooLong:
                if not whole:
                    raise
                drafted = Drafted(None, complete=False, notes=("a part did not fit the model",))
            except AssistantError as error:
                if not whole:
                    raise
                note = f"the rest of the article was not read: {error.in_own_words}"
                whole.append(Drafted(None, complete=False, notes=(note,)))
                break
            whole.append(drafted)
        return _joined(whole)

    def _fitting(
        self, article: Article, attempt: Callable[[int], Drafting[Drafted[S]]]
    ) -> Drafting[Drafted[S]]:
        """Try with less and less of the article until the request fits the model's window."""
        while True:
            try:
                return (yield from attempt(self.article_tokens))
            except TooLong:
                costs = cost(article)
                less = int(min(costs, self.article_tokens) * _SHRINK)
            if less < _LEAST_TOKENS:
                raise ReplyError(
                    "the article does not fit the model's window, not even in parts: "
                    "use a model that reads more"
                )
            # Remembered: the next question about the article meets the same model.
            self.article_tokens = less

    def _opening(
        self, article: Article, task: str, kept: tuple[str, ...] | None
    ) -> tuple[Message, ...]:
        return messages(self.prompts, article, task, kept)

    def _draft(
        self, task: Task, conversation: tuple[Message, ...], shape: type[S]
    ) -> Drafting[Drafted[S]]:
        request = ModelRequest(
            task=task, messages=conversation, shape=shape, max_output_tokens=REPLY_TOKENS
        )
        drafted, replied = yield from read_draft(request, shape)
        self._replied = replied or self._replied
        return drafted


def _name(replied: str | None) -> str | None:
    """Return the name that a service gives its model, if it is a name and nothing else."""
    named = replied and _NAMES.fullmatch(replied) and not addresses(replied)
    return replied if named else None


def _points_only(drafting: Drafting[Drafted[S]]) -> Drafting[Drafted[S]]:
    """Pass a drafting on without the parts that a summary has once."""
    sent: str | Reply | None = None
    try:
        while True:
            event = drafting.send(sent)
            sent = None
            if not isinstance(event, Part) or event.group == "key_points":
                sent = yield event
    except StopIteration as end:
        drafted: Drafted[S] = end.value
        return drafted
    finally:
        drafting.close()


def _joined(drafts: Sequence[Drafted[SummaryDraft]]) -> Drafted[SummaryDraft]:
    """Join the windows of a summary; a repair would have no one conversation to go on with."""
    notes = [note for drafted in drafts for note in drafted.notes]
    usage = drafts[0].usage
    for drafted in drafts[1:]:
        usage += drafted.usage
    return Drafted(
        draft=drafts[0].draft,
        usage=usage,
        complete=all(drafted.complete for drafted in drafts),
        notes=(*dict.fromkeys(notes), f"the article was read in {len(drafts)} parts"),
    )
