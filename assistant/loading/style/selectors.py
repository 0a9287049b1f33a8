"""Selectors of style sheets: compiled, and met on elements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    Specificity = tuple[int, int, int]

_NAME = r"(?:[\w-]|\\.|[^\x00-\x7f])+"
_PART = re.compile(
    rf"""(?P<step>\s*[>+~]\s*|\s+)|(?P<tag>[A-Za-z][\w-]*|\*)|\#(?P<id>{_NAME})|\.(?P<class>{_NAME})|
    \[\s*(?P<attribute>[\w:-]+)\s*(?:(?P<how>[~|^$*]?=)\s*
      (?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\]\s"']+))\s*(?:[is]\s*)?)?\]|
    :(?P<pseudo>[\w-]+)(?:\((?P<within>[^()]*(?:\([^()]*\)[^()]*)*)\))?""",
    re.VERBOSE | re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_NEVER = frozenset(
    "hover focus focus-within focus-visible active target checked visited fullscreen open "
    "popover-open modal playing".split()
)
"""States in which nothing is when a page is opened."""
_EVERY = frozenset({"nth-child(n)", "nth-of-type(n)", "nth-last-child(n)"})
_GROUPS = frozenset({"is", "where", "not", "matches", "-webkit-any"})
_MOST = 6
"""Steps of the longest selector that is met."""
_BEFORE = 50
"""Elements before another that are looked at."""
_NO_SCRIPT = frozenset({"no-js", "nojs", "no_js"})
"""Classes that a script takes away."""


@dataclass(slots=True)
class Compound:
    """What one element must be."""

    step: str = ""
    """How it stands to what is before it: a blank, ``>``, ``+``, ``~``; empty for the first."""
    tag: str = ""
    names: frozenset[str] = frozenset()
    """Its id and its classes: ``#id``, ``.class``."""
    attributes: tuple[tuple[str, str, str], ...] = ()
    groups: tuple[tuple[bool, tuple[Compound, ...]], ...] = ()
    """False of ``:not()``: it is none of these; else it is one of them."""
    never: bool = False

    def fits(self, element: HtmlElement, names: Names) -> bool:
        """Tell whether an element is it."""
        return (
            not self.never
            and self.names <= names[element]
            and self.tag in ("", "*", element.tag)
            and all(_says(element.get(name), how, value) for name, how, value in self.attributes)
            and all(
                any(one.fits(element, names) for one in those) is wanted
                for wanted, those in self.groups
            )
        )


class Selector(NamedTuple):
    """Compounds, the last of which is the element's own."""

    compounds: tuple[Compound, ...]
    specificity: Specificity

    @property
    def key(self) -> str:
        """What an element must have to be meant: ``#id``, ``.class``, its tag; else ``*``."""
        last = self.compounds[-1]
        return min(last.names, default=last.tag or "*")

    def fits(self, element: HtmlElement, names: Names) -> bool:
        """Tell whether an element is meant."""
        if not self.compounds[-1].fits(element, names):
            return False
        found = [element]
        for own, before in zip(self.compounds[:0:-1], self.compounds[-2::-1], strict=True):
            seen: set[HtmlElement] = set()
            for one in found:
                for near in _near(one, own.step):
                    if near in seen:  # and so is all that is beyond it
                        break
                    seen.add(near)
            found = [near for near in seen if before.fits(near, names)]
        return bool(found)


class Names(dict["HtmlElement", frozenset[str]]):
    """The ids and classes of elements, ``#id`` and ``.class``, found when they are asked for."""

    def __missing__(self, element: HtmlElement) -> frozenset[str]:
        said = element.attrib
        found = ["." + name for name in said.get("class", "").split() if name not in _NO_SCRIPT]
        if "id" in said:
            found.append("#" + said["id"])
        names = self[element] = frozenset(found)
        return names


def compiled(written: str) -> Selector | None:
    """Return a selector; None for one that means no element, or that is not understood.

    >>> compiled("main > p:not(.b)").specificity
    (0, 1, 2)
    >>> compiled("p::before"), compiled("p:nth-child(7)")
    (None, None)
    """
    compounds = [Compound()]
    ids = classes = tags = at = 0
    written = written.strip()
    while at < len(written):
        part = _PART.match(written, at)
        if part is None or len(compounds) > _MOST:
            return None
        at = part.end()
        kind = part.lastgroup
        if part["step"]:
            compounds.append(Compound(step=part["step"].strip() or " "))
        elif part["pseudo"]:
            more = _pseudo(compounds[-1], part["pseudo"].lower(), part["within"])
            if more is None:
                return None
            ids, classes, tags = ids + more[0], classes + more[1], tags + more[2]
        elif part["attribute"]:
            _attribute(compounds[-1], part)
            classes += 1
        elif kind == "tag":
            compounds[-1].tag = part["tag"].lower()
            tags += part["tag"] != "*"
        else:
            name = _ESCAPED.sub(r"\1", part[0])
            compounds[-1].names |= {name}
            ids, classes = ids + name.startswith("#"), classes + name.startswith(".")
    return Selector(tuple(compounds), (ids, classes, tags)) if written else None


def _attribute(own: Compound, part: re.Match[str]) -> None:
    value = part["double"] or part["single"] or part["bare"] or ""
    own.attributes += ((part["attribute"].lower(), part["how"] or "", value),)


def _pseudo(own: Compound, name: str, within: str | None) -> Specificity | None:
    """Add a pseudo-class to a compound; return how much it weighs, None where it is not met."""
    if name in _NEVER:
        own.never = True
        return 0, 1, 0
    if name == "root":
        own.tag = "html"
        return 0, 1, 0
    if within is not None and name in _GROUPS:
        inner = [compiled(one) for one in _apart(within)]
        if any(one is None or one.compounds[1:] for one in inner):
            return None
        known = [one for one in inner if one is not None]
        own.groups += ((name != "not", tuple(one.compounds[0] for one in known)),)
        heaviest = max((one.specificity for one in known), default=(0, 0, 0))
        return (0, 0, 0) if name == "where" else heaviest
    if within is not None and f"{name}({within.strip()})" in _EVERY:
        return 0, 1, 0
    return None


def _apart(written: str) -> list[str]:
    """Return the selectors of a list; commas within brackets part nothing."""
    if "(" not in written and "[" not in written:
        return written.split(",")
    found, depth = [""], 0
    for char in written:
        depth += (char in "([") - (char in ")]")
        if char == "," and depth <= 0:
            found.append("")
        else:
            found[-1] += char
    return found


def selectors(written: str) -> Iterator[str]:
    """Yield the selectors of a list, as they are written."""
    yield from filter(None, (one.strip() for one in _apart(written)))


def _near(element: HtmlElement, step: str) -> Iterator[HtmlElement]:
    """Yield the elements that stand so to another, the nearest first."""
    if step in (" ", ">"):
        yield from islice(element.iterancestors(), None if step == " " else 1)
        return
    before = (one for one in element.itersiblings(preceding=True) if isinstance(one.tag, str))
    yield from islice(before, 1 if step == "+" else _BEFORE)


def _says(said: str | None, how: str, value: str) -> bool:
    if said is None or (how and how != "=" and not value):
        return False
    return {
        "": True,
        "=": said == value,
        "~=": value in said.split(),
        "|=": said == value or said.startswith(value + "-"),
        "^=": said.startswith(value),
        "$=": said.endswith(value),
        "*=": value in said,
    }[how]
