"""Where settings are kept, by the XDG base directory specification."""

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
    told = environ.get("XDG_CONFIG_HOME", "")
    home = environ.get("HOME") or environ.get("USERPROFILE") or "."
    # The specification has relative paths ignored.
    base = Path(told) if Path(told).is_absolute() else Path(home) / ".config"
    return base / "assistant" / "config.toml"
