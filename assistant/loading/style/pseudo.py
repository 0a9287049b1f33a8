"""Pseudo-classes: what else of an element than its name and its attributes a selector may mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml.html import HtmlElement

    from assistant.loading.style.matching import Page, Selector, Test

NEVER = frozenset(
    "hover focus focus-within focus-visible active target target-within visited fullscreen "
    "popover-open modal playing paused seeking buffering stalled muted volume-locked autofill "
    "picture-in-picture user-valid user-invalid indeterminate in-range out-of-range blank current "
    "past future local-link host host-context state active-view-transition has-slotted "
    "active-view-transition-type xr-overlay target-current interest-source interest-target "
    "target-before target-after before after first-line first-letter".split()
)
"""States in which nothing is when a page is opened, and parts that are no elements."""
FORGIVING = frozenset({"is", "where", "matches", "-webkit-any", "-moz-any"})
NTH = {
    "nth-child": (False, False),
    "nth-last-child": (False, True),
    "nth-of-type": (True, False),
    "nth-last-of-type": (True, True),
}
"""Whether only elements of its name are counted, and whether from the last one on."""
_AMOUNT = re.compile(r"(?:([+-]?\d*)n\s*(?:([+-])\s*(\d+))?|([+-]?\d+))", re.IGNORECASE)
_FIELDS = frozenset("input select textarea button fieldset optgroup option".split())
_WRITTEN_IN = frozenset({"input", "textarea"})
_ON = ("", "true", "plaintext-only")
_CONTROLS = frozenset("input select textarea form fieldset".split())


def nth(amount: str, name: str, those: tuple[Selector, ...]) -> Test | None:
    """Return the test for the places of elements; None where the amount is none.

    Args:
        amount: As in ``2n+1``.
        name: The pseudo-class.
        those: What alone is counted; empty: all elements.
    """
    by = {"odd": "2n+1", "even": "2n"}.get(amount.strip().lower(), amount.strip())
    found = _AMOUNT.fullmatch(by)
    if found is None:
        return None
    step = 0
    start = int((found[2] or "") + found[3][:9]) if found[3] else 0
    if found[4]:
        start = int(found[4][:9])
    else:
        step = int(found[1][:9] + ("1" if found[1] in ("", "+", "-") else ""))
    typed, last = NTH[name]

    def test(element: HtmlElement, page: Page) -> bool:
        if those:
            counted = page.counted(element, those)
            if element not in counted:
                return False
            at, of = counted[element], len(counted)
        else:
            place = page.place(element)
            at, of = (place.typed_at, place.typed_of) if typed else (place.at, place.of)
        over = (of + 1 - at if last else at) - start
        return over == 0 if step == 0 else over % step == 0 and over // step >= 0

    return test


def either(those: Iterable[Selector], *, wanted: bool) -> Test:
    """Return the test for being one of some; or, not wanted, for being none."""
    known = tuple(those)
    return lambda element, page: any(one.fits(element, page) for one in known) is wanted


def language(wanted: list[str]) -> Test:
    """Return the test for a language, or one of its kinds."""
    names = [one.strip("'\"").lower() for one in wanted]

    def test(element: HtmlElement, page: Page) -> bool:
        said = page.language(element)
        return any(bool(said) if one == "*" else _is_of(said, one) for one in names if one)

    return test


def _is_of(said: str, wanted: str) -> bool:
    if wanted.startswith("*-"):
        return wanted[1:] in said
    return said == wanted or said.startswith(wanted + "-")


def attribute(name: str, how: str, value: str, mode: str) -> Test:
    """Return the test for an attribute.

    Args:
        name: In small letters.
        how: ``=``, ``~=`` and so on; empty: whatever it says.
        value: What it says.
        mode: ``i`` for in any case, ``s`` for as written.
    """
    folded = mode == "i" or (mode != "s" and name in _ANY_CASE)
    wanted = value.lower() if folded else value

    def test(element: HtmlElement, _: Page) -> bool:
        said = element.get(name)
        if said is None or (how and how != "=" and not wanted):
            return False
        return not how or _HOW[how](said.lower() if folded else said, wanted)

    return test


_HOW: dict[str, Callable[[str, str], bool]] = {
    "=": lambda said, value: said == value,
    "~=": lambda said, value: value in said.split(),
    "|=": lambda said, value: said == value or said.startswith(value + "-"),
    "^=": lambda said, value: said.startswith(value),
    "$=": lambda said, value: said.endswith(value),
    "*=": lambda said, value: value in said,
}
_ANY_CASE = frozenset(
    "accept accept-charset align alink axis bgcolor charset checked clear codetype color compact "
    "declare defer dir direction disabled enctype face frame hreflang http-equiv lang language "
    "link media method multiple nohref noresize noshade nowrap readonly rel rev rules scope "
    "scrolling selected shape target text type valign valuetype vlink".split()
)
"""Attributes of which HTML says that their values are the same in any case."""


def _is_empty(element: HtmlElement, _: Page) -> bool:
    if element.text:
        return False
    return not any(isinstance(one.tag, str) or one.tail for one in element)


def _is_written_in(element: HtmlElement, _: Page) -> bool:
    if element.tag in _WRITTEN_IN:
        return "readonly" not in element.attrib and "disabled" not in element.attrib
    return element.get("contenteditable", "false").lower() in _ON


def _is_checked(element: HtmlElement, _: Page) -> bool:
    return ("checked" in element.attrib and element.tag == "input") or (
        "selected" in element.attrib and element.tag == "option"
    )


def _is_link(element: HtmlElement, _: Page) -> bool:
    return element.tag in ("a", "area") and "href" in element.attrib


def _is_invalid(element: HtmlElement, _: Page) -> bool:
    said = element.attrib
    return element.tag in _CONTROLS and "required" in said and not said.get("value")


def _is_shown_open(element: HtmlElement, _: Page) -> bool:
    return element.tag in ("details", "dialog") and "open" in element.attrib


def _hints(element: HtmlElement, _: Page) -> bool:
    return (
        element.tag in _WRITTEN_IN
        and bool(element.get("placeholder"))
        and not element.get("value", element.text or "")
    )


SIMPLE: dict[str, Test] = {
    "root": lambda element, _: element.getparent() is None,
    "scope": lambda element, _: element.getparent() is None,
    "defined": lambda _element, _page: True,
    "empty": _is_empty,
    "first-child": lambda element, page: page.place(element).at == 1,
    "last-child": lambda element, page: page.place(element)[0] == page.place(element)[1],
    "only-child": lambda element, page: page.place(element).of == 1,
    "first-of-type": lambda element, page: page.place(element).typed_at == 1,
    "last-of-type": lambda element, page: page.place(element)[2] == page.place(element)[3],
    "only-of-type": lambda element, page: page.place(element).typed_of == 1,
    "any-link": _is_link,
    "link": _is_link,
    "-webkit-any-link": _is_link,
    "checked": _is_checked,
    "default": _is_checked,
    "disabled": lambda one, _: one.tag in _FIELDS and "disabled" in one.attrib,
    "enabled": lambda one, _: one.tag in _FIELDS and "disabled" not in one.attrib,
    "required": lambda one, _: one.tag in _CONTROLS and "required" in one.attrib,
    "optional": lambda one, _: one.tag in _CONTROLS and "required" not in one.attrib,
    "read-write": _is_written_in,
    "read-only": lambda element, page: not _is_written_in(element, page),
    "placeholder-shown": _hints,
    "open": _is_shown_open,
    "invalid": _is_invalid,
    "valid": lambda one, page: one.tag in _CONTROLS and not _is_invalid(one, page),
}
PARTS = frozenset(
    "before after first-line first-letter marker selection placeholder backdrop cue part slotted "
    "cue-region file-selector-button target-text highlight grammar-error spelling-error "
    "details-content view-transition view-transition-group view-transition-image-pair "
    "view-transition-new view-transition-old scroll-button scroll-marker scroll-marker-group "
    "checkmark picker picker-icon column search-text".split()
)
"""Pseudo-elements: a rule for them is none for elements."""


def is_turned(wanted: str) -> Test:
    """Return the test for the direction of words."""

    def test(element: HtmlElement, _: Page) -> bool:
        around = (one.get("dir", "").lower() for one in (element, *element.iterancestors()))
        return next((one for one in around if one in ("ltr", "rtl")), "ltr") == wanted

    return test
