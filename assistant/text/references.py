"""Words that point outside their sentence: "He", "The meeting", "Such moves".

A sentence that dangles on them cannot be understood alone. It is a judgement on surface words: a
"He" is bound when a person is named before it in the same sentence, "The meeting" when words
behind it say which, or when nothing before it in the text could be meant.
"""

from __future__ import annotations

import re

from assistant.documents import Span
from assistant.text.names import names
from assistant.text.quotations import quotations
from assistant.text.roles import HUMANS
from assistant.text.segmenting import sentences
from assistant.text.words import key

LOOK_BACK = 3
"""Sentences before one in which what it points to is looked for."""
_EARLIER = 6000
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SINGULAR = frozenset("he she him his her hers himself herself".split())
_PLURAL = frozenset("they them their theirs themselves".split())
_PEOPLE = _SINGULAR | _PLURAL
_THING = frozenset("it its itself".split())
_POINTING = frozenset("this that these those such both others neither".split())
_TIMES = frozenset(
    "morning afternoon evening week weekend month year summer winter spring autumn fall season "
    "time monday tuesday wednesday thursday friday saturday sunday who".split()
)
EMPTY_IT = re.compile(
    r"[Ii]t(?:\s+(?:is|was|will\s+be|has\s+been|would\s+be|remains|remained|seems|seemed|appears|"
    r"appeared|becomes|became)\s+(?:not\s+|still\s+|also\s+|now\s+|yet\s+|\w+ly\s+)?(?:\w+\s+){0,2}?"
    r"(?:that|to|if|whether|how|why|who|what|when|where)\b|"
    r"\s+(?:emerged|turned\s+out|took|takes|rains?|rained|snowed|is\s+raining|was\s+raining|"
    r"follows?|happens?|happened)\b)|[Ii]t['’]s\s+(?:\w+\s+){0,2}(?:that|to|if)\b"
)
_GENERIC = frozenset(
    "meeting meetings talks talk man woman boy girl men women couple pair company firm group team "
    "move decision plan plans deal agreement incident attack attacks accident crash blast report "
    "statement announcement visit proposal measure measures bill law case vote offer project study "
    "survey findings results victim victims suspect suspects teenager child children family driver "
    "officer officers event ceremony investigation inquiry operation site building vessel ship "
    "plane aircraft vehicle body bodies letter document documents video footage image images "
    "figures figure total increase fall rise drop trial verdict ruling sentence charges charge "
    "diplomats officials leaders ministers negotiators sides parties two three four five former "
    "latter same other others news allegations allegation claim claims comments remarks move "
    "moves change changes scheme programme program system latest".split()
)
EVENTS = frozenset(
    "move decision incident announcement deal agreement ruling verdict blast attack crash accident "
    "meeting talks visit vote proposal change changes statement comments remarks comment".split()
)
"""What happened, said again as a thing: it points back also where the word is new."""
_AGED = re.compile(r"[Tt]he\s+\d{1,3}-year-olds?\b(?!\s+(?:[a-z-]+\s+){0,2}[A-Z])")
_WHEN_IT = re.compile(
    r"(?:When|If|After|Before|Once|While|As|Although|Because|Since|Until"
    r"|(?:In|By|On|At|Since|Last|Until|Earlier)"
    r"(?:\s+(?:\d{4}|\d\d?|[A-Z][a-z]{2,8}day|[Tt]he|this|early|late|last|next|year|month|week|May|"
    r"Jan[a-z.]*|Feb[a-z.]*|Mar[a-z.]*|Apr[a-z.]*|June?|July?|Aug[a-z.]*|Sep[a-z.]*|Oct[a-z.]*|"
    r"Nov[a-z.]*|Dec[a-z.]*)){1,4}),?\s+(?P<it>it)\b"
)
_IT_SAID = re.compile(
    r",[\"”’*]*\s+(?P<it>it)\s+(?:said|says|added|warned|told|announced|noted|argued|claimed)\b"
)
_LABEL = re.compile(r"[A-Z][A-Z.'’ -]{1,40}(?:,[A-Z ,'’.-]{2,60})?:\s+")
"""Who speaks, in a transcript: ``ANN LEE, MAYOR: It was``."""
_BACK = re.compile(
    r"\b(?:after|before|since|despite|like|from|to|of|with|for|by|than|about|on)\s+(?P<after>this|that)"
    r"(?=[,.;]|\s+(?:to|the|it|he|she|they|and|but|was|is|were|had|has)\b|\s*\Z)"
    r"|\b[a-z]+(?:ed|s|t)\s+(?P<end>this|that)[.,;]"
    r"|\b(?<![Nn]o\s)(?P<such>such)\s+(?!as\b)[a-z]"
    r"|^(?:(?!\b(?:than|as|what|that|who|which|if|how)\b)[^.;])*?\b(?P<elided>did|does)\s*[,;]"
)
_POINTING_BACK = ("this", "that", "such", "did", "does")
"""One of these is in all that ``_BACK`` finds."""
_BEGINS_BACK = re.compile(
    r"Of\s+(?P<of>those|these|them)\b"
    r"|The\s+(?P<nth>first|second|third|fourth|fifth|last|next|other)\s*"
    r"(?=,|\b(?:is|was|were|are|would|will|had|has|came|went|said)\b)"
)
_ENDS_BACK = re.compile(r"\b(?P<did>did|does|do|has|had|have|was|were|will|would)\.\s*\Z")
_LONGEST_END = len("would.")
BINDING = re.compile(
    r"\s*(?:of|between|in|at|for|from|with|on|who|whose|that|which|to|held|by)\b|,?\s+[A-Z]"
)
_TOLD = re.compile(r"[.!?][\"'”’)]*\s")
_CONNECTIVE = re.compile(
    r"(?:But|However|And|Or|So|Yet|Still|Nor|Then|Instead|Therefore|Thus|Nevertheless|Nonetheless|"
    r"Otherwise|Meanwhile|Besides|Moreover|Furthermore|Also|Additionally|Similarly|Likewise|"
    r"Consequently|Hence|In addition|As a result|At the same time|For example|For instance|"
    r"On the other hand|In turn|In contrast|By contrast|Even so)\b,?"
)


def connective(text: str, sentence: Span) -> Span | None:
    """Return the words that only join a sentence to the one before it: "But", "As a result,"."""
    match = _CONNECTIVE.match(text, sentence.start, sentence.end)
    return Span(*match.span()) if match else None


def dangling(text: str, sentence: Span) -> Span | None:
    """Return the words of a sentence that point outside it, else None.

    >>> text = "Ann Lee resigned. She gave no reason. It is raining."
    >>> [s and s.of(text) for s in (dangling(text, one) for one in sentences(text))]
    [None, 'She', None]
    """
    frame = _frame(text, sentence)
    label = _LABEL.match(frame)
    start = connective(text, sentence)
    offset = label.end() if label else (start.end if start else sentence.start) - sentence.start
    words = list(_WORD.finditer(frame, offset))
    if not words:
        return None
    first = _first(text, sentence, frame, words)
    if first is not None:
        return first
    return _inside(sentence, frame) or _pronoun(sentence, frame, words)


def antecedent(text: str, sentence: Span) -> Span | None:
    """Return the nearest sentence before that names what a dangling one points to, else None."""
    pointing = dangling(text, sentence)
    if pointing is None:
        return None
    word = pointing.of(text).split()[-1].lower()
    start = max(0, sentence.start - _EARLIER)
    before = sentences(text, Span(start, sentence.start)) if start < sentence.start else ()
    for earlier in reversed(before[-LOOK_BACK:]):
        if _names_it(text, earlier, word):
            return earlier
    return None


def _frame(text: str, sentence: Span) -> str:
    """Return the sentence with what stands in quotation marks blanked."""
    words = sentence.of(text)
    for quoted in quotations(words):
        words = words[: quoted.start] + " " * (quoted.end - quoted.start) + words[quoted.end :]
    return words


def _first(text: str, sentence: Span, frame: str, words: list[re.Match[str]]) -> Span | None:
    """Judge how a sentence begins."""
    word = words[0][0].lower()
    following = words[1][0].lower() if len(words) > 1 else ""
    at = sentence.start + words[0].start()
    before = frame[: words[0].start()]
    begins = _LABEL.fullmatch(before) is not None or not before.strip(' \t\n"“‘«')
    if word in _POINTING and begins:
        return None if following.split("’")[0].split("'")[0] in _TIMES else Span(at, at + len(word))
    if word in _PEOPLE and begins:
        return Span(at, at + len(word))
    if word in _THING and begins:
        return None if EMPTY_IT.match(frame, words[0].start()) else Span(at, at + len(word))
    return _definite(text, sentence, frame, words) if word == "the" else None


def _inside(sentence: Span, frame: str) -> Span | None:
    """Find "after that", "When it ...", and an "it said" before which nothing is named."""
    if back := _pointing_back(frame):
        return _group(sentence, back, back.lastgroup or "")
    when = _WHEN_IT.match(frame)
    if when and not EMPTY_IT.match(frame, when.start("it")):
        return _group(sentence, when, "it")
    said = _IT_SAID.search(frame)
    return _group(sentence, said, "it") if said and not names(frame[: said.start()]) else None


def _pointing_back(frame: str) -> re.Match[str] | None:
    """Find the first "after that", "Of those", "such moves", or a verb left out: "as she did."."""
    if begins := _BEGINS_BACK.match(frame):
        return begins
    if any(word in frame for word in _POINTING_BACK) and (back := _BACK.search(frame)):
        return back
    return _ENDS_BACK.search(frame, max(0, len(frame.rstrip()) - _LONGEST_END))


def _group(sentence: Span, match: re.Match[str], group: str) -> Span:
    return Span(sentence.start + match.start(group), sentence.start + match.end(group))


def _definite(text: str, sentence: Span, frame: str, words: list[re.Match[str]]) -> Span | None:
    """Judge "The meeting": bound by words behind it, or by being the first of its kind."""
    if aged := _AGED.match(frame, words[0].start()):
        return Span(sentence.start + aged.start(), sentence.start + aged.end())
    for match in words[1:4]:
        noun = match[0].lower()
        if match[0][0].isupper():
            return None
        if noun not in _GENERIC:
            continue
        if BINDING.match(frame, match.end()):
            return None
        wanted = key(noun)
        earlier = text[max(0, sentence.start - _EARLIER) : sentence.start]
        counted = noun in ("two", "three", "four", "five", "former", "latter", "same", "other")
        told = noun in EVENTS and _TOLD.search(earlier) is not None
        if counted or told or any(key(word) == wanted for word in _WORD.findall(earlier)):
            start = sentence.start + words[0].start()
            return Span(start, sentence.start + match.end())
        return None
    return None


def _pronoun(sentence: Span, frame: str, words: list[re.Match[str]]) -> Span | None:
    """Find the first "he" or "they" inside a sentence before which nobody is named."""
    if not any(match[0].lower() in _PEOPLE for match in words):
        return None
    named = {name.span.start for name in names(frame) if name.kind != "place"}
    someone = several = False
    for match in words:
        word = match[0].lower()
        if word in _SINGULAR and not someone:
            return Span(sentence.start + match.start(), sentence.start + match.end())
        if word in _PLURAL and not (several or someone):
            return Span(sentence.start + match.start(), sentence.start + match.end())
        someone = someone or match.start() in named or word in HUMANS
        several = several or (word.endswith("s") and len(word) > 3) or word in (  # noqa: PLR2004
            "people", "police", "men", "women", "children", "and",
        )  # fmt: skip
    return None


def _names_it(text: str, earlier: Span, word: str) -> bool:
    words = earlier.of(text)
    if word in _SINGULAR:
        return any(name.kind == "person" for name in names(words)) or any(
            noun.lower() in HUMANS for noun in _WORD.findall(words)
        )
    if word in _PLURAL | {"two", "pair", "both"}:
        return len([n for n in names(words) if n.kind != "place"]) > 1 or " and " in words
    if word in _THING | _POINTING:
        return dangling(text, earlier) is None
    return any(key(noun) == key(word) for noun in _WORD.findall(words))
