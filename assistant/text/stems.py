"""Stems: the part of an English word that its inflections share."""

from __future__ import annotations

import re

_IRREGULAR: dict[str, str] = {
    form: base
    for base, forms in {
        "arise": "arose arisen", "be": "am is are was were been being", "bear": "bore borne",
        "beat": "beaten", "become": "became", "begin": "began begun", "bend": "bent",
        "bind": "bound", "bite": "bit bitten", "blow": "blew blown", "break": "broke broken",
        "bring": "brought", "build": "built", "burn": "burnt", "buy": "bought",
        "catch": "caught", "choose": "chose chosen choice", "come": "came", "deal": "dealt",
        "die": "dying dead death died dies", "dig": "dug", "do": "did done does doing",
        "draw": "drew drawn", "drink": "drank drunk", "drive": "drove driven", "eat": "ate eaten",
        "fall": "fell fallen", "feed": "fed", "feel": "felt", "fight": "fought",
        "find": "found", "flee": "fled", "fly": "flew flown flight", "forget": "forgot forgotten",
        "forgive": "forgave forgiven", "freeze": "froze frozen", "get": "got gotten getting",
        "give": "gave given", "go": "went gone going goes", "grow": "grew grown growth",
        "hang": "hung", "have": "has had having", "hear": "heard", "hide": "hid hidden",
        "hold": "held", "keep": "kept", "know": "knew known", "lay": "laid", "lead": "led",
        "leave": "left", "lend": "lent", "lie": "lying", "lose": "lost losing loss losses",
        "make": "made making", "mean": "meant", "meet": "met", "pay": "paid",
        "ride": "rode ridden", "ring": "rang rung", "rise": "rose risen", "run": "ran",
        "say": "said says", "see": "saw seen", "seek": "sought", "sell": "sold sale sales",
        "send": "sent", "shake": "shook shaken", "shoot": "shot", "show": "showed shown",
        "shrink": "shrank shrunk", "sing": "sang sung", "sink": "sank sunk", "sit": "sat",
        "sleep": "slept", "slide": "slid", "speak": "spoke spoken speech speeches",
        "spend": "spent", "stand": "stood", "steal": "stole stolen", "stick": "stuck",
        "strike": "struck stricken", "swear": "swore sworn", "swim": "swam swum",
        "take": "took taken taking", "teach": "taught", "tear": "tore torn", "tell": "told",
        "think": "thought", "use": "used using uses", "throw": "threw thrown",
        "understand": "understood",
        "wake": "woke woken", "wear": "wore worn", "win": "won winning", "write": "wrote written",
        "man": "men", "woman": "women", "child": "children", "person": "people",
        "foot": "feet", "life": "lives", "wife": "wives", "knife": "knives", "leaf": "leaves",
        "tooth": "teeth", "mouse": "mice", "crisis": "crises", "marry": "marriage married",
        "injure": "injury injuries", "old": "older oldest", "large": "larger largest",
        "big": "bigger biggest", "high": "higher highest", "long": "longer longest",
        "bury": "burial buried", "arrive": "arrival", "refuse": "refusal", "born": "birth",
        "weigh": "weight", "destroy": "destruction", "succeed": "success", "lift": "lifted",
    }.items()
    for form in forms.split()
}  # fmt: skip

_SHORTEST, _LONGEST = 4, 60
"""Nothing can be taken from three letters; what is longer than this is no word, but may be long."""
_VOWEL = re.compile(r"[aeiouy]")
_MEASURE = re.compile(r"[aeiouy]+[^aeiouy]+")
_DOUBLED = re.compile(r"([bdfgmnprt])\1\Z")
_SHORT = re.compile(r"[^aeiou][aeiouy][^aeiouwxy]\Z")

# Suffix, what stands for it, and how many vowel-consonant runs must stand before it.
_ENDINGS = (
    ("ization", "ize", 1), ("isation", "ize", 1), ("ement", "", 2), ("ation", "", 2),
    ("ation", "ate", 1), ("ment", "", 2), ("ness", "", 1), ("ance", "", 2), ("ence", "", 2),
    ("able", "", 2), ("ible", "", 2), ("sion", "s", 2), ("tion", "t", 2), ("ate", "", 2),
    ("ant", "", 2), ("ent", "", 2), ("ism", "", 2), ("ist", "", 2), ("ive", "", 2), ("ize", "", 2),
    ("ise", "", 2), ("ous", "", 2), ("ful", "", 1), ("al", "", 2), ("er", "", 2), ("or", "", 2),
    ("ic", "", 2),
)  # fmt: skip

_BY_LAST = {
    last: [ending for ending in _ENDINGS if ending[0][-1] == last]
    for last in {ending[0][-1] for ending in _ENDINGS}
}


def plain_form(word: str) -> str:
    """Return the word that an irregular lower-case form belongs to, else the word itself.

    >>> plain_form("took"), plain_form("men"), plain_form("walked")
    ('take', 'man', 'walked')
    """
    return _IRREGULAR.get(word, word)


def stem(word: str) -> str:
    """Return what the inflections of a lower-case word share, after Porter (1980), simplified.

    Irregular verbs and plurals come from a list; figures stay as they are.

    >>> [stem(word) for word in "meetings met announced announcement cities deciding".split()]
    ['meet', 'meet', 'announc', 'announc', 'citi', 'decid']
    """
    word = word.removesuffix("'s").removesuffix("’s")
    word = _IRREGULAR.get(word, word)
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return word
    word = _inflected(_singular(word))
    if word.endswith("y") and _VOWEL.search(word[:-1]) and len(word) > 3:  # noqa: PLR2004 - "try"
        word = word[:-1] + "i"
    return _bare(_IRREGULAR.get(word, _derived(_derived(word))))


def _singular(word: str) -> str:
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and word[-2] not in "su" else word


def _inflected(word: str) -> str:
    """Take off -ed and -ing, and mend what is left."""
    for suffix in ("ed", "ing"):
        base = word[: -len(suffix)]
        if word.endswith(suffix) and len(base) > 1 and _VOWEL.search(base):
            if base.endswith("i") and suffix == "ed":
                return base[:-1] + "y"
            if _DOUBLED.search(base):
                return base[:-1]
            short = len(_MEASURE.findall(base)) == 1 and _SHORT.search(base)
            return base + "e" if short or base.endswith(("at", "bl", "iz")) else base
    return word


def _derived(word: str) -> str:
    """Take off the longest ending that leaves enough of the word."""
    for suffix, instead, least in _BY_LAST.get(word[-1:], ()):
        if word.endswith(suffix):
            base = word[: -len(suffix)]
            if len(_MEASURE.findall(base)) >= least:
                return base + instead
    return word


def _bare(word: str) -> str:
    """Drop a last e, and one of a last double l."""
    runs = len(_MEASURE.findall(word[:-1]))
    if word.endswith("e") and runs and len(word) > 3:  # noqa: PLR2004 - "use", "die"
        word = word[:-1]
    return word[:-1] if word.endswith("ll") and runs > 1 else word
