"""Style sheets as rules: what is declared of which elements, and on which screens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from assistant.loading.style.looks import expanded, unseen
from assistant.loading.style.selectors import selectors
from assistant.loading.style.values import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    Where = Literal["everywhere", "somewhere", "nowhere"]

_TOKEN = re.compile(
    r""""(?:[^"\\\n]|\\.)*\\?(?:"|\n|\Z)|'(?:[^'\\\n]|\\.)*\\?(?:'|\n|\Z)|url\([^)"']*\)?|[{};]""",
    re.DOTALL,
)
"""What is open at the end is closed there: a search fails nowhere, and so is linear."""
_MARKS = re.compile(r"<!--|-->")
_FEATURE = re.compile(r"\(\s*min-width\s*:\s*(\d+)(?:\.\d+)?px\s*\)")
_TYPES = re.compile(r"[\s,]*(?:only\s+)?(?:(?:screen|all)\b)?[\s,]*(?:and\b)?\s*")
_NARROWEST = 320
"""Pixels that every screen is wide."""
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
_SIMPLE = re.compile(r"(?:[A-Za-z][A-Za-z0-9]*)?[.#][\w-]+")
_SHOWING = frozenset({"display", "visibility", "opacity", "font-size"})
_READ = 400_000
"""Characters of all sheets of a page that are read."""
_LONGEST = 400
"""Characters of a selector in which others may be nested."""
_PRODUCT = 40
"""Selectors of the longest list that nesting makes."""


class Declaration(NamedTuple):
    """One property's value."""

    name: str
    value: str
    important: bool


class Rule(NamedTuple):
    """What is declared of the elements that selectors mean."""

    selectors: tuple[str, ...]
    declarations: tuple[Declaration, ...]
    everywhere: bool
    """Whether it holds on every screen; else on some."""
    layered: bool


class _Open(NamedTuple):
    """A block that is open."""

    selectors: tuple[str, ...] | None
    """None of a group of rules."""
    where: Where
    layered: bool
    declared: list[str]


def rules_of(tree: HtmlElement) -> list[Rule]:
    """Return the rules of a page's own style sheets that hold for readers with scripts."""
    left = _READ
    found: list[Rule] = []
    for sheet in tree.iter("style"):
        where = _media(sheet.get("media", "").lower())
        unread = next(sheet.iterancestors("noscript", "template"), None) is not None
        if where == "nowhere" or unread or left <= 0:
            continue
        text = _MARKS.sub("", plain((sheet.text or "")[:left]))
        left -= len(text)
        found += _rules(text, where)
    return _resolved(found)


def hiding_names(sheet: str) -> frozenset[str]:
    """Return the plain names that a sheet hides and nowhere shows: ``.note`` and ``p.note``."""
    hidden: set[str] = set()
    shown: set[str] = set()
    for rule in _rules(_MARKS.sub("", plain(sheet[:_READ])), "everywhere"):
        look = {name: value for name, value, _ in expanded(rule.declarations)}
        simple = {one for one in rule.selectors if _SIMPLE.fullmatch(one)}
        if unseen(look):
            hidden |= simple if rule.everywhere else set()
        elif not _SHOWING.isdisjoint(look):
            shown |= simple
    return frozenset(hidden - shown)


def declarations(written: str) -> Iterator[Declaration]:
    """Yield what a ``style`` attribute, or the block of a rule, declares.

    >>> [*declarations("Display : None !important; color:red")][0]
    Declaration(name='display', value='none', important=True)
    """
    for one in written.split(";"):
        name, colon, value = one.partition(":")
        if colon:
            said = " ".join(value.lower().split())
            value, important, _ = said.partition("!")
            name = name.strip()
            yield Declaration(
                name if name.startswith("--") else name.lower(),
                value.strip(),
                bool(important) and said.endswith("important"),
            )


def _rules(sheet: str, where: Where) -> Iterator[Rule]:
    opened = [_Open(None, where, layered=False, declared=[])]
    start = 0
    for token in _TOKEN.finditer(sheet):
        mark = token.group()
        if mark not in "{};":
            continue
        said = sheet[start : token.start()].strip()
        start = token.end()
        if mark == "{":
            opened.append(_opened(said, opened[-1]))
            continue
        opened[-1].declared.append(said)
        if mark == "}" and opened[1:]:
            yield from _closed(opened.pop())
    opened[-1].declared.append(sheet[start:])
    for left in opened[:0:-1]:  # what is open at the end of a sheet is closed there
        yield from _closed(left)


def _closed(block: _Open) -> Iterator[Rule]:
    declared = tuple(declarations(";".join(block.declared)))
    if block.selectors and block.where != "nowhere" and declared:
        yield Rule(block.selectors, declared, block.where == "everywhere", block.layered)


def _opened(said: str, around: _Open) -> _Open:
    if not said.startswith("@"):
        return _Open(_inside(said, around.selectors), around.where, around.layered, [])
    name, _, rest = said[1:].partition(" ")
    name = name.partition("(")[0].lower()
    where: Where = "nowhere"
    if name == "media":
        where = _media(said[6:].lower())
    elif name == "supports":
        where = "somewhere" if rest.strip().startswith("not") else "everywhere"
    elif name in ("container", "scope"):
        where = "somewhere"
    elif name == "layer":
        where = "everywhere"
    if "nowhere" in (where, around.where):
        where = "nowhere"
    elif "somewhere" in (where, around.where):
        where = "somewhere"
    return _Open(around.selectors, where, around.layered or name == "layer", [])


def _inside(said: str, around: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the selectors of a rule, which may stand inside of another."""
    own = tuple(selectors(said))
    if around is None:
        return own
    if any(len(one) > _LONGEST for one in around):
        return ()
    nested = (
        one.replace("&", outer) if "&" in one else f"{outer} {one}"
        for outer in around
        for one in own
    )
    return tuple(one for one, _ in zip(nested, range(_PRODUCT), strict=False))


def _media(said: str) -> Where:
    """Tell on which screens a query holds."""
    found: set[Where] = set()
    for query in said.split(","):
        left = _FEATURE.sub(lambda width: "" if int(width[1]) <= _NARROWEST else width[0], query)
        if re.search(r"\b(?:print|speech|tty|aural|handheld)\b", left) and "not" not in left:
            found.add("nowhere")
        elif _TYPES.fullmatch(left):
            found.add("everywhere")
        else:
            found.add("somewhere")
    return next(where for where in ("everywhere", "somewhere", "nowhere") if where in found)


def _resolved(found: list[Rule]) -> list[Rule]:
    """Put in the values of the variables that are declared of the whole page."""
    values = {
        one.name: one.value
        for rule in found
        if {":root", "html", "body", "*"} & set(rule.selectors)
        for one in rule.declarations
        if one.name.startswith("--")
    }

    def resolve(one: Declaration) -> Declaration:
        if "var(" not in one.value:
            return one
        value = _VARIABLE.sub(lambda of: values.get(of[1], (of[2] or "").strip()), one.value)
        return one._replace(value=value)

    return [rule._replace(declarations=tuple(map(resolve, rule.declarations))) for rule in found]
