"""What a summary leaves out: weighty sentences, and voices, above all those that object.

A reader who hears one side must know that there is another. A voice is heard when a claim that is
shown names the speaker or cites a sentence in which that speaker says something. An *objection* is
told by surface words: "denied", "rejected", "is wrong". Who speaks without a name is not listed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Citation, Unheard
from assistant.documents import Span
from assistant.grounding.facts import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.answers import Claim
    from assistant.grounding.facts import Facts

MOST_OMITTED = 3
"""Weighty sentences that a summary names as left out."""
MOST_UNHEARD = 5
_OBJECTS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|disput\w*|dismiss\w*|critici[sz]\w*|oppos\w*|contradict\w*|"
    r"object(?:s|ed|ing)|refut\w*|rebut\w*|untrue|not\s+true|wrong|false|unfair|misleading|nonsense|"
    r"accus\w*|blam\w*|condemn\w*|disagree\w*|insist\w*)\b",
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
    told = {word for claim in claims for word in words(claim.text)}
    cited = [citation.span for claim in claims for citation in claim.citations]
    found = []
    for name, said in _speaking(facts).items():
        heard = any(span.overlaps(one) for span, _ in said for one in cited)
        if heard or words(name)[-1:] == [] or words(name)[-1] in told:
            continue
        found.append((name, said, _objection(said, facts)))
    # Among equals the article's order stands.
    found.sort(key=lambda one: (one[2] is None, -len(one[1])))
    return tuple(_unheard(*one, facts) for one in found[:MOST_UNHEARD])


def _speaking(facts: Facts) -> dict[str, list[Said]]:
    """Return everybody named who speaks, with the sentences, in the order of the article."""
    every: dict[str, dict[Span, str]] = {}
    names: dict[str, str] = {}
    for name, sentence, cue in sorted(_voices(facts), key=lambda one: one[1]):
        key = words(name)[-1] if words(name) else name
        longest = max(names.get(key, ""), name, key=len)
        names[key] = longest
        every.setdefault(key, {}).setdefault(sentence, cue)
    return {names[key]: list(said.items()) for key, said in every.items()}


def _voices(facts: Facts) -> Iterator[tuple[str, Span, str]]:
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
    sentence, cue = objection or said[0]
    return Unheard(
        speaker=name,
        objects=objection is not None,
        cue=cue or None,
        citation=facts.aligner.cite(sentence),
    )
