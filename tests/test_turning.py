"""Who did it to whom: a deed turned round is found in a plain clause between two names."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import cite
from assistant.grounding.relations.turning import turned_round
from assistant.grounding.statement import Statement
from assistant.loading import make_article
from assistant.replies import QuoteDraft

BEAT = "Ada Quill beat Bo Varn."


def _turned(claim: str, article: str) -> tuple[str, bool] | None:
    facts = Facts(make_article(article))
    first = article.partition(". ")[0].rstrip(".")
    found, rejected = cite([QuoteDraft(passage="", quote=first)], facts)
    return turned_round(Statement(claim, found, rejected, facts))


TURNED = [
    (BEAT, "Bo Varn beat Ada Quill.", True),
    (BEAT, "Bo Varn has later beaten Ada Quill.", True),
    (BEAT, "Bo Varn beat one old grey tired Ada Quill.", True),
    (BEAT, "Bo Varn beat Mr Ada Quill.", True),
    ("Ada Quill was beaten by Bo Varn.", BEAT, True),
    (BEAT, "Bo Varn beat Ada Quill. Gulls beat crabs.", False),
    ("Ada Quill visited Bo Varn.", "Bo Varn visited Ada Quill.", False),
]


@pytest.mark.parametrize(("claim", "article", "certain"), TURNED)
def test_a_deed_turned_round_is_told_in_the_articles_words(
    claim: str, article: str, *, certain: bool
) -> None:
    """It is certain for what goes one way only, where the article has the verb once."""
    assert _turned(claim, article) == (article.partition(". ")[0].rstrip("."), certain)


@pytest.mark.parametrize(
    "article",
    [
        BEAT,
        "Bo Varn beat her and Ada Quill.",
        "Bo Varn beat; then Ada Quill sang.",
        "Bo Varn, beat Ada Quill.",
        "Bo Varn beat one old grey very tired Ada Quill.",
        "Bo Varn was at Ada Quill.",
        "Bo Varn beat by Ada Quill.",
        "Bo Varn sued Ada Quill.",
        "Bo Varn Ada Quill.",
        "Bo Varn Beat Ada Quill.",
    ],
)
def test_another_deed_or_no_plain_clause_turns_nothing(article: str) -> None:
    """Six words, a comma or an "and" between two names may hold a third party or another verb."""
    assert _turned(BEAT, article) is None


def test_what_goes_both_ways_is_not_turned() -> None:
    """Who met whom is one meeting."""
    assert _turned("Ada Quill met Bo Varn.", "Bo Varn met Ada Quill.") is None
