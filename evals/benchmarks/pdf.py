"""The text of PDF files beside the words they show: ``python -m evals.benchmarks.pdf``.

Each layout is a file written here whose words and their order are known: the reader was mended on
those of :mod:`evals.benchmarks.pdf_layouts`; those of :mod:`evals.benchmarks.pdf_more_layouts` were
written after that and counted once before anything was mended on them. Counted are runs of four
words: precision is the share of ours that the page shows in this order, recall the share of the
page's that we have, F1 their harmonic mean; what is hidden, runs along every page or is put in a
wrong place costs precision or recall. pypdf's own ``extract_text`` stands beside it, and pypdfium2
where that is installed.
"""

from __future__ import annotations

import importlib
import io
import re
import time
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pypdf

from assistant.loading.pdf.extracting import extract
from assistant.loading.wire import Task
from evals.benchmarks.pdf_layouts import Layout, layouts
from evals.benchmarks.pdf_more_layouts import more_layouts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")
_RUN = 4


class Score(NamedTuple):
    """Of one text against another."""

    precision: float
    recall: float
    paragraphs: float
    """Share of the page's paragraphs that are paragraphs of ours, to the character."""

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four words of a text."""
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)))


def score(text: str, gold: str) -> Score:
    """Compare a text with what a page shows."""
    ours, its = shingles(text), shingles(gold)
    both = (ours & its).total()
    mine = set(re.split(r"\n+", text))
    parts = re.split(r"\n+", gold)
    kept = sum(part in mine for part in parts) / len(parts)
    return Score(both / max(1, ours.total()), both / its.total(), kept)


def ours(raw: bytes) -> str:
    """Take the text as this project does."""
    task = Task(parser="pdf", name="it", charset=None, url=None, megabytes=560, seconds=8)
    return extract(raw, task).text


def plain(raw: bytes) -> str:
    """Take the text with pypdf alone."""
    pages = pypdf.PdfReader(io.BytesIO(raw)).pages
    return "\n".join(page.extract_text() for page in pages)


def pdfium(raw: bytes) -> str:
    """Take the text with pypdfium2."""
    library = importlib.import_module("pypdfium2")
    pages = library.PdfDocument(raw)
    return "\n".join(page.get_textpage().get_text_range() for page in pages).replace("\r", "")


def main() -> None:
    """Print a row a layout, and the means."""
    systems: dict[str, Callable[[bytes], str]] = {"ours": ours, "pypdf": plain}
    try:
        importlib.import_module("pypdfium2")
        systems["pdfium"] = pdfium
    except ModuleNotFoundError:
        pass
    for name, made in (("mended on", layouts()), ("written after", more_layouts())):
        _table(name, made, systems)


def _table(name: str, made: Sequence[Layout], systems: dict[str, Callable[[bytes], str]]) -> None:
    found: dict[str, list[Score]] = {system: [] for system in systems}
    seconds = dict.fromkeys(systems, 0.0)
    print(f"{name:32}" + "".join(f"{system:>9}" for system in systems))
    for layout in made:
        for system, take in systems.items():
            began = time.process_time()
            text = take(layout.raw)
            seconds[system] += time.process_time() - began
            found[system].append(score(text, layout.text))
        print(f"{layout.name:32}" + "".join(f"{scores[-1].f1:9.3f}" for scores in found.values()))
    for system, scores in found.items():
        mean = sum(each.f1 for each in scores) / len(scores)
        whole = sum(each.paragraphs for each in scores) / len(scores)
        print(f"{system}: F1 {mean:.3f}, paragraphs whole {whole:.3f}, {seconds[system]:.2f} s")
    print()


if __name__ == "__main__":
    main()
