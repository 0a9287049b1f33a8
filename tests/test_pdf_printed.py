"""Pages that a browser prints are read as they are seen."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from evals.benchmarks.pdf import score
from evals.benchmarks.pdf_words import PROSE, TITLE
from tests.browsers import CHROMIUM
from tests.pdf_files import CANARY, read
from tests.sampling import one_in

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is needed: make browsers")

_STYLES = {
    "one column": "",
    "two columns": ".text { columns: 2; text-align: justify; hyphens: auto }",
    "three columns": ".text { columns: 3; column-gap: 14px; text-align: justify; hyphens: auto }",
    "indented": ".text { columns: 2 } p { margin: 0; text-indent: 1.2em }",
    "sans": "body { font: 14px sans-serif } .text { columns: 2; column-rule: 1px solid #999 }",
    "with heads": "@page { margin: 2cm; @top-left { content: 'Harwick Post' } @bottom-center { content: 'Page ' counter(page) ' of ' counter(pages) } } body { font-size: 24px } .text { columns: 2 }",
    "drop capital": ".text { columns: 2 } .text p:first-child::first-letter { float: left; font-size: 3.2em; line-height: 0.9 }",
}


def _printed(style: str, more: str, folder: Path, *flags: str) -> bytes:
    source, file = folder / "page.html", folder / "page.pdf"
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE[:10])
    source.write_text(
        f"<html lang=en><meta charset=utf-8><title>{TITLE}</title><style>body {{ font: 15px/1.35 serif }} {style}</style>"
        f"<body><h1>{TITLE}</h1><div class=text>{prose}</div>{more}",
        "utf-8",
    )
    subprocess.run(  # noqa: S603 - a browser, with a page of ours
        [shutil.which("chromium") or "chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", *flags, f"--print-to-pdf={file}", source.as_uri()],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    return file.read_bytes()


@pytest.mark.parametrize("style", one_in(2, _STYLES))
def test_a_printed_page_is_read_as_it_is_seen(style: str, tmp_path: Path) -> None:
    """Paragraphs are whole, in order, over columns and pages, without what runs along the edges."""
    extracted = read(_printed(_STYLES[style], "", tmp_path, "--no-pdf-header-footer"))
    found = score(extracted.text, "\n\n".join([TITLE, *PROSE[:10]]))
    assert found.f1 >= 0.99
    assert found.paragraphs >= 0.9
    assert extracted.metadata.title is not None
    assert extracted.metadata.title.value == TITLE


def test_what_a_browser_prints_around_a_page_is_left_out(tmp_path: Path) -> None:
    """The day of printing, the page's title, its address and the count of pages."""
    extracted = read(_printed("", "", tmp_path))
    assert extracted.text == "\n\n".join([TITLE, *PROSE[:10]])
    assert extracted.metadata.published is None or extracted.metadata.published.sure == "guess"


def test_lists_and_tables_of_a_printed_page(tmp_path: Path) -> None:
    """Entries and rows stand line by line."""
    more = (
        "<ul><li>The lower town<li>The mill quarter</ul><ol><li>First the quay<li>Then the lock</ol>"
        "<table cellpadding=8><tr><th>District<th>Houses<tr><td>Lower Town<td>312<tr><td>Mill Quarter<td>147</table>"
    )
    text = read(_printed("", more, tmp_path, "--no-pdf-header-footer")).text
    assert "• The lower town\n• The mill quarter\n" in text
    assert "1. First the quay\n2. Then the lock\n" in text
    assert text.endswith("District  Houses\nLower Town  312\nMill Quarter  147")


def test_hidden_words_of_a_printed_page_are_left_out(tmp_path: Path) -> None:
    """White, tiny and transparent words, which a browser prints all the same."""
    more = "".join(
        f"<p style='{style}'>{CANARY}</p>"
        for style in (
            "color: white",
            "font-size: 1px",
            "color: #fff8",
            "position: absolute; left: -900px",
        )
    )
    assert "resigned" not in read(_printed("", more, tmp_path, "--no-pdf-header-footer")).text
