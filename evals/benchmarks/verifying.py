"""What a model verifier adds to the checks, on public sets and on the typed claims.

``python -m evals.benchmarks.verifying KEPT --data DATA`` plays recorded verdicts again, where KEPT
holds those on public texts (outside the project: they hold words of publishers) and
``recordings/typed`` those on the project's own claims. With ``--record URL`` a model of an
OpenAI-compatible server is asked wherever a recording is missing. Sampled by hash: so many texts of
each article, so that the sample is the same wherever it is drawn.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.providers.openai_api import OpenAIProvider
from evals.benchmarks import checking_sets, verdicts
from evals.labels import read_suite
from evals.recorder import Recorder
from evals.typed_claims import read_claims

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from evals.benchmarks.checking_sets import Labelled, Pair
    from evals.benchmarks.verdicts import Judged

OURS = Path(__file__).parents[1] / "recordings" / "typed"
LABEL = "large language model, via the OpenAI protocol"
SUMMARIES = 10
"""SummEdits texts of each article."""
PAIRS = 60
"""BUMP pairs, at most one of an article."""
_PATIENCE = 9000.0
_AT_ONCE = 64


def sampled(texts: Iterable[Labelled], each: int) -> list[Labelled]:
    """Return ``each`` texts of every article at most: those with the lowest hashes."""
    of: dict[str, list[Labelled]] = defaultdict(list)
    for text in texts:
        of[text.article].append(text)
    return [one for own in of.values() for one in sorted(own, key=lambda t: _hash(t.text))[:each]]


def sampled_pairs(pairs: Iterable[Pair], count: int) -> list[Pair]:
    """Return ``count`` pairs of as many articles: those with the lowest hashes."""
    first: dict[str, Pair] = {}
    for pair in sorted(pairs, key=lambda one: _hash(one.edited)):
        first.setdefault(pair.article, pair)
    return list(first.values())[:count]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def report(kept: Path, data: Path | None, recorder: Callable[[Path], Recorder]) -> str:
    """Judge everything there is and write it as Markdown tables."""
    parts = []
    if data is not None:
        texts = sampled(checking_sets.summedits(data / "summedits_news"), SUMMARIES)
        parts.append(verdicts.table("SummEdits news", _judged(texts, recorder(kept / "summedits"))))
        every = [p for task in ("task1", "task2") for p in checking_sets.bump(data / "bump", task)]
        sides = [side for pair in sampled_pairs(every, PAIRS) for side in pair.sides]
        parts.append(verdicts.table("BUMP", _judged(sides, recorder(kept / "bump"))))
    suite, claims = read_suite(), read_claims()
    for split in ("tune", "report"):
        own = verdicts.typed(suite, claims, split, lambda name: recorder(OURS / name))
        parts.append(verdicts.table(f"Typed claims, {split}", [one for one, _ in own]))
        parts.append(verdicts.kinds(own))
    return "\n\n".join(parts)


def _judged(texts: Sequence[Labelled], recorder: Recorder) -> list[Judged]:
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(lambda text: verdicts.judged(text, recorder), texts))


def main(arguments: list[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kept", type=Path, help="folder of recordings over public texts")
    parser.add_argument("--data", type=Path, help="folder of summedits_news and bump")
    parser.add_argument("--record", metavar="URL", help="ask the model behind this base URL")
    chosen = parser.parse_args(arguments)
    live = OpenAIProvider(None, chosen.record, None, timeout=_PATIENCE) if chosen.record else None
    today = str(date.today())  # noqa: DTZ011 - the day here

    def recorder(file: Path) -> Recorder:
        return Recorder(file.with_suffix(".jsonl"), 1, live, LABEL, today)

    print(report(chosen.kept, chosen.data, recorder))


if __name__ == "__main__":
    main()
