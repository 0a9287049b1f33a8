"""What stands between bytes and an article: an original before its text is taken, and after."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from assistant.documents import Frozen, Kind, Metadata, Page

NOTHING = Metadata()
"""Said of an article."""


@dataclass(frozen=True, slots=True)
class Original:
    """Bytes as they came, and what is known of them beside; none of it is trusted."""

    raw: bytes = field(repr=False)
    source: str
    """What the article will name as its source."""
    name: str
    """The same for messages: quoted and short."""
    file_name: str = ""
    """The last part of a path or an address, for its ending; may be empty."""
    media_type: str | None = None
    """As a server or a mail declares it, without parameters: ``text/html``."""
    charset: str | None = None
    """The same, its parameter."""
    url: str | None = None
    """Where it was fetched or captured, behind all redirects."""
    retrieved: str | None = None
    """When, as in :class:`assistant.documents.Origin`."""
    metadata: Metadata = NOTHING
    """What whoever listed it says of it: a feed, an archive. It fills what its own text leaves."""
    warnings: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """Hex digest of the bytes."""
        return hashlib.sha256(self.raw).hexdigest()


class Extracted(Frozen):
    """The text of an original, and what was read beside it."""

    text: str
    kind: Kind
    method: str
    """The library that took it, or ``decoded``."""
    version: str | None = None
    encoding: str | None = None
    metadata: Metadata = Metadata()
    pages: tuple[Page, ...] = ()
    """Spans of ``text``."""
    warnings: tuple[str, ...] = ()
