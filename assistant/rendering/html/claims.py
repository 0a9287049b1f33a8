"""Claims: what is said, how it stands, the words that carry it, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.check_pages import VERDICTS, untold
from assistant.rendering.explaining import difference, explain
from assistant.rendering.html.markup import Content, Html, folded, foreign, joined, tag
from assistant.rendering.html.sheet import Back, Bearing, Sheet
from assistant.rendering.sources import in_marks, in_these_words
from assistant.rendering.sources import place as where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.answers import (
        Check,
        CheckedClaim,
        Citation,
        Claim,
        Outcome,
        RejectedQuote,
        Standing,
        Verdict,
    )

_BEARINGS: dict[Standing | Verdict, Bearing] = {
    "cited": "cited",
    "supported": "cited",
    "verbatim": "cited",
    "plausible": "compared",
    "doubtful": "doubtful",
    "withheld": "withheld",
    "unsupported": "against",
    "contradicted": "against",
}
_OUTCOMES: dict[Outcome, str] = {"fail": "fails", "doubt": "doubts", "pass": "passes"}
_UNFOUND = "no quote of it was found in the article"


def claim_item(claim: Claim, sheet: Sheet, *, heads: bool = False) -> Html:
    """Show a claim that may be shown; ``heads`` when it is the one above all others."""
    anchor = sheet.anchor("c")
    reason = (claim.reason or "no reason given") if claim.standing == "doubtful" else None
    why = folded(
        joined(_standing(claim.standing), foreign(reason, "span") if reason else _why()),
        _explained(claim),
        _rejected(claim.rejected_quotes, sheet, anchor),
        shown=sheet.explain,
    )
    return tag(
        "div" if heads else "li",
        foreign(claim.text, "p", class_="text"),
        _sources(claim, sheet, anchor),
        why,
        id=anchor,
        class_=f"claim is-{claim.standing}{' heads' if heads else ''}",
    )


def withheld_item(claim: Claim, sheet: Sheet) -> Html:
    """Say why a claim is withheld; its text, which may be false, is folded and marked as such."""
    anchor = sheet.anchor("c")
    back = Back(anchor, "a claim that is withheld")
    label = "Not the article's word. The draft said:"
    cited = [_source(one, sheet, "withheld", back, "") for one in claim.citations]
    inside = (
        tag("p", label, class_="caution"),
        tag("blockquote", foreign(claim.text, "p"), class_="withheld-text"),
        _rejected(claim.rejected_quotes, sheet, anchor),
        tag("p", "It cited:", class_="faint") if cited else None,
        tag("ul", *cited, class_="sources") if cited else None,
        _explained(claim),
    )
    reason = foreign(claim.reason or _UNFOUND, "span")
    title = joined(_standing("withheld"), reason)
    shown = folded(title, *inside, shown=sheet.explain)
    return tag("li", shown, id=anchor, class_="claim is-withheld")


def checked_item(claim: CheckedClaim, sheet: Sheet) -> Html:
    """Show one sentence of a checked text with its verdict."""
    anchor = sheet.anchor("c")
    told = foreign(claim.reason or VERDICTS[claim.verdict][1], "span")
    looked_up = claim.citations and claim.verdict not in ("verbatim", "supported")
    why = folded(joined(_standing(claim.verdict), told), _explained(claim), shown=sheet.explain)
    return tag(
        "li",
        foreign(claim.text, "p", class_="text"),
        why,
        _rejected(untold(claim), sheet, anchor),
        tag("p", "Nearest in the article:", class_="faint nearest") if looked_up else None,
        _sources(claim, sheet, anchor),
        id=anchor,
        class_=f"claim is-{claim.verdict}",
    )


def words_of(citation: Citation, sheet: Sheet, back: Back) -> Html:
    """Link to words of the article that stand for themselves, by their passage."""
    place = sheet.named(citation, back)
    return tag("a", where(citation), href=f"#{place.id}", class_="place")


def _standing(standing: Standing | Verdict) -> Html:
    return tag("b", f"{standing[0].upper()}{standing[1:]}", class_=f"standing {standing}")


def _why() -> Html:
    return tag("span", "why it stands", class_="faint")


def _sources(claim: Claim | CheckedClaim, sheet: Sheet, anchor: str) -> Html | None:
    standing = claim.verdict if hasattr(claim, "verdict") else claim.standing
    back = Back(anchor, claim.text)
    found = [_source(one, sheet, _BEARINGS[standing], back, claim.text) for one in claim.citations]
    return tag("ul", *found, class_="sources") if found else None


def _source(citation: Citation, sheet: Sheet, bearing: Bearing, back: Back, said: str) -> Html:
    place = sheet.source(citation, bearing, back)
    link = tag(
        "a",
        tag("b", place.number),
        " ",
        where(citation),
        href=f"#{place.id}",
        class_="source",
    )
    if in_these_words(citation, said):
        return tag("li", link, " ", tag("span", "in these words", class_="faint"))
    return tag("li", link, " ", foreign(in_marks(citation.quote), "q"))


def _rejected(rejected: Iterable[RejectedQuote], sheet: Sheet, anchor: str) -> Html | None:
    items = [_unfound(quote, sheet, anchor) for quote in rejected]
    return tag("ul", *items, class_="rejected") if items else None


def _unfound(quote: RejectedQuote, sheet: Sheet, anchor: str) -> Html:
    """Show a quote that the article does not have, and the true words most like it."""
    if quote.changes:
        said: Content = (
            tag("b", "The article does not have these words:"), " ",
            tag("span", *_differing(quote), class_="differing", dir="auto"),
        )  # fmt: skip
    else:
        said = (
            tag("b", "The article does not have"), " ",
            foreign(in_marks(quote.written), "q"), ": ", foreign(quote.difference),
        )  # fmt: skip
    nearest = quote.nearest
    if nearest is None:
        return tag("li", said)
    link = words_of(nearest, sheet, Back(anchor, "what was compared with these words"))
    has = tag("div", "It has ", link, " ", foreign(in_marks(nearest.quote), "q"))
    return tag("li", said, has)


def _differing(quote: RejectedQuote) -> Iterator[Html | str]:
    names = {"same": "span", "written": "del", "article": "ins"}
    for kind, words, stops in difference(quote):
        yield tag(names[kind], words)
        yield f"{stops} "


def _explained(claim: Claim | CheckedClaim) -> Html:
    """Say in a line why a claim stands, then check by check; and how its quotes were written."""
    written = [
        tag("li", tag("b", one.fidelity), " ", "the draft wrote ", foreign(in_marks(one.written)))
        for one in claim.citations
        if one.written is not None
    ]
    checks = tag("ul", *_checks(claim.checks), *written, class_="checks")
    return joined(foreign(explain(claim), "p", class_="why"), checks)


def _checks(checks: Iterable[Check]) -> Iterator[Html]:
    """Show what each check found, those that found the same together."""
    found: dict[tuple[Outcome, str], list[str]] = {}
    for check in checks:
        found.setdefault((check.outcome, check.detail), []).append(check.name)
    silent = found and [
        name for (how, _), names in found.items() if how not in _OUTCOMES for name in names
    ]
    for (outcome, detail), names in found.items():
        if outcome in _OUTCOMES:
            verb = _OUTCOMES[outcome] if len(names) == 1 else outcome
            lead = tag("b", f"{', '.join(names)} {verb}:", class_=f"outcome {outcome}")
            yield tag("li", lead, " ", foreign(detail))
    if silent:
        yield tag("li", f"not applicable: {', '.join(silent)}", class_="faint")
