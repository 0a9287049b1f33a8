"""Every kind of worst draft by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hijacked.disguises import DISGUISES
from tests.hijacked.leading import ACTS, LINKS
from tests.hijacked.quoting import CLAIMS, QUOTES
from tests.hijacked.smuggling import SMUGGLES

if TYPE_CHECKING:
    from tests.hijacked.quoting import Kind

KINDS: dict[str, Kind] = {**QUOTES, **CLAIMS, **DISGUISES, **LINKS, **ACTS, **SMUGGLES}
