"""Conversations of the suite: their labels, and the faults that are found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evals.strict_yaml import LabelError
from evals.talks.lint import counts, lint_talks
from tests.eval_talks import TALK, conversation, talks

if TYPE_CHECKING:
    from pathlib import Path

FAULTS = {
    "a resolved question without what it must name": (
        "resolved: Who designed the bridge?",
        "resolved: Who designed it?",
        "t5: its own resolved question is understood without a mention of “bridge”",
    ),
    "a resolved question with what it must not name": (
        "must_not_name: [council]",
        "must_not_name: [closure]",
        "t2: its own resolved question is understood with a mention of “closure”",
    ),
    "a follow-up that stands alone": (
        "must_name: [[bridge, closure], [half]]",
        "must_name: [[village], [half]]",
        "t2: it is of the kind 'pronoun' and names everything already",
    ),
    "a standalone question that does not stand alone": (
        "ask: For how long will the bridge be closed?",
        "ask: For how long will it be closed?",
        "t1: it is of the kind 'standalone' and does not name what it must",
    ),
    "an answer where there is to be none": (
        "same_as: q-architect",
        "same_as: q-length",
        "t5: it is of the kind 'not in article' and expects an answer",
    ),
    "evidence that is not there": (
        "- said that no bus would run",
        "- said that no train would run",
        "t6: evidence: evidence stands 0 times",
    ),
    "a good answer that fails": (
        "- It costs £1.2 million.",
        "- It costs £1.3 million.",
        "t3: a good answer fails",
    ),
    "a bad answer that passes": (
        "- It costs £2.1 million.",
        "- The cost is £1.2 million.",
        "t3: a bad answer passes",
    ),
    "a form that no good answer has": (
        "form: {words: 5}",
        "form: {words: 3}",
        "t4: none of its good answers has at most 3 words",
    ),
    "a list that no good answer is": (
        "form: {words: 5}",
        "form: {claims: 2}",
        "t4: none of its good answers has 2 sentences or more",
    ),
    "a language that no good answer is in": (
        "form: {words: 5}",
        "form: {language: fr}",
        "t4: none of its good answers is in the language 'fr'",
    ),
}
REFUSED = {
    "an unknown kind": ("kind: ellipsis", "kind: short", "turns.2.kind"),
    "an unknown key": ("must_name: [[Osei], [Holm]]", "must_say: [[Osei]]", "turns.5.must_name"),
    "an id that stands twice": ("id: t5", "id: t4", "'t4' stands twice"),
    "a question that is not there": ("same_as: q-length", "same_as: q-width", "no question 'q-w"),
    "two answers": ("same_as: q-half", "same_as: q-half\n    expects: {}", "same_as or expects"),
    "no answer": ("    same_as: q-half\n", "", "same_as or expects"),
    "a form that is none": ("form: {words: 5}", "form: {words: 5, claims: 2}", "exactly one"),
    "a form of a question": ("same_as: q-half", "same_as: q-half\n    form: {words: 5}", "rewrite"),
    "a beginning that leans on nothing": ("kind: standalone", "kind: pronoun", "first turn"),
    "an answer of no type": ("type: list", "type: lists", "Question: type"),
    "another article": ("article: mill-lane", "article: mill-land", "'mill-land'"),
}


def test_the_suite_has_twenty_conversations_of_sixty_turns_without_a_fault() -> None:
    """What the labels say holds in their articles, for every kind of turn and both splits."""
    found = talks()

    assert lint_talks(found) == []
    assert (len(found), counts(found).total()) == (20, 60)
    assert {talk.labels.article.split for talk in found} == {"tune", "report"}
    assert any(turn.after_none for talk in found for turn in talk.turns)


@pytest.mark.parametrize(("old", "new", "fault"), FAULTS.values(), ids=FAULTS)
def test_each_fault_is_found(tmp_path: Path, old: str, new: str, fault: str) -> None:
    """A label that contradicts itself or its article is told in a line that names its turn."""
    assert lint_talks([conversation(tmp_path)]) == []
    assert TALK.count(old) == 1
    faults = lint_talks([conversation(tmp_path, TALK.replace(old, new))])

    assert [one for one in faults if one.startswith(f"mill-lane: {fault}")], faults


@pytest.mark.parametrize(("old", "new", "complaint"), REFUSED.values(), ids=REFUSED)
def test_a_file_of_another_shape_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    """What is no conversation is refused in one line that names the file and the place."""
    assert TALK.count(old) == 1
    with pytest.raises(LabelError) as error:
        conversation(tmp_path, TALK.replace(old, new))

    assert complaint in str(error.value)
    assert "mill-lane" in str(error.value)
    assert "\n" not in str(error.value)
