"""The options of a command that say who drafts, and what of it is recorded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = click.Path(file_okay=False, path_type=Path)
_OPTIONS = (
    click.option("--engine", type=click.Choice(["extractive", "openai"]), help="who drafts"),
    click.option("--model", help="the model's name"),
    click.option("--base-url", help="an OpenAI-compatible server; needed by --live and --record"),
    click.option("--prompts", type=FOLDER, help="prompts that come before the packaged ones"),
    click.option("--replay", "mode", flag_value="replay", help="the recorded model; calls nobody"),
    click.option(
        "--record", "mode", flag_value="record", help="ask a model where nothing is recorded"
    ),
    click.option("--live", "mode", flag_value="live", help="ask a model, keep no recording"),
    click.option("--label", default="", help="what kind of model it is, kept with recordings"),
)


def who_drafts(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
