"""JSON to the result it holds, strictly: what is no result, or is ambiguous, is refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeAlias

from pydantic import Field, TypeAdapter, ValidationError

from assistant.answers import CONTRACT, Answer, CheckReport, Summary
from assistant.conversations import Conversation
from assistant.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

Receipt: TypeAlias = Summary | Answer | CheckReport | Conversation

_KINDS = ("summary", "answer", "check", "conversation")
_ADAPTER: TypeAdapter[Receipt] = TypeAdapter(Annotated[Receipt, Field(discriminator="kind")])
_SHOWN = 80


def parse(text: str, name: str = "the result") -> Receipt:
    """Read one result from its JSON.

    Args:
        text: What ``--json`` printed; white space between its parts may differ.
        name: What to call it where it is refused.

    Raises:
        UsageError: It is no JSON or no result of this contract: a value is of another type, a field
            is missing, unknown or given twice, a number is none, half a surrogate pair.
    """
    value = _json(text, name)
    kind = value.get("kind") if isinstance(value, dict) else None
    if not isinstance(value, dict) or kind not in _KINDS:
        found = f"of kind {kind[:_SHOWN]!r}" if isinstance(kind, str) else "no result"
        raise UsageError(f"{name} is {found}; give what summarize, ask or check --json printed")
    _require_contract(value.get("contract"), name)
    try:
        receipt = _ADAPTER.validate_json(text, strict=True)
    except ValidationError as error:
        raise UsageError(f"{name} is no whole {kind}: {_told(error)}") from error
    if isinstance(receipt, Conversation):
        for exchange in receipt.exchanges:
            _require_contract(exchange.result.contract, name)
    return receipt


def parse_lines(text: str, name: str) -> list[tuple[int, Receipt]]:
    """Read one result, or several of them one a line; each with its line, from 1.

    Raises:
        UsageError: A line is no result.
    """
    full = [(at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(full) > 1 and _is_json(full[0][1]):
        return [(at, parse(line, f"line {at} of {name}")) for at, line in full]
    if not full:
        raise UsageError(f"{name} is empty; give what summarize, ask or check --json printed")
    return [(full[0][0], parse(text, name))]


def require_known(receipt: Receipt) -> None:
    """Refuse a result made by a program with another contract.

    Raises:
        UsageError: The contract is not ours.
    """
    _require_contract(receipt.contract, "the result")


def _require_contract(contract: object, name: str) -> None:
    if type(contract) is not int or contract != CONTRACT:
        found = "names no contract" if contract is None else f"is of contract {contract!r:.40}"
        raise UsageError(f"{name} {found}; this program knows contract {CONTRACT}")


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _json(text: str, name: str) -> object:
    try:
        value: object = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise UsageError(f"{name} is not JSON: {error.msg} at {where}") from error
    except RecursionError as error:
        raise UsageError(f"{name} is nested too deeply to be a result") from error
    except ValueError as error:  # of our hooks, and of figures with thousands of digits
        raise UsageError(f"{name} is no result: {str(error)[:_SHOWN]}") from error
    return value


def _once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the field {key[: _SHOWN // 2]!r} is given twice")
        found[key] = value
    return found


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _told(error: ValidationError) -> str:
    """Say the first thing that is wrong, and where."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    place = ".".join(str(part) for part in first["loc"][1:]) or "the whole"
    more = error.error_count() - 1
    others = f" (and {more} more)" if more else ""
    return f"{place[:_SHOWN]}: {first['msg'][:_SHOWN]}{others}"
