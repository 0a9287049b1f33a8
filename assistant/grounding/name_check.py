"""The name check: does the article know whom and what the claim names?

Fails only when no word of a name, no short form, no initials, no nationality and nothing written
nearly like it stands anywhere in the article, or when the claim turns round who beat, bought or
killed whom. A doubt is what may be right but comes from somewhere else: a name of which a part is
unknown ("Joe Biden" where the article says "Biden"), one that may only be spelled otherwise
("Slagger" for "Slager"), the country behind a city ("Brussels, Belgium"), a capital that begins a
sentence. So is a person or place of the article that stands nowhere near the claim's own evidence,
while the evidence names another that the claim leaves out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.facts import held_in, words
from assistant.grounding.knowing import (
    SMALL,
    TITLES,
    is_known,
    is_known_whole,
    is_nearly_known,
    opens_as_common_word,
)
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.grounding.substituting import home
from assistant.grounding.turning import turned_round
from assistant.text.gazetteer import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.documents import Span
    from assistant.grounding.statement import Statement
    from assistant.text.names import Name


LEAST_REPEATED = 0.75
"""Share of a claim's words, names aside, that the clause it repeats has."""
_POINTING = frozenset("he she they i we who".split())


def check_names(statement: Statement) -> Check:
    """Check every name of the claim against the article, then against the evidence."""
    found = [name for name in statement.names if len(name.text.strip(".")) > 1]
    checks = [_check(name, statement) for name in found]
    return gravest(
        (*checks, *_turned(statement), *_strangers(found, statement), *_replaced(found, statement)),
        "name",
        "the claim names nobody and nothing",
    )


def _check(name: Name, statement: Statement) -> Check:
    facts = statement.facts
    parts = [word for word in words(name.text) if word not in SMALL]
    unknown = [word for word in parts if not is_known(word, facts)]
    if unknown[:1] == parts[:1] and opens_as_common_word(name, statement.text):
        unknown, parts = unknown[1:], parts[1:]
    if not unknown or is_known_whole(name, parts, facts):
        return _said("pass", f"the article has {name.text!r}")
    telling = [word for word in parts if word not in TITLES]
    absent = bool(telling) and all(word in unknown for word in telling)
    shown = name.text if absent else " ".join(unknown)
    spelt = [] if name.text.isupper() else unknown
    nearly = next(filter(None, (is_nearly_known(word, facts) for word in spelt)), None)
    if nearly is not None:
        return _said("doubt", f"the article does not have {shown!r}, but {nearly!r}")
    certain = absent and not statement.foreign and not _is_behind(name, statement)
    certain = certain and (name.kind != "other" or name.span.start > 0)
    return _said("fail" if certain else "doubt", f"the article does not have {shown!r}")


def _is_behind(name: Name, statement: Statement) -> bool:
    """Tell whether a name only says where a place of the article lies: "Brussels, Belgium"."""
    before = statement.text[: name.span.start]
    places = (other for other in statement.names if other.span.end == len(before.rstrip(" ,")))
    known = any(is_known(word, statement.facts) for one in places for word in words(one.text))
    return known and before.endswith(", ") and (name.text in PLACES or name.kind != "person")


def _turned(statement: Statement) -> Iterator[Check]:
    pair = turned_round(statement)
    if pair is not None:
        said, certain = pair
        detail = f"in the article {said}, not the other way round"
        yield Check(
            name="name",
            outcome="fail" if certain else "doubt",
            detail=detail,
            data=CONTRADICTS if certain else None,
        )


def _strangers(found: Sequence[Name], statement: Statement) -> Iterator[Check]:
    """Find a person or place put in the stead of another that the evidence names.

    Only evidence that the claim itself names tells: what a program looked up need not be all.
    """
    if not statement.given or statement.foreign:
        return
    near = {word for span in statement.neighbourhood for word in _words(span, statement)}
    said = set(words(statement.text))
    inside = held_in(statement.facts.names, statement.evidence)
    for name in found:
        its = set(words(name.text)) - SMALL
        known = bool(its) and its <= statement.facts.name_words
        if name.kind not in ("person", "place") or not known or its & near:
            continue
        left = [n for n in inside if n.kind == name.kind and said.isdisjoint(words(n.text))]
        if left and not _speaks(name, statement):
            detail = f"the evidence names {left[0].text!r}, not {name.text!r}"
            yield _said("doubt", detail)


def _replaced(found: Sequence[Name], statement: Statement) -> Iterator[Check]:
    """Find a name in the place of another: nearly all that the claim says else is in one clause.

    Not where the clause has a "he" or "they" that may mean the claim's, or words that it speaks.
    """
    clause = home(statement, LEAST_REPEATED) if statement.given and not statement.foreign else None
    if clause is None:
        return
    words_there = set(_words(clause, statement))
    if not words_there.isdisjoint(_POINTING):
        return
    inside = held_in(statement.facts.names, [clause])
    said = set(words(statement.text))
    # A claim may draw two of its own sentences together.
    others = [span for span in statement.evidence if not span.overlaps(clause)]
    beside = {word for span in others for word in _words(span, statement)}
    left = [n for n in inside if said.isdisjoint(words(n.text))]
    for name in found:
        its = set(words(name.text)) - SMALL
        known = bool(its) and its <= statement.facts.name_words
        rivals = [n for n in left if n.kind == name.kind and not _same(n, name, statement)]
        if (
            known
            and its.isdisjoint(words_there | beside)
            and rivals
            and not _speaks(name, statement)
        ):
            detail = f"the evidence says this of {rivals[0].text!r}, not of {name.text!r}"
            yield _said("doubt", detail)


def _same(one: Name, other: Name, statement: Statement) -> bool:
    return statement.facts.cast.same(one.text, other.text)


def _speaks(name: Name, statement: Statement) -> bool:
    """Tell whether the evidence is words that this person speaks, who need not be named in them."""
    spoken = [
        its
        for its in statement.facts.speech
        if any(s.overlaps(its.span) for s in statement.evidence)
    ]
    return any(its.speaker and statement.facts.cast.same(its.speaker, name.text) for its in spoken)


def _words(span: Span, statement: Statement) -> list[str]:
    return words(span.of(statement.facts.article.text))


def _said(outcome: str, detail: str) -> Check:
    return Check.model_validate({"name": "name", "outcome": outcome, "detail": detail})
