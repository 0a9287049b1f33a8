"""The lines under a page's headline that name its authors and its days are words of the article."""

from __future__ import annotations

import pytest

from assistant import Article, Assistant
from assistant.loading.articles import assemble
from assistant.loading.html.extracting import extract
from assistant.loading.originals import Original
from tests.nasty.asking import task

BODY = """<p>The footbridge over the Wend at Carrow was closed on Friday after a barge struck its middle
pier, the county said. Nobody was hurt, and the barge was towed to Pell.</p>
<p>Engineers will look at the pier on Monday. Until then walkers have to take the road bridge, which is
two kilometres upstream, said the county's surveyor, Ines Ruud.</p>
<p>The bridge was built in 1931 and mended last year for 3 million crowns, most of it paid by the state.
Its opening was attended by 400 people from both banks of the river.</p>"""
FORMS = {
    "lines": '<p class="byline">By Ada Lind</p><p class="date">3 May 2021</p>',
    "one line": '<div class="meta">By <a href="/ada">Ada Lind</a> | Published <time datetime="2021-05-03">3 May 2021</time></div>',
    "list": "<ul class='meta'><li>Ada Lind</li><li>Monday, May 3, 2021</li></ul>",
}


def page(header: str) -> str:
    """Make a page with this below its headline."""
    return f"""<!DOCTYPE html><html lang="en"><head><title>Barge strikes footbridge at Carrow</title>
<meta name="author" content="Ada Lind"><meta property="article:published_time" content="2021-05-03">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>
<h1>Barge strikes footbridge at Carrow</h1>{header}{BODY}</article><footer>© 2026</footer></body></html>"""


def read(whole: str) -> Article:
    """Read a page in this process: what a child of it does is the same."""
    raw = whole.encode()
    return assemble(
        extract(raw, task("page.html")), Original(raw, "page.html", "page.html"), None, None
    )


@pytest.mark.parametrize("form", FORMS)
def test_authors_and_days_stand_below_the_title_as_printed(form: str) -> None:
    """However they are marked up, each is in the text once, between the title and the article."""
    article = read(page(FORMS[form]))

    title, *rest = article.text.split("\n\n")
    assert title == "Barge strikes footbridge at Carrow"
    until = next(at for at, one in enumerate(rest) if one.startswith("The footbridge"))
    header = " ".join(rest[:until])
    assert "Ada Lind" in header
    assert "May" in header
    assert article.text.count("Ada Lind") == 1
    assert article.text.count("2021") == 1


def test_a_day_that_opens_to_another_is_a_line_of_its_own() -> None:
    """Law: words that a page sets on lines of their own never run together."""
    days = "<details><summary>3 May 2021</summary>Last modified on 4 May 2021</details>"
    text = read(page(days)).text

    assert "2021Last" not in text
    assert "3 May 2021\n" in text


def test_a_question_for_the_author_has_an_answer() -> None:
    """The line is an article's word like any other: it can be found and cited."""
    article = read(page(FORMS["lines"]))

    report = Assistant("extractive").check(article, "Ada Lind wrote about the footbridge.")
    assert report.claims[0].verdict not in ("unsupported", "contradicted")


def test_what_no_line_says_is_not_made_up() -> None:
    """An author who is told to programs alone is known, and stands in no line of the text."""
    article = read(page(""))

    assert [one.value for one in article.metadata.authors] == ["Ada Lind"]
    assert "Ada" not in article.text


def test_a_page_whose_frame_has_a_misleading_name() -> None:
    """What the headline stands in is the article, even where its name is that of a frame."""
    framed = page(FORMS["lines"]).replace("<body>", "<body><div class='has-nav footer'>")

    assert "By Ada Lind" in read(framed).text
