"""What one fetch may take, of time and of bytes, over all its redirects."""

from __future__ import annotations

import time
from dataclasses import dataclass

from assistant.errors import ArticleError


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one fetch."""

    seconds: float = 20.0
    """From the first question to the last byte."""
    connect: float = 10.0
    """Seconds until a server has taken the connection."""
    wire: int = 10_000_000
    """Bytes that come from the servers, headers too."""
    decoded: int = 20_000_000
    """Bytes of the page when it is unpacked."""
    redirects: int = 5


class Allowance:
    """What is left of the limits."""

    def __init__(self, limits: Limits, name: str) -> None:
        self.limits = limits
        self._name = name
        self.taken = 0
        self._end = time.monotonic() + limits.seconds

    def left(self) -> float:
        """Return the seconds that are left, more than none.

        Raises:
            ArticleError: There are none.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.out_of_time()
        return left

    def take(self, count: int) -> None:
        """Count bytes that came.

        Raises:
            ArticleError: They are too many.
        """
        self.taken += count
        if self.taken > self.limits.wire:
            raise self.too_large()

    def out_of_time(self) -> ArticleError:
        """Return what is raised when the time is up."""
        return ArticleError(
            f"{self._name} did not come within {self.limits.seconds:g} seconds; try again, "
            "or save it with a browser and give the file"
        )

    def too_large(self) -> ArticleError:
        """Return what is raised when too much comes."""
        return ArticleError(
            f"{self._name} is larger than {self.limits.wire / 1e6:g} MB, which no article is; "
            "save it with a browser and give the file"
        )
