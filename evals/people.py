"""How well the people of an article are read: ``python -m evals.people``.

Prints, for the articles the reading was made on and for those held back, how many of the people
named are found (recall), how many found are named people (precision), and of those found how many
have the right words for who they are, wrong ones, or none where the article has some.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from assistant import load_article
from assistant.documents import Frozen
from assistant.grounding.facts import Facts
from assistant.grounding.people import people
from evals.labels import ARTICLES
from evals.strict_yaml import LabelError, read_yaml

LABELS = Path(__file__).parent / "people.yaml"


class Named(Frozen):
    """One person of an article; ``who`` has all words that are right, ``none`` for silence."""

    name: str
    who: tuple[str, ...]


class Cast(Frozen):
    """Everybody whom one article names."""

    article: str
    use: Literal["tune", "held"]
    people: tuple[Named, ...]


def read_casts(file: Path) -> tuple[Cast, ...]:
    """Read the labels.

    Raises:
        LabelError: The file cannot be used.
    """
    given: Any = read_yaml(file)
    try:
        return TypeAdapter(tuple[Cast, ...]).validate_python(given)
    except ValidationError as error:
        raise LabelError(f"{file.name}: {' '.join(str(error).split())}") from error


def score(cast: Cast) -> tuple[Counter[str], list[str]]:
    """Count what was read right and wrong of one article; the list says each fault in words."""
    article = load_article(str(ARTICLES / f"{cast.article}.txt"))
    read = {one.name: one for one in people(article, Facts(article))}
    count = Counter(named=len(cast.people), read=len(read))
    labelled = {one.name for one in cast.people}
    faults = [f"{cast.article}: {name!r} is nobody" for name in read if name not in labelled]
    for one in cast.people:
        if one.name not in read:
            faults.append(f"{cast.article}: {one.name!r} is missed")
            continue
        count["found"] += 1
        who = read[one.name].who
        right = (who or "none") in one.who
        count["right" if right else "silent" if who is None else "wrong"] += 1
        if not right:
            faults.append(f"{cast.article}: {one.name!r} is {who!r}, not {' | '.join(one.who)!r}")
    return count, faults


def main() -> int:
    """Print the table and the faults."""
    try:
        casts = read_casts(LABELS)
    except LabelError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    total: dict[str, Counter[str]] = {}
    faults: list[str] = []
    for cast in casts:
        count, its = score(cast)
        total.setdefault(cast.use, Counter()).update(count)
        faults += its
    out = ["use   named  read  found  precision  recall  who right  who wrong  who silent"]
    for use, n in total.items():
        precision, recall = n["found"] / max(1, n["read"]), n["found"] / max(1, n["named"])
        out.append(
            f"{use:<5} {n['named']:>5} {n['read']:>5} {n['found']:>6} {precision:>10.3f} "
            f"{recall:>7.3f} {n['right']:>10} {n['wrong']:>10} {n['silent']:>11}"
        )
    sys.stdout.write("\n".join((*out, "", *faults)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
