"""The settings: whether they can be used, what they amount to, and who else may read the key."""

from __future__ import annotations

import shlex
import stat
from typing import TYPE_CHECKING

from assistant.cli.health.finding import Finding, quoted
from assistant.errors import AssistantError, SettingsError
from assistant.prompting import Prompts
from assistant.providers.address import read_address
from assistant.providers.faults import plain
from assistant.providers.models import served_models
from assistant.providers.openai_api import DEFAULT_MODEL
from assistant.settings import (
    Settings,
    config_file,
    exposed_key,
    find_settings,
    masked,
    read_settings,
    settle,
    without_secrets,
)
from assistant.settings.reading import read_config

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from assistant.settings import Said

ONLINE_TIMEOUT = 20.0
"""Seconds that a service has to answer when no timeout is set."""
_WRITTEN_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_MOST_NAMED = 3


def examine(
    flags: Mapping[str, object], environ: Mapping[str, str], *, online: bool
) -> Iterator[Finding]:
    """Look at the config file and at every setting; only if ``online`` anything is sent."""
    try:
        yield _config(config_file(environ), exposed=exposed_key(environ) is not None)
    except SettingsError as error:
        yield Finding("config", "problem", str(error))
        return
    said = find_settings(flags, environ)
    faults = list(_faults(said))
    yield from faults
    if faults:
        return
    try:
        settings = read_settings(flags, environ)
    except SettingsError as error:
        yield Finding("engine", "problem", str(error))
        return
    yield _engine(settings, said)
    yield _key(settings, said)
    if settings.drafts_with == "openai":
        yield from _service(settings, online=online)
    elif online:
        yield Finding("online", "ok", "there is no service to ask: no model drafts")
    yield _prompts(settings.prompts)


def _config(file: Path | None, *, exposed: bool) -> Finding:
    if file is None:
        said = "there is none, and no folder for one"
        return Finding("config", "note", said, "set HOME or XDG_CONFIG_HOME to a full path")
    held = read_config(file)
    if not file.exists():
        return Finding("config", "ok", f"there is none; it would be {quoted(file)}")
    if exposed:
        said = f"{quoted(file)} holds a key, and others may read it"
        return Finding("config", "note", said, f"chmod 600 {shlex.quote(str(file))}")
    if file.stat().st_mode & _WRITTEN_BY_OTHERS:
        # They could have articles and the key sent elsewhere.
        said = f"{quoted(file)} can be changed: others may write it"
        return Finding("config", "note", said, f"chmod go-w {shlex.quote(str(file))}")
    return Finding("config", "ok", f"{quoted(file)} sets {', '.join(sorted(held)) or 'nothing'}")


def _faults(said: Mapping[str, Said]) -> Iterator[Finding]:
    for name, its in said.items():
        try:
            settle({name: its})
        except SettingsError as error:
            yield Finding(name, "problem", str(error), "assistant config show says what is set")


def _origin(said: Mapping[str, Said], name: str) -> str:
    its = said[name]
    places = {"flag": "a flag", "file": "the config file"}
    return places.get(its.origin, f"the environment, {its.place}")


def _engine(settings: Settings, said: Mapping[str, Said]) -> Finding:
    if settings.engine != "auto":
        reason = f"set by {_origin(said, 'engine')}"
    elif settings.drafts_with == "extractive":
        reason = "there is no key and no base URL"
    else:
        needed = "api_key" if settings.api_key else "base_url"
        what = "a key" if settings.api_key else "a base URL"
        reason = f"there is {what} in {_origin(said, needed)}"
    return Finding("engine", "ok", f"{settings.drafts_with}: {reason}")


def _key(settings: Settings, said: Mapping[str, Said]) -> Finding:
    if settings.api_key is None:
        return Finding("key", "ok", "not set")
    return Finding("key", "ok", f"set in {_origin(said, 'api_key')}")


def _service(settings: Settings, *, online: bool) -> Iterator[Finding]:
    try:
        address = read_address(settings.base_url, settings.api_key)
    except SettingsError as error:
        yield Finding("service", "problem", str(error))
        return
    by_itself = f"{DEFAULT_MODEL}, by default" if address.is_openai else "the service's only one"
    yield Finding("model", "ok", settings.model or by_itself)
    shown = without_secrets(address.url)
    if address.key and not address.is_here and address.url.startswith("http:"):
        said = f"{shown}: the key and the articles are sent where others can read them"
        yield Finding("service", "note", said, "take https")
    else:
        yield Finding("service", "ok", shown)
    if online:
        yield _answer(settings)
    else:
        yield Finding("online", "ok", "not asked; --online asks the service for its models")


def _answer(settings: Settings) -> Finding:
    """Ask the service, which may say anything, for its models."""
    timeout = settings.timeout or ONLINE_TIMEOUT
    try:
        names = served_models(settings.base_url, settings.api_key, timeout)
    except AssistantError as error:
        return Finding("online", "problem", plain(str(error), settings.api_key))
    shown = [plain(name, settings.api_key) for name in names[:_MOST_NAMED]]
    more = [f"{len(names) - _MOST_NAMED} more"] * (len(names) > _MOST_NAMED)
    listed = ", ".join((*shown, *more)) or "no model"
    if settings.model and settings.model not in names:
        said = f"the service answers, and lists no {masked(settings.model)}; it has {listed}"
        return Finding("online", "note", said, "assistant config set model NAME")
    return Finding("online", "ok", f"the service answers (200); it has {listed}")


def _prompts(folder: Path | None) -> Finding:
    try:
        Prompts(folder)
    except SettingsError as error:
        advice = "install it again" if folder is None else f"mend the folder {quoted(folder)}"
        return Finding("prompts", "problem", masked(str(error)), advice)
    return Finding("prompts", "ok", "the packaged ones" if folder is None else quoted(folder))
