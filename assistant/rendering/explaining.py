"""Why a claim stands or does not: in a line, and check by check with what differs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from assistant.rendering.in_words import counted
from assistant.rendering.page import Block, Piece, block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers import (
        CheckedClaim,
        CheckName,
        Citation,
        Claim,
        Fidelity,
        Outcome,
        RejectedQuote,
        Standing,
        Verdict,
    )
    from assistant.rendering.page import Role

_MATTERS: dict[CheckName, str] = {
    "number": "figures",
    "date": "dates",
    "name": "names",
    "speaker": "who says it",
    "polarity": "what is denied",
    "modality": "how certain it is",
}
"""What a check that passed compared, where there is something to compare."""
_LEADS: dict[Standing | Verdict, str] = {
    "cited": "it stands",
    "supported": "it stands, and a model verifier supports it",
    "doubtful": "it is shown with a mark",
    "withheld": "it is withheld",
    "verbatim": "it is a whole sentence of the article",
    "plausible": "no check objects, which is no proof",
    "unsupported": "the article does not have it",
    "contradicted": "the article says otherwise",
}
_FOUND: dict[Fidelity, str] = {
    "exact": "word for word",
    "typographic": "but for typography",
    "elided": "with an honest ellipsis",
}
_OUTCOMES: dict[Outcome, tuple[str, str, Role]] = {
    "fail": ("fails", "fail", "bad"),
    "doubt": ("doubts", "doubt", "doubt"),
    "pass": ("passes", "pass", "good"),
}
"""What one check does, what several do, and how that is shown."""
_STOP = re.compile(r"[.,;:!?…)\]”’»]*")
_SILENT = frozenset(("reference", "wording"))
"""Checks that pass by having found nothing: to say so tells a reader nothing of the claim."""
_AROUND = 6
"""Words of the quote shown on each side of what differs."""


def explain(claim: Claim | CheckedClaim) -> str:
    """Say in one line why a claim stands, is marked, or is withheld.

    >>> from assistant.answers import Check, Claim
    >>> against = Check(name="number", outcome="fail", detail="the article has 40, not 60")
    >>> explain(Claim(id="c1", text="60 came.", checks=(against,), standing="withheld"))
    'It is withheld: number: the article has 40, not 60.'
    """
    standing = _standing(claim)
    parts = [_LEADS[standing]]
    against = [one for one in claim.checks if one.outcome in ("fail", "doubt")]
    # The doubts of a claim that fails are of no more matter.
    gravest = [one for one in against if one.outcome == "fail"] or against
    if gravest:
        parts.append("; ".join(f"{one.name}: {one.detail}" for one in gravest))
    elif claim.reason and standing != "verbatim":
        parts.append(claim.reason)
    if standing not in ("withheld", "unsupported", "contradicted"):
        parts += _for(claim)
    line = f"{parts[0]}: {'; '.join(parts[1:])}" if len(parts) > 1 else parts[0]
    return f"{line[0].upper()}{line[1:]}".rstrip(".") + "."


def _standing(claim: Claim | CheckedClaim) -> Standing | Verdict:
    # The two kinds are told apart by what they have: a type is not imported for it.
    return claim.verdict if hasattr(claim, "verdict") else claim.standing


def _for(claim: Claim | CheckedClaim) -> Iterator[str]:
    """Say what speaks for a claim: quotes that were found, what agrees with them."""
    if claim.citations:
        verbatim = _standing(claim) == "verbatim"
        yield _cited(claim.citations, looked_up=hasattr(claim, "verdict"), verbatim=verbatim)
    passed = {one.name: one.detail for one in claim.checks if one.outcome == "pass"}
    agreed = [matter for name, matter in _MATTERS.items() if name in passed]
    told = {passed[name] for name in _MATTERS if name in passed}
    if len(agreed) == len(_MATTERS) and len(told) == 1:
        yield from told  # that of the article's own sentence, which nothing is compared with
    elif agreed and _standing(claim) != "verbatim":
        said = agreed[0] if len(agreed) == 1 else f"{', '.join(agreed[:-1])} and {agreed[-1]}"
        yield f"compared with the article: {said}"


def _cited(citations: tuple[Citation, ...], *, looked_up: bool, verbatim: bool) -> str:
    passages = ", ".join(dict.fromkeys(one.passage for one in citations))
    if looked_up:
        return f"{'in' if verbatim else 'nearest in the article:'} {passages}"
    number = counted(len(citations), "quote")
    how = " and ".join(dict.fromkeys(_FOUND[one.fidelity] for one in citations))
    return f"{number} found {how} ({passages})"


def reason_blocks(claim: Claim | CheckedClaim, lead: Piece | None = None) -> Iterator[Block]:
    """Show why a claim stands: the line, then what each check that the line does not tell found."""
    line = explain(claim)
    yield block("under", Piece("why:", "strong") if lead is None else lead, line)
    untold: dict[tuple[Outcome, str], list[CheckName]] = {}
    for check in claim.checks:
        told = check.detail in line or (check.name in _SILENT and check.outcome == "pass")
        if check.outcome != "not_applicable" and not told:
            untold.setdefault((check.outcome, check.detail), []).append(check.name)
    for (outcome, detail), names in untold.items():
        one, many, role = _OUTCOMES[outcome]
        verb = one if len(names) == 1 else many
        yield block("under", Piece(f"{', '.join(names)} {verb}:", role), Piece(detail, "faint"))


def difference_pieces(quote: RejectedQuote) -> Iterator[Piece]:
    """Yield an altered quote's words around each change: [-its own-], {+the article's+}.

    The marks say without colours what the colours say.
    """
    for kind, words, stops in difference(quote):
        if kind == "same":
            yield Piece(words, "quote")
        elif kind == "written":
            yield Piece(f"[-{words}-]{stops}", "bad")
        else:
            yield Piece(f"{{+{words}+}}{stops}", "good")


def difference(
    quote: RejectedQuote,
) -> Iterator[tuple[Literal["same", "written", "article"], str, str]]:
    """Yield an altered quote's words around each change, which of the two has them, and stops.

    A run of words that both have is cut in the middle when it is long.
    """
    at = 0
    for number, change in enumerate(quote.changes):
        between = quote.written[at : change.written_at]
        yield from _between(between, first=number == 0, last=False)
        at = change.written_at + len(change.written)
        # A stop belongs to the word before it: a piece is set off from the next by a space.
        stop = _STOP.match(quote.written, at)
        stops = stop[0] if stop else ""
        at += len(stops)
        if change.written:
            yield "written", change.written, "" if change.article else stops
        if change.article:
            yield "article", change.article, stops
    yield from _between(quote.written[at:], first=False, last=True)


def _between(text: str, *, first: bool, last: bool) -> Iterator[tuple[Literal["same"], str, str]]:
    """Yield words between two changes, the middle of a long run left out."""
    words = text.split()
    room = _AROUND if first or last else 2 * _AROUND
    if len(words) > room:
        head = [] if first else words[:_AROUND]
        tail = [] if last else words[-_AROUND:]
        words = [*head, "…", *tail]
    if words:
        yield "same", " ".join(words), ""
