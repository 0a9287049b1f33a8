"""PDF files, made by hand: bombs, loops, locks, pictures of text and text that nobody sees."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

import pypdf

from tests.nasty.cases import BEGUN, CANARY, PARAGRAPHS, TITLE, WORDS, Case

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH = 90
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def _shown(text: str) -> bytes:
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return escaped.encode("cp1252", "replace")


def _lines(text: str) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= _WIDTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def drawn(*paragraphs: str) -> bytes:
    """Return what draws paragraphs on a page."""
    parts = [b"BT /F1 11 Tf 14 TL 60 780 Td"]
    for paragraph in paragraphs:
        parts += [b"(" + _shown(line) + b") Tj T*" for line in _lines(paragraph)]
        parts.append(b"T*")
    return b"\n".join((*parts, b"ET"))


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def file_of(objects: Iterable[bytes], trailer: bytes = b"") -> bytes:
    """Return a file of objects, numbered from 1; the first is its catalogue."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(places) + 1, trailer, start)
    )
    return out.getvalue()


def pages(
    *contents: bytes, font: bytes = _FONT, catalogue: bytes = b"", resources: bytes = b""
) -> list[bytes]:
    """Return the objects of a file: catalogue, page tree, font, and a page and stream each."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue,
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(contents), kids),
        font,
    ]
    for number, content in enumerate(contents):
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> %s >> >>" % (5 + 2 * number, resources),
            content,
        ]
    return objects


def pdf(*paragraphs: str) -> bytes:
    """Return a file of one page."""
    return file_of(pages(stream(drawn(*paragraphs))))


def _with(content: bytes, entries: bytes = b"") -> bytes:
    """Return a file of the story, and more drawn on its page."""
    return file_of(pages(stream(drawn(*PARAGRAPHS) + b"\n" + content, entries)))


def _text(before: bytes, text: str = CANARY, place: bytes = b"60 300 Td") -> bytes:
    return b"q BT /F1 11 Tf %s %s (%s) Tj ET Q" % (before, place, _shown(text))


def _deflated(content: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        content = zlib.compress(content, 9)
    filters = b"/FlateDecode " * times
    return stream(content, b"/Filter [%s]" % filters)


def _locked(user: str, owner: str, algorithm: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(*PARAGRAPHS)))
    writer.encrypt(user, owner, algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _scanned(count: int = 1) -> bytes:
    picture = stream(
        zlib.compress(bytes(200 * 280)),
        b"/Type /XObject /Subtype /Image /Width 200 /Height 280 /ColorSpace /DeviceGray "
        b"/BitsPerComponent 8 /Filter /FlateDecode",
    )
    draw = stream(b"q 595 0 0 842 0 0 cm /Im1 Do Q")
    objects = pages(*[draw] * count, resources=b"/XObject << /Im1 %d 0 R >>" % (4 + 2 * count))
    return file_of([*objects, picture])


def _changed(
    number: int, body: bytes, objects: list[bytes] | None = None, trailer: bytes = b""
) -> bytes:
    objects = list(objects or pages(stream(drawn(*PARAGRAPHS))))
    objects[number - 1] = body
    return file_of(objects, trailer)


def _prev_loop() -> bytes:
    raw = pdf(*PARAGRAPHS)
    start = int(raw.rpartition(b"startxref\n")[2].split()[0])
    return raw.replace(b"/Root 1 0 R ", b"/Root 1 0 R /Prev %d" % start)


def _outlines() -> bytes:
    objects = pages(stream(drawn(*PARAGRAPHS)), catalogue=b"/Outlines 6 0 R")
    return file_of(
        [
            *objects,
            b"<< /First 7 0 R /Last 7 0 R /Count 9 >>",
            b"<< /Title (a) /Next 7 0 R /First 7 0 R /Parent 6 0 R >>",
        ]
    )


def _lying() -> bytes:
    """Return a file whose font says that what is drawn is the other half of the alphabet."""
    codes = [(code, 97 + (code - 97 + 13) % 26) for code in range(97, 123)]
    table = b"\n".join(b"<%02x> <%04x>" % pair for pair in codes)
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 26 beginbfchar\n"
        + table
        + b"\nendbfchar endcmap end end"
    )
    font = _FONT[:-2] + b"/ToUnicode 6 0 R >>"
    return file_of([*pages(stream(drawn(*PARAGRAPHS)), font=font), stream(cmap)])


def _no_unicode() -> bytes:
    """Return a file of glyph numbers that nothing says the letters of."""
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Odd /Encoding /Identity-H "
        b"/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Odd "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"
    )
    glyphs = "".join(f"{3 + ord(sign) * 7 % 900:04x}" for sign in " ".join(PARAGRAPHS))
    return file_of(pages(stream(b"BT /F1 11 Tf 60 780 Td <%s> Tj ET" % glyphs.encode()), font=font))


def _form(level: int) -> bytes:
    return stream(
        b"/X%d Do /X%d Do" % (level + 1, level + 1),
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X%d %d 0 R >> >>"
        % (level + 1, 7 + level),
    )


def _laughs() -> bytes:
    """Return a file of 30 forms, each of which draws the next one twice."""
    first = pages(stream(drawn(*PARAGRAPHS) + b"\n/X0 Do"), resources=b"/XObject << /X0 6 0 R >>")
    last = stream(
        drawn("lol"),
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 3 0 R >> >>",
    )
    return file_of([*first, *map(_form, range(30)), last])


def _hidden_layer() -> bytes:
    objects = pages(
        stream(drawn(*PARAGRAPHS) + b"\n/OC /L1 BDC\n" + _text(b"") + b"\nEMC"),
        catalogue=b"/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] /Order [6 0 R] >> >>",
        resources=b"/Properties << /L1 6 0 R >>",
    )
    return file_of([*objects, b"<< /Type /OCG /Name (promo) >>"])


def _many_pages(count: int) -> bytes:
    return file_of(
        pages(
            *[
                stream(drawn(f"The report’s part {n} says that it rained {n * 13} days."))
                for n in range(count)
            ]
        )
    )


_PLAIN = pages(stream(drawn(*PARAGRAPHS)))
_MEGA = 1_000_000
_UNSEEN = (CANARY, "zorblax")

CASES = (
    Case("a story", "dam.pdf", lambda: pdf(TITLE, *PARAGRAPHS), loaded=WORDS),
    Case("bomb of 100 MB", "dam.pdf", lambda: file_of(pages(_deflated(b" " * 100 * _MEGA))), refused="dam.pdf"),
    Case("bomb within a bomb", "dam.pdf", lambda: file_of(pages(_deflated(zlib.compress(bytes(300 * _MEGA), 9), 2))), refused="dam.pdf", costly=True),
    Case("filters 1,000 deep", "dam.pdf", lambda: file_of(pages(stream(b"x", b"/Filter [%s]" % (b"/ASCIIHexDecode " * 1_000)))), refused="dam.pdf"),
    Case("runs of a length", "dam.pdf", lambda: file_of(pages(stream(b"\x81 " * 800_000, b"/Filter /RunLengthDecode"))), refused="dam.pdf"),
    Case("5M operators", "dam.pdf", lambda: file_of(pages(_deflated(drawn(*PARAGRAPHS) + b"\nq Q" * 5 * _MEGA))), refused="dam.pdf", costly=True),
    Case("forms that draw each other", "dam.pdf", _laughs, loaded=(BEGUN,)),
    Case("form that draws itself", "dam.pdf", lambda: file_of([*pages(stream(drawn(*PARAGRAPHS) + b"\n/X0 Do"), resources=b"/XObject << /X0 6 0 R >>"), stream(b"/X0 Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X0 6 0 R >> >>")]), loaded=(BEGUN,)),
    Case("earlier table that is this one", "dam.pdf", _prev_loop, loaded=(BEGUN,)),
    Case("page tree in a circle", "dam.pdf", lambda: _changed(2, b"<< /Type /Pages /Count 2 /Kids [4 0 R 2 0 R] >>"), refused="dam.pdf"),
    Case("page tree that is its own kid", "dam.pdf", lambda: _changed(2, b"<< /Type /Pages /Count 9 /Kids [2 0 R] >>"), refused="dam.pdf"),
    Case("outlines in a circle", "dam.pdf", _outlines, loaded=(BEGUN,)),
    Case("page tree that lies of its count", "dam.pdf", lambda: _changed(2, b"<< /Type /Pages /Count 999999999 /Kids [4 0 R] >>"), loaded=(BEGUN,)),
    Case("contents in a circle", "dam.pdf", lambda: _changed(5, b"5 0 R"), refused="dam.pdf"),
    Case("length that is itself", "dam.pdf", lambda: _changed(5, b"<< /Length 5 0 R >>\nstream\n" + drawn(*PARAGRAPHS) + b"\nendstream"), refused="dam.pdf"),
    Case("arrays 50k deep", "dam.pdf", lambda: _changed(5, b"[" * 50_000), refused="dam.pdf"),
    Case("20k pages", "dam.pdf", lambda: _many_pages(20_000), loaded=("part 0 says", "part 1999 says"), costly=True),
    Case("200 pages", "dam.pdf", lambda: _many_pages(200), loaded=("part 0 says", "part 199 says")),
    Case("scanned", "dam.pdf", _scanned, refused="picture"),
    Case("scanned, 40 pages", "dam.pdf", lambda: _scanned(40), refused="picture"),
    Case("empty page", "dam.pdf", lambda: file_of(pages(stream(b""))), refused="no text"),
    Case("no pages", "dam.pdf", lambda: file_of(pages()), refused="dam.pdf"),
    *(
        Case(f"{algorithm} that opens without a password", "dam.pdf", lambda algorithm=algorithm: _locked("", "owner", algorithm), loaded=(BEGUN,))  # type: ignore[misc] # mypy infers no lambda with a default
        for algorithm in ("RC4-40", "RC4-128", "AES-128", "AES-256")
    ),
    *(
        Case(f"{algorithm} with a password", "dam.pdf", lambda algorithm=algorithm: _locked("secret", "owner", algorithm), refused="password")  # type: ignore[misc] # mypy infers no lambda with a default
        for algorithm in ("RC4-128", "AES-256")
    ),
    Case("unknown lock", "dam.pdf", lambda: _changed(3, _FONT, trailer=b"/Encrypt << /Filter /Odd /V 9 >> /ID [(a) (a)]"), refused="dam.pdf"),
    Case("render mode 3", "dam.pdf", lambda: _with(_text(b"3 Tr")), loaded=(BEGUN,), without=_UNSEEN),
    Case("white text", "dam.pdf", lambda: _with(_text(b"1 1 1 rg")), loaded=(BEGUN,), without=_UNSEEN),
    Case("white text in gray", "dam.pdf", lambda: _with(_text(b"1 g")), loaded=(BEGUN,), without=_UNSEEN),
    Case("white text in CMYK", "dam.pdf", lambda: _with(_text(b"0 0 0 0 k")), loaded=(BEGUN,), without=_UNSEEN),
    Case("text of size 0.1", "dam.pdf", lambda: _with(_text(b"/F1 0.1 Tf")), loaded=(BEGUN,), without=_UNSEEN),
    Case("text off the page", "dam.pdf", lambda: _with(_text(b"", place=b"-5000 300 Td")), loaded=(BEGUN,), without=_UNSEEN),
    Case("text under the page", "dam.pdf", lambda: _with(_text(b"", place=b"60 -400 Td")), loaded=(BEGUN,), without=_UNSEEN),
    Case("layer that is off", "dam.pdf", _hidden_layer, loaded=(BEGUN,), without=_UNSEEN),
    Case("note on the page", "dam.pdf", lambda: _changed(4, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> /Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (%s) >>] >>" % _shown(CANARY)), loaded=(BEGUN,), without=_UNSEEN),
    Case("script on opening", "dam.pdf", lambda: file_of(pages(stream(drawn(*PARAGRAPHS)), catalogue=b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")), loaded=(BEGUN,)),
    Case("letters that lie", "dam.pdf", _lying, loaded=(BEGUN,)),
    Case("glyphs without letters", "dam.pdf", _no_unicode, refused="dam.pdf"),
    Case("table at a wrong place", "dam.pdf", lambda: pdf(*PARAGRAPHS).replace(b"startxref\n", b"startxref\n99"), loaded=(BEGUN,)),
    Case("no table at all", "dam.pdf", lambda: pdf(*PARAGRAPHS).partition(b"xref\n0")[0], loaded=(BEGUN,)),
    Case("table of a billion", "dam.pdf", lambda: pdf(*PARAGRAPHS).replace(b"xref\n0 6", b"xref\n0 999999999"), loaded=(BEGUN,)),
    Case("cut in the middle", "dam.pdf", lambda: pdf(*PARAGRAPHS)[:700], refused="dam.pdf"),
    Case("head alone", "dam.pdf", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", refused="dam.pdf"),
    Case("head and noise", "dam.pdf", lambda: b"%PDF-1.7\n" + bytes(n * n * 7 % 256 for n in range(20_000)), refused="dam.pdf"),
    Case("head and 2 MB of zeros", "dam.pdf", lambda: b"%PDF-1.7\n" + bytes(2 * _MEGA), refused="dam.pdf"),
    Case("a million objects' heads", "dam.pdf", lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 400_000, refused="dam.pdf"),
    Case("trailers without end", "dam.pdf", lambda: b"%PDF-1.7\n" + b"trailer\n<<" * 200_000, refused="dam.pdf"),
    Case("name of 1 MB", "dam.pdf", lambda: _changed(3, b"<< /Type /Font /Subtype /Type1 /BaseFont /%s >>" % (b"A" * _MEGA)), loaded=(BEGUN,)),
    Case("numbers out of all bounds", "dam.pdf", lambda: file_of(pages(stream(drawn(*PARAGRAPHS).replace(b"14 TL", b"99999999999999999999999999999 Tc 0 Tc 14 TL")))), loaded=(BEGUN,)),
    Case("number of 100k digits", "dam.pdf", lambda: _changed(2, b"<< /Type /Pages /Count %s /Kids [4 0 R] >>" % (b"9" * 100_000)), refused="dam.pdf"),
)  # fmt: skip
