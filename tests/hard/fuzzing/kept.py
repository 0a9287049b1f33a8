"""Files that the program keeps or is given: results, settings, typed lines, prompts."""

from __future__ import annotations

import json
import tempfile
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.cli.line_history import LineHistory
from assistant.prompting import fill, read_prompt
from assistant.receipts.parsing import parse, parse_lines
from assistant.rendering.plain import plain
from assistant.settings.reading import find_settings
from assistant.settings.values import settle
from assistant.verifying import verify
from tests.hard.fuzzing.choices import Choices, as_raw, by_chance
from tests.hard.fuzzing.target import Target
from tests.kept import ANSWER, ARTICLE, CHECK, SUMMARY

if TYPE_CHECKING:
    from collections.abc import Iterator

RECEIPTS = tuple(json.loads(one.model_dump_json()) for one in (ANSWER, SUMMARY, CHECK))
_TEXTS = (
    "", "p1", "exact", "elided", "cited", "withheld", "supported", "answer", "The repairs will cost", "2021-02-31",
    "\ud800", "\0", "0.0", "fail", "number", "x" * 300, "2021", "season 2021-22", "9999-12-31/..", "sha256",
)  # fmt: skip
_NUMBERS: tuple[object, ...] = (
    0,
    -1,
    1,
    5,
    10**6,
    10**30,
    1.5,
    True,
    None,
    [],
    {},
    "1",
    float("inf"),
    float("nan"),
)
_FOLDER = Path(tempfile.mkdtemp(prefix="fuzzing-"))


def _receipts(choices: Choices) -> None:
    """Whatever a result says: it is refused, or verified; a quote that is not there never holds."""
    raw = choices.raw()
    if raw is None:
        told = deepcopy(choices.one(RECEIPTS))
        for _ in range(choices.number(3)):
            _change(told, choices)
        text = json.dumps(told)
    else:
        text = raw.decode("utf-8", "surrogateescape")
        parse_lines(text, "it")
    receipt = parse(text)
    verified = verify(receipt, ARTICLE)
    verified.model_dump_json()
    if verified.state == "holds":
        for one in _citations(json.loads(receipt.model_dump_json())):
            assert ARTICLE.text[one["start"] : one["end"]] == one["quote"], one


def _change(told: Any, choices: Choices) -> None:
    """Change one value, however deep."""
    while True:
        keys: list[Any] = list(told) if isinstance(told, dict) else list(range(len(told)))
        if not keys:
            return
        key = choices.one(keys)
        if not isinstance(told[key], dict | list) or choices.maybe(6):
            break
        told = told[key]
    if choices.maybe(5):
        del told[key]
    elif isinstance(told, dict) and choices.maybe(6):
        told[choices.text(8)] = told[key]
    else:
        told[key] = _other(told[key], choices)


def _other(value: object, choices: Choices) -> object:
    if choices.maybe(4):
        return choices.one(choices.one((_NUMBERS, _TEXTS)))
    if isinstance(value, str):
        at = choices.number(len(value))
        return value[:at] + choices.text(6) + value[at + choices.number(4) :]
    return value + choices.number(6) - 3 if isinstance(value, int) else value


def _citations(told: object) -> Iterator[dict[str, Any]]:
    if isinstance(told, dict):
        if {"start", "end", "quote", "fidelity"} <= told.keys():
            yield told
        for one in told.values():
            yield from _citations(one)
    elif isinstance(told, list):
        for one in told:
            yield from _citations(one)


_TOML = (
    "engine", "model", "base_url", "api_key", "prompts", "timeout", "keys", "history", "=", "=", '"', "'", '"""',
    '"openai"', '"extractive"', '"http://x"', '"http://["', "5", "-1", "1e400", "inf", "nan", "true", "[", "]", "{",
    "}", ",", "\n", "\n", "#", ".", "2021-05-03", "'~nobody/x'", "0x" + "f" * 40, "9" * 5000, "\\u0000", '"\\ud800"',
    '"emacs"', '"vi"', '"on"', '"~"', '"off"', '"auto"', "[[a]]", '"http://a:b@c"', '"http://x:99999"',
)  # fmt: skip


def _settings(choices: Choices) -> None:
    raw = choices.raw()
    if raw is None:
        raw = choices.words(_TOML, 16, ("", " ")).encode("utf-8", "replace")
    path = _FOLDER / "config.toml"
    path.write_bytes(raw)
    settle(find_settings({}, {}, path))


def _lines(choices: Choices) -> None:
    """A line that was typed comes back; others' lines are passed over."""
    path = _FOLDER / "lines"
    path.write_bytes(
        choices.raw()
        or choices.words(('"a"', "\n", '"', "[", "\\", "1", "null"), 20, ("", "\n")).encode(
            "utf-8", "replace"
        )
    )
    remarks: list[object] = []
    history = LineHistory(path, remarks.append, largest=400)
    before = history.entries()
    assert all(one == plain(one) for one in before)
    entry = choices.text(20)
    history.add(entry)
    kept = LineHistory(path, remarks.append, largest=400).entries()
    said = plain(entry.encode("utf-8", "replace").decode())
    assert not said or kept[-1] == said, (kept[-1:], said)
    assert path.stat().st_size <= 400 + len(json.dumps(entry))
    assert not remarks


def _prompts(choices: Choices) -> None:
    raw = choices.raw()
    if raw is None:
        parts = (
            "+++\n",
            "name = 'a'\n",
            "version = 1\n",
            "purpose = 'x'\n",
            "slots = ['b']\n",
            "{{b}}",
            "{{",
            "}}",
            "slots = []\n",
            "\n",
        )
        raw = choices.words(parts, 12, ("",)).encode("utf-8", "replace")
    prompt = read_prompt("a", raw)
    values = {name: "{{" + name + "}}" for name in ("b",) if "{{b}}" in prompt.text}
    filled = fill(prompt.text, values)
    assert filled == prompt.text, "a value was expanded again"


def _law(choices: Choices) -> None:
    choices.one((_receipts, _receipts, _settings, _lines, _prompts))(choices)


def _seeds() -> Iterator[bytes]:
    for one in RECEIPTS:
        yield from (b"\0" + raw for raw in as_raw(json.dumps(one)) if len(raw) < KEPT.longest)
    yield from (b"\2" + raw for raw in as_raw('engine = "openai"\ntimeout = 5\n[a]\nb = {c = 1}'))
    yield from (b"\3" + raw for raw in as_raw('"one"\n"two"\nthree\n'))
    yield from (
        b"\4" + raw
        for raw in as_raw(
            "+++\nname = 'a'\nversion = 1\npurpose = 'x'\nslots = ['b']\n+++\nA {{b}}."
        )
    )
    for one in by_chance(150, 60):
        yield from (bytes([kind]) + one for kind in range(5))


KEPT = Target("kept", "results, settings, typed lines, prompts", _law, _seeds, longest=12_000)
