"""Dates in their order along a line; sentences of one date stand together."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from assistant.rendering.html.claims import words_of
from assistant.rendering.html.dates import dated
from assistant.rendering.html.markup import Content, Html, foreign, tag
from assistant.rendering.html.sheet import Back, Sheet
from assistant.text.rules import WRITTEN_OUT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.answers import Dated


def timeline(dates: Iterable[Dated], sheet: Sheet) -> Html:
    """Draw dates as a list along a line."""
    days = groupby(dates, key=lambda one: (one.date, one.precision))
    shown = [
        tag(
            "li",
            tag("div", dated(date), _precision(precision), class_="date"),
            tag("ul", *(_sentence(one, sheet) for one in told)),
            class_=f"to-the-{precision}",
        )
        for (date, precision), told in days
    ]
    return tag("ol", *shown, class_="timeline")


def _sentence(one: Dated, sheet: Sheet) -> Html:
    anchor = sheet.anchor("d")
    link = words_of(one.citation, sheet, Back(anchor, "its date"))
    rule: Content = None
    if not one.rule.endswith(WRITTEN_OUT):
        rule = tag("span", " (", foreign(one.rule), ")", class_="faint")
    return tag("li", foreign(one.text), " ", link, rule, id=anchor)


def _precision(precision: str) -> Html | None:
    """Say where the article names no day."""
    if precision == "day":
        return None
    return tag("span", f"no day named: {precision} only", class_="faint")
