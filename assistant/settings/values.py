"""What may be set, and the rules that a value keeps, wherever it was said."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args
from urllib.parse import urlsplit

from assistant.errors import SettingsError
from assistant.settings.holding import HoldsKey, masked

if TYPE_CHECKING:
    from collections.abc import Mapping

EngineChoice: TypeAlias = Literal["auto", "openai", "extractive"]
Keys: TypeAlias = Literal["emacs", "vi"]
Switch: TypeAlias = Literal["on", "off"]
Origin: TypeAlias = Literal["flag", "environment", "file", "default"]

ENVIRONMENT = {
    "engine": "ASSISTANT_ENGINE",
    "model": "ASSISTANT_MODEL",
    "base_url": "OPENAI_BASE_URL",
    "api_key": "OPENAI_API_KEY",
    "timeout": "ASSISTANT_TIMEOUT",
    "keys": "ASSISTANT_KEYS",
    "history": "ASSISTANT_HISTORY",
    "fallback": "ASSISTANT_FALLBACK",
}
"""Setting to the environment variable that sets it."""
NAMES = frozenset({*ENVIRONMENT, "prompts"})
"""What a flag or a line of the config file may set."""
SHOWN = 200
"""Characters of a value or a path in an error."""


@dataclass(frozen=True, slots=True)
class Settings(HoldsKey):
    """What was chosen, checked."""

    engine: EngineChoice = "auto"
    model: str | None = None
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    prompts: Path | None = None
    """A folder whose prompts come before the packaged ones of the same name."""
    timeout: float | None = None
    """Seconds that one command may take in all."""
    keys: Keys = "emacs"
    """How lines are edited in a chat."""
    history: Switch = "on"
    """Whether conversations and typed lines are kept."""
    fallback: Switch = "off"
    """Whether the extractive engine answers where the model's service fails."""

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
class Said(HoldsKey):
    """One value as it was found, and where."""

    value: object = field(repr=False)
    """Unchecked; it may be the key."""
    origin: Origin
    place: str = ""
    """The variable, or the file: for errors to name. Empty for a flag."""

    @property
    def where(self) -> str:
        """The place as it stands in an error.

        >>> Said("abacus", "environment", "ASSISTANT_ENGINE").where
        ' (ASSISTANT_ENGINE)'
        """
        return f" ({self.place})" if self.place else ""


def settle(said: Mapping[str, Said]) -> Settings:
    """Check every value that was found; what was not said is as it is by itself.

    Raises:
        SettingsError: A value cannot be used.
    """
    return Settings(
        engine=_choice(said.get("engine"), "engine", "auto", get_args(EngineChoice)),
        model=_text(said.get("model"), "the model"),
        base_url=_base_url(said.get("base_url")),
        api_key=_api_key(said.get("api_key")),
        prompts=_folder(said.get("prompts")),
        timeout=_seconds(said.get("timeout")),
        keys=_choice(said.get("keys"), "keys", "emacs", get_args(Keys)),
        history=_choice(said.get("history"), "history", "on", get_args(Switch)),
        fallback=_choice(said.get("fallback"), "fallback", "off", get_args(Switch)),
    )


def _text(said: Said | None, what: str) -> str | None:
    if said is None:
        return None
    if not isinstance(said.value, str) or not said.value.strip():
        raise SettingsError(f"{what}{said.where} is not a text: {_shown(said.value)}")
    return said.value.strip()


def _choice(said: Said | None, what: str, default: str, choices: tuple[str, ...]) -> Any:
    """Check a value that is one of a few, which the type of its setting names."""
    text = _text(said, f"the setting {what}")
    if said is None or text in choices:
        return text or default
    raise SettingsError(
        f"the setting {what} cannot be {_shown(said.value)}{said.where}; "
        f"it is one of {', '.join(choices)}"
    )


def _base_url(said: Said | None) -> str | None:
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
            f"the base URL{said.where} {_shown(text.partition('?')[0])} is no web address; "
            "write it like http://localhost:8000/v1"
        )
    return text


def _api_key(said: Said | None) -> str | None:
    """Check a key without ever showing it; a header could not carry such characters."""
    if said is None:
        return None
    text = said.value.strip() if isinstance(said.value, str) else ""
    if not text or not all("!" <= char <= "~" for char in text):
        raise SettingsError(
            f"the API key{said.where} is empty or holds a character that no key has; copy it again"
        )
    return text


def _folder(said: Said | None) -> Path | None:
    if said is None:
        return None
    if not isinstance(said.value, (str, Path)) or not str(said.value).strip():
        raise SettingsError(f"the folder of prompts{said.where} is no path: {_shown(said.value)}")
    return Path(said.value)


def _seconds(said: Said | None) -> float | None:
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
        return masked(repr(value)[:SHOWN])  # a key may have been put in the wrong place
    except ValueError:  # Python writes no number of more than 4,300 digits
        return "a number without end"


def without_secrets(base_url: str) -> str:
    """Return a base URL fit to be shown: some services take the key in what follows a ``?``.

    >>> without_secrets("https://example.org/v1?api-key=sk-1")
    'https://example.org/v1?***'
    """
    parts = urlsplit(base_url)
    hidden = "?***" if parts.query or parts.fragment else ""
    return f"{parts.scheme}://{parts.netloc}{parts.path}{hidden}"
