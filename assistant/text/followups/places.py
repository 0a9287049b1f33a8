"""Where "there" is: the one place that the last exchange names with its preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.text.followups.exchanges import Found, Said
from assistant.text.followups.mentions import mentions

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
    for exchange in reversed(said[-1:]):
        for text in (exchange.question, exchange.answer):
            places = tuple(dict.fromkeys(_places(text, people)))
            if places:
                return Found(places[0]) if len(places) == 1 else Found(None, places)
    return Found(None)


def _places(text: str, people: People) -> Iterator[str]:
    flat = " ".join(text.split())
    for one in mentions(flat, people):
        before = (flat[: one.start].split() or [""])[-1].lower()
        named = one.kind in ("place", "body") or any(word[0].isupper() for word in one.text.split())
        if before in _WHERE and named and one.kind not in ("person", "people"):
            yield f"{'in' if before in ('from', 'to') else before} {one.text}"
