"""``assistant chat``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assistant.cli.answering import tell_answer
from assistant.cli.desk import REPLY_CUT, clean
from assistant.cli.edge import INTERRUPTED, tell
from assistant.cli.helping import Command
from assistant.cli.lines import typed
from assistant.cli.options import common_options
from assistant.cli.output import write
from assistant.errors import AssistantError, UsageError
from assistant.rendering.page import block
from assistant.rendering.plain import one_line
from assistant.rendering.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.cli.desk import Chat, Desk

_HELP = "ask about the article in a line; /quit or Ctrl-D leaves, Ctrl-C stops an answer"
_QUIT = frozenset({"/quit", "/exit", "/q"})


@click.command(cls=Command)
@click.argument("article", metavar="ARTICLE")
@click.option("--continue", "resumed", is_flag=True, help="Not there yet: take up the last chat.")
@common_options
def chat(desk: Desk, article: str, *, resumed: bool) -> int:
    """Ask about ARTICLE, a path or -, one question after another.

    \b
      assistant chat article.txt
      assistant chat article.txt --json < questions.txt
      curl -s https://example.org/a.txt | assistant chat -

    Questions are lines: typed at a terminal, or read from standard input. The conversation is kept
    in memory and ends with the program. With --json each answer is one line.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    if resumed:
        raise UsageError("--continue is not there yet; conversations end with the program")
    if desk.options.output is not None:
        raise UsageError("-o is not for chat; redirect standard output, or use ask")
    read = desk.article(article)
    questions, at_terminal = typed(article)
    conversation = desk.reader().chat(read, verify=desk.options.verify)
    if at_terminal:
        desk.remark(f"{one_line(read.title or 'an article without a title')}: {_HELP}")
    return _Talk(desk, conversation, at_terminal=at_terminal).hold(questions)


class _Talk:
    """A conversation at the command line; a question that fails does not end it."""

    def __init__(self, desk: Desk, chat: Chat, *, at_terminal: bool) -> None:
        self._desk = desk
        self._chat = chat
        self._at_terminal = at_terminal
        self._sources = Sources(explain=desk.options.explain)
        self._asked = 0

    def hold(self, lines: Iterator[str]) -> int:
        """Answer every line; returns the exit code of the first that could not be answered."""
        codes = []
        for line in lines:
            question = clean(line).strip()
            if question.lower() in _QUIT:
                break
            if question.startswith("/"):
                tell(_HELP if question in ("/help", "/?") else f"there is no {question}; {_HELP}")
            elif question:
                codes.append(self._answer(question))
        # Only a script has use for a code: at the terminal the reader saw what went wrong.
        return 0 if self._at_terminal else next((code for code in codes if code), 0)

    def _answer(self, question: str) -> int:
        self._begin(question)
        try:
            answer = tell_answer(self._desk, self._chat.stream(question), self._sources)
        except AssistantError as error:
            tell(str(error))
            return error.exit_code
        except KeyboardInterrupt:
            if not self._at_terminal:
                raise
            tell("stopped; the question is not part of the conversation")
            return INTERRUPTED
        return 0 if answer.complete else REPLY_CUT

    def _begin(self, question: str) -> None:
        """Set a turn off from the one before; a script's output repeats the question."""
        if self._desk.options.form != "text":
            return
        if self._asked:
            write("\n")
        self._asked += 1
        if not self._at_terminal:
            self._desk.show_blocks([block("title", question)])
