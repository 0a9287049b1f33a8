"""The facts that a Markdown file may begin with: YAML between ``---``, TOML between ``+++``, JSON.

Of YAML what front matter needs is read: ``key: value``, quoted values, lists, one level of
nesting. Block scalars are passed over.
"""

from __future__ import annotations

import json
import re
import tomllib
from typing import NamedTuple

from assistant.documents import Metadata
from assistant.loading.fields import key, metadata_of

_LONGEST = 65_536
"""Characters within which front matter ends."""
_LONGEST_LIST = 1_000
"""Characters of a list in one line."""
_KEY = re.compile(r"""(?:(?P<bare>[A-Za-z_][\w.-]*)|"(?P<double>[^"\n]*)")[ \t]*:(?:[ \t]+|$)""")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
_NESTED = re.compile(r"[ \t]+(?P<key>[A-Za-z_][\w.-]*)[ \t]*:[ \t]+(?P<value>.*)")
_SCALAR = re.compile(r"[|>][+-]?\d?\s*(?:#.*)?")
_PART = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,'"]*)\s*(?:,|$)""")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_BROKEN = "the front matter cannot be read, so it stays part of the text: "


class Split(NamedTuple):
    """A Markdown file without its front matter."""

    body: str
    metadata: Metadata = Metadata()
    warnings: tuple[str, ...] = ()


def split(text: str) -> Split:
    r"""Take the front matter off a file; one that cannot be read stays, with a warning.

    >>> split("---\ntitle: Dam breaks # today\n---\nIt broke.\n").body
    'It broke.\n'
    >>> split("---\n\nA rule, then words.\n\n---\n").body[:3]
    '---'
    """
    whole = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = whole.partition("\n")
    mark = first.rstrip(" \t")
    try:
        if mark == "---" and _begins_yaml(rest):
            inner, body = _closed(rest, ("---", "..."))
            values = _yaml(inner)
        elif mark == "+++":
            inner, body = _closed(rest, ("+++",))
            values = tomllib.loads(inner)
        elif mark.startswith("{") and '"' in whole[:_LONGEST].partition(":")[0]:
            values, end = json.JSONDecoder().raw_decode(whole[:_LONGEST])
            body = whole[end:]
        else:
            return Split(text)
        said = {key(name): value for name, value in values.items()}
    except (ValueError, AttributeError, RecursionError) as error:
        return Split(text, warnings=(f"{_BROKEN}{str(error)[:150]}",))
    return Split(body.lstrip("\n"), metadata_of(said, "front matter"))


def _closed(rest: str, marks: tuple[str, ...]) -> tuple[str, str]:
    at = 0
    while at < min(len(rest), _LONGEST):
        end = rest.find("\n", at)
        end = len(rest) if end < 0 else end
        if rest[at:end].rstrip(" \t") in marks:
            return rest[:at], rest[end + 1 :]
        at = end + 1
    raise ValueError(f"no line {marks[0]} ends it")


def _begins_yaml(rest: str) -> bool:
    """Tell front matter from words below a rule: a key comes at once."""
    first = rest.partition("\n")[0]
    return first.startswith("#") or _KEY.match(first[:_LONGEST]) is not None


def _yaml(inner: str) -> dict[str, object]:
    values: dict[str, object] = {}
    current, skipping = "", False
    for number, line in enumerate(inner.split("\n"), 2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        begun = _KEY.match(line)
        if begun:
            current = begun["bare"] or begun["double"]
            value = line[begun.end() :].strip()
            skipping = _SCALAR.fullmatch(value) is not None
            values[current] = None if skipping or not value else _value(value)
        elif not current or not (line[0] in " \t" or _ITEM.match(line)):
            raise ValueError(f"line {number} is no key")
        elif not skipping:
            values[current] = _below(values[current], line)
    return values


def _below(value: object, line: str) -> object:
    """Add a line that belongs to a key: an item of its list, a key of its own, more words."""
    if (item := _ITEM.match(line)) and (value is None or isinstance(value, list)):
        name = re.sub(r"^name[ \t]*:[ \t]*", "", item["value"].strip())
        return [*(value or []), _value(name)]
    if (nested := _NESTED.match(line)) and (value is None or isinstance(value, dict)):
        return {**(value or {}), nested["key"]: _value(nested["value"].strip())}
    return f"{value} {_value(line.strip())}" if isinstance(value, str) else value


def _value(written: str) -> object:
    if written[:1] in ('"', "'"):
        return _unquoted(written)
    plain = _COMMENT.sub("", written).strip()
    if plain.startswith("[") and plain.endswith("]") and len(plain) <= _LONGEST_LIST:
        return [_value(part) for match in _PART.finditer(plain[1:-1]) if (part := match[1].strip())]
    return None if plain in ("", "~", "null") else plain


def _unquoted(written: str) -> str:
    mark = written[0]
    if mark == "'":
        match = re.match(r"'((?:[^']|'')*)'", written)
        return match[1].replace("''", "'") if match else written
    match = re.match(r'"(?:[^"\\]|\\.)*"', written)
    if match is None:
        return written
    try:
        return str(json.loads(match[0]))
    except ValueError:
        return match[0][1:-1]
