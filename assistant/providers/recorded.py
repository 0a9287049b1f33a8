"""Replies kept as files: played again without a model, or recorded from one.

A recording is found by the digest of its request: the messages and the name of the shape. A changed
prompt is another request, and has no recording until one is made.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from pydantic import ValidationError

from assistant.answers import Usage
from assistant.documents import Frozen
from assistant.errors import ReplyError, ServiceError
from assistant.files import replace
from assistant.providers.faults import plain
from assistant.replies import Finish, Message, ModelRequest, Reply

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from pathlib import Path

    from assistant.providers.base import Deadline, Provider

_PRIVATE = 0o600
PIECE = 16
"""Characters in each piece of a recording that is streamed."""


class Recording(Frozen):
    """One request and what came of it."""

    request: str
    """The digest."""
    label: str
    """What it was recorded for, for people."""
    task: str
    shape: str
    messages: tuple[Message, ...]
    text: str
    finish: Finish
    model: str
    usage: Usage

    def reply(self) -> Reply:
        """Return the reply."""
        return Reply(text=self.text, finish=self.finish, model=self.model, usage=self.usage)


def digest(request: ModelRequest) -> str:
    """Return the sha256 of what a model is asked: the messages and the name of the shape."""
    asked = {
        "messages": [message.model_dump() for message in request.messages],
        "shape": request.shape.__name__,
    }
    canonical = json.dumps(asked, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


class RecordedProvider:
    """Replies from a folder of recordings; it never calls anyone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:  # noqa: ARG002
        """Return the recorded reply.

        Raises:
            ServiceError: There is none for this request.
            ReplyError: The recording cannot be read.
        """
        file = self._folder / f"{digest(request)}.json"
        try:
            return Recording.model_validate_json(file.read_bytes()).reply()
        except FileNotFoundError:
            raise ServiceError(
                f"no recorded reply for this {request.task} request in {str(self._folder)!r} "
                f"({file.name[:12]}…): record it anew"
            ) from None
        except (OSError, ValidationError) as error:
            said = plain(str(error))
            raise ReplyError(f"the recording {str(file)!r} cannot be read: {said}") from error

    def stream(
        self, request: ModelRequest, deadline: Deadline
    ) -> Generator[str | Reply, None, None]:
        """Yield the recorded reply's text in pieces, then the reply."""
        reply = self.complete(request, deadline)
        for at in range(0, len(reply.text), PIECE):
            yield reply.text[at : at + PIECE]
        yield reply


class AsyncRecordedProvider:
    """The same, awaited."""

    def __init__(self, folder: Path) -> None:
        self._recorded = RecordedProvider(folder)

    async def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the recorded reply."""
        return self._recorded.complete(request, deadline)

    async def stream(
        self, request: ModelRequest, deadline: Deadline
    ) -> AsyncGenerator[str | Reply, None]:
        """Yield the recorded reply's text in pieces, then the reply."""
        for item in self._recorded.stream(request, deadline):
            yield item


class RecordingProvider:
    """Hands on another provider's replies and keeps each as a file."""

    def __init__(self, provider: Provider, folder: Path, label: str) -> None:
        self._provider, self._folder, self._label = provider, folder, label

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the other's reply, recorded."""
        return self._record(request, self._provider.complete(request, deadline))

    def stream(
        self, request: ModelRequest, deadline: Deadline
    ) -> Generator[str | Reply, None, None]:
        """Yield what the other yields, and record the reply at its end."""
        for item in self._provider.stream(request, deadline):
            yield item if isinstance(item, str) else self._record(request, item)

    def _record(self, request: ModelRequest, reply: Reply) -> Reply:
        recording = Recording(
            request=digest(request),
            label=self._label,
            task=request.task,
            shape=request.shape.__name__,
            messages=request.messages,
            text=reply.text,
            finish=reply.finish,
            model=reply.model,
            usage=reply.usage,
        )
        self._folder.mkdir(parents=True, exist_ok=True)
        text = recording.model_dump_json(indent=2) + "\n"
        # A reader never sees half a recording.
        replace(self._folder / f"{recording.request}.json", text.encode(), _PRIVATE)
        return reply
