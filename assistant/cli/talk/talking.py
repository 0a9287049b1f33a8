"""A conversation at the command line: a line is a question, or a command that begins with /."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

from assistant.cli.answering import tell_arriving
from assistant.cli.desk import REPLY_CUT, clean
from assistant.cli.edge import INTERRUPTED, tell
from assistant.cli.output import write
from assistant.cli.talk.commands import follow
from assistant.cli.talk.interrupting import interruptible, replying, uninterrupted
from assistant.errors import AssistantError, UsageError
from assistant.rendering.in_words import title_of
from assistant.rendering.page import block
from assistant.rendering.pages import answer_blocks, asked_page
from assistant.rendering.plain import one_line
from assistant.rendering.sources import Sources
from assistant.rendering.summary_pages import summary_blocks, summary_page
from assistant.rendering.talk_pages import number_sources, said_page
from assistant.text.followups.rewrites import asks_for_summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from assistant.answers import Answer, Claim, Point, Summary
    from assistant.cli.desk import Desk, Reader
    from assistant.cli.talk.saving import Saving
    from assistant.conversations import Conversation, Result
    from assistant.conversing.chats import Chat
    from assistant.documents import Article
    from assistant.rendering.page import Page

_TITLE = 30
"""Characters of a title in the status line."""


WORDS = {
    **dict.fromkeys(("quit", "exit", "q", "bye", "goodbye"), "/quit leaves"),
    **dict.fromkeys(("help", "?", "h"), "/help lists what there is"),
    **dict.fromkeys(("thanks", "thank you", "ok", "okay"), "/quit leaves, /save FILE keeps it all"),
}
"""Words that nobody asks an article, and what was perhaps meant."""


class Talk:
    """A conversation at the command line; a line that fails does not end it."""

    def __init__(
        self, desk: Desk, reader: Reader, store: Saving | None, *, at_terminal: bool
    ) -> None:
        self.desk = desk
        self.reader = reader
        self.store = store
        self.at_terminal = at_terminal
        self.ended = False
        self.written: set[Path] = set()
        """Files that this conversation was saved to."""
        self.chat: Chat
        self.sources: Sources
        self.unanswered = ""
        """The last question, where no answer came of it."""
        self._heading = ""
        """What was typed, until something is shown of it."""
        self._shown = False
        self._open = False
        """Whether anything was shown since the last prompt."""
        self._on_screen = at_terminal and sys.stdout is not None and sys.stdout.isatty()

    def begin(self, article: Article, conversation: Conversation | None = None) -> list[Page]:
        """Talk about an article from here on; return what was said of it before, page by page.

        Sources go on with the numbers that they had.
        """
        self.chat = self.reader.chat(
            article,
            verify=self.desk.options.verify,
            store=self.store,
            conversation=conversation,
        )
        self.unanswered = ""
        return self.renumber()

    def renumber(self, before: int | None = None) -> list[Page]:
        """Number the sources of the conversation anew; return it as it was shown, page by page.

        What is taken back gives its numbers back: so a conversation that is saved or taken up
        later has the numbers of the screen. With ``before`` exchanges from there on do not count.
        """
        self.sources = Sources(self.desk.options.explain)
        said = self.chat.exchanges[:before]
        return [said_page(one.result, self.sources.next_turn()) for one in said]

    @property
    def last(self) -> Result | None:
        """What was answered last."""
        return self.chat.exchanges[-1].result if self.chat.exchanges else None

    def hold(self, lines: Iterable[str]) -> int:
        """Answer every line; returns the exit code of the first that could not be answered."""
        codes = []
        with uninterrupted() if self.at_terminal else nullcontext():
            for line in lines:
                words = clean(line).strip()
                if words:
                    codes.append(self._take(words))
                    self.set_off_prompt()
                if self.ended:
                    break
        # Only a script has use for a code: at the terminal the reader saw what went wrong.
        return 0 if self.at_terminal else next((code for code in codes if code), 0)

    def _take(self, words: str) -> int:
        """Answer one line; returns its exit code."""
        try:
            self._heading = words
            with interruptible():
                if words.startswith("/"):
                    return follow(self, words)
                if self.reader.engine.name == "extractive" and asks_for_summary(words):
                    return follow(self, "/summary")
                if words.lower() in WORDS:
                    raise UsageError(f"that is no question; {WORDS[words.lower()]}")
                return self.ask(words)
        except AssistantError as error:
            # Claims of it may have been shown: their sources are no part of the conversation.
            self.renumber()
            return self._refuse(str(error), error.exit_code)
        except KeyboardInterrupt:
            if not self.at_terminal:
                raise
            return self._refuse("stopped", INTERRUPTED)

    def _refuse(self, why: str, code: int) -> int:
        tell(why)
        self._record(error={"message": why, "exit_code": code})
        return code

    def ask(self, question: str) -> int:
        """Show the answer to a question, which is remembered until it is answered."""
        self.unanswered = question
        self.set_apart()
        return self.answer(self.chat.stream(question))

    def answer(self, stream: Iterator[Claim | Answer]) -> int:
        """Show an answer as it comes."""
        sources = self.sources.next_turn()
        with self.stopping():
            answer = tell_arriving(
                self.desk,
                stream,
                partial(answer_blocks, sources=sources, in_chat=True),
                partial(asked_page, sources=sources),
            )
        self.unanswered = ""
        number_sources(answer, self.sources)
        return 0 if answer.complete else REPLY_CUT

    def summarize(self, stream: Iterator[Point | Summary]) -> int:
        """Show a summary as it comes."""
        sources = self.sources.next_turn()
        with self.stopping():
            summary = tell_arriving(
                self.desk,
                stream,
                partial(summary_blocks, sources=sources, in_chat=True),
                partial(summary_page, sources=sources),
            )
        number_sources(summary, self.sources)
        return 0 if summary.complete else REPLY_CUT

    def show(self, page: Page, **data: Any) -> None:
        """Show what is no result: a page to people, one object a line to programs."""
        self._record(**data)
        if self.desk.options.form != "json":
            self.set_apart()
            self.desk.show_page(page)

    def remark(self, text: str, **data: Any) -> None:
        """Say what was done: a line to people, one object a line to programs."""
        self.desk.remark(text)
        self._record(**data)

    def _record(self, **data: Any) -> None:
        if self.desk.options.form == "json":
            self.desk.put(f"{json.dumps(data, ensure_ascii=False)}\n")

    def stopping(self) -> AbstractContextManager[None]:
        """Have Ctrl-C end what is asked meanwhile, with what is ready of it."""
        # A script that is interrupted ends; at a terminal only the reply does.
        return replying(self.chat.stop) if self.at_terminal else nullcontext()

    def set_apart(self) -> None:
        """Leave a line free before what is shown next; a script's output repeats what was typed."""
        if self.desk.options.form == "json":
            return
        if self._shown or self._on_screen:
            write("\n")
        if self._heading and self.desk.options.form == "text" and not self.at_terminal:
            self.desk.show_blocks([block("title", self._heading)])
        self._heading = ""
        self._shown = self._open = True

    def set_off_prompt(self) -> None:
        """Leave a line free between what was shown and the next prompt."""
        if self._open and self._on_screen and self.desk.options.form != "json":
            write("\n")
        self._open = False

    def status(self) -> str:
        """Say in a line which model reads, what that has cost, and what it reads.

        A narrow terminal cuts the end.
        """
        engine, usage = self.reader.engine, self.chat.usage
        title = title_of(self.chat.article)
        short = title if len(title) <= _TITLE else f"{title[: _TITLE - 1].rstrip()}…"
        about = "~" if usage.estimated else ""
        tokens = usage.input_tokens + usage.output_tokens
        cost = f"{about}{tokens:,} tokens" if engine.name != "extractive" else "no model"
        return f"{one_line(engine.model or engine.name)} · {cost} · {short}"
