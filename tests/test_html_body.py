"""What is taken out of web pages: the article's words, all of them, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import load_article
from assistant.loading.html.charset import declared_charset
from assistant.loading.html.furniture import is_end, is_plug, is_plug_within
from tests.article_files import stored
from tests.html_bodies import PARAGRAPHS, TITLE, links, page, paragraphs, read, site
from tests.html_layouts import LAYOUTS

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = "\n\n".join((TITLE, *PARAGRAPHS))


def _below_header(text: str) -> str:
    """Leave out the lines that name the author and the day."""
    blocks = text.split("\n\n")
    return "\n\n".join(block for block in blocks if "Cy Dee" not in block and "2021" not in block)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_article_is_read_whole_and_alone_in_any_layout(layout: str) -> None:
    """Law: menus, shares, captions, related links and comments stay out; no paragraph is lost."""
    assert _below_header(read(LAYOUTS[layout])) == WHOLE


def test_a_page_is_loaded_from_a_file(tmp_path: Path) -> None:
    """Law: a saved page is an article whose text is its title and its paragraphs."""
    article = load_article(stored(tmp_path, LAYOUTS["wordpress"].encode(), "dam.html"))
    assert _below_header(article.text) == WHOLE
    assert article.origin.kind == "html"


def test_lists_tables_and_headings_are_readable() -> None:
    """Law: items begin with their mark or number; cells of a row are two blanks apart."""
    text = read(
        site(
            f"<article><h1>{TITLE}</h1>{paragraphs(PARAGRAPHS[:2])}<h2>By town</h2>"
            "<table><tr><th>Town</th><th>Homes</th></tr><tr><td>Harwick</td><td>400</td></tr></table>"
            "<ol start=3><li>The wall broke at five.</li><li>The road was closed at six.</li></ol>"
            f"<ul><li>Schools stay shut.</li></ul><blockquote><p>{PARAGRAPHS[2]}</p></blockquote>"
            f"{paragraphs(PARAGRAPHS[3:])}</article>"
        )
    )
    assert text.split("\n\n")[3:8] == [
        "By town",
        "Town  Homes\nHarwick  400",
        "3. The wall broke at five.\n4. The road was closed at six.\n- Schools stay shut.",
        PARAGRAPHS[2],
        PARAGRAPHS[3],
    ]


def test_a_list_may_end_an_article() -> None:
    """Law: short items at the end are text like any other."""
    text = read(
        site(f"<article><h1>{TITLE}</h1>{paragraphs()}<ul><li>Buses run.</li></ul></article>")
    )
    assert text.endswith("- Buses run.")


def test_line_breaks_inside_a_paragraph_are_blanks() -> None:
    """Law: one line break is a blank, two begin a paragraph, and no words run together."""
    body = f"{PARAGRAPHS[0]}<br>{PARAGRAPHS[1]}<br><br>{PARAGRAPHS[2]}"
    text = read(site(f"<article><h1>{TITLE}</h1><p>{body}</p></article>"))
    assert text == f"{TITLE}\n\n{PARAGRAPHS[0]} {PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}"


def test_a_standfirst_is_kept_below_the_title() -> None:
    """Law: what sums the article up between its title and its text is in the text."""
    told = "Sirens cleared the lower town forty minutes before the wall broke"
    text = read(
        site(
            f"<article><h1>{TITLE}</h1><h2 class='subheadline'>{told}</h2>{paragraphs()}</article>"
        )
    )
    assert text == WHOLE.replace(TITLE, f"{TITLE}\n\n{told}")


@pytest.mark.parametrize(
    "note",
    [
        "This article was amended on 4 May 2021. An earlier version gave another number of people.",
        "Correction: The spillway is 12 metres wide, and not 21 as an earlier version said.",
        "Editor’s note: An earlier version of this story misstated the year of the warning.",
    ],
)
@pytest.mark.parametrize(
    "tag", ["footer class=article-footer", "div class=related-corrections", "p"]
)
def test_corrections_are_kept(note: str, tag: str) -> None:
    """Law: a correction is kept, even where a name says that it is no text of the article's."""
    name = tag.split(maxsplit=1)[0]
    html = site(
        f"<article><h1>{TITLE}</h1><div>{paragraphs()}</div><{tag}>{note}</{name}></article>"
    )
    assert note in read(html)


def test_struck_words_are_left_out() -> None:
    """Law: what an article took back is not its word, as in Markdown."""
    words = PARAGRAPHS[0].replace("1,200", "<s>1,500</s> 1,200")
    assert "1,500" not in read(
        site(f"<article><h1>{TITLE}</h1>{paragraphs((words, *PARAGRAPHS[1:]))}</article>")
    )


@pytest.mark.parametrize(
    "line",
    [
        "Advertising fell by a third in March.",
        "Promoted to captain in 2019, she left the navy.",
        "Most read it as a threat.",
        "Other news organisations said the same.",
        "“We will find them at dawn,” he said.",
        "Voters can register by e-mail until Friday.",
        "More than forty people came.",
        "Follow the river upstream and you reach the mill.",
    ],
)
def test_sentences_are_no_furniture(line: str) -> None:
    """Law: a sentence of an article stays, though its first word is a label elsewhere."""
    assert not is_plug(line)
    assert not is_end(line)
    assert not is_plug_within(line)
    assert line in read(
        site(f"<article><h1>{TITLE}</h1>{paragraphs((*PARAGRAPHS, line))}</article>")
    )


def test_a_tall_page_of_links_around_it_does_not_hide_a_short_article() -> None:
    """Law: two paragraphs among a hundred links are the article."""
    text = read(site(f"<h1>{TITLE}</h1>{paragraphs(PARAGRAPHS[:2])}", after=links() * 20))
    assert text == "\n\n".join((TITLE, *PARAGRAPHS[:2]))


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="ISO-8859-1">', "iso-8859-1"),
        (b"<META content='text/html; charset=koi8-r' http-equiv=Content-Type>", "koi8-r"),
        (b'<?xml version="1.0" encoding="Shift_JIS"?><html>', "shift_jis"),
        (b'<!-- <meta charset="koi8-r"> --><meta charset=utf-8>', "utf-8"),
        (b'<meta charset="utf-16">', "utf-8"),
        (b"<p>charset=koi8-r</p>", None),
    ],
)
def test_a_page_says_its_charset(head: bytes, charset: str | None) -> None:
    """Law: the label of a meta tag or an XML declaration counts, and not what stands in comments."""
    assert declared_charset(head) == charset


def test_a_declared_charset_is_used() -> None:
    """Law: a page in KOI8-R that says so is read right."""
    russian = "Плотина над городом прорвалась рано утром в понедельник, сообщили пожарные. "
    html = page(f"<article><h1>Плотина прорвалась</h1>{paragraphs((russian * 3,) * 3)}</article>")
    raw = html.replace('"utf-8"', '"koi8-r"').encode("koi8-r", "replace")
    assert russian.strip() in read(raw)


@pytest.mark.parametrize(
    ("html", "sentences"),
    [
        ("<html><body><p>It broke on Monday.</p></body></html>", ["It broke on Monday."]),
        ("It broke.", ["It broke."]),
        ("<p>It broke.<p>Nobody was hurt.<p>Lee said so.",
         ["It broke.", "Nobody was hurt.", "Lee said so."]),
        (site("<article><p>It broke.</p><p>Lee said so.</p></article>"),
         ["It broke.", "Lee said so."]),
    ],
)  # fmt: skip
def test_the_smallest_pages_are_read(html: str, sentences: list[str]) -> None:
    """Law: a page of a few short sentences is an article."""
    assert read(html).removeprefix(f"{TITLE}\n\n") == "\n\n".join(sentences)


_WORDS = st.lists(
    st.text(
        st.characters(codec="utf-8", categories=["L"], max_codepoint=0x24F),
        min_size=2,
        max_size=9,
    ),
    min_size=12,
    max_size=60,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_WORDS, min_size=4, max_size=8, unique_by=tuple))
def test_the_words_of_paragraphs_come_out_as_they_went_in(drawn: list[list[str]]) -> None:
    """Law: any words that make up paragraphs are read in their order, and none is added."""
    written = tuple(" ".join(words).capitalize() + "." for words in drawn)
    text = read(site(f"<article><h1>{TITLE}</h1>{paragraphs(written)}</article>"))
    assert text == "\n\n".join((TITLE, *written))
