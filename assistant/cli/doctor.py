"""``assistant doctor``."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from importlib import import_module
from typing import TYPE_CHECKING

import click

from assistant.cli.desk import Surroundings, clean
from assistant.cli.edge import tell
from assistant.cli.helping import Command
from assistant.cli.options import setting_options
from assistant.cli.output import write
from assistant.rendering.plain import escaped, one_line
from assistant.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

    from assistant.cli.health.finding import Finding

BROKEN = 4
"""Exit code: something does not work."""


@click.command(cls=Command)
@setting_options
@click.option("--online", is_flag=True, help="Ask the model's service for its models, once.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
def doctor(flags: Mapping[str, object], *, online: bool, as_json: bool) -> int:
    """Say whether everything is in order, a line a finding, and what to do where it is not.

    \b
      assistant doctor
      assistant doctor --online --base-url http://localhost:11434/v1

    A note may be left so; with a problem something does not work, and the exit code is 4. Of the
    key only where it comes from is said. Without --online nothing is sent anywhere.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    environ = (click.get_current_context().obj or Surroundings()).environ
    found: list[Finding] = []
    for finding in _findings(flags, environ, online=online):
        found.append(finding)
        if not as_json:
            write(f"{_line(finding)}\n")
    problems = sum(finding.level == "problem" for finding in found)
    if as_json:
        listed = [{k: clean(v) for k, v in asdict(finding).items()} for finding in found]
        told = {"kind": "doctor", "version": VERSION, "works": not problems, "findings": listed}
        write(f"{escaped(json.dumps(told, ensure_ascii=False))}\n")
    if problems:
        tell(f"{problems} problem{'s' * (problems > 1)}")
    return BROKEN if problems else 0


def _findings(
    flags: Mapping[str, object], environ: Mapping[str, str], *, online: bool
) -> Iterator[Finding]:
    yield from _health("installed").examine(environ, sys.stdout)
    try:
        configured = _health("configured")
    except ImportError:  # which package is missing was said above
        return
    yield from configured.examine(flags, environ, online=online)
    yield from _health("stored").examine(environ)


def _health(subject: str) -> ModuleType:
    return import_module(f"assistant.cli.health.{subject}")


def _line(finding: Finding) -> str:
    advice = f": {finding.advice}" if finding.advice else ""
    return f"{finding.level:<7}  {finding.about:<8}  {one_line(f'{finding.text}{advice}')}"
