"""A summary of verbatim sentences: central, early, not redundant, none that dangles.

A sentence is central when its words are those that many sentences of the article have (the
centroid method of Radev et al. 2004, with sentence frequency in place of TF-IDF clusters); early
counts, because news puts weight first. Sentences are taken greedily by maximal marginal relevance
(Carbonell and Goldstein 1998), so that none repeats another.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from assistant.drafting.standing import stands_alone
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.boilerplate import about
from assistant.text.furniture import ends_sentence
from assistant.text.headers import body_sentences, read_header
from assistant.text.quotations import quotations
from assistant.text.segmenting import paragraphs
from assistant.text.words import STOP, key, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.documents import Article, Span

FEWEST, MOST = 5, 9
"""Key points of an article of ordinary length, when no number is asked for."""
WORDS_A_POINT = 60
_SHORTEST, _LONGEST = 6, 60
_REDUNDANT, _NEARLY = 0.5, 0.7
"""Share of a sentence's words that another has: from the one it is told only when points are
wanting, from the other never."""
_LEAD = 3
_SMALL_WORDS = 0.2
"""Share of small words of English from which a text is English."""
_ASIDE, _FIGURES, _QUOTED, _OLD = 0.5, 1.1, 0.7, 0.5
"""Factors: beside the story, with figures, mostly quoted, no longer so."""
_SUPERSEDED = re.compile(r"\b(?:earlier|previously|initially|originally)\b")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Weighed:
    """One sentence of the body with its weight; higher is weightier."""

    span: Span
    keys: frozenset[str]
    weight: float
    size: int
    """Its words."""


def draft_summary(
    article: Article, points: int | None = None
) -> tuple[tuple[ClaimDraft, ...], tuple[ClaimDraft, ...]]:
    """Return an overview and key points, each in the order of the article.

    A sentence of the overview is not said again among the key points. ``points`` is kept where
    the article has so many sentences that can stand alone. The same article gives the same draft.
    """
    weighed = weigh(article)
    wanted = points or _wanted(weighed)
    began = _dateline(article.text)
    first = [one for one in weighed if one.span.start >= began][:_LEAD]
    lead: list[Weighed] = []
    if len(weighed) > wanted:
        lead = _choose(first[:1], 1, (), article.text) if began else []
        lead = lead or _choose(first, 1, (), article.text)
    rest = [one for one in weighed if one not in lead]
    chosen = _choose(rest, wanted, lead, article.text)
    claims = [tuple(_claim(one, article) for one in part) for part in (lead, chosen)]
    return claims[0], claims[1]


def weighty(article: Article) -> list[Span]:
    """Return the sentences that a summary of the usual length would hold, weightiest first."""
    weighed = weigh(article)
    chosen = _choose(weighed, _wanted(weighed), (), article.text)
    return [one.span for one in sorted(chosen, key=_order)]


def weigh(article: Article) -> tuple[Weighed, ...]:
    """Return the sentences of the body that are long enough, in order, with their weights."""
    return _weigh(article.text, article.title or "")


@lru_cache(maxsize=4)
def _weigh(text: str, title: str) -> tuple[Weighed, ...]:
    spans = body_sentences(text)
    words = [_words(span.of(text)) for span in spans]
    distinct = {word for its in words for word in its}
    keys = {word: key(word) for word in distinct if word.lower() not in STOP}
    sets = [frozenset(keys[word] for word in its if word in keys) for its in words]
    spread = Counter(chain.from_iterable(sets))
    shared = {word: math.log(count) for word, count in spread.items() if count > 1}
    entitled = frozenset(map(key, _words(title)))
    closed = (span.start for span in spans if ends_sentence(span.of(text)))
    told = _dateline(text) or next(closed, 0)
    sender = about(text, paragraphs(text))
    found = []
    for index, (span, one, has) in enumerate(zip(spans, sets, words, strict=True)):
        if len(has) < _SHORTEST:
            continue
        weight = _weight(one, shared, len(spans), index)
        weight += len(one & entitled) / (1 + len(entitled)) if entitled else 0.0
        weight *= 1.0 if len(has) <= _LONGEST else _LONGEST / len(has)
        weight *= _substance(span.of(text))
        # A line above the first sentence announces it; a section on the sender is in every release.
        aside = span.start < told or span.start > sender
        found.append(Weighed(span, one, weight * (_ASIDE if aside else 1.0), len(has)))
    return tuple(found)


def _dateline(text: str) -> int:
    """Return where the sentence behind a dateline begins: the story does; 0 where there is none."""
    ends = (span.end for span in read_header(text).furniture)
    # Of all furniture only what stands before a sentence ends in white space.
    return next((end for end in ends if text[end - 1].isspace()), 0)


def _words(text: str) -> list[str]:
    """Return the words; where a script has no spaces, each two signs in its place."""
    words = split(text)
    if _UNSPACED.search(text) is None:
        return words
    return [part for word in words for part in _parts(word)]


def _parts(word: str) -> Iterator[str]:
    if len(word) > 2 and _UNSPACED.search(word):  # noqa: PLR2004 - pairs of signs
        yield from (word[at : at + 2] for at in range(len(word) - 1))
    else:
        yield word


def _weight(keys: frozenset[str], shared: dict[str, float], total: int, index: int) -> float:
    """Weigh by how many other sentences share the words, and by how early it stands.

    ``shared`` has the logarithm of the number of sentences with a word, if it is more than one.
    """
    weight = math.fsum(shared[word] for word in keys if word in shared)
    central = weight / (math.log(total + 1) * math.sqrt(len(keys) + 1))
    return central + 1.0 / (1.0 + 8.0 * index / max(1, total))


def _substance(words: str) -> float:
    """Raise figures; lower what is mostly quoted, or tells what was thought before."""
    factor = _FIGURES if any(map(str.isdigit, words)) else 1.0
    if '"' in words or "“" in words:
        inside = sum(span.end - span.start for span in quotations(words))
        factor *= _QUOTED if 2 * inside > len(words) else 1.0
    return factor * (_OLD if _SUPERSEDED.search(words) else 1.0)


def _is_english(weighed: Sequence[Weighed]) -> bool:
    """Tell whether so many words are small ones of English that a list without any stands out."""
    size = sum(one.size for one in weighed)
    return sum(len(one.keys) for one in weighed) < (1 - _SMALL_WORDS) * size


def _wanted(weighed: Sequence[Weighed]) -> int:
    """Count a point for each sixty words, but never most of a short article."""
    usual = max(FEWEST, min(MOST, round(sum(one.size for one in weighed) / WORDS_A_POINT)))
    return max(1, min(usual, -(-len(weighed) // 2)))


def _order(one: Weighed) -> tuple[float, int]:
    return -one.weight, one.span.start


def _choose(
    weighed: Iterable[Weighed], wanted: int, said: Sequence[Weighed], text: str
) -> list[Weighed]:
    """Take the weightiest that stand alone and repeat nothing; if too few, some that overlap."""
    every = sorted(weighed, key=_order)
    english = _is_english([*every, *said])
    lead = said[0].span if said else None
    chosen: list[Weighed] = []
    spare: list[Weighed] = []
    for one in every:
        if len(chosen) == wanted:
            break
        shared = max((_shared(one, other) for other in (*said, *chosen)), default=0.0)
        if shared > _NEARLY or (shared > _REDUNDANT and len(spare) >= wanted):
            continue
        if stands_alone(text, one.span, lead, english=english):
            (spare if shared > _REDUNDANT else chosen).append(one)
    for one in spare:
        if len(chosen) < wanted and all(_shared(one, other) <= _NEARLY for other in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.span.start)


def _shared(one: Weighed, other: Weighed) -> float:
    smaller = min(len(one.keys), len(other.keys))
    return len(one.keys & other.keys) / smaller if smaller else 0.0


def _claim(one: Weighed, article: Article) -> ClaimDraft:
    words = one.span.of(article.text)
    quote = QuoteDraft(passage=article.passage_at(one.span.start).id, quote=words)
    return ClaimDraft(text=" ".join(words.split()), quotes=(quote,))
