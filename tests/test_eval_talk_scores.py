"""Conversations of the suite: what a turn is worth, whoever plays it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.talks.labels import ALONE
from evals.talks.scoring import score_turn
from tests.eval_talks import changed, conversation, right, talks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from evals.talks.labels import Talk, Turn
    from evals.talks.playing import Played
    from evals.talks.scoring import TurnScore


def echo(talk: Talk, turn: Turn) -> Played:
    """Return the right answer to the question as it was asked."""
    return right(talk, turn).model_copy(update={"standalone": turn.label.ask})


def abstain(talk: Talk, turn: Turn) -> Played:
    """Return no answer to anything."""
    none = {"status": "not_in_article", "statements": (), "quotes": ()}
    return changed(right(talk, turn), **none).model_copy(update={"cited": 0})


def judged(system: Callable[[Talk, Turn], Played]) -> list[tuple[Turn, TurnScore]]:
    """Score what a system plays on the whole suite."""
    return [
        (turn, score_turn(talk, turn, system(talk, turn)))
        for talk in talks()
        for turn in talk.turns
    ]


def test_who_knows_everything_scores_full() -> None:
    """The meant question with a good answer and its evidence is right in everything."""
    for turn, score in judged(right):
        assert score.faults == (), turn.label.ask
        assert (score.resolved, score.answer.grounded, score.cited or 1.0) == (1.0, 1.0, 1.0)


def test_an_echo_understands_no_follow_up() -> None:
    """A question given back as it was asked is understood where it stands alone, nowhere else."""
    for turn, score in judged(echo):
        assert score.resolved == float(turn.label.kind in ALONE), turn.label.ask


def test_who_always_abstains_is_right_only_where_there_is_no_answer() -> None:
    """An abstention answers no pronoun; it keeps no citation of a rewrite either."""
    for turn, score in judged(abstain):
        assert score.answer.grounded == float(not turn.question.answerable), turn.label.ask
        assert not score.cited


def test_a_wrong_answer_is_never_right() -> None:
    """A bad answer of the label, with all evidence cited, is not right."""
    for talk in talks():
        for turn in talk.turns:
            for bad in turn.question.bad:
                status = "answered" if not turn.question.answerable else turn.question.allowed[0]
                played = changed(right(talk, turn), statements=(bad,), status=status)
                assert score_turn(talk, turn, played).answer.grounded == 0, bad


def test_a_wrong_antecedent_is_not_understood() -> None:
    """A question that names somebody else who could be meant is another question."""
    tried = 0
    for talk in talks():
        for turn in talk.turns:
            for stranger in turn.label.must_not_name:
                named = f"{turn.label.resolved} What of {stranger}?"
                played = right(talk, turn).model_copy(update={"standalone": named})
                assert score_turn(talk, turn, played).resolved == 0
                tried += 1
    assert tried


def test_a_rewrite_without_its_citations_or_its_form_is_wrong(tmp_path: Path) -> None:
    """Lost quotes, more words than were asked for, another language: each counts."""
    talk = conversation(tmp_path)
    turn = talk.turns[3]
    bare = changed(right(talk, turn), quotes=()).model_copy(update={"cited": 0})
    long = changed(right(talk, turn), statements=talk.turns[2].question.good[:1])

    assert score_turn(talk, turn, bare).answer.grounded == 0
    assert score_turn(talk, turn, bare).cited == 0
    assert score_turn(talk, turn, long).answer.grounded == 0
    assert "8 words, not at most 5" in score_turn(talk, turn, long).faults


def test_rewrites_are_in_the_language_and_the_list_that_was_asked_for() -> None:
    """English words for a French wish, or one claim for a list of four, are wrong."""
    for talk in talks():
        for before, turn in zip(talk.turns, talk.turns[1:], strict=False):
            form = turn.label.form
            if form is not None and form.words is None:
                said = (" ".join(before.question.good[:1]),)
                score = score_turn(talk, turn, changed(right(talk, turn), statements=said))
                assert score.answer.grounded == 0


def test_asking_back_is_right_where_the_question_is_unclear_and_nowhere_else(
    tmp_path: Path,
) -> None:
    """Who cannot tell what is meant may ask; elsewhere that is an abstention, and it must ask."""
    talk = conversation(tmp_path)
    for turn in talk.turns:
        unclear = changed(abstain(talk, turn), status="unclear")
        asking = unclear.model_copy(update={"asks": "Whom do you mean, Osei or Holm?"})
        expected = turn.label.kind in ("ambiguous", "not in article")
        assert score_turn(talk, turn, asking).answer.grounded == float(expected)
        silent = score_turn(talk, turn, unclear).answer.grounded
        assert silent == float(turn.label.kind == "not in article")
