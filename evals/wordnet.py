"""Make the lexicon of the product from WordNet: ``python -m evals.wordnet FOLDER``.

FOLDER holds the database files of WordNet 3.0 (``data.noun``, ``index.noun`` ...), as the Debian
package ``wordnet-base`` installs them in ``/usr/share/wordnet``. Written is
``assistant/text/lexicon/wordnet.txt``: what :mod:`assistant.text.lexicon` reads, and nothing else
of WordNet. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.text.lexicon import FILE, NOTICE
from assistant.text.words import STOP, key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
MOST_SENSES = 5
"""Senses of a word that are kept, the most frequent first; WordNet counts them in tagged texts."""
LEAST_SENSES = 3
"""Senses of a word that are kept whether they were counted or not."""
_SEVERAL = {"n": 2, "v": 0, "a": 1, "r": 1}
"""A word that was not counted in any text is kept if it has more senses than this."""
PARENT, SIMILAR, ANTONYM = "@", "&", "!"
_LOWER = "abcdefghijklmnopqrstuvwxyz"
_FIRST = {"n": _LOWER, "v": _LOWER.upper(), "a": "01234", "r": "56789"}
"""First characters of the groups of each part of speech."""


@dataclass(frozen=True, slots=True)
class Synset:
    """Words of one meaning, as WordNet has them, and what it points to."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, int, int], ...]
    """Symbol, target, and the numbers of the two words it holds between; 0, 0 for all."""


def read_synsets(folder: Path) -> dict[str, Synset]:
    """Read every synset under its part of speech and offset: ``n00001740``."""
    found = {}
    for name, part in PARTS.items():
        for line in _lines(folder / f"data.{name}"):
            fields = line.split(" | ", maxsplit=1)[0].split()
            count = int(fields[3], 16)
            words = tuple(fields[4 + 2 * at].split("(")[0] for at in range(count))
            start = 5 + 2 * count
            pointers = tuple(
                (
                    fields[at],
                    fields[at + 2].replace("s", "a") + fields[at + 1],
                    *_ends(fields[at + 3]),
                )
                for at in range(start, start + 4 * int(fields[start - 1]), 4)
            )
            found[part + fields[0]] = Synset(words, pointers)
    return found


def read_senses(folder: Path) -> dict[tuple[str, str], list[str]]:
    """Read the kept senses of every single word that is frequent or has several."""
    found = {}
    for name, part in PARTS.items():
        for line in _lines(folder / f"index.{name}"):
            fields = line.split()
            word, pointers = fields[0], int(fields[3])
            every, counted = map(int, fields[4 + pointers : 6 + pointers])
            known = counted or every > _SEVERAL[part]
            if word.isalpha() and word not in STOP and known:
                keep = min(MOST_SENSES, max(LEAST_SENSES, counted))
                found[word, part] = [part + one for one in fields[6 + pointers :][:keep]]
    return found


def write(folder: Path) -> str:
    """Return the file's text: the notice, one line a stem, a blank line, the opposites."""
    synsets = read_synsets(folder)
    senses = read_senses(folder)
    inside: defaultdict[str, str] = defaultdict(str)
    under: defaultdict[str, str] = defaultdict(str)
    for number, (members, lower) in _numbered(senses, synsets).items():
        for stem in members:
            inside[stem] += number
        for stem in lower:
            under[stem] += number
    known = sorted(stem for stem in inside.keys() | under.keys() if stem.isascii())
    lines = (f"{stem} {inside[stem]} {under[stem]}".rstrip() for stem in known)
    opposites = sorted({" ".join(pair) for pair in _opposites(senses, synsets)})
    return "\n".join([NOTICE, *lines, "", *opposites, ""])


def _numbered(
    senses: Mapping[tuple[str, str], Sequence[str]], synsets: Mapping[str, Synset]
) -> dict[str, tuple[set[str], set[str]]]:
    """Return for the number of each group its stems, and those that are a kind of it."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    below: defaultdict[str, set[str]] = defaultdict(set)
    for (word, _), kept in senses.items():
        for sense in kept:
            members[_head(sense, synsets)].add(key(word))
            for symbol, target, _, _ in synsets[sense].pointers:
                if symbol == PARENT:
                    below[target].add(key(word))
    groups = [one for one in sorted(members) if len(members[one] | below[one]) > 1]
    return {
        number: (members[group], below[group] - members[group])
        for group, number in _numbers(groups).items()
    }


def _opposites(
    senses: Mapping[tuple[str, str], Sequence[str]], synsets: Mapping[str, Synset]
) -> Iterator[tuple[str, ...]]:
    """Yield the stems of words that WordNet calls antonyms in a kept sense of the first."""
    for (word, _), own in senses.items():
        for sense in own:
            synset = synsets[sense]
            for symbol, target, mine, its in synset.pointers:
                if symbol != ANTONYM or synset.words[mine - 1].lower() != word:
                    continue
                other = synsets[target].words[its - 1].lower()
                if other.isalpha() and key(other) != key(word):
                    yield tuple(sorted((key(word), key(other))))


def _head(sense: str, synsets: Mapping[str, Synset]) -> str:
    """Return the synset of the adjective that a satellite is similar to, else the sense."""
    if sense[0] == "a":
        near = [target for symbol, target, _, _ in synsets[sense].pointers if symbol == SIMILAR]
        if len(near) == 1:
            return near[0]
    return sense


def _ends(field: str) -> tuple[int, int]:
    return int(field[:2], 16), int(field[2:], 16)


def _numbers(groups: Iterable[str]) -> dict[str, str]:
    """Give every group three characters of its own, of which the first tells its part of speech."""
    found = {}
    for part, first in _FIRST.items():
        every = product(first, _LOWER, _LOWER)
        own = (group for group in groups if group[0] == part)
        found.update({group: "".join(next(every)) for group in own})
    return found


def _lines(path: Path) -> Iterable[str]:
    with path.open(encoding="utf-8") as file:
        return [line for line in file if not line.startswith("  ")]


def main(arguments: list[str] | None = None) -> None:
    """Write the lexicon."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="database files of WordNet 3.0")
    text = write(parser.parse_args(arguments).folder)
    Path(str(FILE)).write_text(text, encoding="utf-8")
    print(f"{FILE}: {len(text)} characters")


if __name__ == "__main__":
    main()
