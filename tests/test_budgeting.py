"""Budgeting: what is counted, and that choosing loses no passage and keeps within the budget."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from assistant.budgeting import count_tokens, estimate, fits, select, vocabulary_file, windows
from tests.drafting import article_of

if TYPE_CHECKING:
    from random import Random

    from assistant.documents import Article

WORDS = st.lists(st.sampled_from(["dam ", "Überfall ", "7,000 ", "会議 ", "<|endoftext|> "]))
PARAGRAPHS = st.lists(WORDS.map(lambda words: "".join(words).strip() or "x"), max_size=12)
BUDGETS = st.integers(0, 200)


def cost(article: Article, ids: tuple[str, ...]) -> int:
    shown = [p.span.of(article.text) for p in article.passages if p.id in ids]
    return sum(count_tokens(text)[0] for text in shown)


@given(PARAGRAPHS, BUDGETS)
def test_windows_hold_every_passage_once(paragraphs: list[str], budget: int) -> None:
    """Windows in order are the article, and none beyond the budget has a second passage."""
    article = article_of(*paragraphs)

    runs = windows(article, budget)

    assert [one for run in runs for one in run] == [p.id for p in article.passages]
    assert all(run for run in runs)
    assert all(cost(article, run) <= budget or len(run) == 1 for run in runs)
    assert len(runs) <= 1 or not fits(article, budget)


@given(PARAGRAPHS, BUDGETS, st.randoms(use_true_random=False))
def test_selection_keeps_the_best_within_the_budget(
    paragraphs: list[str], budget: int, random: Random
) -> None:
    """The best passage is always shown, in the order of the text, and more only if it fits."""
    article = article_of(*paragraphs)
    ranked = [p.id for p in article.passages]
    random.shuffle(ranked)

    chosen = select(article, ranked, budget)

    assert (chosen is None) == fits(article, budget)
    if chosen is not None:
        assert ranked[0] in chosen
        assert list(chosen) == sorted(set(chosen), key=lambda one: int(one[1:]))
        assert cost(article, chosen) <= budget or len(chosen) == 1


def test_what_the_ranking_leaves_out_comes_last() -> None:
    """Passages that are not ranked fill what room is left, the first of the text before others."""
    article = article_of("first " * 10, "second " * 10, "third " * 10, "fourth " * 10)
    room = 2 * (count_tokens("second " * 10)[0] + 8)

    assert select(article, ["p3"], room) == ("p1", "p3")


def test_an_empty_article_needs_no_window() -> None:
    """Nothing is nothing, not one empty window."""
    assert windows(article_of(), 10) == ()
    assert select(article_of(), [], 0) is None


@given(st.text(max_size=200))
def test_no_text_costs_less_than_nothing(text: str) -> None:
    """Any text has a count, special tokens and lone surrogates too, and its parts cost no less."""
    count, _ = count_tokens(text)

    assert 0 <= count <= 4 * len(text)
    assert estimate(text) <= estimate(text[:5]) + estimate(text[5:])


def test_an_estimate_is_on_the_high_side() -> None:
    """A sentence of eleven words and two marks is not taken for fewer than thirteen tokens."""
    assert estimate("The council said on Monday, after a vote, that it would rebuild.") >= 13


def test_the_vocabulary_is_where_tiktoken_keeps_it() -> None:
    """The folders that tiktoken reads from the environment are those that are looked into."""
    name = "fb374d419588a4632f3f557e76b4b70aebbca790"

    assert vocabulary_file({"TIKTOKEN_CACHE_DIR": "/a"}) == Path("/a") / name
    assert vocabulary_file({"DATA_GYM_CACHE_DIR": "/b"}) == Path("/b") / name
    assert vocabulary_file({"TIKTOKEN_CACHE_DIR": "", "DATA_GYM_CACHE_DIR": "/b"}) is None
