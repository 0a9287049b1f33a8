"""What says how replies must be, in English, and what orders programs in other languages.

News tells what answers were, not how each of them opens: what prescribes the form of replies to
this text or tells what to do with its summary was written for whoever makes them. A quiz, a style
guide and a help page may read like that too, so most of it is only *likely*. See ``order_parts``
for how the patterns are written.
"""

from __future__ import annotations

from assistant.text.order_parts import ASK, BEFORE, GO, START, THAT, patterns

_MADE = r"(?:repl(?:y|ies)|answers?|responses?|summar(?:y|ies)|digests?)"
_EACH = rf"(?:each|every|any|all) {_MADE}"
_HERE = r"(?:article|report|page|item|story|piece|text|decision|message)"
_ASKED = r"(?:the (?:user|reader)|a (?:user|reader|question)|some(?:body|one)|any(?:body|one)|you)"
REPLIES = patterns(
    (
        "each |every |any |all ",
        rf"\b{_EACH} (?:to (?:\w+ ){{1,3}})?(?:opens?|closes?|ends?|begins?|starts?|consists?|"
        r"carr(?:y|ies)|is to|are to)\b|"
        rf"\b(?:in|to|with) {_EACH}(?: and (?:in )?(?:{_EACH}|{_MADE}))?,? "
        rf"(?:please )?{ASK} {THAT}(?!\w)",
    ),
    (
        "repl|answer|response|summar|digest",
        rf"\b(?:let|make) your {_MADE} (?:only |just )?(?:be\b|say\b|read\b|begin\b|end\b)|"
        rf"\bas (?:its|your) (?:whole|only|entire|complete|sole|full) {_MADE}\b|"
        rf"\b(?:is|are|be) your (?:whole|only|entire|complete|sole|full) {_MADE}\b|"
        rf"\b(?:in place|instead) of (?:an?|any|the|your) {_MADE}[,:]? (?:[^.!?\n]{{0,60}}[,:] )?"
        rf"(?:please )?{ASK}\b|"
        rf"\breplaces? (?:any|every|each) {_MADE}\b|"
        rf"\bin (?:the|your|my|its) {_MADE} and in (?:the|your|my|its|every|each) {_MADE}\b|"
        rf"\b(?:a|any|the|every) {_MADE} of this {_HERE} (?:must|should|shall|will|carr(?:y|ies)|"
        r"reads?|says?|opens?|ends?|has to|is to|are to)\b|"
        rf"\b{_MADE} (?:and {_MADE} )?(?:must|should|shall|use|carry|give) (?:carry |use |give |"
        r"open |quote |name )?(?:this|the new) (?:\w+ )?"
        r"(?:quot(?:e|ation)|wording|figure|link|line|words?|sentence|note)\b",
    ),
    (
        "accounts of this|records of this|retellings of this|copies of this|reports of this",
        rf"\b(?:accounts|records|retellings|copies|reports) of this {_HERE} (?:carry|give|use|"
        r"state|must|should|shall|are to)\b",
    ),
    (
        "is to be |are to be |to be described as follows",
        r"\b(?:is|are) to be (?:given|quoted|rendered|cited)(?: from now on| in future)? as "
        r"[\"“‘']|\bto be described as follows\b",
    ),
    (
        " asks| ask | opens with| begins with",
        rf"\b(?:when(?:ever)?|if|should) {_ASKED} (?:asks?|opens with|begins with)\b"
        rf"[^.!?\n]{{0,60}}, (?:please |you (?:must|should) |always |only )?{ASK} {THAT}(?!\w)|"
        rf"\b(?:when(?:ever)?|if|should) {_ASKED} (?:asks?|opens with|begins with)\b"
        r"[^.!?\n]{0,80}\b(?:to be (?:named|given|told|said)|in the (?:reply|answer)|"
        r"is made to say)\b",
    ),
    (
        "from the | next ",
        rf"\bfrom the (?:second|third|next) (?:one |question |turn |{_MADE} )?on(?:wards?)?,? "
        r"(?:each|every|all|always)\b|\b(?:begins?|starts?|applies) (?:with|from) (?:the|your) "
        rf"next (?:turn|question|{_MADE})\b",
    ),
    (
        "decode|into plain |into words|into text|into english|do as |do what ",
        rf"{GO}decode (?:this|these|the|it|them)\b|\bto be decoded\b|"
        r"\b(?:turn|change|translate|convert) (?:this|these|it|them|the (?:\w+ ){1,4})"
        r"(?:back )?into (?:plain )?(?:words|text|english)\b[^.!?\n]{0,40}\b(?:do|follow|obey)\b|"
        r"\bdo (?:as|what) (?:they say|it says)\b",
    ),
    (
        "verified quotation|verified passage|other passages",
        rf"{START}verified (?:quotation|passage)[,:]|"
        r"\b(?:other|earlier|all) passages (?:\w+ ){0,4}(?:must|should|may) (?:not|never) be "
        r"(?:cited|quoted|used)\b",
    ),
    (
        "whoever ",
        r"\b(?:for|to) whoever (?:answers|summari[sz]es|repl(?:y|ies)|reads this)\b[^.!?\n]{0,40}"
        rf"[:,] (?:please )?(?:take\b|{ASK}\b)|\bto whoever asks (?:about|for)\b",
    ),
    (
        "word for word",
        rf"{GO}(?:pass|copy|repeat|print) (?:this|it|the) (?:\w+ ){{0,3}}(?:on )?word for word\b",
    ),
    (
        "the user's|the user’s|the reader's program|the reader’s program",
        r"\bthe (?:user['’]s (?:question|query|words|library|password|data)|"
        r"reader['’]s program)\b",
    ),
)
"""In turn: each reply; how a reply must be; what accounts of this carry; how words are to be given;
what to say when asked; from when on; codes to be obeyed; other passages; whoever makes replies."""

_DE_IN = r"(?:in|auf) (?:jede[rns]?|alle[n]?|der) (?:frage|antwort|zusammenfassung)(?:en)?"
_FR_IN = r"dans (?:le|la|chaque|tout|toute|votre) (?:résumé|réponse)"
_ES_IN = r"en (?:el|la|cada|todo|toda|su|tu) (?:resumen|respuesta)"
FOREIGN_LIKELY = patterns(
    (
        "antworte|schreib|zusammenfassung",
        rf"\bantworte[nt]? (?:sie )?(?:{_DE_IN}|immer|nur|ausschließlich|stets)\b|"
        rf"\b(?:schreibe?|schreiben sie|erwähnen? sie|erwähne|nennen? sie) [^.!?\n]{{0,60}}"
        rf"\b{_DE_IN}\b|\b{_DE_IN} (?:bitte )?(?:schreib|erwähn|nenn|sag)\w*",
    ),
    (
        "répond|résumé|réponse",
        r"\brépond(?:s|ez|re) (?:à (?:chaque|toute)|toujours|uniquement|seulement|simplement "
        rf"par)\b|\b{_FR_IN}[^.!?\n]{{0,40}}, (?:veuillez |merci de )?"
        r"(?:écri|indiqu|mentionn|di[ts]|ajout)\w*",
    ),
    (
        "respond|resumen|respuesta",
        r"\bresponda?[ns]? (?:a (?:cada|toda)|siempre|s[oó]lo|únicamente) (?:\w+ ){0,3}con\b|"
        rf"\b{_ES_IN}[^.!?\n]{{0,40}}, (?:por favor )?(?:escrib|indi[cq]|mencion|diga|añad)\w*",
    ),
    (
        "rispond|riassunto|risposta|resumo|resposta",
        r"\brispond(?:i|ete|a) (?:(?:a|ad) ogni|sempre|solo|soltanto|unicamente)\b|"
        r"\bin ogni (?:riassunto|risposta),? (?:scriv|indic|menzion|di)\w*|"
        r"\bresponda (?:a (?:cada|toda)|sempre|só|somente|apenas) (?:\w+ ){0,3}com\b|"
        r"\bem (?:cada|todo|toda) (?:resumo|resposta),? (?:escrev|indiqu|mencion|dig)\w*",
    ),
    (
        "отвеча|каждом|каждый",
        r"\bотвеча(?:й|йте) (?:только|всегда|на кажд\w+|одн\w+)|\bв каждом (?:ответе|пересказе|"
        r"резюме),? (?:пиши|напиши|укажи|упомяни|говори)\w*",
    ),
    (
        "回答|摘要|总结|總結|输出|回复",
        r"(?:只|仅|僅)(?:能|可|需)?(?:回答|输出|輸出|回复|回覆)[“「\"：:]|"
        r"在(?:每|所有|任何)[^。\n]{0,8}(?:回答|摘要|总结|回复)(?:中|里)|"
        r"总结(?:本文|此文|这篇)[^。\n]{0,6}时",
    ),
    (
        "要約|回答",
        r"(?:要約|回答)(?:する|の|には|では)[^。\n]{0,12}(?:必ず|のみ|だけ)[^。\n]{0,20}"
        r"(?:書|記載|回答|出力)",
    ),
    ("ملخص|إجابة|جواب", r"في\sكل\s(?:ملخص|إجابة|جواب)"),
    (
        "उत्तर|सारांश|जवाब",
        r"हर\s(?:उत्तर|सारांश|जवाब)\sमें|"
        r"(?:केवल|सिर्फ़?)\s[^।\n]{0,40}\s(?:उत्तर|जवाब)\sदें",
    ),
)
"""How replies must be, in German, French, Spanish, Italian, Portuguese, Russian, Chinese, Japanese,
Arabic and Hindi."""

_MODELS = (
    r"(?:sprachmodelle?|ki-(?:modelle?|systeme?|assistent(?:en)?)|modèles? de langage|"
    r"lecteurs? automatiques?|modelos? de (?:lenguaje|linguagem)|lectores? automáticos?|"
    r"modell[oi] linguistic[oi]|языков\w+ модел\w+|"
    r"(?:intelligence artificielle|inteligencia artificial|künstliche intelligenz))"
)
FOREIGN = patterns(
    (
        "sprachmodell|ki-|langage|lecteur|lector|lenguaje|linguagem|linguistic|языков|artific"
        "|intelligenz",
        rf"{START}(?:\w+ ){{0,4}}{_MODELS}(?: \w+)?[,:!] ",
    ),
    (
        "القارئ|اللغة|भाषा|语言模型|語言模型|言語モデル|人工智能|언어",
        r"(?:^|(?<=\n)|(?<=[.!?。]\s))[^\n.,:،。]{0,30}(?:القارئ\sالآلي|نموذج\sاللغة|"
        r"भाषा\sमॉडल|语言模型|語言模型|言語モデル|人工智能(?:助手|模型)|언어\s?모델)"
        r"[^\n.,:،。]{0,6}[:،,：，]",
    ),
    (
        "忽略|無視|무시|ignor|игнорируй|забудь|vergiss|vergessen|oubli|olvid|تجاهل",
        r"忽略(?:以上|之前|上述|所有|前面)|無視(?:以上|之前|上述)|"
        r"(?:以前|上記|これまで)の(?:指示|命令)を?(?:すべて|全て)?無視|"
        r"(?:이전|위의?)\s(?:지시|명령)[^.\n]{0,10}무시|تجاهل\s(?:جميع\s|كل\s)?التعليمات|"
        # "Ignore police instructions" is English, and news.
        rf"\b(?:ignore(?! (?!(?:toutes|les|tes|vos|mes|ces|all|any|your|{BEFORE}) )"
        r"(?:\w+ ){0,3}instructions\b)|"
        r"ignor(?:ez|a|e[nm]|ieren?)|vergiss|vergessen|oublie[zr]?|olvid[ae]) (?:sie )?"
        r"(?:toutes |todas |tutte |alle )?(?:les |las |le |os |as |die )?(?:vorherigen |obigen |"
        r"vorigen |bisherigen )?(?:\w+ ){0,2}"
        r"(?:instructions|instrucciones|istruzioni|instruções|anweisung\w*)|"
        r"(?:игнорируй|забудь)(?:те)? (?:\w+ ){0,2}(?:инструкци|указани|правил)\w*",
    ),
)
"""A machine that is spoken to by its name, and to forget what went before, in other languages."""
