"""Labels: the committed ones hold, and a file that is wrong is refused with what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evals.labels import digest, read_labels, read_suite
from evals.lint import lint
from evals.strict_yaml import LabelError, read_yaml
from tests.labelled import IDS, YAML, article, cited, small, suite, write
from tests.sampling import one_in

if TYPE_CHECKING:
    from pathlib import Path


def test_the_committed_labels_have_no_fault() -> None:
    """``python -m evals check`` finds nothing to mend."""
    assert lint(suite()) == []


@pytest.mark.parametrize("name", one_in(3, IDS))
def test_good_answers_are_right_and_bad_ones_wrong(name: str) -> None:
    """With all evidence cited, each good answer is correct and grounded, and no bad one correct."""
    labels = article(name)

    for question in labels.questions:
        for good in question.good:
            score = cited(labels, question, good)
            assert (score.correct, score.grounded) == (1, 1), (question.id, good, score.faults)
        for bad in question.bad:
            for status in {*question.allowed, "answered"}:
                score = cited(labels, question, bad, status)
                assert (score.correct, score.grounded) == (0, 0), (question.id, bad)


def test_each_split_has_articles_of_its_own() -> None:
    """Nothing is both tuned and reported on, and each part can give an interval."""
    splits = [labels.article.split for labels in suite()]

    assert min(splits.count("tune"), splits.count("report")) >= 5


def test_scalars_are_read_as_written(tmp_path: Path) -> None:
    """No word becomes false, no time of day a number, no date a date, and no tag an object."""
    file = tmp_path / "a.yaml"
    lines = "a: no", "b: 12:30", "c: 2026-05-20", "d: 0123", "e: [~, 1.50]", "f: !!int 7"
    file.write_text("\n".join(lines), "utf-8")

    assert read_yaml(file) == {
        "a": "no", "b": "12:30", "c": "2026-05-20", "d": "0123", "e": ["~", "1.50"],
        "f": "7",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", r"a\.yaml, line 3: the key 'a' stands twice"),
        ("a:\n  - b: 1\n    c: 2\n    b: 3\n", r"a\.yaml, line 4: the key 'b' stands twice"),
        ("a: {b: 1, b: 2}\n", r"a\.yaml, line 1: the key 'b' stands twice"),
        ("? [a]\n: 1\n", r"a\.yaml, line 1: a key is no text"),
        ("a: [1\nb: 2\n", r"a\.yaml, line \d"),
        ("a: *unknown\n", r"a\.yaml, line 1: .*alias"),
    ],
    ids=["a key twice", "a key twice inside", "twice in a row", "key", "open", "alias"],
)
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    """A key that stands twice, or what is no YAML, is told with the file and the line."""
    file = tmp_path / "a.yaml"
    file.write_text(text, "utf-8")

    with pytest.raises(LabelError, match=said):
        read_yaml(file)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("format: 1", "format: 2", "format"),
        ("  kind: council report", "  sort: report", r"article\.(kind|sort)"),
        ("split: tune", "split: train", r"article\.split"),
        ("2026-05-20", "20 May 2026", r"article\.published"),
        ("id: mill-lane", "id: mill-road", "not the file's name"),
        ("type: number", "type: figure", r"questions\.0\.type"),
        ("vital: [length, start]", "vital: []", r"summary\.vital"),
        ("vital: [length, start]", "vital: [height]", "names the fact 'height'"),
        ("answer: [length]", "answer: [width]", "q-length names the fact 'width'"),
        ("answer: [length]", "answers: [length]", r"questions\.0"),
        ("id: start", "id: length", "the fact id 'length' stands twice"),
        ("id: q-half", "id: q-length", "the question id 'q-length' stands twice"),
        ("      unit: weeks\n", "      unit: weeks\n      date: 2026-06-03\n", "exactly one of"),
        ("date: 2026-06-03", "date: 3 June", "is not YYYY"),
        ("number: 1.2 million", "number: a lot", "is not one number"),
        ("{text: [unanimous*]}", "{text: []}", "text is empty"),
        ("{text: [unanimous*]}", "{regex: '(unanimous'}", "no regular expression"),
        ("{text: [unanimous*]}", "{text: [a], unit: weeks}", "belong to a number"),
        ("{text: [unanimous*]}", "{text: [a], unless: [b]}", "unless belongs to a regex"),
        ("    decoys: [Peter Holm]\n", "", "needs decoys"),
        ("    decoys: [Peter Holm]\n", "    decoys: [Peter Holm]\n    good: [a, b]\n", "no good"),
        ("    corrects: [length]\n", "", "needs corrects"),
        ("      - It was Osei, who keeps the shop.\n", "", "at least 2 good"),
        ("      - The council.\n", "", r"questions\.1\.bad"),
        ("type: multi-hop", "type: follow-up", "has a history"),
    ],
)
def test_labels_of_another_shape_are_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    """What the format does not allow is told with its place; nothing is read as something else."""
    assert old in YAML
    file = write(tmp_path, YAML.replace(old, new, 1))

    with pytest.raises(LabelError, match=said):
        read_labels(file)


def test_labels_need_their_article_and_a_suite_its_labels(tmp_path: Path) -> None:
    """A file without its article, and a folder without a file, are refused."""
    with pytest.raises(LabelError, match="no labels"):
        read_suite(tmp_path)
    file = write(tmp_path)
    file.with_suffix(".txt").unlink()

    with pytest.raises(LabelError, match=r"mill-lane\.yaml: cannot read the article"):
        read_suite(tmp_path)


def test_the_digest_tells_every_change(tmp_path: Path) -> None:
    """One sign changed in labels or article is another suite."""
    whole = digest([small(tmp_path)])

    assert digest([small(tmp_path)]) == whole
    assert digest([small(tmp_path, YAML.replace("[length, start]", "[length]"))]) != whole
    assert digest([small(tmp_path, text=article("ferry-fire").text)]) != whole
