"""What those who write are called: reporter, Chefredakteurin, desk."""

from __future__ import annotations

import re

_NOUNS = (
    r"reporters?|correspondents?|editors?|writers?|journalists?|columnists?|contributors?|"
    r"producers?|analysts?|critics?|bloggers?|redakt\w+|chefredakt\w+|korrespondent\w*|"
    r"journalist\w*|redactora?|corresponsal|envoyée? spéciale?|rédact(?:eur|rice)|giornalista|"
    r"redattore|redattrice|dziennikar\w+|korespondent\w*|inviat[oa]|colunista|repórter|"
    r"verslaggever|redacteur|toimittaja|muhabiri?|reporterin|autorin|kolumnist\w*|"
    r"auslandskorrespondent\w*"
)
_KINDS = (
    r"chief|senior|junior|staff|special|political|politics|local|democracy|education|health|"
    r"business|sports?|science|environment|nature|crime|courts?|foreign|world|national|deputy|"
    r"associate|assistant|managing|news|city|county|arts?|culture|economics|features?|digital|"
    r"data|investigations?|investigative|reporting|freelance|contributing|guest|opinion|style|"
    r"food|travel|home|social|affairs|european?|defen[cs]e|diplomatic|technology|tech|media|"
    r"transport|energy|climate|weather|water|farming|agriculture|rural|legal|royal|religion|"
    r"executive|multimedia|video|web|online|night|weekend|general|own|our|assignment|UK|US|EU|"
    r"film|music|books?|theatre|television|tv|dance|restaurant|gardening|motoring|property|"
    r"money|personal|finance|markets?|consumer|housing|government|statehouse|council|community|"
    r"regional|district|parliamentary|whitehall|westminster|washington|lead|trainee|former|and|"
    r"&|associated press|ap|reuters|afp|bbc|the"
)
ROLE = re.compile(
    rf"\b(?:{_NOUNS}|staff|redacci[oó]n|photographer|bureau|desk|press release|special to|for the|"
    r"chief|newsroom|reporting|team|redazione|rédaction|agenc(?:y|ies)|news|agence|media|press|"
    r"post|times|usa today|university|institute|agentur|limited|ltd|inc|gmbh|writer)\b",
    re.IGNORECASE,
)
"""A word that no person is called."""
_LONGEST = 90
_ONLY = re.compile(
    rf"(?:(?:the|a|an|our|[\w’'-]+[’']s?|(?:{_KINDS}))[\s-]+){{0,5}}(?:{_NOUNS}|staff)"
    r"(?:,?\s(?:of|at|in|for|from|on|und|and|aus|en|de|à|the)\b.{0,40})?(?:\s*[,|].{0,40})?",
    re.IGNORECASE,
)
_LEADING = re.compile(
    rf"(?:(?:the|a|our|(?:{_KINDS}))\s+){{0,5}}(?:{_NOUNS})[:,]?\s+(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?<=\w\w)\s+(?:(?:the )?associated press|reuters|afp|ap|dpa|bbc(?: news)?|for the .*)\Z",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"(?<=\w)\s+(?:\(|-\s|–\s|—\s)?(?:(?:{_KINDS})\s+){{0,5}}(?:{_NOUNS})\b.*\Z", re.IGNORECASE
)


def is_role(text: str) -> bool:
    """Tell whether a few words say what someone does at a newspaper, and nothing else.

    >>> is_role("Nature Correspondent"), is_role("Ann Lee, Reporter"), is_role("Reporters flee")
    (True, False, False)
    """
    return len(text) <= _LONGEST and _ONLY.fullmatch(text.strip(" ()|,.–—-")) is not None


def without_role(name: str) -> str:
    """Return a name without the role before or behind it.

    >>> without_role("Chief Reporter Ann Lee"), without_role("Ann Lee Staff Writer")
    ('Ann Lee', 'Ann Lee')
    """
    name = name[:_LONGEST]
    if match := _LEADING.match(name):
        name = name[match.end() :]
    return _AGENCY.sub("", _TRAILING.sub("", name)) if " " in name else name
