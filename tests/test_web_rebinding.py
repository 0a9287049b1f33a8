"""Names whose answers change between two questions: what is dialled is what was judged."""

from __future__ import annotations

import contextlib
import random
from typing import TYPE_CHECKING

import pytest

from assistant.errors import ArticleError
from assistant.loading.web import Web
from assistant.loading.web.fetching import fetch
from assistant.loading.web.ranges import closed
from tests.web_sites import PUBLIC, Internet, Page, Site, moved

if TYPE_CHECKING:
    from collections.abc import Sequence

INSIDE = [
    "127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "::1", "fd00::1",
    "::ffff:127.0.0.1", "64:ff9b::7f00:1", "0.0.0.0",  # noqa: S104 - one that is refused
]  # fmt: skip
OUTSIDE = [PUBLIC, "8.8.8.8", "2606:4700::1111"]


class Flipping(Internet):
    """A resolver that says something else every time, by a plan; then it stays inside."""

    def __init__(self, plan: Sequence[Sequence[str]], site: Site) -> None:
        super().__init__({}, {"*": site})
        self.plan = list(plan)
        self.told: list[Sequence[str]] = []

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """Tell the next answer."""
        self.names[host] = self.plan.pop(0) if self.plan else ["127.0.0.1"]
        self.told.append(super().resolve(host, port))
        return self.told[-1]


def plans(seed: int) -> list[list[str]]:
    """Invent answers: outside, inside or both, in any order."""
    chance = random.Random(seed)  # noqa: S311 - an invented internet
    kinds = (OUTSIDE, INSIDE, OUTSIDE + INSIDE)
    return [
        chance.sample(kind, chance.randint(1, 2))
        for kind in chance.choices(kinds, weights=(8, 1, 1), k=5)
    ]


@pytest.mark.parametrize("seed", range(100))
def test_what_is_dialled_is_what_was_judged(seed: int) -> None:
    """Every connection has one answer of its own, and that answer is wholly public."""
    routes = {"/a": moved("http://other.example/b"), "/b": moved("/c"), "/c": Page()}
    with Site(routes) as site:
        internet = Flipping(plans(seed), site)
        safe = [not any(map(closed, told)) for told in internet.plan]
        # Two robots.txt and three pages: five questions, of which the first bad one ends it.
        refused = pytest.raises(ArticleError, match="public addresses only")
        with contextlib.nullcontext() if all(safe) else refused:
            fetch("http://news.example/a", Web(), internet.outside())
    trusted = [told for told in internet.told if not any(map(closed, told))]
    assert len(internet.dialled) == len(trusted)
    for (address, _), told in zip(internet.dialled, trusted, strict=True):
        assert address == told[0]
    assert not any(closed(address) for address, _ in internet.dialled)


def test_a_name_that_turns_inside_after_it_was_judged_is_dialled_outside() -> None:
    """The classic: public when it is judged, private when it would be asked again."""
    with Site({"/a": Page()}) as site:
        internet = Flipping([[PUBLIC]], site)
        web = Web(ignore_robots=True)
        assert fetch("http://news.example/a", web, internet.outside()).raw == Page().body
        with pytest.raises(ArticleError, match="this machine itself"):
            fetch("http://news.example/a", web, internet.outside())
    assert internet.dialled == [(PUBLIC, 80)]
