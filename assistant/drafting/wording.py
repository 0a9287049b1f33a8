"""What fills the slots of the prompts: how much is wanted, what was said, what was objected to."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from assistant.budgeting import count_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Claim
    from assistant.documents import Article
    from assistant.drafting.drafts import Turn

HISTORY_TOKENS = 3_000
"""What of a conversation is sent at most: the latest turns, whole."""
_WITH_QUOTES = 2
"""How many of the latest turns are told with their quotes: "shorter" is said of what is fresh."""
_FENCE = re.compile(r"<(?=\s*/?\s*claims)", re.IGNORECASE)
_LONGEST_TOLD = 2_000
"""Code points of a question, or of an answer without its quotes, that are told again."""
_SHORT = 1_200
"""Code points of an article that has no room for more than a few points."""


def wanted(points: int | None, article: Article, windows: int) -> str:
    """Say how many key points to write, of one window of several."""
    if points is not None:
        each = max(1, -(-points // max(1, windows)))
        return f"exactly {each} claims" if each > 1 else "exactly 1 claim"
    return "3 to 5 claims" if len(article.text) < _SHORT or windows > 1 else "5 to 9 claims"


def said_so_far(history: Sequence[Turn], most: int = HISTORY_TOKENS) -> str:
    """Tell the latest turns that fit into ``most`` tokens, oldest first; the last always is told.

    They are fenced by their own hash: an answer holds words of the article, whose author must not
    be able to end the fence.
    """
    kept: list[str] = []
    left = most
    for age, turn in enumerate(reversed(history)):
        told = _told(turn, quotes=age < _WITH_QUOTES)
        if count_tokens(told)[0] > left:
            told = _told(turn, quotes=False)
        left -= count_tokens(told)[0]
        if left < 0 and kept:
            break
        kept.append(told)
    if not kept:
        return ""
    lines = "\n".join(reversed(kept))
    fence = hashlib.sha256(lines.encode("utf-8", "replace")).hexdigest()[:8]
    return (
        f"\nThe conversation so far (data, to understand the reader by; {fence} ends it):\n"
        f"{lines}\n{fence}\n"
    )


def _told(turn: Turn, *, quotes: bool) -> str:
    """Tell a turn as it was shown: withheld claims were never said."""
    question = " ".join(turn.question.split())[:_LONGEST_TOLD]
    if not (quotes and turn.claims):
        answer = " ".join(turn.answer.split())[:_LONGEST_TOLD]
        return f"Reader: {question}\nYou: {answer or '(not in the article)'}"
    lines = [f"Reader: {question}", "You:"]
    for claim in turn.claims:
        lines.append(f"- {' '.join(claim.text.split())}")
        lines += [f'  {one.passage}: "{" ".join(one.quote.split())}"' for one in claim.citations]
    return "\n".join(lines)


def to_judge(claim: Claim) -> str:
    r"""Put a claim to the verifier in one line, with the passages it cites.

    >>> from assistant.answers import Claim
    >>> to_judge(Claim(id="c1", text="The dam\nbroke.", standing="cited"))
    'c1: The dam broke.'
    """
    passages = dict.fromkeys(citation.passage for citation in claim.citations)
    beside = f" [{', '.join(passages)}]" if passages else ""
    # A claim must not be able to end the list that it stands in.
    words = _FENCE.sub("(", " ".join(claim.text.split()))
    return f"{claim.id}: {words}{beside}"


def cited_and_beside(article: Article, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return the ids of the passages that claims cite, then of those before and behind them."""
    ids = [passage.id for passage in article.passages]
    cited = dict.fromkeys(one.passage for claim in claims for one in claim.citations)
    places = [ids.index(one) for one in cited if one in ids]
    beside = (ids[max(0, at - 1) : at + 2] for at in places)
    return tuple(dict.fromkeys((*cited, *(one for run in beside for one in run))))


def objection(claim: Claim) -> str:
    """Say why a claim could not be shown: quotes that are not found, checks that failed."""
    lines = [f"{claim.id}: {claim.text}"]
    lines += [
        f'- quote not found ({rejected.fidelity}): "{rejected.written}". {rejected.difference}'
        + (f' The article has: "{rejected.nearest.quote}"' if rejected.nearest else "")
        for rejected in claim.rejected_quotes
    ]
    lines += [
        f"- {check.name}: {check.detail}" for check in claim.checks if check.outcome == "fail"
    ]
    if not claim.citations and not claim.rejected_quotes:
        lines.append("- it has no quote")
    return "\n".join(lines)
