"""``draw``: a result and its article to one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from assistant.answers import Answer, CheckReport, Summary
from assistant.conversations import Conversation
from assistant.documents import Article
from assistant.errors import UsageError
from assistant.rendering.html.frame import document, footer, header
from assistant.rendering.html.legend import legend
from assistant.rendering.html.markup import Html, foreign, joined, tag
from assistant.rendering.html.reading import Reading
from assistant.rendering.html.results import answer, check, summary
from assistant.rendering.html.sheet import Sheet
from assistant.rendering.in_words import moment, title_of
from assistant.rendering.plain import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.conversations import Exchange, Result

Shown: TypeAlias = Summary | Answer | CheckReport | Conversation | Article
_TEXT = 60
"""Columns of a checked text that name it in the contents."""
_FOR_CONTENTS = 3
"""Exchanges from which on a conversation has a table of contents."""


class _Side(NamedTuple):
    """What stands beside the article, what it is called, and what made it."""

    kind: str
    heading: str
    found: Html | None = None
    made: tuple[Result, ...] = ()


def draw(result: Shown, article: Article, *, explain: bool = False) -> str:
    """Draw a result as an HTML document that needs nothing else.

    Args:
        result: A summary, an answer, a check, a conversation, or the article itself.
        article: What it was read from.
        explain: Whether why each claim stands or does not is open at first.

    Returns:
        The document; it holds no script, loads nothing, and shows every text from outside as text.

    Raises:
        UsageError: The result is of another article.
    """
    about = result if isinstance(result, Article) else result.article
    if about.sha256 != article.sha256:
        raise UsageError(
            "the result is of another article, or of another state of this one; read it anew"
        )
    sheet = Sheet(article, explain=explain)
    side = _side(result, sheet)
    # Only now all that is linked to is known.
    reading = Reading(article, sheet.places)
    body = (
        _skips(side),
        header(side.kind, side.heading, about, titled=side.kind == "Answer"),
        _sides(side, sheet, reading),
        footer(about, [(one.engine, one.usage) for one in side.made]),
    )
    return document(f"{side.kind}: {side.heading}", body, reading.continued)


def _side(result: Shown, sheet: Sheet) -> _Side:
    match result:
        case Summary():
            return _Side("Summary", title_of(result.article), summary(result, sheet), (result,))
        case Answer():
            return _Side("Answer", one_line(result.question), answer(result, sheet), (result,))
        case CheckReport():
            return _Side("Check", title_of(result.article), check(result, sheet), (result,))
        case Conversation():
            found = _conversation(result.exchanges, sheet)
            made = tuple(one.result for one in result.exchanges)
            return _Side("Conversation", title_of(result.article), found, made)
        case Article():
            return _Side("Article", title_of(result))


def _conversation(exchanges: Iterable[Exchange], sheet: Sheet) -> Html:
    shown: list[Html] = []
    links: list[Html] = []
    for exchange in exchanges:
        anchor = sheet.anchor("e")
        heading, found = _exchange(exchange.result, sheet)
        at = tag("time", moment(exchange.at), datetime=exchange.at)
        head = (foreign(heading, "h2"), tag("p", at, class_="at"))
        shown.append(tag("section", *head, found, id=anchor, class_="exchange"))
        links.append(tag("li", tag("a", foreign(heading), href=f"#{anchor}")))
    if not shown:
        return tag("p", "Nothing was asked.")
    if len(shown) < _FOR_CONTENTS:
        return joined(shown)
    return joined(tag("nav", tag("ol", *links), aria_label="What was asked"), shown)


def _exchange(result: Result, sheet: Sheet) -> tuple[str, Html]:
    match result:
        case Summary():
            return "Summary", summary(result, sheet, level=3)
        case Answer():
            return one_line(result.question), answer(result, sheet, level=3)
        case CheckReport():
            text = shortened(one_line(result.text), _TEXT)
            return f"Check: {text}", check(result, sheet, level=3)


def _skips(side: _Side) -> Html:
    links = [("found", "what was found")] if side.found else []
    shown = [
        tag("a", f"Skip to {name}", href=f"#{anchor}")
        for anchor, name in (*links, ("article", "the article"))
    ]
    return tag("nav", *shown, class_="skip", aria_label="Skip")


def _sides(side: _Side, sheet: Sheet, reading: Reading) -> Html:
    found = None
    if side.found:
        kinds = {one.kind for one in side.made}
        key = legend(kinds, {one.bearing for one in sheet.places})
        found = tag("section", side.found, key, id="found", aria_label="What was found")
    passages = tag(
        "section",
        tag("h2", "The article", id="article-heading"),
        reading.draw(),
        id="article", aria_labelledby="article-heading", tabindex=0,
    )  # fmt: skip
    return tag("main", found, passages, class_="sides" if found else "alone")
