"""How a suite is to be run, and which of its cases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assistant.documents import Frozen
from evals.labels import ARTICLES
from evals.running import SUMMARY, cases
from evals.strict_yaml import LabelError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evals.labels import Labels
    from evals.running import Case


class Options(Frozen):
    """How to run a suite; what the options of ``run`` say."""

    engine: Literal["extractive", "openai"] | None = None
    model: str | None = None
    base_url: str | None = None
    prompts: Path | None = None
    mode: Literal["replay", "record", "live"] | None = None
    label: str = ""
    epochs: int = 1
    only: tuple[str, ...] = ()
    limit: int | None = None
    jobs: int | None = None
    timeout: float = 120.0
    max_tokens_total: int | None = None
    dry_run: bool = False
    out: Path | None = None
    fresh: bool = False
    articles: Path = ARTICLES
    pin: bool = False
    lower: tuple[str, ...] = ()
    prune: bool = False
    brief: bool = False
    today: str = ""

    @property
    def name(self) -> str:
        """The kind of run, which names its gates, its baseline and its folder."""
        if self.drafter == "extractive":
            return "extractive"
        return "recorded" if self.mode in (None, "replay", "record") else "live"

    @property
    def drafter(self) -> Literal["extractive", "openai"]:
        """The engine: the model's wherever an option speaks of a model."""
        asks = self.mode is not None or self.model or self.base_url
        return self.engine or ("openai" if asks else "extractive")


def restricted(suite: Sequence[Labels], only: Sequence[str]) -> list[Labels]:
    """Keep the articles that are named by id, kind or split; all when none is."""
    named = [one for one in suite if {one.id, one.article.kind, one.article.split} & set(only)]
    return named or list(suite)


def _is_wanted(case: Case, suite: Sequence[Labels], only: Sequence[str]) -> bool:
    """Tell whether a case is of the types that are named; every one when none is."""
    types = {question.type for one in suite for question in one.questions} | {SUMMARY}
    asked = types & set(only)
    articles = {one.id for one in suite}
    if set(only) - asked - articles - {x for o in suite for x in (o.article.kind, o.article.split)}:
        return False
    if not asked:
        return True
    if case.question == SUMMARY:
        return SUMMARY in asked
    labels = next(one for one in suite if one.id == case.article)
    return next(q.type for q in labels.questions if q.id == case.question) in asked


def chosen(part: Sequence[Labels], options: Options) -> list[Case]:
    """Return the cases of a part of the suite that the options ask for.

    Raises:
        LabelError: There is none.
    """
    todo = cases(part, options.epochs)
    found = [case for case in todo if _is_wanted(case, part, options.only)][: options.limit]
    if not found:
        named = ", ".join(options.only)
        raise LabelError(f"nothing to run: no article, kind, split or type is {named}")
    return found
