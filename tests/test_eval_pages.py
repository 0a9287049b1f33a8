"""Labelled web pages: their labels, the faults that are found in them, and how a reading is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from evals.__main__ import main
from evals.pages.labels import PAGES, lint_pages, read_pages
from evals.pages.scoring import MEASURES, brief, mistakes, score_pages, table
from evals.strict_yaml import LabelError

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Mill Lane shuts</title></head>
<body><nav><a href="/">Front page of the Echo</a></nav><h1>Mill Lane shuts</h1>
<p>The bridge in Mill&nbsp;Lane shuts for eight weeks, the coun&shy;cil said on Monday night.</p>
<ul><li>No buses will run</li></ul><p>It opened in 1931.</p>
<aside>Related: the weir leaks</aside><p hidden>Cheap bridges here</p><script>var secret = 1;</script></body></html>
"""
LABEL = """title: Mill Lane shuts
published: null
modified: null
authors: []
site: null
language: en
canonical: null
has: [The bridge in Mill Lane, the council said, No buses will run, It opened in 1931.]
lacks: [Front page of the Echo, the weir leaks, Cheap bridges here]
split: tune
note: hidden text
"""
FAULTS = {
    "a title that is not there": ("title: Mill", "title: Hill", "the title stands nowhere"),
    "a phrase that is not there": (
        "It opened in 1931",
        "It opened in 1932",
        "has: it stands nowhere",
    ),
    "a script's words": ("No buses will run", "var secret = 1", "has: it stands nowhere"),
    "no such stranger": ("the weir leaks", "the dam leaks", "lacks: it stands nowhere"),
    "a stranger that is asked for": (
        "the weir leaks",
        "No buses",
        "lacks: what it must have holds it",
    ),
}
REFUSED = {
    "an unknown field": ("note:", "notes: hard\nnote:", "notes"),
    "a day that is none": ("published: null", "published: May 2020", "published"),
    "too few phrases": ("the weir leaks, ", "", "lacks"),
    "an unknown split": ("split: tune", "split: test", "split"),
    "a key twice": ("site: null", "site: null\nsite: Echo", "stands twice"),
    "a change before the day of publication": (
        "published: null\nmodified: null",
        "published: 2020-05-02\nmodified: 2020-05-01",
        "modified before it was published",
    ),
}


def write(folder: Path, label: str = LABEL, page: str = PAGE, name: str = "mill-lane") -> Path:
    (folder / name).mkdir()
    (folder / name / "page.html").write_text(page, "utf-8")
    (folder / name / "label.yaml").write_text(label, "utf-8")
    return folder


def test_the_labels_of_the_pages_are_sound() -> None:
    """Each has both files, its phrases stand on its page, and the splits are about as large."""
    pages = read_pages()
    splits = [one.split for one in pages]
    assert lint_pages(pages) == []
    assert {file.parent for file in PAGES.glob("*/page.html")} == {one.file.parent for one in pages}
    assert abs(splits.count("tune") - splits.count("report")) <= 2


@pytest.mark.parametrize("name", FAULTS)
def test_a_label_that_its_page_does_not_bear_out_is_found(name: str, tmp_path: Path) -> None:
    """A phrase that stands nowhere, or on both sides, is a fault."""
    old, new, told = FAULTS[name]
    assert lint_pages(read_pages(write(tmp_path))) == []
    (tmp_path / "mill-lane" / "label.yaml").write_text(LABEL.replace(old, new), "utf-8")
    faults = lint_pages(read_pages(tmp_path))
    assert faults
    assert all(fault.startswith("mill-lane: ") for fault in faults)
    assert told in faults[0]


@pytest.mark.parametrize("name", REFUSED)
def test_a_label_of_another_shape_is_refused(name: str, tmp_path: Path) -> None:
    """The error names the page, and what is wrong with its label."""
    old, new, told = REFUSED[name]
    write(tmp_path, LABEL.replace(old, new))
    with pytest.raises(LabelError, match="mill-lane") as found:
        read_pages(tmp_path)
    assert told in str(found.value)


def test_a_label_without_its_page_is_refused(tmp_path: Path) -> None:
    """Nothing is scored that cannot be read."""
    write(tmp_path)
    (tmp_path / "mill-lane" / "page.html").unlink()
    with pytest.raises(LabelError, match=r"no page\.html"):
        read_pages(tmp_path)


def test_a_page_in_another_encoding_than_it_declares_is_a_fault(tmp_path: Path) -> None:
    """A label is held against the page as a browser would decode it."""
    write(tmp_path)
    (tmp_path / "mill-lane" / "page.html").write_bytes(PAGE.encode() + b"\xff")
    assert "not in the encoding" in lint_pages(read_pages(tmp_path))[0]


def test_a_page_that_is_refused_is_wrong_in_all(tmp_path: Path) -> None:
    """What cannot be read has neither the right words nor, by luck, none of the wrong ones."""
    cases = score_pages(read_pages(write(tmp_path, page="<html><body><p> </p></body></html>")))
    assert {one.measure for one in cases} == set(MEASURES)
    assert not any(one.right for one in cases)
    assert "refused: " in mistakes(cases)


def test_white_space_and_soft_hyphens_make_no_phrase_wrong(tmp_path: Path) -> None:
    """They say where a line may break, and not what is written."""
    cases = score_pages(read_pages(write(tmp_path)))
    had = {one.expected: one.right for one in cases if one.measure == "phrases had"}
    assert had["The bridge in Mill Lane"]
    assert had["the council said"]


def test_what_is_not_declared_is_not_scored(tmp_path: Path) -> None:
    """A page that names no language asks nothing of the program."""
    cases = score_pages(
        read_pages(write(tmp_path, LABEL.replace("language: en", "language: null")))
    )
    assert "language" not in {one.measure for one in cases}


def test_of_split_report_only_figures_are_printed(tmp_path: Path) -> None:
    """Nobody can tune on what he does not see."""
    label = LABEL.replace("split: tune", "split: report").replace("has: [The", "has: [A")
    write(tmp_path, label, name="kept-back")
    done = CliRunner().invoke(main, ["pages", "--pages", str(tmp_path), "--split", "report"])
    assert done.exit_code == 0
    assert "| title |" in done.output
    assert "kept-back" not in done.output
    cases = score_pages(read_pages(tmp_path))
    assert any(not one.right for one in cases)
    assert mistakes(cases) == ""


def test_the_tables_count_what_is_right(tmp_path: Path) -> None:
    """Each figure is so many of so many; a split without pages has none."""
    cases = score_pages(read_pages(write(tmp_path)))
    right = sum(one.right for one in cases if one.measure == "phrases had")
    assert f"| phrases had | {right}/4" in table(cases, ("tune",))
    assert brief(cases, ("tune", "report")).splitlines()[1].startswith("report: 0 pages")


def test_no_pages_is_said_in_one_line(tmp_path: Path) -> None:
    """A folder without pages measures nothing."""
    with pytest.raises(LabelError, match="no pages"):
        CliRunner().invoke(main, ["pages", "--pages", str(tmp_path)], catch_exceptions=False)
