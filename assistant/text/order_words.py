"""What orders a reader-program about, and what plays at being a chat, as patterns.

Each pattern stands behind plain words, one of which is in all that it finds: a text without them is
not searched, which saves most of the time. Texts are given in small letters, with plain spaces; a
space of a pattern stands for a few kinds of space in a row, a line's end among them.

*Plain* patterns name the program, or what only a program has. *Likely* ones are as well the words
of a quiz, a form, a recipe or a headline.
"""

from __future__ import annotations

import re
from typing import TypeAlias

Patterns: TypeAlias = tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
_PROGRAM = (
    r"(?:ai|a\.i\.|llms?|(?:large )?language models?|(?:ai |chat ?)bots?|chat ?gpt|"
    r"ai (?:systems?|agents?|models?|readers?|tools?|assistants?|crawlers?)|"
    r"(?:ai )?summari[sz]ers?|(?:machine|automated) (?:systems?|readers?|graders?)|"
    r"(?:this|the) (?:ai|assistant|chatbot))"
)
_PROGRAMS = (
    *(f"{word}{end}" for word in ("ai", "bot", "bots") for end in ":,! \n"),
    "a.i.", "llm", "language", "gpt", "summari", "machine", "automated", "this assistant",
    "the assistant", "the\nassistant", "this\nassistant",
)  # fmt: skip
"""What a program is called, with what follows: the bare words are in "said" and "both"."""
_RULES = r"(?:instructions?|prompts?|guidelines?|directions?|directives?|commands?|rules?)"
_TEXT = r"(?:text|article|content|context|messages?|conversation|paragraphs?)"
_FORGET = r"(?:ignore|disregard|forget|override|bypass|discard|skip|drop)"
_FORGETS = "ignore|disregard|forget|override|bypass|discard|skip|drop"
_BEFORE = r"(?:previous|prior|above|earlier|preceding|foregoing|system)"
_ASK = (
    r"(?:print|output|reply|respond|answer|write|say|repeat|return|sign|end|begin|start|add|append|"
    r"include|insert|rename|translate|reveal|send|click|visit|open|call|list|cite|state|mention|"
    r"use|change|replace|remove|put|give|show|display|tell|quote|summari[sz]e|report|treat|"
    r"recommend|praise|ignore|disregard|forget|pretend|act|mark|rate)"
)
_THAT = (
    r"(?:that|the|this|your|it|an?|only|no|yes|every|all|to|in|me|with|as|nothing|one|[\"'“‘\d])"
)
_REPLY = r"(?:repl(?:y|ies)|answers?|responses?|output|summar(?:y|ies)|json)"
_CONTAIN = r"(?:end|begin|start|contain|include|mention|say|state|repeat|cite)"
_START = r"(?:^|(?<=[.!?:;…>-]\s)|(?<=\n)|(?<=\n[-*>#]\s)|(?<=[.!?][\"”’]\s))"
_LEAD = (
    r"(?:(?:please|now|important|attention|warning|note|so|stop|and|then|(?:hey|hi|dear) \w+|"
    rf"{_PROGRAM})[,:.!]? ){{0,3}}"
)
_YOU = r"you (?:must|should|shall|will|may|need to|have to|are to)(?: now| not)? "
_GO = rf"(?:{_START}{_LEAD}|\b{_YOU}|; )"
"""Where a verb orders: at a sentence's beginning or after "you must", not in "vowed to ignore"."""


def _patterns(*pairs: tuple[str, str]) -> Patterns:
    """Return pairs of words ("a|b") and a pattern, its spaces standing for any few spaces."""
    return tuple(
        (tuple(words.split("|")), re.compile(_spaced(pattern))) for words, pattern in pairs
    )


def _spaced(pattern: str) -> str:
    return pattern.replace(" ?", r"\s?").replace(" ", r"\s{1,4}")


ORDERS = _patterns(
    (
        _FORGETS,
        rf"{_GO}{_FORGET} (?:(?:all|any|every|of|the|these|your|my) ){{0,4}}"
        rf"(?:{_BEFORE} (?:{_BEFORE} )?(?:{_RULES}|{_TEXT})|{_RULES} (?:above|before))\b|"
        rf"{_GO}{_FORGET} (?:all|everything|what|anything)(?: (?:that|of|the|you|were|was|told))"
        r"{0,4} (?:above|before)\b(?! the\b)|"
        rf"{_GO}{_FORGET} (?:(?:all|any|your) ){{1,2}}(?:\w+ )?(?:instructions|prompts)(?=[.!:;,]| "
        rf"and {_ASK}\b)|"
        rf"{_GO}{_FORGET} (?:the|this) {_TEXT}(?: above)?(?=[.!:;]| and {_ASK} {_THAT})",
    ),
    (
        "|".join(_PROGRAMS),
        rf"{_START}(?:(?:dear|attention|hey|(?:important )?(?:note|message|instructions?) "
        rf"(?:to|for)|to) (?:all |any |the )?){_PROGRAM}(?: reading [a-z]+)?[:,!](?=\s)|"
        rf"{_START}(?:for |to |all |any )?{_PROGRAM}[:,] (?:please |you must |always |now |do not |"
        rf"never )?{_ASK} {_THAT}(?!\w)|"
        rf"{_START}(?:[a-z]+ ){{0,4}}{_PROGRAM} (?:reading|summari[sz]ing|processing) "
        r"this(?: \w+)?[:,] |"
        rf"\b(?:if|when) an? {_PROGRAM} is (?:reading|summari[sz]ing|processing) this\b|"
        rf"{_START}@(?:assistant|chatgpt)\b|{_START}(?:llm|ai|chatbot) instructions: ",
    ),
    (
        "language model|llm|chatbot|an ai|the ai",
        r"\b(?:if|as|when|because) you(?: are|['’]re) (?:an? |the )?(?:large )?"
        r"(?:ai|llm|language model|chatbot)(?: (?:assistant|system|model|agent))?"
        rf"(?: (?:reading|summari[sz]ing|processing)\b|[,:] (?:please|you|then|do not|{_ASK} "
        rf"{_THAT})(?!\w))",
    ),
    (
        "summari",
        r"\bwhen (?:you )?summari[sz](?:e|ing) this (?:article|page|text|story)\b|"
        r"\b(?:do not|don['’]t|never) summari[sz]e this (?:article|page|text|story)\b",
    ),
    ("must be in", rf"\bmust be in(?:cluded in)? (?:all|every|any|your) (?:\w+ )?{_REPLY}\b"),
    ("task follow|new system prompt", rf"{_START}new (?:task follows|system prompt)\b"),
    (
        "end of task|end of prompt|end of ins|end of art",
        rf"{_START}(?:[-=#*] ?){{0,9}}end of (?:task|prompt|instructions|article(?: text)?)"
        r"(?=\s{0,3}(?:[-.:=#*\n]|$))",
    ),
    (
        "system prompt|api key|hidden instructions",
        rf"(?:{_GO}|, |\band )(?:reveal|print|repeat|show|output|send)(?: me)? (?:your|the) "
        r"(?:full |whole |entire )?(?:system prompt|api key|hidden instructions)\b",
    ),
    (
        "you are now |you will now act ",
        r"\byou (?:are now|will now act as) (?:an? )?(?:unfiltered |unrestricted |uncensored )?"
        r"(?:ai|chatbot|language model|chatgpt|dan)\b",
    ),
    (
        "忽略|無視|무시|ignor|игнорируй|забудь|vergiss|vergessen|oubli|olvid|تجاهل",
        r"忽略(?:以上|之前|上述|所有|前面)|無視(?:以上|之前|上述)|"
        r"(?:以前|上記|これまで)の(?:指示|命令)を?(?:すべて|全て)?無視|"
        r"(?:이전|위의?)\s(?:지시|명령)[^.\n]{0,10}무시|تجاهل\s(?:جميع\s|كل\s)?التعليمات|"
        r"\b(?:ignor(?:ez|e|a|e[nm]|ieren?)|vergiss|vergessen|oublie[zr]?|olvid[ae]) (?:sie )?"
        r"(?:toutes |todas |tutte |alle )?(?:les |las |le |os |as |die )?(?:vorherigen |obigen |"
        r"vorigen |bisherigen )?(?:\w+ ){0,2}"
        r"(?:instructions|instrucciones|istruzioni|instruções|anweisung\w*)|"
        r"(?:игнорируй|забудь)(?:те)? (?:\w+ ){0,2}(?:инструкци|указани|правил)\w*",
    ),
)
"""In turn: to forget what went before; to speak to a machine by its name; how a summary must be;
a new task; to give away what the program was told; a new part to play; other languages."""
LIKELY = _patterns(
    (
        "your ",
        rf"\byour (?:whole |entire |full |final |\w+ )?(?:{_REPLY}|citations?|system prompt) "
        rf"(?:must|should|shall|(?:has|have|is|are) to) (?:only |always )?(?:be|{_CONTAIN})\b",
    ),
    (
        "summar|output|answers must|replies must",
        r"\b(?:answers|replies|summaries|outputs|every summary) "
        r"(?:of this (?:article|page|text) )?"
        rf"(?:must|should) (?:\w+ )?(?:be in|{_CONTAIN})\b",
    ),
    (
        "your ",
        rf"{_GO}(?:do not )?{_ASK} (?:[^\s.!?]+ ){{0,12}}(?:in|to|of|with|from) your {_REPLY}\b",
    ),
    (
        "repl|answer|response|output|summar|json",
        rf"{_GO}(?:sign|end|begin|start|prefix) (?:each|every|all|your) {_REPLY}\b",
    ),
    ("output schema", rf"{_START}output schema\b"),
    ("new task", rf"{_START}new task: (?:{_ASK}) {_THAT}(?!\w)|{_START}new task: [^.\n]{{0,80}}"),
    ("you have no rules", r"\byou have no rules\b"),
    (
        "unfiltered|unrestricted|uncensored",
        r"\b(?:as|be|become|are) (?:an? |the )?un(?:filtered|restricted|censored) "
        r"(?:ai|assistant|chatbot|bot|twin of the assistant)(?= and\b|[,.:])",
    ),
    ("from now on", rf"\bfrom now on,? (?:you (?:will |must )?)?(?:always )?{_ASK} {_THAT}(?!\w)"),
    ("the user ", rf"{_GO}(?:(?:do not|never) )?(?:tell|inform|warn|remind) the user\b"),
    (
        " claim",
        rf"{_GO}(?:mark|judge|rate|label|treat) (?:all|any|each|every|this|the) (?:\w+ )?"
        r"claims? as (?:supported|true|verified)\b",
    ),
    ("your instructions|your new instructions",
        rf"{_START}your (?:new )?instructions (?:have been|are now) "
        r"(?:updated|replaced|changed)\b"),
    ("system ", rf"{_START}system (?:override|prompt|message|instructions?): "),
)  # fmt: skip
"""How an answer must be, what is in it, how it begins; a task; a part to play; whom to tell."""


def _marks(*pairs: tuple[str, str]) -> Patterns:
    return tuple((tuple(words.split()), re.compile(pattern)) for words, pattern in pairs)


MARKUP = _marks(
    (
        "<| [inst [/inst <<sys <</sys [system [/system",
        r"<\|[a-z_]{2,30}\|>|\[/?inst\]|<</?sys>>|\[/?system(?: (?:prompt|message))?\]",
    ),
    (
        "<tool_ </tool_ <func </func <pass </pass <start_of <end_of",
        r"</?(?:tool_call|tool_result|function_call|passage|start_of_turn|end_of_turn)\b"
        r"[^<>\n]{0,80}>",
    ),
    ("[/p", r"\[p\d{1,4}\][^\[\]\n]{0,500}\[/p\d{1,4}\]"),
    (
        "span_ verified= (source",
        r"\bspan_(?:start|end)\s?=[^\n]*|\bverified\s?=\s?true\b|"
        r"\(source check:[^()\n]*\)",
    ),
    ("^", r"(?:\^[a-z]+){3,}\^?"),
    ("begins ends", r"\barticle [0-9a-f]{12,} (?:begins|ends)\b"),
    ("\\u00", r"(?:\\u00[0-9a-f]{2}[^\n]{0,40}){3,}"),
)
"""Tokens of chat formats, calls of tools, pairs of passage labels, results of checks."""
LOOKS = _marks(
    ("<sys </sys <assis </assis <instr </instr", r"</?(?:system|assistant|instructions?)>"),
    (
        "human: assistant: system: user: assistant:* system:*",
        r"(?:^|(?<=\n))[ \t>*_]*(?:human|assistant|system|user):[^\n]*",
    ),
    (
        "##",
        r"(?:^|(?<=\n))[ \t]*#{2,6}[ \t]*(?:new )?(?:system(?: prompt)?|instructions?|assistant)"
        r"[ \t]*:?[ \t]*(?=\n|$)",
    ),
    ("[p", r"\[p\d{1,4}\]"),
    ("<img", r"<img\b[^<>]{0,300}>"),
    (
        "role answer claims",
        r"\"role\"\s?:\s?\"(?:system|assistant|user)\"|\"(?:answer|claims)\"\s?:\s?[\"\[]",
    ),
    ("system", r"(?:^|(?<=\n))={2,9} ?system ?={2,9}|\bbegin system (?:message|prompt)\b"),
)
"""Turns of a chat, headings, labels and tags, which news may print as well."""
