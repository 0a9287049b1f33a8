"""Whether an article knows a word of a name: as it stands, by short form, nationality or alias."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from assistant.grounding.facts import words
from assistant.text.calendar_words import MONTHS
from assistant.text.gazetteer import GIVEN, PLACES
from assistant.text.given_names import forms as given_forms
from assistant.text.lexicon import lexicon
from assistant.text.names import demonym
from assistant.text.roles import HUMANS, MODIFIERS
from assistant.text.words import STOP, key

if TYPE_CHECKING:
    from assistant.grounding.facts import Facts
    from assistant.text.names import Name

_ALIASES = tuple(
    frozenset(group.split())
    for group in (
        "us usa america american americans united_states white_house washington",
        "uk britain british briton britons great_britain united_kingdom london downing_street "
        "westminster whitehall england english",
        "eu europe european europeans european_union brussels",
        "un united_nations",
        "russia russian russians kremlin moscow russian_federation",
        "china chinese beijing prc",
        "uae emirates emirati united_arab_emirates",
        "vatican holy_see pope catholic",
        "congress capitol capitol_hill senate house_of_representatives lawmakers",
        "parliament mps mp commons house_of_commons westminster lawmakers",
        "pentagon defence_department defense_department",
        "scotland_yard metropolitan_police met_police met",
        "cfo chief_financial_officer finance_chief finance_director",
        "coo chief_operating_officer", "cto chief_technology_officer",
        "fed federal_reserve", "gop republican republicans", "democrat democrats democratic dems",
        "tory tories conservative conservatives", "isis isil daesh islamic_state is",
        "nhs national_health_service", "holland dutch netherlands", "burma burmese myanmar",
        "kiev kyiv", "geordie geordies newcastle tyneside", "scouse scouser liverpudlian liverpool",
        "mancunian mancunians manchester", "glaswegian glaswegians glasgow",
        "parisian parisians paris", "texan texans texas", "new_yorker new_yorkers new_york",
        "covid covid-19 coronavirus", "twitter tweet tweeted tweets x", "olympics olympic games",
        "earth planet world", "internet online web", "bible scripture", "god lord",
    )
)  # fmt: skip
_BY_ALIAS: dict[str, tuple[frozenset[str], ...]] = {
    name: tuple(group for group in _ALIASES if name in group)
    for name in frozenset[str]().union(*_ALIASES)
}
_WIDE = frozenset(
    "Europe|Asia|Africa|America|North America|South America|Latin America|Middle East|Pacific|"
    "Atlantic|Pacific Ocean|Atlantic Ocean|Indian Ocean|Arctic|Antarctica|Mediterranean|"
    "Mediterranean Sea|North Sea|Black Sea|Baltic Sea|Caribbean|Earth|West|East".split("|")
)
"""Places so wide that they may stand for any within them."""
_BEGINNING = 5
"""Letters that words of one family share: Olympics and Olympic, Sweden and Swedish."""
SMALL = frozenset("of the and for in on at de la le du von van der den al el da di".split())
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady sen senator rep gov governor gen general "
    "president minister prime secretary chancellor king queen prince princess judge justice "
    "captain colonel major sergeant mayor chief director ambassador foreign state".split()
)
_LEGAL = frozenset("fc afc inc ltd plc llc co corp corporation company group limited club".split())
"""What a full name of a firm or club ends in, and a short one leaves out."""
_COMMON_ENDINGS = (
    "er", "or", "ist", "ian", "ant", "ent", "man", "men", "woman", "keeper", "ed", "ing", "ly",
    "ous", "ive", "al", "ful", "less", "ense", "ary",
)  # fmt: skip
_SHORTEST = 4
"""Letters from which a name that differs in one may be another spelling."""


def is_known(word: str, facts: Facts) -> bool:
    """Tell whether the article has a word of a name, in one of its forms."""
    if word in _LEGAL:
        return True
    if word in facts.words:
        return True
    plain = _plain(word)
    forms = {word, word.removesuffix("s"), f"{word}s", word.removesuffix("'"), *word.split("-")}
    forms |= {other for group in _BY_ALIAS.get(word, ()) for other in group if "_" not in other}
    if not forms.isdisjoint(facts.words) or plain in facts.plain_words:
        return True
    if not facts.name_words.isdisjoint(given_forms(word)):
        return True
    if _has_alias(word, facts) or _is_national(word, facts):
        return True
    return len(word) > _BEGINNING and word[:_BEGINNING] in facts.beginnings


def is_known_whole(name: Name, parts: list[str], facts: Facts) -> bool:
    """Tell whether the article has the name by its initials, or spells out initials it has."""
    whole = "_".join(words(name.text)).removeprefix("the_")
    if _has_alias(whole, facts):
        return True
    initials = "".join(part[0] for part in parts)
    if len(parts) > 1 and initials in facts.words:
        return True
    if all(is_known(part, facts) or part in facts.initials for part in parts):
        return True
    return _abbreviates(parts, facts.listed)


def is_nearly_known(word: str, facts: Facts) -> str | None:
    """Return a name's word of the article that differs by a letter or two, as a misspelling may."""
    if len(word) < _SHORTEST:
        return None
    most = 1 if len(word) < 2 * _SHORTEST else 2
    near = (w for w in sorted(facts.name_words) if w[0] == word[0] and w not in SMALL)
    return next((w for w in near if abs(len(w) - len(word)) <= 2 and _apart(w, word) <= most), None)  # noqa: PLR2004


def opens_as_common_word(name: Name, text: str) -> bool:
    """Tell whether a name's first word may only have the capital that begins a sentence."""
    first = name.text.split()[0]
    if not _begins(name, text) or first in GIVEN or first in PLACES or len(name.text.split()) == 1:
        return False
    return first.lower() in HUMANS | MODIFIERS or first.lower().endswith(_COMMON_ENDINGS)


def is_plain_word(name: Name, text: str) -> bool:
    """Tell whether a lone word is a common one whose capital begins the sentence: "Sterling"."""
    return name.kind == "other" and " " not in name.text and _begins(name, text) and is_common(name)


def is_common(name: Name) -> bool:
    """Tell whether a name that is no person's is made of the language's words: "City Hall"."""
    plain = [word for word in words(name.text) if word not in SMALL]
    return name.kind != "person" and all(lexicon().knows(key(word)) for word in plain)


_OPENING = frozenset(
    "albeit although amid amidst among amongst another anybody anyone anything because besides "
    "beyond despite each either every everybody everyone everything everywhere except fewer "
    "furthermore herself himself however inside itself likewise meanwhile moreover neither "
    "nevertheless nobody none nonetheless nor nothing nowhere once onto others otherwise "
    "ourselves outside per plus regardless several since somebody someone something sometimes "
    "somewhere than themselves therefore throughout thus together toward towards underneath "
    "unless unlike until unto upon versus via whenever whereas wherever whether whichever "
    "whoever whom whose within without yes yet".split()
)
"""Words of the grammar, which begin sentences and stand in no lexicon of things."""


def is_in_the_language(word: str) -> bool:
    """Tell whether a word is a common one, or made of common ones.

    >>> is_in_the_language("Although"), is_in_the_language("Two-thirds"), is_in_the_language("Merk")
    (True, True, False)
    """
    parts = [part for part in re.split(r"[-’']", word.lower()) if len(part) > 1]
    return all(
        part in STOP | SMALL | _OPENING or part in MONTHS or lexicon().knows(key(part))
        for part in parts
    )


def _begins(name: Name, text: str) -> bool:
    before = text[: name.span.start]
    return not before.strip(" \"'“‘") or before[-2:-1] in ".!?"


def is_background(name: str) -> bool:
    """Tell whether a name only says of whom one speaks, as any reader knows.

    >>> is_background("English"), is_background("Mexico")
    (True, False)
    """
    return demonym(name) is not None and name not in PLACES


def is_wide(name: str) -> bool:
    """Tell whether a place, or its people, is so wide that it may stand for what lies within it.

    >>> is_wide("Pacific Ocean"), is_wide("European"), is_wide("Peru")
    (True, True, False)
    """
    return name in _WIDE or demonym(name) in _WIDE


def share_alias(one: str, other: str) -> bool:
    """Tell whether two names are one in the lists of aliases, or one the other's initials."""
    whole = ["_".join(words(name)).removeprefix("the_") for name in (one, other)]
    if any(whole[1] in group for group in _BY_ALIAS.get(whole[0], ())):
        return True
    return any(
        short.isupper() and "".join(part[0] for part in full.split() if part[0].isupper()) == short
        for short, full in ((one, other), (other, one))
    )


def sounds_like(word: str, other: str) -> bool:
    """Tell whether two spellings may be of one name: "Slagger" for "Slager", "Libia" for "Libya".

    >>> sounds_like("morrocco", "morocco"), sounds_like("slater", "slager")
    (True, False)
    """
    return _sound(word) == _sound(other)


def _sound(word: str) -> str:
    """Return a word without doubled letters and silent h, its y an i and its k a c."""
    plain = _plain(word).replace("y", "i").replace("k", "c").replace("ph", "f")
    plain = re.sub(r"(?<=[^aeiou])h", "", plain)
    return re.sub(r"(.)\1+", r"\1", plain)


def _has_alias(whole: str, facts: Facts) -> bool:
    """Tell whether the article has another of the names in a group, one of several words whole."""
    for group in _BY_ALIAS.get(whole, ()):
        if not group.isdisjoint(facts.words):
            return True
        if any("_" in other and other.replace("_", " ") in facts.folded for other in group):
            return True
    return False


def _is_national(word: str, facts: Facts) -> bool:
    """Tell whether the article has a nationality's country, or a country's nationality."""
    country = demonym(word.capitalize()) or demonym(word.capitalize().removesuffix("s"))
    if country and all(part in facts.words for part in words(country)):
        return True
    return word in facts.countries


def _abbreviates(parts: list[str], full: list[str]) -> bool:
    """Tell whether each word is one of as many words in a row, or short for it: Man Utd."""
    if len(parts) < 2:  # noqa: PLR2004 - one short word may be short for anything
        return False
    runs = (full[at : at + len(parts)] for at in range(len(full) - len(parts) + 1))
    return any(all(map(_is_short_for, parts, run)) for run in runs)


def _is_short_for(short: str, word: str) -> bool:
    if short == word or (len(short) >= 3 and word.startswith(short)):  # noqa: PLR2004 - "Man"
        return True
    letters = iter(word)
    ends = short[:1] == word[:1] and short[-1:] == word[-1:]
    return ends and len(short) >= 2 and all(letter in letters for letter in short)  # noqa: PLR2004


def _apart(one: str, other: str) -> int:
    """Return how many letters must be put in, taken out or changed between two words."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row = row, [at]
        for column, its in enumerate(other, 1):
            change = before[column - 1] + (letter != its)
            row.append(min(change, before[column] + 1, row[-1] + 1))
    return row[-1]


def _plain(word: str) -> str:
    """Return a word without its accents: Erdogan for Erdoğan."""
    split = unicodedata.normalize("NFKD", word)
    return "".join(char for char in split if not unicodedata.combining(char))
