"""A result on its way: shown claim by claim where that is possible, whole where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from assistant.errors import ReplyError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from typing_extensions import TypeIs

    from assistant.answers import Claim, Point
    from assistant.cli.desk import Desk
    from assistant.conversations import Result
    from assistant.rendering.page import Block, Page

R = TypeVar("R", bound="Result")


class Arriving(Generic[R]):
    """Gives what a result is made of as it comes, and keeps the result, which comes last."""

    def __init__(self, desk: Desk, stream: Iterable[Claim | Point | R]) -> None:
        self._desk = desk
        self._stream = stream
        self._result: R | None = None

    def __iter__(self) -> Iterator[Claim | Point | R]:
        with self._desk.waiting("reading") as waiting:
            for item in self._stream:
                waiting.end()
                if _is_result(item):
                    self._result = item
                yield item
                waiting.again()

    def result(self) -> R:
        """Return the result.

        Raises:
            ReplyError: The stream ended without it.
        """
        if self._result is None:
            raise ReplyError("the answer ended before it was whole; ask again")
        return self._result


def _is_result(item: Claim | Point | R) -> TypeIs[R]:
    return "contract" in type(item).model_fields


def tell_arriving(
    desk: Desk,
    stream: Iterable[Claim | Point | R],
    blocks: Callable[[Iterable[Claim | Point | R]], Iterable[Block]],
    page: Callable[[R], Page],
) -> R:
    """Show a result; as text on standard output each claim comes as soon as it is checked.

    Args:
        desk: Where it is shown.
        stream: The claims, then the result.
        blocks: Shows them as they come.
        page: Shows the result whole, in the forms that are not written bit by bit.
    """
    arriving = Arriving(desk, stream)
    if desk.options.form == "text" and desk.options.output is None:
        desk.show_blocks(blocks(arriving))
        result = arriving.result()
    else:
        for _ in arriving:
            pass
        result = arriving.result()
        desk.show(result, page)
    desk.spent(result.usage, result.engine)
    return result
