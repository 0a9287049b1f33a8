"""The Python API: as the command line, synchronous and awaited, and data only."""

from __future__ import annotations

import asyncio
import inspect
from contextlib import aclosing, closing
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

import assistant
from assistant import (
    Answer,
    Article,
    Assistant,
    AsyncAssistant,
    AsyncChat,
    Chat,
    CheckReport,
    Claim,
    RejectedQuote,
    SettingsError,
    Summary,
    Turn,
    UsageError,
    find_quote,
    load_article,
    make_article,
)
from tests.commands import (
    COST,
    GOOD,
    HARBOUR,
    UNION,
    answer,
    claim,
    judgements,
    repair,
    summary,
    written,
)
from tests.scripted_server import Fails, Silent

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from tests.scripted_server import Scripted, ScriptedServer

ARTICLE = make_article(HARBOUR)
FALSE = claim("The repairs will cost 40 million euros.", "p4 will cost 40 million")
NO_TIME = {"usage": {"seconds"}}
"""What two runs of one call differ in."""

CALLS: dict[str, tuple[Callable[[Any], Any], tuple[Scripted, ...]]] = {
    "ask": (lambda reader: reader.ask(ARTICLE, "Cost?"), (answer(GOOD),)),
    "ask, repaired": (
        lambda reader: reader.ask(ARTICLE, "Cost?"), (answer(FALSE, UNION), repair(("c1", GOOD))),
    ),
    "ask, verified": (
        lambda reader: reader.ask(ARTICLE, "Cost?", verify=True),
        (answer(GOOD), judgements(("c1", "supported", f"p4 {COST}"))),
    ),
    "follow-up": (
        lambda reader: reader.ask(ARTICLE, "And who?", (Turn("Cost?", COST),)), (answer(UNION),),
    ),
    "summarize": (lambda reader: reader.summarize(ARTICLE, 1), (summary(GOOD, UNION),)),
    "check": (
        lambda reader: reader.check(ARTICLE, "It costs 14 million.", verify=True),
        (judgements(("c1", "supported", f"p4 {COST}")),),
    ),
}  # fmt: skip


async def awaited(waiting: Awaitable[Any]) -> Any:
    return await waiting


@pytest.mark.parametrize("name", CALLS)
def test_awaited_is_the_same(name: str, server: ScriptedServer) -> None:
    """Both assistants send the same requests and make the same of the same replies."""
    ask, script = CALLS[name]

    server.script += script
    first = ask(Assistant(base_url=server.url, model="m"))
    sent, server.asked = [asked.body for asked in server.asked], []
    server.script += script
    second = asyncio.run(awaited(ask(AsyncAssistant(base_url=server.url, model="m"))))

    assert first.model_dump(exclude=NO_TIME) == second.model_dump(exclude=NO_TIME)
    assert [asked.body for asked in server.asked] == sent
    assert len(sent) == len(script) == first.usage.calls


def test_without_a_model_both_are_the_same() -> None:
    """So it is with the extractive engine, to the byte, and time after time."""
    reader, awaiting = Assistant("extractive"), AsyncAssistant("extractive")

    calls: tuple[Callable[[Any], Any], ...] = (
        lambda one: one.summarize(ARTICLE),
        lambda one: one.ask(ARTICLE, "How much will the repairs cost?"),
        lambda one: one.check(ARTICLE, "The repairs will cost 40 million euros."),
    )
    for call in calls:
        made = call(reader).model_dump_json()
        assert made == call(reader).model_dump_json()
        assert made == asyncio.run(awaited(call(awaiting))).model_dump_json()


@pytest.mark.parametrize(
    ("result", "kind"),
    [
        (Assistant("extractive").summarize(ARTICLE), Summary),
        (Assistant("extractive").ask(ARTICLE, "What of chess?"), Answer),
        (Assistant("extractive").check(ARTICLE, 'Lind said "we are late".'), CheckReport),
        (ARTICLE, Article),
    ],
    ids=["summary", "answer", "check", "article"],
)
def test_results_are_values(result: Any, kind: Any) -> None:
    """A result comes back from its JSON as it was, and nobody can change it."""
    assert kind.model_validate_json(result.model_dump_json()) == result
    with pytest.raises(ValidationError, match="frozen"):
        setattr(result, next(iter(kind.model_fields)), "changed")
    with pytest.raises(ValidationError, match="frozen"):
        result.made_up = 1


class TestChat:
    """Conversations."""

    def test_claims_come_before_the_answer(self, server: ScriptedServer) -> None:
        """A stream yields each claim that may be shown, then the answer made of them."""
        server.script += [answer(GOOD, FALSE, UNION), repair()]
        chat = Assistant(base_url=server.url, model="m").chat(ARTICLE)

        *claims, whole = chat.stream("Cost and union?")

        assert isinstance(whole, Answer)
        assert tuple(claims) == whole.claims
        assert whole.text == f"{COST} The union has 320 members."

    def test_the_history_grows(self, server: ScriptedServer) -> None:
        """Asked or streamed, what was said joins the history; the next request holds it."""
        server.script += [answer(GOOD), answer(UNION, standalone_question="Has the union members?")]
        chat = Assistant(base_url=server.url, model="m").chat(ARTICLE)

        chat.ask("Cost?")
        list(chat.stream("And members?"))

        said = [(turn.question, turn.answer) for turn in chat.history]
        assert said == [("Cost?", COST), ("Has the union members?", "The union has 320 members.")]
        assert f"You:\n- {COST}\n" in server.asked[1].body["messages"][-1]["content"]

    def test_the_history_is_of_the_latest_turns(self) -> None:
        """However long a conversation gets, a drafter is told of as many turns; all are kept."""
        reader = Assistant("extractive")
        short = reader.chat(ARTICLE)
        short.ask("How much will the repairs cost?")
        one = short.exchanges[0]
        many = [
            one.model_copy(
                update={
                    "number": number,
                    "result": one.result.model_copy(update={"standalone_question": f"{number}?"}),
                }
            )
            for number in range(1, 251)
        ]
        kept = short.conversation.model_copy(update={"exchanges": tuple(many)})
        chat = reader.chat(ARTICLE, conversation=kept)

        assert [turn.question for turn in chat.history] == [f"{at}?" for at in range(151, 251)]
        assert len(chat.exchanges) == 250

    def test_a_failure_leaves_the_history(self, server: ScriptedServer) -> None:
        """A question that was not answered is not part of the conversation."""
        server.script += [Fails(401), Fails(401)]
        chat = Assistant(base_url=server.url, model="m").chat(ARTICLE)

        for ask in (chat.ask, lambda question: list(chat.stream(question))):
            with pytest.raises(SettingsError, match="refused the key"):
                ask("Cost?")

        assert chat.history == ()

    def test_a_stream_closed_early(self, server: ScriptedServer) -> None:
        """Who closes a stream leaves the history as it was, and the call ends there and then."""
        server.script += [answer(GOOD, UNION), answer(UNION)]
        chat = Assistant(base_url=server.url, model="m").chat(ARTICLE)

        with closing(chat.stream("Cost and union?")) as stream:
            first = next(stream)

        assert isinstance(first, Claim)
        assert chat.history == ()
        assert chat.ask("Union?").text == "The union has 320 members."

    def test_an_awaited_stream_closed_early(self, server: ScriptedServer) -> None:
        """So does an awaited stream: when it is closed, nothing of the call is left running."""
        text = answer(GOOD, UNION).text
        opened = text[: text.index("The union")].replace("\\", "\\\\").replace('"', '\\"')
        event = f'data: {{"choices": [{{"index": 0, "delta": {{"content": "{opened}"}}}}]}}\n\n'
        server.script.append(Silent(event.encode()))

        async def leave() -> tuple[object, tuple[Turn, ...], set[str]]:
            chat = AsyncAssistant(base_url=server.url, model="m").chat(ARTICLE)
            async with aclosing(chat.stream("Cost and union?")) as stream:
                first = await anext(stream)
            others = asyncio.all_tasks() - {asyncio.current_task()}
            return first, chat.history, {task.get_name() for task in others}

        first, history, running = asyncio.run(leave())

        assert isinstance(first, Claim)
        assert (history, running) == ((), set())

    def test_awaited_conversations_are_the_same(self, server: ScriptedServer) -> None:
        """The awaited conversation yields, answers and remembers what the other does."""

        async def talk() -> tuple[list[object], AsyncChat]:
            chat = AsyncAssistant(base_url=server.url, model="m").chat(ARTICLE)
            items: list[object] = [item async for item in chat.stream("Cost?")]
            return [*items, await chat.ask("And members?")], chat

        def talk_at_once() -> tuple[list[object], Chat]:
            chat = Assistant(base_url=server.url, model="m").chat(ARTICLE)
            return [*chat.stream("Cost?"), chat.ask("And members?")], chat

        server.script += [answer(GOOD), answer(UNION)] * 2
        theirs, waiting = asyncio.run(talk())
        ours, chat = talk_at_once()

        assert [type(item) for item in ours] == [Claim, Answer, Answer]
        assert [_dumped(item) for item in ours] == [_dumped(item) for item in theirs]
        assert chat.history == waiting.history


def _dumped(item: Any) -> dict[str, Any]:
    dumped: dict[str, Any] = item.model_dump(exclude=NO_TIME if isinstance(item, Answer) else None)
    return dumped


class TestRefusals:
    """Calls that can never work say so before anything is sent."""

    READER = Assistant("extractive")

    @pytest.mark.parametrize("question", ["", " \n", "?!", "x" * 4_001])
    def test_questions(self, question: str) -> None:
        """A question has words, and at most 4,000 characters."""
        for ask in (self.READER.ask, lambda _, told: list(self.READER.chat(ARTICLE).stream(told))):
            with pytest.raises(UsageError, match=r"no words|4,001 characters"):
                ask(ARTICLE, question)

    @pytest.mark.parametrize("points", [0, -1, 41])
    def test_points(self, points: int) -> None:
        """A summary has 1 to 40 key points."""
        with pytest.raises(UsageError, match="ask for 1 to 40"):
            self.READER.summarize(ARTICLE, points)

    def test_texts(self) -> None:
        """A text to check has words."""
        with pytest.raises(UsageError, match="the text has no words"):
            self.READER.check(ARTICLE, "...")

    @pytest.mark.parametrize("made", [Assistant, AsyncAssistant])
    def test_settings(self, made: Callable[..., object]) -> None:
        """Settings that cannot be used are refused when the assistant is made."""
        with pytest.raises(SettingsError, match="the setting engine cannot be 'abacus'"):
            made("abacus")
        with pytest.raises(SettingsError, match="is no web address"):
            made(base_url="nowhere")
        with pytest.raises(SettingsError, match="no number of seconds"):
            made(timeout=-1)


class TestNames:
    """What ``import assistant`` offers."""

    def test_every_public_name_is_there(self) -> None:
        """Each can be imported, has words that say what it is, and dir() lists no other."""
        assert dir(assistant) == sorted(assistant.__all__)
        for name in set(assistant.__all__) - {"__version__"}:
            assert inspect.getdoc(getattr(assistant, name)), name

    def test_every_public_method_says_what_it_does(self) -> None:
        """So has each method and property that a class of ours adds."""
        classes = (getattr(assistant, name) for name in assistant.__all__)
        for made in filter(inspect.isclass, classes):
            for name, member in inspect.getmembers(made):
                home = getattr(inspect.unwrap(getattr(member, "fget", member)), "__module__", "")
                if not name.startswith("_") and str(home).startswith("assistant"):
                    assert member.__doc__, f"{made.__name__}.{name}"

    def test_there_are_no_others(self) -> None:
        """A name that is not there is an AttributeError that names it."""
        with pytest.raises(AttributeError, match="has no attribute 'Assistent'"):
            _ = assistant.Assistent


def test_find_quote() -> None:
    """A quote is found with its place in the article, or rejected with what differs."""
    cited = find_quote("will cost 14 million", ARTICLE)
    assert isinstance(cited, tuple)
    (found,) = cited
    assert ARTICLE.text[found.start : found.end] == found.quote == "will cost 14 million"

    rejected = find_quote("will cost 40 million", ARTICLE)
    assert isinstance(rejected, RejectedQuote)
    assert '"40" is not "14"' in rejected.difference


def test_load_article(tmp_path: Path) -> None:
    """An article read from a file is the article made of its text."""
    loaded = load_article(written(tmp_path))

    assert (loaded.text, loaded.sha256) == (ARTICLE.text, ARTICLE.sha256)
    assert (loaded.title, loaded.published) == (
        "Harbour of Tern to close for repairs",
        "2024-03-12",
    )
