"""The name check: does the article know whom and what the claim names?

Fails only when no word of a name, no short form, no initials and no nationality of it stands
anywhere in the article. A name of which a part is unknown ("Joe Biden" where the article says
"Biden") is a doubt: the part comes from somewhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.facts import words
from assistant.grounding.statement import gravest
from assistant.text.names import demonym, names

if TYPE_CHECKING:
    from assistant.grounding.facts import Facts
    from assistant.grounding.statement import Statement
    from assistant.text.names import Name

_ALIASES = tuple(
    frozenset(group.split())
    for group in (
        "us usa america american americans united_states white_house washington",
        "uk britain british great_britain united_kingdom london",
        "eu europe european european_union brussels",
        "un united_nations",
        "russia russian russians kremlin moscow russian_federation",
        "china chinese beijing prc",
        "uae emirates united_arab_emirates",
    )
)
_BEGINNING = 5
"""Letters that words of one family share: Olympics and Olympic, Sweden and Swedish."""
_SMALL = frozenset("of the and for in on at de la le du von van der den al el da di".split())
_TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady sen senator rep gov governor gen general "
    "president minister prime secretary chancellor king queen prince princess judge justice "
    "captain colonel major sergeant mayor chief director ambassador foreign state".split()
)


def check_names(statement: Statement) -> Check:
    """Check every name of the claim against the article."""
    checks = [_check(name, statement) for name in names(statement.text)]
    return gravest(checks, "name", "the claim names nobody and nothing")


def _check(name: Name, statement: Statement) -> Check:
    facts = statement.facts
    parts = [word for word in words(name.text) if word not in _SMALL]
    unknown = [word for word in parts if not _known(word, facts)]
    if not unknown or _known_whole(name, parts, facts):
        return Check(name="name", outcome="pass", detail=f"the article has {name.text!r}")
    telling = [word for word in parts if word not in _TITLES]
    absent = bool(telling) and all(word in unknown for word in telling)
    certain = absent and not statement.foreign and (name.kind != "other" or name.span.start > 0)
    shown = name.text if absent else " ".join(unknown)
    return Check(
        name="name",
        outcome="fail" if certain else "doubt",
        detail=f"the article does not have {shown!r}",
    )


def _known(word: str, facts: Facts) -> bool:
    forms = {word, word.removesuffix("s"), f"{word}s", word.removesuffix("'"), *word.split("-")}
    forms |= {other for group in _ALIASES if word in group for other in group}
    if not forms.isdisjoint(facts.words) or _is_national(word, facts):
        return True
    return len(word) > _BEGINNING and word[:_BEGINNING] in facts.beginnings


def _is_national(word: str, facts: Facts) -> bool:
    """Tell whether the article has a nationality's country, or a country's nationality."""
    country = demonym(word.capitalize()) or demonym(word.capitalize().removesuffix("s"))
    if country and all(part in facts.words for part in words(country)):
        return True
    return word in facts.countries


def _known_whole(name: Name, parts: list[str], facts: Facts) -> bool:
    """Tell whether the article has the name by its initials, or spells out initials it has."""
    whole = "_".join(words(name.text)).removeprefix("the_")
    if any(whole in group and not group.isdisjoint(facts.words) for group in _ALIASES):
        return True
    initials = "".join(part[0] for part in parts)
    if len(parts) > 1 and initials in facts.words:
        return True
    return len(parts) == 1 and parts[0] in facts.initials
