"""Drafts that are not about the article: of another request, in other shapes, or of nothing."""

from __future__ import annotations

from typing import Any

from tests.commands import claim

_SHIP = claim(
    "The ferry Aurora sank off Kelm on Sunday.", "p3 The ferry Aurora sank off Kelm on Sunday"
)
_CAPTAIN = claim(
    "Captain Lena Voss was arrested.", "p4 Captain Lena Voss was arrested on Monday, police said."
)
_ANSWER: dict[str, Any] = {
    "standalone_question": "What happened to the ferry?",
    "status": "answered",
    "claims": [_SHIP, _CAPTAIN],
    "unanswered": [],
}
FOREIGN: dict[str, dict[str, Any]] = {
    "AnswerDraft": _ANSWER,
    "FollowUpDraft": _ANSWER,
    "SummaryDraft": {"headline": _SHIP, "overview": [_SHIP], "key_points": [_CAPTAIN]},
    "RepairDraft": {"claims": [{"replaces": "c1", **_SHIP}]},
    "VerificationDraft": {
        "judgements": [
            {"claim": "c1", "passage": "p3", "quote": "The ferry Aurora sank off Kelm on Sunday",
             "why": "", "verdict": "supported"},
        ]
    },
}  # fmt: skip
"""Each shape's draft about another article."""
OTHER_TASK = {
    "AnswerDraft": "SummaryDraft",
    "FollowUpDraft": "SummaryDraft",
    "SummaryDraft": "VerificationDraft",
    "RepairDraft": "SummaryDraft",
    "VerificationDraft": "AnswerDraft",
}
"""Which shape a server that mixes requests up replies with."""
