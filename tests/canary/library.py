"""What is left by calls of the library while a service repeats the key: every text and file."""

from __future__ import annotations

import logging
import traceback
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant import Assistant, AssistantError, Store, make_article, render, verify
from assistant.providers.openai_api import OpenAIProvider
from assistant.providers.patience import Patience
from assistant.providers.recorded import RecordingProvider
from assistant.settings import Settings
from evals.recorder import Recorder
from tests.canary.echoes import echoes
from tests.commands import HARBOUR
from tests.scripted_server import Fails

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assistant import Answer
    from assistant.conversing.chats import Chat
    from assistant.providers.base import Provider
    from assistant.providers.openai_api import Api
    from assistant.rendering.whole import Form
    from tests.scripted_server import Scripted, ScriptedServer

QUESTION = "How much will the repairs cost?"


@dataclass(frozen=True, slots=True)
class Artefact:
    """Something that outlasts a call, or is seen by somebody."""

    name: str
    held: str | bytes


@dataclass
class Call:
    """One question to a service with a key, over one interface, whole or streamed."""

    server: ScriptedServer
    key: str
    api: Api
    streamed: bool
    folder: Path
    seen: list[Artefact] = field(default_factory=list)

    def keep(self, name: str, held: str | bytes) -> None:
        """Keep an artefact."""
        self.seen.append(Artefact(name, held))

    def ask(self, script: Scripted) -> list[Artefact]:
        """Ask, and return all that is left of it."""
        self.server.script[:] = [script, script, Fails(400, f"enough of {self.key}")]
        store = Store(self.folder / "state" / "conversations.sqlite3")
        with logged() as lines:
            provider = OpenAIProvider(
                "m", self.server.url, self.key, api=self.api, patience=Patience(retries=0)
            )
            recorded = RecordingProvider(provider, self.folder / "recordings", "canary")
            chat = self._chat(recorded, store)
            self._play(chat)
            live = Recorder(
                self.folder / "kept.jsonl", live=recorded, label="m", today="2026-01-01"
            )
            self._play(self._chat(live))
        self.keep("log", "\n".join(lines))
        self.keep("repr", f"{provider!r}{recorded!r}{chat!r}{vars(chat)!r}{vars(provider)!r}")
        for file in sorted(path for path in self.folder.rglob("*") if path.is_file()):
            self.keep(f"file {file.name[-20:]}", file.read_bytes())
        return self.seen

    def _chat(self, provider: Provider, store: Store | None = None) -> Chat:
        settings = Settings("openai", base_url=self.server.url, api_key=self.key)
        reader = Assistant(settings=settings, provider=provider)
        return reader.chat(make_article(HARBOUR), store=store)

    def _play(self, chat: Chat) -> None:
        try:
            told = list(chat.stream(QUESTION)) if self.streamed else [chat.ask(QUESTION)]
        except AssistantError as error:
            self._failed(error)
        else:
            self.keep("claims", repr(told))
            self._answered(chat, told[-1])  # type: ignore[arg-type] # an answer comes last

    def _failed(self, error: AssistantError) -> None:
        self.keep("error", f"{error}{error!r}{error.args!r}")
        self.keep("traceback", "".join(traceback.format_exception(error)))
        self.keep("locals", _locals_of_ours(error))

    def _answered(self, chat: Chat, answer: Answer) -> None:
        self.keep("receipt", answer.model_dump_json())
        forms: tuple[Form, ...] = ("text", "markdown", "html")
        for form in forms:
            self.keep(form, render(answer, chat.article, form, explain=True))
        self.keep("conversation", render(chat.conversation, chat.article, "html"))
        self.keep("verification", verify(answer.model_dump_json(), chat.article).model_dump_json())


def of_library(
    server: ScriptedServer, key: str, kind: str, folder: Path
) -> Iterator[tuple[str, Artefact]]:
    """Yield what each way of asking leaves behind, for one kind of echo."""
    ways: tuple[tuple[Api, bool], ...] = (("chat", True), ("responses", False))
    for api, streamed in ways:
        made = folder / f"{api}-{streamed}"
        call = Call(server, key, api, streamed, made)
        for artefact in call.ask(echoes(key)[kind]):
            yield f"{kind} ({api}): {artefact.name}", artefact


class _Lines(logging.Handler):
    """Keeps what a file of logs would hold, and what a collector of records would be given."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.DEBUG)
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(f"{self.format(record)} {vars(record)!r}")


@contextmanager
def logged() -> Iterator[list[str]]:
    """Have every logger tell everything, for a while."""
    lines: list[str] = []
    root, handler = logging.getLogger(), _Lines(lines)
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield lines
    finally:
        root.removeHandler(handler)
        root.setLevel(before)


def _locals_of_ours(error: BaseException) -> str:
    """Return the local names of our own functions on the way of an error, as crash reports do."""
    told = traceback.TracebackException.from_exception(error, capture_locals=True)
    ours = (frame for frame in told.stack if "/assistant/" in frame.filename)
    return "\n".join(str(frame.locals) for frame in ours)
