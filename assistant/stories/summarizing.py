"""The story of a summary: draft, ground, repair once, and read what needs no drafting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Summary
from assistant.drafting.extractive_summary import weighty
from assistant.grounding.omitting import omitted, unheard
from assistant.grounding.reading import quotations, timeline
from assistant.stories.grounded import Telling, Told, common, told_whole
from assistant.version import VERSION

if TYPE_CHECKING:
    from assistant.drafting.drafts import Drafter
    from assistant.grounding.facts import Facts


def summarize(
    facts: Facts, drafter: Drafter, points: int | None = None, *, verify: bool = False
) -> Telling[Summary]:
    """Summarize an article; yields each claim that may be shown as soon as it is checked.

    Args:
        facts: The article to read.
        drafter: Who drafts.
        points: How many key points; None leaves it to the article's length.
        verify: Whether a model verifier judges every claim before it is shown.
    """
    article = facts.article
    told = Told(facts, article.title or "", without="key_points")
    yield from told_whole(drafter, drafter.summary(article, points), told, verify=verify)

    if told.withheld() and not told.shown():
        told.note("nothing of the draft could be shown")
    headlines = told.shown("headline")
    return Summary.model_validate(
        {
            **common(told, drafter.engine, VERSION),
            "headline": headlines[0] if headlines else None,
            "overview": told.shown("overview"),
            "key_points": told.shown("key_points"),
            "quotations": quotations(article, facts),
            "timeline": timeline(article, facts),
            "omitted": omitted(weighty(article), told.shown(), facts),
            "unheard": unheard(told.shown(), facts),
            "withheld": told.withheld(),
        }
    )
