"""The chart of errors."""

from __future__ import annotations

import re

import pytest

from assistant import errors


def _tree(error: type[BaseException], depth: int = 0) -> list[tuple[int, str]]:
    # What one package alone raises and catches is its own.
    own = (child for child in error.__subclasses__() if child.__module__ == errors.__name__)
    children = [row for child in own for row in _tree(child, depth + 1)]
    return [(depth, error.__name__), *children]


def test_chart_lists_every_error() -> None:
    """Names and nesting in the module docstring equal the classes below it."""
    chart = re.findall(r"^( *)- (\w+)", errors.__doc__ or "", re.MULTILINE)

    assert [(len(indent) // 2, name) for indent, name in chart] == _tree(errors.AssistantError)


@pytest.mark.parametrize("error", errors.AssistantError.__subclasses__(), ids=lambda e: e.__name__)
def test_chart_names_every_exit_code(error: type[errors.AssistantError]) -> None:
    """The exit code in the chart is the class's."""
    chart = dict(re.findall(r"- (\w+) +exit (\d+)", errors.__doc__ or ""))

    assert chart[error.__name__] == str(error.exit_code)
