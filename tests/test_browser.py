"""Pages in a browser: links land in sight, nothing is fetched, nobody meets a barrier."""

from __future__ import annotations

import base64
from itertools import product
from typing import TYPE_CHECKING

import pytest

from assistant import Answer, Assistant, make_article
from assistant.rendering.html import draw
from tests.browsers import CHROMIUM, DRIVER, MISSING, Browser
from tests.html_results import samples
from tests.sampling import one_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browsers import Scheme

pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason=MISSING)
NAMES = ("summary", "answer", "abstention", "check", "conversation", "article", "hostile")
WIDTHS = (390, 800, 1400)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
UNFOLD = "document.querySelectorAll('details').forEach(one => one.open = true)"
TAB, ENTER = "\ue004", "\ue007"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a process."""
    running = Browser()
    yield running
    running.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Draw every sample, and one that is hard to lay out."""
    folder = tmp_path_factory.mktemp("pages")
    drawn = {name: draw(*sample) for name, sample in samples().items()}
    wide = make_article(
        f"{'W' * 400} broke.\n\n{'大坝' * 90}\n\nהסכר נשבר ביום שני.", source="a/" * 90
    )
    drawn["wide"] = draw(Assistant("extractive").summarize(wide), wide)
    for name, page in drawn.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in drawn}


@pytest.mark.parametrize("name", NAMES)
def test_nobody_meets_a_barrier(browser: Browser, pages: dict[str, Path], name: str) -> None:
    """axe-core finds nothing serious at any width, in light and in dark, all folds open."""
    browser.open(pages[name])
    browser.run(UNFOLD)
    for width in one_in(2, WIDTHS):
        browser.look(width)
        assert browser.barriers(colours=False) == [], width
    for width, scheme in one_in(5, product(WIDTHS, SCHEMES)):
        browser.look(width, scheme)
        assert browser.barriers(colours=True) == [], (width, scheme)


def test_a_barrier_would_be_found(browser: Browser, pages: dict[str, Path]) -> None:
    """What axe-core is asked finds faint words, and a link without a name, when there are such."""
    browser.look(1400)
    browser.open(pages["answer"])
    browser.run("document.querySelector('.text').style.color = '#ddd'")
    browser.run("document.querySelector('.back').removeAttribute('aria-label')")

    assert [one.split()[0] for one in browser.barriers(colours=True)] == ["color-contrast"]
    assert [one.split()[0] for one in browser.barriers(colours=False)] == ["link-name"]


@pytest.mark.parametrize("name", [*NAMES, "wide"])
def test_nothing_is_fetched_and_nothing_complained_of(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    """A page asks for itself alone, and its policy forbids nothing that it does."""
    browser.look(1400)
    browser.requests(), browser.complaints()

    browser.open(pages[name])
    browser.run("document.querySelectorAll('a[href^=\"#\"]').forEach(one => one.click())")

    asked = [one for one in browser.requests() if one != "about:blank"]
    assert {one.partition("#")[0] for one in asked} == {pages[name].as_uri()}
    assert browser.complaints() == []
    assert browser.run("return document.styleSheets.length") == 1


@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize("name", ["summary", "check", "conversation", "hostile"])
def test_links_land_in_sight_and_lead_back(
    browser: Browser, pages: dict[str, Path], name: str, width: int
) -> None:
    """Each claim's link comes to its words, in sight; each link there comes back to a claim."""
    browser.look(width)
    browser.open(pages[name])

    number, astray = browser.follow(".source, .place, .back")

    assert number > 10
    assert astray == []


def test_a_click_comes_to_the_quote(browser: Browser, pages: dict[str, Path]) -> None:
    """A click on a source of an answer shows the quote's words, and a click there goes back."""
    result, _ = samples()["answer"]
    assert isinstance(result, Answer)
    browser.look(1400)
    browser.open(pages["answer"])
    link = browser.all(".source")[0]

    link.click()
    _, seen, words = browser.target()
    assert (words, seen) == (result.claims[0].citations[0].quote, True)

    browser.all(":target + .back")[0].click()
    id_, seen, _ = browser.target()
    assert (id_, seen) == ("c1", True)


def test_words_that_only_a_list_names_lead_back(browser: Browser, pages: dict[str, Path]) -> None:
    """A link back from a quotation's words is there once they were come to, and only then."""
    browser.look(1400)
    browser.open(pages["summary"])
    shown = (
        "return [...document.querySelectorAll('.return')].filter(one => one.offsetParent).length"
    )
    assert browser.run(shown) == 0

    browser.all(".quotations .place")[0].click()
    assert browser.run(shown) >= 1
    browser.all(":target + .return")[0].click()

    assert browser.target()[:2] == ("q1", True)


def test_the_keyboard_is_enough(browser: Browser, pages: dict[str, Path]) -> None:
    """Tab shows the links that skip; Enter on a source goes to its words, Tab to the link back."""
    browser.look(1400)
    browser.open(pages["summary"])
    browser.press(TAB)
    focused = "const one = document.activeElement; return [one.className || one.textContent, one.getBoundingClientRect().left >= 0]"
    assert browser.run(focused) == ["Skip to what was found", True]

    browser.press(ENTER)
    browser.press(TAB)
    assert browser.run(focused)[0] == "source"
    browser.press(ENTER)
    assert browser.target()[:2] == ("s1", True)
    browser.press(TAB)
    assert browser.run(focused)[0] == "back"
    browser.press(ENTER)

    assert browser.target()[:2] == ("c1", True)


def test_a_mark_in_pieces_stands_out_whole(browser: Browser, pages: dict[str, Path]) -> None:
    """Of a mark that crosses another, all pieces are lit when it is come to."""
    browser.look(1400)
    browser.open(pages["hostile"])
    lit = (
        "const all = [...document.querySelectorAll('mark[class*=\" s\"]')];"
        "return all.map(one => { const id = one.className.split(' ').pop(); location.hash = id;"
        "const look = (piece) => getComputedStyle(piece).backgroundColor;"
        "return look(one) === look(document.getElementById(id)); })"
    )

    pieces = browser.run(lit)

    assert pieces
    assert all(pieces)


def test_a_number_stands_behind_its_words_in_every_script(browser: Browser, tmp_path: Path) -> None:
    """In an article that is read from right to left it stands left of the words that end before it.

    A figure and Latin words would else be read as one, from left to right.
    """
    # "The dam broke. The mayor said on Monday that he had asked for help from London."
    article = make_article(
        "הסכר נשבר.\n\nראש העיר אמר ביום שני כי ביקש עזרה מ London.\n\nאיש לא נפגע.",
    )
    page = tmp_path / "page.html"
    page.write_text(draw(Assistant("extractive").summarize(article), article), encoding="utf-8")
    browser.look(1400)
    browser.open(page)

    ends = browser.run(
        "const whole = document.querySelector('#article mark').getBoundingClientRect(),"
        "number = document.querySelector('#article .back').getBoundingClientRect();"
        "return [number.right, whole.left]"
    )
    assert ends[0] <= ends[1] + 1


@pytest.mark.parametrize("name", [*NAMES, "wide"])
def test_nothing_is_cut_on_a_narrow_screen(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    """At 320 pixels there is nothing to scroll sideways, folded or not."""
    browser.look(320)
    browser.open(pages[name])
    browser.run(UNFOLD)

    assert browser.run("return document.documentElement.scrollWidth") <= 320


def test_claims_come_first_and_beside_where_there_is_room(
    browser: Browser, pages: dict[str, Path]
) -> None:
    """Narrow, the article follows the claims; wide, it stands beside them and stays."""
    tops = "return ['found', 'article'].map(id => document.getElementById(id).getBoundingClientRect().top)"
    browser.look(800)
    browser.open(pages["summary"])
    found, article = browser.run(tops)
    assert found < article

    browser.look(1400)
    found, article = browser.run(tops)
    assert abs(found - article) < 2
    browser.run("window.scrollTo(0, 600)")
    assert browser.run(tops)[1] >= 0


def test_all_is_there_without_scripts(browser: Browser, pages: dict[str, Path]) -> None:
    """With scripts switched off everything is read as with them."""

    def heard() -> list[str]:
        nodes = browser.command("Accessibility.getFullAXTree")["nodes"]
        return [one["name"]["value"] for one in nodes if one.get("name", {}).get("value")]

    browser.look(1400)
    browser.open(pages["conversation"])
    with_scripts = heard()
    browser.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(pages["conversation"])
        assert heard() == with_scripts
    finally:
        browser.command("Emulation.setScriptExecutionDisabled", value=False)
    assert with_scripts.count("Doubtful") > 1


@pytest.mark.parametrize("name", ["summary", "conversation"])
def test_it_prints(browser: Browser, pages: dict[str, Path], name: str) -> None:
    """On paper the article follows the claims, whole, and nothing scrolls."""
    browser.look(1400, media="print")
    browser.open(pages[name])
    kept = browser.run(
        "const one = getComputedStyle(document.getElementById('article'));"
        "return [one.position, one.maxHeight, one.overflowY]"
    )
    printed = base64.b64decode(browser.command("Page.printToPDF")["data"])

    assert kept == ["static", "none", "visible"]
    assert printed.startswith(b"%PDF-")
    assert printed.count(b"/Type /Page\n") >= 2
