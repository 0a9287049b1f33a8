"""Signs that a text answers a question, or that it only speaks of the same things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.text.words import OPPOSITES, key

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from assistant.text.matching import Features, Match
    from assistant.text.questions import Question

_NEGATIONS = frozenset(
    map(key, "not never no n't without neither nor none cannot unable fail lack".split())
)


def signs(
    match: Match,
    here: Set[str],
    window: Set[str],
    article: Set[str],
    best: Mapping[str, float],
) -> Features:
    """Return how much of a question is found, and what of it is not, as figures.

    ``here``, ``window`` and ``article`` are the words of the best sentence, of it with its
    neighbours, and of the whole text; ``best`` holds the best sentence's features.
    """
    question = match.question
    content = frozenset(question.content)
    held = match.held(here)
    near = match.held(window)
    anywhere = match.held(article)
    plain = content - question.names - question.numbers
    found: Features = {
        "constant": 1.0,
        "share here": match.share(held),
        "share in window": match.share(near),
        "share in article": match.share(anywhere),
        "complete": float(content <= held),
        "names gone": float(len(question.names - anywhere)),
        "names gone here": float(len(question.names - near)),
        "numbers gone": float(len(question.numbers - anywhere)),
        "numbers gone here": float(len(question.numbers - held)),
        "words gone": min(3.0, len(plain - anywhere)),
        "words gone here": min(4.0, len(plain - held)),
        "verb gone": float(question.verb is not None and question.verb not in anywhere),
        "verb gone here": float(question.verb is not None and question.verb not in held),
        "content": len(content) / 5,
    }
    for name, size in best.items():
        kind = name.partition(" ")[0]
        if kind in ("offers", "near", "lacks", "pairs"):
            found[kind if kind == "offers" or name == "near" else f"best {name}"] = size
    return found | _contrary(question, here)


def _contrary(question: Question, here: Set[str]) -> Features:
    """Tell whether the sentence says the opposite, or denies what the question does not."""
    asked = frozenset(question.keys)
    opposed = any(OPPOSITES.get(word, frozenset()) & here for word in asked - here)
    return {
        "opposed": float(opposed),
        "denied": float(bool(_NEGATIONS & here) and not _NEGATIONS & asked),
        "asks not": float(bool(_NEGATIONS & asked) and not _NEGATIONS & here),
    }
