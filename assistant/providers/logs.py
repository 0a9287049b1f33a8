"""What the libraries below write to their logs: what is sent and received, but not the key.

At DEBUG they tell every header of a response, in which a service may repeat what it was sent, and
at INFO the address that was called.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING
from weakref import WeakSet

from assistant.providers.secrets import without_key

if TYPE_CHECKING:
    from assistant.providers.address import Address

_LIBRARIES = frozenset({"openai", "httpx2", "httpcore2", "asyncio", "anyio"})
_KNOWN: WeakSet[Address] = WeakSet()
"""The addresses in use, each with its secrets; what is used no more is forgotten."""
_CHANGING = threading.RLock()
"""Held while they change or are read, by a thread that may log meanwhile."""


class _WithoutKeys(logging.Filter):
    """Stars in place of every key in use, in the message and the traceback of a record."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change a record that holds a key; every record passes."""
        said = record.getMessage()
        kept = _without_keys(said)
        if kept != said:
            record.msg, record.args = kept, None
        if record.exc_info:
            told = record.exc_text or _FORMATTER.formatException(record.exc_info)
            record.exc_text = _without_keys(told)
            if record.exc_text != told:
                record.exc_info = None
        return True


_FORMATTER = logging.Formatter()
_FILTER = _WithoutKeys()


def guard_logs(address: Address) -> None:
    """Keep the secrets of an address out of the logs of every library that is loaded."""
    with _CHANGING:
        _KNOWN.add(address)
    for name in tuple(logging.root.manager.loggerDict):
        if name.partition(".")[0] in _LIBRARIES:
            logging.getLogger(name).addFilter(_FILTER)


def _without_keys(text: str) -> str:
    with _CHANGING:
        known = tuple(_KNOWN)
    for secret in {secret for address in known for secret in address.secrets}:
        text = without_key(text, secret)
    return text
