"""Variables of a style: ``--name``, which elements inside have too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assistant.loading.style.written import apart, end_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_USE = re.compile(r"(?<![\w-])var\(", re.IGNORECASE)
_DEEPEST = 12
_LONGEST = 2_000
_MOST = 12
"""Values that one declaration may come to; more are not followed."""


class Variables(NamedTuple):
    """What an element declares, and what those around it do."""

    own: Mapping[str, str | None]
    """None of one that has no value."""
    around: Variables | None = None

    def get(self, name: str) -> str | None:
        """Return a variable's value; None where it has none."""
        each: Variables | None = self
        while each is not None:
            if name in each.own:
                return each.own[name]
            each = each.around
        return None

    def inside(self, declared: Mapping[str, str]) -> Variables:
        """Return those of an element inside, which declares some of its own."""
        known: dict[str, str | None] = {}

        def value(name: str, depth: int = 0) -> str | None:
            if name not in known:
                known[name] = None  # which it stays where it is made of itself
                said = declared.get(name)
                if said is None or said == "inherit":
                    known[name] = self.get(name)
                elif depth <= _DEEPEST:
                    known[name] = resolved(said, lambda other: value(other, depth + 1))
            return known[name]

        own = {name: None if said == "initial" else value(name) for name, said in declared.items()}
        return Variables(own, self)


NO_VARIABLES = Variables({})


def varies(value: str) -> bool:
    """Tell whether a value is made of variables.

    >>> varies("1px var(--a)"), varies("blackvar(--a)")
    (True, False)
    """
    return "var(" in value and _USE.search(value) is not None


def resolved(value: str, values: Callable[[str], str | None], depth: int = 0) -> str | None:
    """Put in the values of variables; None where one has none, and so nothing is declared.

    >>> known = {"--a": "1px"}.get
    >>> resolved("var(--a) var(--b, var(--a, 2px))", known), resolved("var(--b)", known)
    ('1px 1px', None)
    """
    found = []
    at = 0
    for name, other, start, end in _uses(value):
        said = values(name)
        if said is None and other is not None and depth < _DEEPEST:
            said = resolved(other, values, depth + 1)
        if said is None:
            return None
        found += [value[at:start], said]
        at = end
        if sum(map(len, found)) > _LONGEST:
            return None
    return "".join((*found, value[at:])).strip()


def candidates(value: str, all_values: Mapping[str, set[str]]) -> set[str] | None:
    """Return what a value may come to, whichever element it is of; None where that is too much."""
    left = {value}
    done: set[str] = set()
    for _ in range(_DEEPEST * _MOST):
        if not left or len(left) + len(done) > _MOST:
            break
        one = left.pop()
        use = next(_uses(one), None)
        if use is None:
            done.add(one)
            continue
        name, other, start, end = use
        those = {*all_values.get(name, ()), *(() if other is None else (other,))}
        new = {one[:start] + said + one[end:] for said in those}
        left |= {each for each in new if len(each) <= _LONGEST}
    return None if left else done


def _uses(value: str) -> Iterator[tuple[str, str | None, int, int]]:
    """Yield the name, the other value, the start and the end of each ``var()``."""
    at = 0
    while found := _USE.search(value, at):
        at = end_of(value, found.end())
        at = len(value) if at < 0 else at
        name, *other = apart(value[found.end() : at])
        yield name, ", ".join(other) if other else None, found.start(), at + 1
        at += 1
