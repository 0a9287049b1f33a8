"""A follow-up question as one that stands alone, where that is safe; else what to ask back.

Most questions of a conversation stand alone already and come back as they are. Of the others a
pointing word is replaced by what the last exchange names, and only where one alone can be meant:
a question about the wrong man is worse than one asked back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.text.followups.corrections import corrected
from assistant.text.followups.ellipses import completed, part_of
from assistant.text.followups.exchanges import Found, meant
from assistant.text.followups.people import people_of
from assistant.text.followups.places import whereabouts
from assistant.text.followups.pointers import pointers
from assistant.text.followups.shapes import (
    LONGEST,
    bare,
    capital,
    fragment,
    may_be_whole,
    uncapital,
    without_lead,
)
from assistant.text.questions import read_question
from assistant.text.words import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.text.followups.ellipses import Elliptic
    from assistant.text.followups.exchanges import Said
    from assistant.text.followups.people import People
    from assistant.text.followups.pointers import Pointer

_MOST = 4
"""Candidates that are named when it is asked back."""
_NAME = 80
_OF_THE_ARTICLE = frozenset("about say mean published written wrote titled called".split())
"""What is asked of an article as a whole: "What is it about?"."""
_ENOUGH = 4
"""Words that say what a question is about, from which it is found also with a pronoun in it."""
_HELPING = frozenset(
    "do does did don't doesn't didn't has have had hasn't haven't hadn't will won't would "
    "wouldn't can can't could couldn't should shouldn't".split()
)
_SUBJECTS = frozenset("he she they it".split())
_VAGUE = frozenset(map(key, "say said tell told do want think mean get like go make".split()))
"""Words that do not tell what a question is about."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question that stands alone."""

    question: str
    replaced: tuple[tuple[str, str], ...] = ()
    """What was put for what: ("he", "Sergey Lavrov"); empty when nothing was."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A question that leans on what nothing settles."""

    asks: str
    """What to ask back, one sentence or two."""
    candidates: tuple[str, ...] = ()


def resolve(question: str, said: Sequence[Said], article_text: str) -> Resolved | Unclear:
    """Make a question stand alone by the exchanges before it (oldest first), or ask back.

    >>> from assistant.text.followups.exchanges import Said
    >>> said = [Said("What did Ann Lee say?", "Ann Lee said that the ferry was old.")]
    >>> resolve("And when did she say so?", said, "Ann Lee said that the ferry was old.")
    Resolved(question='When did Ann Lee say so?', replaced=(('she', 'Ann Lee'),))
    >>> resolve("What did he say?", [], "").asks
    'Whom do you mean by "he"? Nothing was asked before; ask with the name.'
    """
    if len(question) > LONGEST or not any(map(str.isalpha, question)):
        return Resolved(question)
    people = people_of(article_text)
    instead = corrected(question)
    if instead is not None and not instead.whole:
        return _corrected(instead.words, said, people)
    asked = instead.words if instead is not None else question
    plain = without_lead(asked)
    if said:
        elliptic = completed(asked, said[-1].question, people)
        if elliptic is not None:
            return _completed(elliptic, asked, said, people)
    elif (part := fragment(asked)) is not None and not may_be_whole(part, asked):
        return Unclear(_whole(asked))
    if _is_cut_short(plain):
        return Unclear(_more(bare(asked), asked))
    named = _named(plain, said, people)
    return named if isinstance(named, Unclear) or named.replaced else Resolved(question)


def _corrected(part: str, said: Sequence[Said], people: People) -> Resolved | Unclear:
    """Ask the last question of what was meant instead: "No, I meant the union."."""
    if not said:
        return Unclear(_whole(part))
    elliptic = completed(f"And {part}?", said[-1].question, people)
    if elliptic is None:
        return Unclear(_more(part, ""))
    return _completed(elliptic, f"And {part}?", said, people)


def _completed(
    elliptic: Elliptic, question: str, said: Sequence[Said], people: People
) -> Resolved | Unclear:
    """Say what is left out, and name whom the pronouns of the part mean."""
    plain = without_lead(question)
    if elliptic.whole is None and pointers(plain, people):
        part = _named(plain, said, people)
        if isinstance(part, Unclear):
            return part
        named = bare(part.question)
        named = uncapital(named) if named.startswith("The ") else named
        again = completed(f"And {named}?", said[-1].question, people)
        elliptic = again or elliptic
    if elliptic.whole is None:
        return Unclear(_more(elliptic.part, question))
    # The last question names everybody, unless it was itself asked back.
    unclear = _named(elliptic.whole, said[:-1], people)
    if isinstance(unclear, Unclear):
        return unclear
    return Resolved(elliptic.whole, ((bare(question), elliptic.whole),))


def _is_cut_short(question: str) -> bool:
    """Tell "Why don't they?" and "Did she?", whose verb is in the last question."""
    words = _plain(question)[-2:]
    return len(words) > 1 and words[0] in _HELPING and words[1] in _SUBJECTS


def _named(question: str, said: Sequence[Said], people: People) -> Resolved | Unclear:
    """Put a name for every word that points to what was said before."""
    leaning = [one for one in pointers(question, people) if said or not _of_article(question, one)]
    if not leaning:
        return Resolved(question)
    words, replaced = question, list[tuple[str, str]]()
    first: dict[tuple[str, str], Pointer] = {}
    for one in leaning:
        first.setdefault((one.group, one.excluded), one)
    for one in reversed(first.values()):
        found = _find(one, question, said, people)
        if found.text is None:
            if not found.candidates and not one.excluded and _is_left(question, one, said, people):
                continue
            return _unclear(one, found, said)
        words = words[: one.start] + _owned(found.text, one) + words[one.end :]
        replaced.append((one.word, found.text))
    return Resolved(capital(words) if replaced else question, tuple(reversed(replaced)))


def _is_left(question: str, pointer: Pointer, said: Sequence[Said], people: People) -> bool:
    """Tell whether a question that names nobody may stay as it is.

    It says enough to be found, or the article is about one "she", or is itself the "it".
    """
    if pointer.group in ("that", "there"):
        return False
    if len(read_question(question).content) >= _ENOUGH:
        return True
    if pointer.group in ("he", "she"):
        talked = any(_names_person(text, people) for one in said[-1:] for text in one[:2])
        return not talked and people.lone("he" if pointer.group == "he" else "she")
    return pointer.group == "it" and not _OF_THE_ARTICLE.isdisjoint(_plain(question))


def _find(pointer: Pointer, question: str, said: Sequence[Said], people: People) -> Found:
    if pointer.group == "there":
        return whereabouts(said, people)
    if pointer.excluded in ("he", "they"):
        return Found(None)
    return meant(pointer, question, said, people)


def _names_person(text: str, people: People) -> bool:
    """Tell whether somebody is named."""
    return any(people.kind(name) == "person" for name in people.named(text))


def _of_article(question: str, pointer: Pointer) -> bool:
    """Tell a question that the article itself explains: "What is it about?", "Is this true?".

    Before anything was asked "Where did they meet?" is about whom the article is about.
    """
    if pointer.group in ("that", "there"):
        return True
    if pointer.group == "it" and not _OF_THE_ARTICLE.isdisjoint(_plain(question)):
        return True
    return pointer.group in ("it", "they") and not (
        _VAGUE.issuperset(read_question(question).content)
    )


def _plain(question: str) -> list[str]:
    return bare(question).lower().split()


def _owned(name: str, pointer: Pointer) -> str:
    if not pointer.possessive:
        return name
    plural = name[:1].islower() and name.endswith("s")
    return f"{name}'" if plural else f"{name}'s"


def _unclear(pointer: Pointer, found: Found, said: Sequence[Said]) -> Unclear:
    person = pointer.group in ("he", "she")
    ask = "Whom" if person else "Whom or what" if pointer.group == "they" else "What"
    ask = "Which place" if pointer.group == "there" else ask
    how = "with the name" if person or pointer.group == "they" else "with its name"
    names = tuple(_short(name) for name in found.candidates[:_MOST])
    told = f": {', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else ""
    begin = f'{ask} do you mean by "{pointer.word}"{told}?'
    if not said:
        return Unclear(f"{begin} Nothing was asked before; ask {how}.")
    return Unclear(f"{begin} Ask again {how}.", names)


def _whole(question: str) -> str:
    return (
        f'"{_short(bare(question))}" is a part of a question, and nothing was asked before: '
        "ask the whole question."
    )


def _more(part: str, question: str) -> str:
    if part_of(question) is not None:
        return f'What do you want to know about "{_short(part)}"? Ask the whole question.'
    return f'What does "{_short(part)}" ask about? Ask the whole question.'


def _short(name: str) -> str:
    flat = " ".join(name.split())
    return flat if len(flat) <= _NAME else flat[: _NAME - 1] + "…"
