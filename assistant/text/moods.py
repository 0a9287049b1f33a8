"""How firmly a text states a deed: done, settled, planned, wished for, possible, or only supposed.

The force of a verb is that of the word which governs it: "may close" is possible, "plans to close"
planned, "will close" settled, "closed" done. What nothing governs is taken for done or being done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.text.words import STOP, key

if TYPE_CHECKING:
    from collections.abc import Iterator


class Force(IntEnum):
    """How firm a statement is; a claim must not be firmer than its evidence."""

    SUPPOSED = 0
    POSSIBLE = 1
    WISHED = 2
    EXPECTED = 3
    PLANNED = 4
    SETTLED = 5
    DONE = 6


@dataclass(frozen=True, slots=True)
class Deed:
    """A content word with its force."""

    key: str
    word: str
    force: Force
    marker: str
    """The word that governs it: ``may``, ``plans``; empty when nothing does."""
    start: int


_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,]*\d|\d|[,;:.!?—–]")
_MODALS = {
    **dict.fromkeys("may might could perhaps possibly maybe".split(), Force.POSSIBLE),
    **dict.fromkeys("will shall would won’t won't ’ll".split(), Force.SETTLED),
    **dict.fromkeys(
        "probably likely allegedly supposedly purportedly presumably alleged suspected".split(),
        Force.EXPECTED,
    ),
}
_GOVERNORS = {
    **dict.fromkeys(
        "hope hopes hoped hoping want wants wanted wanting wish wishes wished seek seeks sought "
        "seeking consider considers considered considering propose proposes proposed proposing "
        "proposal proposals bid attempt attempts attempted attempting try tries tried trying "
        "threaten threatens threatened threatening threat ask asks asked asking urge urges urged "
        "urging demand demands demanded demanding call calls called calling pressure push offer "
        "offers offered offering wanting willing ready keen debate debated whether like love "
        "suggest suggests suggested suggesting recommend recommends recommended "
        "recommendation ambition desire effort efforts refuse".split(),
        Force.WISHED,
    ),
    **dict.fromkeys(
        "expect expects expected expecting likely predicted predicts forecast thought believed "
        "said alleged understood tends liable supposed "
        "bound".split(),
        Force.EXPECTED,
    ),
    **dict.fromkeys(
        "plan plans planned planning intend intends intended intending aim aims aimed aiming due "
        "set scheduled slated prepare prepares prepared preparing poised about meant week month "
        "days weeks months time chance".split(),
        Force.PLANNED,
    ),
    **dict.fromkeys(
        "agree agrees agreed vow vows vowed promise promises promised pledge pledges pledged "
        "decide decides decided commit commits committed vote votes voted resolve resolved "
        "decision deal commitment pledging promising vowing going is are".split(),
        Force.SETTLED,
    ),
}
"""What governs a verb with "to": "plans to close"."""
_GERUNDS = {
    **dict.fromkeys(
        "consider considers considered considering propose proposes proposed proposing suggest "
        "suggests suggested suggesting recommend recommended".split(),
        Force.WISHED,
    ),
    **dict.fromkeys("plans planned planning".split(), Force.PLANNED),
}
"""What governs a thing done as well: "is planning a gathering", "a proposed closure"."""
GOVERNING = frozenset((*_MODALS, *_GOVERNORS, "reportedly", "apparently"))
"""Lower-case words that say how firm a statement is, whatever else they may mean."""
_SUPPOSING = re.compile(
    r"\b(?:(?:only\s+)?if|unless|whether|provided(?:\s+that)?|on\s+condition|in\s+case|as\s+long\s+as|should\s+(?=(?:the|he|she|it|they|a|an)\s)"
    r"|(?:not|n[’']t|never)\s+(?:say|said|claim|conclude|find|found|show|prove|establish)\w*\s+(?:that|whether|if|how|why|who)"
    r"|no\s+(?:evidence|proof|sign|indication|suggestion)\s+(?:that|of))\b(?P<supposed>[^,;:.!?]*)",
    re.IGNORECASE,
)
"""What follows these is not stated at all."""
_AS_IF = re.compile(
    r"\b(?:as|even|know|knew|ask|asked|asks|asking|see|wonder\w*)\s\Z", re.IGNORECASE
)
_LIGHT = frozenset(
    "be been being have has had not also then now soon never even still yet further a an the its "
    "his her their".split()
)
_DONE = ("ed", "wn", "ken", "ven", "ten", "sen", "den")
_PAST = frozenset(
    "met won held left lost made sent built found struck hit cut put shot brought caught paid sold "
    "led fought set shut heard kept stood spent hurt beat quit felt dealt bought taught told said "
    "rose took went came gave began broke flew spoke wrote drove saw became grew knew drew threw "
    "chose swore sank shook stole tore ran withdrew fell laid split spread fled begun done gone "
    "become fallen sung hung hid read ate bit bent bled bred cast crept drank fed forgot froze "
    "lent lit rang rode sat sang shone shrank slept slid spun stuck swam swung wept "
    "wore woke".split()
)
_ARTICLES = frozenset("the a an".split())
_AS_LOOK = 12


@lru_cache(maxsize=1 << 11)
def deeds(text: str) -> tuple[Deed, ...]:
    """Return every content word with its force.

    >>> [(d.word, d.force.name) for d in deeds("They may close the pool and plan to sell it.")]
    [('close', 'POSSIBLE'), ('pool', 'DONE'), ('plan', 'DONE'), ('sell', 'PLANNED')]
    """
    supposed = [match.span("supposed") for match in _supposing(text)]
    found: list[Deed] = []
    grip = _Grip()
    tokens = list(_WORD.finditer(text))
    lower = [token[0].lower() for token in tokens]
    for at, token in enumerate(tokens):
        word, following = lower[at], lower[at + 1] if at + 1 < len(lower) else ""
        if grip.tightens(word, lower[at - 1] if at else "", following) or grip.spans(word):
            continue
        if word[0].isalnum() and word not in STOP:
            force, marker = grip.force, grip.marker
            if any(start <= token.start() < end for start, end in supposed):
                force, marker = Force.SUPPOSED, "if"
            found.append(Deed(key(token[0]), word, force, marker, token.start()))
        grip = _Grip()
        if word in _GERUNDS:
            grip = _Grip(_GERUNDS[word], word)
    return tuple(found)


def _supposing(text: str) -> Iterator[re.Match[str]]:
    """Yield what opens a clause that is not stated, "as if" and "asked if" aside."""
    for match in _SUPPOSING.finditer(text):
        if not _AS_IF.search(text, max(0, match.start() - _AS_LOOK), match.start()):
            yield match


@dataclass(slots=True)
class _Grip:
    """A word that governs the next content word, over a few light words."""

    force: Force = Force.DONE
    marker: str = ""

    def tightens(self, word: str, before: str, following: str) -> bool:
        """Take in a word that governs; of two the weaker one holds ("may plan to")."""
        if word == "to" and before in _GOVERNORS:
            self.force, self.marker = _GOVERNORS[before], before
        elif word == "to" and before and following not in _ARTICLES:
            self.force, self.marker = Force.SETTLED, "to"
        elif word in _MODALS:
            if _MODALS[word] < self.force:
                self.force, self.marker = _MODALS[word], word
        else:
            return False
        return True

    def spans(self, word: str) -> bool:
        """Tell whether a word between leaves the grip as it is: "be", "also", "quickly"."""
        return bool(self.marker) and (word in _LIGHT or word.endswith("ly"))


def is_past(deed: Deed) -> bool:
    """Tell whether a verb has the form of something done: "closed", "has shut", "was given"."""
    if deed.force is not Force.DONE or "-" in deed.word:
        return False
    return deed.word.endswith(_DONE) or deed.word in _PAST
