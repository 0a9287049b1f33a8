"""Nouns for human beings, and the words of an office around them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.text.cues import FINITE, PASSIVE, UNREAL
from assistant.text.roles import HUMANS, TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

_TRADE = re.compile(
    r"(?:(?!\w*(?:[ksyt]list|[snx]ist)\Z)[a-z]{3,}ist|[a-z]+(?:smith|maker|keeper|worker|owner|"
    r"master|holder|seller|dealer|grower|breeder|builder|fighter|[nt]eer|ician|logian|arian|wright|"
    r"woman|sman|erman|person)|"
    r"baker|broker|banker|builder|butcher|fisher|lecturer|lawyer|carer|dancer|singer|novelist|"
    r"poet|painter|sculptor|composer|midwife|miner|teacher|trader|tutor|vicar|waiter|welder|"
    r"counsel|aide|mp|mep|msp)\Z"
)
"""Nouns for what people do, beside those that are listed."""
_BODILY = re.compile(
    r"[a-z-]*(?:owner|maker|builder|seller|dealer|grower|holder|broker|lender|brewer|baker|leader|"
    r"champion|opponent|partner|candidate|founder|host|predecessor|successor|consultant|banker|"
    r"boss|chief|critic|neighbou?r|sister|customer|client|victim|survivor|publisher|producer|trader)\Z"
)
"""Those of them that a firm, a team or a town may be as well."""
THE = frozenset("the a an its their his her our my".split())
OWNER = ("’s", "'s", "s’", "s'")
OF = frozenset("of for at in to from with on".split())
_VERBS = FINITE | PASSIVE | UNREAL | frozenset("has had have having do does did".split())
BARRED = _VERBS | OF | frozenset("and or but that which who whom as by than if when".split())
MOST_BEFORE = 5
_BEHIND_HEAD = 7
"""Words of an office at most, before its noun and behind it."""


def is_human(word: str) -> bool:
    """Tell a noun for a human being, in lower case: ``mayor``, ``goldsmith``.

    >>> is_human("goldsmith"), is_human("union"), is_human("former")
    (True, False, False)
    """
    return word in HUMANS or _TRADE.match(word) is not None


def may_be_body(word: str) -> bool:
    """Tell a noun for a human being that a firm, a team or a town may be as well: ``owner``."""
    return _BODILY.match(word) is not None


def is_role(words: Sequence[str]) -> bool:
    """Tell whether words without their article name one human being, and end there."""
    head = next((at for at, word in enumerate(words) if word in BARRED), len(words)) - 1
    behind = words[head + 1 :]
    if not 0 <= head <= MOST_BEFORE or not is_human(words[head]) or words[0] in THE:
        return False
    if not behind:
        return True
    if behind[0] not in OF or not 1 < len(behind) <= _BEHIND_HEAD:
        return False
    odd = any(word in _VERBS or is_human(word) for word in behind)
    told = any(one in ("and", "or") and then in THE for one, then in pairwise(behind))
    return not odd and not told and behind[-1] not in OF and not behind[-1].endswith("ed")


def honorific(title: str) -> str:
    """Return the ``Mrs`` or ``Lord`` of a title that has no office behind it.

    >>> honorific("Lord"), honorific("Foreign Minister")
    ('Lord', '')
    """
    last = title.split()[-1:]
    return last[0] if last and last[0] in TITLES else ""
