"""Claims and the words that carry them, numbered across one page or one conversation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from assistant.rendering.explaining import difference_pieces, reason_blocks
from assistant.rendering.page import Block, Piece, block
from assistant.rendering.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.answers import Citation, Claim, RejectedQuote
    from assistant.rendering.page import Kind, Role

_OUR_MARKS = re.compile(r"\[(\s*\d[\d\s,]*)\]|\((\s*supported\s*)\)", re.IGNORECASE)
_MARKS = "\"'“”‘’«»„"


@dataclass(slots=True)
class Sources:
    """The citations so far; the same words keep their number, and are shown once in a turn.

    ``explain`` has every claim say why it stands, and withheld ones shown with the reason why not.
    """

    explain: bool = False
    citations: list[Citation] = field(default_factory=list)
    _numbers: dict[tuple[int, int], int] = field(default_factory=dict)
    _shown: set[int] = field(default_factory=set)

    def next_turn(self) -> Sources:
        """Return the same sources with the same numbers, to be shown anew."""
        return replace(self, _shown=set())

    def explaining(self) -> Sources:
        """Return the same sources with the same numbers, that say why claims stand."""
        return replace(self, explain=True, _shown=set())

    def number(self, citation: Citation) -> tuple[int, bool]:
        """Return a citation's number, from 1, and whether its words are to be shown beneath."""
        key = (citation.start, citation.end)
        if key not in self._numbers:
            self.citations.append(citation)
            self._numbers[key] = len(self.citations)
        number = self._numbers[key]
        new = number not in self._shown
        self._shown.add(number)
        return number, new


def claim_blocks(
    claim: Claim, sources: Sources, kind: Kind = "claim", label: str = "", role: Role = "text"
) -> Iterator[Block]:
    """Show a claim that may be shown: its text, its doubt in words, its sources beneath."""
    numbered = [(citation, *sources.number(citation)) for citation in claim.citations]
    marks = "".join(f"[{number}]" for _, number, _ in numbered)
    supported = (Piece("(supported)", "good"),) if claim.standing == "supported" else ()
    text = Piece(unmarked(claim.text), role)
    yield block(kind, text, Piece(marks, "faint"), *supported, label=label)
    if sources.explain:
        yield from reason_blocks(claim)
        yield from rejected_blocks(claim.rejected_quotes)
    elif claim.standing == "doubtful":
        yield block("under", Piece(f"(?) doubtful: {claim.reason or 'no reason given'}", "doubt"))
    for citation, number, new in numbered:
        if new:
            yield source_block(citation, number, claim.text)


def unmarked(text: str) -> str:
    """Return a claim's words without what reads as a mark of ours: brackets of the other kind.

    >>> unmarked("It rained [1] (supported). It (almost) [sic] snowed.")
    'It rained (1) [supported]. It (almost) [sic] snowed.'
    """
    return _OUR_MARKS.sub(lambda it: f"({it[1]})" if it[1] else f"[{it[2]}]", text)


def source_block(citation: Citation, number: int, said: str = "") -> Block:
    """Show where a quote stands and its words, unless ``said`` is these very words."""
    label = f"[{number}] {place(citation)}"
    if in_these_words(citation, said):
        return block("under", Piece("in these words", "faint"), label=label)
    return block("under", quoted(citation), label=label)


def place(citation: Citation) -> str:
    """Say where a quote stands: its passage, and its page where the article has pages."""
    page = "" if citation.page is None else f" (page {citation.page})"
    return f"{citation.passage}{page}"


def in_these_words(citation: Citation, said: str) -> bool:
    """Tell whether what is said is the quote itself, but for its ends."""
    return _core(citation.quote) == _core(said)


def quoted(citation: Citation) -> Piece:
    """Put a quote in quotation marks, unless it brings its own."""
    return Piece(in_marks(citation.quote), "quote")


def in_marks(text: str) -> str:
    """Put words in quotation marks, unless they bring their own.

    >>> in_marks("the dam"), in_marks('"severe costs"'), in_marks('"I", he said')
    ('“the dam”', '"severe costs"', '“"I", he said”')
    """
    words = one_line(text)
    own = len(words) > 1 and words[0] in _MARKS and words[-1] in _MARKS
    return words if own else f"“{words}”"


def passage_blocks(citations: Iterable[Citation], kind: Kind = "item") -> Iterator[Block]:
    """Show quotes by their passages."""
    for citation in citations:
        yield block(kind, quoted(citation), label=place(citation))


def rejected_blocks(rejected: Iterable[RejectedQuote]) -> Iterator[Block]:
    """Show quotes that the article does not have, and the true words most like them."""
    for quote in rejected:
        if quote.changes:
            differs = Piece("the article does not have these words:", "bad")
            yield block("under", differs, *difference_pieces(quote))
        else:
            words = Piece(f"the article does not have {in_marks(quote.written)}:", "bad")
            yield block("under", words, quote.difference)
        if quote.nearest is not None:
            yield block("under", "it has", quoted(quote.nearest), label=place(quote.nearest))


def withheld_blocks(claim: Claim, *, explain: bool) -> Iterator[Block]:
    """Say why a claim is not shown; its text is not, for it may be false, unless that is asked."""
    if not explain:
        yield block("item", claim.reason or "no quote of it was found in the article")
        return
    yield block("item", Piece(in_marks(claim.text), "bad"))
    yield from reason_blocks(claim)
    yield from rejected_blocks(claim.rejected_quotes)


def _core(text: str) -> str:
    return one_line(text).strip(_MARKS + ".!?,")
