"""What the program runs on: Python, its packages, SQLite, the terminal."""

from __future__ import annotations

import re
import sys
from importlib import metadata
from importlib.util import find_spec
from typing import TYPE_CHECKING

from assistant.cli.health.finding import Finding
from assistant.cli.output import colours, width
from assistant.rendering.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TextIO

OURS = "news-assistant"
_AT_LEAST = re.compile(r"([A-Za-z0-9._-]+)>=([0-9.]+)$")
_EXTRA = re.compile(r"(?P<needs>[^;]+?) *; *extra *== *['\"](?P<extra>\w+)['\"]$")
_EXTRAS = {"web": "web pages and addresses", "pdf": "PDF files"}
_OLDEST = (3, 11)


def examine(environ: Mapping[str, str], stdout: TextIO | None) -> Iterator[Finding]:
    """Look at the interpreter, the packages and the terminal."""
    yield _python()
    required = _required()
    yield from packages(required)
    yield from extras(required)
    yield _sqlite()
    yield terminal(environ, stdout)


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] < _OLDEST:
        return Finding("python", "problem", f"{version} is too old", "take Python 3.11 or later")
    return Finding("python", "ok", f"{version}, {sys.executable}")


def _required() -> list[str]:
    try:
        return metadata.requires(OURS) or []
    except metadata.PackageNotFoundError:  # run from its folder, without being installed
        return ["openai>=3.0", "pydantic>=2.10", "tiktoken>=0.9"]


def packages(required: list[str]) -> Iterator[Finding]:
    """Compare what is installed with what is required, each as ``name>=1.2``."""
    found: list[str] = []
    for name, least in (match.groups() for match in map(_AT_LEAST.match, required) if match):
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            yield Finding("packages", "problem", f"{name} is not installed", _INSTALL)
            continue
        if _numbers(version) < _numbers(least):
            said = f"{name} {version} is too old, {least} is needed"
            yield Finding("packages", "problem", said, _INSTALL)
        else:
            found.append(f"{name} {version}")
    if found:
        yield Finding("packages", "ok", ", ".join(found))


def extras(required: list[str]) -> Iterator[Finding]:
    """Say of each extra whether it is there; without it something else cannot be read."""
    needs: dict[str, list[str]] = {}
    for match in filter(None, map(_EXTRA.match, required)):
        needs.setdefault(match["extra"], []).append(match["needs"])
    for extra, what in _EXTRAS.items():
        found = list(packages(needs.get(extra, [])))
        lacking = ", ".join(one.text for one in found if one.level == "problem")
        if lacking or not found:
            advice = f"python -m pip install '{OURS}[{extra}]'"
            said = f"{what} cannot be read: {lacking or 'the extra is not known'}"
            yield Finding(extra, "note", said, advice)
        else:
            yield Finding(extra, "ok", f"{what} can be read: {found[-1].text}")


_INSTALL = f"python -m pip install --upgrade {OURS}"


def _numbers(version: str) -> tuple[int, ...]:
    match = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(map(int, match[0].split("."))) if match else ()


def _sqlite() -> Finding:
    if find_spec("_sqlite3") is None:
        said = "this Python has no sqlite3; conversations cannot be kept"
        return Finding("sqlite", "problem", said, "take a Python that has it")
    from sqlite3 import sqlite_version  # noqa: PLC0415 - not every Python has it

    return Finding("sqlite", "ok", sqlite_version)


def terminal(environ: Mapping[str, str], stdout: TextIO | None) -> Finding:
    """Say what is known of where the output goes."""
    if stdout is None:
        return Finding("terminal", "note", "standard output is closed", "give -o FILE")
    if not stdout.isatty():
        return Finding("terminal", "ok", "no terminal: plain text without colours, in UTF-8")
    kind = one_line(environ.get("TERM", "")) or "without a TERM"
    shown = "colours" if colours(stdout, environ) else "no colours"
    encoding = (stdout.encoding or "no encoding").lower()
    said = f"{kind}, {shown}, {width(stdout, environ)} columns, {encoding}"
    if not encoding.startswith("utf"):
        advice = "set LC_ALL=C.UTF-8, or quotation marks and accents are lost"
        return Finding("terminal", "note", said, advice)
    return Finding("terminal", "ok", said)
