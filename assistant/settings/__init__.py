"""Settings: flags before the environment before the config file, read once into one value."""

from assistant.settings.holding import HoldsKey, masked
from assistant.settings.places import config_file
from assistant.settings.reading import exposed_key, find_settings, read_settings
from assistant.settings.values import (
    ENVIRONMENT,
    NAMES,
    EngineChoice,
    Said,
    Settings,
    settle,
    without_secrets,
)

__all__ = [
    "ENVIRONMENT",
    "NAMES",
    "EngineChoice",
    "HoldsKey",
    "Said",
    "Settings",
    "config_file",
    "exposed_key",
    "find_settings",
    "masked",
    "read_settings",
    "settle",
    "without_secrets",
]
