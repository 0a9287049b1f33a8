"""Runs and recordings: nothing finished is lost, nothing changed is replayed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import assistant
from assistant.answers import Usage
from assistant.providers.base import Deadline
from assistant.replies import AnswerDraft, Message, ModelRequest, Reply
from evals import commands
from evals.folder import open_run
from evals.options import Options
from evals.recorder import MissingRecording, Recorder
from evals.running import Case, Item, Kept, cases, play, read_items
from evals.scoreboard import score
from evals.strict_yaml import LabelError
from evals.verdict import Run, is_complete
from tests.labelled import article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LABELS = article("headline-clash")
RUN = Run(
    name="live", engine="extractive", model=None, label="", suite="s", prompts={}, epochs=1,
    only=(), version="0", code="c",
)  # fmt: skip


def request(words: str) -> ModelRequest:
    message = Message(role="user", content=words)
    return ModelRequest(task="answer", messages=(message,), shape=AnswerDraft, max_output_tokens=9)


class Counting:
    """A live model that says how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:  # noqa: ARG002 - whatever is asked
        """Reply with how often it was asked."""
        self.asked += 1
        return Reply(text=f"reply {self.asked}", finish="stop", model="m", usage=Usage(calls=1))

    def stream(self, request: ModelRequest, deadline: Deadline) -> Iterator[str | Reply]:
        """Yield the reply, whole."""
        yield self.complete(request, deadline)


def test_the_same_request_is_replayed_and_a_changed_one_is_missing(tmp_path: Path) -> None:
    """A recording answers its request in its epoch, without asking anyone, and no other."""
    file, live, deadline = tmp_path / "a.jsonl", Counting(), Deadline(5)
    Recorder(file, 1, live).complete(request("one"), deadline)
    replayed = Recorder(file, 1).complete(request("one"), deadline)

    assert (replayed.text, live.asked) == ("reply 1", 1)
    with pytest.raises(MissingRecording):
        Recorder(file, 1).complete(request("other"), deadline)
    with pytest.raises(MissingRecording):
        Recorder(file, 2).complete(request("one"), deadline)


def test_pruning_drops_only_what_nothing_asked_for(tmp_path: Path) -> None:
    """Recordings that were served stay, the others go."""
    file, deadline = tmp_path / "a.jsonl", Deadline(5)
    recorder = Recorder(file, 1, Counting())
    for words in ("one", "two"):
        recorder.complete(request(words), deadline)
    again = Recorder(file, 1)
    again.complete(request("two"), deadline)

    assert again.prune() == 1
    assert Recorder(file, 1).complete(request("two"), deadline).text == "reply 2"
    with pytest.raises(MissingRecording):
        Recorder(file, 1).complete(request("one"), deadline)


def test_each_epoch_prunes_its_own(tmp_path: Path) -> None:
    """What one epoch recorded or asked for survives the pruning of another."""
    file, deadline = tmp_path / "a.jsonl", Deadline(5)
    first, second = Recorder(file, 1, Counting()), Recorder(file, 2, Counting())
    first.complete(request("one"), deadline)
    second.complete(request("one"), deadline)
    second.complete(request("a repair"), deadline)

    assert (first.prune(), second.prune()) == (0, 0)
    for epoch, words in ((1, "one"), (2, "one"), (2, "a repair")):
        Recorder(file, epoch).complete(request(words), deadline)


def test_a_run_that_did_not_ask_everything_prunes_nothing(tmp_path: Path) -> None:
    """What an earlier part of a run asked for is not taken for stale."""
    recorder = Recorder(tmp_path / "a.jsonl", 1, Counting())
    recorder.complete(request("one"), Deadline(5))
    recorder.served.clear()

    commands._prune([recorder], whole=False)

    assert Recorder(tmp_path / "a.jsonl", 1).complete(request("one"), Deadline(5)).text


def test_a_run_that_is_not_complete_pins_nothing() -> None:
    """Floors and baselines come from runs in which every case was asked and replied to."""
    todo = list(cases([LABELS], 1))
    right = [Item(case=case, status="not_in_article") for case in todo]
    failed = Item(case=todo[0], trouble="service failed", error="no server")

    assert is_complete(score([LABELS], right), len(todo))
    assert not is_complete(score([LABELS], right[1:]), len(todo))
    assert not is_complete(score([LABELS], [failed, *right[1:]]), len(todo))
    with pytest.raises(LabelError, match="complete run"):
        commands._pin(Options(), RUN, score([LABELS], right[1:]), complete=False)


ODD = "one\u2028two\x85three\x0bfour\x1cfive “é”"
"""Text in which Python sees five lines, and JSON one."""


class Odd(Counting):
    """A model that replies with separators of lines."""

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Reply with them."""
        return super().complete(request, deadline).model_copy(update={"text": ODD})


def test_separators_inside_a_text_part_no_line(tmp_path: Path) -> None:
    """A reply and an item are read as they were written, whatever signs they hold."""
    file, items = tmp_path / "a.jsonl", tmp_path / "items.jsonl"
    Recorder(file, 1, Odd()).complete(request("one"), Deadline(5))
    Kept(items).add(Item(case=Case(article="a", question="q", epoch=1), statements=(ODD,)))

    assert Recorder(file, 1).complete(request("one"), Deadline(5)).text == ODD
    assert [item.statements for item in read_items(items)] == [(ODD,)]


def test_half_a_recording_is_survived(tmp_path: Path) -> None:
    """Recording that was killed while it wrote has all but the last reply, and goes on."""
    file, deadline = tmp_path / "a.jsonl", Deadline(5)
    Recorder(file, 1, Counting()).complete(request("one"), deadline)
    with file.open("a") as out:
        out.write('{"request": "ab')

    again = Recorder(file, 1, Counting())
    again.complete(request("two"), deadline)

    for words in ("one", "two"):
        assert Recorder(file, 1).complete(request(words), deadline).text == "reply 1"


def extractive(article: str, epoch: int) -> assistant.Assistant:  # noqa: ARG001 - one for all
    return assistant.Assistant(engine="extractive")


def test_a_stopped_run_goes_on_where_it_was(tmp_path: Path) -> None:
    """What was finished is kept and not asked again; the rest follows."""
    todo = list(cases([LABELS], 1))[:4]
    kept = open_run(tmp_path, RUN, len(todo), ours=False)
    play(todo, [LABELS], extractive, kept, 1, lambda item: item.case != todo[1])
    first = read_items(tmp_path / "items.jsonl")
    again = open_run(tmp_path, RUN, len(todo), ours=False)

    assert [item.case for item in first] == todo[:2]
    assert set(again.items) == set(todo[:2])


def test_an_interruption_loses_nothing_finished(tmp_path: Path) -> None:
    """Ctrl-C in the third case leaves the first two in the file."""
    todo = list(cases([LABELS], 1))[:4]
    kept = Kept(tmp_path / "items.jsonl")

    def interrupted(item: Item) -> bool:
        if item.case == todo[1]:
            raise KeyboardInterrupt
        return True

    with pytest.raises(KeyboardInterrupt):
        play(todo, [LABELS], extractive, kept, 1, interrupted)

    assert {item.case for item in read_items(tmp_path / "items.jsonl")} >= set(todo[:2])


def test_half_a_line_at_the_end_is_survived(tmp_path: Path) -> None:
    """A run that was killed while it wrote has all but the last item, and goes on unharmed."""
    kept = Kept(tmp_path / "items.jsonl")
    case = Case(article="a", question="q", epoch=1)
    kept.add(Item(case=case, status="answered"))
    with (tmp_path / "items.jsonl").open("ab") as file:
        file.write('{"case": {"article": "é'.encode()[:-1])

    assert [item.case for item in read_items(tmp_path / "items.jsonl")] == [case]

    other = Case(article="b", question="q", epoch=1)
    Kept(tmp_path / "items.jsonl").add(Item(case=other, status="answered"))

    assert [item.case for item in read_items(tmp_path / "items.jsonl")] == [case, other]


def test_another_run_is_not_mixed_in(tmp_path: Path) -> None:
    """A folder of somebody's other run is refused; the program's own begins again."""
    kept = open_run(tmp_path, RUN, 2, ours=False)
    kept.add(Item(case=Case(article="a", question="q", epoch=1)))
    other = RUN.model_copy(update={"code": "changed"})

    with pytest.raises(LabelError, match="another run"):
        open_run(tmp_path, other, 2, ours=False)
    assert open_run(tmp_path, other, 2, ours=True).items == {}


def test_a_finished_run_begins_again(tmp_path: Path) -> None:
    """Running once more measures once more."""
    kept = open_run(tmp_path, RUN, 1, ours=False)
    kept.add(Item(case=Case(article="a", question="q", epoch=1), status="answered"))

    assert open_run(tmp_path, RUN, 1, ours=False).items == {}
