"""Where "there" is: the one place that the last exchange names with its preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.text.followups.exchanges import Found, Said
from assistant.text.followups.mentions import mentions
from assistant.text.followups.shapes import shape
from assistant.text.gazetteer import CALENDAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.text.followups.people import People

_WHERE = frozenset("in at on near from to".split())


def whereabouts(said: Sequence[Said], people: People) -> Found:
    """Return "in Stockholm" for "there", by the last question or else its answer.

    >>> from assistant.text.followups.people import People
    >>> whereabouts([Said("Who met in Stockholm?", "")], People("")).text
    'in Stockholm'
    """
    if not said:
        return Found(None)
    last = said[-1]
    places = tuple(dict.fromkeys(_places(last.question, people)))
    things = any(one.kind in ("thing", "body") for one in mentions(last.question, people))
    if not places and (not things or shape(last.question).word == "where"):
        # "How many work there" may mean the library of the question, not the town of its answer.
        places = tuple(dict.fromkeys(_places(last.answer, people)))
    return Found(places[0]) if len(places) == 1 else Found(None, places)


def _places(text: str, people: People) -> Iterator[str]:
    flat = " ".join(text.split())
    for name in people.named(flat):
        before = flat[: name.span.start].split()[-2:]
        article = before[-1:] == ["the"]
        lead = (before[:1] if article else before[-1:]) or [""]
        if (
            lead[0].lower() in _WHERE
            and people.kind(name) != "person"
            and name.text.removesuffix("s") not in CALENDAR
        ):
            at = "in" if lead[0] in ("from", "to") else lead[0].lower()
            yield f"{at} {'the ' if article else ''}{name.text}"
