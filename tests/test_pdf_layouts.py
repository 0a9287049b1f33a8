"""PDF files are read as their pages are: column by column, paragraphs whole, pages known."""

from __future__ import annotations

import re

import pytest

from assistant.text.segmenting import paragraphs
from evals.benchmarks.pdf import score
from evals.benchmarks.pdf_layouts import Layout, layouts
from evals.benchmarks.pdf_making import Frame, Sheet, Style, assembled, columns, flow
from evals.benchmarks.pdf_more_layouts import more_layouts
from evals.benchmarks.pdf_words import PROSE
from tests.pdf_files import STYLE, article, line, page, read

ALL = (*layouts(), *more_layouts())
PARTED = {"letterhead": 0.8}
"""An office's address has no right edge by which its lines could be told from a paragraph's."""


@pytest.mark.parametrize("layout", ALL, ids=lambda layout: layout.name)
def test_words_come_in_the_order_in_which_they_are_read(layout: Layout) -> None:
    """Runs of four words are those of the page, and paragraphs are whole."""
    found = score(read(layout.raw).text, layout.text)
    assert found.f1 >= 0.98
    assert found.paragraphs >= PARTED.get(layout.name, 1)


@pytest.mark.parametrize("layout", ALL, ids=lambda layout: layout.name)
def test_every_character_is_on_a_page(layout: Layout) -> None:
    """Pages are spans of the text, in order; between two of them stands white space alone."""
    extracted = read(layout.raw)
    at = 0
    for number, held in enumerate(extracted.pages, 1):
        assert held.number == number
        assert at <= held.start <= held.end
        assert not extracted.text[at : held.start].strip()
        at = held.end
    assert at == len(extracted.text)


def test_a_paragraph_goes_on_over_the_page() -> None:
    """It is one paragraph, and its second part is on the second page."""
    sheets = [Sheet(), Sheet()]
    flow([(sheet, Frame(50, 780, 495, 100)) for sheet in sheets], PROSE[:4], STYLE)
    extracted = read(assembled(sheets))
    assert extracted.text == "\n\n".join(PROSE[:4])
    second = extracted.pages[1]
    inside = [p for p in paragraphs(extracted.text) if p.start < second.start < p.end]
    assert len(inside) == 1
    assert extracted.text[second.start - 1] == " "


def test_a_word_divided_by_the_end_of_a_page_is_whole() -> None:
    """Its second half begins the second page, to the character."""
    sheets = [
        Sheet([line("The decision of the regional govern-", y=60)]),
        Sheet([line("ment was made known on Monday evening.", y=780)]),
    ]
    extracted = read(assembled(sheets))
    assert (
        extracted.text
        == "The decision of the regional government was made known on Monday evening."
    )
    assert extracted.text[extracted.pages[1].start :].startswith("ment was")
    assert extracted.pages[0].end == extracted.pages[1].start


def test_ligatures_are_letters() -> None:
    """A font's ligature reads as the letters that it shows."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl /ffi] >> >>"
    raw = article(
        "BT /L 10 Tf 50 100 Td (The o\\003ce \\001xed the \\002oor.) Tj ET",
        extra=f"/Font << /R {font} /L {font} >>",
    )
    assert read(raw).text.endswith("The office fixed the floor.")


def test_lines_of_one_height_in_two_columns_are_not_one() -> None:
    """Columns on a common grid with a narrow gutter stay apart."""
    sheet = Sheet()
    flow(
        [(sheet, frame) for frame in columns(2, height=96, gutter=8)],
        PROSE[:2],
        Style(10, indent=0),
    )
    assert read(assembled([sheet])).text.startswith(PROSE[0])


def test_an_entry_of_a_list_is_a_line() -> None:
    """Entries stand line by line; one over two lines is joined."""
    sheet = page(PROSE[:1])
    entries = ["• The lower town, from the bridge", "to the old harbour", "• The mill quarter"]
    for number, entry in enumerate(entries):
        sheet.write(60 if entry.startswith("•") else 67, 600 - 13 * number, entry)
    assert read(assembled([sheet])).text.endswith(
        "\n\n• The lower town, from the bridge to the old harbour\n• The mill quarter"
    )


def test_turned_words_come_last() -> None:
    """A credit that runs up the side of a picture does not stand between the lines of the text."""
    raw = article("q 0 1 -1 0 580 300 cm", line("Photo: Cor Vane", 0, 0, 7), "Q")
    assert re.search(r"none\.”\n\nPhoto: Cor Vane\Z", read(raw).text)


def test_a_line_of_a_paragraph_may_begin_with_a_dash() -> None:
    """It is no entry of a list."""
    lines = [
        "That was the decision of the mayor of Harwick herself and of nobody",
        "— who had ordered the streets along the river to be cleared — but of",
        "her alone, the report says.",
    ]
    sheet = Sheet([line(text, y=700 - 12 * number) for number, text in enumerate(lines)])
    assert read(assembled([sheet])).text == " ".join(lines)


def test_a_note_below_the_text_does_not_stand_in_a_word() -> None:
    """A word divided by the end of a page is whole, also where a note of the same size is between."""
    first = Sheet(
        [line("The decision of the regional govern-", y=140), line("Minutes of the council.", y=90)]
    )
    second = Sheet([line("ment was made known on Monday evening.", y=780)])
    text = read(assembled([first, second])).text
    assert "The decision of the regional government was made known on Monday evening." in text
    assert "Minutes of the council." in text.split("\n\n")
