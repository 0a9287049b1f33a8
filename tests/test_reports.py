"""The reports of an eval run agree on its outcome, and hostile words act in none of them."""

from __future__ import annotations

import json
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from evals.folder import write_reports
from evals.gates import Gates
from evals.reports.junit import junit
from evals.reports.page import page
from evals.reports.plain_text import clean, escaped, lines, markdown
from evals.reports.plots import points
from evals.running import Case as Todo
from evals.running import CitedWords, Item
from evals.scoreboard import metrics, score, shares
from evals.scoring.checks import Check
from evals.scoring.wording import told
from evals.verdict import EXIT, Outcome, Verdict
from evals.verdict import verdict as judged
from tests.verdicts import HOSTILE, TEXT, bare, case, labels, run, verdict

if TYPE_CHECKING:
    from pathlib import Path

    from evals.running import Trouble

LABELS = labels()
HOSTILES = pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))


def item(question: str, status: str, *said: str, trouble: Trouble | None = None) -> Item:
    """Make what came of a question; an answer cites where nobody was hurt."""
    start = TEXT.index("Nobody was hurt")
    quote = CitedWords(words="Nobody was hurt", start=start, end=start + 15)
    return Item(
        case=Todo(article="dam", question=question, epoch=1),
        status=status,
        statements=said,
        quotes=(quote,) if said else (),
        trouble=trouble,
        error=trouble and "what went wrong",
    )


RIGHT = item("q-hurt", "answered", "Nobody was hurt.")
ABSTAINED = item("q-pays", "not_in_article")
FLOOR = Gates(floors={"accuracy": 0.9})
RUNS: dict[str, tuple[list[Item], int, Gates, Outcome]] = {
    "all right": ([RIGHT, ABSTAINED], 2, FLOOR, "pass"),
    "no gates": ([item("q-hurt", "not_in_article")], 1, Gates(), "pass"),
    "a gate fails": ([item("q-hurt", "answered", "The mayor."), ABSTAINED], 2, FLOOR, "fail"),
    "not all were run": ([RIGHT], 2, FLOOR, "incomplete"),
    "nothing was run": ([], 2, FLOOR, "incomplete"),
    "a gate fails and not all were run": (
        [item("q-hurt", "answered", "The mayor.")], 2, FLOOR, "incomplete",
    ),
    "a recording is missing": (
        [item("q-hurt", "", trouble="missing recording"), ABSTAINED], 2, Gates(), "incomplete",
    ),
    "the budget is used": (
        [item("q-hurt", "", trouble="service failed"), ABSTAINED], 2, Gates(), "incomplete",
    ),
    "an error is a bad answer": ([item("q-hurt", "", trouble="error"), ABSTAINED], 2, Gates(), "pass"),
    "an error is a bad answer, and a gate fails": (
        [item("q-hurt", "", trouble="error"), ABSTAINED], 2, FLOOR, "fail",
    ),
}  # fmt: skip


def by_words(told: str) -> Outcome:
    """Read the outcome in the first line of a report for people."""
    words: dict[str, Outcome] = {"passed": "pass", "FAILED": "fail", "INCOMPLETE": "incomplete"}
    (found,) = (words[word] for word in words if told.splitlines()[0].endswith(f": {word}"))
    return found


def by_page(told: str) -> Outcome:
    """Read the outcome on the page, and check its exit code."""
    ((found, code),) = re.findall(r'class="outcome (\w+)">.*?Exit code (\d)\.', told)
    outcome: Outcome = found
    assert EXIT[outcome] == int(code)
    return outcome


def parsed_xml(told: str) -> ET.Element:
    """Read XML that a report of ours wrote."""
    return ET.fromstring(told)  # noqa: S314 - it is our own, and has no entities


def by_junit(told: str) -> Outcome:
    """Judge as a CI does that counts errors and failures."""
    root = parsed_xml(told)
    errors, failures = (
        sum(int(one.get(key, "")) for one in root) for key in ("errors", "failures")
    )
    return "incomplete" if errors else "fail" if failures else "pass"


class TestAgreement:
    """There is one outcome, whatever report one reads."""

    @pytest.mark.parametrize("name", RUNS)
    def test_all_reports_tell_the_outcome_of_the_verdict(self, name: str, tmp_path: Path) -> None:
        """Terminal, Markdown, JUnit, page and JSON tell one outcome, that of the exit code."""
        items, expected, gates, outcome = RUNS[name]
        found = judged(run(only=()), score([LABELS], items), expected, gates, {})

        write_reports(tmp_path, found, [LABELS])

        shown = {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()}
        assert {
            "verdict": found.outcome,
            "terminal": by_words("\n".join(lines(found))),
            "markdown": by_words(shown["report.md"]),
            "junit": by_junit(shown["junit.xml"]),
            "page": by_page(shown["report.html"]),
            "json": json.loads(shown["verdict.json"])["outcome"],
        } == dict.fromkeys(["verdict", "terminal", "markdown", "junit", "page", "json"], outcome)
        assert found.exit_code == {"pass": 0, "fail": 1, "incomplete": 3}[outcome]

    def test_json_is_read_by_every_reader(self, tmp_path: Path) -> None:
        """The JSON has no Infinity, which few readers take."""
        endless = verdict().compared[0].model_copy(update={"detectable": float("inf")})
        write_reports(tmp_path, verdict(compared=(endless,)), [LABELS])

        def refuse(constant: str) -> None:
            pytest.fail(f"{constant} is no JSON")

        json.loads((tmp_path / "verdict.json").read_text("utf-8"), parse_constant=refuse)

    def test_what_is_plotted_is_what_was_measured(self) -> None:
        """The articles' shares, weighed by their questions, are the run's coverage and accuracy."""
        said = item("q-hurt", "not_in_article", "It does not say.")
        for first in (RIGHT, said, item("q-hurt", "answered", "The mayor.")):
            scored = score([LABELS], [first, ABSTAINED])
            found = judged(run(), scored, 2, Gates(), {})
            figures = shares(metrics(scored))
            (point,) = points(found.cases)

            assert figures["coverage"] is not None
            assert point.coverage == figures["coverage"].value
            accuracy = figures["selective accuracy"]
            assert point.selective == (accuracy and accuracy.value)


class TestJUnit:
    """JUnit is XML, whatever is said in it."""

    @HOSTILES
    def test_hostile_words_are_words(self, words: str) -> None:
        """The XML has the same elements with any words, and the words less what acts unseen."""
        plain, hostile = (parsed_xml(junit(verdict(one))) for one in (" x", f" {words}"))

        assert [one.tag for one in hostile.iter()] == [one.tag for one in plain.iter()]
        names = [one.get("name") for one in hostile.iter("testcase")]
        assert clean(f"q-1 {words}") in names

    def test_counts_are_those_of_what_is_inside(self) -> None:
        """Each suite counts its cases, failures, errors and skipped ones."""
        missing = case(2).model_copy(update={"trouble": "missing recording"})
        found = verdict(outcome="incomplete", cases=(case(1), missing, case(3)))

        counts = [
            [int(suite.get(key, "")) for key in ("tests", "failures", "errors", "skipped")]
            for suite in parsed_xml(junit(found))
        ]

        assert counts == [[3, 0, 1, 2], [3, 1, 1, 0]]

    def test_an_article_is_one_suite_and_a_case_has_one_name(self) -> None:
        """Questions and summary of an article stand together, epochs under names of their own."""
        several = [case(), case(), case().model_copy(update={"question": "summary"})]
        cases = [
            one.model_copy(update={"article": article, "epoch": epoch})
            for one in several[1:]
            for article in ("dam", "sea")
            for epoch in (1, 2)
        ]
        root = parsed_xml(junit(verdict(run=run(epochs=2), cases=tuple(cases))))

        assert [suite.get("name") for suite in root] == ["dam", "sea", "gates"]
        names = Counter((one.get("classname"), one.get("name")) for one in root.iter("testcase"))
        assert set(names.values()) == {1}
        assert ("sea", "summary, epoch 2") in names


class TestWords:
    """Markdown and terminal show untrusted words, and obey none."""

    @HOSTILES
    def test_hostile_words_are_no_markdown(self, words: str) -> None:
        """A reader of Markdown finds no link, image or HTML, and tables keep their columns."""
        reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])

        def parsed(told: str) -> list[str]:
            tokens = reader.parse(told)
            inside = [one for token in tokens for one in token.children or ()]
            kinds = [one.type for one in (*tokens, *inside)]
            return [one for one in kinds if one not in ("text", "code_inline", "text_special")]

        plain, hostile = parsed(markdown(verdict(" x"))), parsed(markdown(verdict(f" {words}")))

        assert hostile == plain
        assert not {"link_open", "image", "html_inline", "html_block"} & set(hostile)

    @given(
        st.text(
            st.sampled_from("ab&;<>[]()*_`~|\\#$!@.:/ \u202e\x1b") | st.characters(), max_size=30
        )
    )
    @settings(max_examples=100, deadline=None)
    def test_markdown_reads_as_the_words(self, words: str) -> None:
        """Escaped words, rendered, are the words on one line."""
        reader = MarkdownIt("commonmark").enable("strikethrough")
        (inline,) = reader.parseInline(f"x {escaped(words)}.")

        assert "".join(one.content for one in inline.children or ()) == f"x {clean(words)}."

    @HOSTILES
    def test_a_terminal_obeys_no_words(self, words: str) -> None:
        """Each line is a line: no control character, no turned writing, no half character."""
        plain, hostile = list(lines(verdict(" x"))), list(lines(verdict(f" {words}\n")))

        assert len(hostile) == len(plain)
        assert not {
            char
            for char in "".join(hostile)
            if unicodedata.category(char) in ("Cc", "Cs") or unicodedata.bidirectional(char) in "LRE RLE LRO RLO PDF LRI RLI FSI PDI".split()
        }  # fmt: skip

    def test_nothing_at_all_is_told_too(self) -> None:
        """A run without figures has all its reports."""
        found: Verdict = bare()

        assert by_words(markdown(found)) == by_words("\n".join(lines(found))) == "pass"
        assert by_junit(junit(found)) == by_page(page(found, {})) == "pass"


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ({"text": ("half", "a half")}, "“half” or “a half”"),
        ({"mention": ("Orrin",)}, "a mention of “Orrin”"),
        ({"number": "41", "unit": "seconds"}, "41 seconds"),
        ({"number": "1785000", "approx": True}, "about 1785000"),
        ({"number": "40", "tolerance": 0.1}, "40, within 10%"),
        ({"date": "2021-12-02"}, "the date 2021-12-02"),
        ({"date": "2021-12"}, "the date 2021-12"),
        ({"name": "Ada Quill"}, "“Ada Quill”"),
        ({"regex": "no(body)?", "unless": ("yet",)}, "words like /no(body)?/ unless it says “yet”"),
        (
            {"all": ({"any": ({"number": "2"}, {"text": ("two",)})}, {"name": "Quill"})},
            "(2, or “two”) and “Quill”",
        ),
    ],
)
def test_what_an_answer_lacks_is_told_in_words(check: dict[str, object], words: str) -> None:
    """People read what was looked for, not the label's notation."""
    assert told(Check.model_validate(check)) == words
