"""A PDF file to the text that it shows, page by page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pypdf

from assistant.errors import ArticleError
from assistant.loading.originals import Extracted
from assistant.loading.pdf.blocks import Block, blocks, body_size
from assistant.loading.pdf.bullets import bulleted
from assistant.loading.pdf.describing import described
from assistant.loading.pdf.framing import frames
from assistant.loading.pdf.garbled import fault
from assistant.loading.pdf.hyphens import Hyphens
from assistant.loading.pdf.interpreting import Interpreter
from assistant.loading.pdf.lines import Line, lines
from assistant.loading.pdf.opening import MOST_PAGES, attempt, opened, page_of, refuse_special
from assistant.loading.pdf.ordering import flows
from assistant.loading.pdf.remarks import Remarks
from assistant.loading.pdf.running import Sheet, take_heads
from assistant.loading.pdf.seeing import Sight, look
from assistant.loading.pdf.stitching import Text, stitched
from assistant.loading.pdf.words import words

if TYPE_CHECKING:
    from assistant.loading.pdf.shapes import Box
    from assistant.loading.wire import Task

_OWN = 0.6
"""Of a page's letters in one size, from which that is the size of its text."""


class _Leaf(NamedTuple):
    """A page, and what frames parts of it."""

    sheet: Sheet
    framed: list[Box]
    aside: list[Line]


def extract(raw: bytes, task: Task) -> Extracted:
    """Take the text of a PDF file.

    Raises:
        ArticleError: It has none, it is locked or damaged, or its letters cannot be read.
    """
    reader, count, mended = opened(raw, task.name)
    remarks = Remarks(task.name, count)
    if mended:
        remarks.say("the file is damaged: parts of it may be missing")
    leaves = _leaves(reader, min(count, MOST_PAGES), remarks)
    sheets = [leaf.sheet for leaf in leaves]
    if not any(sheet.lines for sheet in sheets):
        refuse_special(reader, task.name)
        raise ArticleError(remarks.without_text())
    take_heads(sheets)
    made = stitched(_blocks(leaves))
    writer = Text(Hyphens(line.text for sheet in sheets for line in sheet.lines))
    text = writer.write(made)
    if (wrong := fault(text)) is not None:
        if wrong.total:
            raise ArticleError(remarks.unreadable(wrong.reason))
        remarks.say(f"some letters may be wrong: {wrong.reason}")
    if not any(map(str.isalnum, text)):
        raise ArticleError(remarks.without_text())
    labels = _labels(reader, sheets)
    return Extracted(
        text=text,
        kind="pdf",
        method="pypdf",
        version=pypdf.__version__,
        metadata=described(reader, text, made, [h for sheet in sheets for h in sheet.heads]),
        pages=writer.pages(labels),
        warnings=remarks.lines(),
    )


def _leaves(reader: pypdf.PdfReader, count: int, remarks: Remarks) -> list[_Leaf]:
    interpreter = Interpreter(reader)
    found: list[_Leaf] = []
    for number in range(1, count + 1):
        page = page_of(reader, number - 1)
        if page is None:
            remarks.damaged.append(number)
            continue
        painted = interpreter.paint(page)
        sight = look(painted)
        remarks.look(number, painted, sight)
        found.append(_leaf(number, sight))
    return found


def _leaf(number: int, sight: Sight) -> _Leaf:
    found = bulleted(lines(words(sight.glyphs), number), sight.shapes)
    aside = [line for turned in sight.aside for line in lines(words(turned), number)]
    return _Leaf(Sheet(number, sight.box, found), frames(sight), aside)


def _blocks(leaves: list[_Leaf]) -> list[Block]:
    whole = body_size([line for leaf in leaves for line in leaf.sheet.lines])
    found: list[Block] = []
    for sheet, framed, aside in leaves:
        body = _body(sheet.lines, whole)
        for flow in flows(sheet.lines, framed):
            found += blocks(flow, body)
        for flow in flows(aside, []):
            found += [*blocks(flow._replace(boxed=True), body)]
    return found


def _body(page: list[Line], whole: float) -> float:
    """Return the size of a page's text: its own where it has one, else that of all pages."""
    sizes = Counter[float]()
    for line in page:
        sizes[line.size] += len(line.text)
    if not sizes:
        return whole
    own, letters = sizes.most_common(1)[0]
    return own if letters >= _OWN * sizes.total() else whole


def _told_labels(reader: pypdf.PdfReader) -> list[str]:
    return reader.page_labels if "/PageLabels" in reader.root_object else []


def _labels(reader: pypdf.PdfReader, sheets: list[Sheet]) -> dict[int, str | None]:
    """Return what pages are called: by the file, else by what is printed on them."""
    told = attempt(lambda: _told_labels(reader), list[str]())
    labels: dict[int, str | None] = {}
    for sheet in sheets:
        said = told[sheet.number - 1] if sheet.number <= len(told) else ""
        named = said if said and said != str(sheet.number) else None
        labels[sheet.number] = named or sheet.label
    return labels
