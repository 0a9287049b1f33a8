"""What a run would send, counted without sending it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import assistant
from assistant.budgeting import count_tokens
from evals.running import answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from assistant.providers.base import Deadline
    from assistant.replies import ModelRequest
    from evals.labels import Labels
    from evals.running import Case


class Counted(Exception):
    """A request that was counted instead of being sent."""


@dataclass
class Counter:
    """A provider that counts each request and sends none."""

    requests: int = 0
    tokens: int = 0
    """Of the messages; a reply and a repair come on top."""
    at_most: int = 0
    """The most that the replies may add."""
    estimated: bool = False

    def complete(self, request: ModelRequest, deadline: Deadline) -> NoReturn:  # noqa: ARG002 - it has no end
        """Count the request.

        Raises:
            Counted: Always.
        """
        for message in request.messages:
            tokens, estimated = count_tokens(message.content)
            self.tokens += tokens
            self.estimated = self.estimated or estimated
        self.requests += 1
        self.at_most += request.max_output_tokens
        raise Counted

    def stream(self, request: ModelRequest, deadline: Deadline) -> NoReturn:
        """Count the request.

        Raises:
            Counted: Always.
        """
        self.complete(request, deadline)


def dry_run(
    todo: Iterable[Case],
    suite: Iterable[Labels],
    reader_of: Callable[[str, int], assistant.Assistant],
) -> None:
    """Play cases up to the first request that nothing is recorded for."""
    by_id = {labels.id: labels for labels in suite}
    for case in todo:
        labels = by_id[case.article]
        article = assistant.make_article(labels.text, source=f"{labels.id}.txt")
        try:
            answer(case, labels, article, reader_of(case.article, case.epoch))
        except Counted:
            continue
