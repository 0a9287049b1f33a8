"""English number words to values, and the words that qualify a number."""

from __future__ import annotations

from decimal import Decimal

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: value for value, word in enumerate(_UNITS)}
SMALL |= {word: 20 + 10 * index for index, word in enumerate(_TENS)}
MAGNITUDES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
SHORT_MAGNITUDES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
ORDINALS = {
    word: index + 1
    for index, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split()
    )
}
DOZEN = {"dozen": 12}

APPROXIMATIONS = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about",
    "some": "about", "nearly": "about", "almost": "about", "circa": "about", "approx": "about",
    "estimated": "about", "close to": "about", "just over": "over", "just under": "under",
    "more than": "over", "over": "over", "above": "over", "exceeding": "over",
    "upwards of": "over", "in excess of": "over", "less than": "under", "fewer than": "under",
    "under": "under", "below": "under", "at least": "at_least", "no fewer than": "at_least",
    "no less than": "at_least", "not less than": "at_least", "minimum of": "at_least",
    "at most": "at_most", "up to": "at_most", "no more than": "at_most",
    "not more than": "at_most", "as many as": "at_most", "as much as": "at_most",
    "maximum of": "at_most",
}  # fmt: skip
"""Words before a number to what they make of it; ``up to 40`` is at most 40."""


def value_of(words: list[str]) -> Decimal | None:
    """Return the value of lower-case number words; None when they are not one number.

    >>> value_of("two hundred and five thousand".split()), value_of("half a million".split())
    (Decimal('205000'), Decimal('500000'))
    """
    total = current = Decimal(0)
    seen = False
    half = words[:1] == ["half"]
    for word in words[1:] if half else words:
        if word in ("and", "a", "an"):
            current = current or Decimal(word != "and")
        elif word in SMALL or word == "half":
            current += SMALL.get(word, Decimal("0.5"))
            seen = True
        elif word in DOZEN:
            current = (current or Decimal(1)) * DOZEN[word]
            seen = True
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
            seen = True
        elif word in MAGNITUDES:
            total += (current or Decimal(1)) * MAGNITUDES[word]
            current, seen = Decimal(0), True
        else:
            return None
    total += current
    seen = seen or words in (["half", "a"], ["half", "an"])
    return (total / 2 if half else total) if seen else None
