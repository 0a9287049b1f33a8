"""What orders a reader-program about, and what plays at being a chat, as patterns.

*Plain* patterns name the program, or what only a program has. *Likely* ones are as well the words
of a quiz, a form, a recipe or a headline. See ``order_parts`` for how they are written.
"""

from __future__ import annotations

from assistant.text.order_parts import (
    ASK,
    BEFORE,
    CONTAIN,
    FORGET,
    FORGETS,
    GO,
    PROGRAM,
    PROGRAMS,
    REPLY,
    RULES,
    START,
    TEXT,
    THAT,
    Patterns,
    patterns,
)

ORDERS = patterns(
    (
        FORGETS,
        rf"{GO}{FORGET} (?:(?:all|any|every|of|the|these|your|my) ){{0,4}}"
        rf"(?:{BEFORE} (?:{BEFORE} )?(?:{RULES}|{TEXT})|{RULES} (?:above|before))\b|"
        rf"{GO}{FORGET} (?:all|everything|what|anything)(?: (?:that|of|the|you|were|was|told))"
        r"{0,4} (?:above|before)\b(?! the\b)|"
        rf"{GO}{FORGET} (?:(?:all|any|your) ){{1,2}}(?:\w+ )?(?:instructions|prompts)(?=[.!:;,]| "
        rf"and {ASK}\b)|"
        rf"{GO}{FORGET} (?:the|this) {TEXT}(?: above)?(?=[.!:;]| and {ASK} {THAT})",
    ),
    (
        "|".join(PROGRAMS),
        rf"{START}(?:(?:dear|attention|hey|(?:important )?(?:note|message|instructions?) "
        rf"(?:to|for)|to) (?:all |any |the )?){PROGRAM}(?: reading [a-z]+)?[:,!](?=\s)|"
        rf"{START}(?:for |to |all |any )?{PROGRAM}[:,] (?:please |you must |always |now |do not |"
        rf"never )?{ASK} {THAT}(?!\w)|"
        rf"{START}(?:[a-z]+ ){{0,4}}{PROGRAM} (?:reading|summari[sz]ing|processing) "
        r"this(?: \w+)?[:,] |"
        rf"\b(?:if|when) an? {PROGRAM} is (?:reading|summari[sz]ing|processing) this\b|"
        rf"{START}(?:[a-z]+ ){{0,4}}(?:to|for) (?:all |any |the )?{PROGRAM}: |"
        rf"{START}@(?:assistant|chatgpt)\b|{START}(?:llm|ai|chatbot) instructions: ",
    ),
    (
        "language model|llm|chatbot|an ai|the ai",
        r"\b(?:if|as|when|because) you(?: are|['’]re) (?:an? |the )?(?:large )?"
        r"(?:ai|llm|language model|chatbot)(?: (?:assistant|system|model|agent))?"
        rf"(?: (?:reading|summari[sz]ing|processing)\b|[,:] (?:please|you|then|do not|{ASK} "
        rf"{THAT})(?!\w))",
    ),
    (
        "summari",
        r"\bwhen (?:you )?summari[sz](?:e|ing) this (?:article|page|text|story)\b|"
        r"\b(?:do not|don['’]t|never) summari[sz]e this (?:article|page|text|story)\b",
    ),
    ("must be in", rf"\bmust be in(?:cluded in)? (?:all|every|any|your) (?:\w+ )?{REPLY}\b"),
    ("task follow|new system prompt", rf"{START}new (?:task follows|system prompt)\b"),
    (
        "end of task|end of prompt|end of ins|end of art|end of doc",
        rf"{START}(?:[-=#*] ?){{0,9}}end of (?:task|prompt|instructions|article(?: text)?|"
        r"document(?: \d+)?(?: of \d+)?)"
        r"(?=\s{0,3}(?:[-.:=#*\n]|$))",
    ),
    (
        "system prompt|api key|hidden instructions",
        rf"(?:{GO}|, |\band )(?:reveal|print|repeat|show|output|send)(?: me)? (?:your|the) "
        r"(?:full |whole |entire )?(?:system prompt|api key|hidden instructions)\b",
    ),
    (
        "you are now |you will now act ",
        r"\byou (?:are now|will now act as) (?:an? )?(?:unfiltered |unrestricted |uncensored )?"
        r"(?:ai|chatbot|language model|chatgpt|dan)\b",
    ),
)
"""In turn: to forget what went before; to speak to a machine by its name; how a summary must be;
a new task; to give away what the program was told; a new part to play."""
LIKELY = patterns(
    (
        "your ",
        rf"\byour (?:whole |entire |full |final |\w+ )?(?:{REPLY}|citations?|system prompt) "
        rf"(?:must|should|shall|(?:has|have|is|are) to) (?:only |always )?(?:be|{CONTAIN})\b",
    ),
    (
        "summar|output|answers must|replies must",
        r"\b(?:answers|replies|summaries|outputs|every summary) "
        r"(?:of this (?:article|page|text) )?"
        rf"(?:must|should) (?:\w+ )?(?:be in|{CONTAIN})\b",
    ),
    (
        "your ",
        rf"{GO}(?:do not )?{ASK} (?:[^\s.!?]+ ){{0,12}}(?:in|to|of|with|from) your {REPLY}\b",
    ),
    (
        "repl|answer|response|output|summar|json",
        rf"{GO}(?:sign|end|begin|start|prefix) (?:each|every|all|your) {REPLY}\b",
    ),
    ("output schema", rf"{START}output schema\b"),
    ("new task", rf"{START}new task: (?:{ASK}) {THAT}(?!\w)|{START}new task: [^.\n]{{0,80}}"),
    ("you have no rules", r"\byou have no rules\b"),
    (
        "unfiltered|unrestricted|uncensored",
        r"\b(?:as|be|become|are) (?:an? |the )?un(?:filtered|restricted|censored) "
        r"(?:ai|assistant|chatbot|bot|twin of the assistant)(?= and\b|[,.:])",
    ),
    ("from now on", rf"\bfrom now on,? (?:you (?:will |must )?)?(?:always )?{ASK} {THAT}(?!\w)"),
    ("the user ", rf"{GO}(?:(?:do not|never) )?(?:tell|inform|warn|remind) the user\b"),
    (
        " claim",
        rf"{GO}(?:mark|judge|rate|label|treat) (?:all|any|each|every|this|the) (?:\w+ )?"
        r"claims? as (?:supported|true|verified)\b",
    ),
    ("your instructions|your new instructions",
        rf"{START}your (?:new )?instructions (?:have been|are now) "
        r"(?:updated|replaced|changed)\b"),
    ("system ", rf"{START}system (?:override|prompt|message|instructions?): "),
)  # fmt: skip
"""How an answer must be, what is in it, how it begins; a task; a part to play; whom to tell."""


def _marks(*pairs: tuple[str, str]) -> Patterns:
    return tuple((tuple(words.split()), pattern) for words, pattern in pairs)


MARKUP = _marks(
    (
        "<| [inst [/inst <<sys <</sys [system [/system [end",
        r"<\|[a-z_:/ .-]{2,30}\|>|\[/?inst\]|<</?sys>>|"
        r"\[/?(?:end (?:of )?)?system(?: (?:prompt|message|notice|note|update|override)s?)?"
        r"(?: [a-z0-9.-]{1,12})?\]",
    ),
    (
        "<tool_ </tool_ <func </func <pass </pass <start_of <end_of",
        r"</?(?:tool_call|tool_result|function_call|passage|start_of_turn|end_of_turn)\b"
        r"[^<>\n]{0,80}>",
    ),
    ("[[passage [[/passage", r"\[\[/?passage\b[^\[\]\n]{0,80}\]\]"),
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
    (
        "<img <a <iframe <script <!--",
        r"<(?:img|a|iframe|script)\b[^<>]{0,300}>|<!--[^\n]{0,300}-->",
    ),
    ("![", r"!\[[^\[\]\n]{0,100}\]\([^()\n]{0,300}\)"),
    (
        "observation:",
        r"\b(?:thought|action): [^\n]{0,300}?\bobservation: [^\n]*",
    ),
    (
        "role answer claims citations function_ tool_",
        r"\"role\"\s?:\s?\"(?:system|assistant|user)\"|\"(?:answer|claims)\"\s?:\s?[\"\[]|"
        r"\"citations\"\s?:\s?\[|\"(?:function|tool)_(?:call|result|response)s?\"\s?:",
    ),
    ("system", r"(?:^|(?<=\n))={2,9} ?system ?={2,9}|\bbegin system (?:message|prompt)\b"),
)
"""Turns of a chat, headings, labels and tags, which news may print as well."""
