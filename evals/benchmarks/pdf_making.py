"""PDF files written operator by operator, for benchmarks and tests: pages, columns, furniture."""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pypdf._codecs.core_font_metrics import CORE_FONT_METRICS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FONTS = {
    "R": "Times-Roman",
    "B": "Times-Bold",
    "H": "Helvetica",
    "HB": "Helvetica-Bold",
    "C": "Courier",
}
WIDTH, HEIGHT = 595.0, 842.0
_VOWEL = re.compile(r"(?<=[aeiouy])(?=[bcdfghjklmnpqrstvwxz]{1,2}[aeiouy])")


class Style(NamedTuple):
    """How paragraphs are set."""

    size: float = 10.0
    font: str = "R"
    leading: float = 1.2
    """Ems."""
    indent: float = 1.2
    """Ems, of each paragraph but the first of a text."""
    gap: float = 0.0
    """Points between paragraphs."""
    justified: bool = True
    hyphens: bool = True


class Frame(NamedTuple):
    """Where text may stand; ``top`` is counted from the foot of the page."""

    x: float
    top: float
    width: float
    height: float


BODY = Style()


def width_of(text: str, font: str, size: float) -> float:
    """Return how wide a text is, in points."""
    widths = CORE_FONT_METRICS[FONTS[font]].character_widths
    return sum(widths.get(char, 500) for char in text) * size / 1000


@dataclass
class Sheet:
    """A page: its operators."""

    ops: list[str] = field(default_factory=list)
    extra: str = ""
    """More of its dictionary."""

    def write(self, x: float, y: float, text: str, font: str = "R", size: float = 10.0) -> None:
        """Show a line that begins at a point."""
        self.ops.append(
            f"BT /{font} {size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm ({escaped(text)}) Tj ET"
        )

    def centre(self, y: float, text: str, font: str = "R", size: float = 10.0) -> None:
        """Show a line in the middle of the page."""
        self.write((WIDTH - width_of(text, font, size)) / 2, y, text, font, size)

    def box(self, frame: Frame, grey: float = 0.9) -> None:
        """Fill a box, below what is written later."""
        x, top, width, height = frame
        self.ops.append(f"q {grey:g} g {x} {top - height} {width} {height} re f Q")

    def line(self, frame: Frame, y: float, words: str, style: Style, *, last: bool) -> None:
        """Show one line of a paragraph; all but the last may fill the width."""
        spare = frame.width - width_of(words, style.font, style.size)
        apart = spare / words.count(" ") if style.justified and not last and " " in words else 0.0
        self.ops.append(
            f"BT /{style.font} {style.size:g} Tf {apart:.3f} Tw 1 0 0 1 {frame.x:.2f} {y:.2f} Tm "
            f"({escaped(words)}) Tj 0 Tw ET"
        )


def escaped(text: str) -> str:
    """Return a text as it stands in a string of a PDF file, in WinAnsi."""
    raw = text.encode("cp1252", "replace").decode("latin-1")
    return raw.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def broken(paragraph: str, widths: Iterator[float], style: Style) -> Iterator[str]:
    """Break a paragraph to lines of the widths."""
    room = next(widths)
    line = ""
    for word in paragraph.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer, style.font, style.size) <= room or not line:
            line = longer
            continue
        head = _head(word, line, room, style) if style.hyphens else ""
        yield f"{line} {head}" if head else line
        room = next(widths)
        line = word[len(head.rstrip("-")) :].lstrip("-") if head else word
    yield line


def _head(word: str, line: str, room: float, style: Style) -> str:
    """Return as much of a word as fits behind a line, with its hyphen; empty for none."""
    cuts = [at.start() for at in _VOWEL.finditer(word) if word[: at.start()].isalpha()]
    heads = [f"{word[:at]}-" for at in cuts if 1 < at < len(word) - 2 and word[at:].isalpha()]
    heads += [word[: at.end()] for at in re.finditer(r"(?<=\w)-(?=\w)", word)]
    fitting = [h for h in heads if width_of(f"{line} {h}", style.font, style.size) <= room]
    return max(fitting, key=len, default="")


def flow(
    places: Sequence[tuple[Sheet, Frame]], paragraphs: Iterable[str], style: Style = BODY
) -> int:
    """Set paragraphs through frames, one after the other; return how many frames were begun."""
    number, used = 0, 0.0
    for first, paragraph in enumerate(paragraphs):
        indent = style.indent * style.size if first else 0.0
        used += style.gap if first else 0.0
        lines = list(broken(paragraph, _widths(places[number][1].width, indent), style))
        for at, words in enumerate(lines):
            if used + style.size * style.leading > places[number][1].height:
                number, used = number + 1, 0.0
            sheet, frame = places[number]
            shift = indent if at == 0 else 0.0
            y = frame.top - used - style.size
            room = Frame(frame.x + shift, frame.top, frame.width - shift, frame.height)
            sheet.line(room, y, words, style, last=at == len(lines) - 1)
            used += style.size * style.leading
    return number + 1


def _widths(width: float, indent: float) -> Iterator[float]:
    yield width - indent
    while True:
        yield width


def columns(
    count: int, x: float = 50.0, top: float = 780.0, width: float = 495.0, height: float = 700.0,
    gutter: float = 16.0,
) -> list[Frame]:  # fmt: skip
    """Return frames side by side."""
    each = (width - gutter * (count - 1)) / count
    return [Frame(x + number * (each + gutter), top, each, height) for number in range(count)]


def assembled(
    sheets: Sequence[Sheet], info: str = "", root: str = "", objects: Sequence[bytes] = ()
) -> bytes:
    """Return a PDF file of pages; ``objects`` are numbered from 20 on."""
    fonts = " ".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >>"
        for name, base in FONTS.items()
    )
    first = 20 + len(objects)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(sheets)))
    made: dict[int, bytes] = {
        1: f"<< /Type /Catalog /Pages 2 0 R {root} >>".encode("latin-1"),
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>".encode(),
        3: f"<< {info} >>".encode("latin-1"),
        4: f"<< {fonts} >>".encode(),
    }
    made |= {20 + number: held for number, held in enumerate(objects)}
    for number, sheet in enumerate(sheets):
        content = zlib.compress("\n".join(sheet.ops).encode("latin-1"))
        font = "" if "/Font" in sheet.extra else "/Font 4 0 R"
        resources = f"/Resources << {font} {_resources(sheet.extra)} >>"
        made[first + 2 * number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH:g} {HEIGHT:g}] {resources} "
            f"{_beside(sheet.extra)} /Contents {first + 2 * number + 1} 0 R >>"
        ).encode()
        made[first + 2 * number + 1] = stream(content, "/Filter /FlateDecode")
    return _file(made)


def _resources(extra: str) -> str:
    return extra.partition("|")[0]


def _beside(extra: str) -> str:
    return extra.partition("|")[2]


def stream(data: bytes, keys: str = "") -> bytes:
    """Return a stream object."""
    return f"<< {keys} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(made: dict[int, bytes]) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, held in sorted(made.items()):
        places[number] = out.tell()
        out.write(f"{number} 0 obj\n".encode() + held + b"\nendobj\n")
    start, size = out.tell(), max(made) + 1
    rows = [
        f"{places[number]:010d} 00000 n \n" if number in places else "0000000000 65535 f \n"
        for number in range(size)
    ]
    out.write(f"xref\n0 {size}\n{''.join(rows)}".encode())
    out.write(f"trailer\n<< /Size {size} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{start}\n".encode())
    out.write(b"%%EOF\n")
    return out.getvalue()
