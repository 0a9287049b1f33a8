"""PDF files: their objects, the operators of their pages, their fonts."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from assistant.loading.pdf.extracting import extract
from assistant.loading.wire import Task
from tests import pdf_files
from tests.hard.fuzzing.choices import Choices, as_raw, by_chance, small
from tests.hard.fuzzing.laws import assembled, plain
from tests.hard.fuzzing.target import Target
from tests.nasty import pdfs
from tests.nasty.cases import PARAGRAPHS

if TYPE_CHECKING:
    from collections.abc import Iterator

TASK = Task(parser="pdf", name="it", charset=None, url=None, megabytes=560, seconds=8)
_OPERATORS = (
    "q", "Q", "BT", "ET", "cm", "Tf", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", '"', "Tc", "Tw", "Tz",
    "TL", "Tr", "Ts", "re", "f", "S", "n", "W", "W*", "m", "l", "h", "c", "Do", "g", "rg", "k", "cs",
    "scn", "gs", "BMC", "BDC", "EMC", "BI", "ID", "EI", "sh", "d0", "d1", "MP", "BX", "EX", "w",
)  # fmt: skip
_OPERANDS = (
    "0", "1", "-1", "11", "60 780", "1 0 0 1 60 700", "0 0 0 0 0 0", "1e9", "-99999", ".5", "/F1", "/I",
    "(The dam broke.)", "(a) -250 (b)", "[(The) -300 (dam)]", "<0041>", "<4", "(\\)", "<<", ">>", "/Span",
    "<< /ActualText (x) >>", "<< /MCID 0 >>", "[", "]", "null", "true", "/Artifact", "0 0 595 842", "3",
    "(\\377\\376a)", "--1", "1.2.3", "/", "()", "(\u2022)", "(it broke)", "(1)", "9999999999999999999",
)  # fmt: skip
_FONTS = (
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [4 0 R] >>",
    b"<< /Type /Font /Subtype /TrueType /FirstChar 32 /LastChar 40 /Widths [1 2] /ToUnicode 5 0 R >>",
    b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0 0 0 0 0 0] /CharProcs << >> >>",
    b"<< /Type /Font /Encoding << /Differences [1 /a 2 /b /x] >> /Widths 3 0 R >>",
    b"<< >>", b"null", b"[ ]", b"3 0 R", b"(text)",
)  # fmt: skip
_CATALOGUE = (
    b"/PageLabels << /Nums [0 << /S /r >>] >>", b"/PageLabels 7", b"/Lang (en)", b"/Lang 3 0 R",
    b"/OCProperties << /D << /OFF [3 0 R] >> >>", b"/Metadata 5 0 R", b"/MarkInfo << /Marked true >>",
    b"/StructTreeRoot << /K 3 0 R >>", b"/AcroForm << /Fields [1 0 R] >>", b"/Names << >>", b"",
)  # fmt: skip
_TRAILERS = (
    b"/Info << /Title (Dam breaks) /CreationDate (D:20210503100000+02'00') /Author (Ann Lee) >>",
    b"/Info << /Title 3 0 R /CreationDate (D:99999999999999) /Author [ ] >>", b"/Info 1 0 R",
    b"/Info << /Title <FEFF> /ModDate (D:) >>", b"/Prev 9", b"/Encrypt << /Filter /Standard >>", b"",
)  # fmt: skip
_PAGES = (b"/XObject << /I 5 0 R >>", b"/Rotate 90", b"/ExtGState << >>", b"/Font 3 0 R", b"")


def _content(choices: Choices) -> bytes:
    parts = [pdfs.drawn(choices.one(PARAGRAPHS))] if choices.maybe() else []
    for _ in choices.some(40):
        operands = " ".join(choices.of(lambda: choices.one(_OPERANDS), 3))
        parts.append(f"{operands} {choices.one(_OPERATORS)}".encode("cp1252", "replace"))
    return b"\n".join(parts)


def _stream(choices: Choices) -> bytes:
    content = _content(choices)
    match choices.number(4):
        case 1:
            return pdfs.stream(zlib.compress(content), b"/Filter /FlateDecode")
        case 2:
            filters = (
                b"/Filter /ASCIIHexDecode",
                b"/Filter [/LZWDecode]",
                b"/Filter /X",
                b"/Subtype /Form",
            )
            return pdfs.stream(content, choices.one(filters))
        case _:
            return pdfs.stream(content)


def _file(choices: Choices) -> bytes:
    contents = [_stream(choices) for _ in range(1 + choices.number(2))]
    objects = pdfs.pages(
        *contents,
        font=choices.one(_FONTS),
        catalogue=choices.one(_CATALOGUE),
        resources=choices.one(_PAGES),
    )
    if choices.maybe(4):
        objects[choices.number(len(objects) - 1)] = choices.one((*_FONTS, *contents))
    raw = pdfs.file_of(objects, choices.one(_TRAILERS))
    if choices.maybe(6):
        at = choices.number(len(raw) - 1)
        raw = raw[:at] + choices.rest()[:20] + raw[at + choices.number(20) :]
    return raw


def _law(choices: Choices) -> None:
    raw = choices.raw()
    extracted = extract(_file(choices) if raw is None else raw, TASK)
    plain(extracted.text)
    last = 0
    for page in extracted.pages:
        assert last <= page.start <= page.end <= len(extracted.text), "pages out of order"
        last = page.end
    assembled(extracted)


def _seeds() -> Iterator[bytes]:
    yield from as_raw(pdfs.pdf(*PARAGRAPHS), pdf_files.scan(), pdf_files.article())
    yield from small(pdfs.CASES, PDF.longest)
    yield from by_chance(60)


PDF = Target("pdf", "PDF files", _law, _seeds, apart=True, longest=8000)
