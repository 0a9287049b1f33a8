"""Play conversations turn by turn, each on the engine's own earlier answers."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import assistant
from assistant.documents import Frozen
from evals.running import Case, Item, answer_item, attempted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from evals.talks.labels import Talk, Turn

ENDING = frozenset({"service failed", "missing recording"})
"""Troubles after which a conversation goes no further: what follows would lean on a hole."""


class Played(Frozen):
    """What came of one turn; nothing is judged here."""

    item: Item
    standalone: str = ""
    """The question as it was understood."""
    cited: int = 0
    """How many of the statements have a citation."""
    asks: str = ""
    """What was asked back."""


class Stop:
    """Says that no more may be asked."""

    def __init__(self) -> None:
        self._said = threading.Event()

    def now(self) -> None:
        """Ask nothing more."""
        self._said.set()

    def __bool__(self) -> bool:
        return self._said.is_set()


def play_talks(
    talks: Sequence[Talk],
    reader_of: Callable[[str, int], assistant.Assistant],
    jobs: int,
    after: Callable[[Played], None],
) -> dict[str, tuple[Played, ...]]:
    """Play conversations, ``jobs`` at a time; return by article what came of each turn.

    Args:
        talks: The conversations.
        reader_of: Makes the assistant for an article and an epoch.
        jobs: How many at once; the turns of one follow each other.
        after: Told each turn as soon as it is there.
    """
    stop = Stop()

    def one(talk: Talk) -> tuple[Played, ...]:
        return tuple(_play(talk, reader_of(talk.id, 1), stop, after))

    with ThreadPoolExecutor(jobs) as pool:
        try:
            return dict(zip((talk.id for talk in talks), pool.map(one, talks), strict=True))
        except BaseException:
            stop.now()
            pool.shutdown(cancel_futures=True)
            raise


def _play(
    talk: Talk, reader: assistant.Assistant, stop: Stop, after: Callable[[Played], None]
) -> Iterator[Played]:
    article = assistant.make_article(talk.labels.text, source=f"{talk.id}.txt")
    chat = reader.chat(article)
    ended: Item | None = None
    for turn in talk.turns:
        case = Case(article=talk.id, question=turn.id, epoch=1)
        if ended is not None or stop:
            yield Played(item=_not_asked(case, ended))
            continue
        played = _ask(case, turn, chat)
        after(played)
        ended = played.item if played.item.trouble in ENDING else None
        yield played


def _ask(case: Case, turn: Turn, chat: assistant.Chat) -> Played:
    answers: list[assistant.Answer] = []

    def item() -> Item:
        answers.append(chat.ask(turn.label.ask))
        return answer_item(case, answers[0])

    found = attempted(case, item)
    if not answers:
        return Played(item=found)
    return Played(
        item=found,
        standalone=answers[0].standalone_question,
        cited=sum(bool(claim.citations) for claim in answers[0].claims),
        asks=answers[0].asks or "",
    )


def _not_asked(case: Case, ended: Item | None) -> Item:
    trouble = "service failed" if ended is None or ended.trouble is None else ended.trouble
    why = "the run was stopped" if ended is None else "the turn before has no answer"
    return Item(case=case, trouble=trouble, error=f"not asked: {why}")
