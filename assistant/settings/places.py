"""Where settings are kept, by the XDG base directory specification."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def config_file(environ: Mapping[str, str]) -> Path | None:
    """Return where the config file is looked for; it need not exist. None without a home.

    >>> config_file({"XDG_CONFIG_HOME": "/home/ada/.settings"}).as_posix()
    '/home/ada/.settings/assistant/config.toml'
    >>> config_file({"HOME": "ada"})
    """
    told = environ.get("XDG_CONFIG_HOME", "")
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or "")
    # The specification has relative paths ignored: the folder that a command is run in, which
    # may be anybody's, says nothing.
    base = Path(told) if Path(told).is_absolute() else home / ".config"
    return base / "assistant" / "config.toml" if base.is_absolute() else None
