"""Whether a full stop, question mark or other terminator ends a sentence of news."""

from __future__ import annotations

import re

_STOPS = ".!?…؟۔।。！？"
_WIDE = "。！？"
_CLOSERS = "\"'”’»›)\\]」』）】"
_OPENERS = "\"'“„‘‚«‹»(\\[「『（¿¡"

# Abbreviations that never end a sentence: what follows belongs to them.
_NEVER = (
    "Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Sr Sra Srta Fr Rev Revs Hon Rt Ste Mt Ft Gen Gens Lt "
    "Lts Col Cols Maj Capt Cpt Cmdr Cpl Sgt Sgts Pvt Pte Pfc Spc Adm Brig Sen Rep Reps Sens Gov "
    "Govs Pres Supt Det Insp Amb Sec Treas Cllr Cllrs Ald Const Cdr Msgr Mgr Bp Abp Atty Asst "
    "Assoc Dep Mme Mlle Mmes Dist vs v cf e.g i.e E.g I.e approx ca est incl z.B d.h u.a bzw"
).split()
# That do not where a figure follows.
_COUNTED = "No Nos Nr Art Vol Ch Fig Figs Rs Rte p pp para paras".split()
_UNITS = "ft lb lbs hr hrs yr yrs min".split()
# That may end one: only a word that can begin a sentence decides.
_MAYBE = (
    "Inc Ltd Corp Co Bros Jr Sr Esq St Ave Blvd Rd Hwy Pkwy Ln Sq Dept Univ Assn al Jan Feb Mar "
    "Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun U.S U.K U.N "
    "E.U D.C Ph.D M.D B.A M.A Calif Fla Mass Ill Pa Tex Wash Conn Ariz Colo Mich Minn Tenn Va"
).split()
_FIGURE_ENDS = frozenset(("Inc", "Ltd"))
"""Of these, the ones that no figure continues."""
_KINDS = {
    **dict.fromkeys(_MAYBE, "maybe"),
    **dict.fromkeys(_NEVER, "never"),
    **dict.fromkeys((*_COUNTED, *_UNITS), "counted"),
    **dict.fromkeys(("a.m", "p.m", "A.M", "P.M"), "hour"),
}


def _sure() -> str:
    """Return what stands at a full stop behind small letters that are no abbreviation's end.

    Most sentences end so, before a capital; of these nothing more need be asked.
    """
    forms = []
    for before, count in ((r"\s", 2), (r"\s", 3), ("", 4)):
        own = [
            word
            for word, kind in _KINDS.items()
            if kind != "counted" and re.search(rf"{'^' if before else ''}[a-z]{{{count}}}$", word)
        ]
        forms.append(f"(?<={before}[a-z]{{{count}}}[.])" + "".join(f"(?<!{x}[.])" for x in own))
    return rf"(?:{'|'.join(forms)})(?=[{_CLOSERS}]*\s+[{_OPENERS}]*[A-Z])"


# A run of terminators and what closes behind it; white space, or what shows that it was forgotten;
# then, looked at only, the first sign behind what opens there: no small letter, but "iPhone"'s. It
# begins with a set of signs, for which the engine looks ten times as fast as for anything else.
# No possessive quantifiers: with them Python 3.11.2 finds empty matches without end.
CANDIDATE = re.compile(
    rf"[{_STOPS}](?<![{_STOPS}]{{2}})(?P<sure>{_sure()})?"
    rf"[{_STOPS}]*(?![{_STOPS}])(?:(?:[{_CLOSERS}]|[“‘«](?!\S))+|[ \xa0\u202f]»(?!\S))?"
    rf"(?![{_CLOSERS}]|[ \xa0\u202f]»(?!\S))(?P<gap>\s+(?!\s)"
    rf"|(?<=[{_WIDE}])|(?<=[{_WIDE}][{_CLOSERS}])|(?<=[{_WIDE}][{_CLOSERS}]{{2}})"
    rf"|(?<=[a-z\d][a-z\d)][.!?])(?=[“„]?[A-Z][a-z]*[\s,'’])|(?<=[.!?][”’»])(?=[A-Z]))"
    rf"(?!\Z)(?=(?:[{_OPENERS}]|«[ \xa0\u202f])*(?![{_OPENERS}])(?![a-z](?![A-Z]))(?P<sign>.|\Z))",
    re.DOTALL,
)

# Words that begin a sentence after an abbreviation far more often than they continue a name.
_STARTERS = frozenset(
    "The A An He She It They We I You This That These Those But And In On At For From With After "
    "Before When While If As His Her Its Their Our My There Here Although However Meanwhile By To "
    "Some Many Most Both No Not Police Officials What Who Why How Asked Last Two Three Since Until "
    "Because During Despite Among Nobody Nothing Everyone Several Another Each Every Later Earlier "
    "Then Now Yesterday Instead Nearly Almost About Neither Either Only Even".split()
)
# These do where the next word is no part of a headline or a name.
_NOUNS = frozenset(
    "Shares Prices Sales Profits Analysts Investors Critics Residents Ministers Experts Witnesses "
    "Authorities Others Supporters Opponents Lawyers Prosecutors Workers Voters Doctors".split()
)
_START = re.compile(r"(?P<word>[^\W\d_]+)(?![^\W\d_])(?![-‑])(?:['’]\w+)?(?:\s+(?P<next>\S))?")
_AFTER_HOUR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|Eastern|Central|Pacific|Mountain|Atlantic|"
    r"Greenwich|[A-Z]{2,4}T|ET|CT|MT|PT|UTC|BST|IST|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Jan|"
    r"Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|\w+ (?:time|Time))(?!\w)"
)
# An hour that a sentence begins with.
_AT_HOUR = re.compile(
    r"(?:At|By|From|Before|After|Until|Around|About|Since|Shortly|Just)(?: \w+){0,2} [\d:.]+ ?"
    r"\w\.\w"
)
_GERMAN_MONTH = re.compile(
    "(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
)
_ORDINAL = re.compile(r"(?:the|d(?:er|ie|as|en|em|es)|[ia]m|zum|vom|beim)\s\d{1,2}\Z")
# A letter that counts a thing, and "I" as the last of several.
_LETTERED = re.compile(
    r"(?:(?i:plan|group|class|grade|type|vitamin|hepatitis|option|section|category|appendix|"
    r"exhibit|gate|room|terminal|wing|block|zone|tier|team|line)\s[A-Z]|(?:and|or|nor|than)\sI|on\sX)\Z"
)
# What opens behind initials and is no nickname.
_QUOTE = re.compile(r"[\"“‘«„](?![^\"”’.,!?]{1,20}[\"”’]\s)")
_INITIALS = re.compile(r"(?:\w\.)+[^\W\d_]\Z|[^\W\d_a-z]\Z")
_LEADING = re.compile(r"[^\s\"“”«»()\[\]—–/]*\Z")
_SHOUTED = ("Yahoo", "Jeopardy")
_DOMAINS = ("Com", "Net", "Org")
_TAG = re.compile(
    r"(?:[A-Z][\w’'-]+\s){1,3}(?:said|asked|says|asks|shouted|cried|called|wrote|added|replied|"
    r"wondered|demanded|yelled|tweeted|joked)(?:[.,;:]|\s(?:in|on|at|as|when|during|after|before|"
    r"again|aloud|later)\b)(?![^.!?]{0,60}:)"
)

_REACH = 40
"""Characters before a full stop that are looked at."""


def ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Decide whether the sentence that began at ``start`` ends at a match of ``CANDIDATE``.

    >>> text = "Mr. Hall left. It rained."
    >>> [ends(text, 0, match) for match in CANDIDATE.finditer(text)]
    [False, True]
    """
    at = match.start()
    if text[at] != ".":
        return _ends_aloud(text, start, match)
    before = text[start if at - start < _REACH else at - _REACH : at]
    word = "" if text[at - 1].isspace() else before.rsplit(None, 1)[-1]
    kind = _KINDS.get(word)
    if kind is None:
        if len(word) > 3 and word.isalpha():  # noqa: PLR2004 - no figure, no letter: a word
            return not _is_small(match["sign"])
        word = _LEADING.search(word)[0].lstrip("'‘’")  # type: ignore[index] # it may be empty
        kind = _KINDS.get(word, "")
    return _ends_at(text, match, before, word, kind)


def _is_small(sign: str) -> bool:
    """Tell whether a sign is a small letter; "CANDIDATE" lets none of ASCII by but "iPhone"'s."""
    return sign > "z" and sign.islower()


def _ends_aloud(text: str, start: int, match: re.Match[str]) -> bool:
    """Decide at any terminator but a full stop."""
    at = match.start()
    if _is_small(match["sign"]):
        return False
    if text[max(start, at - _REACH) : at].endswith(_SHOUTED):
        return _starts(text, match)
    told = text[match.start("gap") - 1] in "\"'”’"
    first = _START.match(text, match.end()) if told else None
    if first is not None and first["word"] not in _STARTERS:
        return _TAG.match(text, match.end()) is None
    return True


def _starts(text: str, match: re.Match[str]) -> bool:
    """Tell whether what follows begins a sentence, whatever stands before it."""
    found = _START.match(text, match.end())
    if found is None:
        return False
    if found["word"] in _NOUNS:
        return (found["next"] or "").islower()
    return found["word"] in _STARTERS


def _ends_at(text: str, match: re.Match[str], before: str, word: str, kind: str) -> bool:
    """Decide at a full stop behind no plain word."""
    sign = match["sign"]
    if _is_small(sign) or sign in (".", "…"):
        return False
    if text.startswith("...", match.start()):
        return not sign.isdigit()
    if kind:
        return _ends_short(text, match, before, word)
    if word.isdigit():
        return _ends_figure(text, match, before, word)
    return _ends_word(text, match, before, word)


def _ends_word(text: str, match: re.Match[str], before: str, word: str) -> bool:
    """Decide behind initials and whatever else has signs in it."""
    if not match["gap"] and text[match.start("gap") - 1] == ".":
        # A space forgotten, unless it is an address or a name such as "Amazon.Com".
        address = set("./@").intersection(before.rsplit(None, 1)[-1])
        return not address and not text.startswith(_DOMAINS, match.end())
    if _INITIALS.match(word) is None:
        return True
    if before.strip() == word and text[match.start("gap") - 1] == ".":
        # "A." as a letter of a list or, after "Q.", as the one who answers.
        return False
    if _starts(text, match) or _QUOTE.match(text, match.end()):
        return True
    another = text[match.end() + 1 : match.end() + 2] == "."
    return not another and _LETTERED.search(before) is not None


def _ends_short(text: str, match: re.Match[str], before: str, word: str) -> bool:
    """Decide at the full stop of an abbreviation."""
    kind, figure = _KINDS[word], match["sign"].isdigit()
    if kind == "hour":
        # "At 5 a.m. Tarn slept." and "by 5 a.m. (noon in Tarn)" go on.
        goes_on = _AT_HOUR.fullmatch(before) or _AFTER_HOUR.match(text, match.end())
        return not goes_on and text[match.end()] not in "(["
    if kind == "counted":
        return not figure
    if kind == "never":
        return False
    if figure:
        return word in _FIGURE_ENDS
    return text[match.end()] in "\"“‘'«„" or _starts(text, match)


def _ends_figure(text: str, match: re.Match[str], before: str, word: str) -> bool:
    """Decide behind a figure: it may number a thing of a list, or be an ordinal."""
    head = before[: -len(word)].rstrip()
    if len(word) <= 2 and (not head or head[-1] in ":;"):  # noqa: PLR2004 - "1." to "99."
        return False
    if len(word) <= 2 and _GERMAN_MONTH.match(text, match.end()):  # noqa: PLR2004 - "31."
        return False
    return _ORDINAL.search(before) is None or _starts(text, match)
