"""A model's replies kept for replay: one line a reply, one file an article.

A reply is found by the digest of what was asked and by its epoch: a changed prompt, article or
question is another request, and has no recording until one is made. What was asked is not kept,
it follows from the labels and the prompts; nor is anything of a connection.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from assistant.answers import Usage
from assistant.documents import Frozen
from assistant.providers.recorded import digest
from assistant.replies import Finish, ModelRequest, Reply
from evals.journal import add_line, read_lines

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from assistant.providers.base import Deadline, Provider


class Kept(Frozen):
    """One reply."""

    request: str
    epoch: int
    recorded: str
    """The day, ISO."""
    label: str
    """What kind of model wrote it, for people."""
    task: str
    text: str
    finish: Finish
    model: str
    usage: Usage


class MissingRecording(Exception):
    """Nothing is recorded for a request; no error of the assistant, which asks on if it likes."""


class Recorder:
    """The replies kept for one article, and where none is, those of a live model, kept.

    Args:
        file: The article's recordings; it need not be there yet.
        epoch: Which of several replies to the same request; from 1.
        live: Whom to ask where nothing is recorded; None raises instead.
        label: What kind of model ``live`` is.
        today: The day that new recordings bear, ISO.
    """

    def __init__(
        self,
        file: Path,
        epoch: int = 1,
        live: Provider | None = None,
        label: str = "",
        today: str = "",
    ) -> None:
        self._file, self._epoch, self._live = file, epoch, live
        self._label, self._today = label, today
        self._lock = threading.Lock()
        self.served: set[str] = set()
        """The digests of what was asked and answered."""
        self._kept = {(one.request, one.epoch): one for one in read_kept(file)}

    @property
    def label(self) -> str:
        """What kind of model wrote the replies, and when, for people."""
        told = sorted({f"{one.label}, recorded {one.recorded}" for one in self._kept.values()})
        return "; ".join(told) or self._label

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the recorded reply, or the live one.

        Raises:
            MissingRecording: There is none, and nobody to ask.
        """
        key = digest(request)
        kept = self._kept.get((key, self._epoch))
        if kept is None:
            if self._live is None:
                raise MissingRecording(
                    f"no recorded reply for this {request.task} request ({key[:12]}…): "
                    "record it anew"
                )
            kept = self._keep(key, request.task, self._live.complete(request, deadline))
        with self._lock:
            self.served.add(key)
        return Reply(text=kept.text, finish=kept.finish, model=kept.model, usage=kept.usage)

    def stream(
        self, request: ModelRequest, deadline: Deadline
    ) -> Generator[str | Reply, None, None]:
        """Yield the reply, whole."""
        yield self.complete(request, deadline)

    def _keep(self, key: str, task: str, reply: Reply) -> Kept:
        kept = Kept(
            request=key,
            epoch=self._epoch,
            recorded=self._today,
            label=self._label,
            task=task,
            text=reply.text,
            finish=reply.finish,
            model=reply.model,
            usage=reply.usage,
        )
        with self._lock:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            add_line(self._file, kept.model_dump_json())
            self._kept[key, self._epoch] = kept
        return kept

    def prune(self) -> int:
        """Drop this epoch's recordings that nothing asked for, and return how many those were.

        The file is read anew: it also holds what other epochs recorded meanwhile.
        """
        every = sorted(read_kept(self._file), key=lambda one: (one.task, one.request, one.epoch))
        kept = [one for one in every if one.epoch != self._epoch or one.request in self.served]
        text = "".join(one.model_dump_json() + "\n" for one in kept)
        beside = self._file.with_suffix(".part")
        beside.write_text(text, "utf-8")
        beside.replace(self._file)
        return len(every) - len(kept)


def read_kept(file: Path) -> list[Kept]:
    """Read the recordings of a file; none when there is no file.

    Raises:
        ValidationError: A line is no recording.
    """
    if not file.exists():
        return []
    return [Kept.model_validate(line) for line in read_lines(file)]
