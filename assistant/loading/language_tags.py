"""Tags of languages as pages, files and records write them."""

from __future__ import annotations

import re

_TAG = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3})){0,2}\Z",
    re.IGNORECASE,
)
_LONGEST = 35
_SCRIPT, _REGION = len("Hant"), (len("TW"), len("419"))


def language_tag(said: object) -> str | None:
    """Return a BCP 47 tag in its usual case; None of what is none.

    >>> language_tag("pt_br"), language_tag("zh-hant-TW"), language_tag("de-AT-1996")
    ('pt-BR', 'zh-Hant-TW', 'de-AT-1996')
    >>> language_tag("en_US.UTF-8"), language_tag("en, de"), language_tag("English")
    ('en-US', 'en', None)
    """
    if not isinstance(said, str):
        return None
    value = said.strip().replace("_", "-")[:_LONGEST].split(",")[0].partition(".")[0]
    if not _TAG.match(value):
        return None
    first, *rest = value.lower().split("-")
    return "-".join([first, *map(_cased, rest)])


def _cased(part: str) -> str:
    if len(part) == _SCRIPT and part.isalpha():
        return part.title()
    return part.upper() if len(part) in _REGION else part
