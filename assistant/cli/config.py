"""``assistant config``."""

from __future__ import annotations

import getpass
import json
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.cli.desk import Surroundings, clean
from assistant.cli.edge import tell
from assistant.cli.helping import Group
from assistant.cli.options import setting_options
from assistant.cli.output import write
from assistant.errors import SettingsError, UsageError
from assistant.files import alone, make_folder, replace
from assistant.rendering.plain import escaped, one_line
from assistant.settings import (
    ENVIRONMENT,
    NAMES,
    Said,
    config_file,
    find_settings,
    masked,
    settle,
    without_secrets,
)
from assistant.settings.editing import edited
from assistant.settings.reading import config_bytes, expanded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from click.shell_completion import CompletionItem

    from assistant.settings import Settings

_OURS_ALONE = 0o600
_SHOWN = 200


def _values(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Complete a value as the option of the same setting does."""
    options = {option.name: option for option in show.params}
    option = options.get(ctx.params.get("key") or "")
    return option.shell_complete(ctx, incomplete) if option else []


def _environ() -> Mapping[str, str]:
    return (click.get_current_context().obj or Surroundings()).environ


@click.group(cls=Group)
def config() -> None:
    """Show and change what is set.

    \b
      assistant config show
      assistant config set engine extractive
      assistant config set api_key - < key.txt
      assistant config set api_key --unset

    A flag comes before the environment, the environment before the config file.
    """  # noqa: D301 - click's mark for lines that are not to be filled


@config.command()
@setting_options
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
def show(flags: Mapping[str, object], *, as_json: bool) -> int:
    """Show every setting, its value, and where it comes from.

    \b
      assistant config show
      assistant config show --model small --json

    Of the key only that it is set is shown. Flags are those that a command would be given.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    environ = _environ()
    said = find_settings(flags, environ)
    values = _shown(settle(said))
    rows = {name: (values[name], said.get(name, Said(None, "default"))) for name in values}
    if as_json:
        told = {
            name: {
                "value": value,
                "from": its.origin,
                "variable": its.place if its.origin == "environment" else None,
            }
            for name, (value, its) in rows.items()
        }
        file = config_file(environ)
        path = None if file is None else clean(str(file))
        write(f"{escaped(json.dumps({'settings': told, 'file': path}, ensure_ascii=False))}\n")
        return 0
    shown = {name: _as_text(value) for name, (value, _) in rows.items()}
    wide = min(40, max(map(len, shown.values())))
    for name, (_, its) in rows.items():
        origin = f"environment, {its.place}" if its.origin == "environment" else its.origin
        write(f"{name:<8}  {shown[name]:<{wide}}  {origin}\n")
    return 0


def _as_text(value: str | float | None) -> str:
    if value is None:
        return "not set"
    return one_line(value) if isinstance(value, str) else f"{value:g}"


def _shown(settings: Settings) -> dict[str, str | float | None]:
    """Return every setting as it may be shown, in the order of the command line's options.

    A key may have been put in the place of another.
    """
    return {
        "engine": settings.engine,
        "model": settings.model and masked(clean(settings.model)),
        "base_url": settings.base_url and without_secrets(settings.base_url),
        "api_key": settings.api_key and "set",
        "prompts": None if settings.prompts is None else masked(clean(str(settings.prompts))),
        "timeout": settings.timeout,
        "keys": settings.keys,
        "history": settings.history,
        "fallback": settings.fallback,
    }


@config.command("set")
@click.argument("key", metavar="KEY", type=click.Choice(sorted(NAMES)))
@click.argument("value", metavar="[VALUE|-]", required=False, shell_complete=_values)
@click.option("--unset", is_flag=True, help="Take KEY out of the file.")
def set_(key: str, value: str | None, *, unset: bool) -> int:
    """Set KEY in the config file; only that line of the file changes.

    \b
      assistant config set model llama3.2
      assistant config set base_url http://localhost:11434/v1
      assistant config set api_key -
      assistant config set timeout --unset

    KEY is one of those that "assistant config show" lists. With - the value is read from standard
    input; a key is read so or not at all, because what stands on the command line is kept
    in the shell's history. The file becomes readable by its owner alone.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    if unset == (value is not None):
        raise click.UsageError("Give either a VALUE or --unset")
    environ = _environ()
    _change(_file(environ), key, None if value is None else _checked(key, value))
    variable = ENVIRONMENT.get(key, "")
    if environ.get(variable, "").strip():
        tell(f"{variable} is set in the environment and comes before the config file")
    return 0


def _file(environ: Mapping[str, str]) -> Path:
    """Return where the config file is, or would be."""
    file = config_file(environ)
    if file is None:
        raise SettingsError(
            "there is no folder for a config file: set HOME or XDG_CONFIG_HOME to a full path"
        )
    return file


def _checked(key: str, value: str) -> str | float:
    """Return a value that keeps the rules of its setting, as it stands in the file."""
    if value == "-":
        value = _typed(key)
    elif key == "api_key":
        raise UsageError(
            "a key on the command line is kept in the shell's history: "
            "write assistant config set api_key - and paste it"
        )
    checked = getattr(settle({key: Said(clean(value), "flag")}), key)
    if not isinstance(checked, Path):
        return checked  # type: ignore[no-any-return] # settings are texts, numbers and paths
    folder = expanded(checked).absolute()  # in the file, a path counts from the file's own folder
    if not folder.is_dir():
        raise UsageError(f"there is no folder {str(folder)[:_SHOWN]!r}; make it first")
    return str(folder)


def _typed(key: str) -> str:
    if sys.stdin is None:
        raise UsageError("standard input is closed; there is nothing to read a value from")
    if not sys.stdin.isatty():
        return sys.stdin.read().strip()
    if key != "api_key":
        tell(f"type the value of {key}")
        return sys.stdin.readline().strip()
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass("paste the key (it is not shown): ")
        except getpass.GetPassWarning as error:
            raise UsageError(
                "this terminal would show the key; send it: assistant config set api_key - < FILE"
            ) from error
        except EOFError:
            return ""


def _change(path: Path, key: str, value: str | float | None) -> None:
    shown = repr(str(path)[:_SHOWN])
    if value is None and config_bytes(path) is None:
        tell(f"{key} is not set in {shown}")
        return
    try:
        make_folder(path.parent)
        itself = path.resolve()  # a link to the file stays one
        with alone(itself.parent):  # two who change it at once both do
            raw = config_bytes(path) or b""
            made = edited(raw, key, value, shown)
            if value is not None or made != raw:
                replace(itself, made, _OURS_ALONE)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle
        reason = getattr(error, "strerror", None) or str(error)
        raise SettingsError(f"the config file {shown} cannot be written: {reason}") from error
    done = "set" if value is not None else "not set" if made == raw else "not set any more"
    tell(f"{key} is {done} in {shown}")


@config.command()
def path() -> int:
    """Print where the config file is, or would be."""
    write(f"{escaped(clean(str(_file(_environ()))))}\n")
    return 0
