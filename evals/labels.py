"""What is true of an article, written by hand: facts, what a summary needs, questions."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from evals.scoring.checks import Check, Setting
from evals.scoring.plain import plain
from evals.strict_yaml import LabelError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ARTICLES = Path(__file__).parent / "articles"
Split: TypeAlias = Literal["tune", "report"]
Kind: TypeAlias = Literal[
    "fact", "number", "date", "who-said", "list", "why", "multi-hop", "follow-up", "partial",
    "unanswerable", "false-premise",
]  # fmt: skip
Status: TypeAlias = Literal["answered", "partly_answered", "not_in_article", "mistaken_premise"]
_ALLOWED: dict[str, tuple[Status, ...]] = {
    "partial": ("partly_answered",),
    "unanswerable": ("not_in_article",),
    "false-premise": ("mistaken_premise", "answered"),
}
_FEWEST = 2
"""Good and bad answers with which a question tests itself."""


class _Label(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Head(_Label):
    """Which article this is."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    kind: str
    split: Split
    published: Annotated[
        str | None, BeforeValidator(lambda given: None if given in ("none", "") else given)
    ] = Field(default=None, pattern=r"^\d{4}-\d\d-\d\d$")
    licence: str


class Fact(_Label):
    """One statement of the article."""

    id: str
    claim: str
    evidence: tuple[str, ...] = Field(min_length=1)
    expect: Check
    deny: tuple[Check, ...] = ()


class Forbidden(_Label):
    """A plausible false statement."""

    id: str
    check: Check
    why: str


class Spoken(_Label):
    """Words between quotation marks and whose they are."""

    quote: str
    speaker: str


class SummaryLabel(_Label):
    """What a summary must, may and must not say."""

    vital: tuple[str, ...] = Field(min_length=1)
    okay: tuple[str, ...] = ()
    forbid: tuple[Forbidden, ...] = ()
    quotations: tuple[Spoken, ...] = ()


class Turn(_Label):
    """What was asked and answered before."""

    ask: str
    answer: str


class Question(_Label):
    """A question, its answer, and answers with which the label tests itself."""

    id: str
    type: Kind
    ask: str
    history: tuple[Turn, ...] = ()
    answer: tuple[str | Check, ...] = ()
    corrects: tuple[str, ...] = ()
    evidence: tuple[str, ...] | None = None
    also_ok: tuple[str, ...] = ()
    reject: tuple[Check, ...] = ()
    decoys: tuple[str, ...] = ()
    missing: str | None = None
    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = Field(min_length=_FEWEST)
    max_words: int = 60

    @property
    def allowed(self) -> tuple[Status, ...]:
        """The statuses that are right."""
        return _ALLOWED.get(self.type, ("answered",))

    @property
    def answerable(self) -> bool:
        """Whether the article answers it, if only by correcting it."""
        return self.type != "unanswerable"

    @model_validator(mode="after")
    def _fits_its_type(self) -> Question:
        needs = {"unanswerable": "decoys", "false-premise": "corrects"}.get(self.type, "answer")
        if not getattr(self, needs):
            raise ValueError(f"a question of type {self.type} needs {needs}")
        if self.type == "unanswerable" and (self.answer or self.good or self.corrects):
            raise ValueError(
                "an unanswerable question has no answer, no good ones and no correction"
            )
        if self.type != "unanswerable" and len(self.good) < _FEWEST:
            raise ValueError(f"a question needs at least {_FEWEST} good answers")
        if bool(self.history) != (self.type == "follow-up"):
            raise ValueError("a follow-up, and nothing else, has a history")
        return self


class Labels(_Label):
    """One article's labels; ``text`` is the article itself."""

    format: Literal["1"]
    article: Head
    facts: tuple[Fact, ...] = Field(min_length=1)
    summary: SummaryLabel
    questions: tuple[Question, ...] = Field(min_length=1)
    text: str = Field(default="", exclude=True)

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @cached_property
    def setting(self) -> Setting:
        """What words are read against."""
        return Setting(self.article.published, plain(self.text))

    @cached_property
    def fact(self) -> dict[str, Fact]:
        """The facts by id."""
        return {fact.id: fact for fact in self.facts}

    def checks(self, question: Question) -> tuple[Check, ...]:
        """Return what an answer must hit: the checks of its facts, or its own."""
        asked = question.corrects if question.type == "false-premise" else question.answer
        own = question.answer if question.type == "false-premise" else ()
        return tuple(
            self.fact[one].expect if isinstance(one, str) else one for one in (*asked, *own)
        )

    def evidence(self, question: Question) -> tuple[str, ...]:
        """Return the quotes that an answer has to cite."""
        if question.evidence is not None:
            return question.evidence
        used = [one for one in (*question.answer, *question.corrects) if isinstance(one, str)]
        return tuple(dict.fromkeys(quote for one in used for quote in self.fact[one].evidence))

    @model_validator(mode="after")
    def _refers_to_facts(self) -> Labels:
        for what, ids in (
            ("fact", [fact.id for fact in self.facts]),
            ("question", [question.id for question in self.questions]),
            ("forbidden statement", [one.id for one in self.summary.forbid]),
        ):
            twice = [one for one, count in Counter(ids).items() if count > 1]
            if twice:
                raise ValueError(f"the {what} id {twice[0]!r} stands twice")
        for where, used in self._uses():
            if used not in self.fact:
                raise ValueError(f"{where} names the fact {used!r}, which there is not")
        return self

    def _uses(self) -> Iterator[tuple[str, str]]:
        yield from (("summary", one) for one in (*self.summary.vital, *self.summary.okay))
        for question in self.questions:
            for one in (*question.answer, *question.corrects):
                if isinstance(one, str):
                    yield question.id, one

    def used(self) -> frozenset[str]:
        """Return the ids of the facts that something uses."""
        return frozenset(used for _, used in self._uses())


def read_labels(file: Path) -> Labels:
    """Read the labels of one article and the text beside them.

    Raises:
        LabelError: The file has another shape, or its text is not there.
    """
    try:
        text = file.with_suffix(".txt").read_text("utf-8")
        found = Labels.model_validate(read_yaml(file))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        more = f" (and {len(error.errors()) - 1} more)" if len(error.errors()) > 1 else ""
        raise LabelError(f"{file.name}: {where}: {first['msg']}{more}") from error
    except OSError as error:
        raise LabelError(f"{file.name}: cannot read the article beside it: {error}") from error
    if found.article.id != file.stem:
        raise LabelError(f"{file.name}: its id is {found.article.id!r}, not the file's name")
    return found.model_copy(update={"text": text})


def read_suite(folder: Path = ARTICLES) -> tuple[Labels, ...]:
    """Read every article's labels, in the order of their ids.

    Raises:
        LabelError: A file has another shape, or there is none.
    """
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise LabelError(f"no labels (*.yaml) in {str(folder)!r}")
    return tuple(read_labels(file) for file in files)


def digest(suite: Iterable[Labels]) -> str:
    """Return the sha256 over all labels and texts: what a baseline was measured on."""
    told = [[one.model_dump(mode="json"), one.text] for one in suite]
    canonical = json.dumps(told, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
