"""What nobody sees on a page is not the article's word; what is seen is."""

from __future__ import annotations

import pytest

from evals.benchmarks.pdf_making import Sheet, assembled, stream
from evals.benchmarks.pdf_words import PROSE
from tests.pdf_files import CANARY, PICTURE, WITH_PICTURE, article, line, page, read, scan_with_text

_LINE = line(CANARY)
_GROUP = b"<< /Type /OCG /Name (Layer) >>"
_LAYER = "/Properties << /L 20 0 R >>"
_FORM = "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font 4 0 R >>"
_LAYERS = "/OCProperties << /OCGs [20 0 R] /D << {} [20 0 R] >> >>"
HIDDEN = {
    "white": article(f"q 1 g {_LINE} Q"),
    "nearly white": article(f"q 0.95 0.95 0.97 rg {_LINE} Q"),
    "no ink": article(f"q 0 0 0 0 k {_LINE} Q"),
    "not drawn": article(f"q 3 Tr {_LINE} Q"),
    "tiny": article(line(CANARY, size=1)),
    "scaled down": article(f"q 0.05 0 0 0.05 0 0 cm {_LINE} Q"),
    "below the page": article(line(CANARY, y=-40)),
    "beside the page": article(line(CANARY, x=700)),
    "cropped": article(_LINE, extra="|/CropBox [0 200 595 842]"),
    "clipped": article(f"q 0 0 10 10 re W n {_LINE} Q"),
    "covered": article(_LINE, "q 1 g 40 90 300 30 re f Q"),
    "redacted": article(_LINE, "q 0 g 40 90 300 30 re f Q"),
    "black on black": article("q 0 g 40 90 300 30 re f Q", _LINE),
    "transparent": article(f"q /G gs {_LINE} Q", extra="/ExtGState << /G << /ca 0 >> >>"),
    "layer off": article(f"/OC /L BDC {_LINE} EMC", extra=_LAYER, objects=[_GROUP], root=_LAYERS.format("/OFF")),
    "white in a form": article("/X Do", extra="/XObject << /X 20 0 R >>", objects=[stream(f"1 g {_LINE}".encode(), _FORM)]),
    "said but not shown": article(f"/Span << /ActualText ({CANARY}) >> BDC {line('Shown here.')} EMC"),
}  # fmt: skip
SEEN = {
    "white on black": article("q 0 g 40 90 300 30 re f Q", f"q 1 g {_LINE} Q"),
    "white on a picture": article(
        "q 300 0 0 60 40 80 cm /I Do Q", f"q 1 g {_LINE} Q", extra=WITH_PICTURE, objects=[PICTURE]
    ),
    "grey": article(f"q 0.6 g {_LINE} Q"),
    "highlighted": article(
        _LINE, "q /G gs 1 1 0 rg 40 90 300 30 re f Q",
        extra="/ExtGState << /G << /ca 1 /BM /Multiply >> >>",
    ),
    "behind glass": article(
        _LINE, "q /G gs 1 1 0 rg 40 90 300 30 re f Q", extra="/ExtGState << /G << /ca 0.3 >> >>"
    ),
    "layer on": article(f"/OC /L BDC {_LINE} EMC", extra=_LAYER, objects=[_GROUP], root=_LAYERS.format("/ON")),
    "in a form": article("/X Do", extra="/XObject << /X 20 0 R >>", objects=[stream(_LINE.encode(), _FORM)]),
    "on a tinted page": article(f"q 0.9 0.95 1 rg 30 80 400 40 re f Q {_LINE}"),
}  # fmt: skip


@pytest.mark.parametrize("how", HIDDEN)
def test_hidden_words_are_left_out_and_said_to_be(how: str) -> None:
    """None of them is in the text; a warning names the page and why they are not seen."""
    extracted = read(HIDDEN[how])
    assert "resigned" not in extracted.text
    assert extracted.text.startswith(PROSE[0])
    if how != "said but not shown":
        (warning,) = extracted.warnings
        assert warning.startswith("page 1: hidden text was left out (38 letters ")
        assert "mayor" not in warning


@pytest.mark.parametrize("how", SEEN)
def test_what_is_seen_is_read(how: str) -> None:
    """Light words on dark ground, words under a marker pen and on a layer are the article's."""
    extracted = read(SEEN[how])
    assert CANARY in extracted.text
    assert not extracted.warnings


def test_words_read_from_a_scan_are_the_text() -> None:
    """They are not drawn, but the picture above them shows them; a warning says how they came."""
    extracted = read(scan_with_text())
    assert extracted.text == "\n\n".join(PROSE[:3])
    (warning,) = extracted.warnings
    assert warning.startswith("page 1: the words were read from a scan")


def test_words_not_drawn_beside_drawn_ones_are_hidden_on_a_picture_too() -> None:
    """A background picture does not make a page a scan."""
    sheet = Sheet(["q 595 0 0 842 0 0 cm /I Do Q"], WITH_PICTURE)
    sheet.ops += [*page().ops, f"q 3 Tr {_LINE} Q"]
    extracted = read(assembled([sheet], objects=[PICTURE]))
    assert "resigned" not in extracted.text
