"""Words that say no: which they are, what takes their place, what only looks like one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.grounding.facts import words
from assistant.text.stems import plain_form
from assistant.text.words import key

if TYPE_CHECKING:
    from collections.abc import Sequence

NEGATIONS = frozenset(
    "not no never neither without none nobody nothing nowhere cannot cant hardly nor".split()
)
REVERSALS = (
    "den", "refus", "fail", "lack", "reject", "rul", "avoid", "prevent", "unlikel", "oppos",
    "against", "stop", "halt", "block", "cancel", "exclud", "unable", "declin", "abandon", "drop",
    "dismiss", "instead", "rather", "ban", "forbid", "barr", "absent", "absenc", "un", "dis",
    "less", "few", "little", "end", "withdr", "withh", "miss", "non",
)  # fmt: skip
"""Stems with which a paraphrase may say no without a "not"."""
SMALL = frozenset(
    "the a an of to in and that is was for on with as by at from his her its their he she it they "
    "has have had were are be been but or this which who will would could may if do does did done "
    "any some also so very then there about into over said says told being other both of".split()
)
_IDIOMS = re.compile(
    r"\bnot\s+(?:only|just|merely|simply|least|to\s+mention|until|more|less|fewer)\b"
    r"|\bno\s+(?:less|fewer|more|later|matter|doubt)\b|\bnone\s+other\b|\bwhether\s+or\s+not\b"
    r"|\b(?:if|or|why)\s+not\b|\bno\.?\s+\d|\bnothing\s+(?:but|short)\b|\bnot\s+\w+\s+but\b"
    r"|\b(?:say|says|said|saying|answers?|answered)\s+no(?=[,.;]|\s+to\b)|\bnot\s+without\b"
    r"|\bnothing\s+to\s+do\s+with\b"
    r"|\b(?:not|nobody|no\s+one)\s+(?:in\s+(?:dispute|doubt)|disput\w+|contest\w+|den(?:y|ie)\w*|doubt\w*)",
    re.IGNORECASE,
)
"""Words with a "not" or "no" that deny nothing of their sentence."""
_FALSE_FRIENDS = re.compile(
    r"un(?:i(?!n)|der|til)|dis(?:c(?:u|o(?:ver|tt))|t|as|ea|pl(?!e)|pat|h)|ban(?:[kdg]|ner)|endors|"
    r"endeav|endur|missi|den(?:s|t|mark)|lesson|stopp?age|ruler|non(?:e|eth)"
)
"""Words that only begin like one that says no."""
_REFUSE = (
    r"(?:(?:refus|declin)(?:e|es|ed|ing)\s+to|fail(?:s|ed|ing)?\s+to|"
    r"unable\s+to|rul(?:e|es|ed|ing)\s+out(?:\s+any)?|"
    r"reject(?:s|ed|ing)?\s+(?:\w+\s+)?(?:calls?|demands?|claims?|accusations?|suggestions?|requests?)"
    r"\s+(?:to|that|for)|den(?:y|ies|ied|ying)\s+(?:that|having|being|(?=[a-z]{2,}ing\b)))"
)
_REFUSAL = re.compile(rf"\b{_REFUSE}", re.IGNORECASE)
_REFUSING = "refus", "declin", "fail", "unable", "rul", "reject", "den"
"""Of which each of the two has one in it, looked for faster."""
_DOUBLE = re.compile(rf"(?:\b(?:not|never)|n['’]t)\s+(?:yet\s+)?{_REFUSE}", re.IGNORECASE)
OPPOSITES: dict[str, frozenset[str]] = {}
for _pair in (
    "pass fail|confirm deny|admit deny|accept reject|approve reject|allow ban|permit ban|"
    "increase decrease|rise fall|support oppose|guilty innocent|include exclude|legal illegal|"
    "praise criticise|praise criticize|convict acquit|agree refuse|agree disagree|"
    "likely unlikely|able unable"
).split("|"):
    _one, _other = (key(_word) for _word in _pair.split())
    OPPOSITES[_one] = OPPOSITES.get(_one, frozenset()) | {_other}
    OPPOSITES[_other] = OPPOSITES.get(_other, frozenset()) | {_one}


_MAY_DENY = re.compile(
    rf"\b(?:{'|'.join(sorted(NEGATIONS))})\b|n['’]t\b|\b(?:refus|declin|fail|unable|rul|reject|den|"
    r"yet\s+to|out\s+of)",
    re.IGNORECASE,
)
_ANSWERING = re.compile(r"\s*(?:no|yes)\s*[,.:;!\u2013\u2014-]\s*", re.IGNORECASE)
"""A "No," in front of a sentence: it answers a question, the sentence itself stands as it is."""
_TURNED_DOWN = re.compile(r"\bturn(?:s|ed|ing)?\s+down\b", re.IGNORECASE)
_YET_TO = re.compile(r"\bha(?:s|ve|d)\s+yet\s+to\b", re.IGNORECASE)
_OUT_OF = re.compile(
    r"\bout\s+of\s+(?=(?:use|service|order|stock|work|reach|danger|contact|control|print)\b)",
    re.IGNORECASE,
)
_CORRECTED = re.compile(r"\b(?:correct|revis|amend)ed\s+from\b", re.IGNORECASE)
"""What is corrected from a figure is not that figure."""


_KEPT = 2048
"""Sentences that are kept taken apart: an article's, for all its claims."""


def tokens(text: str) -> list[str]:
    """Return the words, each "n't" as a "not" of its own, without what only looks like one.

    >>> tokens("No, they don't sail."), tokens("46, corrected from 44")
    (['they', 'do', 'not', 'sail'], ['46', 'not', '44'])
    """
    return list(_tokens(text))


@lru_cache(maxsize=_KEPT)
def _tokens(text: str) -> tuple[str, ...]:
    found: list[str] = []
    either = False
    answer = _ANSWERING.match(text)
    told = text[answer.end() :] if answer else text
    # Looked for first by a part that they must have, which is much faster than to look for them.
    lowered = told.lower()
    if "from" in lowered:
        told = _CORRECTED.sub(" not ", told)
    if "down" in lowered:
        told = _TURNED_DOWN.sub("rejected", told)
    if "no" in told.lower():
        told = _IDIOMS.sub(" ", told)
    for word in words(told):
        if word.endswith("n't"):
            found += [word[:-3], "not"]
        elif not (word == "nor" and either):
            # A "nor" behind a "neither" says no with it, once.
            found.append("not" if word in NEGATIONS else word)
        either = either or word == "neither"
    return tuple(found)


def bare(words_: Sequence[str]) -> list[str]:
    """Return tokens without their negations, and without the verbs that only carry one."""
    return [word for word in words_ if word not in ("not", "do", "does", "did")]


@lru_cache(maxsize=_KEPT)
def may_deny(text: str) -> bool:
    """Tell whether a text has a word that may say no: most have none, and need not be read.

    >>> may_deny("They sail on Monday."), may_deny("They failed to sail.")
    (False, True)
    """
    return _MAY_DENY.search(text) is not None


def may_hold_not(text: str) -> bool:
    """Tell whether ``plain`` and ``tokens`` may find a "not" in a text.

    >>> may_hold_not("46, corrected from 44"), may_hold_not("46, up from 44")
    (True, False)
    """
    return may_deny(text) or _CORRECTED.search(text) is not None


def content(words_: Sequence[str]) -> list[str]:
    """Return the tokens that say what a sentence is about."""
    return [word for word in words_ if word not in SMALL and word != "not"]


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Return a word without its commonest endings, for comparing a claim with its evidence.

    >>> stem("took") == stem("taking"), stem("companies") == stem("company")
    (True, True)
    """
    word = plain_form(word)
    for ending in ("ing", "ied", "ies", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) > 2:  # noqa: PLR2004 - "is", "red"
            return word.removesuffix(ending)
    return word


@lru_cache(maxsize=1 << 14)
def is_reversal(word: str) -> bool:
    """Tell whether a word may say no without a "not"; "union" and "discuss" do not.

    >>> [is_reversal(word) for word in ("unlikely", "union", "dismissed", "district", "banned")]
    [True, False, True, False, True]
    """
    return word.startswith(REVERSALS) and not _FALSE_FRIENDS.match(word)


def plain(text: str) -> str:
    """Return a text without what only looks like a "not", and with one for what refuses.

    >>> plain("He refused to resign."), plain("She will not rule out a strike.")
    ('He cannot resign.', 'She will a strike.')
    """
    answer = _ANSWERING.match(text)
    told = text[answer.end() :] if answer else text
    lowered = told.lower()
    if "from" in lowered:
        told = _CORRECTED.sub(" not ", told)
    if any(part in lowered for part in _REFUSING):
        told = _REFUSAL.sub("cannot", _DOUBLE.sub("", told))
    if "yet" in lowered:
        told = _YET_TO.sub("has not", told)
    if "down" in lowered:
        told = _TURNED_DOWN.sub("rejected", told)
    if "out" in lowered:
        told = _OUT_OF.sub("not ", told)
    if "no" in told.lower():
        told = _IDIOMS.sub("", told)
    return told.replace("  ", " ")
