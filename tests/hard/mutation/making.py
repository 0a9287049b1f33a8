"""The mutants there are: Cosmic Ray's operators over a file, less what cannot change behaviour.

Left out by rule are annotations, imports for type checkers, aliases of types and the two settings
of a data class that only keep programmers from mistakes (``frozen``, ``slots``).
"""

from __future__ import annotations

import ast
import random
import warnings
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import parso
from cosmic_ray.ast import ast_nodes
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators import (
    binary_operator_replacement,
    boolean_replacer,
    break_continue,
    comparison_operator_replacement,
    exception_replacer,
    number_replacer,
    remove_decorator,
    unary_operator_replacement,
    zero_iteration_for_loop,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cosmic_ray.operators.operator import Operator

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("assistant/grounding", "assistant/text", "assistant/replies.py")
_OPERATORS: dict[str, tuple[type[Operator], ...]] = {
    "arithmetic": tuple(binary_operator_replacement.operators()),
    "comparison": tuple(comparison_operator_replacement.operators()),
    "sign": tuple(unary_operator_replacement.operators()),
    "condition": (boolean_replacer.AddNot,),
    "true or false": (boolean_replacer.ReplaceTrueWithFalse, boolean_replacer.ReplaceFalseWithTrue),
    "and or or": (boolean_replacer.ReplaceAndWithOr, boolean_replacer.ReplaceOrWithAnd),
    "leaving a loop": (
        break_continue.ReplaceBreakWithContinue,
        break_continue.ReplaceContinueWithBreak,
    ),
    "exception": (exception_replacer.ExceptionReplacer,),
    "number": (number_replacer.NumberReplacer,),
    "decorator": (remove_decorator.RemoveDecorator,),
    "empty loop": (zero_iteration_for_loop.ZeroIterationForLoop,),
}
"""Kinds of change; at one place of the code a sample has at most one of each kind."""
_KIND = {operator.__name__: kind for kind, many in _OPERATORS.items() for operator in many}
_CLASS = {operator.__name__: operator for many in _OPERATORS.values() for operator in many}
_TYPES = (("arithmetic", "operator"), ("comparison", "comparison"))
"""Of the kinds with the most operators, the only nodes that they change."""
_SETTINGS = frozenset({"frozen", "slots"})


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: an operator of Cosmic Ray at its nth occurrence in a file."""

    path: str
    """From the project's folder."""
    operator: str
    occurrence: int
    start: tuple[int, int]
    """Line, counted from one, and column."""
    end: tuple[int, int]

    @property
    def kind(self) -> str:
        """What is changed."""
        return _KIND[self.operator]

    @property
    def code(self) -> str:
        """The file with the change in it."""
        return _changed(self.path, self.operator, self.occurrence)

    def shown(self) -> tuple[str, str]:
        """Return the line as it was and as it is now."""
        line = self.start[0] - 1
        old, new = source(self.path).splitlines(), self.code.splitlines()
        return old[line].strip(), new[line].strip() if len(old) == len(new) else "(gone)"


@cache
def source(path: str) -> str:
    """Return the code of a file."""
    return (ROOT / path).read_text("utf-8")


@cache
def _changed(path: str, operator: str, occurrence: int) -> str:
    changed = mutate_code(source(path), _CLASS[operator](), occurrence)
    return str(changed).replace("CosmicRayTestingException", "ZeroDivisionError")


def paths() -> list[str]:
    """Return the files that are changed."""
    found = [
        path
        for room in ROOMS
        for path in ((ROOT / room).rglob("*.py") if not room.endswith(".py") else (ROOT / room,))
    ]
    return sorted(str(path.relative_to(ROOT)) for path in found)


def mutants(path: str) -> Iterator[Mutant]:
    """Return every mutant of one file that may behave otherwise."""
    idle = tuple(_idle(ast.parse(source(path))))
    every = list(ast_nodes(parso.parse(source(path))))
    of_type = {kind: [node for node in every if node.type == type_] for kind, type_ in _TYPES}
    for name, operator in _CLASS.items():
        nodes, made = of_type.get(_KIND[name], every), operator()
        where = (at for node in nodes for at in made.mutation_positions(node))
        for occurrence, (start, end) in enumerate(where):
            if not any(low <= start < high for low, high in idle):
                yield Mutant(path, name, occurrence, start, end)


def _idle(tree: ast.Module) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Return the stretches of a file that nothing runs, or whose change only misleads a reader."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield from map(_with_sign, filter(_is_cache, node.decorator_list))
        if isinstance(node, ast.AnnAssign):
            yield _stretch(node.annotation)
            if isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias":
                yield _stretch(node)
        elif isinstance(node, ast.arg) and node.annotation is not None:
            yield _stretch(node.annotation)
        elif isinstance(node, ast.FunctionDef) and node.returns is not None:
            yield _stretch(node.returns)
        elif (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING") or (
            isinstance(node, ast.keyword) and node.arg in _SETTINGS
        ):
            yield _stretch(node)


def _is_cache(decorator: ast.expr) -> bool:
    """Tell whether a decorator only saves time: without it, or with room for more, all is as before."""
    name = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(name, ast.Name) and name.id in ("cache", "lru_cache")


def _with_sign(decorator: ast.expr) -> tuple[tuple[int, int], tuple[int, int]]:
    (line, column), end = _stretch(decorator)
    return (line, column - 1), end


def _stretch(
    node: ast.expr | ast.stmt | ast.arg | ast.keyword,
) -> tuple[tuple[int, int], tuple[int, int]]:
    return (node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)


def sample(
    count: int, seed: int, apart: Iterable[Mutant] = (), under: tuple[str, ...] = ("",)
) -> list[Mutant]:
    """Draw mutants: places at random, and at each one of the changes of a kind.

    So ``a + b``, to which eleven operators may be done, counts as much as ``if a``. None is drawn
    at a place of the mutants ``apart``; all are of files whose paths begin with one ``under``.
    """
    places = defaultdict(list)
    for path in filter(lambda path: path.startswith(under), paths()):
        for one in mutants(path):
            places[one.path, one.start, one.end, one.kind].append(one)
    for one in apart:
        places.pop((one.path, one.start, one.end, one.kind), None)
    drawn = random.Random(seed)  # noqa: S311 - a sample, no secret
    order = sorted(places)
    drawn.shuffle(order)
    found = (drawn.choice(places[place]) for place in order)
    return list(islice(filter(_is_program, found), count))


def _is_program(mutant: Mutant) -> bool:
    """Tell whether Python takes it without a warning, which pytest makes an error here.

    ``%dict(a=1)`` for ``**dict(a=1)`` is no mutant, nor ``kind is "person"`` for ``==``.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error", SyntaxWarning)
        try:
            compile(mutant.code, mutant.path, "exec")
        except SyntaxError:
            return False
    return True
