"""One article of a collection, before it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from assistant.errors import ArticleError
from assistant.loading.opening import LEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.loading.originals import Extracted, Original

Taken: TypeAlias = "tuple[Original, Extracted | None]"
"""An article's bytes, and its text where that is taken already."""
LARGEST_MEMBER = 20_000_000
"""Bytes of one article of a collection, unpacked."""


@dataclass(frozen=True, slots=True)
class Member:
    """What a list says of one article, and how to open it.

    It is opened before the next is asked for: archives are read in one go.
    """

    title: str | None
    published: str | None
    note: str | None
    open: Callable[[], Taken]
    """Raises ArticleError where it cannot be read."""
    broken: bool = False
    """Whether it is listed only to say that it cannot be read."""


def broken(reason: str, name: str) -> Member:
    """List what cannot be read, with the reason; the others still count."""

    def refuse() -> Taken:
        raise ArticleError(f"{name} cannot be read: {reason}")

    return Member(None, None, reason, refuse, broken=True)


def pieces(read: Callable[[int], bytes], most: int, size: int = LEAD) -> Iterator[bytes]:
    """Read up to so many bytes, a piece at a time."""
    while most > 0 and (piece := read(min(size, most))):
        most -= len(piece)
        yield piece
