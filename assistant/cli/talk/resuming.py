"""Taking up a conversation that was kept."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.output import same_file
from assistant.errors import UsageError
from assistant.rendering.in_words import title_of
from assistant.rendering.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.cli.desk import Desk
    from assistant.cli.talk.talking import Talk
    from assistant.conversations import Conversation
    from assistant.documents import Article
    from assistant.rendering.page import Page
    from assistant.storing import Store

LATEST = "latest"
SHOWN_AGAIN = 3
"""Turns shown again when a conversation is taken up."""
_TURN = re.compile(r"exchanges\[(\d+)\]")


def take_up(
    desk: Desk, store: Store | None, named: str, source: str | None
) -> tuple[Conversation, Article]:
    """Find a conversation and its article.

    Args:
        desk: Reads an article that was named as well.
        store: Where conversations are kept; None when nothing is to be kept.
        named: The id, or its beginning, or ``LATEST``.
        source: An article that was named as well: then the latest is the latest about it.

    Raises:
        UsageError: There is no such conversation, or it is about another article.
    """
    if store is None:
        raise UsageError(
            "--continue needs what is kept: leave --no-history out, and the setting history on"
        )
    given = None if source is None else desk.article(source)
    if given is None and named != LATEST and same_file(Path(named), named):
        raise UsageError("what follows --continue names a conversation; put the ARTICLE before it")
    kept = store.conversation(named) if named != LATEST else _latest(store, given)
    if given is None:
        return kept, store.article(kept.id)
    if given.sha256 != kept.article.sha256:
        title = title_of(kept.article)[:80]
        raise UsageError(
            f"conversation {kept.id} is about another article ({title}), or this one has changed "
            "since; leave ARTICLE out to go on with that"
        )
    return kept, given


def _latest(store: Store, article: Article | None) -> Conversation:
    if article is None:
        latest = store.latest()
        if latest is None:
            raise UsageError("no conversation is kept that could go on; name an ARTICLE")
        return latest
    kept = [one for one in store.list() if one.exchanges]
    found = next((one for one in kept if one.article.sha256 == article.sha256), None)
    if found is not None:
        return store.conversation(found.id)
    before = next((one for one in kept if one.article.source == article.source), None)
    if before is not None and article.source not in ("-", "text"):
        raise UsageError(
            f"the article has changed since conversation {before.id} about it: --continue "
            f"{before.id} alone goes on with what it was, without --continue a new one begins"
        )
    raise UsageError("no conversation about this article is kept; leave --continue out")


def warn_of_false(desk: Desk, kept: Conversation, article: Article) -> None:
    """Say which turns do not hold against the article: the file may have been changed by hand."""
    verify_against = import_module("assistant.receipts.verifying").verify_against
    places = (one.place for one in verify_against(kept, article).findings if one.outcome == "fail")
    found = {int(match[1]) for place in places if (match := _TURN.match(place))}
    turns = [str(kept.exchanges[index].number) for index in sorted(found)]
    if turns:
        one = len(turns) == 1
        them = f"turn {turns[0]} does" if one else f"turns {', '.join(turns)} do"
        desk.warn(
            f"{them} not hold: the article does not bear out what was kept; "
            "/save FILE.json writes it, and assistant verify says what is wrong"
        )


def greet(talk: Talk, before: Sequence[Page]) -> None:
    """Say what is read and by whom; of a conversation taken up, show what was said last."""
    article, engine = talk.chat.article, talk.reader.engine
    title = title_of(article)
    its = "the model of its server" if engine.name == "openai" else "the extractive engine"
    who = one_line(engine.model or its)
    talk.desk.remark(f"{title}, read by {who}; /help lists commands, Ctrl-D leaves")
    if not before:
        return
    for page in before[-SHOWN_AGAIN:]:
        talk.set_apart()
        talk.desk.show_page(page)
    left = len(before) - SHOWN_AGAIN
    turns = "1 earlier turn is" if left == 1 else f"{left} earlier turns are"
    more = f"; {turns} not shown, /history lists them" if left > 0 else ""
    talk.set_off_prompt()
    said = talk.chat.conversation
    talk.desk.remark(f"conversation {said.id} of {said.started[:10]}{more}")
