"""All of the nasty inputs, by family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.nasty import archives, encodings, hidden, large, nesting, pdfs, records, types, walls

if TYPE_CHECKING:
    from tests.nasty.cases import Case

FAMILIES: dict[str, tuple[Case, ...]] = {
    "nesting": nesting.CASES,
    "hidden text": hidden.CASES,
    "walls": walls.CASES,
    "wrong types": types.CASES,
    "file names": types.NAMED,
    "encodings": encodings.CASES,
    "PDF files": pdfs.CASES,
    "archives": archives.CASES,
    "mails": records.MAILS,
    "JSON Lines": records.LINES,
    "feeds": records.FEEDS,
    "Markdown": records.MARKDOWN,
    "large": large.CASES,
}
