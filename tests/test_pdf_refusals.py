"""PDF files that hold no text that can be read are refused with the reason."""

from __future__ import annotations

import contextlib
import random
import string
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import ArticleError
from evals.benchmarks.pdf_making import Sheet, assembled, stream
from evals.benchmarks.pdf_words import PROSE
from tests.commands import launch
from tests.pdf_files import PICTURE, WITH_PICTURE, article, coded, line, locked, page, read, scan

if TYPE_CHECKING:
    from pathlib import Path

LETTERS = "".join(sorted(set("".join(PROSE))))
CODES = range(3, 3 + len(LETTERS))
_WHOLE = article()
_MAP = "/ToUnicode 22 0 R"
_ROTATED = dict(zip(string.ascii_lowercase, string.ascii_lowercase[3:] + "abc", strict=True))
_PRIVATE = {char: chr(0xE000 + ord(char)) for char in LETTERS}
_LOOP = stream(
    b"/X Do " * 2,
    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 20 0 R >> >>",
)
REFUSED = {
    "scan": (scan(), "has no text: its page is a picture; run OCR on it, as with ocrmypdf"),
    "scans": (scan(3), "has no text: its 3 pages are pictures; run OCR on it, as with ocrmypdf"),
    "password": (locked("secret"), "is locked with a password; save a copy without one"),
    "old password": (locked("secret", "RC4-128"), "is locked with a password"),
    "cut off": (_WHOLE[: len(_WHOLE) // 2], "is a damaged PDF file: no page can be read; get it once more"),
    "beginning only": (b"%PDF-1.7\n", "is a PDF file that is cut off"),
    "no pages": (assembled([]), "is a PDF file without pages"),
    "blank": (assembled([Sheet()]), "has no text"),
    "form": (assembled([Sheet()], root="/AcroForm << /XFA [] /Fields [] >>"), "is a fillable form (XFA)"),
    "portfolio": (assembled([Sheet()], root="/Collection << >>"), "is a PDF portfolio"),
    "all hidden": (assembled([Sheet(["1 g", line("Nobody sees this.")])]), "shows no text: all of it is of the colour of the paper"),
    "letters not told": (coded(CODES, LETTERS, ""), "cannot be read: its fonts do not say which letters"),
    "letters of its own": (coded(CODES, LETTERS, _MAP, _PRIVATE), "cannot be read: its fonts do not say"),
    "letters moved on": (coded(CODES, LETTERS, _MAP, _ROTATED), "cannot be read: its fonts say letters that make up no words"),
    "painted by itself": (assembled([Sheet(["/X Do"], "/XObject << /X 20 0 R >>")], objects=[_LOOP]), "has no text"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_without_readable_text_is_refused(case: str) -> None:
    """One line says what was found and what to do."""
    raw, reason = REFUSED[case]
    with pytest.raises(ArticleError) as refused:
        read(raw)
    said = str(refused.value)
    assert said.startswith(f"it.pdf {reason}")
    assert "\n" not in said


@pytest.mark.parametrize("seed", range(12))
def test_letters_that_stand_for_others_are_refused(seed: int) -> None:
    """However letters are exchanged, what comes out is not shown as the article's words."""
    letters = list(string.ascii_lowercase)
    random.Random(seed).shuffle(letters)  # noqa: S311 - no secret hangs on it
    said = dict(zip(string.ascii_lowercase, letters, strict=True))
    with pytest.raises(ArticleError, match="make up no words"):
        read(coded(CODES, LETTERS, _MAP, said))


def test_letters_that_are_told_are_read() -> None:
    """The same font with a right map reads as it is shown."""
    assert read(coded(CODES, LETTERS, _MAP)).text.startswith("The old earth dam above Harwick")


def test_what_is_drawn_is_believed_before_what_is_said() -> None:
    """A map that makes other letters of a plain font's is not followed, and a warning says so."""
    rows = "".join(f"<{ord(a):02x}> <{ord(b):04x}>\n" for a, b in _ROTATED.items())
    lie = stream(f"26 beginbfchar\n{rows}endbfchar".encode())
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding /ToUnicode 20 0 R >>"
    extracted = read(article(extra=f"/Font << /R {font} >>", objects=[lie]))
    assert extracted.text == "\n\n".join(PROSE[:3])
    assert "a font draws other letters than the file says" in extracted.warnings[0]


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
def test_an_empty_password_opens(algorithm: str) -> None:
    """A file that only forbids printing or copying is read."""
    assert read(locked("", algorithm)).text == read(_WHOLE).text


def test_pages_without_text_are_named() -> None:
    """A picture among pages of text is said not to be read."""
    picture = Sheet(["q 595 0 0 842 0 0 cm /I Do Q"], WITH_PICTURE)
    extracted = read(assembled([page(), picture], objects=[PICTURE]))
    assert extracted.warnings == ("page 2: a picture without text, which was not read",)
    assert [held.end - held.start > 0 for held in extracted.pages] == [True, False]


def test_a_bomb_is_refused_in_a_child(tmp_path: Path) -> None:
    """What unpacks to far more than a page holds ends with a line, without a traceback."""
    file = tmp_path / "bomb.pdf"
    inside = zlib.compress(b"0 0 m " * 20_000_000, 9)
    file.write_bytes(assembled([Sheet(["/X Do"], "/XObject << /X 20 0 R >>")], objects=[
        stream(inside, "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode")]))  # fmt: skip
    ran = launch("show", str(file))
    assert ran.code == 3
    (complaint,) = ran.err.strip().splitlines()
    assert "bomb.pdf" in complaint


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    """Bytes changed anywhere never end in an error of another kind."""
    raw = bytearray(_WHOLE)
    for _ in range(data.draw(st.integers(1, 12))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(raw) // 2, len(raw)))
    with contextlib.suppress(ArticleError):
        assert read(bytes(raw[:cut])).text


@pytest.mark.parametrize(
    "operator", ["m", "l", "c", "re", "Td", "Tf", "cm", "Tm", "rg", "Do", "TJ", "d1"]
)
def test_an_operator_without_operands_hinders_nobody(operator: str) -> None:
    """What a page's program leaves out is nothing; its words are read."""
    assert read(article(operator)).text.startswith(read(article()).text[:200])


@pytest.mark.parametrize("cut", [-40, -200])
def test_a_file_without_its_table_is_read_and_said_to_be_damaged(cut: int) -> None:
    """The objects are found where they stand, as a reader of PDF files finds them."""
    extracted = read(_WHOLE[:cut].partition(b"xref\n0")[0])
    assert extracted.text == read(_WHOLE).text
    assert extracted.warnings == ("the file is damaged: parts of it may be missing",)
