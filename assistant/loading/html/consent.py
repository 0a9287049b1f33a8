"""Requests to agree to cookies, told by what they say."""

from __future__ import annotations

import re

_CONSENT = re.compile(
    r"""\b(?:we|our\ (?:\w+\ )?(?:site|website|partners|vendors|services)|this\ (?:site|website|
      page)|(?:the|this)\ publisher)\b[^.]{0,80}
        \b(?:us(?:e|es|ing)|sets?|store|access|process|collect|share|place|need|ask)\b[^.]{0,100}
        \b(?:cookies|personal\ (?:data|information)|information\ on\ (?:a|your)\ device|
          tracking\ technolog|your\ consent)|
      \b(?:accept|reject|allow|manage|refuse)\b.{0,40}\bcookies?\b|\bcookies?\ (?:policy|settings|
        preferences|notice)\b|
      \b(?:manage|withdraw|change|give)\b.{0,20}\b(?:your\ )?(?:consent|privacy\ (?:settings|
        choices|preferences))|
      \blegitimate\ interests?\b|\bwir\ (?:und\ unsere\ partner\ )?(?:verwenden|nutzen|setzen|
        verarbeiten)\b.{0,80}\b(?:cookies?|daten)|
      \bnous\ (?:et\ nos\ partenaires\ )?(?:utilisons|d[ée]posons)\b.{0,80}\bcookies?|
        \b(?:utilizamos|usamos)\b.{0,60}\bcookies?""",
    re.IGNORECASE | re.VERBOSE,
)
_HINTS = (
    "cookie",
    "consent",
    "personal data",
    "device",
    "tracking",
    "privacy",
    "personal information",
    "interest",
    "daten",
)
"""One of these is in all that the expression above finds; they are quicker to look for."""
_TERM = re.compile(
    r"\b(?:cookies|consent|partners|vendors|personal data|device|identifiers|privacy|preferences|"
    r"legitimate interests?|advertising|ads|geolocation|settings|website|opt out|accept|reject|"
    r"daten|einwilligung|donn[ée]es|partenaires|datos)\b",
    re.IGNORECASE,
)
_TALK = re.compile(r"\b(?:you|your|we|our|sie|ihre?|wir|vous|vos|nous|su|sus)\b", re.IGNORECASE)
_READ = 2_000
"""Characters of a paragraph that are looked at."""


def is_consent(text: str) -> bool:
    """Tell whether a paragraph asks a reader to agree to cookies, in the outlet's name.

    >>> is_consent("We use cookies to improve your experience."), is_consent("We baked cookies.")
    (True, False)
    """
    text = text[:_READ].lower()
    return any(hint in text for hint in _HINTS) and bool(_CONSENT.search(text))


def is_about_consent(text: str) -> bool:
    """Tell whether a paragraph may belong to such a request: it has two of its words, and "you"."""
    text = text[:_READ]
    return bool(_TALK.search(text)) and len({word.lower() for word in _TERM.findall(text)}) > 1
