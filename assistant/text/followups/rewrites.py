"""Requests about the conversation itself: "shorter, please", "as bullet points", "in French".

Only a text that is such a request from end to end is one: a question about the article that is
taken for a request goes unanswered, a request that is missed is answered as a question.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

RewriteKind = Literal["shorter", "bullets", "language", "simpler", "longer", "repeat", "other"]


class Rewrite(NamedTuple):
    """A request to say the last answer otherwise."""

    kind: RewriteKind
    detail: str
    """The language, or the words that ask for it: ``French``, ``one sentence``."""


_LONGEST = 120
"""Code points of a request; a longer text is a question."""
_LANGUAGES = (
    "Afrikaans Albanian Arabic Armenian Basque Belarusian Bengali Bosnian Bulgarian Catalan "
    "Chinese "
    "Croatian Czech Danish Dutch English Estonian Farsi Finnish French Galician Georgian German "
    "Greek Gujarati Hebrew Hindi Hungarian Icelandic Indonesian Irish Italian Japanese Kazakh "
    "Korean Latin Latvian Lithuanian Macedonian Malay Mandarin Marathi Mongolian Nepali Norwegian "
    "Pashto Persian Polish Portuguese Punjabi Romanian Russian Serbian Slovak Slovene Slovenian "
    "Somali Spanish Swahili Swedish Tagalog Tamil Telugu Thai Turkish Ukrainian Urdu Vietnamese "
    "Welsh Yiddish"
).split()
_LANGUAGE = (
    r"(?P<language>(?:(?:brazilian|british|american|swiss|canadian)\s+)?"
    rf"(?:{'|'.join(_LANGUAGES)}))"
)
_OWN_NAMES = {
    "auf deutsch": "German", "en français": "French", "en francais": "French",
    "en español": "Spanish", "en espanol": "Spanish", "in italiano": "Italian",
    "em português": "Portuguese", "in het nederlands": "Dutch", "på svenska": "Swedish",
    "på dansk": "Danish", "på norsk": "Norwegian", "po polsku": "Polish", "suomeksi": "Finnish",
}  # fmt: skip
_COUNT = r"(?:one|two|three|four|five|six|a\s+few|fewer|less|\d{1,3})"
_IT = (
    r"(?:(?:it|that|this|them|everything|all\s+(?:of\s+)?(?:it|that)|"
    r"(?:the|your|that|this)\s+(?:(?:last|previous)\s+)?(?:answer|reply|response|one))\s+)"
)
_PLAIN_IT = _IT.removesuffix(r"\s+)") + ")"
_ASKED = (
    r"(?:(?:please|now|ok|okay|and|but|so|no|hm+|sorry|thanks)[\s,.:;!-]+"
    r"|(?:can|could|would|will)\s+(?:you|i|we)\s+(?:please\s+)?(?:have\s+|get\s+)?"
    r"|(?:i\s+(?:want|need)|i(?:['’]d|\s+would)\s+(?:like|prefer)|let\s+me\s+have|how\s+about|what\s+about)\s+)*"
)
_DO = (
    r"(?:(?:say|tell|put|make|write|give|show|explain|repeat|rephrase|reword|summari[sz]e|answer|"
    r"phrase|express|describe|format|list|present|keep|try|do|have|rewrite|render|turn)\s+"
    rf"(?:me\s+|us\s+|to\s+me\s+)?{_IT}?(?:to\s+me\s+)?(?:again\s+|once\s+more\s+)?)?{_IT}?"
)
_END = (
    r"(?:[\s,]+(?:please|then|again|instead|now|for\s+me|thanks|thank\s+you|once\s+more|too|"
    r"if\s+possible))*\s*[.!?…]*"
)
_ABIT = r"(?:(?:much|even|a\s+bit|a\s+little|a\s+lot|still|way)\s+)?"
_KINDS: tuple[tuple[RewriteKind, str], ...] = (
    (
        "shorter",
        rf"(?P<detail>{_ABIT}(?:a\s+)?(?:shorter|briefer|more\s+(?:briefly|concise(?:ly)?))(?:\s+(?:version|answer|one))?"
        rf"|(?:in|as|into|to)\s+(?:just\s+|only\s+)?{_COUNT}\s+(?:\w+\s+)?(?:sentences?|words?|lines?)(?:\s+or\s+less)?"
        rf"|{_COUNT}\s+(?:sentences?|words?|lines?)(?:\s+only)?"
        r"|tl;?\s?dr|briefly|in\s+(?:short|brief)|too\s+long"
        rf"|(?:shorten|condense|summari[sz]e|abridge)\s+{_PLAIN_IT})",
    ),
    (
        "bullets",
        r"(?P<detail>(?:(?:as|in|with|into|using)\s+)?(?:(?:a|the|short)\s+)*"
        r"(?:bullet(?:ed|s)?[\s-]?(?:points?|list)?|(?:numbered\s+)?list(?:\s+of\s+(?:bullet\s+)?points)?))",
    ),
    ("language", rf"(?:translate\s+(?:{_IT})?)?(?:in|into|to)\s+{_LANGUAGE}(?:\s+version)?"),
    # "French?" alone may ask about the article; "French, please" does not.
    ("language", rf"{_LANGUAGE}(?:\s+version(?=\W*\Z)|(?=[\s,]+please))"),
    (
        "language",
        rf"translate(?:\s+{_PLAIN_IT})?\s+(?:in|into|to)\s+(?P<language>[^\W\d_]{{3,20}})",
    ),
    ("language", r"translate\s+(?P<language>it|that|this)"),
    (
        "simpler",
        rf"(?P<detail>{_ABIT}(?:simpler|simply|more\s+simply|easier|clearer|plainer)"
        r"|(?:in|with|using)\s+(?:very\s+|more\s+)?(?:simple|simpler|plain|easy|easier|everyday|lay)\s+"
        r"(?:words?|terms?|language|english)|simplify(?:\s+(?:it|that|this))?"
        r"|(?:(?:like|as\s+if)\s+i(?:['’]m|\s+(?:am|was|were))\s+(?:five|5|a\s+(?:child|kid))|eli5)"
        r"|(?:for|to)\s+a\s+(?:child|beginner|layman|layperson|kid|five[\s-]year[\s-]old))",
    ),
    (
        "longer",
        rf"(?P<detail>{_ABIT}longer|(?:in\s+)?(?:{_ABIT}(?:more|greater)\s+)(?:details?|depth|length)|more\s+detailed"
        r"|(?:tell\s+me\s+)?more(?:\s+(?:about|on)\s+(?:it|that|this))?"
        r"|(?:elaborate|expand)(?:\s+(?:on|upon)\s+(?:it|that|this))?)",
    ),
    (
        "repeat",
        rf"(?P<detail>repeat(?:\s+{_PLAIN_IT})?|(?:say|tell\s+me)\s+(?:{_IT})?(?:again|once\s+more)"
        r"|again|once\s+more|come\s+again|pardon(?:\s+me)?|what\s+did\s+you\s+(?:just\s+)?say"
        r"|what\s+was\s+(?:that|your\s+answer)\s+again)",
    ),
    (
        "other",
        r"(?P<detail>(?:re(?:phrase|word|write)|paraphrase)(?:\s+(?:it|that|this|(?:the|your)\s+(?:last\s+)?answer))?"
        r"|(?:in|with|using)\s+(?:your\s+own|other|different)\s+words|differently|another\s+way"
        r"|(?:more|less)\s+(?:formal(?:ly)?|technical(?:ly)?|casual(?:ly)?)"
        r"|(?:as|into)\s+an?\s+(?:table|headline|tweet|e-?mail|poem|haiku|paragraph|letter))",
    ),
)
_REQUESTS = tuple(
    (kind, re.compile(rf"{_ASKED}{_DO}{words}{_END}", re.IGNORECASE)) for kind, words in _KINDS
)


_SUMMARY = re.compile(
    r"(?:please\s+)?(?:summari[sz]e|sum\s+up)"
    r"(?:\s+(?:it|this|that|the\s+(?:article|story|text|piece)))?"
    r"(?:\s+(?:in|as)\s+[\w\s-]{1,40}?)?(?:,?\s+please)?\s*[.!?]?"
    r"|what(?:['’]s|\s+is)\s+(?:it|this|(?:this|the)\s+(?:article|story|text|piece))"
    r"(?:\s+all)?\s+about\s*\??",
    re.IGNORECASE,
)
"""What asks for a summary where a question belongs."""


def asks_for_summary(question: str) -> bool:
    """Tell whether a summary is wanted where a question belongs.

    >>> asks_for_summary("Summarise the article in three points, please.")
    True
    >>> asks_for_summary("What is this article about?")
    True
    >>> asks_for_summary("Who will sum up the case?")
    False
    """
    return _SUMMARY.fullmatch(question.strip()) is not None


def rewrite(question: str) -> Rewrite | None:
    """Recognise a request about the last answer; None for a question about the article.

    >>> rewrite("Can you say that again in simple words, please?")
    Rewrite(kind='simpler', detail='in simple words')
    >>> rewrite("auf Deutsch")
    Rewrite(kind='language', detail='German')
    >>> rewrite("What is the shorter route?"), rewrite("And in France?")
    (None, None)
    """
    if len(question) > 4 * _LONGEST:
        return None
    flat = " ".join(question.split())
    if not 0 < len(flat) <= _LONGEST:
        return None
    own = _OWN_NAMES.get(flat.lower().rstrip(" .!?"))
    if own is not None:
        return Rewrite("language", own)
    for kind, pattern in _REQUESTS:
        match = pattern.fullmatch(flat)
        if match:
            groups = match.groupdict()
            detail = groups.get("language") or groups.get("detail") or ""
            return Rewrite(kind, _named(detail) if kind == "language" else detail.strip().lower())
    return None


def _named(language: str) -> str:
    """Return a language as it is written; "" where none is named."""
    return "" if language.lower() in ("it", "that", "this") else language.title()
