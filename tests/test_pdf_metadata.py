"""What a PDF file says of itself is believed where the page shows it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant import load_article
from evals.benchmarks.pdf_making import Frame, Sheet, assembled, flow
from evals.benchmarks.pdf_words import PROSE, TITLE
from tests.pdf_files import STYLE, article, read

if TYPE_CHECKING:
    from pathlib import Path

_MADE = "/CreationDate (D:20210504080910+02'00')"


def _page(*heads: tuple[str, str, float], info: str = "", root: str = "") -> bytes:
    sheet, y = Sheet(), 790.0
    for text, font, size in heads:
        sheet.write(50, y, text, font, size)
        y -= size * 1.8
    flow([(sheet, Frame(50, y, 495, 600))], PROSE[:4], STYLE)
    return assembled([sheet], info=info, root=root)


@pytest.mark.parametrize(
    "said",
    [
        "Microsoft Word - draft3.docx",
        "untitled",
        "Untitled-1",
        "layout_A3_final.indd",
        "scan0001.pdf",
        "https://post.example/a",
        "Document1",
        "",
        "PowerPoint Presentation",
    ],
)
def test_a_title_that_is_none_is_not_taken(said: str) -> None:
    """The headline on the page is the title, whatever a program left in the file."""
    found = read(_page((TITLE, "B", 20), info=f"/Title ({said})")).metadata.title
    assert found is not None
    assert (found.value, found.where) == (TITLE, "visible text")


def test_a_title_that_is_printed_is_sure() -> None:
    """The file and the page agree."""
    found = read(_page((TITLE, "B", 20), info=f"/Title ({TITLE} - Harwick Post)")).metadata.title
    assert found is not None
    assert (found.value, found.sure) == (TITLE, "sure")


def test_a_title_of_another_article_does_not_replace_the_headline() -> None:
    """A template keeps the title of what was made with it last."""
    found = read(_page((TITLE, "B", 20), info="/Title (Mayor opens new library)")).metadata.title
    assert found is not None
    assert found.value == TITLE


def test_a_page_without_a_headline_has_the_files_title_as_a_guess() -> None:
    """Nothing on the page speaks for it."""
    found = read(article(info="/Title (Flood at Harwick)")).metadata.title
    assert found is not None
    assert (found.value, found.where, found.sure) == ("Flood at Harwick", "pdf metadata", "guess")


def test_the_day_the_file_was_made_is_no_day_of_publication(tmp_path: Path) -> None:
    """An old page that is printed today was not published today; what is printed says when."""
    file = tmp_path / "a.pdf"
    file.write_bytes(_page((TITLE, "B", 20), ("3 May 2021", "H", 9), info=_MADE))
    assert load_article(str(file)).published == "2021-05-03"
    file.write_bytes(_page((TITLE, "B", 20), info=_MADE))
    assert load_article(str(file)).published is None


@pytest.mark.parametrize("between", [", updated ", "Updated "])
def test_a_day_beside_the_authors(tmp_path: Path, between: str) -> None:
    """The line below a headline may hold both, and what follows may be printed close to it."""
    file = tmp_path / "a.pdf"
    line = f"By Ann Lee and Cor Vane | May 3, 2021 at 4:02 pm{between}May 4, 2021"
    file.write_bytes(_page((TITLE, "B", 20), (line, "H", 9)))

    found = load_article(str(file))

    assert found.published == "2021-05-03"
    assert [one.value for one in found.metadata.authors] == ["Ann Lee", "Cor Vane"]


def test_language_and_author() -> None:
    """They are taken as the file says them, an author as a guess."""
    found = read(article(info="/Author (Ann Lee; Cor Vane)", root="/Lang (en-GB)")).metadata
    assert found.language is not None
    assert found.language.value == "en-GB"
    assert [(author.value, author.sure) for author in found.authors] == [
        ("Ann Lee", "guess"),
        ("Cor Vane", "guess"),
    ]


@pytest.mark.parametrize("said", ["Administrator", "user", "Microsoft Office User", "HP"])
def test_a_programs_user_is_no_author(said: str) -> None:
    """Who set up the machine did not write the article."""
    assert read(article(info=f"/Author ({said})")).metadata.authors == ()


def test_a_byline_names_the_authors() -> None:
    """What is printed comes before what the file says."""
    found = read(
        _page((TITLE, "B", 20), ("By Ann Lee and Cor Vane", "H", 9), info="/Author (Bo Renn)")
    ).metadata
    assert [author.value for author in found.authors] == ["Ann Lee", "Cor Vane"]
    assert {author.where for author in found.authors} == {"visible text"}
