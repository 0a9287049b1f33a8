"""Conversations in Python: what several callers do with one at once."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from assistant import Answer, Assistant, AsyncAssistant, Store, StoreError, UsageError
from assistant.cli.talk.saving import Saving
from assistant.conversing.keeping import Memory
from tests.commands import GOOD, UNION, answer
from tests.kept import ANSWER, ARTICLE, COST, READER

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.conversations import Exchange, Result
    from tests.scripted_server import ScriptedServer

MANY = 8


class Full(Memory):
    """Has room for so many results."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self._room = room

    def add(self, conversation_id: str, result: Result, *, replaces: int | None = None) -> Exchange:
        """Number a result, if there is room."""
        if not self._room:
            raise StoreError("the disk is full")
        self._room -= 1
        return super().add(conversation_id, result, replaces=replaces)


class TestAtOnce:
    """One conversation, asked several things at the same time."""

    def test_threads_lose_nothing(self, tmp_path: Path) -> None:
        """What several threads asked is all in the conversation, and in one that is kept."""
        store = Store(tmp_path / "kept.sqlite3")
        chat = READER.chat(ARTICLE, store=store)

        with ThreadPoolExecutor(MANY) as threads:
            list(threads.map(chat.ask, map("What did {} say?".format, range(MANY))))

        assert [one.number for one in chat.exchanges] == list(range(1, MANY + 1))
        (listed,) = store.list()
        assert store.conversation(listed.id).exchanges == chat.exchanges

    def test_awaited_together_they_lose_nothing(
        self, tmp_path: Path, server: ScriptedServer
    ) -> None:
        """The same of questions awaited together."""
        server.script += [answer(GOOD)] * MANY
        store = Store(tmp_path / "kept.sqlite3")

        async def ask() -> list[int]:
            chat = AsyncAssistant("openai", "m", server.url).chat(ARTICLE, store=store)
            await asyncio.gather(*(chat.ask(f"What is {at}?") for at in range(MANY)))
            return [one.number for one in chat.exchanges]

        assert asyncio.run(ask()) == list(range(1, MANY + 1))
        assert [one.exchanges for one in store.list()] == [MANY]

    def test_stop_ends_every_reply(self, server: ScriptedServer) -> None:
        """Two answers on their way are both stopped, and what was ready of each is kept."""
        server.script += [answer(GOOD, UNION), answer(GOOD, UNION)]
        chat = Assistant("openai", "m", server.url).chat(ARTICLE)
        streams = [chat.stream("Cost?"), chat.stream("Union?")]
        for one in streams:
            next(one)

        chat.stop()

        ends = [list(one)[-1] for one in streams]
        assert [end.complete for end in ends if isinstance(end, Answer)] == [False, False]
        assert len(chat.exchanges) == len(streams)


class _FullAtFirst(Store):
    """A store whose first addition fails."""

    failed = False

    def add(self, conversation_id: str, result: Result, *, replaces: int | None = None) -> Exchange:
        """Fail, or add."""
        if not self.failed:
            self.failed = True
            raise StoreError("the disk is full")
        return super().add(conversation_id, result, replaces=replaces)


def test_a_conversation_is_begun_once(tmp_path: Path) -> None:
    """When its first result could not be kept, the next one is kept in the same conversation."""
    store = _FullAtFirst(tmp_path / "kept.sqlite3")
    chat = READER.chat(ARTICLE, store=store)
    with pytest.raises(StoreError):
        chat.ask("Cost?")
    assert chat.exchanges == ()

    chat.ask("Cost?")

    assert [(one.id, one.exchanges) for one in store.list()] == [(chat.conversation.id, 1)]


def test_a_question_that_was_asked_back_is_tried_again_after_the_same_turns() -> None:
    """It follows what it followed before: the answer in front of it is not forgotten."""
    chat = READER.chat(ARTICLE)
    chat.ask(COST)
    asked_back = chat.ask("And the baker?")

    *_, again = chat.retry()

    assert asked_back.status == "unclear"
    assert asked_back.follows is not None
    assert again == asked_back


class TestSaving:
    """A conversation that can no longer be kept goes on."""

    def test_numbers_go_on(self, tmp_path: Path) -> None:
        """Taken up and then not to be kept, exchanges are numbered on, and none is lost."""
        store = Store(tmp_path / "kept.sqlite3")
        begun = READER.chat(ARTICLE, store=store)
        for question in ("Cost?", "Who is the mayor?"):
            begun.ask(question)
        taken = store.conversation(begun.conversation.id)
        said: list[str] = []
        chat = READER.chat(ARTICLE, store=Saving(store, said.append, taken), conversation=taken)
        store.delete(taken.id)

        chat.ask("What did Lind say?")
        list(chat.retry())

        assert [one.number for one in chat.exchanges] == [1, 2, 3]
        assert len(said) == 1

    def test_a_new_conversation_begins_with_one(self, tmp_path: Path) -> None:
        """Numbers are a conversation's own, also where nothing can be kept any more."""
        blocked = tmp_path / "file"
        blocked.touch()
        saving = Saving(Store(blocked / "kept.sqlite3"), lambda _: None)
        for _ in range(2):
            chat = READER.chat(ARTICLE, store=saving)
            chat.ask("Cost?")
            assert [one.number for one in chat.exchanges] == [1]

    def test_so_does_one_whose_first_turn_finds_no_room(self) -> None:
        """What was said in the conversation before does not count."""
        saving = Saving(Full(2), lambda _: None)
        before, chat = (READER.chat(ARTICLE, store=saving) for _ in range(2))
        for question in ("Cost?", "Who is the mayor?"):
            before.ask(question)
        chat.ask("Cost?")

        assert [one.number for one in chat.exchanges] == [1]

    def test_what_another_program_added_is_not_taken_back(self, tmp_path: Path) -> None:
        """Then the refusal is said, and the conversation is kept as before."""
        store = Store(tmp_path / "kept.sqlite3")
        said: list[str] = []
        saving = Saving(store, said.append)
        chat = READER.chat(ARTICLE, store=saving)
        chat.ask("Cost?")
        store.add(chat.conversation.id, ANSWER)

        with pytest.raises(UsageError, match="is not the last"):
            chat.undo()

        chat.ask("Cost?")
        assert [one.number for one in chat.exchanges] == [1, 3]
        assert not said
