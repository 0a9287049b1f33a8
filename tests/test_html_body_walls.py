"""Pages that hold no article, its beginning alone, or one in many entries."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant.errors import ArticleError
from tests.commands import call
from tests.html_bodies import (
    ELSEWHERE,
    PARAGRAPHS,
    TITLE,
    links,
    page,
    paragraphs,
    read,
    site,
    taken,
)

if TYPE_CHECKING:
    from pathlib import Path

CONSENT = (
    "We and our 842 partners store and access information on a device, such as cookies, and "
    "process personal data such as unique identifiers.",
    "With your permission we and our partners may use precise geolocation data and "
    "identification through device scanning to show you ads.",
    "Your preferences will apply to this website only. You can change your preferences at any "
    "time by returning to this site or visit our privacy policy.",
)
NO_ARTICLE = {
    "a cookie wall alone": page(f"<h1>Before you continue</h1>{paragraphs(CONSENT)}<a>Accept</a>"),
    "an error page": site(
        "<h1>Page not found</h1><p>Sorry, the page that you look for does not exist. It may have "
        "been moved, or its address may be wrong.</p>"
    ),
    "a check whether its reader is human": page(
        "<h1>www.post.example</h1><p>Checking your browser before accessing the site. This takes a "
        "few seconds and is automatic.</p>",
        title="Just a moment...",
    ),
    "a page that JavaScript fills": page(
        '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>'
    ),
    "a page to log in": page(
        "<form><h1>Log in</h1><label>E-mail</label><input type=email><label>Password</label>"
        "<input type=password><a href=x>Forgot your password?</a></form>",
        title="Log in",
    ),
    "a page of headlines": site(
        "".join(
            f"<div><h2><a href=/x>{title}</a></h2><p>{title} and what people said of it today.</p></div>"
            for title in ELSEWHERE * 4
        )
    ),
    "a web page that holds no article": page(""),
}


@pytest.mark.parametrize("look", NO_ARTICLE)
def test_a_page_without_an_article_is_refused_for_what_it_is(look: str) -> None:
    """Law: a page that holds no article is refused, and the message says what it looks like."""
    with pytest.raises(ArticleError) as raised:
        read(NO_ARTICLE[look])
    assert look in str(raised.value)
    assert "save" in str(raised.value) or "give one" in str(raised.value)


def test_a_refused_page_is_one_line_and_exit_3(tmp_path: Path) -> None:
    """Law: the command line refuses such a page in one line."""
    (tmp_path / "wall.html").write_text(NO_ARTICLE["an error page"], "utf-8")
    ran = call("show", str(tmp_path / "wall.html"))
    assert ran.code == 3
    assert "an error page" in ran.complaint


@pytest.mark.parametrize("names", ["class=x1", "id=cookie-consent", "class=modal role=dialog"])
def test_a_request_for_consent_is_not_the_article(names: str) -> None:
    """Law: a request longer than the article, named or not, is left out."""
    asked = f"<div {names}><div><h2>We value your privacy</h2>{paragraphs(CONSENT * 3)}</div></div>"
    text = read(page(f"{asked}<div id=c><h1>{TITLE}</h1>{paragraphs(PARAGRAPHS[:3])}</div>"))
    assert text == "\n\n".join((TITLE, *PARAGRAPHS[:3]))


BAIT = '<a href="https://px.example/?k=1">Click to confirm you are human</a>'


def test_a_short_article_is_not_taken_away_by_a_link() -> None:
    """A link among a report's paragraphs that speaks like a check does not have it refused."""
    above, below = paragraphs(PARAGRAPHS[:1]), paragraphs(PARAGRAPHS[2:3])
    text = read(page(f"<article><h1>{TITLE}</h1>{above}{BAIT}{below}</article>"))

    assert PARAGRAPHS[0] in text
    assert PARAGRAPHS[2] in text


def test_a_check_whose_button_is_a_link_is_refused() -> None:
    """Where there is no prose, such a link says what the page is."""
    with pytest.raises(ArticleError, match="human"):
        read(page(f"<h1>www.post.example</h1><p>One step is left.</p>{BAIT}", title="Post"))


def test_an_article_about_cookies_is_read() -> None:
    """Law: words about consent in an article are the article's."""
    said = (
        "Regulators fined the company for setting cookies without the consent of its readers.",
        "The company said that it would change its banners, and that users could reject tracking.",
        "“Personal data is not a currency,” the commissioner told reporters in the capital.",
    )
    text = read(site(f"<article><h1>{TITLE}</h1>{paragraphs(said)}</article>"))
    assert text == "\n\n".join((TITLE, *said))


_CLOSED = {"@context": "https://schema.org", "@type": "NewsArticle", "isAccessibleForFree": "False"}


def _said(statement: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(statement)}</script>'


@pytest.mark.parametrize(
    ("gate", "head"),
    [
        (
            "<p>This article is for subscribers only. To continue reading, start a free trial.</p>",
            "",
        ),
        ("<div class=gate><h3>Subscribe to continue reading</h3></div>", ""),
        ("", _said(_CLOSED)),
        ("", _said({"@graph": [{**_CLOSED, "isAccessibleForFree": False}]})),
        ("", _said(_CLOSED).replace("}<", ",}<")),  # as sites write it: JSON that is broken
        ("", _said({"@type": "NewsArticle", "wordCount": 900})),
    ],
)
def test_a_teaser_is_told(gate: str, head: str) -> None:
    """Law: the beginning of a closed article is read, without the gate, and said to be that."""
    text, warnings = taken(
        site(f"<article><h1>{TITLE}</h1>{paragraphs(PARAGRAPHS[:2])}{gate}</article>", head)
    )
    assert text == "\n\n".join((TITLE, *PARAGRAPHS[:2]))
    (warning,) = warnings
    assert warning.startswith("only the beginning of the article is there: ")


def test_hidden_text_of_a_closed_article_stays_hidden() -> None:
    """Law: what a closed page holds for programs alone is not taken for what it shows."""
    told = _said({**_CLOSED, "articleBody": " ".join(PARAGRAPHS)})
    text, _ = taken(site(f"<article><h1>{TITLE}</h1>{paragraphs(PARAGRAPHS[:2])}</article>", told))
    assert PARAGRAPHS[4] not in text


def test_a_page_that_a_script_fills_may_hold_its_text_for_programs() -> None:
    """Law: where nothing is shown, the text that a page states for programs is read, and said so."""
    told = _said({"@type": "NewsArticle", "articleBody": "\n".join(PARAGRAPHS)})
    text, warnings = taken(page(f"<h1>{TITLE}</h1><div id=root></div>", told))
    assert text == "\n\n".join((TITLE, *PARAGRAPHS))
    assert any("JSON-LD" in warning for warning in warnings)


ENTRIES = (
    ("07:30", "Mayor speaks", PARAGRAPHS[2]),
    (
        "06:10",
        "Road closed",
        "The road to the mill was closed at ten past six, and buses turn round.",
    ),
    ("05:05", "Wall breaks", PARAGRAPHS[0]),
)
TOLD = "\n\n".join(
    (
        *("05:05", "Wall breaks", PARAGRAPHS[0]),
        *("06:10", "Road closed", ENTRIES[1][2], "07:30", "Mayor speaks", PARAGRAPHS[2]),
    )
)


def _live(order: int) -> str:
    return "".join(
        f"<div class='liveblog-entry' id=e{at}><time datetime='2021-05-03T{at}:00+01:00'>{at}</time>"
        f"<h2>{head}</h2><p>{text}</p></div>"
        for at, head, text in ENTRIES[::order]
    )


@pytest.mark.parametrize("order", [1, -1])
def test_a_live_blog_is_told_in_the_order_of_time(order: int) -> None:
    """Law: entries come oldest first, each under its time, whichever way the page has them."""
    text, warnings = taken(site(f"<h1>{TITLE}</h1><div class=liveblog>{_live(order)}</div>"))
    assert text == f"{TITLE}\n\n{TOLD}"
    assert warnings == ("it is a live blog: its 3 entries were put in the order of time",)


def test_a_live_blog_may_be_there_for_programs_alone() -> None:
    """Law: entries that only JSON-LD has are told in the same order; of them no time is printed."""
    updates = [
        {"@type": "BlogPosting", "headline": head, "articleBody": text,
         "datePublished": f"2021-05-03T{at}:00+01:00"}
        for at, head, text in ENTRIES
    ]  # fmt: skip
    statement = {"@type": "LiveBlogPosting", "liveBlogUpdate": updates}
    text, _ = taken(site(f"<h1>{TITLE}</h1>", _said(statement)))
    untimed = [line for line in TOLD.split("\n\n") if line not in {at for at, _, _ in ENTRIES}]
    assert text == "\n\n".join((TITLE, *untimed))


def test_a_day_that_is_told_to_programs_alone_is_no_word_of_the_article() -> None:
    """Law: it puts entries in the order of time, and they begin with what is printed."""
    live = "".join(
        f"<div class='live-update'><time datetime='2021-05-{day:02}T09:00:00Z'>9am</time><p>{text}</p></div>"
        for day, text in zip((5, 4, 3), PARAGRAPHS, strict=False)
    )
    text = read(site(f"<h1>{TITLE}</h1><div>{live}</div>"))
    assert [line for line in text.split("\n\n") if "9am" in line] == ["9am"] * 3
    places = [text.index(one) for one in PARAGRAPHS[:3]]
    assert places == sorted(places, reverse=True)
    assert "2021" not in text


@pytest.mark.parametrize("title", [f"{TITLE} – live", f"Live: {TITLE}", f"{TITLE}, as it happened"])
def test_a_title_says_that_a_page_is_a_live_blog(title: str) -> None:
    """Law: entries without a name are in the order of time where the title says what they are."""
    entries = _live(-1).replace("class='liveblog-entry'", "class=post")
    text = read(page(f"<main><h1>{title}</h1>{entries}</main>", title=title))
    assert text == f"{title}\n\n{TOLD}"


def test_cards_below_an_article_are_no_entries_of_it() -> None:
    """Law: where the title alone speaks of a live blog, the article's own text is not given up."""
    cards = "".join(
        f"<div class=card><time datetime='2021-05-0{at}T10:00'>10:0{at}</time><h3>{title}</h3>"
        f"<p>{title}, and what it means for the valley and its people now.</p></div>"
        for at, title in enumerate(ELSEWHERE, 1)
    )
    title = f"{TITLE} – live"
    text = read(page(f"<article><h1>{title}</h1>{paragraphs()}</article>{cards}", title=title))
    assert text == "\n\n".join((title, *PARAGRAPHS))


def test_an_article_with_times_is_no_live_blog() -> None:
    """Law: related articles with a time each do not make a page a live blog."""
    cards = "".join(
        f"<div class=card><time datetime='2021-05-0{at}'>0{at}:15</time><a href=x>{title}</a></div>"
        for at, title in enumerate(ELSEWHERE, 1)
    )
    text, warnings = taken(
        site(f"<article><h1>{TITLE}</h1>{paragraphs()}</article>{cards}{links()}")
    )
    assert text == "\n\n".join((TITLE, *PARAGRAPHS))
    assert not warnings
