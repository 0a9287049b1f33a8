"""``assistant config``: what is set is shown, and one line of the file is changed at a time."""

from __future__ import annotations

import json
import os
import stat
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli.desk import Surroundings
from assistant.errors import SettingsError
from assistant.settings import read_settings
from assistant.settings.editing import edited, literal
from tests.commands import NOWHERE, Ran, call, watch, written

if TYPE_CHECKING:
    from collections.abc import Mapping

CANARY = "sk-canary-0123456789"
MINE = """# my settings
engine = "openai"   # not at home

  model = 'small' # "large" = too dear
#timeout = 5
"""


class Config:
    """A config file, and the command in an environment that names it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "assistant" / "config.toml"
        self.environ = {**NOWHERE, "XDG_CONFIG_HOME": str(folder)}

    def write(self, text: str) -> None:
        """Write the file."""
        self.path.parent.mkdir(exist_ok=True)
        self.path.write_bytes(text.encode())

    def read(self) -> str:
        """Return what is in the file, line ends and all."""
        return self.path.read_bytes().decode()

    def call(self, *words: str, given: str = "", env: Mapping[str, str] | None = None) -> Ran:
        """Call the command."""
        around = Surroundings({**self.environ, **(env or {})})
        return call("config", *words, given=given, around=around)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A config file that is not there yet."""
    return Config(tmp_path)


def test_path_is_where_the_file_would_be(config: Config) -> None:
    """The path is printed whether there is a file or not, and nothing is made."""
    assert config.call("path").out == f"{config.path}\n"
    assert not config.path.parent.exists()


def test_a_first_setting_makes_the_file_for_its_owner_alone(config: Config) -> None:
    """Folder and file are made, readable by nobody else, and every command reads them."""
    ran = config.call("set", "engine", "extractive")

    assert (ran.code, ran.out) == (0, "")
    assert config.read() == 'engine = "extractive"\n'
    assert stat.S_IMODE(config.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(config.path.parent.stat().st_mode) == 0o700
    assert read_settings({}, config.environ).engine == "extractive"


def test_only_the_line_of_the_setting_changes(config: Config) -> None:
    """Comments, order, indents and blank lines stay; what was open to others is so no more."""
    config.write(MINE)
    config.path.chmod(0o644)

    assert config.call("set", "model", 'l"arge').code == 0
    assert config.read() == MINE.replace("'small'", '"l\\"arge"')
    assert stat.S_IMODE(config.path.stat().st_mode) == 0o600

    assert config.call("set", "timeout", "30").code == 0
    assert config.call("set", "engine", "--unset").code == 0
    assert config.read().splitlines() == [
        "# my settings", "", """  model = "l\\"arge" # "large" = too dear""", "#timeout = 5",
        "timeout = 30",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        'model = """\nsmall"""\n',
        "engine = 'openai'\n[more]\nmodel = 'small'\n",
        "prompts = '''\nmodel = 'large'\n'''\nmodel = '''\nsmall'''\n",
    ],
    ids=["over two lines", "a table", "a line that only looks like it"],
)
def test_what_cannot_be_changed_safely_is_refused(config: Config, text: str) -> None:
    """Where the file would say anything else than asked for, it stays as it is."""
    config.write(text)

    ran = config.call("set", "model", "medium")

    assert ran.code == 4
    assert "cannot be changed safely" in ran.complaint
    assert config.read() == text


def test_a_text_in_the_file_is_not_taken_for_a_setting(config: Config) -> None:
    """A line within a text of several lines stays, the setting itself is changed."""
    text = "prompts = '''\nmodel = 'large'\n'''\nmodel = 'small'\n"
    config.write(text)

    assert config.call("set", "model", "medium").code == 0
    assert config.read() == text.replace("'small'", '"medium"')


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("set", "engine", "abacus"), 4, "the setting engine cannot be 'abacus'"),
        (("set", "timeout", "soon"), 4, "no number of seconds above 0: 'soon'"),
        (("set", "base_url", "ftp://x"), 4, "is no web address"),
        (("set", "base_url", "http://me:canary@x/v1"), 4, "holds an @"),
        (("set", "model", " "), 4, "the model is not a text"),
        (("set", "prompts", "/no/such/folder"), 2, "there is no folder '/no/such/folder'"),
        (("set", "colour", "red"), 2, "'colour' is not one of 'api_key'"),
        (("set", "model"), 2, "give either a VALUE or --unset"),
        (("set", "model", "a", "--unset"), 2, "give either a VALUE or --unset"),
        (("set", "api_key", CANARY), 2, "is kept in the shell's history"),
        (("sett",), 2, "there is set"),
        (("frobnicate",), 2, "there is show, set, path"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_keeps_no_rule_is_never_written(
    config: Config, words: tuple[str, ...], code: int, said: str
) -> None:
    """A value is checked by the rules of the settings first: one line, and no file is touched."""
    ran = config.call(*words)

    assert (ran.code, config.path.exists()) == (code, False)
    assert said in ran.complaint
    assert "canary" not in ran.complaint


def test_a_broken_file_is_not_made_worse(config: Config) -> None:
    """A file that is no TOML is told, with its line, and left alone."""
    config.write("engine = \n")

    ran = config.call("set", "model", "small")

    assert ran.code == 4
    assert "is not TOML" in ran.complaint
    assert config.read() == "engine = \n"


def test_a_bad_value_can_be_mended(config: Config) -> None:
    """The command that would mend the file does not refuse it for what it is to mend."""
    config.write("timeout = 'soon'\nmodel = 'small'\n")

    assert config.call("show").code == 4
    assert config.call("set", "timeout", "20").code == 0
    assert config.read() == "timeout = 20\nmodel = 'small'\n"


def test_a_key_is_read_from_standard_input_and_never_shown(config: Config) -> None:
    """What is sent becomes the key; no output has a character of it."""
    ran = config.call("set", "api_key", "-", given=f"{CANARY}\n")
    shown = [config.call("show"), config.call("show", "--json")]

    assert ran.code == 0
    assert tomllib.loads(config.read()) == {"api_key": CANARY}
    for its in (ran, *shown):
        assert "canary" not in its.out + its.err
    assert shown[0].out.splitlines()[3].split() == ["api_key", "set", "file"]
    assert json.loads(shown[1].out)["settings"]["api_key"]["value"] == "set"


@pytest.mark.parametrize("given", ["", "\n", "sk-canary two", "sk-canary\nsk-canary", "sk-canaré"])
def test_a_key_that_can_be_none_is_refused(config: Config, given: str) -> None:
    """Nothing, two lines, or signs that no header carries: refused without a word of it."""
    ran = config.call("set", "api_key", "-", given=given)

    assert (ran.code, config.path.exists()) == (4, False)
    assert "copy it again" in ran.complaint
    assert "canar" not in ran.complaint


def test_a_key_that_is_typed_is_not_echoed(config: Config, tmp_path: Path) -> None:
    """At a terminal the key is asked for, and what is typed does not appear."""
    env = {"XDG_CONFIG_HOME": str(tmp_path)}

    ran = watch("config", "set", "api_key", "-", env=env, typed_at="not shown", typed=f"{CANARY}\n")

    assert ran.code == 0
    assert "canary" not in ran.out
    assert tomllib.loads(config.read()) == {"api_key": CANARY}


def test_show_tells_every_origin(config: Config) -> None:
    """Each setting comes from a flag, the environment, the file or nowhere, and that is said."""
    config.write("model = 'in file'\nengine = 'extractive'\n")
    env = {"ASSISTANT_MODEL": "in \x1b[31menvironment", "OPENAI_BASE_URL": "http://x/v1?key=canary"}

    ran = config.call("show", "--timeout", "5", env=env)
    told = json.loads(config.call("show", "--timeout", "5", "--json", env=env).out)["settings"]

    assert [line.split() for line in ran.out.splitlines()] == [
        ["engine", "extractive", "file"],
        ["model", "in", "[31menvironment", "environment,", "ASSISTANT_MODEL"],
        ["base_url", "http://x/v1?***", "environment,", "OPENAI_BASE_URL"],
        ["api_key", "not", "set", "default"],
        ["prompts", "not", "set", "default"],
        ["timeout", "5", "flag"],
        ["keys", "emacs", "default"],
        ["history", "on", "default"],
        ["fallback", "off", "default"],
    ]
    assert {name: its["from"] for name, its in told.items()} == {
        "engine": "file", "model": "environment", "base_url": "environment", "api_key": "default",
        "prompts": "default", "timeout": "flag", "keys": "default", "history": "default",
        "fallback": "default",
    }  # fmt: skip


def test_show_works_for_an_engine_that_lacks_its_key(config: Config) -> None:
    """What is set can be looked at while it does not suffice yet."""
    config.write("engine = 'openai'\n")

    assert config.call("show").code == 0


def test_what_the_environment_overrides_is_said(config: Config) -> None:
    """Who sets what a variable overrides is told so, or would wonder."""
    ran = config.call("set", "model", "small", env={"ASSISTANT_MODEL": "large"})

    assert ran.code == 0
    assert "ASSISTANT_MODEL is set in the environment and comes before" in ran.err


def test_a_folder_of_prompts_is_kept_whole(config: Config, tmp_path: Path) -> None:
    """A path counts from here when it is typed, and not from the config file."""
    config.call("set", "prompts", os.path.relpath(tmp_path))

    kept = read_settings({}, config.environ).prompts
    assert kept is not None
    assert kept.is_absolute()
    assert kept.samefile(tmp_path)


def test_a_link_to_the_file_stays_one(config: Config, tmp_path: Path) -> None:
    """Who keeps settings elsewhere and links to them has the file there changed."""
    kept = Path(written(tmp_path, "model = 'a'\n", "kept.toml"))
    config.path.parent.mkdir()
    config.path.symlink_to(kept)

    assert config.call("set", "model", "b").code == 0
    assert config.path.is_symlink()
    assert kept.read_text("utf-8") == 'model = "b"\n'


def test_a_place_that_cannot_be_written(config: Config) -> None:
    """A file in the place of the folder is one line."""
    config.path.parent.write_text("")

    ran = config.call("set", "model", "small")

    assert ran.code == 4
    assert "cannot be written" in ran.complaint


def test_taking_out_what_is_not_there(config: Config) -> None:
    """Nothing is changed, nothing is made, and that is said."""
    ran = config.call("set", "model", "--unset")

    assert (ran.code, config.path.exists()) == (0, False)
    assert "model is not set" in ran.err


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = TEXTS | st.floats(1e-9, allow_infinity=False) | st.integers(1, 10**9)
COMMENTS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=10)


@given(
    st.dictionaries(st.sampled_from(["engine", "model", "prompts", "x"]), VALUES),
    st.data(), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]), VALUES,
)  # fmt: skip
def test_an_edit_changes_one_line(
    before: dict[str, str | float], data: st.DataObject, end: str, mark: str, value: str | float
) -> None:
    """Whatever a file holds, an edit leaves its lines and what it says, but for the one change."""
    lines = []
    for name, its in before.items():
        lines.append(f"#{data.draw(COMMENTS)}")
        lines.append(f"{name} = {literal(its)} #{data.draw(COMMENTS)}")
    raw = (mark + end.join(lines)).encode()

    made = edited(raw, "model", value, "it")
    gone = edited(made, "model", None, "it")

    assert tomllib.loads(made.decode("utf-8-sig")) == {**before, "model": value}
    assert tomllib.loads(gone.decode("utf-8-sig")) == {
        name: its for name, its in before.items() if name != "model"
    }
    old, new = raw.split(b"\n"), made.split(b"\n")
    assert sum(line.rstrip(b"\r") not in [its.rstrip(b"\r") for its in new] for line in old) <= 1
    assert made.startswith(mark.encode())


@given(st.binary(max_size=60), VALUES)
def test_an_edit_of_anything(raw: bytes, value: str | float) -> None:
    """Of bytes that are no config file nothing is made; of others, what was asked for."""
    try:
        made = edited(raw, "model", value, "it")
    except SettingsError:
        return
    assert tomllib.loads(made.decode("utf-8-sig"))["model"] == value


@pytest.mark.parametrize(
    "line", ["model = '{}'", "prompts = '{}'", "base_url = '{}'", "'{}' = 1", "['{}']\nmodel = 'm'"]
)
def test_a_key_in_the_place_of_another_setting_is_masked(line: str, config: Config) -> None:
    """What looks like a key is shown by no command, also where it names a setting or a folder."""
    config.write(line.format(CANARY))
    around = Surroundings(config.environ)
    ask = "ask", written(config.path.parent), "Why?", "--base-url", "http://127.0.0.1:9/v1"
    for words in (("config", "show"), ("config", "show", "--json"), ("doctor",), ask):
        ran = call(*words, around=around)
        assert CANARY not in ran.out + ran.err
