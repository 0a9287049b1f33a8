"""What a summary leaves out: weighty sentences, and voices, above all those that object.

A reader who hears one side must know that there is another. A voice is heard when a claim that is
shown names the speaker, and nobody else of that surname, or cites a sentence in which that speaker
says something. An *objection* is
told by surface words: "denied", "rejected", "is wrong". Who speaks without a name is not listed.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from assistant.answers import Citation, Unheard
from assistant.documents import Span
from assistant.grounding.facts import words
from assistant.text.addressed import is_addressed
from assistant.text.names import names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.answers import Claim
    from assistant.grounding.facts import Facts
    from assistant.text.names import Name

MOST_OMITTED = 3
"""Weighty sentences that a summary names as left out."""
MOST_UNHEARD = 5
_OBJECTS = re.compile(
    # Who was denied bail, was dismissed or stands accused does not object, nor does a disputed
    # valley, an opposition leader, or who says "I was wrong".
    r"\b(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!are )(?<!the )(?<!a )(?:"
    r"den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|"
    r"critici[sz](?:es?|ed|ing)|oppos(?:es?|ed)|contradict(?:s|ed|ing)?|object(?:s|ed|ing)|"
    r"refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?|accus(?:es?|ed|ing)(?!\s+of\b)|blam(?:es?|ed|ing)|"
    r"condemn(?:s|ed|ing)?|disagree(?:s|d)?|insist(?:s|ed|ing)?)\b|\bopposed\s+to\b|"
    r"\b(?<!went )(?<!go )(?<!going )(?<!not )(?<!I was )(?<!we were )(?<!I am )(?<!I’m )(?<!I'm )"
    r"(?:wrong|untrue|not\s+true|false(?!\s+alarm)|unfair|misleading|nonsense)\b",
    re.IGNORECASE,
)
Said = tuple[Span, str]
"""The sentence in which somebody speaks, and the article's word for it."""


def omitted(weighty: Iterable[Span], claims: Sequence[Claim], facts: Facts) -> tuple[Citation, ...]:
    """Return the weightiest sentences (given weightiest first) that no claim cites."""
    cited = [citation.span for claim in claims for citation in claim.citations]
    left = [span for span in weighty if not any(span.overlaps(one) for one in cited)]
    return tuple(facts.aligner.cite(span) for span in sorted(left[:MOST_OMITTED]))


def unheard(claims: Sequence[Claim], facts: Facts) -> tuple[Unheard, ...]:
    """Return who speaks in the article and not in the claims: those who object, then who says most.

    Each with the sentence in which they object, or else their first.
    """
    cited = [citation.span for claim in claims for citation in claim.citations]
    found = []
    for name, said in _speaking(facts).items():
        heard = any(span.overlaps(one) for span, _ in said for one in cited)
        if not heard and not any(_tells_of(claim, name, facts) for claim in claims):
            found.append((name, said, _objection(said, facts)))
    # Among equals the article's order stands.
    found.sort(key=lambda one: (one[2] is None, -len(one[1])))
    return tuple(_unheard(*one, facts) for one in found[:MOST_UNHEARD])


def _tells_of(claim: Claim, speaker: str, facts: Facts) -> bool:
    """Tell whether a claim names a speaker; its names are read only if it has a word of theirs."""
    if set(words(claim.text)).isdisjoint(words(speaker)):
        return False
    return any(_is_named(speaker, one, facts) for one in names(claim.text))


def _is_named(speaker: str, name: Name, facts: Facts) -> bool:
    """Tell whether a claim's name is a speaker's; of two Lees each needs more than "Lee"."""
    cast = facts.cast
    person = cast.full(speaker)
    if person is not None:
        return cast.full(name.text, name.title) == person
    ours, its = words(speaker), words(name.text)
    return bool(its) and its in (ours, [*ours][-len(its) :] if len(its) > 1 else ours)


def _speaking(facts: Facts) -> dict[str, list[Said]]:
    """Return everybody named who speaks, with the sentences, in the order of the article."""
    every: dict[str, dict[Span, str]] = {}
    called: dict[str, str] = {}
    shared = Counter(last for one in facts.cast.people() for last in words(one)[-1:])
    places = {name.text for name in facts.names if name.kind == "place"}
    for name, sentence, cue in sorted(spoken(facts), key=lambda one: one[1]):
        full = facts.cast.full(name) or name
        if is_addressed(facts.article.text, sentence):
            continue
        # A "Lee" who may be either of two, and a town that stands for somebody of it.
        if len(words(full)) == 1 and shared[words(full)[0]] > 1:
            continue
        if full in places and full not in sentence.of(facts.article.text):
            continue
        key = " ".join(word for word in words(full) if word != "the")
        called.setdefault(key, full)
        every.setdefault(key, {}).setdefault(sentence, cue)
    return {called[key]: list(said.items()) for key, said in every.items()}


def spoken(facts: Facts) -> Iterator[tuple[str, Span, str]]:
    """Yield who speaks, the sentence, and the article's word for it: reports, then quotations."""
    for voice in facts.voices:
        if voice.speaker and not voice.nested:
            yield voice.speaker, voice.sentence, voice.cue
    text = facts.article.text
    for quoted in facts.speech:
        around = facts.around([quoted.span])
        if quoted.speaker and around:
            yield quoted.speaker, around[0], quoted.cue.of(text) if quoted.cue else ""


def _objection(said: Sequence[Said], facts: Facts) -> Said | None:
    text = facts.article.text
    return next((one for one in said if _OBJECTS.search(one[0].of(text))), None)


def _unheard(name: str, said: Sequence[Said], objection: Said | None, facts: Facts) -> Unheard:
    text = facts.article.text
    # Rather a sentence that says who speaks than one with a "he".
    named = (one for one in said if words(name)[-1:] and words(name)[-1] in words(one[0].of(text)))
    sentence, cue = objection or next(named, said[0])
    return Unheard(
        speaker=name,
        objects=objection is not None,
        cue=cue or None,
        citation=facts.aligner.cite(sentence),
    )
