"""Shares in words: "two thirds", "three-quarters of", "almost half"."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.text.number_words import SMALL

_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_FRACTION = re.compile(
    r"\b(?:(?P<about>about|around|roughly|nearly|almost|some|just|more than|over|less than|under|"
    r"approximately)\s+(?:over\s+|under\s+)?)?"
    r"(?:(?P<many>an?|one|two|three|four|five|six|seven|eight|nine)[\s-])?"
    r"(?P<part>half|halves|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)\b"
    r"(?!\s+(?:time|place|century|quarter|year|day))",
    re.IGNORECASE,
)


def fractions(text: str) -> tuple[tuple[Decimal, bool], ...]:
    """Return each share in per cent, and whether it is only said to be about so much.

    >>> [(round(share), about) for share, about in fractions("Nearly a third won, half lost.")]
    [(33, True), (50, False)]
    """
    found = []
    for match in _FRACTION.finditer(text):
        part, many = match["part"].lower(), (match["many"] or "").lower()
        # "The third" is a place in a row; "half" needs no article.
        if many or part == "half":
            count = Decimal(SMALL.get(many, 1))
            share = 100 * count / _PARTS.get(part, _PARTS.get(part.removesuffix("s"), 1))
            found.append((share, match["about"] is not None))
    return tuple(found)
