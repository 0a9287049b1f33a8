"""What a server's refusal means for a reader, in words; its own are not shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.errors import ArticleError

if TYPE_CHECKING:
    import httpx2

GOOD = (200, 203)
MOVED = (301, 302, 303, 307, 308)
UNCHANGED = 304
_SAVE = "open it with a browser, save the page and give the file"
_WORDS = {
    204: ("holds nothing (status 204)", "check the address"),
    205: ("holds nothing (status 205)", "check the address"),
    401: ("is for those who log in (status 401)", _SAVE),
    402: ("is for those who pay (status 402)", _SAVE),
    403: ("is refused to this program (status 403)", _SAVE),
    404: ("is not there (status 404)", "check the address"),
    406: ("is not given to this program (status 406)", _SAVE),
    410: ("is no longer there (status 410)", "look for a copy in an archive"),
    429: ("is asked for too often (status 429)", "try again later"),
    451: ("is withheld for a legal reason (status 451)", "look for it elsewhere"),
    503: ("is not to be had at the moment (status 503)", "try again later"),
}
_SECONDS = re.compile(r"[0-9]{1,6}")
_SERVER = 500
_OVERLOADED = (429, 503)


def refused(name: str, response: httpx2.Response) -> ArticleError:
    """Return what a status that is no page's stands for.

    Args:
        name: The address as messages show it.
        response: The server's.
    """
    status = response.status_code
    found, advice = _WORDS.get(status, _other(status))
    after = response.headers.get("retry-after", "").strip()
    if status in _OVERLOADED and _SECONDS.fullmatch(after):
        advice = f"try again in {int(after)} seconds"
    return ArticleError(f"{name} {found}; {advice}")


def _other(status: int) -> tuple[str, str]:
    if status >= _SERVER:
        return f"cannot be had: its server failed (status {status})", "try again later"
    return f"is not given out (status {status})", _SAVE
