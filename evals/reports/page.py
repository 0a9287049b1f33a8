"""A verdict as one HTML page without anything from outside."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from evals.reports.plain_text import clean, markdown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from evals.labels import Labels
    from evals.verdict import Verdict


def page(verdict: Verdict, suite: Mapping[str, Labels]) -> str:  # noqa: ARG001
    """Return the page; ``suite`` has the articles by id, to show evidence where it stands."""
    told = "\n".join(html.escape(clean(line)) for line in markdown(verdict).splitlines())
    return f"<!doctype html><meta charset=utf-8><title>Evals</title><pre>{told}</pre>\n"
