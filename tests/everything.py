"""One article of each kind, and every command with them: for what must hold of all the program does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.collected import archive, mail, page, record, rss, saved, warc
from tests.commands import COST, HARBOUR
from tests.pdf_files import article as pdf

if TYPE_CHECKING:
    from pathlib import Path

QUESTION = "How much will the repairs cost?"
TALK = (
    f"{QUESTION}\nAnd who said so?\n/why\n/summary\n/people\n/check {COST}\n/undo\n/tokens\n/help\n"
)
KINDS = (
    "harbour.txt",
    "page.html",
    "note.md",
    "paper.pdf",
    "letter.eml",
    "held.zip#1",
    "held.warc#1",
)
"""One of each; those behind ``#`` are members."""
FORMS = ("text", "markdown", "json", "html")


def make_articles(folder: Path) -> None:
    """Write them to a folder."""
    story = HARBOUR.encode()
    feed = rss("<title>Dam</title><link>https://tern.example/dam</link><guid>1</guid>")
    files = {
        "harbour.txt": story, "page.html": page(), "note.md": b"# Harbour\n\n" + story,
        "paper.pdf": pdf(), "letter.eml": mail(HARBOUR).as_bytes(), "feed.xml": feed,
        "held.zip": archive({"a.html": page(), "b.txt": story}), "held.warc": warc(record(page())),
    }  # fmt: skip
    for name, raw in files.items():
        saved(folder, name, raw)


def reading(article: str) -> list[tuple[str, ...]]:
    """Return every command that reads an article, with each form of its result."""
    said = (("summarize", article), ("ask", article, QUESTION), ("check", article, COST))
    formed = [(*words, "--format", form) for words in (*said, ("show", article)) for form in FORMS]
    written = [(*words, "-o", f"{words[0]}.html", "--format", "html") for words in said]
    kept = [("ask", article, QUESTION, "--json", "-o", "kept.json"), ("verify", "kept.json")]
    return [*formed, *written, *kept, ("chat", article), ("chat", "--continue")]


TELLING: tuple[tuple[str, ...], ...] = (
    ("--help",), ("--version",), ("ask", "--help"), ("nonsense",), ("ask", "missing.txt", "Why?"),
    ("list", "."), ("list", "held.zip"), ("list", "feed.xml", "--json"), ("history", "list"),
    ("history", "list", "--json"), ("history", "show", "0"), ("history", "export", "0"),
    ("history", "delete", "0", "--yes"), ("history", "prune", "--older-than", "1h", "--yes"),
    ("config", "path"), ("config", "show"), ("config", "show", "--json"), ("doctor",),
    ("config", "set", "timeout", "60"), ("config", "set", "timeout", "--unset"),
    ("doctor", "--json"), ("doctor", "--online"), ("completion", "bash"), ("completion", "zsh"),
    ("completion", "fish"), ("man",),
)  # fmt: skip
"""Every other command."""

CALLS = f"""
import asyncio, assistant
article = assistant.load_article("harbour.txt")
reader = assistant.Assistant()
answer = reader.ask(article, {QUESTION!r})
reader.summarize(article), reader.check(article, "It costs 4 euros."), reader.engine
assistant.verify(answer.model_dump_json(), article), assistant.find_quote("14 million", article)
store = assistant.Store()
chat = reader.chat(article, store=store)
list(chat.stream({QUESTION!r})), list(chat.retry()), list(chat.stream_summary()), chat.check("It costs 4 euros.")
chat.people(), chat.quotations(), chat.timeline(), chat.undo()
store.list(), store.conversation(chat.conversation.id), store.delete(chat.conversation.id)
assistant.list_articles("held.zip"), assistant.explain(answer.claims[0])
awaited = assistant.AsyncAssistant()
asyncio.run(awaited.ask(article, {QUESTION!r})), assistant.render(answer, article, "html")
"""
"""Every call of the library that needs no service."""
PARSER = ["-P", "-S", "-m", "assistant.loading.child"]
"""The words of the one process that is ever started for reading."""
