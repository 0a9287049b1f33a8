"""Conversations of the suite and a small one, and who plays them knowing everything."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from evals.running import Case, CitedWords, Item
from evals.scoring.plain import sentences
from evals.scoring.spans import places
from evals.talks.labels import CONVERSATIONS, read_talks
from evals.talks.playing import Played
from tests.labelled import small, suite

if TYPE_CHECKING:
    from pathlib import Path

    from evals.talks.labels import Talk, Turn

TALK = """format: 1
article: mill-lane
turns:
  - id: t1
    kind: standalone
    ask: For how long will the bridge be closed?
    resolved: For how long will the bridge be closed?
    must_name: [[bridge], [closed, shut]]
    same_as: q-length
  - id: t2
    kind: pronoun
    ask: Who said that it will cut the village in half?
    resolved: Who said that the closure of the bridge will cut the village in half?
    must_name: [[bridge, closure], [half]]
    must_not_name: [council]
    same_as: q-half
  - id: t3
    kind: ellipsis
    ask: At what cost?
    resolved: What does the repair of the bridge cost?
    must_name: [[bridge, repair], [cost]]
    expects:
      type: number
      answer: [cost]
      good:
        - The repair costs £1.2 million, the council said.
        - It costs £1.2 million.
      bad:
        - It costs £2.1 million.
        - Nothing.
  - id: t4
    kind: rewrite
    ask: Shorter, please.
    resolved: What does the repair of the bridge cost, said shorter?
    must_name: [[bridge, repair], [cost]]
    form: {words: 5}
  - id: t5
    kind: not in article
    ask: And who designed it?
    resolved: Who designed the bridge?
    must_name: [[bridge], [designed, designer]]
    same_as: q-architect
  - id: t6
    kind: ambiguous
    ask: What did they say about it?
    resolved: What did Dana Osei and Peter Holm say about the closure of the bridge?
    must_name: [[Osei], [Holm]]
    expects:
      type: list
      answer:
        - text: [half]
        - text: [no bus]
      evidence:
        - It will cut the village in half
        - said that no bus would run
      good:
        - Dana Osei said that it will cut the village in half. Peter Holm said that no bus would run.
        - Osei said that it cuts the village in half, Holm that no bus would run.
      bad:
        - Osei said that it will cut the village in half.
        - Holm said that no bus would run.
"""


def conversation(folder: Path, yaml: str = TALK) -> Talk:
    """Return the small article's conversation."""
    labels = small(folder)
    (folder / "conversations").mkdir(exist_ok=True)
    (folder / "conversations" / "mill-lane.yaml").write_text(yaml, "utf-8")
    (talk,) = read_talks(folder / "conversations", [labels])
    return talk


@cache
def talks() -> tuple[Talk, ...]:
    """Return the suite's."""
    return read_talks(CONVERSATIONS, suite())


def quoted(talk: Talk, turn: Turn) -> tuple[CitedWords, ...]:
    """Return all evidence that a turn requires, cited."""
    article = talk.labels.text
    spans = [places(quote, article)[0] for quote in talk.labels.evidence(turn.question)]
    return tuple(CitedWords(words=article[a:b], start=a, end=b) for a, b in spans)


def statements(turn: Turn) -> tuple[str, ...]:
    """Return a good answer in the form that was asked for."""
    form, good = turn.label.form, turn.question.good
    if form is not None and form.words is not None:
        return (min(good, key=lambda one: len(one.split())),)
    if form is not None and form.claims is not None:
        return max(map(sentences, good), key=len)
    return good[:1]


def right(talk: Talk, turn: Turn) -> Played:
    """Return what a system plays that knows everything."""
    said = statements(turn)
    return Played(
        item=Item(
            case=Case(article=talk.id, question=turn.id, epoch=1),
            status=turn.question.allowed[0],
            statements=said,
            quotes=quoted(talk, turn) if said else (),
        ),
        standalone=turn.label.resolved,
        cited=len(said),
    )


def changed(played: Played, **fields: object) -> Played:
    """Return a played turn with other words, status or quotes."""
    return played.model_copy(update={"item": played.item.model_copy(update=fields)})
