"""What can be read off an article once, for all its claims: lazily, and then kept."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

from assistant.grounding.bearing import Bearing
from assistant.grounding.quotes.aligning import Aligner
from assistant.retrieval import Index
from assistant.text.addressed import Addressed, addressed
from assistant.text.cast import Cast
from assistant.text.clock_times import clock_times
from assistant.text.dateline_days import dateline_day
from assistant.text.dates import DateMention, dates
from assistant.text.folding import fold
from assistant.text.lexicon import lexicon
from assistant.text.names import Name, demonym, names
from assistant.text.numbers import Number, numbers
from assistant.text.quotations import quotations
from assistant.text.segmenting import sentences
from assistant.text.speakers import Scene
from assistant.text.speech import Speech, speech
from assistant.text.voices import Voice, voices
from assistant.text.words import key, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.documents import Article, Span


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_start = attrgetter("span.start")
T = TypeVar("T", bound=_Placed)
MOST_LEADING = 6
"""Words of names that stand for an article's own people and places."""
_WORD = re.compile(r"\w+(?:[.']\w+)*")
_LONG = 1000
"""Code points of a text whose words are not kept."""


class Facts:
    """An article with its sentences, figures, dates, names and speech."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def aligner(self) -> Aligner:
        """Finds quotes in the article."""
        return Aligner(self.article)

    @cached_property
    def index(self) -> Index:
        """Ranks the sentences for a question."""
        return Index(self.article)

    @cached_property
    def bearing(self) -> Bearing:
        """Finds the sentences that best carry a statement's words."""
        return Bearing(self.article)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Every sentence, headings and all."""
        return sentences(self.article.text)

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters of the article and of its title."""
        return frozenset(self.article.text).union(self.article.title or "")

    @cached_property
    def addressed(self) -> tuple[Addressed, ...]:
        """What speaks to a reading program, or is hidden from people."""
        return addressed(self.article.text)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Every number that is no date and no name."""
        return numbers(self.article.text)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date, resolved against the day the article was published."""
        return dates(self.article.text, self.article.published)

    @cached_property
    def clock_times(self) -> list[tuple[int, ...]]:
        """Every time of the day, in minutes."""
        return clock_times(self.article.text)

    @cached_property
    def supposed(self) -> Facts | None:
        """The article as of its dateline's day, in a year that its weekdays fit."""
        if self.article.published is not None:
            return None
        day = dateline_day(self.article.text)
        if day is None:
            return None
        return Facts(self.article.model_copy(update={"published": day}))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Every name."""
        return names(self.article.text)

    @cached_property
    def name_ends(self) -> dict[int, Name]:
        """Every name by where it ends."""
        return {name.span.end: name for name in self.names}

    @cached_property
    def cast(self) -> Cast:
        """Who is who."""
        return Cast(self.article.text)

    @cached_property
    def scene(self) -> Scene:
        """The text in which these people speak."""
        text = self.article.text
        return Scene(text, quotations(text), self.cast)

    @cached_property
    def speech(self) -> tuple[Speech, ...]:
        """Every quotation and who spoke it."""
        return speech(self.article.text, self.scene)

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """Every verb of speech with who speaks and what is said."""
        return voices(self.scene, self.sentences)

    def voices_in(self, scopes: Sequence[Span]) -> list[Voice]:
        """Return the voices of whole sentences."""
        starts = self._voice_starts
        found: list[Voice] = []
        for scope in scopes:
            found += self.voices[bisect_left(starts, scope.start) : bisect_left(starts, scope.end)]
        return found

    @cached_property
    def _voice_starts(self) -> list[int]:
        return [one.sentence.start for one in self.voices]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word, case folded, without a possessive."""
        return frozenset(self.listed)

    @cached_property
    def listed(self) -> list[str]:
        """Those words in the order of the text."""
        return words(self.article.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """What every word of the text is matched by."""
        return frozenset(map(key, split(self.article.text)))

    @cached_property
    def meanings(self) -> frozenset[str]:
        """The groups of the lexicon that the text has words of."""
        return frozenset(group for word in self.vocabulary for group in lexicon().groups(word)[0])

    def mentions(self, stem: str) -> bool:
        """Tell whether the text has the word, or another of the same meaning."""
        return stem in self.vocabulary or not self.meanings.isdisjoint(lexicon().groups(stem)[0])

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Every word without its accents, and every part of one: ``aol`` of ``aol.com``."""
        parts = re.findall(r"[^\W_]+", self.folded)
        split = (unicodedata.normalize("NFKD", word) for word in self.words.union(parts))
        return frozenset("".join(c for c in word if not unicodedata.combining(c)) for word in split)

    @cached_property
    def typed(self) -> str:
        """The text without its typography, case folded."""
        return fold(self.article.text).text.casefold()

    @cached_property
    def folded(self) -> str:
        """The text in one case, with single spaces."""
        return " ".join(self.article.text.casefold().split())

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first five letters of every longer word."""
        return frozenset(word[:5] for word in self.words if len(word) > 5)  # noqa: PLR2004

    @cached_property
    def openings(self) -> frozenset[str]:
        """The first five letters of every word, or all that it has."""
        return frozenset(word[:5] for word in self.words)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of every name of several words, and of runs of its words, case folded."""
        found: set[str] = set()
        for name in self.names:
            letters = "".join(p[0] for p in name.text.split() if p[0].isupper()).casefold()
            ends = range(2, len(letters) + 1)
            found |= {letters[at:end] for end in ends for at in range(end - 1)}
        return frozenset(found)

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of every name, case folded."""
        return frozenset(part for name in self.names for part in words(name.text))

    @cached_property
    def whole_names(self) -> frozenset[frozenset[str]]:
        """The words of each name of several, together."""
        several = {name.text for name in self.names if " " in name.text}
        return frozenset(frozenset(words(name)) for name in several)

    @cached_property
    def _wholes(self) -> dict[str, list[frozenset[str]]]:
        found: dict[str, list[frozenset[str]]] = {}
        for whole in self.whole_names:
            for word in whole:
                found.setdefault(word, []).append(whole)
        return found

    def wholes(self, word: str) -> Sequence[frozenset[str]]:
        """Return those of ``whole_names`` that have a word."""
        return self._wholes.get(word, ())

    @cached_property
    def leading(self) -> frozenset[str]:
        """The words that stand most often in names: whom the article is about."""
        counted = Counter(part for name in self.names for part in set(words(name.text)))
        return frozenset(word for word, _ in counted.most_common(MOST_LEADING))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The words of the countries whose nationality the article has, case folded."""
        found = (demonym(word.capitalize()) for word in self.words)
        return frozenset(part for country in found if country for part in words(country))

    def around(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Return the whole sentences that ``spans`` touch, in the order of the article."""
        starts, ends = self._edges
        touched: set[int] = set()
        for span in spans:
            touched.update(range(bisect_right(ends, span.start), bisect_left(starts, span.end)))
        return tuple(self.sentences[index] for index in sorted(touched))

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """Where the sentences begin and where they end."""
        return [one.start for one in self.sentences], [one.end for one in self.sentences]

    def passages_around(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Return the whole passages that ``spans`` touch."""
        wanted = tuple(spans)
        return tuple(passage for passage in self._passages if any(map(passage.overlaps, wanted)))

    @cached_property
    def _passages(self) -> tuple[Span, ...]:
        return tuple(passage.span for passage in self.article.passages)


def words(text: str) -> list[str]:
    """Return the words of ``text``, case folded, without full stops inside and possessives.

    >>> words("The U.S.'s envoy, Ms O’Neill")
    ['the', 'us', 'envoy', 'ms', "o'neill"]
    """
    if len(text) > _LONG:
        return list(_words(text))
    return list(_kept_words(text))


def _words(text: str) -> tuple[str, ...]:
    folded = text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    found = _WORD.findall(folded.replace(".'s", "'s"))
    return tuple(
        [word if word.isalnum() else word.replace(".", "").removesuffix("'s") for word in found]
    )


_kept_words = lru_cache(maxsize=2048)(_words)
"""Those of sentences: an article's are asked for again with every claim."""


def held_in(items: Sequence[T], scopes: Iterable[Span]) -> list[T]:
    """Return those of ``items`` that lie whole in one of ``scopes``; both in the text's order."""
    found: list[T] = []
    for scope in scopes:
        first = bisect_left(items, scope.start, key=_start)
        last = bisect_left(items, scope.end, lo=first, key=_start)
        found += [item for item in items[first:last] if item.span.end <= scope.end]
    return found
