"""Where the program keeps what lasts, by the XDG base directory specification."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def config_file(environ: Mapping[str, str]) -> Path:
    """Return where the config file is looked for; it need not exist.

    >>> config_file({"XDG_CONFIG_HOME": "/home/ada/.settings"}).as_posix()
    '/home/ada/.settings/assistant/config.toml'
    """
    return _base(environ, "XDG_CONFIG_HOME", ".config") / "assistant" / "config.toml"


def state_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of what lasts from one run to the next; it need not exist.

    >>> state_folder({"HOME": "/home/ada", "XDG_STATE_HOME": "relative/ignored"}).as_posix()
    '/home/ada/.local/state/assistant'
    """
    return _base(environ, "XDG_STATE_HOME", ".local/state") / "assistant"


def _base(environ: Mapping[str, str], variable: str, usual: str) -> Path:
    told = environ.get(variable, "")
    home = environ.get("HOME") or environ.get("USERPROFILE") or "."
    # The specification has relative paths ignored.
    return Path(told) if Path(told).is_absolute() else Path(home) / usual
