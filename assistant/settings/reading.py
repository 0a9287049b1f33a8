"""Where settings are said: flags, the environment, the config file, in this order."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import SettingsError
from assistant.settings.holding import masked
from assistant.settings.places import config_file
from assistant.settings.values import ENVIRONMENT, NAMES, SHOWN, Said, settle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.settings.values import Settings

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def read_settings(
    flags: Mapping[str, object], environ: Mapping[str, str], config_path: Path | None = None
) -> Settings:
    """Read every setting where it is said first: flags, environment, config file.

    A flag that is None and a variable that is empty say nothing.

    >>> read_settings({"model": "small"}, {"ASSISTANT_MODEL": "large"}, Path("/none")).model
    'small'

    Raises:
        SettingsError: The config file or a value cannot be used, or the engine needs a key.
    """
    settings = settle(find_settings(flags, environ, config_path))
    if settings.engine == "openai" and not (settings.api_key or settings.base_url):
        raise SettingsError(
            "the openai engine needs a key or a server: set OPENAI_API_KEY, give --base-url, "
            "or take --engine extractive"
        )
    return settings


def find_settings(
    flags: Mapping[str, object], environ: Mapping[str, str], config_path: Path | None = None
) -> dict[str, Said]:
    """Return what is said of each setting, unchecked; what nobody says is left out.

    Raises:
        SettingsError: The config file cannot be read, or there is no such setting.
    """
    path = config_path or config_file(environ)
    said = {
        **({} if path is None else read_config(path)),
        **_environment(environ),
        **{name: Said(value, "flag") for name, value in flags.items() if value is not None},
    }
    unknown = sorted(said.keys() - NAMES)
    if unknown:
        raise SettingsError(f"there is no setting {unknown[0]!r}; there are {listed()}")
    return said


def read_config(path: Path) -> dict[str, Said]:
    """Return what a config file says; one that is not there says nothing.

    Raises:
        SettingsError: It cannot be read, is not TOML, or sets what is no setting.
    """
    shown = repr(str(path)[:SHOWN])
    raw = config_bytes(path)
    table = {} if raw is None else config_table(raw, shown)
    unknown = sorted(table.keys() - NAMES)
    if unknown:
        raise SettingsError(
            f"the config file {shown} sets {masked(unknown[0])[:SHOWN]!r}, which is no setting; "
            f"there are {listed()}"
        )
    if isinstance(table.get("prompts"), str):
        table["prompts"] = path.parent / expanded(Path(str(table["prompts"])))
    return {name: Said(value, "file", f"in {shown}") for name, value in table.items()}


def exposed_key(environ: Mapping[str, str]) -> Path | None:
    """Return the config file if it holds a key and others may read it.

    Raises:
        SettingsError: As of :func:`read_config`.
    """
    path = config_file(environ)
    if path is None or "api_key" not in read_config(path):
        return None
    return path if path.stat().st_mode & _OTHERS else None


def config_bytes(path: Path) -> bytes | None:
    """Return what is in a config file, None when there is no such file.

    Raises:
        SettingsError: It cannot be read.
    """
    shown = repr(str(path)[:SHOWN])
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for, for ever
            raise SettingsError(f"the config file {shown} is no file; mend or remove it")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SettingsError(
            f"the config file {shown} cannot be read: {reason}; mend or remove it"
        ) from error


def config_table(raw: bytes, shown: str) -> dict[str, object]:
    """Parse a config file, which ``shown`` names in errors; they repeat no value.

    Raises:
        SettingsError: It is not TOML.
    """
    import tomllib  # noqa: PLC0415 - most runs have no config file to parse

    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        reason = str(error)  # it names line and column and repeats no value
    except UnicodeDecodeError:
        reason = "it is not UTF-8"
    except (ValueError, RecursionError):
        reason = "a value is too long or too deep"
    raise SettingsError(f"the config file {shown} is not TOML: {reason}; mend it")


def expanded(path: Path) -> Path:
    """Return a path with its ``~`` replaced, where there is such a user."""
    try:
        return path.expanduser()
    except RuntimeError:  # there is no such user; that the folder is missing is said later
        return path


def listed() -> str:
    """Name every setting there is."""
    return ", ".join(sorted(NAMES))


def _environment(environ: Mapping[str, str]) -> dict[str, Said]:
    return {
        name: Said(environ[variable], "environment", variable)
        for name, variable in ENVIRONMENT.items()
        if environ.get(variable, "").strip()
    }
