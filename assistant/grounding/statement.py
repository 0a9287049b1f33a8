"""A claim put to its evidence: what every check is given."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.documents import Span
from assistant.grounding.facts import words
from assistant.text.names import Name, names
from assistant.text.quotations import quotations
from assistant.text.segmenting import sentences
from assistant.text.speakers import Scene
from assistant.text.voices import Voice, voices
from assistant.text.words import STOP, key, split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.answers import CheckName, Citation, Outcome, RejectedQuote
    from assistant.grounding.facts import Facts

_GRAVITY: dict[Outcome, int] = {"fail": 0, "doubt": 1, "pass": 2, "not_applicable": 3}
_FUNCTION_WORDS = frozenset(
    "the a an of to in and that is was for on with as by at from his her its their he she it they "
    "has have had were are be been not but or this which who will would could may if after before "
    "than then when while there about over into no".split()
)

_FOREIGN_WORDS = frozenset(
    "der die das den dem und ist nicht ein eine von mit für auf im zu sich wurde wird le la les et "
    "est une un dans des du que qui pour pas sur avec au aux el los las y en del por con una se "
    "il lo gli che di non per è della delle na je się nie w z i o het een van niet op met och att "
    "som på är inte".split()
)  # fmt: skip
_UNLETTERED = re.compile(r"[^\W\d_\x00-\x7f]")


@dataclass(frozen=True)
class Statement:
    """One claim's text, its quotes as found and not found, and the article's facts."""

    text: str
    citations: tuple[Citation, ...]
    rejected: tuple[RejectedQuote, ...]
    facts: Facts
    given: bool = True
    """Whether the claim itself named its evidence; else a program looked for it."""
    context: str = ""
    """What a reader sees above the claim: the question, the article's title."""

    @property
    def question(self) -> str:
        """The line right above the claim: what it answers, and nothing that was said before."""
        return self.context.rsplit("\n", 1)[-1]

    @cached_property
    def asked(self) -> str:
        """The claim; one of few words with its question: "how much more" is part of "€5" then."""
        is_part = self.question.endswith("?") and len(self.text.split()) <= BRIEF
        return f"{self.question}\n{self.text}" if is_part else self.text

    @cached_property
    def framed(self) -> tuple[str, int]:
        """The claim behind a line that names the article's people, and where the claim begins.

        So that "Lee" is read as the person whom the article calls Ann Lee. The bare dash between
        keeps the claim's "he" from being looked for among them. Only people of whose names the
        claim has a word are named.
        """
        its = set(words(self.text))
        known = (one for one in self.facts.cast.people() if not its.isdisjoint(_parts(one)))
        people = tuple(islice(known, MOST_PEOPLE))
        # "Dr" makes each surely a person, and neither a man nor a woman.
        named = ", ".join(f"Dr {person}" for person in people)
        frame = f"There were {named}.\n\n-\n\n" if people else ""
        return frame + self.text, len(frame)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of the claim, the article's people known."""
        text, start = self.framed
        if not start:
            return names(text)
        return tuple(
            replace(name, span=Span(name.span.start - start, name.span.end - start))
            for name in names(text)
            if name.span.start >= start
        )

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """Whom the claim makes say what, the article's people known; spans are of ``framed``."""
        text, start = self.framed
        scene = Scene(text, quotations(text), self.facts.cast)
        return voices(scene, [span for span in sentences(text) if span.end > start])

    @cached_property
    def evidence(self) -> tuple[Span, ...]:
        """The whole sentences around the citations: a quote cut short does not hide its "not"."""
        return self.facts.around(citation.span for citation in self.citations)

    @cached_property
    def verbatim(self) -> bool:
        """Whether the claim is the article's own words, from a sentence's beginning to an end."""
        if not self.evidence:
            return False
        own = self.facts.article.text[self.evidence[0].start : self.evidence[-1].end]
        return self.text == " ".join(own.split())

    @property
    def is_too_long(self) -> bool:
        """Whether it or its evidence is no sentence but a text, for checks compare all with all."""
        evidence = sum(span.end - span.start for span in self.evidence)
        return len(self.text) > LONGEST or evidence > LONGEST_EVIDENCE

    @cached_property
    def telling(self) -> tuple[Span, ...]:
        """The evidence that surely speaks of the claim's matter: what the claim itself names.

        Of evidence that a program looked for, only the sentences with most of the claim's words.
        """
        if self.given:
            return self.evidence
        wanted = _content(self.text)
        text = self.facts.article.text
        shared = ((span, len(wanted & _content(span.of(text)))) for span in self.evidence)
        return tuple(span for span, count in shared if count >= MOST_WORDS * len(wanted))

    @cached_property
    def telling_text(self) -> str:
        """The words of ``telling``, a line each."""
        return "\n".join(span.of(self.facts.article.text) for span in self.telling)

    @cached_property
    def neighbourhood(self) -> tuple[Span, ...]:
        """The passages that hold the citations."""
        return self.facts.passages_around(citation.span for citation in self.citations)

    @cached_property
    def around(self) -> frozenset[str]:
        """The words of those passages and of each one before, to which a pronoun may point."""
        passages = [passage.span for passage in self.facts.article.passages]
        near = {at for at, span in enumerate(passages) if span in self.neighbourhood}
        near |= {max(0, at - 1) for at in near}
        text = self.facts.article.text
        return frozenset(word for at in near for word in words(passages[at].of(text)))

    @cached_property
    def evidence_text(self) -> str:
        """The words of ``evidence``, a line each."""
        return "\n".join(span.of(self.facts.article.text) for span in self.evidence)

    @cached_property
    def foreign(self) -> bool:
        """Whether the claim is in another language than the article, as its small words tell."""
        return is_english(self.facts.article.text) and not is_english(self.text)

    @cached_property
    def has_large_nouns(self) -> bool:
        """Whether the claim is in German, where every noun has a capital and not only names."""
        return self.foreign and len(_GERMAN.intersection(words(self.text))) >= _ENOUGH


_GERMAN = frozenset(
    "der die das den dem des ein eine einen einem einer und ist sind war nicht im am zum zur auf "
    "mit von vom für wegen habe haben hat sei seien wurde wurden dass sich auch nach bei "
    "aus".split()
)
_ENOUGH = 2
"""Words of a language that show it."""
LONGEST = 3_000
"""Code points of a claim; the longest sentences of newspapers have a third of it."""
LONGEST_EVIDENCE = 4 * LONGEST
BRIEF = 8
"""Words of an answer up to which it is no whole sentence, so that the question completes it."""
MOST_PEOPLE = 40
MOST_WORDS = 0.5
"""Share of a claim's content words, figures aside, that a sentence on its very matter has."""


@lru_cache(maxsize=1024)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(words(name))


@lru_cache(maxsize=1 << 11)
def _content(text: str) -> frozenset[str]:
    plain = [word for word in split(text) if word.lower() not in STOP]
    return frozenset([key(word) for word in plain if not any(map(str.isdigit, word))])


CONTRADICTS = {"finding": "contradicts"}
"""The data of a check that failed because the article says otherwise, not because it is silent."""


@lru_cache(maxsize=32)
def is_english(text: str) -> bool:
    """Tell whether a text may be English: its small words are not mostly another language's.

    >>> is_english("Die Gespräche dauerten etwa vierzig Minuten und fanden in Stockholm statt.")
    False
    >>> is_english("Talks lasted forty minutes.")
    True
    """
    found = words(text[:4000])
    small = sum(map(_FUNCTION_WORDS.__contains__, found))
    foreign = sum(map(_FOREIGN_WORDS.__contains__, found))
    unlettered = 0 if text.isascii() else len(_UNLETTERED.findall(text, 0, 4000))
    return foreign <= small and 2 * unlettered <= len(text[:4000])


def gravest(checks: Iterable[Check], name: CheckName, nothing: str) -> Check:
    """Return the check with the gravest outcome; ``nothing`` says why when there is none."""
    found = min(checks, key=lambda check: _GRAVITY[check.outcome], default=None)
    return found or Check(name=name, outcome="not_applicable", detail=nothing)
