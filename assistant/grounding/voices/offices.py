"""Whether a person may hold an office that a claim names: "the coast guard's spokesman"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.facts import words
from assistant.text.roles import FEMALE_NOUNS, MALE_NOUNS
from assistant.text.subjects import may_be_person

if TYPE_CHECKING:
    from assistant.grounding.facts import Facts

_OFFICE = re.compile(
    r"(?:the|its|his|her|their|an?)\s(?:[\w’'-]+\s){0,5}[\w’'-]+\Z|[\w’'-]+[’']s\s[\w’'-]+\Z"
)
_PREPOSITION = re.compile(r"\s(?:of|for|at|in|from|who|with)\s")


def holds(office: str, person: str, facts: Facts) -> bool:
    """Tell whether a person may hold an office: not when the article gives it to others alone."""
    head = _head(office)
    if head is None or head not in facts.words or not _OFFICE.match(office):
        return True
    known = {one.text for one in facts.names if may_be_person(one)}.union(facts.cast.people())
    others = [one for one in known if _last(one) != _last(person)]
    return _titled(person, head, facts) or not any(_titled(one, head, facts) for one in others)


def is_of_other_sex(office: str, pronoun: str) -> bool:
    """Tell whether an office's noun and a pronoun cannot be one person: "spokesman", "she"."""
    other = {"he": FEMALE_NOUNS, "she": MALE_NOUNS}.get(pronoun, frozenset[str]())
    return _head(office) in other


def _head(office: str) -> str | None:
    """Return the noun of "the coast guard's spokesman" and "the directress of the port"."""
    noun = _PREPOSITION.split(office, maxsplit=1)[0].split()
    return words(noun[-1])[0] if noun and words(noun[-1]) else None


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _titled(person: str, head: str, facts: Facts) -> bool:
    """Tell whether the article has an office beside a name: "its spokesman, Cmdr. Ruel Dasig"."""
    if _last(person) not in facts.article.text or head not in facts.article.text:
        return False
    last = re.escape(_last(person))
    noun = re.escape(head)
    before = rf"\b{noun}\b[^.;:!?\"“”]{{0,30}}(?:[A-Z][a-z]+\.\s)?[^.;:!?\"“”]{{0,20}}\b{last}\b"
    after = rf"\b{last},[^.;:!?\"“”,]{{0,40}}\b{noun}\b"
    return re.search(rf"{before}|{after}", facts.article.text) is not None
