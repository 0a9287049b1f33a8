"""Claims about the labelled articles, each false in one known way or true: ``claims/*.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from evals.scoring.plain import plain
from evals.scoring.spans import places
from evals.strict_yaml import LabelError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evals.labels import Labels, Split

CLAIMS = Path(__file__).parent / "claims"
Error: TypeAlias = Literal[
    "number", "unit", "date", "name", "speaker", "negation", "modality", "relation", "order",
    "over_general", "fabricated", "quote",
]  # fmt: skip
ERRORS: tuple[Error, ...] = get_args(Error)


class TypedClaim(BaseModel):
    """One claim, the words of the article that decide it, and in which way it is false, if so."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    kind: Error | Literal["true"]
    like: Error | None = None
    """The kind of error for which a true claim may be taken."""
    text: str = Field(pattern=r"\w")
    evidence: tuple[str, ...] = Field(min_length=1)
    why: str = ""

    @property
    def is_true(self) -> bool:
        """Whether the article says so."""
        return self.kind == "true"

    @model_validator(mode="after")
    def _is_like_an_error(self) -> TypedClaim:
        if self.is_true != (self.like is not None):
            raise ValueError("a true claim, and nothing else, names the error it is like")
        return self


class ArticleClaims(BaseModel):
    """The claims about one article."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["1"]
    claims: tuple[TypedClaim, ...] = Field(min_length=1)
    article: str = Field(default="", exclude=True)
    """The article's id, which is the file's name."""


def read_claims(folder: Path = CLAIMS) -> tuple[ArticleClaims, ...]:
    """Read every file of claims, in the order of the articles' ids; there may be none.

    Raises:
        LabelError: A file has another shape.
    """
    return tuple(read_file(file) for file in sorted(folder.glob("*.yaml")))


def read_file(file: Path) -> ArticleClaims:
    """Read the claims about one article.

    Raises:
        LabelError: The file has another shape.
    """
    try:
        found = ArticleClaims.model_validate(read_yaml(file))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        more = f" (and {len(error.errors()) - 1} more)" if len(error.errors()) > 1 else ""
        raise LabelError(f"{file.name}: {where}: {first['msg']}{more}") from error
    return found.model_copy(update={"article": file.stem})


def lint_claims(every: Sequence[ArticleClaims], suite: Sequence[Labels]) -> list[str]:
    """Return every fault, each as one line that begins with the article's id."""
    texts = {labels.id: labels.text for labels in suite}
    return [
        f"{one.article}: {fault}"
        for one in every
        for fault in (
            _faults(one, texts[one.article])
            if one.article in texts
            else ["there are claims about it, but no such article"]
        )
    ]


def _faults(found: ArticleClaims, article: str) -> Iterator[str]:
    ids: set[str] = set()
    texts: dict[str, str] = {}
    for claim in found.claims:
        if claim.id in ids:
            yield f"the claim id {claim.id!r} stands twice"
        ids.add(claim.id)
        first = texts.setdefault(plain(claim.text).casefold(), claim.id)
        if first != claim.id:
            yield f"{claim.id}: it is the claim {first} once more"
        for quote in claim.evidence:
            if not places(quote, article):
                yield f"{claim.id}: evidence stands nowhere in the article: {quote!r}"


def of_split(
    every: Sequence[ArticleClaims], suite: Sequence[Labels], split: Split
) -> list[tuple[Labels, ArticleClaims]]:
    """Return the articles of a split for which there are claims, with these."""
    about = {one.article: one for one in every}
    return [
        (labels, about[labels.id])
        for labels in suite
        if labels.article.split == split and labels.id in about
    ]
