"""The graded score, and the lexicon's making: what is torn from its relations scores lower."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.grounding.wording.collating import read
from evals.benchmarks import carrying, scorers
from evals.benchmarks.places import Places
from evals.wordnet import write

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = (
    "The mayor of Brenth, Ada Corlin, opened the new lock on Tuesday. It cost 4 million crowns. "
    "Her rival Jon Hasp had wanted a bridge. Hasp called the lock a gift to the barge owners. "
    "In May a storm tore the old gates from their hinges and two barges sank."
)
TRUE = "Mayor Ada Corlin opened the new lock on Tuesday."


def scored(text: str) -> float:
    (score,) = scorers.carried_scores(ARTICLE, text)
    return score


@pytest.mark.parametrize(
    "edited",
    [
        "Mayor Ada Corlin opened the new theatre on Tuesday.",
        "Jon Hasp opened the new lock on Tuesday.",
        "Mayor Ada Corlin closed the new lock on Tuesday.",
        "She opened the new lock on Tuesday.",
        "Mayor Ada Corlin opened the old gates on Tuesday.",
        "Mayor Ada Corlin opened the new lock in May.",
        "Two barges opened the new lock on Tuesday.",
    ],
)
def test_an_error_put_in_lowers_the_score(edited: str) -> None:
    """A stranger, another name, an opposite, a pronoun, a thing of another sentence."""
    assert 0 < scored(edited) < scored(TRUE) <= 1


def test_other_words_of_one_meaning_cost_less_than_strange_ones() -> None:
    """A ship is a vessel, and is no piano."""
    article = "The vessel left the harbour of Brenth at dawn."
    places = Places([read(article)])
    assert places.others("ship") == {"vessel"}
    scores = [
        carrying.score(article, f"The {thing} left the harbour of Brenth at dawn.", [])
        for thing in ("vessel", "ship", "piano")
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_no_weight_is_negative() -> None:
    """No fault speaks for a text; each table has the same faults."""
    tables = carrying._weights()
    assert set(tables) == {"all", *(f"fold{at}" for at in range(carrying.FOLDS))}
    assert all(weight >= 0 for table in tables.values() for weight in table.values())
    assert len({frozenset(table) for table in tables.values()}) == 1


def test_a_text_without_words_has_no_faults() -> None:
    """Nothing said is nothing wrong."""
    assert carrying.score(ARTICLE, "...", []) == 1.0


SYNSETS = {
    "data.noun": (
        "00000001 03 n 01 vehicle 0 000 | a thing\n"
        "00000002 03 n 02 car 0 motorcar 0 001 @ 00000001 n 0000 | a car\n"
        "00000003 18 n 01 man 0 001 ! 00000004 n 0101 | a man\n"
        "00000004 18 n 01 woman 0 001 ! 00000003 n 0101 | a woman\n"
    ),
    "index.noun": (
        "vehicle n 1 0 1 1 00000001\ncar n 1 1 @ 1 1 00000002\nmotorcar n 1 1 @ 1 1 00000002\n"
        "man n 1 1 ! 1 1 00000003\nwoman n 1 1 ! 1 1 00000004\nrarity n 1 0 1 0 00000001\n"
    ),
}


def test_the_lexicon_is_made_of_wordnets_files(tmp_path: Path) -> None:
    """Members and kinds of a group, opposites; a rare word of one sense is left out."""
    for part in ("noun", "verb", "adj", "adv"):
        for kind in ("data", "index"):
            text = "  1 licence\n" + SYNSETS.get(f"{kind}.{part}", "")
            (tmp_path / f"{kind}.{part}").write_text(text)
    notice, stems, opposites = write(tmp_path).split("\n\n")
    assert "Princeton" in notice
    assert stems.splitlines() == ["car aab aaa", "motorcar aab aaa", "vehicl aaa"]
    assert opposites == "man woman\n"
