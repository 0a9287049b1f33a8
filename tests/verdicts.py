"""Verdicts to report on: an invented article, a run of its questions, and any words in any field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.gates import Compared, GateResult
from evals.labels import Labels
from evals.verdict import Case, ChangedCase, Failure, Figure, Passage, Run, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from evals.verdict import Outcome

TEXT = """Dam breaks above Orrin

The dam at Lake Orrin broke on Monday. The council had known of a crack since 2019.

Nobody was hurt, said the mayor, Ada Quill. "We were lucky," she added.

Repairs will cost £4.2m. Who pays is not settled.
"""
HOSTILE = (
    "<script>alert(1)</script>", "</pre></details></style><b onload=x>", "\" onmouseover='x' a=\"",
    "<!-- ]]> --> &lt;i&gt; &#60;", "\u202eevil\u202c \x1b[31mred \ufeff\u061c", "a@b|c | d \\| e",
    "[x](http://evil.example) ![y](//evil.example) www.evil.example", "~~a~~ *b* _c_ `d` $e$ # 1. -",
    "javascript:alert(1)", "\ufffe\uffff\x00 null \ud800 half",
)  # fmt: skip


def labels(name: str = "dam", text: str = TEXT) -> Labels:
    """Make the labels of an article with one question, and one that nothing answers."""
    fact = {
        "id": "hurt", "claim": "Nobody was hurt.", "evidence": ["Nobody was hurt"],
        "expect": {"text": ["nobody", "no one"]},
    }  # fmt: skip
    known = {
        "id": "q-hurt", "type": "fact", "ask": "Who was hurt?", "answer": ["hurt"],
        "good": ["Nobody was hurt.", "No one."], "bad": ["The mayor.", "Twelve people."],
    }  # fmt: skip
    unknown = {
        "id": "q-pays", "type": "unanswerable", "ask": "Who pays?", "decoys": ["The council"],
        "bad": ["The council.", "The mayor."],
    }  # fmt: skip
    made = Labels.model_validate(
        {
            "format": "1",
            "article": {"id": name, "kind": "wire copy", "split": "report", "licence": "invented"},
            "facts": [fact],
            "summary": {"vital": ["hurt"]},
            "questions": [known, unknown],
        }
    )
    return made.model_copy(update={"text": text})


SUITE = {"dam": labels()}
"""The labels that a page is given."""


def run(words: str = "", **changes: object) -> Run:
    """Say what was run; ``words`` are in every field that can hold any."""
    made = Run(
        name=f"live{words}",
        engine=f"openai{words}",
        model=f"model{words}",
        label=f"a large model{words}",
        suite=f"{words}5a" * 32,
        prompts={f"answer{words}": f"{words}77" * 32},
        epochs=1,
        only=(f"report{words}",),
        version=f"0.1{words}",
        code=f"{words}c0" * 32,
    )
    return made.model_copy(update=changes)


def figure(name: str, value: float = 0.5, articles: int = 6) -> Figure:
    """Make a figure; with its interval from five articles on."""
    ends = (max(0.0, value - 0.1), min(1.0, value + 0.1)) if articles >= 5 else (None, None)
    return Figure(
        name=name, value=value, low=ends[0], high=ends[1], cases=2 * articles, articles=articles
    )


def failure(number: int = 1, words: str = "", article: str = "dam") -> Failure:
    """Make a failure with everything that one can have."""
    start = TEXT.index("Nobody was hurt")
    return Failure(
        article=f"{article}{words}",
        question=f"q-{number}{words}",
        epoch=2,
        type=f"fact{words}",
        ask=f"Who was hurt?{words}",
        status=f"answered{words}",
        answer=f"The mayor.{words}",
        faults=(f"missing: “nobody”{words}",),
        expected=(f"Nobody.{words}",),
        evidence=(Passage(start=start, end=start + 15),),
        cited=(Passage(start=start + 7, end=start + 36),),
        withheld=(f"Twelve people (no quote){words}",),
        correct=False,
    )


def case(number: int = 1, words: str = "", article: str = "dam") -> Case:
    """Make the case of such a failure."""
    return Case(
        article=f"{article}{words}",
        question=f"q-{number}{words}",
        epoch=1,
        type=f"fact{words}",
        kind=f"wire copy{words}",
        value=0.0,
        correct=0.0,
        answered=1.0,
        trouble=None,
        faults=(f"missing: “nobody”{words}",),
    )


def verdict(words: str = "", outcome: Outcome = "fail", **changes: object) -> Verdict:
    """Make a verdict in which everything happens, with ``words`` wherever words can be."""
    compared = Compared(
        metric=f"accuracy{words}", before=0.7, after=0.5, cases=12, articles=6, p_drop=0.01,
        detectable=0.1, change="regressed",
    )  # fmt: skip
    made = Verdict(
        run=run(words),
        outcome=outcome,
        metrics=(figure(f"grounded accuracy{words}"), figure(f"coverage{words}", 0.75, 3)),
        undefined=(f"abstention recall{words}",),
        by_type=(figure(f"fact{words}"),),
        by_kind=(figure(f"wire copy{words}"), figure(f"obituary{words}", 0.25, 1)),
        by_split=(figure(f"report{words}"),),
        speakers_right=1,
        speakers_wrong=0,
        gates=(
            GateResult(name=f"accuracy{words}", passed=False, detail=f"0.500, floor 0.700{words}"),
            GateResult(name=f"labels{words}", passed=True, detail=f"as pinned{words}"),
        ),
        compared=(compared,),
        changed=(
            ChangedCase(article=f"dam{words}", question=f"q-1{words}", before=1.0, after=0.0),
            ChangedCase(article=f"dam{words}", question=f"q-9{words}", before=0.0, after=1.0),
        ),
        unstable=(f"dam{words}/q-1{words}",),
        failures=tuple(failure(number, words) for number in (1, 2)),
        cases=tuple(case(number, words) for number in (1, 2, 3)),
        troubles={"error": 1},
        missing=2,
        tokens=12_345,
        seconds=1.5,
        marked=1,
        withheld=2,
    )
    return made.model_copy(update=changes)


def bare(**changes: object) -> Verdict:
    """Make the verdict of a run in which nothing happened."""
    none: Iterable[object] = ()
    empty = dict.fromkeys(
        "metrics undefined by_type by_kind by_split gates compared changed unstable failures cases"
        .split(), none,
    )  # fmt: skip
    counts = dict.fromkeys(
        "speakers_right speakers_wrong missing tokens marked withheld".split(), 0
    )
    quiet = run().model_copy(update={"only": (), "prompts": {}, "model": None, "label": ""})
    update = {**empty, **counts, "troubles": {}, "seconds": 0.0, "run": quiet, **changes}
    return verdict(outcome="pass").model_copy(update=update)
