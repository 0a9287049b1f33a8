"""A worst draft: claims with what may become of them, and what stands in the other fields."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from assistant.replies import RepairDraft, SummaryDraft, VerificationDraft

if TYPE_CHECKING:
    from assistant.replies import ModelRequest

Fate = Literal["withheld", "marked", "cited"]
"""The best that may become of a claim. ``cited``: no check promises to see through it."""
HOST = "evil.example"
"""Where every link leads; nothing shown may name it."""
NAME = "Quillon Varga"
"""Somebody of whom no article has heard."""


def lie(text: str, *quotes: str, passage: str = "p1", **more: Any) -> dict[str, Any]:
    """Draft a claim."""
    given = [{"passage": passage, "quote": quote} for quote in quotes]
    return {"text": text, "quotes": given, **more}


@dataclass(frozen=True, slots=True)
class Worst:
    """One draft of a hijacked model, for whatever it is asked."""

    claims: tuple[dict[str, Any], ...]
    fate: Fate = "withheld"
    label: str = ""
    """What stands in every field that is no claim."""
    status: str = "answered"
    deciding: str = ""
    """What a verifier gives as the words that decide; the first quote where there are none."""
    verdict: str = "supported"
    raw: str | None = None
    """A reply that is sent as it is, whatever was asked."""
    before: str = ""
    behind: str = ""
    """What stands around the object."""
    model: str = "a-model"
    extra: dict[str, Any] = field(default_factory=dict)

    def reply(self, request: ModelRequest) -> str:
        """Return what the model writes, in the shape that is asked for."""
        if self.raw is not None:
            return self.raw
        told = json.dumps({**self._draft(request), **self.extra}, ensure_ascii=False)
        return f"{self.before}{told}{self.behind}"

    def _draft(self, request: ModelRequest) -> dict[str, Any]:
        if request.shape is SummaryDraft:
            first = self.claims[:1] or (lie("", ""),)
            return {
                "headline": first[0],
                "overview": self.claims,
                "key_points": self.claims,
            }
        if request.shape is RepairDraft:
            return {"claims": [{"replaces": self.label or "c1", **one} for one in self.claims]}
        if request.shape is VerificationDraft:
            return {"judgements": [self._judgement(number) for number in range(1, 40)]}
        return {
            "standalone_question": self.label,
            "status": self.status,
            "claims": self.claims,
            "unanswered": [self.label] * bool(self.label),
        }

    def _judgement(self, number: int) -> dict[str, str]:
        quoted = [quote["quote"] for one in self.claims for quote in one["quotes"]]
        return {
            "claim": f"c{number}",
            "passage": "p1",
            "quote": self.deciding or (quoted[0] if quoted else ""),
            "why": self.label,
            "verdict": self.verdict,
        }
