"""What runs along the edges of pages is no part of the text, and is kept for what it says."""

from __future__ import annotations

import pytest

from evals.benchmarks.pdf_making import Frame, Sheet, assembled, flow
from evals.benchmarks.pdf_words import PROSE
from tests.pdf_files import STYLE, read


def _pages(count: int, per_page: int = 3) -> list[Sheet]:
    sheets = [Sheet() for _ in range(count)]
    for number, sheet in enumerate(sheets):
        flow(
            [(sheet, Frame(50, 740, 495, 600))],
            PROSE[number * per_page : number * per_page + per_page],
            STYLE,
        )
    return sheets


def _text(count: int) -> str:
    return "\n\n".join(PROSE[: count * 3])


@pytest.mark.parametrize(
    "foot",
    [
        "{}",
        "- {} -",
        "Page {}",
        "Page {} of 12",
        "{} | Harwick Post",
        "{}/4",
        "Seite {} von 4",
        "p. {}",
    ],
)
def test_a_number_that_counts_the_pages_is_left_out(foot: str) -> None:
    """However it is written, below the text or above it."""
    for height in (30, 815):
        sheets = _pages(4)
        for number, sheet in enumerate(sheets, 1):
            sheet.centre(height, foot.format(number), "H", 8)
        assert read(assembled(sheets)).text == _text(4)


@pytest.mark.parametrize("size", [8, 10])
def test_heads_of_odd_and_even_pages_are_left_out(size: float) -> None:
    """They say other things on the left than on the right, and each names its page."""
    sheets = _pages(4)
    for number, sheet in enumerate(sheets):
        sheet.write(
            50 if number % 2 else 420,
            800,
            f"A{number + 3}   Harwick Post" if number % 2 else f"World News   A{number + 3}",
            "H",
            size,
        )
    extracted = read(assembled(sheets))
    assert extracted.text == _text(4)
    assert [page.label for page in extracted.pages] == ["A3", "A4", "A5", "A6"]


def test_a_head_between_bars_is_left_out_of_a_single_page() -> None:
    """Its day is the day of publication and its label the page's."""
    (sheet,) = _pages(1)
    sheet.write(50, 810, "Harwick Post | 3 May 2021 | A3", "H", 8)
    extracted = read(assembled([sheet]))
    assert extracted.text == _text(1)
    assert extracted.pages[0].label == "A3"
    published = extracted.metadata.published
    assert published is not None
    assert (published.value, published.where) == ("2021-05-03", "visible text")


@pytest.mark.parametrize("font", ["HB", "H"])
def test_a_heading_at_the_top_of_a_page_stays(font: str) -> None:
    """It is printed once; that heads stand at the same height on other pages does not matter."""
    sheets = _pages(3)
    for number, sheet in enumerate(sheets):
        sheet.write(50, 800, "Harwick Post", "H", 8)
        sheet.write(50, 760, ("Causes", "Consequences", "Part 3 of the story")[number], font, 12)
    told = read(assembled(sheets)).text
    assert "Harwick Post" not in told
    for heading in ("Causes", "Consequences", "Part 3 of the story"):
        assert f"{heading}\n\n" in told


def test_numbered_parts_are_no_page_numbers() -> None:
    """Large headings that count stay, also where they count as the pages do."""
    sheets = _pages(3)
    for number, sheet in enumerate(sheets, 1):
        sheet.write(50, 770, f"Part {number}", "B", 18)
    told = read(assembled(sheets)).text
    assert all(f"Part {number}\n\n" in told for number in (1, 2, 3))


def test_equal_lines_within_the_text_stay() -> None:
    """Lines of the text that are the same at the top of two pages are not a head."""
    sheets = [Sheet(), Sheet()]
    for sheet in sheets:
        flow([(sheet, Frame(50, 800, 495, 700))], PROSE[:3], STYLE)
    assert read(assembled(sheets)).text == "\n\n".join([*PROSE[:3], *PROSE[:3]])


def test_a_year_at_the_foot_is_no_page_number() -> None:
    """A lone figure stands by itself in the text where it is not the number of its page."""
    sheets = _pages(2)
    sheets[0].write(50, 400, "1911", "R", 11)
    assert "1911" in read(assembled(sheets)).text.split("\n\n")


def test_the_files_own_labels_name_pages() -> None:
    """They come before what is printed."""
    root = "/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /P (B) >>] >>"
    labels = [page.label for page in read(assembled(_pages(4), root=root)).pages]
    assert labels == ["i", "ii", "B1", "B2"]


def test_a_number_as_counted_is_no_label() -> None:
    """Pages that are called what they are counted have no name of their own."""
    sheets = _pages(2)
    for number, sheet in enumerate(sheets, 1):
        sheet.centre(30, str(number), "H", 8)
    assert [page.label for page in read(assembled(sheets)).pages] == [None, None]


def test_heads_alone_are_read_where_there_is_nothing_else() -> None:
    """A page is never emptied."""
    sheets = [Sheet() for _ in range(3)]
    for sheet in sheets:
        sheet.write(50, 810, "The harbour is closed today.", "R", 11)
    assert "The harbour is closed today." in read(assembled(sheets)).text


def test_heads_of_two_pages_that_say_different_things_but_count() -> None:
    """The label goes on by one; nothing else of the two is the same."""
    sheets = _pages(2)
    sheets[0].write(50, 805, "Harwick Post   A7", "R", 9)
    sheets[1].write(50, 805, "A8   World News", "R", 9)
    extracted = read(assembled(sheets))
    assert extracted.text == _text(2)
    assert [page.label for page in extracted.pages] == ["A7", "A8"]


def test_a_year_that_ends_a_page_stays() -> None:
    """Four digits by themselves below the text are no page's number."""
    (sheet,) = _pages(1)
    sheet.write(50, 60, "1911", "R", 11)
    assert read(assembled([sheet])).text.endswith("\n\n1911")
