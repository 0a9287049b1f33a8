"""Turn after turn: what a conversation leaves behind when it is over."""

from __future__ import annotations

import gc
from itertools import islice
from typing import TYPE_CHECKING

from assistant import Answer, Article, Chat, Conversation, Exchange
from tests.hard import soak

if TYPE_CHECKING:
    from assistant import Store

_WORDS = 120
_HELD = (Chat, Conversation, Exchange, Answer, Article)


def _held() -> int:
    gc.collect()
    return sum(isinstance(one, _HELD) for one in gc.get_objects())


def test_a_conversation_that_is_over_leaves_nothing_behind(store: Store) -> None:
    """No file stays open, and nothing of what was said is held, however often it is had."""
    soaking = soak.Soaking(store, _WORDS)
    turns = soaking.turns()
    list(islice(turns, 2 * soak.HALF))  # one conversation, reopened in its middle
    files, held = soak.open_files(), _held()

    list(islice(turns, 2 * soak.HALF))

    assert soak.open_files() == files
    assert _held() <= held + soak.HALF  # the engine and the model each keep their last article's
    assert len(store.list()) == 2
