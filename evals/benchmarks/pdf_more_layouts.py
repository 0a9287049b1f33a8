"""More laid-out pages: what newspapers, offices and programs do beside columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.benchmarks.pdf_layouts import Layout
from evals.benchmarks.pdf_making import (
    BODY,
    WIDTH,
    Frame,
    Sheet,
    Style,
    assembled,
    broken,
    columns,
    flow,
    width_of,
)
from evals.benchmarks.pdf_words import DATE, PROSE, TITLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SMALL = Style(8.5)
_PLAIN = Style(11, indent=0, gap=7, justified=False, hyphens=False)
_MARKED = 2
"""Paragraphs with a note."""
_SHORT = "Dam gives way above Harwick"


def _text(*parts: str) -> str:
    return "\n\n".join(parts)


def _ruled_box() -> tuple[bytes, str]:
    """A box whose sides are four lines; three columns around it."""
    sheet = Sheet()
    sheet.write(50, 790, _SHORT, "B", 26)
    one, two, three = columns(3, top=765, height=420)
    side = (
        "What to do",
        "Boil the water from the tap until further notice.",
        "Stay away from the banks of the river and from cellars.",
        "Call 0800 555 123 if you need a bed.",
    )
    x0, x1, y0, y1 = two.x - 4, two.x + two.width + 4, 560, 690
    for a, b, c, d in ((x0, y0, x1, y0), (x1, y0, x1, y1), (x1, y1, x0, y1), (x0, y1, x0, y0)):
        sheet.ops.append(f"0.5 w {a} {b} m {c} {d} l S")
    sheet.write(two.x, 675, side[0], "HB", 10)
    flow(
        [(sheet, Frame(two.x, 668, two.width - 4, 100))],
        side[1:],
        Style(9, "H", indent=0, gap=3, justified=False, hyphens=False),
    )
    places = [one, Frame(two.x, 765, two.width, 70), Frame(two.x, 552, two.width, 205), three]
    flow([(sheet, frame) for frame in places], PROSE[:8])
    return assembled([sheet]), _text(_SHORT, *PROSE[:8], *side)


def _interview() -> tuple[bytes, str]:
    sheet = Sheet()
    sheet.write(50, 790, "“We had four hours”", "B", 22)
    parts = [
        ("When did you know that the dam would not hold?", PROSE[0]),
        ("And what did the water company say?", PROSE[5]),
        ("Who pays for all this now?", PROSE[7]),
    ]
    y, frames, told = 765.0, columns(2, top=765, height=600), ["“We had four hours”"]
    for question, answer in parts:
        lines = list(broken(question, _same(frames[0].width), Style(10, "B")))
        for number, line in enumerate(lines):
            sheet.write(frames[0].x, y - 10 - 12 * number, line, "B", 10)
        y -= 12 * len(lines)
        count = len(list(broken(answer, _same(frames[0].width), BODY)))
        flow([(sheet, frames[0]._replace(top=y))], [answer])
        y -= 12 * count + 6
        told += [question, answer]
    return assembled([sheet]), _text(*told)


def _same(width: float) -> Iterator[float]:
    while True:
        yield width


def _centred() -> tuple[bytes, str]:
    sheet = Sheet()
    deck = [
        "Eleven people in hospital as lower town is flooded;",
        "prosecutor opens inquiry into water company",
    ]
    sheet.centre(785, _SHORT, "B", 28)
    for number, line in enumerate(deck):
        sheet.centre(758 - 16 * number, line, "R", 13)
    sheet.centre(720, "By Ann Lee and Cor Vane", "H", 9)
    flow([(sheet, frame) for frame in columns(3, top=700, height=330)], PROSE[:8])
    return assembled([sheet]), _text(_SHORT, " ".join(deck), "By Ann Lee and Cor Vane", *PROSE[:8])


def _superscripts() -> tuple[bytes, str]:
    sheet = Sheet()
    sheet.write(50, 790, _SHORT, "B", 18)
    y = 765.0
    for number, paragraph in enumerate(PROSE[:4], 1):
        lines = list(broken(paragraph, _same(470), Style(11)))
        for at, line in enumerate(lines):
            sheet.write(50, y, line, "R", 11)
            if at == len(lines) - 1 and number <= _MARKED:
                sheet.write(50 + width_of(line, "R", 11), y + 4, str(number), "R", 7)
            y -= 14
        y -= 6
    notes = [
        "1 Figures of the regional government, as of Monday noon.",
        "2 In Kessary and Harwick.",
    ]
    for number, note in enumerate(notes):
        sheet.write(50, 80 - 10 * number, note, "R", 8)
    marked = [
        f"{paragraph}{number}" if number <= _MARKED else paragraph
        for number, paragraph in enumerate(PROSE[:4], 1)
    ]
    return assembled([sheet]), _text(_SHORT, *marked, *notes)


def _tracked() -> tuple[bytes, str]:
    """Letters set apart a little throughout, as designers do."""
    sheet = Sheet(["0.6 Tc"])
    sheet.write(50, 790, _SHORT, "HB", 18)
    y = 765.0
    for paragraph in PROSE[:5]:
        for line in broken(paragraph, _same(380), _PLAIN):
            sheet.write(50, y, line, "R", 11)
            y -= 14
        y -= 8
    return assembled([sheet]), _text(_SHORT, *PROSE[:5])


def _tabloid() -> tuple[bytes, str]:
    """Five narrow columns with rules between them, on three pages."""
    sheets = [Sheet(), Sheet(), Sheet()]
    places = []
    for number, sheet in enumerate(sheets):
        sheet.centre(820, f"- {number + 14} -", "R", 9)
        sheet.write(50, 806, "THE KESSARY MAIL", "HB", 8)
        sheet.write(440, 806, "Tuesday 4 May 2021", "H", 8)
        frames = columns(5, top=700 if not number else 780, height=170, gutter=11)
        for frame in frames[1:]:
            sheet.ops.append(
                f"0.3 w {frame.x - 5.5} {frame.top} m {frame.x - 5.5} {frame.top - 170} l S"
            )
        places += [(sheet, frame) for frame in frames]
    sheets[0].write(50, 760, _SHORT, "HB", 34)
    used = flow(places, PROSE[:10], Style(8.5, justified=True))
    return assembled(sheets[: -(-used // 5)]), _text(_SHORT, *PROSE[:10])


def _table_in_column() -> tuple[bytes, str]:
    sheet = Sheet()
    sheet.write(50, 790, _SHORT, "B", 24)
    one, two = columns(2, top=760, height=360)
    rows = [
        ("Day", "Rain (mm)", "Level (m)"),
        ("Tuesday", "18", "2.10"),
        ("Wednesday", "31", "2.55"),
        ("Thursday", "64", "3.80"),
        ("Friday", "99", "5.15"),
    ]
    for number, row in enumerate(rows):
        for x, cell in zip((two.x, two.x + 90, two.x + 170), row, strict=True):
            sheet.write(x, 640 - 13 * number, cell, "H", 8.5)
    places = [one, Frame(two.x, 760, two.width, 100), Frame(two.x, 575, two.width, 170)]
    flow([(sheet, frame) for frame in places], PROSE[:7])
    table = "\n".join("  ".join(row) for row in rows)
    return assembled([sheet]), _text(_SHORT, *PROSE[:7], table)


def _block_quote() -> tuple[bytes, str]:
    sheet = Sheet()
    sheet.write(50, 790, _SHORT, "B", 20)
    flow([(sheet, Frame(50, 770, 495, 120))], PROSE[:3], _PLAIN)
    quote = (
        "The structure is in a condition which does not permit a prognosis. We recommend that it "
        "be replaced before the winter of 2017, and that the level be kept low until then."
    )
    flow([(sheet, Frame(85, 630, 400, 80))], [quote], _PLAIN)
    flow([(sheet, Frame(50, 570, 495, 200))], PROSE[4:7], _PLAIN)
    return assembled([sheet]), _text(_SHORT, *PROSE[:3], quote, *PROSE[4:7])


def _banner() -> tuple[bytes, str]:
    """A headline in white on a dark band, and a name of a section in a small one."""
    sheet = Sheet()
    sheet.box(Frame(0, 842, WIDTH, 70), 0.1)
    sheet.ops.append("1 g")
    sheet.write(50, 800, _SHORT, "HB", 26)
    sheet.ops.append("0 g")
    flow([(sheet, frame) for frame in columns(2, top=750, height=300)], PROSE[:6])
    return assembled([sheet]), _text(_SHORT, *PROSE[:6])


def _shadow() -> tuple[bytes, str]:
    """A headline printed twice to look heavy, and lines painted word by word."""
    sheet = Sheet()
    for shift in (0, 0.4):
        sheet.write(50 + shift, 790, _SHORT, "B", 24)
    y = 765.0
    for paragraph in PROSE[:5]:
        for line in broken(paragraph, _same(480), _PLAIN):
            x = 50.0
            for word in line.split():
                sheet.write(x, y, word, "R", 11)
                x += width_of(f"{word} ", "R", 11)
            y -= 14
        y -= 8
    return assembled([sheet]), _text(_SHORT, *PROSE[:5])


def _office() -> tuple[bytes, str]:
    """A report with numbered headings and clauses, heads on both sides of a sheet and a date."""
    sheets, told, number = [Sheet() for _ in range(4)], [], 0
    heads = ("Report to the council", "Regional Government of Kessary")
    for at, sheet in enumerate(sheets):
        sheet.write(50, 815, heads[at % 2], "H", 8)
        sheet.write(50, 30, f"{at + 1}/4", "H", 8)
        sheet.write(440, 30, "Printed on 5 May 2021", "H", 8)
        heading = f"{at + 1}. {('Summary', 'Findings', 'Costs', 'Next steps')[at]}"
        sheet.write(50, 785, heading, "HB", 14)
        told.append(heading)
        flow([(sheet, Frame(50, 770, 495, 700))], PROSE[number : number + 3], _PLAIN)
        told += PROSE[number : number + 3]
        number += 3
    return assembled(sheets), _text(*told)


def _neighbours() -> tuple[bytes, str]:
    """A story over two columns and another beside it, each with its headline."""
    sheet = Sheet()
    one, two, three = columns(3, top=720, height=420)
    sheet.write(50, 750, _SHORT, "B", 22)
    other = ["Ferry to Tern", "stays in port"]
    for number, line in enumerate(other):
        sheet.write(three.x, 755 - 17 * number, line, "B", 15)
    sheet.ops.append(f"0.5 w {three.x - 8} 770 m {three.x - 8} 300 l S")
    flow([(sheet, one), (sheet, two)], PROSE[:7])
    flow([(sheet, three)], PROSE[8:11])
    return assembled([sheet]), _text(_SHORT, *PROSE[:7], " ".join(other), *PROSE[8:11])


def _captioned_wide() -> tuple[bytes, str]:
    """A picture over all columns with a caption below it, then the headline, then columns."""
    sheet = Sheet(["q 0.5 0.5 0.5 rg 50 600 495 200 re f Q"])
    caption = "The remains of the dam on Monday; in the background the restaurant. Photo: Cor Vane"
    sheet.write(50, 588, caption, "H", 7.5)
    sheet.write(50, 550, TITLE, "B", 20)
    flow(
        [(sheet, frame) for frame in columns(4, top=530, height=230, gutter=12)], PROSE[:6], _SMALL
    )
    return assembled([sheet]), _text(caption, TITLE, *PROSE[:6])


def _dated() -> tuple[bytes, str]:
    """A news agency's page: a slug, a date, short paragraphs, a closing line."""
    sheet = Sheet()
    lines = ["KESSARY WIRE", DATE, _SHORT]
    for number, (line, font, size) in enumerate(
        zip(lines, ("C", "C", "HB"), (9, 9, 16), strict=True)
    ):
        sheet.write(50, 800 - 18 * number, line, font, size)
    flow(
        [(sheet, Frame(50, 745, 420, 600))],
        PROSE[:6],
        Style(10, "C", indent=0, gap=10, justified=False, hyphens=False),
    )
    return assembled([sheet]), _text(*lines, *PROSE[:6])


def _continued() -> tuple[bytes, str]:
    """The front page's story goes on inside, beside an advertisement in a frame."""
    first, second = Sheet(), Sheet()
    first.write(50, 790, _SHORT, "B", 28)
    places = [(first, frame) for frame in columns(4, top=760, height=150, gutter=12)]
    box = Frame(300, 780, 245, 300)
    second.ops.append(f"1 w {box.x} {box.top - box.height} {box.width} {box.height} re S")
    advert = (
        "Sturm & Sons",
        "Pumps, dryers and skips at fair prices.",
        "Open day and night.",
        "Harbour Road 9, Tern",
    )
    flow(
        [(second, Frame(320, 700, 200, 200))],
        advert,
        Style(12, "H", indent=0, gap=12, justified=False, hyphens=False),
    )
    places += [(second, Frame(50, 780, 115, 260)), (second, Frame(177, 780, 115, 260))]
    flow(places, PROSE[:8], _SMALL)
    return assembled([first, second]), _text(_SHORT, *PROSE[:8], *advert)


def _numbered() -> tuple[bytes, str]:
    sheet = Sheet()
    sheet.write(50, 790, "Five questions about the dam", "B", 20)
    y, told = 765.0, ["Five questions about the dam"]
    for number, paragraph in enumerate(PROSE[3:7], 1):
        sheet.write(50, y - 11, f"{number}.", "R", 11)
        lines = list(broken(paragraph, _same(440), Style(11)))
        for at, line in enumerate(lines):
            sheet.write(70, y - 11 - 14 * at, line, "R", 11)
        y -= 14 * len(lines) + 4
        told.append(f"{number}. {paragraph}")
    return assembled([sheet]), _text(*told)


_MAKERS: dict[str, Callable[[], tuple[bytes, str]]] = {
    "box of ruled lines": _ruled_box,
    "interview": _interview,
    "centred headline and deck": _centred,
    "raised figures": _superscripts,
    "tracked letters": _tracked,
    "tabloid, five columns": _tabloid,
    "table in a column": _table_in_column,
    "block quote": _block_quote,
    "banner": _banner,
    "shadowed headline": _shadow,
    "office report": _office,
    "neighbouring stories": _neighbours,
    "picture over all columns": _captioned_wide,
    "wire copy": _dated,
    "continued, advertisement": _continued,
    "numbered list": _numbered,
}


def more_layouts() -> tuple[Layout, ...]:
    """Make all files."""
    return tuple(Layout(name, *make()) for name, make in _MAKERS.items())
