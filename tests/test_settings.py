"""The config file: whatever stands in it is read, or told in one line with exit code 4."""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING

import pytest

from assistant.cli.desk import Surroundings
from assistant.errors import SettingsError
from assistant.settings import read_settings
from tests.commands import NOWHERE, call, written

if TYPE_CHECKING:
    from pathlib import Path

UNUSABLE = {
    "no TOML": ("engine", "is not TOML"),
    "a depth without end": ("engine = " + "[" * 5_000, "a value is too long or too deep"),
    "a number without end": ("timeout = " + "9" * 5_000, "a value is too long or too deep"),
    "a hexadecimal number without end": ("timeout = 0x" + "f" * 5_000, "a number without end"),
    "an unknown setting": ("colour = 1", "sets 'colour', which is no setting"),
    "a text for a time": ("timeout = 'soon'", "is no number of seconds"),
    "a key that was cut": ("api_key = 'sk-canary", "is not TOML"),
    "a key in two lines": ("api_key = 'sk-canary\\n'\napi_key = 'b'", "is not TOML"),
    "a bare key": ("api_key = sk-canary", "is not TOML"),
}


@pytest.mark.parametrize(("content", "said"), UNUSABLE.values(), ids=UNUSABLE)
def test_a_config_file_that_cannot_be_used(content: str, said: str, tmp_path: Path) -> None:
    """It is named in one line that repeats no key."""
    (tmp_path / "assistant").mkdir()
    (tmp_path / "assistant" / "config.toml").write_text(content, encoding="utf-8")
    around = Surroundings({**NOWHERE, "XDG_CONFIG_HOME": str(tmp_path)})

    ran = call("summarize", written(tmp_path), around=around)

    assert ran.code == 4
    assert said in ran.complaint
    assert "canary" not in ran.complaint


def test_a_config_file_that_is_none(tmp_path: Path) -> None:
    """A pipe or a directory in its place is refused, and nobody waits for it."""
    pipe = tmp_path / "config.toml"
    os.mkfifo(pipe)

    for odd in (pipe, tmp_path):
        with pytest.raises(SettingsError, match="is no file; mend or remove it"):
            read_settings({}, NOWHERE, odd)


def test_a_home_that_nobody_has(tmp_path: Path) -> None:
    """A folder of prompts in the home of nobody is a folder that is not there, and no crash."""
    config = tmp_path / "config.toml"
    config.write_text("prompts = '~no-such-user/prompts'", encoding="utf-8")

    settings = read_settings({}, NOWHERE, config)

    assert settings.prompts == tmp_path / "~no-such-user" / "prompts"


@pytest.mark.parametrize("home", [{}, {"HOME": ""}, {"HOME": "here"}, {"XDG_CONFIG_HOME": "here"}])
def test_without_a_home_there_is_no_config_file(home: dict[str, str], tmp_path: Path) -> None:
    """Whoever made the folder that a command is run in sets nothing, nor is anything set there."""
    for folder in (tmp_path / ".config", tmp_path / "here", tmp_path / "here" / ".config"):
        (folder / "assistant").mkdir(parents=True)
        file = folder / "assistant" / "config.toml"
        file.write_text("base_url = 'http://elsewhere.example/v1'", encoding="utf-8")
    around = Surroundings({"XDG_STATE_HOME": str(tmp_path), **home})

    with contextlib.chdir(tmp_path):
        shown = call("config", "show", around=around)
        as_json = call("config", "show", "--json", around=around)
        refused = [
            call("config", *words, around=around)
            for words in (("path",), ("set", "model", "small"))
        ]
        doctor = call("doctor", "--json", around=around)

    assert (shown.code, "elsewhere" in shown.out) == (0, False)
    assert json.loads(as_json.out)["file"] is None
    said = "there is no folder for a config file: set HOME or XDG_CONFIG_HOME to a full path"
    assert [(ran.code, ran.complaint) for ran in refused] == [(4, said)] * 2
    (found,) = (one for one in json.loads(doctor.out)["findings"] if one["about"] == "config")
    assert (found["level"], found["text"]) == ("note", "there is none, and no folder for one")
