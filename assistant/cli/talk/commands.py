"""The commands of a chat: their names, what they take, and their help."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from assistant.cli.completing import files
from assistant.cli.lines import KEYS
from assistant.cli.talk import looking, turning
from assistant.errors import UsageError
from assistant.rendering.page import Piece, block

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from assistant.cli.talk.talking import Talk
    from assistant.rendering.page import Page

    Run = Callable[[Talk, str], int]


@dataclass(frozen=True, slots=True)
class TalkCommand:
    """One command; what stands behind its name is handed to it as it was typed."""

    name: str
    argument: str
    help: str
    run: Run


def _help(talk: Talk, word: str) -> int:
    if word:
        chosen = [find(word if word.startswith("/") else f"/{word}")]
    else:
        chosen = list(COMMANDS.values())
    told = [{"name": one.name, "argument": one.argument, "help": one.help} for one in chosen]
    talk.show(_help_page(chosen), commands=told)
    return 0


def _help_page(commands: list[TalkCommand]) -> Page:
    return (
        block("line", "A line is a question about the article. These begin with a slash:"),
        *(
            block("item", Piece(f"{one.name} {one.argument}".strip() + ":", "strong"), one.help)
            for one in commands
        ),
        block("line", "; ".join(f"{keys}: {what}" for keys, what in KEYS)),
    )


COMMANDS: dict[str, TalkCommand] = {
    one.name: one
    for one in (
        TalkCommand("/summary", "[N]", "Summarize the article, in N key points.", looking.summary),
        TalkCommand("/quotes", "", "Who says what, with passages.", looking.quotes),
        TalkCommand("/timeline", "", "The days the article speaks of.", looking.timeline),
        TalkCommand("/people", "", "Who is in the article.", looking.people),
        TalkCommand("/passages", "[pN]", "The article by its passages.", looking.passages),
        TalkCommand("/source", "N", "The passage of a source, the quote set off.", looking.source),
        TalkCommand("/why", "[TURN]", "How the question was read; why claims stand.", looking.why),
        TalkCommand("/withheld", "[TURN]", "What was not shown, and why.", looking.withheld),
        TalkCommand("/check", "TEXT", "Check anyone's text against the article.", looking.check),
        TalkCommand("/open", "ARTICLE", "Talk about another article.", turning.open_article),
        TalkCommand("/model", "[NAME]", "Who drafts; with NAME, another model.", turning.model),
        TalkCommand("/tokens", "", "What the last turn and all turns cost.", turning.tokens),
        TalkCommand("/copy", "", "Copy the last answer to the clipboard.", turning.copy),
        TalkCommand("/save", "FILE", "Write the conversation: .md .html .json .txt.", turning.save),
        TalkCommand("/history", "", "What was asked so far.", turning.history),
        TalkCommand("/retry", "", "Ask the last question again.", turning.retry),
        TalkCommand("/undo", "", "Take the last turn back.", turning.undo),
        TalkCommand("/new", "", "Begin a new conversation about the article.", turning.new),
        TalkCommand("/help", "[COMMAND]", "Show this list.", _help),
        TalkCommand("/quit", "", "Leave; so does Ctrl-D.", turning.leave),
    )
}
_ALSO = {"/q": "/quit", "/exit": "/quit", "/?": "/help", "/h": "/help"}


def follow(talk: Talk, words: str) -> int:
    """Do what a line with a command says; returns its exit code.

    Raises:
        UsageError: There is no such command, or it cannot use what stands behind it.
    """
    name, *behind = words.split(maxsplit=1)
    command = find(name)
    argument = behind[0] if behind else ""
    if argument and not command.argument:
        raise UsageError(f"{command.name} takes nothing behind it; write {command.name} alone")
    return command.run(talk, argument)


def find(name: str) -> TalkCommand:
    """Find a command by its name.

    Raises:
        UsageError: There is none; the nearest is named.
    """
    name = name.lower()
    known = COMMANDS.get(_ALSO.get(name, name))
    if known is None:
        # Without the slash, which all have and which makes everything look alike.
        near = [f"/{one}" for one in get_close_matches(name[1:], (n[1:] for n in COMMANDS), 1)]
        there = f"there is {near[0]}" if near else "/help lists them"
        raise UsageError(f"there is no command {name[:80]!r}; {there}")
    return known


def candidates(talk: Talk, name: str, word: str) -> Iterable[str]:
    """Yield what may stand behind a command, to complete a word with."""
    if name == "/source":
        yield from (str(number) for number in range(1, len(talk.sources.citations) + 1))
    if name == "/passages":
        yield from (passage.id for passage in talk.chat.article.passages)
    if name in ("/why", "/withheld"):
        yield from (str(one.number) for one in talk.chat.exchanges)
    if name == "/help":
        yield from COMMANDS
    if name in ("/open", "/save"):
        yield from files(word)
