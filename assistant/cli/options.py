"""The options that every command takes, read into one value."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import update_wrapper
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import click

from assistant.cli.desk import Desk, Surroundings
from assistant.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Form: TypeAlias = Literal["text", "markdown", "json", "html"]
FORMS: tuple[Form, ...] = ("text", "markdown", "json", "html")


@dataclass(frozen=True, slots=True)
class Options:
    """What was said on the command line beside the command's own words."""

    engine: str | None = None
    model: str | None = None
    base_url: str | None = None
    fallback: bool = False
    verify: bool = False
    prompts: Path | None = None
    timeout: float | None = None
    title: str | None = None
    published: str | None = None
    offline: bool = False
    refresh: bool = False
    allow_private: bool = False
    ignore_robots: bool = False
    use_proxy: bool = False
    explain: bool = False
    form: Form = "text"
    output: Path | None = None
    quiet: bool = False
    verbose: bool = False


class Seconds(click.FloatRange):
    """A number above 0, called a number in what is said of others."""

    name = "number"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read it; what has no end is no number of seconds."""
        seconds: float = super().convert(value, param, ctx)
        if not isfinite(seconds):
            self.fail(f"{value!r} is not a valid number", param, ctx)
        return seconds


SETTINGS = (
    click.option(
        "--engine",
        type=click.Choice(["auto", "openai", "extractive"]),
        help="Who drafts. auto: a model when there is a key or a base URL, else extractive.",
    ),
    click.option("--model", metavar="NAME", help="The model that drafts."),
    click.option("--base-url", metavar="URL", help="An OpenAI-compatible server; needs no key."),
    click.option(
        "--prompts",
        metavar="DIR",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="A folder whose prompts come before the packaged ones.",
    ),
    click.option(
        "--timeout",
        metavar="SECONDS",
        type=Seconds(min=0, min_open=True),
        help="The longest that one answer may take in all.",
    ),
)
"""What can be set in the environment and the config file as well."""
SETTING_NAMES = ("engine", "model", "base_url", "prompts", "timeout")
_DRAFTING = (
    click.option(
        "--fallback",
        is_flag=True,
        help="Where the model's service fails, let the extractive engine answer, and say so.",
    ),
    click.option("--verify", is_flag=True, help="Have the model judge every claim once more."),
)
_READING = (
    click.option("--title", metavar="TEXT", help="The article's title, instead of its own."),
    click.option(
        "--published", metavar="DATE", help="Its date, as 2021-12-02, instead of its own."
    ),
)
_FETCHING = (
    click.option("--offline", is_flag=True, help="Fetch nothing; read the kept copy of a page."),
    click.option("--refresh", is_flag=True, help="Fetch a page anew, whatever is kept of it."),
    click.option(
        "--allow-private",
        is_flag=True,
        help="Fetch from private networks too, and from any port.",
    ),
    click.option(
        "--ignore-robots",
        is_flag=True,
        help="Fetch what the site's robots.txt asks programs not to.",
    ),
    click.option(
        "--use-proxy", is_flag=True, help="Fetch through the proxy that the environment names."
    ),
)
"""Of an ARTICLE that is an address."""
explaining = click.option(
    "--explain", is_flag=True, help="Say of every claim why it stands or does not."
)
_FORMING = (
    click.option(
        "--format",
        "form",
        metavar="[text|markdown|json|html]",
        type=click.Choice(FORMS),
        help="How to show it; html is a page for a browser.",
    ),
    click.option("--json", "as_json", is_flag=True, help="Short for --format json."),
)
_OUTPUT = click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(readable=False, path_type=Path),
    help="Write to FILE, whole or not at all.",
)
_TELLING = (
    click.option("-q", "--quiet", is_flag=True, help="Say nothing beside the result and errors."),
    click.option("-v", "--verbose", is_flag=True, help="Say what was done and what it cost."),
    click.version_option(VERSION, "--version", message="assistant %(version)s"),
)
_SHOWING = (*_FORMING, _OUTPUT, *_TELLING)


def setting_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options of settings alone, for commands that read no article.

    The command gets them as its first argument, by the names of the settings; None says nothing.
    """

    def with_flags(**words: Any) -> int:
        flags = {name: words.pop(name) for name in SETTING_NAMES}
        return command(flags, **words)

    wrapped: Callable[..., int] = update_wrapper(with_flags, command)
    for option in reversed(SETTINGS):
        wrapped = option(wrapped)
    return wrapped


def common_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options; the command gets them as its first argument, a :class:`Desk`."""
    return _at_desk(command, (*SETTINGS, *_DRAFTING, *_READING, *_FETCHING, explaining, *_SHOWING))


def reading_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add those of a command that reads an article and drafts nothing."""
    return _at_desk(command, (*_READING, *_FETCHING, *_SHOWING))


def showing_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add those of a command that drafts nothing; what shows claims has ``explaining`` as well."""
    return _at_desk(command, _SHOWING)


def listing_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add those of a command that only lists articles: how they are fetched as well."""
    return _at_desk(command, (*_FETCHING, *_SHOWING))


def writing_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the same but for the form, which the command has as an option ``form`` of its own."""
    return _at_desk(command, (_OUTPUT, *_TELLING))


def telling_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add those of a command that only says what it did."""
    return _at_desk(command, _TELLING)


def _at_desk(
    command: Callable[..., int], offered: Iterable[Callable[..., Any]]
) -> Callable[..., int]:
    def at_desk(*, form: str | None = None, as_json: bool = False, **words: Any) -> int:
        names = {field.name for field in fields(Options)} - {"form"}
        said = {name: words.pop(name) for name in names & words.keys()}
        if said.get("output") == Path("-"):  # as with other programs: standard output
            said["output"] = None
        options = Options(form=_form(form, as_json=as_json), **said)
        around = click.get_current_context().obj
        return command(Desk(options, around or Surroundings()), **words)

    wrapped: Callable[..., int] = update_wrapper(at_desk, command)
    for option in reversed(tuple(offered)):
        wrapped = option(wrapped)
    return wrapped


def _form(form: str | None, *, as_json: bool) -> Form:
    if as_json and form not in (None, "json"):
        raise click.UsageError(f"--json and --format {form} exclude each other")
    if as_json:
        return "json"
    return next((one for one in FORMS if one == form), "text")
