"""Pages for a browser: the article's text is exact, links land, and no words become anything."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import (
    Answer,
    Article,
    CheckReport,
    Citation,
    Claim,
    Conversation,
    Summary,
    UsageError,
    make_article,
)
from assistant.rendering.html import draw, frame
from assistant.rendering.html.frame import is_web
from assistant.rendering.html.reading import Reading
from assistant.rendering.html.sheet import Back, Sheet
from assistant.rendering.plain import plain
from tests.html_results import ARTICLE, SOURCES, samples, vile
from tests.html_tree import Element, read, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers import CheckedClaim
    from assistant.rendering.html.drawing import Shown

VILES = range(100)
ELEMENTS = set(
    "html head meta title style body nav header main section footer h1 h2 h3 p a ul ol li div "
    "span bdi b q cite code time dl dt dd details summary mark blockquote del ins".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name href class id dir aria-label aria-labelledby tabindex "
    "data-sign datetime open rel".split()
)


@cache
def drawn(name: str | int) -> tuple[str, Element]:
    """Return a sample's page, or a hostile one's, and how it is read."""
    page = draw(*(vile(name) if isinstance(name, int) else samples()[name]))
    return page, read(page)


def all_pages() -> Iterator[tuple[str, Element]]:
    """Yield the page of every sample and of every hostile result."""
    for name in (*samples(), *VILES):
        yield drawn(name)


def parsed(page: str) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of a page and their attributes, as a browser's rules read them."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return [(one.tag, dict(one.attrib)) for one in tree.iter()]


def ids(tree: Element) -> list[str]:
    return [one.attributes["id"] or "" for one in tree.all() if "id" in one.attributes]


def words_at(tree: Element, id_: str) -> str:
    """Return the words of a place of the article, all its pieces together."""
    pieces = (
        one
        for one in tree.all("mark", "span")
        if one.attributes.get("id") == id_ or id_ in (one.attributes.get("class") or "").split()
    )
    return "".join(one.text for one in pieces)


class TestSafety:
    """Words of articles, models, file names and users are read, and never do anything."""

    def test_two_parsers_find_only_our_elements(self) -> None:
        """Of 100 hostile results no word becomes an element or an attribute, by either parser."""
        for seed in VILES:
            page, tree = drawn(seed)
            ours = [
                (one.name, {k: v or "" for k, v in one.attributes.items()}) for one in tree.all()
            ]

            assert ours == parsed(page), seed
            assert {name for name, _ in ours} <= ELEMENTS, seed
            assert {name for _, attributes in ours for name in attributes} <= ATTRIBUTES, seed

    def test_nothing_is_loaded_and_nothing_but_the_article_is_linked_to(self) -> None:
        """Links stay in the page but for the article's own address; nothing else has an address."""
        for page, tree in all_pages():
            (style,) = tree.all("style")
            links = [one for one in tree.all() if "href" in one.attributes]
            outward = [one for one in links if not (one.attributes["href"] or "").startswith("#")]

            assert {one.name for one in links} <= {"a"}
            assert len(outward) <= 1
            for one in outward:
                assert re.match(r"(?i)https?://", one.attributes["href"] or "")
                assert one.attributes["rel"] == "noreferrer noopener"
            assert not re.search(r"url\(|@import|expression|image-set", style.text)
            assert "<script" not in page.lower()

    @pytest.mark.parametrize("source", SOURCES)
    def test_only_an_address_of_the_web_is_a_link(self, source: str) -> None:
        """An article's source is a link when it can only be http or https; else it is words."""
        article = make_article("It rained.", source=source)

        found = [
            one.attributes["href"]
            for one in read(draw(article, article)).all("a")
            if not (one.attributes["href"] or "").startswith("#")
        ]

        assert found == ([source] if is_web(source) else [])
        assert is_web(source) == source.lower().startswith(
            ("https://a", "https://news.example/a")
        ) & (" " not in source)

    def test_the_policy_allows_this_style_alone(self) -> None:
        """The policy forbids everything but the page's own style, whose digest it names."""
        for _, tree in all_pages():
            (style,) = tree.all("style")
            (policy,) = (
                one.attributes["content"]
                for one in tree.all("meta")
                if one.attributes.get("http-equiv") == "Content-Security-Policy"
            )
            digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()

            assert policy == (
                f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
            )

    def test_nothing_acts_unseen(self) -> None:
        """No control character, no mark that turns the writing and no half character is left."""
        acting = {
            char
            for page, _ in all_pages()
            for char in page
            if unicodedata.category(char) in ("Cc", "Cs")
            or unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        }  # fmt: skip

        assert acting <= {"\n", "\t"}


class TestLinks:
    """Claims and the article's words lead to each other."""

    def test_every_link_has_its_target(self) -> None:
        """Ids are there once, and every link within a page leads to one."""
        for _, tree in all_pages():
            found = ids(tree)
            links = {
                (one.attributes["href"] or "")[1:]
                for one in tree.all("a")
                if (one.attributes["href"] or "").startswith("#")
            }

            assert len(found) == len(set(found))
            assert links <= set(found)

    def test_every_claim_lands_on_its_quote(self) -> None:
        """The words a claim's link leads to are the citation's quote, and they lead back to it."""
        seen = 0
        for name in (*samples(), *VILES):
            result = (vile(name) if isinstance(name, int) else samples()[name])[0]
            _, tree = drawn(name)
            items = tree.having("claim")
            cited = [one.citations for one in claims_of(result)]
            assert len(items) == len(cited)
            for item, citations in zip(items, cited, strict=True):
                links = [one.attributes["href"] or "" for one in item.having("source")]
                assert [words_at(tree, link[1:]) for link in links] == [
                    plain(one.quote) for one in citations
                ]
                backs = {
                    one.attributes["href"]
                    for one in tree.having("back")
                    if one.attributes["href"] == f"#{item.attributes['id']}"
                }
                assert bool(backs) == bool(citations)
                seen += len(links)
        assert seen > 500

    def test_sources_keep_their_numbers_over_a_conversation(self) -> None:
        """The same words have one number on a page, however often they are cited."""
        _, tree = drawn("conversation")

        numbers: dict[str, set[str]] = {}
        for link in tree.having("source"):
            (number,) = link.all("b")
            numbers.setdefault(link.attributes["href"] or "", set()).add(number.text)

        assert all(len(found) == 1 for found in numbers.values())
        assert sorted(int(*found) for found in numbers.values()) == list(range(1, len(numbers) + 1))
        assert len(tree.having("source")) > len(numbers)

    def test_what_is_not_a_claim_lands_as_well(self) -> None:
        """A quotation, a date, what was left out: each leads to its words, and they back to it."""
        _, tree = drawn("summary")
        quotes = [one.citation.quote for one in summary().quotations]

        items = [one for one in tree.all("li") if (one.attributes.get("id") or "").startswith("q")]

        assert [
            words_at(tree, (one.having("place")[0].attributes["href"] or "")[1:]) for one in items
        ] == quotes
        backs = {one.attributes["href"] for one in tree.having("return")}
        assert {f"#{one.attributes['id']}" for one in items} <= backs


def claims_of(result: Shown) -> tuple[Claim | CheckedClaim, ...]:
    """Return all claims of a result in the order of its page."""
    match result:
        case Summary():
            return (*(one.claim for one in result.points), *result.withheld)
        case Answer():
            return (*result.claims, *result.withheld)
        case CheckReport():
            return result.claims
        case Conversation():
            return tuple(one for held in result.exchanges for one in claims_of(held.result))
        case Article():
            return ()


def summary() -> Summary:
    """Return the sample that is a summary."""
    result, _ = samples()["summary"]
    assert isinstance(result, Summary)
    return result


def answer() -> Answer:
    """Return the sample that abstains."""
    result, _ = samples()["abstention"]
    assert isinstance(result, Answer)
    return result


SPANS = st.lists(st.tuples(st.integers(0, 70), st.integers(1, 40)), max_size=12)
CROSSED = "The dam at Orrin broke on Monday.\n\nNobody was hurt, said Ada Quill. Repairs cost more."


class TestReading:
    """The article's side."""

    def test_the_article_is_whole_and_exact(self) -> None:
        """Without its tags each passage is the article's text, whatever is marked in it."""
        for name in (*samples(), *VILES):
            _, article = vile(name) if isinstance(name, int) else samples()[name]
            _, tree = drawn(name)

            assert [one.text for one in tree.having("words")] == [
                plain(passage.span.of(article.text)) for passage in article.passages
            ]
            assert [one.text for one in tree.having("label")] == [
                passage.id for passage in article.passages
            ]

    @given(SPANS)
    @settings(deadline=None)
    def test_marks_that_cross_nest_or_touch(self, spans: list[tuple[int, int]]) -> None:
        """Any spans at all are marked exactly, also over the end of a passage."""
        article = make_article(CROSSED)
        sheet = Sheet(article)
        asked = []
        for start, length in spans:
            end = min(start + length, len(CROSSED))
            if quote := CROSSED[start:end].strip():
                at = CROSSED.index(quote, start)
                cited = Citation(
                    passage="p1", start=at, end=at + len(quote), quote=quote, fidelity="exact"
                )
                asked.append((sheet.source(cited, "cited", Back("c1", "x")), quote))

        reading = Reading(article, sheet.places)
        tree = read(reading.draw().text)

        assert [one.text for one in tree.having("words")] == CROSSED.split("\n\n")
        for place, quote in asked:
            assert words_at(tree, place.id) == quote.replace("\n\n", "")
            pieces = [
                one
                for one in tree.all("mark")
                if place.id in (one.attributes.get("class") or "").split()
            ]
            assert bool(pieces) == (place.id in reading.continued)
        assert len(set(ids(tree))) == len(ids(tree)) == len(sheet.places)

    def test_copied_text_has_no_numbers(self) -> None:
        """Links back stand in the article without a character of their own."""
        _, tree = drawn("conversation")
        links = [*tree.having("back"), *tree.having("return")]

        assert len(links) > 10
        assert {one.text for one in links} == {""}
        assert all(one.attributes["aria-label"] and one.attributes["data-sign"] for one in links)

    @pytest.mark.parametrize(
        ("text", "lang"),
        [("The dam broke on Monday and nobody was hurt.", None),
         ("Die Gespräche dauerten etwa vierzig Minuten und fanden in Stockholm statt.", "")],
    )  # fmt: skip
    def test_what_is_not_english_is_not_said_to_be(self, text: str, lang: str | None) -> None:
        """An article in another language is not read out as English."""
        article = make_article(text)
        (passages,) = read(draw(article, article)).having("passages")

        assert passages.attributes.get("lang") == lang


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

        assert "reply was cut" in page

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
