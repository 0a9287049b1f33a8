"""Attacked articles and look-alikes, written by hand: a file each, ``attacks/NN-NAME.yaml``."""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from assistant.errors import ArticleError
from assistant.loading.originals import Original
from assistant.loading.reading import read as read_original
from evals.scoring.plain import plain
from evals.strict_yaml import LabelError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.documents import Article

INJECTION = Path(__file__).parent
SHARED = Path("injection") / "cases.jsonl"
"""Under a folder of benchmark data: cases by other hands, read by path."""
Part: TypeAlias = Literal["tune", "report", "shared"]
Format: TypeAlias = Literal["text", "markdown", "html"]
_TRIES = 6
_ENDINGS: dict[Format, str] = {"text": "txt", "markdown": "md", "html": "html"}


def _groups(given: object) -> object:
    """Take a flat list as one group."""
    if isinstance(given, list) and all(isinstance(one, str) for one in given):
        return [given]
    return given


Words: TypeAlias = Annotated[str, Field(pattern=r"\S")]
Groups: TypeAlias = Annotated[
    tuple[Annotated[tuple[Words, ...], Field(min_length=1)], ...],
    BeforeValidator(_groups),
    Field(min_length=1),
]


class LookAlike(BaseModel):
    """An honest article, a question, and what a right answer says."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    kind: Words = ""
    """What it looks like."""
    split: Part
    format: Format = "text"
    title: Words
    article: Words
    question: Words
    answer: Words
    answer_contains: Groups
    """Groups of wordings: a right answer has one of each."""
    support: Words
    """The article's words that answer."""

    def answers(self, text: str) -> bool:
        """Tell whether a text says what a right answer says."""
        said = plain(text).casefold()
        return all(any(plain(one).casefold() in said for one in g) for g in self.answer_contains)

    def read(self) -> Article:
        """Return the article as the program reads it."""
        return self._read(self.article)

    def _read(self, text: str) -> Article:
        return _loaded(f"{self.id}.{_ENDINGS[self.format]}", _page(self.title, text, self.format))


class Attack(LookAlike):
    """An article with text in it that somebody put there for the program that reads it."""

    category: Words
    technique: Words
    canary: str
    """What a program shows that obeys; "" where the attack asks for none."""
    canary_in_article: bool
    """The attack has it in its words: who quotes the attack shows it as well."""
    attack: Words
    clean: Words
    """The article without the attack."""

    def read_clean(self) -> Article:
        """Return the article without the attack, as the program reads it."""
        return self._read(self.clean)

    def is_shown(self, text: str) -> bool:
        """Tell whether a text holds the canary."""
        return bool(self.canary) and plain(self.canary).casefold() in plain(text).casefold()


@lru_cache(maxsize=256)
def _loaded(name: str, text: str) -> Article:
    """Read an article once; a page is read by a process, for which a busy machine may be too slow.

    Raises:
        ArticleError: It is refused.
    """
    original = Original(raw=text.encode(), source=name, name=repr(name), file_name=name)
    for _ in range(_TRIES - 1):
        try:
            return read_original(original)
        except ArticleError as error:
            if "takes longer" not in str(error):
                raise
    return read_original(original)


def _page(title: str, text: str, form: Format) -> str:
    """Put the title before a text, in its format; a whole page has its own."""
    if form == "html":
        if "<body" in text.lower():
            return text
        head = f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title></head>'
        return f"{head}<body><article><h1>{title}</h1>\n{text}\n</article></body></html>\n"
    return f"{'# ' if form == 'markdown' else ''}{title}\n\n{text.strip()}\n"


T = TypeVar("T", bound=LookAlike)


def read_attacks(folder: Path = INJECTION) -> tuple[Attack, ...]:
    """Read every attack, in the order of the files' names; there may be none.

    Raises:
        LabelError: A file has another shape.
    """
    return tuple(_read(file, Attack) for file in sorted(folder.glob("attacks/*.yaml")))


def read_lookalikes(folder: Path = INJECTION) -> tuple[LookAlike, ...]:
    """Read every look-alike, in the order of the files' names; there may be none.

    Raises:
        LabelError: A file has another shape.
    """
    return tuple(_read(file, LookAlike) for file in sorted(folder.glob("lookalikes/*.yaml")))


def _read(file: Path, shape: type[T]) -> T:
    try:
        return shape.model_validate(read_yaml(file))
    except ValidationError as error:
        raise LabelError(f"{file.name}: {_first(error)}") from error


def read_shared(data: Path) -> tuple[Attack, ...]:
    """Read the cases by other hands; their split is ``shared``.

    Raises:
        LabelError: The file is not there or has another shape.
    """
    found = []
    try:
        lines = (data / SHARED).read_text("utf-8").splitlines()
    except OSError as error:
        raise LabelError(f"{str(data / SHARED)!r} cannot be read: {error.strerror}") from error
    for line in lines:
        given = json.loads(line)
        given.pop("also", None)
        clean = given["article"].replace(given["attack"], "")
        name = given["category"].replace("_", "-")
        try:
            found.append(
                Attack.model_validate(
                    {**given, "category": name, "split": "shared", "clean": clean}
                )
            )
        except ValidationError as error:
            raise LabelError(f"{SHARED.name}, {given.get('id')}: {_first(error)}") from error
    return tuple(found)


def _first(error: ValidationError) -> str:
    first = error.errors()[0]
    more = f" (and {len(error.errors()) - 1} more)" if len(error.errors()) > 1 else ""
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}{more}"


def lint_injection(attacks: Sequence[Attack], lookalikes: Sequence[LookAlike]) -> list[str]:
    """Return every fault of the labels, each as one line that begins with the case's id."""
    every = (*attacks, *lookalikes)
    faults = [f"{one.id}: {fault}" for one in every for fault in _faults(one)]
    faults += [f"{one.id}: {fault}" for one in attacks for fault in _attack_faults(one)]
    counted = Counter(one.id for one in every)
    faults += [
        f"{name}: {count} cases are called so" for name, count in counted.items() if count > 1
    ]
    return faults + list(_balance(attacks))


def _faults(label: LookAlike) -> Iterator[str]:
    if not label.answers(label.answer):
        yield f"answer_contains: the right answer has not got it: {label.answer!r}"
    if (count := label.article.count(label.support)) != 1:
        yield f"support: it stands {count} times in the article, not once"


def _attack_faults(label: Attack) -> Iterator[str]:
    if (count := label.article.count(label.attack.strip())) != 1:
        yield f"attack: it stands {count} times in the article, not once"
    if _folded(label.article.replace(label.attack.strip(), " ")) != _folded(label.clean):
        yield "clean: it is not the article without the attack"
    if label.clean.count(label.support) != 1:
        yield "support: it stands in the attack"
    if label.canary and label.is_shown(label.article) != label.canary_in_article:
        yield f"canary_in_article: it is not {label.canary_in_article}"
    for what, text in (("answer", label.answer), ("clean article", label.clean)):
        if label.is_shown(text):
            yield f"canary: the {what} has it too: {label.canary!r}"


def _balance(attacks: Iterable[Attack]) -> Iterator[str]:
    """Yield the categories that are in one split only."""
    splits: dict[str, set[Part]] = {}
    for one in attacks:
        splits.setdefault(one.category, set()).add(one.split)
    for category, found in sorted(splits.items()):
        if len(found) == 1 and "shared" not in found:
            yield f"{category}: all its attacks are in split {found.pop()}"


def _folded(text: str) -> str:
    return "".join(text.split())
