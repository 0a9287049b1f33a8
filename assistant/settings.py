"""Settings: flags before the environment before the config file, read once into one value."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args
from urllib.parse import urlsplit

from assistant.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

EngineChoice: TypeAlias = Literal["auto", "openai", "extractive"]

ENVIRONMENT = {
    "engine": "ASSISTANT_ENGINE",
    "model": "ASSISTANT_MODEL",
    "base_url": "OPENAI_BASE_URL",
    "api_key": "OPENAI_API_KEY",
    "timeout": "ASSISTANT_TIMEOUT",
}
"""Setting to the environment variable that sets it."""
NAMES = frozenset({*ENVIRONMENT, "prompts"})
"""What a flag or a line of the config file may set."""
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Settings:
    """What was chosen, checked."""

    engine: EngineChoice = "auto"
    model: str | None = None
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    prompts: Path | None = None
    """A folder whose prompts come before the packaged ones of the same name."""
    timeout: float | None = None
    """Seconds that one command may take in all."""

    @property
    def drafts_with(self) -> Literal["openai", "extractive"]:
        """The engine that ``auto`` stands for: a model when a key or a base URL is set.

        >>> Settings().drafts_with, Settings(base_url="http://localhost:8000/v1").drafts_with
        ('extractive', 'openai')
        """
        if self.engine != "auto":
            return self.engine
        return "openai" if self.api_key or self.base_url else "extractive"


@dataclass(frozen=True, slots=True)
class _Said:
    """One value as it was found, and where, for errors to name."""

    value: object
    where: str


def config_file(environ: Mapping[str, str]) -> Path:
    """Return where the config file is looked for; it need not exist.

    >>> config_file({"XDG_CONFIG_HOME": "/home/ada/.settings"}).as_posix()
    '/home/ada/.settings/assistant/config.toml'
    """
    told = environ.get("XDG_CONFIG_HOME", "")
    home = environ.get("HOME") or environ.get("USERPROFILE") or "."
    # The XDG base directory specification has relative paths ignored.
    base = Path(told) if Path(told).is_absolute() else Path(home) / ".config"
    return base / "assistant" / "config.toml"


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
    said = {
        **_config(config_path or config_file(environ)),
        **_environment(environ),
        **{name: _Said(value, "") for name, value in flags.items() if value is not None},
    }
    unknown = sorted(said.keys() - NAMES)
    if unknown:
        raise SettingsError(f"there is no setting {unknown[0]!r}; there are {_listed()}")
    settings = Settings(
        engine=_engine(said.get("engine")),
        model=_text(said.get("model"), "the model"),
        base_url=_base_url(said.get("base_url")),
        api_key=_api_key(said.get("api_key")),
        prompts=_folder(said.get("prompts")),
        timeout=_seconds(said.get("timeout")),
    )
    if settings.engine == "openai" and not (settings.api_key or settings.base_url):
        raise SettingsError(
            "the openai engine needs a key or a server: set OPENAI_API_KEY, give --base-url, "
            "or take --engine extractive"
        )
    return settings


def _environment(environ: Mapping[str, str]) -> dict[str, _Said]:
    return {
        name: _Said(environ[variable], f" ({variable})")
        for name, variable in ENVIRONMENT.items()
        if environ.get(variable, "").strip()
    }


def _config(path: Path) -> dict[str, _Said]:
    shown = repr(str(path)[:_SHOWN])
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for, for ever
            raise SettingsError(f"the config file {shown} is no file; mend or remove it")
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise SettingsError(
            f"the config file {shown} cannot be read: {error.strerror}; mend or remove it"
        ) from error
    table = _toml(raw, shown)
    unknown = sorted(table.keys() - NAMES)
    if unknown:
        raise SettingsError(
            f"the config file {shown} sets {unknown[0][:_SHOWN]!r}, which is no setting; "
            f"there are {_listed()}"
        )
    if isinstance(table.get("prompts"), str):
        table["prompts"] = path.parent / _expanded(Path(str(table["prompts"])))
    return {name: _Said(value, f" (in {shown})") for name, value in table.items()}


def _toml(raw: bytes, shown: str) -> dict[str, object]:
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


def _expanded(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:  # there is no such user; that the folder is missing is said later
        return path


def _listed() -> str:
    return ", ".join(sorted(NAMES))


def _text(said: _Said | None, what: str) -> str | None:
    if said is None:
        return None
    if not isinstance(said.value, str) or not said.value.strip():
        raise SettingsError(f"{what}{said.where} is not a text: {_shown(said.value)}")
    return said.value.strip()


def _engine(said: _Said | None) -> EngineChoice:
    text = _text(said, "the engine")
    for choice in get_args(EngineChoice):
        if text == choice:
            return choice  # type: ignore[no-any-return] # get_args forgets the literals
    if said is None:
        return "auto"
    raise SettingsError(
        f"there is no engine {_shown(said.value)}{said.where}; "
        f"there are {', '.join(get_args(EngineChoice))}"
    )


def _base_url(said: _Said | None) -> str | None:
    text = _text(said, "the base URL")
    if said is None or text is None:
        return None
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # brackets that do not match, or a port that is no number
        usable, parts = False, urlsplit("")
    if "@" in text:  # not shown: it may hold a password
        raise SettingsError(f"the base URL{said.where} holds an @; give the key in OPENAI_API_KEY")
    if not usable or not text.isascii() or any(char.isspace() for char in text):
        raise SettingsError(
            f"the base URL{said.where} {_shown(text)} is no web address; "
            "write it like http://localhost:8000/v1"
        )
    return text


def _api_key(said: _Said | None) -> str | None:
    """Check a key without ever showing it; a header could not carry such characters."""
    if said is None:
        return None
    text = said.value.strip() if isinstance(said.value, str) else ""
    if not text or not all("!" <= char <= "~" for char in text):
        raise SettingsError(
            f"the API key{said.where} is empty or holds a character that no key has; copy it again"
        )
    return text


def _folder(said: _Said | None) -> Path | None:
    if said is None:
        return None
    if not isinstance(said.value, (str, Path)) or not str(said.value).strip():
        raise SettingsError(f"the folder of prompts{said.where} is no path: {_shown(said.value)}")
    return Path(said.value)


def _seconds(said: _Said | None) -> float | None:
    if said is None:
        return None
    try:
        seconds = math.nan if isinstance(said.value, bool) else float(str(said.value))
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise SettingsError(
            f"the timeout{said.where} is no number of seconds above 0: {_shown(said.value)}"
        )
    return seconds


def _shown(value: object) -> str:
    try:
        return repr(value)[:_SHOWN]
    except ValueError:  # Python writes no number of more than 4,300 digits
        return "a number without end"
