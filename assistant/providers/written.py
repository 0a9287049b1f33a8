"""A reply while it is being written: its text, how it ended, what it cost.

Services leave fields out, send null for them or give them another type. Nothing here trusts the
form of what was sent; what is missing is missing, never an exception.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.answers import Usage
from assistant.budgeting import count_tokens
from assistant.providers.secrets import begun, without_key
from assistant.replies import Reply, mended
from assistant.settings import masked

if TYPE_CHECKING:
    from assistant.replies import Finish, ModelRequest

LARGEST = 4_000_000
"""Code points of text in one reply; more is no draft."""
_MOST = 10**12
"""More than any service counts of one reply."""


class TooLarge(Exception):
    """The reply is beyond all measure."""


def mapping(value: object) -> dict[str, Any]:
    """Return the value if it is an object of JSON, else an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[Any]:
    """Return the value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def words(value: object) -> str:
    """Return the value if it is a text, the joined texts of content parts, else nothing.

    >>> words([{"type": "text", "text": "A "}, {"type": "image"}, {"type": "text", "text": "b."}])
    'A b.'
    """
    # Parts have no parts: following them would go as deep as a service likes.
    parts = [mapping(part).get("text") for part in value] if isinstance(value, list) else [value]
    return mended("".join(part for part in parts if isinstance(part, str)))


def count(value: object) -> int | None:
    """Return the value if it counts something."""
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if 0 <= value <= _MOST else None


def _ink(text: str) -> str:
    return "".join(text.split())


@dataclass(slots=True)
class Written:
    """What a service has sent of one reply."""

    model: str = field(repr=False)
    key: str | None = field(default=None, repr=False)
    """A key that is a secret; a service that repeats it does so in vain."""
    finish: Finish | None = None
    refusal: list[str] = field(default_factory=list, repr=False)
    input_tokens: int | None = None
    cached_tokens: int = 0
    output_tokens: int | None = None
    _text: list[str] = field(default_factory=list)
    _held: str = ""
    """The end of the text so far, where it may be the beginning of the key."""
    _size: int = 0

    def add(self, piece: str) -> str:
        """Take a piece of the text and return what of the text is certain not to be the key.

        Raises:
            TooLarge: There is no end to it.
        """
        self._size += len(piece)
        if self._size > LARGEST:
            raise TooLarge
        text = without_key(self._held + piece, self.key)
        certain = len(text) - begun(text, self.key)
        text, self._held = text[:certain], text[certain:]
        return self._keep(text)

    def rest(self) -> str:
        """Return what was held back, when nothing more will come."""
        text, self._held = self._held, ""
        return self._keep(text)

    def agrees(self, text: str) -> bool:
        """Whether what was written so far is this text, spaces aside."""
        return _ink(self.text + self._held) == _ink(without_key(text, self.key))

    def _keep(self, text: str) -> str:
        if text:
            self._text.append(text)
        return text

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._text)

    @property
    def begun(self) -> bool:
        """Whether there is any text, or a refusal in place of it."""
        return bool(self._text or self._held or self.refusal)

    def reply(self, request: ModelRequest, seconds: float, *, cut: bool = False) -> Reply:
        """Return what was sent as a reply; without a reason for its end it was cut."""
        text = self.text
        finish: Finish = "cut" if cut or self.finish is None else self.finish
        if self.refusal and not cut:
            refusal = without_key("".join(self.refusal), self.key)
            text, finish = refusal or text, "refusal"
        return Reply(
            text=text,
            finish=finish,
            model=masked(without_key(self.model, self.key)),
            usage=self._usage(request, text, seconds),
        )

    def _usage(self, request: ModelRequest, text: str, seconds: float) -> Usage:
        read, wrote = self.input_tokens, self.output_tokens
        estimated = read is None or wrote is None
        if read is None:
            read = sum(count_tokens(message.content)[0] for message in request.messages)
        if wrote is None:
            wrote = count_tokens(text)[0]
        return Usage(
            calls=1,
            input_tokens=read,
            cached_tokens=min(self.cached_tokens, read),
            output_tokens=wrote,
            seconds=round(seconds, 3),
            estimated=estimated,
        )
