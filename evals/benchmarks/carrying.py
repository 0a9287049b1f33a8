"""How well an article carries a text's words in their relations: a graded score, to rank texts by.

Every content word of a sentence looks for the place in the article where its neighbours stand
around it as well. What stands apart from them there, or nowhere, is a fault; so are pairs of words
that the article does not have, words without a place in the best sentence, pronouns (a reader must
guess who is meant), and what the checks object to. The weights of the faults were fitted on pairs
of a text and the same with an error put in (BUMP, part ``tune``), and none may be negative. Words
that are carried prove nothing: the score ranks, it never accepts.

An article of part ``tune`` is scored by weights fitted without it. ``python -m
evals.benchmarks.carrying DATA`` fits them anew, where DATA holds ``bump``.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import tomllib
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.grounding.wording.collating import Collation, read
from assistant.text.segmenting import sentences
from evals.benchmarks import checking_sets
from evals.benchmarks.places import Places
from evals.benchmarks.plain_check import checked
from evals.cases import part_of
from evals.fitting import fit_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assistant.answers import CheckedClaim
    from assistant.grounding.wording.collating import Word, Words
    from evals.fitting import Features

FOLDS = 5
WEIGHTS = Path(__file__).with_suffix(".toml")
SCALE = 20.0
"""Faults at which the score is one half."""
_REACH = 6
"""Content words to either side that a word is held to."""
_BEST = 3
"""Sentences that share most words, of which the one is looked for that a sentence repeats."""
_HELD = 0.3
"""What a word is worth that the article has, whatever stands around it."""
_PRONOUNS = frozenset("he she it they him her his its their them hers theirs".split())
_HEAD = """\
# Fitted by evals/benchmarks/carrying.py: what each fault of a sentence weighs. [all] is for the
# articles of part report; one of part tune has the weights of its fold, fitted without it.
"""


def score(article: str, sentence: str, checked: Sequence[CheckedClaim]) -> float:
    """Return how well the article carries a sentence, 0 to 1; ``checked`` is it with its checks."""
    weights = _weights()[_fold(article)]
    found = faults(article, sentence, checked)
    return 1 / (1 + sum(weights[name] * size for name, size in found.items()) / SCALE)


def faults(article: str, sentence: str, checked: Sequence[CheckedClaim]) -> Features:
    """Return how much is at fault in a sentence, of each kind."""
    places = _places(article)
    words = read(sentence)
    found: Counter[str] = Counter()
    content = [word for word in words if word.content]
    for at, word in enumerate(content):
        apart, unsupported = _astray(content, at, places)
        found[f"apart {_kind(word)}"] += apart  # type: ignore[assignment] # a sum of floats
        found["unsupported"] += unsupported  # type: ignore[assignment] # so is this
    plain = [word.text.lower() for word in words]
    found["new pairs"] = sum(pair not in places.pairs for pair in pairwise(plain))
    found["pronouns"] = sum(word in _PRONOUNS for word in plain)
    found["without place"] = _without_place(words, places)
    for claim in checked:
        for check in claim.checks:
            if check.outcome in ("doubt", "fail"):
                found[check.outcome] += 1
    return dict(found)


def _astray(content: Sequence[Word], at: int, places: Places) -> tuple[float, float]:
    """Return how far a word is from its neighbours in the article, and that with its own absence.

    Each from 0 to 1, at the place that suits best.
    """
    around = [
        (other.key, (0.3 + max(0.0, places.rarity(other.key))) / abs(at - its))
        for its, other in enumerate(content)
        if its != at and abs(its - at) <= _REACH
    ]
    best = held = 0.0
    for place, worth in places.of(content[at].key):
        context = places.context(place, around)
        best = max(best, worth * context)
        held = max(held, worth * (_HELD + (1 - _HELD) * context))
    return 1 - best, 1 - held


def _kind(word: Word) -> str:
    if word.text[0].isdigit():
        return "number"
    return "name" if word.text[0].isupper() else "word"


def _without_place(words: Words, places: Places) -> int:
    """Count the content words that the sentence most like this one has no place for."""
    own = {word.key for word in words if word.content}
    nearest = sorted(places.sentences, key=lambda one: -len(own & {w.key for w in one}))[:_BEST]
    return min((Collation(words, one).missing for one in nearest), default=len(own))


@lru_cache(maxsize=16)
def _places(article: str) -> Places:
    return Places([read(span.of(article)) for span in sentences(article)])


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    return tomllib.loads(WEIGHTS.read_text("utf-8"))


def _fold(article: str) -> str:
    """Return which weights an article is scored by.

    >>> _fold("one")
    'all'
    """
    if part_of(article) == "report":
        return "all"
    return f"fold{int(hashlib.sha256(article.encode()).hexdigest()[:8], 16) % FOLDS}"


def pair_faults(data: Path) -> Iterator[tuple[str, Features]]:
    """Yield of each pair of part ``tune`` its article and what the edited text has more of."""
    for task in ("task1", "task2"):
        for pair in checking_sets.of_part(checking_sets.bump(data / "bump", task), "tune"):
            sides = [Counter[str](), Counter[str]()]
            for side, text in zip(sides, (pair.original, pair.edited), strict=True):
                for claim in checked(pair.article, text):
                    side.update(faults(pair.article, claim.text, [claim]))
            old, new = sides
            yield pair.article, {name: new[name] - old[name] for name in old.keys() | new.keys()}


def main(arguments: list[str] | None = None) -> None:
    """Fit the weights and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of bump")
    pairs = list(pair_faults(parser.parse_args(arguments).data))
    tables = {"all": fit_pairs([more for _, more in pairs])}
    for fold in (f"fold{at}" for at in range(FOLDS)):
        tables[fold] = fit_pairs([more for article, more in pairs if _fold(article) != fold])
    lines = [_HEAD.rstrip("\n")]
    for title, weights in tables.items():
        lines += ["", f"[{title}]"]
        lines += [f'"{name}" = {round(weights[name], 3)}' for name in sorted(weights)]
    WEIGHTS.write_text("\n".join([*lines, ""]), encoding="utf-8")
    told = [
        math.fsum(tables[_fold(article)][name] * size for name, size in more.items()) > 0
        for article, more in pairs
    ]
    print(f"cross-fitted consistency {sum(told) / len(told):.3f} of {len(told)} pairs")


if __name__ == "__main__":
    main()
