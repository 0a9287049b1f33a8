"""The page of an eval run: it says what the verdict says, of any size, and needs nothing but itself."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from evals.reports import page as module
from evals.reports.page import page
from evals.reports.plots import points
from evals.reports.tables import MEANINGS
from evals.scoreboard import metrics, score
from tests.html_tree import read, squeezed
from tests.verdicts import SUITE, TEXT, bare, case, failure, figure, labels, run, verdict


class TestItself:
    """The page needs nothing but itself."""

    def test_nothing_is_loaded_from_outside(self) -> None:
        """No element names a resource, links stay in the page, the style loads nothing."""
        tree = read(page(verdict(), SUITE))
        ids = [one.attributes["id"] for one in tree.all() if "id" in one.attributes]
        links = [one.attributes["href"] or "" for one in tree.all() if "href" in one.attributes]
        (style,) = tree.all("style")

        assert not {"img", "link", "iframe", "object", "base", "form"} & {
            one.name for one in tree.all()
        }
        assert not {"src", "srcset", "data", "action", "style", "xlink:href"} & {
            name for one in tree.all() for name in one.attributes
        }
        assert links
        assert {link[:1] for link in links} == {"#"}
        assert {link[1:] for link in links} <= set(ids)
        assert len(ids) == len(set(ids))
        assert not re.search(r"url\(|@import|expression", style.text)

    def test_the_policy_allows_this_style_and_script_alone(self) -> None:
        """The policy's digests are those of the page's one style and one script."""
        tree = read(page(verdict(), SUITE))
        (policy,) = (
            one.attributes["content"] or ""
            for one in tree.all("meta")
            if one.attributes.get("http-equiv") == "Content-Security-Policy"
        )

        for name in ("style", "script"):
            (own,) = tree.all(name)
            digest = base64.b64encode(hashlib.sha256(own.text.encode()).digest()).decode()
            assert f"{name}-src 'sha256-{digest}'" in policy
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy

    def test_all_is_there_without_the_script(self) -> None:
        """What the script offers is hidden until it runs, and it hides nothing that is told."""
        tree = read(page(verdict(), SUITE))

        hidden = [one.attributes.get("id") for one in tree.all() if "hidden" in one.attributes]

        assert hidden == ["search"]

    def test_it_can_be_heard(self) -> None:
        """Tables have captions and heads, plots titles, headings leave out no level."""
        tree = read(page(verdict(), SUITE))
        levels = [int(one.name[1]) for one in tree.all("h1", "h2", "h3", "h4")]

        assert all(one.all("caption") and one.all("th") for one in tree.all("table"))
        for plot in tree.having("plot"):
            title, desc = plot.all("title")[0], plot.all("desc")[0]
            assert title.text
            assert desc.text
            assert plot.attributes["aria-labelledby"] == title.attributes["id"]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))

    @pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
    def test_words_stand_out_from_their_ground(self, scheme: int) -> None:
        """Every colour of words has the contrast of 4.5 that WCAG 2.2 asks for, in each scheme."""
        style = (Path(module.__file__).parent / "page.css").read_text("utf-8")
        roots = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
        colour = dict(re.findall(r"--([\w-]+): #(\w{6})", roots[scheme]))

        def light(name: str) -> float:
            parts = [int(colour[name][at : at + 2], 16) / 255 for at in (0, 2, 4)]
            line = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
            return 0.2126 * line[0] + 0.7152 * line[1] + 0.0722 * line[2]

        pairs = [
            (word, ground)
            for word in ("ink", "faint", "accent", "good", "bad", "doubt")
            for ground in ("paper", "panel")
        ]
        for word, ground in [*pairs, ("mark-ink", "mark")]:
            low, high = sorted((light(word), light(ground)))
            assert (high + 0.05) / (low + 0.05) >= 4.5, (word, ground)


class TestAgreement:
    """The page says what the verdict says."""

    @pytest.mark.parametrize(
        ("outcome", "word", "code"),
        [("pass", "Passed", 0), ("fail", "Failed", 1), ("incomplete", "Incomplete", 3)],
    )
    def test_outcome(self, outcome: str, word: str, code: int) -> None:
        """Its outcome is the verdict's, in words and as an exit code."""
        tree = read(page(verdict().model_copy(update={"outcome": outcome}), SUITE))

        (told,) = tree.having("outcome")

        assert told.text == word
        assert f"Exit code {code}." in tree.all("header")[0].text

    def test_every_figure_is_told_as_it_is(self) -> None:
        """Each metric and group has its value, interval, number of cases and articles."""
        found = verdict()
        rows = [
            [squeezed(cell.text) for cell in row.all("th", "td")]
            for row in read(page(found, SUITE)).all("tr")
        ]

        for one in (*found.metrics, *found.by_type, *found.by_kind, *found.by_split):
            ends = "" if one.low is None else f" [{one.low:.3f}, {one.high:.3f}]"
            assert [one.name, f"{one.value:.3f}{ends}", str(one.cases), str(one.articles)] in rows
        for gate in found.gates:
            assert [gate.name, "holds" if gate.passed else "FAILS", gate.detail] in rows
        for then in found.compared:
            (row,) = (row for row in rows if row[0] == then.metric and "regressed" in row)
            assert f"{then.detectable:.3f}" in row

    def test_every_failure_is_told_whole(self) -> None:
        """Question, answer, status, faults, expectation and withheld claims of each are there."""
        found = [failure(number, article=name) for name in ("dam", "gone") for number in range(40)]
        tree = read(page(bare(failures=tuple(found)), SUITE))

        shown = tree.having("failure")

        assert len(shown) == len(found)
        for one, told in zip(found, shown, strict=True):
            for words in (one.question, one.ask, one.status, one.answer, *one.withheld):
                assert words in told.text
            for words in (*one.faults, *one.expected):
                assert words in [item.text for item in told.all("li")]
        assert [one.all("h3")[0].text.split()[0] for one in tree.having("article")] == [
            "dam",
            "gone",
        ]

    def test_what_is_lacking_is_told(self) -> None:
        """Cases that were not run, and errors, stand in the header."""
        told = read(page(verdict(), SUITE)).having("lacking")[0].text

        assert "2 cases were not run" in told
        assert "1 x error" in told

    def test_every_metric_is_explained(self) -> None:
        """Each metric of the scoreboard has its meaning on the page."""
        assert set(MEANINGS) == set(metrics(score([], [])))

    def test_each_article_with_an_answer_has_a_dot(self) -> None:
        """Articles that answer nothing have no selective accuracy, and no dot."""
        cases = [case(article="dam"), case(article="sea").model_copy(update={"answered": 0.0})]
        (plot, _) = read(page(verdict(cases=tuple(cases)), SUITE)).having("plot")

        assert [one.text.strip() for one in plot.all("circle")] == [
            "dam: 1 of 1 answered, 0 of these right"
        ]
        assert [one.selective for one in points(cases)] == [0.0, None]


class TestSizes:
    """A page can be of anything from nothing to hundreds of failures."""

    @pytest.mark.parametrize(
        "found",
        [
            bare(),
            bare(outcome="incomplete", missing=30, undefined=tuple(MEANINGS)),
            bare(metrics=(figure("accuracy", 1.0, 1),), by_kind=(figure("wire", 0.0, 1),)),
            bare(cases=(case(),)),
            bare(cases=(case().model_copy(update={"type": "summary"}),)),
            bare(failures=(failure(article="gone"),), run=run(epochs=3)),
        ],
        ids=["nothing", "no figures", "one article", "one case", "one summary", "no such article"],
    )
    def test_little_is_a_page_too(self, found: object) -> None:
        """Without figures, cases or failures the page says so, and shows no Python."""
        told = page(found, SUITE)  # type: ignore[arg-type] # one type in a parametrization
        tree = read(told)

        assert len(tree.all("h1")) == 1
        assert {"scoreboard", "groups", "gates", "baseline", "unstable", "failures"} <= {
            one.attributes.get("id") for one in tree.all("section")
        }
        assert not re.search(r"\bNone\b|\bnan\b|\binf\b|\(\)|\[\]", tree.all("body")[0].text)

    def test_a_drop_that_no_run_can_show_is_said_to_be_none(self) -> None:
        """With one article there is no smallest drop, and no infinity on the page."""
        one = verdict().compared[0].model_copy(update={"detectable": float("inf")})
        row = read(page(verdict(compared=(one,)), SUITE)).all("tr")

        assert any("regressed" in one.text and "none" in one.text for one in row)

    @pytest.mark.parametrize(("paragraphs", "most"), [(10, 5_000), (300, 3_500)])
    def test_it_grows_with_its_failures_only(self, paragraphs: int, most: int) -> None:
        """A failure takes some kilobytes at most, however long its article is."""
        text = TEXT + "".join(f"\n{'Nothing of note happened. ' * 9}\n" for _ in range(paragraphs))
        found = tuple(failure(number) for number in range(600))
        suite = {"dam": labels(text=text)}

        few, many = (len(page(bare(failures=found[:n]), suite)) for n in (100, 600))

        assert many - few <= 500 * most
        assert many <= 600 * most + 2 * len(text)

    def test_endless_words_are_cut(self) -> None:
        """An answer or a passage of a megabyte is cut, and the page says how much is left out."""
        endless = failure().model_copy(update={"answer": "word " * 200_000})
        suite = {"dam": labels(text=TEXT.rstrip() + " And on" * 200_000)}

        told = page(bare(failures=(endless,)), suite)

        assert len(told) < 60_000
        assert "characters more, see the JSON" in told

    def test_many_failures_are_folded_and_few_are_open(self) -> None:
        """Up to 25 failures one reads at once; hundreds one looks through."""
        for number, is_open in ((25, True), (26, False)):
            found = tuple(failure(one) for one in range(number))
            shown = read(page(bare(failures=found), SUITE)).having("failure")
            assert Counter("open" in one.attributes for one in shown) == {is_open: number}
