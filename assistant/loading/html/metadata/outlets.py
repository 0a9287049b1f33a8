"""What a page shows of its outlet: its sign, its feeds, who holds its copyright."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from assistant.loading.html.metadata.cleaning import clean, squash
from assistant.loading.html.metadata.markup import seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_MOST_LINKS, _MOST_IMAGES, _MOST_PARTS = 60, 12, 3_000
_MOST_WORDS, _LONGEST = 6, 60
_HOME = re.compile(
    r"(?:https?://[^/]*)?(?:\.?/|#)?(?:(?:index|default|home|main|front)\.\w{3,5})?\Z"
)
_SIGN = re.compile(
    r"(?:^|[\s_-])(?:logo\w*|masthead|brand(?:ing)?|site-?(?:title|name)|wordmark|nameplate|blog-?(?:title|name)|"
    r"paper-?name|publication-?name|header-?title)(?:$|[\s_-])|logo|masthead",
    re.IGNORECASE,
)
_FEED = re.compile(
    r"\s*(?:[-–—|»:]\s*)?(?:\(?(?:atom|rss)(?:\s?\d(?:\.\d)*)?\)?|(?:rss |atom )?(?:news ?)?feed|comments? feed|all (?:posts|articles))\s*\Z",
    re.IGNORECASE,
)
_OF_SIGN = re.compile(
    r"\s*(?:\blogo\b|\bhome ?page\b|\bmasthead\b|\bbanner\b|[-–—|:]\s*home\b|\bhome\Z)\s*|\A(?:back to|go to|visit|welcome to)\s",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:printed from|from the archives? of|this (?:article|story) (?:first |originally )?appeared (?:in|on)|source:)\s+"
    r"(?:the website of\s+)?(?P<name>[^.,;|()\n]{3,60})",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:copyright\s*)?(?:by\s+)?(?:(?:19|20)\d\d(?:\s?[-–—,]\s?(?:(?:19|20)\d\d|\d\d))?)?[\s,]*(?:by\s+)?"
    r"(?P<name>[^\d.,;|()©\n]{3,60})",
    re.IGNORECASE,
)
_COMMON = frozenset(
    "home homepage frontpage front index main news logo header banner start startseite accueil inicio "
    "print archive search menu welcome top article articles story stories page blog posts post view "
    "localnews latestnews breakingnews sport sports business politics opinion local world about contact "
    "printview printerfriendly printversion printthispage printerfriendlyversion printpage untitled "
    "untitleddocument newpage1 document website site online inicial principal hem etusivu hjem home "
    "トップ ホーム 首页 首頁 หน้าแรก главная skiptocontent skiptomaincontent clickhere advertisement image "
    "photo picture arrow close navigation here allrightsreserved".split()
)


@dataclass(slots=True)
class Signs:
    """What a page shows of its outlet."""

    names: list[str] = field(default_factory=list)
    """As its sign, its feeds and its printed pages have it."""
    copyright: str = ""
    """Who holds it: the outlet, or the company that it belongs to."""


def read_signs(tree: HtmlElement) -> Signs:
    """Read the outlet's names on a page."""
    found: dict[str, str] = {}
    for raw in _signs(tree):
        name = _OF_SIGN.sub(" ", raw).strip(" \t-–—|:»'\"")
        if 1 < len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS and not is_common(name):
            found.setdefault(squash(name), name)
    return Signs(list(found.values()), _copyright(tree))


def is_common(name: str) -> bool:
    """Tell whether words stand on the pages of all outlets: "Home", "Local news", "Print".

    >>> is_common("Front Page"), is_common("Vale Echo")
    (True, False)
    """
    words = [squash(word) for word in name.split()]
    return squash(name) in _COMMON or all(word in _COMMON for word in words)


def is_home(href: str) -> bool:
    """Tell whether an address is that of a site's first page."""
    return _HOME.match(href.strip()) is not None


def _signs(tree: HtmlElement) -> Iterator[str]:
    for link in islice(tree.iter("link"), _MOST_LINKS):
        kind = (link.get("type") or "").lower()
        if "alternate" in (link.get("rel") or "").lower() and ("rss" in kind or "atom" in kind):
            title = clean(link.get("title"))
            if _FEED.search(title):
                yield _FEED.sub("", _FEED.sub("", title))
    for link in islice(tree.iter("a"), _MOST_LINKS):
        if is_home(link.get("href") or "#x"):
            yield seen(link, _LONGEST * 2)
            yield from (clean(image.get("alt")) for image in islice(link.iter("img"), 2))
    for image in islice(tree.iter("img"), _MOST_IMAGES):
        marks = f"{image.get('src') or ''} {image.get('class') or ''} {image.get('id') or ''}"
        if _SIGN.search(marks[:400].rpartition("/")[2]) or _SIGN.search(image.get("class") or ""):
            yield clean(image.get("alt"))
    for one in islice(tree.iter("div", "p", "span", "h1", "td", "header"), _MOST_PARTS):
        if _SIGN.search(f"{one.get('class') or ''} {one.get('id') or ''}"):
            yield seen(one, _LONGEST * 2)
            break
    yield from _printed(tree)


def _printed(tree: HtmlElement) -> Iterator[str]:
    for text in tree.itertext("p", "div", "small", "font", "td", "span", "b", "i", "br"):
        if len(text) < _LONGEST * 4 and (match := _PRINTED.match(clean(text))):
            yield match["name"]


def _copyright(tree: HtmlElement) -> str:
    for text in tree.itertext(
        "p", "div", "small", "font", "td", "span", "b", "i", "footer", "li", "a"
    ):
        if "©" in text or "opyright" in text or "(c)" in text:
            match = _COPYRIGHT.search(clean(text))
            name = match["name"].strip(" -–—:") if match else ""
            if (
                name
                and name[0].isupper()
                and len(name.split()) <= _MOST_WORDS
                and not is_common(name)
            ):
                return re.sub(
                    r"\s(?:all rights|alle rechte|tous droits).*\Z", "", name, flags=re.IGNORECASE
                )
    return ""
