"""The lint of labels: each kind of fault is found, and told in one line that names its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evals.lint import lint
from tests.labelled import TEXT, YAML, small

if TYPE_CHECKING:
    from pathlib import Path

FAULTS = {
    "evidence that is not there": (
        "- repair costs £1.2 million",
        "- repair costs £1.3 million",
        "cost: evidence stands 0 times",
    ),
    "evidence that stands twice": (
        "- from 3 June",
        "- eight weeks",
        "start: evidence stands 2 times",
    ),
    "a question's own evidence": (
        "- said Dana Osei, who keeps the shop",
        "- said Dana Osei, who runs the shop",
        "q-half: evidence: evidence stands 0 times",
    ),
    "also_ok that is not there": (
        "also_ok:\n      - cut the village",
        "also_ok:\n      - cuts the village",
        "q-half: also_ok stands nowhere",
    ),
    "a decoy that is not there": (
        "decoys: [Peter Holm]",
        "decoys: [Petra Holm]",
        "q-architect: the decoy stands nowhere",
    ),
    "a quotation that is not there": (
        "quote: cut the village in half",
        "quote: cut the town in half",
        "quotations: evidence stands 0 times",
    ),
    "a fact that nothing uses": (
        "answer: [start, cost]",
        "answer: [start]",
        "cost: nothing uses this fact",
    ),
    "a check that misses its own claim": (
        "claim: The Mill Lane bridge closes for eight weeks.",
        "claim: The Mill Lane bridge closes for two months.",
        "length: its check does not hit its own claim",
    ),
    "a claim that another fact denies": (
        "claim: The repair costs £1.2 million.",
        "claim: The repair costs £1.2 million. The bridge closes for good.",
        "cost: its claim denies length",
    ),
    "a deny that the article says": (
        "- text: [permanently, for good]",
        "- text: [close]",
        "the article itself denies length",
    ),
    "a forbidden statement that the article makes": (
        "{text: [unanimous*]}",
        "{text: [voted]}",
        "the article itself forbidden unanimous",
    ),
    "no evidence at all": (
        "    answer: [length]\n",
        "    answer: [length]\n    evidence: []\n",
        "q-length: no evidence is required",
    ),
    "a good answer that misses": (
        "- It will be closed for eight weeks.",
        "- It will be closed for two months.",
        "q-length: a good answer fails (missing",
    ),
    "a good answer with a value of its own": (
        "- For 8 weeks, from 3 June.",
        "- For 8 weeks, from 3 June to 29 July.",
        "not in the evidence: 29 July): 'For 8 weeks",
    ),
    "a good answer that is forbidden": (
        "- Dana Osei said so.",
        "- Dana Osei said so after a unanimous vote.",
        "q-half: a good answer fails (forbidden unanimous",
    ),
    "a bad answer that is right": (
        "- It will be closed for twelve weeks.",
        "- It will be closed for 8 weeks.",
        "q-length: a bad answer passes",
    ),
}


def test_the_small_article_is_sound(tmp_path: Path) -> None:
    """What the tests below break is whole before."""
    assert lint([small(tmp_path)]) == []


@pytest.mark.parametrize("kind", FAULTS)
def test_each_kind_of_fault_is_found(tmp_path: Path, kind: str) -> None:
    """The fault is told, after the name of its article."""
    old, new, said = FAULTS[kind]
    assert old in YAML
    changed = YAML.replace(old, new, 1)
    if kind == "a fact that nothing uses":
        changed = changed.replace("okay: [cost]", "okay: []")

    faults = lint([small(tmp_path, changed)])

    assert any(fault.startswith("mill-lane: ") and said in fault for fault in faults), faults


def test_an_article_that_is_changed_shows_in_its_labels(tmp_path: Path) -> None:
    """Evidence that no longer stands in the article is a fault of the labels."""
    faults = lint([small(tmp_path, text=TEXT.replace("eight weeks from", "nine weeks from"))])

    assert any("length: evidence stands 0 times" in fault for fault in faults)


def test_a_suite_needs_questions_without_an_answer(tmp_path: Path) -> None:
    """At least 15 % of the questions have no answer or a false premise."""
    head, tail = YAML.split("  - id: q-architect")[0], YAML.split("  - id: q-premise")[1]
    assert lint([small(tmp_path, f"{head}  - id: q-premise{tail}")]) == []

    faults = lint([small(tmp_path, head)])

    assert faults == ["suite: only 0 of 3 questions have no answer or a false premise"]
