"""The benchmark of the model verifier: how claims are dealt out, what is counted, what is recorded."""

from __future__ import annotations

import pytest

from evals.benchmarks.verdicts import Judged, dealt, kinds, table, typed
from evals.benchmarks.verifying import OURS
from evals.labels import read_suite
from evals.recorder import Recorder
from evals.typed_claims import ArticleClaims, read_claims


@pytest.mark.parametrize("its", read_claims(), ids=lambda its: its.article)
def test_a_false_claim_and_its_true_twin_are_judged_in_different_calls(its: ArticleClaims) -> None:
    """Side by side they would tell each other apart."""
    groups = dealt(its.claims)

    assert sorted(claim.id for own in groups for claim in own) == sorted(c.id for c in its.claims)
    for own in groups:
        ids = {claim.id for claim in own}
        assert not any(f"{one}t" in ids for one in ids)


def test_every_typed_claim_has_a_recorded_verdict() -> None:
    """A changed prompt, article or claim is another request, which has to be recorded anew."""
    suite, claims = read_suite(), [its for its in read_claims() if its.article == "airline-strike"]
    rows = typed(suite, claims, "tune", lambda name: Recorder(OURS / f"{name}.jsonl"))

    assert rows
    assert not any(one.missing for one, _ in rows)
    assert "| number |" in kinds(rows)


def test_the_table_counts_who_objects() -> None:
    """Of two false ones a check fails one and the verifier refuses both; a true one stands."""
    rows = [
        Judged("a", label=False, failed=True, doubted=False, refused=True),
        Judged("b", label=False, failed=False, doubted=False, refused=True),
        Judged("c", label=True, failed=False, doubted=True, refused=False),
        Judged("d", label=True, failed=False, doubted=False, refused=False, missing=True),
    ]
    shown = table("claims", rows).splitlines()

    assert "3 of 3 articles; 1 not recorded" in shown[0]
    assert "| a check fails | 0.750 | 0.500 | 0.000 | 1.000 |" in shown
    assert "| the verifier refuses | 1.000 | 1.000 | 0.000 | 1.000 |" in shown
