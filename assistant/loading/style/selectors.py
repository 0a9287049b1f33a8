"""Selectors of style sheets: read from what is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.style import pseudo
from assistant.loading.style.matching import Compound, Selector
from assistant.loading.style.written import apart, end_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.loading.style.matching import Specificity

_NAME = r"(?:[\w-]|\\.|[^\x00-\x7f])+"
_PART = re.compile(
    rf"""(?P<step>\s*[>+~]\s*|\s+)|(?:\*?\|)?(?P<tag>{_NAME}|\*)|\#(?P<id>{_NAME})|\.(?P<class>{_NAME})|
    \[\s*(?:\*?\|)?(?P<attribute>[\w:-]+)\s*(?:(?P<how>[~|^$*]?=)\s*
      (?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\]\s"']+))\s*(?P<mode>[is])?\s*)?\]|
    ::?(?P<pseudo>[\w-]+)(?P<open>\()?""",
    re.VERBOSE | re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_OF = re.compile(r"\sof\s", re.IGNORECASE)
_DEEPEST = 8
"""Selectors within one another."""
_MOST = 40
"""Steps of the longest selector that is met."""
_LONGEST = 5_000
_NOTHING: Specificity = (0, 0, 0)
_CLASS: Specificity = (0, 1, 0)


class _Invalid(Exception):
    """What a browser does not take for a selector."""


class _Unmet(Exception):
    """What is a selector, and is not followed."""


def selectors(written: str) -> Iterator[str]:
    """Yield the selectors of a list, as they are written."""
    yield from filter(None, apart(written))


def compiled(written: str) -> Selector | None:
    """Return a selector; None for what is none, for which browsers pass over its whole rule.

    >>> compiled("main > p:not(.b):nth-child(2n of .c)").specificity
    (0, 3, 2)
    >>> compiled("p::before").compounds[0].never, compiled("p:nonsense"), compiled("p >")
    (True, None, None)
    """
    try:
        return _Reading(written.strip(), 0).selector()
    except _Invalid:
        return None
    except _Unmet:
        return Selector((Compound(never=True),), _NOTHING)


class _Reading:
    """Reads one selector from its left to its right."""

    def __init__(self, written: str, depth: int, *, relative: bool = False) -> None:
        if depth > _DEEPEST or len(written) > _LONGEST:
            raise _Unmet
        self._written = written
        self._depth = depth
        self._compounds = [Compound(step=" " if relative else "")]
        self._weight = _NOTHING
        self._relative = relative

    def selector(self) -> Selector:
        at = 0
        bare = True  # nothing is said of the last compound yet
        while at < len(self._written):
            part = _PART.match(self._written, at)
            if part is None:
                raise _Invalid
            at = part.end()
            if part["step"]:
                self._step(part["step"].strip() or " ", bare=bare)
            elif part["pseudo"]:
                at = self._called(part)
            else:
                self._simple(part, bare=bare)
            bare = bool(part["step"])
        if bare:
            raise _Invalid
        return Selector(tuple(self._compounds), self._weight)

    def _called(self, part: re.Match[str]) -> int:
        """Read a pseudo-class; return where it ends."""
        at = part.end()
        if not part["open"]:
            self._pseudo(part, None)
            return at
        end = end_of(self._written, at)
        if end < 0:
            raise _Invalid
        self._pseudo(part, self._written[at:end])
        return end + 1

    def _step(self, step: str, *, bare: bool) -> None:
        if bare:
            if not self._relative or self._compounds[1:]:
                raise _Invalid
            self._compounds[0].step = step
        else:
            self._compounds.append(Compound(step=step))
        if len(self._compounds) > _MOST:
            raise _Unmet

    def _simple(self, part: re.Match[str], *, bare: bool) -> None:
        own = self._compounds[-1]
        if part["tag"]:
            if not bare and not self._written.startswith(":is("):
                raise _Invalid
            own.tag = _ESCAPED.sub(r"\1", part["tag"]).lower()
            self._add((0, 0, int(part["tag"] != "*")))
        elif part["attribute"]:
            value = part["double"] or part["single"] or part["bare"] or ""
            mode = (part["mode"] or "").lower()
            name = part["attribute"].lower()
            own.tests += (pseudo.attribute(name, part["how"] or "", value, mode),)
            self._add(_CLASS)
        else:
            name = part["id"] or part["class"]
            own.names |= {("#" if part["id"] else ".") + _ESCAPED.sub(r"\1", name)}
            self._add((1, 0, 0) if part["id"] else _CLASS)

    def _pseudo(self, part: re.Match[str], within: str | None) -> None:
        """Add a pseudo-class to the last compound."""
        own = self._compounds[-1]
        name = part["pseudo"].lower()
        if part[0].startswith("::"):
            if name not in pseudo.PARTS and not name.startswith("-webkit-"):
                raise _Invalid
            own.never = True
        elif within is None and name in pseudo.SIMPLE:
            own.tag = own.tag or ("html" if name == "root" else "")
            own.tests += (pseudo.SIMPLE[name],)
            self._add(_CLASS)
        elif within is not None and name in _CALLED:
            _CALLED[name](self, own, name, within)
        elif name in pseudo.NEVER or name.startswith("-webkit-"):
            own.never = True
            self._add(_CLASS)
        else:
            raise _Invalid

    def _said(self, own: Compound, name: str, within: str) -> None:
        own.tests += (
            pseudo.language(apart(within))
            if name == "lang"
            else pseudo.is_turned(within.strip().lower()),
        )
        self._add(_CLASS)

    def _group(self, own: Compound, name: str, within: str) -> None:
        those = []
        for one in apart(within):
            try:
                those.append(_Reading(one, self._depth + 1, relative=name == "has").selector())
            except _Invalid:
                if name not in pseudo.FORGIVING:
                    raise
        if name == "has":
            chains = tuple(one.compounds for one in those)
            own.tests += (lambda element, page: any(element in page.having(c) for c in chains),)
        else:
            own.tests += (pseudo.either(those, wanted=name != "not"),)
        if name != "where":
            self._add(max((one.specificity for one in those), default=_NOTHING))

    def _nth(self, own: Compound, name: str, within: str) -> None:
        amount, *of = _OF.split(within, maxsplit=1)
        those = tuple(
            _Reading(one, self._depth + 1).selector() for one in apart("".join(of)) if one
        )
        test = pseudo.nth(amount, name, those)
        if test is None:
            raise _Invalid
        own.tests += (test,)
        self._add(_CLASS)
        self._add(max((one.specificity for one in those), default=_NOTHING))

    def _add(self, more: Specificity) -> None:
        ids, classes, tags = self._weight
        self._weight = (ids + more[0], classes + more[1], tags + more[2])


_CALLED: dict[str, Callable[[_Reading, Compound, str, str], None]] = {
    **dict.fromkeys((*pseudo.FORGIVING, "not", "has"), _Reading._group),  # noqa: SLF001 - its own table
    **dict.fromkeys(pseudo.NTH, _Reading._nth),  # noqa: SLF001 - its own table
    **dict.fromkeys(("lang", "dir"), _Reading._said),  # noqa: SLF001 - its own table
}
