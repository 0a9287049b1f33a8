"""PDF files for tests: scans, locked files, fonts that say nothing, words that nobody sees."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

import pypdf

from assistant.loading.pdf.extracting import extract
from assistant.loading.wire import Task
from evals.benchmarks.pdf_making import Frame, Sheet, Style, assembled, flow, stream
from evals.benchmarks.pdf_words import PROSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.loading.originals import Extracted

CANARY = "The mayor has resigned and nobody was warned."
"""Hidden in files; no reader sees it."""
STYLE = Style(11, leading=1.3, indent=0, gap=8, justified=False)
PICTURE = stream(
    zlib.compress(bytes(range(0, 250, 10)) * 25),
    "/Type /XObject /Subtype /Image /Width 25 /Height 25 /ColorSpace /DeviceGray "
    "/BitsPerComponent 8 /Filter /FlateDecode",
)
"""The object 20 of a file, named ``/I`` where a page says so."""
WITH_PICTURE = "/XObject << /I 20 0 R >>"


def read(raw: bytes, name: str = "it.pdf") -> Extracted:
    """Take the text of a file, in this process."""
    task = Task(parser="pdf", name=name, charset=None, url=None, megabytes=560, seconds=8)
    return extract(raw, task)


def page(paragraphs: Sequence[str] = PROSE[:3], extra: str = "") -> Sheet:
    """Return a page of one column."""
    sheet = Sheet(extra=extra)
    flow([(sheet, Frame(50, 780, 495, 700))], paragraphs, STYLE)
    return sheet


def article(
    *more: str, root: str = "", info: str = "", extra: str = "", objects: Sequence[bytes] = ()
) -> bytes:
    """Return a file of one page of prose, and operators behind it."""
    sheet = page(extra=extra)
    sheet.ops += more
    return assembled([sheet], root=root, info=info, objects=objects)


def line(text: str, x: float = 50, y: float = 100, size: float = 10) -> str:
    """Return the operators that show a line."""
    sheet = Sheet()
    sheet.write(x, y, text, "R", size)
    return sheet.ops[0]


def scan(pages: int = 1) -> bytes:
    """Return pages that are pictures."""
    sheets = [Sheet(["q 595 0 0 842 0 0 cm /I Do Q"], WITH_PICTURE) for _ in range(pages)]
    return assembled(sheets, objects=[PICTURE])


def scan_with_text() -> bytes:
    """Return a scan with the words that a program has read from it, not drawn."""
    sheet = Sheet(["q 595 0 0 842 0 0 cm /I Do Q", "3 Tr"], WITH_PICTURE)
    sheet.ops += page().ops
    return assembled([sheet], objects=[PICTURE])


def locked(password: str, algorithm: str = "AES-256") -> bytes:
    """Return a file that opens with a password; with an empty one it only looks locked."""
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(article())))
    writer.encrypt(user_password=password, owner_password="owner", algorithm=algorithm)  # noqa: S106 - nobody is to be kept out
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def coded(
    codes: Sequence[int], letters: str, font_keys: str, said: dict[str, str] | None = None
) -> bytes:
    """Return a page whose letters are codes of two bytes; ``said`` are other letters they map to."""
    table = dict(zip(letters, codes, strict=True))
    sheet = Sheet(extra="/Font << /F 20 0 R /R 20 0 R >>")
    for number, paragraph in enumerate(PROSE[:6]):
        told = "".join(f"{table[char]:04x}" for char in paragraph)
        sheet.ops.append(f"BT /F 4 Tf 20 {780 - 20 * number} Td <{told}> Tj ET")
    font = f"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Body /Encoding /Identity-H /DescendantFonts [21 0 R] {font_keys} >>"
    inner = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Body /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>"
    return assembled([sheet], objects=[font.encode(), inner.encode(), to_unicode(table, said)])


def to_unicode(table: dict[str, int], said: dict[str, str] | None = None) -> bytes:
    """Return the map from codes to letters; ``said`` are other letters than the right ones."""
    rows = "\n".join(
        f"<{code:04x}> <{ord((said or {}).get(char, char)):04x}>" for char, code in table.items()
    )
    return stream(
        f"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange {len(table)} beginbfchar\n{rows}\nendbfchar endcmap".encode()
    )
