"""The words of the PDF files that are laid out."""

from __future__ import annotations

from pathlib import Path

TITLE = "Dam above Harwick gives way after a week of rain"
DATE = "3 May 2021"
BYLINE = "By Ann Lee"
PROSE = tuple(Path(__file__).with_name("pdf_prose.txt").read_text("utf-8").splitlines())
SIDE = (
    "How the alarm is raised",
    "Two sensors in the dam report to the control room in Kessary every ten minutes.",
    "If both of them exceed the limit, sirens are sounded without anyone having to decide.",
    "The system was last examined in the autumn of 2019.",
)
TABLE = (
    ("District", "Houses", "Damage"),
    ("Lower Town", "312", "41.5"),
    ("Mill Quarter", "147", "22.0"),
    ("Station Road", "88", "9.3"),
    ("Old Harbour", "61", "7.1"),
)
