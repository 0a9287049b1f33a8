"""The article's side of a page: its passages, with the words marked that the page links to.

Without its tags a passage is the article's text, each hidden character as one sign that is seen:
the numbers of links back stand in attributes, and are in no copied text.
"""

from __future__ import annotations

from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.grounding.statement import is_english
from assistant.rendering.html.markup import Content, Html, tag
from assistant.rendering.plain import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.documents import Article, Passage
    from assistant.rendering.html.sheet import Place

_SAID = 90
"""Characters of a claim that a link back to it is called by."""


class Reading:
    """The passages of an article, marked; ``continued`` tells which marks are in several pieces."""

    def __init__(self, article: Article, places: Iterable[Place]) -> None:
        self._article = article
        self._places = deque(sorted(places, key=lambda one: one.span))
        self._reached: list[Place] = []
        self._begun: set[str] = set()
        self.continued: list[str] = []

    def draw(self) -> Html:
        """Draw all passages with their ids."""
        article = self._article
        shown = [self._passage(one) for one in article.passages]
        lang = None if is_english(article.text) else ""
        return tag("div", *shown, class_="passages", lang=lang)

    def _inside(self, passage: Passage) -> list[Place]:
        """Return the places in a passage; passages are asked for in their order."""
        while self._places and self._places[0].span.start < passage.end:
            self._reached.append(self._places.popleft())
        self._reached = [one for one in self._reached if one.span.end > passage.start]
        return self._reached

    def _passage(self, passage: Passage) -> Html:
        text = self._article.text
        title = self._article.title is not None and self._article.title == one_line(
            passage.span.of(text)
        )
        words = tag(
            "p", *self._marked(passage), dir="auto", class_="words title" if title else "words"
        )
        return tag("div", tag("span", passage.id, class_="label"), words, class_="passage")

    def _marked(self, passage: Passage) -> Sequence[Content]:
        """Cut a passage where marks begin and end, each within those that hold it.

        Where two marks cross, the inner one is closed with the outer and opened again.
        """
        inside = self._inside(passage)
        edges = {passage.start, passage.end}
        for place in inside:
            edges |= {at for at in place.span if passage.start < at < passage.end}
        # A mark that is open, and what it holds so far; the first is the passage itself.
        held: list[tuple[Place | None, list[Content]]] = [(None, [])]
        for left, right in pairwise(sorted(edges)):
            again = self._close(held, left)
            begin = [one for one in inside if max(one.span.start, passage.start) == left]
            opened = sorted((*again, *begin), key=lambda one: (-one.span.end, one.id))
            held.extend((place, []) for place in opened)
            held[-1][1].append(visible(self._article.text[left:right]))
        self._close(held, passage.end, whole=True)
        return held[0][1]

    def _close(
        self, held: list[tuple[Place | None, list[Content]]], at: int, *, whole: bool = False
    ) -> list[Place]:
        """Close the marks that end here and those within them; returns which must go on."""
        again: list[Place] = []
        while any(place and (whole or place.span.end <= at) for place, _ in held):
            place, content = held.pop()
            if place is None:
                break
            held[-1][1].append(self._mark(place, content))
            if place.span.end > at:
                again.append(place)
            else:
                held[-1][1].extend(_links(place))
        return again

    def _mark(self, place: Place, content: Sequence[Content]) -> Html:
        first = place.id not in self._begun
        if not first and place.id not in self.continued:
            self.continued.append(place.id)
        self._begun.add(place.id)
        name = "span" if place.bearing == "named" else "mark"
        classes = place.bearing if first else f"{place.bearing} {place.id}"
        return tag(name, *content, id=place.id if first else None, class_=classes)


def _links(place: Place) -> Iterator[Html]:
    """Link back to each claim that cites a place: ``3``, or ``3a``, ``b`` and ``c``."""
    number = place.number
    for at, back in enumerate(place.backs):
        said = one_line(back.said)
        short = said if len(said) <= _SAID else f"{said[: _SAID - 1].rstrip()}…"
        if number is None:
            yield _back(back.anchor, "↩", f"back to {short}", "return")
            continue
        letter = _letters(at) if len(place.backs) > 1 else ""
        sign = letter if at else f"{number}{letter}"
        yield _back(back.anchor, sign, f"{number}{letter}, back to: {short}", "back")


def _back(anchor: str, sign: str, label: str, class_: str) -> Html:
    return tag("a", href=f"#{anchor}", class_=class_, data_sign=sign, aria_label=label)


def _letters(at: int) -> str:
    """Number with letters, as footnotes do.

    >>> _letters(0), _letters(25), _letters(26)
    ('a', 'z', 'aa')
    """
    rest, last = divmod(at, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("a") + last)
