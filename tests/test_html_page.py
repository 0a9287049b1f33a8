"""Pages for a browser: what a result holds is told, to everybody."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from assistant import UsageError, make_article
from assistant.rendering.html import draw, frame
from tests.html_pages import answer, claims_of, drawn, summary
from tests.html_results import ARTICLE, samples, vile
from tests.html_tree import read, squeezed


class TestWhatIsTold:
    """A page tells what a result holds, and marks what does not stand."""

    def test_withheld_words_are_folded_and_marked(self) -> None:
        """A withheld claim's words stand only where they are said not to be the article's."""
        page, tree = drawn("summary")
        false = "Lena Fox promised £6.4m for ambulances over three years."
        holders = [one for one in tree.all("details") if false in one.text]
        (withheld,) = [
            one for one in holders if not any(false in inner.text for inner in one.all("details"))
        ]

        assert "open" not in withheld.attributes
        assert (
            withheld.all("summary")[0].text.strip()
            == "Withheldnumber: the article does not have '£6.4m'"
        )
        assert withheld.having("caution")[0].text.startswith("Not the article's word")
        shown = page.replace(withheld.text, "")
        assert len(re.findall("promised £6.4m", shown)) == 1

    def test_explaining_opens_why(self) -> None:
        """With ``explain`` all that says why a claim stands or does not is open at first."""
        tree = read(draw(*samples()["summary"], explain=True))

        folded = [one for claim in tree.having("claim") for one in claim.all("details")]
        assert folded
        assert all("open" in one.attributes for one in folded)

    def test_every_text_of_a_result_is_there(self) -> None:
        """No claim, reason, quote, date, speaker, note or omission of a result is lost."""
        _, tree = drawn("summary")
        told = squeezed(tree.text)

        for claim in claims_of(summary()):
            assert squeezed(claim.text) in told
            assert squeezed(claim.reason or "") in told
            assert all(
                squeezed(check.detail) in told
                for check in claim.checks
                if check.outcome != "not_applicable"
            )
        for rejected in (one for claim in claims_of(summary()) for one in claim.rejected_quotes):
            assert all(
                change.written in told and change.article in told for change in rejected.changes
            )

    @pytest.mark.parametrize("name", ["summary", "answer", "check", "conversation"])
    def test_how_a_claim_stands_is_said_in_words(self, name: str) -> None:
        """Each claim says its standing in words, not by its colour alone."""
        _, tree = drawn(name)

        for claim in tree.having("claim"):
            (class_,) = [
                one for one in (claim.attributes["class"] or "").split() if one.startswith("is-")
            ]
            assert claim.having("standing")[0].text.lower() == class_.removeprefix("is-")

    def test_how_it_was_made_is_said(self) -> None:
        """Engine, cost, and which state of the article stand at the end."""
        _, tree = drawn("summary")
        (footer,) = tree.all("footer")

        assert "4,620 tokens in (2,048 cached), 804 out, 4.6 s" in footer.text
        assert ARTICLE.sha256 in footer.text

    def test_a_cut_reply_is_said(self) -> None:
        """A result that is not whole says so before all else."""
        page = draw(answer().model_copy(update={"complete": False}), ARTICLE)

        assert "Incomplete: " in page

    def test_equal_dates_stand_together(self) -> None:
        """Days are in the order of the timeline, each once, and what is no day says so."""
        _, tree = drawn("summary")
        (line,) = tree.having("timeline")
        days = [one.all("time")[0].attributes["datetime"] for one in line.having("date")]

        assert days == list(dict.fromkeys(one.date for one in summary().timeline))
        assert next(one.text for one in line.having("date")) == "2019no day named: year only"

    def test_another_articles_result_is_refused(self) -> None:
        """A result is never drawn over another article, nor over a changed one."""
        with pytest.raises(UsageError, match="of another article"):
            draw(answer(), make_article("The dam broke."))

    def test_a_quote_that_does_not_stand_there_is_refused(self) -> None:
        """A citation whose words are not where it says is never drawn as a found one."""
        moved = summary().omitted[0].model_copy(update={"start": 0, "end": 7})

        with pytest.raises(UsageError, match="not where it says"):
            draw(answer().model_copy(update={"nearest": (moved,)}), ARTICLE)

    def test_the_same_result_is_the_same_page(self) -> None:
        """Nothing in a page depends on when or where it is drawn."""
        assert draw(*vile(3)) == draw(*vile(3))


class TestForEverybody:
    """What a page needs to be read by everybody."""

    def test_it_can_be_heard(self) -> None:
        """One main part, one first heading, no level left out, and parts with names."""
        for name in samples():
            _, tree = drawn(name)
            levels = [int(one.name[1]) for one in tree.all("h1", "h2", "h3")]

            assert tree.all("html")[0].attributes["lang"] == "en"
            assert len(tree.all("main")) == len(tree.all("header")) == len(tree.all("footer")) == 1
            assert levels.count(1) == 1
            assert levels[0] == 1
            assert all(after <= before + 1 for before, after in pairwise(levels)), name
            assert all(one.attributes.get("aria-label") for one in tree.all("nav"))

    @pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
    def test_words_stand_out_from_their_ground(self, scheme: int) -> None:
        """Every colour of words has the contrast of 4.5 that WCAG 2.2 asks for, in each scheme."""
        style = (Path(frame.__file__).parent / "page.css").read_text("utf-8")
        roots = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
        colour = dict(re.findall(r"--([\w-]+): (#\w+)", roots[scheme]))
        inks = ("ink", "faint", "link", "cited", "supported", "doubtful", "against")
        pairs = [(ink, ground) for ink in inks for ground in ("paper", "panel")]
        pairs += [
            ("ink", ground)
            for ground in ("mark", "come", "doubt-mark", "against-mark", "near-mark")
        ]

        poor = [pair for pair in pairs if contrast(*(colour[one] for one in pair)) < 4.5]

        assert not poor

    def test_a_page_is_small(self) -> None:
        """A page weighs little beside its article."""
        page, _ = drawn("summary")

        assert len(page.encode()) < 50_000


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, as WCAG 2.2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    hexes = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = (int(hexes[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
