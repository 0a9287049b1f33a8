"""Wrong answers made of right ones: the scorers catch at least 95 of 100 of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evals import answering
from evals.labels import ARTICLES
from evals.mutants import KINDS, equivalents, rates, row, tried
from evals.samples import statement
from evals.scoring.questions import Given, contradictions, score_question
from tests.labelled import article, cited, quotes, small, suite
from tests.sampling import one_in

if TYPE_CHECKING:
    from pathlib import Path

README = ARTICLES.parent / "README.md"
LEAST = 0.95
FEWEST = 25
"""Wrong answers below which a share would say nothing."""


@pytest.mark.parametrize("kind", one_in(2, KINDS))
def test_wrong_answers_are_caught(kind: str) -> None:
    """Of each kind at least 95 % count as wrong, equivalents left out, and the README says so."""
    made, caught, *asides = rates(tried(suite(), [kind]))[kind]

    assert made >= FEWEST
    assert caught / made >= LEAST
    assert row(kind, made, caught, *asides) in README.read_text("utf-8").splitlines()


def test_equivalents_are_survivors() -> None:
    """What is excused as right all the same is still made, still passes, and says why."""
    named = equivalents()
    articles = {article for article, _, _ in named}
    part = [labels for labels in suite() if labels.id in articles]

    alive = {one.key for one in tried(part, ["unit", "negation dropped"]) if not one.caught}

    assert named.keys() <= alive
    assert all(len(why) > 20 for why in named.values())
    assert len(named) < 10


def test_a_right_answer_is_no_mutant(tmp_path: Path) -> None:
    """What the mutants are made of counts as right, so that each is wrong by its change alone."""
    labels = small(tmp_path)
    known = answering.persons(labels)

    for question in labels.questions:
        for good in question.good:
            right = answering.Right(labels, question, good, known)
            assert score_question(labels, question, right.saying(right.text)).grounded == 1


@pytest.mark.parametrize(
    ("kind", "question", "good", "wrong"),
    [
        ("number, one more", "q-length", 1, "For 9 weeks, from 3 June."),
        ("unit", "q-length", 1, "For 8 months, from 3 June."),
        ("month", "q-length", 1, "For 8 weeks, from 3 July."),
        ("day", "q-length", 1, "For 8 weeks, from 4 June."),
        ("magnitude", "q-both", 0, "It closes on 3 June, and the repair costs £1.2 billion."),
        ("year", "q-both", 1, "The repair is £1.2m. It closes on June 3, 2025."),
        ("negation added", "q-length", 0, "It will not be closed for eight weeks."),
        ("hedged", "q-length", 1, "For 8 weeks or 12 weeks, from 3 June."),
        ("a part dropped", "q-both", 0, "It closes on 3 June, and"),
        ("forbidden statement added", "q-half", 0, "Dana Osei said so. It is said: unanimous."),
    ],
)
def test_kinds_change_what_they_say(
    tmp_path: Path, kind: str, question: str, good: int, wrong: str
) -> None:
    """Each kind makes the change that its name promises, and it is caught."""
    labels = small(tmp_path)
    answer = next(one for one in labels.questions if one.id == question).good[good]

    made = [one for one in tried([labels], [kind]) if one.good == answer]

    assert wrong in [one.given.text for one in made] or kind == "forbidden statement added"
    assert all(one.caught for one in made)


def test_names_are_swapped_for_others_of_the_article() -> None:
    """A name gives way to that of another person of the same article, full or short as it was."""
    labels = article("ferry-fire")

    said = {one.good: one.given.text for one in tried([labels], ["name"])}

    names = "Marit Quill", "Paulo Venn", "Ruel Dasig"
    assert said["That was Okabe."] in [f"That was {name.split()[1]}." for name in names]
    assert said["Ines Okabe, the deputy director of Civil Protection."] in [
        f"{name}, the deputy director of Civil Protection." for name in names
    ]


def test_quotes_are_changed_and_words_stay(tmp_path: Path) -> None:
    """A right answer whose quotes are wrong is correct in its words and not grounded."""
    kinds = ["quote in another passage", "another passage cited", "quote altered"]
    labels = small(tmp_path)
    asked = {question.id: question for question in labels.questions}

    for one in tried([labels], kinds):
        score = score_question(labels, asked[one.question], one.given)
        assert (score.correct, score.grounded) == (1, 0), one


def test_every_forbidden_statement_can_be_said() -> None:
    """For each check of a false statement there are words that it hits."""
    for labels in suite():
        for forbidden in labels.summary.forbid:
            found = contradictions(labels, statement(forbidden.check))
            assert any(f"forbidden {forbidden.id}:" in one for one in found), forbidden.id
        for fact in labels.facts:
            for check in fact.deny:
                assert contradictions(labels, statement(check)), (labels.id, fact.id)


def test_a_value_that_the_answer_cites_is_no_stray(tmp_path: Path) -> None:
    """A true figure beside the answer counts against it unless the answer cites where it stands."""
    labels = small(tmp_path)
    question = labels.questions[0]
    text = "For eight weeks, at a cost of £1.2 million, while 12 weeks had been planned."

    bare = cited(labels, question, text)
    more = quotes(labels, [*labels.evidence(question), "The repair costs", "had named 12 weeks"])

    assert bare.correct == 0
    assert score_question(labels, question, Given("answered", text, more)).grounded == 1
