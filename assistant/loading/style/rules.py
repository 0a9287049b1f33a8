"""Style sheets as rules: what is declared of which elements, and on which screens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assistant.loading.style.looks import expanded, unseen
from assistant.loading.style.queries import container, media
from assistant.loading.style.selectors import selectors
from assistant.loading.style.values import plain
from assistant.loading.style.written import apart, end_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from assistant.loading.style.queries import Where

_TOKEN = re.compile(
    r""""(?:[^"\\\n]|\\.)*\\?(?:"|\n|\Z)|'(?:[^'\\\n]|\\.)*\\?(?:'|\n|\Z)|url\([^)"']*\)?|[{};]""",
    re.DOTALL,
)
"""What is open at the end is closed there: a search fails nowhere, and so is linear."""
_MARKS = re.compile(r"<!--|-->")
_VARIABLE_NAME = re.compile(r"(--[\w-]+)")
_AT = re.compile(r"@([\w-]*)")
_SIMPLE = re.compile(r"(?:[A-Za-z][A-Za-z0-9]*)?[.#][\w-]+")
_SHOWING = frozenset({"display", "visibility", "opacity", "font-size"})
_READ = 400_000
"""Characters of all sheets of a page that are read."""
_LONGEST = 2_000
"""Characters of a selector in which others may be nested."""
_PRODUCT = 40
"""Selectors of the longest list that nesting makes; a longer one is met as one."""
SCOPE = "data-assistant-scope"
"""The attribute that an element is given which holds a sheet that is for it alone."""
_WIDTHS: tuple[Where, ...] = ("nowhere", "somewhere", "perhaps", "everywhere")


class Declaration(NamedTuple):
    """One property's value."""

    name: str
    value: str
    important: bool


class Rule(NamedTuple):
    """What is declared of the elements that selectors mean."""

    selectors: tuple[str, ...]
    declarations: tuple[Declaration, ...]
    where: Where
    layered: bool
    contained: bool = False
    """Whether it is for elements in containers."""


class _Open(NamedTuple):
    """A block that is open."""

    selectors: tuple[str, ...] | None
    """None of a group of rules."""
    scope: tuple[str, str] | None
    """A scope's root, and what the elements that are meant must be, too."""
    where: Where
    layered: bool
    contained: bool
    declared: list[str]
    registered: str = ""
    """The variable of which its block tells."""


def rules_of(tree: HtmlElement) -> list[Rule]:
    """Return the rules of a page's own style sheets that hold for readers with scripts."""
    left = _READ
    found: list[Rule] = []
    for at, sheet in enumerate(tree.iter("style")):
        where = media(sheet.get("media", "").lower())
        unread = next(sheet.iterancestors("noscript", "template"), None) is not None
        typed = sheet.get("type", "").strip().lower() in ("", "text/css")
        if where == "nowhere" or unread or left <= 0 or not typed:
            continue
        text = _MARKS.sub("", plain((sheet.text or "")[:left]))
        left -= len(text)
        around = sheet.getparent()
        if "@scope" in text and around is not None:
            around.set(SCOPE, around.get(SCOPE, str(at)))
        found += _rules(text, where, "" if around is None else around.get(SCOPE, ""))
    if not any(_is_container(one.name) for rule in found for one in rule.declarations):
        styles = (one.get("style", "") for one in tree.iter("*"))
        if not any("container" in one for one in styles):
            found = [one for one in found if not one.contained]
    return found


def _is_container(name: str) -> bool:
    return name in ("container", "container-type")


def hiding_names(sheet: str) -> frozenset[str]:
    """Return the plain names that a sheet hides and nowhere shows: ``.note`` and ``p.note``."""
    hidden: set[str] = set()
    shown: set[str] = set()
    for rule in _rules(_MARKS.sub("", plain(sheet[:_READ])), "everywhere", ""):
        look = {name: value for name, value, _ in expanded(rule.declarations)}
        simple = {one for one in rule.selectors if _SIMPLE.fullmatch(one)}
        if unseen(look):
            hidden |= simple if rule.where == "everywhere" else set()
        elif not _SHOWING.isdisjoint(look):
            shown |= simple
    return frozenset(hidden - shown)


def hiding_selectors(sheet: str) -> list[str]:
    """Return the selectors for which a sheet declares what hides."""
    return [
        one
        for rule in _rules(_MARKS.sub("", plain(sheet[:_READ])), "everywhere", "")
        if rule.where == "everywhere"
        and unseen({name: value for name, value, _ in expanded(rule.declarations)})
        for one in rule.selectors
    ]


def declarations(written: str) -> Iterator[Declaration]:
    """Yield what a ``style`` attribute, or the block of a rule, declares.

    >>> [*declarations("Display : None !important; color:red")][0]
    Declaration(name='display', value='none', important=True)
    """
    for one in apart(written, ";"):
        name, colon, value = one.partition(":")
        if colon:
            said = " ".join(value.split())
            said = "".join(
                part if part.startswith("--") else part.lower()
                for part in (_VARIABLE_NAME.split(said) if "--" in said else (said,))
            )
            value, important, _ = said.partition("!")
            name = name.strip()
            yield Declaration(
                name if name.startswith("--") else name.lower(),
                value.strip(),
                bool(important) and said.endswith("important"),
            )


def _rules(sheet: str, where: Where, scope: str) -> Iterator[Rule]:
    opened = [_Open(None, None, where, layered=False, contained=False, declared=[])]
    start = 0
    for token in _TOKEN.finditer(sheet):
        mark = token.group()
        if mark not in "{};":
            continue
        said = sheet[start : token.start()].strip()
        if mark != "{" and len(opened) == 1 and not (mark == ";" and said.startswith("@")):
            continue  # it closes nothing, and is a sign of the selector that follows
        start = token.end()
        if mark == "{":
            if len(opened) > 1:  # what stands before a rule in a rule counts less than it
                yield from _closed(opened[-1])
                opened[-1].declared.clear()
            opened.append(_opened(said, opened[-1], scope))
            continue
        opened[-1].declared.append(said)
        if mark == "}":
            yield from _closed(opened.pop())
    opened[-1].declared.append(sheet[start:])
    for left in opened[:0:-1]:  # what is open at the end of a sheet is closed there
        yield from _closed(left)


def _closed(block: _Open) -> Iterator[Rule]:
    declared = tuple(declarations(";".join(block.declared)))
    selectors = block.selectors or ((block.scope[0],) if block.scope and block.scope[0] else ())
    if block.registered:
        look = {one.name: one.value for one in declared}
        selectors = ("*",) if look.get("inherits") == "false" else (":root",)
        initial = look.get("initial-value")
        declared = (Declaration(block.registered, initial, important=False),) if initial else ()
    if selectors and block.where != "nowhere" and declared:
        yield Rule(selectors, declared, block.where, block.layered, block.contained)


def _opened(said: str, around: _Open, scope: str) -> _Open:
    if not said.startswith("@"):
        own = _inside(said, around.selectors)
        if around.scope:
            own = tuple(_scoped(one, *around.scope) for one in own)
        return around._replace(selectors=own, scope=None, declared=[])
    found = _AT.match(said)
    name = found[1].lower() if found else ""
    rest = said[1 + len(name) :]
    where: Where = "nowhere"
    if name == "media":
        where = media(rest)
    elif name == "supports":
        where = "somewhere" if rest.strip().startswith("not") else "everywhere"
    elif name == "container":
        where = container(rest)
    elif name in ("layer", "scope"):
        where = "everywhere"
    elif name == "property":
        return around._replace(selectors=(), layered=True, declared=[], registered=rest.strip())
    return around._replace(
        where=min(where, around.where, key=_WIDTHS.index),
        layered=around.layered or name == "layer",
        contained=around.contained or (name == "container" and "style(" not in rest),
        scope=_scope(rest, scope) if name == "scope" else around.scope,
        declared=[],
    )


def _scope(said: str, own: str) -> tuple[str, str]:
    """Return the selector of a scope's root, and one for all that is in it up to its limit."""
    parts: list[str] = []
    while start := said.find("(") + 1:
        end = end_of(said, start)
        if end < 0 or len(parts) > 1 or end - start > _LONGEST:
            return "", ":not(*)"
        parts.append(said[start:end])
        said = said[end + 1 :]
    root, *limit = parts or [f'[{SCOPE}="{own}"]']
    inside = f":where(:is({root}),:is({root}) *)"
    if limit:
        end_at = f":is({root}) :is({limit[0]})"
        inside += f":where(:not({end_at},{end_at} *))"
    return f":where({root})", inside


def _scoped(selector: str, root: str, inside: str) -> str:
    own = selector.replace(":scope", root).replace("&", root)
    return own + ("" if "::" in selector else inside)


def _inside(said: str, around: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the selectors of a rule, which may stand inside of another."""
    own = tuple(selectors(said))
    if around is None:
        return own
    if any(len(one) > _LONGEST for one in around):
        return ()
    if len(around) * len(own) > _PRODUCT:
        around = (f":is({','.join(around)})",)
    return tuple(
        one.replace("&", outer) if "&" in one else f"{outer} {one}"
        for outer in around
        for one in own
        if one.count("&") * len(outer) < 2 * _LONGEST
    )
