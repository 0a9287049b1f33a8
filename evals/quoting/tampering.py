"""Quotes that are not the article's words, and honest cuts: made of true ones, one change each."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from evals.mutating import mutants

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

    Tamper = Callable[[Sequence[str], random.Random], str | None]

NOT = re.compile(
    r"\b(?:not|no|never|nor|neither|without|cannot|none|nobody|nothing|hardly)\b|n[’']t\b", re.I
)
_PLAIN = re.compile(r"[a-z]{4,}")
_PRONOUN = re.compile(r"(?:he|she|it|they|we|his|her|their|its|our)")
_STRANGERS = "quarry lantern velvet orchard turnip whistle gravel pewter".split()
_ADVERBS = "quietly reportedly finally secretly never not".split()
_ELLIPSES = ("...", "…", ". . .", "[...]", "[…]", "(…)", "....", "[. . .]")
FEWEST = 7
"""Words of a quote that is altered: one of them is far less than its rest."""


def _other_word(words: Sequence[str], rng: random.Random) -> str | None:
    return _put(words, rng, lambda _: rng.choice(_STRANGERS))


def _more(words: Sequence[str], rng: random.Random) -> str | None:
    return _put(words, rng, lambda word: f"{word} {rng.choice(_ADVERBS)}")


def _less(words: Sequence[str], rng: random.Random) -> str | None:
    return _put(words, rng, lambda _: "")


def _shouted(words: Sequence[str], rng: random.Random) -> str | None:
    return _put(words, rng, str.upper)


def _joined(words: Sequence[str], rng: random.Random) -> str | None:
    at = rng.randrange(1, len(words) - 1)
    return " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])


def _unaccented(words: Sequence[str], rng: random.Random) -> str | None:
    return _put(words, rng, lambda word: word.replace("e", "é", 1), having="e")


def _prefixed(words: Sequence[str], rng: random.Random) -> str | None:
    return _put(words, rng, lambda word: f"un{word}")


def _order(words: Sequence[str], rng: random.Random) -> str | None:
    at = rng.randrange(1, len(words) - 2)
    one, other = words[at : at + 2]
    return None if one == other else " ".join([*words[:at], other, one, *words[at + 2 :]])


def _digit(words: Sequence[str], rng: random.Random) -> str | None:
    places = [i for i, word in enumerate(words) if re.search(r"\d", word)]
    if not places:
        return None
    at = rng.choice(places)
    other = re.sub(r"\d", lambda one: str((int(one[0]) + 1) % 10), words[at], count=1)
    return " ".join([*words[:at], other, *words[at + 1 :]])


def _digits_swapped(words: Sequence[str], rng: random.Random) -> str | None:
    places = [i for i, word in enumerate(words) if re.search(r"(\d)(?!\1)\d", word)]
    if not places:
        return None
    at = rng.choice(places)
    other = re.sub(r"(\d)(?!\1)(\d)", r"\2\1", words[at], count=1)
    return " ".join([*words[:at], other, *words[at + 1 :]])


def _currency(words: Sequence[str], _: random.Random) -> str | None:
    text = " ".join(words)
    other = text.translate(str.maketrans("$€£", "€£$"))
    return other if other != text else None


def _negation_dropped(words: Sequence[str], _: random.Random) -> str | None:
    text = " ".join(words)
    match = NOT.search(text)
    if match is None or match.start() == 0 or match.end() == len(text):
        return None
    return " ".join((text[: match.start()] + text[match.end() :]).split())


def _cut_front(words: Sequence[str], _: random.Random) -> str | None:
    return " ".join([words[0][2:], *words[1:]]) if re.fullmatch("[A-Za-z]{6,}", words[0]) else None


def _cut_back(words: Sequence[str], _: random.Random) -> str | None:
    last = words[-1]
    return " ".join([*words[:-1], last[:-2]]) if re.fullmatch("[A-Za-z]{6,}", last) else None


def _cut_figure(words: Sequence[str], _: random.Random) -> str | None:
    if not re.fullmatch(r"\d+[.,]\d+", words[-1]):
        return None
    return " ".join([*words[:-1], re.split("[.,]", words[-1])[0]])


def _hidden_not(words: Sequence[str], rng: random.Random) -> str | None:
    """Put an ellipsis where the article has a negation."""
    places = [i for i, word in enumerate(words) if NOT.fullmatch(word.lower().strip(".,"))]
    places = [i for i in places if 2 < i < len(words) - 3]  # noqa: PLR2004 - long pieces
    if not places:
        return None
    at = rng.choice(places)
    return " ".join([*words[:at], rng.choice(_ELLIPSES), *words[at + 1 :]])


def _bracketed_not(words: Sequence[str], rng: random.Random) -> str | None:
    has_one = NOT.search(" ".join(words))
    return None if has_one else _put(words, rng, lambda word: f"{word} [not]")


def _bracketed_figure(words: Sequence[str], rng: random.Random) -> str | None:
    places = [i for i, word in enumerate(words[1:-1], 1) if re.fullmatch(r"\d[\d,.]*", word)]
    if not places:
        return None
    at = rng.choice(places)
    return " ".join([*words[:at], f"[{rng.randrange(3001, 4000)}]", *words[at + 1 :]])


def _put(
    words: Sequence[str], rng: random.Random, change: Callable[[str], str], having: str = ""
) -> str | None:
    """Change one plain word that is neither the first nor the last."""
    places = [
        i for i, word in enumerate(words[1:-1], 1) if _PLAIN.fullmatch(word) and having in word
    ]
    if not places:
        return None
    at = rng.choice(places)
    return " ".join(filter(None, [*words[:at], change(words[at]), *words[at + 1 :]]))


def _mutant(kind: str) -> Tamper:
    def tamper(words: Sequence[str], _: random.Random) -> str | None:
        text = " ".join(words)
        if unicodedata.normalize("NFD", text) != text:
            # Mutants have no accents, which would be a second change.
            return None
        return next((one.text for one in mutants(text, ()) if one.kind == kind), None)

    return tamper


ALTERED: dict[str, Tamper] = {
    "another word": _other_word,
    "a word more": _more,
    "a word less": _less,
    "a word in capitals": _shouted,
    "two words joined": _joined,
    "another accent": _unaccented,
    "a prefix": _prefixed,
    "two words swapped": _order,
    "another digit": _digit,
    "digits swapped": _digits_swapped,
    "another currency": _currency,
    "negation dropped": _negation_dropped,
    "cut in a word, front": _cut_front,
    "cut in a word, back": _cut_back,
    "cut in a figure": _cut_figure,
    "ellipsis hides a not": _hidden_not,
    "bracket adds a not": _bracketed_not,
    "bracket changes a figure": _bracketed_figure,
    **{
        f"mutant: {kind}": _mutant(kind)
        for kind in (
            "number, one more",
            "number, tenfold",
            "magnitude",
            "unit",
            "day",
            "month",
            "year",
            "negation",
            "modality",
        )
    },
}
"""What makes a true quote of seven words or more an altered one, by name."""


def elide(words: Sequence[str], rng: random.Random) -> str | None:
    """Leave out some of the middle, with no negation and no end of a sentence among it."""
    if len(words) < 13:  # noqa: PLR2004 - two pieces of five and some words between
        return None
    gap = words[5:-5]
    if any(NOT.search(word) or word[-1] in '.!?”"' for word in (*gap, *words[4:5])):
        return None
    return " ".join([*words[:5], rng.choice(_ELLIPSES), *words[-5:]])


def explain(words: Sequence[str], rng: random.Random) -> str | None:
    """Put an editor's explanation behind a word."""
    at = rng.randrange(3, len(words) - 3)
    return " ".join([*words[:at], rng.choice(("[sic]", "[the council]")), *words[at:]])


def replace_pronoun(words: Sequence[str], _: random.Random) -> str | None:
    """Put an editor's noun in the place of a pronoun."""
    places = [i for i, word in enumerate(words[3:-3], 3) if _PRONOUN.fullmatch(word)]
    if not places or NOT.search(" ".join(words)):
        return None
    at = places[0]
    return " ".join([*words[:at], "[the council]", *words[at + 1 :]])


ELIDED: dict[str, Tamper] = {
    "ellipsis": elide,
    "bracket explains": explain,
    "bracket for a pronoun": replace_pronoun,
}
"""Honest signs that words are left out or put in, by name."""
