"""Evidence where it stands: an article's passages with what is required and what was cited."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from assistant.text.segmenting import passages
from evals.reports.markup import Html, folded, joined, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.documents import Passage as Place
    from evals.labels import Labels
    from evals.verdict import Failure, Passage

WHOLE = 6_000
"""Characters up to which an article is shown whole, folded where nothing is marked."""
_STRETCH = 1_500
"""Characters without a change of marks above which the middle is left out."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of an article, and whether it is required evidence, cited, or both."""

    text: str
    required: bool
    cited: bool


def stretches(
    text: str, start: int, end: int, required: Sequence[Passage], cited: Sequence[Passage]
) -> Iterator[Marked]:
    """Cut ``text[start:end]`` where a mark begins or ends; the pieces joined are that text.

    Args:
        text: The article.
        start: First character to show.
        end: The character after the last.
        required: Spans that must be cited; parts of them outside of ``start`` to ``end`` are cut.
        cited: Spans that were.
    """
    edges = {start, end}
    for span in (*required, *cited):
        edges |= {at for at in (span.start, span.end) if start < at < end}
    for left, right in pairwise(sorted(edges)):
        yield Marked(text[left:right], _holds(required, left, right), _holds(cited, left, right))


def _holds(spans: Sequence[Passage], left: int, right: int) -> bool:
    return any(span.start <= left and right <= span.end for span in spans)


def legend() -> Html:
    """Return what the marks mean."""
    marks = (
        Marked("required, not cited", required=True, cited=False),
        Marked("required and cited", required=True, cited=True),
        Marked("cited, not required", required=False, cited=True),
    )
    shown = [piece for one in marks for piece in (_drawn(one), " ")]
    return tag("p", "In the passages: ", *shown, class_="legend")


def evidence(failure: Failure, labels: Labels | None, anchor: str) -> Html:
    """Show the passages of a failure, marked, and the rest of the article folded.

    Args:
        failure: Whose evidence.
        labels: The article's; None when the suite does not have it.
        anchor: Where :func:`whole` shows the article, when it is long.
    """
    if labels is None or not labels.text.strip():
        return tag("p", "The article is not in this suite: it cannot be shown.", class_="faint")
    found = _passages(labels.text)
    near = _near(found, (*failure.evidence, *failure.cited), around=len(labels.text) > WHOLE)
    if not near:
        said = "Nothing of the article is required or cited."
        return joined(tag("p", said, class_="faint"), _gap(found, labels.text, anchor))
    shown: list[Html] = []
    for is_near, group in groupby(found, key=lambda one: one.id in near):
        places = list(group)
        shown += _read(places, labels.text, failure) if is_near else [
            _gap(places, labels.text, anchor)
        ]  # fmt: skip
    return tag("div", *shown, class_="passages")


def is_long(labels: Labels) -> bool:
    """Tell whether an article is shown whole in one place only, for all its failures."""
    return len(labels.text) > WHOLE


def whole(labels: Labels, anchor: str) -> Html:
    """Show all passages of an article, folded."""
    found = _passages(labels.text)
    shown = _read(found, labels.text, None, anchor)
    return folded(f"The whole article ({len(found)} passages)", *shown, class_="passages whole")


@lru_cache(maxsize=256)
def _passages(text: str) -> tuple[Place, ...]:
    return passages(text)


def _near(found: Sequence[Place], spans: Iterable[Passage], *, around: bool) -> set[str]:
    """Return the ids of the passages with a mark, and of those beside them."""
    spans = list(spans)
    marked = {
        at
        for at, place in enumerate(found)
        if any(span.start < place.end and place.start < span.end for span in spans)
    }
    if around:
        marked |= {at + step for at in marked for step in (-1, 1) if 0 <= at + step < len(found)}
    return {found[at].id for at in marked}


def _gap(places: Sequence[Place], text: str, anchor: str) -> Html:
    """Fold passages without a mark; those of a long article stand once, and are linked to."""
    first, last = places[0].id, places[-1].id
    said = f"{first} to {last}" if first != last else first
    if len(text) <= WHOLE:
        return folded(f"{said}, unmarked", *_read(places, text, None), class_="gap")
    link = tag("a", f"{said} in the whole article", href=f"#{anchor}-{first}")
    return tag("p", link, class_="gap")


def _read(
    places: Iterable[Place], text: str, failure: Failure | None, anchor: str = ""
) -> list[Html]:
    required, cited = (failure.evidence, failure.cited) if failure else ((), ())
    return [
        tag(
            "p",
            tag("span", place.id, class_="id"),
            " ",
            *map(_drawn, stretches(text, place.start, place.end, required, cited)),
            id=f"{anchor}-{place.id}" if anchor else None,
        )
        for place in places
    ]


def _drawn(one: Marked) -> Html:
    words = _shortened(one.text)
    if not (one.required or one.cited):
        return joined(words)
    marks = [name for name in ("required", "cited") if getattr(one, name)]
    return tag("mark", words, class_=" ".join(marks))


def _shortened(words: str) -> str:
    """Leave out the middle of a very long stretch."""
    if len(words) <= _STRETCH:
        return words
    half = _STRETCH // 3
    return f"{words[:half]} [… {len(words) - 2 * half} characters …] {words[-half:]}"
