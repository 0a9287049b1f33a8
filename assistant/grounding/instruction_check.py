"""The instruction check: is the evidence reporting, or does it speak to the program that reads it?

Fails where everything the claim cites is an order to a reader-program, or words that play a turn of
a chat, a passage label or the result of a check: whoever wrote that, it is not what the article
reports. A doubt where the claim cites honest words beside it, where the evidence is written in
characters that nobody sees or in look-alike letters, where a form, a quiz or an interview may read
like that, where it stands in one paragraph with an order or such marks and the claim quotes nothing
else, and wherever people may rightly report such text: the claim speaks of a message or an
instruction and is none itself, or the article is about such attacks.
What stands in quotation marks is the article's own matter and always passes. An order in plain
words that asks for nothing unusual is not seen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.documents import Span
from assistant.text.addressed import addressed, is_addressed, is_beside

if TYPE_CHECKING:
    from assistant.grounding.statement import Statement
    from assistant.text.addressed import Addressed

_REPORTS = re.compile(
    r"\b(?:instruct\w*|orders?|ordered|prompt\w*|messages?|hidden|inject\w*|attack\w*|ai|a\.i\.|"
    r"chatbots?|assistants?|language\s+models?|system|bot|bots|machine\s+readers?|code|text|reads?|"
    r"says|asks?|asked|tells?|told|addresse[sd]|characters?)\b",
    re.IGNORECASE,
)
"""Words with which a claim tells of such text, instead of repeating what it says."""
_MATTER = re.compile(
    r"\bprompt[ -]injection|\bhidden\s+(?:text|instructions?|prompts?|messages?|commands?)|"
    r"\bjailbreak|\bchatbots?\b|\b(?:large\s+)?language\s+models?\b|\bai\s+(?:assistants?|agents?)\b",
    re.IGNORECASE,
)
_MORE = 3
"""Cited words outside the order from which they may carry the claim by themselves."""
_KINDS = {
    "order": "an order to a reading program",
    "markup": "made to look like a chat, a passage label or a check",
    "hidden": "in characters that readers do not see as they are",
}


def check_instruction(statement: Statement) -> Check:
    """Check that the evidence is the article's reporting."""
    every = statement.facts.addressed
    if not every:
        detail = "nothing in the article speaks to a reading program"
        return Check(name="instruction", outcome="not_applicable", detail=detail)
    spans = [citation.span for citation in statement.citations]
    hits = [one for one in every if any(one.span.overlaps(span) for span in spans)]
    if not hits:
        return _of_honest(spans, statement)
    first = next((one for one in hits if one.sure), hits[0])
    detail = f"its evidence is {_KINDS[first.kind]}"
    certain = first.sure and first.kind != "hidden"
    alone = not any(_has_more(span, hits, statement) for span in spans)
    outcome = "fail" if certain and alone and not _may_report(statement) else "doubt"
    return Check.model_validate({"name": "instruction", "outcome": outcome, "detail": detail})


def _of_honest(spans: list[Span], statement: Statement) -> Check:
    """Judge evidence that speaks to nobody, by what it stands beside."""
    text = statement.facts.article.text
    sure = any(one.sure and one.kind != "hidden" for one in statement.facts.addressed)
    beside = sure and spans and all(is_beside(text, span) for span in spans)
    if beside and not _is_about_it(statement):
        detail = "its evidence stands in one paragraph with words to a reading program"
        return Check(name="instruction", outcome="doubt", detail=detail)
    detail = "the evidence does not speak to a reading program"
    return Check(name="instruction", outcome="pass", detail=detail)


def _has_more(span: Span, hits: list[Addressed], statement: Statement) -> bool:
    """Tell whether cited words go on outside what speaks to a program: as honest evidence may."""
    rest, at = 0, span.start
    text = statement.facts.article.text
    for one in hits:
        rest += len(text[at : max(at, min(one.span.start, span.end))].split())
        at = max(at, one.span.end)
    return rest + len(text[at : max(at, span.end)].split()) >= _MORE


def _may_report(statement: Statement) -> bool:
    """Tell whether the claim tells of such text, or the article is about it."""
    if any(one.sure for one in addressed(statement.text)):
        # It gives the order itself, whatever else it says.
        return False
    return _REPORTS.search(statement.text) is not None or _is_about_it(statement)


def _is_about_it(statement: Statement) -> bool:
    text = statement.facts.article.text
    begins = (match.start() for match in _MATTER.finditer(text))
    return any(not is_addressed(text, Span(at, at + 1)) for at in begins)
