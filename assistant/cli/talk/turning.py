"""Commands of a chat that turn it: another article, another model, a turn taken back, a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.cli import clipboard
from assistant.cli.desk import Desk
from assistant.cli.output import at_home
from assistant.cli.talk import saving
from assistant.errors import UsageError
from assistant.rendering.in_words import cost, title_of
from assistant.rendering.page import Piece, block

if TYPE_CHECKING:
    from assistant.cli.talk.talking import Talk
    from assistant.conversations import Exchange

_SHOWN = 200


def open_article(talk: Talk, name: str) -> int:
    """Talk about another article."""
    if not name or name == "-":
        raise UsageError("name a file: /open article.txt")
    # A title or a date that was said for the first article is not this one's.
    options = replace(talk.desk.options, title=None, published=None)
    article = Desk(options, talk.desk.around).article(at_home(name))
    talk.begin(article)
    about = talk.chat.conversation.article.model_dump()
    talk.remark(f"{title_of(article)}: a new conversation", opened=about)
    return 0


def model(talk: Talk, name: str) -> int:
    """Say who drafts, or have another model draft from here on."""
    if name:
        _change_model(talk, name)
    engine = talk.reader.engine
    who = engine.model or ("the only model of its server" if engine.name == "openai" else "none")
    talk.show(
        (block("line", Piece("Engine:", "strong"), engine.name, Piece("model:", "strong"), who),),
        engine=engine.model_dump(),
    )
    return 0


def _change_model(talk: Talk, name: str) -> None:
    options = talk.desk.options
    if name == "extractive":
        options = replace(options, engine="extractive", model=None)
    else:
        engine = None if options.engine == "extractive" else options.engine
        options = replace(options, engine=engine, model=name)
    desk = Desk(options, talk.desk.around)
    reader = desk.reader(drafts=False)
    if name != "extractive" and reader.engine.name == "extractive":
        raise UsageError("there is no service to ask: set OPENAI_API_KEY, or begin with --base-url")
    # One that is still empty was not begun in the store, which could not add to it.
    said = talk.chat.conversation if talk.chat.exchanges else None
    asked = talk.unanswered
    talk.desk, talk.reader = desk, reader
    talk.begin(talk.chat.article, said)
    talk.unanswered = asked  # /retry asks the other model


def tokens(talk: Talk, _: str) -> int:
    """Say what the last turn and the whole conversation cost."""
    last = talk.last
    costs = {"total": talk.chat.usage} if last is None else {
        "last": last.usage, "total": talk.chat.usage
    }  # fmt: skip
    names = {"last": "This turn:", "total": "All turns:"}
    talk.show(
        tuple(
            block("item", Piece(names[name], "strong"), cost(usage))
            for name, usage in costs.items()
        ),
        tokens={name: usage.model_dump() for name, usage in costs.items()},
    )
    return 0


def copy(talk: Talk, _: str) -> int:
    """Copy the last answer, with its sources, to the clipboard."""
    if not talk.chat.exchanges:
        raise UsageError("nothing has been answered yet; ask something first")
    alone = talk.chat.conversation.model_copy(update={"exchanges": talk.chat.exchanges[-1:]})
    words = saving.drawn(alone, talk.chat.article, "text")
    how = clipboard.copy(words, talk.desk.around.environ)
    talk.remark(how, copied=how)
    return 0


def save(talk: Talk, name: str) -> int:
    """Write the conversation to a file."""
    if not talk.chat.exchanges:
        raise UsageError("there is nothing to save yet; ask something first")
    chat = talk.chat
    target, form = saving.save(chat.conversation, chat.article, name, talk.written)
    talk.remark(f"saved as {form}: {target}", saved={"file": str(target), "form": form})
    return 0


def history(talk: Talk, _: str) -> int:
    """List what was asked so far."""
    exchanges = talk.chat.exchanges
    shown = tuple(
        block("item", *_told(exchange), label=f"{exchange.number}.") for exchange in exchanges
    )
    talk.show(
        shown or (block("line", "Nothing has been asked yet."),),
        history=[one.model_dump() for one in exchanges],
    )
    return 0


def _told(exchange: Exchange) -> tuple[Piece, ...]:
    result = exchange.result
    if result.kind == "answer":
        how = "" if result.status == "answered" else f"({result.status.replace('_', ' ')})"
        return (Piece(result.question), Piece(how, "faint"))
    if result.kind == "summary":
        return (Piece("Summary"),)
    return (Piece("Check:"), Piece(result.text[:_SHOWN], "quote"))


def retry(talk: Talk, _: str) -> int:
    """Ask the last question again; its answer takes the place of the old one, if there is one."""
    if talk.unanswered:
        talk.set_apart()
        return talk.ask(talk.unanswered)
    stream = talk.chat.retry()
    talk.set_apart()
    talk.renumber(before=-1)
    try:
        return talk.answer(stream)
    except BaseException:  # the old answer stays
        talk.renumber()
        raise


def undo(talk: Talk, _: str) -> int:
    """Take the last turn back."""
    undone = talk.chat.undo()
    if undone is None:
        raise UsageError("there is nothing to take back")
    talk.renumber()
    words = " ".join(piece.text for piece in _told(undone)).strip()
    talk.remark(f"taken back: {words}", undone=undone.model_dump())
    return 0


def new(talk: Talk, _: str) -> int:
    """Begin a new conversation about the same article."""
    talk.begin(talk.chat.article)
    about = talk.chat.conversation.article.model_dump()
    talk.remark("a new conversation about the same article", opened=about)
    return 0


def leave(talk: Talk, _: str) -> int:
    """Leave."""
    talk.ended = True
    return 0
