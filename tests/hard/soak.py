"""Ten thousand turns of conversations in one process: what grows, and what becomes slow.

Conversations are begun, kept on disk, reopened and gone on with, by turns with the extractive
engine and with a scripted model; some of its quotes are invented. A conversation holds all that was
said in it, for its reader to look back on: it grows for as long as it goes on, and is let go with it.
"""

from __future__ import annotations

import gc
import json
import os
import tempfile
import time
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import Assistant, Store, make_article
from assistant.answers import Usage
from assistant.replies import Reply
from assistant.text.segmenting import sentences
from evals.benchmarks.speed import article_text
from tests.hard.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from assistant import Article, Chat
    from assistant.providers.base import Deadline
    from assistant.replies import ModelRequest

TURNS, WARM, EDGE = 10_000, 1_000, 1_000
ARTICLES, WORDS = 24, 350
HALF = 20
"""Turns before a conversation is reopened, and after."""
LISTED = 2_000
"""Articles that one assistant reads."""
LONG = 1_000
"""Turns of one conversation."""
_PAGE = os.sysconf("SC_PAGE_SIZE")
_QUESTIONS = (
    "Who said that?", "How much will it cost?", "When did the council vote on {}?", "Why?", "And {}?",
    "What did {} say about {}?", "How many {} are there?", "Where is {}?", "Is it true that {} left?",
    "What happened to {} after {}?", "Who is {}?", "Did they agree?", "What else?",
)  # fmt: skip


@dataclass(slots=True)
class Scripted:
    """A model that answers in the words of an article, and now and then in others."""

    article: Article | None = None
    asked: int = 0

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:  # noqa: ARG002 - none
        """Return a draft of the shape that was asked for."""
        self.asked += 1
        assert self.article is not None
        text = self.article.text
        told = sentences(text)
        words = told[self.asked * 7 % len(told)].of(text)
        quote = "Nobody had ever seen such a parrot" if self.asked % 5 == 0 else words
        claim = {"text": words, "quotes": [{"passage": "", "quote": quote}], "replaces": "c1"}
        draft = {
            "status": "answered", "claims": [claim], "standalone_question": "What happened?",
            "headline": claim, "overview": [claim], "key_points": [claim, claim],
        }  # fmt: skip
        return Reply(text=json.dumps(draft), finish="stop", model="scripted", usage=Usage(calls=1))

    def stream(self, request: ModelRequest, deadline: Deadline) -> Iterator[str | Reply]:
        """Yield the same in pieces."""
        reply = self.complete(request, deadline)
        for at in range(0, len(reply.text), 90):
            yield reply.text[at : at + 90]
        yield reply


@dataclass
class Soaking:
    """One process that goes on and on."""

    store: Store
    words: int = WORDS
    """Of an article."""
    model: Scripted = field(default_factory=Scripted)

    @cached_property
    def articles(self) -> list[Article]:
        """Articles that are read again and again."""
        return [make_article(article_text(self.words, seed)) for seed in range(ARTICLES)]

    @cached_property
    def readers(self) -> tuple[Assistant, Assistant]:
        """The engine, and the model."""
        return Assistant("extractive"), Assistant(model="scripted", provider=self.model)

    def turns(self) -> Iterator[float]:
        """Yield the seconds of processor time of one turn after another, without end."""
        number = 0
        while True:
            article = self.articles[number % ARTICLES]
            reader = self.readers[number % 2]
            self.model.article = article
            chat = reader.chat(article, store=self.store)
            yield from self._timed(chat, number)
            kept = self.store.conversation(chat.conversation.id)
            again = self.store.article(kept.id)
            chat = reader.chat(again, store=self.store, conversation=kept)
            yield from self._timed(chat, number + 1)
            number += 1
            if number % 10 == 0:
                self.store.list(20)

    def _timed(self, chat: Chat, number: int) -> Iterator[float]:
        for turn in range(HALF):
            work = self._turn(chat, number * HALF + turn)
            began = time.process_time()
            work()
            yield time.process_time() - began

    def _turn(self, chat: Chat, number: int) -> Callable[[], object]:
        asked = self._question(chat.article, number)
        match number % 12:
            case 3:
                return lambda: chat.check(asked.replace("?", "."))
            case 7:
                return chat.summarize
            case 9:
                return lambda: (chat.ask(asked), chat.undo())
            case 1 | 5 | 11:
                return lambda: list(chat.stream(asked))
            case _:
                return lambda: chat.ask(asked)

    def _question(self, article: Article, number: int) -> str:
        words = article.text.split()
        form = _QUESTIONS[number % len(_QUESTIONS)]
        fills = [" ".join(words[at % len(words) :][:2]) for at in (number * 31, number * 17)]
        return form.format(*fills[: form.count("{}")])


def resident() -> float:
    """Return the megabytes of memory that this process holds."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * _PAGE / 1e6


def open_files() -> int:
    """Return how many files this process has open."""
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - of names alone


def high(seconds: Sequence[float]) -> float:
    """Return the 95th percentile.

    >>> high([float(n) for n in range(101)])
    95.0
    """
    return sorted(seconds)[int(len(seconds) * 0.95)]


def _soaked(folder: Path) -> list[Figure]:
    store = Store(folder / "state" / "it.sqlite3")
    turns = Soaking(store).turns()
    first = list(islice(turns, WARM))
    begun, files = resident(), open_files()
    seconds: list[float] = []
    peak = begun
    while len(seconds) < TURNS - WARM:
        seconds += islice(turns, EDGE)
        peak = max(peak, resident())
        print(f"  {len(seconds) + WARM:,} turns, {peak:.0f} MB, p95 {high(seconds[-EDGE:]):.3f} s")
    early, late = high(seconds[:EDGE]), high(seconds[-EDGE:])
    size = store.path.stat().st_size / 1e6
    told = f"p95 {early * 1000:.0f} ms, then {late * 1000:.0f} ms of processor time"
    return [
        Figure("memory that grows after 1,000 turns", round(peak - begun, 1), aim=20, unit=" MB",
               note=f"{TURNS:,} turns, {begun:.0f} MB then"),
        Figure("files open more than after 1,000 turns", open_files() - files, aim=0),
        Figure("the last 1,000 turns against those after the first 1,000", round(late / early, 2),
               aim=1.5, unit=" times", note=told),
        Figure("size of the file of conversations", round(size, 1), kind="told", unit=" MB",
               note=f"the first 1,000 turns took {sum(first):.0f} s"),
    ]  # fmt: skip


def _one_long(reader: Assistant, article: Article) -> list[Figure]:
    """One conversation that never ends: what of its history is read for each turn?"""
    soaking = Soaking(Store(Path("/nowhere")))
    chat = reader.chat(article)
    begun = resident()
    seconds = []
    for number in range(LONG):
        asked = soaking._question(article, number)
        began = time.process_time()
        chat.ask(asked)
        seconds.append(time.process_time() - began)
    early, late = high(seconds[LONG // 10 : LONG // 5]), high(seconds[-LONG // 10 :])
    each = (resident() - begun) * 1000 / LONG
    return [
        Figure("one conversation of 1,000 turns: its last 100 against the second 100", round(late / early, 2),
               aim=1.5, unit=" times",
               note=f"p95 {early * 1000:.0f} ms, then {late * 1000:.0f} ms: the last 100 turns are looked at"),
        Figure("one conversation: memory for each turn that it holds", round(each, 1), kind="told",
               unit=" kB", note="let go with the conversation"),
    ]  # fmt: skip


def _many(reader: Assistant) -> Figure:
    """Articles that are read once and never again."""
    begun = 0.0
    for number in range(LISTED):
        article = make_article(article_text(WORDS, 1_000 + number))
        reader.ask(article, "How much will it cost?")
        if number == LISTED // 10:
            begun = resident()
    grown = round(resident() - begun, 1)
    return Figure("memory that grows over 2,000 articles", grown, aim=20, unit=" MB",
                  note="read once each, after the first 200")  # fmt: skip


def measure() -> Sequence[Figure]:
    """Talk ten thousand turns, then read two thousand articles."""
    reader = Assistant("extractive")
    with tempfile.TemporaryDirectory() as folder:
        soaked = _soaked(Path(folder))
    return [*soaked, *_one_long(reader, make_article(article_text(WORDS, 1))), _many(reader)]
