"""What every conversation has, awaited or not: what was said, and what a drafter is told of it."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from assistant.answers import Answer, Summary, Usage
from assistant.conversing.keeping import Memory
from assistant.drafting.drafts import Turn
from assistant.errors import UsageError
from assistant.grounding.people import people
from assistant.grounding.reading import quotations, timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answers import CheckReport, Dated, Person, Quotation
    from assistant.conversations import Conversation, Exchange, Result
    from assistant.conversing.keeping import Keeps
    from assistant.documents import Article
    from assistant.providers.base import Deadline
    from assistant.readers import Reader
    from assistant.replies import Story


TOLD = 100
"""So many of the latest turns is a drafter told of: a turn costs the same in any conversation."""

P = TypeVar("P")


class ChatBase(Generic[P]):
    """What both chats share: what was said, and where it is kept; ``P`` fetches the replies."""

    def __init__(
        self,
        reader: Reader,
        provider: P,
        article: Article,
        *,
        verify: bool = False,
        store: Keeps | None = None,
        conversation: Conversation | None = None,
    ) -> None:
        if conversation is not None and conversation.article.sha256 != article.sha256:
            raise UsageError("the conversation is about another article, or this one has changed")
        self._reader = reader
        self._provider = provider
        self.article = article
        self._verify = verify
        self._begun = conversation is not None
        self._running: list[Deadline] = []
        """Of what is asked now."""
        self._changing = threading.Lock()
        self.conversation = conversation or Memory().begin(article)
        """What was asked and answered so far."""
        self._store = store or Memory(len(self.exchanges) and self.exchanges[-1].number)

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """What was asked and answered, oldest first."""
        return self.conversation.exchanges

    @property
    def history(self) -> tuple[Turn, ...]:
        """What a drafter is told: the latest turns, at most 100, but those only asked back."""
        return self._history(self.exchanges)

    @property
    def usage(self) -> Usage:
        """What the conversation cost so far."""
        return sum((one.result.usage for one in self.exchanges), Usage())

    def quotations(self) -> tuple[Quotation, ...]:
        """Read who says what in the article, in its order; no model is asked."""
        return quotations(self.article, self._reader.facts(self.article))

    def timeline(self) -> tuple[Dated, ...]:
        """Read which days the article speaks of, earliest first; no model is asked."""
        return timeline(self.article, self._reader.facts(self.article))

    def people(self) -> tuple[Person, ...]:
        """Read who is named in the article, the most often named first; no model is asked."""
        return people(self.article, self._reader.facts(self.article))

    def stop(self) -> None:
        """End what is asked now: what of it is ready becomes its result, marked as incomplete.

        Safe to call from another thread and from a signal's handler.
        """
        for deadline in tuple(self._running):
            deadline.stop()

    @contextmanager
    def _stoppable(self) -> Iterator[Deadline]:
        """Have ``stop`` end what is asked meanwhile."""
        deadline = self._reader.deadline()
        self._running.append(deadline)
        try:
            yield deadline
        finally:
            self._running.remove(deadline)

    def _history(self, exchanges: Sequence[Exchange]) -> tuple[Turn, ...]:
        backwards = (one.result for one in reversed(exchanges) if not _asked_back(one.result))
        return tuple(_turn(one) for one in islice(backwards, TOLD))[::-1]

    def _asking(self, question: str, *, before: int | None = None) -> Story[Answer]:
        # The exchanges are counted, not the turns: the last may have been asked back, and be none.
        history = self._history(self.exchanges[:before])
        return self._reader.asking(self.article, question, history, verify=self._verify)

    def _summarizing(self, points: int | None) -> Story[Summary]:
        return self._reader.summarizing(self.article, points, verify=self._verify)

    def _checking(self, text: str) -> Story[CheckReport]:
        return self._reader.checking(self.article, text, verify=self._verify)

    def _last_question(self) -> tuple[str, int]:
        last = self.exchanges[-1] if self.exchanges else None
        if last is None or not isinstance(last.result, Answer):
            raise UsageError("there is no answer to try again")
        return last.result.question, last.number

    def _keep(self, result: Result, replaces: int | None = None) -> None:
        """Keep a result; in a store it is durable before anybody sees it as final."""
        with self._changing:
            if not self._begun:
                self.conversation = self._store.begin(self.article)
                self._begun = True
            kept = self.conversation
            made = self._store.add(kept.id, result, replaces=replaces)
            before = tuple(one for one in kept.exchanges if one.number != replaces)
            self.conversation = kept.model_copy(update={"exchanges": (*before, made)})

    def _take_back(self) -> Exchange | None:
        with self._changing:
            if not self.exchanges:
                return None
            *rest, last = self.exchanges
            self._store.take_back(self.conversation.id, last.number)
            self.conversation = self.conversation.model_copy(update={"exchanges": tuple(rest)})
            return last


def _asked_back(result: Result) -> bool:
    return isinstance(result, Answer) and result.status == "unclear"


def _turn(result: Result) -> Turn:
    """Return what a drafter is told of one result."""
    if isinstance(result, Answer):
        return Turn(result.standalone_question, result.text or result.asks or "", result.claims)
    if isinstance(result, Summary):
        headline = (result.headline,) if result.headline else ()
        claims = (*headline, *result.overview, *result.key_points)
        return Turn("Summarize the article.", " ".join(one.text for one in claims), claims)
    verdicts = " ".join(f"{one.text} ({one.verdict})" for one in result.claims)
    return Turn("Is this what the article says?", verdicts, by_others=True)
