"""Checks and the verifier: each sentence has its verdict, and only a verifier says supported."""

from __future__ import annotations

import json

import pytest

from assistant.stories.asking import ask
from assistant.stories.checking import check
from tests.staging import (
    BROKE,
    COST,
    DRAFTER,
    FACTS,
    answer,
    play,
)


def judgements(*rows: tuple[str, str, str]) -> str:
    return json.dumps(
        {
            "judgements": [
                {"claim": claim_id, "verdict": verdict, "passage": "p3", "quote": quote, "why": ""}
                for claim_id, verdict, quote in rows
            ]
        }
    )


def test_verify_holds_claims_back_until_they_are_judged() -> None:
    """Supported only by the verifier; contradicted is withheld; nothing is shown before."""
    judged = judgements(
        ("c1", "supported", "The dam at Harwick broke on Monday"),
        ("c2", "contradicted", "Repairs will cost 40 million euros"),
    )
    played = play(ask(FACTS, "What?", DRAFTER, verify=True), answer(BROKE, COST), judged)

    assert [(one.text, one.standing) for one in played.shown] == [(BROKE["text"], "supported")]
    assert played.result.withheld[0].standing == "withheld"


def test_a_verdict_without_found_words_is_void() -> None:
    """A verifier must show the deciding words like everyone else."""
    judged = judgements(("c1", "supported", "words the article lacks"))
    played = play(ask(FACTS, "What?", DRAFTER, verify=True), answer(BROKE), judged)

    assert played.result.claims[0].standing == "cited"


CHECKED = [
    ("Nobody was hurt.", "verbatim"),
    ("The dam in Harwick broke on Monday, according to the mayor.", "plausible"),
    ("Repairs will cost 90 million euros.", "unsupported"),
    ("We did expect it, Lee said.", "contradicted"),
    ("Penguins conquered the parliament of Portugal.", "unsupported"),
    ("Repairs will cost 40 million euros, Ann Maria Lee added.", "doubtful"),
]


@pytest.mark.parametrize(("text", "verdict"), CHECKED, ids=[row[0] for row in CHECKED])
def test_check_gives_each_sentence_its_verdict(text: str, verdict: str) -> None:
    """Mechanical verdicts, without any model."""
    result = play(check(FACTS, text, DRAFTER)).result

    assert [one.verdict for one in result.claims] == [verdict], result.claims[0].reason


def test_check_spans_are_those_of_the_checked_text() -> None:
    """Start and end are offsets into the text that was checked."""
    text = "  Nobody was hurt.\n\nThe dam broke on Monday. "
    result = play(check(FACTS, text, DRAFTER)).result

    assert [text[one.start : one.end] for one in result.claims] == [
        one.text for one in result.claims
    ]


def test_only_a_verifier_says_supported() -> None:
    """With a model's judgement a plausible sentence becomes supported."""
    judged = judgements(("c1", "supported", "The dam at Harwick broke on Monday"))
    result = play(
        check(FACTS, "On Monday the dam in Harwick broke.", DRAFTER, verify=True), judged
    ).result

    assert [one.verdict for one in result.claims] == ["supported"]


@pytest.mark.parametrize("name", ["C1", "c1:", "[c1]", " c1. "])
def test_a_sloppy_verifier_is_understood(name: str) -> None:
    """Its ids and verdicts in other letters say the same; ids that nobody asked about, nothing."""
    judged = judgements(
        ("c77", "contradicted", "The dam at Harwick broke on Monday"),
        (name, "Supported.", "The dam at Harwick broke on Monday"),
    ).replace(', "why": ""', "")
    played = play(check(FACTS, "On Monday the dam in Harwick broke.", DRAFTER, verify=True), judged)

    assert [one.verdict for one in played.result.claims] == ["supported"]


def test_of_two_judgements_the_graver_counts_and_a_missing_one_is_told() -> None:
    """A verifier that contradicts itself supports nothing."""
    judged = judgements(
        ("c1", "contradicted", "The dam at Harwick broke on Monday"),
        ("c1", "supported", "The dam at Harwick broke on Monday"),
    )
    played = play(ask(FACTS, "What?", DRAFTER, verify=True), answer(BROKE, COST), judged)

    assert [one.text for one in played.result.withheld] == [BROKE["text"]]
    assert "1 claim was not judged by the verifier" in played.result.notes
