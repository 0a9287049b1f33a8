"""Of what the patterns of ``order_words`` and ``reply_words`` are made.

Each pattern stands behind plain words, one of which is in all that it finds: a text without them is
not searched, which saves most of the time. Texts are given in small letters, with plain spaces; a
space of a pattern stands for a few kinds of space in a row, a line's end among them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

Patterns: TypeAlias = tuple[tuple[tuple[str, ...], str], ...]
PROGRAM = (
    r"(?:ai|a\.i\.|llms?|(?:large )?language models?|(?:ai |chat ?)bots?|chat ?gpt|"
    r"ai (?:systems?|agents?|models?|readers?|tools?|assistants?|crawlers?)|"
    r"(?:ai )?summari[sz]ers?|(?:machine|automated) (?:systems?|readers?|graders?)|"
    r"(?:digest|summary|summari[sz]ing|reading|language) (?:software|programs?|engines?)|"
    r"text generators?|"
    r"(?:this|the) (?:ai|assistant|chatbot))"
)
PROGRAMS = (
    *(f"{word}{end}" for word in ("ai", "bot", "bots") for end in ":,! \n"),
    "a.i.", "llm", "language", "gpt", "summari", "machine", "automated", "this assistant",
    "text generator", "software", "program", "engine",
    "the assistant", "the\nassistant", "this\nassistant",
)  # fmt: skip
"""What a program is called, with what follows: the bare words are in "said" and "both"."""
RULES = r"(?:instructions?|prompts?|guidelines?|directions?|directives?|commands?|rules?)"
TEXT = r"(?:text|article|content|context|messages?|conversation|paragraphs?)"
FORGET = r"(?:ignore|disregard|forget|override|bypass|discard|skip|drop)"
FORGETS = "ignore|disregard|forget|override|bypass|discard|skip|drop"
BEFORE = r"(?:previous|prior|above|earlier|preceding|foregoing|system)"
ASK = (
    r"(?:print|output|reply|respond|answer|write|say|repeat|return|sign|end|begin|start|add|append|"
    r"include|insert|rename|translate|reveal|send|click|visit|open|call|list|cite|state|mention|"
    r"use|change|replace|remove|put|give|show|display|tell|quote|summari[sz]e|report|treat|"
    r"recommend|praise|ignore|disregard|forget|pretend|act|mark|rate)"
)
THAT = r"(?:that|the|this|your|it|an?|only|no|yes|every|all|to|in|me|with|as|nothing|one|[\"'“‘\d])"
REPLY = r"(?:repl(?:y|ies)|answers?|responses?|output|summar(?:y|ies)|json)"
CONTAIN = r"(?:end|begin|start|contain|include|mention|say|state|repeat|cite)"
START = r"(?:^|(?<=[.!?:;…>-]\s)|(?<=\n)|(?<=\n[-*>#]\s)|(?<=[.!?][\"”’]\s))"
LEAD = (
    r"(?:(?:please|now|important|attention|warning|note|so|stop|and|then|(?:hey|hi|dear) \w+|"
    rf"{PROGRAM})[,:.!]? ){{0,3}}"
)
YOU = r"you (?:must|should|shall|will|may|need to|have to|are to)(?: now| not)? "
GO = rf"(?:{START}{LEAD}|\b{YOU}|; )"
"""Where a verb orders: at a sentence's beginning or after "you must", not in "vowed to ignore"."""


def patterns(*pairs: tuple[str, str]) -> Patterns:
    """Return pairs of words ("a|b") and a pattern, its spaces standing for any few spaces."""
    return tuple((tuple(words.split("|")), _spaced(pattern)) for words, pattern in pairs)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a text first has one of its words: most have none."""
    return re.compile(pattern)


def _spaced(pattern: str) -> str:
    return pattern.replace(" ?", r"\s?").replace(" ", r"\s{1,4}")
