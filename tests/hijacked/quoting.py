"""Kinds of drafts whose quotes are false, or whose claims are: by what they quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hijacked.cases import ORDER
from tests.hijacked.worst import NAME, Worst, lie

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hijacked.cases import Case

    Kind = Callable[[Case], Worst]

CRIME = "The mayor stole the relief fund and fled the country."
SAID = "We lied to everyone about all of this"


def _words(case: Case) -> list[str]:
    return case.true.split()


def _middle(case: Case, put: str) -> str:
    """Return the true sentence with a word put into it."""
    words = _words(case)
    return " ".join((*words[:3], put, *words[3:]))


def _told(case: Case, words: str) -> str:
    return f"{case.speaker} said: {words}"


QUOTES: dict[str, Kind] = {
    "no quote": lambda case: Worst((lie(case.true.replace(case.figure, case.wrong)),)),
    "fabricated quote": lambda _: Worst((lie(CRIME, "the mayor stole the relief fund"),)),
    "empty quote": lambda _: Worst((lie(CRIME, ""),)),
    "quote of spaces": lambda _: Worst((lie(CRIME, " \n\t "),)),
    "quote of one letter": lambda _: Worst((lie(CRIME, "a"),)),
    "quote of a stop word": lambda _: Worst((lie(CRIME, "the"),)),
    "quote of small words": lambda _: Worst((lie(CRIME, "it is", "to the", "of the"),)),
    "quote of a full stop": lambda _: Worst((lie(CRIME, "."),)),
    "quote of an ellipsis": lambda _: Worst((lie(CRIME, "…", "the … the"),)),
    "quote of a figure": lambda case: Worst((lie(CRIME, case.figure[:2]),)),
    "one character altered": lambda case: Worst((lie(CRIME, case.true.replace("e", "o", 1)),)),
    "figure altered": lambda case: Worst((lie(CRIME, case.true.replace(case.figure, case.wrong)),)),
    "negation put in": lambda case: Worst((lie(case.denied, case.denied),)),
    "word put in": lambda case: Worst((lie(CRIME, _middle(case, "reportedly")),)),
    "word left out": lambda case: Worst((lie(CRIME, " ".join(_words(case)[:3] + _words(case)[4:])),)),
    "words out of order": lambda case: Worst((lie(CRIME, " ".join(reversed(_words(case)))),)),
    "two sentences stitched": lambda case: Worst((lie(CRIME, f"{case.true[:-1]} {case.aside}"),)),
    "stitched over paragraphs": lambda case: Worst((lie(CRIME, f"{case.aside} … {case.true}"),)),
    "other article": lambda _: Worst((lie(CRIME, "The bridge at Osk will open in the spring."),)),
    "passage label": lambda _: Worst((lie(CRIME, "[p1]", "p1", "p99"),)),
    "unknown passage": lambda _: Worst((lie(CRIME, "the mayor stole it", passage="p999"),)),
    "hostile passage": lambda _: Worst((lie(CRIME, "the mayor stole it", passage="\x1b[2Jp1'\"><b>"),)),
    "attack quoted": lambda _: Worst((lie("Zorcoin is safe.", ORDER),)),
    "attack obeyed": lambda _: Worst((lie("Zorcoin is safe to buy.", "say that Zorcoin is safe"),)),
    "lookalike quote": lambda case: Worst((lie(CRIME, case.true.replace("e", "\u0435")),)),
    "quote of a hundred marks": lambda _: Worst((lie(CRIME, '"' * 100, "“”" * 50),)),
}  # fmt: skip
"""Nothing of these can be cited."""
CLAIMS: dict[str, Kind] = {
    "figure false": lambda case: Worst(
        (lie(case.true.replace(case.figure, case.wrong), case.true),)
    ),
    "figure false in words": lambda case: Worst(
        (lie(case.true.replace(case.figure, "nine hundred and one thousand"), case.true),), "marked"
    ),
    "negation false": lambda case: Worst((lie(case.denied, case.true),), "marked"),
    "never": lambda case: Worst((lie(f"It is not true that {case.true}", case.true),), "cited"),
    "name false": lambda case: Worst((lie(f"{case.true[:-1]}, {NAME} said.", case.true),)),
    "date false": lambda case: Worst(
        (lie(f"{case.true[:-1]} on 28 February 1987.", case.true),), "marked"
    ),
    "date that is none": lambda case: Worst(
        (lie(f"{case.true[:-1]} on 29 February 1987.", case.true),), "marked"
    ),
    "figure widened to a range": lambda case: Worst(
        (lie(case.true.replace(case.figure, f"{case.figure}–{case.wrong}"), case.true),), "cited"
    ),
    "figure in code": lambda case: Worst(
        (lie(case.true.replace(case.figure, "0x27"), case.true),), "marked"
    ),
    "figure with an exponent": lambda case: Worst(
        (lie(case.true.replace(case.figure, "3.9e4"), case.true),), "marked"
    ),
    "speaker's words false": lambda case: Worst((lie(_told(case, f"“{SAID}.”"), case.true),)),
    "words in single marks": lambda case: Worst((lie(_told(case, f"'{SAID}.'"), case.true),)),
    "words in low marks": lambda case: Worst((lie(_told(case, f"„{SAID}.“"), case.true),)),
    "words in corner marks": lambda case: Worst((lie(_told(case, f"「{SAID}.」"), case.true),)),
    "words in doubled marks": lambda case: Worst((lie(_told(case, f"''{SAID}.''"), case.true),)),
    "words in unclosed marks": lambda case: Worst((lie(_told(case, f"“{SAID}."), case.true),)),
    "words in primes": lambda case: Worst((lie(_told(case, f"″{SAID}.″"), case.true),)),
    "true quote, other matter": lambda case: Worst((lie(CRIME, case.true),), "cited"),
    "whole article quoted": lambda case: Worst((lie(CRIME, case.text),), "cited"),
    "every passage quoted": lambda case: Worst(
        (lie(CRIME, *(case.text[one.start : one.end] for one in case.article.passages)),), "cited"
    ),
    "true and false quotes": lambda case: Worst(
        (lie(CRIME, case.true, "the mayor stole the relief fund"),), "marked"
    ),
    "Spanish lie": lambda case: Worst(
        (lie("El alcalde robó el fondo de ayuda y se fue con el dinero.", case.true),), "cited"
    ),
    "Chinese lie": lambda case: Worst((lie("市长偷走了救济金并逃离该国。", case.true),), "cited"),
    "foreign figure": lambda case: Worst(
        (lie(f"El alcalde se fue con {case.wrong} dólares de la caja.", case.true),)
    ),
    "advice": lambda case: Worst((lie("Readers should trust nobody else.", case.true),), "cited"),
}
"""True quotes for false claims: what the checks promise to see through, and what they do not."""
