"""A summary of verbatim sentences: central, early, not redundant, none that dangles.

A sentence is central when its words are those that many sentences of the article have (the
centroid method of Radev et al. 2004, with sentence frequency in place of TF-IDF clusters); early
counts, because news puts weight first. Sentences are taken greedily by maximal marginal relevance
(Carbonell and Goldstein 1998), so that none repeats another.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.headers import body_sentences
from assistant.text.quotations import quotations
from assistant.text.references import connective, dangling
from assistant.text.words import STOP, key, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.documents import Article, Span

FEWEST, MOST = 5, 9
"""Key points of an article of ordinary length, when no number is asked for."""
WORDS_A_POINT = 60
_SHORTEST, _LONGEST = 6, 60
_REDUNDANT = 0.5
"""Share of a sentence's words that another has, from which it says the same."""
_LEAD = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """One sentence of the body with its weight; higher is weightier."""

    span: Span
    keys: frozenset[str]
    weight: float


def draft_summary(
    article: Article, points: int | None = None
) -> tuple[tuple[ClaimDraft, ...], tuple[ClaimDraft, ...]]:
    """Return an overview and key points, each in the order of the article.

    A sentence of the overview is not said again among the key points. ``points`` is kept where
    the article has so many sentences that can stand alone. The same article gives the same draft.
    """
    weighed = weigh(article)
    wanted = points or _wanted(article, weighed)
    lead = _choose(weighed[:_LEAD], 1, (), article.text) if len(weighed) > wanted else []
    rest = [one for one in weighed if one not in lead]
    chosen = _choose(rest, wanted, lead, article.text)
    claims = [tuple(_claim(one, article) for one in part) for part in (lead, chosen)]
    return claims[0], claims[1]


def weighty(article: Article) -> list[Span]:
    """Return the sentences that a summary of the usual length would hold, weightiest first."""
    weighed = weigh(article)
    chosen = _choose(weighed, _wanted(article, weighed), (), article.text)
    return [one.span for one in sorted(chosen, key=_order)]


def weigh(article: Article) -> list[Weighed]:
    """Return the sentences of the body that are long enough, in order, with their weights."""
    text = article.text
    spans = body_sentences(text)
    words = [split(span.of(text)) for span in spans]
    keys = _Keys()
    sets = [frozenset(keys[w] for w in ws if w.lower() not in STOP) for ws in words]
    spread = Counter(word for one in sets for word in one)
    title = frozenset(keys[word] for word in split(article.title or ""))
    found = []
    for index, (span, one, has) in enumerate(zip(spans, sets, words, strict=True)):
        if len(has) < _SHORTEST:
            continue
        weight = _weight(one, spread, len(spans), index)
        weight += len(one & title) / (1 + len(title)) if title else 0.0
        weight *= 1.0 if len(has) <= _LONGEST else _LONGEST / len(has)
        found.append(Weighed(span, one, weight))
    return found


class _Keys(dict[str, str]):
    """Keys of words, each worked out once."""

    def __missing__(self, word: str) -> str:
        self[word] = found = key(word)
        return found


def _weight(keys: frozenset[str], spread: Counter[str], total: int, index: int) -> float:
    """Weigh by how many other sentences share the words, and by how early it stands."""
    shared = sum(math.log(spread[word]) for word in keys if spread[word] > 1)
    central = shared / (math.log(total + 1) * math.sqrt(len(keys) + 1))
    return central + 1.0 / (1.0 + 8.0 * index / max(1, total))


def _stands_alone(text: str, span: Span) -> bool:
    """Tell whether a sentence is a claim that is understood by itself, told by the outlet."""
    words = span.of(text)
    if words.rstrip("\"'”’ ")[-1:] in ("?", ":", "…") or not words[-1:].strip():
        return False
    if _is_only_quoted(words) or words.count("“") != words.count("”"):
        return False
    joined = connective(text, span)
    if joined is not None and joined.of(text).rstrip(",") not in ("Besides", "Meanwhile", "Also"):
        return False
    return dangling(text, span) is None


def _is_only_quoted(words: str) -> bool:
    quoted = quotations(words)
    inside = sum(span.end - span.start for span in quoted)
    odd = words.count('"') % 2 == 1
    return odd or (bool(quoted) and 5 * inside > 4 * len(words))


def _wanted(article: Article, weighed: Sequence[Weighed]) -> int:
    words = sum(len(one.span.of(article.text).split()) for one in weighed)
    return max(FEWEST, min(MOST, round(words / WORDS_A_POINT)))


def _order(one: Weighed) -> tuple[float, int]:
    return -one.weight, one.span.start


def _choose(
    weighed: Iterable[Weighed], wanted: int, said: Sequence[Weighed], text: str
) -> list[Weighed]:
    """Take the weightiest that stand alone and repeat nothing; if too few, some that repeat."""
    chosen: list[Weighed] = []
    spare: list[Weighed] = []
    for one in sorted(weighed, key=_order):
        if len(chosen) == wanted:
            break
        repeats = any(_same(one, other) for other in (*said, *chosen))
        if repeats and len(spare) >= wanted:
            continue
        if _stands_alone(text, one.span):
            (spare if repeats else chosen).append(one)
    chosen += spare[: wanted - len(chosen)]
    return sorted(chosen, key=lambda one: one.span.start)


def _same(one: Weighed, other: Weighed) -> bool:
    smaller = min(len(one.keys), len(other.keys))
    return len(one.keys & other.keys) > _REDUNDANT * smaller


def _claim(one: Weighed, article: Article) -> ClaimDraft:
    words = one.span.of(article.text)
    quote = QuoteDraft(passage=article.passage_at(one.span.start).id, quote=words)
    return ClaimDraft(text=" ".join(words.split()), quotes=(quote,))
