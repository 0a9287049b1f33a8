"""Which statements run: modules are imported with a mark before each of their statements."""

from __future__ import annotations

import ast
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import CodeType, ModuleType

MARKS = "__marks__"
_BODIES = ("body", "orelse", "finalbody")


class Places:
    """Where the marks stand: a number for every statement of every module."""

    def __init__(self) -> None:
        self.marks = bytearray(1 << 17)
        self.lines: list[tuple[str, int, int]] = []
        """The path, first and last line of each."""

    def number(self, path: str, node: ast.stmt) -> int:
        """Give a statement its number; of a compound one the lines of its head."""
        body = getattr(node, "body", None)
        last = body[0].lineno - 1 if body and not isinstance(node, ast.Try) else node.end_lineno
        self.lines.append((path, node.lineno, max(node.lineno, last or 0)))
        return len(self.lines) - 1

    def ran(self) -> list[int]:
        """Return the numbers of what ran since this was last asked."""
        found = [at for at, mark in enumerate(self.marks[: len(self.lines)]) if mark]
        for at in found:
            self.marks[at] = 0
        return found


def marked(source: str, path: str, places: Places) -> ast.Module:
    """Return a module with a mark before every statement but docstrings and the future."""
    tree = ast.parse(source)
    for node in list(ast.walk(tree)):
        for name in _BODIES:
            body = getattr(node, name, None)
            if isinstance(body, list) and body and isinstance(body[0], ast.stmt):
                setattr(node, name, [one for stmt in body for one in _with(stmt, path, places)])
    return ast.fix_missing_locations(tree)


def _with(stmt: ast.stmt, path: str, places: Places) -> list[ast.stmt]:
    silent = isinstance(stmt, ast.ImportFrom) and stmt.module == "__future__"
    if silent or (isinstance(stmt, ast.Expr) and isinstance(stmt.value, ast.Constant)):
        return [stmt]
    target = ast.Subscript(
        ast.Name(MARKS, ast.Load()), ast.Constant(places.number(path, stmt)), ast.Store()
    )
    mark = ast.copy_location(ast.Assign([target], ast.Constant(1)), stmt)
    return [mark, stmt]


class _Marking(SourceFileLoader):
    def __init__(self, name: str, path: str, places: Places, relative: str) -> None:
        super().__init__(name, path)
        self._places, self._relative = places, relative

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - importlib's way
        tree = marked(Path(self.path).read_text("utf-8"), self._relative, self._places)
        return compile(tree, self.path, "exec")

    def exec_module(self, module: ModuleType) -> None:
        vars(module)[MARKS] = self._places.marks
        super().exec_module(module)


class Changed(SourceFileLoader):
    """Imports one module from other code than its file has."""

    def __init__(self, name: str, path: str, code: str) -> None:
        super().__init__(name, path)
        self._changed = code

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - importlib's way
        """Compile what was given."""
        return compile(self._changed, self.path, "exec")


class Finder:
    """Finds the modules of some files for a loader of ours."""

    def __init__(self, root: Path, paths: Sequence[str], loader: Any) -> None:
        self._files: Mapping[str, str] = {module(path): path for path in paths}
        self._root, self._loader = root, loader

    def find_spec(self, name: str, _path: object, _target: object = None) -> ModuleSpec | None:
        """Return our loader for a module of ours."""
        relative = self._files.get(name)
        if relative is None:
            return None
        file = str(self._root / relative)
        package = [str(Path(file).parent)] if file.endswith("__init__.py") else None
        return spec_from_file_location(
            name,
            file,
            loader=self._loader(name, file, relative),
            submodule_search_locations=package,
        )

    def install(self) -> None:
        """Be asked first."""
        sys.meta_path.insert(0, self)


def marking(places: Places) -> Any:
    """Return what makes loaders that mark."""
    return lambda name, file, relative: _Marking(name, file, places, relative)


def module(path: str) -> str:
    """Return the name under which a file is imported."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
