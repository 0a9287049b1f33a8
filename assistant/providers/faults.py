"""What can go wrong with one call to a model's service, told in one line and without the key.

Services are quoted in their errors, and some repeat the key they were sent or send terminal
escapes: everything foreign passes :func:`plain` before it stands in a message. Foreign exceptions
are never chained, because their text may hold the key too.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from math import isfinite
from time import time
from typing import TYPE_CHECKING

from assistant.errors import AssistantError, ReplyError, ServiceError, SettingsError
from assistant.providers.causes import causes, why
from assistant.providers.secrets import is_secret, without_key
from assistant.settings import HoldsKey, masked, without_secrets

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 200
"""Code points of foreign text in a message."""
_NO_QUOTA = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
_TOO_LONG = re.compile(
    r"context[ _](?:length|window|size)|maximum context"
    r"|(?:prompt|input|request) (?:is|are) too (?:long|large)|maximum number of tokens",
    re.IGNORECASE,
)
_TOO_LARGE = 413
_LONGEST_WAIT = 7 * 86_400.0
"""Seconds: quotas are counted by the day or the week."""
_REFUSALS = frozenset({400, _TOO_LARGE, 422, 501})
_PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_STATUS = re.compile("[45][0-9][0-9]")
_DENIED = frozenset({401, 403, 407})
_NOT_THERE = frozenset({404, 405, 410})


@dataclass(eq=False)
class Fault(Exception):
    """One call that failed, and what may be done about it."""

    error: AssistantError
    again: bool = False
    """Whether the same call may succeed later."""
    after: float | None = None
    """How many seconds the service asks to wait."""
    refusal: str = field(default="", repr=False)
    """What the service objects to in the request, when it does."""
    too_long: bool = False
    """Whether the request is beyond the model's window."""


def plain(text: str, key: str | None = None) -> str:
    r"""Return foreign text fit for a message: one line, no control characters, no key, cut.

    >>> plain("bad key sk-abcdef123456\x1b[2J\n\u202etry", key="hunter2hunter2")
    'bad key ***[2J try'
    """
    some = without_key(text, key)[: 20 * LONGEST]
    visible = (" " if c.isspace() else c for c in some if c.isspace() or _shown(c))
    # Once more: signs that are not shown may have stood between those of the key.
    line = masked(without_key(" ".join("".join(visible).split()), key))
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _shown(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")


@dataclass(frozen=True)
class Service(HoldsKey):
    """Who is called with what: enough to say what went wrong."""

    url: str
    host: str
    model: str
    key: str | None = field(repr=False)

    @property
    def secret(self) -> str | None:
        """The key, unless it may be a word like any other."""
        return self.key if is_secret(self.key) else None

    def refused(self, status: int, headers: Mapping[str, str], body: bytes) -> Fault:
        """Judge a reply whose status is an error."""
        try:
            told: object = json.loads(body)
        except (ValueError, RecursionError):
            told = body.decode("utf-8", "replace")
        text, code = _said(told)
        fault = self.told(text, code, status)
        if fault.again:
            fault.after = _seconds(headers)
            asks = "" if fault.after is None else f"; it asks to wait {fault.after:.0f} s"
            told_so = f"{fault.error}{asks or '; try again later'}"
            fault.error = ServiceError(told_so, fault.error.said)
        elif 300 <= status < 400:  # noqa: PLR2004 - the statuses of redirects
            where = repr(plain(headers.get("location", ""), self.key))
            told_so = f"{self.host} has moved to {where}: give that as the base URL"
            fault = Fault(SettingsError(told_so, where))
        return fault

    def reported(self, told: object) -> Fault:
        """Judge an error that came inside a reply of a good status."""
        text, code = _said(told)
        fault = self.told(text, code, _status(told))
        if fault.again:
            fault.error = ServiceError(f"{fault.error}; try again later", fault.error.said)
        return fault

    def told(self, text: str, code: str, status: int) -> Fault:
        """Judge an error by its code, its status and its text."""
        said = plain(text, self.key) or "no reason given"
        who = f"the model's service at {self.host}"
        if code in _NO_QUOTA:
            return Fault(ServiceError(f"{who} says that the quota is used up: {said}", said))
        if status in _DENIED or code == "invalid_api_key":
            return Fault(
                SettingsError(f"{who} refused the key or its rights ({status}): {said}", said)
            )
        if code == "model_not_found" or (status in _NOT_THERE and "model" in text.lower()):
            return Fault(
                SettingsError(
                    f"{who} has no model {plain(self.model, self.key)!r} for you: {said}", said
                )
            )
        if status in _NOT_THERE:
            return Fault(
                SettingsError(
                    f"nothing answers below {without_secrets(self.url)!r} ({status}: {said}): "
                    "check the base URL, which usually ends in /v1",
                    said,
                )
            )
        refusal = f"{code} {text[: 20 * LONGEST]}"
        too_long = status == _TOO_LARGE or _TOO_LONG.search(refusal) is not None
        if status in _REFUSALS or too_long:
            error = ServiceError(f"{who} refused the request ({status}): {said}", said)
            return Fault(error, refusal=refusal, too_long=too_long)
        return Fault(
            ServiceError(f"{who} failed ({status}): {said}", said), again=status in _PASSING
        )

    def broken(self, error: BaseException) -> Fault:
        """Judge a connection that failed, or that could not even be set up."""
        if any("Timeout" in type(cause).__name__ for cause in causes(error)):
            return Fault(
                ServiceError(f"{self.host} did not answer in time: give it more with --timeout"),
                again=True,
            )
        if isinstance(error, (ImportError, OSError, ValueError)):
            # What fails on the wire comes as an error of the client; here there was no client yet.
            said = plain(getattr(error, "strerror", None) or str(error), self.key)
            return Fault(
                SettingsError(
                    f"no connection to {self.host} can be set up: {said}: look at the variables "
                    "HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and SSL_CERT_FILE"
                )
            )
        its = why(error)
        what = "lost the connection to" if its.reached else "cannot reach"
        said = plain(its.said, self.key)
        who = f"the model's service at {self.host}"
        # What ends a connection that stood may repeat what was sent over it.
        foreign = said if its.reached or its.foreign else ""
        return Fault(ServiceError(f"{what} {who}: {said}", foreign), again=its.again)

    def unreadable(self, sent: str, *, kind: str = "", page: bool = False) -> Fault:
        """Judge a reply that is none: cut off, or a page for people.

        Args:
            sent: What a message repeats of it, made plain; nothing if nothing came.
            kind: What that is, in our words, with a space behind them.
            page: Whether it is a page, which comes again and again.
        """
        said = repr(sent) if sent else ""
        return Fault(
            ServiceError(
                f"the model's service at {self.host} sent {kind}{said or 'nothing'} in place of "
                "a reply: check the base URL, or try again later",
                said,
            ),
            again=not page,
        )

    def too_large(self) -> Fault:
        """Judge a reply beyond all measure."""
        return Fault(ReplyError(f"the reply of {self.host} is endless: it was cut off"))


def _said(told: object) -> tuple[str, str]:
    """Return message and code of an error in any of the forms in use."""
    if isinstance(told, list) and told:
        told = told[0]
    if isinstance(told, dict) and told.get("error"):
        told = told["error"]
    if not isinstance(told, dict):
        return (told if isinstance(told, str) else json.dumps(told)[: 20 * LONGEST]), ""
    text = next((told[name] for name in ("message", "detail", "title") if told.get(name)), told)
    code = told.get("code") if isinstance(told.get("code"), str) else told.get("type")
    return (text if isinstance(text, str) else json.dumps(text)), str(code or "")


def _status(told: object) -> int:
    """Return the status that an error in a good reply names as its code, or a passing one."""
    inside = told.get("error", told) if isinstance(told, dict) else told
    code = str(inside.get("code")) if isinstance(inside, dict) else ""
    return int(code) if _STATUS.fullmatch(code) else 500


def _seconds(headers: Mapping[str, str]) -> float | None:
    """Read how long a service asks to wait, as seconds or as a date; None where it asks for none.

    What nobody would wait is a fault of the service, and passed over like nonsense.
    """
    given = headers.get("retry-after", "").strip()
    for text, unit in ((headers.get("retry-after-ms", ""), 1000), (given, 1)):
        try:
            seconds = float(text) / unit
        except ValueError:
            continue
        if isfinite(seconds):
            return max(0.0, seconds) if seconds <= _LONGEST_WAIT else None
    try:
        seconds = parsedate_to_datetime(given).timestamp() - time()
    except (ValueError, TypeError, OverflowError, OSError):  # no date, or none that a clock has
        return None
    return max(0.0, seconds) if seconds <= _LONGEST_WAIT else None
