"""The story that goes on without the model: told anew by the extractive engine, and said to be.

Only who asked for it gets it: the extractive engine answers fewer questions than a model does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from assistant.answers import Answer, CheckReport, Claim, Point, Summary
from assistant.errors import AssistantError, ReplyError, ServiceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.replies import Reply, Story

R = TypeVar("R", Answer, CheckReport, Summary)


def falling_back(story: Story[R], instead: Callable[[], Story[R]]) -> Story[R]:
    """Tell a story; where the model's service fails it, tell the other one and say why.

    What was shown is final: once a claim has been, a failure is raised as without a fallback. So
    is what the user has to mend: a key that is refused, a model that is not there.

    Raises:
        AssistantError: As the stories do.
    """
    try:
        return (yield from _unless_shown(story))
    except _NothingShown as nothing:
        failure = nothing.failure.in_own_words
    result: R = yield from instead()
    note = f"the model gave no answer ({failure}); the extractive engine took its place"
    return result.model_copy(update={"notes": (note, *result.notes)})


class _NothingShown(Exception):
    """The model failed before anything was shown."""

    def __init__(self, failure: AssistantError) -> None:
        super().__init__(str(failure))
        self.failure = failure


def _unless_shown(story: Story[R]) -> Story[R]:
    """Tell a story; raise ``_NothingShown`` where it fails before its first claim."""
    shown = False
    try:
        event = next(story)
        while True:
            shown = shown or isinstance(event, (Claim, Point))
            try:
                sent: str | Reply | None = yield event
            except AssistantError as error:
                event = story.throw(error)
            else:
                event = story.send(sent)
    except StopIteration as end:
        result: R = end.value
        return result
    except (ServiceError, ReplyError) as error:
        if shown:
            raise
        raise _NothingShown(error) from None
    finally:
        story.close()
