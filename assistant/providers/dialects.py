"""What the two interfaces of model services have in common: a request out, events in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

    from openai import AsyncAPIResponse, AsyncOpenAI

    from assistant.providers.written import Written
    from assistant.replies import ModelRequest

    Opening = Callable[..., AbstractAsyncContextManager[AsyncAPIResponse[Any]]]


class Dialect(Protocol):
    """One interface: how it is asked and how its replies are read."""

    def opening(self, client: AsyncOpenAI) -> Opening:
        """Return the client's method that is called with the parameters."""

    def parameters(self, model: str, request: ModelRequest, *, streamed: bool) -> dict[str, Any]:
        """Return what is sent."""

    def relent(self, refusal: str) -> bool:
        """Give up the parameter that a service objects to; False when there is none to give up."""

    def whole(self, body: dict[str, Any], written: Written) -> str:
        """Read a reply that came as one body and return its text."""

    def event(self, event: dict[str, Any], written: Written) -> str:
        """Read one event of a streamed reply and return the text that it adds."""

    def ends(self, event: dict[str, Any]) -> bool:
        """Tell whether nothing more of a reply comes after an event."""

    def error(self, body: dict[str, Any]) -> object:
        """Return the error that a body or an event of a good status holds, or None."""
