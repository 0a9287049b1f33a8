"""Whose name it is: a person's, an organisation's, a place's, or something else's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from assistant.text.cues import BETWEEN, FINITE, SPOKEN
from assistant.text.gazetteer import DEMONYMS, GIVEN, PLACES
from assistant.text.name_words import LOCATING, ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS
from assistant.text.roles import HEADS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.documents import Span
    from assistant.text.name_runs import Word

NameKind = Literal["person", "organisation", "place", "other"]

_AFTER = re.compile(r"[’']s?\s+(\w+)|,?\s+(\w+)")
_AGED = re.compile(r",\s+(?:\d\d,|aged\b|the\s|an?\s|who\s)")
_ACRONYM = 2
_LOOK = 40
_DOING = FINITE | BETWEEN | {"who"}


def kind_of(text: str, words: Sequence[Word], *, titled: bool) -> NameKind:
    """Tell the kind of a name by its words, or else by the words around it."""
    parts = [word.text for word in words]
    plain = [word.lower() for word in parts]
    whole = " ".join(parts)
    country = DEMONYMS.get(whole) or DEMONYMS.get(whole.removesuffix("s"))
    if whole in PLACES or whole in DEMONYMS or country or plain[-1] in PLACE_WORDS:
        return "place"
    if plain[-1] in OTHER_WORDS:
        return "other"
    if not ORGANISATION_WORDS.isdisjoint(plain) or "&" in plain:
        return "organisation"
    if len(parts) == 1 and whole.isupper() and len(whole) >= _ACRONYM:
        return "organisation" if not titled else "person"
    if titled or parts[0] in GIVEN or any(word[1:] == "." for word in parts):
        return "person"
    return _used_as(text, words)


def is_speaking(text: str, name: Span) -> bool:
    """Tell whether a verb of speech follows a name, or stands right before it."""
    after = _AFTER.match(text, name.end)
    following = (after[2] or "").lower() if after else ""
    if following in FINITE:
        return True
    before = text[max(0, name.start - _LOOK) : name.start].split()
    return bool(before) and before[-1].lower() in SPOKEN


def _used_as(text: str, words: Sequence[Word]) -> NameKind:
    """Tell a person by an office before, by a verb of speech, an age or a "who" behind."""
    start, end = words[0].start, words[-1].end
    after = _AFTER.match(text, end)
    following = (after[2] or "").lower() if after else ""
    before = text[max(0, start - _LOOK) : start].split() or [""]
    if len(words) in (2, 3):
        shown = following in _DOING or _AGED.match(text, end)
        if shown or before[-1].lower().rstrip(",") in HEADS or before[-1].lower() in SPOKEN:
            return "person"
    if before[-1].lower() in LOCATING and len(words) <= 2:  # noqa: PLR2004
        return "place"
    return "other"
