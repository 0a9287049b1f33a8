"""Small parts of an article that are easily lost or taken for its frame, and the reverse."""

from __future__ import annotations

import pytest

from tests.html_bodies import ELSEWHERE, PARAGRAPHS, TITLE, paragraphs, read, site

QUOTE = "<p>We never asked for the wall to be widened, and nobody told us.</p>"
TABLE = "<tr><th>Town</th><th>Homes</th></tr><tr><td>Harwick</td><td>400</td></tr>"
LABELS = (
    "Advertisement", "SKIP ADVERTISEMENT", "Anzeige", "Werbung", "Publicité", "Publicidad",
    "Pubblicità", "Publicidade", "Reklama", "Реклама", "Annons", "Advertentie", "広告", "廣告",
    "After newsletter promotion", "Image caption", "Listen to this article 4 min", "4 min read",
    "Bookmark", "Save article", "Gift this article", "Add us on Google", "Tap to unmute",
)  # fmt: skip


def _article(inside: str, *, above: str = "") -> str:
    first, rest = paragraphs(PARAGRAPHS[:2]), paragraphs(PARAGRAPHS[2:])
    return site(f"<article><h1>{TITLE}</h1>{above}{first}{inside}{rest}</article>")


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (f"<blockquote>{QUOTE}<footer>— Ida Ross, engineer</footer></blockquote>", "Ida Ross"),
        (f"<blockquote>{QUOTE}<cite>Ida Ross, engineer</cite></blockquote>", "Ida Ross"),
        (
            f"<figure><blockquote>{QUOTE}</blockquote><figcaption>Ida Ross</figcaption></figure>",
            "Ida Ross",
        ),
        (f"<table><caption>Homes by town in 2021</caption>{TABLE}</table>", "Homes by town in"),
        (
            f"<figure><table>{TABLE}</table><figcaption>Homes by town</figcaption></figure>",
            "Homes by town",
        ),
    ],
)
def test_whose_a_quote_is_and_what_a_table_is_of_is_kept(inside: str, said: str) -> None:
    """Law: a quote keeps its speaker and a table its name, in whichever element they stand."""
    assert said in read(_article(inside))


def test_captions_of_pictures_are_left_out() -> None:
    """Law: what is said of a picture is not the article's text."""
    figure = "<figure><img src=a><figcaption>The mill in the water.</figcaption></figure>"
    assert "The mill" not in read(_article(figure))


@pytest.mark.parametrize("label", LABELS)
def test_labels_of_a_page_are_left_out(label: str) -> None:
    """Law: the word over an advertisement, in any language, and labels of controls stay out."""
    assert read(_article(f"<div class=x1>{label}</div>")) == "\n\n".join((TITLE, *PARAGRAPHS))


@pytest.mark.parametrize(
    "around", ["<ul class=key-points>{}</ul>", "<div class=box><h2>Summary</h2><ul>{}</ul></div>"]
)
def test_key_points_above_the_text_are_kept(around: str) -> None:
    """Law: a list below the title that says what is new is in the text."""
    points = "<li>Dam broke early on Monday</li><li>1,200 people left their homes</li>"
    text = read(_article("", above=around.format(points)))
    assert "- Dam broke early on Monday\n- 1,200 people left their homes" in text


def test_a_menu_above_the_text_is_no_list_of_key_points() -> None:
    """Law: links to other articles and words of a menu are not what is new."""
    menu = "".join(f"<li><a href=/x>{title}</a></li>" for title in ELSEWHERE)
    words = "<li>News</li><li>Sport</li><li>The weather</li>"
    above = f"<ul>{menu}</ul><ul>{words}</ul>"
    assert read(_article("", above=above)) == "\n\n".join((TITLE, *PARAGRAPHS))


def test_short_lines_above_the_first_paragraph_are_kept() -> None:
    """Law: an article may begin with short paragraphs, and with words in no element of their own."""
    above = "<p>It broke.<p>Nobody slept.<div>Then it rained.</div>The sirens went at four."
    text = read(_article("", above=above))
    lines = ("It broke.", "Nobody slept.", "Then it rained.", "The sirens went at four.")
    assert text == "\n\n".join((TITLE, *lines, *PARAGRAPHS))


def test_a_heading_of_the_article_does_not_end_it() -> None:
    """Law: a heading that other pages set above links may head the article's last part."""
    inside = f"{paragraphs(PARAGRAPHS[:4])}<h3>More on the flood</h3>{paragraphs(PARAGRAPHS[4:])}"
    text = read(site(f"<article><h1>{TITLE}</h1>{inside}</article>"))
    assert text.endswith(f"More on the flood\n\n{PARAGRAPHS[4]}")


@pytest.mark.parametrize("heading", ["About the author", "More on this story", "Comments"])
def test_what_follows_an_article_stays_out(heading: str) -> None:
    """Law: below such a heading the article has ended."""
    below = f"<h3>{heading}</h3><p>Cy Dee has written about the valley since 2009 for the Post.</p>"
    text = read(site(f"<article><h1>{TITLE}</h1>{paragraphs()}{below}</article>"))
    assert text == "\n\n".join((TITLE, *PARAGRAPHS))
