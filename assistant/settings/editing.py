"""One setting of a config file changed, everything else in it left as it is: comments, order, ends.

Nothing here writes TOML but one line. Every edit is parsed again: it is made only if the file then
says what it said, with the one change. So a line is found without a grammar of our own: whichever
line, replaced, has that effect.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from assistant.errors import SettingsError
from assistant.settings.reading import config_table

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = b"\xef\xbb\xbf"
"""A byte order mark, which some editors put before UTF-8."""
_WHOLE = 1e15
"""Larger numbers are written with an exponent."""


def edited(raw: bytes, name: str, value: str | float | None, shown: str) -> bytes:
    r"""Return a config file with one setting given a value, or taken out for None.

    Args:
        raw: The file as it is.
        name: The setting, a bare key of TOML.
        value: A text or a number.
        shown: The file, for errors to name.

    >>> print(edited(b"# mine\nmodel = 'a'  # small\n", "model", "b", "it").decode(), end="")
    # mine
    model = "b"  # small

    Raises:
        SettingsError: The file is not TOML, or the setting does not stand on a line of its own.
    """
    before = config_table(raw, shown)
    if value is None and name not in before:
        return raw
    after = {key: its for key, its in before.items() if key != name or value is not None}
    if value is not None:
        after[name] = value
    for text in _candidates(raw.decode("utf-8-sig"), name, value, added=name not in before):
        made = raw[: len(_MARK)] * raw.startswith(_MARK) + text.encode()
        if _says(made, after):
            return made
    raise SettingsError(
        f"the config file {shown} cannot be changed safely: {name} does not stand on a line "
        "of its own, or there are tables; edit the file by hand"
    )


def _candidates(text: str, name: str, value: str | float | None, *, added: bool) -> Iterator[str]:
    """Yield the text with a line added, or with each line changed that alone sets the name."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)  # no other sign ends a line of TOML
    new = "" if value is None else f"{name} = {literal(value)}"
    if added:
        end = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
        begun = text if not text or text.endswith("\n") else f"{text}{end}"
        yield f"{begun}{new}{end}"
        return
    for at, line in enumerate(lines):
        if _says_only(line, name):
            changed = "" if value is None else f"{_margin(line)}{new}{_rest(line, name)}"
            yield "".join((*lines[:at], changed, *lines[at + 1 :]))


def literal(value: str | float) -> str:
    r"""Write a value as TOML.

    >>> print(literal('a "b" \\ c\n'), literal(30.0), literal(2.5), literal(1e300))
    "a \"b\" \\ c\n" 30 2.5 1e+300
    """
    if isinstance(value, str):  # a JSON string is one of TOML, but for the sign DEL
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(int(value)) if value < _WHOLE and value == int(value) else repr(value)


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _rest(line: str, name: str) -> str:
    """Return what stands behind the value: the comment, with the space before it, and the end."""
    for at, sign in enumerate(line):
        if sign == "#" and _says_only(line[:at], name):
            return line[len(line[:at].rstrip(" \t")) :]
    return line[len(line.rstrip("\r\n")) :]


def _says_only(line: str, name: str) -> bool:
    table = _parsed(line.encode())
    return table is not None and table.keys() == {name}


def _says(raw: bytes, wanted: dict[str, object]) -> bool:
    table = _parsed(raw)
    if table is None or table.keys() != wanted.keys():
        return False
    return all(_same(table[key], wanted[key]) for key in wanted)


def _same(one: object, other: object) -> bool:
    """Compare values; 30 and 30.0 are one time, and what is no number is itself."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return one == other or (one != one and other != other)  # noqa: PLR0124 - so is NaN known


def _parsed(raw: bytes) -> dict[str, object] | None:
    try:
        return config_table(raw, "")
    except SettingsError:
        return None
