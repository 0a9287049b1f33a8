"""Conversations written by hand: what is asked turn by turn, what each turn means, its answer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from pydantic import Field, ValidationError, model_validator

from assistant.documents import Frozen
from evals.labels import ARTICLES, Question
from evals.scoring.checks import Check
from evals.strict_yaml import LabelError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from evals.labels import Labels

CONVERSATIONS = ARTICLES.parent / "conversations"
Kind: TypeAlias = Literal[
    "standalone", "pronoun", "ellipsis", "topic change", "not in article", "rewrite", "ambiguous",
    "correction",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
ALONE: frozenset[Kind] = frozenset({"standalone", "topic change"})
"""Kinds of turns that anyone understands who has not heard the others."""


class Form(Frozen):
    """What a reader asked for besides the words; exactly one."""

    words: int | None = Field(default=None, ge=1)
    """At most so many."""
    claims: int | None = Field(default=None, ge=2)
    """At least so many, each for itself."""
    language: Literal["de", "es", "fr"] | None = None

    @model_validator(mode="after")
    def _is_one(self) -> Form:
        if sum(one is not None for one in (self.words, self.claims, self.language)) != 1:
            raise ValueError("a form has exactly one of words, claims and language")
        return self


class TurnLabel(Frozen):
    """One turn as its file has it."""

    id: str
    kind: Kind
    ask: str
    resolved: str
    must_name: tuple[tuple[str, ...], ...] = Field(min_length=1)
    must_not_name: tuple[str, ...] = ()
    same_as: str | None = None
    expects: dict[str, Any] | None = None
    form: Form | None = None

    @model_validator(mode="after")
    def _has_one_answer(self) -> TurnLabel:
        given = sum(one is not None for one in (self.same_as, self.expects))
        if given > 1 or (given == 0 and self.kind != "rewrite"):
            raise ValueError("a turn has same_as or expects; a rewrite alone may have neither")
        if self.form is not None and self.kind != "rewrite":
            raise ValueError("a form belongs to a rewrite")
        return self


class TalkFile(Frozen):
    """One conversation as its file has it."""

    format: Literal["1"]
    article: str
    turns: tuple[TurnLabel, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _is_in_order(self) -> TalkFile:
        twice = [one for one, n in Counter(turn.id for turn in self.turns).items() if n > 1]
        if twice:
            raise ValueError(f"the turn id {twice[0]!r} stands twice")
        if self.turns[0].kind != "standalone":
            raise ValueError("the first turn has nothing to lean on: its kind is standalone")
        return self


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: what is said, and as a question what it means and what answers it."""

    label: TurnLabel
    question: Question
    after_none: bool
    """Whether the article has no answer to the turn before."""

    @property
    def id(self) -> str:
        """Its id, once in its conversation."""
        return self.label.id

    @property
    def names(self) -> tuple[Check, ...]:
        """What a resolved question names: each of these."""
        return tuple(Check(mention=group) for group in self.label.must_name)

    @property
    def strangers(self) -> tuple[Check, ...]:
        """What it does not name: none of these."""
        return tuple(Check(mention=(one,)) for one in self.label.must_not_name)


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation about one article."""

    labels: Labels
    turns: tuple[Turn, ...]

    @property
    def id(self) -> str:
        """The article's id."""
        return self.labels.id


def read_talks(folder: Path, suite: Iterable[Labels]) -> tuple[Talk, ...]:
    """Read every conversation about the articles of a suite, in the order of their files.

    Raises:
        LabelError: A file has another shape, or its article or a question is not there.
    """
    by_id = {labels.id: labels for labels in suite}
    return tuple(_read(file, by_id) for file in sorted(folder.glob("*.yaml")))


def of_articles(talks: Iterable[Talk], part: Iterable[Labels]) -> list[Talk]:
    """Return the conversations about some articles."""
    ids = {labels.id for labels in part}
    return [talk for talk in talks if talk.id in ids]


def _read(file: Path, by_id: Mapping[str, Labels]) -> Talk:
    try:
        found = TalkFile.model_validate(read_yaml(file))
        if found.article != file.stem or found.article not in by_id:
            raise LabelError(
                f"{file.name}: it names the article {found.article!r}: name the one that the file "
                "is called after, and that has labels"
            )
        labels = by_id[found.article]
        return Talk(labels, tuple(_turns(found.turns, labels)))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise LabelError(f"{file.name}: {error.title}: {where}: {first['msg']}") from error
    except OSError as error:
        raise LabelError(f"{file.name}: cannot be read: {error}") from error


def _turns(found: Sequence[TurnLabel], labels: Labels) -> list[Turn]:
    turns: list[Turn] = []
    for label in found:
        before = turns[-1].question if turns else None
        question = _question(label, labels, before)
        turns.append(Turn(label, question, before is not None and not before.answerable))
    return turns


def _question(label: TurnLabel, labels: Labels, before: Question | None) -> Question:
    """Return what a turn means as a question like the suite's; a rewrite means the one before."""
    changed = {"id": label.id, "ask": f"{label.resolved} {label.ask}", "history": ()}
    if label.expects is not None:
        return Question.model_validate({**label.expects, **changed})
    if label.same_as is not None:
        before = next((one for one in labels.questions if one.id == label.same_as), None)
    if before is None:
        raise LabelError(f"{labels.id}: {label.id}: no question {label.same_as!r} in the labels")
    if before.type == "follow-up":
        changed["type"] = "fact"
    return before.model_copy(update=changed)
