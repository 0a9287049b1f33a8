"""Lines that stand in an article's part of a page and are none of its text."""

from __future__ import annotations

import re

from assistant.loading.bylines import says_who_or_when
from assistant.text.furniture import ends_sentence, is_button

_FLAGS = re.IGNORECASE | re.VERBOSE
_CREDIT = re.compile(
    r"""[\s(\[_—–*-]*(?:
      (?:additional\s+)?(?:reporting|writing|editing|research|compiled|translated|edited|written|
        photograph\w*)\s+(?:and\s+\w+\s+)?by\b|
      with\ (?:additional\ )?(?:reporting|files|input\w*)\ (?:by|from)\b|
      source\s*:|sources\s*:|(?:©|\(c\)|copyright\b)|
      .{0,200}\bcontributed\ (?:to\ this\ (?:report|story|article)|reporting|research)\b|
      provided\ by\b)""",
    _FLAGS,
)
_NETWORKS = (
    r"(?:twitter|facebook|instagram|x|linkedin|telegram|youtube|tiktok|threads|bluesky|mastodon|"
    r"whatsapp|flipboard|google|pinterest|snapchat|apple\ news)"
)
_LEAD = r"[\s>»▶►•|*\[(–—-]*"
_PLUG = re.compile(
    rf"""{_LEAD}(?:
      (?:read|see|watch|listen|check\ out|more)\s+(?:more|also|next|now|on)\s*:|
      read\ (?:also|more|next|on\b|the\ full\b)|also\ read\b|see\ also\b|
      you\ (?:may|might)\ (?:also\ )?(?:like|enjoy|be\ interested)|click\ here\b|
      (?:please\ )?(?:sign\ up|subscribe|register)\b.{{0,120}}\b(?:newsletters?|e-?mail|inbox|
        alerts?|updates|channel|podcast)\b|
      (?:sign\ up|subscribe)\ (?:to\ (?:our|the|my)|for\ (?:our|the|my)|now|here|today)\b|
      get\ (?:our|the|more|all)\b.{{0,60}}\b(?:newsletters?|on\ the\ go|inbox|app)\b|
      (?:follow|like|join|find)\ (?:us|me|him|her|them|@?\w+(?:\ \w+)?)\ (?:on|
        at)\b.{{0,80}}\b{_NETWORKS}\b|
      follow\ @|share\ this\ (?:article|story|post|page)|share\ (?:on|via)\ \w+\W*$|
      download\ (?:the|our)\b.{{0,40}}\bapp\b|(?:story|article|post)\ continues|
      load(?:ing)?\ (?:more|comments)|leave\ a\ (?:comment|reply)|view\ (?:all\ )?comments|
      all\ rights\ reserved|order\ reprints|find\ this\ (?:article|story)\ at\b|
      your\ browser\ (?:does\ not|doesn['’]t|cannot|can['’]t)\ (?:support|play)|
        print\ (?:this\ )?article|e-?mail\ (?:this|the\ author)|
      (?:write|reach|contact)\ (?:to\ )?.{{2,60}}@|filed\ under|posted\ in|
        this\ article\ has\ been\ sent)""",
    _FLAGS,
)
_ELSEWHERE = re.compile(
    r"\W*(?:(?:[àa] )?lire aussi|lesen sie auch|mehr zum thema|auch interessant|lea tambi[ée]n|"
    r"le puede interesar|leia (?:tamb[ée]m|mais)|veja tamb[ée]m|leggi anche|читайте также|lees ook|"
    r"läs (?:också|mer)|les også|læs også|czytaj (?:też|także)|přečtěte si|okuyun|関連記事)\b",
    re.IGNORECASE,
)
"""The same in other languages: "read also"."""
_LABEL = re.compile(
    rf"""{_LEAD}(?:
      (?:related|recommended|suggested|further\ reading|more\ on\ this|don['’]?t\ miss|
        must[ -]read|read|watch|see|more|up\ next|next\ up|
         related\ (?:post|posts|article|articles|story|stories|content|links?|coverage|topics?|
           news|reading|videos?))\s*:|
      (?:photo(?:s|graphs?)?|image|picture|credits?|tags?|topics?|keywords|categor(?:y|ies))\s*:|
      (?:photo(?:s|graph)?|image)\s+(?:by|credit|source)\b)""",
    _FLAGS,
)
_WEAK = re.compile(
    rf"""{_LEAD}(?:advertisement|advertising|sponsored|promoted|ad\ feedback|continue\ reading|
      scroll\ (?:down\ )?(?:to|for)|
      comments?\b.{{0,12}}$|explore\ further|buy\ now|popular\ on\b|most\ (?:read|popular|viewed|
        shared)\b|trending\b|getty\ images|
      tweet\ this|text\ size|reading\ time)""",
    _FLAGS,
)
_WITHIN = re.compile(
    rf"""(?:follow|like|find|join|reach|contact|e-?mail)\ (?:us|me|him|her|them|
      the\ (?:reporters?|writers?|authors?)|@\w+)\ (?:on|at|by|via)\b.{{0,60}}(?:@|
      \b{_NETWORKS}\b|\.com)|
      (?:^|[.!?]\ )(?:please\ )?(?:sign\ up|subscribe)\b.{{0,80}}\b(?:newsletters?|inbox|e-?mail|
        alerts|podcast)\b|
      ©|all\ rights\ reserved|\bwe\ are\b.{{0,40}}\bmoderating\b.{{0,40}}\bcomments|
      \b(?:we|\w+)\ may\ (?:receive|earn)\ (?:a\ |an\ )?(?:\w+\ )?commissions?\b""",
    _FLAGS,
)
_WORD_OF_FRAME = re.compile(
    r"""\W*(?:caption|open|next|previous|prev|e-mail|play|pause|back|read\ more|more|
      (?:hide|toggle|image)\ caption|enlarge(?:\ image)?|view\ (?:gallery|all|more|image)|image|
        photos?|video|slideshow|\d+\ (?:of|/)\ \d+|link\ copied|
        listen(?:\ to\ (?:this\ )?article)?(?:\W{0,3}\d+\ min(?:ute)?s?)?|ansa|flickr|via\ \w+|
      skip\ advertisement|after\ newsletter\ promotion|bookmark|follow|tap\ to\ unmute|
        (?:save|gift)\ (?:this\ )?(?:article|story)|
        add\ \w+(?:\ as\ a\ preferred\ source)?\ on\ google|
      anzeige|werbung|publicidad|pubblicità|publicidade|publicité|annonce|annons|advertentie|
        reklam[ae]?|mainos|hirdetés|реклама|διαφήμιση|iklan|広告|廣告|广告|광고|إعلان|פרסומת|
      [\w.+-]+@[\w.-]+\.\w+|(?:https?://)?(?:www\.)?[\w-]+\.\w{2,4}/\S*|@\w+|\#\w+)\W*""",
    _FLAGS,
)
"""What :func:`assistant.text.furniture.is_button` has not, since only pages show it."""
_END = re.compile(
    r"""\W*(?:related(?:\ (?:post|posts|article|articles|story|stories|content|links?|coverage|
      topics?|news|reading|videos?))?|
      more\b.{0,40}\bstories|(?:more|latest|top|popular|recent|recommended|other|trending|
        featured|similar|further)\ (?:from|in|on|about|news|stories|posts?|articles?|reading|
        headlines|videos?|for\ you)\b.{0,60}|
      you\ (?:may|might)\ (?:also\ )?(?:like|enjoy|be\ interested\ in|have\ missed).{0,20}|
        recommended(?:\ for\ you)?|read\ (?:more|next|also)|see\ also|also\ read|up\ next|
      most\ (?:read|popular|viewed|shared|commented)\b.{0,40}|popular\ (?:now|on|in)\b.{0,40}|
        trending(?:\ now)?|around\ the\ web|from\ (?:the|around)\ the\ web|
      (?:leave|post|add|write)\ (?:a|your)\ (?:comment|reply)|(?:\d+\ |your\ |all\ |
        readers?['’]s?\ )?(?:comments?|responses?|
        replies)(?:\ \(?\d+\)?)?|join\ the\ (?:conversation|discussion)|
      about\ (?:the|this)\ authors?|about\ the\ writer|share(?:\ this)?(?:\ (?:article|story|post|
        on|with)\b.{0,30})?|follow\ us|
      (?:subscribe|sign\ up)\b.{0,60}|newsletters?|tags?|topics?|sponsored(?:\ content)?|
        don['’]t\ miss|what\ to\ read\ next|editors?['’]s?\ (?:picks|choice)|
      references?\ and\ notes)\W*""",
    _FLAGS,
)
_AMBIGUOUS = re.compile(
    r"\W*(?:more|latest|other|further|similar)\ (?:in|on|about)\b(?!\ this)", re.IGNORECASE
)
_LEADING = re.compile(
    r"\W*(?:related|more|other|latest|top|popular|elsewhere|see also|read also|recommended)\b",
    re.IGNORECASE,
)
_LINE, _LABELS, _CREDITS, _BYLINES, _PARAGRAPH = 100, 80, 600, 160, 700
"""Characters of the longest of each."""
_SHORT = 200
_BEFORE = "© \t•·>»*"
_INVITING = re.compile(
    r"(?:^|[.!?] )(?:please )?(?:sign up|subscribe)\b.{0,120}\b(?:newsletter|inbox|e-?mail)",
    re.IGNORECASE,
)


def is_credit(text: str) -> bool:
    """Tell whether a line names who else worked on an article, or whose it is."""
    return len(text) < _CREDITS and bool(_CREDIT.match(text))


def is_plug(text: str, linked: int = 0) -> bool:
    """Tell whether a short line leads elsewhere: to other articles, newsletters, networks.

    Args:
        text: The line.
        linked: Characters of it inside of links.

    >>> [is_plug(line) for line in ("Read more: Dam breaks", "Advertising fell by a third.")]
    [True, False]
    """
    if len(text) > 2 * _SHORT:
        return False
    if (linked or len(text) < _SHORT) and _INVITING.search(text):
        return True
    if len(text) > _SHORT:
        return False
    return bool(
        _PLUG.match(text)
        or (_ELSEWHERE.match(text) and (linked or not ends_sentence(text)))
        or (_LABEL.match(text) and (linked or not ends_sentence(text)))
        or (_WEAK.match(text) and not ends_sentence(text))
    )


def is_plug_within(text: str) -> bool:
    """Tell whether a paragraph below an article is of the outlet or its writers, as it asks."""
    return len(text) < _PARAGRAPH and bool(_WITHIN.search(text))


def is_frame(text: str) -> bool:
    """Tell whether a line is a label of a control, a picture's source, or a bare address."""
    if text.isdigit() or len(text) >= _LABELS:
        return text.isdigit()
    return is_button(text.lstrip(_BEFORE)) or _WORD_OF_FRAME.fullmatch(text) is not None


def is_end(text: str) -> bool:
    """Tell whether a line heads what follows an article."""
    return len(text) < _LINE and not ends_sentence(text) and bool(_END.fullmatch(text))


def may_head(text: str) -> bool:
    """Tell whether a line that heads what follows an article may head a part of it as well.

    >>> may_head("More on the flood"), may_head("About the author")
    (True, False)
    """
    return bool(_AMBIGUOUS.match(text))


def is_byline(text: str) -> bool:
    """Tell whether a line above an article says who wrote it and when."""
    return len(text) < _BYLINES and not ends_sentence(text) and says_who_or_when(text)


def heads_links(text: str) -> bool:
    """Tell whether lines that are full of links begin by saying that they lead elsewhere."""
    return bool(_LEADING.match(text))
