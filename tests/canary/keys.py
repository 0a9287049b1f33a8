"""Keys that no text holds by chance, and the forms in which one could be found.

The forms are made with the standard library, so that what looks for a key here knows nothing of
how the program hides it.
"""

from __future__ import annotations

import base64
import html
import json
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

if TYPE_CHECKING:
    from collections.abc import Callable

KEYS = {
    "usual": "sk-proj-canary-4711-AbCdEfGhIjKlMnOpQrStUvWxYz-0815",
    "bare": "c4n4ry0815c4n4ry4711c4n4ry",
    "signs": r"""cn$^.*+?(){}[]|\/"'<>&%41=;:,~#@!4711""",
    "short": "cnry47",
}
"""Kind to key: as OpenAI's, a bare token, one of signs that mean something elsewhere, a short one."""


def _units(key: str) -> str:
    return "".join(f"\\u{ord(char):04x}" for char in key)


def _percent(key: str) -> str:
    return "".join(f"%{ord(char):02x}" for char in key)


def _entities(key: str) -> str:
    return "".join(f"&#{ord(char)};" for char in key)


def _within_base64(key: str, before: str) -> str:
    return base64.b64encode(f"{before}{key}".encode()).decode()


FORMS: dict[str, Callable[[str], str]] = {
    "as it is": lambda key: key,
    "in capitals": str.upper,
    "in JSON": lambda key: json.dumps(key)[1:-1],
    "in JSON, all escaped": _units,
    "in JSON, slashes escaped": lambda key: json.dumps(key)[1:-1].replace("/", "\\/"),
    "in an address": lambda key: quote(key, safe=""),
    "in a form": quote_plus,
    "in an address, all escaped": _percent,
    "in HTML": html.escape,
    "in HTML, all escaped": _entities,
    "in base64": lambda key: _within_base64(key, ""),
    "in base64 behind Bearer": lambda key: _within_base64(key, "Bearer "),
    "in base64 behind a name": lambda key: _within_base64(key, "me:"),
    "in base64 behind two": lambda key: _within_base64(key, "ab"),
    "in base64 for addresses": lambda key: base64.urlsafe_b64encode(key.encode()).decode(),
}
"""How a program may repeat a key: kind to what it makes of it."""
_EDGE = 4
"""Signs at each end of a base64 text that what stands beside the key decides as well."""


def hits(held: bytes | str, key: str) -> list[str]:
    """Return the forms in which something holds a key, also in UTF-16, and unescaped."""
    raw = held.encode("utf-8", "surrogatepass") if isinstance(held, str) else held
    texts = {raw.decode("utf-8", "replace"), raw.decode("utf-16-le", "replace")}
    return [kind for kind, form in FORMS.items() if any(_holds(t, form(key), kind) for t in texts)]


def _holds(text: str, form: str, kind: str) -> bool:
    if "base64" in kind:
        return form[_EDGE:-_EDGE] in text if len(form) > 3 * _EDGE else form in text
    return form.lower() in text.lower()
