"""The documentation: everything there is is in it, and what is in it is so."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

import assistant
from assistant.cli.lines import KEYS
from assistant.cli.program import ALL, program
from assistant.cli.reference import EXIT_CODES, every_command, paragraphs
from assistant.cli.talk.commands import COMMANDS as TALK_COMMANDS
from assistant.cli.talk.commands import find
from assistant.errors import AssistantError
from assistant.settings import NAMES, read_settings
from docs.generating import index
from tests.commands import NOWHERE

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted((ROOT / "docs").glob("*.md"))
COMMANDS = list(every_command(program, "assistant"))
_LINK = re.compile(r"\]\(([^)#\s]+)\)")
_FENCE = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def section(path: str) -> str:
    """Return what the page of commands says of one command."""
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    match = re.search(rf"^##+ {re.escape(path)}\n(.*?)(?=^##|\Z)", page, re.MULTILINE | re.DOTALL)
    assert match, f"docs/commands.md has no heading {path!r}; run make format"
    return match[1]


@pytest.mark.parametrize("ctx", COMMANDS, ids=lambda ctx: ctx.command_path)
def test_every_command_is_documented(ctx: click.Context) -> None:
    """Every command, with every option and argument of it, is on the page of commands."""
    told = section(ctx.command_path)

    for param in ctx.command.get_params(ctx):
        if isinstance(param, click.Option):
            assert param.help
            for name in (*param.opts, *param.secondary_opts):
                assert re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", told), name
        else:
            assert param.make_metavar(ctx) in told
    first, _ = next(paragraphs(ctx.command.help or ""))
    assert first in " ".join(told.split())


def test_no_command_is_documented_that_is_not_there() -> None:
    """Headings name commands that exist."""
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")

    headings = re.findall(r"^##+ (assistant.*)$", page, re.MULTILINE)

    assert headings == [ctx.command_path for ctx in COMMANDS]


def test_the_help_of_the_program_is_in_step() -> None:
    """Every command that the help lists can be called, and its line is a sentence."""
    for name, line in ALL.items():
        assert line.endswith(".")
        assert program.get_command(click.Context(program), name) is not None


def test_every_setting_is_documented() -> None:
    """Each setting and each exit code has its row."""
    configuration = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    commands = (ROOT / "docs" / "commands.md").read_text("utf-8")

    assert all(f"| `{name}` |" in configuration for name in NAMES)
    assert all(f"| {code} |" in commands for code in EXIT_CODES)


def test_every_command_of_a_chat_is_documented() -> None:
    """Each has its row with what it takes and does; none is told of that is not there."""
    page = (ROOT / "docs" / "chat.md").read_text("utf-8")

    for one in TALK_COMMANDS.values():
        assert f"| `{f'{one.name} {one.argument}'.strip()}` | {one.help} |" in page
    for name in re.findall(r"`(/[a-z]+)[^`/]*`", page):
        assert name == "/sorce" or find(name).help
    assert all(what in page for _, what in KEYS)


def test_every_public_name_is_documented() -> None:
    """The page about Python names all that is public, and every method of what can be called."""
    page = (ROOT / "docs" / "python.md").read_text("utf-8")

    for name in assistant.__all__:
        assert f"`{name}`" in page or f"`assistant.{name}`" in page, name
    for one in (assistant.Assistant, assistant.Chat, assistant.Store):
        for member in vars(one):
            assert member.startswith("_") or f"`{member}" in page, member
    for asynchronous, other in (
        (assistant.AsyncAssistant, assistant.Assistant),
        (assistant.AsyncChat, assistant.Chat),
    ):
        assert set(dir(asynchronous)) == set(dir(other))


def test_the_config_file_of_the_documentation_is_one(tmp_path: Path) -> None:
    """The example is read as it stands."""
    page = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    file = tmp_path / "config.toml"
    file.write_text(example, encoding="utf-8")

    settings = read_settings({}, NOWHERE, file)

    assert set(tomllib.loads(example)) <= NAMES
    assert (settings.model, settings.timeout) == ("llama3.2", 60)
    assert settings.prompts == tmp_path / "prompts"


def test_every_page_is_listed_and_every_link_leads_somewhere() -> None:
    """The index has all pages; no link of a page is broken."""
    listed = (ROOT / "docs" / "README.md").read_text("utf-8")
    assert index() in listed

    for page in (ROOT / "README.md", ROOT / "SECURITY.md", *PAGES):
        for link in _LINK.findall(page.read_text("utf-8")):
            assert "://" in link or (page.parent / link).exists(), f"{page.name}: {link}"


def written_commands() -> list[tuple[str, str]]:
    """Return every command line in documentation and help, with where it stands."""
    blocks = [
        (page.name, block)
        for page in (ROOT / "README.md", *PAGES)
        for block in _FENCE.findall(page.read_text("utf-8"))
    ]
    for ctx in COMMANDS:
        told = paragraphs(ctx.command.help or "")
        blocks += [(ctx.command_path, text) for text, kept in told if kept]
    lines = [(where, line.strip()) for where, block in blocks for line in block.split("\n")]
    return sorted({(where, line) for where, line in lines if _called(line)})


def _called(line: str) -> list[list[str]]:
    """Return the calls of assistant in a line of shell, without what is piped and redirected."""
    if not re.match(r"(\$ )?(assistant|curl|pass|echo|source) ", line):
        return []
    if "COMMAND" in line:
        return []
    words = shlex.shlex(line.removeprefix("$ "), posix=True, punctuation_chars="()<>|;&")
    words.whitespace_split = True
    calls: list[list[str]] = []
    taking = False
    for word in words:
        if word == "assistant":
            calls.append([])
            taking = True
        elif set(word) <= set("()<>|;&"):
            taking = False
        elif taking:
            calls[-1].append(word)
    return calls


@pytest.mark.parametrize(("where", "line"), written_commands())
def test_every_command_line_is_understood(where: str, line: str) -> None:
    """A command line in documentation or help is one that the program takes."""
    for words in _called(line):
        try:
            understood(words)
        except (click.UsageError, AssistantError) as error:
            pytest.fail(f"{where}: {line}: {error}")


def understood(words: list[str]) -> None:
    """Read words as the program does, up to the point where it would act."""
    ctx = program.make_context("assistant", list(words))
    while isinstance(ctx.command, click.Group):
        name, command, rest = ctx.command.resolve_command(ctx, [*ctx._protected_args, *ctx.args])
        assert command is not None
        ctx = command.make_context(name, rest, parent=ctx)


def test_the_command_lines_are_found() -> None:
    """The examples that are tested are those that a reader sees."""
    found = {line for _, line in written_commands()}

    assert {
        "assistant config set api_key -",
        "$ assistant config path",
        "source <(assistant completion zsh)",
        'assistant ask article.txt "What was agreed?" --json | jq -r .text',
        'curl -s https://example.org/a.txt | assistant ask - "What was agreed?"',
    } <= found
    assert len(found) > 40
