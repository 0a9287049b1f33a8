"""Probes: quotes with the rung of the ladder that each is on, right by construction.

A true quote is a run of words of one paragraph. A false one is made of a true one by one change,
and kept only if its words stand nowhere in the article, by a reading of words that shares no code
with the aligner.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evals.quoting.dressing import ARTICLES, QUOTES
from evals.quoting.sources import words
from evals.quoting.tampering import ALTERED, ELIDED, FEWEST, NOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from assistant.answers import Fidelity, Infidelity
    from evals.quoting.sources import Source

TRUE = ("exact", "typographic", "elided")
_LONGEST = 16
_TRIES = 12
_STRANGE = 0.4
"""Share of an absent quote's words, at most, that stand anywhere in the article."""
_BLOCK = re.compile(r"\n\s*\n")
_SPOKEN = re.compile(r"“([^“”\n]{30,})”|\"([^\"\n]{30,})\"")
_JOINS = (" ", " … ", " ... ", ". ", " [...] ")
_DOTTED = re.compile(r"…|\.\s?\.\s?\.|\[|\]")


@dataclass(frozen=True, slots=True)
class Probe:
    """A quote put to an article."""

    kind: str
    gold: Fidelity | Infidelity
    source: Source
    text: str
    """The article's text, which may be in other typography than the source's."""
    quote: str

    @property
    def is_true(self) -> bool:
        """Whether the article has it."""
        return self.gold in TRUE


def probes(source: Source, strangers: Sequence[Source], each: int, seed: int) -> Iterator[Probe]:
    """Yield up to ``each`` probes of every kind for one article.

    Args:
        source: The article.
        strangers: Other articles, from which absent quotes are taken.
        each: How many of a kind.
        seed: The same probes for the same seed.
    """
    maker = _Maker(source, random.Random(f"{seed} {source.name}"))  # noqa: S311 - reproducible, not secret
    for kind, make in _makers(maker, strangers).items():
        seen: set[str] = set()
        for _ in range(_TRIES * each):
            probe = make(kind)
            if probe is not None and probe.quote not in seen:
                seen.add(probe.quote)
                yield probe
            if len(seen) == each:
                break


def _makers(maker: _Maker, strangers: Sequence[Source]) -> dict[str, Callable[[str], Probe | None]]:
    return {
        "exact": maker.exact,
        **dict.fromkeys(QUOTES, maker.dressed),
        **dict.fromkeys(ARTICLES, maker.redressed),
        **dict.fromkeys(ELIDED, maker.elided),
        **dict.fromkeys(ALTERED, maker.altered),
        "over paragraphs": maker.over_paragraphs,
        "over speakers": maker.over_speakers,
        "out of order": maker.out_of_order,
        "another article's": lambda kind: maker.absent(kind, strangers),
        "one common word": maker.common_word,
    }


class _Maker:
    """Makes probes of one article; its paragraphs as words between white space."""

    def __init__(self, source: Source, rng: random.Random) -> None:
        self._source = source
        self._rng = rng
        blocks = [_Block(block) for block in _BLOCK.split(source.text)]
        self._blocks = [block for block in blocks if len(block.words) >= FEWEST]
        # The first words spoken in each paragraph: within one, an ellipsis may join speakers.
        speech = (_SPOKEN.search(line) for line in source.text.split("\n"))
        spoken = ((match[1] or match[2]).split() for match in speech if match)
        self._speech = [words for words in spoken if len(words) >= FEWEST]

    def exact(self, kind: str) -> Probe | None:
        quote = self._slice()
        return self._probe(kind, "exact", quote) if quote else None

    def dressed(self, kind: str) -> Probe | None:
        quote = self._slice()
        if quote is None:
            return None
        written = QUOTES[kind](quote)
        if written.strip() in self._source.text:
            return None
        return self._probe(kind, "typographic", written)

    def redressed(self, kind: str) -> Probe | None:
        quote = self._slice()
        text = ARTICLES[kind](self._source.text)
        if quote is None or quote in text:
            return None
        return Probe(kind, "typographic", self._source, text, quote)

    def elided(self, kind: str) -> Probe | None:
        quote = self._slice(13, 24, one_line=True)
        made = ELIDED[kind](quote.split(), self._rng) if quote else None
        if made is None or quote is None or _DOTTED.search(quote):
            return None
        return self._probe(kind, "elided", made)

    def altered(self, kind: str) -> Probe | None:
        quote = self._slice(one_line=True)
        made = ALTERED[kind](quote.split(), self._rng) if quote else None
        if made is None or quote is None or _DOTTED.search(quote) or self._source.has(made):
            return None
        return self._probe(kind, "altered", made)

    def over_paragraphs(self, kind: str) -> Probe | None:
        if len(self._blocks) < 2:  # noqa: PLR2004 - two places
            return None
        return self._joined(kind, *(one.words for one in self._rng.sample(self._blocks, 2)))

    def over_speakers(self, kind: str) -> Probe | None:
        if len(self._speech) < 2:  # noqa: PLR2004 - two places
            return None
        first, second = sorted(self._rng.sample(range(len(self._speech)), 2))
        return self._joined(kind, self._speech[first], self._speech[second])

    def out_of_order(self, kind: str) -> Probe | None:
        """Join the end of a paragraph and its beginning."""
        long = [one for one in self._blocks if len(one.words) > 3 * _LONGEST]
        if not long:
            return None
        found = self._rng.choice(long).words
        return self._joined(kind, found[-FEWEST:], found[:FEWEST])

    def _joined(self, kind: str, one: Sequence[str], other: Sequence[str]) -> Probe | None:
        """Join two runs of seven words that stand in two places."""
        runs = [self._run(one), self._run(other)]
        if any(_DOTTED.search(run) or len(words(run)) < FEWEST for run in runs):
            return None
        text = self._rng.choice(_JOINS).join(runs)
        if self._source.has(text) or self._near(*runs):
            return None
        return self._probe(kind, "stitched", text)

    def _run(self, found: Sequence[str]) -> str:
        at = self._rng.randrange(len(found) - FEWEST + 1)
        return " ".join(found[at : at + FEWEST]).strip('.,;:!?"“”')

    def _near(self, one: str, other: str) -> bool:
        """Tell whether the second run follows the first closely anywhere, or is not unique."""
        row = self._source.row
        rows = [f" {' '.join(words(run))} " for run in (one, other)]
        if any(row.count(run) != 1 for run in rows):
            return True
        between = row[row.index(rows[0]) + len(rows[0]) : row.index(rows[1]) + 1]
        return row.index(rows[0]) < row.index(rows[1]) and len(between.split()) < 4 * FEWEST

    def absent(self, kind: str, strangers: Sequence[Source]) -> Probe | None:
        other = _Maker(self._rng.choice(strangers), self._rng)
        quote = other._slice(FEWEST, _LONGEST)
        if quote is None:
            return None
        found = [word.lower() for word in words(quote)]
        known = sum(word in self._source.vocabulary for word in found)
        if len(found) < FEWEST or known > _STRANGE * len(found):
            return None
        return self._probe(kind, "absent", quote)

    def common_word(self, kind: str) -> Probe | None:
        quote = self._slice()
        plain = [word for word in (quote or "").split() if re.fullmatch("[a-z]+", word)]
        return self._probe(kind, "absent", self._rng.choice(plain)) if plain else None

    def _slice(
        self, fewest: int = FEWEST, most: int = _LONGEST, *, one_line: bool = False
    ) -> str | None:
        """Return a run of one paragraph, as it stands there, that begins and ends with a word."""
        if not self._blocks:
            return None
        block = self._rng.choice(self._blocks)
        size = self._rng.randint(fewest, most)
        if len(block.words) < size:
            return None
        at = self._rng.randrange(len(block.words) - size + 1)
        ends = block.words[at], block.words[at + size - 1]
        if not all(any(map(str.isalnum, end)) for end in ends):
            return None
        quote = block.cut(at, at + size)
        return None if one_line and "\n" in quote else quote

    def _probe(self, kind: str, gold: Fidelity | Infidelity, quote: str) -> Probe:
        return Probe(kind, gold, self._source, self._source.text, quote)


class _Block:
    """A paragraph, and its words between white space."""

    def __init__(self, text: str) -> None:
        self._text = text
        # A word that a line breaks is one.
        self._found = list(re.finditer(r"(?:\S*\w-\n)*\S+", text))
        self.words = [match[0] for match in self._found]

    def cut(self, first: int, last: int) -> str:
        """Return the words ``first`` up to ``last`` with the white space between them."""
        return self._text[self._found[first].start() : self._found[last - 1].end()]


def negated(quote: str) -> bool:
    """Tell whether a quote has a negation."""
    return NOT.search(quote) is not None
