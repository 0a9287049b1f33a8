"""YAML without surprises: every scalar a string, no key twice, each error with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

try:
    from yaml import CBaseLoader as _Base  # eight times as fast
except ImportError:
    from yaml import BaseLoader as _Base  # type: ignore[assignment] # one interface

if TYPE_CHECKING:
    from pathlib import Path


class LabelError(Exception):
    """A file of labels cannot be used; the text names the file and what to do."""


class _Loader(_Base):
    """Base scalars (no ``no`` -> False, no ``12:30`` -> 750); equal keys are refused."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            raise yaml.constructor.ConstructorError(
                None, None, "a key is no text", key_node.start_mark
            )
        if key in found:
            raise yaml.constructor.ConstructorError(
                None, None, f"the key {key!r} stands twice in one mapping", key_node.start_mark
            )
        found[key] = loader.construct_object(value_node, deep=True)
    return found


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_yaml(file: Path) -> object:
    """Read one document.

    Raises:
        LabelError: It is no YAML, or a key stands twice.
    """
    try:
        return yaml.load(file.read_text("utf-8"), _Loader)  # noqa: S506 - builds text only
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise LabelError(f"{file.name}, line {line}: {error.problem}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise LabelError(f"{file.name}: {' '.join(str(error).split())}") from error
