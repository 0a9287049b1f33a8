"""How long it takes to find a quote, beside others: ``python -m evals.benchmarks.aligning``.

Articles of 5 and 500 kB come from a seeded generator, quotes from the quote guard's: true ones as
they stand, in other typography and elided, altered ones and absent ones. What an aligner reads off
the article is read once and not timed. Times are processor time, the median over quotes of the
best of up to fifty calls; ``str.find`` of the quote in the same run says what other machines will
see. Others are measured where they are installed (rapidfuzz, langextract); a slow one on fewer
quotes. Beside each time stands how many quotes were accepted: of altered and absent ones none
should be.
"""

from __future__ import annotations

import difflib
import importlib
import statistics
import time
from collections import defaultdict
from typing import TYPE_CHECKING

from assistant.grounding.quotes.aligning import Aligner
from assistant.loading import make_article
from assistant.text.folding import fold, fold_words
from evals.benchmarks.speed import article_text
from evals.quoting.dressing import ARTICLES
from evals.quoting.probes import TRUE, probes
from evals.quoting.sources import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from evals.quoting.probes import Probe

    Accepts = Callable[[str], bool]
    Reads = Callable[[str], Accepts]

SIZES = {"5 kB": 900, "500 kB": 91_000}
"""Words of the articles."""
LIMITS = {"5 kB": 30.0, "500 kB": 300.0}
"""Microseconds that a true quote may take in the median."""
RUNGS = (*TRUE, "altered", "stitched", "absent")
_EACH = 3
_CALLS = 50
_PATIENCE = 20_000.0
"""Microseconds for which a quote is asked again, as often as ``_CALLS``."""
_BUDGET = 2.0
"""Seconds that an aligner may spend on a rung; what is left is not measured."""
_SIMILAR = 90.0
"""Percent from which the similar is taken for the same, where an aligner asks for a threshold."""


def ours(text: str) -> Accepts:
    """Read an article for our aligner."""
    aligner = Aligner(make_article(text))
    # What a rejected quote is compared with is read off the article at the first one.
    aligner.find("no such words stand here")
    return lambda quote: isinstance(aligner.find(quote), tuple)


def bare(text: str) -> Accepts:
    """Read an article for ``str.find``."""
    return lambda quote: text.find(quote) >= 0


def rapidfuzz(text: str) -> Accepts:
    """Read an article for rapidfuzz's partial alignment, over folded text."""
    fuzz = importlib.import_module("rapidfuzz.fuzz")
    hay = fold(text).text

    def accepts(quote: str) -> bool:
        found = fuzz.partial_ratio_alignment(fold_words(quote), hay, score_cutoff=_SIMILAR)
        return found is not None

    return accepts


def langextract(text: str, *, exact: bool = False) -> Accepts:
    """Read an article for LangExtract's aligner: what has an interval is taken to be found."""
    data = importlib.import_module("langextract.core.data")
    resolver = importlib.import_module("langextract.resolver").Resolver()

    def accepts(quote: str) -> bool:
        asked = [data.Extraction(extraction_class="quote", extraction_text=quote)]
        try:
            found = list(resolver.align(asked, text, 0))
        except ValueError:
            return False
        status = found[0].alignment_status if found else None
        whole = not exact or status == data.AlignmentStatus.MATCH_EXACT
        return bool(found) and found[0].char_interval is not None and whole

    return accepts


def langextract_exact(text: str) -> Accepts:
    """Read an article for LangExtract's aligner, of which only exact matches are taken."""
    return langextract(text, exact=True)


def matcher(text: str) -> Accepts:
    """Read an article for difflib: as many characters in matching blocks."""
    compared = difflib.SequenceMatcher(None, autojunk=False)

    def accepts(quote: str) -> bool:
        # Of the same two texts it keeps what it found: that is not to be timed.
        compared.set_seqs("", "")
        compared.set_seqs(text, quote)
        found = sum(block.size for block in compared.get_matching_blocks())
        return 100 * found >= _SIMILAR * len(quote)

    return accepts


ALIGNERS: dict[str, Reads] = {
    "ours": ours,
    "str.find": bare,
    "rapidfuzz": rapidfuzz,
    "difflib": matcher,
    "langextract": langextract,
    "langextract, exact only": langextract_exact,
}


def quotes(words: int, seed: int = 1) -> tuple[str, list[Probe]]:
    """Return an article and its probes."""
    text = article_text(words, seed).replace('"We', "“We").replace(',"', ",”")
    source = Source("generated", "tune", text)
    stranger = Source("seed", "tune", _strange(seed))
    made = probes(source, [stranger], _EACH, seed)
    return text, [one for one in made if one.kind not in ARTICLES]


def _strange(seed: int) -> str:
    """Return a text that shares few words with the articles."""
    lines = (
        "Glaziers, tinkers and weavers queue behind a purple lantern at dawn, humming old carols.",
        "Otters juggle pebbles under moonlight whenever foxes whistle across frozen meadows.",
        "Every violin maker keeps secret varnish recipes inside hollow walnut drawers upstairs.",
    )
    return "\n\n".join(lines[seed % 3 :] + lines[: seed % 3])


def measure(accepts: Accepts, asked: Iterable[str]) -> tuple[list[float], int]:
    """Return the microseconds of each quote there was time for, and the number accepted."""
    times: list[float] = []
    begun, accepted = time.process_time(), 0
    for quote in asked:
        if times and time.process_time() - begun > _BUDGET:
            break
        best, yes = _timed(accepts, quote)
        for _ in range(min(_CALLS, int(_PATIENCE / best))):
            best = min(best, _timed(accepts, quote)[0])
        times.append(best)
        accepted += yes
    return times, accepted


def _timed(accepts: Accepts, quote: str) -> tuple[float, bool]:
    start = time.process_time_ns()
    yes = accepts(quote)
    return (time.process_time_ns() - start) / 1000, yes


def row(reads: Reads, text: str, made: Sequence[Probe]) -> str:
    """Return the cells of one aligner for one article."""
    try:
        accepts = reads(text)
    except ImportError:
        return " | ".join(["not installed", *([""] * (len(RUNGS) - 1))])
    cells = []
    for rung in RUNGS:
        times, accepted = measure(accepts, (one.quote for one in made if one.gold == rung))
        cells.append(f"{_shown(statistics.median(times))}, {accepted}/{len(times)}")
    return " | ".join(cells)


def _shown(micros: float) -> str:
    """Return a time as people read it.

    >>> _shown(12.34), _shown(20_065.1)
    ('12 µs', '20 ms')
    """
    return f"{micros:.0f} µs" if micros < 10_000 else f"{micros / 1000:.0f} ms"  # noqa: PLR2004 - 10 ms


def kinds(text: str, made: Sequence[Probe]) -> dict[str, float]:
    """Return our median microseconds for each kind of a true quote."""
    accepts = ours(text)
    asked: defaultdict[str, list[str]] = defaultdict(list)
    for one in made:
        if one.is_true:
            asked[one.kind].append(one.quote)
    return {kind: statistics.median(measure(accepts, own)[0]) for kind, own in asked.items()}


def loop() -> float:
    """Return the microseconds of a thousand turns of an empty loop, at best."""

    def turn(_: str) -> bool:
        for _turn in range(1000):
            pass
        return True

    return min(_timed(turn, "")[0] for _ in range(500))


def main() -> None:
    """Print a table for each size, then our slowest kinds of true quotes."""
    print(f"this machine now: a thousand turns of an empty loop take {loop():.0f} µs\n")
    for size, words in SIZES.items():
        text, made = quotes(words)
        print(f"| {len(text):,} characters | {' | '.join(RUNGS)} |")
        print("|---" * (1 + len(RUNGS)) + "|")
        for name, reads in ALIGNERS.items():
            print(f"| {name} | {row(reads, text, made)} |", flush=True)
        true = kinds(text, made)
        slowest = sorted(true.items(), key=lambda one: -one[1])[:5]
        told = ", ".join(f"{kind} {micros:.0f}" for kind, micros in slowest)
        print(
            f"\nours, true quotes of {len(true)} kinds: median "
            f"{statistics.median(true.values()):.0f} µs (limit {LIMITS[size]:.0f}); "
            f"slowest: {told}\n"
        )


if __name__ == "__main__":
    main()
