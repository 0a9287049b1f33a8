"""What stands around an article on its page: menus, teasers, comments, other things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.html.metadata.markup import ancestors

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FRAMES = frozenset(["nav", "footer", "figure"])
_FRAMING = re.compile(
    r"(?:^|[\s_-])(?:(?<!has-)(?<!no-)comments?|commentlist|respond|disqus\w*|replies|related\w*|"
    r"recommend\w*|recirc\w*|sidebar\w*|side-bar|right-rail|most|trending|popular|newsletter\w*|"
    r"(?<!post-)(?<!entry-)(?<!article-)footer\w*|breadcrumbs?|cookies?|consent|gdpr|promo\w*|"
    r"teasers?|read-?next|read-?more|more-(?:news|stories|from|on)|you-may|also-like|copyright|"
    r"navigation|navbar|nav|menu|ticker|latest|events?|today|todays?-?date|current-?date)(?:$|"
    r"[\s_-])"
    r"|(?:^|\s)widget(?:$|\s)"  # of blogs' side columns; page builders call all widgets "x-widget"
)
_ELSE = re.compile(r"/(?:\w*Comments?|Review|VideoObject|ImageObject|Event|Offer|Product)\Z")
_ARTICLE = re.compile(r"(?:Article|Posting)\Z")
_SIGNING = re.compile(r"byline|author|meta|date|dateline|publish|credit|info", re.IGNORECASE)
_CLOSING = re.compile(r"\b(?:post|entry|article|story)")


def is_framing(element: HtmlElement) -> bool:
    """Tell whether an element holds what stands on many pages: menus, teasers, comments."""
    tag = element.tag
    if tag in ("html", "body", "main", "h1"):
        return False
    marks = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    if tag == "footer" and (_CLOSING.search(marks) or _is_of_article(element)):
        return False
    if tag in _FRAMES or (tag == "aside" and not _SIGNING.search(marks + str(element.attrib))):
        return True
    return bool(marks.strip()) and _FRAMING.search(marks) is not None


def _is_of_article(footer: HtmlElement) -> bool:
    """Tell whether a footer is that of an article, which says who wrote it and when."""
    return any(parent.tag == "article" for parent in ancestors(footer))


def _is_framed(
    element: HtmlElement, kept: set[HtmlElement], known: dict[HtmlElement, bool]
) -> bool:
    """Tell whether an element stands in a menu, a teaser or a comment."""
    for parent in (element, *ancestors(element)):
        if parent not in known:
            known[parent] = parent not in kept and is_framing(parent)
        if known[parent]:
            return True
    return False


def own_properties(elements: list[HtmlElement], headline: HtmlElement | None) -> list[HtmlElement]:
    """Return the properties of the thing that holds the headline, else of the only article."""
    kept = set() if headline is None else {headline, *ancestors(headline)}
    known: dict[HtmlElement, bool] = {}
    scoped = [(one, _scope(one)) for one in elements if not _is_framed(one, kept, known)]
    own = [one for one, scope in scoped if scope is None or not kept or scope in kept]
    articles = {scope for _, scope in scoped
                if scope is not None and _ARTICLE.search(scope.get("itemtype") or "")}  # fmt: skip
    if len(articles) == 1 and not articles & kept:
        own += [one for one, scope in scoped if scope in articles and one not in own]
    return own


def _scope(element: HtmlElement) -> HtmlElement | None:
    return next((one for one in ancestors(element) if one.get("itemscope") is not None), None)


def is_other(element: HtmlElement) -> bool:
    """Tell whether an element describes a comment, a picture or an event, by its microdata."""
    itemtype = element.get("itemtype") or ""
    return element.get("itemprop") == "comment" or _ELSE.search(itemtype) is not None
