"""Scores of one summary."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evals.scoring.checks import Check, hits
from evals.scoring.plain import plain
from evals.scoring.questions import contradictions
from evals.scoring.spans import Quote, is_valid, overlap, places
from evals.scoring.values import false_quotations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from evals.labels import Labels

_DANGLING = re.compile(
    r"(?:he|she|they|his|her|their|him|them|these|those|this|that|it|its)\b(?!\s+(?:is|was)\s+"
    r"(?:\w+\s+)?(?:that|who)\b)|the\s+(?:former|latter|same)\b|such\s+an?\b",
    re.IGNORECASE,
)
MOST_WORDS = 450
"""Words that nobody takes for a summary any more."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation that a summary lists: where it stands in the article, and whose it says it is."""

    start: int
    end: int
    speaker: str | None


@dataclass(frozen=True, slots=True)
class GivenSummary:
    """What an assistant gave: statements in order, the quotes they cite, the quotations listed."""

    statements: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    speeches: tuple[Speech, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class SummaryScore:
    """How good one summary is; shares from 0 to 1."""

    vital_recall: float
    """The share of vital facts that a statement, or two in a row, states."""
    nugget: float
    """(vital + 0.5 okay) stated over (vital + 0.5 okay) labelled."""
    clean: float
    """1 when no statement is forbidden or denies a fact."""
    quote_validity: float
    """The share of cited quotes that stand where the summary says; 1 without quotes."""
    quotation_fidelity: float
    """1 when all words between quotation marks in the statements stand in the article."""
    speakers_right: int
    speakers_wrong: int
    """Listed quotations whose speaker is labelled; unnamed ones do not count."""
    standing: float
    """The share of statements that do not begin with a pronoun or "the former"."""
    words: int
    short: float
    """1 when it has at most half the article's words, and never more than 450."""
    faults: tuple[str, ...] = ()


def score_summary(labels: Labels, given: GivenSummary) -> SummaryScore:
    """Score a summary; an error counts 0 in everything and is never dropped."""
    if given.error is not None:
        return SummaryScore(
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, faults=(f"no summary: {given.error}",)
        )  # fmt: skip
    vital, okay = (
        {name: _states(labels, name, given.statements) for name in names}
        for names in (labels.summary.vital, labels.summary.okay)
    )
    against = [fault for one in given.statements for fault in contradictions(labels, one)]
    invented = [
        words
        for one in given.statements
        for words in false_quotations(plain(one), plain(labels.text))
    ]
    right, wrong = _speakers(labels, given.speeches)
    words = sum(len(one.split()) for one in given.statements)
    weight = len(vital) + 0.5 * len(okay)
    dangling = sum(bool(_DANGLING.match(one)) for one in given.statements)
    faults = [
        *(f"left out: {name}" for name, stated in vital.items() if not stated),
        *against,
        *(f"quotes what the article does not say: {one}" for one in invented),
        *(f"wrong speaker: {one}" for one in wrong),
    ]
    return SummaryScore(
        vital_recall=sum(vital.values()) / len(vital),
        nugget=(sum(vital.values()) + 0.5 * sum(okay.values())) / weight,
        clean=float(not against),
        quote_validity=_share(is_valid(one, labels.text) for one in given.quotes),
        quotation_fidelity=float(not invented),
        speakers_right=right,
        speakers_wrong=len(wrong),
        standing=1 - dangling / len(given.statements) if given.statements else 0.0,
        words=words,
        short=float(0 < words <= min(MOST_WORDS, len(labels.text.split()) / 2)),
        faults=tuple(faults),
    )


def _states(labels: Labels, name: str, statements: tuple[str, ...]) -> bool:
    """Tell whether a statement, or two in a row, states a fact."""
    check = labels.fact[name].expect
    pairs = [" ".join(pair) for pair in itertools.pairwise(statements)]
    return any(hits(check, one, labels.setting) for one in (*statements, *pairs))


def _speakers(labels: Labels, speeches: tuple[Speech, ...]) -> tuple[int, list[str]]:
    """Compare speakers with the labelled ones; a surname is enough where the label has it."""
    right, wrong = 0, []
    for label in labels.summary.quotations:
        spans = places(label.quote, labels.text)
        check = Check(name=label.speaker)
        for one in speeches:
            inside = any(
                2 * overlap(span, (one.start, one.end)) > span[1] - span[0] for span in spans
            )
            if not inside or one.speaker is None:
                continue
            if hits(check, one.speaker, labels.setting):
                right += 1
            else:
                wrong.append(f"{one.speaker}, not {label.speaker}, for “{label.quote}”")
    return right, wrong


def _share(values: Iterable[bool]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 1.0
