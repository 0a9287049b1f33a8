"""Folding and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.text.folding import _INKLESS, fold, fold_words
from tests.hard.fuzzing.choices import Choices, as_raw, by_chance
from tests.hard.fuzzing.target import Target
from tests.test_hard_quotes import SCAN, SIGNS, SPEECH

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKENS = (
    "a", "I", "US", "re", "Ω", "9", "'", "’", "‘", "“", "”", '"', "«", "…", "...", ". . .", "-", "–", "—", "--",
    "\n", "-\n", "\u00ad\n", "\u00ad", "\u200b", "\u00a0", "\u2009", "e\u0301", "\u0301", "ﬁ", "👩\u200d🚒", "👍🏽",
    "🇫🇷", "❤\ufe0f", "6'", "1990's", "''", "\u2028", "\x1c", "\x85", "ſ", "ŉ", "İ", "\u034f", "½", "①", "．",
)  # fmt: skip


def text_of(choices: Choices) -> str:
    """Return a text: its bytes, or signs that matter to folding."""
    raw = choices.raw()
    if raw is not None:
        return raw.decode("utf-8", "replace")
    return choices.words(_TOKENS, 40, ("", "", " "))


def _law(choices: Choices) -> None:
    text = text_of(choices)
    folded = fold(text)
    once = folded.text
    assert fold_words(text) == once, "the quick way folds otherwise"
    if not any(sign in text for sign in _INKLESS):  # it may part a mark from its letter
        assert fold(once).text == once, "folded twice is otherwise"
    assert once == once.strip(" ")
    joined = fold(text, joined=True)
    for one in (folded, joined):
        assert all(0 <= at < len(one.text) for at in one.breaks)
        last = 0
        for at in range(len(one.text)):
            start, end = one.span(at, at + 1)
            assert last <= start < end <= len(text), (at, start, end)
            last = start
            low, high = one.within(Span(start, end))
            assert low <= at < high, "the way back does not lead here"
    start = choices.number(max(0, len(once) - 1))
    end = start + 1 + choices.number(20)
    if once[start:end]:
        whole = folded.span(start, min(end, len(once)))
        assert 0 <= whole.start < whole.end <= len(text)


def _seeds() -> Iterator[bytes]:
    for one in (SPEECH, SCAN, SIGNS):
        yield from as_raw(one.text[:400])
    yield from by_chance(80)


FOLDING = Target("folding", "folding typography away, and the way back", _law, _seeds, longest=800)
