"""What a page shows of its outlet: its sign, its feeds, who holds its copyright."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from assistant.loading.html.metadata.cleaning import clean
from assistant.loading.html.metadata.markup import seen
from assistant.loading.likeness import squash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_MOST_LINKS, _MOST_IMAGES, _MOST_PARTS = 60, 12, 300
_MOST_WORDS, _LONGEST, _LONGEST_MARKS = 6, 60, 400
_HOME = re.compile(
    r"(?:https?://[^/]*)?(?:\.?/|#)?(?:(?:index|default|home|main|front)\.\w{3,5})?\Z"
)
_SIGN = re.compile(
    r"(?:^|[\s_-])(?:logo\w*|masthead|brand(?:ing)?|site-?(?:title|name)|wordmark|nameplate|"
    r"blog-?name|"
    r"paper-?name|publication-?name)(?:$|[\s_-])|logo|masthead",
    re.IGNORECASE,
)
_FEED = re.compile(
    r"\s*(?:[-–—|»:]\s*)?(?:\(?(?:atom|rss)(?:\s?\d(?:\.\d)*)?\)?|(?:rss |"
    r"atom )?(?:news ?)?feed|comments? feed|all (?:posts|articles))\s*\Z",
    re.IGNORECASE,
)
_OF_SIGN = re.compile(
    r"\s*(?:\blogo\b|\bhome ?page\b|\bmasthead\b|\bbanner\b|[-–—|:]\s*home\b|\bhome\Z)\s*|"
    r"\A(?:back to|go to|visit|welcome to)\s",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:printed from|from the archives? of|this (?:article|story) (?:first |"
    r"originally )?appeared (?:in|on)|source:)\s+"
    r"(?:the website of\s+)?(?P<name>[^.,;|()\n\d]{3,60}?)"
    r"(?:\s(?:on|in|of)\s[^a-z]|[.,;|()]|\Z)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:copyright\s*)?(?:by\s+)?(?:(?:19|"
    r"20)\d\d(?:\s?[-–—,]\s?(?:(?:19|20)\d\d|\d\d))?)?[\s,]*(?:by\s+)?"
    r"(?P<name>[^\d.,;|()©\n]{3,60})",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r",?\s(?:ltd|limited|inc|llc|gmbh|plc|all rights|alle rechte|tous droits|todos los).*\Z",
    re.IGNORECASE,
)
_TEXTS = ("p", "div", "small", "font", "td", "span", "b", "i", "footer", "li", "a", "br", "center")
_COMMON = frozenset(
    """
    home homepage frontpage front index main news logo header banner start startseite accueil inicio
    print printer friendly version edition archive archives search menu welcome to from the top
    article articles story stories page blog posts post view local latest breaking sport sports
    business politics opinion world about contact untitled document newpage1 website site online
    inicial principal hem etusivu hjem トップ ホーム 首页 首頁 главная skip content click here
    advertisement image photo picture arrow close navigation all rights reserved health science
    technology tech culture entertainment lifestyle life travel education environment money finance
    markets football crime weather features comment national international regional uk us europe
    nachrichten aktuell politik wirtschaft regional noticias actualités actualité nieuws nyheter
    notizie wiadomości новости
    """.split()
)


def read_signs(tree: HtmlElement, title: str) -> list[str]:
    """Return the outlet's names as its sign and its feeds have them.

    Args:
        tree: The page.
        title: Its title element's text, in which an outlet's name mostly stands too.
    """
    found: dict[str, str] = {}
    for raw in _signs(tree, squash(title)):
        name = _OF_SIGN.sub(" ", raw).strip(" \t-–—|:»'\",")
        if _may_name(name):
            found.setdefault(squash(name), name)
    return list(found.values())


def _may_name(name: str) -> bool:
    return (
        1 < len(name) <= _LONGEST
        and len(name.split()) <= _MOST_WORDS
        and not is_common(name)
        and "www." not in name
        and "://" not in name
    )


def is_common(name: str) -> bool:
    """Tell whether words stand on the pages of all outlets: "Home", "Local news", "Print".

    >>> is_common("Front Page"), is_common("Vale Echo")
    (True, False)
    """
    words = [squash(word) for word in re.split(r"[\s-]+", name)]
    return squash(name) in _COMMON or all(word in _COMMON for word in words)


def is_home(href: str) -> bool:
    """Tell whether an address is that of a site's first page."""
    return _HOME.match(href.strip()) is not None


def _signs(tree: HtmlElement, title: str) -> Iterator[str]:
    yield from _feeds(tree)
    for link in islice(tree.iter("a"), _MOST_LINKS):
        href = link.get("href") or ""
        if href.startswith(("/", "http", ".", "index", "default")) and is_home(href):
            text = seen(link, _LONGEST * 2)
            if text and (squash(text) in title or _is_marked(link)):
                yield text
            yield from (clean(image.get("alt")) for image in islice(link.iter("img", "amp-img"), 2))
            yield from (seen(one) for one in islice(link.iter("title"), 1))
            yield clean(link.get("aria-label") or link.get("title"))
    for image in islice(tree.iter("img"), _MOST_IMAGES):
        source = (image.get("src") or "")[:400].rpartition("/")[2]
        if _SIGN.search(source) or _is_sign(image):
            yield clean(image.get("alt"))
    marked = (one for one in islice(tree.iter("div", "p", "span", "td"), _MOST_PARTS)
              if _is_sign(one))  # fmt: skip
    for one in islice(marked, 1):
        yield seen(one, _LONGEST * 2)


def _feeds(tree: HtmlElement) -> Iterator[str]:
    for link in islice(tree.iter("link"), _MOST_LINKS):
        kind = (link.get("type") or "").lower()
        if "alternate" in (link.get("rel") or "").lower() and ("rss" in kind or "atom" in kind):
            title = clean(link.get("title"))
            if _FEED.search(title) and "comment" not in title.lower():
                yield _FEED.sub("", _FEED.sub("", title))


def _is_marked(link: HtmlElement) -> bool:
    """Tell whether a link to the first page is the outlet's sign, by what holds it."""
    around = [link, *islice(link.iterancestors(), 2), *islice(link.iterchildren(), 2)]
    return any(one.tag in ("h1", "h2") or _is_sign(one) for one in around)


def _is_sign(element: HtmlElement) -> bool:
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    return 1 < len(marks) < _LONGEST_MARKS and _SIGN.search(marks) is not None


def printed_from(tree: HtmlElement) -> str | None:
    """Return the outlet that a page made for printing, or an archive, says that it is from."""
    for text in tree.itertext(*_TEXTS):
        if len(text) < _LONGEST * 4 and (match := _PRINTED.match(clean(text))):
            name = match["name"].strip()
            if _may_name(name) and name[0].isupper():
                return name
    return None


def copyright_of(tree: HtmlElement) -> str | None:
    """Return who holds a page's copyright: its outlet, or the company that that belongs to."""
    for text in tree.itertext(*_TEXTS):
        if "©" in text or "opyright" in text or "(c)" in text:
            match = _COPYRIGHT.search(clean(text))
            name = _RIGHTS.sub("", match["name"]).strip(" -–—:") if match else ""
            if _may_name(name) and name[0].isupper():
                return name
    return None
