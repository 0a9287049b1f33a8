"""How much of the pages is read rightly: ``python -m evals pages``."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import assistant
from assistant.errors import AssistantError
from evals.pages.labels import folded
from evals.rates import share

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.documents import Article, Found
    from evals.labels import Split
    from evals.pages.labels import PageLabel

MEASURES = (
    "title", "published", "modified", "authors", "site", "language", "canonical",
    "phrases had", "phrases lacked",
)  # fmt: skip
_DAY = len("2021-12-02")


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that a page says, and what was found of it."""

    page: str
    split: Split
    measure: str
    right: bool
    expected: str
    found: str


def score_pages(pages: Sequence[PageLabel]) -> list[Case]:
    """Read every page as the product does, and compare; a page that is refused is wrong in all."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # each page is read by a process of its own
        return [case for cases in pool.map(_score, pages) for case in cases]


def _score(label: PageLabel) -> list[Case]:
    try:
        article = assistant.load_article(label.file)
    except AssistantError as error:
        return [*_refused(label, str(error))]
    return [*_fields(label, article), *_phrases(label, article.text)]


def _refused(label: PageLabel, reason: str) -> Iterator[Case]:
    told = f"refused: {reason}"
    for measure, expected in _expected(label).items():
        yield Case(label.name, label.split, measure, False, expected, told)  # noqa: FBT003 - a field
    for measure, phrases in (("phrases had", label.has), ("phrases lacked", label.lacks)):
        for phrase in phrases:
            yield Case(label.name, label.split, measure, False, phrase, told)  # noqa: FBT003 - a field


def _fields(label: PageLabel, article: Article) -> Iterator[Case]:
    about = article.metadata
    published = (article.published or "")[:_DAY]
    found = {
        "title": folded(article.title or ""),
        "published": published,
        "modified": _later(_value(about.modified)[:_DAY], published),
        "authors": _set([one.value for one in about.authors]),
        "site": folded(_value(about.site)),
        "language": _primary(_value(about.language)),
        "canonical": _value(about.canonical),
    }
    for measure, expected in _expected(label).items():
        right = found[measure] == expected
        yield Case(label.name, label.split, measure, right, expected, found[measure])


def _expected(label: PageLabel) -> dict[str, str]:
    expected = {
        "title": folded(label.title),
        "published": label.published or "",
        "modified": _later(label.modified or "", label.published or ""),
        "authors": _set(label.authors),
        "site": folded(label.site or ""),
        "canonical": label.canonical or "",
    }
    return expected | ({"language": _primary(label.language)} if label.language else {})


def _phrases(label: PageLabel, text: str) -> Iterator[Case]:
    """Yield a case a phrase; table cells and list items may be set apart in any way."""
    text = folded(text)
    for phrase in label.has:
        had = folded(phrase) in text
        yield Case(label.name, label.split, "phrases had", had, phrase, "in it" if had else "not")
    for phrase in label.lacks:
        had = folded(phrase) in text
        told = "in it" if had else "not"
        yield Case(label.name, label.split, "phrases lacked", not had, phrase, told)


def _value(found: Found | None) -> str:
    return found.value if found else ""


def _later(modified: str, published: str) -> str:
    """Leave out a change on the day of publication: most systems write one that is none."""
    return "" if modified == published else modified


def _set(names: Sequence[str]) -> str:
    return " | ".join(sorted({folded(name) for name in names}))


def _primary(tag: str) -> str:
    """Return the language of a tag without region and script."""
    return tag.replace("_", "-").split("-", maxsplit=1)[0].lower()


def table(cases: Sequence[Case], splits: Sequence[Split]) -> str:
    """Return, by what was read, how much of it is right in each split, as Markdown."""
    lines = [
        f"| read | {' | '.join(splits)} |",
        f"|---|{'---|' * len(splits)}",
    ]
    for measure in MEASURES:
        cells = [_cell([one for one in cases if _is_of(one, measure, split)]) for split in splits]
        lines.append(f"| {measure} | {' | '.join(cells)} |")
    return "\n".join(lines)


def brief(cases: Sequence[Case], splits: Sequence[Split]) -> str:
    """Return one line a split."""
    lines = []
    for split in splits:
        own = {m: [one for one in cases if _is_of(one, m, split)] for m in MEASURES}
        told = ", ".join(f"{measure} {_count(found)}" for measure, found in own.items())
        lines.append(
            f"{split}: {len({one.page for one in cases if one.split == split})} pages, {told}"
        )
    return "\n".join(lines)


def mistakes(cases: Sequence[Case]) -> str:
    """Return what is read wrongly on the pages of split ``tune``, a line each."""
    lines = []
    for one in cases:
        if one.right or one.split != "tune":
            continue
        if one.measure.startswith("phrases"):
            lines.append(f"{one.page}: {one.measure}: {one.expected!r} is {one.found}")
        else:
            lines.append(
                f"{one.page}: {one.measure}: expected {one.expected!r}, found {one.found!r}"
            )
    return "\n".join(lines)


def _is_of(case: Case, measure: str, split: Split) -> bool:
    return case.measure == measure and case.split == split


def _count(cases: Sequence[Case]) -> str:
    return f"{sum(one.right for one in cases)}/{len(cases)}"


def _cell(cases: Sequence[Case]) -> str:
    if not cases:
        return "-"
    return f"{_count(cases)}  {share([(one.page, float(one.right)) for one in cases])}"
