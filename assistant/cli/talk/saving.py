"""Keeping a conversation while it goes on, and writing it to a file."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.output import at_home, check_target, same_file, write_file
from assistant.errors import AssistantError, StoreError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.conversations import Conversation, Exchange, Result
    from assistant.conversing.keeping import Keeps
    from assistant.documents import Article

WIDTH = 80
"""Columns of a conversation that is saved as text."""


class Saving:
    """Keeps turns in a store for as long as that can be written; then in memory, and says so."""

    def __init__(
        self, store: Keeps, say: Callable[[str], object], taken_up: Conversation | None = None
    ) -> None:
        self._keeps = store
        self._say = say
        said = () if taken_up is None else taken_up.exchanges
        self._number = said[-1].number if said else 0
        self.failed = False

    def begin(self, article: Article) -> Conversation:
        """Begin a conversation."""
        self._number = 0
        try:
            return self._keeps.begin(article)
        except AssistantError as error:
            return self._instead(error).begin(article)

    def add(self, conversation_id: str, result: Result, *, replaces: int | None = None) -> Exchange:
        """Keep a result."""
        try:
            made = self._keeps.add(conversation_id, result, replaces=replaces)
        except AssistantError as error:
            made = self._instead(error).add(conversation_id, result, replaces=replaces)
        self._number = made.number
        return made

    def take_back(self, conversation_id: str, number: int) -> None:
        """Remove the last exchange."""
        try:
            self._keeps.take_back(conversation_id, number)
        except StoreError as error:  # what another program added meanwhile is not lost for that
            self._instead(error).take_back(conversation_id, number)
        self._number = number - 1

    def _instead(self, error: AssistantError) -> Keeps:
        if self.failed:
            raise error
        self.failed = True
        self._say(f"from here on nothing is kept: {error}; /save FILE writes what was said")
        keeps: Keeps = import_module("assistant.conversing.keeping").Memory(self._number)
        self._keeps = keeps
        return keeps


def save(
    conversation: Conversation, article: Article, name: str, written: set[Path]
) -> tuple[Path, str]:
    """Write a conversation as the file's name asks for: JSON, Markdown, HTML, else text.

    Args:
        conversation: What was said.
        article: What it is about.
        name: The file's name, as it was typed.
        written: Files that this chat has written, which may be written again.

    Raises:
        UsageError: There is no name, the file is there already, or cannot be written.
    """
    if not name:
        raise UsageError("name a file: /save talk.md (or .html, .json, .txt)")
    target = Path(at_home(name))
    check_target(target, "")
    if same_file(target, conversation.article.source):
        raise UsageError("that is the article itself; name another file")
    if target.exists() and target.resolve() not in written:
        raise UsageError(f"{str(target)[:200]!r} is there already; name another file")
    form = _FORMS.get(target.suffix.lower(), "text")
    write_file(target, drawn(conversation, article, form), "")
    written.add(target.resolve())
    return target, form


_FORMS = {".json": "json", ".md": "markdown", ".markdown": "markdown", ".html": "html"}
_FORMS |= {".htm": "html"}


def drawn(conversation: Conversation, article: Article, form: str) -> str:
    """Return a conversation as a text of a form."""
    text: str = import_module("assistant.rendering.whole").render(
        conversation, article, form, width=WIDTH
    )
    return text
