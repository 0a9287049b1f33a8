"""Prompt files to messages: every slot is filled once and never expanded again.

A request begins with the same words for every task on an article (the standing rules as the system
message, then the article), so that a provider's prompt cache hits. The task follows in the same
user message, because many chat templates refuse two messages of one role in a row. The article
stands between fences made from its own hash, which its author cannot have written into it, and each
passage stands behind its id.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from pydantic import ValidationError

from assistant.documents import Frozen
from assistant.errors import SettingsError
from assistant.replies import Message

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from assistant.documents import Article

NAMES = ("rules", "article", "summary", "answer", "followup", "repair", "check")
_SLOT = re.compile(r"\{\{(\w+)\}\}")
_FRONT = re.compile(r"\+\+\+\n(?P<front>.*?)\n\+\+\+\n(?P<body>.*)", re.DOTALL)


class _FrontMatter(Frozen):
    name: str
    version: int
    purpose: str
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt file: what it is for, its text with ``{{slots}}``, and the sha256 of its bytes."""

    name: str
    version: int
    purpose: str
    text: str
    sha256: str


def fill(text: str, values: Mapping[str, str]) -> str:
    """Fill every slot once; values are never expanded again, so article text stays data.

    Raises:
        KeyError: The slots of ``text`` and the names of ``values`` are not the same.

    >>> fill("Q: {{question}}", {"question": "What is {{question}}?"})
    'Q: What is {{question}}?'
    """
    slots = set(_SLOT.findall(text))
    if slots != values.keys():
        raise KeyError(f"slots {sorted(slots)} were given {sorted(values)}")
    return _SLOT.sub(lambda match: values[match[1]], text)


def read_prompt(name: str, data: bytes) -> Prompt:
    """Read one prompt file: TOML front matter between ``+++`` lines, then the text.

    Raises:
        SettingsError: It is not UTF-8, has no front matter, or its slots are not those it declares.
    """
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
        match = _FRONT.fullmatch(text)
        front = _FrontMatter.model_validate(tomllib.loads(match["front"])) if match else None
    except ValueError as error:
        raise SettingsError(f"prompt {name!r} cannot be read: {_fault(error)}") from error
    if match is None or front is None:
        raise SettingsError(f"prompt {name!r} does not begin with front matter between +++ lines")
    body = match["body"].strip()
    found = set(_SLOT.findall(body))
    if front.name != name or found != set(front.slots):
        raise SettingsError(
            f"prompt {name!r} is named {front.name!r} and has the slots {sorted(found)}, "
            f"declared are {sorted(front.slots)}: make them the same"
        )
    return Prompt(name, front.version, front.purpose, body, hashlib.sha256(data).hexdigest())


class Prompts:
    """The prompt files: those of ``folder`` where it has them, else those of the package.

    Raises:
        SettingsError: ``folder`` is not a folder, holds none of the prompts, or one cannot be used.
    """

    def __init__(self, folder: Path | None = None) -> None:
        packaged = resources.files("assistant.prompts")
        if folder is not None and not any((folder / f"{name}.md").is_file() for name in NAMES):
            wanted = ", ".join(f"{name}.md" for name in NAMES)
            raise SettingsError(f"no prompt in {str(folder)!r}: it needs at least one of {wanted}")
        self._prompts = {name: read_prompt(name, _bytes(name, folder, packaged)) for name in NAMES}
        for name, prompt in self._prompts.items():
            _expect_slots(prompt, _SLOTS[name])

    def text(self, name: str, **values: str) -> str:
        """Return the prompt ``name`` with its slots filled."""
        return fill(self._prompts[name].text, values)

    def digests(self, *names: str) -> dict[str, str]:
        """Return the sha256 of each named prompt file."""
        return {name: self._prompts[name].sha256 for name in names}


_SLOTS: dict[str, set[str]] = {
    "rules": set(),
    "article": {"fence", "facts", "passages"},
    "summary": {"points"},
    "answer": {"question"},
    "followup": {"history", "question"},
    "repair": {"objections"},
    "check": {"claims"},
}


def messages(
    prompts: Prompts, article: Article, task: str, kept: Collection[str] | None = None
) -> tuple[Message, ...]:
    """Return the opening of a conversation: the rules, then the article and the task.

    Args:
        prompts: The prompt files.
        article: What is read.
        task: A filled prompt.
        kept: The ids of the passages to show; None shows all.
    """
    fenced = _fenced(prompts, article, kept)
    return (
        Message(role="system", content=prompts.text("rules")),
        Message(role="user", content=f"{fenced}\n\n{task}"),
    )


def _fenced(prompts: Prompts, article: Article, kept: Collection[str] | None) -> str:
    shown = [p for p in article.passages if kept is None or p.id in kept]
    left_out = len(article.passages) - len(shown)
    facts = [
        f"Title: {_one_line(article.title)}" if article.title else "Title: not given",
        f"Published: {article.published}" if article.published else "Published: not given",
        f"Passages: {len(shown)} of {len(article.passages)}"
        + (" (the others were left out for length)" if left_out else ""),
    ]
    passages = "\n\n".join(f"[{p.id}] {p.span.of(article.text)}" for p in shown)
    return prompts.text(
        "article", fence=article.sha256[12:28], facts="\n".join(facts), passages=passages
    )


def _bytes(name: str, folder: Path | None, packaged: Traversable) -> bytes:
    file: Traversable = packaged / f"{name}.md"
    if folder is not None and (folder / f"{name}.md").is_file():
        file = folder / f"{name}.md"
    try:
        return file.read_bytes()
    except OSError as error:
        raise SettingsError(f"prompt {name!r} cannot be read: {error}") from error


def _expect_slots(prompt: Prompt, slots: set[str]) -> None:
    found = set(_SLOT.findall(prompt.text))
    if found != slots:
        raise SettingsError(
            f"prompt {prompt.name!r} has the slots {sorted(found)}, it must have {sorted(slots)}"
        )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _fault(error: ValueError) -> str:
    """Say in a line what is wrong with front matter: its first fault, by the field's name."""
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        return f"in its front matter {field!r}: {first['msg'][:100]}"
    return str(error).split("\n", 1)[0][:200]
