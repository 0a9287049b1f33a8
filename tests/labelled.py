"""The labelled articles of the suite, read once, and one small article for tests that break it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from evals.labels import ARTICLES, Labels, read_labels
from evals.scoring.questions import Given, score_question
from evals.scoring.spans import Quote, places

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from evals.labels import Question
    from evals.scoring.questions import QuestionScore

IDS = tuple(sorted(file.stem for file in ARTICLES.glob("*.yaml")))

TEXT = """Mill Lane bridge to close for eight weeks

TARNWICK, 20 May 2026

The Mill Lane bridge will close for eight weeks from 3 June, the council said. The repair costs £1.2 million.

"It will cut the village in half," said Dana Osei, who keeps the shop. Peter Holm, the engineer, said that no bus would run.

The council voted 9-4 for the closure. An earlier plan had named 12 weeks.
"""
YAML = """format: 1
article:
  id: mill-lane
  kind: council report
  split: tune
  published: 2026-05-20
  licence: CC0-1.0
facts:
  - id: length
    claim: The Mill Lane bridge closes for eight weeks.
    evidence:
      - close for eight weeks from 3 June
    expect:
      number: 8
      unit: weeks
    deny:
      - all:
          - mention: [bridge]
          - text: [permanently, for good]
  - id: start
    claim: The closure begins on 3 June 2026.
    evidence:
      - from 3 June
    expect:
      date: 2026-06-03
  - id: cost
    claim: The repair costs £1.2 million.
    evidence:
      - repair costs £1.2 million
    expect:
      number: 1.2 million
      unit: GBP
summary:
  vital: [length, start]
  okay: [cost]
  forbid:
    - id: unanimous
      check: {text: [unanimous*]}
      why: the vote was 9-4
  quotations:
    - quote: cut the village in half
      speaker: Dana Osei
questions:
  - id: q-length
    type: number
    ask: For how long will the bridge be closed?
    answer: [length]
    good:
      - It will be closed for eight weeks.
      - For 8 weeks, from 3 June.
    bad:
      - It will be closed for twelve weeks.
      - The bridge closes permanently.
  - id: q-half
    type: who-said
    ask: Who said that the village will be cut in half?
    answer:
      - name: Dana Osei
    evidence:
      - said Dana Osei, who keeps the shop
    also_ok:
      - cut the village in half
    good:
      - Dana Osei said so.
      - It was Osei, who keeps the shop.
    bad:
      - Peter Holm said so.
      - The council.
  - id: q-both
    type: multi-hop
    ask: When does it close, and what does the repair cost?
    answer: [start, cost]
    good:
      - It closes on 3 June, and the repair costs £1.2 million.
      - The repair is £1.2m. It closes on June 3, 2026.
    bad:
      - It closes on 3 June.
      - It closes on 3 July and the repair costs £1.2 million.
  - id: q-architect
    type: unanswerable
    ask: Who designed the bridge?
    decoys: [Peter Holm]
    bad:
      - Peter Holm designed it.
      - Dana Osei did.
  - id: q-premise
    type: false-premise
    ask: Why does the bridge close for twelve weeks?
    corrects: [length]
    good:
      - It closes for eight weeks only.
      - It is eight weeks, not twelve.
    bad:
      - Because the repair is dear.
      - It closes for twelve weeks because of the repair.
"""


@cache
def article(name: str) -> Labels:
    """Return one article's labels."""
    return read_labels(ARTICLES / f"{name}.yaml")


@cache
def suite() -> tuple[Labels, ...]:
    """Return all."""
    return tuple(map(article, IDS))


def write(folder: Path, yaml: str = YAML, text: str = TEXT) -> Path:
    """Write the small article; return the file of its labels."""
    (folder / "mill-lane.txt").write_text(text, "utf-8")
    file = folder / "mill-lane.yaml"
    file.write_text(yaml, "utf-8")
    return file


def small(folder: Path, yaml: str = YAML, text: str = TEXT) -> Labels:
    """Return the small article's labels."""
    return read_labels(write(folder, yaml, text))


def quotes(labels: Labels, words: Iterable[str]) -> tuple[Quote, ...]:
    """Return quotes where their words first stand."""
    spans = [(one, places(one, labels.text)[0]) for one in words]
    return tuple(Quote(labels.text[start:end], start, end) for _, (start, end) in spans)


def cited(labels: Labels, question: Question, text: str, status: str = "") -> QuestionScore:
    """Score words that come with all evidence that is required, and the right status."""
    given = Given(status or question.allowed[0], text, quotes(labels, labels.evidence(question)))
    return score_question(labels, question, given)
