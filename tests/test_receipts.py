"""Kept results verified: what is untouched holds, and what is changed is noticed."""

from __future__ import annotations

import json
import random
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import (
    Answer,
    Article,
    Assistant,
    CheckReport,
    Summary,
    UsageError,
    Verification,
    make_article,
    verify,
)
from assistant.receipts.parsing import parse
from assistant.stories.asking import ask
from evals.benchmarks.receipts import kind, places, results, tampered, told
from evals.labels import ARTICLES, read_labels
from tests.commands import HARBOUR
from tests.invented import HOSPITAL, MATCH
from tests.sampling import one_in
from tests.staging import ALTERED, BROKE, COST, DRAFTER, FACTS, WRONG, answer, play

ENGINE = Assistant("extractive")
TUNE = sorted(
    file.stem for file in ARTICLES.glob("*.yaml") if read_labels(file).article.split == "tune"
)
FALSE = "The harbour of Tern will close for nine weeks, Ada Lind denied. Nobody likes it."
UNKNOWN = (
    "article.source", "article.original", "article.retrieved", "complete", "engine", "usage", "version", "notes", "follows",
    "question", "standalone_question", "unanswered[]",
)  # fmt: skip
"""What no verification can notice without a signature, and ids, which are only doubted."""


@cache
def made() -> tuple[tuple[Article, Summary | Answer | CheckReport], ...]:
    """Results of the extractive engine on invented articles."""
    found: list[tuple[Article, Summary | Answer | CheckReport]] = []
    for read in (HARBOUR, HOSPITAL, MATCH):
        article = make_article(read)
        summary = ENGINE.summarize(article)
        text = f"{FALSE} {summary.key_points[0].text}"
        found += [(article, summary), (article, ENGINE.check(article, text))]
        found += [(article, ENGINE.ask(article, one)) for one in ("Who said so?", "Who won?")]
    return tuple(found)


@pytest.mark.parametrize("name", one_in(4, TUNE))
def test_what_is_untouched_holds(name: str) -> None:
    """Every result on labelled articles, of both engines, verifies without any finding."""
    for _, article, result in results(read_labels(ARTICLES / f"{name}.yaml")):
        verification = verify(result.model_dump_json(), article)
        assert (verification.state, verification.findings) == ("holds", ())


def test_both_engines_have_results() -> None:
    """The law above is about something: every kind of result, of both engines."""
    labels = read_labels(ARTICLES / f"{TUNE[0]}.yaml")
    seen = {(engine, result.kind) for engine, _, result in results(labels)}
    kinds = ("summary", "answer", "check")
    assert seen == {(engine, one) for engine in ("extractive", "recorded") for one in kinds}


def test_another_word_of_the_article_in_a_claim_of_its_own_words_is_noticed() -> None:
    """The extractive engine only repeats: a claim in other words is none of its."""
    article = make_article(HOSPITAL)
    result = ENGINE.summarize(article)
    first = result.overview[0]
    changed = first.model_copy(update={"text": first.text.replace("resigned", "river")})
    forged = result.model_copy(update={"overview": (changed, *result.overview[1:])})

    verification = verify(forged.model_dump_json(), article)

    assert changed.text != first.text
    assert not verification.holds
    assert any("repeats the article" in one.detail for one in verification.findings)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32))
def test_a_changed_value_about_the_article_is_noticed(seed: int) -> None:
    """Of an extractive result no value that speaks of the article can be changed unseen."""
    chance = random.Random(seed)  # noqa: S311 - a seeded draw, no secret
    article, result = chance.choice(made())
    value = json.loads(result.model_dump_json())
    path = chance.choice(list(places(value)))
    what = kind(path, result.kind).partition(": ")[2]
    changed_to = tampered(value, path, chance)
    came = told(json.dumps(changed_to), article)
    if what in UNKNOWN or value == changed_to:
        return
    if what in ("article.title", "article.published", "claims[].id") or what.endswith("taken out"):
        assert came in ("noticed", "doubted") or what == "claims[] taken out"
    else:
        assert came in ("noticed", "refused"), (what, path)


def drafted(
    *claims: dict[str, Any], then: str = '{"claims": []}', verified: bool = False
) -> Answer:
    """Return an answer that a scripted model drafted, and ``then`` repaired or verified."""
    story = ask(FACTS, "What broke?", DRAFTER, verify=verified)
    return play(story, answer(*claims), then).result  # type: ignore[no-any-return] # a story's own


def changed(result: Summary | Answer, **values: Any) -> Verification:
    """Verify a result with a field changed."""
    return verify(result.model_copy(update=values), make_article(HARBOUR))


ANSWER = ENGINE.ask(make_article(HARBOUR), "How much will the repairs cost?")
(CLAIM,) = ANSWER.claims


def found(verification: Verification) -> set[str]:
    return {one.subject for one in verification.findings if one.outcome == "fail"}


def test_another_true_citation_does_not_carry_the_claim() -> None:
    """A claim moved to true words of another sentence is noticed: the checks read those."""
    article = make_article(HARBOUR)
    start = article.text.index("The fishers")
    end = article.text.index(" Its chair")
    moved = CLAIM.citations[0].model_copy(
        update={
            "start": start,
            "end": end,
            "quote": article.text[start:end],
            "passage": article.passage_at(start).id,
        }
    )
    claim = CLAIM.model_copy(update={"citations": (moved,)})
    verification = changed(ANSWER, claims=(claim,))
    assert verification.state == "result_changed"
    assert found(verification) == {"check"}


def test_a_changed_article_is_told_from_a_changed_result() -> None:
    """Another article says which quotes it has; a result that contradicts itself is both."""
    other = make_article(HARBOUR.replace("14 million", "15 million"))
    answer = verify(ANSWER, other)
    assert answer.state == "article_changed"
    assert [bool(one.citations) for one in answer.quotes_now] == [False]

    moved = verify(ANSWER, make_article("A line before.\n\n" + HARBOUR))
    (now,) = moved.quotes_now
    assert moved.state == "article_changed"
    assert now.citations[0].quote == now.quote

    assert verify(ANSWER.model_copy(update={"text": "It is free."}), other).state == "both_changed"


def test_words_of_another_version_are_certain_and_its_checks_are_doubted() -> None:
    """What an older program's checks said is doubted; a quote is the article's or it is not."""
    (check, *rest) = CLAIM.checks
    told_otherwise = check.model_copy(update={"detail": "it is so"})
    claim = CLAIM.model_copy(update={"checks": (told_otherwise, *rest)})
    older = ANSWER.model_copy(update={"version": "0.0.1", "claims": (claim,)})
    verification = verify(older, make_article(HARBOUR))
    assert (verification.state, verification.holds) == ("doubtful", True)
    assert verify(older.model_copy(update={"version": ANSWER.version}), make_article(HARBOUR)).state

    citation = CLAIM.citations[0].model_copy(update={"quote": "The repairs will cost 40 million"})
    claim = CLAIM.model_copy(update={"citations": (citation,)})
    assert not changed(ANSWER, version="0.0.1", claims=(claim,)).holds


def test_a_result_made_with_another_title_or_date_is_verified_with_it() -> None:
    """A title and a date given when it was made are the result's word, and can be made sure."""
    article = make_article(HARBOUR, title="Tern", published="2024-03-05")
    summary = ENGINE.summarize(article)

    taken = verify(summary, make_article(HARBOUR))
    assert (taken.state, len(taken.findings)) == ("doubtful", 2)
    assert verify(summary, article).state == "holds"
    plain = make_article(HARBOUR)
    assert verify(summary, plain, title="Tern", published="5 March 2024").state == "holds"
    assert found(verify(summary, plain, published="2024-03-12")) == {"article"}


def judged(verdict: str, quote: str, why: str = "") -> str:
    judgement = {"claim": "c1", "verdict": verdict, "passage": "p3", "quote": quote, "why": why}
    return json.dumps({"judgements": [judgement]})


@pytest.mark.parametrize(
    ("verdict", "quote", "why"),
    [
        ("supported", "The dam at Harwick broke on Monday", ""),
        ("unsupported", "", "it does not say why"),
        ("unsupported", "the mayor, Ann Lee, said", ""),
        ("contradicted", "The dam … broke on Monday", "another day"),
        ("supported", "The dam broke", ""),
    ],
)
def test_a_judgement_holds_as_far_as_it_can_be_known(verdict: str, quote: str, why: str) -> None:
    """A verifier's words are found again; that it called a claim supported is not verified."""
    result = drafted(BROKE, then=judged(verdict, quote, why), verified=True)
    verification = verify(result.model_dump_json(), FACTS.article)
    assert (verification.state, verification.findings) == ("holds", ())
    (claim,) = (*result.claims, *result.withheld)
    said = any("called supported by a model" in note for note in verification.notes)
    assert said == (claim.standing == "supported")


def test_a_judgement_is_not_made_up_of_nothing() -> None:
    """A claim is not raised to supported without a judgement, nor by words that are not there."""
    raised = CLAIM.model_copy(update={"standing": "supported"})
    assert found(changed(ANSWER, claims=(raised,))) == {"claim"}

    text = drafted(
        BROKE, then=judged("supported", "The dam at Harwick broke on Monday"), verified=True
    ).model_dump_json()
    place = text.rindex("The dam at Harwick broke on Monday", 0, text.index('"standing"'))
    moved = f"{text[:place]}The dam at Harwick held on Monday{text[place + 34 :]}"
    assert verify(moved, FACTS.article).state == "result_changed"


def test_a_false_claim_put_among_the_shown_is_noticed() -> None:
    """A withheld claim that is moved among the shown is a result that was changed."""
    result = drafted(BROKE, COST, WRONG, ALTERED)
    assert len(result.withheld) == 2
    assert verify(result, FACTS.article).state == "holds"
    for one in result.withheld:
        whitened = one.model_copy(update={"standing": "cited", "reason": None, "checks": ()})
        shown = (*result.claims, whitened)
        moved = result.model_copy(
            update={
                "claims": shown,
                "withheld": tuple(other for other in result.withheld if other != one),
                "text": " ".join(claim.text for claim in shown),
            }
        )
        findings = verify(moved, FACTS.article).findings
        assert any("the checks withhold it" in finding.detail for finding in findings)


JSON = ANSWER.model_dump_json()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not JSON"),
        ("[]", "is no result"),
        ("12", "is no result"),
        ('{"kind": "recipe"}', "of kind 'recipe'"),
        ('{"kind": ["answer"]}', "is no result"),
        ('{"kind": "answer"}', "names no contract"),
        (JSON.replace('"contract":1', '"contract":2'), "is of contract 2"),
        (JSON.replace('"contract":1', '"contract":true'), "is of contract True"),
        (JSON.replace('"start":', '"start":"1","begin":', 1), "no whole answer"),
        (JSON.replace('"start":', '"start":1,"start":', 1), "'start' is given twice"),
        (JSON.replace('"seconds":0.0', '"seconds":NaN'), "NaN is no number"),
        (JSON.replace('"question":"', '"question":"\\ud800'), "no whole answer"),
        (JSON.replace('"data":null', f'"data":{"[" * 9999}{"]" * 9999}', 1), "nested too deeply"),
        (JSON.replace('"calls":0', f'"calls":{"9" * 9999}'), "is no result"),
        (JSON.replace('"calls":0', '"calls":0,"tip":5'), "usage.tip"),
    ],
)
def test_what_is_no_result_is_refused_in_one_line(text: str, said: str) -> None:
    """No JSON, another kind or contract, unknown and doubled fields, other types."""
    with pytest.raises(UsageError, match=r"^[^\n]*$") as refused:
        parse(text)
    assert said in str(refused.value)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_bytes_end_otherwise_than_in_a_line(data: st.DataObject) -> None:
    """Whatever is done to a file, it is verified or refused; nothing else is raised."""
    article, result = data.draw(st.sampled_from(made()))
    text = result.model_dump_json()
    at = data.draw(st.integers(0, len(text) - 1))
    size = data.draw(st.integers(0, 3))
    text = text[:at] + data.draw(st.text(max_size=3)) + text[at + size :]
    assert told(text, article) in ("noticed", "doubted", "refused", "not noticed")


@pytest.mark.parametrize("published", ["1400-01-01", "2999-12-31", "9999-12-31", "2021-02-30", "x"])
def test_a_date_of_any_size_is_no_accident(published: str) -> None:
    """A date of publication at the ends of the calendar, or none, is noticed and no crash."""
    article = make_article("They met yesterday. Talks last until next year and the week after.")
    summary = ENGINE.summarize(article)
    named = summary.article.model_copy(update={"published": published})
    assert verify(summary.model_copy(update={"article": named}), article).findings
