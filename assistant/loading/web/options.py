"""How addresses are fetched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path  # noqa: TC003 - a public value's annotations can be read


@dataclass(frozen=True, slots=True)
class Web:
    """What a reader allows when an address is fetched; the defaults are the careful ones."""

    offline: bool = False
    """Fetch nothing: what is cached is read, all else is refused."""
    refresh: bool = False
    """Fetch again what is cached, without asking whether it has changed."""
    allow_private: bool = False
    """Addresses of a private network, such as a reader's own intranet, and any port."""
    ignore_robots: bool = False
    """Fetch what a site's robots.txt asks programs not to."""
    use_proxy: bool = False
    """Go through the proxy that the environment names; then its rules decide what is reached."""
    cache: Path | None = None
    """The folder of fetched pages; None is ``assistant/pages`` under ``$XDG_CACHE_HOME``."""
