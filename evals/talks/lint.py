"""What is wrong with labels of conversations."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from evals.lint import lint_question
from evals.scoring.checks import hits
from evals.scoring.plain import sentences
from evals.talks.labels import ALONE
from evals.talks.scoring import is_in, misreadings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evals.talks.labels import Form, Talk, Turn


def lint_talks(talks: Sequence[Talk]) -> list[str]:
    """Return every fault of the conversations, each as one line that begins with its article."""
    return [f"{talk.id}: {turn.id}: {fault}" for talk in talks for turn in talk.turns
            for fault in _turn(talk, turn)]  # fmt: skip


def counts(talks: Sequence[Talk]) -> Counter[str]:
    """Count the turns of each kind."""
    return Counter(turn.label.kind for talk in talks for turn in talk.turns)


def _turn(talk: Talk, turn: Turn) -> Iterator[str]:
    label, labels = turn.label, talk.labels
    for fault in misreadings(labels, turn, label.resolved):
        yield f"its own resolved question is {fault}"
    missing = [check for check in turn.names if not hits(check, label.ask, labels.setting)]
    if label.kind in ALONE and missing:
        yield f"it is of the kind {label.kind!r} and does not name what it must"
    if label.kind not in ALONE and not missing:
        yield f"it is of the kind {label.kind!r} and names everything already"
    if label.kind == "not in article" and turn.question.answerable:
        yield "it is of the kind 'not in article' and expects an answer"
    yield from lint_question(labels, turn.question)
    if label.form is not None:
        yield from _form(label.form, turn)


def _form(form: Form, turn: Turn) -> Iterator[str]:
    """Yield what in the label's own good answers does not fit the form that is asked for."""
    good = turn.question.good
    if form.words is not None and not any(len(one.split()) <= form.words for one in good):
        yield f"none of its good answers has at most {form.words} words"
    if form.claims is not None and not any(len(sentences(one)) >= form.claims for one in good):
        yield f"none of its good answers has {form.claims} sentences or more"
    if form.language is not None and not any(is_in(one, form.language) for one in good):
        yield f"none of its good answers is in the language {form.language!r}"
