"""The command line: one file a command, each of them load, call, show."""

from __future__ import annotations

import sys
from importlib import import_module

__all__ = ["main"]


def main() -> None:
    """Run the program and leave with its exit code; Ctrl-C is quiet from the first moment on."""
    try:
        code: int = import_module("assistant.cli.program").run()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)
