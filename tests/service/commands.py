"""One command against one fault: what it says, where, and the code it leaves with."""

from __future__ import annotations

import json
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.api import Assistant
from assistant.cli.desk import Surroundings
from assistant.providers.base import Deadline
from assistant.providers.openai_api import Api, OpenAIProvider
from assistant.providers.patience import Patience
from tests.commands import NOWHERE, Ran, call, written
from tests.service.good import TEXT, well
from tests.service.judging import is_plain
from tests.service.raw_server import RawServer
from tests.service.runs import KEY, LATE, NEXT, QUESTION, SOON, Outcome, Task, address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assistant.replies import ModelRequest, Reply
    from assistant.settings import Settings
    from tests.service.fault import Fault


FORMS = ("text", "json")


@dataclass(frozen=True)
class ByQuestion:
    """Fails, but for the second question of a chat."""

    failing: OpenAIProvider
    well: OpenAIProvider

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the whole reply."""
        if _is_next(request):
            return self.well.complete(request, Deadline(LATE))
        return self.failing.complete(request, deadline)

    def stream(self, request: ModelRequest, deadline: Deadline) -> Iterator[str | Reply]:
        """Yield the pieces of a reply, then the reply."""
        if _is_next(request):
            return self.well.stream(request, Deadline(LATE))
        return self.failing.stream(request, deadline)


def _is_next(request: ModelRequest) -> bool:
    return NEXT in request.messages[-1].content


def command(fault: Fault, task: Task, api: Api, folder: Path, *, form: str = "text") -> Ran | str:
    """Run a command within this process; return what came of it, or the traceback."""
    patience = Patience(sleep=Outcome().sleep)

    with RawServer(well) as good, RawServer(fault.script, early=fault.early, tls=fault.tls) as bad:
        url = address(fault, bad)

        def reader(settings: Settings) -> Assistant:
            ways = (
                OpenAIProvider("m", its, KEY, api=api, patience=patience) for its in (url, good.url)
            )
            return Assistant(settings=settings, provider=ByQuestion(*ways))

        environ = {**NOWHERE, "XDG_STATE_HOME": str(folder / "state"), "OPENAI_API_KEY": KEY}
        words = [task, "--model", "m", "--base-url", url, "--format", form]
        words += ["--timeout", str(SOON if fault.hangs else LATE), written(folder)]
        words += {"ask": [QUESTION], "check": [TEXT, "--verify"]}.get(task, [])
        given = f"{QUESTION}\n{NEXT}\n" if task == "chat" else ""
        try:
            return call(*words, given=given, around=Surroundings(environ, reader))
        except Exception:  # noqa: BLE001 - it is what is looked for
            return traceback.format_exc()


def faulty(
    fault: Fault, task: Task, api: Api, ran: Ran | str, *, form: str = "text"
) -> Iterator[str]:
    """Name the laws that a command broke."""
    if isinstance(ran, str):
        yield "crash"
        return
    check = task == "check"
    if not fault.allows(ran.code, streamed=not check, check=check, chat=api == "chat"):
        yield "code"
    lines = ran.err.splitlines()
    said = [line for line in lines if line.startswith("assistant: ")]
    if said != lines or len(said) > 1 or not all(is_plain(line) for line in said):
        yield "python"
    if KEY in ran.out + ran.err:
        yield "key"
    yield from _output(task, ran, form)


def _output(task: Task, ran: Ran, form: str) -> Iterator[str]:
    """Name the laws that what stands on standard output broke."""
    if form == "json" and not all(map(_is_json, ran.out.splitlines())):
        yield "python"
    marked = '"complete":false' in ran.out if form == "json" else "incomplete" in ran.out.lower()
    if ran.code and not ran.err and not marked:
        yield "unmarked"
    if ran.err and ran.code != 0 and task != "chat" and ran.out:
        yield "unmarked"  # something was shown, and then the line of a failure
    if ran.code not in (0, 6) and not ran.err:
        yield "code"
    if task == "chat" and "320 members" not in ran.out:
        yield "lost"  # the question after the fault


def _is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False
