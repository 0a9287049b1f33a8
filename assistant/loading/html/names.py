"""What the names that pages give their parts say: class names, ids, roles."""

from __future__ import annotations

import re
from functools import lru_cache

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_APART = re.compile(r"[^a-z0-9]+")
_MODIFIER = re.compile(
    r"(?:(?:tag|category|topic|author) "
    r"(?!list|cloud|links?|box|bio|info|card|name|profile|about|meta)|"
    r"(?:has|with|no|is|not|without|show|hide|col|js|u|wp image|lg|md|sm) )"
)
"""What such a name says is of the look of a part, or of what stands beside it."""
_BESIDE = re.compile(
    r"""\b(?:
      related\w*|recommend\w*|recirc\w*|trending|outbrain|taboola|revcontent|zergnet|mgid|
      more[ ](?:from|stories|news|articles|on|posts|like|in|top|info|links|coverage|reading)|
      read[ ](?:more|next|also|on)|readmore|readnext|you[ ](?:may|might)|most[ ]?(?:read|viewed|
        popular|shared|recent)|
      popular|also[ ](?:read|like)|see[ ]also|next[ ](?:post|article|story|up)|
        prev(?:ious)?[ ](?:post|article|story)|
      up[ ]next|latest[ ](?:news|stories|posts)|further[ ]reading|teasers?|
      inline[ ](?:promo|related|link|newsletter)|internal[ ]links?|story[ ]links?|rail|river|
      newsletters?|subscribe|subscription|sign[ ]?up|promos?|promotion|mailchimp|mc[ ]embed|
        call[ ]to[ ]action|cta|
      shar(?:e|es|ing|ebar|edaddy|ethis)|social\w*|addthis|addtoany|follow(?:[ ]us)?|sociable|
        whatsapp|
      comments?|disqus|respond|replies|livefyre|coral|
      author[ ](?:bio|box|info|card|profile|about|details|description|desc|image|name|block|meta|
        container|wrap\w*)|
      about[ ](?:the[ ])?author|bio|biography|authors?|byline|by[ ]line|contributors?|
      (?:post|entry|article|story|content|info)[ ](?:meta|info|metadata|utility|details|tools|
        actions|footer|date)|meta|metadata|
      timestamp|pub[ ]?date|publish(?:ed)?[ ]?(?:date|time)|reading[ ]time|read[ ]time|
      tags?|tag[ ]?(?:s|list|cloud|links)|topics|keywords|categor(?:y|ies)[ ]?(?:links|list)?|
        cat[ ]links|
      breadcrumbs?|bread[ ]crumbs?|nav|navi|navigation|navbar|menu|pagination|pager|sidebar|
        toolbar|masthead|
      ad|ads|advert\w*|adsense|adslot|adunit|sponsor\w*|dfp|gpt|banner|commercial|
      cookies?|consent|gdpr|cmp|onetrust|modal|popup|pop[ ]up|lightbox|toast|interstitial|overlay|
        dialog|
      rating|ratings|login|signin|sign[ ]in|search|poll|print[ ]only|no[ ]?print|tooltip|
      screen[ ]reader(?:[ ]text)?|visually[ ]hidden|sr[ ]only|offscreen|off[ ]screen|skip[ ]link|
      copyright|license|
      captions?|fig[ ]?caption|photo[ ]?credit|image[ ]?credit|credits?|
      hatnote|jump[ ]links|toc|table[ ]of[ ]contents|mw[ ]editsection|reflist
    )\b""",
    re.VERBOSE,
)
_INSET = re.compile(
    r"\b(?:captions?|credits?|fig[ ]?caption|shar(?:e|ing)|social|ad|ads|advert\w*|sr[ ]only|promo|"
    r"related|newsletter|screen[ ]reader\w*|visually[ ]?hidden|tooltip)\b"
)
_ARTICLE = re.compile(
    r"(?:\w+ )?(?:article|story|post|entry|news|main|page|rich)[ ]?"
    r"(?:body|text|content|contents|copy|full|fulltext|wrapper|container|main)"
    r"(?: (?:text|content|copy|wrapper|container))?|"
    r"articlebody|body (?:text|copy|content)|hentry|article|post"
)
"""The whole of such a name."""


@lru_cache(maxsize=20_000)
def words(name: str) -> str:
    """Return the words of one name, apart and small.

    >>> words("c-relatedArticles__list")
    'c related articles list'
    """
    return _APART.sub(" ", _HUMP.sub(" ", name[:200]).lower()).strip()


@lru_cache(maxsize=20_000)
def _beside(name: str) -> bool:
    said = words(name)
    return bool(_BESIDE.search(said)) and not _MODIFIER.match(said)


_STANDFIRST = re.compile(
    r"\b(?:dek|deck|standfirst|stand first|sub ?(?:title|headline|head|heading)|strapline|chapo|"
    r"(?:article|post|story|entry|news|title) (?:excerpt|summary|description|abstract)|"
    r"excerpt|vorspann|entradilla|bajada)\b"
)


_TALK = re.compile(
    r"(?:(?!has|no|with|without|not)\w+ )?(?:comments?|disqus|respond|replies|livefyre|coral|"
    r"discussion|kommentare?|commentaires?|comentarios|coment rios|commenti|reacties)"
    r"(?: (?:\d+|lists?|items?|area|section|body|content|text|threads?|wrapper|container|box))*"
)
"""The whole of a name of what readers say."""


@lru_cache(maxsize=20_000)
def says_talk(names: str) -> bool:
    """Tell whether names say that a part holds what readers write below an article.

    >>> says_talk("post comments-open"), says_talk("comments-area")
    (False, True)
    """
    return any(bool(_TALK.fullmatch(words(name))) for name in names.split())


@lru_cache(maxsize=20_000)
def says_standfirst(names: str) -> bool:
    """Tell whether names say that a part sums an article up below its title."""
    return any(bool(_STANDFIRST.search(words(name))) for name in names.split())


@lru_cache(maxsize=20_000)
def says_inset(names: str) -> bool:
    """Tell whether names say that words inside of a line are none of it, such as a caption."""
    return bool(names) and any(bool(_INSET.search(words(name))) for name in names.split())


@lru_cache(maxsize=20_000)
def _of_article(name: str) -> bool:
    return bool(_ARTICLE.fullmatch(words(name)))


@lru_cache(maxsize=20_000)
def says_beside(names: str) -> bool:
    """Tell whether names say that a part stands beside an article: shares, tags, comments.

    >>> says_beside("article-body has-sidebar"), says_beside("post-tags")
    (False, True)
    """
    return any(map(_beside, names.split()))


@lru_cache(maxsize=20_000)
def says_article(names: str) -> bool:
    """Tell whether names say that a part is an article's, or its text."""
    return any(map(_of_article, names.split()))
