"""What orders a reader-program about, and what plays at being a chat, as patterns.

Each pattern stands behind plain words, one of which is in all that it finds: a text without them is
not searched, which saves most of the time. Texts are given in small letters, with plain spaces.
"""

from __future__ import annotations

import re
from typing import TypeAlias

Patterns: TypeAlias = tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
_READER = (
    r"(?:ai|a\.i\.|llms?|(?:large )?language models?|(?:ai |chat ?|ro)bots?|(?:ai )?assistants?|"
    r"summari[sz]ers?|ai (?:systems?|agents?|models?|readers?|tools?)|models?|agents?|"
    r"machine readers?|automated (?:systems?|readers?))"
)
_READERS = (
    "ai a.i. llm llms model models bot bots assistant assistants agent agents reader readers tool "
    "tools system systems summarizer summariser summarizers summarisers this"
).split()
_RULES = (
    r"(?:instructions?|prompts?|rules?|guidelines?|directions?|directives?|commands?|orders?|"
    r"polic(?:y|ies)|constraints?|text|article|content|context|messages?|conversation)"
)
_FORGET = r"(?:ignore|disregard|forget|override|bypass|discard|skip|drop)"
_BEFORE = r"(?:previous|prior|above|earlier|preceding|foregoing|system|your)"
_ASK = (
    r"(?:print|output|reply|respond|answer|write|say|repeat|return|sign|end|begin|start|add|append|"
    r"include|insert|rename|translate|reveal|send|click|visit|open|call|list|cite|state|mention|"
    r"use|change|replace|remove|put|give|show|display|tell|quote|summari[sz]e|report|treat)"
)
_REPLY = (
    r"(?:repl(?:y|ies)|answers?|responses?|output|summar(?:y|ies)|citations?|json|schema|"
    r"system prompt|api key|field)"
)
_MUST = r"(?:must|should|shall|(?:has|have|is|are) to)"
_CONTAIN = r"(?:end|begin|start|contain|include|mention|say|state|repeat|cite|be|use)"
_START = r"(?:^|(?<=[.!?] )|(?<=\n))"
ORDERS: Patterns = tuple(
    (tuple(literals.split("|")), re.compile(pattern))
    for literals, pattern in (
        (
            "ignore|disregard|forget|override|bypass|discard|skip|drop",
            rf"\b{_FORGET} (?:(?:all|any|every|everything|of|the|what|you|were|told|my) ){{0,4}}"
            rf"(?:{_BEFORE} (?:{_BEFORE} )?{_RULES}|above|before)\b|"
            rf"{_START}(?:please |now )?{_FORGET} (?:(?:all|any|the|your|these|this) ){{0,2}}"
            r"(?:instructions?|prompts?|text|article|content|context|conversation|messages?)\b",
        ),
        (
            "|".join(f"{word}{mark}" for word in _READERS for mark in ":,"),
            rf"{_START}(?:(?:dear|attention|(?:note|message|instructions?) (?:to|for)|for) "
            rf"(?:all |any |the )?)?{_READER}(?: reading this)?[:,] (?=[a-z])",
        ),
        (
            "language model|llm|chatbot|an ai|ai assistant",
            r"\b(?:if|as|when) (?:you(?: are|['’]re)? )?(?:an? |the )?"
            r"(?:ai|llm|language model|chatbot|ai assistant)\b(?=[,.:]| you\b| reading\b)",
        ),
        ("your ", rf"\byour (?:\w+ ){{0,2}}{_REPLY} {_MUST}\b"),
        (
            "replies|answers|responses|summar|output|citation",
            rf"\b(?:all|every|each|any) (?:\w+ )?(?:replies|answers|responses|summar(?:y|ies)|"
            rf"outputs?|citations?) {_MUST} (?:\w+ )?{_CONTAIN}\b",
        ),
        (
            "answers must|replies must|responses must|summaries must",
            r"\b(?:answers|replies|responses|summaries) must (?:\w+ )?"
            rf"{_CONTAIN}\b",
        ),
        ("must be in", rf"\bmust be in(?:cluded in)? (?:all|every|any|your) {_REPLY}\b"),
        (
            "your ",
            rf"\b{_ASK} (?:[^\s.!?]+ ){{0,12}}(?:in|to|of|with|from) your {_REPLY}\b",
        ),
        (
            "sign |prefix |end each|end every|end all|end your|begin |start each|start every|"
            "start your",
            rf"\b(?:sign|end|begin|start|prefix) (?:each|every|all|your) (?:\w+ )?{_REPLY}\b",
        ),
        ("output schema", r"\boutput schema\b"),
        (
            "new task|new policy|new instruction|new system prompt",
            rf"{_START}new (?:task|policy|instructions?|system prompt)(?: follows?\b|:)",
        ),
        (
            "end of task|end of prompt|end of ins|end of art",
            r"\bend of (?:task|prompt|instructions?|article text)\b",
        ),
        (
            "you have no rules|you are now |you will now act",
            r"\byou (?:have no rules\b|are now (?:an? )?(?:ai|assistant|bot|free|unfiltered|dan)\b|"
            r"will now act\b)",
        ),
        (
            "unfiltered|unrestricted",
            r"\bun(?:filtered|restricted) (?:\w+ )?(?:ai|assistant|twin)\b",
        ),
        (
            "system prompt|instructions|api key",
            r"\b(?:reveal|print|repeat|show|output) (?:me )?(?:your|the) (?:full |whole |entire )?"
            r"(?:system prompt|instructions|api key)",
        ),
        (
            "忽略|無視|ignor|игнорируй|забудь",
            r"忽略(?:以上|之前|上述|所有|前面)|無視(?:以上|之前|上述)|"
            r"(?:以前|上記|これまで)の(?:指示|命令)を?無視|"
            r"ignor(?:ez|e|a|e[nm]|ieren?) (?:sie )?(?:toutes |todas |tutte |alle )?(?:les|las|le|"
            r"os|as|die|vorherigen|obigen|vorigen) (?:\w+ ){0,2}"
            r"(?:instructions|instrucciones|istruzioni|instruções|anweisung\w*)|"
            r"(?:игнорируй|забудь)(?:те)? (?:\w+ ){0,2}(?:инструкци|указани|правил)\w*",
        ),
    )
)  # fmt: skip
"""Words one of which stands in what a pattern finds, and the pattern, for text in small letters.

In turn: to forget what went before; to speak to a machine by its name; to say how an answer must
be, what is to be in it, what it is to begin with; a new task, a new part to play; to give away what
the program was told; the first of these in some other languages.
"""
MARKUP: Patterns = tuple(
    (tuple(literals.split()), re.compile(pattern))
    for literals, pattern in (
        ("<| [inst [/inst <<sys <</sys", r"<\|[a-z_]{2,30}\|>|\[/?inst\]|<</?sys>>"),
        (
            "<sys <assis <tool_ <func <instr <pass </",
            r"</?(?:system|assistant|tool_call|tool_result|function_call|instructions?|passage)\b"
            r"[^<>\n]{0,80}>",
        ),
        (
            "human: assistant: system: user:",
            r"(?:^|(?<=\n))[ \t]*(?:human|assistant|system|user):[^\n]*",
        ),
        ("##", r"(?:^|(?<=\n))[ \t]*#{2,6}[ \t]*(?:system|instructions?|assistant)\b"),
        ("[p [/p", r"\[/?p\d{1,4}\]"),
        (
            "span_ verified= (source",
            r"\bspan_(?:start|end)\s?=[^\n]*|\bverified\s?=\s?true\b|"
            r"\(source check:[^()\n]*\)",
        ),
        ("^", r"(?:\^[a-z]+){3,}\^?"),
        ("begins ends", r"\barticle [0-9a-f]{8,} (?:begins|ends)\b"),
        ("<img", r"<img\b[^<>]{0,300}>"),
        ("\\u00", r"(?:\\u00[0-9a-f]{2}[^\n]{0,40}){3,}"),
    )
)
"""Turns and tokens of chat formats, calls of tools, labels of passages, results of checks."""
