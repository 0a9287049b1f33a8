"""One question asked and its answer shown, claim by claim where that is possible."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from assistant.errors import ReplyError
from assistant.rendering.pages import answer_blocks, asked_page, is_answer
from assistant.rendering.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers import Answer, Claim
    from assistant.cli.desk import Desk


class Answering:
    """An answer on its way: gives its claims as they come and keeps the answer."""

    def __init__(self, desk: Desk, stream: Iterator[Claim | Answer]) -> None:
        self._desk = desk
        self._stream = stream
        self.answer: Answer | None = None

    def __iter__(self) -> Iterator[Claim | Answer]:
        with self._desk.waiting("reading") as waiting:
            for item in self._stream:
                waiting.end()
                if is_answer(item):
                    self.answer = item
                yield item


def tell_answer(desk: Desk, stream: Iterator[Claim | Answer], sources: Sources) -> Answer:
    """Show an answer; as text on standard output each claim comes as soon as it is checked."""
    answering = Answering(desk, stream)
    if desk.options.form == "text" and desk.options.output is None:
        desk.show_blocks(answer_blocks(answering, sources))
        answer = _whole(answering)
    else:
        for _ in answering:
            pass
        answer = _whole(answering)
        desk.show(answer, partial(asked_page, sources=Sources(explain=sources.explain)))
    desk.spent(answer.usage, answer.engine)
    return answer


def _whole(answering: Answering) -> Answer:
    if answering.answer is None:
        raise ReplyError("the answer ended before it was whole; ask again")
    return answering.answer
