"""What is asked of a model and what comes back: requests, replies, draft shapes.

A draft's shape is checked here; its truth is not. Wire shapes have no defaults, so that strict
structured output accepts their schemas.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

from pydantic import field_validator

from assistant.answers import Claim, Point, Usage
from assistant.documents import Frozen

Finish = Literal["stop", "length", "refusal", "content_filter", "cut", "stopped"]
"""``cut``: the connection ended before the reply did; ``stopped``: the reader had it end. Only
``stop`` is a whole reply."""


_HALVES = re.compile("[\ud800-\udfff]")


def mended(text: str) -> str:
    r"""Return a text in which halves of surrogate pairs are U+FFFD: no file can hold them.

    >>> mended("The slab \ud800") == "The slab \ufffd"
    True
    """
    return _HALVES.sub("\ufffd", text)


class Message(Frozen):
    """One message of a conversation with a model."""

    role: Literal["system", "user", "assistant"]
    content: str


class ModelRequest(Frozen):
    """One call: the messages, and the draft shape that the reply must have."""

    task: Literal["summary", "answer", "repair", "check"]
    messages: tuple[Message, ...]
    shape: type[Frozen]
    """A draft shape below; providers send its JSON schema."""
    max_output_tokens: int


class Reply(Frozen):
    """What the model wrote, how it ended and what it cost."""

    text: str
    finish: Finish
    model: str
    usage: Usage


class QuoteDraft(Frozen):
    """Words the model says stand in a passage."""

    passage: str
    quote: str


class ClaimDraft(Frozen):
    """One sentence, and the quotes that carry it."""

    text: str
    quotes: tuple[QuoteDraft, ...]


class AnswerDraft(Frozen):
    """What a model writes when it is asked a question."""

    status: Literal["answered", "partly_answered", "not_in_article", "mistaken_premise"]
    claims: tuple[ClaimDraft, ...]
    unanswered: tuple[str, ...]
    standalone_question: str


class FollowUpDraft(Frozen):
    """What a model writes when it is asked a question in a conversation.

    It says first what is asked, so that it answers that, and not the words alone.
    """

    standalone_question: str
    status: Literal["answered", "partly_answered", "not_in_article", "mistaken_premise"]
    claims: tuple[ClaimDraft, ...]
    unanswered: tuple[str, ...]


AnyAnswerDraft: TypeAlias = AnswerDraft | FollowUpDraft


class SummaryDraft(Frozen):
    """What a model writes when it summarizes."""

    headline: ClaimDraft
    overview: tuple[ClaimDraft, ...]
    key_points: tuple[ClaimDraft, ...]


class RepairedClaim(Frozen):
    """A claim written anew; ``replaces`` names the id of the claim that could not be shown."""

    replaces: str
    text: str
    quotes: tuple[QuoteDraft, ...]


class RepairDraft(Frozen):
    """What a model writes when claims of its draft could not be shown."""

    claims: tuple[RepairedClaim, ...]


class JudgementDraft(Frozen):
    """A model's verdict on one claim, with the article's words that decide it."""

    claim: str
    passage: str
    quote: str
    why: str
    """What differs or is missing, in a few words: the model's, so never shown as the article's."""
    verdict: Literal["supported", "unsupported", "contradicted"]

    @field_validator("verdict", mode="before")
    @classmethod
    def _in_small_letters(cls, value: object) -> object:
        """Take "Supported." for what it says."""
        return value.strip(" .").lower() if isinstance(value, str) else value


class VerificationDraft(Frozen):
    """What a model writes when it verifies claims."""

    judgements: tuple[JudgementDraft, ...]


@dataclass(frozen=True, slots=True)
class More:
    """What a story yields when it has taken a piece of a reply and wants the next."""


T = TypeVar("T")
Event: TypeAlias = ModelRequest | Claim | Point | More
Story: TypeAlias = Generator[Event, str | Reply | None, T]
"""A generator that asks for replies and never fetches them.

It yields a ``ModelRequest`` and is sent what came of it: from a streaming driver the pieces of the
reply (``str``), each answered with any number of ``Claim`` and then ``More``, and at the end the
``Reply``; from any other driver the ``Reply`` alone. A ``Claim`` it yields, or the ``Point`` of a
summary, is checked, final and ready to be shown; it is answered with ``None``. It returns its
result.
"""
