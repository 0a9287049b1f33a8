"""All targets by name."""

from __future__ import annotations

from tests.hard.fuzzing.addresses import WEB
from tests.hard.fuzzing.aligning import ALIGNING
from tests.hard.fuzzing.collected import COLLECTED
from tests.hard.fuzzing.folding import FOLDING
from tests.hard.fuzzing.kept import KEPT
from tests.hard.fuzzing.mails import MAIL
from tests.hard.fuzzing.marked import MARKDOWN
from tests.hard.fuzzing.pages import HTML, METADATA, STYLE
from tests.hard.fuzzing.pdfs import PDF
from tests.hard.fuzzing.replies import DRAFTS, WIRE
from tests.hard.fuzzing.texts import TEXT
from tests.hard.fuzzing.words import CLAIMING, READING

TARGETS = {
    target.name: target
    for target in (
        TEXT, HTML, METADATA, STYLE, MARKDOWN, PDF, MAIL, COLLECTED, WEB, FOLDING, ALIGNING, READING,
        CLAIMING, DRAFTS, WIRE, KEPT,
    )
}  # fmt: skip
