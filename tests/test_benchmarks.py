"""What the public benchmarks measure, on tiny invented data."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.grounding.grounding import CHECKS
from evals.benchmarks import (
    checking,
    checking_sets,
    claims_speed,
    measures,
    scorers,
    splitting,
    summaries,
)
from evals.benchmarks.checking_sets import Judged, Labelled, Pair
from evals.benchmarks.measures import Scored
from evals.fitting import balanced

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

ARTICLE = """The council of Harwick closed the bridge on Monday. Mayor Tom Pell said it was cracked.

Repairs will cost 3 million pounds. The bridge was built in 1921. Buses go by the ferry now."""
SAME = "The council of Harwick closed the bridge on Monday."
OTHER = "The council of Dellmar closed the bridge on Monday."

SCORED = st.lists(
    st.builds(
        Scored, st.sampled_from("abcdefghij"), st.sampled_from([0.0, 0.2, 0.5, 1.0]), st.booleans()
    ),
    min_size=2,
    max_size=40,
)
BOTH = SCORED.filter(lambda values: len({one.label for one in values}) == 2)


@given(BOTH)
def test_auc_is_the_chance_to_rank_a_supported_text_higher(values: list[Scored]) -> None:
    """Over all pairs of a supported and another text, a higher score counts one, a tie a half."""
    yes = [one.score for one in values if one.label]
    no = [one.score for one in values if not one.label]
    wins = [(high > low) + (high == low) / 2 for high in yes for low in no]

    assert measures.auc(values).value == pytest.approx(sum(wins) / len(wins))


@given(BOTH)
def test_texts_that_repeat_within_their_article_add_no_certainty(values: list[Scored]) -> None:
    """Every text twice in its article gives the same AUC with the same interval."""
    once, twice = measures.auc(values), measures.auc([*values, *values])

    assert twice.value == pytest.approx(once.value)
    assert (twice.half is None) == (once.half is None)
    assert twice.half == pytest.approx(once.half)


def test_auc_needs_both_labels() -> None:
    """Where all texts are supported there is nothing to tell apart."""
    with pytest.raises(ValueError, match="both labels"):
        measures.auc([Scored("a", 1.0, label=True)])


@given(SCORED, st.floats(-0.5, 1.5))
def test_no_threshold_is_better_than_the_one_chosen(values: list[Scored], other: float) -> None:
    """On the texts it is chosen by, no other threshold has a higher balanced accuracy."""
    scores = [(one.score, one.label) for one in values]

    assert balanced(scores, measures.threshold(values)) >= balanced(scores, other)


@given(st.sets(st.text(min_size=1), min_size=1, max_size=12), st.integers(1, 6))
def test_folds_are_even_and_depend_on_the_articles_alone(names: set[str], count: int) -> None:
    """Folds differ by one article at most, and the order in which articles come is no matter."""
    found = measures.folds(names, count)
    sizes = [list(found.values()).count(one) for one in range(count)]

    assert max(sizes) - min(sizes) <= 1
    assert found == measures.folds(sorted(names, reverse=True), count)


@given(BOTH, st.integers(0, 4))
def test_no_text_is_told_by_the_labels_of_its_own_fold(values: list[Scored], own: int) -> None:
    """Turn every label of a fold round: what is said of that fold stays as it was."""
    fold = measures.folds(one.article for one in values)
    turned = [replace(v, label=not v.label) if fold[v.article] == own else v for v in values]
    pairs = zip(values, measures.cross_fitted(values), measures.cross_fitted(turned), strict=True)

    assert all(said == again for one, said, again in pairs if fold[one.article] == own)


def test_the_other_folds_choose_the_threshold() -> None:
    """An article whose scores mean the opposite is told wrong, for the others say so."""
    names = "abcdefghij"
    values = [Scored(name, score, score > 0.5) for name in names for score in (0.2, 0.8)]
    odd = [replace(one, label=not one.label) if one.article == "a" else one for one in values]

    assert measures.balanced_accuracy(values).value == 1.0
    assert measures.balanced_accuracy(odd).value == pytest.approx(0.9)


def test_balanced_accuracy_gives_both_labels_half() -> None:
    """Calling everything supported is worth a half, however rare the unsupported are."""
    values = [Scored(name, 0.5, name != "a") for name in "abcdefghij"]

    assert measures.balanced_accuracy(values).value == 0.5


def test_consistency_counts_a_tie_as_a_failure() -> None:
    """Only a pair whose edited text scores lower is consistent; ties are counted apart."""
    pairs = [("a", 0.9, 0.4), ("b", 0.9, 0.9), ("c", 0.4, 0.9), ("d", 1.0, 0.0)]

    assert measures.consistency(pairs).value == 0.5
    assert measures.ties(pairs).value == 0.25


@pytest.mark.parametrize(
    ("theirs", "expected"),
    [
        pytest.param([1, 4, 9, 16, 25, 36], 1.0, id="the same order"),
        pytest.param([6, 5, 4, 3, 2, 1], -1.0, id="the opposite order"),
        # Ranks 1, 2, 4, 4, 4, 6 have a variance of 15.5 where those without ties have 17.5.
        pytest.param([1, 2, 5, 5, 5, 9], (15.5 / 17.5) ** 0.5, id="a tie shares its mean rank"),
    ],
)
def test_spearman_is_the_correlation_of_ranks(theirs: list[float], expected: float) -> None:
    """Only the order counts; equal scores share the mean of their ranks."""
    values = [
        (name, float(at), score)
        for at, (name, score) in enumerate(zip("abcdef", theirs, strict=True))
    ]

    assert measures.spearman(values).value == pytest.approx(expected)


def test_a_lower_verdict_gives_a_lower_score() -> None:
    """A sentence of the article has the highest score, one that names another town a lower one."""
    (same,), (other,) = (scorers.verdict_scores(ARTICLE, text) for text in (SAME, OTHER))

    assert same == 1.0 > other


@pytest.mark.parametrize("method", scorers.METHODS.values(), ids=scorers.METHODS)
def test_every_method_scores_each_sentence_from_0_to_1(method: scorers.Method) -> None:
    """A text of two sentences gets two scores; the article's own words get the highest."""
    own = method(ARTICLE, SAME)
    both = method(ARTICLE, f"{SAME} Nobody swims.")

    assert own == [1.0]
    assert len(both) == 2
    assert all(0 <= one <= 1 for one in both)


def test_a_summary_is_as_good_as_its_worst_sentence() -> None:
    """A text that is judged as a whole scores as its lowest sentence does."""
    found = checking.scored(
        scorers.verdict_scores, [Labelled(ARTICLE, f"{SAME} {OTHER}", label=False)]
    )

    assert [one.score for one in found] == scorers.verdict_scores(ARTICLE, OTHER)


def test_a_pair_is_told_apart_beside_a_sentence_that_is_wrong_anyway() -> None:
    """A pair's texts score as the mean of their sentences, so that one bad in both hides nothing."""
    pair = Pair(ARTICLE, f"{OTHER} {SAME}", f"{OTHER} {OTHER}", "Entity", {"ROUGE": (0.5, 0.4)})

    scores = checking.pair_scores([pair])

    assert measures.consistency(scores["check"]).value == 1.0
    assert scores["ROUGE"] == [(ARTICLE, 0.5, 0.4)]


def test_errors_are_false_alarms_and_misses() -> None:
    """A supported text called wrong is listed, and another that is not; right ones are not."""
    texts = [
        Labelled(ARTICLE, SAME, label=True),
        Labelled(ARTICLE, OTHER, label=True),
        Labelled(ARTICLE, SAME, label=False),
        Labelled(ARTICLE, OTHER, label=False),
    ]

    heads = [line.splitlines()[0] for line in checking.errors(texts) if not line.startswith(" ")]

    assert heads == [f"FALSE ALARM: {OTHER}", f"MISS: {SAME}"]


def test_sets_are_read_as_they_were_published(tmp_path: Path) -> None:
    """Labels are majorities, summaries find their articles, an error has its corrected kind."""
    write_sets(tmp_path)

    judged = checking_sets.qags(tmp_path / "qags", "xsum")
    pairs = checking_sets.bump(tmp_path / "bump", "task1")

    assert judged[0] == Judged(ARTICLE.replace("Tom", "A"), (SAME, OTHER), 0.5)
    assert [one.label for one in checking_sets.qags_sentences(tmp_path / "qags", "xsum")[:2]] == [
        True,
        False,
    ]
    assert checking_sets.summedits(tmp_path / "summedits_news")[1].text == OTHER
    assert pairs[0].kind == "Intrinsic Entity"
    assert pairs[0].published == {"ROUGE-2": (0.9, 0.8)}
    assert [one.label for one in pairs[0].sides] == [True, False]


def test_the_report_is_made_of_markdown_tables(tmp_path: Path) -> None:
    """Every row of a table has as many cells as its head; all sets are reported."""
    write_sets(tmp_path)

    tables = checking.report(tmp_path).split("\n\n")

    assert len(tables) == 4
    for table in tables:
        assert len({line.count("|") for line in table.splitlines()}) == 1
    assert "| QAGS XSum sentences, ROC AUC | 1.000" in tables[0]
    assert re.search(r"^\| check \| 1\.000 .*\| 0\.000 \| 1\.000", tables[1], re.MULTILINE)


def write_sets(folder: Path) -> None:
    """Write sets of six articles each, in the shape of the published ones."""
    texts = [ARTICLE.replace("Tom", name) for name in "ABCDEF"]
    sentences = [{"text": SAME, "label": 1}, {"text": OTHER, "label": 0}]
    judged = [{"article": text, "sentences": sentences} for text in texts[:3]]
    judged += [{"article": text, "sentences": sentences[:1]} for text in texts[3:]]
    edited = [
        {"article_id": str(at), "summary": one["text"], "label": one["label"]}
        for at in range(6)
        for one in sentences
    ]
    pairs = [
        {
            "article": text,
            "reference_summary": SAME,
            "edited_summary": OTHER,
            "error_type": "Extrinsic Entity Error",
            "corrected_error_type": "Intrinsic Entity Error",
            "scores": {"ROUGE-2_reference": 0.9, "ROUGE-2_edited": 0.8},
        }
        for text in texts
    ]
    write(folder / "qags" / "qags_cnndm.jsonl", judged)
    write(folder / "qags" / "qags_xsum.jsonl", judged)
    articles = [{"article_id": str(at), "text": text} for at, text in enumerate(texts)]
    write(folder / "summedits_news" / "articles.jsonl", articles)
    write(folder / "summedits_news" / "summaries.jsonl", edited)
    write(folder / "bump" / "task1.jsonl", pairs)
    write(folder / "bump" / "task2.jsonl", pairs)


def write(path: Path, lines: Sequence[Mapping[str, object]]) -> None:
    """Write one object a line."""
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")


def overlap(reference: str, summary: str) -> list[float]:
    """Stand in for ROUGE: 1 where both are the same, else 0."""
    return [float(reference == summary)] * 3


def test_a_summary_has_the_number_of_sentences_nearest_to_the_budget() -> None:
    """Whole sentences are taken, as many as come nearest to the words that writers used."""
    case = summaries.Case("a", ARTICLE, ("one two three", "one two three four five"))

    assert case.budget == 4
    assert summaries.nearest(summaries.lead, ARTICLE, 9) == SAME
    assert summaries.nearest(summaries.lead, ARTICLE, 16).endswith("it was cracked.")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_product_is_measured_by_sentences_of_the_article(count: int) -> None:
    """No more sentences than asked for, each as it stands in the article."""
    article = "\n\n".join(
        f"The council of {town} closed its {thing} on Monday after a {harm} in the old {part}."
        for town, thing, harm, part in (
            ("Harwick", "bridge", "crack", "arch"), ("Dellmar", "ferry", "fire", "engine"),
            ("Tarnley", "school", "flood", "cellar"), ("Brenport", "library", "theft", "office"),
            ("Kenfern", "market", "storm", "roof"), ("Solwick", "station", "quarrel", "waiting room"),
        )
    )  # fmt: skip

    said = summaries.ours(article, count)

    assert len(said) == count
    assert set(said) <= set(summaries.plain_sentences(article))


def test_a_writer_is_measured_by_the_others_alone() -> None:
    """Two of three writers wrote the same: each of them agrees with half of the others."""
    found = summaries.others(overlap, ("same", "same", "another"))

    assert found == pytest.approx([1 / 3] * 3)


def test_methods_are_compared_article_by_article() -> None:
    """Differences are of the same articles; writers are compared where an article has several."""
    cases = [summaries.Case(name, name, ("x", "x")) for name in "abcde"]
    cases.append(summaries.Case("f", "f", ("x",)))
    methods = {summaries.OURS: lambda _: "x", "lead": lambda case: "x" if case.text == "a" else "y"}

    means, gaps = summaries.measure(cases, overlap, methods).split("\n\n")

    assert "| lead | 1.0 | 0.167" in means
    assert (
        "| a writer, by the others | 1.0 | 1.000 ± 0.000 | 1.000 ± 0.000 | 1.000 ± 0.000 | 5 |"
        in means
    )
    assert "| lead | +0.833" in gaps


def test_the_tokenizer_needs_no_data() -> None:
    """A paragraph is one sentence; words are in lower case."""
    tokenizer = summaries.Tokenizer()

    assert tokenizer.to_sentences("It broke. It was mended.") == ["It broke. It was mended."]
    assert tokenizer.to_words("Harwick paid £3m.") == ["harwick", "paid", "£", "3m"]


def test_a_missing_library_is_told_in_one_line() -> None:
    """Who lacks a library that only these benchmarks need is told how to get it."""
    with pytest.raises(SystemExit, match=r"^'no_such_library' is missing: pip install -r \S+$"):
        summaries.library("no_such_library.module")


def test_checks_are_timed_on_recorded_claims_that_bring_quotes() -> None:
    """Each of the first claims has evidence, and every check is timed."""
    drafted = next(claims_speed.recorded())

    taken = claims_speed.spent(drafted.statement())

    assert drafted.statement().evidence
    assert {*CHECKS, claims_speed.ALL} == taken.keys()


def test_a_case_is_right_only_if_every_sentence_is_found() -> None:
    """White space at the edges does not matter, a bound more or less does."""
    case = splitting.Case("first", "It broke. We ran.", ("It broke.", "We ran."))

    assert splitting.is_right(case, lambda _: [(0, 10), (10, 17)])
    assert not splitting.is_right(case, lambda _: [(0, 17)])
    assert not splitting.is_right(case, lambda _: [(0, 9), (10, 13), (13, 17)])
