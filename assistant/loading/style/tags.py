"""What of one tag of HTML after another is not shown: linear, and without a tree."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from assistant.loading.style.looks import INHERITED, expanded, shows_again, unseen
from assistant.loading.style.rules import declarations, hiding_names
from assistant.loading.style.values import plain

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
"""Elements without an end."""
_TAGS = frozenset(
    "script style template noscript head title iframe svg object select textarea math audio video "
    "canvas map noembed noframes dialog datalist button del s strike".split()
)
_CLOSED_BY_BLOCKS = frozenset("p li dt dd td th tr span a b i em strong del s strike".split())
_ATTRIBUTE = re.compile(
    r"""([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000})))?"""
)
_LONGEST = 20_000
_MOST = 200
"""Elements within one another that say of their letters whether they are seen."""


@dataclass(slots=True)
class _Styled:
    """An open element that says whether its letters are seen; elements in it may say otherwise."""

    name: str
    by: str
    """The property by which they are not; empty where they are."""
    depth: int = 1
    """Open elements of its name, from it on."""


@dataclass(slots=True)
class Unseen:
    """What is open and hides what comes next."""

    _within: str | None = None
    """The element that hides all in it; None: none does."""
    _depth: int = 0
    _styled: list[_Styled] = field(default_factory=list)
    _names: frozenset[str] = frozenset()
    """Names that a style sheet hides."""

    @property
    def hides(self) -> bool:
        """Whether what comes next is not shown."""
        return self._within is not None or bool(self._styled and self._styled[-1].by)

    @property
    def hides_all(self) -> bool:
        """Whether nothing is shown until an element ends."""
        return self._within is not None

    def sheet(self, text: str) -> None:
        """Take a style sheet."""
        self._names |= hiding_names(text)

    def block(self) -> None:
        """End what was left open when a new block begins."""
        if self._within in _CLOSED_BY_BLOCKS:
            self._within = None

    def start(self, name: str, rest: str) -> None:
        """Take the start of an element, small, and what stands behind its name."""
        if name in VOID or rest.endswith("/"):
            return
        if self._within is not None:
            self._depth += name == self._within
            return
        for one in self._styled:
            one.depth += name == one.name
        around = self._styled[-1].by if self._styled else ""
        by = "tag" if name in _TAGS else self._hidden_by(name, rest, around) if rest else around
        if by and by not in INHERITED:
            self._within, self._depth = name, 1
        elif by != around and len(self._styled) < _MOST:
            self._styled.append(_Styled(name, by))

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self._within is not None:
            self._depth -= name == self._within
            self._within = self._within if self._depth else None
            return
        for at, one in enumerate(self._styled):
            one.depth -= name == one.name
            if one.depth == 0:
                del self._styled[at:]
                break

    def _hidden_by(self, name: str, rest: str, around: str) -> str:
        """Return what hides an element: the property by which those around it are, or its own."""
        said: dict[str, str] = {}
        for found in _ATTRIBUTE.finditer(rest[:_LONGEST]):
            said.setdefault(found[1].lower(), unescape(found[2] or found[3] or found[4] or ""))
        if "hidden" in said or said.get("aria-hidden", "").lower() == "true":
            return "hidden"
        names = {"." + one for one in said.get("class", "").split()} | {"#" + said.get("id", "")}
        if not self._names.isdisjoint(names | {name + one for one in names}):
            return "sheet"
        if not (style := said.get("style", "")):
            return around
        look = {name: value for name, value, _ in expanded(declarations(plain(style)))}
        return unseen(look) or ("" if around and shows_again(look, around) else around)
