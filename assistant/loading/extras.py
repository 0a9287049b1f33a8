"""Libraries that come with an extra of the package."""

from __future__ import annotations

from importlib.util import find_spec

from assistant.errors import SettingsError

_NEEDS = {
    "web": ("trafilatura", "lxml", "protego"),
    "pdf": ("pypdf", "cryptography"),
}
"""Extras to the modules that each brings and that are needed here."""


def require(extra: str, what: str) -> None:
    """Refuse where an extra is not installed.

    Args:
        extra: ``web`` or ``pdf``.
        what: What cannot be done without it, as "reading a PDF file".

    Raises:
        SettingsError: A library of it is missing; says how to install it.
    """
    missing = [name for name in _NEEDS[extra] if not _is_there(name)]
    if missing:
        raise SettingsError(
            f"{what} needs {' and '.join(missing)}, which the extra {extra!r} brings; "
            f"install it with: pip install 'news-assistant[{extra}]'"
        )


def broken(extra: str, what: str, module: str) -> SettingsError:
    """Return the refusal for an extra that is there and of which a module cannot be imported."""
    return SettingsError(
        f"{what} needs {module}, which is installed and cannot be imported; install it anew "
        f"with: pip install --force-reinstall 'news-assistant[{extra}]'"
    )


def _is_there(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False
